"""Who quotes whom, as a graph: of posts, or of authors."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from threadtool.model import JsonDict, Post, Thread

LEVELS: Final = ("posts", "authors")
_WORDS: Final = 60  # characters that a node shows of a post, or of a name
_TITLE: Final = 200


@dataclass(frozen=True, slots=True)
class Node:
    """A post or an author. `key` is `p7` or `a3`; `posts` counts those of an author."""

    key: str
    label: str
    author: str | None
    posts: int = 1
    index: int | None = None
    date: str | None = None
    words: str = ""

    def to_dict(self) -> JsonDict:
        """A node of the JSON."""
        return {
            "id": self.key,
            "label": self.label,
            "author": self.author,
            "posts": self.posts,
            "index": self.index,
            "date": self.date,
            "text": self.words,
        }


@dataclass(frozen=True, slots=True)
class Edge:
    """`source` quotes `target`, `quotes` times; `score` is that of the surest of them."""

    source: str
    target: str
    quotes: int
    score: float

    def to_dict(self) -> JsonDict:
        """An edge of the JSON."""
        return {
            "source": self.source,
            "target": self.target,
            "quotes": self.quotes,
            "score": self.score,
        }


@dataclass(frozen=True, slots=True)
class Graph:
    """The nodes in the order of the thread; edges go from who quotes to who is quoted."""

    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def linked(self) -> Graph:
        """The graph without nodes that no edge leads to or from."""
        ends = {end for edge in self.edges for end in (edge.source, edge.target)}
        return replace(self, nodes=tuple(node for node in self.nodes if node.key in ends))

    def to_dict(self) -> JsonDict:
        """The whole of it, as node-link programs read it."""
        return {
            "directed": True,
            "title": self.title,
            "nodes": [node.to_dict() for node in self.nodes],
            "edges": [edge.to_dict() for edge in self.edges],
        }


def reply_graph(thread: Thread, level: str = "posts") -> Graph:
    """The graph of a thread's outer quotes; `level` is one of `LEVELS`.

    Posts are linked where the post quoted from is in the thread. Authors are linked by name, also
    to somebody who is quoted and has no post in it.
    """
    title = _short(thread.title or thread.source.name, _TITLE)
    if level == "posts":
        return Graph(title, tuple(map(_post_node, thread.posts)), _post_edges(thread))
    return _of_authors(thread, title)


def _post_node(post: Post) -> Node:
    label = _short(f"{post.index} {post.author or ''}", _WORDS)
    words = _short(post.own_text or post.text, _WORDS)
    return Node(f"p{post.index}", label, post.author, 1, post.index, post.date, words)


def _short(text: str, limit: int) -> str:
    words = " ".join(text[: 4 * limit].split())
    return words if len(words) <= limit else f"{words[:limit].rstrip()}…"


def _post_edges(thread: Thread) -> tuple[Edge, ...]:
    here = {post.index for post in thread.posts}
    links = [
        (f"p{post.index}", f"p{quote.source_post}", quote.score)
        for post in thread.posts
        for quote in post.quotes
        if quote.depth == 1 and quote.source_post in here
    ]
    return _counted(links)


def _of_authors(thread: Thread, title: str) -> Graph:
    names: dict[str, str] = {}
    posts: dict[str, int] = {}
    links: list[tuple[str, str, float]] = []
    by_index = {post.index: post.author for post in thread.posts}

    def known(name: str) -> str:
        """The one spelling of a name that goes for all others."""
        folded = name.casefold()
        names.setdefault(folded, name)
        posts.setdefault(folded, 0)
        return folded

    for post in thread.posts:
        if post.author:
            posts[known(post.author)] += 1
    for post in thread.posts:
        for quote in post.quotes if post.author else ():
            quoted = by_index.get(quote.source_post or 0) or quote.author
            if quote.depth == 1 and quoted and post.author:
                links.append((known(post.author), known(quoted), quote.score))
    keys = {folded: f"a{number}" for number, folded in enumerate(names, 1)}
    nodes = tuple(
        Node(keys[folded], _short(name, _WORDS), name, posts[folded])
        for folded, name in names.items()
    )
    return Graph(
        title, nodes, _counted([(keys[one], keys[other], score) for one, other, score in links])
    )


def _counted(links: list[tuple[str, str, float]]) -> tuple[Edge, ...]:
    """One edge for all links between the same two."""
    found: dict[tuple[str, str], tuple[int, float]] = {}
    for source, target, score in links:
        count, best = found.get((source, target), (0, 0.0))
        found[source, target] = (count + 1, max(best, score))
    return tuple(Edge(*ends, count, score) for ends, (count, score) in found.items())
