"""One planted fault, and what the rules say of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from types import ModuleType
from typing import Literal

from explainer.checks import RULES
from explainer.problems import Problem
from explainer.site.claims import Claim
from explainer.site.page import Page
from explainer.site.site import Site

# Rules that look at claims, and at records that a fault of a claim leaves alone.
OF_CLAIMS = ("elapsed-differs", "figure-not-in-fact", "person-not-in-fact", "quote-not-in-fact", "relative-day",
             "speaker-differs")  # fmt: skip
# Rules that take long and look at addresses alone.
_OF_ADDRESSES = ("broken-link", "formula", "taken-address")
OF_ALL = tuple(str(rule.RULE) for rule in RULES if rule.RULE not in _OF_ADDRESSES)
WRONG_CITATION = "wrong citation"  # a fault that no rule is made for: any of them may tell of it
_BY_NAME: dict[str, ModuleType] = {str(rule.RULE): rule for rule in RULES}

Outcome = Literal["found", "elsewhere", "missed"]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is planted: the rule that is to tell of it, what kind of slip it is, and the words that show it to a reader.

    `site()` is the site with it; None where it is told on reading, before any rule is asked. `asked` are the rules that
    may tell of it.
    """

    rule: str
    kind: str
    words: str
    site: Callable[[], Site | None]
    asked: tuple[str, ...] = OF_ALL


class Judge:
    """What rules tell of a site, but for what they told of it before a fault was planted."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._before: dict[str, frozenset[tuple[str, str]]] = {}

    def outcome(self, fault: Fault) -> Outcome:
        """Whether the rule that is to tell of it does, or only another one, or none."""
        site = fault.site()
        if site is None:
            return "elsewhere"
        if fault.rule in _BY_NAME and self.tells(fault.rule, site):
            return "found"
        others = (rule for rule in fault.asked if rule != fault.rule)
        if not any(self.tells(rule, site) for rule in others):
            return "missed"
        return "found" if fault.rule == WRONG_CITATION else "elsewhere"

    def tells(self, rule: str, site: Site) -> bool:
        """Whether the rule tells of something that it did not tell before; that it moved is nothing new."""
        if rule not in self._before:
            self._before[rule] = frozenset(map(_said, _BY_NAME[rule].check(self._site)))
        return any(_said(problem) not in self._before[rule] for problem in _BY_NAME[rule].check(site))


def _said(problem: Problem) -> tuple[str, str]:
    return problem.location.path, problem.message


class Planter:
    """Makes sites that differ from a given one in one place; what does not depend on it is not made again."""

    def __init__(self, site: Site) -> None:
        self.site = site

    @cached_property
    def of_page(self) -> dict[str, list[int]]:
        """The numbers of the claims of each file."""
        numbers: dict[str, list[int]] = {}
        for number, claim in enumerate(self.site.claims):
            numbers.setdefault(claim.place(0).path, []).append(number)
        return numbers

    def with_claim(self, number: int, claim: Claim) -> Site:
        """The site with another claim in the place of that one."""
        claims: Sequence[Claim] = self.site.claims
        return self._with(replace(self.site), claims=(*claims[:number], claim, *claims[number + 1 :]))

    def with_page(self, page: Page, text: str) -> Site:
        """The site with another text on that page, scanned and laid out."""
        from explainer.markdown.render import Renderer
        from explainer.markdown.scan import scan

        other = replace(page, text=text, scan=scan(text, page.path, page.first_line))
        pages = tuple(other if one is page else one for one in self.site.pages)
        prose = {**self.site.prose, page.address: Renderer().render(text)}
        return self._with(replace(self.site, pages=pages, prose=prose))

    def _with(self, site: Site, claims: Iterable[Claim] | None = None) -> Site:
        known = {"people": self.site.people, "figures": self.site.figures}
        vars(site).update(known if claims is None else {**known, "claims": tuple(claims)})
        return site
