"""What would fall or change if something were no longer to be stood by, held against a site without it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.pipeline import read_site
from explainer.problems import Location, Positions
from explainer.site.impact.effect import Effect
from explainer.site.impact.of_page import effects_of_page
from explainer.site.impact.of_prose import effects_on_prose
from explainer.site.impact.of_records import effects_on_records
from explainer.site.impact.told import as_json, as_text, impact
from explainer.site.impact.what_if import is_stood_by, status_of, without
from explainer.site.page import Page
from explainer.site.site import Site
from explainer.site.uses.subject import subject_of
from tests.engine.built import prose
from tests.engine.built import site as placeless
from tests.engine.records import fact, make
from tests.engine.sites import tiny

S, Z = make(Source, "s", publisher="S"), make(Source, "z", publisher="Z")


def site(*parts: Record | Page) -> Site:
    """A site of these, in which each record has a place."""
    made = placeless(S, Z, *parts)
    places = {key: Positions(Location(f"data/{key}.yaml")) for key in made.dataset.records}
    return replace(made, dataset=replace(made.dataset, positions=places))


@pytest.fixture(scope="module")
def every_kind() -> Site:
    return read_site(tiny.HERE / "valid" / "every-kind")[0]


def effects(given: str, made: Site) -> tuple[Effect, ...]:
    subject = subject_of(given, made)
    assert subject
    return impact(subject, made)


def said(given: str, made: Site, kind: str) -> list[str]:
    return [effect.how for effect in effects(given, made) if effect.kind == kind]


def words(given: str, made: Site, kind: str) -> list[str]:
    return [effect.words for effect in effects(given, made) if effect.kind == kind]


def test_fact_takes_along_the_status_of_questions_and_of_other_facts(every_kind: Site) -> None:
    found = [effect for effect in effects("toll-83", every_kind) if effect.kind == "changes"]
    assert [(str(one.location), one.how, one.was, one.becomes) for one in found] == [
        ("data/facts/toll.yaml:12:18", "the fact toll-100 was replaced by toll-83, which falls", None, None),
        ("data/facts/toll.yaml:28:7", "the fact toll-75: disputed → attributed", "disputed", "attributed"),
        (
            "data/questions/questions.yaml:5:5",
            'the question "How many died?": disputed → answered; loses the account "eighty-three"; keeps 1 account',
            "disputed",
            "answered",
        ),
    ]
    assert said("toll-83", every_kind, "falls") == []
    assert said("toll-83", every_kind, "keeps") == ["the event river-floods keeps 1 of 2 facts"]


@pytest.mark.parametrize("key", ["toll-83", "toll-75", "dam-closed", "toll-100", "dam-open"])
def test_what_is_said_is_what_a_site_with_the_fact_retracted_says(key: str, every_kind: Site) -> None:
    data = every_kind.dataset
    gone = data.facts[key].model_copy(update={"retracted": data.facts["dam-open"].retracted})
    after = replace(data, records={**data.records, key: gone})
    turned = {
        question.id: (data.question_status(question), after.question_status(question))
        for question in data.questions.values()
        if data.question_status(question) != after.question_status(question)
    }
    turned |= {
        one.id: (data.status(one), after.status(after.facts[one.id]))
        for one in data.facts.values()
        if one.id != key and data.status(one) != after.status(after.facts[one.id])
    }
    found = {one.user: (one.was, one.becomes) for one in effects(key, every_kind) if one.was != one.becomes}
    assert found == turned


def test_sentences_rest_on_it_alone_or_keep_something(every_kind: Site) -> None:
    assert words("toll-83", every_kind, "alone") == ["A week later it said 83.", "A first point."]
    assert words("toll-83", every_kind, "beside") == ["It later said 83."]
    assert said("toll-83", every_kind, "beside") == ["/explainers/the-flood/ cites toll-83, and keeps toll-75"]
    shown = '/explainers/the-flood/ shows the question "How many died?", which changes'
    assert said("toll-83", every_kind, "shown") == [shown]


def test_source_takes_along_all_that_rests_on_it_alone() -> None:
    made = site(
        fact("alone", text="It held.", sources=["s"], said_by="board"),
        fact("both", sources=["s", "z"]),
        make(Actor, "board", kind="body", sources=["s", "z"]),
        make(Event, "only", facts=["alone"]),
        make(Event, "shared", facts=["alone", "both"]),
        make(Question, "q", question="Does it hold?", accounts=["alone"], common_ground="It stood.[@alone] So.[@both]"),
        make(Series, "levels", unit="m", points=[
            {"at": "2026-01", "value": 1, "source": "s"}, {"at": "2026-02", "value": 2, "source": "z"},
        ]),
        make(Term, "weir", sources=["s"]),
        prose("a", "It held.[@alone]\nIt still does.[@alone; @both]\nSo it is written.[@s]\nAnd so on.[@both]"),
    )  # fmt: skip
    assert said("s", made, "falls") == [
        "the fact alone would be retracted (now attributed)",
        "1 m at 2026-01, a point of the series levels, would fall",
        "the event only would be left without a fact",
        "the term weir would have no source",
    ]
    assert said("s", made, "changes") == [
        "the fact both: corroborated → single source, keeps 1 of 2 sources",
        'the question "Does it hold?": answered → open; loses the account alone; keeps 0 accounts',
    ]
    assert said("s", made, "keeps") == [
        "the actor board keeps 1 other source",
        "the event shared keeps 1 of 2 facts",
    ]
    assert words("s", made, "alone") == ["It held.", "So it is written.", "It stood."]
    assert said("s", made, "beside") == ["/explainers/a/ cites alone, and keeps both"]


def test_source_that_is_cited_or_corrected_is_no_source_of_who_does_so() -> None:
    asked = make(Question, "q", question="Does it hold?", common_ground="It stood.[@s]")
    made = site(fact("f", sources=["z"]), asked, make(Correction, "c", records=["s"]))
    assert [(one.kind, one.how) for one in effects("s", made)] == [
        ("alone", 'the question "Does it hold?" cites s and nothing that stands')
    ]


def test_question_that_keeps_its_status_loses_an_account_all_the_same() -> None:
    accounts = [{"fact": key, "position": words} for key, words in (("a", "one"), ("b", "two"), ("c", "three"))]
    made = site(fact("a"), fact("b"), fact("c"), make(Question, "q", question="How many?", accounts=accounts))
    told = 'the question "How many?": stays disputed; loses the account "three"; keeps 2 accounts'
    assert said("c", made, "changes") == [told]
    apart = site(fact("x", sources=["z"]), fact("f"), make(Event, "shared", facts=["f", "x"]))
    assert without(apart.dataset.sources["s"], apart.dataset).gone == {"s", "f"}


def test_series_of_which_every_point_falls_falls_where_it_is_shown(every_kind: Site) -> None:
    assert "12.5 metres at 2025-12, a point of the series water-level, would fall; no point is left" in said(
        "gauge-data", every_kind, "falls"
    )
    assert said("gauge-data", every_kind, "shown") == [
        "/explainers/the-flood/ shows the series water-level, which falls"
    ]


def test_two_sources_of_one_agency_are_one_origin_still() -> None:
    wire = [make(Source, key, agency="Wire") for key in ("one", "two")]
    made = site(fact("f", sources=["one", "two"]), *wire)
    assert said("one", made, "keeps") == ["the fact f keeps 1 of 2 sources"]
    assert said("one", made, "changes") == []


def test_account_that_it_had_replaced_does_not_come_back() -> None:
    asked = make(Question, "q", question="How high?", accounts=["old", "new"])
    made = site(fact("old", superseded_by="new"), fact("new"), asked)
    assert said("new", made, "changes") == [
        "the fact old was replaced by new, which falls",
        'the question "How high?": answered → open; loses the account new; keeps 0 accounts',
    ]


def test_accusation_loses_its_reply() -> None:
    made = site(fact("charge", kind="accusation", against=["a"], reply="answer"), fact("answer"), make(Actor, "a"))
    assert said("answer", made, "changes") == ["the fact charge has as its reply answer, which falls"]


def test_fact_that_is_retracted_already_changes_nothing_but_is_still_cited() -> None:
    gone = fact("f", retracted={"date": "2026-02-01", "why": "The gauge was broken."})
    made = site(gone, make(Question, "q", accounts=["f"]), prose("a", "So.[@f]"))
    assert [effect.kind for effect in effects("f", made)] == ["alone"]
    subject = subject_of("f", made)
    assert subject
    assert "It is retracted already" in as_text(subject, impact(subject, made), made)


def test_fact_that_stands_beside_a_retracted_one_stands_alone() -> None:
    gone = fact("gone", retracted={"date": "2026-02-01", "why": "The gauge was broken."})
    made = site(fact("f"), gone, make(Event, "e", facts=["f", "gone"]), prose("a", "So.[@f; @gone]"))
    assert said("f", made, "falls") == ["the event e would be left without a fact"]
    assert said("f", made, "alone") == ["/explainers/a/ cites f and nothing that stands"]


def test_question_gone_no_longer_makes_its_accounts_disputed(every_kind: Site) -> None:
    assert said("how-many-died", every_kind, "changes") == [
        "the fact toll-83: disputed → attributed",
        "the fact toll-75: disputed → attributed",
    ]
    assert said("how-many-died", every_kind, "shown") == [
        '/explainers/the-flood/ shows the question "How many died?", which falls'
    ]


def test_event_gone_leaves_its_facts_on_no_timeline_and_its_links_nowhere() -> None:
    made = site(
        fact("f"), fact("other"), make(Event, "e", facts=["f", "other"]), make(Event, "too", facts=["other"]),
        make(Correction, "c", records=["e"], date="2026-03-01"),
        prose("a", "See [it](/timeline/#e).\n\n/// timeline | t\n///"),
    )  # fmt: skip
    assert said("e", made, "changes") == ["the fact f would be part of no event"]
    assert said("e", made, "names") == ["named as changed by the update of 2026-03-01 (c)"]
    assert said("e", made, "shown") == [
        "linked to from /explainers/a/, which would lead nowhere",
        "/explainers/a/ shows the timeline of t, from which e falls",
    ]


def test_what_to_watch_is_told_that_names_what_falls() -> None:
    text = "## What to watch\n\n- Whether the dam [holds](/questions/q/).\n- Whether it rains.[@f]"
    due = make(Event, "due", facts=["f"], status="scheduled", date="2026-09")
    asked = make(Question, "q", question="Does it hold?", settled_by="A test.")
    made = site(fact("f"), due, asked, prose("a", text))
    assert "an entry of what to watch names the event due, which falls" in said("f", made, "shown")
    assert 'an entry of what to watch names the question "Does it hold?", which falls' in said("q", made, "shown")


def test_actor_gone_has_to_be_named_anew(every_kind: Site) -> None:
    assert said("ana-perez", every_kind, "names") == [
        "is quoted in the fact toll-100",
        "is part of the fact toll-100",
        "says the fact toll-75",
    ]
    subject = subject_of("ana-perez", every_kind)
    assert subject
    assert ", 2 name it; " in as_text(subject, effects("ana-perez", every_kind), every_kind)


def test_page_gone_leaves_links_and_what_no_other_page_cites(every_kind: Site) -> None:
    assert "linked to from /about/, which would lead nowhere" in said("the-flood", every_kind, "shown")
    changes = said("the-flood", every_kind, "changes")
    assert "the fact toll-100 would be on no page of prose" in changes
    assert "the fact toll-83 would be on no page of prose" not in changes  # the front page cites it
    assert said("the-flood", every_kind, "names") == [
        "named as changed by the correction of 2026-03-28 (correction-toll)"
    ]
    page = every_kind.page_at("/explainers/the-flood/")
    assert page
    assert len(list(effects_of_page(page, every_kind))) >= len(changes)


def test_source_that_is_missing_elsewhere_stops_nothing() -> None:
    made = site(fact("f", sources=["nowhere"]), fact("g"), fact("h", sources=["nowhere", "s"]))
    assert status_of("f", made.dataset) is None
    assert not is_stood_by("nowhere", made.dataset)
    assert said("s", made, "falls") == ["the fact g would be retracted (now single source)"]
    assert said("s", made, "keeps") == ["the fact h keeps 1 of 2 sources"]
    assert said("nowhere", site(fact("x"), prose("nowhere", "So.")), "falls") == []


def test_it_changes_nothing_and_is_made_of_its_parts(every_kind: Site) -> None:
    record = every_kind.dataset.facts["dam-closed"]
    if_gone = without(record, every_kind.dataset)
    assert every_kind.dataset.facts["dam-closed"].retracted is None
    assert {"rain", "dam-closes"} < if_gone.gone
    parts = {*effects_on_records(if_gone), *effects_on_prose(if_gone, frozenset(), every_kind)}
    assert parts <= set(effects("dam-closed", every_kind))


def test_text_says_what_is_supposed_and_how_much_it_would_be(every_kind: Site) -> None:
    subject = subject_of("toll-83", every_kind)
    assert subject
    text = as_text(subject, impact(subject, every_kind), every_kind)
    seen = "its page and every note that cites it would say so, with the day and the reason"
    assert text.startswith(
        "fact toll-83\n  data/facts/toll.yaml:14:7\n  The ministry said 83 people died.\n"
        f"  If it were retracted, {seen}. Now it is disputed.\n\nWould change (3)\n"
    )
    assert text.endswith(
        "\n\nrecords: 0 would fall with it, 3 change, 1 keep something to rest on; "
        "passages of prose: 2 would rest on nothing, 1 on something else\n"
    )
    unused = subject_of("rain", every_kind)
    assert unused
    assert as_text(unused, (), every_kind).endswith("\n\nnothing would fall or change\n")


def test_json_has_the_same(every_kind: Site) -> None:
    subject = subject_of("toll-83", every_kind)
    assert subject
    told = json.loads(as_json(subject, impact(subject, every_kind), every_kind))
    assert (told["if_gone"]["id"], told["if_gone"]["line"]) == ("toll-83", 14)
    assert told["counts"] == {
        "falls": 0, "changes": 3, "keeps": 1, "names": 0, "alone": 2, "beside": 1, "shown": 1,
    }  # fmt: skip
    assert {
        "path": "data/facts/toll.yaml", "line": 28, "column": 7, "kind": "changes", "user": "toll-75",
        "how": "the fact toll-75: disputed → attributed", "words": "Doctors counted 70 to 80 dead.",
        "was": "disputed", "becomes": "attributed",
    } in told["effects"]  # fmt: skip


def test_a_source_that_was_withdrawn_before_carries_nothing_when_another_falls() -> None:
    gone = make(Source, "s", withdrawn={"date": "2026-02-01", "why": "It was wrong."})
    made = site(gone, fact("f", sources=["s", "z"]))
    assert said("z", made, "falls") == ["the fact f would be retracted (now single source)"]
    assert not is_stood_by("s", made.dataset)
    subject = subject_of("s", made)
    assert subject
    told = as_text(subject, (), made)
    assert "It was withdrawn on 2026-02-01: what follows still rests on it." in told
    assert "T, P (withdrawn on 2026-02-01)" in told
