"""Bibliographies as reference managers and citation processors read them: bibtexparser and citeproc-py."""

from __future__ import annotations

import json
import warnings
from typing import Any

import bibtexparser
from bibtexparser import middlewares
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON


def entries(text: str) -> dict[str, dict[str, str]]:
    """The fields of each entry of a BibTeX file, by its key."""
    layers = [middlewares.ResolveStringReferencesMiddleware(), middlewares.RemoveEnclosingMiddleware()]
    library = bibtexparser.parse_string(text, parse_stack=layers)
    assert library.failed_blocks == []
    return {entry.key: {field.key: field.value for field in entry.fields} for entry in library.entries}


def plain(text: str) -> str:
    """TeX's signs as a reader sees them."""
    text = text.removeprefix("{").removesuffix("}")
    for written, sign in (
        ("\\textbraceleft{}", "\0"),
        ("\\textbraceright{}", "\1"),
        ("\\textasciitilde{}", "~"),
        ("\\textasciicircum{}", "^"),
        ("\\textbackslash{}", "\2"),
        *((f"\\{sign}", sign) for sign in "$&%#_"),
        ("\0", "{"),
        ("\1", "}"),
        ("\2", "\\"),
    ):
        text = text.replace(written, sign)
    return text


def worded(items: list[dict[str, Any]]) -> dict[str, str]:
    """Each item of CSL-JSON as an entry of a reference list, in the style that citeproc-py brings along."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # fields that this processor does not know yet: archive_location, version
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        copied = json.loads(json.dumps(items))  # it changes what it is given
        bibliography = CitationStylesBibliography(style, CiteProcJSON(copied), formatter.plain)
        for item in items:
            bibliography.register(Citation([CitationItem(item["id"])]))
        return {key: str(entry) for key, entry in zip(bibliography.keys, bibliography.bibliography(), strict=True)}
