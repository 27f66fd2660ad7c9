"""A plugin for stock Pelican as a competent first version would be.

It loads all YAML, rewrites citations to Python-Markdown's footnotes before Markdown is converted, and writes timelines
and pages of sources and people with Pelican's own writer.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import yaml
from markdown import Markdown
from pelican import signals
from pelican.generators import Generator
from pelican.readers import MarkdownReader

_CITATION = re.compile(r"\[@([fs]\d+)\]")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_records: dict[str, Any] = {}  # of the build that runs


def _load(root: Path) -> dict[str, Any]:
    def read(path: Path) -> Any:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 (both loaders are safe)

    def read_all(name: str) -> list[dict[str, Any]]:
        return [record for path in sorted((root / name).glob("*.yaml")) for record in read(path)]

    facts = sorted(read_all("facts"), key=lambda fact: (fact["date"], fact["id"]))
    lists = {
        "facts": facts,
        "sources": read_all("sources"),
        "topics": read(root / "topics.yaml"),
        "people": read(root / "people.yaml"),
    }
    loaded: dict[str, Any] = {name: {one["id"]: one for one in records} for name, records in lists.items()}
    for name, field in (("by_source", "sources"), ("by_topic", "topics"), ("by_person", "people")):
        index = defaultdict(list)
        for fact in facts:
            for key in fact[field]:
                index[key].append(fact)
        loaded[name] = index
    return loaded


def _source_in_markdown(source: dict[str, Any]) -> str:
    return f"[{source['publisher']}: {source['title']}](/s/{source['id']}/), {source['date']}"


def _note(cited: str) -> str:
    if cited.startswith("s"):
        source = _records["sources"][cited]
        return f"{_source_in_markdown(source)} ([original]({source['url']}))"
    fact = _records["facts"][cited]
    speaker = _records["people"][fact["said_by"]]
    sources = "; ".join(_source_in_markdown(_records["sources"][source]) for source in fact["sources"])
    said = f"{fact['date']}, [{speaker['name']}](/p/{speaker['id']}/), {fact['status']}"
    return f"{fact['text']} ({said}) Sources: {sources}"


class RecordsReader(MarkdownReader):  # type: ignore[misc]
    """Reads explainers: their front matter is YAML, their citations become footnotes."""

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The HTML and the metadata of one file."""
        _, front, body = Path(source_path).read_text(encoding="utf-8").split("---\n", 2)
        cited = list(dict.fromkeys(_CITATION.findall(body)))
        notes = "\n".join(f"[^{one}]: {_note(one)}" for one in cited)
        self._md = Markdown(**self.settings["MARKDOWN"])
        html = self._md.convert(_CITATION.sub(r"[^\1]", body) + f"\n\n{notes}\n")
        metadata = {
            name: value if name in ("topics", "people") else self.process_metadata(name, str(value))
            for name, value in yaml.load(front, Loader=_LOADER).items()  # noqa: S506 (both loaders are safe)
        }
        return html, metadata | {"cites": cited}


class RecordsGenerator(Generator):  # type: ignore[misc]
    """Writes timelines, and the pages of sources and people."""

    def generate_context(self) -> None:
        """Who cites and names what."""
        self.citing, self.naming = defaultdict(list), defaultdict(list)
        for article in self.context["articles"]:
            seen = set()
            for cited in article.cites:
                for source in [cited] if cited.startswith("s") else _records["facts"][cited]["sources"]:
                    if source not in seen:
                        seen.add(source)
                        self.citing[source].append((article, cited))
            for person in article.people:
                self.naming[person].append(article)
        _give_records([self])

    def generate_output(self, writer: Any) -> None:
        """One page for each topic, source and person."""
        for key, topic in _records["topics"].items():
            facts = _records["by_topic"][key]
            numbers: dict[str, int] = {}
            uses = defaultdict(list)
            for fact in facts:
                for source in fact["sources"]:
                    numbers.setdefault(source, len(numbers) + 1)
                    uses[source].append(fact["id"])
            self._write(writer, "t", "timeline", key, topic=topic, facts=facts, nums=numbers, refs=uses)
        for key, source in _records["sources"].items():
            facts = _records["by_source"][key]
            self._write(writer, "s", "source", key, source=source, facts=facts, explainers=self.citing[key])
        for key, person in _records["people"].items():
            facts = _records["by_person"][key]
            self._write(writer, "p", "person", key, person=person, facts=facts, explainers=self.naming[key])

    def _write(self, writer: Any, folder: str, template: str, key: str, **values: Any) -> None:
        url = f"{folder}/{key}/"
        writer.write_file(f"{url}index.html", self.get_template(template), self.context, url=url, **values)


def _give_records(generators: list[Any]) -> None:
    for generator in generators:
        generator.context["db"] = _records
        generator.context["topics_nav"] = list(_records["topics"].values())


def _give_reader(readers: Any) -> None:
    readers.reader_classes["md"] = RecordsReader


def _generators(pelican: Any) -> type[RecordsGenerator]:
    _records.clear()
    _records.update(_load(Path(pelican.settings["CORPUS"]) / "data"))
    return RecordsGenerator


def register() -> None:
    """Called by Pelican."""
    signals.readers_init.connect(_give_reader)
    signals.get_generators.connect(_generators)
    signals.all_generators_finalized.connect(_give_records)
