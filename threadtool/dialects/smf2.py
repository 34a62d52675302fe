"""SMF 1.1, 2.0 and 2.1: user card, title, `« Reply #3 on: date »`, body, `Logged`, signature."""

from threadtool.dialects.dialect import Dialect

_ON = r"(?:on|am|le|dnia|op|gepost op|em|online|en|el|il|in data|den|dne|kdy|skrivet|la|от|:)"
_LOGGED = (
    r"(?:(?:ip )?logged|zapisane|gespeichert|journalisée|ip archivée|en línea|registrado|registada"
    r"|loggato|gelogd|записан|kayıtlı|ip zaznamenána|zaznamenáno|loggat)"
)
_REPORT = (
    r"(?:report to moderator|zgłoś do moderatora|moderator informieren|signaler au modérateur"
    r"|(?:reportar|informar) al moderador|segnala al moderatore|(?:meld dit|rapporteer) aan .{0,4}moderator"
    r"|denunciar ao moderador|сообщить модератору|moderatöre bildir|nahlásit moderátorovi"
    r"|rapportera till moderator)"
)
_EDIT = (
    r"(?:last edit|letzte änderung|dernière édition|modifié|última modificaci[óo]n|última modificação"
    r"|ultima modifica|laatst bewerkt op|ostatnia zmiana|последнее редактирование|son düzenleme"
    r"|poslední změna|senast ändrad)"
)
_PAGES = r"(?:pages|strony|seiten|páginas|pagine|pagina's|страницы|sayfa|stran|sidor)"
_DOWN_UP = (
    r"(?:go (?:down|up)|do dołu|do góry|nach (?:unten|oben)|en (?:bas|haut)|ir (?:abajo|arriba)"
    r"|vai (?:giù|su)|omlaag|omhoog|ir para o (?:fundo|topo)|вниз|вверх|(?:aşağı|yukarı) git"
    r"|dolů|nahoru|gå (?:ned|upp))"
)
_TOPIC = r"(?:topic|wątek|thema|sujet|tema|discussione|onderwerp|tópico|тема|konu|téma|ämne)"
_AUTHOR = r"(?:author|autor|auteur|autore|автор|yazar|författare|gönderen)"
_VIEWING = (
    r"\d+ (?:members?|mitglieder|membres|usuarios|utenti|leden|użytkowni\p{L}+|membros|пользовател\p{L}+"
    r"|üye|uživatel\p{L}+|medlemmar) .{1,4} \d+ \p{L}{3,14} .{6,60}"
)

DIALECT = Dialect(
    name="smf2",
    title="SMF",
    signs=(
        (r"«? ?(?:.{1,20} #\d+ )?\p{L}{1,7}: .{10,45} ?»", 4),
        (r"(?:report to moderator\s*)?logged", 3),
        (rf"{_REPORT}\s*(?:ip\s*)?{_LOGGED}|.{{0,30}}gespeichert", 3),
        (r"« previous next »|« .{3,20} .{3,20} »", 2),
        (rf"{_PAGES}: .{{0,20}}\[\d+\].{{0,60}}", 2),
        (r"smf \d.{0,60}|powered by smf.{0,60}", 4),
        (rf".{{0,10}}{_AUTHOR}\s*{_TOPIC}: .{{1,160}}\([^()]{{4,40}}\)", 3),
        (_VIEWING, 2),
        (rf"«? ?{_EDIT}: .{{10,90}}", 2),
    ),
    head=(
        rf"«?\s*(?:\p{{L}}[\p{{L}} .]{{1,18}} ?#(?P<number>\d{{1,6}})\s*)?{_ON}:?\s*(?P<dated>.{{6,50}}?)\s*»?",
        rf"«?\s*\p{{L}}{{3,12}} #(?P<number>\d{{1,6}})\s*(?:{_ON}:?)?|«?\s*{_ON}:",
    ),
    closers=(
        rf"(?:\[.{{1,8}}\] ?)?{_REPORT}?\s*(?:\[?ip\]?\s*)?{_LOGGED}",
        _REPORT,
    ),
    foot=(
        rf"«? ?{_EDIT}: .{{6,80}}",
        r"linkback:.{0,120}|the following users thanked this post:.{0,200}",
    ),
    page=(
        rf"{_PAGES}: .{{0,60}}|{_DOWN_UP}",
        r"« previous next »|« .{3,20} .{3,20} »",
        rf".{{0,10}}{_AUTHOR}\s*{_TOPIC}: (?P<title>.{{1,160}}?)\s*\([^()]{{4,40}}\)",
        rf".{{0,10}}{_AUTHOR}\s*{_TOPIC}: .{{1,160}}",
        _VIEWING,
        r"smf \d.{0,80}|powered by smf.{0,60}|xhtml|wap2|simplemachines.*|print|send this topic|drukuj",
        r"welcome, ?.{0,80}|witamy.{0,80}",
    ),
    order=("card", "head", "date"),
    signature_after=True,
)
