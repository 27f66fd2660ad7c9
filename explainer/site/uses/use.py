"""One use of a record or a page: where it stands, who uses it, and how, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from explainer.problems import Location

# A field of a record names it; a sentence cites it; a sentence beside, a title or a standfirst has to hold with it
# and does not cite it; a block shows it, or something that it is part of; a link leads to it; a sentence says its name.
UseKind = Literal["record", "cited", "near", "headline", "block", "part", "link", "name"]


@dataclass(frozen=True, slots=True, order=True)
class Use:
    """`user` is the id of the record that uses it, or the address of the page; `how` says it in words.

    `words` are the sentence, where it is one; `beside` the ids that are cited together with it.
    """

    location: Location
    kind: UseKind
    user: str
    how: str
    words: str = ""
    beside: tuple[str, ...] = ()
