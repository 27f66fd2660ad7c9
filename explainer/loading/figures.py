"""Figures that prose takes from the facts, `{=an-id}`, instead of typing them: they cannot differ."""

from __future__ import annotations

import re
from collections.abc import Callable

from explainer.language import Lang
from explainer.language.numbers import number_words
from explainer.model.dataset import Dataset
from explainer.model.fact import Figure
from explainer.model.fields import ID_PATTERN
from explainer.problems import Location, Problem, did_you_mean
from explainer.site.public import draft_named

_TAKEN = re.compile(rf"\{{=[ ]*({ID_PATTERN.strip('^$')})[ ]*\}}")
_RANGE: dict[Lang, str] = {"en": "{} to {}", "es": "{} a {}"}


def with_figures(
    text: str,
    name: str,
    first_line: int,
    lang: Lang,
    data: Dataset,
    problems: list[Problem],
    mask: Callable[[str], str],
    draft: bool = False,
) -> str:
    """The Markdown with the figure of the fact in the place of each `{=an-id}`; faults are added to the problems.

    Of a fact that is a draft, only a page that is a `draft` too has the figure. What stands in code, which `mask`
    blanks out sign by sign, is left as it is. Behind a figure, columns are those of the line as it is read.
    """
    if "{=" not in text:
        return text
    masked = mask(text)

    def figure(match: re.Match[str]) -> str:
        line_start = text.rfind("\n", 0, match.start()) + 1
        if masked[match.start()] != "{":
            return match[0]
        place = Location(name, first_line + text.count("\n", 0, match.start()), match.start() - line_start + 1)
        fact = data.facts.get(match[1])
        if fact is None:
            if match[1] not in data.broken:
                hint = did_you_mean(match[1], data.facts, "facts live in data/facts/")
                problems.append(Problem(place, f'no fact "{match[1]}"', "unknown-id", hint))
            return "…"
        if fact.withheld:
            message = f'this sentence takes its figure from "{match[1]}", which is withheld'
            problems.append(Problem(place, message, "withheld-cited", "take the sentence out"))
            return "…"
        if fact.value is None:
            hint = "give it a value in data/facts/, or write the words"
            problems.append(Problem(place, f'the fact "{match[1]}" has no figure', "bad-figure", hint))
            return "…"
        if fact.draft and not draft:
            problems.append(draft_named(fact, place))
            return "…"
        return in_words(fact.value, lang)

    return _TAKEN.sub(figure, text)


def in_words(figure: Figure, lang: Lang) -> str:
    """The figure as prose writes it, `1,200` or `75 to 80`; its unit, and a word such as "about", the sentence has."""
    low, high = figure.span
    if low == high:
        return number_words(low, lang)
    return _RANGE[lang].format(number_words(low, lang), number_words(high, lang))
