"""vBulletin 3: `Old date #1`, name, user card, body, rule and signature, `X is offline`."""

from threadtool.dialects.dialect import Dialect

_OFFLINE = (
    r"(?:is offline|is online now|вне форума|на форуме|поза форумом|на форумі|ist offline"
    r"|ist gerade online|est déconnecté(?:e|\(e\))?|est connecté(?: maintenant|\(e\))?"
    r"|está en línea ahora|está en línea|no está en línea|está desconectado|non è in linea"
    r"|è in linea|è ora in linea|está offline|está online|não está online|is nu online|jest offline"
    r"|jest online|isimli üye şimdilik offline konumundadır|çevrimdışı|nu este online|este acum online"
    r"|je offline|je právě online|är inte uppkopplad|är uppkopplad|غير متواجد حالياً|متواجد حالياً"
    r"|آفلاین است|آنلاین است|offline|online)"
)
# The alternative text of the icon before the date: whether the reader has seen the post.
_SEEN = (
    r"(?:old|unread|новый|старый|непрочитано|старе|alt|ungelesen|vieux|ancien|non lu|antiguo|viejo"
    r"|no leído|vecchio|non letto|antigo|não lido|oud|ongelezen|stary|nieprzeczytany|okunmamış|eski"
    r"|vechi|necitit|starý|nepřečtený|gammal|oläst|قديم)"
)
_REPLY = (
    r"(?:reply with quote|ответить с цитированием|mit zitat antworten|réponse avec citation"
    r"|répondre avec citation|responder citando|responder con cita|responder com quote"
    r"|rispondi quotando|met citaat reageren|odpowiedź z cytatem|alıntı ile cevapla"
    r"|alıntı yaparak cevapla|svara med citat|citera|răspunde cu citat|odpovědět s citací"
    r"|رد مع اقتباس|پاسخ با نقل قول|відповісти з цитуванням)"
)
_EDITED = (
    r"(?:last edited by|последний раз редактировалось|востаннє редагував|geändert von"
    r"|dernière modification par|última edición por|última edição por|ultima modifica di"
    r"|laatst gewijzigd door|laatst aangepast door|ostatnio edytowane przez|son düzenleyen"
    r"|ultima editare de către|naposledy upravil|senast redigerad av|التعديل الأخير تم بواسطة"
    r"|ویرایش توسط)"
)

DIALECT = Dialect(
    name="vbulletin3",
    title="vBulletin 3",
    signs=(
        (rf"{_SEEN} .{{8,30}}\s*#\d+", 5),
        (rf".{{1,50}} {_OFFLINE}\s*.{{0,60}}", 3),
        (r"go back.{1,200}|reload this page.{0,200}", 2),
        (r"join date: .{6,12}", 2),
        # The rule above a signature has just this length; that of phpBB is one shorter.
        (r"_{18}", 2),
        (rf"{_EDITED} .{{1,60}}; .{{6,40}}", 2),
        (r"view single post|показать сообщение отдельно|einzelnen beitrag anzeigen", 3),
        (r"(?:powered by|работает на) vbulletin(?!®? version [4-6]).{0,60}", 4),
        (r"copyright ©2000 - \d{4},? jelsoft.{0,60}", 3),
        (r"posting rules|thread tools|display modes|опции темы.{0,40}", 2),
        (r"all times are gmt.{0,60}", 1),
    ),
    closers=(
        rf"(?P<author>.{{1,50}}?) {_OFFLINE}(?:\s+.{{0,80}})?",
        _REPLY,
    ),
    foot=(
        rf"{_EDITED} .{{6,120}}",
        r"(?:the following (?:\d+ )?users? says? thank you to|следующ.{2,4} .{2,30} сказал.{0,60}) .{1,120}",
        r"attached (?:thumbnails|images|files)|file type: .{0,60}",
    ),
    page=(
        (
            r"(?:reload this page|recharger cette page|seite neu laden|recargar página"
            r"|ricarica pagina|recarregar esta página|обновить страницу|odśwież stronę)"
            r" (?P<title>.{1,200})"
        ),
        r"go back.{1,200}|reload this page|thread tools.{0,40}|опции темы.{0,40}",
        r"posting rules|you may not .{3,30}|(?:bb code|smilies|\[img\] code|html code) .{1,10}",
        r"« previous thread.{0,40}|all times are gmt.{0,60}|powered by vbulletin.{0,60}",
        r"copyright ©.{0,80}|forum jump|ваши права в разделе|вы не можете .{5,40}|часовой пояс.{0,40}",
        r"работает на vbulletin.{0,80}|currently active users viewing.{0,80}|.{2,40} - архив - вверх",
        r"(?:thread|тема|thema): (?P<title>.{1,200})|view single post|« ?vorheriges thema.{0,40}",
        r"themen-optionen.{0,40}|forumregeln|es ist (?:dir|ihnen) nicht erlaubt.{4,60}|gehe zu",
        r"alle zeitangaben in wez.{0,60}|« discussion précédente.{0,40}|règles de messages.{0,20}",
        r"vous ne pouvez pas .{5,50}|fuseau horaire gmt.{0,60}|outils de la discussion.{0,40}",
        r"« tema anterior.{0,40}|normas de publicación|no puedes? .{5,40}|la franja horaria es.{0,60}",
        r"herramientas.{0,30}|« discussione precedente.{0,40}|regole d'invio|regole di scrittura",
        r"strumenti discussione.{0,40}|tutti gli orari sono gmt.{0,60}|« tópico anterior.{0,40}",
        r"view full version ?:.{0,160}|регистрация|справка|пользователи|календарь|поиск|reply",
        r"регистрация справка .{0,80}",
    ),
    labels=("my mood",),
    # The alternative texts of the icons before a post's title.
    banners=(
        "junior member",
        "member",
        "senior member",
        "registered user",
        "default",
        "wink",
        "smile",
        "thumbs up",
        "thumbs down",
        "question",
        "exclamation",
        "lightbulb",
        "talking",
        "cool",
        "arrow",
        "angry",
        "red face",
        "unhappy",
    ),
    post_title=(
        r"(?:default|standard|par défaut|по умолчанию|predeterminado|padrão|predefinito|standaard"
        r"|domyślnie|varsayılan|výchozí) .{1,160}"
    ),
    order=("number", "date", "card"),
    other_orders=(("date", "number", "card"),),
    name_first=False,
    name_inside=True,
    signature_rule=r"_{15,20}",
)
