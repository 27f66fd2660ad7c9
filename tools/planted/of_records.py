"""Faults of records: days, figures, sources entered twice, names in two spellings, ids, what readers are owed."""

from __future__ import annotations

import copy
import datetime as dt
import random
import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from explainer.loading.files import KINDS, record_files
from explainer.loading.yaml_text import read_yaml
from explainer.model.fact import Fact
from explainer.model.record import Record
from explainer.model.source import Source
from tools.planted.fault import OF_ALL, Fault, Planter
from tools.planted_figures import mistyped

Raw = dict[str, Any]
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NUMBER_FIELDS = ("number", "low", "high")


class Records:
    """The records of a site as they were typed, and sites in which one of them is another."""

    def __init__(self, planter: Planter, root: Path) -> None:
        self.planter, self.data = planter, planter.site.dataset
        self.raw: dict[str, Raw] = {}
        for path, name, kind in record_files(root):
            if isinstance(kind, type):
                listed = read_yaml(path.read_text("utf-8"), name).value
                self.raw |= {one["id"]: one for one in listed if isinstance(listed, list)}

    def fault(self, rule: str, kind: str, record: Record, change: Callable[[Raw], object]) -> Fault:
        """A fault of that record, which `change` makes in what was typed."""
        place, asked = self.data.where(record.id), OF_ALL
        raw = copy.deepcopy(self.raw[record.id])
        change(raw)
        if raw["id"] != record.id:  # nothing names it yet, which is not what is wrong with it
            asked = tuple(name for name in OF_ALL if name != "unused-id")
        told = {key: value for key, value in raw.items() if value != self.raw[record.id].get(key)}
        return Fault(
            rule, kind, f"{place}: {record.id}: {told or 'a field left out'}", lambda: self._with(raw, record), asked
        )

    def _with(self, raw: Raw, record: Record) -> Any:
        """The site with the record so changed, or beside it, if it has an id of its own; None where it is refused."""
        try:
            changed = KINDS[type(record).folder].model_validate(raw)
        except ValidationError:
            return None
        records = {**self.data.records, changed.id: changed}
        positions = {**self.data.positions, changed.id: self.data.positions[record.id]}
        return replace(self.planter.site, dataset=replace(self.data, records=records, positions=positions))


def of_records(planter: Planter, root: Path, chance: random.Random) -> Iterator[Fault]:
    """Every such fault that the records of the site may have."""
    records = Records(planter, root)
    for fact in records.data.facts.values():
        yield from _days(records, fact, chance)
        yield from _values(records, fact, chance)
        yield from _owed(records, fact, chance)
        yield from _ids(records, fact, chance)
    for event in records.data.events.values():
        if event.status == "happened" and _DAY.fullmatch(event.date.text):
            later = _moved(event.date.text, 1)
            yield records.fault(
                "happened-after-reports", "a year late", event, lambda raw, day=later: raw.update(date=day)
            )
    usual = _several(records)
    for source in records.data.sources.values():
        yield from _addresses(records, source)
        yield from _names(records, source, usual)
        later = _moved(source.published.text, 1) if source.published and _DAY.fullmatch(source.published.text) else ""
        if later > str(records.planter.site.today):
            yield records.fault(
                "in-the-future",
                "a source published a year late",
                source,
                lambda raw, day=later: raw.update(published=day),
            )


def _days(records: Records, fact: Fact, chance: random.Random) -> Iterator[Fault]:
    """Days that change places, and slips of the year, the month and the day."""
    date, reported = fact.date.text, fact.reported.text if fact.reported else ""

    def fault(rule: str, kind: str, **days: str) -> Fault:
        return records.fault(rule, kind, fact, lambda raw: raw.update(days))

    if _DAY.fullmatch(date) and records.data.events_of(fact.id):
        yield fault("date-in-another-year", "the year before", date=_moved(date, -1))
        yield fault("date-in-another-year", "the year after", date=_moved(date, 1))
    if not _DAY.fullmatch(reported):
        return
    if _DAY.fullmatch(date):
        if date != reported:
            yield fault("reported-before-date", "the two days change places", date=reported, reported=date)
        yield fault("reported-before-date", "reported a year early", reported=_moved(reported, -1))
        yield fault("reported-before-date", "the date a year late", date=_moved(date, 1))
        if _moved(date, -1) != date:
            early = {"date": _moved(date, -1), "reported": _moved(reported, -1)}
            yield fault("reported-long-before-sources", "both days a year early", **early)
    yield fault("reported-after-sources", "a year late", reported=_moved(reported, 1))
    yield fault("reported-after-sources", "a month late", reported=_moved(reported, 0, 1))
    yield fault("reported-after-sources", "a day or two late", reported=_moved(reported, 0, 0, chance.choice((1, 2))))
    yield fault("in-the-future", "reported a year late", reported=_moved(reported, 1))


def _moved(day: str, years: int, months: int = 0, days: int = 0) -> str:
    """A day as somebody mistypes it: another year, month or day, the rest as it was."""
    year, month, number = map(int, day.split("-"))
    year, month = year + years + (month + months - 1) // 12, (month + months - 1) % 12 + 1
    moved = dt.date(year, month, min(number, monthrange(year, month)[1]))
    return (moved + dt.timedelta(days=days)).isoformat()


def _values(records: Records, fact: Fact, chance: random.Random) -> Iterator[Fault]:
    """A figure that differs from its text by a slip in one of the two."""
    value, text = records.raw[fact.id].get("value") or {}, records.raw[fact.id]["text"]
    for name in _NUMBER_FIELDS:
        if value.get(name) is None:
            continue
        typed = str(value[name])
        kind = "the sum of a derived value mistyped" if value.get("derived") else "the value mistyped"
        yield _figure(records, fact, "value-not-in-text", kind, name, mistyped(typed, chance))
        if typed.isdigit():
            yield _figure(records, fact, "value-not-in-text", "a nought too many in the value", name, f"{typed}0")
        if typed.isdigit() and len(typed) > 1:
            slipped = f"{typed[:-1]}.{typed[-1]}"
            yield _figure(records, fact, "impossible-figure", "a point slipped in", name, slipped)
        words = f"{int(typed):,}" if typed.isdigit() else typed
        if isinstance(text, str) and (found := re.search(rf"(?<![\d.,]){re.escape(words)}(?![\d]|[.,]\d)", text)):
            wrong = text[: found.start()] + mistyped(words, chance) + text[found.end() :]
            yield records.fault(
                "value-not-in-text", "the text mistyped", fact, lambda raw, wrong=wrong: raw.update(text=wrong)
            )


def _figure(records: Records, fact: Fact, rule: str, kind: str, name: str, number: str) -> Fault:
    return records.fault(rule, kind, fact, lambda raw: raw["value"].update({name: number}))


_NEGATIVES = (
    "We found no count of the wounded.",
    "No list of names was found.",
    "No independent confirmation has been found.",
    "It is not known how many were there.",
    "Nobody knows who gave the order.",
    "There is no public record of it.",
    "We have not seen the document.",
    "Its text has never surfaced.",
)


def _owed(records: Records, fact: Fact, chance: random.Random) -> Iterator[Fault]:
    """What readers are owed beside a fact, left out: a reply, a search, a reason, a named speaker."""
    for rule, name in (
        ("accusation", "reply"),
        ("accusation", "no_reply"),
        ("accusation", "against"),
        ("negative-without-search", "searched"),
        ("unnamed-source", "why_unnamed"),
    ):
        if name in records.raw[fact.id]:
            yield records.fault(rule, f"{name} left out", fact, lambda raw, name=name: raw.pop(name))
    if fact.kind == "accusation":
        yield records.fault("accusation", "not marked as one", fact, lambda raw: raw.pop("kind"))
    note = records.raw[fact.id].get("note")
    if not fact.searched and (note is None or isinstance(note, str)):
        words = f"{note} {chance.choice(_NEGATIVES)}" if note else chance.choice(_NEGATIVES)
        yield records.fault("negative-without-search", "a negative added", fact, lambda raw: raw.update(note=words))
    if records.data.retellings(fact) and note:
        yield records.fault("single-digest", "the note left out", fact, lambda raw: raw.pop("note"))
    bodies = sorted(
        actor.id
        for actor in records.data.actors.values()
        if actor.kind == "body" and not actor.office and not actor.unnamed
    )
    if fact.quote and not fact.quote.document and bodies:
        body = chance.choice(bodies)
        yield records.fault(
            "quote-speaker", "a body in the place of the speaker", fact, lambda raw: raw["quote"].update(by=body)
        )


def _ids(records: Records, fact: Fact, chance: random.Random) -> Iterator[Fault]:
    """The last id of each field mistyped."""
    for name in ("sources", "topics", "actors", "said_by"):
        typed = records.raw[fact.id].get(name)
        one = typed[-1] if isinstance(typed, list) and typed else typed
        if isinstance(one, str):
            for kind, other in mistyped_ids(one, chance):
                changed = [*typed[:-1], other] if isinstance(typed, list) else other
                yield records.fault(
                    "unknown-id", kind, fact, lambda raw, name=name, changed=changed: raw.update({name: changed})
                )


def mistyped_ids(record_id: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """An id with a letter lost, with two that change places, and with a figure that is another."""
    if len(record_id) < 3:
        return
    at = chance.randrange(1, len(record_id) - 1)
    yield "an id with a letter lost", record_id[:at] + record_id[at + 1 :]
    if record_id[at] != record_id[at + 1]:
        yield (
            "an id in which two letters change places",
            record_id[:at] + record_id[at + 1] + record_id[at] + record_id[at + 2 :],
        )
    digits = [at for at, sign in enumerate(record_id) if sign.isdigit()]
    if digits:
        at = chance.choice(digits)
        yield "an id with another figure", record_id[:at] + str((int(record_id[at]) + 1) % 10) + record_id[at + 1 :]


def _addresses(records: Records, source: Source) -> Iterator[Fault]:
    """The same document entered once more, under another spelling of its address."""
    url = str(records.raw[source.id]["url"])
    scheme, _, rest = url.partition("://")
    host, _, path = rest.partition("/")
    bare = host.removeprefix("www.")
    plain = "?" not in url and "#" not in url
    spellings = {
        "http: or https:": f"{'http' if scheme == 'https' else 'https'}://{rest}",
        "a slash at the end": url.rstrip("/") if url.endswith("/") else f"{url}/" if plain else url,
        "with www. or without": f"{scheme}://{bare if host != bare else 'www.' + host}/{path}",
        "the address for phones": f"{scheme}://m.{bare}/{path}",
        "the page for AMP": f"{url.rstrip('/')}/amp/" if plain else url,
        "a parameter that counts": f"{url}{'&' if '?' in url else '?'}utm_source=x&fbclid=Iw0"
        if "#" not in url
        else url,
        "a place in the page": f"{url}#comments" if "#" not in url else url,
        "capitals in the name": f"{scheme}://{host.upper()}/{path}",
        "the copy in an archive": f"https://web.archive.org/web/20260110000000/{url}",
        "moved to another name of the site": f"{scheme}://news.{bare}/{path}",
    }
    for kind, other in spellings.items():
        if other != url:
            change = {"id": f"{source.id}-again", "url": other}
            yield records.fault("same-document", kind, source, lambda raw, change=change: raw.update(change))


def _several(records: Records) -> frozenset[str]:
    """The publishers of more than one source."""
    named = [source.publisher for source in records.data.sources.values()]
    return frozenset(name for name in named if named.count(name) > 1)


def _names(records: Records, source: Source, usual: frozenset[str]) -> Iterator[Fault]:
    """The publisher as another source spells it, but for capitals, signs, accents or an article; or in short."""
    name = source.publisher
    if name not in usual:
        return
    plain = name.translate(str.maketrans("áéíóúñÁÉÍÓÚ", "aeiounAEIOU"))
    spellings = {
        ("two-spellings", "in capitals"): name.upper(),
        ("two-spellings", "in small letters"): name.lower(),
        ("alike-names", "without its accents"): plain,
        ("alike-names", "without its article"): re.sub(r"^(?:The|El|La|Los|Las) ", "", name),
        ("alike-names", "words joined"): re.sub(r"(?<=[a-z]) (?=[A-Z][a-z]+$)", "", name),
        ("alike-names", "a letter doubled"): re.sub(r"([a-z])(?=[a-z]+$)", r"\1\1", name, count=1),
    }
    for (rule, kind), other in spellings.items():
        if other != name:
            yield records.fault(rule, kind, source, lambda raw, other=other: raw.update(publisher=other))
