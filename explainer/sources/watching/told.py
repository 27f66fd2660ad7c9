"""What a run found, in sections: for a terminal, for the page of a job, for lines of a pull request, for a program."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from explainer.model.source import Source
from explainer.problems import Location, Problem, printable, render
from explainer.site.site import Site
from explainer.site.uses.labels import counted, shortened
from explainer.site.uses.subject import subject_of
from explainer.site.uses.told import uses
from explainer.sources.watching.drift import Drift
from explainer.sources.watching.run import Found, Report
from explainer.sources.watching.verdicts import RUNS, Proposal

Format = Literal["text", "markdown", "github", "json"]


@dataclass(frozen=True, slots=True)
class _Item:
    """One source, what is said of it, and what rests on that."""

    place: Location
    source: str
    said: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Section:
    title: str
    items: tuple[_Item, ...]


def told(report: Report, site: Site, format: Format) -> str:
    """The whole of it in one of the formats."""
    if format == "json":
        return json.dumps(_as_rows(report, site), ensure_ascii=False, indent=2) + "\n"
    if format == "github":
        return render(_problems(report, site), "github")
    return _as_markdown(report, site) if format == "markdown" else _as_text(report, site)


def needs_somebody(report: Report) -> bool:
    """Whether anything is proposed, or says otherwise than it did."""
    return any(one.proposal or one.drift or one.same_as for one in report.found)


# --- in words ---------------------------------------------------------------------------------------------------------


def _sections(report: Report, site: Site) -> Iterator[_Section]:
    found = report.found
    yield _section("To change, after three looks that agree", site, (
        (one.source, _proposed(one.proposal), ()) for one in found if one.proposal
    ))  # fmt: skip
    yield _section("To read again: the page says otherwise than it did", site, (
        (one.source, each.said, each.facts) for one in found for each in one.drift
    ))  # fmt: skip
    yield _section("Leads to where another source is: one document, or one page for many", site, (
        (one.source, f"{one.seen.to}, as {one.same_as}", ()) for one in found if one.same_as
    ))  # fmt: skip
    yield _section("Copies that do not answer", site, (
        (one.source, one.copy.why, ()) for one in found if one.copy and one.copy.outcome == "dead"
    ))  # fmt: skip
    yield _section("Not for long enough yet", site, (
        (one.source, f"{one.seen.outcome}: {_why(one)} ({_times(one)} of {RUNS} looks)", ())
        for one in found
        if one.seen.outcome not in ("live", "unknown") and not one.proposal and not one.same_as and _times(one) < RUNS
    ))  # fmt: skip
    yield _section("Nothing to be told for three looks: open it in a browser", site, (
        (one.source, f"{one.seen.why}, since {one.silent_since}", ()) for one in found if one.silent_since
    ))  # fmt: skip


def _section(title: str, site: Site, items: Iterable[tuple[Source, str, tuple[str, ...]]]) -> _Section:
    made = [_Item(site.dataset.where(source.id, "url"), source.id, said, facts) for source, said, facts in items]
    return _Section(title, tuple(sorted(made, key=lambda item: (item.place, item.said))))


def _proposed(proposal: Proposal) -> str:
    fields = ", ".join(f"{name}: {value}" for name, value in proposal.fields.items())
    return f"{fields} ({proposal.why}, since {proposal.since})"


def _why(found: Found) -> str:
    return f"{found.seen.why}: {found.seen.to}" if found.seen.to else found.seen.why


def _times(found: Found) -> int:
    """How many looks in a row have seen the same."""
    looks = found.memory.looks
    return next((n for n, look in enumerate(reversed(looks)) if look.outcome != looks[-1].outcome), len(looks))


def _counts(report: Report) -> str:
    if report.failed:
        return f"nothing was learnt: {report.failed}"
    seen = Counter(one.seen.outcome for one in report.found)
    each = ", ".join(f"{number} {outcome}" for outcome, number in sorted(seen.items()))
    return f"{counted(len(report.found), 'source')} looked at on {report.day}{f': {each}' if each else ''}"


def _cited(fact_id: str, site: Site) -> Iterator[tuple[Location, str]]:
    """Where sentences cite a fact."""
    subject = subject_of(fact_id, site)
    for use in uses(subject, site) if subject else ():
        if use.kind == "cited":
            yield use.location, use.user


def _words(fact_id: str, site: Site) -> str:
    return shortened(str(site.dataset.facts[fact_id].text))


# --- each form --------------------------------------------------------------------------------------------------------


def _as_text(report: Report, site: Site) -> str:
    lines: list[str] = []
    for section in _sections(report, site):
        if section.items:
            lines += [f"{section.title} ({len(section.items)})"]
            lines += [line for item in section.items for line in _text_lines(item, site)] + [""]
    return "\n".join(map(printable, [*lines, _counts(report)])) + "\n"


def _text_lines(item: _Item, site: Site) -> Iterator[str]:
    yield f"  {item.place}  {item.source}: {item.said}"
    for fact in item.facts:
        yield f"      fact {fact}: {_words(fact, site)}"
        yield from (f"        cited at {place} of {address}" for place, address in _cited(fact, site))


def _as_markdown(report: Report, site: Site) -> str:
    lines = ["## Sources", "", f"{_counts(report)}.", ""]
    for section in _sections(report, site):
        if section.items:
            lines += [f"### {section.title} ({len(section.items)})", ""]
            lines += [line for item in section.items for line in _markdown_lines(item, site)] + [""]
    return "\n".join(map(printable, lines)).rstrip() + "\n"


def _markdown_lines(item: _Item, site: Site) -> Iterator[str]:
    yield f"- `{item.place}` **{item.source}**: {escaped(item.said)}"
    for fact in item.facts:
        places = ", ".join(f"`{place}`" for place, _ in _cited(fact, site))
        yield f"  - fact `{fact}`: {escaped(_words(fact, site))}{f' Cited at {places}.' if places else ''}"


def escaped(words: str) -> str:
    """Words of others, which are to be no Markdown, no HTML, and to call nobody (`@name`, `#1`)."""
    apart = words.replace("@", "@ ").replace("#", "# ")
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>#|!~&" else sign for sign in apart)


def _problems(report: Report, site: Site) -> Iterator[Problem]:
    for one in report.found:
        place = site.dataset.where(one.source.id, "url")
        if one.proposal:
            yield Problem(
                place, printable(_proposed(one.proposal)), "source-address", "look at it in a browser", "warning"
            )
        for each in one.drift:
            rests = f"; what rests on it: {', '.join(each.facts)}" if each.facts else ""
            yield Problem(place, printable(f"{each.said}{rests}"), "source-drift", "read the page again", "warning")


def _as_rows(report: Report, site: Site) -> dict[str, Any]:
    return {
        "day": report.day,
        "failed": report.failed or None,
        "stopped": report.stopped,
        "sources": [_row(one, site) for one in sorted(report.found, key=lambda one: one.source.id)],
    }


def _row(found: Found, site: Site) -> dict[str, Any]:
    place = site.dataset.where(found.source.id, "url")
    return {
        "id": found.source.id,
        "path": place.path,
        "line": place.line,
        "url": found.source.url,
        "outcome": found.seen.outcome,
        "why": found.seen.why,
        "to": found.seen.to or None,
        "same_as": found.same_as or None,
        "looks": [asdict(look) for look in found.memory.looks],
        "copy": found.copy.outcome if found.copy else None,
        "proposed": found.proposal.fields if found.proposal else None,
        "drift": [_drift_row(each, site) for each in found.drift],
    }


def _drift_row(drift: Drift, site: Site) -> dict[str, Any]:
    facts: Sequence[dict[str, Any]] = [
        {
            "id": fact,
            "text": str(site.dataset.facts[fact].text),
            "cited": [f"{place} {address}" for place, address in _cited(fact, site)],
        }
        for fact in drift.facts
    ]
    return {"kind": drift.kind, "said": drift.said, "facts": facts}
