"""Whether a text is JSON of threadtool, and the JSON values in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from threadtool.errors import ReadError
from threadtool.patterns import re

_SCHEMA_NAME: Final = re.compile(r'"schema"\s{0,20}:\s{0,20}"threadtool\.thread/([^"]{0,20})"')
_OPENING: Final = re.compile(r"\s{0,100}(?:\[\s{0,100})?\{\s{0,100}" + _SCHEMA_NAME.pattern)
_LOOKED_AT: Final = 4096  # the name of the schema stands at the beginning, unless keys were sorted


def is_stored(text: str) -> bool:
    """Whether a text is output of threadtool rather than a thread."""
    if _OPENING.match(text):
        return True
    # Keys in another order (jq -S): then it has to be sound. Some posts show pieces of JSON.
    if text[:_LOOKED_AT].lstrip()[:1] not in ("{", "[") or not _SCHEMA_NAME.search(text):
        return False
    try:
        first = next(values(text), None)
    except ReadError:
        return False
    return isinstance(first, dict) and "schema" in first


def values(text: str) -> Iterator[Any]:
    """JSON values one after another, an array as its items."""
    # Imported here for start-up time: a thread in plain text needs none of it.
    import json

    decode = json.JSONDecoder().raw_decode
    blank = re.compile(r"[ \t\r\n]*")
    at = _end(blank, text, 0)
    while at < len(text):
        try:
            value, at = decode(text, at)
        except json.JSONDecodeError as error:
            where = f"line {error.lineno}, column {error.colno}"
            hint = "is the file whole? make it again from the thread"
            raise ReadError(f"damaged JSON at {where}: {error.msg}", hint) from None
        except (RecursionError, ValueError) as error:  # ValueError: a number of 5,000 digits
            raise ReadError(f"cannot be JSON of threadtool: {error}") from None
        at = _end(blank, text, at)
        if isinstance(value, list):
            yield from value
        else:
            yield value


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at
