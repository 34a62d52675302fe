"""FluxBB, and PunBB 1.2 that it grew from: `#3 date`, name, user card, title, body, `Offline`."""

from threadtool.dialects.dialect import Dialect

# No other software prints seconds in the dates of its posts and of its edit notes by default.
_DAY = r"(?:\d{4}-\d\d-\d\d|\d\d[-./]\d\d[-./]\d{4}|\p{L}[\p{L}' ’]{2,14})"
_AWAY = (
    r"(?:offline|online|hors ligne|en ligne|неактивен|активен|не в сети|в сети|desconectado|conectado"
    r"|non in linea|fuori linea|in linea|nieobecny|obecny)"
)

DIALECT = Dialect(
    name="fluxbb",
    title="FluxBB",
    signs=(
        (rf"#\d{{1,6}} {_DAY} \d\d:\d\d:\d\d", 5),
        (r"registered: \d{4}-\d\d-\d\d", 3),
        (r"(?:inscription|registriert|data rejestracji|registrado): ?\d{4}-\d\d-\d\d", 3),
        (rf"\p{{L}}[^()]{{8,80}} \({_DAY} \d\d:\d\d:\d\d\)", 4),
        (r"powered by (?:flux|pun)bb.{0,60}", 5),
        (r"topics: active \| unanswered|board footer", 3),
        (_AWAY, 1),
        (r"you are not logged in\.", 1),
    ),
    closers=(_AWAY,),
    foot=(
        rf"\p{{L}}[^()]{{8,80}} \({_DAY} \d\d:\d\d:\d\d\)",
        r"(?:last edited by|zuletzt geändert von|geändert von|dernière modification par)",
        r"last edited by .{1,60} \(.{6,40}\)|dernière modification par .{1,60} \(.{6,40}\)",
        r"zuletzt (?:bearbeitet|geändert) (?:von|durch) .{1,60} \(.{6,40}\)",
    ),
    page=(
        r"powered by .{1,60}|board footer|jump to|topics: active \| unanswered|you are not logged in\.",
        r"index|user list|rules|post reply|pages: .{1,60}|topic closed|atom topic feed|rss topic feed",
        r"» ?.{1,160}",
    ),
    banners=(
        "new member",
        "member",
        "administrator",
        "moderator",
        "guest",
        "banned",
        "website",
        "email",
        "e-mail",
        "site web",
        "сайт",
        "sito web",
        "webseite",
    ),
    order=("number", "date", "card"),
    name_first=False,
    name_inside=True,
    signature_rule=r"(?:\* ){2}\*|---|[_─━-]{20,}",
    signature_repeats=True,
    post_title=r"(?:re|topic) ?: (?P<title>.{1,160})",
)
