"""All that would fall or change with a record or a page, and how it is told: to a reader, or to a program."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from explainer.language.statuses import FACT_STATUSES
from explainer.model.editorial.withdrawal import Withdrawal
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.problems import printable
from explainer.site.impact.effect import Effect, EffectKind
from explainer.site.impact.of_page import effects_of_page
from explainer.site.impact.of_prose import effects_on_prose
from explainer.site.impact.of_records import effects_on_records
from explainer.site.impact.what_if import status_of, without
from explainer.site.site import Site
from explainer.site.uses.subject import Subject
from explainer.site.uses.told import head, place_row

_TITLES: Mapping[EffectKind, str] = {
    "falls": "Would fall with it",
    "changes": "Would change",
    "keeps": "Would keep something to rest on",
    "names": "Names what is gone, and would have to name another, or none",
    "alone": "Words that would rest on nothing",
    "beside": "Words that would keep something, and have to be read again",
    "shown": "Places that would show or lead to what falls or changes",
}


def impact(subject: Subject, site: Site) -> tuple[Effect, ...]:
    """Everything that would happen, by place."""
    if subject.page:
        return tuple(sorted(set(effects_of_page(subject.page, site))))
    if subject.record is None:
        return ()
    if_gone = without(subject.record, site.dataset)
    of_records = tuple(effects_on_records(if_gone))
    changed = frozenset(effect.user for effect in of_records if effect.user in site.dataset.questions)
    return tuple(sorted({*of_records, *effects_on_prose(if_gone, changed, site)}))


def as_text(subject: Subject, found: Sequence[Effect], site: Site) -> str:
    """What is supposed; then what would happen, in groups, each with its place; then how much it is."""
    lines = [*head(subject), f"  {_supposed(subject, site)}", ""]
    for kind, title in _TITLES.items():
        group = [effect for effect in found if effect.kind == kind]
        if group:
            lines += [f"{title} ({len(group)})", *_lines(group), ""]
    return "\n".join(map(printable, [*lines, _count(found)])) + "\n"


def as_json(subject: Subject, found: Sequence[Effect], site: Site) -> str:
    """The same for a program."""
    about = {"id": subject.key, "noun": subject.noun, "words": subject.words, **place_row(subject.location)}
    rows = [
        {
            **place_row(effect.location),
            "kind": effect.kind,
            "user": effect.user,
            "how": effect.how,
            "words": effect.words,
            "was": effect.was,
            "becomes": effect.becomes,
        }
        for effect in found
    ]
    counts = {kind: sum(effect.kind == kind for effect in found) for kind in _TITLES}
    told = {"if_gone": about, "supposed": _supposed(subject, site), "effects": rows, "counts": counts}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _supposed(subject: Subject, site: Site) -> str:
    """What is supposed to happen to it, and what readers would see of it."""
    match subject.record:
        case Record(noun="fact") if subject.key in site.dataset.facts:
            status = status_of(subject.key, site.dataset)
            if status == "retracted":
                return "It is retracted already: what follows still rests on it."
            now = f" Now it is {FACT_STATUSES['en'][status]}." if status else ""
            seen = "its page and every note that cites it would say so, with the day and the reason"
            return f"If it were retracted, {seen}.{now}"
        case Source(withdrawn=Withdrawal(date=day)):
            return f"It was withdrawn on {day.text}: what follows still rests on it."
        case Source():
            return "If it were withdrawn, the facts that rest on it alone would have to be retracted, or find another."
        case _:
            return "If it were gone, its address would lead nowhere, and all that names it would have to change."


def _lines(group: Sequence[Effect]) -> Iterator[str]:
    for effect in group:
        yield f"  {effect.location}  {effect.how}"
        if effect.words:
            yield f"      {effect.words}"


def _count(found: Sequence[Effect]) -> str:
    if not found:
        return "nothing would fall or change"
    records = {kind: len({effect.user for effect in found if effect.kind == kind}) for kind in _TITLES}
    names = f", {records['names']} name it" if records["names"] else ""
    passages = Counter(effect.kind for effect in found)
    return (
        f"records: {records['falls']} would fall with it, {records['changes']} change, "
        f"{records['keeps']} keep something to rest on{names}; "
        f"passages of prose: {passages['alone']} would rest on nothing, {passages['beside']} on something else"
    )
