"""A generated site with more records of every kind than one page lists: every list of it is divided."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from explainer.site.lists.division import MOST
from tests.engine.sites import tiny

Fields = dict[str, Any]

MANY = MOST + 50
NAMES = ("Rojas", "Rosales", "Ruiz", "Alba", "Brito", "Cruz", "Éxodo", "Zea")


def write(to: Path, each: int = MANY) -> Path:
    """`valid/minimal` with that many of every kind of record, and one topic, person, source and place for all."""
    made: dict[str, list[Fields]] = {
        "topics": [{"id": "rivers", "name": "Rivers", "description": "All that runs."}],
        "sources": list(_sources(each)),
        "actors": list(_actors(each)),
        "places": list(_places(each)),
        "facts": list(_facts(each)),
        "events": list(_events(each)),
        "questions": list(_questions(each)),
        "terms": list(_terms(each)),
        "corrections": list(_corrections(each)),
    }
    return tiny.minimal_with(to, {f"data/{kind}/many.yaml": json.dumps(fields) for kind, fields in made.items()})


def day(number: int, each: int) -> str:
    """Most are of January and February 2026, the first tenth of years long past."""
    if number < each // 10:
        return f"{1990 + number % 5}-06"
    return f"2026-0{1 + number % 2}-{1 + number // 2 % 28:02}"


def _facts(each: int) -> Iterator[Fields]:
    """Two for each: of one topic, of two; all are by one person, from one source, about one place."""
    for number in range(2 * each):
        yield {
            "id": f"fact-{number}",
            "text": f"River number {number} ran.",
            "date": day(number // 2, each),
            "reported": "2026-03-01",
            "said_by": "actor-0",
            "sources": ["source-0"],
            "topics": ["rivers", "building"] if number % 3 else ["building"],
            "places": ["place-0"],
            "actors": [f"actor-{number % each}"],
        }


def _sources(each: int) -> Iterator[Fields]:
    """All but a tenth are of one publisher."""
    for number in range(each):
        yield {
            "id": f"source-{number}",
            "url": f"https://news.example/{number}",
            "title": f"Report number {number}",
            "publisher": "Rotterdam News" if number % 10 else f"{NAMES[number // 10 % 8]} Herald {number}",
            "agency": None,
            "published": "2026-01-05" if number % 3 else None,
            "language": "en",
            "kind": "news",
        }


def _actors(each: int) -> Iterator[Fields]:
    for number in range(each):
        name = "Rivas" if number % 4 else NAMES[number // 4 % 8]
        yield {"id": f"actor-{number}", "name": f"{chr(65 + number % 26)}{number} {name}", "kind": "person"}


def _places(each: int) -> Iterator[Fields]:
    """All but a tenth lie in the first."""
    for number in range(each):
        within = {"within": "place-0"} if number % 10 else {}
        kind = "city" if number else "country"
        yield {"id": f"place-{number}", "name": f"{NAMES[number % 8]} {number}", "kind": kind, **within}


def _events(each: int) -> Iterator[Fields]:
    for number in range(each):
        yield {
            "id": f"event-{number}",
            "title": "A river runs",
            "date": day(number, each),
            "topics": ["rivers"],
            "actors": ["actor-0"],
            "place": "place-0",
            "facts": [f"fact-{2 * number}"],
        }


def _questions(each: int) -> Iterator[Fields]:
    for number in range(each):
        accounts = [
            {"fact": f"fact-{2 * number + (more == 'there')}", "position": f"Yes, {more}"} for more in ("here", "there")
        ]
        question = f"{'Whence' if number % 5 else 'How far'} runs river number {number}?"
        yield {"id": f"question-{number}", "question": question, "topics": ["rivers"], "accounts": accounts}


def _terms(each: int) -> Iterator[Fields]:
    for number in range(each):
        term = f"{'river' if number % 9 else 'bank'} {number}"
        yield {
            "id": f"term-{number}",
            "term": term,
            "definition": f"It runs as {number}.",
            "sources": [f"source-{number}"],
        }


def _corrections(each: int) -> Iterator[Fields]:
    for number in range(each):
        date = f"2026-0{1 + number % 3}-{1 + number // 3 % 28:02}"
        words = {"was": "It ran.", "now": "It runs.", "why": f"It was seen to run, {number}."}
        yield {"id": f"change-{number}", "date": date, "class": "update", "records": [f"fact-{number}"]} | words
