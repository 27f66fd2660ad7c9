"""A file is read as UTF-8 text with plain line ends, or the reader says why not, and where."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from explainer.loading.text_file import MAX_BYTES, first_bytes, read_text
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
        ("\u0633\u200c\u0633".encode(), "\u0633\u200c\u0633"),
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
        (b"ab\nc\0def", 2, 2),
        ("ñandú\n".encode("utf-16"), 1, 1),
        ("nandu\n".encode("utf-16-le"), 1, 1),
    ],
)
def test_what_is_no_text_is_refused_at_its_place(tmp_path: Path, data: bytes, line: int, column: int) -> None:
    (tmp_path / "file").write_bytes(data)
    assert read(tmp_path / "file") == (None, [(line, column, "unreadable-file")])


@pytest.mark.parametrize(
    "hidden",
    ["\x1b", "\x7f", "\x85", "\x96", "\xad", "\u200b", "\u2028", "\u202e", "\u2066", "\ufeff", "\uffff", "\ufdd0"],
)
def test_invisible_character_is_told_at_its_place_and_hides_nothing_else(tmp_path: Path, hidden: str) -> None:
    (tmp_path / "file").write_bytes(f"a\nb{hidden}c{hidden}\n".encode())
    assert read(tmp_path / "file") == ("a\nb c \n", [(2, 2, "unreadable-file"), (2, 4, "unreadable-file")])


def test_huge_file_is_refused_unread(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x" * (MAX_BYTES + 1))
    assert read(tmp_path / "file") == (None, [(1, 1, "unreadable-file")])


def test_missing_file_is_a_problem(tmp_path: Path) -> None:
    assert read(tmp_path / "nowhere") == (None, [(1, 1, "unreadable-file")])


def test_file_that_cannot_be_read_is_told_with_the_words_of_the_system(tmp_path: Path) -> None:
    problems: list[Problem] = []
    assert read_text(tmp_path / "nowhere", "file", problems) is None
    assert [(one.message, one.hint) for one in problems] == [
        ("cannot be read: No such file or directory", "is it a file, is it there, and may you read it?")
    ]


def test_link_to_a_device_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "file").symlink_to(os.devnull)  # as is /dev/zero, which never ends
    assert read(tmp_path / "file") == (None, [(1, 1, "unreadable-file")])


def test_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "file")
    with pytest.raises(OSError, match="no plain file"):
        first_bytes(tmp_path / "file")
    assert read(tmp_path / "file") == (None, [(1, 1, "unreadable-file")])
