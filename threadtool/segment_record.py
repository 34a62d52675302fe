"""One header as found in the lines of a page, and how far it proves that a post begins."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from threadtool.classify_labels import label_type

# What the elements of a header prove. A date or one label alone stands in many a post; a number
# that grows from post to post, or a label with a date of joining, does not.
STRENGTH: Final = {"head": 4.0, "byline": 2.0, "number": 3.0, "date": 1.0}
JOINED_STRENGTH: Final = 2.0
LABEL_STRENGTH: Final = 1.0


@dataclass(slots=True, eq=False, repr=False)
class Item:
    """A line of a header that has a class, and the last line of its values."""

    number: int
    last: int
    key: tuple[str, str]
    fields: dict[str, str]


@dataclass(slots=True, eq=False, repr=False)
class Record:
    """The header of one post: lines `first` to `last`, and what they say.

    `chunks` are its classed lines, parted where other text stands between them. `opens_page`:
    the furniture of a page stands above it once more; `page_top`: the line it begins with at
    the latest, if known. `strangers` counts the lines within it that say nothing known.
    """

    first: int
    last: int
    rank: int = -1
    strangers: int = 0
    keys: set[tuple[str, str]] = field(default_factory=set)
    fields: dict[str, str] = field(default_factory=dict)
    chunks: list[list[Item]] = field(default_factory=list)
    opens_page: bool = False
    page_top: int | None = None

    def add(self, item: Item, *, apart: bool) -> None:
        """Take in a line; `apart`: other text parts it from those before."""
        if apart or not self.chunks:
            self.chunks.append([])
        self.chunks[-1].append(item)
        self.last = item.last
        self.keys.add(item.key)
        self.fields.update(item.fields)

    def go_on(self, item: Item, rank: int, strangers: int) -> None:
        """Take in a line of some rank, behind so many lines that say nothing known."""
        self.strangers += strangers
        self.rank = rank
        self.add(item, apart=strangers > 0)

    def take_in(self, other: Record) -> None:
        """Go on with the lines of another record below this one: they are one header."""
        self.chunks += other.chunks
        self.last, self.rank = other.last, other.rank
        self.keys |= other.keys
        self.fields.update(other.fields)

    def keep(self, first: int, last: int) -> None:
        """Leave only the chunks `[first, last)`."""
        self.chunks = self.chunks[first:last]
        items = [item for chunk in self.chunks for item in chunk]
        self.first, self.last = items[0].number, items[-1].last
        self.keys = {item.key for item in items}
        self.fields = {name: value for item in items for name, value in item.fields.items()}

    @property
    def number(self) -> int | None:
        """The number shown, if one is."""
        shown = self.fields.get("number", "")
        return int(shown) if shown.isdigit() else None

    def followed_by(self, other: Record | None) -> bool:
        """Whether both show numbers, with none between them."""
        if other is None or self.number is None or other.number is None:
            return False
        return other.number == self.number + 1

    @property
    def classes(self) -> set[str]:
        """The classes of lines it has."""
        return {name for name, _ in self.keys}

    @property
    def strength(self) -> float:
        """How far these lines prove a header."""
        total = 0.0
        for name, key in self.keys:
            if name == "card":
                total += JOINED_STRENGTH if label_type(key) == "date" else LABEL_STRENGTH
            else:
                total += STRENGTH["byline" if key == "byline" else name]
        return total
