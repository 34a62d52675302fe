"""What a line can be, seen by itself: the alphabet between `classify` and `segment`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

BLANK: Final = "blank"
END: Final = "end"  # a blank line that the software wrote to end a body
TEXT: Final = "text"
RULE: Final = "rule"
CARD: Final = "card"  # a user card label, with its value or before it
VALUE: Final = "value"  # the value of the label on the line before
BANNER: Final = "banner"  # a badge within the user card
HEAD: Final = "head"  # a header line of the dialect
DATE: Final = "date"  # a date and nothing else
NUMBER: Final = "number"  # `#7` and nothing else
BUTTON: Final = "button"
FOOT: Final = "foot"  # edit notes, reactions, attachments: after a body
CLOSER: Final = "closer"  # ends a body for certain
ROW: Final = "row"  # no line of the text: here a row of a table begins
PAGE: Final = "page"  # furniture of the page

REMARK: Final = "remark"  # the key of a header line that is of a remark on the post above


@dataclass(slots=True, eq=False, repr=False)
class Tag:
    """The kind of a line, the rule that gave it, and the fields that the line shows.

    `key` tells tags of one kind apart: the label of a card line, the part of the page.
    `fields` may hold `author`, `date`, `number` and `id`, as shown.
    """

    kind: str
    rule: str = ""
    key: str = ""
    fields: dict[str, str] = field(default_factory=dict)


BLANK_TAG: Final = Tag(BLANK)
TEXT_TAG: Final = Tag(TEXT)

# A letter for each kind: the kinds of all lines are a string that patterns search in one go.
_LETTERS: Final = {
    BLANK: "_",
    END: "e",
    TEXT: "t",
    RULE: "r",
    CARD: "c",
    VALUE: "v",
    BANNER: "b",
    HEAD: "h",
    DATE: "d",
    NUMBER: "n",
    BUTTON: "u",
    FOOT: "f",
    CLOSER: "x",
    ROW: "w",
    PAGE: "p",
}


def kinds_of(tags: Sequence[Tag]) -> str:
    """The kinds of some lines, a letter each."""
    return "".join([_LETTERS[tag.kind] for tag in tags])


def among(*kinds: str) -> str:
    """What matches the letter of one of some kinds, in a pattern."""
    return "[" + "".join(_LETTERS[kind] for kind in kinds) + "]"
