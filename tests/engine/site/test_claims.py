"""What the site says, with what it is held to: the facts behind the words, else those of the paragraph or the page."""

from __future__ import annotations

from explainer.site.claims import Claim
from tests.engine.built import home, prose, site
from tests.engine.records import fact

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
