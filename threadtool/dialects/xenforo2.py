"""XenForo 2: `js-selectToQuoteEnd` leaves a no-break space after every body."""

from threadtool.dialects.dialect import Dialect

_REGISTER = (
    r"(?:you must log in or register to reply here|du musst dich .{4,60}antworten.{0,12}"
    r"|vous devez .{4,50} pour répondre ici|debes? (?:iniciar|estar|ingresar) .{4,50} responder aquí"
    r"|devi .{4,60} (?:rispondere|replicare) .{0,8}|je moet .{4,60} (?:reageren|antwoorden)"
    r"|musisz .{4,60} odpowiedzieć.{0,10}|você (?:precisa|deve) .{4,60} responder .{0,8}"
    r"|(?:вы должны|необходимо|для ответа нужно) .{4,60}"
    r"|cevap yaz.{4,60}|du måste .{4,60} svara .{0,8}|(?:pro odpověď|abys?te? mohli? odpovědět) .{4,60}"
    r"|bạn phải đăng nhập hoặc đăng k[ýí] để .{4,30})\.?"
)
_NEWS = (
    r"(?:what's new|was ist neu\??|neues|quoi de neuf ?\??|novedades|¿?qué hay de nuevo\??|novità"
    r"|wat is (?:er )?nieuw\??|co nowego\??|novidades|o que há de novo\??|что нового\??|neler yeni\??"
    r"|vad är nytt\??|co je nového\??|có gì mới\??)"
)
_STARTER = (
    r"(?:(?:__)?thread starter|ersteller(?: des themas)?|themenstarter|(?:auteur|initiateur) de la discussion"
    r"|autor del tema|iniciador del tema|autore discussione|topicstarter|discussiestarter|autor wątku"
    r"|autor do tópico|автор темы|kon(?:bu)?yu başlatan|trådstartare|zakladatel vlákna|người khởi tạo)"
)
_STARTED = (
    r"(?:(?:__)?start date|erstellt am|beginndatum|date de début|fecha de inicio|data d['’]inizio"
    r"|startdatum|data rozpoczęcia|data de início|дата начала|başlangıç tarihi|datum zahájení"
    r"|ngày (?:bắt đầu|gửi))"
)
_BOTTOM = (
    r"(?:(?:back |zurück |назад |retour )?(?:top bottom|oben unten|haut bas|arriba (?:pie|abajo)|alto basso"
    r"|bovenaan onderaan|do góry na dół|topo rodapé|сверху снизу|üst alt|topp botten|nahoru dolů))"
)
_EDITED = (
    r"(?:zuletzt bearbeitet(?: von .{1,40})?|dernière (?:édition|modification)(?: par .{1,40})?"
    r"|última edición(?: por .{1,40})?|ultima modifica(?: di .{1,40})?|ostatnia edycja"
    r"|ostatnio edytowane|laatst bewerkt(?: door .{1,40})?|última edição(?: por .{1,40})?"
    r"|última modificação|senast (?:ändrad|redigerad)(?: av .{1,40})?|naposledy upraveno"
    r"|poslední úprava|последнее редактирование|редактировалось|son düzenleme|chỉnh sửa cuối"
    r"|sửa lần cuối)"
)
_REACTIONS = (
    r"(?:reaktionen|réactions|reacciones|reazioni|reakcje|reakce|reacties|reações|reaktioner"
    r"|реакции|tepkiler)"
)

DIALECT = Dialect(
    name="xenforo2",
    title="XenForo 2",
    signs=(
        (_NEWS, 2),
        (_BOTTOM, 3),
        (r"reaction score|reaktionspunkte|punteggio reazioni|оценка реакций|tepkime puanı", 3),
        (rf"{_STARTER} .{{1,60}}", 2),
        (rf"{_STARTED} .{{4,30}}|.{{1,60}}start date.{{4,40}}", 2),
        (rf"{_STARTER}.{{1,60}}{_STARTED}.{{4,40}}", 3),
        (_REGISTER, 4),
        (r"click to expand\.\.\.", 2),
        (r"reactions:.{0,200}", 2),
        (rf"{_REACTIONS} ?:.{{1,200}}", 2),
        (rf"{_EDITED} ?:", 2),
        (r"upvote \d+", 2),
        (r"last edited(?: by .{1,60})?:(?: .{4,40})?", 1),
        (r"(?:community platform|forum software) by xenforo.{0,60}", 3),
        (r"share:", 1),
        (r"[\d,.]+k? posts? · joined \d{4}", 3),
        (r"#1 · .{6,30}|post #1 of \d+", 2),
        (r"joined", 1),
        (r"messages", 1),
        (r"not open for further replies\.", 2),
    ),
    foot=(
        r"last edited(?: by [^:]{1,60})?[:,](?: .{1,60})?",
        r"(?:likes\s+)?reactions ?:.{0,300}",
        rf"{_EDITED} ?:.{{0,80}}",
        rf"{_REACTIONS} ?:.{{0,300}}",
        r"upvote ?\d*(?: ?downvote ?\d*)?|downvote ?\d*|view full post|solution",
        r"\d{1,4} repl(?:y|ies)",
        r"you are ignoring content by this member\.|show ignored content",
    ),
    page=(
        rf"{_STARTER}(?: .{{1,80}})?|{_STARTED}(?: .{{1,40}})?|{_STARTER}.{{1,160}}",
        r"tags(?: .{1,200})?",
        r"status|not open for further replies\.",
        _REGISTER,
        _NEWS,
        _BOTTOM,
        r"you have insufficient privileges to reply here\.",
        r"there are no posts matching your filters\.",
        r"similar threads|share:?|share link",
        r"sort by .{3,30}|oldest first.{0,60}|see less.{0,12}",
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
        "mitarbeiter",
        "teammitglied",
        "membre du personnel",
        "miembro del staff",
        "membro dello staff",
        "команда форума",
        "członek załogi",
    ),
    order=("card", "date", "number"),
    other_orders=(("date", "number", "card"),),
    end_line=True,
    signature_after=True,
)
