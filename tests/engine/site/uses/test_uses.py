"""Where a record or a page is used: every field and every sentence that an editor has to read who changes it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.model.topic import Topic
from explainer.pipeline import read_site
from explainer.problems import Location, Positions
from explainer.site.page import Page
from explainer.site.site import Site
from explainer.site.uses import labels, of_prose, of_records
from explainer.site.uses.names import names_in
from explainer.site.uses.page_sentences import PageSentences
from explainer.site.uses.subject import Subject, meant, page_of_the_same_name, subject_of
from explainer.site.uses.told import as_json, as_text, uses
from explainer.site.uses.use import Use
from tests.engine.built import prose
from tests.engine.built import site as placeless
from tests.engine.records import fact, make
from tests.engine.sites import tiny


def site(*parts: Record | Page) -> Site:
    """A site of these, in which each record has a place."""
    made = placeless(*parts)
    places = {key: Positions(Location(f"data/{key}.yaml")) for key in made.dataset.records}
    return replace(made, dataset=replace(made.dataset, positions=places))


@pytest.fixture(scope="module")
def every_kind() -> Site:
    return read_site(tiny.HERE / "valid" / "every-kind")[0]


def used(given: str, made: Site) -> list[Use]:
    subject = subject_of(given, made)
    assert subject
    return list(uses(subject, made))


def said(given: str, made: Site) -> list[str]:
    return [use.how for use in used(given, made)]


def test_fact_is_used_by_every_field_sentence_and_block_at_its_place(every_kind: Site) -> None:
    flood, home = "content/explainers/the-flood.md", "content/pages/home.md"
    named = "named as changed by the correction of 2026-03-28 (correction-toll)"
    heads = ("The flood: what is known – How many died is disputed. When the dam reopens is open.",)
    assert [(str(use.location), use.kind, use.how, use.words) for use in used("toll-83", every_kind)] == [
        (f"{flood}:2:8", "headline", "title and standfirst of /explainers/the-flood/", *heads),
        (f"{flood}:15:21", "cited", "cited in a sentence of /explainers/the-flood/", "It later said 83."),
        (f"{flood}:21:26", "cited", "cited in a sentence of /explainers/the-flood/", "A week later it said 83."),
        (f"{flood}:27:16", "part", 'shown in the question "How many died?", a block of /explainers/the-flood/', ""),
        (
            f"{home}:2:8",
            "headline",
            "title and standfirst of /",
            "Every kind of record – A site that has one of everything.",
        ),
        (f"{home}:11:18", "cited", "cited in a sentence of /", "A first point."),
        ("data/corrections/corrections.yaml:4:13", "record", named, "Two digits were swapped."),
        (
            "data/events/events.yaml:8:21",
            "record",
            "carries the event river-floods, beside 1 more",
            "The river floods the city",
        ),
        (
            "data/facts/toll.yaml:12:18",
            "record",
            "replaces the fact toll-100",
            "The ministry said 100 people died.",
        ),
        (
            "data/questions/questions.yaml:6:14",
            "record",
            'account of the question "How many died?", with the position "eighty-three"',
            "",
        ),
        (
            "data/questions/questions.yaml:8:18",
            "near",
            'cites nothing, in what is not in dispute in the question "How many died?"',
            "The river flooded on 3 January.",
        ),
        (
            "data/questions/questions.yaml:9:15",
            "near",
            'cites nothing, in what would settle the question "How many died?"',
            "A list of names.",
        ),
    ]


@pytest.mark.parametrize(
    ("key", "how"),
    [
        ("gauge-data", "is a source of the fact dam-open, which has no other"),
        ("gauge-data", "is a source of the term gauge, which has no other"),
        ("gauge-data", "gives 15 metres at 2026-01, a point of the series water-level"),
        ("gauge-data", "cited in a sentence of /explainers/the-flood/"),
        ("flood", "is a topic of /explainers/the-flood/"),
        ("flood", 'is a topic of the question "How many died?"'),
        ("ana-perez", "says the fact toll-75"),
        ("ana-perez", "is quoted in the fact toll-100"),
        ("ana-perez", "is part of the fact toll-100"),
        ("ministry", "takes part in the event river-floods"),
        ("ministry", "gives the numbers of the series water-level"),
        ("riverside", "is the place of the event river-floods"),
        ("how-many-died", "shown in a block of /explainers/the-flood/"),
        ("water-level", "shown in a block of /explainers/the-flood/"),
        ("dam-reopens", "named as changed by the update of 2026-03-27 (update-dam)"),
        ("dam-reopens", "shown in the timeline of the topic dam, a block of /explainers/the-flood/"),
        ("the-flood", "linked to from /explainers/the-dam/"),
        ("the-flood", "linked to from /about/"),
        ("the-flood", "named as changed by the correction of 2026-03-28 (correction-toll)"),
    ],
)
def test_every_kind_of_record_and_a_page(key: str, how: str, every_kind: Site) -> None:
    assert how in said(key, every_kind)


def test_every_field_that_names_a_record_is_a_use(every_kind: Site) -> None:
    data = every_kind.dataset
    places = {key: {use.location for use in used(key, every_kind)} for key in data.records}
    for record, reference, positions in data.all_references():
        assert positions.at(*reference.path) in places[reference.target], (record.id, reference)


def test_every_citation_is_a_use_with_its_sentence(every_kind: Site) -> None:
    for page in every_kind.pages:
        for citation in page.scan.citations:
            found = [use for use in used(citation.key, every_kind) if use.user == page.address and use.kind == "cited"]
            assert found
            assert all(use.words for use in found)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("One thing.[@x] The dam held.[@f] Another.[@x]", "The dam held."),
        ("The dam held, said one,[@x] and then broke.[@f]", "The dam held, said one, and then broke."),
        ("- **The dam.** It [held](/a/), *so* far.[see @f, p. 4]\n- Next.[@x]", "It held, so far."),
        ("| who | what |\n|---|---|\n| the board | it held[@f] |", "the board | it held"),
        ("The level fell.[see @f; @x]\nThe rest is not known.", "The level fell."),
        ('It said: "the [old] dam held".[@f]', 'It said: "the [old] dam held".'),
        ("The dam held.[@f][^n]\n\n[^n]: A note.[@x]", "The dam held."),
        ("[^n]: A note on the dam.[@f]\n\nSo.[^n]", "A note on the dam."),
        ("> The dam held.[@f]", "The dam held."),
    ],
)
def test_sentence_is_told_in_plain_words(text: str, words: str) -> None:
    found = used("f", site(fact("f"), fact("x"), prose("a", text)))
    assert [use.words for use in found if use.kind == "cited"] == [words]


def test_sentence_that_cites_twice_is_told_once_with_all_that_stands_beside() -> None:
    made = site(fact("f"), fact("x"), fact("y"), prose("a", "One,[@f; @x] two,[@f] three.[@y]"))
    assert [use.beside for use in used("f", made) if use.kind == "cited"] == [("x", "y")]


def test_words_that_cite_nothing_in_its_paragraph_have_to_hold_with_it() -> None:
    text = "**The dam.** Nobody was near it.\nIt held.[@f]\nNobody says how long.\n\nIt rained hard.[@x]\nIt did rain."
    near = [use for use in used("f", site(fact("f"), fact("x"), prose("a", text))) if use.kind == "near"]
    assert [(use.words, use.location.line) for use in near] == [
        ("Nobody was near it.", 1),
        ("Nobody says how long.", 3),
    ]


def test_question_cites_it_in_its_own_words() -> None:
    asked = make(
        Question, "q", question="Does it hold?", accounts=["x"],
        common_ground="It rained.[@x] The dam stands.[@f][@x] That is all.", open_because="Nobody looked.[@f]",
    )  # fmt: skip
    found = {use.how: (use.words, use.beside) for use in used("f", site(fact("f"), fact("x"), asked))}
    assert found == {
        'cited in what is not in dispute in the question "Does it hold?"': ("The dam stands.", ("x",)),
        'cited in why nobody can answer the question "Does it hold?"': ("Nobody looked.", ()),
    }


def test_what_a_question_says_without_citing_has_to_hold_with_its_accounts() -> None:
    asked = make(
        Question,
        "q",
        question="Does it hold?",
        accounts=["f"],
        common_ground="The dam stands. It rained.[@x] So be it.",
    )
    near = [use.words for use in used("f", site(fact("f"), fact("x"), asked)) if use.kind == "near"]
    assert near == ["So be it."]
    assert 'account of the question "Does it hold?"' in said("f", site(fact("f"), asked))


def test_event_is_shown_in_the_timelines_of_its_own_topics() -> None:
    blocks = "/// timeline | t\n///\n\n/// timeline | u\n///"
    made = site(fact("f"), make(Event, "e"), make(Topic, "u"), prose("a", blocks))
    assert said("e", made) == ["shown in the timeline of the topic t, a block of /explainers/a/"]
    assert [use.words for use in used("t", made) if use.user == "e"] == ["It happens"]


def test_links_lead_to_pages_and_to_anchors_on_lists() -> None:
    text = "See [it](/questions/q/), [that](/timeline/t/#e), [this](/glossary/#w) and [all](/timeline/t/)."
    made = site(fact("f"), make(Question, "q"), make(Event, "e"), make(Term, "w", term="weir"), prose("a", text))
    for key, words in (("q", ["it"]), ("e", ["that"]), ("w", ["this"]), ("t", ["that", "all"])):
        assert [use.words for use in used(key, made) if use.kind == "link"] == words


def test_person_body_and_word_are_named_in_sentences() -> None:
    people = (
        make(Actor, "ash", name="Ana Ash"),
        make(Actor, "other", name="Bo Ash"),
        make(Actor, "board", name="Dam Board", kind="body", aliases=["DB"]),
        make(Term, "weir", term="weir"),
    )
    made = site(
        fact("f", said_by="ash"), *people,
        prose("a", "Ana Ash said so.\nAsh is a clerk.\nThe Dam Board built it, the DB said.\nA Weir is a low dam."),
        prose("b", "Ash is another.\nWeirdly, the board met."),
    )  # fmt: skip
    words = {key: [use.words for use in used(key, made) if use.kind == "name"] for key in ("ash", "board", "weir")}
    assert words == {
        "ash": ["Ana Ash said so.", "Ash is a clerk."],
        "board": ["The Dam Board built it, the DB said."],
        "weir": ["A Weir is a low dam."],
    }
    assert "named in a sentence of /explainers/a/, or somebody else of that name" in said("ash", made)


def test_field_of_a_record_that_cannot_be_read_is_a_use(tmp_path: Path) -> None:
    faulty = "- id: mended\n  text: So.\n  date: never\n  reported: null\n  sources: [gazette-bridge]\n  topics: [a]\n"
    made, problems = read_site(tiny.minimal_with(tmp_path, {"data/facts/more.yaml": faulty}))
    assert problems
    assert Location("data/facts/more.yaml", 5, 13) in {use.location for use in used("gazette-bridge", made)}
    broken = subject_of("mended", made)
    assert broken
    assert (broken.record, broken.noun, broken.location) == (None, "fact", Location("data/facts/more.yaml", 1, 7))


@pytest.mark.parametrize(
    ("given", "noun"),
    [
        ("toll-83", "fact"),
        ("/facts/toll-83/", "fact"),
        ("/timeline/#rain", "event"),
        ("the-flood", "page"),
        ("/explainers/the-flood/", "page"),
        ("/explainers/the-flood", "page"),
        ("/facts/toll-83", "fact"),
        ("http://localhost:8000/facts/toll-83/", "fact"),
        ("https://river.example/timeline/#rain", "event"),
        ("https://river.example/", "page"),
        ("content/explainers/the-flood.md", "page"),
        ("the-flood.md", "page"),
        ("/", "page"),
        ("toll-84", None),
        ("flood.md", None),
    ],
)
def test_subject_is_named_by_id_name_file_or_address(given: str, noun: str | None, every_kind: Site) -> None:
    found = subject_of(given, every_kind)
    assert (found.noun if found else None) == noun


def test_what_was_meant(every_kind: Site) -> None:
    assert meant("tol-83", every_kind) == "toll-83"
    assert meant("toll-84", every_kind) is None  # another number is another fact
    assert meant("water-levle", every_kind) == "water-level"
    assert meant("how many died?", every_kind) == "how-many-died"
    assert meant("the-flod", every_kind) == "the-flood"
    assert meant("nothing-like-it", every_kind) is None
    assert meant("many-died", every_kind) == "how-many-died"
    assert meant("toll", every_kind) is None  # in several
    assert meant("etho", every_kind) == "method"


def test_record_comes_before_the_page_of_its_name() -> None:
    made = site(make(Question, "dam", question="Does it hold?"), prose("dam", "So."))
    found = subject_of("dam", made)
    assert found
    page = page_of_the_same_name(found, made)
    assert (found.noun, page.address if page else None) == ("question", "/explainers/dam/")


def test_text_tells_groups_and_how_much_there_is(every_kind: Site) -> None:
    subject = subject_of("gauge-data", every_kind)
    assert subject
    text = as_text(subject, uses(subject, every_kind))
    assert text.startswith("source gauge-data\n  data/sources/sources.yaml:25:7\n")
    assert "\nSentences that cite it (1)\n  content/explainers/the-flood.md:65:21  cited in a sentence" in text
    assert text.endswith(
        "9 places in 5 records and 1 page; what rests on it through them: explainer impact gauge-data\n"
    )
    asked = subject_of("how-many-died", every_kind)
    assert asked
    assert as_text(asked, uses(asked, every_kind)).endswith("\n\n1 place in 1 page\n")
    unused = subject_of("correction-toll", every_kind)
    assert unused
    assert as_text(unused, ()).endswith("\n\nnothing uses it\n")


def test_json_has_the_same(every_kind: Site) -> None:
    subject = subject_of("toll-75", every_kind)
    assert subject
    told = json.loads(as_json(subject, uses(subject, every_kind)))
    assert told["of"] == {
        "id": "toll-75", "noun": "fact", "words": "Doctors counted 70 to 80 dead.",
        "path": "data/facts/toll.yaml", "line": 28, "column": 7,
    }  # fmt: skip
    assert {
        "path": "content/explainers/the-flood.md", "line": 15, "column": 35, "kind": "cited",
        "user": "/explainers/the-flood/", "how": "cited in a sentence of /explainers/the-flood/",
        "words": "It later said 83.", "beside": ["toll-83"],
    } in told["uses"]  # fmt: skip


def test_record_of_which_nothing_but_the_id_is_known_is_asked_about_by_it() -> None:
    made = site(fact("f", said_by="lost"))
    broken = replace(made, dataset=replace(made.dataset, broken=frozenset({"lost"})))
    subject = subject_of("lost", broken)
    assert subject == Subject("lost", "record", None)
    told = json.loads(as_json(subject, uses(subject, broken)))
    assert (told["of"]["line"], [row["how"] for row in told["uses"]]) == (None, ["says the fact f"])


def test_what_the_terminal_could_misread_is_not_printed() -> None:
    subject = Subject("f", "fact", None, "a\u202eb")
    assert "\u202e" not in as_text(subject, ())


def test_labels_are_short_and_say_what_a_record_is() -> None:
    long = make(Question, "q", question="Does the dam hold, and if so how long, and who says that it does or does not?")
    assert labels.label(long) == 'the question "Does the dam hold, and if so how long, and who says that it does or …"'
    assert labels.label(make(Correction, "c", date="2026-03-01", **{"class": "source-revision"})) == (
        "the revision of a source of 2026-03-01 (c)"
    )
    assert labels.words_of(make(Source, "s", title=None, publisher="The Gazette")) == "The Gazette"
    assert labels.words_of(make(Source, "s", title="Held", publisher="The Gazette")) == "Held, The Gazette"
    assert labels.counted(1, "page") == "1 page"


def test_range_of_a_series_is_told_as_one() -> None:
    levels = make(Series, "levels", unit="metres", points=[{"at": "2026-01", "low": 1, "high": 2.5, "source": "s"}])
    assert of_records.point_words(levels, 0) == "1 to 2.5 metres at 2026-01, a point of"


def test_page_without_sentences_has_none() -> None:
    page: Page = prose("a", "")
    assert PageSentences(page).at_offset(0).text == ""
    assert list(names_in(make(Term, "w", term="weir"), PageSentences(page), site(page))) == []
    assert list(of_prose.links_to(["/"], page, site(page))) == []
