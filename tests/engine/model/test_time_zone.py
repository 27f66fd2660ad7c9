"""Every zone of the IANA database may be written; what is none is told, with the zone that was probably meant."""

from __future__ import annotations

import re

import pytest
from pydantic import TypeAdapter, ValidationError

from explainer.model.time_zone import ZONE_PATTERN, TimeZone, time_zones

ZONE: TypeAdapter[str] = TypeAdapter(TimeZone)


def hint(text: str) -> str:
    with pytest.raises(ValidationError) as raised:
        ZONE.validate_python(text)
    (fault,) = raised.value.errors()
    assert fault["type"] == "bad-choice"
    assert text in fault["ctx"]["message"]
    told: str = fault["ctx"]["hint"]
    return told


@pytest.mark.parametrize("name", ["America/New_York", "Europe/Kyiv", "America/Argentina/Buenos_Aires", "UTC", "EST"])
def test_a_zone_of_the_database_is_kept_as_it_is_written(name: str) -> None:
    assert ZONE.validate_python(name) == name


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("New York", "America/New_York"),
        ("lima", "America/Lima"),
        ("LIMA", "America/Lima"),
        ("Buenos Aires", "America/Buenos_Aires"),
        ("Americas/Lima", "America/Lima"),
        ("europe/london", "Europe/London"),
        ("utc", "UTC"),
    ],
)
def test_a_city_or_a_slip_of_the_pen_leads_to_the_zone_that_was_meant(text: str, meant: str) -> None:
    assert hint(text).startswith(f'did you mean "{meant}"? ')


@pytest.mark.parametrize("text", ["Eastern Standard Time", "+01:00", "Factory", "localtime"])
def test_what_is_like_no_zone_is_told_how_zones_are_written(text: str) -> None:
    assert hint(text) == "write its name in the IANA database, such as Europe/London, or UTC"


def test_editors_are_shown_the_form_of_all_zones() -> None:
    assert [name for name in time_zones() if not re.search(ZONE_PATTERN, name)] == []
    assert [text for text in ("New York", "+01:00", "America/", "") if re.search(ZONE_PATTERN, text)] == []
