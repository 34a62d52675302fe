"""The title of a thread: the line above the first post that the rest of the page bears out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from threadtool.classify_shapes import whole_date
from threadtool.dialects.common import PAGE as PAGE_PHRASES
from threadtool.lines import Line
from threadtool.patterns import regex
from threadtool.segment_furniture import furniture_kind
from threadtool.segment_layout import BOILERPLATE, HEADER, Label, Layout
from threadtool.segment_page import is_notice
from threadtool.tags import BLANK, HEAD, PAGE, RULE, TEXT, Tag

TITLE_LIMIT: Final = 200
# A line with so many words may have been wrapped; a title takes three lines at most.
NEARLY_FULL: Final = 40
WIDE: Final = 100
WIDE_SHARE: Final = 0.02
# How many lines of a text, lines above the first post and subjects of posts are looked at.
LOOKED_AT: Final = 2000
ABOVE: Final = 400
SUBJECTS: Final = 50
WRAPPED_LINES: Final = 3
# The window title, the name of the site and the like stand in the first lines.
WINDOW_LINES: Final = 3
LABEL_LIMIT: Final = 60
LEAST_SUBJECT: Final = 3
# A subject that one post alone has may be that of a mail pasted into it.
SEVERAL_SUBJECTS: Final = 2
# A row of this many words, of which so many are those of menus, is no title.
MENU_WORDS: Final = 4
MENU_SHARE: Final = 0.75

# What bears a title out, and what speaks against it.
SUBJECT: Final = 4.0  # posts have it for their subject
DETAILS: Final = 3.0  # who began the thread, and when, stands right below
WINDOW: Final = 3.0  # the window title has it
CRUMB: Final = 2.0  # the way to the thread ends with it
ALONE: Final = 1.0
LAST: Final = 1.0  # the nearer to the first post
FURNITURE: Final = -4.0
ADDRESS: Final = -4.0
DATED: Final = -3.0
SENTENCE: Final = -1.5
BORNE_OUT: Final = 2.5  # from here on a line is no mere guess

_SUBJECT: Final = regex.compile(
    r"(?<!\w)(?:post subject|subject|title|topic|betreff|titel|sujet du message|sujet|asunto|tema"
    r"|oggetto|titolo|onderwerp|temat postu|temat|tytuł|wątek|assunto|título"
    r"|заголовок сообщения|заголовок|тема"
    r"|předmět|ämne|rubrik|mesaj konusu|konu|subiect|titlu): ?(?P<words>.{2,200})",
    regex.I,
)
_REPLY: Final = regex.compile(
    r"(?:(?:re|aw|antw|odp|sv|отв|ответ|відп|ynt|ref|rif|vs|r)(?:\[\d{1,3}\]|\^\d{1,3})?: ?)+"
    r"(?!\s?\([^()]{1,40}\)$)(?P<words>.{2,200})",  # `Re: (Score:2)` has lost its words
    regex.I,
)
_BUTTONS: Final = regex.compile(
    r"\s*(?:post)?posted: .*|\s*(?:reply(?: with(?: quote)?)?|with(?: quote)?|quote)$"
    r"|\s*(?:mit zitat antworten|répondre en citant|responder citando|rispondi citando"
    r"|reageer met quote|odpowiedz z cytatem|ответить с цитатой|alıntıyla cevap gönder)$",
    regex.I,
)
# Who wrote a text, and when.
_POSTED: Final = regex.compile(r"(?:posted|published|submitted|written) (?:on|by|in) ", regex.I)
# Several words and a full stop say something, and name nothing.
_SENTENCE: Final = regex.compile(r"\S+(?: \S+){4,}[^.\s]\.", regex.I)
_ANSWERED: Final = regex.compile(r"\s*\[re: [^\]]{1,60}\]$", regex.I)
# phpBB names its site first: `Site • View topic - Title`.
_VIEW: Final = regex.compile(r".{0,60}view topic", regex.I)
_SEAM: Final = regex.compile(r"\s+[|•·–—-]\s+|\s+::\s+|\s*[»›→>]\s*")
_ADDRESS: Final = regex.compile(
    r"(?:https?://)?(?:[\w-]{1,40}\.){1,4}[a-z]{2,8}(?:/\S*)?(?: .*)?", regex.I
)
_DETAILS: Final = regex.compile(
    r"(?:__)?thread starter.*|jump to latest|[\d.,]+k? views .*|by [^.]{1,50},?"
    r"|discussion in '.*|tags .*|start date.*|ask question",
    regex.I,
)


class Title(NamedTuple):
    """The words of a title, and the lines above the first post that hold them, if any do."""

    text: str
    lines: tuple[int, ...] = ()


def put_title(
    layout: Layout, lines: Sequence[Line], tags: Sequence[Tag], top: int, author: str | None
) -> None:
    """Give a layout the title that stands above line `top`, and label its lines."""
    found = find_titled(lines, tags, top, author)
    named = _named(lines, tags, top)
    if named and (found is None or _key(found.text) != _key(named)):
        found = Title(named)
    if found is None:
        return
    if not found.lines:
        found = _shown(found, lines, tags, top)
    layout.title = _ANSWERED.sub("", found.text)
    for number in found.lines:
        if layout.labels[number].role == BOILERPLATE:
            layout.labels[number] = Label(HEADER, "title", 0, "above the first post")


def _shown(title: Title, lines: Sequence[Line], tags: Sequence[Tag], top: int) -> Title:
    """A title that posts or furniture name, as a line above the first post shows it."""
    for number in _above(top):
        reply = _REPLY.fullmatch(lines[number].view) if tags[number].kind == TEXT else None
        if reply and _key(reply["words"]) == _key(title.text):
            return Title(lines[number].view, (number,))
    return title


def _named(lines: Sequence[Line], tags: Sequence[Tag], top: int) -> str | None:
    """The title that a line of furniture names, such as `Author Topic: X (Read 12 times)`."""
    for number in _above(top):
        title = tags[number].fields.get("title") if tags[number].kind == PAGE else None
        if not title:
            continue
        ends = lines[number].view.endswith(title)
        if ends and _goes_on(lines, tags, number) and _wrapped(lines):
            title = f"{title} {lines[number + 1].view}"
        return title.strip(" |")
    return None


def _goes_on(lines: Sequence[Line], tags: Sequence[Tag], number: int, rule: int = -1) -> bool:
    """Whether a line is full and text follows right below, maybe with a rule on line `rule`."""
    if rule >= 0 and (rule >= len(tags) or tags[rule].kind != RULE):
        return False
    if number + 1 >= len(lines) or len(lines[number].view) < NEARLY_FULL:
        return False
    return tags[number + 1].kind == TEXT and bool(lines[number + 1].view)


def _wrapped(lines: Sequence[Line]) -> bool:
    """Whether the extractor wrapped lines: hardly any is wider than a page."""
    shown = lines[:LOOKED_AT]
    wide = sum(1 for line in shown if line.long or len(line.view) > WIDE)
    return wide <= WIDE_SHARE * len(shown)


def find_titled(
    lines: Sequence[Line], tags: Sequence[Tag], top: int, author: str | None = None
) -> Title | None:
    """The best title above line `top`; the subject of the posts where no line is borne out."""
    subjects = _subjects(lines, tags)
    above = list(_candidates(lines, tags, top, author, subjects))
    weigher = _Weigher(lines, tags, above, subjects)
    best, most = None, float("-inf")
    for place, title in enumerate(above):
        weight = weigher.weight(title) + LAST * place / len(above)
        if weight >= most:
            best, most = title, weight
    subject, count = subjects.most_common(1)[0] if subjects else ("", 0)
    if most < BORNE_OUT and count >= SEVERAL_SUBJECTS:
        return Title(subject)
    return best


def _key(words: str) -> str:
    return " ".join(words.casefold().split())


def _subjects(lines: Sequence[Line], tags: Sequence[Tag]) -> Counter[str]:
    """What posts have for a subject, as shown, and how often."""
    found: Counter[str] = Counter()
    shown: dict[str, str] = {}
    wrapped = _wrapped(lines)
    for number, (line, tag) in enumerate(zip(lines, tags, strict=True)):
        colon = line.view.find(":", 0, LABEL_LIMIT)
        if colon < 0 or tag.kind not in (TEXT, HEAD, PAGE):
            continue
        view = line.view
        if wrapped and tag.kind == HEAD and _goes_on(lines, tags, number, number + 2):
            view = f"{view} {lines[number + 1].view}"
        match = _SUBJECT.search(view) if tag.kind == HEAD else None
        words = match["words"] if match else view
        reply = _REPLY.fullmatch(words)
        if match or reply:
            subject = _BUTTONS.sub("", reply["words"] if reply else words).strip(" |")
            if len(subject) > 1:
                # The software's own word for it: nobody types `Post subject:`.
                found[shown.setdefault(_key(subject), subject)] += 2 if tag.kind == HEAD else 1
    return Counter(dict(found.most_common(SUBJECTS)))


def _candidates(
    lines: Sequence[Line],
    tags: Sequence[Tag],
    top: int,
    author: str | None,
    subjects: Counter[str],
) -> Iterator[Title]:
    """The short lines above the first post, and what wrapped ones say together."""
    keys = {_key(subject) for subject in subjects}
    wrapped = _wrapped(lines)
    for number in _above(top):
        view = lines[number].view
        if tags[number].kind != TEXT or not view or len(view) > TITLE_LIMIT or view == author:
            continue
        if not any(map(str.isalnum, view)):
            continue  # the rule below the head of a table
        yield Title(view.strip(" |"), (number,))
        joined = view
        for below in range(number + 1, min(number + WRAPPED_LINES, top)):
            if tags[below].kind != TEXT or not lines[below].view:
                break
            joined = f"{joined} {lines[below].view}".strip(" |")
            alone = below == number + 1 and _starts(lines, number)
            if _key(joined) in keys or (wrapped and alone and _goes_on(lines, tags, number)):
                yield Title(joined, tuple(range(number, below + 1)))


def _above(top: int) -> Iterator[int]:
    """The lines above the first post that may hold its title: the first ones and the last."""
    yield from range(min(WINDOW_LINES, top))
    yield from range(max(WINDOW_LINES, top - ABOVE), top)


def _starts(lines: Sequence[Line], number: int) -> bool:
    return number == 0 or lines[number - 1].blank


class _Weigher:
    """What the page says of the candidates."""

    def __init__(
        self,
        lines: Sequence[Line],
        tags: Sequence[Tag],
        candidates: Sequence[Title],
        subjects: Counter[str],
    ) -> None:
        self.lines = lines
        self.tags = tags
        self.subjects = [_key(subject) for subject in subjects]
        self.window: set[str] = set()
        self.crumbs: set[str] = set()
        single = [title for title in candidates if len(title.lines) == 1]
        for place, title in enumerate(single):
            pieces = [_key(piece) for piece in _SEAM.split(title.text)]
            if len(pieces) > 1 and place < WINDOW_LINES:
                self.window.update(_joins(title.text))
                if len(pieces) == 2 and not _VIEW.match(title.text):
                    self.window.discard(pieces[1])  # `Title - Site`
            elif len(pieces) > 1:
                self.crumbs.add(pieces[-1])
        seen = Counter(_key(title.text) for title in candidates)
        self.crumbs.update(key for key, count in seen.items() if count > 1)

    def weight(self, title: Title) -> float:
        """How far the page bears a title out."""
        key = _key(title.text)
        total = self._against(title)
        if any(_is_subject(key, subject) for subject in self.subjects):
            total += SUBJECT
        if key in self.window:
            total += WINDOW
        if key in self.crumbs:
            total += CRUMB
        first, last = title.lines[0], title.lines[-1]
        below = next((n for n in range(last + 1, len(self.tags)) if self.tags[n].kind != BLANK), 0)
        if self._has_details(below):
            total += DETAILS
        alone = last + 1 >= len(self.lines) or self.lines[last + 1].blank
        if alone and _starts(self.lines, first):
            total += ALONE
        return total

    def _against(self, title: Title) -> float:
        if furniture_kind(title.text) or _is_menu(title.text) or is_notice(title.text):
            return FURNITURE
        if _ADDRESS.fullmatch(title.text):
            return ADDRESS
        if whole_date(title.text) or _POSTED.match(title.text):
            return DATED
        return SENTENCE if _SENTENCE.fullmatch(title.text) else 0.0

    def _has_details(self, number: int) -> bool:
        tag = self.tags[number]
        if tag.kind == PAGE and tag.key == "thread-details":
            return True
        return _DETAILS.fullmatch(self.lines[number].view or "-") is not None


@lru_cache(maxsize=1)
def _menu_words() -> frozenset[str]:
    phrases = (*PAGE_PHRASES["navigation"], *PAGE_PHRASES["pagination"], *PAGE_PHRASES["login"])
    return frozenset(word for phrase in phrases for word in phrase.split())


def _is_menu(text: str) -> bool:
    """Whether a line is a row of links: their words, or words doubled by an icon beside them."""
    words = text.casefold().split()
    known = sum(1 for word in words if word in _menu_words() or _is_doubled(word))
    return len(words) >= MENU_WORDS and known >= MENU_SHARE * len(words)


def _is_doubled(word: str) -> bool:
    half = len(word) // 2
    return half > 1 and word[:half] == word[half:]


def _joins(window: str) -> Iterator[str]:
    """What a window title holds: its pieces and all that begins or ends with one."""
    yield from map(_key, _SEAM.split(window))
    for seam in _SEAM.finditer(window):
        yield _key(window[: seam.start()])
        yield _key(window[seam.end() :])


def _is_subject(title: str, subject: str) -> bool:
    """Whether posts have a title for their subject, maybe cut off where its line was wrapped."""
    if title == subject:
        return True
    return len(subject) >= LEAST_SUBJECT and title.startswith(f"{subject} ")
