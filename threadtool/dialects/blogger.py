"""Comments of Blogger: `Name said...`, the comment, the date below it."""

from threadtool.dialects.dialect import Dialect

_SAID = (
    r"(?:said|hat gesagt|a dit|dijo|disse|ha detto|zei|powiedział(?:\(a\)|a)?|pisze|сказал(?:\(а\)|а)?"
    r"|комментирует|sa|sagde|dedi ki|a spus|írta|řekl(?:\(a\)|a)?|kirjoitti)"
)

DIALECT = Dialect(
    name="blogger",
    title="Blogger (comments)",
    signs=(
        (rf".{{1,60}} {_SAID} ?(?:\.\.\.|…)", 4),
        (r"post a comment|kommentar veröffentlichen|enregistrer un commentaire", 2),
        (r"publicar un comentario|postar um comentário|posta un commento", 2),
        (r"links to this post|create a link", 3),
        (r"subscribe to:? ?(?:posts?|post comments|comments) \(atom\)", 4),
        (r"posted by .{1,60} at .{4,30}", 2),
        (r"\d{1,4} comments?:", 2),
        (r"powered by blogger.{0,20}", 4),
    ),
    head=(rf"(?P<author>.{{1,60}}?) {_SAID} ?(?:\.\.\.|…)",),
    closers=(r"(?P<date>(?=.{6,60}\d:\d\d).{6,60})",),
    foot=(r"this (?:comment|post) has been removed by .{1,40}|delete|reply",),
    page=(
        r"post a comment|\d{1,4} comments?:|no comments:|links to this post|create a link|<< ?home",
        r"subscribe to:? ?.{1,40}\(atom\)|(?:newer|older) posts?|home|powered by blogger.{0,20}",
        r"posted by .{1,80}|labels:.{0,200}|email this.{0,160}|kommentar veröffentlichen",
    ),
    order=("head",),
    entry_above=True,
)
