"""Previews: the beginning of a post, a button that opens it, and then the whole of it once more.

A page folds long posts; the copy of it holds what stood there folded and what came unfolded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from threadtool.lines import Line
from threadtool.patterns import phrases
from threadtool.segment_layout import BODY, HEADER, PREVIEW, Label

_MORE: Final = phrases(
    r"(?:continue reading|read (?:the )?(?:more|rest|full .{1,20})|show more|see more|expand"
    r"|weiterlesen|mehr (?:anzeigen|lesen)|lire (?:la suite|plus)|voir plus|leer más|ver más"
    r"|leggi tutto|continua a leggere|mostra altro|ler mais|ver mais|lees (?:meer|verder)"
    r"|czytaj (?:więcej|dalej)|pokaż więcej|читать (?:далее|дальше)|показать (?:больше|полностью)"
    r"|devamını oku|daha fazla göster|läs mer|číst dál)[\s.…›»→]{0,4}"
)
# One of the first lines, below what the page says of the post, comes back below the button. A
# shorter one may do so by chance.
OPENING: Final = 3
SHORTEST: Final = 12


def label_previews(lines: Sequence[Line], labels: list[Label]) -> None:
    """Take the preview of a body for a part of its header."""
    bodies: dict[int, list[int]] = defaultdict(list)
    for number, label in enumerate(labels):
        if label.role == BODY and not lines[number].blank:
            bodies[label.post].append(number)
    for post, numbers in bodies.items():
        opening = {_words(lines[number]) for number in numbers[:OPENING]} - {None}
        for button, below in pairwise(numbers[1:]):
            if _words(lines[below]) in opening and _MORE.fullmatch(lines[button].view):
                for number in range(numbers[0], below):
                    labels[number] = Label(HEADER, PREVIEW, post, "told again in full below")
                break


def _words(line: Line) -> str | int | None:
    """What tells a line from others: its words, or how long it is; None where that is little."""
    if line.long:
        return line.end - line.start
    return line.view if len(line.view) >= SHORTEST else None
