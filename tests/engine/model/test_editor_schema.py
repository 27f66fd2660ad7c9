"""An editor that checks by the JSON Schema says of a record what `explainer check` says of it."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from explainer.loading.yaml_text import read_yaml
from explainer.model.dataset import RECORD_TYPES
from explainer.model.record import Record
from tests.engine.model.editor_schemas import editor_validator

FACT = "id: one\ntext: It is long.\ndate: 2026-01\nreported: null\nsources: [gazette]\ntopics: [building]\n"
EVENT = "id: one\ntitle: It opens\ndate: 2026-01\ntopics: [building]\nfacts: [fact-one]\n"
SERIES = "id: one\ntitle: A\nunit: m\ntopics: [building]\npoints: [{at: 2026, value: 1, source: g}]\nmethod: Counted.\n"
QUESTION = "id: one\nquestion: Is it?\ntopics: [building]\n"
PLACE = "id: one\nname: Bridge\nkind: site\n"

SAME = [
    # kind, the record, the field put in the place of its own, whether it passes
    ("facts", FACT, "date: soon", False),
    ("facts", FACT, "date: 2026-13", False),
    ("facts", FACT, "date: 2026-01-32", False),
    ("facts", FACT, "date: 9999", False),
    ("facts", FACT, "date: 2026", True),
    ("facts", FACT, "date: '2026'", True),
    ("facts", FACT, "date: 2026-01-XX", True),
    ("facts", FACT, "date: 2026-01-03%", True),
    ("facts", FACT, "date: 2026-01-29/..", True),
    ("facts", FACT, "date: ../2026-01-29", True),
    ("facts", FACT, "date: '[2026-01-03,2026-01-05]'", True),
    ("facts", FACT, "date: '[2026-01-03..]'", True),
    ("facts", FACT, "date: '[..2026-01-03]'", True),
    ("facts", FACT, "date: [2026-01-03,2026-01-05]", False),
    ("facts", FACT, "sources: []", False),
    ("facts", FACT, "topics: []", False),
    ("facts", FACT, "sources: [{source: gazette, locator: null}]", True),
    ("facts", FACT, "sources: [{locator: p. 4}]", False),
    ("facts", FACT, "value: {unit: x}", False),
    ("facts", FACT, "value: {unit: x, number: 83}", True),
    ("facts", FACT, "value: {unit: x, number: '83'}", True),
    ("facts", FACT, "value: {unit: x, number: many}", False),
    ("facts", FACT, "value: {unit: x, low: 1}", False),
    ("facts", FACT, "value: {unit: x, low: 1, high: 2}", True),
    ("facts", FACT, "value: {unit: x, low: 1, high: 2, number: 1}", False),
    ("facts", FACT, "value: {unit: x, number: 1, approximate: yes}", False),
    ("facts", FACT, "value: {unit: x, number: 1, approximate: true}", True),
    ("facts", FACT, "id: 2026", False),
    ("facts", FACT, "id: Not An Id", False),
    ("facts", FACT, "text: {en: A, es: null}", True),
    ("facts", FACT, "text: {es: A}", False),
    ("facts", FACT, "note: 2026", True),
    ("facts", FACT, "kind: accusation", True),
    ("facts", FACT, "kind: rumour", False),
    ("facts", FACT, "legal_stage: on-trial", True),
    ("facts", FACT, "legal_stage: guilty", False),
    ("facts", FACT, "searched: {on: 2026-01-03, for: {en: [a], es: [b]}, where: There}", True),
    ("facts", FACT, "searched: {on: 2026-01-03, for: {en: [a]}, where: There}", False),
    ("facts", FACT, "searched: {on: 2026-01-03, for: {en: [a], es: []}, where: There}", False),
    ("facts", FACT, "no_reply: {searched: {on: 2026-01-03, for: {en: [a], es: [b]}, where: There}}", True),
    ("facts", FACT, "no_reply: true", False),
    ("facts", FACT, "checked: {on: 2026-01-03, by: A}", True),
    ("facts", FACT, "checked: {on: 2026-01-03}", False),
    ("events", EVENT, "facts: []", False),
    ("events", EVENT, "topics: []", False),
    ("events", EVENT, "seq: '1'", True),
    ("events", EVENT, "time_zone: America/Lima", True),
    ("events", EVENT, "time_zone: New York", False),
    ("questions", QUESTION, "topics: []", False),
    ("questions", QUESTION, "accounts: [{fact: a, position: null}]", True),
    ("questions", QUESTION, "accounts: [{position: yes}]", False),
    ("series", SERIES, "points: []", False),
    ("series", SERIES, "points: [{at: 2026, source: g}]", False),
    ("places", PLACE, "latitude: north\nlongitude: west", False),
    ("places", PLACE, "latitude: 10.5\nlongitude: -66.9", True),
]


class _CoreLoader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: numbers, true, false and null; dates are text."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  (PyYAML's own form)


for _tag, _pattern in (
    ("tag:yaml.org,2002:null", r"^(?:null|~|)$"),
    ("tag:yaml.org,2002:bool", r"^(?:true|false)$"),
    ("tag:yaml.org,2002:int", r"^-?[0-9]+$"),
    ("tag:yaml.org,2002:float", r"^-?[0-9]+\.[0-9]+$"),
):
    _CoreLoader.add_implicit_resolver(_tag, re.compile(_pattern), None)  # type: ignore[arg-type]


@pytest.mark.parametrize(("folder", "record", "field", "passes"), SAME)
def test_schema_and_check_agree(folder: str, record: str, field: str, passes: bool) -> None:
    name = field.split(":")[0]
    text = "".join(f"{line}\n" for line in record.splitlines() if not line.startswith(f"{name}:")) + field + "\n"
    kind = next(kind for kind in RECORD_TYPES if kind.folder == folder)
    schema = editor_validator(folder)
    as_editors_read = [yaml.load(text, Loader=_CoreLoader)]  # noqa: S506  (a safe loader)
    assert (schema.is_valid(as_editors_read), _is_valid(kind, text)) == (passes, passes)


def _is_valid(kind: type[Record], text: str) -> bool:
    try:
        kind.model_validate(read_yaml(text, "data.yaml").value)
    except ValidationError:
        return False
    return True
