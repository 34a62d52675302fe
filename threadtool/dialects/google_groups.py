"""Google Groups: name, `unread,`, date, buttons, `to group`, body."""

from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="google-groups",
    title="Google Groups",
    signs=(
        (r"skip to first unread message", 4),
        (r"unread,.{0,40}", 3),
        (r"you do not have permission to delete messages in this group", 3),
        (r"either email addresses are anonymous for this group.{0,200}", 3),
        (r"(?:sign in to )?reply to author", 1),
        (r"show original message", 1),
    ),
    head=(
        r"(?P<author>.{1,60}?)\s*unread,\s*(?P<dated>.{6,60})",
        r"unread,\s*(?P<dated>.{6,60})",
        r"unread,?",
        r"(?P<dated>\p{L}{3,5} \d{1,2}, \d{4}, \d{1,2}:\d\d(?::\d\d)?\s?[ap]m).{0,30}",
        r"either email addresses are anonymous for this group .{20,200}",
        r"to .{1,120}",
    ),
    page=(
        r"skip to first unread message|[\d,.]+ (?:views?|new messages?)|conversations",
        r"all groups and messages|clear search|close search|main menu|google apps|training",
        r"send feedback to google|reply all|privacy • terms|message has been deleted",
    ),
    banners=(
        "reply to author", "sign in to reply to author", "forward", "sign in to forward",
        "you do not have permission to delete messages in this group", "report message",
        "show original message",
    ),
    order=("head",),
    name_first=False,
    mail=True,
)  # fmt: skip
