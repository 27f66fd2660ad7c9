"""The figure of a fact does not stand in its own text.

A `value` of 38 behind a text that says 83 goes into charts, tables and downloads, and nobody sees it beside its words.
So the number, or both ends of a range, stand in the text, in each of its languages: in digits or words, with the
million of its unit ("0.3 million", "300,000"), as a part ("a third" is 33 percent), as an ordinal, as nothing
("nobody", "no service member"), as one of "dozens"; or rounded to what the text says, where the value has decimals.
Where the text has only the parts, `derived` says how the figure follows from numbers in the text or the note:
`derived: "180 + 30"`.

Not seen: a value of one that "a" or "an" would say; a number that is in the text and counts something else there.

Remedy: make the two say the same, or say how the figure follows from those in the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language import Lang
from explainer.language.numbers import number_words
from explainer.language.reading.figures import Figures, figures
from explainer.language.reading.sums import read_sum
from explainer.model.fact import Fact, Figure
from explainer.problems import Problem
from explainer.site.figures.held import rounded
from explainer.site.figures.of_records import is_percent, numbers_of, scale_of
from explainer.site.site import Site

RULE = "value-not-in-text"


def check(site: Site) -> Iterator[Problem]:
    """The value of every fact against each of its texts."""
    for fact in site.dataset.facts.values():
        if fact.value and fact.value.derived:
            yield from _wrongly_derived(fact, fact.value, site)
        elif fact.value:
            yield from _not_in_text(fact, fact.value, site)


def _not_in_text(fact: Fact, value: Figure, site: Site) -> Iterator[Problem]:
    for lang, words in fact.text.by_language().items():
        missing = [one for one in numbers_of(value) if not _stands(one, value, figures(words, lang))]
        if missing:
            shown = " and ".join(number_words(one, "en") for one in missing)
            where = "the text" if lang == "en" else "the text in Spanish"
            message = f"the value {shown} does not stand in {where}{_says(words, lang)}"
            hint = 'make the two say the same; what follows from numbers in the text says how: derived: "180 + 30"'
            yield Problem(site.dataset.where(fact.id, "value"), message, RULE, hint)


def _says(words: str, lang: Lang) -> str:
    """The figures of a text, for whoever has mistyped one."""
    found = [words[one.start : one.end] for one in figures(words, lang).numbers if one.digits]
    return f", which has {', '.join(found)}" if found else ""


def _stands(number: float, value: Figure, read: Figures) -> bool:
    """Whether a number of a value is among those of its text."""
    meant = {number, number * scale_of(value), *([number / 100] if is_percent(value) else [])}
    there = {rounded(one) for found in read.numbers for one in (*found.values, *found.parts)}
    there |= {float(year) for date in read.dates for year, *_ in date.dates if year}
    if any(rounded(one) in there for one in meant):
        return True
    if number % 1 and any(one >= 10 and abs(one - number) <= 0.5 for one in there if not one % 1):
        return True
    if is_percent(value) and any(0 < one < 1 and round(one * 100) == round(number) for one in there):
        return True
    return any(
        found.several and found.values[0] <= one < found.values[0] * 10 for found in read.numbers for one in meant
    )


def _wrongly_derived(fact: Fact, value: Figure, site: Site) -> Iterator[Problem]:
    """What is wrong with a sum: it comes to another number, or has numbers that stand nowhere."""
    place = site.dataset.where(fact.id, "value", "derived")
    made = read_sum(value.derived or "")
    if made is None:
        return  # told where it was read
    if rounded(abs(made.value)) not in {rounded(number) for number in numbers_of(value)}:
        message = f"{value.derived} makes {number_words(made.value, 'en')}, and the value is another"
        yield Problem(place, message, RULE, "mend the sum, or the value")
    texts = [text.en for text in (fact.text, fact.note) if text]
    read = [figures(text, "en") for text in texts]
    for number in made.numbers:
        if not any(_stands(number, value, one) for one in read):
            message = f"{number_words(number, 'en')} stands neither in the text nor in the note"
            yield Problem(place, message, RULE, "reckon with numbers that stand there")
