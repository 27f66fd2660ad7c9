"""The rule draft-named: whatever the public gets names no draft; drafts name what they like."""

from __future__ import annotations

import pytest

from explainer import checks
from explainer.checks.records import draft_named
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.model.topic import Topic
from explainer.site.page import Page
from explainer.site.public import REMEDY
from tests.engine.built import prose
from tests.engine.checks.checked import placed, said
from tests.engine.records import fact, make

WAITS = 'the fact "waits" is a draft, and what names it here is not'
UNSEEN = "readers have seen nothing of a draft that was corrected: take its name out"


def found(*parts: Record | Page) -> list[tuple[str, str, str | None]]:
    return said(draft_named, placed(fact("f"), fact("waits", draft=True), *parts))


def test_without_anything_that_names_it_a_draft_is_well() -> None:
    assert found() == []


def test_a_record_that_names_one_is_told_at_the_field() -> None:
    event, question = make(Event, "e", facts=["f", "waits"]), make(Question, "q", accounts=["f", "waits"])
    assert found(event, question, fact("old", superseded_by="waits")) == [
        ("e/facts/1", WAITS, REMEDY),
        ("q/accounts/1/fact", WAITS, REMEDY),
        ("old/superseded_by", WAITS, REMEDY),
    ]


def test_words_of_a_question_that_cite_one_are_told() -> None:
    question = make(Question, "q", accounts=["f"], common_ground="That it is.[@waits]")
    assert [place for place, _, _ in found(question)] == ["q/common_ground/en"]


def test_a_record_that_nobody_has_is_left_to_another_rule() -> None:
    assert found(make(Event, "e", facts=["f", "nobody"])) == []


def test_drafts_name_drafts_and_what_is_published() -> None:
    page = prose("a", "So.[@waits] Or [the same](/facts/waits/).[@f]\n\n/// question | q\n///", draft=True)
    question = make(Question, "q", accounts=["f", "waits"], draft=True)
    assert found(question, make(Event, "e", facts=["waits"], draft=True), page) == []


@pytest.mark.parametrize(
    ("text", "column"), [("So.[@waits]", 5), ("So.[@f; see @waits]", 13), ("/// fact | waits\n///", 12)]
)
def test_prose_that_cites_or_shows_one_is_told_at_its_place(text: str, column: int) -> None:
    assert found(prose("a", text)) == [(f"content/a.md:1:{column}", WAITS, REMEDY)]


def test_a_draft_account_is_told_at_the_question_and_not_at_each_page_that_shows_it() -> None:
    page = prose("a", "/// question | q\n///")
    assert [place for place, _, _ in found(make(Question, "q", accounts=["waits"]), page)] == ["q/accounts/0/fact"]


def test_a_page_of_a_topic_that_waits_is_told() -> None:
    told = found(make(Topic, "t", draft=True), prose("a", topics=["t"]))
    assert ("content/a.md", 'the topic "t" is a draft, and what names it here is not', REMEDY) in told


@pytest.mark.parametrize("path", ["/facts/waits/", "/b/", "/timeline/2026-02/", "/data/series/counts.csv"])
def test_a_link_to_what_the_public_has_not_is_told(path: str) -> None:
    events = [make(Event, f"e{n}", date="2026-02-01", facts=["f"], draft=True) for n in range(5)]
    waiting = (*events, make(Series, "counts", draft=True), prose("b", kind="editorial", draft=True))
    assert found(*waiting, prose("a", f"So [it is]({path}).[@f]")) == [
        ("content/a.md:1:4", f"the public has no page {path}: it is of drafts alone", REMEDY)
    ]


def test_a_link_to_what_the_public_has_as_well_is_left_alone() -> None:
    assert found(prose("a", "So [it is](/facts/f/), [see](/facts/), [here](#main), [there](https://a.org/).[@f]")) == []


def test_a_link_to_a_draft_on_a_list_is_told() -> None:
    event = make(Event, "e", facts=["f"], draft=True)
    told = found(event, make(Event, "e2", facts=["f"]), prose("a", "[So](/timeline/#e) and [so](/timeline/#e2).[@f]"))
    assert [message for _, message, _ in told] == ['"e" is a draft, and this page, which leads there, is not']


def test_a_correction_tells_of_no_draft() -> None:
    details = [{"page": "a", "was": "It is.", "now": "It was."}]
    entry = make(Correction, "c", records=["waits"], pages=["a", "b"], details=details)
    assert found(entry, prose("a", draft=True), prose("b")) == [
        ("c/records/0", WAITS, UNSEEN),
        ("c/pages/0", 'the page "a" is a draft, and what names it here is not', UNSEEN),
        ("c/details/0/page", 'the page "a" is a draft, and what names it here is not', UNSEEN),
    ]


def test_a_correction_may_tell_of_a_page_that_waits_in_another_language() -> None:
    entry = make(Correction, "c", pages=["a"])
    assert found(entry, prose("a"), prose("a", lang="es", draft=True)) == []


def test_what_is_amiss_in_public_alone_is_told_as_such() -> None:
    source = make(Source, "only")
    made = placed(fact("f"), fact("waits", draft=True, sources=["only"]), source)
    told = [problem for problem in checks.run(made) if problem.rule == "unused-id" and "only" in problem.message]
    assert [(problem.message, problem.hint, problem.level) for problem in told] == [
        (
            'without the drafts, nothing names the source "only"',
            "name it where it belongs, or take it out; or make it a draft too",
            "warning",
        )
    ]


def test_where_a_draft_is_named_nothing_more_is_said_of_the_public_site() -> None:
    made = placed(fact("f"), fact("waits", draft=True), make(Event, "e", facts=["waits"]))
    assert not [problem for problem in checks.run(made) if problem.message.startswith("without the drafts")]
