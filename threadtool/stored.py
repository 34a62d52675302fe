r"""JSON and JSON Lines that threadtool wrote -> the threads in them.

What was written is all that is known: the text of a source is rebuilt with the bodies of its posts
and the text of the page where they stood, and with blanks for the rest (cards, signatures, posts
that were not written). All offsets hold in it. Where a body mixed `\r\n` with other newlines, its
quotes and merge markers tell which of them was which; ranges between those may be off a little.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any, Final, TypeVar

from threadtool import model
from threadtool.errors import ReadError
from threadtool.read import read
from threadtool.stored_text import is_stored, values
from threadtool.stored_values import Placed, Wrong, number, record, texts

_Kind = TypeVar("_Kind")

_MOST_CHARS: Final = 1 << 28  # rebuilt as one string; no thread is a quarter of a gigabyte
_HEAD: Final = (
    "schema",
    "threadtool",
    "source",
    "title",
    "software",
    "software_confidence",
    "confidence",
)


def load(source: str | bytes | Path) -> list[model.Thread]:
    """The threads in JSON or JSON Lines that threadtool wrote: a text, its bytes or a file.

    Raises `ReadError` where there are none, or where the JSON is damaged or was changed so that
    ranges and words no longer fit.
    """
    text = read(source).text
    if not is_stored(text):
        raise ReadError("is no JSON of threadtool", "threads in plain text are read by parse()")
    return list(threads(text))


def threads(text: str) -> Iterator[model.Thread]:
    """The threads in a text that `is_stored`, one at a time. Raises ReadError as `load` does."""
    rows: list[Any] = []
    for place, value in enumerate(values(text), 1):
        where = f"object {place}"
        if not isinstance(value, dict):
            raise ReadError(f"{where} is no object", "is this output of threadtool?")
        _check_schema(value, where)
        if "posts" in value:
            if rows:
                yield _of_rows(rows)
                rows = []
            yield _thread(value, where)
            continue
        if rows and not _same_thread(rows[0], value):
            yield _of_rows(rows)
            rows = []
        rows.append(value)
    if rows:
        yield _of_rows(rows)


def _check_schema(value: dict[str, Any], where: str) -> None:
    schema = value.get("schema")
    if schema == model.SCHEMA:
        return
    if isinstance(schema, str) and schema.startswith("threadtool.thread/"):
        raise ReadError(f"{where} has the schema {schema!r}", "it needs another threadtool")
    raise ReadError(
        f"{where} is no thread of threadtool: it has no schema",
        "chosen --fields cannot be read back; write whole posts",
    )


def _same_thread(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two posts of JSON Lines are of one thread: its head is the same, indices grow."""
    if any(one.get(key) != other.get(key) for key in _HEAD):
        return False
    first, second = one.get("index"), other.get("index")
    return isinstance(first, int) and isinstance(second, int) and second > first


def _of_rows(rows: list[dict[str, Any]]) -> model.Thread:
    head: dict[str, Any] = {key: rows[0][key] for key in _HEAD if key in rows[0]}
    return _thread({**head, "posts": rows, "boilerplate": [], "warnings": []}, "the thread")


def _thread(value: dict[str, Any], where: str) -> model.Thread:
    try:
        posts = _each(value, "posts", _post)
        boilerplate = _each(value, "boilerplate", lambda item: record(model.Boilerplate, item))
        warnings = _each(value, "warnings", lambda item: record(model.ThreadWarning, item))
        source = _source(value.get("source"), posts, boilerplate)
        # What an earlier version wrote has none.
        pages = _each({"pages": [], **value}, "pages", lambda item: _page(item, source))
        return record(
            model.Thread,
            value,
            source=source,
            pages=pages,
            posts=posts,
            boilerplate=boilerplate,
            warnings=warnings,
        )
    except Wrong as error:
        hint = "was it changed by hand? make it again from the thread"
        raise ReadError(f"{where}: {error}", hint) from None


def _each(value: dict[str, Any], name: str, make: Callable[[Any], _Kind]) -> tuple[_Kind, ...]:
    items = value.get(name)
    if not isinstance(items, list):
        raise Wrong(f"{name} is missing" if name not in value else f"{name} is no array")
    found = []
    for place, item in enumerate(items):
        try:
            found.append(make(item))
        except Wrong as error:
            raise Wrong(f"{name}[{place}]: {error}") from None
    return tuple(found)


_INNER: Final[dict[str, type]] = {
    "blocks": model.Block,
    "quotes": model.Quote,
    "merges": model.Merge,
    "parts": model.Part,
    "attachments": model.Attachment,
    "header": model.Region,
    "footer": model.Region,
}


def _post(value: Any) -> model.Post:
    if not isinstance(value, dict):
        raise Wrong("is no object")
    inner = {
        name: _each(value, name, lambda item, kind=kind: record(kind, item))  # type: ignore[misc]  # mypy cannot infer a lambda with a default
        for name, kind in _INNER.items()
    }
    boundary = record(model.Boundary, value.get("boundary"))
    return record(model.Post, value, boundary=boundary, **inner)


def _page(value: Any, joined: model.Source) -> model.Page:
    """One of the inputs that were joined; its text is its part of the joined one."""
    if not isinstance(value, dict):
        raise Wrong("is no object")
    start, end = number(value, "start"), number(value, "end")
    if not start <= end <= len(joined.text):
        raise Wrong(f"has a range outside the source: {start}")
    source = record(model.Source, value.get("source"), text=joined.text[start:end])
    return record(model.Page, value, source=source)


def _source(
    value: Any, posts: tuple[model.Post, ...], boilerplate: tuple[model.Boilerplate, ...]
) -> model.Source:
    if not isinstance(value, dict):
        raise Wrong("source is no object")
    chars = number(value, "chars")
    if chars > _MOST_CHARS:
        raise Wrong(f"source.chars is {chars}, more than {_MOST_CHARS}")
    for post in posts:
        for item in chain((post,), *(getattr(post, name) for name in _INNER)):
            if not 0 <= item.start <= item.end <= chars:
                raise Wrong(f"post {post.index} has a range outside the source: {item.start}")
    placed = [Placed(item.start, item.end, item.text, "boilerplate") for item in boilerplate]
    for post in posts:
        quotes = ((quote.start, quote.end, quote.text) for quote in post.quotes)
        merges = ((merge.start, merge.end, merge.text) for merge in post.merges)
        known = (*quotes, *merges)
        placed.append(Placed(post.start, post.end, post.text, f"post {post.index}", known))
    placed.sort(key=lambda item: (item.start, item.end))
    return record(model.Source, value, text="".join(texts(placed, chars)))
