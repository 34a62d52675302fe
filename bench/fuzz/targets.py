"""What is fuzzed: each target takes bytes and fails where a promise is broken.

The bytes are the input itself, so that a file of the corpus and a crash that was found are what
somebody would give to the program. Settings are drawn from their checksum.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final
from zlib import crc32

from tests import helpers_outputs as outputs
from tests.helpers_partition import check_partition
from threadtool.dialects import DIALECTS
from threadtool.errors import ReadError
from threadtool.explain import explain
from threadtool.model import Thread
from threadtool.parse import parse
from threadtool.read import read
from threadtool.stored import threads as stored_threads
from threadtool.stored_text import is_stored

Target = Callable[[bytes], None]

_ENCODINGS: Final = (None, None, None, "utf-8", "utf-16", "windows-1251", "shift_jis", "iso2022-jp")
_SETTINGS: Final[tuple[dict[str, Any], ...]] = (
    *({} for _ in range(20)),
    *({"software": name} for name in DIALECTS),
    {"split_merged": True},
    {"inferred": True, "min_score": 0.0},
    {"separator": r"^#\d+$"},
    {"dayfirst": True, "reference": "2010-05-31", "tz": "+02:00"},
)


def as_text(data: bytes) -> str:
    """Bytes as a text of any kind: what is no UTF-8 becomes lone surrogates."""
    return data.decode("utf-8", "surrogateescape")


def thread_of(data: bytes) -> Thread:
    """The thread in a text, parsed with settings that its bytes choose."""
    return parse(as_text(data), name="thread.txt", **_drawn(data, _SETTINGS))


def reading(data: bytes) -> None:
    """Bytes are refused in one line, or decoded with none lost."""
    encoding = _drawn(data, _ENCODINGS)
    try:
        source = read(data, encoding=encoding)
    except ReadError as error:
        _check_message(error)
        return
    assert source.bytes == len(data)
    if source.encoding == "utf-8":
        assert source.text.encode() == data.removeprefix(b"\xef\xbb\xbf")


def parsing(data: bytes) -> None:
    """Every visible character has one place."""
    check_partition(thread_of(data), as_text(data))


def tables(data: bytes) -> None:
    """JSON, JSON Lines and CSV."""
    thread = thread_of(data)
    outputs.check_json(thread)
    outputs.check_csv(thread)


def pages(data: bytes) -> None:
    """Markdown and HTML."""
    thread = thread_of(data)
    outputs.check_markdown(thread)
    outputs.check_html(thread)


def drawings(data: bytes) -> None:
    """The graph formats, and what `show`, `stats` and `explain` draw."""
    thread = thread_of(data)
    outputs.check_graphs(thread)
    outputs.check_terminal(thread)
    outputs.check_explanation(explain(as_text(data), name="thread.txt"))


def stored(data: bytes) -> None:
    """JSON of an earlier run, damaged or not, is refused in one line or written again."""
    text = as_text(data)
    try:
        found = list(stored_threads(text)) if is_stored(text) else []
    except ReadError as error:
        _check_message(error)
        return
    for thread in found:
        outputs.check_outputs(thread)


TARGETS: Final[dict[str, Target]] = {
    "reading": reading,
    "parsing": parsing,
    "tables": tables,
    "pages": pages,
    "drawings": drawings,
    "stored": stored,
}


def _check_message(error: ReadError) -> None:
    assert str(error)
    assert "\n" not in str(error)


def _drawn(data: bytes, choices: tuple[Any, ...]) -> Any:
    return choices[crc32(data) % len(choices)]
