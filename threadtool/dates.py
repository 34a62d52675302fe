"""Dates as forums show them: where they stand in a line, and what they are in ISO 8601.

Two steps, because the first needs one line and the second a whole thread: `find_date` and
`iter_dates` give spans of a line; `resolve` takes the dates of a thread in order and decides once
whether `03-04-2010` is in March or in April. Nothing is guessed: what stays open is None.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import MINYEAR, date, datetime, timedelta, tzinfo
from typing import Final, NamedTuple

from threadtool import date_shapes as shapes
from threadtool.date_find import DateMatch, date_at, existing, find_date, iter_dates
from threadtool.date_shapes import Stamp

__all__ = [
    "DateMatch",
    "Resolved",
    "clock_time",
    "date_at",
    "find_date",
    "iter_dates",
    "resolve",
]

# Days only one order allows, of dates in falling order: this many are a page with the newest on
# top and not two posts that happen to fit.
_FALLING_RUN = 3

# Why the order of day and month is what it is, as `explain` and warnings say it.
GIVEN: Final = "given as an option"
NOT_NEEDED: Final = "no date is written with a number for its month"
PROVEN: Final = "a number above 12 or a weekday allows one order only"
CONTRADICTED: Final = "some dates have the day first, others the month"
DOTTED: Final = "dates with full stops have the day first"
NOT_LATER: Final = "under the other order posts are later than the page"
RUNNING: Final = "under the other order the dates do not run one way"
OPEN: Final = "both orders are possible for every date"


def clock_time(text: str) -> str | None:
    """A bare time of day as ISO 8601 writes one without a date, None for anything else.

    >>> clock_time("11:14 PM")
    'T23:14'
    """
    found = shapes.clock().fullmatch(text.strip())
    stamp = shapes.with_clock(Stamp(), found) if found else None
    return _time(stamp, None) if stamp else None


class Resolved(NamedTuple):
    """The dates of a thread in ISO 8601, None where unknown.

    `dayfirst` is the order of day and month that was found (or given), None where nothing tells;
    `reason` says why, for people. `order_open`: there are dates that could be read either way.
    `undated` counts the dates that only `reference` would settle.
    """

    dates: tuple[str | None, ...]
    order_open: bool
    dayfirst: bool | None = None
    reason: str = ""
    undated: int = 0


def resolve(
    dates: Sequence[str | None],
    *,
    dayfirst: bool | None = None,
    tz: tzinfo | None = None,
    reference: datetime | date | None = None,
) -> Resolved:
    """The dates of a thread, in its order, in ISO 8601, only as precise as the source.

    `dayfirst` settles the order of day and month (False: month first); without it the thread must
    show it: by a number above 12, a weekday, or dates that run backwards under one order alone.
    Where it stays open those dates are None and `order_open` is True. `tz` is the zone of times
    that name none; `reference` is when the page was made, for `Yesterday, 03:00 AM` and for
    years left out.

    >>> resolve(["03-04-2010, 10:15 PM", "03-25-2010, 09:00 AM"]).dates
    ('2010-03-04T22:15', '2010-03-25T09:00')
    """
    matches = [find_date(text) if text else None for text in dates]
    stamps = [match.stamp if match else None for match in matches]
    order, reason = _order(stamps, reference) if dayfirst is None else (dayfirst, GIVEN)
    settled = [_settle(stamp, order) if stamp else None for stamp in stamps]
    written = tuple(_iso(stamp, tz, reference) if stamp else None for stamp in settled)
    is_open = any(stamp and stamp.numbers and not stamp.day for stamp in settled)
    undated = sum(stamp is not None and _is_relative(stamp) for stamp in settled)
    return Resolved(written, is_open, order, reason, 0 if reference else undated)


def _is_relative(stamp: Stamp) -> bool:
    """Whether a date is known only from when the page was made."""
    return stamp.back is not None or (stamp.year is None and stamp.month is not None)


def _settle(stamp: Stamp, dayfirst: bool | None) -> Stamp:
    """Day and month of two numbers, where the order is known or does not matter."""
    if stamp.numbers is None or stamp.day is not None:
        return stamp
    first, second = stamp.numbers
    # Nobody writes the month first before a full stop; a thread that does shows it by a 13.
    if dayfirst is None and stamp.dotted:
        dayfirst = True
    if dayfirst is None and first != second:
        return stamp
    day, month = (first, second) if dayfirst else (second, first)
    return existing(stamp._replace(day=day, month=month)) or stamp


def _order(
    stamps: Sequence[Stamp | None], reference: datetime | date | None
) -> tuple[bool | None, str]:
    """True for day first, False for month first, None where the thread does not tell; and why."""
    if not any(stamp and stamp.numbers for stamp in stamps):
        return None, NOT_NEEDED
    proofs = {proof for stamp in stamps if (proof := _proof(stamp)) is not None}
    if proofs:
        return (proofs.pop(), PROVEN) if len(proofs) == 1 else (None, CONTRADICTED)
    if any(stamp and stamp.dotted for stamp in stamps):
        return True, DOTTED
    day_keys, month_keys = _keys(stamps, True), _keys(stamps, False)
    if reference is not None:
        limit = (reference.year, reference.month, reference.day + 1)
        late = any(key[:3] > limit for key in day_keys), any(key[:3] > limit for key in month_keys)
        if late[0] != late[1]:
            return late[1], NOT_LATER
    running = _running(day_keys, month_keys)
    return running, OPEN if running is None else RUNNING


def _proof(stamp: Stamp | None) -> bool | None:
    """What one date shows by itself: a number above 12, or the weekday it names."""
    if stamp is None or stamp.numbers is None:
        return None
    if stamp.day is not None:
        return stamp.numbers[0] == stamp.day if max(stamp.numbers) > 12 else None
    if stamp.weekday is None or stamp.year is None:
        return None
    first, second = stamp.numbers
    as_day = date(stamp.year, second, first).weekday() == stamp.weekday
    as_month = date(stamp.year, first, second).weekday() == stamp.weekday
    return as_day if as_day != as_month else None


_Key = tuple[int, int, int, int, int]


def _keys(stamps: Sequence[Stamp | None], dayfirst: bool) -> list[_Key]:
    settled = [_settle(stamp, dayfirst) for stamp in stamps if stamp and stamp.year]
    return [
        (stamp.year or 0, stamp.month, stamp.day, stamp.hour or 0, stamp.minute or 0)
        for stamp in settled
        if stamp.month and stamp.day
    ]


def _running(day_keys: list[_Key], month_keys: list[_Key]) -> bool | None:
    """The order under which the dates run one way, if they do not under the other."""
    for day, month, least in (
        (day_keys, month_keys, 2),
        (day_keys[::-1], month_keys[::-1], _FALLING_RUN),
    ):
        if len(set(day)) < least:
            return None
        day_runs, month_runs = day == sorted(day), month == sorted(month)
        if day_runs != month_runs:
            return day_runs
        if day_runs:
            return None
    return None


def _iso(stamp: Stamp, tz: tzinfo | None, reference: datetime | date | None) -> str | None:
    if _is_relative(stamp):
        if reference is None:
            return None
        try:
            if stamp.back and stamp.back[0] in ("second", "minute", "hour"):
                return _moment(stamp.back, reference, tz)
            stamp = _placed(stamp, reference)
        except OverflowError:  # 9999 weeks ago
            return None
    if stamp.year is None or stamp.year < MINYEAR or (stamp.numbers and stamp.day is None):
        return None
    text = f"{stamp.year:04d}"
    if stamp.month:
        text += f"-{stamp.month:02d}" + (f"-{stamp.day:02d}" if stamp.day else "")
    return text + _time(stamp, tz) if stamp.day else text


def _time(stamp: Stamp, tz: tzinfo | None) -> str:
    if stamp.hour is None:
        return ""
    text = f"T{stamp.hour:02d}:{stamp.minute:02d}"
    text += f":{stamp.second:02d}" if stamp.second is not None else ""
    if stamp.zone is not None:
        return text + _offset(timedelta(minutes=stamp.zone))
    if tz is None or not (stamp.year and stamp.month and stamp.day):
        return text
    moment = datetime(stamp.year, stamp.month, stamp.day, stamp.hour, stamp.minute or 0, tzinfo=tz)
    return text + _offset(moment.utcoffset())


def _offset(offset: timedelta | None) -> str:
    if offset is None:
        return ""
    minutes = round(offset.total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _moment(back: tuple[str, int], reference: datetime | date, tz: tzinfo | None) -> str | None:
    """So many seconds, minutes or hours before the page was made: hours give the day alone."""
    if not isinstance(reference, datetime):
        return reference.isoformat() if back[1] == 0 else None
    if tz is not None and reference.tzinfo is None:
        reference = reference.replace(tzinfo=tz)
    moment = reference - timedelta(**{back[0] + "s": back[1]})
    if back[0] == "hour":
        return moment.date().isoformat()
    zone = _offset(moment.utcoffset()) if moment.tzinfo else ""
    return moment.strftime("%Y-%m-%dT%H:%M") + zone


def _placed(stamp: Stamp, reference: datetime | date) -> Stamp:
    """A relative date, or one without its year, put where it belongs before the reference."""
    today = date(reference.year, reference.month, reference.day)
    if stamp.back is None:
        year = today.year
        if (stamp.month or 0, stamp.day or 0) > (today.month, today.day):
            year -= 1
        return stamp._replace(year=year)
    unit, amount = stamp.back
    if unit == "weekday":
        day = today - timedelta(days=(today.weekday() - amount - 1) % 7 + 1)
        return stamp._replace(year=day.year, month=day.month, day=day.day)
    if unit == "year":
        return stamp._replace(year=today.year - amount)
    if unit == "month":
        months = today.year * 12 + today.month - 1 - amount
        return stamp._replace(year=months // 12, month=months % 12 + 1)
    day = today - timedelta(days=amount * (7 if unit == "week" else 1))
    # A week ago is seven days and up to six more: the day is not known.
    return stamp._replace(year=day.year, month=day.month, day=day.day if unit == "day" else None)
