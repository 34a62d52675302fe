"""Tells what is no flattened text: archives, images, other binary data, HTML.

Each function looks at the beginning of an input alone and answers with a short phrase that
says what it looks like, or None where it may be text.
"""

from __future__ import annotations

from typing import Final

from threadtool.patterns import re

SNIFFED_BYTES: Final = 8192  # enough for every signature below, and for NUL bytes to show
SNIFFED_CHARS: Final = 8192

# (what the file begins with, what that is, what to try)
_SIGNATURES: Final[tuple[tuple[bytes, str, str | None], ...]] = (
    (b"\x89PNG\r\n", "a PNG image", None),
    (b"\xff\xd8\xff", "a JPEG image", None),
    (b"GIF87a", "a GIF image", None),
    (b"GIF89a", "a GIF image", None),
    (b"RIFF", "a sound, video or WebP file", None),
    (b"PK\x03\x04", "a zip archive, or a .docx, .odt or .epub file", "unpack it, or save as text"),
    (b"PK\x05\x06", "an empty zip archive", None),
    (b"\x1f\x8b", "a gzip file", "unpack it first: gzip -dc {file} | threadtool"),
    (b"BZh", "a bzip2 file", "unpack it first: bzip2 -dc {file} | threadtool"),
    (b"\xfd7zXZ\x00", "an xz file", "unpack it first: xz -dc {file} | threadtool"),
    (b"\x28\xb5\x2f\xfd", "a zstd file", "unpack it first: zstd -dc {file} | threadtool"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it first"),
    (b"Rar!\x1a\x07", "a rar archive", "unpack it first"),
    (b"%PDF-", "a PDF file", "make it text first: pdftotext -layout {file} - | threadtool"),
    (b"{\\rtf", "an RTF file", "save it as plain text first"),
    (b"\xd0\xcf\x11\xe0", "an old Office file", "save it as plain text first"),
    (b"SQLite format 3\x00", "an SQLite database", None),
    (b"\x7fELF", "a program", None),
    (b"ID3", "a sound file", None),
    (b"OggS", "a sound file", None),
)
# Short signatures made of letters could open a text ("RIFF", "ID3 tags"); binary data shows soon.
_LETTER_SIGNATURES: Final = frozenset({b"RIFF", b"BZh", b"ID3", b"OggS"})
_CONTROL_BYTE: Final = re.compile(rb"[\x01-\x07\x0e-\x1a\x1c-\x1f]")  # no \b, \f, ESC: terminals
_BINARY_BYTE: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x80-\xff]")
# A stray control character gets into posts by pasting; a few in a hundred are no text.
_FEW_CONTROLS: Final = 16
_CONTROL_SHARE: Final = 0.03

_HTML_START: Final = re.compile(
    r"(?:<!--(?s:.){0,2000}?-->\s{0,200}|<\?xml[^<>]{0,200}\?>\s{0,200}){0,3}"
    r"<(?:!doctype\s{1,20}html|html|head|body)\b",
    re.IGNORECASE,
)
_TAG: Final = re.compile(
    r"</?(?:a|article|b|blockquote|br|center|dd|div|dl|dt|em|font|footer|form|h[1-6]|header|hr|i"
    r"|iframe|img|input|label|li|link|main|meta|nav|ol|p|pre|script|section|span|strong|style|svg"
    r"|table|tbody|td|th|thead|title|tr|u|ul)(?:\s[^<>]{0,1000})?/?>",
    re.IGNORECASE,
)
# A text that opens with a tag and goes on like that is HTML; members who paste some code do not
# open the page with it, so elsewhere tags must fill a good part of the beginning.
_OPENING_TAGS: Final = 4
_OPENING_SHARE: Final = 0.1
_INNER_TAGS: Final = 20
_INNER_SHARE: Final = 0.4


def looks_binary(head: bytes) -> tuple[str, str | None] | None:
    """What the bytes look like where they are no text, with what to try (`{file}` is the name).

    UTF-16 and UTF-32 with a byte-order mark must have been sorted out before: they are full of
    NUL bytes.
    """
    for signature, what, hint in _SIGNATURES:
        if head.startswith(signature) and (
            signature not in _LETTER_SIGNATURES or _BINARY_BYTE.search(head, 0, 64)
        ):
            return what, hint
    head = head[:SNIFFED_BYTES]
    if len(_CONTROL_BYTE.findall(head)) > max(_FEW_CONTROLS, len(head) * _CONTROL_SHARE):
        return "binary data (it is full of control characters)", None
    return _looks_like_nul_data(head)


def _looks_like_nul_data(head: bytes) -> tuple[str, str | None] | None:
    """NUL bytes: UTF-16 with no byte-order mark where they stand at every other place."""
    nuls = head.count(0)
    if not nuls:
        return None
    half = len(head) // 2
    for first, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        here = head[first::2].count(0)
        if here == nuls and here > half * 0.7:  # ASCII letters and spaces make up most of a text
            return "UTF-16 text with no byte-order mark", f"try --encoding {name}"
    return "binary data (it has NUL bytes)", None


def looks_like_html(text: str) -> bool:
    """Whether a text is HTML that nobody flattened, judged by its beginning.

    A post that mentions `<b>` or shows a few lines of code is no HTML.
    """
    head = text[:SNIFFED_CHARS].lstrip("\ufeff \t\r\n")
    if _HTML_START.match(head):
        return True
    spans = [match.span() for match in _TAG.finditer(head)]
    if not spans:
        return False
    share = sum(end - start for start, end in spans) / len(head)
    if spans[0][0] == 0:
        return len(spans) >= _OPENING_TAGS and share >= _OPENING_SHARE
    return len(spans) >= _INNER_TAGS and share >= _INNER_SHARE
