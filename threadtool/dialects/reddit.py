"""Reddit: every comment opens with its member, score and age, and ends in a row of links."""

from threadtool.dialects.dialect import Dialect

_WHO = r"(?:[\w-]{2,24}|\[deleted\]|\[removed\])"
_UNIT = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)"
_SHORT = r"(?:y|yr|mo|wk|w|d|h|hr|m|min|s)\.?"
_AGO = rf"(?:(?:\d{{1,2}}|an?) {_UNIT} ago|\d{{1,2}} ?{_SHORT}(?: ago)?|just now)"
_SCORE = r"(?:-?[\d,.]+k? points?|score hidden|\[score hidden\])"
_LINKS = (
    r"(?:permalink|embed|save|parent|report|reply|give award|give gold|share|hide child comments"
    r"|context|full comments \(\d+\)|\d{1,3}% upvoted|award|hide|crosspost|\d* ?comments?|follow|source)"
)

DIALECT = Dialect(
    name="reddit",
    title="Reddit",
    signs=(
        (rf"\[[–+-]\] ?{_WHO}.{{0,60}} {_AGO}.{{0,40}}", 5),
        (rf"{_WHO} .{{0,20}}{_SCORE} ?[·•]? ?{_AGO}.{{0,40}}", 4),
        (r"submitted .{4,30} ago.{0,12} by .{2,60}", 4),
        (r"(?:.{1,40} [·•] )?posted by ?u/.{2,60}", 4),
        (r"u/\S{2,24} avatar", 4),
        (r"(?:go to \S{1,40} )?r/\w{2,21}", 2),
        (r"level \d{1,2}", 2),
        (r"permalink ?embed ?save.{0,80}", 4),
        (r"permalink", 2),
        (r"\(?\d+ child(?:ren)?\)?", 3),
        (r".{0,60}reddit,? inc\.?.{0,60}", 3),
        (r"(?:all|top) \d+ comments|sorted by: ?\p{L}{0,20}|\[–\]", 2),
        (rf"(?:{_WHO} ?)?[•·] {_AGO}.{{0,30}}", 3),
        (r"continue this thread.{0,4}|load more comments.{0,30}|\d+ more repl(?:y|ies)", 2),
    ),
    head=(
        rf"\[[–+-]\] ?(?P<author>{_WHO})(?:.{{0,60}}?\s)?(?P<date>{_AGO}) ?\*?.{{0,40}}",
        rf"(?P<author>{_WHO}) (?:.{{0,40}}?\s)?{_SCORE} ?[·•]? ?(?P<date>{_AGO}) ?\*?.{{0,40}}",
        rf"(?:u/)?(?P<author>{_WHO}) ?(?:op ?)?[·•] ?(?P<date>{_AGO})(?: ?[·•]? ?edited .{{2,20}})?",
        rf"submitted (?P<date>{_AGO}).{{0,12}} by (?:u/)?(?P<author>{_WHO}).{{0,60}}",
        rf"(?:.{{1,40}} [·•] )?posted by ?u/(?P<author>{_WHO}) ?(?P<date>{_AGO}).{{0,30}}",
        rf"[·•]? ?(?P<date>{_AGO}) ?\*?(?: ?[·•]? ?edited .{{2,20}})?",
        rf"(?:u/)?(?P<author>{_WHO}) avatar",
        r"level \d{1,2}|\[?[–+-]\]?",
        _SCORE,
        r"\(?\d+ child(?:ren)?\)?",
        r"submitted",
        rf"[·•]? ?edited {_AGO}",
    ),
    closers=(rf"(?:{_LINKS}[ |]?){{1,10}}",),
    foot=(
        r"upvote|downvote|vote|award|reply|share|more replies|\d+ more repl(?:y|ies)|[-\d.,]{1,6}k?",
        r"continue this thread.{0,4}|load more comments.{0,30}",
    ),
    page=(
        r"(?P<title>.{1,280}) \((?:self\.\w+|[\w.-]+\.(?:com|org|net|it|be|io|co\.uk))\)",
        r"(?:all|top) \d+ comments|sorted by: ?\p{L}{0,20}|jump to content|sort by:?.{0,20}",
        r"open (?:menu ?)?(?:open )?navigation.{0,40}|get app .{0,80}|expand user menu.{0,40}",
        r"go to \S{1,40}|r/\S{1,40}(?: ?•)?|(?:expand|collapse) navigation.{0,40}|read more",
        r"new to reddit\?|continue with .{1,30}|create your account and connect .{1,60}",
        r"by continuing, you agree to our .{1,160}|anyone can view, post, and comment .{1,40}",
        r".{0,80}reddit,? inc\.?.{0,80}|.{0,40}user agreement.{0,60}|about ?blog ?help.{0,40}",
        r"want to join\? .{0,60}|log in or sign up.{0,60}|add a comment|view entire discussion.{0,30}",
    ),
    banners=("op", "mod", "moderator", "•", "top 1% commenter", "original poster"),
    order=("head",),
    name_inside=True,
)
