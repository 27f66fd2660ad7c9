"""What a site's claims and facts say in numbers and dates, each read once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from explainer.dates.edtf import EdtfDate
from explainer.language.reading.figures import figures
from explainer.language.saying import tells_of_print, tells_of_statement
from explainer.model.dataset import Dataset
from explainer.model.fact import Fact
from explainer.site.claims import Claim
from explainer.site.figures.held import Held
from explainer.site.figures.names import Names
from explainer.site.figures.of_records import FactFigures, of_fact
from explainer.site.figures.of_words import Miss, looked_for, misses

OF_PAGE: Final = ("heading", "framing", "title", "standfirst")  # claims that all facts of their page may bear out


def is_held_to_facts(claim: Claim) -> bool:
    """Whether a claim is held to facts; what rests on a source itself, nobody here can look up."""
    return bool(claim.facts) and (not claim.sources or claim.kind in OF_PAGE)


@dataclass
class SiteFigures:
    """Asks of a site which figures of a claim stand in what it is held to.

    `names` are those with numbers in them; `story` is the day that everything is about, which nobody has to cite.
    """

    data: Dataset
    names: Names = field(default_factory=Names)
    story: Held = field(default_factory=Held)
    _facts: dict[str, FactFigures] = field(default_factory=dict)
    _masked: dict[str, str] = field(default_factory=dict)
    _held: dict[tuple[tuple[str, ...], tuple[EdtfDate, ...], bool, bool], Held] = field(default_factory=dict)

    def misses(self, claim: Claim) -> Iterator[Miss]:
        """What stands in the words of a claim, and in none of its facts."""
        words = self.masked(claim.text)
        read = figures(words, claim.lang)
        if read.numbers or read.dates or read.times:
            yield from misses(words, read, claim.lang, self.held_to(claim), self.story)

    def counted(self, claim: Claim) -> tuple[int, int]:
        """How many numbers, dates and times of a claim are to stand in its facts, and how many of them do not."""
        words = self.masked(claim.text)
        read = figures(words, claim.lang)
        every = sum(1 for _ in looked_for(words, read, claim.lang))
        if not every:
            return 0, 0
        return every, sum(1 for _ in misses(words, read, claim.lang, self.held_to(claim), self.story))

    def masked(self, text: str) -> str:
        """The words with blanks for names that have numbers in them."""
        if text not in self._masked:
            self._masked[text] = self.names.masked(text)
        return self._masked[text]

    def of_fact(self, fact: Fact) -> FactFigures:
        """What a fact says."""
        if fact.id not in self._facts:
            self._facts[fact.id] = of_fact(fact, self.data)
        return self._facts[fact.id]

    def held_to(self, claim: Claim) -> Held:
        """What all the facts of a claim say; where it tells of reports, also when these were made or came out."""
        facts = [self.of_fact(fact) for fact in claim.facts]
        text = claim.text.lower()
        named = any(_names(text, name) for one in facts for name in one.publishers)
        printed = named or tells_of_print(claim.text, claim.lang)
        told = printed or tells_of_statement(claim.text, claim.lang)
        key = (tuple(fact.id for fact in claim.facts), claim.days, told, printed)
        if key not in self._held:
            held = self._held[key] = Held()
            for one in facts:
                for part in (one.said, *[one.reported] * told, *[one.published] * printed):
                    held.add_all(part)
            for day in claim.days:
                held.add_edtf(day)
        return self._held[key]


def _names(text: str, name: str) -> bool:
    """Whether a text names somebody by whole words: AP, and not what "happened"."""
    return name in text and bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text))
