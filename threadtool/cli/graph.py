"""`threadtool graph`: who quotes whom, for the programs that draw graphs."""

from __future__ import annotations

from typing import Any, Final

import click

from threadtool.cli.choosing import Chooser, choice_options
from threadtool.cli.exits import FAILED
from threadtool.cli.messages import Messages
from threadtool.cli.options import input_options, quiet_options, with_options
from threadtool.cli.outputs import StdoutOutput
from threadtool.cli.plan import piped_input
from threadtool.cli.reading import read_threads

_FORMATS: Final = ("dot", "mermaid", "graphml", "json")
_LEVELS: Final = ("posts", "authors")


@click.command(
    epilog="Pictures: threadtool graph thread.txt | dot -Tsvg > thread.svg",
)
@with_options(input_options, choice_options)
@click.option(
    "-f",
    "--format",
    "format_name",
    type=click.Choice(_FORMATS),
    default="dot",
    show_default=True,
    help="For Graphviz, Mermaid, Gephi and the like, programs.",
)
@click.option(
    "--by",
    "level",
    type=click.Choice(_LEVELS),
    default="posts",
    show_default=True,
    help="What a node is.",
)
@click.option("--linked", is_flag=True, help="Leave out what neither quotes nor is quoted.")
@with_options(quiet_options)
def graph(
    files: tuple[str, ...],
    format_name: str,
    level: str,
    linked: bool,
    quiet: bool,
    **settings: Any,
) -> int:
    """Write the graph of who quotes whom in one thread."""
    # Imported here for start-up time: help and usage errors need no writers.
    from threadtool.export.graph import reply_graph
    from threadtool.export.graph_formats import GRAPH_FORMATS

    if len(files) > 1 and not settings.get("join"):
        raise click.UsageError("a graph is of one thread; name one FILE")
    messages = Messages(quiet)
    chooser = Chooser(settings, messages)
    output = StdoutOutput()
    written = False
    for _, thread in read_threads(files or (piped_input(),), settings, messages):
        if written:
            messages.error(
                f"{thread.source.name}: a graph is of one thread, and this is another",
                "part them first: threadtool -d DIR",
            )
            break
        found = reply_graph(chooser.of(thread), level)
        output.write(GRAPH_FORMATS[format_name](found.linked() if linked else found))
        written = True
    output.commit()
    return FAILED if messages.errors else 0
