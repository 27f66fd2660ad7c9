"""What is remembered of a text is what reading, scanning and rendering give; and only of texts that are still there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from explainer.kept import Kept
from explainer.loading.yaml_text import YamlText, read_yaml
from explainer.markdown.render import Renderer
from explainer.markdown.scan import scan
from explainer.pipeline import check_site
from explainer.remembered import Remembered
from tests.engine.sites import tiny

YAML = "- id: a\n  sources: [x, {source: y}]\n  note: |\n    two\n    lines\n- id: b\n  none:\n  text: {en: é}\n"
# All that a scan can find, and all that prose can hold.
PROSE = """
Words [see @a, p. 4; @b] and [bad @], a stray @c, [^n], a [link](/facts/ "x"), <b>raw</b>, *one **two*.

/// keypoints
- Point.[@a]
///

/// question | q
///

## A heading “here” { .x }

It is ours. {.framing}
- no list

| a (b) | c |
|---|---|
| 1 | ![d](e.png) |

[^n]: A note.[@a]
"""
PARTS = st.sampled_from([*PROSE.split(" "), "\n", "\n\n", "  ", *YAML.split(" "), "{", "&a", "*a", "\t", "é", "\u2028"])
TEXTS = st.lists(PARTS, max_size=30).map(" ".join)


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path / "kept")


def again(kept: Kept, known: Remembered) -> Remembered:
    """What the next process knows."""
    known.keep()
    return Remembered(kept)


def parts_of(text: YamlText) -> tuple[Any, ...]:
    return text.value, dict(text.values), dict(text.keys), text.problems, text.spoiled


def rendered(text: str) -> object:
    return Renderer().render(text)


@given(TEXTS)
@example(YAML)
@example("- &a x\n- *a\n")
def test_yaml_is_as_if_it_were_read(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    kept = Kept(tmp_path_factory.getbasetemp() / "yaml")
    first = Remembered(kept)
    read = [known.read_yaml(text, "a.yaml", 3) for known in (first, again(kept, first))]
    assert [parts_of(one) for one in read] == [parts_of(read_yaml(text, "a.yaml", 3))] * 2


@given(TEXTS)
@example(PROSE)
def test_pages_are_as_if_they_were_scanned_and_rendered(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    kept = Kept(tmp_path_factory.getbasetemp() / "prose")
    first = Remembered(kept)
    for known in (first, again(kept, first)):
        assert known.scan(text, "a.md", 5) == scan(text, "a.md", 5)
        assert known.render(text) == rendered(text)


def plain_types(value: Any) -> Iterator[type]:
    """The types of all that a value is made of."""
    yield type(value)
    if is_dataclass(value):
        value = [getattr(value, field.name) for field in fields(value)]
    if isinstance(value, (tuple, list, frozenset)):
        for inner in value:
            yield from plain_types(inner)


def test_what_comes_back_is_of_the_same_types_and_of_no_others(kept: Kept) -> None:
    first = Remembered(kept)
    first.scan(PROSE, "a.md")
    first.render(PROSE)
    second = again(kept, first)
    for known, fresh in ((second.scan(PROSE, "a.md"), scan(PROSE, "a.md")), (second.render(PROSE), rendered(PROSE))):
        assert len(set(plain_types(known))) > 10
        assert set(plain_types(known)) <= set(plain_types(fresh))


def test_same_words_elsewhere_have_places_of_their_own(kept: Kept) -> None:
    first = Remembered(kept)
    first.scan(PROSE, "a.md", 1)
    first.read_yaml(YAML, "a.yaml", 1)
    second = again(kept, first)
    assert second.scan(PROSE, "b.md", 9) == scan(PROSE, "b.md", 9)
    assert parts_of(second.read_yaml(YAML, "b.yaml", 9)) == parts_of(read_yaml(YAML, "b.yaml", 9))


def test_what_is_not_asked_for_any_more_is_forgotten(kept: Kept) -> None:
    assert kept.folder
    known = Remembered(kept)
    known.render("Kept.")
    size = [again(kept, known), (kept.folder / "prose").stat().st_size][1]
    for number in range(9):
        known = Remembered(kept)
        known.render("Kept.")
        known.render(f"A few words more, number {number}.")
        known.keep()
    known = Remembered(kept)
    known.render("Kept.")
    known.keep()
    assert (kept.folder / "prose").stat().st_size == size


def test_what_is_nested_too_deep_is_told_every_time(kept: Kept) -> None:
    known = Remembered(kept)
    for _ in range(2):
        with pytest.raises(RecursionError):
            known.render("a\n: b\n" * 900)
        assert known.render("So.") == rendered("So.")
        known = again(kept, known)


@pytest.mark.parametrize("site", [*tiny.VALID, *tiny.INVALID], ids=lambda site: site.name)
def test_every_site_is_the_same_from_what_is_kept(site: Path, tmp_path: Path) -> None:
    root, kept = tiny.copy_site(site, tmp_path / "site"), Kept(tmp_path / "kept")
    (cold, found), first, second = check_site(root), check_site(root, kept=kept), check_site(root, kept=kept)
    assert found == first[1] == second[1]
    for made, _ in (first, second):
        assert (made.dataset.records, made.prose) == (cold.dataset.records, cold.prose)
        assert [page.scan for page in made.pages] == [page.scan for page in cold.pages]
        places = [[one.dataset.where(record, "id") for record in one.dataset.records] for one in (made, cold)]
        assert places[0] == places[1]
