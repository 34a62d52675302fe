"""Who answered whom, drawn as a tree with a line for each post."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from threadtool.cli.terminal import Terminal, one_line
from threadtool.export.reading import heading
from threadtool.export.tree import Branch, branches
from threadtool.model import Thread

_UNICODE: Final = ("├─ ", "└─ ", "│  ", "… ")
_ASCII: Final = ("|- ", "`- ", "|  ", "..")
_FEWEST_LEVELS: Final = 3
_LOOKED_AT: Final = 400  # characters of a post, of which a line shows the first words


def tree_lines(thread: Thread, screen: Terminal) -> Iterator[str]:
    """The lines, each as wide as the terminal at most, with its line break."""
    # Imported here for start-up time: a tree alone needs it.
    from rich.cells import cell_len, set_cell_size

    signs = _UNICODE if screen.unicode else _ASCII
    levels = max(_FEWEST_LEVELS, screen.width // 6)
    dim, bold, plain = ("\x1b[2m", "\x1b[1m", "\x1b[0m") if screen.colour else ("", "", "")
    for branch in branches(thread):
        lead = _lead(branch, levels, signs)
        also = f" +{','.join(map(str, branch.also))}" if branch.also else ""
        name = " ".join(one_line(field) for field in heading(branch.post)[:3]) + also
        room = screen.width - cell_len(lead)
        name = name if cell_len(name) <= room else set_cell_size(name, room).rstrip()
        words = one_line(branch.post.own_text[:_LOOKED_AT])
        room -= cell_len(name) + 2
        if cell_len(words) > room:
            words = set_cell_size(words, max(0, room - 1)).rstrip() + signs[3].strip()[:1]
        tail = f"  {dim}{words}{plain}" if words and room > 1 else ""
        yield f"{dim}{lead}{plain}{bold}{name}{plain}{tail}\n"


def _lead(branch: Branch, levels: int, signs: tuple[str, ...]) -> str:
    """The lines that lead from the posts above to this one."""
    tee, corner, bar, cut = signs
    shown = branch.last[-levels:]
    lead = cut if len(shown) < branch.depth else ""
    lead += "".join("   " if last else bar for last in shown[:-1])
    return lead + (corner if shown[-1] else tee)
