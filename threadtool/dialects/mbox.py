"""Mails one after the other in a text: mbox files, digests of mailing lists, Usenet articles."""

from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="mbox",
    title="mails as text (mbox, Usenet, digests)",
    signs=(
        (r"from \S+(?: at \S+)?\s+\p{L}{3} \p{L}{3} +\d{1,2} [\d:]{5,8}.{0,12}", 5),
        (r"message-id: ?<.*", 2),
        (r"(?:in-reply-to|references): ?<.*|newsgroups: \S+|path: \S+!\S+", 2),
        (r"from: .{0,80}(?:@| at |_at_).*", 2),
        (r"subject: .+", 1),
        (r"date: .{0,6}\d.*", 1),
        (r"send .{1,60} mailing list submissions to", 3),
        (r"end of .{1,80} digest,? .{0,60}", 3),
        (r"today's topics:", 2),
    ),
    head=(r"from \S+(?: at \S+)?\s+(?P<dated>\p{L}{3},? \p{L}{3} +\d{1,2} [\d:]{5,8}.{0,12})",),
    foot=(
        r"to unsubscribe.{0,160}|for additional commands, e-?mail.{0,120}",
        r".{1,80} mailing list",
    ),
    page=(
        r"send .{1,60} mailing list submissions to|to subscribe or unsubscribe via .{0,120}",
        r"or, via email, send a message with subject or body 'help' to",
        r"you can reach the person managing the list at|when replying, please edit .{0,160}",
        r"today's topics:|end of .{1,80} digest,? .{0,60}|-{30}",
    ),
    order=("head",),
    name_first=False,
    mail=True,
)
