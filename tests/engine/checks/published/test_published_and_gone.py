"""What was published and is gone is told once, where it was, with all that names it; never as another record."""

from __future__ import annotations

from pathlib import Path

from explainer.checks.published import correction_altered, published_and_gone
from tests.engine.checks.published.locked import after, publish, told
from tests.engine.site.published.comparing import EVERY_KIND, Edit, adding, put
from tests.engine.sites import tiny

TOLL, EVENTS, DAM = "data/facts/toll.yaml", "data/events/events.yaml", "content/explainers/the-dam.md"
GONE = "published-and-gone error"


def without(file: str, record: str) -> Edit:
    """Takes a record out, from its hyphen to the next one's."""

    def edit(site: Path) -> None:
        before, _, rest = (site / file).read_text("utf-8").partition(f"- id: {record}\n")
        (site / file).write_text(before + (f"- id: {rest.partition('- id: ')[2]}" if "- id: " in rest else ""), "utf-8")

    return edit


def test_a_record_that_something_names_is_told_where_it_was_with_what_names_it(tmp_path: Path) -> None:
    tiny.copy_site(EVERY_KIND, tmp_path)
    publish(tmp_path)
    without(TOLL, "toll-75")(tmp_path)
    (problem,) = [one for one in told(tmp_path) if one.level == "error"]
    assert (str(problem.location), problem.rule) == (f"{TOLL}:1:1", "published-and-gone")
    assert problem.message == '"toll-75" was published, and is gone from this file'
    assert problem.hint is not None
    assert problem.hint.startswith(
        "put it back as it was; what nobody should rely on any more is retracted or withheld"
    )
    assert "it is named at content/explainers/the-flood.md:" in problem.hint
    assert "did you mean" not in problem.hint


def test_a_record_that_nothing_names_is_told_too(tmp_path: Path) -> None:
    assert after(tmp_path, without(EVENTS, "dam-meeting")) == [
        (GONE, f"{EVENTS}:1:1", '"dam-meeting" was published, and is gone from this file')
    ]


def test_another_record_of_a_like_name_is_not_proposed(tmp_path: Path) -> None:
    """The dam at Alba for the dam at Alma: near by spelling, and another thing."""
    more = adding(
        "data/terms/more.yaml", "- id: weirs-alba\n  term: weir\n  definition: Low.\n  sources: [gauge-data]\n"
    )
    other = adding(
        "data/terms/more.yaml", "- id: weirs-alma\n  term: sill\n  definition: Low.\n  sources: [gauge-data]\n"
    )
    page = adding("content/explainers/the-dam.md", "\nAs the list says.[@weirs-alma]\n")
    tiny.copy_site(EVERY_KIND, tmp_path)
    for edit in (more, other):
        edit(tmp_path)
    publish(tmp_path)
    for edit in (without("data/terms/more.yaml", "weirs-alma"), page):
        edit(tmp_path)
    found = [one for one in told(tmp_path) if one.level == "error"]
    assert [one.rule for one in found] == ["published-and-gone"]
    assert "weirs-alba" not in str(found)


def test_a_new_id_for_an_old_record_is_told_as_such(tmp_path: Path) -> None:
    assert after(tmp_path, put(EVENTS, "id: rain", "id: rain-falls")) == [
        (GONE, f"{EVENTS}:12:7", '"rain" was published, and is called "rain-falls" now')
    ]


def test_a_page_that_is_gone(tmp_path: Path) -> None:
    found = after(tmp_path, lambda site: (site / DAM).unlink())
    assert (GONE, f"{DAM}:1:1", 'the page "the-dam" was published, and is gone') in found
    assert not [row for row in found if row[0].startswith("unknown-id")]


def test_what_was_published_cannot_be_a_draft_again(tmp_path: Path) -> None:
    fact = put("data/terms/terms.yaml", "- id: gauge\n", "- id: gauge\n  draft: true\n")
    page = put(DAM, "---\ntitle:", "---\ndraft: true\ntitle:")
    found = [row for row in after(tmp_path, fact, page) if row[0] == GONE]
    assert [message for _, _, message in found] == [
        'the page "the-dam" was published, and cannot be a draft again',
        '"gauge" was published, and cannot be a draft again',
    ]


def test_a_record_or_page_that_cannot_be_read_is_not_gone(tmp_path: Path) -> None:
    found = after(tmp_path, put(TOLL, "reported: 2026-01-10", "reported: soon"), put(DAM, "as_of:", "as-of:"))
    assert not [row for row in found if row[0] == GONE]


def test_a_correction_that_was_published_stays_as_it_was(tmp_path: Path) -> None:
    file = "data/corrections/corrections.yaml"
    altered = put(file, "Two digits were swapped.", "Some digits were swapped.")
    ((rule, place, message),) = after(tmp_path / "a", altered)
    assert (rule, place) == ("correction-altered error", f"{file}:8:8")
    assert message == '"why" of this correction is not what readers were told'
    assert correction_altered.RULE == "correction-altered"
    assert published_and_gone.RULE == "published-and-gone"
    assert after(tmp_path / "b", without(file, "update-dam")) == [
        (GONE, f"{file}:1:1", '"update-dam" was published, and is gone from this file')
    ]
