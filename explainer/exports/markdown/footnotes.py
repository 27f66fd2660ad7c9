"""A page's Markdown for readers of plain text: citations become footnote marks, and blocks stand apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from explainer.markdown import syntax
from explainer.markdown.code_mask import mask_code
from explainer.site.prose import ProseMarker

_FRAMING = rf"(?:^|[ \t]){syntax.FRAMING_MARK}[ \t]*$"


@dataclass(frozen=True, slots=True)
class PlainPart:
    """A run of plain Markdown with footnote marks, or a block that shows records."""

    kind: Literal["text", "keypoints", "timeline", "question", "fact", "chart", "record-in-numbers"]
    text: str = ""
    key: str = ""


def plain_parts(text: str, markers: Iterable[ProseMarker]) -> Iterator[PlainPart]:
    """Runs of Markdown, key points, and the blocks that name records, in the order of the page."""
    numbers = {marker.key: marker.number for marker in markers}
    kind, key, lines = "text", "", list[str]()
    for line in (*_with_footnotes(text, numbers).split("\n"), "///"):
        opened = syntax.BLOCK_OPEN.match(line)
        if not opened and not syntax.BLOCK_CLOSE.match(line):
            lines.append(line)
            continue
        words = "\n".join(lines).strip()
        if words or key or kind in syntax.OF_ALL_RECORDS:
            yield PlainPart(kind, words, key)  # type: ignore[arg-type]
        kind, key, lines = (opened[1], opened[2] or "", []) if opened else ("text", "", [])


def _with_footnotes(text: str, numbers: Mapping[str, int]) -> str:
    """`[@id; @other]` → `[^1][^2]`, `[^note]` → `[^note-note]`; code stays as it is, and so does a faulty bracket."""

    def cited(match: re.Match[str]) -> str:
        keys = [item.key if isinstance(item, syntax.CitedItem) else "" for item in syntax.parse_bracket(match[1])]
        return "".join(f"[^{numbers[key]}]" for key in keys) if numbers.keys() >= set(keys) else match[0]

    masked = mask_code(text)
    changes = [
        *((match, cited(match)) for match in re.finditer(syntax.BRACKET, masked)),
        *((match, f"[^note-{match[1]}]") for match in re.finditer(syntax.EXPLANATORY_MARKER, masked)),
        *(
            (match, f"[^note-{match[1]}]: ")
            for match in re.finditer(syntax.EXPLANATORY_DEFINITION, masked, re.MULTILINE)
        ),
        *((match, "") for match in re.finditer(f"{_FRAMING}|{syntax.TERM}", masked, re.MULTILINE)),
    ]
    for match, new in sorted(changes, key=lambda change: -change[0].start()):
        text = text[: match.start()] + new + text[match.end() :]
    return re.sub(r"\n{3,}", "\n\n", text)
