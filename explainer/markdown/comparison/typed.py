"""The words that an editor has typed for readers: the source without citations, addresses and the signs of Markdown.

What Markdown would swallow stays among them, so that it is missed in the tree: a link's title, words behind the
language of a fence, the words of an address's label that nothing refers to.
"""

from __future__ import annotations

import html
import re

from explainer.markdown import syntax
from explainer.markdown.comparison.words import BULLET, Word, words_of
from explainer.markdown.outline import Line
from explainer.markdown.source_text import SourceText

_INSIDE = r"[^\[\]]*+"  # what stands between brackets, with brackets in it, and brackets in those
for _ in range(6):
    _INSIDE = rf"(?:[^\[\]]|\[{_INSIDE}\])*+"
_TARGET = re.compile(
    rf"(?<!\\)!?\[{_INSIDE}"
    r"(?P<hidden>\]\(\s*<?(?:[^\s()<>]|\([^\s()]*\)|[ ]+(?![ \"']))*+>?)(?:\s+(?:\"[^\n]*?\"|'[^\n]*?'))?\s*\)"
)
_REFERS_WITH_LABEL = re.compile(rf"\[{_INSIDE}\](?P<hidden>[ ]?\[(?P<label>[^\[\]]+)\])")
_REFERS = re.compile(r"\[(?P<words>[^\[\]]+)\](?:[ ]?(?:\[\]|(?=\[)))?")
_NAMED_SIGN = re.compile(r"(?P<hidden>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\w{1,31});)")
_MAILTO = re.compile(r"<(?P<hidden>mailto:)", re.IGNORECASE)
_LANGUAGE = re.compile(r"[\w.+#-]*")
_FRAMING = re.compile(rf"(?P<hidden>{syntax.FRAMING_MARK})")
_TERM = re.compile(rf"(?P<hidden>{syntax.TERM})")
_CITATION = re.compile(rf"(?P<hidden>{syntax.BRACKET})")
# Where a note begins whose label is not at the left margin: it is words of a paragraph.
_NOTE_AWAY = re.compile(r"(?:\A|\n[ \t]*\n)[ ]{1,3}(?=\[\^[^\[\]\n]*\]:)")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")
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
    away = {match.end() for match in _NOTE_AWAY.finditer(source.masked)}
    for pattern in (_CITATION, _MARKER, _NOTE, _TARGET, _NAMED_SIGN, _MAILTO, _FRAMING, _TERM):
        for match in pattern.finditer(source.masked):
            if match.start() not in away and not _is_shown(pattern, match["hidden"]):
                _hide(text, *match.span("hidden"))
    _hide_references(source, lines, text)
    _put_code_back(source, text)
    return "".join(text)


def _is_shown(pattern: re.Pattern[str], hidden: str) -> bool:
    """A citation ends with its paragraph; a sign that has a name is left out where it is none that is seen."""
    if pattern is _NAMED_SIGN:
        return html.unescape(hidden).isprintable()
    return pattern is _CITATION and _EMPTY_LINE.search(hidden) is not None


def _hide_references(source: SourceText, lines: tuple[Line, ...], text: list[str]) -> None:
    """`[words][label]`, and the line that says where the label leads."""
    defined = {}
    for number, line in enumerate(lines):
        match = syntax.REFERENCE.match(_line(source, number)) if line.kind == "reference" else None
        if match:
            defined[match["label"].strip().lower()] = (source.starts[number], match)
    used, seen = set(), set[int]()
    for match in _REFERS_WITH_LABEL.finditer(source.masked) if defined else ():
        label = _as_label(match["label"])
        if label in defined:
            used.add(label)
            seen.add(match.start("hidden") + match["hidden"].index("["))
            _hide(text, *match.span("hidden"))
    for match in _REFERS.finditer(source.masked) if defined else ():
        label = _as_label(match["words"])
        defines = source.masked[match.end() : match.end() + 1] == ":"
        if label in defined and not defines and seen.isdisjoint((match.start(), match.end())):
            used.add(label)
    for label, (start, match) in defined.items():
        begin, end = match.span("target")
        _hide(text, start if label in used else start + begin, start + end)


def _as_label(words: str) -> str:
    return " ".join(words.split()).lower()


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
