"""FluxBB, and PunBB 1.2 that it grew from: `#3 date`, name, user card, title, body, `Offline`."""

from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="fluxbb",
    title="FluxBB",
    signs=(
        (r"#\d{1,6} (?:\d{4}-\d\d-\d\d|yesterday|today) \d\d:\d\d:\d\d", 5),
        (r"registered: \d{4}-\d\d-\d\d", 3),
        (r"(?:inscription|registriert|data rejestracji|registrado): ?\d{4}-\d\d-\d\d", 3),
        (r"last edited by .{1,60} \(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\)", 4),
        (r"powered by (?:flux|pun)bb.{0,60}", 5),
        (r"topics: active \| unanswered|board footer", 3),
        (r"offline|online|hors ligne", 1),
        (r"you are not logged in\.", 1),
    ),
    closers=(r"offline|online|hors ligne|en ligne",),
    foot=(
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
        "webseite",
    ),
    order=("number", "date", "card"),
    name_first=False,
    name_inside=True,
    signature_rule=r"(?:\* ){2}\*|---|[_─━-]{20,}",
    signature_repeats=True,
    post_title=r"re ?: .{1,160}",
)
