"""A note of the editor's own that readers would read: `TK`, `TODO`, `XXX`, `FIXME`, `???`, `[citation needed]`.

Of the Spanish ones: `OJO:`, `PENDIENTE:`, `REVISAR:`, `FALTA FUENTE`, `[cita requerida]` and their kin. "Todo" within
Spanish words, "XXX aniversario", "Tk. 500" and the flight TK 175 are none; nor is `???` behind a word in quotation
marks, or in a quote or title. A comment of YAML, with a `#` at its beginning, is read by no reader and may say so.
What this rule does not know are notes in plain words ("ask Maria about this").

Remedy: find out what is missing and write it, or take the sentence out.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.problems import Problem
from explainer.site.site import Site

RULE = "note-to-self"


def check(site: Site) -> Iterator[Problem]:
    """Every note in a page's Markdown, outside code; those of records are found where their files are read."""
    for page in site.pages:
        for found in page.scan.notes_to_self:
            hint = "find out what is missing and write it, or take the sentence out"
            yield Problem(found.location, f'"{found.label}" is a note to oneself', RULE, hint)
