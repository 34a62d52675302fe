"""Printable pages of MyBB: the way to the thread, then `Title - Author - Date` above each post."""

from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="mybb-printthread",
    title="MyBB, printable version",
    signs=(
        (r"\+-{1,12} .{1,120} \(\S{3,200}\)", 5),
        (
            r".{1,200} - (?:printable version|druckversion|version imprimable|versión para impresión)",
            2,
        ),
        (r"pages?(?: \(\d+\))?: 1(?: \d+){1,10}", 1),
    ),
    head=(r"(?P<title>.{1,160}) - (?P<author>[^-\n]{1,60}|\S{1,60}) - (?P<date>{date})",),
    page=(
        r"\+-{1,12} .{1,120} \(\S{3,200}\)",
        r".{1,200} - (?:printable version|druckversion|version imprimable|versión para impresión)",
        r"pages?(?: \(\d+\))?: 1(?: \d+){1,10}",
    ),
    order=("head",),
)
