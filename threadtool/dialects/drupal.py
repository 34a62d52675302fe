"""Drupal's forum: `Submitted by X on date` above the body, a title above that in comments."""

from threadtool.dialects.dialect import Dialect

_BY = (
    r"(?:(?:submitted|posted|created|published) by|(?:eingereicht|gespeichert|verfasst) von"
    r"|(?:soumis|publié|posté) par|(?:enviado|publicado|escrito) por|(?:inviato|scritto) da"
    r"|(?:ingediend|geplaatst) door|(?:wysłane|opublikowane|dodane) przez"
    r"|(?:опубликовано|отправлено|добавлено|прислано)|(?:skickade?s?|inlagt|postat) av"
    r"|(?:vložil|vloženo uživatelem|zaslal)|gönderen)"
)
_ON = r"(?:\s?(?:on|am|le|el|il|op|w dniu|w|em|den|dne|в))"
_JOIN = (
    r"(?:log ?in(?: or register)? to post (?:new )?(?:comments|content)"
    r"|(?:anmelden|einloggen).{0,30}kommentare.{0,30}|connectez-vous.{0,60}comment.{0,20}"
    r"|inicie? sesión.{0,60}coment.{0,20}|accedi .{0,40}comment.{0,20}"
    r"|log ?in (?:of|om) .{0,40}(?:reageren|reacties).{0,20}|zaloguj się.{0,80}"
    r"|войдите.{0,40}комментари.{0,20}|(?:faça|entre).{0,40}coment.{0,20}"
    r"|logga in.{0,60}komment.{0,20}|přihlásit se.{0,80})"
)

DIALECT = Dialect(
    name="drupal",
    title="Drupal forum",
    signs=(
        (rf"{_BY}:? .{{1,60}}{_ON} .{{2,6}}, ?\d.{{8,24}}", 5),
        (rf"{_BY}:? .{{1,60}}{_ON} .{{8,40}}", 2),
        (rf"(?:» )?{_JOIN}", 4),
        (r"on \p{L}{2,4}\.?, \d\d/\d\d/\d{4} - \d\d:\d\d", 3),
        (r"to post comments", 2),
        (r"powered by drupal.{0,40}", 3),
        (r".{1,50}'s picture", 2),
        (r"‹ .{1,80}|.{1,80} ›", 1),
        (r"\p{L}{3}, \d{4}-\d\d-\d\d \d\d:\d\d(?: \(.{3,60}\))?", 3),
    ),
    head=(
        rf"{_BY}:? ?(?P<author>.{{1,60}}){_ON} (?P<date>{{date}})",
        rf"{_BY}:? ?(?P<author>.{{1,60}}?)(?: ?[-–—,])? (?P<date>\p{{L}}{{2,5}}\.?, ?\d.{{6,30}})",
        rf"{_BY}:?",
    ),
    closers=(
        rf"(?:» )?{_JOIN}",
        r"log ?in|or|register",
        r"» ?(?:reply|log ?in.{0,60})|to post comments|(?:reply|quote)(?: ?· ?.{1,40})?|top",
    ),
    foot=(r"attachment ?size|.{1,80}\.\w{2,5} [\d.]+ (?:kb|mb|bytes)",),
    page=(
        r"powered by drupal.{0,40}|skip to main content|add new comment|comments?|forums?",
        r"(?:‹ )?.{1,60} up .{1,60} ?›?|home ?[»›].{1,160}",
    ),
    banners=("offline", "online"),
    order=("head", "date", "number", "card"),
    subject_above=True,
    name_inside=True,
)
