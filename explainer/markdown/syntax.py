"""The grammar of citations, `[see @id; @other-id, p. 4]`: one place, used by the scanner and by Markdown alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from explainer.model.fields import id_like

# A bracket with an @ at its start, or after a space or semicolon, that no address follows.
BRACKET = r"(?<!\\)\[((?:[^\[\]@]*[\s;])?@[^\[\]]*)\](?!\()"
# At the left margin, with a colon behind it, the same bracket is the note itself.
EXPLANATORY_MARKER = r"(?<!\\)(?!(?<![^\n])\[\^[^\[\]\n]*\]:)\[\^([a-z0-9][a-z0-9-]*)\]"
EXPLANATORY_DEFINITION = r"^\[\^([a-z0-9][a-z0-9-]*)\]:[ ]*"
BLOCK_OPEN = re.compile(r"^///[ ]+([a-z-]+)(?:[ ]*\|[ ]*(\S[^\n]*?))?[ ]*$")
BLOCK_CLOSE = re.compile(r"^///[ ]*$")
FRAMING_MARK = r"\{:?[ ]*\.framing[ ]*\}"
FRAMING = re.compile(rf"(?:^|\s){FRAMING_MARK}\s*$")
LINK_DEFINITION = re.compile(r"^[ ]{0,3}\[(?P<words>(?!\^)[^\[\]\n@]*)\]:[ ]*<?(?P<target>[^\s<>]+)>?", re.MULTILINE)
# Right behind a closing quotation mark: these words are spoken of, and nobody is said to say them.
TERM = r"(?<=[\"'“”‘’«»‹›」』》*_])\{:?[ ]*\.term[ ]*\}"
BRACES = re.compile(r"\{:?[ ]*[.#:][^}\n]*\}|\{[^}\n=]*=[^}\n]*\}")
# What only looks like a citation: an id with its @ outside a citing bracket, or an id alone in brackets.
STRAY = re.compile(
    r"(?<!\\\[)(?<![/\\])(?:\[[^\[\]@\n]*|\()?@(?![\w-]+\.\w)(?P<at>[\w\u2010-\u2013-]*)"
    r"|(?<![\\\]])\[(?P<alone>[a-z0-9]+(?:-[a-z0-9]+)*)\](?![(:\[])"
)
MARKER = r"(?:[-*+]|\d{1,9}\.)[ \t]+"
LIST_ITEM = re.compile(rf"^[ \t]*(?P<marker>{MARKER})")
DEFINITION = re.compile(r"^[ \t]*:[ ]{1,3}")  # of a term, on the line above
QUOTE = r"[ \t]*>[ ]?"
HEADING = re.compile(r"^#{1,6}(?:[ \t]|$)")
BREAK = re.compile(r"^[ ]{0,3}([-_*])(?:[ ]{0,2}\1){2,}[ ]*$")
UNDERLINE = re.compile(r"^(?:=+|-+)[ ]*$")
REFERENCE = re.compile(
    r"^[ ]{0,3}\[(?P<label>(?!\^)[^\[\]\n@]*)\]:[ ]*"
    r"<?(?P<target>(?:[a-z][a-z0-9+.-]*:|[/#.]|\w[\w%-]*[./]\w)[^\s<>]*)>?"
    r"(?:[ ]+(?:(?P<sign>[\"'])(?P<title>.*)(?P=sign)|\((?P<bracketed>.*)\)))?[ ]*$"
)
INSIDE = 2  # from so many spaces on, a line stands inside the item, note or definition above it
EMBEDS = ("timeline", "question", "fact", "chart")
OF_ALL_RECORDS = ("record-in-numbers",)  # blocks that show what is counted of all records, and need no id
# Templates lay these out under the id of their record; parts of them have it with an ending.
ENDINGS_OF_IDS = {"question": ("-title",), "chart": ("-title", "-name", "-words")}
CONTAINERS = ("keypoints",)

_KEY = re.compile(r"\s*(?P<key>[^\s,;]+)(?P<rest>.*)", re.DOTALL)
_JOINING_WORD = re.compile(r"(?:^|\s)(?:and|or|y|e|o|&)$", re.IGNORECASE)

_ITEM = re.compile(
    r"^\s*(?:(?P<prefix>[^@]*?)\s+)?@(?P<key>[a-z0-9]+(?:-[a-z0-9]+)*)(?:\s*,\s*(?P<locator>[^\s@][^@]*?))?\s*$",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class CitedItem:
    """One id inside a bracket, with its prefix and locator; `offset` counts from the `[`."""

    key: str
    offset: int
    locator: str | None = None
    prefix: str | None = None


@dataclass(frozen=True, slots=True)
class Malformed:
    """A part of a bracket that is no citation."""

    text: str
    offset: int


def last_letters(text: str) -> str:
    """The last letters of a line or cell: the same in Markdown and in what it is laid out as."""
    line = re.split(r"[\n|]", text[-200:])[-1]
    return "".join(filter(str.isalpha, line))[-20:]


def indentation(line: str) -> int:
    """How many columns a line is indented by; a tab goes to the next fourth."""
    expanded = line.expandtabs(4)
    return len(expanded) - len(expanded.lstrip(" "))


@lru_cache(maxsize=8_192)
def parse_bracket(inside: str) -> tuple[CitedItem | Malformed, ...]:
    """The items between `[` and `]`, in order; what cannot be read comes back as it stands."""
    return tuple(_items(inside))


def _items(inside: str) -> Iterator[CitedItem | Malformed]:
    offset = 1
    for part in inside.split(";"):
        match = _ITEM.match(part)
        if match:
            locator, prefix = match["locator"], match["prefix"]
            yield CitedItem(
                match["key"],
                offset + part.index("@"),
                " ".join(locator.split()) if locator else None,
                " ".join(prefix.split()) if prefix else None,
            )
        else:
            yield Malformed(part.strip(), offset + len(part) - len(part.lstrip()))
        offset += len(part) + 1


def mended(inside: str) -> str | None:
    """The bracket that was probably meant, `[@one; @two, p. 4]`; None where there is no id in it.

    Signs that ids do not have become those that they have; an address stays, for who knows whose it is.
    """
    prefix, *parts = inside.split("@")
    items = []
    for part in parts:
        if not (match := _KEY.match(part)):
            continue
        locator, _, following = match["rest"].partition(";")
        locator = _JOINING_WORD.sub("", " ".join(locator.split()).strip(",:. ")).strip(",:. ")
        key = match["key"] if "://" in match["key"] else id_like(match["key"])
        words = " ".join(prefix.split()).strip(",;: ")
        items.append(f"{words} @{key}".lstrip() + (f", {locator}" if locator else ""))
        prefix = following
    return f"[{'; '.join(items)}]" if items else None
