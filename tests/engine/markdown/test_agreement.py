"""What the scan finds is what Markdown renders: the same citations, on the tiny sites' pages and on made-up ones."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.exports.markdown.footnotes import plain_parts
from explainer.loading.pages import read_pages
from explainer.markdown.code_mask import mask_code
from explainer.markdown.scan import scan
from explainer.site.page import Page
from tests.engine.markdown.agreement import RENDERER, notes_last, rendered, scanned
from tests.engine.sites import tiny

SITES = [*tiny.VALID, tiny.HERE.parent / "published" / "site"]
PAGES = [
    pytest.param(page, id=f"{site.name}/{page.path}") for site in SITES for page in read_pages(site, scan, mask_code)[0]
]


@pytest.mark.parametrize("page", PAGES)
def test_scan_and_rendering_agree_on_page_of_a_tiny_site(page: Page) -> None:
    text = notes_last(page.text)
    assert scanned(text) == rendered(text)


IDS = st.sampled_from(["one", "two-three", "a1", "long-id-with-many-words"])
CITATION = st.one_of(
    IDS.map(lambda key: f"[@{key}]"),
    IDS.map(lambda key: f"[@{key}, p. 4]"),
    st.tuples(IDS, IDS).map(lambda keys: f"[see @{keys[0]}; @{keys[1]}, ¶ 3]"),
)
NOISE = st.sampled_from([
    "`[@code]`", "``[@code] ` ``", r"\[@kept]", "[a link](/there/)", "*emphasis*", "**strong**", "5 < 6", "A & B",
    "“quoted”", "it's", "[brackets]", "an @ sign", "me@example.org", "`", "```", "\\", "_under_score_", "(@one)",
    "[x][y]",
    "![alt](/image.png)", "--", "...", "<https://example.org/>", "~", "*", "|", "[", "]", "[]", "¿?", "é", "{.framing}",
])  # fmt: skip
INLINE = st.lists(st.one_of(st.just("words"), NOISE, CITATION, CITATION), min_size=1, max_size=6).map(" ".join)
# A row with too many cells loses them, and so does one with odd backticks: lost-in-rendering says so.
CELL = INLINE.filter(lambda text: "|" not in text and "``" not in text and text.count("`") % 2 == 0)
BLOCK = st.one_of(
    INLINE,
    INLINE.map(lambda text: f"## {text}"),
    st.lists(INLINE, min_size=1, max_size=3).map(lambda items: "\n".join(f"- {item}" for item in items)),
    st.lists(INLINE, min_size=1, max_size=3).map(lambda items: "\n".join(f"1. {item}\n    - {item}" for item in items)),
    INLINE.map(lambda text: f"> {text}"),
    INLINE.map(lambda text: f"    {text}"),
    INLINE.map(lambda text: f"```\n{text}\n```"),
    INLINE.map(lambda text: f"~~~ python\n{text}\n\n{text}\n~~~"),
    st.tuples(CELL, CELL).map(lambda cells: f"| a | b |\n|---|---|\n| {cells[0]} | {cells[1]} |"),
    INLINE.map(lambda text: f"Term\n:   {text}"),
    INLINE.map(lambda text: f"/// keypoints\n- {text}\n///"),
    st.just("/// fact | one\n///"),
    INLINE.map(lambda text: f"Words.[^note]\n\n[^note]: {text}"),
)
PAGE = (
    st.lists(BLOCK, min_size=1, max_size=5)
    .map("\n\n".join)
    .filter(lambda text: text.count("[^note]:") < 2)  # of two equal notes one is lost: explanatory-note says so
)


@given(
    st.lists(st.one_of(BLOCK, st.sampled_from(["[@one;", "@two]", ";]", "[@one, @two]", "[@one](/x/)"]))).map(
        "\n\n".join
    )
)
def test_plain_text_is_made_of_any_page(text: str) -> None:
    parts = plain_parts(text, RENDERER.render(text).markers)
    assert all(part.kind == "text" or part.kind in ("keypoints", "fact") for part in parts)


@given(PAGE)
def test_scan_and_rendering_agree_on_made_up_page(text: str) -> None:
    assert Counter(scanned(text)) == Counter(rendered(text))
