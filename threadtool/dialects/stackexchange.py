"""Stack Exchange and its kin: votes above a text, its author below, comments below that.

Questions and answers are the posts of this software; comments are notes on a post, fewer of which
are shown than there are, and stay with it.
"""

from threadtool.dialects.dialect import Dialect

_REPUTATION = r"[\d,.]+k?(?: ?\d+ (?:gold|silver|bronze) badges?)*"

DIALECT = Dialect(
    name="stackexchange",
    title="Stack Exchange",
    signs=(
        (r"improve this (?:question|answer)", 4),
        (r"(?:asked|answered) {date}", 2),
        (r"commented {date}", 2),
        (r"highest score \(default\)|hot network questions", 3),
        (r"site design / logo © .{4,20} stack exchange.{0,200}", 4),
        (r"\d+ answers?|add a comment ?\|?", 1),
        (r"[\d,.]+k?\d+ (?:gold|silver|bronze) badges?.{0,60}", 2),
    ),
    head=(
        r"(?:asked|answered) (?P<date>{date})",
        r"answered (?P<date>{date}) by (?P<author>.{1,60})",
    ),
    remarks=(
        r"commented (?P<date>{date})",
        r"\d{4}-\d\d-\d\dT[\d:.]{8,16}Z?[+]\d\d:\d\d",
    ),
    foot=(
        r"share|cite|follow|improve this (?:question|answer)|flag|delete|undelete|reopen|copy link",
        r"edited {date}",
        r"[–-] ?(?P<author>\S.{0,59})",
        rf"{_REPUTATION}",
        r"community(?:bot| bot)",
        r"\\?\$\\(?:begin|end)group\\?\$",
    ),
    page=(
        r"(?:asked|modified|active) (?:.{1,30} ago|{date}|today|yesterday)|viewed [\d,.km]+ times",
        r"ask question|add a comment ?(?:\|?|\| ?show \d+ more comments?)|your answer",
        r"\d+ (?:answers?|comments?)|comments|sorted by:.{0,30}",
        r"sign up to request clarification or add additional context in comments\.",
        r"highest score \(default\)|trending \(recent votes count more\)",
        r"date (?:modified \(newest first\)|created \(oldest first\))",
        r"show \d+ more comments?|hot network questions|related|linked|you must log in to answer.*",
        r"not the answer you're looking for\?.*|featured on meta|see similar questions.*",
    ),
    attribution_below=True,
)
