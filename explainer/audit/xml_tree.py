"""XML with the place of every element: feeds, the sitemap, pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from explainer.audit.page import Place


@dataclass(slots=True)
class XmlElement:
    """An element by its name without a prefix; `text` is all of its own text, in one piece."""

    name: str
    attributes: dict[str, str]
    place: Place
    text: str = ""
    children: list[XmlElement] = field(default_factory=list)

    def all(self, name: str = "") -> Iterator[XmlElement]:
        """This element and all below it, in their order; of one name, where one is given."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            if not name or element.name == name:
                yield element
            waiting += reversed(element.children)

    def child(self, name: str) -> XmlElement | None:
        """The first child of that name."""
        return next((child for child in self.children if child.name == name), None)

    def said(self, name: str) -> str:
        """The text of the first child of that name."""
        found = self.child(name)
        return found.text.strip() if found else ""


class NotWellFormedError(ValueError):
    """XML that no program reads; `place` is where it ends to be readable."""

    def __init__(self, message: str, place: Place) -> None:
        super().__init__(message)
        self.place = place


def read_xml(content: bytes) -> XmlElement:
    """The root of the document; raises NotWellFormedError."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    above: list[XmlElement] = []
    roots: list[XmlElement] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        place = Place(parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
        local = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        element = XmlElement(name.rpartition(" ")[2], local, place)
        (above[-1].children if above else roots).append(element)
        above.append(element)

    def end(_: str) -> None:
        above.pop()

    def text(data: str) -> None:
        above[-1].text += data

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise NotWellFormedError(expat.ErrorString(error.code), Place(error.lineno, error.offset + 1)) from error
    return roots[0]
