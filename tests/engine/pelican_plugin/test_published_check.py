"""What goes out to readers is what was published, and answers wherever something ever answered."""

from __future__ import annotations

from pathlib import Path

from explainer.problems import Problem
from tests.engine.sites import tiny
from tests.engine.sites.building import build, prepared_for

PUBLIC = {
    "PUBLIC": True,
    "SITEURL": "https://desk.bridge.net",
    "PUBLISHER": "The Bridge Desk",
    "CONTACT": "desk@bridge.net",
    "FEED_ID_AUTHORITY": "bridge.net,2026",
}
LIST = "data/published/addresses.txt"


def settings(site: Path, **changes: object) -> Path:
    lines = "".join(f"{name} = {value!r}\n" for name, value in (PUBLIC | changes).items())
    return tiny.settings_file(site, more=lines)


def told(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(str(problem.location), problem.message) for problem in problems if problem.level == "error"]


def test_an_address_that_went_away_is_told_at_its_line_and_nothing_is_written(tmp_path: Path) -> None:
    site = tiny.minimal_with(tmp_path / "site", {LIST: "# list\n/\n/bridges/\n/places/#ferry\n"})
    found = prepared_for(settings(site)).found
    assert told(found) == [
        (f"{LIST}:3:1", "/bridges/ does not answer any more, and was published"),
        (f"{LIST}:4:1", '/places/ has no place "ferry" any more, and was published'),
    ]
    assert {problem.rule for problem in found} == {"address-gone"}
    output = tmp_path / "output"
    assert build(settings(site), output) == 1
    assert not output.exists()


def test_an_address_that_leads_on_and_one_that_another_plugin_makes_answer(tmp_path: Path) -> None:
    site = tiny.minimal_with(tmp_path / "site", {LIST: "/bridges/\n/sitemap.xml\n"})
    given = settings(site, REDIRECTS=[("/bridges/", "/glossary/")], LEFT_TO_PLUGINS=["sitemap.xml"])
    assert told(prepared_for(given).found) == []


def test_previews_and_the_desk_are_not_held_to_the_list(tmp_path: Path) -> None:
    site = tiny.minimal_with(tmp_path / "site", {LIST: "/bridges/\n"})
    for given in ({"PREVIEW": True}, {"PUBLIC": False}):
        assert prepared_for(settings(site, **given)).files, given


def test_a_list_that_somebody_else_wrote_is_told(tmp_path: Path) -> None:
    site = tiny.minimal_with(tmp_path / "site", {LIST: "/\n<<<<<<< HEAD\n"})
    assert told(prepared_for(settings(site)).found) == [
        (f"{LIST}:2:1", "this line of the list of published addresses cannot be read")
    ]
