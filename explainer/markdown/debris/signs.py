"""Signs within a line that mean something in other Markdowns, in wikis or in templates, and are shown as typed here."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.markdown import syntax
from explainer.markdown.code_mask import blanked
from explainer.markdown.source_text import SourceText
from explainer.site.page import Found

_BOLD = "set bold as **words**, and italics as *words*"
_SMALL = "type the small sign itself, as in H₂O and m², or say it in words"
_STRUCK = "strike nothing out: give the old and the new figure, or record a correction in data/corrections/"
_NOTE = "cite with [@id], or write a note: [^label], and [^label]: with its words below"
# What stands in each text that holds such a sign, so that nobody need look further; the sign; what to do.
_SIGNS: tuple[tuple[tuple[str, ...], re.Pattern[str], str], ...] = tuple(
    (parts, re.compile(pattern, re.MULTILINE), hint)
    for parts, pattern, hint in (
        (
            ("{>", "{+", "{-", "{=", "{~"),
            r"\{(?:>>|\+\+|--|==|~~)[^\n{}]*\}",
            "accept it or not; delete its signs",
        ),
        (
            ("~~",),
            r"(?<!~)~~(?=[^\s~])(?:[^~\n]|\n(?!\s*\n))+?~~(?!~)",
            _STRUCK,
        ),
        (("~",), r"(?<![\w~)])~(?=[^\s~])[^~\n]*[^\s~]~(?![\w~])", _STRUCK),
        (("\u0335", "\u0336", "\u0337", "\u0338"), r"(?:\w[\u0335-\u0338][ ]?)+", _STRUCK),
        (("==",), r"(?<![=!<>])==(?=[^\s=])[^=\n]+==(?!=)", _BOLD),
        (("++",), r"(?<!\+)\+\+(?=[^\s+])[^+\n]+\+\+(?!\+)", _BOLD),
        (("''",), r"(?<![\w'])'{2,3}(?=[^\s'])[^'\n]+'{2,3}(?![\w'])", _BOLD),
        (("~",), r"(?<!~)~[\w+-]{1,10}~(?!~)", _SMALL),
        (("^",), r"\^[\w+-]{1,10}\^|(?<=[\w)])\^(?:[\d+-]|\{)", _SMALL),
        (("$$", "\\"), r"\$\$[^$]*(?:\$\$)?|\\[a-zA-Z]+\{?", "formulas are not set here: say it in words"),
        (("[[",), r"(?<!\\)\[\[[^\[\]\n@]+\]\](?![(\[])", "a link is [words](/address/)"),
        (
            ("{{", "{%", "%%", "<%", "${"),
            r"\{\{[^\n{}]*\}\}|\{%[^\n{}]*%\}|%%[^%\n]+%%|<%[^\n<>]*%>|\$\{[^\n{}]*\}",
            "pages hold no code and no comments: delete it",
        ),
        ((":",), r":(?<![\w:/]:)[a-z][a-z0-9_+-]{1,30}:(?![\w:/])", "type the sign itself, or leave it out"),
        (("\\\n", "\\"), r"(?<![\\])(?:\\\\)*\\$", "delete it: an empty line begins a new paragraph"),
        (("``",), r"(?<!`)``(?=[^\s`])[^`'\n]*(?:'\w[^`'\n]*)*''", "type the quotation marks themselves: “words”"),
        (
            ("-\n",),
            r"(?<=[^\W\d_A-Z])-\n[ >]*(?!(?:and|or|to|nor|y|e|o|u)\b)(?=[^\W\d_A-Z])",
            "write the word whole, on one line: readers would see a space behind the hyphen",
        ),
        (("<<",), r"<<(?=[^\s<>])[^<>\n]+>>", "type the quotation marks themselves: «words»"),
        (("[",), r"\[/[a-z]+\]|\[(?:b|i|u|img|url|quote)(?:=[^\]\n]*)?\](?!\()", _BOLD),
        (("[",), r"\[(?<=[^\s(\[{“\"‘«>|/=–—-]\[)\d{1,3}\](?![(\[:])", _NOTE),
        (tuple("⁰¹²³⁴⁵⁶⁷⁸⁹"), r"(?<=[.,;:!?”’»])[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?!\w)", _NOTE),
    )
)
_ADDRESS = re.compile(
    r"(?<![\w@/.])(?:(?i:https?|ftp)://|www\.(?=[\w-]+\.\w)|mailto:)[^\s<>\"“”‘’«»|\[\]]*[^\s<>\"“”‘’«»|\[\].,;:!?)*_…]"
)
_LINKS = re.compile(
    r"!?\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(\s*<?[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*>?(?:\s+[\"'][^\n]*?[\"'])?\s*\)"
)
_TARGETS = re.compile(r"(?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|<[a-zA-Z]+:[^\s<>]*>|<[^\s<>@]+@[^\s<>]+>")
_CITATION = re.compile(syntax.BRACKET)
_DEFINITION = re.compile(r"^[ ]{0,3}\[(?!\^)([^\[\]\n@]+)\]:[ ]*<?\S+.*$", re.MULTILINE)
_REFERENCE = re.compile(r"(?<![\\\]])\[([^\[\]@^\n]+)\]\[([^\[\]@^\n]*)\](?![(\[])")


def signs_of_other_dialects(source: SourceText) -> Iterator[Found]:
    """Every such sign outside code, and every address that is no link."""
    names = {" ".join(match[1].lower().split()) for match in _DEFINITION.finditer(source.masked)}
    whole = blanked(blanked(source.masked, _DEFINITION), _CITATION)
    text = blanked(whole, _TARGETS)
    for parts, pattern, hint in _SIGNS:
        matches = list(pattern.finditer(text)) if any(part in text for part in parts) else ()
        for match in matches:
            if match[0][1:-1] not in names:
                yield Found(match[0], source.place(match.start()), hint)
        if matches:
            text = blanked(text, pattern)  # what one has told, no other tells again
    for match in _REFERENCE.finditer(text):
        if " ".join((match[2] or match[1]).lower().split()) not in names:
            hint = "a link is [words](https://…), with the address behind its words"
            yield Found(match[0], source.place(match.start()), hint)
    for match in _ADDRESS.finditer(blanked(blanked(whole, _LINKS), _TARGETS)):
        address = f"https://{match[0]}" if match[0].startswith("www.") else match[0]
        yield Found(match[0], source.place(match.start()), f"only a link can be followed: [words]({address})")
