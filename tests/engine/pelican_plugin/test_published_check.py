"""What goes out to readers is what was published, and answers wherever something ever answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.kept import Kept
from explainer.pelican_plugin.published_check import GONE, RULE, published_otherwise
from explainer.pipeline import read_site
from explainer.problems import Problem
from tests.engine.published.repositories import nobodys_settings
from tests.engine.published.repositories import published as in_repository
from tests.engine.site.published.comparing import adding, correcting, put
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


def published(folder: Path, addresses: str = "/\n") -> Path:
    return tiny.with_locks(tiny.minimal_with(folder, {LIST: addresses}))


def told(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(str(problem.location), problem.message) for problem in problems if problem.level == "error"]


def test_an_address_that_went_away_is_told_at_its_line_and_nothing_is_written(tmp_path: Path) -> None:
    site = published(tmp_path / "site", "# list\n/\n/bridges/\n/places/#ferry\n")
    found = prepared_for(settings(site)).found
    assert told(found) == [
        (f"{LIST}:3:1", "/bridges/ does not answer any more, and was published"),
        (f"{LIST}:4:1", '/places/ has no place "ferry" any more, and was published'),
    ]
    assert {problem.rule for problem in found if problem.level == "error"} == {GONE}
    output = tmp_path / "output"
    assert build(settings(site), output) == 1
    assert not output.exists()


def test_an_address_that_leads_on_and_one_that_another_plugin_makes_answer(tmp_path: Path) -> None:
    site = published(tmp_path / "site", "/bridges/\n/sitemap.xml\n")
    given = settings(site, REDIRECTS=[("/bridges/", "/glossary/")], LEFT_TO_PLUGINS=["sitemap.xml"])
    assert told(prepared_for(given).found) == []


def test_previews_and_the_desk_are_not_held_to_the_list(tmp_path: Path) -> None:
    site = tiny.minimal_with(tmp_path / "site", {LIST: "/bridges/\n"})
    for given in ({"PREVIEW": True}, {"PUBLIC": False}):
        assert prepared_for(settings(site, **given)).files, given


def test_a_list_that_somebody_else_wrote_is_told(tmp_path: Path) -> None:
    site = published(tmp_path / "site", "/\n<<<<<<< HEAD\n")
    assert told(prepared_for(settings(site)).found) == [
        (f"{LIST}:2:1", "this line of the list of published addresses cannot be read")
    ]


def test_nothing_goes_out_before_it_was_published(tmp_path: Path) -> None:
    site = tiny.minimal_with(tmp_path / "site", {LIST: "/\n"})  # a list of addresses is no publication
    (problem,) = (one for one in prepared_for(settings(site)).found if one.level == "error")
    assert (str(problem.location), problem.rule) == ("data/published:1:1", RULE)
    assert problem.message == "nothing was published yet: no lock says what readers last saw"
    assert problem.hint
    assert "explainer publish --first" in problem.hint
    output = tmp_path / "output"
    assert build(settings(site), output) == 1
    assert not output.exists()


def test_what_was_published_goes_out_in_whatever_file_it_stands(tmp_path: Path) -> None:
    site = published(tmp_path / "site")
    (site / "data/facts/bridge.yaml").rename(site / "data/facts/crossings.yaml")
    assert prepared_for(settings(site)).files


def test_a_change_of_which_nobody_tells_is_told_at_its_place(tmp_path: Path) -> None:
    site = published(tmp_path / "site")
    put("data/facts/bridge.yaml", "2 February 2026.", "3 February 2026.")(site)
    put("data/facts/bridge.yaml", "date: 2026-02-02", "date: 2026-02-03")(site)
    assert told(prepared_for(settings(site)).found)[-2:] == [
        (
            "data/facts/bridge.yaml:2:9",
            '"text" and "date" of "bridge-opened" are not what was published, and no correction tells of them',
        ),
        (
            "data/published:1:1",
            "2 changes are not published: readers last saw something else than what stands here",
        ),
    ]
    for given in ({"PREVIEW": True}, {"PUBLIC": False}):
        assert "not-published" not in {one.rule for one in prepared_for(settings(site, **given)).found}


def test_what_is_only_new_does_not_go_out_either(tmp_path: Path) -> None:
    site = published(tmp_path / "site")
    adding("data/topics/topics.yaml", "\n- id: river\n  name: River\n  description: The river.\n")(site)
    assert told(prepared_for(settings(site)).found) == [
        ("data/published:1:1", "1 change is not published: readers last saw something else than what stands here")
    ]


def test_a_change_that_a_correction_tells_of_is_counted_until_it_is_published(tmp_path: Path) -> None:
    site = published(tmp_path / "site")
    put("data/facts/bridge.yaml", "text: The bridge opened", "text: The old bridge opened")(site)
    was, now = "The bridge opened on 2 February 2026.", "The old bridge opened on 2 February 2026."
    correcting("records: [bridge-opened]", f"was: {was}", f"now: {now}")(site)
    assert [message for _, message in told(prepared_for(settings(site)).found)] == [
        "2 changes are not published: readers last saw something else than what stands here"
    ]
    assert prepared_for(settings(tiny.with_locks(site))).files


def test_a_page_that_is_gone_and_a_record_that_has_another_name_are_put_back(tmp_path: Path) -> None:
    site = published(tmp_path / "site")
    (site / "content/explainers/the-bridge.md").unlink()
    put("data/topics/topics.yaml", "id: building", "id: works")(site)
    put("data/facts/bridge.yaml", "topics: [building]", "topics: [works]")(site)
    found = prepared_for(settings(site)).found
    assert {
        ('"building" was published, and is called "works" now', 'an id stays for good: put "building" back'),
        ('the page "the-bridge" was published, and is gone',
         "put it back as it was; what nobody should rely on any more is retracted or withheld, and never deleted"),
    } <= {(one.message, one.hint) for one in found if one.rule == "published-and-gone"}  # fmt: skip


def test_words_and_their_lock_in_one_commit_do_not_go_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nobodys_settings(monkeypatch)
    here = in_repository(tmp_path / "site", tiny.HERE / "valid" / "minimal")
    assert told(prepared_for(settings(here.site)).found) == []
    (here.site / "tinyconf.py").unlink()
    put("data/facts/bridge.yaml", "The bridge opened on", "The bridge was opened on")(here.site)
    here.publish()
    assert {one.rule for one in prepared_for(settings(here.site)).found} == {"mixed-publication", "silent-publication"}
    assert prepared_for(settings(here.site, PREVIEW=True)).files


def test_locks_that_are_in_no_commit_do_not_go_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Written by hand they say just what stands here, and no commit says who was told."""
    nobodys_settings(monkeypatch)
    here = in_repository(tmp_path / "site", tiny.HERE / "valid" / "minimal")
    put("data/facts/bridge.yaml", "The bridge opened on", "The bridge was opened on")(here.site)
    tiny.with_locks(here.site)
    (found,) = told(prepared_for(settings(here.site)).found)
    assert found == ("data/published:1:1", "this is not as it was committed")
    assert prepared_for(settings(here.site, PREVIEW=True)).files


def test_copy_without_git_has_no_publications_to_look_at(tmp_path: Path) -> None:
    site, _ = read_site(published(tmp_path / "site"))
    assert list(published_otherwise(site, tmp_path / "site", Kept())) == []
