"""Words of a record that its page, or the page's Markdown twin, does not have as the record has them.

What is offered for download and what readers see is one record. Letters and digits are compared, in order: a word that
a template leaves out or cuts, or a digit that it changes, is named. Records that stand on a page of several are looked
for there. Whether a reader can see the words, and not only find them in the page, this does not say.

Remedy: mend the template or the view that shows the field.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from explainer.audit.built_site import BuiltSite
from explainer.audit.folder import Lead
from explainer.audit.records import (
    PublishedRecord,
    letters,
    letters_of_page,
    letters_of_twin,
    published_records,
    words_in,
)
from explainer.problems import Location, Problem

RULE = "unshown-words"


def check(site: BuiltSite) -> Iterator[Problem]:
    """Every text of every record, on its page and in the twin of that."""

    @cache
    def said(file: str) -> str:
        text = site.text(file)
        return letters_of_page(text) if file.endswith(".html") else letters_of_twin(text)

    for record in published_records(site):
        lead = site.lead("index.html", record.address)
        if lead is None or lead.file is None:
            continue  # a rule about links tells that nothing is there
        pages = _standing(site, lead) or [lead.file]
        twins = [twin for twin in (page.removesuffix(".html") + ".md" for page in pages) if twin in site.files]
        lang = next((element.attributes.get("lang", "") for element in site.pages[lead.file].tagged("html")), "")
        for files in filter(None, (pages, twins)):
            yield from _of(record, lang[:2], files[0], [said(file) for file in files])


def _standing(site: BuiltSite, lead: Lead) -> list[str]:
    """The pages at an address or below it that have its anchor: a long list is divided, and the record on a part."""
    folder = (lead.file or "").removesuffix("index.html")
    below = (file for file in site.pages if file.startswith(folder)) if lead.fragment else ()
    return sorted(
        (file for file in below if lead.fragment in site.pages[file].anchors), key=lambda file: (len(file), file)
    )


def _of(record: PublishedRecord, lang: str, file: str, said: Sequence[str]) -> Iterator[Problem]:
    """What none of the pages says on which the record stands, told of the first."""
    for path, words in words_in(record.fields, lang):
        if not any(letters(words) in text for text in said):
            name = ".".join(map(str, path))
            message = f'"{name}" of "{record.id}" is not shown as it is in {record.file}: "{words[:60]}"'
            yield Problem(Location(file), message, RULE, "mend the template or the view that shows this field")
