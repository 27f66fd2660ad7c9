"""Says of a record that does not fit its folder which kind it is: what was pasted into another folder than its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from pydantic import ValidationError

from explainer.model.dataset import RECORD_TYPES
from explainer.model.record import Record
from explainer.problems import Location, Problem, with_article

RULE = "wrong-folder"
_MOST = 2  # fields that may be unknown or missing in a record of the other kind


def kind_meant(item: Mapping[str, Any], kind: type[Record]) -> type[Record] | None:
    """The kind of which a record is that cannot be read as its folder's; None where it fits no other clearly better."""
    sound = [other for other in RECORD_TYPES if other is not kind and _is_sound(item, other)]
    if len(sound) == 1:
        return sound[0]
    kinds = dict.fromkeys((*RECORD_TYPES, kind))  # maps have a folder of their own
    faults = {other: len(item.keys() - _fields(other)) + len(_required(other) - item.keys()) for other in kinds}
    best = min(faults, key=lambda other: faults[other])
    alone = sum(count == faults[best] for count in faults.values()) == 1
    told_apart = len(item.keys() - _fields(kind)) > len(item.keys() - _fields(best))
    return best if alone and told_apart and faults[best] <= _MOST and faults[kind] >= 2 * faults[best] + 2 else None


def misplaced(found: Iterable[tuple[Location, type[Record]]]) -> Iterable[Problem]:
    """One problem for each kind of record that stands in the wrong folder of a file, at the first of them."""
    places: dict[type[Record], list[Location]] = {}
    for place, kind in found:
        places.setdefault(kind, []).append(place)
    for kind, of_kind in places.items():
        if len(of_kind) == 1:
            message, hint = f"this looks like {with_article(kind.noun)}", f"move it to data/{kind.folder}/"
        else:
            message = f"this and {len(of_kind) - 1} more here look like {kind.folder}"
            hint = f"move them to data/{kind.folder}/"
        yield Problem(of_kind[0], message, RULE, hint)


def _is_sound(item: Mapping[str, Any], kind: type[Record]) -> bool:
    if item.keys() - _fields(kind) or _required(kind) - item.keys():
        return False
    try:
        kind.model_validate(item)
    except ValidationError:
        return False
    return True


@cache
def _fields(kind: type[Record]) -> frozenset[str]:
    return frozenset(info.alias or name for name, info in kind.model_fields.items())


@cache
def _required(kind: type[Record]) -> frozenset[str]:
    return frozenset(info.alias or name for name, info in kind.model_fields.items() if info.is_required())
