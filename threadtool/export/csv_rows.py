r"""CSV: a header and a row per post, quote or merged part, as RFC 4180 quotes them.

Rows end in `\n`. A cell may hold any character, newlines too, except two that would not come back
from every reader: NUL and lone surrogates become U+FFFD.

With `excel` there is a byte-order mark, rows end in `\r\n`, and a text cell that a spreadsheet
would run as a formula (one that begins with `=`, `+`, `-` or `@`, be it behind blanks, or with a
tab, a carriage return or a line feed) gets an apostrophe before it. Numbers are never touched.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from threadtool.export.base import Exporter, ExportOptions, chosen_fields
from threadtool.export.text import REPLACEMENT, encodable, normal_newlines
from threadtool.model import Part, Post, Thread

Cell = str | int | float | None

_BYTE_ORDER_MARK: Final = "\ufeff"

_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Spreadsheets take the full-width forms for the plain ones where East Asian input is set."""


@dataclass(frozen=True, slots=True)
class _Table:
    """`items` are what the rows of a post stand for; a column is made of thread, post and item.

    `own` is the column `text` without what is quoted.
    """

    items: Callable[[Post], Iterable[Any]]
    columns: dict[str, Callable[[Thread, Post, Any], Cell]]
    own: Callable[[Thread, Post, Any], Cell]


class CsvExporter(Exporter):
    """Writes one table: the header once, then the rows of every thread."""

    def __init__(self, options: ExportOptions) -> None:
        super().__init__(options)
        table = _TABLES[options.rows]
        names = chosen_fields(options.fields, tuple(table.columns))
        columns = {name: table.columns[name] for name in names}
        if options.own and "text" in columns:
            columns["text"] = table.own
        self._table = _Table(table.items, columns, table.own)
        self._write = _row_writer()

    @property
    def alone(self) -> bool:
        """As the exporter says."""
        return True

    def begin(self) -> str:
        """The header, which stands there even if no row follows."""
        mark = _BYTE_ORDER_MARK if self.options.excel else ""
        return mark + self._line(self._table.columns)

    def thread(self, thread: Thread) -> Iterator[str]:
        """A piece per row."""
        for post in thread.posts:
            for item in self._table.items(post):
                yield self._line(make(thread, post, item) for make in self._table.columns.values())

    def _line(self, row: Iterable[Cell]) -> str:
        clean = _excel_cell if self.options.excel else _cell
        line = self._write([clean(cell) if isinstance(cell, str) else cell for cell in row])
        return line if self.options.excel else f"{line[:-2]}\n"


def table_lines(columns: Sequence[str], rows: Iterable[Mapping[str, Cell]]) -> Iterator[str]:
    """Any table as CSV: the header, then the rows, of which the named columns are taken."""
    write = _row_writer()
    yield f"{write(columns)[:-2]}\n"
    for row in rows:
        cells = (row[name] for name in columns)
        yield f"{write([_cell(cell) if isinstance(cell, str) else cell for cell in cells])[:-2]}\n"


def _row_writer() -> Callable[[Iterable[Cell]], str]:
    # `\r\n` makes the writer quote cells with either character in every Python version;
    # the end of the row is put right afterwards. The writer returns what `write` returns.
    return csv.writer(_Returned(), lineterminator="\r\n").writerow


class _Returned:
    """A file for the csv writer that gives each row back in place of keeping it."""

    def write(self, row: str) -> str:
        return row


def _cell(text: str) -> str:
    return encodable(text).replace("\0", REPLACEMENT)


def _excel_cell(text: str) -> str:
    text = _cell(text)
    formula = text.startswith(_FORMULA_STARTS) or text.lstrip().startswith(_FORMULA_STARTS)
    return f"'{text}" if formula else text


def _joined(values: Iterable[str | int | None]) -> str:
    """The values that are known, each once, in the order of their first use."""
    return "; ".join(str(value) for value in dict.fromkeys(values) if value is not None)


def column_names(rows: str) -> tuple[str, ...]:
    """The columns of a kind of rows, in the order of the output."""
    return tuple(_TABLES[rows].columns)


def _part_own_text(thread: Thread, post: Post, part: Part) -> str:
    """The part without quotes, as far as its blocks say."""
    own = (block for block in post.blocks if block.kind == "own")
    pieces = (
        thread.source.text[max(block.start, part.start) : min(block.end, part.end)].strip()
        for block in own
        if block.start < part.end and part.start < block.end
    )
    return normal_newlines("\n".join(piece for piece in pieces if piece))


def _part_text(thread: Thread, part: Part) -> str:
    return normal_newlines(thread.source.text[part.start : part.end])


_TABLES: Final = {
    "posts": _Table(
        items=lambda post: (post,),
        own=lambda thread, post, _: post.own_text,
        columns={
            "source": lambda thread, post, _: thread.source.name,
            "index": lambda thread, post, _: post.index,
            "uid": lambda thread, post, _: post.uid,
            "number": lambda thread, post, _: post.number,
            "id": lambda thread, post, _: post.id,
            "author": lambda thread, post, _: post.author,
            "date": lambda thread, post, _: post.date,
            "text": lambda thread, post, _: post.text,
            "own_text": lambda thread, post, _: post.own_text,
            "quotes": lambda thread, post, _: len(post.quotes),
            "quoted_posts": lambda thread, post, _: _joined(q.source_post for q in post.quotes),
            "quoted_authors": lambda thread, post, _: _joined(q.author for q in post.quotes),
            "merges": lambda thread, post, _: len(post.merges),
            "attachments": lambda thread, post, _: "; ".join(a.name for a in post.attachments),
            "start_line": lambda thread, post, _: post.start_line,
            "end_line": lambda thread, post, _: post.end_line,
        },
    ),
    "quotes": _Table(
        items=lambda post: enumerate(post.quotes, 1),
        own=lambda thread, post, item: item[1].text,
        columns={
            "source": lambda thread, post, _: thread.source.name,
            "post": lambda thread, post, _: post.index,
            "uid": lambda thread, post, _: post.uid,
            "author": lambda thread, post, _: post.author,
            "quote": lambda thread, post, item: item[0],
            "depth": lambda thread, post, item: item[1].depth,
            "quoted_author": lambda thread, post, item: item[1].author,
            "source_post": lambda thread, post, item: item[1].source_post,
            "evidence": lambda thread, post, item: item[1].evidence,
            "match": lambda thread, post, item: item[1].match,
            "score": lambda thread, post, item: item[1].score,
            "text": lambda thread, post, item: item[1].text,
            "start": lambda thread, post, item: item[1].start,
            "end": lambda thread, post, item: item[1].end,
            "start_line": lambda thread, post, item: item[1].start_line,
            "end_line": lambda thread, post, item: item[1].end_line,
            "source_start": lambda thread, post, item: item[1].source_start,
            "source_end": lambda thread, post, item: item[1].source_end,
        },
    ),
    "parts": _Table(
        items=lambda post: post.parts,
        own=_part_own_text,
        columns={
            "source": lambda thread, post, _: thread.source.name,
            "post": lambda thread, post, _: post.index,
            "uid": lambda thread, post, _: post.uid,
            "part": lambda thread, post, part: part.index,
            "author": lambda thread, post, _: post.author,
            "date": lambda thread, post, _: post.date,
            "added": lambda thread, post, part: part.added,
            "text": lambda thread, post, part: _part_text(thread, part),
            "start": lambda thread, post, part: part.start,
            "end": lambda thread, post, part: part.end,
        },
    ),
}
