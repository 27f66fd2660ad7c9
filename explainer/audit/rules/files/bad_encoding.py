"""A file of text that is not UTF-8.

Every file of text here is served as UTF-8: other bytes are shown as �, or not at all.

Remedy: save it as UTF-8.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.audit.built_site import BuiltSite
from explainer.audit.page import Place
from explainer.problems import Problem

RULE = "bad-encoding"
_SHOWN = (".html", ".htm", ".css", ".js", ".mjs", ".xml", ".svg", ".md", ".txt")
_TAKEN_AWAY = (".json", ".csv", ".ics", ".bib", ".atom", ".rss")


def check(site: BuiltSite) -> Iterator[Problem]:
    """The first byte of each such file that is not UTF-8."""
    for file in site.named(*_SHOWN, *_TAKEN_AWAY):
        content = site.content(file)
        try:
            content.decode("utf-8")
        except UnicodeDecodeError as error:
            before = content[: error.start].decode("utf-8")
            place = Place().within(before, len(before))
            message = f"the byte {content[error.start]:#04x} is not UTF-8"
            yield Problem(place.of(file), message, RULE, "save the file as UTF-8")
