"""Discourse: `name date number` above every body, `2 Likes` below; no user card, no signature.

It shows posts with their header to readers without JavaScript alone, and extractors read that.
"""

from threadtool.dialects.dialect import Dialect

# A name may stand right before the date, so that the date's own shape must say where it begins.
_CLOCK = r"(?:,| um| à| às| at| om| kl\.?| alle| o| в| a las| о)?\s?\d{1,2}[:.h]\d\d(?:\s?[ap]m)?"
_DAY = r"(?:3[01]|[12]?\d)"
_DATE = (
    rf"(?:(?-i:[^\W\d_a-zß-öø-ÿ][^\W\d_A-ZÀ-ÖØ-Þ]{{2,11}}) {_DAY}, \d{{4}}{_CLOCK}"
    rf"|{_DAY}\.? (?:de )?\p{{L}}{{3,12}}\.?,? (?:de )?\d{{4}}{_CLOCK}"
    r"|\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d(?::\d\d)?(?: ?utc|z)?"
    r"|\d{4} ?(?:年|년) ?\d{1,2} ?(?:月|월) ?\d{1,2} ?(?:日|일) ?(?:[上下]午|午[前後]|오[전후])? ?\d{1,2}:\d\d)"
)
_LIKES = (
    r"(?:likes?|„gefällt mir“(?:-angaben)?|« ?j['’]aime ?»|me gusta|mi piace|curtidas?|gostos?"
    r"|vind-ik-leuks?|polubie(?:nie|nia|ń)|лайк(?:а|ов)?|симпати[ийя]|вподобан(?:ня|ь)|gillningar"
    r"|beğeni|tykkäystä|to se mi líbí|いいね！?|个赞|個讚)"
)

DIALECT = Dialect(
    name="discourse",
    title="Discourse",
    signs=(
        (rf"\S.{{0,60}}?\s?{_DATE}\s?#?\d{{1,5}}", 3),
        (r".{0,30}\bdiscourse\b ?,.{5,70}javascript.{0,30}", 5),
        (r"powered by discourse|, best viewed with javascript enabled", 4),
        (r"\p{L}{3,12} \d{1,2}, \d{4}, \d{1,2}:\d\d[ap]m", 3),
        (rf"\d{{1,4}} {_LIKES}", 2),
        (r"this topic was automatically closed .{1,120}", 3),
        (r"related topics|suggested topics|new & unread topics", 1),
        (r"topic\s*replies\s*views\s*activity", 1),
        (r"next page →|← previous page", 2),
        (r"(?:home\s*)?categories\s*(?:faq/)?guidelines.{0,60}", 1),
    ),
    head=(
        rf"(?P<author>.{{1,60}}?)(?: \([^()]{{1,40}}\))?\s?(?P<date>{_DATE})\s?#?(?P<number>\d{{1,5}})",
        rf"(?P<author>.{{1,60}}?)(?: \([^()]{{1,40}}\))?\s?(?P<date>{_DATE})",
        r"#(?P<number>\d{1,5}) by: (?P<author>.{1,60}), (?P<date>{date})",
    ),
    numbers=(r"(?P<number>\d{1,5})",),
    foot=(
        rf"\d{{1,4}} {_LIKES}",
        r"\d{1,4} repl(?:y|ies)|solved by .{1,60}|solution",
    ),
    page=(
        r".{0,30}\bdiscourse\b ?,.{5,70}javascript.{0,30}|powered by discourse",
        r", best viewed with javascript enabled|powered by",
        r"topic\s*replies\s*views\s*activity|next page →|← previous page",
        r"home\s*categories.{0,100}|faq/guidelines|you have selected \d+ posts\.",
    ),
    order=("head", "date", "number"),
)
