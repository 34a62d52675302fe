"""phpBB 3 with subsilver2: subject and date lines, then the user card, body, `Top`."""

from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="phpbb3-subsilver2",
    title="phpBB 3 (subsilver2)",
    signs=(
        (r"post subject:.{0,120}", 3),
        (r"(?:post ?)?posted: .{8,40}", 2),
        (r"it is currently .{8,40}", 2),
        (r"all times are utc.{0,40}", 2),
        (r"\[ \d+ posts? \]", 2),
        (r"view unanswered posts.{0,40}", 1),
        (r"previous topic ?[|•] ?next topic.{0,10}", 2),
        (r"author ?message|author", 1),
        (r"who is online", 1),
        (r"display posts from previous:.{0,120}", 1),
    ),
    head=(
        r"post subject:.{0,160}?(?:post ?)?posted: (?P<date>{date})",
        r"post subject:.{0,160}",
        r"(?:post ?)?posted: (?P<date>{date})",
    ),
    closers=(r"top(?: .{0,60})?", r"back to top"),
    foot=(
        r"last edited by .{1,60} on .{6,80}",
        r"(?:\s*(?:profile|send private message|e-?mail|www|icq|aim|msnm|yim))+",
        r"attachments?:|attachment:.{0,80}",
        r"display posts from previous:.{0,120}",
    ),
    page=(
        r"author ?message|author|message",
        r"new topic.{0,20}post reply.{0,80}|page \d+ of \d+.{0,80}|\[ \d+ posts? \].{0,60}",
        r"go to page.{0,40}|previous topic.{0,30}next topic.{0,10}",
        r"all times are utc.{0,40}|it is currently .{8,40}",
        r"you cannot .{3,60} in this forum.{0,200}|users browsing this forum:.{0,120}",
        r"board index.{0,80}|jump to:.{0,80}|search for:.{0,40}|powered by .{0,60}phpbb.{0,60}",
    ),
    order=("head", "card"),
    other_orders=(("card", "head"),),
    signature_rule=r"_{15,20}",
)
