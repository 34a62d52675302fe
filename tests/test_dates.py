from __future__ import annotations

import time
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from threadtool.date_words import AGO_AFTER, MONTHS, UNITS, WEEKDAYS, ZONES
from threadtool.dates import clock_time, date_at, find_date, iter_dates, resolve

# A Wednesday, noon.
NOW = datetime(2010, 5, 5, 12, 0)

# The line, the date as shown, and the date in ISO 8601 seen from NOW.
LINES = [
    ("Posted: Tue Jan 02, 2007 3:04 pm by x", "Tue Jan 02, 2007 3:04 pm", "2007-01-02T15:04"),
    ("Verfasst: Di 2. Jan 2007, 15:04 #3", "Di 2. Jan 2007, 15:04", "2007-01-02T15:04"),
    ("Mar 02 Jan, 2007 3:04 pm", "Mar 02 Jan, 2007 3:04 pm", "2007-01-02T15:04"),
    ("Вт янв 02, 2007 3:04 pm", "Вт янв 02, 2007 3:04 pm", "2007-01-02T15:04"),
    ("Old 03-04-2004, 03:06 AM\u00a0#1", "03-04-2004, 03:06 AM", None),
    ("Old 03-24-2004, 03:06 AM\u00a0#1", "03-24-2004, 03:06 AM", "2004-03-24T03:06"),
    ("Today, 10:15 PM", "Today, 10:15 PM", "2010-05-05T22:15"),
    ("Yesterday at 9:01", "Yesterday at 9:01", "2010-05-04T09:01"),
    ("« Reply #3 on: Today at 11:02:33 PM »", "Today at 11:02:33 PM", "2010-05-05T23:02:33"),
    ("Yesterday", "Yesterday", "2010-05-04"),
    ("Tuesday at 5:04 PM", "Tuesday at 5:04 PM", "2010-05-04T17:04"),
    ("Wednesday at 5:04 PM", "Wednesday at 5:04 PM", "2010-04-28T17:04"),
    ("5 minutes ago", "5 minutes ago", "2010-05-05T11:55"),
    ("A moment ago", "A moment ago", "2010-05-05T12:00"),
    ("an hour ago", "an hour ago", "2010-05-05"),
    ("alice · 3 yr. ago", "3 yr. ago", "2007"),
    ("5 months ago", "5 months ago", "2009-12"),
    ("3 days ago", "3 days ago", "2010-05-02"),
    ("2 weeks ago", "2 weeks ago", "2010-04"),
    ("vor 5 Minuten", "vor 5 Minuten", "2010-05-05T11:55"),
    ("il y a 3 jours", "il y a 3 jours", "2010-05-02"),
    ("5 минут назад", "5 минут назад", "2010-05-05T11:55"),
    ("Сегодня в 12:30", "Сегодня в 12:30", "2010-05-05T12:30"),
    ("heute, 12:30 Uhr", "heute, 12:30 Uhr", "2010-05-05T12:30"),
    ("Hier à 17h11", "Hier à 17h11", "2010-05-04T17:11"),
    ("i går, 10:15", "i går, 10:15", "2010-05-04T10:15"),
    ("Mar 2010", "Mar 2010", "2010-03"),
    ("Joined: Mar '10", "Mar '10", "2010-03"),
    ("Join Date: Sep 2003", "Sep 2003", "2003-09"),
    ("alice wrote on March 4th, 2019 that", "March 4th, 2019", "2019-03-04"),
    ("posted on 20-6-2006 at 17:44", "20-6-2006 at 17:44", "2006-06-20T17:44"),
    ("posted on 4-3-2010 at 11:02 PM x", "4-3-2010 at 11:02 PM", None),
    ("2010-03-26 15:04 UTC (more)", "2010-03-26 15:04 UTC", "2010-03-26T15:04+00:00"),
    ("Posted 12 March 2010 - 10:22 AM", "12 March 2010 - 10:22 AM", "2010-03-12T10:22"),
    ("post Mar 16 2012, 13:25", "Mar 16 2012, 13:25", "2012-03-16T13:25"),
    ("Joined: 10-December 02", "10-December 02", "2002-12-10"),
    ("Posté: 05 Avr 2015, 11:01", "05 Avr 2015, 11:01", "2015-04-05T11:01"),
    ("14-06-2018 10:46:20", "14-06-2018 10:46:20", "2018-06-14T10:46:20"),
    ("on: March 04, 2010, 11:02:33 PM »", "March 04, 2010, 11:02:33 PM", "2010-03-04T23:02:33"),
    ("Date: March 04, 2010 11:02PM", "March 04, 2010 11:02PM", "2010-03-04T23:02"),
    ("JoinedSep 3, 2008Messages1,234", "Sep 3, 2008", "2008-09-03"),
    ("aliceMarch 4, 2019, 10:02pm1", "March 4, 2019, 10:02pm", "2019-03-04T22:02"),
    (
        "alice wrote: ↑Tue Jan 02, 2007 3:04 pmFirst words.",
        "Tue Jan 02, 2007 3:04 pm",
        "2007-01-02T15:04",
    ),
    (
        "Mon Apr 19 23:25:48 CEST 2010",
        "Mon Apr 19 23:25:48 CEST 2010",
        "2010-04-19T23:25:48+02:00",
    ),
    (
        "Date: Fri, 07 May 2010 11:34:48 +0200",
        "Fri, 07 May 2010 11:34:48 +0200",
        "2010-05-07T11:34:48+02:00",
    ),
    (
        "Mar 4, 2010 11:02:33 GMT -5 carol said:",
        "Mar 4, 2010 11:02:33 GMT -5",
        "2010-03-04T11:02:33-05:00",
    ),
    ("10 May 2010 10:15 PM EST", "10 May 2010 10:15 PM EST", "2010-05-10T22:15-05:00"),
    ("10 May 2010 10:15 BST", "10 May 2010 10:15 BST", "2010-05-10T10:15"),
    ("2010-03-04T11:02:33Z", "2010-03-04T11:02:33Z", "2010-03-04T11:02:33+00:00"),
    (
        "Submitted by x on Thu, 03/04/2010 - 11:02",
        "Thu, 03/04/2010 - 11:02",
        "2010-03-04T11:02",
    ),
    ("20 Nov 2021 10:49:49 Marin", "20 Nov 2021 10:49:49", "2021-11-20T10:49:49"),
    ("Czerwiec 15, 2018, 23:52:39", "Czerwiec 15, 2018, 23:52:39", "2018-06-15T23:52:39"),
    ("4 Apr 2007 at 20:57 #41", "4 Apr 2007 at 20:57", "2007-04-04T20:57"),
    ("Jun 2, 2011 at 7:02 AM", "Jun 2, 2011 at 7:02 AM", "2011-06-02T07:02"),
    ("Jun 2, 2011 at 7 AM", "Jun 2, 2011 at 7 AM", "2011-06-02T07:00"),
    ("15.07.2010, 05:53. Ответов 12", "15.07.2010, 05:53", "2010-07-15T05:53"),
    ("04.03.2010 um 17:11 Uhr", "04.03.2010 um 17:11 Uhr", "2010-03-04T17:11"),
    ("Dne 12. 3. 2010 v 22:15", "12. 3. 2010 v 22:15", "2010-03-12T22:15"),
    ("13/03/2011 à 17h11.", "13/03/2011 à 17h11", "2011-03-13T17:11"),
    ("13/4/22 בשעה 11:45", "13/4/22 בשעה 11:45", "2022-04-13T11:45"),
    ("2010年3月4日 下午 10:15", "2010年3月4日 下午 10:15", "2010-03-04T22:15"),
    ("2010년 3월 4일 오후 10:15", "2010년 3월 4일 오후 10:15", "2010-03-04T22:15"),
    ("2010/03/04 22:15", "2010/03/04 22:15", "2010-03-04T22:15"),
    ("4 de marzo de 2010, 22:15", "4 de marzo de 2010, 22:15", "2010-03-04T22:15"),
    ("3 de Março de 2010, 22:15", "3 de Março de 2010, 22:15", "2010-03-03T22:15"),
    ("2010. március 4., 22:15", "2010. március 4., 22:15", "2010-03-04T22:15"),
    ("4 Tháng ba 2010", "4 Tháng ba 2010", "2010-03-04"),
    ("4 Tháng 3 2010", "4 Tháng 3 2010", "2010-03-04"),
    ("4 Mart 2010, 22:15", "4 Mart 2010, 22:15", "2010-03-04T22:15"),
    ("2 января 2007 в 15:04", "2 января 2007 в 15:04", "2007-01-02T15:04"),
    ("lørdag 4. mars 2010 kl. 22.15", "lørdag 4. mars 2010 kl. 22.15", "2010-03-04T22:15"),
    ("am 1er février 2010", "1er février 2010", "2010-02-01"),
    ("1 fevr. 2010", "1 fevr. 2010", "2010-02-01"),
    ("23:15 04.03.2010", "23:15 04.03.2010", "2010-03-04T23:15"),
    ("(2002-10-28 23:15)", "2002-10-28 23:15", "2002-10-28T23:15"),
    ("Ben, Bath - 09 September, 2003", "09 September, 2003", "2003-09-09"),
    ("Sat, 6 Mar 2010 10:15 p.m.", "Sat, 6 Mar 2010 10:15 p.m.", "2010-03-06T22:15"),
    ("Posted March 12", "March 12", "2010-03-12"),
    ("Posted December 12 at 9:05", "December 12 at 9:05", "2009-12-12T09:05"),
    ("12:05 AM is 12 Mar 2010 12:05 AM", "12 Mar 2010 12:05 AM", "2010-03-12T00:05"),
]


@pytest.mark.parametrize(("line", "shown", "iso"), LINES)
def test_dates_in_lines(line: str, shown: str, iso: str | None) -> None:
    match = find_date(line)
    assert match is not None
    assert match.text == shown
    assert line[match.start : match.end] == shown
    assert resolve([line], reference=NOW).dates == (iso,)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Just words.",
        "The build 1.2.10 is out on 192.168.10.20",
        "call 555-12-2010 now",
        "I may 5 times",
        "version 10.4.11",
        "it costs 12 marks 2010",
        "12 of 2010 posts",
        "Posts: 1,234",
        "#12",
        "99/99/2010",
        "31.02.2010.5",
        "Feb 31, 2010",
        "today is a good day",
        "He was here 5 times, hier und da",
        "Sun 10 hats",
        "5 minutes after that",
        "in the year 2010 we went",
        "25:61",
        "3:2 2:1",
    ],
)
def test_lines_without_a_date(line: str) -> None:
    assert find_date(line) is None


@pytest.mark.parametrize(
    ("word", "month"),
    [
        (word.replace("_", " "), month)
        for forms in MONTHS.values()
        for month, names in enumerate(forms.split(), 1)
        for word in names.split("|")
    ],
)
def test_every_name_of_a_month(word: str, month: int) -> None:
    iso = f"2010-{month:02d}-14T22:15"
    for form in (word, word.capitalize()):
        assert resolve([f"14 {form} 2010, 22:15"]).dates == (iso,)
        if " " not in form:
            assert resolve([f"{form} 14, 2010, 22:15"]).dates == (iso,)


@pytest.mark.parametrize("language", sorted(WEEKDAYS))
def test_every_weekday_belongs_to_the_date_after_it(language: str) -> None:
    for names in WEEKDAYS[language].split():
        for name in names.split("|"):
            shown = f"{name.capitalize()} 14 Mar 2010"
            match = find_date(f"alice {shown}, and")
            assert match is not None
            assert match.text == shown


def test_the_tables_are_whole() -> None:
    assert {language: len(forms.split()) for language, forms in MONTHS.items()} == dict.fromkeys(
        MONTHS, 12
    )
    assert {language: len(forms.split()) for language, forms in WEEKDAYS.items()} == dict.fromkeys(
        WEEKDAYS, 7
    )
    assert {language: len(forms.split()) for language, forms in UNITS.items()} == dict.fromkeys(
        UNITS, 7
    )
    assert all(-720 <= minutes <= 840 for minutes in ZONES.values())
    assert len(set(AGO_AFTER.split("|"))) == len(AGO_AFTER.split("|"))


def test_all_dates_of_a_line() -> None:
    line = "Joined Sep 3, 2008, posted 03-04-2010, 10:15 PM, edited 2010-03-05 09:00"
    assert [match.text for match in iter_dates(line)] == [
        "Sep 3, 2008",
        "03-04-2010, 10:15 PM",
        "2010-03-05 09:00",
    ]


def test_date_at_the_start_alone() -> None:
    assert date_at("Mar 4, 2010 was fine") is not None
    assert date_at("on Mar 4, 2010") is None


@pytest.mark.parametrize(
    ("shown", "iso"),
    [
        ("11:14 PM", "T23:14"),
        ("12:00 AM", "T00:00"),
        ("12:00 PM", "T12:00"),
        ("7:05", "T07:05"),
        ("17h11", "T17:11"),
        ("22.15", "T22:15"),
        ("10:15:33 p.m.", "T22:15:33"),
        ("10:15 UTC", "T10:15+00:00"),
        ("18:31 Uhr", "T18:31"),
        ("5 PM", "T17:00"),
        ("25:00", None),
        ("10:75", None),
        ("Mar 4, 2010", None),
        ("5", None),
    ],
)
def test_bare_times(shown: str, iso: str | None) -> None:
    assert clock_time(shown) == iso


ORDERS: list[tuple[list[str], list[str | None], bool]] = [
    # A number above 12 settles the thread.
    (["03-04-2010", "03-25-2010"], ["2010-03-04", "2010-03-25"], False),
    (["03-04-2010", "25-04-2010"], ["2010-04-03", "2010-04-25"], False),
    # Dates do not run backwards.
    (["03/04/2010", "03/05/2010", "02/06/2010"], ["2010-04-03", "2010-05-03", "2010-06-02"], False),
    (["03/04/2010", "03/05/2010", "04/01/2010"], ["2010-03-04", "2010-03-05", "2010-04-01"], False),
    # Newest first, over three days and more.
    (["04/01/2010", "03/05/2010", "03/04/2010"], ["2010-04-01", "2010-03-05", "2010-03-04"], False),
    # A weekday tells: 4 March 2010 was a Thursday.
    (["Thu 03/04/2010", "03/05/2010"], ["2010-03-04", "2010-03-05"], False),
    # Nothing tells.
    (["03/04/2010"], [None], True),
    (["03/04/2010", "03/05/2010"], [None, None], True),
    (["03/03/2010"], ["2010-03-03"], False),
    (["03/04/2010", "04/04/2010", "2010-05-06"], [None, "2010-04-04", "2010-05-06"], True),
    # Evidence for both: each date for itself.
    (["03/25/2010", "25/03/2010", "03/04/2010"], ["2010-03-25", "2010-03-25", None], True),
    # Full stops: the day comes first, unless the thread shows otherwise.
    (["03.04.2010"], ["2010-04-03"], False),
    (["03.04.2010", "03.25.2010"], ["2010-03-04", "2010-03-25"], False),
    # What is no date is None and no open order.
    (["who knows", "Yesterday, 10:15 PM"], [None, None], False),
    ([], [], False),
]


@pytest.mark.parametrize(("shown", "iso", "order_open"), ORDERS)
def test_the_order_of_day_and_month(
    shown: list[str], iso: list[str | None], order_open: bool
) -> None:
    resolved = resolve(shown)
    assert list(resolved.dates) == iso
    assert resolved.order_open is order_open


def test_the_order_can_be_told() -> None:
    assert resolve(["03/04/2010"], dayfirst=True).dates == ("2010-04-03",)
    assert resolve(["03/04/2010"], dayfirst=False).dates == ("2010-03-04",)
    assert not resolve(["03/04/2010"], dayfirst=False).order_open
    # No order makes March of the 25th month.
    assert resolve(["25/03/2010"], dayfirst=False).dates == ("2010-03-25",)


def test_a_page_is_not_older_than_its_posts() -> None:
    assert resolve(["05/09/2010"], reference=date(2010, 5, 20)).dates == ("2010-05-09",)


def test_zones() -> None:
    east = timezone(timedelta(hours=5, minutes=30))
    shown = ["2010-03-04 22:15", "2010-03-04", "2010-03-04 22:15 UTC", "Mar 2010"]
    assert resolve(shown, tz=east).dates == (
        "2010-03-04T22:15+05:30",
        "2010-03-04",
        "2010-03-04T22:15+00:00",
        "2010-03",
    )
    assert resolve(["5 minutes ago"], tz=east, reference=NOW).dates == ("2010-05-05T11:55+05:30",)


def test_relative_dates_need_a_reference() -> None:
    shown = ["Yesterday, 10:15 PM", "5 minutes ago", "Tuesday at 5:04 PM", "March 12", "just now"]
    assert resolve(shown).dates == (None,) * 5
    assert resolve(shown, reference=date(2010, 5, 5)).dates == (
        "2010-05-04T22:15",
        None,
        "2010-05-04T17:04",
        "2010-03-12",
        "2010-05-05",
    )


def test_two_digit_years() -> None:
    assert resolve(["25/03/98", "25/03/10"]).dates == ("1998-03-25", "2010-03-25")


@settings(max_examples=200, deadline=None)
@given(st.datetimes(datetime(1990, 1, 1), datetime(2089, 12, 31)))
def test_dates_come_back_from_every_format(moment: datetime) -> None:
    iso = moment.strftime("%Y-%m-%dT%H:%M")
    for form in (
        "%Y-%m-%d %H:%M",
        "%d.%m.%Y, %H:%M",
        "%d %B %Y - %I:%M %p",
        "%B %d, %Y, %I:%M %p",
        "%a %b %d, %Y %I:%M %p",
        "%A, %d-%b-%Y %H:%M",
    ):
        shown = moment.strftime(form)
        match = find_date(f"alice, {shown} wrote")
        assert match is not None
        assert match.text == shown
        assert resolve([shown]).dates == (iso,)
    for dayfirst, form in ((True, "%d/%m/%Y %H:%M"), (False, "%m-%d-%Y, %I:%M %p")):
        assert resolve([moment.strftime(form)], dayfirst=dayfirst).dates == (iso,)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="0123456789 :-./,'TJanuaryMARCHpmàго日年月\u0663\u00b2", max_size=40))
def test_any_line_is_read_without_complaint(line: str) -> None:
    end = 0
    for match in iter_dates(line):
        assert end <= match.start < match.end <= len(line)
        end = match.end
    resolve([line], reference=NOW)


@pytest.mark.parametrize(
    "piece",
    ["1", "12 ", "12-", "1.", "Mar ", "Mar 12 ", "12 Mar ", "March", "aB", "2010-", "10:15 ",
     "Today ", "5 minutes ", "ago ", "Tháng 3 ", "Tue ", "2010年", "03/04/2010 ", " "],
)  # fmt: skip
def test_long_lines_cost_in_proportion(piece: str) -> None:
    def seconds(size: int) -> float:
        line = piece * (size // len(piece)) + " 7"
        start = time.process_time()
        list(iter_dates(line))
        return time.process_time() - start

    seconds(1_000)
    # Eight times the text; quadratic work would take 64 times as long.
    small = min(seconds(5_000) for _ in range(3))
    assert min(seconds(40_000) for _ in range(3)) < 24 * small + 0.05
