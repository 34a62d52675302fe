"""UBB.threads 7: title, `#123 date time`, user card (in part twice), body, `Top`."""

from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="ubbthreads",
    title="UBB.threads",
    signs=(
        (r"(?:re: )?.{0,160} ?\[re: .{1,50}\]", 3),
        (r"#\d{2,9}(?: - )? ?\d\d/\d\d/\d{2,4} \d\d:\d\d [ap]m", 4),
        (r"(?:previous|next|print|rate) thread", 2),
        (r"powered by ubb\.threads.{0,60}|ubb\.threads.{0,60}", 6),
        (r"link copied to clipboard|moderated by .{1,80}", 2),
        (r"joined: \p{L}{3} \d{4}", 1),
        (r"\[ .{8,40}: message edited by: .{1,60} \]", 3),
    ),
    foot=(
        r"last edited by",
        r"last edited by .{1,60}; .{6,40}|edited by .{1,60} \(.{6,40}\)",
        r"\[ .{8,40}: message edited by: .{1,60} \]",
    ),
    page=(
        r"(?:previous|next|print|rate) thread|link copied to clipboard|moderated by.{0,80}|hop to:.{0,80}",
        r"powered by ubb\.threads.{0,60}|page \d+ of \d+.{0,60}|.{1,60} » .{1,200}",
    ),
    head=(
        r"(?P<title>.{1,160}?) ?#(?P<id>\d{2,9})(?: - )? ?(?P<date>\d\d/\d\d/\d{2,4} \d\d:\d\d [ap]m)",
        r"#(?P<id>\d{2,9})(?: - )? ?(?P<date>{date})",
        r"#(?P<id>\d{2,9})",
    ),
    labels=("op",),
    banners=("op", "offline", "online", "member", "old hand", "enthusiast", "newbie", "stranger"),
    order=("head", "date", "card"),
    name_first=False,
    name_inside=True,
    title_above=True,
    signature_repeats=True,
)
