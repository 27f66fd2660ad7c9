"""Numbers the markers by walking the finished tree once: a key keeps its number, its later uses get letters."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from explainer.language.letters import letters
from explainer.markdown import syntax
from explainer.markdown.extension import CITATION, EXPLANATORY
from explainer.site.prose import ProseMarker

# From this many markers in a row on, one control stands for them all.
MANY = 3

_WITHIN_A_LINE = frozenset({"a", "code", "em", "strong", "img", "br", CITATION, EXPLANATORY})
_STASHED = re.compile("\x02[^\x03]*\x03")  # what Markdown puts in the place of a sign until it writes it

_NUMERALS = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def number_citations(root: etree.Element) -> tuple[ProseMarker, ...]:
    """Turns every placeholder of a citation into its markers, in document order, and returns them."""
    _join_neighbours(root)
    places = [(element, _items(element)) for element in root.iter(CITATION)]
    total = Counter(item.key for _, items in places for item in items)
    numbers: dict[str, int] = {}
    used: Counter[str] = Counter()
    markers: list[ProseMarker] = []
    for element, items in places:
        here = []
        for item in items:
            number = numbers.setdefault(item.key, len(numbers) + 1)
            used[item.key] += 1
            label = f"{number}{letters(used[item.key])}" if total[item.key] > 1 else str(number)
            anchor = f"ref-{item.key}-{used[item.key]}"
            here.append(ProseMarker(item.key, number, label, anchor, item.locator, item.prefix))
        markers.extend(here)
        _set_markers(element, sorted(here, key=lambda marker: marker.number))
    return tuple(markers)


def words_before_citations(root: etree.Element) -> Iterator[tuple[str, str]]:
    """Each citation's key with the letters before its bracket, by which a check knows one of the same key from another.

    For the tree before `number_citations`.
    """
    words = ""
    for event, element in _walk(root):
        if event == "start" and element.tag == CITATION:
            after = syntax.last_letters(words)
            yield from ((item.key, after) for item in _items(element))
        if element.tag not in _WITHIN_A_LINE:
            words = "\n"
        text = element.tail if event == "end" else "" if element.tag == "code" else element.text
        words += _STASHED.sub("", text or "")


def _walk(element: etree.Element) -> Iterator[tuple[str, etree.Element]]:
    """Every element as it opens, and as it closes."""
    yield "start", element
    for child in element:
        yield from _walk(child)
    yield "end", element


def number_explanatory(root: etree.Element) -> dict[str, list[ProseMarker]]:
    """The same for explanatory notes, which count in Roman numerals; by label, in order of first appearance."""
    found: dict[str, list[ProseMarker]] = {}
    for element in list(root.iter(EXPLANATORY)):
        label = element.get("label", "")
        uses = found.setdefault(label, [])
        number = list(found).index(label) + 1
        marker = ProseMarker(label, number, roman(number), f"ref_{label}_{len(uses) + 1}")
        uses.append(marker)
        _set_markers(element, [marker], target=f"note_{label}")
    return found


def _join_neighbours(root: etree.Element) -> None:
    """Citations with nothing but space between them become one: `[@a] [@b]` reads as `[@a; @b]`."""
    for parent in root.iter():
        before: etree.Element | None = None
        for child in list(parent):
            if before is not None and child.tag == before.tag == CITATION and not (before.tail or "").strip():
                before.set("inside", f"{before.get('inside')}; {child.get('inside')}")
                before.tail = child.tail
                parent.remove(child)
            else:
                before = child


def _items(element: etree.Element) -> list[syntax.CitedItem]:
    parsed = syntax.parse_bracket(element.get("inside", ""))
    return [item for item in parsed if isinstance(item, syntax.CitedItem)]


def _set_markers(element: etree.Element, markers: list[ProseMarker], target: str | None = None) -> None:
    """The placeholder becomes one `<sup>`, or a group of them in order of their numbers; its tail stays."""
    element.attrib.clear()
    element.text = None
    if len(markers) == 1:
        _set_marker(element, markers[0], target)
        return
    element.tag = "span"
    element.set("class", "markers")
    holder = _collapsed(element, markers) if len(markers) >= MANY else element
    for marker in markers:
        _set_marker(etree.SubElement(holder, "sup"), marker, target)


def _collapsed(group: etree.Element, markers: list[ProseMarker]) -> etree.Element:
    """Puts one button for all the markers into their group, and returns the popover that it opens, which holds them.

    The button is empty and the theme shows its label: where no style sheet goes, the markers stand alone.
    """
    name = f"all-{markers[0].anchor}"
    sup = etree.SubElement(group, "sup", {"class": "marker"})
    etree.SubElement(sup, "button", {"type": "button", "popovertarget": name, "aria-label": ranges(markers)})
    return etree.SubElement(group, "span", {"class": "each", "id": name, "popover": "auto"})


def _set_marker(sup: etree.Element, marker: ProseMarker, target: str | None) -> None:
    sup.tag = "sup"
    sup.set("class", "marker")
    href = f"#{target or f'note-{marker.key}'}"
    link = etree.SubElement(sup, "a", {"id": marker.anchor, "href": href, "role": "doc-noteref"})
    number = str(marker.number)
    repeated = marker.label.startswith(number) and marker.label != number
    link.text = number if repeated else marker.label
    if repeated:  # which use it is: said aloud, and in the way back, but not shown in the line
        etree.SubElement(link, "i").text = marker.label.removeprefix(number)


def set_in_line(root: etree.Element) -> None:
    """Turns numbered markers into what feeds carry of them: all in the line, those in a row apart, without letters.

    A feed has no style sheet of ours, by which a button says what it is; and its notes lead back to no use of theirs.
    """
    for parent in list(root.iter()):
        before: etree.Element | None = None
        for child in list(parent):
            if child.get("class") != "marker":
                before = None
            elif child[0].tag == "button":
                parent.remove(child)
            elif before is not None and not (before.tail or "").strip():
                before[-1].tail = f",{before.tail or ''} "
                before.append(_without_letter(child[0]))
                before.tail = child.tail
                parent.remove(child)
            else:
                _without_letter(child[0])
                before = child


def _without_letter(link: etree.Element) -> etree.Element:
    for letter in list(link):
        link.remove(letter)
    return link


def ranges(markers: list[ProseMarker]) -> str:
    """The numbers of the markers, each once, runs drawn together: 7, 9, 10 and 11 → `7, 9–11`."""
    numbers = sorted({marker.number for marker in markers})
    runs = [
        [number for _, number in run] for _, run in groupby(enumerate(numbers), key=lambda place: place[1] - place[0])
    ]
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def roman(number: int) -> str:
    """1 → i, 4 → iv, 9 → ix; up to 3,999."""
    word = ""
    for value, numeral in _NUMERALS:
        while number >= value:
            word, number = word + numeral, number - value
    return word
