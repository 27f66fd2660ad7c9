"""A new correction that tells of no change.

It says that something was, and is, what it was not or is not: what it gives as its words before was never published, or
what it gives as its words now does not stand there. So readers would be told of what did not happen, and not of what
did. It may have been right when it was written: somebody else has published in the meantime, or the sentence was
changed once more. Or it names nothing that changed, or says the same twice.

Whether words were published is known by `data/published/`: before the first publication, only that is told which no
publication is needed for.

Remedy: `explainer correct` writes the words as they were and are; take the correction out where nothing changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from explainer.model.correction import Correction
from explainer.problems import Problem
from explainer.site.published.accounts import Step, steps_of
from explainer.site.published.lock import digest
from explainer.site.published.parts import Part, parts_of
from explainer.site.site import Site

RULE = "idle-correction"
_SHOWN = 160  # signs of the words that readers see
_ALIKE = 0.4
_AGAIN = "explainer correct writes the words as they were and are"


def check(site: Site) -> Iterator[Problem]:
    """Every correction that was not published yet."""
    idle: dict[str, list[Step]] = {}
    for step in site.changes.idle:
        idle.setdefault(step.correction, []).append(step)
    for entry in site.dataset.corrections.values():
        if entry.withheld or (site.published is not None and site.published.has("record", entry.id)):
            continue
        if not entry.records and not entry.pages:
            hint = "name under records: or pages: what changed"
            yield Problem(site.dataset.where(entry.id), "this correction names no record and no page", RULE, hint)
        for step in steps_of(entry):
            if step.says_the_same:
                hint = "write what it was and what it is; take it out where nothing changed"
                place = site.dataset.where(entry.id, *_path(step, "now"))
                yield Problem(place, '"was" and "now" are the same words', RULE, hint)
            elif step in idle.get(entry.id, ()) and (entry.records or entry.pages):
                yield _problem(entry, step, site)
        for step in idle.get(entry.id, ()):
            if step.path[0] == "was_digests":
                message = "nothing changed of what was published that has this digest"
                yield Problem(site.dataset.where(entry.id, *step.path), message, RULE, _AGAIN + ": --without-words")


def _path(step: Step, side: str) -> tuple[str | int, ...]:
    return (*step.path, side) if step.path[0] == "details" else (side,)


def _problem(entry: Correction, step: Step, site: Site) -> Problem:
    """What of it is not so, with the words that readers see now."""
    here = [part for part in parts_of(site) if part.key.id in _owners(entry, step)]
    seen = _seen(step, here)
    shown = f': there stands "{seen}"' if seen else ""
    data = site.dataset
    if step.now is not None and not _stand(step, "now", {part.digest.partition(".")[0] for part in here}):
        return Problem(data.where(entry.id, *_path(step, "now")), f"this does not stand there{shown}", RULE, _AGAIN)
    if step.was is not None and not _stand(step, "was", _published(entry, step, site)):
        hint = f"{_AGAIN}; somebody may have published since it was written"
        return Problem(data.where(entry.id, *_path(step, "was")), f"this was not published{shown}", RULE, hint)
    hint = "take it out where nothing changed, or another correction tells of it"
    return Problem(data.where(entry.id, *step.path), f"nothing changed that this tells of{shown}", RULE, hint)


def _owners(entry: Correction, step: Step) -> frozenset[str]:
    """The ids of the records, and the names of the pages, of which it says something."""
    if step.path[0] == "details":
        detail = entry.details[int(step.path[1])]
        if one := detail.record or detail.page:
            return frozenset((one,))
    return frozenset((*entry.records, *entry.pages))


def _stand(step: Step, side: str, digests: set[str]) -> bool:
    """Whether its words are among those with these digests, in any language."""
    text = step.now if side == "now" else step.was
    return text is not None and any(digest(words) in digests for words in text.by_language().values())


def _published(entry: Correction, step: Step, site: Site) -> set[str]:
    owners, lock = _owners(entry, step), site.published
    if lock is None:
        return set()
    found = {made for key, made in lock.fields.items() if key.id in owners}
    found |= {made for key, counted in lock.sentences.items() if key.id in owners for made in counted}
    return {made.partition(".")[0] for made in found}


def _seen(step: Step, here: list[Part]) -> str:
    """The words that stand where it says that its own do: of its field, else those most like its own."""
    said = step.now or step.was
    if said is None:
        return ""
    likely = [part for part in here if part.key.field == step.field] or here
    scored = [(SequenceMatcher(None, part.words.split(), str(said).split()).ratio(), part.words) for part in likely]
    score, words = max(scored, default=(0.0, ""))
    wanted = score >= _ALIKE or (step.field and len(likely) == 1)
    return (words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…") if wanted else ""
