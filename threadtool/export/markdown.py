"""Markdown to read: a heading per post, quotes as block quotes, merge markers as rules.

The words are those of the source in their order, attributions included. Added are what the
headings say and the line above a quote that names where it comes from. Left out are what Markdown
shows otherwise: the `>` before quoted lines and the dashes around a merge marker.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from threadtool.export.base import Exporter, ExportOptions
from threadtool.export.markdown_escape import paragraphs, single_line
from threadtool.export.passages import merge_words, shown_stretches
from threadtool.model import Post, Quote, Thread

_DEEPEST: Final = 12
"""Block quotes inside one another; quotes deeper down are shown at this depth.

Renderers stop at a depth of their own and drop what lies below it (markdown-it at 20 levels, of
which a paragraph and its text take some).
"""

_RULE: Final = "---"
_DOT: Final = " · "


class MarkdownExporter(Exporter):
    """Writes a document; several threads are parted by a rule."""

    def __init__(self, options: ExportOptions) -> None:
        super().__init__(options)
        self._empty = True

    def thread(self, thread: Thread) -> Iterator[str]:
        """The title, then a piece per post."""
        lead = "" if self._empty else f"\n{_RULE}\n\n"
        if title := single_line(thread.title or ""):
            yield f"{lead}# {title}\n"
            self._empty = False
            lead = "\n"
        for post in thread.posts:
            yield lead + _post(post, thread.source.text, self.options.own)
            self._empty = False
            lead = "\n"


def _post(post: Post, source: str, own: bool) -> str:
    lines = [f"## {_heading(post)}"]
    passages = _layout(post, source, own)
    for passage, before in zip(passages, [None, *passages], strict=False):
        shared = 0 if before is None else _shared_level(before.levels, passage.levels)
        lines.append(_prefixed("", shared))
        lines += [_prefixed(line, passage.level) for line in passage.lines]
    return "\n".join(lines) + "\n"


def _heading(post: Post) -> str:
    """`7 · #127 · author · date`: the number the forum shows only where it is another one."""
    shown = post.number is not None and post.number != post.index
    fields = (
        str(post.index),
        f"#{post.number}" if shown else "",
        post.author or "",
        post.date or post.date_text or "",
    )
    return _DOT.join(text for text in map(single_line, fields) if text)


def _prefixed(line: str, level: int) -> str:
    return ("> " * level + line).rstrip(" ")


@dataclass(slots=True)
class _Passage:
    """Lines that stand together; `levels` has the quotes around them and how deep each is shown."""

    levels: tuple[tuple[int, int], ...]
    lines: list[str]

    @property
    def level(self) -> int:
        """How many block quotes are around the lines."""
        return self.levels[-1][1] if self.levels else 0


def _shared_level(above: tuple[tuple[int, int], ...], below: tuple[tuple[int, int], ...]) -> int:
    """How many block quotes go on from one passage into the next."""
    shared = 0
    for one, other in zip(above, below, strict=False):
        if one != other:
            break
        shared = one[1]
    return shared


def _layout(post: Post, source: str, own: bool) -> list[_Passage]:
    """The body as passages: labels above quotes, rules at merge markers, paragraphs."""
    passages: list[_Passage] = []
    labelled: set[int] = set()
    for stretch in shown_stretches(post, source, own=own):
        levels: list[tuple[int, int]] = []
        for number in stretch.quotes:
            quote = post.quotes[number]
            if number not in labelled:
                labelled.add(number)
                if label := _label(quote):
                    passages.append(_Passage(tuple(levels), [f"*{label}*"]))
            outer = levels[-1][1] if levels else 0
            levels.append((number, min(max(quote.depth, outer + 1), _DEEPEST)))
        merge = stretch.kind == "merge"
        lines = _merge_lines(stretch.text) if merge else paragraphs(stretch.text)
        passages.append(_Passage(tuple(levels), lines))
    return passages


def _label(quote: Quote) -> str:
    post = "" if quote.source_post is None else f"post {quote.source_post}"
    return ", ".join(text for text in (single_line(quote.author or ""), post) if text)


def _merge_lines(text: str) -> list[str]:
    said = (single_line(words) for words in merge_words(text))
    shown = _DOT.join(words for words in said if words)
    return [_RULE, "", f"*{shown}*"] if shown else [_RULE]
