"""phpBB 3 with prosilver: `by X » date` above the body; the profile beside it, before or after."""

from threadtool.dialects.dialect import Dialect

_BY = r"(?:by|von|par|por|da|autor:?|door|gönderen|od|av|af|de)"

DIALECT = Dialect(
    name="phpbb3",
    title="phpBB 3 (prosilver)",
    signs=(
        (r"(?:.{0,14} ?)?by .{1,60} ?» ?.{8,40}", 4),
        (r".{0,14} ?(?:von|par|por|da|autor:|door|gönderen|od|av) .{1,60} » .{8,40}", 4),
        (r"post ?by|» ?", 1),
        (r"post by .{1,60} »", 4),
        (r"it is currently .{8,40}|skip to content|accéder au contenu", 1),
        (r"\d+ (?:posts|messages|beiträge|mensajes|messaggi|posty).{0,60}", 2),
        (r"powered by phpbb.{0,60}", 3),
        (r"return to .{1,80}|retourner vers .{1,80}", 1),
        (r"board index.{0,160}|index du forum.{0,160}", 1),
        (r"users browsing this forum:.{0,120}", 2),
    ),
    head=(
        rf"(?:.{{0,14}}? ?)?{_BY} ?(?P<author>.{{1,60}}?)\s*»\s*(?P<date>{{date}})",
        r"(?P<author>.{1,60}?)\s+»\s+(?P<date>{date})",
        rf".{{0,14}}? ?{_BY} ?(?P<author>.{{1,60}}?)\s*»",
        r"post ?by",
    ),
    closers=(r"top|haut|nach oben|arriba|góra|omhoog|nahoru|yukarı|вернуться к началу|наверх",),
    foot=(
        r"last edited by .{1,60} on .{6,80}",
        r"attachments?:?|.{1,80} \(.{1,20}ib\) viewed \d+ times",
        r"you do not have the required permissions to view the files attached to this post\.",
    ),
    page=(
        r"it is currently .{8,40}|all times are utc.{0,40}",
        r"\d+ (?:posts|messages).{0,80}",
        r"return to .{1,80}|retourner vers.{0,80}|users browsing this forum:.{0,120}",
        r"you cannot .{3,60} in this forum.{0,200}|powered by phpbb.{0,80}|display posts.{0,80}",
        r"post reply|répondre|imprimer le sujet|print view",
    ),
    order=("card", "head", "date"),
    signature_repeats=True,
    profile_below=True,
)
