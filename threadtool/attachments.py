"""Image and file names that the flattening left of attachments: a name alone on its line.

XenForo gives an attached image its file name as alternative text, or the name without its ending
(`images`); the latter counts only beside another image, since it is a word like any other.
"""

from __future__ import annotations

from typing import Final

from threadtool.model import Attachment
from threadtool.patterns import re, regex

IMAGE_ENDINGS: Final = "png|jpe?g|gif|bmp|webp|svg|tiff?|avif|heic"
FILE_ENDINGS: Final = (
    "pdf|zip|rar|7z|gz|tar|docx?|xlsx?|pptx?|odt|txt|csv"
    "|mp3|mp4|avi|mov|wav|exe|apk|iso|log|dwg|lsp"
)

# What may be a name and its ending, and behind it maybe a size in brackets.
_LINE: Final = re.compile(
    r"^[^\S\r\n]*(?:[*+•-][^\S\r\n]+)?(?P<name>[^\s/\\:<>|\"?*][^\r\n/\\:<>|\"?*]{0,120})"
    r"(?P<rest>[^\r\n]*)$",
    re.M,
)
_ENDING: Final = re.compile(rf"\.(?:(?P<image>{IMAGE_ENDINGS})|{FILE_ENDINGS})\Z", re.I)
_REST: Final = re.compile(r"(?:[^\S\r\n]*\([^()\r\n]{1,60}\))?[^\S\r\n]*")
# The stems that pictures saved out of a browser have most often.
_STEMS: Final = "images?|untitled|screenshot|photo"
_STEM: Final = regex.compile(
    rf"(?:\r\n?|\n)\s{{0,20}}(?P<name>{_STEMS})(?=\s*[\r\n]|\s*\Z)", regex.I
)
_HINT: Final = re.compile(rf"\.(?:{IMAGE_ENDINGS}|{FILE_ENDINGS})\b", re.I)


def find_attachments(text: str, start: int, end: int) -> tuple[Attachment, ...]:
    """The names in the body `text[start:end]`, in order. Ranges cover the names alone."""
    if _HINT.search(text, start, end) is None:
        return ()
    body = text[start:end]
    found = [
        Attachment(
            "image" if ending["image"] else "file",
            match["name"].strip(),
            start + match.start("name"),
            start + match.end("name"),
        )
        for match in _LINE.finditer(body)
        if (ending := _ENDING.search(match["name"])) and _REST.fullmatch(match["rest"])
    ]
    if any(item.kind == "image" for item in found):
        found += [
            Attachment(
                "image", match["name"], start + match.start("name"), start + match.end("name")
            )
            for match in _STEM.finditer(body)
        ]
    return tuple(sorted(found, key=lambda item: item.start))
