"""How well the rules find what is wrong: faults as people make them are planted one at a time, and counted.

    python -m tools.planted_faults             # counts, and writes data/planted-faults.json
    python -m tools.planted_faults --missed    # names what no rule has found, too
    python -m tools.planted_faults RULE …      # of these rules alone; writes nothing

Of each kind of fault so many are planted (fewer, where the site has not as many places for it), drawn with a fixed
seed. `found` is what the rule itself tells, `elsewhere` what another rule tells alone; the rest is missed. No file of
the site is touched: one page or record at a time is another, in memory.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from explainer.loading.layout import read_layout
from explainer.pipeline import read_site
from explainer.site.editorial.planted_faults import Planted, PlantedFaults
from explainer.site.layout import PLANTED_FAULTS
from explainer.site.site import Site
from tools.planted.fault import Fault, Judge, Outcome, Planter
from tools.planted.of_claims import of_claims
from tools.planted.of_pages import of_pages
from tools.planted.of_records import of_records

ROOT = Path(__file__).parents[1]
SEED = 20260103
OF_EACH_KIND = 20


def whole_site(root: Path = ROOT) -> Site:
    """The site on the last day that one of its pages names, as if nothing of it had been published.

    So it is the same day whenever it is counted, and no rule is helped by the locks, which tell of every change.
    """
    layout = read_layout(root)
    site, problems = read_site(layout.root, layout.content, layout.lang, story_day=layout.story_day)
    if problems:
        raise SystemExit(f"mend the site first: {problems[0].location}: {problems[0].message}")
    days = (day.upper for page in site.pages for day in (page.front.published, page.front.updated) if day)
    return replace(site, today=max(day for day in days if day), published=None)


def drawn(site: Site, root: Path = ROOT, most: int = OF_EACH_KIND, seed: int = SEED) -> tuple[Fault, ...]:
    """So many faults of each kind, by rule and kind."""
    planter, kinds = Planter(site), dict[tuple[str, str], list[Fault]]()
    for fault in _every(planter, root, seed):
        kinds.setdefault((fault.rule, fault.kind), []).append(fault)
    return tuple(fault for key in sorted(kinds) for fault in _some(kinds[key], most, f"{seed} {key}"))


def _every(planter: Planter, root: Path, seed: int) -> Iterator[Fault]:
    yield from of_claims(planter, random.Random(f"{seed} claims"))
    yield from of_records(planter, root, random.Random(f"{seed} records"))
    yield from of_pages(planter, random.Random(f"{seed} pages"))


def _some(faults: list[Fault], most: int, seed: str) -> list[Fault]:
    return faults if len(faults) <= most else random.Random(seed).sample(faults, most)


def outcomes(site: Site, faults: Iterable[Fault]) -> Iterator[tuple[Fault, Outcome]]:
    """What came of each."""
    judge = Judge(site)
    return ((fault, judge.outcome(fault)) for fault in faults)


def counted(found: Iterable[tuple[Fault, Outcome]], seed: int = SEED) -> PlantedFaults:
    """How many of each rule and kind were planted and found."""
    kinds: dict[str, dict[str, Counter[str]]] = {}
    for fault, outcome in found:
        kinds.setdefault(fault.rule, {}).setdefault(fault.kind, Counter())[outcome] += 1
    return PlantedFaults(seed, tuple(_rule(rule, kinds[rule]) for rule in sorted(kinds)))


def _rule(name: str, kinds: Mapping[str, Counter[str]]) -> Planted:
    each = tuple(_planted(kind, kinds[kind]) for kind in sorted(kinds))
    return _planted(name, sum(kinds.values(), Counter()), each)


def _planted(name: str, counts: Mapping[str, int], kinds: tuple[Planted, ...] = ()) -> Planted:
    return Planted(name, sum(counts.values()), counts.get("found", 0), counts.get("elsewhere", 0), kinds)


def as_json(faults: PlantedFaults) -> str:
    """The text of the file, one kind a line."""
    rules = ",\n".join(_rule_as_json(rule) for rule in faults.rules)
    return f'{{"seed": {faults.seed}, "rules": [\n{rules}\n]}}\n'


def _rule_as_json(rule: Planted) -> str:
    kinds = ",\n".join(f"  {json.dumps(_counts(kind))}" for kind in rule.kinds)
    return f'{json.dumps(_counts(rule))[:-1]}, "kinds": [\n{kinds}\n]}}'


def _counts(one: Planted) -> dict[str, str | int]:
    return {"name": one.name, "planted": one.planted, "found": one.found, "elsewhere": one.elsewhere}


def main() -> None:
    """Plants, counts, prints a line a rule and kind, and writes the file."""
    options = argparse.ArgumentParser(description="How many planted faults the rules find.")
    options.add_argument("rules", nargs="*", help="count those of these rules alone, and write nothing")
    options.add_argument("--missed", action="store_true", help="name those that no rule has found")
    given = options.parse_args()
    site = whole_site()
    faults = [fault for fault in drawn(site) if not given.rules or fault.rule in given.rules]
    found = []
    for fault, outcome in outcomes(site, faults):
        found.append((fault, outcome))
        if outcome == "missed" and given.missed:
            print(f"missed: {fault.rule}: {fault.kind}: {fault.words}")
        sys.stdout.flush()
    result = counted(found)
    for rule in result.rules:
        for one in (rule, *rule.kinds):
            told = f"{one.found} found, {one.elsewhere} by another rule, {one.missed} missed"
            print(f"{'' if one is rule else '  '}{one.name}: {one.planted} planted, {told}")
    if not given.rules:
        (ROOT / "data" / PLANTED_FAULTS).write_text(as_json(result), "utf-8")


if __name__ == "__main__":
    main()
