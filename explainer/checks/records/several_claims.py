"""A fact whose text is more than one sentence.

A fact is one checkable statement: it has one status, one figure, one speaker, and a reader who follows a marker looks
for one thing. Where it says two, a source that bears out the first seems to bear out the second.

A sentence ends here at a full stop, question or exclamation mark behind a word in small letters or a number, before a
capital; a sentence that ends with a name or an abbreviation is not seen, and what stands in quotation marks is let be.

Remedy: make a fact of each. A warning: it does not stop the build.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.language import LANGUAGES
from explainer.problems import Problem
from explainer.site.site import Site

RULE = "several-claims"
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|«[^»]*»")
_WORD = r"[^\W\dA-Z_]"
_END = re.compile(rf"(?<!\w)(?:{_WORD}+\)?[!?]|(?:{_WORD}{{3,}}|\d{{2,}})\)?\.)(?= +[¿¡(]?[A-ZÁÉÍÓÚÑ])")


def check(site: Site) -> Iterator[Problem]:
    """The text of every fact, in each of its languages."""
    data = site.dataset
    for fact in data.facts.values():
        for lang in LANGUAGES:
            words = getattr(fact.text, lang)
            ends = len(_END.findall(_QUOTED.sub("“ ”", words))) if words else 0
            if ends:
                place = data.where(fact.id, "text", lang)
                message = f"this fact says {ends + 1} sentences, one after the other"
                yield Problem(place, message, RULE, "make a fact of each, with its own date and sources", "warning")
