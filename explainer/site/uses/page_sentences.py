"""The sentences of a page in plain words, found by a place in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from explainer.language.sentences import Sentence, sentences
from explainer.problems import Location
from explainer.site.page import Page

_CITING = re.compile(r"\[[^\[\]\n]*@[^\[\]\n]*\]")
_LINK = re.compile(r"!?(\[)[^\[\]\n]*(\])(?=[(\[])")
_EMPHASIS = re.compile(r"\*\*|(?<!\w)[*_](?=\w)|(?<=[\w.!?])[*_](?!\w)")


class PageSentences:
    """A page's sentences, each without its citations and other marks."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def at(self, location: Location) -> Sentence:
        """The sentence that stands there, or whose citations do, as it is typed."""
        return self.at_offset(self._starts[location.line - self.page.first_line] + location.column - 1)

    def at_offset(self, offset: int) -> Sentence:
        """The sentence around that sign of the Markdown, as it is typed; an empty one where there is none."""
        number = bisect_right(self._begins, offset) - 1
        return self._sentences[number] if number >= 0 else Sentence(offset, offset, "")

    def between(self, start: int, end: int) -> tuple[Sentence, ...]:
        """The sentences of which any sign stands between two of the Markdown."""
        first, last = (bisect_right(self._begins, offset) for offset in (start, end - 1))
        return self._sentences[max(first - 1, 0) : last]

    def words(self, sentence: Sentence) -> str:
        """The sentence in plain words; what is blank and was not typed as a space leaves none."""
        typed, shown = self.page.text, self._words
        kept = (shown[at] for at in range(sentence.start, sentence.end) if shown[at] != " " or typed[at].isspace())
        return " ".join(_EMPHASIS.sub("", "".join(kept)).strip(" |>\n").split())

    def place(self, sentence: Sentence) -> Location:
        """Where its first word stands."""
        shown = self._words[sentence.start : sentence.end]
        return self.page.place_at(sentence.start + len(shown) - len(shown.lstrip()))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in re.finditer("\n", self.page.text)))

    @cached_property
    def _sentences(self) -> tuple[Sentence, ...]:
        return sentences(_CITING.sub(_without_prefix, self.page.text), self.page.lang)

    @cached_property
    def _begins(self) -> tuple[int, ...]:
        return tuple(one.start for one in self._sentences)

    @cached_property
    def _words(self) -> str:
        """The page's text, in which all that no reader reads as words is blank."""
        words = [" "] * len(self.page.text)
        for statement in self.page.scan.statements:
            words[statement.offset : statement.offset + len(statement.text)] = statement.text
        for link in _LINK.finditer(self.page.text):
            words[link.start(1)] = words[link.start(2)] = " "
        return "".join(words)


def _without_prefix(bracket: re.Match[str]) -> str:
    """A bracket of the same length that cites without words before the id: behind it, a sentence can end."""
    return f"[@{'-' * (len(bracket[0]) - 3)}]"
