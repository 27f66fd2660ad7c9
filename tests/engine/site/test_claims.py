"""What the site says, with what it is held to: the facts behind the words, else those of the paragraph or the page."""

from __future__ import annotations

from explainer.model.question import Question
from explainer.site.claims import Claim
from tests.engine.built import home, prose, site
from tests.engine.checks.checked import placed
from tests.engine.records import fact, make

FACTS = tuple(fact(key) for key in ("one", "two", "three"))


def claims(text: str, **front: str) -> dict[str, Claim]:
    made = site(*FACTS, prose("a", text, **front))
    return {" ".join(claim.text.split()): claim for claim in made.claims}


def held_to(claim: Claim) -> list[str]:
    return [fact.id for fact in claim.facts]


def test_words_are_held_to_what_is_cited_behind_them_or_by_their_paragraph() -> None:
    found = claims("So.[@one; @s] And so.[@two]\nUncited.\n\nFar.[@three]\n")
    assert held_to(found["So."]) == ["one"]
    assert [source.id for source in found["So."].sources] == ["s"]
    assert (held_to(found["Uncited."]), found["Uncited."].cited) == (["one", "two"], False)
    assert found["Uncited."].before.split() == ["So.", "And", "so."]
    assert (held_to(found["Far."]), found["Far."].before) == (["three"], "")


def test_titles_headings_and_framing_are_held_to_all_that_the_page_shows() -> None:
    found = claims("## Here\n\nSo.[@one]\n\nWe look.\n{.framing}\n\n/// fact | two\n///", title="T", standfirst="S.")
    assert {held_to(found[words]) == ["one", "two"] for words in ("T", "S.", "Here", "We look.")} == {True}
    assert [found[words].kind for words in ("T", "S.", "Here", "We look.")] == [
        "title", "standfirst", "heading", "framing",
    ]  # fmt: skip


def test_a_claim_knows_where_each_of_its_signs_stands() -> None:
    place = claims("So.\n\nOne 83.[@one]")["One 83."].place(4)
    assert (place.line, place.column) == (3, 5)


def test_pages_about_the_site_claim_only_where_they_cite() -> None:
    assert claims("We work so.", kind="editorial") == {}
    assert set(claims("We work so. It is.[@one]\n\nSo.", kind="editorial")) == {"a", "About a.", "We work so. It is."}


def test_the_front_page_is_held_to_its_facts_too() -> None:
    made = site(*FACTS, home("/// keypoints\n- So it is.[@one]\n///"))
    assert [held_to(claim) for claim in made.claims] == [["one"], ["one"], ["one"]]


def test_words_of_a_question_are_held_to_what_they_cite_else_to_its_accounts() -> None:
    asked = make(
        Question, "q", accounts=[{"fact": "one", "position": "yes"}],
        common_ground={"en": "Cited.[@two] Not.", "es": "Citado.[@three]"}, settled_by="A list.",
    )  # fmt: skip
    found = {claim.text: claim for claim in placed(*FACTS, asked).claims}
    assert {words: (held_to(claim), claim.lang) for words, claim in found.items()} == {
        "Cited.": (["two"], "en"), " Not.": (["one", "two", "three"], "en"), "Citado.": (["three"], "es"),
        "A list.": (["one", "two", "three"], "en"), "yes": (["one"], "en"),
    }  # fmt: skip
    assert (found[" Not."].before, str(found["yes"].place(0))) == ("Cited.", "q/accounts/0/position/en:1:1")


def test_words_whose_citation_cannot_be_read_or_leads_to_nothing_claim_nothing_yet() -> None:
    """Who mistyped it is told so once; what the words say is judged when it is known on what they rest."""
    assert set(claims("One.[@one, @two]\n\nTwo.[@One]\n\nThree.[@one; @nothing]\n\nFour.[@two; @s]")) == {
        "a", "About a.", "Four."
    }  # fmt: skip
