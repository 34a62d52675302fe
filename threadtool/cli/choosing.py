"""The options that pick posts, and what becomes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from threadtool.cli.messages import Messages
from threadtool.cli.options import Options
from threadtool.errors import OptionError
from threadtool.model import Thread

if TYPE_CHECKING:
    from threadtool.select import Choice

choice_options: Final[Options] = (
    click.option(
        "--posts",
        metavar="LIST",
        help="Only these posts: 3,7-9,12- or, as the forum numbers them, #120-125.",
    ),
    click.option(
        "--author",
        "authors",
        metavar="NAME",
        multiple=True,
        help="Only posts by NAME; may be given again.",
    ),
    click.option("--grep", metavar="REGEX", help="Only posts with a match in their text."),
)


CHOICE: Final = ("posts", "authors", "grep")
"""The names of the settings that these options give."""


class Chooser:
    """Applies the choice of a run to its threads, and tells where it took nothing."""

    def __init__(self, settings: dict[str, Any], messages: Messages) -> None:
        """Takes the options above out of the settings."""
        given = {name: settings.pop(name) for name in CHOICE}
        self._messages = messages
        self._choice: Choice | None = None
        if not any(given.values()):
            return
        # Imported here for start-up time: most runs take all posts.
        from threadtool.select import choose

        try:
            self._choice = choose(**given)
        except OptionError as error:
            hint = f"; {error.hint}" if error.hint else ""
            raise click.UsageError(f"{error}{hint}") from None

    def __bool__(self) -> bool:
        return self._choice is not None

    def of(self, thread: Thread) -> Thread:
        """The thread with the posts that are wanted."""
        if self._choice is None:
            return thread
        chosen = self._choice.of(thread)
        if thread.posts and not chosen.posts:
            near = self._choice.near(thread)
            meant = f"; did you mean --author {near}?" if near else ""
            self._messages.warning(f"{thread.source.name}: warning: no such post{meant}")
        return chosen
