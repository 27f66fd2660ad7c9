"""Which files of a site are read, as what, and what is said of those that would be passed over."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from explainer.loading.files import KINDS, is_hidden, record_files, stray_pages
from explainer.model.dataset import RECORD_TYPES
from explainer.problems import Problem


def put(root: Path, *names: str) -> Path:
    """Empty files of those names; a name with a slash at its end is a folder."""
    for name in names:
        path = root / name
        (path if name.endswith("/") else path.parent).mkdir(parents=True, exist_ok=True)
        if not name.endswith("/"):
            path.touch()
    return root


def read(root: Path) -> list[tuple[str, str]]:
    """The name of each file, and the kind of record that it holds or else what is said of it."""
    return [(name, kind.message if isinstance(kind, Problem) else kind.noun) for _, name, kind in record_files(root)]


def hints(*names: str, root: Path) -> list[str | None]:
    return [kind.hint for _, _, kind in record_files(put(root, *names)) if isinstance(kind, Problem)]


def test_each_kind_of_record_has_a_folder_of_its_own() -> None:
    assert {kind.folder: kind for kind in RECORD_TYPES} == KINDS
    assert len(KINDS) == len(RECORD_TYPES)


def test_files_come_by_folder_and_name_each_as_what_its_folder_holds(tmp_path: Path) -> None:
    put(tmp_path, "data/topics/a.yaml", "data/facts/b.yaml", "data/facts/a.yaml", "data/facts/2026/c.yaml")
    put(tmp_path, "data/facts/2026-02.yaml")
    assert read(tmp_path) == [
        ("data/facts/2026-02.yaml", "fact"),
        ("data/facts/2026/c.yaml", "fact"),
        ("data/facts/a.yaml", "fact"),
        ("data/facts/b.yaml", "fact"),
        ("data/topics/a.yaml", "topic"),
    ]
    assert [path for path, _, _ in record_files(tmp_path)] == [tmp_path / name for name, _ in read(tmp_path)]


def test_hidden_files_schemas_and_readmes_are_passed_over_in_silence(tmp_path: Path) -> None:
    names = ("facts/.a.yaml", ".git/a.yaml", "facts/a.yaml~", "facts/#a.yaml#", "schemas/a.json", "README.md")
    put(tmp_path, *(f"data/{name}" for name in names), "data/facts/README.md", "data/facts/schemas/")
    assert read(tmp_path) == []


def test_what_stands_elsewhere_is_not_looked_at(tmp_path: Path) -> None:
    assert read(put(tmp_path, "facts/a.yaml", "content/a.yaml", "data/")) == []


def test_a_file_in_no_folder_of_records_is_told_which_folders_there_are(tmp_path: Path) -> None:
    root = put(tmp_path, "data/a.yaml", "data/fatcs/a.yaml", "data/boats/a.yaml", "data/maps/a.yaml")
    told = [(name, kind) for _, name, kind in record_files(root)]
    folders = f"the folders are {', '.join(KINDS)}"
    assert [(name, problem.hint) for name, problem in told if isinstance(problem, Problem)] == [
        ("data/a.yaml", folders),
        ("data/boats/a.yaml", folders),
        ("data/fatcs/a.yaml", f'did you mean "facts"? {folders}'),
        ("data/maps/a.yaml", f'did you mean "map"? {folders}'),
    ]
    assert {message for _, message in read(root)} == {"this file is in no folder of records"}


def test_a_file_of_another_name_is_told_to_be_renamed(tmp_path: Path) -> None:
    to_yaml = "rename it to .yaml"
    away = "records stand in files that end with .yaml: rename it to .yaml, or take it away"
    rows = (
        "write each of its rows as a record, - id: …, in a file that ends with .yaml; `docs/data-format.md` shows how"
    )
    names = ("a.YAML", "b.yml", "c.yaml.bak", "d.json", "e")
    assert hints(*(f"data/facts/{name}" for name in names), root=tmp_path) == [to_yaml, to_yaml, to_yaml, rows, away]
    assert {message for _, message in read(tmp_path)} == {"this file is not read"}


def test_links_to_folders_and_folders_with_the_name_of_a_file_are_told(tmp_path: Path) -> None:
    put(tmp_path, "data/facts/a.yaml/", "elsewhere/b.yaml")
    (tmp_path / "data/facts/linked").symlink_to(tmp_path / "elsewhere")
    assert read(tmp_path) == [
        ("data/facts/a.yaml", "this is a folder with the name of a file"),
        ("data/facts/linked", "this is a linked folder"),
    ]


def test_a_link_to_a_file_is_read_as_that_file(tmp_path: Path) -> None:
    put(tmp_path, "data/facts/", "elsewhere/b.yaml")
    (tmp_path / "data/facts/a.yaml").symlink_to(tmp_path / "elsewhere/b.yaml")
    assert read(tmp_path) == [("data/facts/a.yaml", "fact")]


def test_what_is_not_read_is_said_at_its_own_place_by_one_rule(tmp_path: Path) -> None:
    put(tmp_path, "data/facts/a.json", "content/b.txt")
    data = [kind for _, _, kind in record_files(tmp_path) if isinstance(kind, Problem)]
    assert [(str(found.location), found.rule, found.level) for found in (*data, *stray_pages(tmp_path))] == [
        ("data/facts/a.json:1:1", "unknown-folder", "error"),
        ("content/b.txt:1:1", "unknown-folder", "error"),
    ]


def test_under_content_all_that_is_no_markdown_is_told_by_folder_and_name(tmp_path: Path) -> None:
    put(tmp_path, "content/pages/b.txt", "content/a.md", "content/a.markdown", "content/.b.txt", "content/pages/b.md~")
    put(tmp_path, "elsewhere/c.md", "content/pages-old.txt")
    (tmp_path / "content/linked").symlink_to(tmp_path / "elsewhere")
    rename = "pages are Markdown: rename it to .md, or take it away"
    assert [(found.location.path, found.message, found.hint) for found in stray_pages(tmp_path)] == [
        ("content/a.markdown", "this file is not read", "rename it to .md"),
        ("content/linked", "this is a linked folder", "put the pages themselves here"),
        ("content/pages-old.txt", "this file is not read", rename),
        ("content/pages/b.txt", "this file is not read", rename),
    ]


@pytest.mark.parametrize("name", [".a.yaml", ".git/a.yaml", "facts/.drafts/a.yaml", "a.yaml~", "facts/#a.yaml#", ".#a"])
def test_hidden_is_what_begins_with_a_dot_and_what_editors_leave_behind(name: str) -> None:
    assert is_hidden(Path(PurePosixPath(name)))


@pytest.mark.parametrize("name", ["a.yaml", "facts/a.b.yaml", "a~b.yaml", "#a.yaml", "backup~/a.yaml"])
def test_a_name_that_only_holds_such_a_sign_is_not_hidden(name: str) -> None:
    assert not is_hidden(Path(PurePosixPath(name)))
