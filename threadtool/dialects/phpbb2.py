"""phpBB 2 (subSilver): user card, then `Posted: ... Post subject: ...`, body, `Back to top`."""

from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="phpbb2",
    title="phpBB 2",
    signs=(
        (r"(?:post ?)?posted: .{8,40}\s+post subject:.{0,120}", 5),
        (r"view previous topic :: view next topic", 4),
        (r"powered by phpbb 2.{0,40}|powered by phpbb ?©? ?2.{0,40}", 3),
        (r"back to top(?: .{0,160})?", 3),
        (r"(?:post ?)?posted: .{8,40}", 2),
        (r"post subject:.{0,120}", 2),
        (r"view previous topic|view next topic", 2),
        (r"author ?message", 2),
        (r"display posts from previous:.{0,120}", 2),
        (r"goto page .{1,40}", 1),
        (r"profile(?: profile)? ?login to check your private messages.{0,80}", 2),
    ),
    head=(
        r"(?:post ?)?posted: (?P<dated>.{8,60}?)(?:\s*post subject:.{0,160})?(?:reply with quote)?",
        r"post subject:.{0,160}",
    ),
    closers=(r"back to top(?: .{0,160})?",),
    foot=(
        r"(?:\s*(?:view user'?s'? profile|send private message|send e-?mail|visit poster'?s'? website"
        r"|aim address|yahoo messenger|msn messenger|icq number|find all posts by .{1,40}))+",
        r"last edited by .{1,60} on .{6,80}",
        r"display posts from previous:.{0,120}",
    ),
    page=(
        r"view previous topic :: ?view next topic|view previous topic|view next topic|:: view next.*",
        r"author ?message|author|message",
        r"post new topic.{0,20}reply to topic.{0,200}|post new topic|reply to topic",
        r"goto page .{0,40}|page \d+ of \d+.{0,40}",
        r"all times are .{2,40}",
        r"you (?:cannot|can) .{3,60} in this forum.{0,200}",
        r"jump to:.{0,160}|powered by phpbb.{0,60}",
        r"(?:faq|search|memberlist|usergroups|register|profile|login)\b.{0,160}check your private.{0,120}",
    ),
    order=("card", "head"),
    signature_rule=r"_{15,20}",
)
