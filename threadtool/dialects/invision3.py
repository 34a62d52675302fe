"""IP.Board 3: `#2name`, user card, `Posted 12 March 2010 - 10:22 AM`, body, `Back to top`."""

from threadtool.dialects.dialect import Dialect

_POSTED = (
    r"(?:posted|geschrieben|verfasst|posté|publicado|inviato|отправлено|napisano|geplaatst|postad"
    r"|postado|gönderildi|odesláno|skrevet|lähetetty)"
)
_DASHED = r"\d{1,2}\.? \p{L}{3,12}\.? \d{4} - \d{1,2}:\d\d(?: ?[ap]m)?"

DIALECT = Dialect(
    name="invision3",
    title="IP.Board 3",
    signs=(
        (
            rf"{_POSTED} (?:{_DASHED}|(?:today|yesterday|heute|gestern|hier), \d{{1,2}}:\d\d.{{0,3}})",
            5,
        ),
        (r"\d+ repl(?:y|ies) to this topic", 3),
        (r"please log in to reply", 2),
        (r"(?:back to top ?)?multiquote(?: ?report)?", 2),
        (r"\d+ user\(s\) are reading this topic", 3),
        (r"community forum software by ip\.board.{0,40}|powered by ip\.board 3.{0,40}", 4),
        (r"started by .{1,60}, \p{L}{3} \d\d \d{4} \d\d:\d\d.{0,3}", 3),
        (r"next unread topic ?→|sign in »", 1),
        (rf"edited by .{{1,60}}, {_DASHED}\.", 3),
        (r"jump to content", 1),
    ),
    head=(r"#(?P<number>\d{1,6})\s?(?P<author>[^\d\s#].{0,58})",),
    dates=(rf"{_POSTED} ?(?P<date>{{date}})",),
    closers=(r"back to top(?: .{0,40})?|multiquote(?: ?report)?|multizitieren|наверх",),
    foot=(
        r"edited by .{1,60}, .{8,40}|(?:bearbeitet von|modifié par|modificato da) .{1,60}, .{8,40}",
        r"(?:сообщение отредактировал|editado por) .{1,60}, .{8,40}",
        r"[-+]?\d{1,4}|like this|.{1,120} (?:likes?|like) this",
        r"attached (?:files|images|thumbnails)",
    ),
    page=(
        r"\d+ repl(?:y|ies) to this topic|please log in to reply|sign in »|create account",
        r"\d+ user\(s\) are reading this topic.{0,60}|\d+ members, \d+ guests, .{0,40}",
        r"back to .{1,60}|(?:← previous topic.{1,80})?next unread topic ?→.{0,40}|.{1,60} · next unread topic ?→",
        r"community forum software by ip\.board.{0,60}|powered by ip\.board.{0,60}",
        r"started by (?P<author>.{1,60}), (?P<date>{date})",
    ),
    labels=("gender", "geschlecht", "interests", "interessen"),
    banners=("members", "member", "mitglieder", "membres", "miembros", "пользователи", "users"),
    order=("head", "number", "card", "date"),
    other_orders=(("number", "card", "head", "date"),),
    name_inside=True,
    signature_repeats=True,
)
