"""Every message has an example with its exact words: in what a tiny site is told, or in a test that says it.

The tiny sites are the catalogue: `sites/invalid/RULE/problems.txt` has text, place and hint of each message of a rule.
Here the messages that the code can say are looked up in it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.engine.sites import tiny

ENGINE = Path(__file__).parents[2] / "explainer"
# What says of records and pages what is wrong with them; the others have examples of their own.
ROOMS = ("checks", "loading", "markdown", "model", "dates")
FILES = sorted(path for room in ROOMS for path in (ENGINE / room).rglob("*.py"))
# Which argument is the message.
SAYING = {"Problem": 1, "fault": 1, "AddressError": 0, "_report": 1, "_problem": 1}
TOLD = re.compile(r"\S[^\n]*?:\d+:\d+: (?:error|warning): (.*) \[[a-z-]+\]")


@cache
def catalogue() -> tuple[str, ...]:
    """Every message that a tiny site is told."""
    texts = ((site / "problems.txt").read_text("utf-8") for site in tiny.INVALID)
    return tuple(found[1] for text in texts for found in TOLD.finditer(text))


@cache
def words_of_tests() -> str:
    """All that tests say, without what parts the lines of a text from each other."""
    texts = (path.read_text("utf-8") for path in sorted(Path(__file__).parent.rglob("*.py")) if path != Path(__file__))
    return re.sub(r"[\"']\s*\n\s*f?[\"']", "", "\n".join(texts)).replace("\\'", "'").replace('\\"', '"')


def parts(node: ast.AST) -> list[tuple[str, ...]]:
    """The fixed words of a message, in order; of one with a choice in it, of both; none, where it is no text."""
    match node:
        case ast.Constant(value=str(words)):
            return [(words,)]
        case ast.JoinedStr(values=values):
            return [tuple(value.value if isinstance(value, ast.Constant) else "" for value in values)]
        case ast.IfExp(body=body, orelse=other):
            return [*parts(body), *parts(other)]
    return []


def messages(path: Path) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each message that a module can say: its line, and its fixed words."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        said: ast.AST | None = None
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=args) if name in SAYING:
                said = args[SAYING[name]] if len(args) > SAYING[name] else None
            case ast.Assign(targets=[ast.Name(id="message")], value=value):
                said = value
        if said is not None:
            yield from ((said.lineno, words) for words in parts(said))


def has_example(words: tuple[str, ...]) -> bool:
    pattern = re.compile("".join(re.escape(part) if part else ".*" for part in words))
    longest = max((piece.strip() for part in words for piece in re.split('["…]', part)), key=len)
    return any(pattern.fullmatch(told) for told in catalogue()) or longest in words_of_tests()


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ENGINE)))
def test_every_message_of_a_module_has_an_example(path: Path) -> None:
    without = [f"line {line}: {'…'.join(words)}" for line, words in messages(path) if not has_example(words)]
    assert without == []


def test_messages_are_found() -> None:
    assert sum(len(list(messages(path))) for path in FILES) > 150


def test_a_message_without_an_example_would_be_seen() -> None:
    assert not has_example(("something that no", "thing", " ever says of anything"))
    assert has_example(('unknown field "', "", '"')) or has_example(("unknown field ", ""))
