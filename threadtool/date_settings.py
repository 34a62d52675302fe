"""What the user says of a thread's dates: the time zone, and the day that the page was made."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone, tzinfo
from typing import Final

from threadtool.date_words import ZONES
from threadtool.errors import OptionError
from threadtool.patterns import re

_OFFSET: Final = re.compile(r"(?:UTC|GMT)?([+-])(\d{1,2})(?::?([0-5]\d))?", re.IGNORECASE)
_FARTHEST: Final = 18  # hours; no clock on earth is further from Greenwich than 14
_ZULU: Final = re.compile(r"[zZ]$")  # Python 3.10 does not read it as an offset


def time_zone(value: str | tzinfo | None) -> tzinfo | None:
    """The zone of a name (`Europe/Berlin`, `UTC`, `CET`) or an offset (`+02:00`, `-5`).

    Raises OptionError where there is no such zone.

    >>> print(time_zone("+02:00"), time_zone("utc-5"))
    UTC+02:00 UTC-05:00
    """
    if value is None or isinstance(value, tzinfo):
        return value
    offset = _OFFSET.fullmatch(value.strip())
    if offset:
        hours = int(offset[2])
        if hours > _FARTHEST:
            raise OptionError(f"no time zone is {hours} hours from Greenwich", "such as +02:00")
        away = timedelta(hours=hours, minutes=int(offset[3] or 0))
        return timezone(-away if offset[1] == "-" else away)
    return _named_zone(value.strip())


def _named_zone(name: str) -> tzinfo:
    if name.upper() in ("UTC", "GMT", "Z"):
        return timezone.utc
    # Imported here for start-up time: few runs name a zone.
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (OSError, ValueError, LookupError):  # LookupError: also of machines with no zones
        minutes = ZONES.get(name.upper())
    if minutes is not None:
        return timezone(timedelta(minutes=minutes))
    raise OptionError(f"there is no time zone {name!r}", _zone_hint(name))


def _zone_hint(name: str) -> str:
    # Imported here for start-up time: only a mistyped name needs them.
    from difflib import get_close_matches
    from zoneinfo import available_timezones

    known = {zone.casefold(): zone for zone in available_timezones()}
    # People know the city of a zone and not always its continent.
    cities = {zone.rpartition("/")[2].casefold(): zone for zone in sorted(known.values())}
    wanted = name.casefold().replace(" ", "_")
    if wanted in cities:
        return f"did you mean {cities[wanted]}?"
    near = get_close_matches(wanted, list(known), n=1)
    return f"did you mean {known[near[0]]}?" if near else "such as Europe/Berlin or +02:00"


def page_date(
    value: str | date | datetime | None, tz: tzinfo | None = None
) -> date | datetime | None:
    """The day, and maybe the time, that `reference` names, in the zone of the thread's times.

    Raises OptionError for what is no date in ISO 8601.

    >>> page_date("2010-05-05"), page_date("2010-05-05T12:00Z").isoformat()
    (datetime.date(2010, 5, 5), '2010-05-05T12:00:00+00:00')
    """
    if isinstance(value, str):
        value = _iso_date(value.strip())
    if tz is not None and isinstance(value, datetime) and value.tzinfo is not None:
        # `Yesterday` is counted from the day that it was there where the times are from.
        try:
            return value.astimezone(tz)
        except OverflowError:
            return value
    return value


def _iso_date(text: str) -> date | datetime:
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(_ZULU.sub("+00:00", text))
    except ValueError:
        raise OptionError(
            f"{text!r} is no date", "write it as 2010-05-31 or 2010-05-31T14:30"
        ) from None
