"""Writes a corpus as files: as the peers read it, and as a site of this engine with settings of its own."""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.corpus import SEED, Corpus, Explainer, Fact, make_corpus

ROOT = Path(__file__).parent.parent
_RECORDS_A_FILE = 50
_AS_OF = "2026-03-26"
_DAYS = f"as_of: {_AS_OF}\npublished: {_AS_OF}\n"
_SETTINGS = """\
# Settings of a made-up site: what a site must say, and nothing else.
SITENAME = "Made-up record"
SITEURL = "https://bench.example"
KNOWLEDGE_AS_OF = "{as_of}"
DATA_LICENCE = (
    "CC-BY-4.0",
    "Creative Commons Attribution 4.0 International",
    "https://creativecommons.org/licenses/by/4.0/",
)
FEED_ID_AUTHORITY = "bench.example,2026"
PATH = "content"
THEME = {theme!r}
OUTPUT_PATH = "output"
DEFAULT_LANG = "en"
PLUGINS = ["explainer.pelican_plugin.plugin"]
NAVIGATION = {timelines!r}
FOOTER = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
TIMEZONE = "UTC"
"""
_STANDING_PAGES = {"home": "home", "about": "editorial", "method": "editorial", "corrections-policy": "editorial"}


def write_for_peers(corpus: Corpus, folder: Path) -> None:
    """`data/` with facts, sources, people and topics in YAML, and `explainers/` in Markdown with front matter."""
    data = folder / "data"
    for name in ("topics", "people"):
        _write(data / f"{name}.yaml", "".join(f"- id: {one.id}\n  name: {one.name}\n" for one in getattr(corpus, name)))
    _write_records(
        data / "sources",
        [
            f"- id: {source.id}\n  url: {source.url}\n  publisher: {source.publisher}\n"
            f"  title: {_quoted(source.title)}\n  date: {source.date}\n"
            for source in corpus.sources
        ],
    )
    _write_records(
        data / "facts",
        [
            f"- id: {fact.id}\n  date: {fact.date}\n  text: {_quoted(fact.text)}\n  said_by: {fact.said_by}\n"
            f"  status: {fact.status}\n  sources: {_listed(fact.sources)}\n  topics: {_listed(fact.topics)}\n"
            f"  people: {_listed(fact.people)}\n"
            for fact in corpus.facts
        ],
    )
    for explainer in corpus.explainers:
        front = (
            f"title: {_quoted(explainer.title)}\ndate: {explainer.date}\nslug: {explainer.slug}\n"
            f"summary: {_quoted(explainer.summary)}\ntopics: {_listed(explainer.topics)}\n"
            f"people: {_listed(explainer.people)}\n"
        )
        _write(folder / "explainers" / f"{explainer.slug}.md", _page(front, explainer.blocks))


def write_our_site(corpus: Corpus, folder: Path, *, seed: int = SEED) -> None:
    """A site of this engine: besides what the peers read, an event for four facts and a question for twenty.

    It has settings of its own, and the theme of this checkout; the engine is not copied.
    """
    data = folder / "data"
    for name, records in _our_records(corpus, random.Random(seed)):
        _write_records(data / name, records)
    for explainer in corpus.explainers:
        _write(folder / "content" / "explainers" / f"{explainer.slug}.md", _our_explainer(explainer))
    for name, kind in _STANDING_PAGES.items():
        blocks = ["A line of a made-up site.\n{.framing}"]
        if kind == "home":
            blocks.append(f"/// keypoints\n- One fact to begin with.[@{corpus.facts[0].id}]\n///")
        front = f"title: {name.capitalize()}\nstandfirst: About {name}.\nkind: {kind}\n{_DAYS}"
        _write(folder / "content" / "pages" / f"{name}.md", _page(front, blocks))
    timelines = [(topic.name, f"/timeline/{topic.id}/") for topic in corpus.topics]
    settings = _SETTINGS.format(as_of=_AS_OF, theme=str(ROOT / "theme"), timelines=timelines)
    _write(folder / "pelicanconf.py", settings)


def _our_records(corpus: Corpus, chance: random.Random) -> Iterator[tuple[str, list[str]]]:
    yield (
        "topics",
        [
            f"- id: {topic.id}\n  name: {topic.name}\n  description: {topic.name} and what followed.\n"
            for topic in corpus.topics
        ],
    )
    yield "actors", [f"- id: {person.id}\n  name: {person.name}\n  kind: person\n" for person in corpus.people]
    yield (
        "sources",
        [
            f"- id: {source.id}\n  url: {source.url}\n  title: {_quoted(source.title)}\n"
            f"  publisher: {source.publisher}\n  published: {source.date}\n  agency: null\n  language: en\n"
            "  kind: reference\n"
            for source in corpus.sources
        ],
    )
    yield "facts", [_our_fact(fact) for fact in corpus.facts]
    yield "events", [_our_event(fact) for fact in corpus.facts[::4]]
    yield (
        "questions",
        [_our_question(corpus.facts[first : first + 4], chance) for first in range(0, len(corpus.facts), 20)],
    )


def _our_fact(fact: Fact) -> str:
    figure = "" if fact.figure is None else f"  value: {{number: {fact.figure}, unit: people, measure: counted}}\n"
    quote = "" if fact.quote is None else f"  quote: {{text: {_quoted(fact.quote)}, language: en}}\n"
    return (
        f"- id: {fact.id}\n  text: {_quoted(fact.text)}\n  date: {fact.date}\n  reported: {fact.date}\n"
        f"  said_by: {fact.said_by}\n{figure}{quote}"
        f"  sources: {_listed(fact.sources)}\n  topics: {_listed(fact.topics)}\n"
        f"  actors: {_listed(fact.people)}\n"
    )


def _our_event(fact: Fact) -> str:
    title = " ".join(fact.text.split()[:7]).strip(".,")
    return (
        f"- id: ev-{fact.id}\n  title: {_quoted(title)}\n  date: {fact.date}\n  topics: {_listed(fact.topics)}\n"
        f"  actors: {_listed((fact.said_by,))}\n  facts: {_listed((fact.id,))}\n"
    )


def _our_question(facts: Sequence[Fact], chance: random.Random) -> str:
    """Two answers to choose from, so that some questions are disputed and some answered."""
    accounts = "".join(f"    - {{fact: {fact.id}, position: answer {chance.choice('ab')}}}\n" for fact in facts)
    return (
        f"- id: q-{facts[0].id}\n  question: What is known of {facts[0].id}?\n"
        f"  topics: {_listed(facts[0].topics[:1])}\n  accounts:\n{accounts}  settled_by: A list.\n"
    )


def _our_explainer(explainer: Explainer) -> str:
    front = (
        f"title: {_quoted(explainer.title)}\nstandfirst: {_quoted(explainer.summary)}\n{_DAYS}"
        f"topics: {_listed(explainer.topics)}\n"
    )
    return _page(front, [block for block in map(_our_block, explainer.blocks) if block])


def _our_block(block: str) -> str:
    """A block as this engine asks for it: what cites nothing says so, of a list the items that cite stay."""
    if block.startswith("## "):
        return block
    if block.startswith("- "):
        return "\n".join(item for item in block.split("\n") if "[@" in item)
    told = block.removeprefix("> ").replace("\n> ", "\n")
    return told if "[@" in told else f"{told}\n{{.framing}}"


def _page(front: str, blocks: Sequence[str]) -> str:
    return f"---\n{front}---\n\n" + "\n\n".join(blocks) + "\n"


def _write_records(folder: Path, records: Sequence[str]) -> None:
    for first in range(0, len(records), _RECORDS_A_FILE):
        text = "".join(records[first : first + _RECORDS_A_FILE])
        _write(folder / f"{folder.name}{first // _RECORDS_A_FILE:04}.yaml", text)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _listed(ids: Sequence[str]) -> str:
    return f"[{', '.join(ids)}]"


if __name__ == "__main__":
    write_our_site(make_corpus(int(sys.argv[1])), Path(sys.argv[2]))
