"""An id is there, but it is the id of another kind of record.

`said_by` names an actor, `topics` name topics, `[@id]` a fact or a source. An event's id in a list of facts would be
looked up in vain when the page is built.

Remedy: name a record of the kind that the field wants.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model.dataset import RECORD_TYPES, Dataset
from explainer.model.record import Record
from explainer.model.references import references
from explainer.near_ids import did_you_mean_id
from explainer.problems import Problem, with_article
from explainer.site.site import Site

RULE = "wrong-noun"


def check(site: Site) -> Iterator[Problem]:
    """Every id that is there, held against the kinds of record that may stand in its place."""
    data = site.dataset
    doubled = {record.id for record, _ in data.damaged}  # what is meant by those is not known
    for _, reference, positions in data.all_references():
        target = data.records.get(reference.target)
        if target is not None and target.noun not in reference.nouns and target.id not in doubled:
            wanted = " or ".join(with_article(noun) for noun in reference.nouns)
            message = f'"{target.id}" is {with_article(target.noun)}; {wanted} is wanted here'
            place = positions.at(*reference.path)
            yield Problem(place, message, RULE, _hint(target, reference.nouns, data))
    for page in site.pages:
        for citation in page.scan.citations:
            target = data.records.get(citation.key)
            if target is not None and target.noun not in ("fact", "source"):
                message = f'"{target.id}" is {with_article(target.noun)}; prose cites facts and sources'
                yield Problem(citation.location, message, RULE, _hint(target, ("fact", "source"), data))


def _hint(target: Record, nouns: tuple[str, ...], data: Dataset) -> str | None:
    """What was probably meant: what the record itself names, else the id that differs by a slip."""
    named = [reference.target for reference in references(target)]
    near = [key for key in named if key in data.records and data.records[key].noun in nouns]
    if len(near) == 1:
        return f'it names "{near[0]}": is that meant?'
    known = [other.id for other in data.records.values() if other.noun in nouns]
    folders = [kind.folder for kind in RECORD_TYPES if kind.noun in nouns]
    return did_you_mean_id(target.id, known, f"look in {' or '.join(f'data/{name}/' for name in folders)}")
