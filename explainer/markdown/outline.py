"""A page's lines as a reader of the source takes them: what each is, what it stands in, and where a statement begins.

Lists are taken at their word. A line that is indented by two spaces or more stands inside the item, note or definition
above it; a marker that stands no deeper than the last is the next item; a number after bullets begins another list.
`processors.lists` lays them out in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from explainer.markdown import syntax
from explainer.markdown.source_text import SourceText

LineKind = Literal["blank", "heading", "block", "break", "reference", "code", "words"]
_NOTE = re.compile(syntax.EXPLANATORY_DEFINITION)
_MARKER = re.compile(syntax.MARKER)
_QUOTE = re.compile(syntax.QUOTE)
_ITEMS = ("bullet", "number")
_DEEP = 4  # other Markdowns take a line that is indented so far for code
_LONG = 3  # a number of so many digits is a year or a count, unless it has a neighbour


@dataclass(frozen=True, slots=True)
class Line:
    """One line: where its words begin in the text, behind its markers and the signs of a quotation.

    `opens`: a statement begins here, even without an empty line above. `markers`: where those of its list items stand;
    most lines have none, and few more than one. `note`: the label of the note that it stands in.
    """

    start: int
    kind: LineKind
    opens: bool = False
    markers: tuple[int, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """A line that may be taken in two ways, or that readers would be shown in another than it was typed."""

    offset: int
    message: str
    hint: str


@dataclass(slots=True)
class _Open:
    """An item, definition or note that is open: lines may go on with it."""

    indent: int
    kind: Literal["bullet", "number", "definition", "note"]
    value: str = ""
    offset: int = 0


@dataclass(slots=True)
class _Context:
    """Where we are at one depth of quotation."""

    open: list[_Open] = field(default_factory=list)
    in_paragraph: bool = False
    after_blank: bool = True


def outline(source: SourceText) -> tuple[tuple[Line, ...], tuple[Fault, ...]]:
    """Every line of the text, and what is wrong with how lists are typed."""
    reader = _Reader(source)
    return tuple(reader.lines()), tuple(sorted(reader.faults.values(), key=lambda fault: fault.offset))


class _Reader:
    """Goes through the lines once."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.faults: dict[int, Fault] = {}
        self.contexts = [_Context()]
        self.fences = {fence.first: fence for fence in source.fences}
        self.alone: dict[int, str] = {}  # long numbers that have, so far, no neighbour

    def lines(self) -> Iterator[Line]:
        code_until = -1
        raw = self.source.raw.split("\n")
        for number, (offset, masked) in enumerate(self.source.lines()):
            if number <= code_until:
                yield Line(offset, "code", note=self._note())
                continue
            fence = self.fences.get(number)
            if fence and fence.closed:
                code_until = fence.last
            elif fence:
                hint = "end it with a line of the same signs, as far to the right as the first"
                self._fault(offset + len(fence.lead), "this code is not closed", hint)
            yield self._line(offset, masked, raw[number], code=bool(fence and fence.closed))
        for offset, value in self.alone.items():
            self._fault(
                offset,
                f'"{value}." would be the number of a list item',
                f"put a backslash before the full stop: {value}\\.",
            )

    def _line(self, offset: int, masked: str, raw: str, *, code: bool) -> Line:
        depth, at = 0, 0
        while match := _QUOTE.match(masked, at):
            depth, at = depth + 1, match.end()
        if not raw[at:].strip():
            for context in self.contexts:
                context.after_blank = True
            return Line(offset, "blank", note=self._note())
        opens = self._enter(depth, offset, masked)
        words = _with_code(masked, raw)
        made = self._take(self.contexts[-1], offset + at, words[at:], code=code)
        markers = made.markers
        while made.markers and (quote := _QUOTE.match(words, made.start - offset)):  # a quotation that begins an item
            self.contexts.append(_Context())
            made = self._take(self.contexts[-1], offset + quote.end(), words[quote.end() :], code=code)
            markers, opens = (*markers, *made.markers), True
        return Line(made.start, made.kind, made.opens or opens, markers, self._note())

    def _enter(self, depth: int, offset: int, masked: str) -> bool:
        """Goes into quotations, or out of them; whether a statement begins by that."""
        inner = self.contexts[-1]
        if depth + 1 < len(self.contexts):
            outer = self.contexts[depth]
            next_item = syntax.LIST_ITEM.match(masked) and outer.open and outer.open[-1].kind in _ITEMS
            if not inner.after_blank and inner.in_paragraph and not next_item and not _begins_a_block(masked):
                hint = "put > before it, or an empty line above it"
                self._fault(offset, "this line would stand in the quotation above it", hint)
            del self.contexts[depth + 1 :]
            self.contexts[-1].in_paragraph = False
            return True
        opens = depth + 1 > len(self.contexts)
        while depth + 1 > len(self.contexts):
            self._words(self.contexts[-1], syntax.indentation(masked), offset)
            self._close(self.contexts[-1], syntax.indentation(masked))
            self.contexts[-1].in_paragraph = self.contexts[-1].after_blank = False
            self.contexts.append(_Context())
        return opens

    def _take(self, context: _Context, offset: int, words: str, *, code: bool) -> Line:
        """The line, in what is open; `words` are behind the signs of its quotation."""
        below = context.in_paragraph and not context.after_blank  # right below words
        kind = "code" if code else _kind(words, below=below)
        indent = syntax.indentation(words)
        at, markers = 0, list[int]()
        term = below and not _defines(context, indent)
        goes_on = bool(term and kind == "words" and self._is_definition(context, words))
        if kind in ("heading", "block") or (kind == "break" and indent < syntax.INSIDE):
            context.open.clear()
        elif kind in ("words", "code"):
            at = self._definition(context, words, offset)
            at, markers = self._items(context, offset, words, at)
            if not at:
                self._words(context, indent, offset)
        context.in_paragraph = kind == "words"
        context.after_blank = False
        return Line(offset + at, kind, bool(at) and not goes_on, tuple(markers))

    def _definition(self, context: _Context, words: str, offset: int) -> int:
        """Opens a note or the definition of a term; how much of the line says so."""
        note = _NOTE.match(words) if len(self.contexts) == 1 else None
        if note:
            context.open = [_Open(0, "note", note[1])]
            context.in_paragraph = False
            return note.end()
        definition = self._is_definition(context, words)
        if definition:
            indent = syntax.indentation(words)
            if context.in_paragraph and not context.after_blank and not _defines(context, indent):
                indent = max([indent, *(opened.indent for opened in context.open)])  # it stands where its term does
            else:
                self._close(context, indent)
            context.open.append(_Open(indent, "definition"))
            context.in_paragraph = False
            return definition.end()
        return 0

    def _is_definition(self, context: _Context, words: str) -> re.Match[str] | None:
        match = syntax.DEFINITION.match(words)
        return match if match and (context.open or syntax.indentation(words) < _DEEP) else None

    def _items(self, context: _Context, offset: int, words: str, at: int) -> tuple[int, list[int]]:
        """Opens the items that begin on the line; how much of it says so, and where their markers stand."""
        markers = list[int]()
        while match := (_MARKER if at else syntax.LIST_ITEM).match(words, at):
            if at and syntax.BREAK.match(words[at:]):
                break
            begin = at if at else match.start("marker")
            column = len(words[:begin].expandtabs(4))
            if not markers and not self._is_item(context, column):
                break
            self._item(context, column, words[begin : match.end()].strip(), offset + begin)
            markers.append(offset + begin)
            at = match.end()
        return at, markers

    def _is_item(self, context: _Context, indent: int) -> bool:
        """Whether a marker begins an item there, or only a line of words that go on."""
        if context.after_blank or not context.in_paragraph:
            return True
        if any(opened.kind in _ITEMS for opened in context.open):
            return True
        return indent >= syntax.INSIDE and [opened.kind for opened in context.open] == ["note"]

    def _item(self, context: _Context, indent: int, marker: str, offset: int) -> None:
        """Closes what the item does not stand in, and opens it; says what is wrong with its marker."""
        number = marker.removesuffix(".") if marker.endswith(".") else ""
        kind: Literal["bullet", "number"] = "number" if number else "bullet"
        above = self._close(context, indent)
        if above and above.kind in _ITEMS and indent - above.indent == 1:
            message = f'"{marker}" is indented by one space more than the item above it'
            self._fault(
                offset, message, "indent it by two or more to put it inside that item, or by as much as that item"
            )
        follows = above if above and above.kind == kind else None
        if follows and number and int(number) <= int(follows.value):
            message = f'"{marker}" follows "{follows.value}." in this list: readers see the numbers that are typed'
            self._fault(offset, message, "type the number that they are to see")
        if len(number) >= _LONG and follows and (len(follows.value) >= _LONG or int(number) == int(follows.value) + 1):
            self.alone.pop(follows.offset, None)
        elif len(number) >= _LONG:
            self.alone[offset] = number
        context.open.append(_Open(indent, kind, number, offset))

    def _words(self, context: _Context, indent: int, offset: int) -> None:
        """A line without a marker: behind an empty line, it stands only in what it is indented below."""
        if context.in_paragraph and not context.after_blank:
            return
        above = self._close(context, indent) if context.after_blank else None
        if context.open:
            return
        if above and indent - above.indent == 1:
            hint = "indent it by two spaces or more to put it inside that item, or by none"
            self._fault(offset, "this line is indented by one space more than the item above it", hint)
        elif indent >= _DEEP:
            hint = "take the spaces away; code stands between lines of ```"
            self._fault(offset, "this line is indented, and stands in no list and no note", hint)

    def _close(self, context: _Context, indent: int) -> _Open | None:
        """Closes what a line of that indentation does not stand in; the last that was closed."""
        closed = None
        while context.open and indent - context.open[-1].indent < syntax.INSIDE:
            closed = context.open.pop()
        return closed

    def _note(self) -> str:
        """The label of the note that is open."""
        first = self.contexts[0].open[:1]
        return first[0].value if first and first[0].kind == "note" else ""

    def _fault(self, offset: int, message: str, hint: str) -> None:
        self.faults.setdefault(offset, Fault(offset, message, hint))


def _defines(context: _Context, indent: int) -> bool:
    """Whether a definition is open that another of that indentation follows."""
    return any(one.kind == "definition" and indent - one.indent < syntax.INSIDE for one in context.open)


def _begins_a_block(line: str) -> bool:
    return bool(syntax.HEADING.match(line) or line.startswith("///"))


def _with_code(masked: str, raw: str) -> str:
    """The words, with a letter for each sign of code, so that code is neither an indentation nor a marker."""
    if masked == raw:
        return masked
    return "".join(new if new == old or old.isspace() else "x" for new, old in zip(masked, raw, strict=True))


def _kind(words: str, *, below: bool) -> LineKind:
    """What the line is; a line of hyphens right below words belongs to them (`bad-heading` tells of it)."""
    if syntax.HEADING.match(words):
        return "heading"
    if words.startswith("///"):
        return "block"
    if syntax.BREAK.match(words) and not (below and syntax.UNDERLINE.match(words)):
        return "break"
    return "reference" if syntax.REFERENCE.match(words) else "words"
