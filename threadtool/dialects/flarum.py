"""Flarum: name and date above the body, `Reply` and `X replied to this.` below it."""

from threadtool.dialects.dialect import Dialect

# The scrubber beside the posts shows a month and no day; a post never does.
_DAY = r"(?=.{0,24}\b\d{1,2}\b|an? )"

DIALECT = Dialect(
    name="flarum",
    title="Flarum",
    signs=(
        (r"write a reply\.\.\.|antwort schreiben.{0,3}|écrire une réponse.{0,3}", 2),
        (r"original post.{0,60}|.{0,40}postsnow", 3),
        (r"\d+ of \d+ posts?|\d+ (?:unread|/ \d+ posts)", 2),
        (r".{1,80} (?:replied to this|hat darauf geantwortet|a répondu à ceci)\.", 3),
        (r"log in to reply", 2),
        (r".{1,60} changed the title to .{1,120}|.{1,60} added the .{1,60} tags?.{0,20}", 2),
        (r"edited", 1),
    ),
    head=(rf"{_DAY}(?P<date>{{date}})",),
    closers=(
        r"reply(?: like)?|antworten|répondre|responder|ответить",
        r"(?:.{1,80} )?(?:replied to this|hat darauf geantwortet|a répondu à ceci)\.",
    ),
    foot=(
        r".{1,80} (?:likes?|like) this\.",
        r".{1,60} changed the title to .{1,120}|.{1,60} (?:added|removed) the .{1,60}",
    ),
    page=(
        r"write a reply\.\.\.|antwort schreiben.{0,3}|écrire une réponse.{0,3}|log in to reply",
        r"original post.{0,60}|\d+ of \d+ posts?|now|loading\.\.\.",
    ),
    banners=("edited", "bearbeitet", "modifié", "op", "new"),
    order=("head",),
)
