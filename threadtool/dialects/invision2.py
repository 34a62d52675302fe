"""Invision Power Board 1 and 2: name, `post date`, `Post #1`, card with `Member No.`, body."""

from threadtool.dialects.dialect import Dialect

_NUMBER = r"(?:сообщение|beitrag|message|mensaje|messaggio|bericht|inlägg|wiadomość|příspěvek|post)"
_GROUP = r"(?:group|gruppe|groupe|grupo|gruppo|groep|grupa|группа)"
_MEMBER = (
    r"(?:member no\.?|mitglieds?-?nr\.?|membre no\.?|miembro (?:no|nº)\.?|utente nr\.?"
    r"|lidnummer|użytkownik nr\.?|пользователь №|medlem nr\.?)"
)

DIALECT = Dialect(
    name="invision2",
    title="Invision Power Board 1 and 2",
    signs=(
        (r"post(?:ed:?)? .{8,30}(?:post #\d+.{0,40})?", 2),
        (rf"{_NUMBER} ?#\d+", 2),
        (rf"{_MEMBER} ?:? ?\d+", 4),
        (rf"{_GROUP} ?: .{{3,30}}", 2),
        (r"welcome guest ?\( ?log in \| register ?\).{0,20}", 3),
        (r"\d+ pages v.{0,60}", 2),
        (r"powered by (?:ip\.board|invision power board).{0,60}", 4),
        (r"\d+ user\(s\) are reading this topic .{0,60}", 3),
        (r"lo-fi version|time is now: .{8,40}", 2),
        (r"« next oldest .{1,80} next newest »", 2),
        (r"(?:this post has been edited by .{1,60}|сообщение отредактировано.{1,80})", 2),
        (r"\+ ?quote post|go to the top of the page", 2),
    ),
    head=(
        rf"(?!:)(?:post(?:ed)?:? ?)?(?P<date>.{{8,30}}?\d(?: [ap]m)?)\s?{_NUMBER} ?#(?P<number>\d{{1,6}})",
        r"(?!:)(?:(?:post(?:ed)?|отправлено|дата):? ?)?(?P<date>(?=.{0,40}\d:\d\d){date})",
        r"post",
        r"(?!this post has been)(?P<author>.{1,40}?) (?:post )?(?P<date>\p{L}{3} \d{1,2} \d{4}, \d{1,2}:\d\d(?: [ap]m)?)",
    ),
    numbers=(rf"(?:{_NUMBER})? ?#(?P<number>\d{{1,6}})",),
    closers=(
        r"go to the top of the page(?: ?\+ ?quote post)?|\+ ?quote post|user is offline.{0,60}",
        r"(?:pm|profile card|mini profile|report post|top)(?: ?\+ ?quote post)?|вернуться в начало.{0,30}",
    ),
    foot=(
        r"this post has been edited by(?: .{1,60}:? .{6,40})?|: ?.{8,30}",
        r"сообщение отредактировано.{1,100}|der beitrag wurde von .{1,60} bearbeitet.{0,60}",
        r"ce message a été modifié par .{1,100}|reason for edit: .{1,100}",
        r"attached (?:image|file|thumbnail).{0,120}",
    ),
    page=(
        r"welcome guest ?\( ?log in \| register ?\).{0,20}|\d+ pages v.{0,80}|reply to this topic.{0,30}",
        r"\d+ user\(s\) are reading this topic.{0,80}|\d+ members:.{0,80}|« next oldest .{1,100}",
        r"ipb(?: image)?|lo-fi version|time is now: .{8,40}|powered by (?:ip\.board|invision power board).{0,80}",
        r"track this topic.{0,80}|(?P<title>.{1,200}) options|options|start new poll|start new topic",
    ),
    labels=(
        "gruppe", "groupe", "grupo", "gruppo", "groep", "grupa", "группа",
        "member no", "mitglieds-nr", "mitglieds-nr.", "membre no", "membre no.", "miembro nº",
        "utente nr.", "lidnummer", "użytkownik nr", "пользователь №", "medlem nr", "warn",
    ),
    order=("head", "number", "card"),
    other_orders=(("card", "head", "number"), ("number", "head", "card")),
    signature_after=True,
    signature_rule=r"-{18,24}",
)  # fmt: skip
