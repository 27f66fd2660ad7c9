"""An exception that an editor made from a rule about what is said; `loading/exceptions.py` reads them."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.problems import Location, Problem


@dataclass(frozen=True, slots=True)
class RuleException:
    """That a line may break a rule, and why; `location` is where it is written, `line` the line that it speaks of."""

    rule: str
    why: str
    location: Location
    line: int

    def allows(self, problem: Problem) -> bool:
        """Whether it speaks of that finding."""
        place = problem.location
        return (problem.rule, place.path, place.line) == (self.rule, self.location.path, self.line)
