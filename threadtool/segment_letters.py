"""Posts that nothing parts but their words: a greeting opens one, a closing line ends one.

Only for pages that say how many replies they show and kept no line between them: there it is the
last evidence, and the number of replies keeps it in bounds.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from threadtool.lines import Line
from threadtool.patterns import regex
from threadtool.tags import BLANK, Tag

_REPLIES: Final = regex.compile(
    r"(?<!\d)(?P<count>\d{1,4}) (?:repl(?:y|ies)|answers?|comments?|antworten|réponses?|respuestas?"
    r"|risposte|odpowiedzi|respostas?|ответ(?:а|ов)?)\b",
    regex.I,
)
_GREETING: Final = regex.compile(
    r"(?:hi|hello|hey|hallo|moin|servus|bonjour|salut|hola|ciao|olá|cześć|witam|привет|"
    r"здравствуйте|ahoj|hej)(?: (?:all|everyone|there|together|zusammen|à tous|a todos|a tutti"
    r"|\p{Lu}\p{L}{1,20}))?\s?[,.!]*",
    regex.I,
)
_CLOSING: Final = regex.compile(
    r"(?:many )?thanks(?: in advance| a lot)?[,.!]*"
    r"|(?:(?:(?:best|kind|warm) )?(?:regards|greetings|cheers)|cordialement|saludos|с уважением"
    r"|(?:viele |liebe |mit freundlichen )?grü(?:ß|ss)e?n?)[,.!]* ?\p{L}{0,20}",
    regex.I,
)


def replies_told(lines: Sequence[Line], stop: int) -> int:
    """How many replies the lines above `stop` say the page has; 0 where they say nothing."""
    for line in lines[:stop]:
        told = _REPLIES.search(line.view)
        if told:
            return int(told["count"])
    return 0


def is_greeting(view: str) -> bool:
    """Whether a line greets its readers and says nothing else: `Hi all,`."""
    return _GREETING.fullmatch(view) is not None


def by_letters(
    lines: Sequence[Line],
    tags: Sequence[Tag],
    pieces: Sequence[tuple[int, int]],
    replies: int,
) -> list[tuple[int, int]]:
    """The pieces cut where a greeting or what follows a closing line begins a post.

    Unchanged where that makes more posts than the page says it has.
    """
    result: list[tuple[int, int]] = []
    for first, stop in pieces:
        start = first
        shown = [n for n in range(first, stop) if tags[n].kind != BLANK]
        for above, number in pairwise(shown):
            greets = _GREETING.fullmatch(lines[number].view) is not None
            # A closing line ends a post where the next line follows at once: its own paragraphs
            # are parted by blank lines.
            closes = number == above + 1 and _CLOSING.fullmatch(lines[above].view) is not None
            if greets or closes:
                result.append((start, number))
                start = number
        result.append((start, stop))
    return result if len(result) <= replies + 1 else list(pieces)
