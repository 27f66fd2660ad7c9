"""What the page about the method shows of the record in numbers is what somebody counts who has only the YAML."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.site.conftest import ROOT

Records = dict[str, dict[str, Any]]


def read(folder: str) -> Records:
    """The records of one folder by id, every value as text."""
    files = sorted((ROOT / "data" / folder).rglob("*.yaml"))
    texts = (yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader) for path in files)  # noqa: S506 (texts alone)
    every = (record for records in texts for record in records or ())
    return {record["id"]: {name: held for name, held in record.items() if held != "null"} for record in every}


@pytest.fixture(scope="module")
def shown(site_output: Path) -> dict[str, list[int]]:
    """The numbers of each row, as its plain Markdown has them."""
    text = (site_output / "method" / "index.md").read_text("utf-8").partition("## The record in numbers")[2]
    block = text.partition("\n## ")[0]
    rows = re.findall(r"^\| \[?([^\]|]+?)\]?(?:\([^)]*\))? \| ([\d,]+ \| [\d,]+) \|$", block, re.MULTILINE)
    rows += re.findall(r"^- ([^:]+): ([\d,]+(?: of [\d,]+)?)", block, re.MULTILINE)
    return {name: [int(number.replace(",", "")) for number in re.findall(r"[\d,]+", numbers)] for name, numbers in rows}


@pytest.fixture(scope="module")
def facts() -> list[dict[str, Any]]:
    return [one for one in read("facts").values() if "superseded_by" not in one and "retracted" not in one]


def was_held(role: dict[str, str], day: str) -> bool:
    """Whether somebody was that on a day; a month without a day begins with its first, and ends with its last."""
    return role.get("from", "") <= day and day <= role.get("to", "9999") + "~"


def side(fact: dict[str, Any], actors: Records) -> str:
    """The name of the row in which a fact is counted, but for the others."""
    if "said_by" not in fact:
        return "The sources in their own voice"
    speaker = actors[fact["said_by"]]
    if speaker.get("unnamed") == "true":
        return "People whom the sources do not name"
    said = fact.get("reported") or fact["date"]
    held = [role for role in speaker.get("roles", ()) if "speaks_for" in role and was_held(role, said)]
    speaker = actors[held[0]["speaks_for"]] if held else speaker
    while "speaks_for" in speaker:
        speaker = actors[speaker["speaks_for"]]
    name: str | dict[str, str] = speaker["name"]
    return (name if isinstance(name, str) else name["en"]).replace("'", "’")  # as pages set it


def origins(fact: dict[str, Any], sources: Records) -> set[str]:
    named = (link if isinstance(link, str) else link["source"] for link in fact["sources"])
    return {(sources[key].get("agency") or sources[key]["publisher"]).casefold() for key in named}


def test_sides_have_the_numbers_of_their_facts(shown: dict[str, list[int]], facts: list[dict[str, Any]]) -> None:
    actors, sources = read("actors"), read("sources")
    said = Counter(side(fact, actors) for fact in facts)
    single = Counter(side(fact, actors) for fact in facts if len(origins(fact, sources)) == 1)
    named = {name: [said[name], single[name]] for name in said if name in shown}
    assert len(named) > 5
    assert len(shown) > 15
    assert {name: shown[name] for name in named} == named
    assert shown["All facts that stand"] == [said.total(), single.total()]
    assert all(count < said.total() / 100 for name, count in said.items() if name not in shown)


def test_marks_of_records_have_their_numbers(shown: dict[str, list[int]], facts: list[dict[str, Any]]) -> None:
    sources = read("sources")
    compared = [sum("checked" in fact for fact in facts), len(facts)]
    assert shown["Facts that somebody has compared with their sources"] == compared
    of_sources = [sum("checked" in source for source in sources.values()), len(sources)]
    assert shown["Sources that somebody has compared with their pages"] == of_sources
    accusations = [fact for fact in facts if fact.get("kind") == "accusation"]
    if accusations:
        replied = sum("reply" in fact for fact in accusations)
        assert shown["Accusations with a reply"] == [replied, len(accusations)]
    else:
        assert shown["Facts marked as accusations"] == [0]


def test_nearly_all_that_the_prose_says_stands_in_what_it_cites(shown: dict[str, list[int]]) -> None:
    for name in ("Figures, days and years that stand there", "Quotations that stand there word for word"):
        recorded, every = shown[name]
        assert 50 < recorded <= every <= recorded * 1.02
