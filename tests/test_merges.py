from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from threadtool.merge_phrases import (
    ADDED,
    BARE,
    BY_HAND,
    DATED,
    ELAPSED,
    HAND_STEMS,
    PREVIOUS,
    UPDATED,
)
from threadtool.merges import find_merges, parts

BEFORE = "The first of the two posts, in a line or so."
AFTER = "And what came to mind a little later."
TEN = "-" * 10
FULL = f"{TEN} Post added at 10:15 PM {TEN} Previous post was at 10:12 PM {TEN}"


def one_post(marker: str) -> str:
    return f"{BEFORE}\n\n{marker}\n\n{AFTER}"


def marked(body: str) -> list[str]:
    return [merge.text for merge in find_merges(body)]


def times(body: str) -> list[tuple[str | None, str | None]]:
    return [(merge.added_text, merge.previous_text) for merge in find_merges(body)]


ADD_ON = [
    (FULL, "10:15 PM", "10:12 PM"),
    (FULL.replace("10:12", "10:15"), "10:15 PM", "10:15 PM"),
    (f"{TEN} Post added at 20:15 {TEN} Previous post was at 20:13 {TEN}", "20:15", "20:13"),
    (
        f"{TEN} Post added 03-11-2011 at 10:15 PM {TEN} Previous post was 03-10-2011 at 09:02 PM "
        f"{TEN}",
        "03-11-2011 at 10:15 PM",
        "03-10-2011 at 09:02 PM",
    ),
    (
        f"{TEN} Post added at 12:10 AM {TEN} Previous post was Yesterday at 11:58 PM {TEN}",
        "12:10 AM",
        "Yesterday at 11:58 PM",
    ),
    (
        f"{TEN} Post added Today at 07:05 {TEN} Previous post was on 12th March 2011 {TEN}",
        "Today at 07:05",
        "12th March 2011",
    ),
    (
        f"{TEN} Post added 12.03.2011 at 22:15 {TEN} Previous post was 11.03.2011 at 09:02 {TEN}",
        "12.03.2011 at 22:15",
        "11.03.2011 at 09:02",
    ),
    ("--- Post added at 9:05 --- Previous post was at 9:02 ---", "9:05", "9:02"),
    ("- Post added at 10:15 PM - Previous post was at 10:12 PM -", "10:15 PM", "10:12 PM"),
    ("-- Post added at 10:15 PM -- Previous post was at 10:12 PM --", "10:15 PM", "10:12 PM"),
    ("Post added at 10:15 PM Previous post was at 10:12 PM", "10:15 PM", "10:12 PM"),
    ("— Post added at 10:15 PM — Previous post was at 10:12 PM —", "10:15 PM", "10:12 PM"),
    ("––– Post added at 10:15 PM ––– Previous post was at 10:12 PM –––", "10:15 PM", "10:12 PM"),
    (f"\\{FULL}", "10:15 PM", "10:12 PM"),
    (f"**{FULL}**", "10:15 PM", "10:12 PM"),
    (
        "&#8212;&#8212; Post added at 10:15 PM &mdash; Previous post was at 10:12 PM &ndash;",
        "10:15 PM",
        "10:12 PM",
    ),
    (f'[COLOR="#999999"][SIZE="1"]{FULL}[/SIZE][/COLOR]', "10:15 PM", "10:12 PM"),
    (f"<span style='color:gray'>{FULL}</span>", "10:15 PM", "10:12 PM"),
    (FULL.replace(" ", "\u00a0"), "10:15 PM", "10:12 PM"),
    (FULL.replace("10:12 PM", "10:12\n   PM"), "10:15 PM", "10:12 PM"),
    (
        FULL.replace("10:15 PM", "10:15\nPM").replace("10:12 PM", "10:12\nPM"),
        "10:15 PM",
        "10:12 PM",
    ),
    (FULL.replace("PM ----------", "PM\n----------"), "10:15 PM", "10:12 PM"),
    (FULL.replace("Previous post was", "Previous post\n    was"), "10:15 PM", "10:12 PM"),
    (FULL.replace(" Previous", "\nPrevious"), "10:15 PM", "10:12 PM"),
    (FULL.replace(" Previous", "\n\nPrevious"), "10:15 PM", "10:12 PM"),
    (FULL.replace(" Previous", "      \n                 Previous"), "10:15 PM", "10:12 PM"),
    (FULL.replace(" Previous", "\r\nPrevious"), "10:15 PM", "10:12 PM"),
    (FULL.replace(" Previous", "\n> Previous"), "10:15 PM", "10:12 PM"),
    (FULL.replace(" Previous", " |\n|        | Previous"), "10:15 PM", "10:12 PM"),
    (FULL.replace("- Post", "-\nPost").replace(" Prev", "\nPrev"), "10:15 PM", "10:12 PM"),
    (f"{TEN} Post added at 10:15 PM {TEN}", "10:15 PM", None),
    ("Post added at 10:15 PM", "10:15 PM", None),
    (f"{TEN} Previous post was at 10:12 PM {TEN}", None, "10:12 PM"),
    ("Previous post was at 10:12 PM", None, "10:12 PM"),
    (
        f"{TEN} Добавлено в 12:34 {TEN} Предыдущее сообщение было в 12:30 {TEN}",
        "12:34",
        "12:30",
    ),
    (
        f"{TEN} Сообщение добавлено в 12:34 {TEN} Предыдущее сообщение размещено в 12:30 {TEN}",
        "12:34",
        "12:30",
    ),
    (
        f"{TEN} Beitrag hinzugefügt um 18:31 {TEN} Vorheriger Beitrag um 18:28 {TEN}",
        "18:31",
        "18:28",
    ),
    (
        f"{TEN} Beitrag hinzugefügt um 18:31 Uhr {TEN} Vorheriger Beitrag war um 18:28 Uhr {TEN}",
        "18:31 Uhr",
        "18:28 Uhr",
    ),
    (f"{TEN} Post ajouté à 17h11 {TEN} Message précédent à 16h58 {TEN}", "17h11", "16h58"),
    # Words in no table: three rows of dashes around two times are enough.
    (f"{TEN} Neue Worte ergänzt um 17:11 {TEN} Davor stand etwas um 16:58 {TEN}", "17:11", "16:58"),
    (f"{TEN} Mesaj saat 17:11 eklendi {TEN} Önceki saat 16:58 yazıldı {TEN}", "17:11", "16:58"),
    (f"{TEN} Uusi teksti klo 17:11 {TEN} Vanha teksti klo 16:58 {TEN}", "17:11", "16:58"),
]


@pytest.mark.parametrize(("marker", "added", "previous"), ADD_ON)
def test_the_add_on_in_all_its_states(marker: str, added: str | None, previous: str | None) -> None:
    body = one_post(marker)
    assert marked(body) == [marker.replace("\r\n", "\n")]
    assert times(body) == [(added, previous)]


@pytest.mark.parametrize(
    ("added", "previous"),
    [
        (added, previous)
        for language in ADDED
        for added in ADDED[language].split("|")
        for previous in PREVIOUS[language].split("|")
    ],
)
def test_every_wording_of_the_add_on(added: str, previous: str) -> None:
    marker = f"{TEN} {added} 20:15 {TEN} {previous} 20:13 {TEN}"
    assert marked(one_post(marker)) == [marker]
    assert times(one_post(marker)) == [("20:15", "20:13")]


@pytest.mark.parametrize("word", [w for forms in UPDATED.values() for w in forms.split("|")])
@pytest.mark.parametrize("shape", ["- - - {} - - -", "\\- - - {} - - -", "– – – {} – – –"])
def test_every_wording_of_the_spaced_row(word: str, shape: str) -> None:
    marker = shape.format(word)
    assert marked(one_post(marker)) == [marker]
    assert times(one_post(marker)) == [(None, None)]


def test_the_spaced_row_in_words_nobody_listed() -> None:
    assert marked(one_post("- - - Genindlæst - - -")) == ["- - - Genindlæst - - -"]


def test_the_spaced_row_amid_a_line() -> None:
    assert marked("First. - - - Updated - - - Second.") == ["- - - Updated - - -"]


def test_the_spaced_row_with_its_blanks_kept() -> None:
    marker = "- - - Updated - - -".replace(" ", "\u00a0")
    assert marked(one_post(marker)) == [marker]


ELAPSED_TIMES = {
    "en": ["5 minutes 12 seconds", "1 hour", "1 year 2 months 3 days 4 hours 5 minutes 12 seconds"],
    "de": ["5 Minuten 12 Sekunden", "1 Stunde", "2 Tagen"],
    "fr": ["5 minutes 12 secondes", "1 heure", "2 jours"],
    "es": ["5 minutos 12 segundos", "1 hora", "3 días"],
    "it": ["5 minuti 12 secondi", "1 ora"],
    "nl": ["5 minuten 12 seconden", "2 uur"],
    "pl": ["5 minutach 12 sekundach", "2 godzinach", "1 dniu"],
    "pt": ["5 minutos 12 segundos", "2 horas"],
    "ru": ["5 минут 12 секунд", "1 час 20 минут", "45 секунд", "минуту", "5 мин 12 с", "2 дня"],
    "uk": ["5 хвилин 12 секунд", "1 годину"],
    "tr": ["5 dakika 12 saniye", "2 saat"],
    "cs": ["5 minut 12 sekund", "2 hodiny"],
    "sv": ["5 minuter 12 sekunder", "2 timmar"],
    "ar": ["5 دقائق", "5 دقائق 12 ثانية"],
    "hr": ["minuta 5", "sati 2 minuta 5"],
    "et": ["5 minutit 12 sekundit"],
    "el": ["5 λεπτά 12 δευτερόλεπτα"],
    "hu": ["5 perc 12 másodperc"],
    "ro": ["5 minute 12 secunde"],
}


@pytest.mark.parametrize("end", ["", ":", " :"])
@pytest.mark.parametrize(
    ("phrase", "elapsed"),
    [
        (phrase, elapsed)
        for language, phrases in ELAPSED.items()
        for phrase in phrases.split("|")
        for elapsed in ELAPSED_TIMES[language]
    ],
)
def test_every_wording_with_an_elapsed_time(phrase: str, elapsed: str, end: str) -> None:
    marker = phrase.replace("%", elapsed) + end
    assert marked(one_post(marker)) == [marker]
    assert times(one_post(marker)) == [(elapsed, None)]


@pytest.mark.parametrize(
    ("marker", "elapsed"),
    [
        ("--[добавлено спустя 5 мин]--", "5 мин"),
        ("[b]Добавлено спустя 5 минут[/b]", "5 минут"),
        ("**Добавлено через 8 минут**", "8 минут"),
        ("_Added after 5 minutes_", "5 minutes"),
        ("(Added after 5 minutes)", "5 minutes"),
        (f"{TEN} Добавлено через 8 минут {TEN}", "8 минут"),
        ("Added in 5 ساعت 2 دقیقه:", "5 ساعت 2 دقیقه"),
        ("Added in 1 hour and 2 minutes:", "1 hour and 2 minutes"),
        ("   Added in 3 days,  2\n   hours:", "3 days, 2 hours"),
    ],
)
def test_elapsed_times_in_other_clothes(marker: str, elapsed: str) -> None:
    body = one_post(marker)
    assert marked(body) == [marker.strip()]
    assert times(body) == [(elapsed, None)]


@pytest.mark.parametrize(
    "phrase", [phrase for forms in DATED.values() for phrase in forms.split("|")]
)
def test_every_label_with_a_date(phrase: str) -> None:
    marker = phrase.replace("%?", "%").replace("%", "12.03.2014")
    marker += "]" if marker.startswith("[") else ""
    assert marked(one_post(marker)) == [marker]
    assert find_merges(one_post(marker))[0].added == "2014-03-12"
    if "%?" in phrase:
        lost = phrase.replace("%?", "").strip()
        assert marked(one_post(lost)) == [lost]


@pytest.mark.parametrize(
    ("marker", "added_text", "added", "previous"),
    [
        ("Post automatically merged: Nov 23, 2020", "Nov 23, 2020", "2020-11-23", None),
        ("Post automatically merged:\nNov 23, 2020", "Nov 23, 2020", "2020-11-23", None),
        (
            "Post automatically merged: Nov 23, 2020 at 7:02 AM",
            "Nov 23, 2020 at 7:02 AM",
            "2020-11-23T07:02",
            None,
        ),
        ("Post automatically merged: Today at 5:04 PM", "Today at 5:04 PM", None, None),
        ("Post automatically merged: 5 minutes ago", "5 minutes ago", None, None),
        ("Post automatically merged:", None, None, None),
        (
            "Beitrag automatisch zusammengeführt: 12. März 2019",
            "12. März 2019",
            "2019-03-12",
            None,
        ),
        (
            "--- Double Post Merged, Mar 12, 2014, Original Post Date: Mar 10, 2014 ---",
            "Mar 12, 2014",
            "2014-03-12",
            "2014-03-10",
        ),
        ("--- Post Merged, Mar 12, 2014 ---", "Mar 12, 2014", "2014-03-12", None),
        (
            "Post Merge: March 04, 2010, 11:02:33 PM",
            "March 04, 2010, 11:02:33 PM",
            "2010-03-04T23:02:33",
            None,
        ),
        ("[ Dodano: 2009-02-21, 21:50 ]", "2009-02-21, 21:50", "2009-02-21T21:50", None),
        ("[ Dodano: 21:50 ]", "21:50", "T21:50", None),
        ("[ Dodano: Pon 23 Lut, 2009 21:50 ]", "Pon 23 Lut, 2009 21:50", "2009-02-23T21:50", None),
        ("[automerge]1583432434[/automerge]", "1583432434", "2020-03-05T18:20:34+00:00", None),
        ("[mergedate]12 March 2010[/mergedate]", "12 March 2010", "2010-03-12", None),
        ("[after=312]", "312", None, None),
    ],
)
def test_dates_of_markers(
    marker: str, added_text: str | None, added: str | None, previous: str | None
) -> None:
    (merge,) = find_merges(one_post(marker))
    assert merge.text == marker
    assert (merge.added_text, merge.added, merge.previous) == (added_text, added, previous)


@pytest.mark.parametrize(
    ("shown", "iso"),
    [
        ("at 11:14 PM", "T23:14"),
        ("at 12:05 AM", "T00:05"),
        ("at 00:05", "T00:05"),
        ("03-11-2011 at 10:15 PM", None),
        ("03-25-2011 at 10:15 PM", "2011-03-25T22:15"),
        ("25-03-2011 at 10:15 PM", "2011-03-25T22:15"),
        ("12.03.2014 at 10:15", "2014-03-12T10:15"),
        ("Yesterday at 11:58 PM", None),
    ],
)
def test_iso_only_as_far_as_known(shown: str, iso: str | None) -> None:
    body = one_post(f"{TEN} Post added {shown} {TEN} Previous post was {shown} {TEN}")
    assert [(merge.added, merge.previous) for merge in find_merges(body)] == [(iso, iso)]


def test_the_order_of_day_and_month_can_be_told() -> None:
    body = one_post(f"{TEN} Post added 03-11-2011 at 10:15 PM {TEN}")
    assert find_merges(body, dayfirst=True)[0].added == "2011-11-03T22:15"
    assert find_merges(body, dayfirst=False)[0].added == "2011-03-11T22:15"


@pytest.mark.parametrize(
    "marker",
    [
        "[merged]",
        "[Posts merged]",
        "*** Posts merged ***",
        "--- MERGED ---",
        "Threads merged.",
        "Merged post",
        "(posts merged)",
        "[zusammengeführt]",
        "Темы объединены.",
        "[mergedate]",
    ],
)
def test_by_hand(marker: str) -> None:
    assert marked(one_post(marker)) == [marker]


def test_every_phrase_by_hand_has_its_stem() -> None:
    forms = [form for line in BY_HAND.values() for form in line.split("|")]
    assert [form for form in forms if not any(stem in form for stem in HAND_STEMS)] == []
    assert set(BARE.split("|")) <= set(forms)


@pytest.mark.parametrize(
    "line",
    [
        "----------",
        "-" * 72,
        "- - - - - - - - - -",
        "* * *",
        "___________________",
        "Disclaimer\n----------",
        "Begin------------------------",
        "-----Original Message-----",
        "-----Original Message-----\nFrom: Ann\nSent: Monday, 10:15 AM\nTo: Ben",
        "----boundary-XYZ-1278319216_-_-",
        "----- my title -----",
        "---------- My title ----------",
        "- - - my title - - -",
        "- - - SPOILERS - - -",
        "- - - Snip - - -",
        "- - - - Part Two - - - -",
        "EDIT: salt, not sugar",
        "Update: it works now",
        "UPDATED",
        "Updated",
        "Edit: merged the two lists",
        "Last edited by ann; 03-05-2011 at 11:10 PM.",
        "Last edited by ann; 03-05-2011 at 11:10 PM. Reason: Automerged Doublepost",
        "Reason: Automerged Doublepost",
        "Reason: merged",
        "I added after 5 minutes: salt",
        "Added after 5 minutes: salt and pepper",
        "Salt is added after 5 minutes",
        "Added in 3 colours:",
        "Added in 2011:",
        "Добавлено через 5 кнопок",
        "Я добавил через 5 минут соль",
        "Это было добавлено через 5 минут после начала",
        'It says "Post added at 10:15 PM" and nothing else',
        f'It says "{FULL}" and nothing else',
        "The post added at 10:15 PM was better",
        "Post added at the top of the page",
        "The previous post was at 10:12 PM by my watch",
        "Added: May 5, 2010",
        "Dodano: 2009-02-21",
        "merged",
        "Merged.",
        "We merged two branches on Nov 23, 2020",
        "Posts merged by hand are a bore",
        "The threads were merged.",
        "Joined: Nov 23, 2020",
        f"{TEN} Monday 10:15 {TEN}",
        "------ 10:15 ------ 11:15 ------",
        "------ Monday 10:15 ------ Tuesday 11:15 ------",
        "------ Chapter 1 ------ Chapter 2 ------",
        "| --- | --- | --- |",
        "[after school]",
        "[add]",
        "> - - -",
    ],
)
def test_what_is_no_marker(line: str) -> None:
    assert marked(one_post(line)) == []


def test_a_marker_needs_text_on_both_sides() -> None:
    assert marked(f"{FULL}\n\n{AFTER}") == []
    assert marked(f"{BEFORE}\n\n{FULL}\n") == []
    assert marked(f"> \n>\n{FULL}\n\n{AFTER}") == []
    assert marked(FULL) == []
    assert marked("") == []


def test_only_what_lies_in_the_body_counts() -> None:
    text = f"Ann\n{one_post(FULL)}\nBen\n{one_post(FULL)}"
    start = text.index("Ben\n") + 4
    (merge,) = find_merges(text, start, len(text))
    assert text[merge.start : merge.end] == FULL
    assert merge.start > start
    assert find_merges(text, text.index(FULL), len(text))[0].start == merge.start
    assert find_merges(text, 0, text.index(FULL) + len(FULL)) == ()


def test_several_markers_and_their_parts() -> None:
    second = "Добавлено через 8 минут"
    text = f"x\n{BEFORE}\n\n{FULL}\n\nMiddle.\n{second}\n{AFTER} \ny"
    start, end = 2, len(text) - 3
    merges = find_merges(text, start, end)
    assert [merge.text for merge in merges] == [FULL, second]
    cut = parts(text, start, end, merges)
    assert [text[part.start : part.end] for part in cut] == [BEFORE, "Middle.", AFTER]
    assert [(part.index, part.added) for part in cut] == [(1, None), (2, "T22:15"), (3, None)]


def test_markers_with_nothing_between_count_as_one() -> None:
    again = FULL.replace("10:15", "10:19")
    (merge,) = find_merges(one_post(f"{FULL}\n\n{again}"))
    assert merge.text == f"{FULL}\n\n{again}"
    assert (merge.added_text, merge.previous_text) == ("10:19 PM", "10:12 PM")


def test_a_post_without_markers_is_one_part() -> None:
    (part,) = parts("  one\n", 0, 6, ())
    assert (part.index, part.start, part.end, part.added) == (1, 2, 5, None)


def test_a_whole_post_on_one_line() -> None:
    filler = "A sentence to make the line as long as those of a page on one line. " * 3
    russian = "Добавлено через 8 минут"
    assert marked(f"{filler}{FULL} {filler}") == [FULL]
    assert marked(f"{filler}{russian} {filler}") == [russian]
    assert marked(f"{filler}added after 5 minutes {filler}") == []
    assert marked(f"{filler}Added after 5 minutes of cooking. {filler}") == []


def test_positions_survive_every_newline() -> None:
    for newline in ("\n", "\r\n", "\r"):
        body = one_post(FULL).replace("\n", newline)
        (merge,) = find_merges(body)
        assert body[merge.start : merge.end] == FULL


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [FULL, "Post added at 10:15 PM", TEN, "\n", " ", "- - - Updated - - -", "Added in ",
             "5 minutes:", "[merged]", "word", "> ", "\u00a0", "[b]", "</b>", "\r\n", "Dodano: "]
        ),
        max_size=30,
    )
)  # fmt: skip
def test_markers_lie_in_order_and_parts_hold_text(pieces: list[str]) -> None:
    body = "".join(pieces)
    merges = find_merges(body)
    end = 0
    for merge in merges:
        assert end <= merge.start < merge.end <= len(body)
        assert merge.text.strip() == merge.text
        end = merge.end
    for part in parts(body, 0, len(body), merges):
        assert part.start <= part.end
        assert not merges or part.start < part.end


HOSTILE = [
    "-", "- ", "- - - Updated ", "Post added at ",
    "Post added at 10:15 PM ", "---- Post added at 1",
    FULL + " ", "Previous post was at ", "Added in 5 minutes ", "Добавлено через ", "[automerge]1",
    "<span ", "[color=", "Post automatically merged: ", "[ Dodano: ", "merged ", "------ a b 1:00 ",
    "Double Post Merged, Mar 12, 2014, ", " ", "\n", "\n ", "&mdash;", "5 minutes ", "| ", "> ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_lines_cost_in_proportion(piece: str) -> None:
    def seconds(size: int) -> float:
        body = "a " + piece * (size // len(piece)) + " b"
        start = time.process_time()
        find_merges(body)
        return time.process_time() - start

    seconds(1_000)
    # Eight times the text; quadratic work would take 64 times as long.
    # Processor time, best of three on both sides: a busy machine must not decide.
    small = min(seconds(10_000) for _ in range(3))
    assert min(seconds(80_000) for _ in range(3)) < 24 * small + 0.05
