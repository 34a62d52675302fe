"""Google Groups until 2013: `View profile`, the header fields, `Reply | Forward`, body."""

from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="google-groups-old",
    title="Google Groups (until 2013)",
    signs=(
        (r"(?:reply ?\| ?)?reply to author ?\|.{0,160}", 5),
        (r"more options \p{L}{3} \d{1,2}.{0,20}", 3),
        (r"view profile", 1),
        (r"local: .{8,40}", 2),
        (r"find messages by this author", 2),
        (r"- (?:show|hide) quoted text -", 2),
    ),
    head=(r"view profile|(?:view profile\s*)?more options(?: .{0,40})?",),
    page=(
        r"(?:reply ?\| ?)?reply to author ?\|.{0,200}|find messages by this author|show options",
        r"not yet rated|reply to author|individual message|show original|report (?:this message|abuse)",
        r"you must sign in before you can post messages\.|discussion subject changed to .*",
    ),
    order=("head",),
    name_first=False,
    mail=True,
)
