"""`Printable View` of vBulletin 4: date, name, title, body."""

from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="vbulletin4-printthread",
    title="vBulletin 4, printable version",
    signs=(
        # The foot of every page of vBulletin 4: only the other signs tell the pages apart.
        (r"powered by vbulletin®? version 4.{0,80}", 6),
        (r"printable view|druckbare version|version imprimable|versión para imprimir", 6),
        (r"show \d+ post\(s\) from this thread on one page", 4),
        (r"originally posted by .{1,50} \(post \d+\)", 3),
        (r"\d+ attachment\(s\)", 2),
    ),
    foot=(r"\d+ attachment\(s\)",),
    page=(
        r"printable view|show \d+ post\(s\) from this thread on one page|page \d+ of \d+.{0,80}",
        r"all times are gmt.{0,60}|powered by vbulletin.{0,80}|copyright ©.{0,100}",
    ),
    order=("date",),
    name_first=False,
    name_below=True,
    post_title=r"re: .{1,160}",
)
