"""XMB: user card, `posted on date at time`, body, `View User's Profile`."""

from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="xmb",
    title="XMB",
    signs=(
        (r"(?:\[\*\] ?)?posted on .{8,30} at .{3,12}\s*.{0,30}", 4),
        (r"view user's profile.{0,60}", 3),
        (r"member is (?:offline|online)", 3),
        (r"u2u member", 2),
        (r"powered by xmb.{0,60}", 3),
        (r"author: ?subject: .{1,160}", 2),
    ),
    head=(r"(?:\[\*\] ?)?(?:sticky )?posted on (?P<dated>.{8,60})",),
    closers=(r"view user's profile.{0,80}", r"view all posts by user.{0,30}"),
    foot=(r"u2u member", r"\[?edited on .{6,40} by .{1,60}"),
    page=(
        r"author: ?subject: (?P<title>.{1,160})",
        r"powered by xmb.{0,80}|go to bottom|go to top",
    ),
    banners=("member is offline", "member is online"),
    order=("card", "head"),
    signature_repeats=True,
)
