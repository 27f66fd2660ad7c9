"""Every fact can be traced: its words, dates, speaker and sources are those of the notes and the first report."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from explainer.model.fact import Fact
from explainer.model.site import Site
from explainer.model.source import Source

HERE = Path(__file__).parent


def _json(name: str) -> Any:
    return json.loads((HERE / "origin" / name).read_text("utf-8"))


TRACES: dict[str, dict[str, str]] = yaml.safe_load((HERE / "traceability.yaml").read_text("utf-8"))
CLAIMS: dict[str, dict[str, Any]] = _json("claims.json")
SOURCES: dict[str, str] = _json("sources.json")
FIRST_REPORT = {name: frozenset(digests) for name, digests in _json("first-report.json").items()}
FIRST_SOURCE = "afp-newscentral-2026-01-08-prisoners-freed"


@pytest.fixture(scope="module")
def traced(real_site: Site) -> list[tuple[Fact, dict[str, Any]]]:
    """Every fact that was made from a claim, and the claim."""
    facts = real_site.dataset.facts
    return [(facts[fact], CLAIMS[trace["claim"]]) for fact, trace in TRACES.items() if "claim" in trace]


def test_every_fact_names_its_origin(real_site: Site) -> None:
    assert set(TRACES) == set(real_site.dataset.facts)
    assert {kind for trace in TRACES.values() for kind in trace} <= {"claim", "seed", "new"}
    assert {trace["claim"] for trace in TRACES.values() if "claim" in trace} <= set(CLAIMS)


def test_no_claim_is_told_twice() -> None:
    claims = [trace["claim"] for trace in TRACES.values() if "claim" in trace]
    assert len(claims) == len(set(claims))


def test_quotes_are_word_for_word(traced: list[tuple[Fact, dict[str, Any]]]) -> None:
    found = {fact.id: fact.quote.text if fact.quote else None for fact, _ in traced}
    assert found == {fact.id: claim.get("quote") for fact, claim in traced}


def test_figures_are_those_of_the_claim(traced: list[tuple[Fact, dict[str, Any]]]) -> None:
    with_figure = [(fact, claim) for fact, claim in traced if "value" in claim]
    found = {fact.id: [fact.value.number, fact.value.low, fact.value.high] for fact, _ in with_figure if fact.value}
    assert found == {fact.id: claim["value"] for fact, claim in with_figure}


def test_figure_that_no_claim_gives_apart_stands_in_the_words_of_the_fact(
    traced: list[tuple[Fact, dict[str, Any]]],
) -> None:
    lost = [
        fact.id
        for fact, claim in traced
        if fact.value and "value" not in claim and str(fact.value.span[0]) not in re.findall(r"\d+", fact.text.en)
    ]
    assert lost == []


@pytest.mark.parametrize("field", ["date", "reported"])
def test_dates_are_those_of_the_claim(field: str, traced: list[tuple[Fact, dict[str, Any]]]) -> None:
    found = {fact.id: getattr(fact, field) and getattr(fact, field).text for fact, _ in traced}
    assert found == {fact.id: claim.get(field) for fact, claim in traced}


def test_sources_are_those_of_the_claim_and_of_claims_that_were_merged_into_it(
    traced: list[tuple[Fact, dict[str, Any]]],
) -> None:
    told = {trace.get("claim") for trace in TRACES.values()}
    merged = {source for claim, fields in CLAIMS.items() if claim not in told for source in fields["sources"]}
    for fact, claim in traced:
        own = [link.source for link in fact.sources]
        assert [source for source in own if source in claim["sources"]] == claim["sources"], fact.id
        assert set(own) - set(claim["sources"]) <= merged, fact.id


def test_nobody_is_made_to_say_what_the_sources_say_in_their_own_voice(
    traced: list[tuple[Fact, dict[str, Any]]],
) -> None:
    assert [fact.id for fact, claim in traced if fact.said_by and not claim.get("said_by")] == []


def test_sources_are_described_as_they_were_found(real_site: Site) -> None:
    found = {source.id: _described(source) for source in real_site.dataset.sources.values() if source.id in SOURCES}
    assert found == {source: SOURCES[source] for source in found}
    rested_on = {link.source for fact in TRACES for link in real_site.dataset.facts[fact].sources}
    assert rested_on - set(SOURCES) - {FIRST_SOURCE} == set()


def test_facts_of_the_first_report_rest_on_it_and_on_words_that_it_holds(real_site: Site) -> None:
    seeds = {fact: trace["seed"] for fact, trace in TRACES.items() if "seed" in trace}
    facts = real_site.dataset.facts
    assert [fact for fact in seeds if FIRST_SOURCE not in {link.source for link in facts[fact].sources}] == []
    assert [fact for fact, words in seeds.items() if not _in_first_report(words)] == []


def test_long_quotes_from_the_first_report_are_in_it(real_site: Site) -> None:
    facts = [real_site.dataset.facts[fact] for fact, trace in TRACES.items() if "seed" in trace]
    quotes = [fact.quote.text for fact in facts if fact.quote and len(_words(fact.quote.text)) >= 4]
    assert len(quotes) >= 3
    assert [quote for quote in quotes if not _in_first_report(quote)] == []


def test_no_sentence_of_the_first_report_was_copied(real_site: Site) -> None:
    copied = [
        (place, " ".join(run))
        for place, text in _all_words(real_site)
        for run in _runs(_words(text), 12)
        if _digest(run) in FIRST_REPORT["runs-of-12"]
    ]
    assert copied == []


def test_a_copied_sentence_would_be_found() -> None:
    words = "the legislation reflects widespread disquiet among lawmakers"
    assert _in_first_report("widespread disquiet among lawmakers")
    assert not _in_first_report(words)


def _all_words(site: Site) -> Iterator[tuple[str, str]]:
    """Every text of ours with its place: prose and records, without what stands in quotation marks."""
    for page in site.pages:
        yield page.path, re.sub(r"[“\"][^“”\"]*[”\"]", " … ", page.text)
    for record in site.dataset.records.values():
        for text in _strings(record.model_dump(mode="json", exclude={"quote"})):
            yield record.id, text


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)


def _in_first_report(words: str) -> bool:
    runs = _runs(_words(words), 4)
    return bool(runs) and all(_digest(run) in FIRST_REPORT["runs-of-4"] for run in runs)


def _words(text: str) -> list[str]:
    """Lower case, without accents, apostrophes or punctuation, so that nothing hides behind a comma."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower().replace("'", "")
    return re.findall(r"[a-z0-9]+", plain)


def _runs(words: list[str], length: int) -> list[list[str]]:
    return [words[start : start + length] for start in range(len(words) - length + 1)]


def _digest(words: list[str]) -> str:
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:12]


def _described(source: Source) -> str:
    published = source.published.text if source.published else None
    fields = [source.url, source.publisher, source.agency, source.title, published, source.language, source.kind]
    return hashlib.sha256(json.dumps(fields).encode()).hexdigest()[:12]
