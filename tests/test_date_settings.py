"""What the user can say of a thread's dates, and what is said where nobody did."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

from threadtool import OptionError, parse
from threadtool.date_settings import page_date, time_zone
from threadtool.date_shapes import fold
from threadtool.date_words import MONTHS, WEEKDAYS
from threadtool.dates import CONTRADICTED, DOTTED, GIVEN, OPEN, PROVEN, RUNNING, find_date, resolve

NOW = datetime(2024, 5, 5, 12, 0)
OPEN_THREAD = "anna  03-04-2010, 10:15 PM\nTea?\n\nbert  03-05-2010, 09:00 AM\nNo, coffee.\n"
RELATIVE_THREAD = "anna  Yesterday, 10:15 PM\nTea?\n\nbert  Today, 09:00 AM\nNo, coffee.\n"


@pytest.mark.parametrize(
    ("shown", "iso"),
    [
        ("昨天17:04", "2024-05-04T17:04"),
        ("Χθες στις 17:04", "2024-05-04T17:04"),
        ("أمس في 17:04", "2024-05-04T17:04"),
        ("Juče u 17:04", "2024-05-04T17:04"),
        ("Hari ini 17:04", "2024-05-05T17:04"),
        ("anteayer 10:15", "2024-05-03T10:15"),
        ("eergisteren 10:15", "2024-05-03T10:15"),
        ("ponedeljak u 17:04", "2024-04-29T17:04"),
        ("för en timme sedan", "2024-05-05"),
        ("pred 5 minútami", "2024-05-05T11:55"),
        ("לפני 5 דקות", "2024-05-05T11:55"),
        ("преди 5 минути", "2024-05-05T11:55"),
        ("5 perccel ezelőtt", "2024-05-05T11:55"),
        ("5 menit yang lalu", "2024-05-05T11:55"),
        ("5分前", "2024-05-05T11:55"),
        ("5분 전", "2024-05-05T11:55"),
        ("3h ago", "2024-05-05"),
        ("5m ago", "2024-05-05T11:55"),
        ("час назад", "2024-05-05"),
        ("rok temu", "2023"),
        ("a few seconds ago", "2024-05-05T12:00"),
        ("12 kovo 2010", "2010-03-12"),
        ("2010. gada 12. marts", "2010-03-12"),
        ("2010 m. kovo 12", "2010-03-12"),
        ("12. studenog 2010", "2010-11-12"),
        ("12 ноември 2010", "2010-11-12"),
        ("12 јануар 2010", "2010-01-12"),
        ("12 januára 2010", "2010-01-12"),
    ],
)
def test_dates_of_many_languages(shown: str, iso: str) -> None:
    match = find_date(shown)
    assert match is not None
    assert match.text == shown
    assert resolve([shown], reference=NOW).dates == (iso,)


@pytest.mark.parametrize(
    "shown", ["несколько дней назад", "2d", "today5", "pre 5 meters", "9 lives"]
)
def test_what_is_no_date_or_says_no_number(shown: str) -> None:
    assert find_date(shown) is None


@pytest.mark.parametrize("shown", ["9999 weeks ago", "9999 years ago", "9999 hours ago"])
def test_no_date_lies_before_the_first_year(shown: str) -> None:
    assert resolve([shown], reference=datetime(1, 1, 1, 10)).dates == (None,)


def test_a_name_is_one_month_and_one_weekday_in_all_languages() -> None:
    for table, known in ((MONTHS, {}), (WEEKDAYS, {"so": {5, 6}})):
        meant: dict[str, set[int]] = defaultdict(set)
        for names in table.values():
            for number, forms in enumerate(names.split()):
                for form in forms.split("|"):
                    meant[fold(form)].add(number)
        assert {form: numbers for form, numbers in meant.items() if len(numbers) > 1} == known


@pytest.mark.parametrize(
    ("dates", "dayfirst", "reason"),
    [
        (["03-04-2010", "03-25-2010"], False, PROVEN),
        (["03/25/2010", "25/03/2010"], None, CONTRADICTED),
        (["03.04.2010"], True, DOTTED),
        (["03/04/2010", "03/05/2010", "04/01/2010"], False, RUNNING),
        (["03/04/2010"], None, OPEN),
    ],
)
def test_the_reason_of_an_order_is_told(
    dates: list[str], dayfirst: bool | None, reason: str
) -> None:
    resolved = resolve(dates)
    assert (resolved.dayfirst, resolved.reason) == (dayfirst, reason)
    assert resolve(dates, dayfirst=True).reason == GIVEN


@pytest.mark.parametrize(
    ("value", "hours"),
    [("+02:00", 2), ("-5", -5), ("+0530", 5.5), ("UTC", 0), ("utc+3", 3), ("MSK-less", None)],
)
def test_zones_by_offset(value: str, hours: float | None) -> None:
    if hours is None:
        with pytest.raises(OptionError, match="there is no time zone"):
            time_zone(value)
        return
    zone = time_zone(value)
    assert zone is not None
    assert zone.utcoffset(None) == timedelta(hours=hours)


def test_zones_by_name_know_summer_time() -> None:
    shown = ["2010-01-04 10:00", "2010-07-04 10:00"]
    assert resolve(shown, tz=time_zone("Europe/Berlin")).dates == (
        "2010-01-04T10:00+01:00",
        "2010-07-04T10:00+02:00",
    )


@pytest.mark.parametrize(
    ("value", "hint"),
    [("berlin", "Europe/Berlin"), ("Europe/Berln", "Europe/Berlin"), ("../../etc/passwd", "+02:00")]
    + [(wrong, "such as") for wrong in ("", "+99:00", "a\0b")],
)
def test_zones_that_do_not_exist(value: str, hint: str) -> None:
    with pytest.raises(OptionError) as caught:
        time_zone(value)
    assert hint in str(caught.value.hint)


def test_the_day_of_the_page() -> None:
    assert page_date("2010-05-05") == date(2010, 5, 5)
    assert page_date("2010-05-05T12:00Z") == datetime(2010, 5, 5, 12, tzinfo=timezone.utc)
    late = page_date("2010-05-05T23:30Z", timezone(timedelta(hours=2)))
    assert late is not None
    assert late.day == 6, "`Today` is the day that it was where the times are from"
    with pytest.raises(OptionError, match="is no date"):
        page_date("yesterday")


@pytest.mark.parametrize(
    ("options", "dates", "codes"),
    [
        ({}, [None, None], ["date-order"]),
        ({"dayfirst": True}, ["2010-04-03T22:15", "2010-05-03T09:00"], []),
        (
            {"dayfirst": False, "tz": "+01:00"},
            ["2010-03-04T22:15+01:00", "2010-03-05T09:00+01:00"],
            [],
        ),
    ],
)
def test_options_settle_the_order(
    options: dict[str, Any], dates: list[str | None], codes: list[str]
) -> None:
    thread = parse(OPEN_THREAD, **options)
    assert [post.date for post in thread.posts] == dates
    assert [warning.code for warning in thread.warnings] == codes
    for warning in thread.warnings:
        assert "--dayfirst or --monthfirst" in warning.message


def test_a_reference_settles_relative_dates() -> None:
    thread = parse(RELATIVE_THREAD)
    assert [post.date for post in thread.posts] == [None, None]
    assert [warning.code for warning in thread.warnings] == ["date-reference"]
    thread = parse(RELATIVE_THREAD, reference="2010-05-05")
    assert [post.date for post in thread.posts] == ["2010-05-04T22:15", "2010-05-05T09:00"]
    assert not thread.warnings


def test_the_order_of_a_thread_holds_for_its_merge_markers() -> None:
    text = (
        "anna  25-03-2010, 10:15 PM\nTea?\n\n"
        "---------- Post added 03-04-2010 at 10:20 PM ----------"
        " Previous post was 25-03-2010 at 10:15 PM ----------\n\nOr cocoa?\n\n"
        "bert  26-03-2010, 09:00 AM\nNo, coffee.\n"
    )
    (marker,) = parse(text).posts[0].merges
    assert (marker.added, marker.previous) == ("2010-04-03T22:20", "2010-03-25T22:15")
    (marker,) = parse(text, tz="+02:00").posts[0].merges
    assert marker.added == "2010-04-03T22:20+02:00"
    text = text.replace("03-04-2010 at 10:20", "Yesterday at 10:20")
    (marker,) = parse(text, reference="2010-04-04").posts[0].merges
    assert marker.added == "2010-04-03T22:20"
