"""One run: asks for the page of each source, and for its copy elsewhere, and says what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import urlsplit

from explainer.model.dataset import Dataset
from explainer.model.sameness.addresses import canonical
from explainer.model.source import Source
from explainer.progress import reached
from explainer.sources.watching.drift import Drift, drift, extended, remembered, unlike_record
from explainer.sources.watching.looking import copy_seen, seen
from explainer.sources.watching.memory import Look, Memory, PageMemory, SourceMemory, known_of
from explainer.sources.watching.page_read import PageRead, read_page
from explainer.sources.watching.seen import Seen
from explainer.sources.watching.verdicts import Proposal, proposal, silent_since
from explainer.web.answer import Answer
from explainer.web.client import Client
from explainer.web.side_by_side import side_by_side

_FEW: Final = 4  # hosts; where fewer were asked, that most are silent says nothing of the network


@dataclass(frozen=True, slots=True)
class Found:
    """What is known of one source after the run."""

    source: Source
    seen: Seen
    memory: SourceMemory
    copy: Seen | None = None
    drift: tuple[Drift, ...] = ()
    same_as: str = ""
    """Another source that stands where this one leads, or that leads there as well."""

    @property
    def proposal(self) -> Proposal | None:
        """What to change in its record."""
        return None if self.same_as else proposal(self.source, self.memory)

    @property
    def silent_since(self) -> str:
        """Since when nothing could be told of it, where that was so three times."""
        return silent_since(self.memory)


@dataclass(frozen=True, slots=True)
class Report:
    """What a run found. Where it failed as a whole, `failed` says why, and nothing is known that was not before."""

    day: str
    found: tuple[Found, ...] = ()
    failed: str = ""
    stopped: bool = False

    @property
    def memory(self) -> Memory:
        """What is to be kept of it."""
        return {} if self.failed else {one.source.id: one.memory for one in self.found}


@dataclass(frozen=True, slots=True)
class _Task:
    source: Source
    url: str
    is_copy: bool = False


@dataclass
class _Gathered:
    """What was seen so far."""

    pages: dict[str, tuple[Seen, PageRead]] = field(default_factory=dict)
    copies: dict[str, Seen] = field(default_factory=dict)


def look_at(sources: Sequence[Source], data: Dataset, memory: Memory, client: Client, day: str) -> Report:
    """Asks for all of them; who stops it keeps what was seen until then."""
    tasks = [task for source in sources for task in _tasks(source)]
    gathered, stopped = _Gathered(), False

    def ask(task: _Task) -> Answer:
        return client.head(task.url) if task.is_copy else client.get(task.url)

    try:
        for done, (task, answer) in enumerate(side_by_side(tasks, lambda task: task.url, ask), 1):
            _note(task, answer, gathered, memory)
            reached("addresses asked", done, len(tasks))
    except KeyboardInterrupt:
        stopped = True
    seen_pages = [(source, gathered.pages[source.id][0]) for source in sources if source.id in gathered.pages]
    if failed := _failed(seen_pages):
        return Report(day, failed=failed, stopped=stopped)
    found = tuple(_found(source, gathered, data, memory, day) for source, _ in seen_pages)
    return Report(day, tuple(_with_others(found, data)), stopped=stopped)


def _with_others(found: Sequence[Found], data: Dataset) -> Iterator[Found]:
    """Each, with the other source that has the address to which it has moved; no two records may have one."""
    there = {canonical(source.url).key: source.id for source in data.sources.values()}
    led: dict[str, list[str]] = {}
    for one in found:
        if one.seen.outcome == "moved":
            led.setdefault(canonical(one.seen.to).key, []).append(one.source.id)
    for one in found:
        key = canonical(one.seen.to).key if one.seen.outcome == "moved" else ""
        others = [name for name in (there.get(key, ""), *led.get(key, ())) if name not in ("", one.source.id)]
        yield replace(one, same_as=others[0]) if others else one


def _tasks(source: Source) -> Iterable[_Task]:
    yield _Task(source, source.url)
    if source.archived:
        yield _Task(source, source.archived.url, is_copy=True)


def _note(task: _Task, answer: Answer, gathered: _Gathered, memory: Memory) -> None:
    if task.is_copy:
        gathered.copies[task.source.id] = copy_seen(answer)
        return
    page = read_page(answer) if answer.fault is None else PageRead()
    known = known_of(task.source, memory).page
    gathered.pages[task.source.id] = seen(task.source, answer, page, known.titles if known else ()), page


def _failed(pages: Sequence[tuple[Source, Seen]]) -> str:
    """Why the run is not to be believed; empty where it is."""
    if not pages:
        return ""
    if all(one.unanswered and one.outcome == "unknown" for _, one in pages):
        return "nothing answered: is there a network?"
    hosts = {urlsplit(source.url).hostname for source, _ in pages}
    silent = hosts - {urlsplit(source.url).hostname for source, one in pages if not one.unanswered}
    if len(hosts) >= _FEW and len(silent) * 2 > len(hosts):
        return f"{len(silent)} of {len(hosts)} hosts did not answer: is the network as it should be?"
    return ""


def _found(source: Source, gathered: _Gathered, data: Dataset, memory: Memory, day: str) -> Found:
    now, page = gathered.pages[source.id]
    copy = gathered.copies.get(source.id)
    known = known_of(source, memory).with_look(Look(day, now.outcome, now.why, now.to))
    if copy:
        known = known.with_copy(Look(day, copy.outcome, copy.why, copy.to))
    if now.outcome not in ("live", "moved"):
        return Found(source, now, known, copy)
    before = _before(source, known.page)
    fresh = remembered(source, page, data, day)
    drifted = tuple(drift(source, before or fresh, page, data))
    if known.page is None:
        drifted = (*drifted, *unlike_record(source, page, data))
    return Found(source, now, replace(known, page=extended(before, fresh) if before else fresh), copy, drifted)


def _before(source: Source, page: PageMemory | None) -> PageMemory | None:
    """What the page is compared with; nothing where somebody has compared the record with the document since."""
    if page and source.checked and source.checked.on.text > page.on:
        return None
    return page
