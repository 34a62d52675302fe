"""Header blocks of mails: runs of `From:`, `Date:`, `Subject:` lines, made one header each.

A mail may hold another one's header, quoted or forwarded, so the blocks of a text are compared:
those that its software wrote look alike, and what the members pasted does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from threadtool.dates import find_date
from threadtool.dialects import common
from threadtool.lines import Line
from threadtool.patterns import regex
from threadtool.tags import (
    BANNER,
    BLANK,
    BUTTON,
    DATE,
    HEAD,
    PAGE,
    RULE,
    TEXT,
    TEXT_TAG,
    VALUE,
    Tag,
)

# How far a field may be wrapped before the next one: lists of receivers are longer, but indented.
WRAPPED: Final = 3
# A text that opens with its first mail has no more than a title and a line or two above it.
PROSE_ABOVE: Final = 3
PROSE_LENGTH: Final = 60
# Blocks with this share of their fields in common were written by one program.
ALIKE: Final = 0.5
NAME_LENGTH: Final = 60
# The caption of a member's picture: the name and `'s profile photo`.
CAPTION_LENGTH: Final = 20
# Lines of buttons that may stand within a header, with blank ones between them.
BUTTONS: Final = 24
ONCE: Final = frozenset({"author", "date", "title"})

_FIELD: Final = regex.compile(
    r"[*_]{0,2}(?P<label>[A-Za-z][A-Za-z -]{0,29}?)[*_]{0,2}\s?:[*_]{0,2}(?:\s+(?P<value>.*)|)"
)
_ADDRESS: Final = r"[^\s<>()@]{1,64}(?:@| at |_at_|\(at\)| \(at\) )[^\s<>()]{1,80}"
_NAME_ADDRESS: Final = regex.compile(
    r"(?P<name>.{1,100}?)\s*[<(\[](?:mailto:)?[^<>()\[\]]{0,120}"
    r"(?:@| at |_at_|\.\.\.)[^<>()\[\]]{0,120}[>)\]].{0,60}",
    regex.I,
)
_ADDRESS_NAME: Final = regex.compile(
    rf"<?{_ADDRESS}>?\s*\((?P<name>[^()]{{1,100}}(?:\([^()]{{0,60}}\))?)\).{{0,60}}", regex.I
)
# What announces a pasted mail: words between dashes, the rule of Outlook, a line with a colon.
_ANNOUNCES: Final = regex.compile(r"[-_*=]{2,}\s?[^-_*=\s].{2,60}[-_*=]{2,}|_{32}|.{4,80}:")


@dataclass(slots=True)
class Block:
    """The header of a mail: its lines, its fields as shown, and whether a line makes it certain."""

    numbers: list[int]
    labels: list[str] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    certain: bool = False

    @property
    def whole(self) -> bool:
        """Whether it says who wrote, and when or on what."""
        return "author" in self.fields and ("date" in self.fields or "title" in self.fields)

    @property
    def written(self) -> bool:
        """Whether it has fields that only programs write."""
        return any(_meaning(label) in ("id", "identity") for label in self.labels)


@lru_cache(maxsize=1)
def _meanings() -> dict[str, str]:
    return {label: what for what, labels in common.MAIL_FIELDS.items() for label in labels}


def _meaning(label: str) -> str | None:
    """What a field says; fields with a hyphen that no list knows count too: `X-Mailer`."""
    known = _meanings().get(label)
    return known or ("other" if label.startswith("x-") else None)


def mail_tags(text: str, lines: Sequence[Line], tags: Sequence[Tag]) -> list[Tag] | None:
    """Tags in which every mail's header is one `HEAD` and its further lines; None without mails."""
    found = [block for block in _Reader(text, lines, tags).blocks() if block.whole]
    mails = _written_by_software(lines, tags, found)
    if not mails:
        return None
    above = range(mails[0].numbers[0])
    prose = sum(lines[n].long or len(lines[n].view) > PROSE_LENGTH for n in above)
    if prose > PROSE_ABOVE and not mails[0].certain:
        return None
    result = [TEXT_TAG if tag.kind == HEAD else tag for tag in tags]
    for block in mails:
        first, *others = block.numbers
        result[first] = Tag(HEAD, "header of a mail", "mail", block.fields)
        for number in others:
            result[number] = Tag(VALUE, "header of a mail", "mail")
    return result


def _written_by_software(
    lines: Sequence[Line], tags: Sequence[Tag], blocks: Sequence[Block]
) -> list[Block]:
    """The blocks that are headers, without those that members pasted."""
    certain = [block for block in blocks if block.certain]
    if certain or not blocks:
        return certain
    model = blocks[0]
    usual = set(model.labels)
    result = []
    for block in blocks:
        if model.written:
            same = block.written
        else:
            shared = len(usual & set(block.labels)) / len(usual | set(block.labels))
            same = shared >= ALIKE and block.labels[0] == model.labels[0]
        place = lines[block.numbers[0]].indent == lines[model.numbers[0]].indent
        if block is model or (same and place and not _announced(lines, tags, block)):
            result.append(block)
    return result


def _announced(lines: Sequence[Line], tags: Sequence[Tag], block: Block) -> bool:
    """Whether the line above says that a mail is quoted or forwarded below it."""
    above = block.numbers[0] - 1
    while above >= 0 and tags[above].kind == BLANK:
        above -= 1
    if above < 0 or tags[above].kind not in (TEXT, RULE):
        return False
    return _ANNOUNCES.fullmatch(lines[above].view) is not None


class _Reader:
    """Reads the blocks of a text, one after the other."""

    def __init__(self, text: str, lines: Sequence[Line], tags: Sequence[Tag]) -> None:
        self.text = text
        self.lines = lines
        self.tags = tags

    def blocks(self) -> Iterator[Block]:
        number = 0
        while number < len(self.lines):
            if self._opens(number):
                block = self._block(number)
                yield block
                number = block.numbers[-1] + 1
            else:
                number += 1

    def _opens(self, number: int) -> bool:
        return self.tags[number].kind == HEAD or self._label(number) is not None

    def _label(self, number: int) -> tuple[str, str] | None:
        """The label and the value of a field; None for other lines and for quoted ones."""
        line = self.lines[number]
        match = _FIELD.fullmatch(line.view) if line.view else None
        if match is None or _meaning(match["label"].casefold()) is None:
            return None
        if self.text.startswith(">", line.start + line.indent):
            return None
        return match["label"].casefold(), match["value"] or ""

    def _block(self, first: int) -> Block:
        block = Block([])
        number, waiting, spaced = first, "", False
        while number < len(self.lines):
            tag, label = self.tags[number], self._label(number)
            if tag.kind == BLANK:
                below = self._below(number)
                # Some extractors part all fields by blank lines; else a blank line ends a header.
                if below is None or not self._takes(block, below) or (block.whole and not spaced):
                    break
                number, spaced = below, True
                continue
            if self._takes(block, number):
                self._take(block, number)
                waiting = label[0] if label and not label[1] else ""
            elif waiting:
                self._fill(block, waiting, self.lines[number].view)
                waiting = ""
            elif label or tag.kind in (RULE, PAGE) or not self._wrapped(block, number):
                break
            elif _meaning(block.labels[-1]) == "title":
                block.fields["title"] += f" {self.lines[number].view}"
            block.numbers.append(number)
            number += 1
        self._name_above(block)
        return block

    def _name_above(self, block: Block) -> None:
        """Take in the author's name above a header, alone or as the caption of a picture."""
        above = self._line_above(block.numbers[0]) if block.certain else None
        if above is None:
            return
        name, author = self.lines[above].view, block.fields.get("author")
        if author is None and name and len(name) <= NAME_LENGTH:
            author = block.fields["author"] = name
        while above is not None and author:
            name = self.lines[above].view
            if not name.startswith(author) or len(name) > len(author) + CAPTION_LENGTH:
                break
            block.numbers.insert(0, above)
            above = self._line_above(above)

    def _line_above(self, number: int) -> int | None:
        """The next line with words above one, if it is near and no furniture."""
        for above in range(number - 1, max(number - 3, -1), -1):
            if self.tags[above].kind != BLANK:
                return above if self.tags[above].kind == TEXT else None
        return None

    def _below(self, number: int) -> int | None:
        """The next line with words, if it is near."""
        for below in range(number + 1, min(number + 3, len(self.lines))):
            if self.tags[below].kind != BLANK:
                return below
        return None

    def _takes(self, block: Block, number: int) -> bool:
        """Whether a line is a further field of a block."""
        tag, label = self.tags[number], self._label(number)
        if tag.kind == HEAD:
            again = "date" in tag.fields and "date" in block.fields
            return not again and HEAD + tag.key not in block.labels
        if tag.kind == DATE and label is None:  # `Date:` is a field
            return block.certain and "date" not in block.fields and len(block.numbers) < 3
        if tag.kind in (BANNER, BUTTON):
            return block.certain and self._header_goes_on(block, number)
        if label is None:
            return False
        meaning = _meaning(label[0])
        return meaning not in ONCE or label[0] not in block.labels

    def _header_goes_on(self, block: Block, number: int) -> bool:
        """Whether a line of the header follows below buttons."""
        for below in range(number + 1, min(number + BUTTONS, len(self.lines))):
            kind = self.tags[below].kind
            if kind not in (BANNER, BUTTON, BLANK):
                return kind == HEAD and self._takes(block, below)
        return False

    def _take(self, block: Block, number: int) -> None:
        tag, label = self.tags[number], self._label(number)
        if tag.kind == HEAD or (tag.kind == DATE and label is None):
            block.certain = True
            block.labels.append(tag.kind + tag.key)
            block.fields.update(tag.fields)
            if "author" in tag.fields:
                block.fields["author"] = display_name(tag.fields["author"])
        elif label:
            block.labels.append(label[0])
            self._fill(block, label[0], label[1])

    def _fill(self, block: Block, label: str, value: str) -> None:
        meaning = _meaning(label)
        if not value or meaning in (None, "identity", "other"):
            return
        if meaning == "author":
            block.fields["author"] = display_name(value)
        elif meaning == "date":
            found = find_date(value)
            if found:
                block.fields["date"] = found.text
        elif meaning == "number":
            if value.isdigit():
                block.fields["number"] = value
                block.certain = True
        elif meaning == "id":
            block.fields["id"] = value.strip("<>")
        elif meaning:
            block.fields[meaning] = value

    def _wrapped(self, block: Block, number: int) -> bool:
        """Whether a line goes on with the field above it."""
        if self.lines[number].indent > self.lines[block.numbers[0]].indent:
            return not self.text.startswith(">", self.lines[number].start)
        for below in range(number + 1, min(number + 1 + WRAPPED, len(self.lines))):
            if self.tags[below].kind == BLANK:
                return False
            if self._label(below):
                return self._takes(block, below)
        return False


def display_name(value: str) -> str:
    """The name in a mail's `From` field; the address where it has no name.

    >>> display_name('"Post, Wim" <wim@example.org>'), display_name("wim at example.org (Wim)")
    ('Post, Wim', 'Wim')
    """
    value = value.strip()
    match = _ADDRESS_NAME.fullmatch(value) or _NAME_ADDRESS.fullmatch(value)
    name = match["name"].strip().strip("\"'").strip() if match else ""
    return name or value.strip("<>\"' ")
