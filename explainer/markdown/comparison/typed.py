"""The words that an editor has typed for readers: the source without citations, addresses and the signs of Markdown.

What Markdown would swallow stays among them, so that it is missed in the tree: a link's title, words behind the
language of a fence, the words of an address's label that nothing refers to.
"""

from __future__ import annotations

import re

from explainer.markdown import syntax
from explainer.markdown.comparison.words import BULLET, Word, words_of
from explainer.markdown.outline import Line
from explainer.markdown.source_text import SourceText

_TARGET = re.compile(
    r"(?<!\\)!?\[(?:[^\[\]]|\[[^\[\]]*\])*"
    r"(?P<hidden>\]\(\s*<?[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*>?)(?:\s+(?:\"[^\n]*?\"|'[^\n]*?'))?\s*\)"
)
_REFERS = re.compile(r"\[(?P<words>[^\[\]]+)\](?P<hidden>[ ]?\[(?P<label>[^\[\]]*)\])?")
_MAILTO = re.compile(r"<(?P<hidden>mailto:)", re.IGNORECASE)
_LANGUAGE = re.compile(r"[\w.+#-]*")
_FRAMING = re.compile(r"(?P<hidden>\{:?[ ]*\.framing[ ]*\})")
_TERM = re.compile(rf"(?P<hidden>{syntax.TERM})")
_CITATION = re.compile(rf"(?P<hidden>{syntax.BRACKET})")
_MARKER = re.compile(rf"(?P<hidden>{syntax.EXPLANATORY_MARKER})")
_NOTE = re.compile(rf"(?P<hidden>{syntax.EXPLANATORY_DEFINITION})", re.MULTILINE)


def typed_words(source: SourceText, lines: tuple[Line, ...]) -> list[Word]:
    """The words in their order."""
    return [word for offset, text in typed_lines(source, lines) for word in words_of(text, offset)]


def typed_lines(source: SourceText, lines: tuple[Line, ...]) -> list[tuple[int, str]]:
    """Each line without its signs, at its place; those of explanatory notes last, the first note of each label."""
    text = _without_signs(source, lines)
    body, notes, known = list[tuple[int, str]](), list[tuple[int, str]](), set[str]()
    label, keeps = "", False
    for number, (start, line) in enumerate(zip(source.starts, lines, strict=True)):
        end = source.starts[number + 1] if number + 1 < len(source.starts) else len(text)
        if line.note and (line.note != label or line.opens):
            keeps = keeps if line.note == label and not _defines(source, start) else line.note not in known
            known.add(line.note)
        label = line.note
        if not label or keeps:
            (notes if label else body).append((start, text[start:end]))
    return [*body, *notes]


def _defines(source: SourceText, start: int) -> bool:
    return source.masked.startswith("[^", start)


def _without_signs(source: SourceText, lines: tuple[Line, ...]) -> str:
    """The text with everything blanked out that is typed for Markdown, not for readers; every word keeps its place."""
    text = list(source.masked)
    for number, line in enumerate(lines):
        if line.kind == "block":
            _hide(text, source.starts[number], source.starts[number] + len(_line(source, number)))
        for marker in line.markers:
            if not text[marker].isdecimal():
                text[marker] = BULLET
    for pattern in (_CITATION, _MARKER, _NOTE, _TARGET, _MAILTO, _FRAMING, _TERM):
        for match in pattern.finditer(source.masked):
            _hide(text, *match.span("hidden"))
    _hide_references(source, lines, text)
    _put_code_back(source, text)
    return "".join(text)


def _hide_references(source: SourceText, lines: tuple[Line, ...], text: list[str]) -> None:
    """`[words][label]`, and the line that says where the label leads."""
    defined = {}
    for number, line in enumerate(lines):
        match = syntax.REFERENCE.match(_line(source, number)) if line.kind == "reference" else None
        if match:
            defined[match["label"].strip().lower()] = (source.starts[number], match)
    used = set()
    for match in _REFERS.finditer(source.masked) if defined else ():
        label = " ".join((match["label"] or match["words"]).split()).lower()
        if label in defined and source.masked[match.end() : match.end() + 1] != ":":
            used.add(label)
            if match["label"]:
                _hide(text, *match.span("hidden"))
    for label, (start, match) in defined.items():
        begin, end = match.span("target")
        _hide(text, start if label in used else start + begin, start + end)


def _put_code_back(source: SourceText, text: list[str]) -> None:
    """Code is shown as it is typed: between backticks, and between fences."""
    for start, masked in source.lines():
        typed = source.raw[start : start + len(masked)]
        if typed != masked:
            for at, (new, old) in enumerate(zip(masked, typed, strict=True), start):
                text[at] = text[at] if new == old else old
    for fence in source.fences:
        if fence.closed:
            start = source.starts[fence.first]
            language = _LANGUAGE.match(fence.info)
            info = _line(source, fence.first).find(fence.info) if fence.info else 0
            _hide(text, start + info, start + info + (language.end() if language else 0))


def _line(source: SourceText, number: int) -> str:
    end = source.starts[number + 1] - 1 if number + 1 < len(source.starts) else len(source.raw)
    return source.raw[source.starts[number] : end]


def _hide(text: list[str], start: int, end: int) -> None:
    for at in range(start, end):
        if text[at] != "\n":
            text[at] = " "
