"""Which names every system can hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.loading.records import Gathered, read_file
from explainer.model.fact import Fact
from explainer.model.safety.file_names import fault_of_name, folded, is_reserved


@pytest.mark.parametrize(
    "name",
    ["con", "CON", "nul", "aux", "prn", "com1", "com9", "lpt1", "LPT9", "com¹", "nul.yaml", "con.es.md", "aux .txt"],
)
def test_names_of_devices_are_reserved_with_any_ending(name: str) -> None:
    assert is_reserved(name)


@pytest.mark.parametrize("name", ["cons", "con-1", "null", "com", "com10", "a.con", "auxiliary", "lpt"])
def test_other_names_are_not(name: str) -> None:
    assert not is_reserved(name)
    assert fault_of_name(name) is None


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("a\u200bb.yaml", "its name holds the invisible character U+200B ZERO WIDTH SPACE"),
        ("a\nb.md", "its name holds a tab or a line break"),
        ("nul.md", "Windows keeps this name for a device, and has no file of that name"),
        ("facts.", "its name ends with a dot or a space, which Windows leaves out"),
        ("facts ", "its name ends with a dot or a space, which Windows leaves out"),
        ("a:b.yaml", "its name holds :, which Windows does not allow"),
        ("a?.yaml", "its name holds ?, which Windows does not allow"),
    ],
)
def test_each_fault_is_told(name: str, message: str) -> None:
    assert (fault_of_name(name) or ("", ""))[0] == message


def test_capitals_and_ways_to_write_an_accent_make_no_other_name() -> None:
    assert folded("Á.yaml") == folded("a\u0301.YAML")
    assert folded("a.yaml") != folded("á.yaml")


@pytest.mark.parametrize("name", ["con", "nul", "com1"])
def test_no_record_has_such_an_id(tmp_path: Path, name: str) -> None:
    path, gathered = tmp_path / "a.yaml", Gathered()
    path.write_text(
        f"- id: {name}\n  text: So.\n  date: 2026\n  reported: null\n  sources: [s]\n  topics: [t]\n", "utf-8"
    )
    read_file(path, "a.yaml", Fact, gathered)
    assert [(str(found.location), found.rule, found.hint) for found in gathered.problems] == [
        ("a.yaml:1:7", "bad-id", f'add a word, such as "{name}-1"')
    ]
