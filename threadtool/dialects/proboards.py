"""ProBoards: name, rank, `Posts: 12`, `Post by X on date` or `« Reply #1 on date »`, body."""

from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="proboards",
    title="ProBoards",
    signs=(
        (r"post by .{1,50} on .{8,40}", 5),
        (r"« ?thread started on .{8,40} ?»", 5),
        (r"quotepost options|post options", 3),
        (r".{8,30} at \d{1,2}:\d\d[ap]m ?quote ?post options", 5),
        (r"link to post - back to top.{0,20}", 5),
        (r".{6,24} gmt [+-]?\d{1,2} .{1,50} said:", 5),
        (r"last edit: .{8,30} gmt [+-]?\d{1,2} by .{1,50}", 4),
        (
            r"this forum is hosted for free by proboards.{0,60}|click here to remove banner ads.{0,60}",
            5,
        ),
        (r"member is (?:offline|online)", 2),
    ),
    head=(
        r"post by (?P<author>.{1,50}?) on (?P<dated>.{8,45}?)(?: ?quote)?(?: ?post options)?",
        r"«? ?(?:thread started|reply #\d+) on (?P<dated>.{8,45}?) ?»?(?: ?quote)?",
        r"(?P<date>{date}) ?quote ?post options",
        r"post by|thread started on|reply #\d+ on",
    ),
    closers=(r"link to post - back to top(?: logged)?|logged|link to post",),
    foot=(r"«? ?last edit: .{8,60} by .{1,60}", r".{1,80} likes? this"),
    page=(
        r"this forum is hosted for free.{0,80}|get your own free.{0,60}|click here to remove banner.{0,60}",
        r"welcome,? guest\. please login or register\.?",
    ),
    labels=("gender",),
    banners=(
        "member is offline",
        "member is online",
        "male",
        "female",
        "quote",
    ),
    order=("card", "head", "date"),
    signature_after=True,
    signature_repeats=True,
)
