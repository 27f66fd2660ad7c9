"""The file that says whom to tell of a hole in the site: as RFC 9116 has it, and only where somebody is named."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from explainer.exports.security_txt import security_contact, security_files
from explainer.pelican_plugin.defaults import OWN
from explainer.pelican_plugin.settings_check import setting_problems
from explainer.site.settings import SecurityContact
from tests.engine.built import context, home, site
from tests.engine.records import fact
from tests.engine.sites import conf, tiny
from tests.engine.sites.building import build_in_memory

NAME = ".well-known/security.txt"
GIVEN = {"contact": "mailto:security@bridge.example", "expires": "2027-11-01"}
SETTINGS = {**OWN, **{name: getattr(conf, name) for name in dir(conf) if name.isupper()}}
# RFC 9116, section 4: line = [ (field / comment) ] eol; eol = *WSP [CR] LF. The two fields that must be there, and the
# one that may be; date-time is RFC 3339's, a uri RFC 3986's, and one of the web begins with https:// (section 2.5).
URI = r"(?!http:)[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+"
DATE_TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)"
FIELDS = {"Contact": URI, "Expires": DATE_TIME, "Canonical": URI}


def read(content: bytes) -> dict[str, list[str]]:
    """The fields of a file, as the grammar reads them; whatever it does not know fails."""
    lines = content.decode("utf-8").split("\n")
    assert lines.pop() == "", "the last line has no end"
    found: dict[str, list[str]] = {}
    for line in lines:
        name, separator, value = line.rstrip("\r").partition(": ")
        assert separator, line
        assert re.fullmatch(FIELDS[name], value), line
        found.setdefault(name, []).append(value)
    return found


def made(**changes: str) -> dict[str, list[str]]:
    about = context(site(home(), fact("f")), **changes).publication
    (content,) = security_files(security_contact(GIVEN), about).values()
    return read(content)


def test_it_names_whom_to_tell_how_long_that_holds_and_where_it_stands() -> None:
    assert made(url="https://bridge.example") == {
        "Contact": ["mailto:security@bridge.example"],
        "Expires": ["2027-11-01T23:59:59Z"],
        "Canonical": ["https://bridge.example/.well-known/security.txt"],
    }


@pytest.mark.parametrize("url", ["", "http://bridge.example"])
def test_it_says_where_it_stands_only_of_an_address_that_is_the_public_s_and_safe(url: str) -> None:
    assert made(url=url).keys() == {"Contact", "Expires"}


def test_a_built_site_has_it_where_somebody_is_named_and_else_not(tmp_path: Path) -> None:
    root = tiny.minimal_with(tmp_path / "site", {})
    assert NAME not in build_in_memory(tiny.settings_file(root))
    found = build_in_memory(tiny.settings_file(root, more=f"SECURITY_TXT = {GIVEN | {'expires': '2999-12-31'}}\n"))
    assert read(found[NAME])["Expires"] == ["2999-12-31T23:59:59Z"]


@pytest.mark.parametrize("contact", ["mailto:a@b.example", "https://b.example/tell?x=1", "tel:+58-212-5550100"])
def test_whom_to_tell_is_an_address_of_mail_web_or_telephone(contact: str) -> None:
    assert security_contact(GIVEN | {"contact": contact}) == SecurityContact(contact, dt.date(2027, 11, 1))


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("mailto:a@b.example", "expected"),
        ({"contact": "mailto:a@b.example"}, "expected"),
        (GIVEN | {"policy": "https://b.example/"}, "expected"),
        (GIVEN | {"contact": "a@b.example"}, '"contact" must be'),
        (GIVEN | {"contact": "mailto:nobody"}, '"contact" must be'),
        (GIVEN | {"contact": "http://b.example/"}, '"contact" must be'),
        (GIVEN | {"contact": "https://b.example/\nExpires: 2999-01-01T00:00:00Z"}, '"contact" must be'),
        (GIVEN | {"contact": None}, '"contact" must be'),
        (GIVEN | {"expires": "2027-11"}, '"expires" must be a day'),
        (GIVEN | {"expires": 2027}, '"expires" must be a day'),
        (GIVEN | {"expires": "2027-02-30"}, "does not exist"),
        (GIVEN | {"expires": "2026-11-28"}, '"expires" is 2026-11-28, which is over'),
    ],
)
def test_what_is_not_as_it_should_be_is_told_at_its_line(
    value: object, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795910400")  # 29 November 2026
    (tmp_path / "pelicanconf.py").write_text(f'SITENAME = "A"\nSECURITY_TXT = {value}\n', "utf-8")
    (problem,) = setting_problems(SETTINGS | {"SECURITY_TXT": value}, tmp_path)
    assert (str(problem.location), problem.rule) == ("pelicanconf.py:2:1", "bad-setting")
    assert said in problem.message


def test_it_holds_on_its_last_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795910400")
    found = setting_problems(SETTINGS | {"SECURITY_TXT": GIVEN | {"expires": "2026-11-29"}}, Path("/nowhere"))
    assert list(found) == []


def test_a_faulty_day_of_the_build_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "today")
    (problem,) = setting_problems(SETTINGS | {"SECURITY_TXT": GIVEN}, Path("/nowhere"))
    assert problem.message.startswith("SOURCE_DATE_EPOCH")
