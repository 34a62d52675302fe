"""phpBB 3 with prosilver: `by X » date` above the body; the profile beside it, before or after."""

from threadtool.dialects import phpbb_words as words
from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="phpbb3",
    title="phpBB 3 (prosilver)",
    signs=(
        (r"(?:.{0,14} ?)?by .{1,60} ?» ?.{8,40}", 4),
        (r".{0,14} ?(?:von|par|por|da|autor:|door|gönderen|od|av) .{1,60} » .{8,40}", 4),
        (rf"(?!{words.BY}){words.POST_ICON}{words.BY} ?.{{1,60}} »", 4),
        (words.EDITED, 1),
        (r"post ?by|» ?", 1),
        (
            rf"{words.NOW}|skip to content|accéder au contenu|zum inhalt|obviar|passa al contenuto",
            1,
        ),
        (words.COUNT, 2),
        (r"powered by phpbb.{0,60}", 3),
        (words.RETURN, 1),
        (r"board index.{0,160}|index du forum.{0,160}", 1),
        (words.BROWSING, 2),
    ),
    head=(
        rf"(?:.{{0,14}}? ?)?{words.BY} ?(?P<author>.{{1,60}}?)\s*»\s*(?P<date>{{date}})",
        r"(?:(?:сообщение|повідомлення) ?)?(?P<author>.{1,60}?)\s+»\s+(?P<date>{date})",
        # Where an extractor drops the element that holds the date.
        rf".{{0,14}}? ?{words.BY} (?P<author>.{{1,60}}?) ?»",
        rf"(?:unread )?(?:post|beitrag|message|mensaje|messaggio|bericht|wiadomość|mensagem) ?{words.BY} ?"
        r"(?P<author>.{1,60}?) ?»?",
        r"post ?by",
    ),
    closers=(words.TOP,),
    foot=(
        words.EDITED,
        words.ATTACHMENTS,
        r".{1,80} \(.{1,20}ib\) viewed \d+ times",
        r"you do not have the required permissions to view the files attached to this post\.",
    ),
    page=(
        words.NOW,
        words.ALL_TIMES,
        words.COUNT,
        words.RETURN,
        words.BROWSING,
        words.YOU_CANNOT,
        r"powered by phpbb.{0,80}|display posts.{0,80}",
        r"post reply|répondre|imprimer le sujet|print view",
    ),
    order=("card", "head", "date"),
    signature_repeats=True,
    profile_below=True,
)
