"""XenForo 2: `js-selectToQuoteEnd` leaves a no-break space after every body."""

from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="xenforo2",
    title="XenForo 2",
    signs=(
        (r"what's new", 2),
        (r"top bottom|back top bottom", 3),
        (r"reaction score", 3),
        (r"(?:__)?thread starter .{1,60}", 2),
        (r"(?:__)?start date .{4,30}|.{1,60}start date.{4,40}", 2),
        (r"thread starter.{1,60}start date.{4,40}", 3),
        (r"you must log in or register to reply here\.", 4),
        (r"click to expand\.\.\.", 2),
        (r"reactions:.{0,200}", 2),
        (r"upvote \d+", 2),
        (r"last edited(?: by .{1,60})?:(?: .{4,40})?", 1),
        (r"(?:community platform|forum software) by xenforo.{0,60}", 3),
        (r"share:", 1),
        (r"joined", 1),
        (r"messages", 1),
        (r"not open for further replies\.", 2),
    ),
    foot=(
        r"last edited(?: by [^:]{1,60})?[:,](?: .{1,60})?",
        r"reactions ?:.{0,300}",
        r"(?:zuletzt bearbeitet|dernière édition|última edición|ultima modifica|ostatnia edycja"
        r"|laatst bewerkt|senast ändrad|naposledy upraveno|последнее редактирование"
        r"|son düzenleme) ?:.{0,80}",
        r"(?:reaktionen|réactions|reacciones|reazioni|reakcje|reakce|реакции|tepkiler) ?:.{0,300}",
        r"upvote ?\d*(?: ?downvote ?\d*)?|downvote ?\d*|view full post|solution",
        r"you are ignoring content by this member\.|show ignored content",
    ),
    page=(
        r"(?:__)?thread starter(?: .{1,80})?|(?:__)?start date(?: .{1,40})?|thread starter.{1,160}",
        r"tags(?: .{1,200})?",
        r"status|not open for further replies\.",
        r"you must log in or register to reply here\.",
        r"you have insufficient privileges to reply here\.",
        r"there are no posts matching your filters\.",
        r"similar threads|share:?|share link",
        r"facebook ?(?:x \(twitter\)|twitter).{0,120}",
        r"(?:community platform|forum software) by xenforo.{0,80}",
        r"jump to new|watch|unread|jump to latest|go to page",
    ),
    banners=(
        "staff member",
        "op",
        "new",
        "thread starter",
        "author",
        "solution",
        "editorial team",
    ),
    order=("card", "date", "number"),
    end_line=True,
    signature_after=True,
)
