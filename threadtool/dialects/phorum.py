"""Phorum 5: title, `Posted by: X (IP Logged)`, `Date: ...`, body, `Edited 2 time(s)...`."""

from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="phorum",
    title="Phorum",
    signs=(
        (r"posted by: .{1,50} \((?:ip|---|\[moderator\]).{0,60}\)", 5),
        (r"posted by: .{1,60}", 2),
        (r"date: .{8,30}\d\d:\d\d[ap]m", 3),
        (r"edited \d+ time\(s\)\. last edit at .{6,100}", 4),
        (r"goto: ?forum list.{0,120}|navigate: ?previous.{0,60}", 4),
        (r"this forum is powered by phorum.{0,40}|this forum powered by phorum.{0,40}", 5),
        (r".{1,50} wrote:", 1),
    ),
    head=(
        r"(?P<title>.{1,160}?)?posted by: ?(?P<author>.{1,50}?)(?: \(.{2,60}?\))? ?date: ?(?P<dated>.{8,60})",
        r"posted by: ?(?P<author>.{1,50}?)(?: \((?:ip|---|\[|[\d.]+|.{1,40}\.[a-z]{2,6}\)?$).{0,60})?",
        r"date: (?P<dated>.{8,60})",
        r"posted by:",
        r"\((?:ip logged|ip/)?-*[^() ]{0,60}\)",
    ),
    foot=(
        r"(?:last edited by|zuletzt geändert von|geändert von|dernière modification par)",
        r"edited \d+ time\(s\)\. last edit at .{6,100}",
        r"options: ?.{1,80}|attachments:.{0,80}",
    ),
    page=(
        r"goto: ?.{0,160}|navigate: ?.{0,60}|this forum (?:is )?powered by.{0,60}|newer topic|older topic",
        r"sorry, (?:only|you).{4,120}|forum list|message list|new topic|log in|print view|advanced search",
    ),
    order=("head",),
    name_inside=True,
    title_above=True,
    signature_repeats=True,
)
