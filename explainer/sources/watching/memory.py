"""What was seen of each source before: kept in one file from run to run, without a word of a page but its title.

Sentences are kept as digests: they tell that one is gone, and nobody can read it there.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from explainer.mistyped import Mistyped
from explainer.model.source import Source
from explainer.sources.watching.seen import Outcome

STATE: Final = Path(".cache") / "links.json"
FORM: Final = 1
_MOST_LOOKS: Final = 6


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen on one day."""

    on: str
    outcome: Outcome
    why: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True)
class PageMemory:
    """What a page said on the day from which on it is compared.

    `sentences` are digests; `quotes` and `numbers` say which of our own words and figures stood there: ids of the
    records that quote, and by the id of a fact its figures.
    """

    on: str
    titles: tuple[str, ...] = ()
    modified: str = ""
    sentences: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    numbers: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    digest: str = ""


@dataclass(frozen=True, slots=True)
class SourceMemory:
    """What was seen of one source, the newest last, and what its page said at first."""

    url: str
    looks: tuple[Look, ...] = ()
    copies: tuple[Look, ...] = ()
    page: PageMemory | None = None
    copy_asked: str = ""
    """The day on which an archive was last asked for a copy."""

    @property
    def last(self) -> str:
        """The day on which it was last looked at; empty where it never was."""
        return self.looks[-1].on if self.looks else ""

    def with_look(self, look: Look) -> SourceMemory:
        """With one look more; of one day, the last counts."""
        return replace(self, looks=_with(self.looks, look))

    def with_copy(self, look: Look) -> SourceMemory:
        """With one look more at its copy elsewhere."""
        return replace(self, copies=_with(self.copies, look))


Memory = dict[str, SourceMemory]


def read_memory(path: Path) -> Memory:
    """What the file holds; nothing where there is none. Mistyped where it is no such file."""
    try:
        found = json.loads(path.read_text("utf-8"))
        if found["form"] != FORM:
            raise Mistyped(f"{path} was written by another version of this program: move it away, and begin anew")
        return {str(key): _source(value) for key, value in found["sources"].items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Mistyped(f"{path} does not hold what was seen before ({error}): move it away, and begin anew") from error


def write_memory(path: Path, memory: Memory) -> None:
    """Puts it into the file, whole, in the place of what was there."""
    sources = {key: _row(memory[key]) for key in sorted(memory)}
    text = json.dumps({"form": FORM, "sources": sources}, ensure_ascii=False, indent=1) + "\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        unfinished.write_text(text, "utf-8")
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def known_of(source: Source, memory: Memory) -> SourceMemory:
    """What is known of a source; nothing where its address is another one now."""
    known = memory.get(source.id)
    return known if known and known.url == source.url else SourceMemory(source.url)


def _with(looks: tuple[Look, ...], look: Look) -> tuple[Look, ...]:
    return (*(one for one in looks if one.on < look.on), look)[-_MOST_LOOKS:]


def _row(known: SourceMemory) -> dict[str, Any]:
    """The digests of sentences stand in one line: there may be hundreds."""
    row = asdict(known)
    if known.page:
        row["page"]["sentences"] = " ".join(known.page.sentences)
    return row


def _source(value: Any) -> SourceMemory:
    page = value.get("page")
    return SourceMemory(
        value["url"],
        tuple(Look(**look) for look in value["looks"]),
        tuple(Look(**look) for look in value["copies"]),
        _page(page) if page else None,
        str(value.get("copy_asked", "")),
    )


def _page(value: Any) -> PageMemory:
    lists = {"titles": tuple(value["titles"]), "quotes": tuple(value["quotes"])}
    lists["sentences"] = tuple(value["sentences"].split())
    numbers = {key: tuple(map(float, found)) for key, found in value["numbers"].items()}
    return PageMemory(value["on"], modified=value["modified"], digest=value["digest"], numbers=numbers, **lists)
