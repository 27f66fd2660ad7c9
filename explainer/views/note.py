"""A page's notes: what each marker leads to, and the ways back."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.views.fact import FactView
from explainer.views.reference import ReferenceView


@dataclass(frozen=True, slots=True)
class UseView:
    """One marker of a note: its anchor (`ref-KEY-1`), its label (`3a`), and what the citation adds."""

    anchor: str
    label: str
    locator: str | None
    prefix: str | None


@dataclass(frozen=True, slots=True)
class NoteView:
    """One note: a fact or a source cited on the page, under the number of its first appearance."""

    key: str
    anchor: str
    number: int
    fact: FactView | None
    reference: ReferenceView | None
    uses: tuple[UseView, ...]
