"""Threads of any size, as forums print them and extractors flatten them.

    python -m bench.generate STYLE SIZE [-o FILE]      20MB of seed style: seed 20MB

Styles:

- `seed`: as in `seeds/`: no names, no dates, posts parted by a line that holds a no-break space,
  quotes without attribution, merge markers.
- `header`: a page of XenForo 2, each post under its member's card, date and number; attributed
  quotes.
- `vbulletin`: a page of vBulletin 3, with signatures.
- `equal`, `equal-header`: as `seed` and `header`, but all bodies are equal.
- `first-lines`: as `seed`, but every post quotes the first line of every earlier one, which makes
  posts longer and longer.

Quotes are whole posts, some sentences of one, edited, or cut. The same style and size give the same
bytes in every run. Nothing is kept in memory but the posts that may still be quoted.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final, TextIO

from bench.words import Words

RANDOM_STATE: Final = 20110527
QUOTING: Final = 0.35
"""Share of posts that quote, as on the forums the project knows; one in eight of them two posts."""
MERGED: Final = 0.02
NEAR: Final = 12
"""Posts back to what is quoted, on average."""
FAR: Final = 0.05
"""Share of quotes from long ago."""
MEMBERS: Final = 400
USUAL: Final = range(300, 500)
"""Characters of a post that is neither long nor short."""
_REMEMBERED: Final = 3000
_UNITS: Final = {"B": 1, "KB": 10**3, "MB": 10**6}


@dataclass(frozen=True, slots=True)
class Member:
    """Who writes."""

    name: str
    title: str
    joined: str
    posts: int
    signature: str | None


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote: of whom, and the words as they are shown."""

    member: Member
    text: str


@dataclass(frozen=True, slots=True)
class Made:
    """A post before it is printed. `merged` is what its author added in a second one."""

    number: int
    member: Member
    when: datetime
    quotes: tuple[Quoted, ...]
    said: tuple[str, ...]
    merged: str | None

    @property
    def own(self) -> str:
        """The member's own words, in paragraphs."""
        first = 1 + self.number % 4
        rest = " ".join(self.said[first:])
        return " ".join(self.said[:first]) + (f"\n\n{rest}" if rest else "")


class Thread:
    """Makes posts without end."""

    def __init__(self) -> None:
        self._random = Random(RANDOM_STATE)
        self._words = Words(self._random)
        self._members = [self._member() for _ in range(MEMBERS)]
        self._near: deque[Made] = deque(maxlen=100)
        self._far: list[Made] = []
        self.title = self._words.sentence().strip(".,!?")

    def posts(self) -> Iterator[Made]:
        """One post after another."""
        random = self._random
        when = datetime(2011, 3, 1, 8, 0)
        number = 0
        while True:
            number += 1
            when += timedelta(minutes=1 + int(random.expovariate(1 / 40)))
            # Squared: a few members write most of the posts.
            member = self._members[int(random.random() ** 2 * MEMBERS)]
            quotes = tuple(self._quotes()) if number > 1 and random.random() < QUOTING else ()
            count = 1 + min(40, int(random.expovariate(1 / 4.5)))
            said = tuple(self._words.sentence() for _ in range(count))
            merged = self._words.sentence() if random.random() < MERGED else None
            post = Made(number, member, when, quotes, said, merged)
            self._remember(post)
            yield post

    def _remember(self, post: Made) -> None:
        self._near.append(post)
        if len(self._far) < _REMEMBERED:
            self._far.append(post)
        else:
            self._far[self._random.randrange(_REMEMBERED)] = post

    def _quotes(self) -> Iterator[Quoted]:
        for _ in range(2 if self._random.random() < 0.125 else 1):
            if self._random.random() < FAR:
                source = self._random.choice(self._far)
            else:
                back = 1 + int(self._random.expovariate(1 / NEAR))
                source = self._near[-min(back, len(self._near))]
            yield Quoted(source.member, self._shown(source))

    def _shown(self, source: Made) -> str:
        """A quarter each: the whole post, sentences of it, either of them edited, or cut off."""
        kind = self._random.randrange(4)
        said = source.said
        count = self._random.randint(1, min(3, len(said)))
        first = self._random.randint(0, len(said) - count)
        text = source.own if kind == 0 else " ".join(said[first : first + count])
        if kind == 2:
            return self._edited(text)
        if kind == 3:
            words = text.split(" ")
            return " ".join(words[: max(4, len(words) * 2 // 3)]) + " ..."
        return text

    def _edited(self, text: str) -> str:
        words = text.split(" ")
        changes = min(self._random.randint(1, 3), 1 + len(words) // 12)
        for place in self._random.sample(range(len(words)), changes):
            words[place] = self._random.choice((self._words.take(1)[0], ""))
        return " ".join(word for word in words if word)

    def _member(self) -> Member:
        name = "".join(self._words.take(2)).replace("'", "")[:14].capitalize()
        if self._random.random() < 0.3:
            name += str(self._random.randint(1, 99))
        title = self._random.choice(("New member", "Active member", "Member", "Senior Member"))
        joined = datetime(2004, 1, 1) + timedelta(days=self._random.randrange(2500))
        signed = self._words.sentence() if self._random.random() < 0.4 else None
        return Member(name, title, _day(joined), self._random.randint(1, 9999), signed)


def seed_style(thread: Thread) -> Iterator[str]:
    """The bare bodies, each with the line that ends it."""
    yield f"What's new\n\n{thread.title}\n\n"
    for post in thread.posts():
        # The line below a quote is blank or not, as the forum's import has it.
        between = "\n" if post.number % 2 else "\n\n"
        parts = [quote.text + between for quote in post.quotes]
        merged = f"\n\n{_marker(post.when)}\n\n{post.merged}" if post.merged else ""
        yield "".join((*parts, post.own, merged, "\n\xa0\n"))


def header_style(thread: Thread) -> Iterator[str]:
    """A page of XenForo 2 that shows everything but the lines that end posts."""
    yield f"Home\nWhat's new\n{thread.title}\n"
    yield "Thread starter\nMarga\nStart date\nMar 1, 2011\n"
    for post in thread.posts():
        yield _card(post)
        for quote in post.quotes:
            yield f"{quote.member.name} said:\n{quote.text}\nClick to expand...\n"
        yield f"{post.own}\n"
        if post.merged:
            yield f"\nPost automatically merged: {_day(post.when)}\n\n{post.merged}\n"
        if post.number % 11 == 0:
            yield f"Last edited: {_day(post.when)}\n"
        if post.number % 5 == 0:
            yield f"Reactions:\n{post.member.name}\n"


def _card(post: Made) -> str:
    member = post.member
    return (
        f"{member.name}\n{member.title}\nJoined\n{member.joined}\nMessages\n{member.posts:,}\n"
        f"Reaction score\n{member.posts // 3:,}\n{_day(post.when)}\n#{post.number:,}\n"
    )


def vbulletin_style(thread: Thread) -> Iterator[str]:
    """A page of vBulletin 3."""
    yield f"Go Back   Forum > General\nReload this Page {thread.title}\n\n"
    for post in thread.posts():
        member = post.member
        yield f"Old {post.when:%m-%d-%Y, %I:%M %p}\t\t  #{post.number}\n{member.name}\n"
        yield f"{member.title}\n\xa0\nJoin Date: {member.joined}\n"
        yield f"Posts: {member.posts:,}\nDefault\n"
        for quote in post.quotes:
            yield f"Quote:\nOriginally Posted by {quote.member.name} View Post\n{quote.text}\n"
        yield f"{post.own}\n"
        if post.merged:
            yield f"\n{_marker(post.when)}\n\n{post.merged}\n"
        if member.signature:
            yield f"__________________\n{member.signature}\n"
        yield f"{member.name} is offline   \t\tReply With Quote\n"


def equal_posts(thread: Thread) -> Iterator[str]:
    """One body again and again."""
    yield f"What's new\n\n{thread.title}\n\n"
    text = f"{_ordinary(thread)}\n\xa0\n"
    while True:
        yield text


def equal_bodies(thread: Thread) -> Iterator[str]:
    """One body again and again, each under a card of its own."""
    yield f"Home\nWhat's new\n{thread.title}\n"
    own = _ordinary(thread)
    for post in thread.posts():
        yield f"{_card(post)}{own}\n"


def _ordinary(thread: Thread) -> str:
    return next(post.own for post in thread.posts() if len(post.own) in USUAL)


def first_lines(thread: Thread) -> Iterator[str]:
    """Posts that quote the first line of all posts before them."""
    yield f"What's new\n\n{thread.title}\n\n"
    said: list[str] = []
    for post in thread.posts():
        yield "\n\n".join((*said, f"{post.said[0]}\n\xa0\n"))
        said.append(post.said[0])


STYLES: Final[dict[str, Callable[[Thread], Iterator[str]]]] = {
    "seed": seed_style,
    "header": header_style,
    "vbulletin": vbulletin_style,
    "equal": equal_posts,
    "equal-header": equal_bodies,
    "first-lines": first_lines,
}
_PAGE_END: Final = "You must log in or register to reply here.\nShare:\nBack\nTop\nBottom"
_BOTTOM: Final = {
    "header": _PAGE_END,
    "equal-header": _PAGE_END,
    "vbulletin": "« Previous Thread | Next Thread »\n\nPosting Rules\nAll times are GMT -5.",
}
_BARE_END: Final = "\nBack\nTop Bottom"


def pieces(style: str, size: int) -> Iterator[str]:
    """The text of a thread of at least `size` bytes, piece by piece; whole posts."""
    written = 0
    for piece in STYLES[style](Thread()):
        if written >= size and (style not in _BOTTOM or _BEGINS.match(piece)):
            break
        written += len(piece) if piece.isascii() else len(piece.encode())
        yield piece
    yield _BOTTOM.get(style, _BARE_END)


# Where a piece is the beginning of a post; other styles have no smaller pieces than posts.
_BEGINS: Final = re.compile(r".+\n.+\nJoined\n|Old \d")


def write(file: TextIO, style: str, size: int) -> None:
    """Write a thread as it is made."""
    file.writelines(pieces(style, size))


def size_of(text: str) -> int:
    """Bytes: `10KB`, `1.5MB`, `300`. KB and MB are powers of ten."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?) ?([KM]?B)?", text, re.IGNORECASE)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no size such as 10KB or 20MB")
    return int(float(found[1]) * _UNITS[(found[2] or "B").upper()])


def _marker(when: datetime) -> str:
    before = when - timedelta(minutes=3)
    return (
        f"---------- Post added at {when:%I:%M %p} ----------"
        f" Previous post was at {before:%I:%M %p} ----------"
    )


_MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"


def _day(when: datetime) -> str:
    # Not %b, which speaks the language of the machine.
    return f"{_MONTHS.split()[when.month - 1]} {when.day}, {when.year}"


def main() -> None:
    """Write a thread to a file or to standard output."""
    parser = argparse.ArgumentParser(prog="python -m bench.generate", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("style", choices=STYLES)
    parser.add_argument("size", type=size_of, help="such as 10KB or 20MB")
    parser.add_argument("-o", "--output", type=Path, help="standard output unless given")
    given = parser.parse_args()
    if given.output is None:
        sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
        write(sys.stdout, given.style, given.size)
        return
    with given.output.open("w", encoding="utf-8", newline="") as file:
        write(file, given.style, given.size)


if __name__ == "__main__":
    main()
