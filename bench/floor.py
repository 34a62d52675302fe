"""The floor program: what no tool that looks for quotes can do without.

    python -m bench.floor STYLE FILE > FILE.jsonl

It reads the file, cuts it at the boundary lines with one pattern, puts every run of eight words of
every post into a dictionary, looks each up there, and writes each post as JSON. It links nothing,
bounds nothing and proves nothing.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Final

RUN: Final = 8
BOUNDARIES: Final = {
    "seed": "^\xa0\n",
    "header": r"^#[\d,]+\n",
    "vbulletin": r"^Old [^\n]*#\d+\n",
}
"""A style (see `bench.generate`), and the line where a post ends or begins."""


def main(style: str, name: str) -> None:
    """Write the posts of a file to standard output."""
    text = Path(name).read_text(encoding="utf-8")
    index: dict[tuple[str, ...], int] = {}
    write = sys.stdout.write
    for number, post in enumerate(re.split(f"(?m){BOUNDARIES[style]}", text), 1):
        words = post.split()
        seen = 0
        for run in zip(*(words[at:] for at in range(RUN)), strict=False):
            seen += index.setdefault(run, number) < number
        write(json.dumps({"index": number, "text": post, "seen": seen}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
