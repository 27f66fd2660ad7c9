"""What differs between two versions of a file, in a few lines that a person can read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from html.parser import HTMLParser

from explainer.problems import printable

MOST_PLACES = 3  # of one file
_AROUND = 6  # words before and after a difference
_LONGEST = 3000  # words that are held against each other: the time grows with their square
_MOST_WORDS = 40  # of one difference, before it is cut

_BLOCKS = {
    *("address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "details", "div", "dl", "dt"),
    *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header"),
    *("hr", "html", "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table"),
    *("tbody", "td", "th", "thead", "title", "tr", "ul"),
}
_UNSEEN = {"script", "style", "template"}


def differences(name: str, before: bytes, after: bytes) -> tuple[str, ...]:
    """Lines that tell where the versions differ: `… the words before [-gone-]{+new+} the words after …`.

    Of a page it tells of the words that a reader sees, and of its source only where these are the same.
    """
    try:
        old, new = before.decode("utf-8"), after.decode("utf-8")
    except UnicodeDecodeError:
        return (f"{len(before):,} bytes, and {len(after):,}: no text",)
    if "\0" in old or "\0" in new:
        return (f"{len(before):,} bytes, and {len(after):,}: no text",)
    if name.endswith((".html", ".htm")):
        if seen := tuple(_told(visible_words(old), visible_words(new))):
            return seen
        if source := tuple(_told(_pieces(old), _pieces(new))):
            return ("the words are the same, their markup is not:", *source)
    return tuple(_told(_pieces(old), _pieces(new))) or ("only white space",)


def visible_words(html: str) -> list[str]:
    """The words of a page that a reader sees, its title among them."""
    reader = _Visible()
    reader.feed(html)
    reader.close()
    return "".join(reader.text).split()


class _Visible(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in _UNSEEN
        if tag in _BLOCKS:
            self.text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._unseen = max(0, self._unseen - (tag in _UNSEEN))
        if tag in _BLOCKS:
            self.text.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.text.append(data)


def _pieces(text: str) -> list[str]:
    """A source's words; of what is written without spaces (JSON, markup) the parts between its signs."""
    return re.findall(r"[^\s<>,;{}]+[>,;{}]*|[<>,;{}]+", text)


def _told(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    start = next((at for at, (old, new) in enumerate(zip(before, after, strict=False)) if old != new), None)
    if start is None:
        if len(before) == len(after):
            return
        start = min(len(before), len(after))
    start = max(0, start - _AROUND)
    old, new = before[start : start + _LONGEST], after[start : start + _LONGEST]
    if len(before) > start + _LONGEST or len(after) > start + _LONGEST:
        old, new = _to_where_they_meet(old, new)
    groups = list(SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(_AROUND))
    for group in groups[:MOST_PLACES]:
        yield f"… {printable(' '.join(_marked(group, old, new)))} …"
    if len(groups) > MOST_PLACES:
        yield f"and at {len(groups) - MOST_PLACES:,} more places"


def _to_where_they_meet(old: Sequence[str], new: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Both up to their last common words: what is cut off elsewhere in the one than in the other is no difference."""
    common = [block for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks() if block.size]
    ends = (common[-1].a + common[-1].size, common[-1].b + common[-1].size) if common else (0, 0)
    return (old[: ends[0]], new[: ends[1]]) if old[: ends[0]] != new[: ends[1]] else (old, new)


def _marked(group: list[tuple[str, int, int, int, int]], old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    for kind, a, b, c, d in group:
        if kind == "equal":
            yield _cut(old[a:b])
            continue
        gone = f"[-{_cut(old[a:b])}-]" if a < b else ""
        come = f"{{+{_cut(new[c:d])}+}}" if c < d else ""
        yield gone + come


def _cut(words: Sequence[str]) -> str:
    shown = " ".join(word if len(word) <= 120 else f"{word[:100]}…" for word in words[:_MOST_WORDS])
    return shown if len(words) <= _MOST_WORDS else f"{shown} … ({len(words):,} words)"
