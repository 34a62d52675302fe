"""HTML: one page that needs nothing else, to read and to print.

Quotes can be folded and lead to the post they are from, which leads back to them. The words are
those of the source in their order, as in Markdown; all of them are text, whatever they look like.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from threadtool.export.base import Exporter, ExportOptions
from threadtool.export.html_page import PAGE_END, in_line, in_lines, page_start
from threadtool.export.passages import merge_words, shown_stretches
from threadtool.export.text import dedented, normal_newlines
from threadtool.model import Post, Quote, Thread
from threadtool.patterns import re

_DOT: Final = " · "
_DEEPEST: Final = 12
"""Quotes folded inside one another; browsers give up at some depth, and readers before."""
_FOLDED_FROM: Final = 600
"""Characters from which a quote is folded when the page opens: about six lines."""
_FIRST_WORDS: Final = 80
"""Characters of a folded quote that show what it is about."""
_BLANK_LINES: Final = re.compile(r"\n(?:[^\S\n]{0,1000}\n){1,1000}")
_DATED: Final = re.compile(
    r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?", re.ASCII
)
"""What the `time` element takes."""


class HtmlExporter(Exporter):
    """Writes a page; each thread is a section of it."""

    def __init__(self, options: ExportOptions) -> None:
        super().__init__(options)
        self._threads = 0

    def thread(self, thread: Thread) -> Iterator[str]:
        """The heading, then a piece per post."""
        title = thread.title or thread.source.name
        if not self._threads:
            yield page_start(title)
        self._threads += 1
        page = _Page("" if self._threads == 1 else f"t{self._threads}-", thread, self.options.own)
        count = len(thread.posts)
        about = (thread.source.name, thread.software, f"{count} post{'' if count == 1 else 's'}")
        yield f"<section>\n<h1>{in_line(title)}</h1>\n"
        yield f'<p class="about">{_DOT.join(map(in_line, about))}</p>\n'
        for post in thread.posts:
            yield page.post(post)
        yield "</section>\n"

    def end(self) -> str:
        """The end of the page; without any thread the whole of an empty one."""
        return PAGE_END if self._threads else page_start("threadtool") + PAGE_END


class _Page:
    """The posts of a thread; `prefix` keeps its ids apart from those of the others."""

    def __init__(self, prefix: str, thread: Thread, own: bool) -> None:
        self.prefix = prefix
        self.thread = thread
        self.own = own
        self._here = {post.index for post in thread.posts}
        self._quoted_by: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for post in () if own else thread.posts:
            for number, quote in enumerate(post.quotes, 1):
                if quote.source_post in self._here and quote.depth <= _DEEPEST:
                    self._quoted_by[quote.source_post or 0].append((post.index, number))

    def post(self, post: Post) -> str:
        body = "".join(self._body(post)) or '<p class="none">(no words)</p>\n'
        return (
            f'<article id="{self._post_id(post.index)}">\n<header>{self._heading(post)}</header>\n'
            f'<div class="text" dir="auto">\n{body}</div>\n{self._links_back(post)}</article>\n'
        )

    def _post_id(self, index: int) -> str:
        return f"{self.prefix}post-{index}"

    def _quote_id(self, index: int, number: int) -> str:
        return f"{self.prefix}quote-{index}-{number}"

    def _heading(self, post: Post) -> str:
        parts = [f'<a class="place" href="#{self._post_id(post.index)}">{post.index}</a>']
        if post.author:
            parts.append(f'<bdi class="author">{in_line(post.author)}</bdi>')
        if post.date and _DATED.fullmatch(post.date):
            shown = in_line(post.date.replace("T", " "))
            parts.append(f'<time datetime="{post.date}">{shown}</time>')
        elif shown := in_line(post.date_text or post.date or ""):
            parts.append(f'<span class="number">{shown}</span>')
        if post.number is not None and post.number != post.index:
            parts.append(f'<span class="number">#{post.number}</span>')
        return "\n".join(parts)

    def _body(self, post: Post) -> Iterator[str]:
        open_quotes: list[int] = []
        for stretch in shown_stretches(post, self.thread.source.text, own=self.own):
            wanted = list(stretch.quotes[:_DEEPEST])
            while open_quotes and open_quotes != wanted[: len(open_quotes)]:
                open_quotes.pop()
                yield "</blockquote></details>\n"
            for number in wanted[len(open_quotes) :]:
                yield self._quote_start(post, number)
                open_quotes.append(number)
            if stretch.kind == "merge":
                said = _DOT.join(map(in_line, merge_words(stretch.text)))
                yield f'<p class="merge">{said}</p>\n'
            else:
                kind = ' class="said"' if stretch.kind == "attribution" else ""
                yield from _paragraphs(stretch.text, kind)
        yield "</blockquote></details>\n" * len(open_quotes)

    def _quote_start(self, post: Post, number: int) -> str:
        quote = post.quotes[number]
        source, opened = self._source(quote), " open"
        if len(quote.text) >= _FOLDED_FROM:
            words = in_line(quote.text[:_FIRST_WORDS].rpartition(" ")[0])
            source += f' <span class="start">{words}…</span>'
            opened = ""
        return (
            f'<details id="{self._quote_id(post.index, number + 1)}"{opened}>'
            f"<summary>{source}</summary><blockquote>\n"
        )

    def _source(self, quote: Quote) -> str:
        parts = []
        if quote.source_post is not None:
            name = f"post {quote.source_post}"
            here = quote.source_post in self._here
            target = self._post_id(quote.source_post)
            parts.append(f'<a href="#{target}">{name}</a>' if here else name)
        if quote.author:
            parts.append(f"<bdi>{in_line(quote.author)}</bdi>")
        return _DOT.join(parts) or "quote"

    def _links_back(self, post: Post) -> str:
        links = ", ".join(
            f'<a href="#{self._quote_id(index, number)}">{index}</a>'
            for index, number in self._quoted_by.get(post.index, ())
        )
        return f'<p class="by">quoted in {links}</p>\n' if links else ""


def _paragraphs(text: str, kind: str) -> Iterator[str]:
    for paragraph in _BLANK_LINES.split(in_lines(dedented(normal_newlines(text).strip("\n")))):
        if words := paragraph.strip("\n").rstrip():
            yield f"<p{kind}>{words}</p>\n"
