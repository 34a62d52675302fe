"""`threadtool explain`: every line with its label and rule, every quote with its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

import click

from threadtool.cli.exits import FAILED
from threadtool.cli.messages import Messages
from threadtool.cli.options import input_options, quiet_options, with_options
from threadtool.cli.pager import Screen
from threadtool.cli.plan import piped_input
from threadtool.cli.reading import read_sources, tell_warnings
from threadtool.cli.terminal import terminal
from threadtool.decode import canonical_encoding
from threadtool.model import Source

if TYPE_CHECKING:
    from threadtool.explain import Explanation

PARTS: Final = ("lines", "quotes", "summary")


@click.command(
    epilog="Send the lines that are wrong, a few around them and the summary with a bug report:"
    " they show which rule to mend. In a pipe it is plain text, one line for each line.",
)
@with_options(input_options)
@click.option("--json", "as_json", is_flag=True, help="As JSON: an object for each input.")
@click.option(
    "--only",
    type=click.Choice(PARTS),
    multiple=True,
    help="Show this part alone. May be given again.",
)
@click.option("--pager/--no-pager", default=True, help="Use a pager where it is long; the default.")
@with_options(quiet_options)
def explain(
    files: tuple[str, ...],
    as_json: bool,
    only: tuple[str, ...],
    pager: bool,
    quiet: bool,
    **settings: Any,
) -> int:
    """Show what each line was taken for and why, and where each quote is from."""
    if as_json and only:
        raise click.UsageError("--json has every part: choose with jq, such as jq .software")
    messages = Messages(quiet)
    if settings["encoding"] is not None:
        canonical_encoding(settings["encoding"])
    sources = read_sources(files or (piped_input(),), settings.pop("encoding"), messages)
    screen = terminal()
    parts = frozenset(only or PARTS)
    with Screen(screen, pager and not as_json) as output:
        texts = _texts(sources, messages)
        for number, explained in enumerate(_explained(texts, settings)):
            tell_warnings(explained.thread, messages)
            for piece in _json(explained) if as_json else _drawn(explained, parts, number):
                output.write(piece)
        output.finish()
    return FAILED if messages.errors else 0


def _texts(sources: Iterable[tuple[int, Source]], messages: Messages) -> Iterator[Source]:
    """The sources that are texts: JSON of an earlier run keeps what was found and not why."""
    # Imported here for start-up time: help and usage errors need no parser.
    from threadtool.stored_text import is_stored

    for _, source in sources:
        if is_stored(source.text):
            hint = "explain the text that it was made from"
            messages.error(f"{source.name}: is JSON of threadtool", hint)
        else:
            yield source


def _explained(sources: Iterable[Source], settings: dict[str, Any]) -> Iterator[Explanation]:
    # Imported here for start-up time: help and usage errors need no parser.
    from threadtool.explain import explain, explain_joined

    if settings.pop("join"):
        pages = list(sources)
        if pages:
            yield explain_joined(pages, **settings)
        return
    for source in sources:
        yield explain(source, **settings)


def _drawn(explained: Explanation, parts: frozenset[str], number: int) -> Iterator[str]:
    screen = terminal()
    if number:
        yield "\n"
    if screen.screen:
        # Imported here for start-up time: pipes need no rich.
        from threadtool.cli.explain_tables import tables

        yield from tables(explained, parts, screen)
    else:
        # Imported here for start-up time, as above.
        from threadtool.cli.explain_plain import plain

        yield from plain(explained, parts)


def _json(explained: Explanation) -> Iterator[str]:
    """One object, each line and quote on a line of its own, so that `grep` is of use."""
    # Imported here for start-up time: most runs are for people.
    from threadtool.export.json_text import encoder

    encode = encoder()
    yield "{"
    lead = "\n"
    for name, value in explained.to_dict().items():
        if isinstance(value, list) and value:
            yield f'{lead} "{name}":[\n'
            yield ",\n".join(f"  {encode(item)}" for item in value)
            yield "\n ]"
        else:
            yield f'{lead} "{name}":{encode(value)}'
        lead = ",\n"
    yield "\n}\n"
