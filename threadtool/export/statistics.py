"""Counts of a thread: posts, words, authors, quotes, merges, the time it spans."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from threadtool.model import JsonDict, Post, Thread

_MOST_QUOTED: Final = 5
_NOBODY: Final = ""  # posts whose author is not known are counted together


@dataclass(frozen=True, slots=True)
class AuthorCount:
    """What somebody wrote, and how often somebody quoted it. `author` is None if not known."""

    author: str | None
    posts: int
    own_words: int
    quotes: int
    quoted: int

    def to_dict(self) -> JsonDict:
        """An entry of `authors`."""
        return {
            "author": self.author,
            "posts": self.posts,
            "own_words": self.own_words,
            "quotes": self.quotes,
            "quoted": self.quoted,
        }


@dataclass(frozen=True, slots=True)
class Statistics:
    """Words are what white space parts. `first` and `last` are the earliest and latest date."""

    source: str
    title: str | None
    software: str
    confidence: float
    posts: int
    words: int
    own_words: int
    quoted_words: int
    quotes: int
    linked_quotes: int
    merges: int
    first: str | None
    last: str | None
    authors: tuple[AuthorCount, ...]
    most_quoted: tuple[tuple[int, str | None, int], ...]

    def to_dict(self) -> JsonDict:
        """All counts."""
        return {
            **self.row(),
            "authors": [author.to_dict() for author in self.authors],
            "most_quoted": [
                {"post": post, "author": author, "quoted": count}
                for post, author, count in self.most_quoted
            ],
        }

    def row(self) -> JsonDict:
        """What fits in one row of a table; `authors` is their number there."""
        return {
            "source": self.source,
            "title": self.title,
            "software": self.software,
            "confidence": self.confidence,
            "posts": self.posts,
            "words": self.words,
            "own_words": self.own_words,
            "quoted_words": self.quoted_words,
            "quotes": self.quotes,
            "linked_quotes": self.linked_quotes,
            "merges": self.merges,
            "first": self.first,
            "last": self.last,
            "authors": sum(author.author is not None for author in self.authors),
        }


def statistics(thread: Thread) -> Statistics:
    """The counts of a thread."""
    posts = thread.posts
    own = {post.index: len(post.own_text.split()) for post in posts}
    # A part that a merge marker dates may have a time and no day, such as T23:14.
    dates = sorted(post.date for post in posts if post.date and post.date[0].isdigit())
    quotes = [quote for post in posts for quote in post.quotes]
    outer = [quote for quote in quotes if quote.depth == 1]
    return Statistics(
        source=thread.source.name,
        title=thread.title,
        software=thread.software,
        confidence=thread.confidence,
        posts=len(posts),
        words=sum(len(post.text.split()) for post in posts),
        own_words=sum(own.values()),
        quoted_words=sum(len(quote.text.split()) for quote in outer),
        quotes=len(quotes),
        linked_quotes=sum(quote.source_post is not None for quote in quotes),
        merges=sum(len(post.merges) for post in posts),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        authors=_authors(posts, own),
        most_quoted=_most_quoted(posts),
    )


def _authors(posts: tuple[Post, ...], own: dict[int, int]) -> tuple[AuthorCount, ...]:
    """Those who wrote, the one with the most posts first."""
    names: dict[str, str] = {}
    counts: dict[str, Counter[str]] = {}
    for post in posts:
        key = (post.author or _NOBODY).casefold()
        names.setdefault(key, post.author or _NOBODY)
        found = counts.setdefault(key, Counter())
        found["posts"] += 1
        found["own_words"] += own[post.index]
        found["quotes"] += len(post.quotes)
    by_index = {post.index: (post.author or _NOBODY).casefold() for post in posts}
    for quoted, count in _quoted(posts).items():
        if quoted in by_index:
            counts[by_index[quoted]]["quoted"] += count
    found_authors = [
        AuthorCount(
            names[key] or None, found["posts"], found["own_words"], found["quotes"], found["quoted"]
        )
        for key, found in counts.items()
    ]
    return tuple(sorted(found_authors, key=lambda count: (-count.posts, -count.own_words)))


def _quoted(posts: tuple[Post, ...]) -> Counter[int]:
    """How many posts quote each post, however often."""
    return Counter(
        source
        for post in posts
        for source in {quote.source_post for quote in post.quotes}
        if source is not None and source != post.index
    )


def _most_quoted(posts: tuple[Post, ...]) -> tuple[tuple[int, str | None, int], ...]:
    authors = {post.index: post.author for post in posts}
    ranked = sorted(_quoted(posts).items(), key=lambda item: (-item[1], item[0]))
    return tuple((post, authors.get(post), count) for post, count in ranked[:_MOST_QUOTED])
