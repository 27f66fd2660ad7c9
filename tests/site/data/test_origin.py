"""Every fact can be traced: its words, dates, speaker and sources are those of the notes and the first report.

What a correction names is no longer bound by them (`amended.py`).
"""

from __future__ import annotations

import calendar
import datetime as dt
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
from explainer.model.source import Source
from explainer.site.site import Site
from tests.site.data.amended import amended, assert_as_in_the_notes, assert_none, without

HERE = Path(__file__).parent


def _json(name: str) -> Any:
    return json.loads((HERE / "origin" / name).read_text("utf-8"))


TRACES: dict[str, dict[str, str]] = yaml.safe_load((HERE / "traceability.yaml").read_text("utf-8"))
CLAIMS: dict[str, dict[str, Any]] = _json("claims.json")
SOURCES: dict[str, str] = _json("sources.json")
FIRST_REPORT = {name: frozenset(digests) for name, digests in _json("first-report.json").items()}
FIRST_SOURCE = "afp-newscentral-2026-01-08-prisoners-freed"

MONTHS = list(calendar.month_name)[1:]

# Where the notes were wrong or said less than their own words did: each by name, so that nothing else slips through.
FIGURES_PUT_RIGHT = {
    "casualties-military-24-total-56": [24, None, None],  # the military said 24; 56 is a report's sum
    "machado-nine-ten-months-feb-5": [None, 9, 10],  # nine to ten months, as her words say
    "wright-18-24-months-feb-9": [None, 18, 24],  # 18 to 24 months
}
REPORTED_NOT_BEFORE = {
    "flores-licence-changed-28-february": "2026-03-03/..",  # known from a memorandum filed on 3 March
    "lawfare-olc-consistent-with-international-law": "2026-01-13/..",  # the opinion was released on 13 January
    "olc-follows-1989-barr-memo": "2026-01-13/..",
    "olc-memo-no-view-on-international-law": "2026-01-13/..",
}
SPEAKERS_NAMED_IN_THE_WORDS = {  # the notes leave the speaker out, but say "Kpler data give", "AFP reported"
    "cartel-de-los-soles-32-mentions-cut": "new-republic",
    "china-bought-400-thousand-bpd": "kpler",
    "cuba-received-27-thousand-bpd": "reuters",
    "cuba-received-9-5-thousand-bpd": "financial-times",
    "deal-value-2-billion": "reuters",
    "deal-value-500-billion": "al-jazeera",
    "exports-february-788": "kpler",
    "exports-january-383": "kpler",
    "exports-january-800": "reuters",
    "external-debt-150-170-billion": "debt-analysts",
    "hearing-moved-to-26-march-by-defence": "el-pais-cali",
    "machado-gives-trump-medal-jan-15": "maria-corina-machado",  # the headline of two of its sources
    "order-given-about-2200-et": "el-pais",
    "petrochina-tells-traders-not-to-buy": "reuters",
    "production-880-in-early-january": "reuters",
    "production-december-896": "opec",
    "production-february-about-one-million": "opec",
    "production-january-fell": "bloomberg",
    "production-january-rose": "reuters",
    "production-low-2020-300": "afp",
    "production-low-2020-569": "opec",
    "reserves-303-billion-a-fifth": "opec",
    "reserves-rose-40-percent-2010": "opec",
    "seed-caracas-opinions-mixed": "afp",
    "shipping-data-oil-not-yet-exported": "reuters",
    "tanker-count-at-least-nine": "voz",
    "unsc-requested-by-venezuela-and-colombia": "to-pontiki",
}
PUBLISHERS_IN_THE_NOTES = {  # which named one by its address here, and by its name elsewhere
    "latin-american-news-2026-01-10-china": "latin-american.news",
}
AGENCIES_IN_THE_NOTES = {  # a page that carries another's report, as its own id, title or publisher says
    "arcamax-2026-01-miamiherald-cabello": None,
    "cnn-europesays-2026-01-05-caracas": None,
    "devdiscourse-2026-01-08-100-died": None,
    "europapress-infobae-2026-01-05-863": None,
    "financetimereport-2026-01-28-rubio": None,
    "havanatimes-2024-09-21-cne": None,
    "independent-reprint-2026-01-15-olc": None,
    "liga-net-ap-wp-75-casualties": None,
    "miamiherald-arcamax-2026-01-americans": None,
    "premium-times-2026-01-08-100-killed": "Reuters/NAN",
    "riotimes-menafn-2024-carter": None,
    "un-news-sharing4good-2026-01-12-ffm": None,
}


@pytest.fixture(scope="module")
def traced(real_site: Site) -> list[tuple[Fact, dict[str, Any]]]:
    """Every fact that was made from a claim and not amended, and the claim."""
    facts = real_site.dataset.facts
    return [(facts[fact], CLAIMS[trace["claim"]]) for fact, trace in _bound(real_site).items() if "claim" in trace]


def test_every_fact_names_its_origin(real_site: Site) -> None:
    facts = real_site.dataset.facts
    new = [
        f'{fact} is not in tests/site/data/traceability.yaml: add "{fact}: {{new: true}}"'
        for fact in {*facts} - {*TRACES}
    ]
    assert_none(sorted(new), "A fact that rests on something newer than the notes is marked so, and not held to them.")
    gone = sorted(set(TRACES) - set(facts))
    assert_none([f"{fact} was published and is gone" for fact in gone], "Supersede or retract it; see CONTRIBUTING.md.")
    assert {kind for trace in TRACES.values() for kind in trace} <= {"claim", "part", "seed", "new"}
    assert {trace[kind] for trace in TRACES.values() for kind in ("claim", "part") if kind in trace} <= set(CLAIMS)


def test_no_claim_is_told_twice() -> None:
    claims = [trace["claim"] for trace in TRACES.values() if "claim" in trace]
    assert len(claims) == len(set(claims))


def test_quotes_are_word_for_word(real_site: Site) -> None:
    facts, found, expected = real_site.dataset.facts, {}, {}
    for claim, fields in CLAIMS.items():
        told = [facts[fact] for fact in _told_by(claim)]
        if told and not amended(real_site).intersection(fact.id for fact in told):
            quotes = [fact.quote.text for fact in told if fact.quote and not _quotes_first_report(fact)]
            names = ", ".join(fact.id for fact in told)
            found[names], expected[names] = quotes, [fields["quote"]] if "quote" in fields else []
    assert_as_in_the_notes("quote", found, expected)


def test_figures_are_those_of_the_claim(traced: list[tuple[Fact, dict[str, Any]]]) -> None:
    with_figure = [(fact, claim) for fact, claim in traced if "value" in claim]
    found = {fact.id: [fact.value.number, fact.value.low, fact.value.high] for fact, _ in with_figure if fact.value}
    expected = {fact.id: claim["value"] for fact, claim in with_figure}
    assert_as_in_the_notes("value", found, _put_right(expected, FIGURES_PUT_RIGHT))


def test_figure_that_no_claim_gives_apart_stands_in_the_words_of_the_fact(
    traced: list[tuple[Fact, dict[str, Any]]],
) -> None:
    lost = [
        f"{fact.id}: the figure {fact.value.span[0]} does not stand in its text"
        for fact, claim in traced
        if fact.value and "value" not in claim and str(fact.value.span[0]) not in re.findall(r"\d+", fact.text.en)
    ]
    assert_none(lost)


@pytest.mark.parametrize("field", ["date", "reported"])
def test_dates_are_those_of_the_claim(field: str, traced: list[tuple[Fact, dict[str, Any]]]) -> None:
    found = {fact.id: getattr(fact, field) and getattr(fact, field).text for fact, _ in traced}
    put_right = REPORTED_NOT_BEFORE if field == "reported" else {}
    expected = {fact.id: claim.get(field) for fact, claim in traced}
    assert_as_in_the_notes(field, found, _put_right(expected, put_right))


def test_a_fact_tells_nothing_from_after_the_day_it_was_reported(real_site: Site) -> None:
    """The view as known on a day shows a fact from its report on; a later day in it may only be an expected one."""
    expected = {
        "constitution-210-days-july",
        "hearing-moved-to-26-march-by-defence",
        "hearing-moved-to-26-march-by-prosecution",
        "no-bail-next-hearing-17-march",
    }
    late = set()
    for fact in real_site.dataset.facts.values():
        day = (fact.reported or fact.date).upper or (fact.reported or fact.date).lower
        named = re.findall(rf"(\d+ )?({'|'.join(MONTHS)})(?: (\d{{4}}))?", fact.text.en)
        days = {
            dt.date(int(year or 2026), MONTHS.index(month) + 1, int(number or 1))
            for number, month, year in named
            if number or year
        }
        late |= {fact.id for found in days if day and found > day and (found.year, found.month) < (2026, 9)}
    assert_none(sorted(late - expected), "Each tells of a day after it was reported: mend its date, or its words.")


def test_sources_are_those_of_the_claim_and_of_what_was_merged_into_it(
    real_site: Site,
    traced: list[tuple[Fact, dict[str, Any]]],
) -> None:
    facts = real_site.dataset.facts
    told = {trace[kind] for trace in _bound(real_site).values() for kind in ("claim", "part") if kind in trace}
    merged = {source for claim, fields in CLAIMS.items() if claim not in told for source in fields["sources"]}
    strange = []
    for fact, claim in traced:
        own = [link.source for link in fact.sources]
        kept = [source for source in own if source in claim["sources"]]
        if kept != _kept(claim["sources"], own):
            strange.append(f"{fact.id}: its sources stand in another order than in the notes: {claim['sources']}")
        first = {FIRST_SOURCE} if "seed" in TRACES[fact.id] else set()
        added = sorted(set(own) - set(claim["sources"]) - merged - first)
        strange += [f"{fact.id}: the notes do not have the source {source} for it" for source in added]
    for name in sorted(told):
        if not amended(real_site).intersection(_told_by(name)):
            shown = {link.source for fact in _told_by(name) for link in facts[fact].sources}
            lost = sorted(set(CLAIMS[name]["sources"]) - shown)
            strange += [f"{', '.join(_told_by(name))}: the source {source} is gone" for source in lost]
    assert_none(strange)


def test_a_part_of_a_claim_rests_on_sources_of_that_claim(real_site: Site) -> None:
    parts = {fact: CLAIMS[trace["part"]] for fact, trace in _bound(real_site).items() if "part" in trace}
    strange = [
        f"{fact}: rests on a source that the notes do not have for it"
        for fact, claim in parts.items()
        if not {link.source for link in real_site.dataset.facts[fact].sources} <= set(claim["sources"])
    ]
    assert_none(strange)


def test_nobody_is_made_to_say_what_the_sources_say_in_their_own_voice(
    traced: list[tuple[Fact, dict[str, Any]]],
) -> None:
    found = {fact.id: fact.said_by for fact, claim in traced if fact.said_by and not claim.get("said_by")}
    kept = {fact.id for fact, _ in traced}
    expected = {fact: speaker for fact, speaker in SPEAKERS_NAMED_IN_THE_WORDS.items() if fact in kept}
    assert_as_in_the_notes("said_by", found, expected)


def test_sources_are_described_as_they_were_found(real_site: Site) -> None:
    noted = [
        source for source in without(real_site.dataset.sources, amended(real_site)).values() if source.id in SOURCES
    ]
    what = "its address, publisher, agency, title, date, language or kind is not what the notes have"
    assert_none(f"{source.id}: {what}" for source in noted if _described(source) != SOURCES[source.id])
    old = {fact: real_site.dataset.facts[fact] for fact, trace in _bound(real_site).items() if "new" not in trace}
    assert_none(
        f"{fact.id}: the source {link.source} is not in the notes"
        for fact in old.values()
        for link in fact.sources
        if link.source not in SOURCES and link.source != FIRST_SOURCE
    )


def test_facts_of_the_first_report_rest_on_it_and_on_words_that_it_holds(real_site: Site) -> None:
    seeds = {fact: trace["seed"] for fact, trace in _bound(real_site).items() if "seed" in trace}
    facts = real_site.dataset.facts
    adrift = [fact for fact in seeds if FIRST_SOURCE not in {link.source for link in facts[fact].sources}]
    assert_none(f"{fact}: no longer rests on {FIRST_SOURCE}" for fact in adrift)
    assert [fact for fact, words in seeds.items() if not _in_first_report(words)] == []


def test_long_quotes_from_the_first_report_are_in_it(real_site: Site) -> None:
    facts = [real_site.dataset.facts[fact] for fact, trace in _bound(real_site).items() if "seed" in trace]
    own = [fact for fact in facts if not CLAIMS.get(TRACES[fact.id].get("claim", ""), {}).get("quote")]
    quotes = [fact.quote.text for fact in own if fact.quote and len(_words(fact.quote.text)) >= 4]
    assert len(quotes) >= 2
    assert_none(f'"{quote}" is not in the first report' for quote in quotes if not _in_first_report(quote))


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


def _bound(site: Site) -> dict[str, dict[str, str]]:
    """What each fact that was not amended rests on."""
    return {fact: trace for fact, trace in without(TRACES, amended(site)).items() if fact in site.dataset.facts}


def _put_right(expected: dict[str, Any], put_right: dict[str, Any]) -> dict[str, Any]:
    """What the notes have, with what was put right in it."""
    return expected | {fact: value for fact, value in put_right.items() if fact in expected}


def _told_by(claim: str) -> list[str]:
    """The facts that tell a claim or a part of it."""
    return [fact for fact, trace in TRACES.items() if claim in (trace.get("claim"), trace.get("part"))]


def _quotes_first_report(fact: Fact) -> bool:
    return "seed" in TRACES[fact.id] and fact.quote is not None and _in_first_report(fact.quote.text)


def _kept(sources: list[str], own: list[str]) -> list[str]:
    return [source for source in sources if source in own]


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
    agency = AGENCIES_IN_THE_NOTES.get(source.id, source.agency)
    publisher = PUBLISHERS_IN_THE_NOTES.get(source.id, source.publisher)
    fields = [source.url, publisher, agency, source.title, published, source.language, source.kind]
    return hashlib.sha256(json.dumps(fields).encode()).hexdigest()[:12]
