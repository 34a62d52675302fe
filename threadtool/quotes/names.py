"""The names in attributions, and where the line of an attribution begins."""

from __future__ import annotations

from typing import Final

from threadtool.patterns import re
from threadtool.quotes.markdown import TARGET
from threadtool.quotes.patterns import patterns

REACH: Final = 200
"""Characters looked back for the start of a line: a name, a date, an address and a link."""

LEAD = re.compile(
    r"""
    (?: [ \t\u00a0>|*_#«"“\\•]                 # marks of lists, quotes, tables and Markdown
      | \[\d{1,4}\] | \d{1,3}\.\s | -\s        # the number of a link or a list item
      | \[/?[A-Za-z]{1,6}(?:=[^\]\n]{0,40})?\]  # BBCode
      | !?\[ | \](?:\([^()\s]{0,200}\))?      # a link or picture
    )*
    """,
    re.VERBOSE,
)
_NAME_MARKS = re.compile(r"!\[[^\]]*\]\([^)]*\)|\[\d{1,4}\]|\*\*|__|[\[\]|\"“”«»\\]")
LINKED = re.compile(rf"\]{TARGET}")
_MAIL = re.compile(r"\s*(?:<[^<>\n]*>|\[mailto:[^\]]*\]|\([^()\n]*@[^()\n]*\))")
_BRACKET_DATE = re.compile(r"\([^()\n]*\d[^()\n]*\)\s*(.+)\Z", re.DOTALL)
_LEAD_DATE = re.compile(
    r"[^\n]{0,40}\d{1,2}:\d\d(?::\d\d)?(?:\s?[aApP][mM])?(?:\s(?:GMT|UTC)?\s?[-+]\s?\d{1,4})?[,\s]+(\S.*)\Z"
)
_DATED = re.compile(r"\d{1,2}[:.]\d\d|\b\d{4}\b")
_ATTRIBUTES = re.compile(r"author=(.+?)\s(?:link|date|topic|post)=")


def line_head(text: str, at: int, low: int) -> tuple[int, str]:
    """Where the line of `at` begins (not before `low`), and what stands before `at` in it."""
    floor = max(low, at - REACH)
    begin = max(text.rfind("\n", floor, at), text.rfind("\r", floor, at)) + 1
    begin = max(begin, floor)
    return begin, text[begin:at]


def opens_line(text: str, at: int, low: int) -> int | None:
    """The start of what belongs to an attribution at `at`, if it opens its line."""
    begin, head = line_head(text, at, low)
    if not LEAD.fullmatch(head):
        return None
    return begin + len(head) - len(head.lstrip(" \t\u00a0>|"))


def clean_name(raw: str) -> str:
    """A name without markup, quotation marks, mail address and link numbers."""
    name = LINKED.sub("", raw)
    name = _MAIL.sub("", name)
    name = _NAME_MARKS.sub("", name)
    return " ".join(name.replace(">", " ").split()).strip(" ,;:*#-–")


def read_name(head: str) -> tuple[str, bool]:
    """The name in what stands before `said:`, and whether a date or the like stands with it."""
    attributes = _ATTRIBUTES.search(head)
    if attributes:
        return clean_name(attributes[1]), True
    line = clean_name(head)
    if patterns().mail_lead.match(line):
        name = line.rsplit(",", 1)[-1] if "," in line else line
        timed = _LEAD_DATE.match(name)
        name = clean_name(timed[1] if timed else name)
        if not _DATED.search(name):
            return name, True
    dated = patterns().dated_name.match(line)
    if dated:
        return clean_name(dated[1]), True
    bracket = _BRACKET_DATE.match(line)
    if bracket:
        return clean_name(bracket[1]), True
    timed = _LEAD_DATE.match(line)
    if timed:
        return clean_name(timed[1]), True
    return line, False
