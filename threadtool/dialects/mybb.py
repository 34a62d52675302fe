"""MyBB: name, title, stars, `Posts:`, `Threads:`, `Joined:`, `#2`, date, body, buttons."""

from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="mybb",
    title="MyBB",
    signs=(
        (
            r"\(.{6,30}[\d.m]\) ?.{1,50}? (?:wrote|schrieb|a écrit|escribió|napisał\(a\)|ha scritto): ?.*",
            5,
        ),
        (r"thread rating:|themenbewertung:|note de cette discussion ?:", 2),
        (r"\d+ vote\(s\) - [\d.]+ average|\d+ bewertung\(en\) - [\d.]+ im durchschnitt", 5),
        (r".{6,30} \(this post was last modified: .{6,120}\)", 5),
        (r"\(this post was last modified: .{6,120}", 4),
        (r"threads: \d.{0,6}", 2),
        (r"« next oldest \| next newest »|« ?(?:ein thema zurück|sujet précédent) \|.{4,30}", 4),
        (r"users browsing this thread: .{1,60}", 2),
        (r"view a printable version", 2),
        (r"possibly related threads.{0,3}", 2),
        (r"powered by mybb.{0,60}|forum software by mybb.{0,60}|powered by:? mybb.{0,60}", 5),
        (r"thread modes|hybrid mode|linear mode|threaded mode", 2),
        (r"(?:joined|registriert seit): \p{L}{3,4} \d{4}", 1),
    ),
    dates=(r"(?P<date>{date}) \([^():]{8,60}: .{6,120}", r"post: ?#(?P<number>\d{1,6})"),
    closers=(
        r"(?:(?:website|pm|email|www) ?){0,3}(?:find|reply)(?: (?:reply|quote|report)){0,2}",
        r"(?:suchen|rechercher|trouver|buscar|encontrar|trova|zoeken|szukaj|поиск|найти)"
        r"(?: (?:antworten|zitieren|répondre|responder|citar|rispondi|cita|antwoorden|odpowiedz"
        r"|ответить|цитировать))?",
        r"zitieren|antworten|répondre|citer|rispondi|odpowiedz|ответить",
    ),
    foot=(
        r"attached files|image\(s\)|thumbnail\(s\)|.{1,100} \(size: .{2,20} / downloads: [\d,.]+\)",
    ),
    page=(
        r"thread rating:|\d+ vote\(s\) - [\d.]+ average|thread modes|new reply|\d( \d){4}",
        r"« ?(?:ein thema zurück|sujet précédent|tema anterior|oudere|starszy wątek|старая тема).{0,60}",
        r"benutzer, die gerade.{0,80}|druckversion anzeigen|gehe zu:.{0,200}|themenbewertung:",
        r"(?:utilisateur|usuario)\(s\) .{6,80}|\d+ bewertung\(en\).{0,40}|moyenne : .{0,40}",
        r"« next oldest.{0,40}|next oldest|next newest|view a printable version|forum jump:.{0,200}",
        r"send this thread to a friend|subscribe to this thread|users browsing this thread.{0,80}",
        r"powered by:? mybb.{0,60}|forum software by.{0,60}|lite \(archive\) mode|current time:.{0,60}",
        r"linear mode|threaded mode|hybrid mode|return to top|mark all forums read|rss syndication",
        r"pages \(\d+\):.{0,60}|possibly related threads.{0,3}|thread author replies views last post",
        r"hello there, guest!.{0,60}|forum team|mybb",
    ),
    labels=("status",),
    banners=(
        "offline",
        "online",
        "away",
        "www",
        "website",
    ),
    order=("card", "number", "date"),
    other_orders=(("card", "date", "number"),),
    signature_repeats=True,
    post_title=r"re: .{1,160}",
)
