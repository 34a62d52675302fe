"""vBulletin 3: `Old date #1`, name, user card, body, rule and signature, `X is offline`."""

from threadtool.dialects.dialect import Dialect

_OFFLINE = (
    r"(?:is offline|is online now|вне форума|на форуме|ist offline|ist gerade online"
    r"|est déconnecté|está en línea ahora|no está en línea|non è in linea|jest offline|offline|online)"
)

DIALECT = Dialect(
    name="vbulletin3",
    title="vBulletin 3",
    signs=(
        (r"(?:old|unread|старый|alt|ancien|vecchio|antiguo) .{8,30}\s*#\d+", 5),
        (rf".{{1,50}} {_OFFLINE}\s*.{{0,60}}", 3),
        (r"go back.{1,200}|reload this page.{0,200}", 2),
        (r"join date: .{6,12}", 2),
        (r"(?:powered by|работает на) vbulletin.{0,60}", 4),
        (r"copyright ©2000 - \d{4},? jelsoft.{0,60}", 3),
        (r"posting rules|thread tools|display modes|опции темы.{0,40}", 2),
        (r"all times are gmt.{0,60}", 1),
    ),
    closers=(
        rf"(?P<author>.{{1,50}}?) {_OFFLINE}(?:\s+.{{0,80}})?",
        r"reply with quote|ответить с цитированием|mit zitat antworten",
    ),
    foot=(
        r"last edited by .{1,60}; .{6,40}\.{0,2}(?: reason: .{1,80})?",
        r"attached (?:thumbnails|images|files)|file type: .{0,60}",
        r"последний раз редактировалось .{1,80}",
    ),
    page=(
        r"reload this page (?P<title>.{1,200})",
        r"go back.{1,200}|reload this page|thread tools.{0,40}|опции темы.{0,40}",
        r"posting rules|you may not .{3,30}|(?:bb code|smilies|\[img\] code|html code) .{1,10}",
        r"« previous thread.{0,40}|all times are gmt.{0,60}|powered by vbulletin.{0,60}",
        r"copyright ©.{0,80}|forum jump|ваши права в разделе|вы не можете .{5,40}|часовой пояс.{0,40}",
        r"работает на vbulletin.{0,80}|currently active users viewing.{0,80}|.{2,40} - архив - вверх",
        r"view full version ?:.{0,160}|регистрация|справка|пользователи|календарь|поиск|reply",
        r"регистрация справка .{0,80}",
    ),
    labels=("my mood",),
    # The alternative texts of the icons before a post's title.
    banners=(
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
    order=("number", "date", "card"),
    other_orders=(("date", "number", "card"),),
    name_first=False,
    name_inside=True,
    signature_rule=r"_{15,20}",
)
