"""A person of whose name nothing says which word lists have it under: `Juan Pablo II`, `Joaquín Guzmán "El Chapo"`.

Lists have persons under their surnames, which is the last word of most names. `Jr.`, `hijo`, `Ph.D.` and the like are
passed over, `Van Hollen` and `Ortega y Gasset` stay together, and Chinese, Japanese and Korean names in their own
script stay as they are. What is left over is asked about: numerals, which popes and kings have as well as sons; a last
word that is short, in quotation marks or no word; a comma inside; `Neto`, `Senior`, `the Younger`; `bin`.

What this does not see: two surnames (`Ana Pérez Soto`), and family names that come first in Latin letters (`Xi
Jinping`, Hungarian names).

Remedy: write `sort_name: "Guzmán, Joaquín"`, the name as lists are to have it.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language import LANGUAGES
from explainer.language.personal_names import by_surname
from explainer.problems import Problem
from explainer.site.site import Site

RULE = "unsure-surname"


def check(site: Site) -> Iterator[Problem]:
    """Every person without a `sort_name`, in each language."""
    data = site.dataset
    for actor in data.actors.values():
        if actor.sort_name or not actor.has_surname:
            continue
        for name in dict.fromkeys(actor.name.as_typed(lang) for lang in LANGUAGES):
            listed = by_surname(name)
            if not listed.sure:
                message = f'nothing says where "{name}" stands in lists; they have "{listed.words}"'
                hint = f"write sort_name: '{listed.words}', or as it should be"
                yield Problem(data.where(actor.id, "name"), message, RULE, hint, level="warning")
