"""Every address that the files of the site name, in whatever kind of file, and where it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urljoin

from explainer.audit.calendar_text import content_lines
from explainer.audit.folder import SiteFolder
from explainer.audit.page import Page, Place, Target, read_page
from explainer.audit.stylesheet import addresses_in
from explainer.audit.xml_tree import XmlElement
from explainer.problems import Location

_PLAIN = (".md", ".txt", ".bib", ".csv")
_REST = r"""[^\s"'<>()\[\]{}\\`,;]*"""  # of an address that stands among words or in quotes
_CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.MULTILINE | re.DOTALL)
_RELATIVE = re.compile(r"\]\(<?([^)\s>]+)")


class Reference(NamedTuple):
    """An address in a file; `anchored` where what stands behind its # is a place on the page that it leads to."""

    file: str
    target: Target
    anchored: bool = True

    @property
    def location(self) -> Location:
        """Where it is written."""
        return self.target.place.of(self.file)


def references(site: SiteFolder) -> Iterator[Reference]:
    """All references, file by file."""
    for page in site.pages.values():
        yield from _of_page(site, page)
    for file in site.named(".css"):
        text = site.text(file)
        for address, at in addresses_in(text):
            yield Reference(file, Target(address, Place().within(text, at), True))
    for file, targets in site.imports.items():
        yield from (Reference(file, target) for target in targets)
    for file, root in site.xml.items():
        if isinstance(root, XmlElement):
            yield from (Reference(file, target) for target in _in_xml(root))
    yield from _in_texts(site)


def _of_page(site: SiteFolder, page: Page) -> Iterator[Reference]:
    base = next((element.attributes.get("href", "") for element in page.tagged("base")), "")
    for target in page.targets:
        yield Reference(page.name, target._replace(address=urljoin(base, target.address)) if base else target)
    for words in page.linked_data:
        yield from (Reference(page.name, found, False) for found in _own_addresses(site, words.text, words.place))


def _in_xml(root: XmlElement) -> Iterator[Target]:
    for element in root.all():
        for name in ("href", "src"):
            if name in element.attributes:
                yield Target(element.attributes[name], element.place, element.name in ("image", "use", "feImage"))
        if element.name == "loc" or (element.name == "link" and element.text.strip()):
            yield Target(element.text.strip(), element.place)
        elif element.name in ("content", "summary", "description") and "<" in element.text:
            yield from (_moved(target, element.place) for target in read_page("", element.text).targets)


def _moved(target: Target, start: Place) -> Target:
    line, column = target.place
    return target._replace(place=Place(start.line + line - 1, column if line > 1 else start.column))


def _in_texts(site: SiteFolder) -> Iterator[Reference]:
    """Whole addresses of this site in files that are read by people or programs; in Markdown also relative ones."""
    for file in site.named(*_PLAIN):
        text = site.text(file)
        yield from (Reference(file, target) for target in _own_addresses(site, text, Place()))
        if file.endswith(".md"):
            yield from (
                Reference(file, Target(found[1], Place().within(text, found.start(1))))
                for found in _RELATIVE.finditer(_CODE.sub(_blank, text))
                if "://" not in found[1]
            )
    for file in site.named(".json"):
        yield from (Reference(file, target, False) for target in _own_addresses(site, site.text(file), Place()))
    for file in site.named(".ics"):
        for line in content_lines(site.text(file)):
            yield from (Reference(file, target) for target in _own_addresses(site, line.text, Place(line.line)))


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _own_addresses(site: SiteFolder, text: str, start: Place) -> Iterator[Target]:
    host = site.host
    if not host.netloc or host.netloc not in text:
        return
    own = rf"(?:https?|webcal)://{re.escape(host.netloc + host.path)}(?=[/\s\"<>)]|$){_REST}"
    for found in re.finditer(own, text):
        yield Target(found[0].rstrip(".:!?*_"), start.within(text, found.start()))
