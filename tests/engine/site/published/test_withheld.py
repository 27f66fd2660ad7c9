"""What is withheld leaves its digests; that it is accounts for itself, and that it is no more has to be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.pipeline import read_site
from explainer.site.published.accounts import Told, unaccounted
from explainer.site.published.comparison import compare
from explainer.site.published.lock_files import lock_files
from tests.engine.site.published.comparing import EVERY_KIND, Edit, compared, correcting, put
from tests.engine.sites import tiny

TOLL, FLOOD, EVENTS = "data/facts/toll.yaml", "content/explainers/the-flood.md", "data/events/events.yaml"
FACT = put(TOLL, "- id: toll-75\n", "- id: toll-75\n  withheld: {date: 2026-11-30, why: A court ordered it.}\n")
PAGE = put(
    FLOOD, "updated: 2026-03-28\n", "updated: 2026-03-28\nwithheld: {date: 2026-11-30, why: It named somebody.}\n"
)
WHY = "date: 2026-11-30; why: A court ordered it."


def of(told: Told, name: str) -> list[tuple[str, str, str | None, bool]]:
    found = (one for one in told.changes if one.key.id == name)
    return [(one.kind, one.key.field, one.new, one.accounted_for) for one in found]


@pytest.mark.parametrize("words", [True, False])
def test_what_is_withheld_needs_no_correction(tmp_path: Path, words: bool) -> None:
    told = compared(tmp_path, FACT, PAGE, words=words)
    assert of(told, "toll-75") == [("withheld", "withheld", WHY, True)]
    assert of(told, "the-flood") == [("withheld", "withheld", "date: 2026-11-30; why: It named somebody.", True)]


def test_a_lock_holds_no_digest_of_its_words(tmp_path: Path) -> None:
    site = tiny.copy_site(EVERY_KIND, tmp_path)
    FACT(site)
    PAGE(site)
    files = lock_files(read_site(site)[0])
    lines = files["data/published/facts/toll.lock"].splitlines()
    assert [line.split()[:3] for line in lines if line.startswith("toll-75 ")] == [["toll-75", "withheld", "-"]]
    assert [line.split()[:3] for line in files["data/published/pages/explainers/the-flood.lock"].splitlines()[1:]] == [
        ["the-flood", "withheld", "en"]
    ]


def withheld_and_published(folder: Path) -> Path:
    site = tiny.copy_site(EVERY_KIND, folder)
    FACT(site)
    PAGE(site)
    return tiny.with_locks(site)


def test_once_published_it_is_no_change_and_another_reason_tells_itself(tmp_path: Path) -> None:
    site = withheld_and_published(tmp_path)
    assert compare(read_site(site)[0]).changes == ()
    put(TOLL, "A court ordered it.", "A court ordered it on appeal.")(site)
    told = compare(read_site(site)[0])
    assert [(one.kind, one.accounted_for) for one in told.changes] == [("withheld", True)]


def test_words_that_come_back_have_to_be_told(tmp_path: Path) -> None:
    site = withheld_and_published(tmp_path)
    put(TOLL, "  withheld: {date: 2026-11-30, why: A court ordered it.}\n", "")(site)
    put(FLOOD, "withheld: {date: 2026-11-30, why: It named somebody.}\n", "")(site)
    open_ = unaccounted(compare(read_site(site)[0]).changes)
    assert {(one.key.id, one.kind, one.key.field) for one in open_} == {
        ("the-flood", "status", "withheld"),
        ("toll-75", "status", "withheld"),
        ("how-many-died", "answer", "status"),  # which is disputed again
        ("toll-83", "status", "status"),
    }


RETRACTED = "  retracted: {date: 2026-11-30, why: It never took place.}\n"
SAID = "date: 2026-11-30; why: It never took place."


@pytest.mark.parametrize(
    ("edit", "name"),
    [
        (put(EVENTS, "- id: dam-meeting\n", f"- id: dam-meeting\n{RETRACTED}"), "dam-meeting"),
        (put(FLOOD, "updated: 2026-03-28\n", f"updated: 2026-03-28\n{RETRACTED.strip()}\n"), "the-flood"),
    ],
)
def test_what_is_retracted_has_to_be_told(tmp_path: Path, edit: Edit, name: str) -> None:
    told = compared(tmp_path / "silent", edit)
    assert ("status", "retracted", SAID, False) in of(told, name)
    where = "pages" if name == "the-flood" else "records"
    which = "page" if name == "the-flood" else "record"
    lines = [f"{where}: [{name}]", "was: null", "now: null", "details:",
             f'  - {{{which}: {name}, field: retracted, was: "no", now: "{SAID}"}}']  # fmt: skip
    told = compared(tmp_path / "told", edit, correcting(*lines, kind="retraction"))
    assert ("status", "retracted", SAID, True) in of(told, name)
