"""A fact in finished words: status, attribution, figure, quote, sources by origin, what replaced it and when."""

from __future__ import annotations

import pytest

from explainer.model.actor import Actor
from explainer.model.question import Question
from explainer.model.source import Source
from explainer.views.pages.fact import FactPageView
from explainer.views.parts.fact import FactView, FigureView, QuoteView, fact_view
from explainer.views.parts.links import ActorLink, DateView, LinkView
from tests.engine.built import context, site, view
from tests.engine.records import fact, make

ANN = ActorLink("ann", "Ann", "/people/ann/", "person", "Pilot")
BEN = ActorLink("ben", "Ben", "/people/ben/", "person", None)
PEOPLE = (make(Actor, "ann", name="Ann", role="Pilot"), make(Actor, "ben", name="Ben"))


def worded(*parts: object, of: str = "f", **changes: object) -> FactView:
    return view(f"/facts/{of}/", site(*parts), FactPageView, **changes).fact  # type: ignore[arg-type]


def spanish(*parts: object, of: str = "f") -> FactView:
    made = site(*parts)  # type: ignore[arg-type]
    return context(made, "es").ask(fact_view, of)


def test_it_is_dated_by_when_it_was_so_and_tells_when_it_was_reported() -> None:
    shown = worded(fact("f", date="2026-01-03", reported="2026-02"))
    assert shown.date == DateView("3 January 2026", "3 Jan 2026", "2026-01-03", "2026-01-03")
    assert shown.reported == DateView("February 2026", "Feb 2026", "2026-02", "2026-02")


def test_what_a_record_does_not_say_is_left_out() -> None:
    shown = worded(fact("f"))
    assert (shown.reported, shown.said_by, shown.value, shown.quote, shown.superseded_by) == (None,) * 5
    assert (shown.retracted_on, shown.retracted_why, shown.review_by, shown.note) == (None,) * 4
    assert (shown.questions, shown.stale, shown.was) == ((), False, "")


def test_it_leads_to_its_own_page_and_says_who_says_it() -> None:
    shown = worded(fact("f", said_by="ann", actors=["ben"], note="Our note."), *PEOPLE)
    assert (shown.href, shown.said_by, shown.note) == ("/facts/f/", ANN, "Our note.")


RETRACTED = {"date": "2026-02-03", "why": "It was another bridge."}
AGAINST = (
    fact("other"),
    make(Question, "q", accounts=[{"fact": "f", "position": "yes"}, {"fact": "other", "position": "no"}]),
)
WIRED = (make(Source, "s1", publisher="One", agency="Wire"), make(Source, "s2", publisher="Two", agency="Wire"))
OWN = (make(Source, "s1", publisher="One"), make(Source, "s2", publisher="Two"))


@pytest.mark.parametrize(
    ("fields", "others", "status"),
    [
        ({"retracted": RETRACTED, "superseded_by": "other", "said_by": "ann"}, AGAINST, "retracted"),
        ({"superseded_by": "third", "said_by": "ann"}, (*AGAINST, fact("third")), "superseded"),
        ({"said_by": "ann"}, AGAINST, "disputed"),
        ({"said_by": "ann", "sources": ["s1", "s2"]}, OWN, "attributed"),
        ({"sources": ["s1", "s2"]}, OWN, "corroborated"),
        ({"sources": ["s1", "s2"]}, WIRED, "single-source"),
        ({}, (), "single-source"),
    ],
)
def test_of_what_is_true_of_it_the_gravest_is_its_status(
    fields: dict[str, object], others: tuple[object, ...], status: str
) -> None:
    assert worded(fact("f", **fields), *PEOPLE, *others).status == status


def test_its_figure_has_its_number_what_it_counts_and_since_when() -> None:
    value = {"low": 1200, "high": 3500, "unit": "ferries", "measure": "sunk", "since": "2026-01-02", "bound": "at-most"}
    assert worded(fact("f", value=value | {"approximate": True})).value == FigureView(
        "1,200–3,500",
        "ferries",
        "sunk",
        DateView("2 January 2026", "2 Jan 2026", "2026-01-02", "2026-01-02"),
        approximate=True,
        bound="at-most",
    )


def test_a_figure_that_says_nothing_more_is_a_number_of_something() -> None:
    value = {"number": 83, "unit": "ferries"}
    assert worded(fact("f", value=value)).value == FigureView(
        "83", "ferries", None, None, approximate=False, bound=None
    )


@pytest.mark.parametrize(
    ("said_by", "by", "speaker"), [("ann", None, ANN), ("ann", "ben", BEN), (None, "ben", BEN), (None, None, None)]
)
def test_a_quote_is_the_speakers_unless_it_names_somebody_else(
    said_by: str | None, by: str | None, speaker: ActorLink | None
) -> None:
    quote = {"text": 'El "puente"', "language": "es", "by": by}
    assert worded(fact("f", said_by=said_by, quote=quote), *PEOPLE).quote == QuoteView("El “puente”", "es", speaker)


def test_a_withheld_source_is_shown_and_not_counted_beside_another() -> None:
    hidden = make(Source, "s1", publisher="Publisher withheld", withheld={"date": "2026-02-01", "why": "x"})
    sources = [hidden, make(Source, "s2", publisher="Two")]
    for links, counts in ((["s1", "s2"], [False, True]), (["s1"], [True])):
        assert [origin.counts for origin in worded(fact("f", sources=links), *sources).origins] == counts


def test_a_withdrawn_source_is_shown_with_the_reason_and_not_counted() -> None:
    gone = {"date": "2026-02-01", "by": "us", "why": "It was wrong."}
    a, b = make(Source, "a", publisher="A", withdrawn=gone), make(Source, "b", publisher="B")
    origins = worded(fact("f", sources=["a", "b"]), a, b).origins
    assert [(origin.name, origin.counts) for origin in origins] == [("A", False), ("B", True)]
    assert [one.withdrawn for origin in origins for one in origin.references] == [
        "Not relied on here since 1 February 2026: It was wrong.",
        None,
    ]


def test_its_sources_stand_by_whose_work_they_are_in_the_order_of_the_record() -> None:
    sources = [
        make(Source, "s1", publisher="One", agency="Wire"),
        make(Source, "s2", publisher="Two"),
        make(Source, "s3", publisher="Three", agency="Wire"),
    ]
    links = [{"source": "s3", "locator": "p. 4", "quote": "Its words."}, "s2", {"source": "s1", "locator": "p. 9"}]
    shown = worded(fact("f", sources=links), *sources)
    assert [(origin.name, [one.id for one in origin.references]) for origin in shown.origins] == [
        ("Wire", ["s3", "s1"]),
        ("Two", ["s2"]),
    ]
    assert [(one.id, one.locator, one.quote) for one in shown.references] == [
        ("s3", "p. 4", "Its words."),
        ("s1", "p. 9", None),
        ("s2", None, None),
    ]


def test_it_leads_to_the_questions_that_it_answers() -> None:
    questions = [
        make(Question, "b", question="Second?", accounts=["other", "f"]),
        make(Question, "a", question="First?", accounts=["f"]),
        make(Question, "c", question="Third?", accounts=["other"]),
    ]
    assert worded(fact("f"), fact("other"), *questions).questions == (
        LinkView("First?", "/questions/a/"),
        LinkView("Second?", "/questions/b/"),
    )


def test_it_leads_to_the_fact_that_replaced_it() -> None:
    shown = worded(fact("f", superseded_by="g"), fact("g", text="Later.", superseded_by="h"), fact("h"))
    assert shown.superseded_by == LinkView("Later.", "/facts/g/")


def test_it_says_when_and_why_it_was_withdrawn() -> None:
    shown = worded(fact("f", retracted=RETRACTED))
    assert shown.retracted_on == DateView("3 February 2026", "3 Feb 2026", "2026-02-03", "2026-02-03")
    assert shown.retracted_why == "It was another bridge."


@pytest.mark.parametrize(
    ("review_by", "stale"), [("2026-03-31", True), ("2026-04-01", False), ("2026-04-02", False), (None, False)]
)
def test_it_is_stale_from_the_day_after_that_on_which_it_was_to_be_looked_at_again(
    review_by: str | None, stale: bool
) -> None:
    shown = worded(fact("f", review_by=review_by))
    assert (shown.stale, shown.review_by.text if shown.review_by else None) == (stale, review_by)


@pytest.mark.parametrize(
    ("date", "reported", "known"),
    [
        ("2026-01-03", None, "2026-01-03"),
        ("2026-01-03", "2026-02-05", "2026-02-05"),
        ("2026-01-03", "2026-02", "2026-02-28"),
        ("2026-01-03", "2026-03", "2026-03-26"),
        ("2026-04-20", None, "2026-03-26"),
        ("2026-01-03", "2026-03-26", "2026-03-26"),
        ("2026-01-03", "2026-03-27", "2026-03-27"),
    ],
)
def test_it_is_known_from_the_last_day_on_which_it_may_have_been_reported(
    date: str, reported: str | None, known: str
) -> None:
    assert worded(fact("f", date=date, reported=reported)).known == known


def test_how_it_stood_before_is_told_with_the_days_until_which_it_did() -> None:
    facts = [
        fact("f", reported="2026-01-05", said_by="ann", superseded_by="later"),
        fact("other", reported="2026-01-07"),
        fact("later", reported="2026-01-20"),
    ]
    accounts = [{"fact": "f", "position": "yes"}, {"fact": "other", "position": "no"}]
    shown = worded(*facts, make(Question, "q", accounts=accounts), *PEOPLE)
    assert (shown.status, shown.was) == ("superseded", "2026-01-07 attributed 2026-01-20 disputed")


def test_its_words_are_spanish_where_there_are_any() -> None:
    both = {"en": "English.", "es": "Castellano."}
    made = [
        fact(
            "f",
            text=both,
            note=both,
            said_by="a",
            retracted={"date": "2026-02-03", "why": both},
            superseded_by="g",
            value={"number": 12000.5, "unit": both, "measure": both, "since": "2026-01"},
            quote={"text": "Words", "language": "en"},
            review_by="2026-04-02",
        ),
        fact("g", text=both),
        make(Actor, "a", name=both),
        make(Question, "q", question=both, accounts=["f"]),
        make(Source, "s", note=both),
    ]
    shown = spanish(*made)
    assert (shown.text, shown.note, shown.retracted_why) == ("Castellano.",) * 3
    assert (shown.date.words, shown.review_by and shown.review_by.words) == ("1 de enero de 2026", "2 de abril de 2026")
    assert shown.said_by == ActorLink("a", "Castellano.", "/people/a/", "person", None)
    assert shown.quote == QuoteView("Words", "en", shown.said_by)
    assert shown.value == FigureView(
        "12\u202f000,5",
        "Castellano.",
        "Castellano.",
        DateView("enero de 2026", "ene 2026", "2026-01", "2026-01"),
        approximate=False,
        bound=None,
    )
    assert shown.questions == (LinkView("Castellano.", "/questions/q/"),)
    assert shown.superseded_by == LinkView("Castellano.", "/facts/g/")
    assert [one.note for one in shown.references] == ["Castellano."]
