"""XenForo 1: `messageTextEndMarker` leaves a no-break space after every body.

The line `author, date` and the number stand below the body; the user card has colons.
"""

from threadtool.dialects.dialect import Dialect

_QUOTED = r"['\"“„‘«].{1,200}['\"”“’»]"
_DISCUSSION = (
    rf"(?:discussion in {_QUOTED} started by|dieses thema im forum {_QUOTED} wurde erstellt von"
    rf"|discussion dans {_QUOTED} créée? par|tema en {_QUOTED} iniciado por"
    rf"|discussione in {_QUOTED} iniziata da|discussie in {_QUOTED} gestart door"
    rf"|temat na forum {_QUOTED} (?:rozpoczęty|utworzony) przez|discussão em {_QUOTED} iniciad[oa] por"
    rf"|тема в разделе {_QUOTED},? создана пользователем|diskussion i {_QUOTED} startad av"
    rf"|diskuze v {_QUOTED} (?:založena|založil|od))"
)
_LOGIN = (
    r"(?:you must log in or sign up to (?:reply|post) here|du musst angemeldet oder registriert sein.{4,60}"
    r"|vous devez vous connecter ou vous inscrire.{0,40}|debes iniciar sesión o registrarte.{0,40}"
    r"|(?:devi|entra o) .{4,60} rispondere.{0,8}|je moet ingelogd zijn.{0,60}|musisz się zalogować.{4,60}"
    r"|você precisa .{4,60} responder.{0,8}|вы должны войти или зарегистрироваться.{4,40}"
    r"|du måste logga in.{4,60})"
)
_SHARE = (
    r"(?:share this page|diese seite empfehlen|partager cette page|comparte? esta página"
    r"|condividi questa pagina|deel deze pagina|(?:udostępnij|poleć) tę stronę|compartilhe esta página"
    r"|поделиться этой страницей|sayfayı paylaş|dela sidan|sdílet tuto stránku)"
)
_LIKES = (
    r"(?:(?:likes|like) this|gefällt das|aimez? ça|(?:le|les) gusta esto|piace questo elemento"
    r"|vind(?:t|en) dit leuk|lubi(?:ą)? to|curti(?:u|ram) isso|нравится это|bunu beğendi|gillar detta)"
)
_EDITED = (
    r"(?:zuletzt bearbeitet|dernière édition|última edición|ultima modifica|laatst bewerkt"
    r"|ostatnio edytowane|última edição|последнее редактирование|son düzenleme|senast ändrad)"
)

DIALECT = Dialect(
    name="xenforo1",
    title="XenForo 1",
    signs=(
        (rf"{_DISCUSSION} .{{1,80}}", 6),
        (r"discussion in '|' started by", 4),
        (rf"\(?{_LOGIN}\.?\)?", 4),
        (_SHARE, 2),
        (r"log in or sign up", 2),
        (r"forum software by xenforo.{0,60}", 3),
        (r"likes received:.{0,20}|trophy points:.{0,20}", 3),
        (rf".{{1,60}} {_LIKES}\.", 1),
        (r".{1,50} said: ↑", 3),
        (r"show ignored content", 2),
        (r"joined:|messages:", 1),
    ),
    closers=(
        r"#(?P<number>\d{1,7}) (?P<author>.{1,60}?), (?P<date>{date})",
        r"(?P<author>[^,]{1,50}), (?P<date>{date}) ip",
        r"(?P<author>[^,]{1,50}), (?P<date>{date})",
    ),
    foot=(
        r"last edited(?: by [^:]{1,60})?:(?: .{1,60})?",
        rf"{_EDITED}(?: [^:]{{1,60}})? ?:.{{0,80}}",
        rf".{{1,200}} {_LIKES}\.",
        r"attached files:|attachments?:",
    ),
    page=(
        rf"{_DISCUSSION} (?P<author>[^,]{{1,60}}), (?P<dated>.{{4,40}})",
        rf"{_DISCUSSION} .{{1,80}}|discussion in '|' started by",
        rf"\(?{_LOGIN}\.?\)?",
        _SHARE,
        r"show ignored content|tweet|loading\.\.\.|log in or sign up",
        r"forum software by xenforo.{0,80}",
        r"search forums|recent posts|new posts",
    ),
    labels=("likes received", "trophy points", "occupation", "gender", "home page"),
    order=("card",),
    end_line=True,
    number_closes=True,
    listed=True,
)
