"""Parameters that say how a reader came are known by name; whatever else there is, says what is shown."""

import pytest

from explainer.model.sameness.tracking import is_tracking


@pytest.mark.parametrize("name", ["utm_id", "FBCLID", "pk_campaign", "_hsenc", "guce_referrer", "amp"])
def test_names_of_every_family(name: str) -> None:
    assert is_tracking(name, "", "a.example")


@pytest.mark.parametrize(
    "name", ["id", "p", "ref", "page", "lang", "utm", "at", "pk", "pk_id", "v", "t", "s", "q", "n"]
)
def test_what_may_say_what_is_shown_stays(name: str) -> None:
    assert not is_tracking(name, "1", "a.example")


def test_some_names_count_readers_on_one_site_alone() -> None:
    assert is_tracking("t", "5s", "youtube.com")
    assert not is_tracking("t", "5s", "a.example")
