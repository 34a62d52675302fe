"""MHonArc: links, the header fields as a list, rule, mail, rule, follow-ups and links."""

from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="mhonarc",
    title="MHonArc",
    signs=(
        (r"\[? ?date prev ?\]?.{0,200}", 4),
        (r"(?:prev|next) by date:?(?: .*)?|(?:previous|next) by thread:?(?: .*)?", 4),
        (r"index\(es\):", 3),
        (r"follow-ups?:.*", 1),
        (r".{0,20}mhonarc.{0,60}", 3),
        (r"mail converted by.{0,60}", 2),
    ),
    foot=(
        r"to unsubscribe.{0,160}|for additional commands, e-?mail.{0,120}",
        r".{1,80} mailing list",
    ),
    page=(
        r"(?:\[? ?(?:(?:date|thread|author|subject) (?:prev|next|index)|list home) ?\]?[\s|-]*){1,8}",
        r"(?:prev|next) by date\s?:?(?: .*)?|(?:prev|previous|next) (?:by|in) thread\s?:?(?: .*)?",
        r"index\(es\)\s?:.*|follow-ups?\s?:.*|references\s?:|from:? .{1,100}|date|thread|re: .{1,200}",
        r"mail converted by.{0,60}|.{0,20}mhonarc.{0,60}|reply to:?",
        r".{1,60} \((?:on|off)-list\)",
    ),
    order=("head",),
    name_first=False,
    mail=True,
)
