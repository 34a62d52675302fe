"""Vanilla: name with posts and rank, `March 2012` (a month is all it shows of old posts), body."""

from threadtool.dialects.dialect import Dialect

_ROLE = r"(?:administrators?|admin|moderators?|mod|members?|staff|guest|vanilla staff)"
_STARS = r"[✭★☆✰⭐]{1,6}"
_MONTH = r"\p{L}{3,12}\.? (?:\d{1,2}, )?\d{4}|\d{1,2}\.? \p{L}{3,12}\.? \d{4}"

DIALECT = Dialect(
    name="vanilla",
    title="Vanilla",
    signs=(
        (r"howdy, stranger!|howdy, stranger! it looks like.{0,120}", 4),
        (r"it looks like you're new here\..{0,120}", 3),
        (r"sign in or register to comment\.?", 4),
        (rf"(?:{_MONTH}) edited (?:{_MONTH})(?: in .{{1,60}})?", 4),
        (r"(?:.{1,60} ?)?· ?share on (?:facebook|twitter|google)?.{0,20}", 2),
        (rf"\S.{{0,60}} ?{_STARS}.{{0,20}}", 2),
        (r"powered by vanilla.{0,30}", 3),
        (r"best of\.\.\.", 1),
    ),
    head=(
        rf"(?P<author>.{{1,40}}?)(?: ?(?P=author))? ?(?:{_ROLE} ?)?(?:posts: [\d,.]+ ?)(?:{_ROLE} ?)?(?:{_STARS})?",
        rf"(?P<author>.{{1,40}}?)(?: ?(?P=author))? (?:{_ROLE}(?: ?{_STARS})?|{_STARS})",
        rf"(?P<date>{_MONTH})(?: ?edited .{{3,40}}?)?(?: ?in .{{1,60}})?",
        r"(?P<date>(?:today|yesterday|\p{L}{3,12} \d{1,2}|\d{1,2}:\d\d ?[ap]m))(?: in .{1,60})?",
        rf"edited (?:{_MONTH})(?: ?in .{{1,60}})?",
    ),
    closers=(
        r"(?:.{1,60} ?)?· ?share on (?:facebook|twitter|google).{0,40}",
        r"(?:share on )?facebook ?·?|share on (?:twitter|facebook)|·",
    ),
    foot=(
        r"(?:like|agree|disagree|awesome|insightful|flag|lol|off topic|spam|vote up|vote down)"
        r"(?: ?\d{1,4})?(?: (?:like|agree|awesome|flag|insightful|lol)(?: ?\d{1,4})?){0,4}",
        r"[-+]?\d{1,4}",
    ),
    page=(
        r"sign in or register to comment\.?|howdy, stranger!|it looks like you're new here\..{0,120}",
        r"sign in|register|comments|discussions|best of\.\.\.|powered by vanilla.{0,30}|toggle menu",
    ),
    banners=("admin", "administrator", "member", "members", "moderator"),
    order=("card", "head"),
)
