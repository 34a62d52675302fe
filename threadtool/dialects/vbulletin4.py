"""vBulletin 4: `1. date#1`, name, title and avatar, labels without a colon, body, signature."""

from threadtool.dialects.dialect import Dialect

_ICON = (
    r"(?:default|standard|par défaut|по умолчанию|predeterminado|padrão|predefinito|standaard"
    r"|domyślnie|varsayılan|implicit|výchozí|standard)"
)
_REPLY = (
    r"(?:reply with quote(?: ?\d+)?|mit zitat antworten|répondre avec citation|ответить с цитированием"
    r"|responder con cita|responder com quote|rispondi quotando|reageer met citaat"
    r"|odpowiedź z cytatem|alıntı ile cevapla|citera|răspunde cu citat|odpovědět s citací)"
)
_VIEW = (
    r"(?:view post|beitrag anzeigen|voir le message|посмотреть сообщение|ver mensaje|ver post"
    r"|visualizza (?:il )?messaggio|bekijk (?:bericht|post)|zobacz posta|mesajı göster)"
)
_RESULTS = (
    r"(?:results \d+ to \d+ of \d+|ergebnis \d+ bis \d+ von \d+|affichage des résultats .{3,40}"
    r"|résultats? \d+ à \d+ sur \d+|показано с \d+ по \d+ из \d+|resultados \d+ al? \d+ de \d+"
    r"|risultati da \d+ a \d+ (?:di|su) \d+|resultaten \d+ tot \d+ van \d+"
    r"|pokaż wyniki od \d+ do \d+ z \d+|\d+ sonuçtan \d+ ile \d+ arası.{0,20})"
)
_THREAD = (
    r"(?:thread|thema|discussion|тема|tema|hilo|tópico|discussione|onderwerp|wątek|konu|subiect"
    r"|tråd|téma)"
)

DIALECT = Dialect(
    name="vbulletin4",
    title="vBulletin 4",
    signs=(
        (r"(?:\d{1,2}[-./]\d{1,2}[-./]\d{4}|.{4,14}), \d{1,2}:\d\d(?: [ap]m)?#\d{1,6}", 4),
        (_RESULTS, 4),
        (rf"\p{{L}}{{3,10}} \p{{L}}[^\d:]{{3,40}} .{{1,40}} {_VIEW}", 2),
        (rf"{_REPLY} ?{_REPLY}", 3),
        (rf"{_THREAD}: .{{1,160}}", 2),
        (r"powered by vbulletin®? version 4.{0,80}", 6),
        (r"quick navigation .{1,80} top|like tree.{0,20}", 3),
        (r"posting permissions|forumregeln|forum rules", 2),
        (r"join date", 1),
        (r"join date|registriert seit|date d'inscription|fecha de ingreso|дата регистрации", 2),
        (rf"{_REPLY}", 1),
        (r".{0,60}[^ ]'s avatar", 1),
        (r"last edited by .{1,60}; .{6,40}\.(?: reason: .{1,80})?", 1),
    ),
    closers=(rf"(?:\[?{_REPLY}\]? ?){{1,2}}",),
    foot=(
        r"(?:last edited by|zuletzt geändert von|geändert von|dernière modification par)",
        r"last edited by .{1,60}; .{6,40}\.{0,2}(?: reason: .{1,80})?",
        r"(?:geändert von|dernière modification par|última edición por|última edição por"
        r"|последний раз редактировалось|ultima modifica di|laatst gewijzigd door"
        r"|ostatnio edytowane przez) .{6,120}",
        r"(?:last edited by|geändert von|dernière modification par|última edición por"
        r"|последний раз редактировалось) .{1,60}; .{6,30}",
        r"attached (?:thumbnails|images|files)|\d+ attachment\(s\)",
        r"likes?:? ?\d{1,5}|the following (?:\d+ )?users? says? thank you to .{1,120}",
        r"likes? \(\d+\),? ?dislikes? \(\d+\)|\d+ likes?|.{1,60} liked? this(?: post)?\.?",
    ),
    page=(
        _RESULTS,
        rf"{_THREAD}: (?P<title>.{{1,200}})",
        r"thread: ?|quick navigation .{1,100}|posting permissions|forum rules|thread tools.{0,80}",
        r"« previous thread.{0,40}|all times are gmt.{0,60}|powered by vbulletin.{0,80}",
        r"copyright ©.{0,100}|you may(?: not)? .{3,40}|rate this thread.{0,60}|linkback.{0,40}",
        r"(?:bb code|smilies|\[(?:img|video)\] code|html code|trackbacks|pingbacks|refbacks) .{1,20}",
        r"like tree.{0,20}|\d+ post by .{1,50}|tags for this thread|display.{0,20}|bookmarks",
        r"bookmarks? ?(?:submit thread to .{1,60})?|show printable version|search thread",
    ),
    banners=(
        "default",
        "standard",
        "par défaut",
        "по умолчанию",
        "predeterminado",
        "junior member",
        "member",
        "senior member",
        "registered user",
        "moderator",
        "super moderator",
        "administrator",
        "banned",
        "thread starter",
        # The menu behind a name, which browsers copy.
        "view profile",
        "view forum posts",
        "view forum threads",
        "view blog entries",
        "view articles",
        "visit homepage",
        "private message",
        "send email",
        "add as contact",
    ),
    order=("date", "number", "card"),
    name_first=False,
    name_inside=True,
    signature_after=True,
    signature_repeats=True,
    post_title=rf"\[?{_ICON}\]? .{{1,160}}|re: .{{1,160}}",
)
