"""JSON that any reader, shell, terminal and page takes.

Valid UTF-8, no raw control characters, nothing that ends the script or the CDATA section it is in.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Final

from threadtool.patterns import re

_UNSAFE: Final = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
r"""What `json` leaves raw and is better written as `\uXXXX`.

Lone surrogates cannot be encoded; U+0085, U+2028 and U+2029 end a line for some readers; DEL and
the other C1 controls can drive a terminal; marks that turn the writing direction make the quotes
and braces behind them seem to stand elsewhere.
"""

_TAG_ENDS: Final = re.compile(r"<(?=[/!])|(?<=\]\])>")
"""`</script>`, `<!--`, `]]>`: a page that the JSON is written into would take them for its own."""


def encoder(indent: int | None = None) -> Callable[[Any], str]:
    """A function from a value to JSON: compact, or indented by that many spaces a level."""
    separators = (",", ":") if indent is None else (",", ": ")
    # Built once: with no indent and a plain `encode`, the whole of a post is written in C.
    encode = json.JSONEncoder(
        ensure_ascii=False, allow_nan=False, indent=indent, separators=separators
    ).encode

    def safe(value: Any) -> str:
        text = encode(value)
        # Outside strings JSON has neither of them, so whatever is found stands inside one.
        if "</" in text or "<!" in text or "]]>" in text:
            text = _TAG_ENDS.sub(_escape, text)
        plain = text.isascii() and "\x7f" not in text
        return text if plain else _UNSAFE.sub(_escape, text)

    return safe


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"
