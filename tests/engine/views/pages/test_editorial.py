"""A page of prose: its dates and length, its notes and references in order, what its body shows, what was changed."""

from __future__ import annotations

import pytest

from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.model.topic import Topic
from explainer.views.pages.editorial import EditorialView
from explainer.views.parts.links import LinkView
from explainer.views.parts.note import NoteView
from explainer.views.parts.prose import BodyPart, HeadingView, ProseView
from tests.engine.built import prose, site, view
from tests.engine.records import fact, make

TABLE = "| who | says |\n|---|---|\n| one | 5 |\n| other | 7 |"
CHART = "/// chart | n\n///"
SPREAD = "/// question | q\n///"


def whole(text: str, *parts: object, **front: object) -> EditorialView:
    """The editorial page `a` of that text, on a site with a fact `f`."""
    made = site(fact("f"), *parts, prose("a", text, **{"kind": "editorial"} | front))  # type: ignore[arg-type]
    return view("/a/", made, EditorialView)


def page(text: str, *parts: object, **front: object) -> ProseView:
    """The prose of that page."""
    return whole(text, *parts, **front).prose


def source(name: str, **fields: object) -> Source:
    return make(Source, name, **fields)


def entry(name: str, date: str, *pages: str) -> Correction:
    return make(Correction, name, date=date, pages=list(pages))


def uses(note: NoteView) -> list[tuple[str, str]]:
    return [(use.anchor, use.label) for use in note.uses]


def test_its_head_says_what_it_is_about_how_far_it_reaches_and_when_it_was_published() -> None:
    page = whole("So.", title="The ferry", standfirst="It ran.", as_of="2026-02-01", published="2026-02-03")
    told = page.prose
    assert (page.path, page.title, page.description, told.standfirst) == ("/a/", "The ferry", "It ran.", "It ran.")
    assert (told.as_of.text, told.published.text, told.updated) == ("2026-02-01", "2026-02-03", None)


def test_it_says_when_it_was_updated() -> None:
    updated = page("So.", published="2026-02-03", updated="2026-02-04").updated
    assert updated
    assert updated.text == "2026-02-04"


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (329, 1), (330, 2), (549, 2), (551, 3)])
def test_two_hundred_and_twenty_words_take_a_minute_and_no_page_less_than_one(words: int, minutes: int) -> None:
    assert page("word " * words).minutes == minutes


def test_its_topics_stand_in_the_order_of_its_front_matter() -> None:
    topics = [make(Topic, name, name=name.upper()) for name in ("a", "b", "c")]
    told = page("So.", *topics, topics=["c", "a"])
    assert told.topics == (LinkView("C", "/topics/c/"), LinkView("A", "/topics/a/"))


def test_its_contents_name_its_headings_in_order() -> None:
    told = page("## Then\n\nSo.\n\n### Before\n\nSo.\n\n## After\n\nSo.")
    assert told.contents == (HeadingView("Then", "then"), HeadingView("After", "after"))


def test_each_fact_or_source_cited_has_one_note_in_order_of_appearance_with_all_its_markers() -> None:
    told = page("So.[@z; @f] So.[@s]\n\nSo.[@z] So.[@f] So.[@z]", fact("z"))
    assert [(note.key, note.anchor, note.number) for note in told.notes] == [
        ("z", "note-z", 1),
        ("f", "note-f", 2),
        ("s", "note-s", 3),
    ]
    assert [uses(note) for note in told.notes] == [
        [("ref-z-1", "1a"), ("ref-z-2", "1b"), ("ref-z-3", "1c")],
        [("ref-f-1", "2a"), ("ref-f-2", "2b")],
        [("ref-s-1", "3")],
    ]


def test_a_note_tells_its_fact_or_its_source() -> None:
    notes = page("So.[@f] So.[@s]").notes
    told = [
        (note.fact.id if note.fact else None, note.reference.id if note.reference else None, note.before)
        for note in notes
    ]
    assert told == [("f", None, "So it is."), (None, "s", "")]


def test_a_marker_keeps_what_the_citation_adds() -> None:
    (note,) = page("So.[see @f, p. 4] So.[@f]").notes
    assert [(use.prefix, use.locator) for use in note.uses] == [("see", "p. 4"), (None, None)]


def test_notes_of_our_own_words_are_apart_in_order_of_appearance() -> None:
    told = page("So.[^b] So.[^a] So.[^b]\n\n[^a]: Of a.\n[^b]: Of b.")
    assert told.notes == ()
    assert [(note.anchor, note.label, note.html) for note in told.explanatory_notes] == [
        ("note_b", "i", "<p>Of b.</p>"),
        ("note_a", "ii", "<p>Of a.</p>"),
    ]
    assert [[(use.anchor, use.label) for use in note.uses] for note in told.explanatory_notes] == [
        [("ref_b_1", "i"), ("ref_b_2", "i")],
        [("ref_a_1", "ii")],
    ]


def test_the_words_of_a_source_stand_in_its_note_and_not_again_in_the_references() -> None:
    quoted = fact("f", sources=[{"source": "s", "quote": "It was so."}])
    told = page("So.[@f]", source("s", title="s"), quoted)
    (note,), (reference,) = told.notes, told.references
    assert note.fact
    assert [one.quote for one in note.fact.references] == ["It was so."]
    assert (reference.quote, reference.passage) == (None, None)


def test_references_stand_by_publisher_then_title_then_id_whatever_is_cited_first() -> None:
    sources = [
        source("a", publisher="Zeta", title="A"),
        source("b", publisher="alpha", title="B"),
        source("c", publisher="Beta", title="D"),
        source("d", publisher="Beta", title="C"),
        source("e", publisher="Beta", title="C"),
        source("g", publisher="Beta", title=None),
    ]
    told = page("So.[@e] So.[@d] So.[@c] So.[@a] So.[@b] So.[@g]", *sources)
    assert [reference.id for reference in told.references] == ["b", "g", "d", "e", "c", "a"]


def test_every_source_of_a_cited_fact_is_a_reference_once_and_no_other() -> None:
    sources = [source(name, title=name) for name in "abcd"]
    told = page("So.[@one] So.[@two] So.[@b]", *sources, fact("one", sources=["c", "a"]), fact("two", sources=["a"]))
    assert [reference.id for reference in told.references] == ["a", "b", "c"]


def test_a_fact_of_two_sources_brings_both_even_where_nothing_else_cites_them() -> None:
    sources = [source(name, title=name) for name in "abc"]
    told = page("So.[@two]", *sources, fact("two", sources=["c", "a"]))
    assert [reference.id for reference in told.references] == ["a", "c"]


def test_the_body_stands_as_it_was_written() -> None:
    blocks = "/// fact | f\n///\n\n/// question | q\n///\n\n/// timeline | t\n///"
    told = page(f"/// keypoints\n- So.[@f]\n///\n\nWords.\n\n{blocks}", make(Question, "q"), make(Event, "e"))
    keypoints, html, shown, asked, timeline = told.body
    assert [part.kind for part in told.body] == ["keypoints", "html", "fact", "question", "timeline"]
    assert "<li>So." in keypoints.html
    assert html == BodyPart("html", html="<p>Words.</p>", in_feeds="<p>Words.</p>")
    assert shown.fact
    assert shown.fact.id == "f"
    assert asked.question
    assert asked.question.id == "q"
    assert timeline.timeline
    assert [one.id for one in timeline.timeline.events] == ["e"]


def test_a_timeline_in_the_text_holds_the_events_of_its_topic_and_leads_to_all() -> None:
    topics = [make(Topic, "u", name="The ferry"), make(Topic, "v")]
    events = [
        make(Event, "a", date="2026-01-03", topics=["v", "u"]),
        make(Event, "b", date="2026-01-02", topics=["u"]),
        make(Event, "c", date="2026-01-01", topics=["v"]),
        make(Event, "d", date="2026-05-01", topics=["u"], status="scheduled"),
    ]
    (part,) = page("/// timeline | u\n///", *topics, *events).body
    assert part.timeline
    assert [event.id for event in part.timeline.events] == ["b", "a", "d"]
    assert part.link == LinkView("The ferry", "/timeline/u/")


def test_charts_that_follow_each_other_stand_together_and_others_apart() -> None:
    several = [make(Series, name, title=name, group="All") for name in "abc"]
    told = page("/// chart | c\n///\n\n/// chart | a\n///\n\nWords.\n\n/// chart | b\n///", *several)
    drawn = [[[chart.series.title for chart in group.charts] for group in part.charts] for part in told.body]
    assert [part.kind for part in told.body] == ["chart", "html", "chart"]
    assert drawn == [[["c", "a"]], [], [["b"]]]


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Words.\n\n/// question | open\n///", ()),
        (f"Words.\n\n{CHART}", ("chart",)),
        (f"Words.\n\n{SPREAD}\n\n/// question | open\n///", ("dot_plot",)),
        (f"Words.\n\n{CHART}\n\n{TABLE}\n\n{CHART}", ("chart", "table")),
        (f"/// keypoints\n- So.\n///\n\n{TABLE}", ("table",)),
        (f"{CHART}\n\n{SPREAD}", ("chart", "dot_plot")),
        (f"{SPREAD}\n\n{TABLE}", ("dot_plot", "table")),
        (f"{CHART}\n\n{SPREAD}\n\n{TABLE}", ("chart", "dot_plot", "table")),
    ],
)
def test_it_says_what_is_drawn_on_it(text: str, drawn: tuple[str, ...]) -> None:
    facts = [fact(f"n{n}", value={"number": n, "unit": "people"}) for n in (10, 20, 30)]
    accounts = [{"fact": f"n{n}", "position": str(n)} for n in (10, 20, 30)]
    asked = make(Question, "q", accounts=accounts)
    assert page(text, *facts, asked, make(Question, "open"), make(Series, "n")).drawings == drawn


def test_it_tells_its_own_changes_the_newest_first() -> None:
    entries = [
        entry("c", "2026-03-03", "a"),
        entry("b", "2026-03-05", "other", "a"),
        entry("d", "2026-03-06", "other"),
        entry("e", "2026-03-04", "a"),
        make(Correction, "g", date="2026-03-07", records=["f"]),
    ]
    told = page("So.[@f]", *entries)
    assert [one.id for one in told.corrections] == ["b", "e", "c"]
    assert told.latest_change == told.corrections[0]


def test_without_changes_it_announces_none() -> None:
    told = page("So.[@f]", entry("c", "2026-03-03", "other"))
    assert (told.corrections, told.latest_change) == ((), None)
