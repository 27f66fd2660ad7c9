"""Facts drawn by a seed: the same for the same seed, none that we do not stand by, none chosen."""

from __future__ import annotations

from explainer.site.review.sample import as_markdown, draw
from explainer.site.site import Site
from tests.engine.built import site
from tests.engine.records import fact

FACTS = tuple(fact(f"fact-{number}") for number in range(200))


def ids(of: Site, size: int, seed: str) -> list[str]:
    return [one.id for one in draw(of, size, seed)]


def test_one_seed_draws_the_same_facts_and_another_others() -> None:
    there = site(*FACTS)
    first, again, other = (ids(there, 40, seed) for seed in ("2fc00bf0", "2fc00bf0", "2fc00bf1"))
    assert first == again == ids(site(*reversed(FACTS)), 40, "2fc00bf0")
    assert len(set(first)) == 40
    assert len(set(first) & set(other)) < 20
    assert ids(there, 3, "2fc00bf0") == first[:3]  # a smaller sample is the beginning of a larger one


def test_a_fact_more_changes_no_place_of_the_others() -> None:
    before = ids(site(*FACTS), 200, "2fc00bf0")
    after = ids(site(*FACTS, fact("one-more")), 201, "2fc00bf0")
    assert [key for key in after if key != "one-more"] == before


def test_what_we_do_not_stand_by_is_not_drawn() -> None:
    gone = fact("gone", withheld={"date": "2026-11-02", "why": "A court said so."})
    wrong = fact("wrong", retracted={"date": "2026-11-02", "why": "Another bridge."})
    assert ids(site(fact("right"), gone, wrong), 40, "2fc00bf0") == ["right"]


def test_words_with_a_line_of_a_table_stay_in_their_cell() -> None:
    there = site(fact("odd", text="Either 4 | or 5 of them."))
    row = as_markdown(draw(there, 1, "1"), there, "1").splitlines()[-1]
    assert r"Either 4 \| or 5 of them." in row
    assert row.replace(r"\|", "").count("|") == 9
