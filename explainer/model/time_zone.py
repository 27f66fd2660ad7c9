"""A time zone, by its name in the IANA database: whose clock a day goes by."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Annotated
from zoneinfo import available_timezones

from pydantic import AfterValidator, WithJsonSchema

from explainer.dates.hints import quoted
from explainer.model.fields import FieldKind, fault
from explainer.problems import did_you_mean, nearest

_NO_ZONES = frozenset({"Factory", "localtime"})  # what no clock was set yet to, and whatever this machine goes by
ZONE_FORM = "write its name in the IANA database, such as Europe/London, or UTC"
ZONE_PATTERN = r"^[A-Za-z][A-Za-z0-9]*(?:[/_+-][A-Za-z0-9]+)*$"


@cache
def time_zones() -> frozenset[str]:
    """The names of all zones: those of the machine, and those that the locked tzdata brings everywhere."""
    return frozenset(available_timezones() - _NO_ZONES)


def _check_time_zone(text: str) -> str:
    if text not in time_zones():
        hint = did_you_mean(_meant(text, time_zones()) or text, time_zones(), ZONE_FORM)
        raise fault("bad-choice", f"{quoted(text)} is not a time zone", hint)
    return text


def _meant(text: str, zones: Iterable[str]) -> str | None:
    """The zone of a city that stands alone, or in words: `Lima`, `hong kong`."""
    by_city = {zone.rpartition("/")[2].casefold(): zone for zone in sorted(zones)}
    city = nearest(text.rpartition("/")[2].replace(" ", "_").casefold(), by_city)
    return by_city[city] if city else None


TimeZone = Annotated[
    str,
    AfterValidator(_check_time_zone),
    WithJsonSchema({"type": "string", "minLength": 1}),
    FieldKind("time zone"),
]
