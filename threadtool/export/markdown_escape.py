r"""Text as Markdown that renders to the same words and to no markup.

A backslash goes before each character that could begin something, in CommonMark or in the common
extensions (tables, strikethrough, bare links, `$` formulas), and where it could; not before every
full stop and bracket, so that the Markdown itself stays readable. Indentation and doubled spaces,
which HTML does not show, are not kept. Control characters would break a line or drive a terminal:
those that count as white space become a space, the others U+FFFD (as CommonMark has it for NUL).

One thing no backslash can stop: GitHub's renderer looks for mail addresses in the finished text.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import Final

from threadtool.export.text import REPLACEMENT, encodable, normal_newlines
from threadtool.patterns import re

# Each pattern first takes a character that may be special, which a scan in C finds fast, and then
# looks around it.
_INLINE: Final = r"""
      (?<=[\\`*_\[<~|$])             # code, emphasis, links, HTML, strikethrough, cells, formulas
    | (?<=&)(?=[#A-Za-z0-9])         # entities
    | (?<=\S@)(?=\S)                 # mail addresses
    | (?<=[A-Za-z]:)(?=\S)           # https://, mailto:
    | (?<=\w\.)(?=[^\W\d_])          # example.com
    | (?<=[Ww][Ww][Ww]\.)            # www.
    """
_LINE_START: Final = r"""
      (?<=^[\#>=])                   # headings, block quotes, underlines of headings
    | (?<=^-)(?=[\s:-]|$)            # lists, rules, underlines, the second line of a table
    | (?<=^\+)(?=\s|$)               # lists
    | (?<=^:)(?=[\s-])               # the second line of a table, definitions
    """
_IN_LINES: Final = re.compile(
    rf"[\\`*_\[<~|$&@:.\#>=+-] (?:{_INLINE}|{_LINE_START})", re.VERBOSE | re.MULTILINE
)
# Number signs at the end of a heading would close it and not be shown.
_IN_HEADING: Final = re.compile(rf"[\\`*_\[<~|$&@:.\#] (?:{_INLINE}|(?<=\#))", re.VERBOSE)

# CommonMark reads at most nine digits as the number of a list item.
_NUMBERED: Final = re.compile(r"^[0-9]{1,9}(?=[.)](?:\s|$))", re.MULTILINE)

_ESCAPED: Final = r"\\\g<0>"

_CONTROL_SPACES: Final = re.compile("[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")


def paragraphs(text: str) -> list[str]:
    """Lines that Markdown shows as the text's lines: `""` parts paragraphs, no other is blank.

    A line that goes on in the next one ends in a backslash, so that the break is kept.
    """
    stripped = "\n".join([line.strip() for line in _clean(text).split("\n")]).strip("\n")
    escaped = _NUMBERED.sub(r"\g<0>\\", _IN_LINES.sub(_ESCAPED, stripped))
    lines = escaped.split("\n") if escaped else []
    shown: list[str] = []
    for line, following in zip_longest(lines, lines[1:], fillvalue=""):
        if line:
            shown.append(f"{line}\\" if following else line)
        elif shown[-1]:
            shown.append("")
    return shown


def single_line(text: str) -> str:
    """The text on one line, for a heading or a label: `""` if there are no words in it."""
    return _IN_HEADING.sub(_ESCAPED, " ".join(_clean(text).split()))


def _clean(text: str) -> str:
    spaced = _CONTROL_SPACES.sub(" ", encodable(normal_newlines(text)))
    return _CONTROLS.sub(REPLACEMENT, spaced)
