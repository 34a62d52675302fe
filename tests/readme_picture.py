"""The picture at the top of the README: a flattened thread beside what `show` makes of it.

`python -m tests.readme_picture` draws it anew.
"""

from __future__ import annotations

import io
from typing import Final

from rich import box
from rich.console import Console
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

import threadtool
from tests.helpers_cli import ROOT
from threadtool.cli.show_panels import PanelView
from threadtool.cli.terminal import Terminal

THREAD: Final = ROOT / "docs" / "pump.txt"
PICTURE: Final = ROOT / "docs" / "show.svg"
_SHOWN: Final = (23, 57)  # lines of the text: two posts with a quote and a merge marker
_POSTS: Final = 5
_LEFT: Final = 46
_RIGHT: Final = 66

# The fonts are those of the reader: the picture fetches nothing.
_SVG: Final = """\
<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img">
<title>A flattened thread, and the same thread shown by threadtool</title>
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
font-size: {char_height}px; line-height: {line_height}px }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def picture() -> str:
    """The SVG."""
    console = Console(
        record=True,
        width=_LEFT + _RIGHT + 5,
        file=io.StringIO(),
        force_terminal=True,
        color_system="standard",
        legacy_windows=False,
        _environ={},
    )
    table = Table.grid(padding=(0, 2))
    table.add_column(width=_LEFT)
    table.add_column(width=_RIGHT)
    table.add_row(_before(), _after())
    console.print(table)
    return console.export_svg(
        title="threadtool show thread.txt", code_format=_SVG, unique_id="threadtool"
    )


def _before() -> Panel:
    text = THREAD.read_text(encoding="utf-8").split("\n")[slice(*_SHOWN)]
    lines = Text("\n".join(line.replace("\u00a0", "") for line in text), style="dim")
    return Panel(lines, title="thread.txt", box=box.SQUARE, border_style="bright_black")


def _after() -> Text:
    thread = threadtool.parse(THREAD)
    view = PanelView(
        Terminal(screen=True, width=_RIGHT, height=40, colour=True, unicode=True),
        own=False,
        whole=False,
    )
    drawn = [view.title(thread.title or "", f"{thread.software} · {len(thread.posts)} posts")]
    drawn += [view.post(thread, post) for post in thread.posts[:_POSTS]]
    return Text.from_ansi("".join(drawn))


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
