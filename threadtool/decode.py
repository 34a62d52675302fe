"""Bytes to text: byte-order marks, UTF-8, a named encoding, or the one the evidence speaks for.

No byte is dropped or replaced: what cannot be decoded is a `DecodeError` that says where.
"""

from __future__ import annotations

import codecs
from typing import Final

from threadtool.errors import DecodeError, OptionError
from threadtool.patterns import re

# UTF-32 before UTF-16: its little-endian mark begins with that of UTF-16.
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Codecs that decode anything but text in a character encoding, or that a machine may lack.
_NOT_ENCODINGS: Final = frozenset(
    {"base64", "bz2", "hex", "idna", "mbcs", "oem", "punycode", "quopri", "raw_unicode_escape"}
    | {"rot13", "rot_13", "undefined", "unicode_escape", "uu", "zlib"}
)
_JIS_SHIFT: Final = b"\x1b$B"  # to Japanese characters, each of two ASCII bytes: old mail archives
_HIGH_BYTE: Final = re.compile(rb"[\x80-\xff]")
_HINT: Final = "name its encoding: --encoding NAME, such as windows-1252"


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """The text and the name of its encoding.

    Raises `DecodeError` where the bytes are no text in the encoding, or in any that is known;
    `OptionError` where there is no encoding of the given name. A byte-order mark is no part of
    the text.
    """
    if encoding is not None:
        found = canonical_encoding(encoding)
        text = _strictly(data, found)
        return text.removeprefix("\ufeff"), found
    marked = marked_encoding(data)
    if marked is not None:
        return _strictly(data, marked).removeprefix("\ufeff"), marked
    try:
        if _JIS_SHIFT in data and data.isascii():
            return data.decode("iso2022_jp"), "iso2022-jp"
    except UnicodeDecodeError:
        pass  # a text with an escape sequence of a terminal
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _by_evidence(data)


def marked_encoding(data: bytes) -> str | None:
    """The encoding that a byte-order mark at the beginning names."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def canonical_encoding(name: str) -> str:
    """The lower-case name of an encoding: `CP1251` is `windows-1251`, `latin1` is `iso-8859-1`.

    Raises `OptionError` with the nearest name where there is no such encoding.
    """
    try:
        codec = codecs.lookup(name).name
    except (LookupError, ValueError):  # ValueError: a NUL in the name
        codec = ""
    if not codec or not _is_encoding(codec):
        near = _nearest_encoding(name)
        raise OptionError(
            f"there is no encoding {name!r}",
            f"did you mean {near}?" if near else "names such as utf-8, windows-1251 or shift_jis",
        )
    return _display_name(codec)


def _is_encoding(codec: str) -> bool:
    return codec.replace("-", "_").removesuffix("_codec") not in _NOT_ENCODINGS


def _display_name(codec: str) -> str:
    """The name that people know a codec of Python by."""
    if re.fullmatch(r"cp125\d", codec):
        return codec.replace("cp", "windows-")
    name = codec.replace("_", "-").replace("iso8859", "iso-8859")
    return {"utf-8-sig": "utf-8", "latin-1": "iso-8859-1", "shift-jis": "shift_jis"}.get(name, name)


def _nearest_encoding(name: str) -> str | None:
    # Imported here for start-up time: only a mistyped name needs them.
    from difflib import get_close_matches
    from encodings.aliases import aliases

    shown = {
        alias.replace("_", "-"): _display_name(codec)
        for alias, codec in aliases.items()
        if _is_encoding(codec)
    }
    shown |= {encoding: encoding for encoding in shown.values()}
    near = get_close_matches(name.lower().replace("_", "-"), sorted(shown), n=1, cutoff=0.7)
    return shown[near[0]] if near else None


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _decode_error(data, encoding, error) from None
    except UnicodeError as error:  # some codecs tell no place, such as UTF-16 with no mark
        raise DecodeError(f"not {encoding}: {error}", 0, _HINT) from None


def _decode_error(data: bytes, encoding: str, error: UnicodeDecodeError) -> DecodeError:
    """Says which byte is no text, and where."""
    offset = error.start
    if error.reason.startswith(("unexpected end", "truncated", "incomplete")):
        what = f"the text ends at byte offset {offset} in the middle of a character of {encoding}"
    else:
        what = f"byte 0x{data[offset]:02x} at offset {offset} is not {encoding}"
    return DecodeError(what, offset, _HINT)


def _first_fault(data: bytes) -> int:
    """Where the bytes stop being UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return 0


def _by_evidence(data: bytes) -> tuple[str, str]:
    # Imported here for start-up time: nearly every text is UTF-8.
    from threadtool.detect import candidates

    first_error: DecodeError | None = None
    for encoding in candidates(data):
        try:
            return _strictly(data, encoding), canonical_encoding(encoding)
        except DecodeError as error:
            first_error = first_error or error
    if first_error is not None:
        raise first_error
    offset = _first_fault(data)
    raise DecodeError(
        f"byte 0x{data[offset]:02x} at offset {offset} is no UTF-8, and the text fits no other"
        " encoding well",
        offset,
        _HINT,
    )
