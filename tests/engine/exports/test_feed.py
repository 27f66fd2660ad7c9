"""Feeds: what each holds and in which order, how old and how new its entries are, and what names them for good."""

from __future__ import annotations

import pytest

from explainer.exports.feeds.archives import FeedEntry
from explainer.exports.feeds.atom import NEWEST, FeedView, feed_of_topic
from explainer.model.correction import Correction
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.topic import Topic
from explainer.site.page import Page
from explainer.views.parts.links import LinkView
from tests.engine.built import context, feed, home, prose, site
from tests.engine.records import fact, make

ALL = "/feeds/all.atom.xml"
CHANGES = "/feeds/changes.atom.xml"
OF_T = "/feeds/topics/t.atom.xml"
START = "2026-02-01"


def got(path: str, *parts: Record | Page, **changes: object) -> FeedView:
    """The feed of a site that was begun on the first of February."""
    return feed(path, site(home(published=START), fact("f"), *parts), **changes)


def tails(found: FeedView) -> list[str]:
    return [entry.id.partition(":")[2].rpartition(":")[2] for entry in found.entries]


def one(*parts: Record | Page, path: str = ALL, **changes: object) -> FeedEntry:
    (entry,) = got(path, *parts, **changes).entries
    return entry


def changed(name: str, day: str, **fields: object) -> Correction:
    return make(Correction, name, date=f"2026-03-{day}", **fields)


def asked(name: str, day: str | None = None, **fields: object) -> Question:
    return make(Question, name, question=f"{name}?", published=day and f"2026-03-{day}", **fields)


def test_explainers_changes_and_questions_stand_together_the_latest_first() -> None:
    parts = [
        prose("old", published="2026-03-01"),
        prose("new", published="2026-03-05"),
        changed("c", "04"),
        asked("q", "03"),
        asked("r", "06"),
    ]
    assert tails(got(ALL, *parts)) == ["questions/r", "explainers/new", "changes/c", "questions/q", "explainers/old"]


def test_of_one_day_explainers_come_first_in_their_order_then_changes_then_questions_by_id() -> None:
    parts = [
        asked("z", "05"),
        asked("a", "05"),
        changed("y", "05"),
        changed("b", "05"),
        prose("m", order=2, published="2026-03-05"),
        prose("n", order=1, published="2026-03-05"),
    ]
    expected = ["explainers/n", "explainers/m", "changes/b", "changes/y", "questions/a", "questions/z"]
    assert tails(got(ALL, *parts)) == expected


def test_pages_about_the_site_itself_and_the_front_page_are_no_news() -> None:
    assert got(ALL, prose("about", kind="editorial")).entries == ()


def test_pages_in_another_language_are_not_in_the_english_feed() -> None:
    assert tails(got(ALL, prose("a", lang="es"), prose("b"))) == ["explainers/b"]


@pytest.mark.parametrize("path", [ALL, CHANGES, OF_T])
def test_a_feed_holds_the_newest_fifty(path: str) -> None:
    changes = [
        make(Correction, f"c{n:03}", date=f"2026-{1 + n // 28:02}-{1 + n % 28:02}", records=["f"]) for n in range(51)
    ]
    assert NEWEST == 50
    assert tails(got(path, *changes)) == [f"changes/c{n:03}" for n in range(50, 0, -1)]
    assert len(got(path, *changes[1:]).entries) == 50


def test_the_feed_of_changes_holds_all_changes_and_nothing_else() -> None:
    found = got(CHANGES, changed("c", "04"), changed("d", "05"), prose("a"), asked("q"))
    assert tails(found) == ["changes/d", "changes/c"]


def test_the_feed_of_a_topic_holds_its_explainers_its_questions_and_what_changed_in_either() -> None:
    parts = [
        make(Topic, "u"),
        fact("g", topics=["u"]),
        fact("both", topics=["u", "t"]),
        prose("mine", topics=["u", "t"]),
        prose("other", topics=["u"]),
        prose("none"),
        asked("q", topics=["u", "t"]),
        asked("r", topics=["u"]),
        changed("a-fact", "09", records=["g", "both"]),
        changed("b-page", "08", pages=["other", "mine"]),
        changed("c-question", "07", records=["q"]),
        changed("d-other-fact", "06", records=["g"]),
        changed("e-other-page", "05", pages=["other"]),
        changed("f-page-of-none", "04", pages=["none"]),
        changed("g-source", "04", records=["s", "gone"], pages=["gone"]),
    ]
    expected = ["changes/a-fact", "explainers/mine", "changes/b-page", "changes/c-question", "questions/q"]
    assert tails(got(OF_T, *parts)) == expected


def test_a_topic_without_news_has_a_feed_that_changed_when_the_site_did() -> None:
    found = got("/feeds/topics/u.atom.xml", make(Topic, "u"), changed("c", "04"))
    assert (found.entries, found.updated) == ((), "2026-03-04T00:00:00Z")


def test_a_feed_was_updated_when_the_latest_of_its_entries_was() -> None:
    parts = (prose("a", published="2026-03-05"), changed("c", "04"))
    assert got(ALL, *parts).updated == "2026-03-05T00:00:00Z"
    assert got(CHANGES, *parts).updated == "2026-03-04T00:00:00Z"


def test_each_feed_says_what_it_is_where_its_page_is_and_where_itself() -> None:
    topic = make(Topic, "t", name="Bridges", description="All of them.")
    heads = {path: got(path, topic) for path in (ALL, CHANGES, OF_T)}
    assert {path: (found.title, found.subtitle, found.url) for path, found in heads.items()} == {
        ALL: ("The Site", "What is known", "https://site.example/"),
        CHANGES: ("The Site: changes", "What is known", "https://site.example/changes/"),
        OF_T: ("The Site: Bridges", "All of them.", "https://site.example/topics/t/"),
    }
    assert [found.self_url for found in heads.values()] == [f"https://site.example{path}" for path in heads]
    assert [found.id for found in heads.values()] == [f"tag:site.example,2026:{path.strip('/')}" for path in heads]


def test_a_feed_says_whose_it_is_and_under_which_licence() -> None:
    found = got(ALL, publisher="The Press")
    assert (found.author, found.lang) == ("The Press", "en")
    assert found.rights.startswith("Our own words and data are under Creative Commons Attribution 4.0")


def test_ids_stay_when_the_site_moves_and_addresses_do_not() -> None:
    here, there = (one(prose("a"), url=url) for url in ("https://one.example", "https://two.example"))
    assert here.id == there.id == "tag:site.example,2026:explainers/a"
    assert [here.url, there.url] == ["https://one.example/explainers/a/", "https://two.example/explainers/a/"]


def test_an_explainer_says_its_title_its_standfirst_and_its_topics() -> None:
    topic = make(Topic, "u", name="Ferries")
    entry = one(topic, prose("a", title="Why?", standfirst="How it was.", topics=["u", "t"]))
    assert (entry.title, entry.summary, entry.html) == ("Why?", "How it was.", "/explainers/a/")
    assert entry.categories == (LinkView("Ferries", "u"), LinkView("Something", "t"))


@pytest.mark.parametrize(
    ("front", "days", "updated"),
    [
        ({}, [], "02"),
        ({"updated": "2026-03-04"}, [], "04"),
        ({"updated": "2026-03-04"}, ["03"], "04"),
        ({"updated": "2026-03-04"}, ["06", "05"], "06"),
    ],
)
def test_an_explainer_is_news_when_it_is_published_updated_or_corrected(
    front: dict[str, str], days: list[str], updated: str
) -> None:
    changes = [changed(f"c{day}", day, pages=["a"]) for day in days]
    made = got(OF_T, prose("a", topics=["t"], published="2026-03-02", **front), *changes)
    entry = next(entry for entry in made.entries if entry.id.endswith("explainers/a"))
    assert (entry.published, entry.updated) == ("2026-03-02T00:00:00Z", f"2026-03-{updated}T00:00:00Z")


def test_a_question_is_as_old_as_it_says_else_as_the_first_page_of_the_site() -> None:
    later = prose("about", kind="editorial", published="2026-03-09")
    assert one(asked("q", "07"), later).published == "2026-03-07T00:00:00Z"
    assert one(asked("q"), later).published == f"{START}T00:00:00Z"


@pytest.mark.parametrize(("of_day", "updated"), [("06", "07"), ("08", "08")])
@pytest.mark.parametrize("record", ["q", "f"])
def test_a_question_is_news_when_it_or_one_of_its_accounts_is_corrected_after_it_was_put(
    of_day: str, updated: str, record: str
) -> None:
    question = asked("q", "07", accounts=["g", "f"])
    found = got(ALL, fact("g"), question, changed("c", of_day, records=[record]), changed("d", "09", records=["s"]))
    entry = next(entry for entry in found.entries if entry.id.endswith("questions/q"))
    assert (entry.published, entry.updated) == ("2026-03-07T00:00:00Z", f"2026-03-{updated}T00:00:00Z")


@pytest.mark.parametrize(
    ("fields", "summary"),
    [
        ({"common_ground": "G", "open_because": "O", "settled_by": "S"}, "G"),
        ({"open_because": "O", "settled_by": "S"}, "O"),
        ({"settled_by": "S"}, "S"),
        ({}, "q?"),
    ],
)
def test_a_question_is_summed_up_by_what_is_not_in_dispute_else_by_what_is_known_of_it(
    fields: dict[str, str], summary: str
) -> None:
    assert one(asked("q", **fields)).summary == summary


def test_a_question_says_itself_its_topics_and_where_it_stands() -> None:
    entry = one(make(Topic, "u", name="Ferries"), asked("q", topics=["u", "t"]))
    assert (entry.title, entry.url, entry.html) == ("q?", "https://site.example/questions/q/", "/questions/q/")
    assert entry.categories == (LinkView("Ferries", "u"), LinkView("Something", "t"))


def test_a_change_says_of_what_sort_it_is_what_it_concerns_and_why_it_was_made() -> None:
    given = {"class": "source-revision", "why": "They counted again.", "now": "Seven.", "records": ["f"]}
    entry = one(changed("c", "04", **given))
    assert (entry.title, entry.summary) == ("Source revised: So it is.", "They counted again.")
    assert (entry.id, entry.url, entry.html) == (
        "tag:site.example,2026:changes/c", "https://site.example/changes/#c", "c",
    )  # fmt: skip
    assert (entry.published, entry.updated) == ("2026-03-04T00:00:00Z", "2026-03-04T00:00:00Z")
    assert entry.categories == (LinkView("source revised", "source-revision"),)


def test_what_turns_an_answer_stands_first_of_its_day_and_says_so_and_mended_wording_is_no_news() -> None:
    parts = [
        changed("a", "04", **{"class": "clarification"}),
        changed("b", "04", **{"class": "wording"}),
        changed("c", "04", **{"class": "clarification", "answers": ["q"]}),
        changed("d", "04", **{"class": "retraction", "pages": ["p"], "records": ["f"]}),
        make(Question, "q", question="Does it hold?"),
        prose("p", title="The dam", published="2026-03-04"),
    ]
    assert [(entry.id.rpartition("/")[2], entry.title.partition(":")) for entry in got(CHANGES, *parts).entries] == [
        ("c", ("The answer has changed", ":", " Does it hold?")),
        ("d", ("Retraction", ":", " The dam and 1 more")),
        ("a", ("Clarification", ":", " c")),
    ]


def test_the_pages_of_a_topic_name_its_feed() -> None:
    made = site(make(Topic, "t", name="Bridges"), home(), fact("f"))
    assert feed_of_topic(context(made), made.dataset.topics["t"]) == LinkView("The Site: Bridges", OF_T)
