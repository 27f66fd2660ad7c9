"""The real data and prose: without a problem, in the form that docs/data-format.md asks for, and as the schemas say."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from explainer import problems
from explainer.cli import main
from explainer.completion.files import write_ids
from explainer.model.dataset import RECORD_TYPES
from explainer.model.fields import ID_PATTERN
from explainer.model.map import Map
from explainer.model.schemas.field_types import field_types
from explainer.site.site import Site
from tests.readers.yaml_language_server import YamlLanguageServer

ROOT = Path(__file__).parents[3]
KINDS = (*RECORD_TYPES, Map)
NAMES = ROOT / "data" / "names-with-numbers.yaml"
FILES = sorted(path for path in (ROOT / "data").rglob("*.yaml") if path != NAMES)

data_files = pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")


class _CoreLoader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: numbers, true, false and null; dates and times are text."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  (PyYAML's own form)


for _tag, _pattern, _first in (
    ("tag:yaml.org,2002:null", r"^(?:null|~|)$", ["n", "~", ""]),
    ("tag:yaml.org,2002:bool", r"^(?:true|false)$", ["t", "f"]),
    ("tag:yaml.org,2002:int", r"^-?[0-9]+$", list("-0123456789")),
    ("tag:yaml.org,2002:float", r"^-?[0-9]+\.[0-9]+$", list("-0123456789")),
):
    _CoreLoader.add_implicit_resolver(_tag, re.compile(_pattern), _first)


def test_real_site_has_no_problem(real_check: tuple[Site, tuple[problems.Problem, ...]]) -> None:
    assert problems.render(list(real_check[1])) == "no problems\n"


@data_files
def test_file_opens_with_both_modelines(path: Path) -> None:
    schema = f"../schemas/{path.parent.name}.json"
    expected = [f"# yaml-language-server: $schema={schema}", f"# $schema: {schema}"]
    assert path.read_text("utf-8").splitlines()[:2] == expected


def test_names_with_numbers_are_a_sorted_list_as_their_schema_says() -> None:
    schema = json.loads((ROOT / "data" / "schemas" / "names-with-numbers.json").read_text("utf-8"))
    names = yaml.load(NAMES.read_text("utf-8"), Loader=_CoreLoader)  # noqa: S506  (a safe loader)
    assert [fault.message for fault in Draft202012Validator(schema).iter_errors(names)] == []
    assert names == sorted(names, key=str.lower)


@data_files
def test_file_is_short_enough_to_read(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) < 320


@data_files
def test_fields_stand_in_the_order_of_the_documentation(path: Path) -> None:
    kind = next(kind for kind in KINDS if kind.folder == path.parent.name)
    order = [field.name for field in field_types(kind)]
    records = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  (text only)
    assert [list(record) for record in records] == [sorted(record, key=order.index) for record in records]


def test_no_editor_underlines_anything_in_these_files(
    yaml_language_server: Callable[[Path], YamlLanguageServer], real_site: Site, tmp_path: Path
) -> None:
    """As the YAML language server says, which editors ask: all ids are known to it."""
    shutil.copytree(ROOT / "data" / "schemas", tmp_path / "data" / "schemas")
    write_ids(tmp_path, real_site.dataset, "")
    texts = {str(path.relative_to(ROOT)): path.read_text("utf-8") for path in [*FILES, NAMES]}
    told = yaml_language_server(tmp_path).problems(texts)
    assert {name: lines for name, lines in told.items() if lines} == {}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_schema_is_a_schema(kind: Any) -> None:
    Draft202012Validator.check_schema(json.loads((ROOT / "data/schemas" / f"{kind.folder}.json").read_text("utf-8")))


def test_schemas_are_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["schema", "--check", "--root", str(ROOT)])
    assert capsys.readouterr().err == ""
    assert code == 0


def test_ids_are_words_and_hyphens(real_site: Site) -> None:
    ids = [*real_site.dataset.records, *(page.slug for page in real_site.pages)]
    assert [name for name in ids if not re.fullmatch(ID_PATTERN, name) or len(name) > 100] == []
