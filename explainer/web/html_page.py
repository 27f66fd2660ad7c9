"""A page of HTML as it came: its letters, whatever is said of their encoding, and its elements."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Any, Final

import html_text
import lxml.html
from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding, read_bom, resolve_encoding

# Encodings whose bytes pass for plain ASCII, so that only the page itself can say that they are not.
_NOT_BY_BYTES: Final = ("utf-16", "utf-32", "iso2022", "iso-2022", "hz", "utf-7")
_OTHERWISE: Final = "cp1252"
# What no text in XML may hold, as libxml2 has it, and a browser does not show: controls, and what is no character.
_NO_TEXT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_REFERENCE: Final = re.compile(r"&#(?:([0-9]{1,7})|[xX]([0-9a-fA-F]{1,6}));?")
_EMPTY: Final = b"<html><head></head><body></body></html>"


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """Its elements (lxml's), and the encoding that it was in."""

    tree: Any
    charset: str


def read_html(body: bytes, content_type: str | None = None) -> HtmlPage:
    """The page that these bytes are; `content_type` is what its server says of them, `text/html; charset=…`."""
    text, charset = _decoded(body, content_type)
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    even = _REFERENCE.sub(_if_text, _NO_TEXT.sub("", text)).encode("utf-8", "replace")
    try:
        tree = lxml.html.document_fromstring(even if even.strip() else _EMPTY, parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError):
        tree = lxml.html.document_fromstring(_EMPTY, parser=lxml.html.HTMLParser(encoding="utf-8"))
    return HtmlPage(tree, charset)


def visible_text(page: HtmlPage) -> str:
    """The words that a reader sees, a line a block; nothing of scripts and styles."""
    bodies = page.tree.xpath("//body")
    return str(html_text.extract_text(bodies[0])) if bodies else ""


def words_of(element: Any) -> str:
    """The words within an element, in one line."""
    return " ".join(element.text_content().split())


def _decoded(body: bytes, content_type: str | None) -> tuple[str, str]:
    """The letters and the encoding. What reads as UTF-8 without a fault is UTF-8, whatever is said of it."""
    marked, mark = read_bom(body)
    if marked and mark is not None:
        return body[len(mark) :].decode(marked, "replace"), marked
    said = http_content_type_encoding(content_type), html_body_declared_encoding(body)
    declared = [name for name in map(_known, said) if name]
    if declared and declared[0].startswith(_NOT_BY_BYTES):
        return body.decode(declared[0], "replace"), declared[0]
    try:
        # What was cut off within a letter still is UTF-8.
        return codecs.getincrementaldecoder("utf-8")().decode(body), "utf-8"
    except UnicodeDecodeError:
        pass
    if _is_mostly_utf8(body):
        return body.decode("utf-8", "replace"), "utf-8"
    for name in declared:
        try:
            return body.decode(name), name
        except UnicodeDecodeError:
            continue
    return body.decode(_OTHERWISE, "replace"), _OTHERWISE


def _if_text(reference: re.Match[str]) -> str:
    """A character by its number, unless that is of one that no text may hold."""
    number = int(reference[1]) if reference[1] else int(reference[2], 16)
    return reference[0] if number < 0x110000 and not _NO_TEXT.match(chr(number)) else ""


def _known(name: str | None) -> str | None:
    """The encoding by that name, as browsers take it (`iso-8859-1` for Windows-1252); None where there is none."""
    return resolve_encoding(name) if name else None


def _is_mostly_utf8(body: bytes) -> bool:
    """Whether most of what is no ASCII is UTF-8, and a byte here and there is not."""
    start = body[:100_000]
    beyond = len(start) - len(start.decode("ascii", "ignore"))
    return start.decode("utf-8", "replace").count("\ufffd") * 4 < beyond
