"""XenForo 1: `messageTextEndMarker` leaves a no-break space after every body.

The line `author, date` and the number stand below the body; the user card has colons.
"""

from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="xenforo1",
    title="XenForo 1",
    signs=(
        (r"discussion in '.{1,200}' started by .{1,80}", 6),
        (r"discussion in '|' started by", 4),
        (r"\(?you must log in or sign up to (?:reply|post) here\.\)?", 4),
        (r"share this page", 2),
        (r"log in or sign up", 2),
        (r"forum software by xenforo.{0,60}", 3),
        (r"likes received:.{0,20}|trophy points:.{0,20}", 3),
        (r".{1,60} (?:likes|like) this\.", 1),
        (r".{1,50} said: ↑", 3),
        (r"show ignored content", 2),
        (r"joined:|messages:", 1),
    ),
    closers=(
        r"(?P<author>[^,]{1,50}), (?P<date>{date}) ip",
        r"(?P<author>[^,]{1,50}), (?P<date>{date})",
    ),
    foot=(
        r"last edited(?: by [^:]{1,60})?:(?: .{1,60})?",
        r".{1,200} (?:likes|like) this\.",
        r"attached files:|attachments?:",
    ),
    page=(
        r"discussion in '.{1,200}' started by (?P<author>[^,]{1,60}), (?P<dated>.{4,40})",
        r"discussion in '.{1,200}' started by .{1,80}|discussion in '|' started by",
        r"\(?you must log in or sign up to (?:reply|post) here\.\)?",
        r"show ignored content|share this page|tweet|loading\.\.\.|log in or sign up",
        r"forum software by xenforo.{0,80}",
        r"search forums|recent posts|new posts",
    ),
    labels=("likes received", "trophy points", "occupation", "gender", "home page"),
    order=("card",),
    end_line=True,
    number_closes=True,
    listed=True,
)
