"""Who answered whom, as a tree: every post below the first post that it quotes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from threadtool.model import Post, Thread

_KEPT: Final = 40  # levels: a chain of answers may be as long as the thread


@dataclass(frozen=True, slots=True)
class Branch:
    """A post in the tree. `depth` is 1 for one that answers none.

    `last` has an entry for the post and each above it, from the top down: whether it is the last
    of its neighbours. Of a very deep post only the lowest are there. `also` are further posts
    that it quotes.
    """

    post: Post
    depth: int
    last: tuple[bool, ...]
    also: tuple[int, ...]


def answered(thread: Thread) -> dict[int, list[int]]:
    """For each post the posts of the thread that it quotes, in the order of the quotes."""
    here = {post.index for post in thread.posts}
    return {
        post.index: list(
            dict.fromkeys(
                quote.source_post
                for quote in post.quotes
                if quote.depth == 1
                and quote.source_post is not None
                and quote.source_post in here
                and quote.source_post != post.index
            )
        )
        for post in thread.posts
    }


def branches(thread: Thread) -> Iterator[Branch]:
    """The posts from the top of the tree down, each below the one it answers."""
    links = answered(thread)
    # Most pages show the oldest post first, some the newest: answers all point one way, and
    # a link that points the other way could close a circle.
    backwards = sum(1 if to < at else -1 for at, targets in links.items() for to in targets) >= 0
    parents: dict[int, int] = {}
    for at, targets in links.items():
        earlier = [to for to in targets if (to < at) is backwards]
        if earlier:
            parents[at] = earlier[0]
    below: dict[int | None, list[Post]] = {}
    for post in thread.posts:
        below.setdefault(parents.get(post.index), []).append(post)
    waiting = _marked(below.get(None, []), 0, ())
    while waiting:
        post, depth, last = waiting.pop()
        parent = parents.get(post.index)
        also = tuple(to for to in links[post.index] if to != parent)
        yield Branch(post, depth, last, also)
        waiting += _marked(below.get(post.index, []), depth, last)


def _marked(
    posts: list[Post], depth: int, above: tuple[bool, ...]
) -> list[tuple[Post, int, tuple[bool, ...]]]:
    """The posts with the last one marked, the first one at the end, where `pop` takes it."""
    kept = above[-_KEPT:]
    return [(post, depth + 1, (*kept, place == 0)) for place, post in enumerate(reversed(posts))]
