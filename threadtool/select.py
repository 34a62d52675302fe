"""Some posts of a thread: by their place, their author, their words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from threadtool.errors import OptionError
from threadtool.model import Post, Thread
from threadtool.patterns import re

if TYPE_CHECKING:
    import regex

_RANGE: Final = re.compile(r"(#?)(?:(\d{1,9})(?:-#?(\d{1,9})?)?|-#?(\d{1,9}))")
_NO_END: Final = 10**9  # above every number that the pattern takes
_PATIENCE: Final = 5.0  # seconds a pattern may take over one post: some never end


@dataclass(frozen=True, slots=True)
class _Range:
    """Posts `first` to `last`, both taken in; by the numbers the forum shows, or by index."""

    first: int
    last: int
    shown: bool

    def has(self, post: Post) -> bool:
        at = post.number if self.shown else post.index
        return at is not None and self.first <= at <= self.last


@dataclass(frozen=True, slots=True)
class Choice:
    """What a post must be like to be taken: made by `choose`, and empty it takes all."""

    ranges: tuple[_Range, ...] = ()
    authors: frozenset[str] = frozenset()
    pattern: regex.Pattern[str] | None = None

    def __bool__(self) -> bool:
        return bool(self.ranges or self.authors or self.pattern)

    def takes(self, post: Post) -> bool:
        """Whether the post is wanted. Raises OptionError for a pattern that does not end."""
        if self.ranges and not any(wanted.has(post) for wanted in self.ranges):
            return False
        if self.authors and (post.author or "").casefold() not in self.authors:
            return False
        return self.pattern is None or self._found_in(post.text)

    def of(self, thread: Thread) -> Thread:
        """The thread with the wanted posts alone; they keep their index."""
        if not self:
            return thread
        return replace(thread, posts=tuple(post for post in thread.posts if self.takes(post)))

    def near(self, thread: Thread) -> str | None:
        """An author of the thread that was probably meant, where a wanted one has no post."""
        known = {post.author.casefold(): post.author for post in thread.posts if post.author}
        for name in sorted(self.authors - known.keys()):
            for close in get_close_matches(name, known, n=1):
                return known[close]
        return None

    def _found_in(self, text: str) -> bool:
        assert self.pattern is not None
        try:
            return self.pattern.search(text, timeout=_PATIENCE) is not None
        except TimeoutError:
            raise OptionError(
                f"{self.pattern.pattern!r} takes more than {_PATIENCE:.0f} s for one post",
                "say it without one repeat inside another",
            ) from None


def choose(
    posts: str | None = None, authors: Iterable[str] = (), grep: str | None = None
) -> Choice:
    """A choice of posts; a post must meet all that is given.

    `posts` is a list such as `3,7-9,12-` of indices, or with `#` of the numbers the forum shows
    (`#120-125`); `authors` are names, in any case; `grep` is a regular expression for the body.
    Raises OptionError for a list or a pattern that is none.
    """
    pattern = None
    if grep is not None:
        # Imported here for start-up time: it is slow to load, and few runs search.
        import regex

        try:
            pattern = regex.compile(grep, regex.MULTILINE)
        except regex.error as error:
            raise OptionError(f"{grep!r} is no regular expression: {error}") from None
    ranges = () if posts is None else tuple(_range(item.strip()) for item in posts.split(","))
    return Choice(ranges, frozenset(name.casefold() for name in authors), pattern)


def _range(item: str) -> _Range:
    match = _RANGE.fullmatch(item)
    if not match:
        raise OptionError(f"{item!r} is no post", "a list such as 3,7-9,12- or #120-125")
    shown, first, last, only_last = match.groups()
    if only_last:
        return _Range(0, int(only_last), bool(shown) or "#" in item)
    open_end = "-" in item
    end = int(last) if last else (_NO_END if open_end else int(first))
    if end < int(first):
        raise OptionError(f"{item!r} ends before it begins", f"did you mean {end}-{first}?")
    return _Range(int(first), end, bool(shown))
