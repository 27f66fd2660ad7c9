"""What a heading is called in an address: its words in small letters with hyphens, in whatever script they are."""

from __future__ import annotations

import re
import unicodedata

from explainer.site.routes import TEMPLATE_ANCHORS

_SPACES = re.compile(r"[-\s]+")


def heading_anchor(heading: str, separator: str) -> str:
    """The heading's anchor; one that a template or a note might hold gets a word of its own behind it."""
    anchor = _hyphenated(heading, separator)
    taken = anchor in TEMPLATE_ANCHORS or anchor.startswith(("note", "ref"))
    return f"{anchor}{separator}section" if taken else anchor


def _hyphenated(heading: str, separator: str) -> str:
    """Accents are left off Latin letters; letters of other scripts, their marks and their digits stay as they are."""
    kept = ""
    for letter in unicodedata.normalize("NFC", heading):
        plain = unicodedata.normalize("NFKD", letter).encode("ascii", "ignore").decode()
        if plain:
            kept += re.sub(r"[^\w\s-]", "", plain)
        elif letter.isalnum() or (unicodedata.category(letter)[0] == "M" and not kept[-1:].isascii()):
            kept += letter
    return unicodedata.normalize("NFC", _SPACES.sub(separator, kept.strip().lower()))
