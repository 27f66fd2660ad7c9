"""How many faults that were planted in a site, one at a time, its rules have found: what readers are told of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Planted:
    """Faults of one rule, or of one kind: `found` by that rule, or `elsewhere`, by another one alone.

    `name` is the id of a rule, or what a kind is in words; `kinds` are those of a rule, of which none has kinds itself.
    """

    name: str
    planted: int
    found: int
    elsewhere: int = 0
    kinds: tuple[Planted, ...] = ()

    @property
    def missed(self) -> int:
        return self.planted - self.found - self.elsewhere


@dataclass(frozen=True, slots=True)
class PlantedFaults:
    """All that were planted, by rule; with the seed, the same are planted again."""

    seed: int
    rules: tuple[Planted, ...]

    @property
    def planted(self) -> int:
        return sum(rule.planted for rule in self.rules)

    @property
    def missed(self) -> int:
        return sum(rule.missed for rule in self.rules)

    @property
    def found(self) -> int:
        """By whichever rule."""
        return self.planted - self.missed
