"""The table of the README: its rows, how it is written, and where it stands."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from typing import Final

BEGIN: Final = "<!-- made by python -m bench -->"
END: Final = "<!-- end of what python -m bench made -->"
_PLACE: Final = re.compile(f"{re.escape(BEGIN)}\n.*?{re.escape(END)}", re.DOTALL)
_HEAD: Final = ("what", "threadtool", "other", "ratio", "at most")


@dataclass(frozen=True)
class Row:
    """Two costs side by side; `bound` is what their ratio may be, if anything is promised."""

    what: str
    own: float
    other: float
    bound: float | None = None
    unit: str = "s"

    @property
    def ratio(self) -> float:
        """0 where the other one did not come to an end."""
        return self.own / self.other

    def cells(self) -> tuple[str, ...]:
        """As the table shows it."""
        bound = "" if self.bound is None else f"{self.bound:g}"
        ratio = f"{self.ratio:.2f}" if isfinite(self.other) else "-"
        return self.what, _shown(self.own, self.unit), _shown(self.other, self.unit), ratio, bound


def _shown(value: float, unit: str) -> str:
    if not isfinite(value):
        return "no end"
    if unit == "MB":
        return f"{value:,.0f} MB"
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.1f} s"


def written(rows: Sequence[Row], notes: Sequence[str]) -> str:
    """The rows as a table of Markdown, with the machine and the notes below."""
    cells = [_HEAD, *(row.cells() for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = [_line(row, widths) for row in cells]
    lines.insert(1, "|".join(("", "-" * (widths[0] + 2), *_rules(widths[1:]), "")))
    return "\n".join((*lines, "", *notes))


def _rules(widths: Sequence[int]) -> list[str]:
    return [f"{'-' * (width + 1)}:" for width in widths]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first = cells[0].ljust(widths[0])
    rest = (cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True))
    return f"| {' | '.join((first, *rest))} |"


def put(page: Path, table: str) -> None:
    """Write the table into a page, at its place."""
    text = page.read_text(encoding="utf-8")
    block = f"{BEGIN}\n\n{table}\n\n{END}"
    new, count = _PLACE.subn(lambda _: block, text)
    if count != 1:
        raise SystemExit(f"{page.name} has {count} places for the table, between {BEGIN} and {END}")
    page.write_text(new, encoding="utf-8")


def machine() -> str:
    """The processor, the memory, the system and Python: what figures depend on."""
    parts = [_processor(), f"{os.cpu_count()} processors"]
    if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        size = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
        parts.append(f"{size / 2**30:.0f} GB")
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return ", ".join((*parts, platform.system(), python))


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.exists():
        found = re.search(r"^model name\s*:\s*(.+)$", info.read_text(), re.MULTILINE)
        if found:
            return found[1].strip()
    return platform.machine()
