"""SMF 1.1, 2.0 and 2.1: user card, title, `« Reply #3 on: date »`, body, `Logged`, signature."""

from threadtool.dialects.dialect import Dialect

_ON = r"(?:on|am|le|dnia|op|em|en|el|il|in data|den|dne|la|от|:)"

DIALECT = Dialect(
    name="smf2",
    title="SMF",
    signs=(
        (r"«? ?(?:.{1,20} #\d+ )?\p{L}{1,7}: .{10,45} ?»", 4),
        (r"(?:report to moderator\s*)?logged", 3),
        (r"zgłoś do moderatora\s*zapisane|.{0,30}gespeichert", 3),
        (r"« previous next »|« .{3,20} .{3,20} »", 2),
        (r"pages: \[1\].{0,40}|.{4,9}: \[\d+\] .{0,40}go down|pages: \[.{0,40}", 2),
        (r"smf \d.{0,60}|powered by smf.{0,60}", 4),
        (r".{0,10}author\s*topic: .{1,160}\(read \d+ times\)", 3),
        (r"\d+ members? and \d+ guests? are viewing this topic\.", 2),
    ),
    head=(
        rf"«?\s*(?:\p{{L}}[\p{{L}} .]{{1,18}} ?#(?P<number>\d{{1,6}})\s*)?{_ON}:?\s*(?P<dated>.{{6,50}}?)\s*»?",
        rf"«?\s*\p{{L}}{{3,12}} #(?P<number>\d{{1,6}})\s*(?:{_ON}:?)?|«?\s*{_ON}:",
    ),
    closers=(
        r"(?:\[.{1,8}\] ?)?(?:report to moderator|zgłoś do moderatora|moderator informieren)?\s*(?:\[?ip\]?\s*)?"
        r"(?:logged|zapisane|gespeichert|ip logged)",
        r"report to moderator|zgłoś do moderatora|moderator informieren",
    ),
    foot=(
        r"«? ?last edit: .{6,80}",
        r"linkback:.{0,120}|the following users thanked this post:.{0,200}",
    ),
    page=(
        r"pages: .{0,60}|strony: .{0,60}|seiten: .{0,60}|go down|go up|do dołu|do góry",
        r"« previous next »|« .{3,20} .{3,20} »",
        r".{0,10}author\s*topic: (?P<title>.{1,160}?)\s*\(read \d+ times\)",
        r".{0,10}aut(?:o|e)r\s*(?:wątek|thema|sujet|tema): (?P<title>.{1,160}?)\s*\([^()]{4,40}\)",
        r".{0,10}author\s*topic: .{1,160}|autor\s*wątek: .{1,160}",
        r"\d+ members? and \d+ guests? are viewing this topic\.",
        r"smf \d.{0,80}|powered by smf.{0,60}|xhtml|wap2|simplemachines.*|print|send this topic|drukuj",
        r"welcome, ?.{0,80}|witamy.{0,80}",
    ),
    order=("card", "head", "date"),
    signature_after=True,
)
