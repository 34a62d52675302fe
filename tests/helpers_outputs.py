"""What every output has to hold whatever a member typed, as checks that any test can call.

Each reads an output with a reader of its own (json, csv, html.parser, markdown-it, an XML parser)
and fails where that finds more than text: an element, a link, a formula, a control character.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from html.parser import HTMLParser
from itertools import chain
from typing import Any, Final
from xml.etree import ElementTree

from markdown_it import MarkdownIt

from threadtool.cli.explain_plain import plain as explain_plain
from threadtool.cli.explain_tables import tables as explain_tables
from threadtool.cli.show_panels import PanelView
from threadtool.cli.show_plain import PlainView
from threadtool.cli.show_tree import tree_lines
from threadtool.cli.stats_table import StatsTable
from threadtool.cli.terminal import Terminal
from threadtool.explain import Explanation
from threadtool.export import export
from threadtool.export.graph import reply_graph
from threadtool.export.graph_formats import GRAPH_FORMATS
from threadtool.export.statistics import statistics
from threadtool.model import Thread

# Written out here anew and not taken from the package, so that a mistake there cannot hide itself:
# C0 and C1 controls but tab and line feed, line and paragraph separators, marks that embed,
# override or isolate a writing direction, halves of surrogate pairs.
STEERING: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
COLOURS: Final = re.compile(r"\x1b\[[0-9;]*m")
TAG_ENDS: Final = re.compile(r"</|<!|\]\]>")
FORMULA: Final = re.compile(r"[\t\r\n ]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
NUMBER: Final = re.compile(r"-?\d+(\.\d+)?")

# The elements of our Markdown; `br` and the like have no end.
MARKDOWN_NODES: Final = frozenset(
    {"heading", "paragraph", "blockquote", "em", "inline", "text", "hardbreak", "softbreak", "hr"}
)
MARKDOWN_ELEMENTS: Final = frozenset({"h1", "h2", "p", "blockquote", "em", "hr", "br"})
HTML_ELEMENTS: Final = frozenset(
    {"html", "head", "meta", "title", "style", "body", "main", "section", "h1", "article"}
    | {"header", "a", "bdi", "time", "span", "div", "p", "details", "summary", "blockquote"}
)
HTML_ATTRIBUTES: Final = frozenset(
    {"charset", "http-equiv", "content", "name", "id", "class", "href", "datetime", "dir", "open"}
)


class Elements(HTMLParser):
    """The elements of a page, each known and with attributes that are known; no comment at all."""

    def __init__(self, elements: frozenset[str], attributes: frozenset[str]) -> None:
        super().__init__()
        self._elements = elements
        self._attributes = attributes

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in self._elements, f"an element that is not ours: {tag}"
        given = dict(attrs)
        assert given.keys() <= self._attributes, f"attributes that are not ours: {given}"
        assert (given.get("href") or "#").startswith("#"), "a link that leads out of the page"

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data[:80]!r}")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"an instruction: {data[:80]!r}")


def check_json(thread: Thread) -> None:
    """Valid for any text, the same values, nothing raw that steers a terminal or ends a line."""
    whole = json.loads(json.dumps(thread.to_dict()))
    for text in (written(thread, "json"), written(thread, "json", indent=2)):
        assert json.loads(text.encode("utf-8")) == whole
        check_no_steering(text)
        assert not TAG_ENDS.search(text), "ends the script that it is written into"
    lines = written(thread, "jsonl").splitlines()
    assert len(lines) == len(thread.posts)
    for line, post in zip(lines, whole["posts"], strict=True):
        assert json.loads(line).items() >= post.items()
        check_no_steering(line)


def check_csv(thread: Thread) -> None:
    """Rows of the same length; with `excel` no text cell that a spreadsheet would run."""
    for rows in ("posts", "quotes", "parts"):
        for excel in (False, True):
            text = written(thread, "csv", rows=rows, excel=excel)
            text.encode("utf-8")
            header, *lines = _csv_rows(text)
            assert {len(line) for line in lines} <= {len(header)}
            for cell in chain.from_iterable(lines) if excel else ():
                # The cell as it is read: numbers of ours may be negative, nothing else may.
                assert NUMBER.fullmatch(cell) or not FORMULA.match(cell), f"runs: {cell[:80]!r}"
            assert rows != "posts" or len(lines) == len(thread.posts)


def _csv_rows(text: str) -> list[list[str]]:
    usual = csv.field_size_limit(len(text) + 1)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), strict=True))
    finally:
        csv.field_size_limit(usual)


def check_markdown(thread: Thread) -> None:
    """Rendered with HTML allowed, there is no element, link, image or script but ours."""
    text = written(thread, "markdown")
    text.encode("utf-8")
    for render in _markdown_readers():
        render(text)


def check_html(thread: Thread) -> None:
    """Known elements with known attributes, and links into the page alone."""
    text = written(thread, "html")
    text.encode("utf-8")
    reader = Elements(HTML_ELEMENTS, HTML_ATTRIBUTES)
    reader.feed(text)
    reader.close()


def check_graphs(thread: Thread) -> None:
    """Every format holds its nodes and edges, and no character that steers."""
    for level in ("posts", "authors"):
        graph = reply_graph(thread, level)
        found = {name: "".join(write(graph)) for name, write in GRAPH_FORMATS.items()}
        for text in found.values():
            text.encode("utf-8")
            check_no_steering(re.sub("[\u202a-\u202e\u2066-\u2069]", "", text))
        tree = ElementTree.fromstring(found["graphml"])
        space = "{http://graphml.graphdrawing.org/xmlns}"
        assert len(list(tree.iter(f"{space}node"))) == len(graph.nodes)
        assert len(list(tree.iter(f"{space}edge"))) == len(graph.edges)
        assert len(json.loads(found["json"])["nodes"]) == len(graph.nodes)
        lines = 1 + len(graph.nodes) + len(graph.edges)
        assert found["dot"].count("\n") == lines + 4, "a name breaks out of its line"
        assert found["mermaid"].count("\n") == lines + 3, "a name breaks out of its line"


def check_terminal(thread: Thread) -> None:
    """What `show` and `stats` draw: colours of ours, and nothing else that steers a terminal."""
    for screen in _screens():
        for piece in _shown(thread, screen):
            check_no_steering(COLOURS.sub("", piece) if screen.colour else piece)


def check_explanation(explained: Explanation) -> None:
    """The same for `explain`."""
    parts = frozenset({"lines", "quotes", "summary"})
    for piece in explain_plain(explained, parts):
        check_no_steering(piece)
    for screen in _screens():
        for piece in explain_tables(explained, parts, screen):
            check_no_steering(COLOURS.sub("", piece))
    json.dumps(explained.to_dict())


OUTPUTS: Final[dict[str, Callable[[Thread], None]]] = {
    "json": check_json,
    "csv": check_csv,
    "markdown": check_markdown,
    "html": check_html,
    "graphs": check_graphs,
    "terminal": check_terminal,
}


def check_outputs(thread: Thread) -> None:
    """All of them."""
    for check in OUTPUTS.values():
        check(thread)


def check_no_steering(text: str) -> None:
    """Fail on a character that could steer a terminal."""
    found = STEERING.search(text)
    assert found is None, f"{found[0]!r} in {text[max(0, found.start() - 40) :][:80]!r}"


def written(thread: Thread, name: str, **options: Any) -> str:
    """A thread in a format, as one string."""
    return "".join(export(thread, name, **options))


def _shown(thread: Thread, screen: Terminal) -> Iterator[str]:
    yield StatsTable(screen).drawn(statistics(thread))
    yield from tree_lines(thread, screen)
    for view in (
        PanelView(screen, own=False, whole=True),
        PlainView(screen, own=False, whole=True),
    ):
        yield view.title(thread.title or "", thread.source.name)
        yield from (view.aside(item.kind, item.text) for item in thread.boilerplate)
        yield from (view.post(thread, post) for post in thread.posts)


def _screens() -> tuple[Terminal, ...]:
    return (
        Terminal(screen=True, width=60, height=24, colour=True, unicode=True),
        Terminal(screen=False, width=20, height=0, colour=False, unicode=False),
    )


@cache
def _markdown_readers() -> tuple[Callable[[str], None], ...]:
    plain = MarkdownIt("commonmark", {"html": True})
    tables = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    found: list[Callable[[str], None]] = [
        lambda text: _check_nodes(plain, text),
        lambda text: _check_nodes(tables, text),
    ]
    try:
        import cmarkgfm  # type: ignore[import-not-found,import-untyped,unused-ignore]  # of `fuzz`
    except ImportError:
        return tuple(found)
    unsafe = cmarkgfm.cmark.Options.CMARK_OPT_UNSAFE
    return (*found, lambda text: check_elements(cmarkgfm.markdown_to_html(text, options=unsafe)))


def _check_nodes(reader: MarkdownIt, text: str) -> None:
    for token in reader.parse(text):
        for part in (token, *(token.children or ())):
            kind = part.type.removesuffix("_open").removesuffix("_close")
            assert kind in MARKDOWN_NODES, f"{kind}: {part.content[:80]!r}"


def check_elements(page: str) -> None:
    """What a renderer of Markdown made of ours has no element but those of ours."""
    reader = Elements(MARKDOWN_ELEMENTS, frozenset())
    reader.feed(page)
    reader.close()
