"""All that somebody should look at on a site, and how it is told: by file, for a reader or for a program."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import groupby

from explainer.problems import printable
from explainer.site.review import numbers_in_words, one_sided, passing_words
from explainer.site.review.noticed import KINDS, QUESTIONS, Kind, Noticed
from explainer.site.site import Site

_LOOKS: tuple[Callable[[Site], Iterator[Noticed]], ...] = (
    numbers_in_words.notice, passing_words.notice, one_sided.notice,
)  # fmt: skip
_AROUND = 100  # signs of a claim that are shown


def review(site: Site, kinds: Collection[Kind] = KINDS) -> tuple[Noticed, ...]:
    """Every place to look at of these kinds, sorted by place."""
    found = {noticed for look in _LOOKS for noticed in look(site) if noticed.kind in kinds}
    return tuple(sorted(found, key=lambda noticed: (noticed.location, noticed.kind, noticed.words)))


def as_text(found: Sequence[Noticed]) -> str:
    """File by file, each place with its kind and its words; then how many there are, and what each kind asks."""
    lines: list[str] = []
    for path, of_file in groupby(found, key=lambda noticed: noticed.location.path):
        lines.append(path)
        for noticed in of_file:
            place = f"{noticed.location.line}:{noticed.location.column}"
            lines.append(f"  {place:8} {noticed.kind:10} {printable(_shown(noticed))}")
        lines.append("")
    counts = Counter(noticed.kind for noticed in found)
    lines += [f"{counts[kind]:4} {kind:10} {QUESTIONS[kind]}" for kind in KINDS if counts[kind]]
    return "\n".join(lines or ["nothing to look at"]) + "\n"


def as_json(found: Iterable[Noticed]) -> str:
    """The same for a program: a list of places."""
    rows = [
        {
            "path": noticed.location.path,
            "line": noticed.location.line,
            "column": noticed.location.column,
            "kind": noticed.kind,
            "words": noticed.words,
            "claim": noticed.claim,
        }
        for noticed in found
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _shown(noticed: Noticed) -> str:
    """The words with what stands around them in their claim."""
    at = noticed.claim.find(noticed.words)
    begin = max(0, at - _AROUND // 2)
    around = noticed.claim[begin : begin + _AROUND].strip()
    shown = f"{'… ' if begin else ''}{around}{' …' if begin + _AROUND < len(noticed.claim) else ''}"
    return shown if noticed.kind == "one-sided" else f"{noticed.words}: {shown}"
