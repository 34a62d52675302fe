"""Table rows -> bodies: where an extractor writes every cell of a page's tables on one line.

A body is then one row, whatever its length, and rows of the same shape below it are bodies of
posts whose headers were dropped. Rows of another shape, such as quotes, go on with it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from threadtool.lines import Line
from threadtool.segment_records import Record
from threadtool.tags import TEXT, Tag

# So many posts must have a body of one row, and this share of all.
LEAST: Final = 3
SHARE: Final = 0.5


def body_shape(lines: Sequence[Line], tags: Sequence[Tag], records: Sequence[Record]) -> int:
    """How many cells the rows have that are bodies; 0 where bodies are no single rows of tables."""
    if not any(line.cells for line in lines):
        return 0
    firsts: Counter[int] = Counter()
    for above, below in pairwise(records):
        texts = [n for n in range(above.last + 1, below.first) if tags[n].kind == TEXT]
        firsts.update(lines[n].cells for n in texts[:1])
    shape = firsts.most_common(1)[0][0] if firsts else 0
    single = sum(
        len(body_rows(lines, tags, above.last + 1, below.first, shape)) == 1
        for above, below in pairwise(records)
    )
    return shape if single >= LEAST and single >= SHARE * firsts.total() else 0


def body_rows(
    lines: Sequence[Line], tags: Sequence[Tag], first: int, stop: int, shape: int
) -> list[tuple[int, int]]:
    """The bodies in a stretch of table rows, each as `[start, stop)`; none outside of tables."""
    result: list[tuple[int, int]] = []
    opens = True
    for number in range(first, stop):
        line = lines[number]
        opens = opens or line.start != lines[number - 1].end
        if tags[number].kind != TEXT:
            continue
        if not line.cells:
            return []
        if opens and (not result or line.cells == shape):
            if result:
                result[-1] = (result[-1][0], number)
            result.append((number, stop))
        opens = False
    return result
