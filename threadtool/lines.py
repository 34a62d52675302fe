"""Text -> lines, each with its place in the text and a view free of the extractor's marks.

Lines end at `\\n`, `\\r\\n` and `\\r` alone. `str.splitlines` would also cut at form feeds, U+0085
and U+2028, which members type and which would shift every line number.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, takewhile
from typing import Final, NamedTuple

from threadtool.patterns import re

# Lines longer than this are prose or squeezed pages; no header field of a listed forum needs more.
VIEW_LIMIT: Final = 300
# Blank lines in a row that are told apart. No page has nearly as many; a damaged file may have
# millions, and a `Line` takes a hundred times the room of a newline.
MOST_BLANK: Final = 1_000
# Of so many lines one is kept in an index of them.
_STEP: Final = 16

NEWLINE: Final = re.compile(r"\r\n?|\n")
_ZERO_WIDTH: Final = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
_BLANKS: Final = re.compile(r"\s+")

# What extractors put before the words of a line: lynx, links, w3m, pandoc and html2text bullets,
# heading marks, `3. ` of an ordered list, the bars of tables, quote marks of Markdown.
# `19. April 2010` is a date and no item of a list.
_LIST_MARK: Final = re.compile(
    r"(?:[*+•·o□■○●◦▪-]\s+|#{1,6}\s+|\|\s*|>\s+)+|\d{1,5}\.\s+(?=\S)(?![^\W\d_]{3,12}\.?\s+\d{4}\b)"
)
_EMPTY_BULLET: Final = re.compile(r"[*+•·o□■○●◦▪|-]")
_DRAWN: Final = re.compile(r"[_=~-]{3,}|(?:\* ){2,}\*")
_TABLE_ROW: Final = re.compile(r"^(?:\| .*\||-{3,}(?:\|-{3,})+) *$", re.MULTILINE)
# A cell squeezed to one line holds the rule that was a line of its own; posts draw shorter ones.
_SQUEEZED_RULE: Final = re.compile(r"(?:^|(?<=\s))(_{10,40})(?=\s|$)")
# Bars and the rules below the head of a table say nothing; html2text draws both at every post.
_DRAWN_CELL: Final = re.compile(r"\||-{3,}")
# A member may paste a small table; a page laid out with tables has rows of them at every post.
TABLE_ROWS: Final = 6
_LINK_NUMBER: Final = re.compile(r"\[\d{1,4}\]\s?(?=\S)")
_MD_IMAGE: Final = re.compile(r"!\[([^\]\[]{0,200})\]\([^()\s]{0,500}(?:\s\"[^\"]{0,100}\")?\)")
_MD_LINK: Final = re.compile(r"\[([^\]\[]{0,200})\]\([^()\s]{0,500}(?:\s\"[^\"]{0,100}\")?\)")
_MD_SPANNING: Final = re.compile(
    r"!?\[((?:[^\[\]]|!\[[^\[\]]{0,200}\]\([^()]{0,500}\)){0,300})\]\([^()\n]{0,400}(?:\n[^()\n]{0,400})?\)"
)
_MD_EMPHASIS: Final = re.compile(
    r"\*\*|__|(?<![\w\\])_(?=\S)|(?<=[^\s\\])_(?!\w)"
    r"|(?<![\w\\*])\*(?=[^\s*])|(?<=[^\s\\*])\*(?![\w*])"
)
# Without links, what tells Markdown is a name or a number with an escape, or words in bold.
_MD_SIGN: Final = re.compile(r"\w\\_|\d\\\.|\*\*\S[^*\n]{0,200}\*\*")
_MD_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")
# Bold words without any link: html2text told to leave the links out.
_BOLD: Final = re.compile(r"\*\*[^*\s][^*\n]{0,80}\*\*")
BOLD_WORDS: Final = 3
_ITALIC_LINE: Final = re.compile(r"^\*([^*\s][^*]*)\*$")
_DEFINITION: Final = re.compile(r":\s{2,}(?=\S)")
_PANDOC_IMAGE: Final = re.compile(r"^\[([^\]\[]{1,80})\]$")


@dataclass(
    slots=True, eq=False, repr=False
)  # not frozen: that takes five times as long to make, for every line
class Line:
    """One line without its newline, or one cell of a table: `[start, end)` in the text.

    `view` is what the line says once indentation, bullets, link numbers, Markdown and table bars
    are taken off and white space is folded; it is empty for blank lines and for long ones, which
    `long` marks. `indent` counts the white space before the first visible character. `nbsp` says
    of a blank line that it holds a no-break space, or a lone blank: what forums and extractors
    leave of an empty element that the software wrote `&nbsp;` into. `cells` counts the cells of
    the table row that it is one of; 0 outside of tables.
    """

    start: int
    end: int
    indent: int
    view: str
    long: bool = False
    nbsp: str = ""
    listed: bool = False
    cells: int = 0

    @property
    def blank(self) -> bool:
        """Whether the line says nothing: white space, an empty bullet, an image without words."""
        return not self.view and not self.long


def spans(text: str, low: int = 0, high: int | None = None) -> Iterator[tuple[int, int]]:
    """The `[start, end)` of every line of `[low, high)`, without newlines; none for no text."""
    start, stop = low, len(text) if high is None else high
    if text.find("\r", low, stop) >= 0:
        for newline in NEWLINE.finditer(text, low, stop):
            yield start, newline.start()
            start = newline.end()
    else:
        while (end := text.find("\n", start, stop)) >= 0:
            yield start, end
            start = end + 1
    if start < stop:
        yield start, stop


class Marks(NamedTuple):
    """The marks that an extractor left in a text, and that no line of it should show.

    `markdown`: links and emphasis; `marked`: at least bold words and escapes; `numbered`: numbers
    of links; `table`: the bars of tables that the page was laid out with.
    """

    markdown: bool
    marked: bool
    numbered: bool
    table: bool

    @classmethod
    def of(cls, text: str) -> Marks:
        """The marks of a text, for all its lines: a single line does not tell."""
        head = text[:200_000]
        markdown = "](" in text or len(_BOLD.findall(head)) >= BOLD_WORDS
        return cls(
            markdown=markdown,
            marked=markdown or _MD_SIGN.search(head) is not None,
            numbered=bool(re.search(r"^\s{0,80}\[\d{1,3}\]\S", text[:20_000], re.MULTILINE)),
            table=len(_TABLE_ROW.findall(head.replace("\r", "\n"))) >= TABLE_ROWS,
        )

    def view(self, words: str) -> str:
        """The words of a line without these marks."""
        return view(words, markdown=self.markdown, marked=self.marked, numbered=self.numbered)


def split(
    text: str, low: int = 0, high: int | None = None, marks: Marks | None = None
) -> list[Line]:
    """The lines of a text, or of its range `[low, high)`, with their views.

    Of very many blank lines in a row the rest is one `Line`, which then holds newlines.
    """
    marks = marks or Marks.of(text)
    cut = _marked_lines if marks.markdown or marks.table else _plain_lines
    result: list[Line] = []
    blanks = 0
    for line in cut(text, low, high, marks):
        if line.view or line.long or text[line.start : line.end].strip():
            blanks = 0
        elif blanks < MOST_BLANK:
            blanks += 1
        else:
            result[-1] = replace(result[-1], end=line.end)
            continue
        result.append(line)
    return result


def _plain_lines(text: str, low: int, high: int | None, marks: Marks) -> Iterator[Line]:
    """The lines of a text whose lines can be looked at one by one."""
    # Labels, buttons and blank lines come back at every post: what they show is found once.
    known: dict[str, tuple[int, str, bool, str, bool]] = {}
    for start, end in spans(text, low, high):
        raw = text[start:end]
        shown = known.get(raw)
        if shown is None:
            shown = _shown(raw, marks)
            if end - start <= VIEW_LIMIT:
                known[raw] = shown
        yield Line(start, end, *shown)


def _marked_lines(text: str, low: int, high: int | None, marks: Marks) -> Iterator[Line]:
    """The lines of a text with links that span lines, or laid out with tables."""
    shadow = _without_links(text[low:high]) if marks.markdown else None
    for number, (start, end) in enumerate(spans(text, low, high)):
        raw = text[start:end] if shadow is None else shadow[number]
        if marks.table and ("|" in raw or raw.rstrip() == "---"):
            yield from _row(text, start, end, raw, marks)
        elif shadow is not None and not raw.strip() and text[start:end].strip():
            yield Line(start, end, 0, "")
        else:
            yield Line(start, end, *_shown(raw, marks))


def _shown(raw: str, marks: Marks) -> tuple[int, str, bool, str, bool]:
    """What a `Line` tells of a line's words: `indent`, `view`, `long`, `nbsp` and `listed`."""
    words = raw.strip()
    if not words:
        return len(raw), "", False, _nbsp(raw), False
    indent = 0 if words[0] == raw[0] else len(raw) - len(raw.lstrip())
    if len(words) > VIEW_LIMIT and not marks.markdown:
        return indent, "", True, "", False
    shown = marks.view(words)
    if len(shown) > VIEW_LIMIT:
        return indent, "", True, "", False
    return indent, shown, False, "", shown[:1] != words[:1]


def _row(text: str, start: int, end: int, raw: str, marks: Marks) -> Iterator[Line]:
    """A row of a table, cell by cell."""
    count = max(1, raw.count("|") - 1)
    for low, high, cell in _cells(text, start, end, raw):
        words = cell.strip()
        shown = "" if _DRAWN_CELL.fullmatch(words) else marks.view(words)
        long = len(shown) > VIEW_LIMIT
        yield Line(low, high, 0, "" if long else shown, long=long, cells=count)


def _cells(text: str, start: int, end: int, raw: str) -> list[tuple[int, int, str]]:
    """The cells and the bars of a row, each with its place; the whole row if bars do not match."""
    if text.count("|", start, end) != raw.count("|"):
        return [(start, end, raw)]
    result = []
    at = start
    shown = raw.split("|")
    for place, cell in enumerate(shown):
        stop = text.find("|", at, end) if place + 1 < len(shown) else end
        drawn = _SQUEEZED_RULE.search(cell) if len(cell) == stop - at else None
        if drawn:
            middle = at + drawn.start(1)
            result.append((at, middle, cell[: drawn.start(1)]))
            result.append((middle, middle + len(drawn[1]), drawn[1]))
            result.append((middle + len(drawn[1]), stop, cell[drawn.end(1) :]))
        else:
            result.append((at, stop, cell))
        if stop < end:
            result.append((stop, stop + 1, "|"))
        at = stop + 1
    return [piece for piece in result if piece[0] < piece[1]]


def _without_links(text: str) -> list[str] | None:
    """The lines with Markdown links and images reduced to their words, also across lines.

    None where carriage returns make the count of lines another than that of `\\n`.
    """
    if "\r" in text:
        return None
    for _ in range(2):  # an image within a link
        text = _MD_SPANNING.sub(_words_of_link, text)
    return text.split("\n")


def _words_of_link(match: re.Match[str]) -> str:
    words = match[1]
    return words + "\n" * (match[0].count("\n") - words.count("\n"))


def _nbsp(raw: str) -> str:
    """What stands on a blank line: `nbsp`, `blank` (one U+0020 alone) or nothing."""
    if "\u00a0" in raw:
        return "nbsp"
    return "blank" if raw == " " else ""


def view(
    words: str, *, markdown: bool = False, marked: bool = False, numbered: bool = False
) -> str:
    """The words of a line without the extractor's marks, white space folded.

    `markdown`: the text has links and emphasis; `marked`: at least bold words and escapes.
    """
    plain = words.isascii() and words[:1].isalpha() and not words[1:2].isspace()
    if plain and not (marked or numbered):
        return " ".join(words.rstrip("|").split())  # all that the rest of this would do
    if _DRAWN.fullmatch(words):
        return words
    if markdown:
        words = _MD_LINK.sub(r"\1", _MD_IMAGE.sub(r"\1 ", words))
        words = _ITALIC_LINE.sub(r"\1", words)
        words = _DEFINITION.sub("", words, count=1) if words[0:1] == ":" else words
    if numbered:
        words = _LINK_NUMBER.sub("", words)
    mark = _LIST_MARK.match(words)
    if mark:
        words = words[mark.end() :]
        mark = _LIST_MARK.match(words)
        if mark:
            words = words[mark.end() :]
    elif len(words) == 1 and _EMPTY_BULLET.match(words):
        return ""
    if markdown or marked:
        words = _MD_ESCAPE.sub(r"\1", _MD_EMPHASIS.sub("", words))
    if "[" in words:
        words = _PANDOC_IMAGE.sub(r"\1", words)
    words = _ZERO_WIDTH.sub("", words)
    return _BLANKS.sub(" ", words.strip().rstrip("|")).strip()


class LineIndex:
    """Position -> 1-based line number of the text, whatever cells its lines were cut into."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._returns = "\r" in text
        # Where every so manieth line begins: a text may be nothing but newlines.
        starts = (start for start, _ in spans(text))
        self._starts = array("Q", islice(starts, 0, None, _STEP))

    def __call__(self, position: int) -> int:
        """The number of the line that holds `position`."""
        known = max(0, bisect_right(self._starts, position) - 1)
        low = self._starts[known] if self._starts else 0
        if self._returns:
            found = NEWLINE.finditer(self._text, low)
            ends = sum(1 for _ in takewhile(lambda end: end.end() <= position, found))
        else:
            ends = self._text.count("\n", low, position)
        return known * _STEP + ends + 1
