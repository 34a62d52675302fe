"""`Show Printable Version` of vBulletin 3: name and date, rule, title, body."""

from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="vbulletin-printthread",
    title="vBulletin 3, printable version",
    signs=(
        # The foot of every page of vBulletin 3: only the other signs tell the pages apart.
        (r"(?:powered by|работает на) vbulletin(?!®? version [4-6]).{0,60}", 4),
        (r"copyright ©2000 - \d{4},? jelsoft.{0,60}|copyright ©2000 - \d{4}.{0,60}", 3),
        (r"all times are gmt.{0,60}", 1),
        (r"\((?:post|beitrag) \d{1,9}\)", 4),
        (r"https?://.{4,160}(?:forumdisplay|showthread)\.php.{0,60}", 1),
        (r"show \d+ post\(s\) from this thread on one page", 5),
        (r"originally posted by .{1,50} \((?:post|beitrag) \d+\)", 5),
        (r"\(https?://.{4,160}/(?:index|forum)\.php.{0,60}\)", 3),
        (r".{1,80} \(https?://.{4,160}(?:forumdisplay|showthread)\.php.{0,60}\)", 2),
        (r"\(https?://.{4,160}(?:forumdisplay|showthread)\.php.{0,60}\)", 2),
    ),
    page=(
        r"(?:- ?)?(?P<title>.{1,160}) \(https?://.{4,160}showthread\.php.{0,60}\)",
        r".{0,80} ?\(https?://.{4,200}\)|show \d+ post\(s\) from this thread on one page|page \d+ of \d+",
        r"all times are gmt.{0,60}|powered by vbulletin.{0,80}|copyright ©.{0,100}|printable view",
    ),
    order=("head", "date"),
    post_title=r"re: .{1,160}",
)
