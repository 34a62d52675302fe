"""`threadtool show`: a thread to read, on the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from threadtool.cli.choosing import Chooser, choice_options
from threadtool.cli.exits import FAILED
from threadtool.cli.messages import Messages
from threadtool.cli.options import input_options, quiet_options, with_options
from threadtool.cli.pager import Screen
from threadtool.cli.plan import piped_input
from threadtool.cli.reading import read_threads
from threadtool.cli.show_plain import PlainView
from threadtool.cli.terminal import Terminal, terminal
from threadtool.model import Thread

if TYPE_CHECKING:
    from threadtool.cli.show_panels import PanelView


@click.command(
    epilog="Long output goes through THREADTOOL_PAGER, PAGER or less. NO_COLOR and COLUMNS are"
    " heeded. In a pipe it is plain text, each line of a post as it is.",
)
@with_options(input_options, choice_options)
@click.option("--tree", is_flag=True, help="Draw who answered whom, with a line for each post.")
@click.option("--own", is_flag=True, help="Leave out what is quoted.")
@click.option("--all", "whole", is_flag=True, help="Show the text around the posts too.")
@click.option("--pager/--no-pager", default=True, help="Use a pager where it is long; the default.")
@with_options(quiet_options)
def show(
    files: tuple[str, ...],
    tree: bool,
    own: bool,
    whole: bool,
    pager: bool,
    quiet: bool,
    **settings: Any,
) -> int:
    """Show a thread: its posts, who quotes whom, where posts were merged."""
    if tree and (own or whole):
        raise click.UsageError(f"--tree has no use for {'--own' if own else '--all'}")
    messages = Messages(quiet)
    chooser = Chooser(settings, messages)
    screen = terminal()
    threads = read_threads(files or (piped_input(),), settings, messages)
    with Screen(screen, pager) as output:
        for number, (_, thread) in enumerate(threads):
            if number:
                output.write("\n")
            chosen = chooser.of(thread)
            about = _about(thread, chosen)
            for piece in (
                _tree(chosen, about, screen)
                if tree
                else _posts(chosen, about, _view(screen, own=own, whole=whole), whole=whole)
            ):
                output.write(piece)
        output.finish()
    return FAILED if messages.errors else 0


def _about(thread: Thread, chosen: Thread) -> str:
    """`thread.txt · xenforo2 · 12 posts`, or `3 of 12 posts`."""
    count, shown = len(thread.posts), len(chosen.posts)
    posts = f"{count} post{'' if count == 1 else 's'}"
    picked = f"{shown} of {posts}" if shown < count else posts
    return f"{thread.source.name} · {thread.software} · {picked}"


def _view(screen: Terminal, *, own: bool, whole: bool) -> PanelView | PlainView:
    if not screen.screen:
        return PlainView(screen, own=own, whole=whole)
    # Imported here for start-up time: pipes need no rich.
    from threadtool.cli.show_panels import PanelView

    return PanelView(screen, own=own, whole=whole)


def _posts(
    thread: Thread, about: str, view: PanelView | PlainView, *, whole: bool
) -> Iterator[str]:
    yield view.title(thread.title or "", about)
    around = _around(thread) if whole else []
    for post in thread.posts:
        while around and around[-1][0] < post.start:
            yield view.aside(*around.pop()[1:])
        yield view.post(thread, post)
    while around:
        yield view.aside(*around.pop()[1:])


def _around(thread: Thread) -> list[tuple[int, str, str]]:
    """What stands around the bodies: place, kind, text; the first one at the end, to be popped."""
    found = [(item.start, item.kind, item.text) for item in thread.boilerplate]
    for post in thread.posts:
        for region in (*post.header, *post.footer):
            text = thread.source.text[region.start : region.end]
            if text.strip():  # JSON of an earlier run does not keep it
                lines = text.replace("\r\n", "\n").replace("\r", "\n")
                found.append((region.start, region.kind, lines))
    return sorted(found, reverse=True)


def _tree(thread: Thread, about: str, screen: Terminal) -> Iterator[str]:
    # Imported here for start-up time: only a tree needs it.
    from threadtool.cli.show_tree import tree_lines
    from threadtool.cli.terminal import one_line

    yield f"{one_line(thread.title or about)}\n"
    yield from tree_lines(thread, screen)
