"""Hacker News: `name 3 hours ago | parent | next [–]`, the comment, `reply`."""

from threadtool.dialects.dialect import Dialect

_WHO = r"[\w-]{2,20}"
_AGO = r"(?:\d{1,3} (?:minutes?|hours?|days?|months?|years?) ago|on \p{L}{3} \d{1,2}, \d{4})"
_WAY = r"(?:parent|root|prev|next|context|favorite|hide|past|flag|unflag|vouch|un-favorite)"
_FOLD = r"\[(?:[–+-]|\d+ more)\]"

DIALECT = Dialect(
    name="hackernews",
    title="Hacker News",
    signs=(
        (rf"{_WHO} {_AGO}(?: ?\| ?{_WAY}){{1,6}}.{{0,120}}", 5),
        (rf"{_WHO} {_AGO} {_FOLD}", 4),
        (rf"\d+ points? by {_WHO} {_AGO}.{{0,100}}", 4),
        (r"\d+ points? by", 2),
        (r"hacker news(?: ?new.{0,80})?", 3),
        (r"guidelines ?\| ?faq.{0,120}", 4),
        (r"apply to yc|applications (?:are )?open for yc .{0,40}", 3),
        (r"reply", 1),
    ),
    head=(
        rf"(?P<author>{_WHO}) (?P<date>{_AGO})(?: ?\| ?{_WAY}){{0,6}}(?: ?\| ?on: .{{1,90}})? ?(?:{_FOLD})?",
        rf"\d+ points? by (?P<author>{_WHO}) (?P<date>{_AGO}).{{0,100}}",
        rf"(?P<date>{_AGO})(?: ?\| ?{_WAY}){{0,6}} ?(?:{_FOLD})?",
        r"\d+ points?(?: by)?",
        r"\d+ comments?|discuss",
        rf"{_WAY} {_FOLD}",
        r"by",
    ),
    closers=(r"reply",),
    foot=(r"\[(?:flagged|dead)\]",),
    page=(
        r"guidelines ?\| ?faq.{0,160}|search:|hacker news(?: ?new.{0,120})?|login|add comment|new|ask|show",
        r"applications (?:are )?open for yc .{0,40}|apply to yc|legal|security|lists|api|jobs|submit",
    ),
    # Alone on their lines where an extractor parts the links of the header.
    banners=(
        "parent", "root", "prev", "next", "context", "–", "-", "[–]", "[-]", "flag", "favorite",
        "hide", "past", "flagged", "dead",
    ),
    order=("head",),
    name_inside=True,
)  # fmt: skip
