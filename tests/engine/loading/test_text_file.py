"""A file is read as UTF-8 text with plain line ends, or the reader says why not, and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.loading.text_file import MAX_BYTES, read_text
from explainer.problems import Problem


def read(path: Path) -> tuple[str | None, list[tuple[int, int, str]]]:
    problems: list[Problem] = []
    text = read_text(path, "file", problems)
    return text, [(found.location.line, found.location.column, found.rule) for found in problems]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"a\nb\n", "a\nb\n"),
        (b"a\r\nb\r\n", "a\nb\n"),
        (b"a\rb", "a\nb"),
        (b"\xef\xbb\xbfa", "a"),
        ("¿ñ é?".encode(), "¿ñ é?"),
        ("\u202eright to left".encode(), "\u202eright to left"),
        (b"", ""),
    ],
)
def test_text_is_read_with_plain_line_ends(tmp_path: Path, data: bytes, expected: str) -> None:
    (tmp_path / "file").write_bytes(data)
    assert read(tmp_path / "file") == (expected, [])


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"ok\nca\xf1on\n", 2, 3),
        ("é".encode() + b"\xff", 1, 2),
        (b"a\0", 1, 2),
        (b"a\nb\x1b", 2, 2),
        ("a\u2028b".encode(), 1, 2),
        ("\x85".encode(), 1, 1),
        (b"\x7f", 1, 1),
    ],
)
def test_what_is_no_text_is_refused_at_its_place(tmp_path: Path, data: bytes, line: int, column: int) -> None:
    (tmp_path / "file").write_bytes(data)
    assert read(tmp_path / "file") == (None, [(line, column, "unreadable-file")])


def test_huge_file_is_refused_unread(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x" * (MAX_BYTES + 1))
    assert read(tmp_path / "file") == (None, [(1, 1, "unreadable-file")])


def test_missing_file_is_a_problem(tmp_path: Path) -> None:
    assert read(tmp_path / "nowhere") == (None, [(1, 1, "unreadable-file")])
