"""The examples of docs/data-format.md, pasted into the files that they name, are a site: checked, whole and built."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from explainer.cli import main
from explainer.language import LANGUAGES
from explainer.loading.yaml_text import read_yaml
from explainer.model.dataset import RECORD_TYPES
from explainer.model.schemas.field_types import FieldType, described_fields
from explainer.site.page import FrontMatter
from tests.engine.docs.tables import DOCS
from tests.engine.sites import tiny
from tests.engine.sites.building import build_in_memory

TEXT = (DOCS / "data-format.md").read_text("utf-8")
FILES = dict(re.findall(r"(?ms)^In `((?:data|content)/[^`]+)`:\n\n```(?:yaml|markdown)\n(.*?)^```$", TEXT))
(SETTINGS,) = re.findall(r"(?ms)^```python\n(SITENAME.*?)^```$", (DOCS / "settings.md").read_text("utf-8"))
FOLDERS = {kind.folder: kind.noun for kind in RECORD_TYPES}

# Fields that no example has, and why.
IN_NONE = {
    "fact.draft": "shown under Drafts, and the same for every kind",
    "fact.withheld": "shown under Withheld, and the same for every kind",
    "page.retracted": "as in a fact",
    "correction.was_digests": "written by `explainer correct --without-words`, never by hand",
    "correction.draft": "a correction is none",
}
OF_EVERY_KIND = ("draft", "withheld", "retracted")  # an example of one kind is one of all


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with nothing but the examples, the least settings and the theme, on the day that they tell of."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", tiny.EPOCH)
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "theme").symlink_to(tiny.ROOT / "theme")
    cache = f"CACHE_PATH = {str(tiny.ROOT / '.cache' / 'tests')!r}\n"
    (tmp_path / "pelicanconf.py").write_text(SETTINGS + cache, "utf-8")
    return tmp_path


def test_nothing_is_wrong_with_them(site: Path) -> None:
    assert tiny.check(site) == (0, "no problems\n")


def test_they_have_the_form_that_format_gives(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in FILES.items():
        if name.startswith("data/"):  # modelines, which the document leaves out
            schema = f"../schemas/{name.split('/')[1]}.json"
            lines = f"# yaml-language-server: $schema={schema}\n# $schema: {schema}\n\n"
            (site / name).write_text(lines + text, "utf-8")
    assert main(["format", "--root", str(site)]) == 0
    assert "@@" not in capsys.readouterr().out


def test_they_are_built_as_they_stand(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site)
    files = build_in_memory(site / "pelicanconf.py")
    for folder in FOLDERS:
        written = {record["id"] for name, record in _records() if name.startswith(f"data/{folder}/")}
        assert set(re.findall(r'"id": "([^"]+)"', files[f"data/{folder}.json"].decode())) >= written, folder
    page = files["explainers/the-bridge/index.html"].decode().replace("\N{NO-BREAK SPACE}", " ")
    shown = ("610 million", "The River Board counted 11", "Counted under water", "The river flooded", "Cars cross")
    assert [words for words in shown if words not in page] == []


def test_every_noun_has_an_example_and_so_has_every_kind_of_page() -> None:
    assert {FOLDERS[name.split("/")[1]] for name in FILES if name.startswith("data/")} == set(FOLDERS.values())
    kinds = {_front_matter(text).get("kind", "explainer") for name, text in FILES.items() if name.endswith(".md")}
    assert kinds == {"explainer", "editorial", "home"}


def test_every_field_stands_in_an_example_or_there_is_a_reason() -> None:
    written = set(_written())
    known = {f"{kind.noun}.{path}" for kind in RECORD_TYPES for path in _paths(described_fields(kind))}
    known |= {f"page.{path}" for path in _paths(described_fields(FrontMatter))}
    assert written <= known
    missing = sorted(name for name in known - written if name not in IN_NONE and not _shown_for_all(name, written))
    assert missing == [], "add it to an example of docs/data-format.md"
    assert {name for name in IN_NONE if name in written} == set()


def _shown_for_all(name: str, written: set[str]) -> bool:
    """Whether it is a field of every kind that stands in an example of a fact, or has its own section."""
    field = name.split(".")[1]
    return field in OF_EVERY_KIND and (f"fact.{field}" in written or f"fact.{field}" in IN_NONE)


def _written() -> Iterator[str]:
    """Each field of each example, `fact.value.unit`; the languages of a text are none."""
    for name, text in FILES.items():
        if name.endswith(".md"):
            yield from _names("page", _front_matter(text))
    for name, record in _records():
        yield from _names(FOLDERS[name.split("/")[1]], record)


def _records() -> Iterator[tuple[str, dict[str, Any]]]:
    """Each record of the examples, with the file in which it stands."""
    for name, text in FILES.items():
        if name.startswith("data/"):
            yield from ((name, record) for record in read_yaml(text, name).value)


def _names(path: str, value: Any) -> Iterator[str]:
    if isinstance(value, dict) and not (value.keys() <= {*LANGUAGES} and isinstance(next(iter(value.values())), str)):
        for key, inner in value.items():
            yield f"{path}.{key}"
            yield from _names(f"{path}.{key}", inner)
    elif isinstance(value, list):
        for item in value:
            yield from _names(path, item)


def _paths(fields: tuple[FieldType, ...], above: str = "") -> Iterator[str]:
    for field in fields:
        yield above + field.name
        yield from _paths(field.fields, f"{above}{field.name}.")


def _front_matter(text: str) -> dict[str, Any]:
    read: dict[str, Any] = read_yaml(text.split("---\n")[1], "page").value
    return read
