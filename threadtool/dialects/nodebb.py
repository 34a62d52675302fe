"""NodeBB: initials and presence, name, `wrote on … last edited by`, `#7`, body, replies, votes."""

from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="nodebb",
    title="NodeBB",
    signs=(
        (r"\p{L}{1,2} (?:offline|online|away|do not disturb)", 3),
        (r"(?:wrote )?(?:on )?(?:{date} )?last edited by.{0,60}", 3),
        (r"(?:\p{L}{1,2} )*\d+ repl(?:y|ies) last reply.{0,40}", 3),
        (r"this topic has been deleted\. only users with topic management privileges.*", 4),
        (r"scheduled pinned locked moved.{0,60}|loading more posts", 2),
        (r"oldest to newest|newest to oldest|most votes", 1),
    ),
    head=(
        r"(?:wrote )?(?:on )?(?P<date>{date})? ?,? ?last edited by.{0,60}",
        r"(?:wrote|replied) on (?P<date>{date})",
    ),
    closers=(r"(?:\p{L}{1,2} )*\d+ repl(?:y|ies) last reply.{0,40}",),
    foot=(
        r"\p{L}{1,2} (?:offline|online|away|do not disturb)",
        r"reply ?quote ?-?\d*|-?\d{1,4}",
        r".{1,60} (?:referenced this topic|moved this topic from .{1,60}|has marked this topic as solved).{0,40}",
    ),
    page=(
        r"this topic has been deleted\. only users with topic management privileges.*",
        r"scheduled pinned locked moved.{0,60}|loading more posts|reply as topic|log in to reply",
        r"oldest to newest|newest to oldest|most votes|\d+ posts? \d+ posters? [\d.k]+ views?.{0,20}",
        r"\d+ out of \d+|first post|last post|go to my next post|powered by nodebb.{0,40}",
        r"hello! it looks like you're interested in this conversation.*",
    ),
    order=("card", "head", "number"),
    signature_repeats=True,
)
