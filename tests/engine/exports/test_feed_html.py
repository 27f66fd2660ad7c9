"""HTML that leaves its page: whole links, every marker in the line, no anchors, no controls, its words untouched."""

from __future__ import annotations

import pytest

from explainer.exports.feeds.html import absolute, feed_html
from explainer.markdown.render import Renderer

BASE = "https://site.example"
HERE = f"{BASE}/explainers/a/"


def as_fed(html: str) -> str:
    return feed_html(html, HERE, BASE)


def fed(markdown: str) -> str:
    """What a feed carries of the Markdown of a page."""
    return as_fed("".join(part.in_feeds for part in Renderer().render(markdown).parts))


def note(key: str, number: int) -> str:
    return f'<a href="{HERE}#note-{key}">{number}</a>'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="/facts/f/">f</a>', f'<a href="{BASE}/facts/f/">f</a>'),
        ('<a href="/">home</a>', f'<a href="{BASE}/">home</a>'),
        ('<a href="#note-f">1</a>', f'<a href="{HERE}#note-f">1</a>'),
        ('<img alt="A > B" src="/a.png">', f'<img alt="A > B" src="{BASE}/a.png">'),
        ('<a title="" href="/a/" rel="b">a</a>', f'<a title="" href="{BASE}/a/" rel="b">a</a>'),
        ('<p><a href="/a/">a</a><a href="/b/">b</a></p>', f'<p><a href="{BASE}/a/">a</a><a href="{BASE}/b/">b</a></p>'),
    ],
)
def test_links_inside_the_site_lead_to_it_from_anywhere(html: str, expected: str) -> None:
    assert absolute(html, HERE, BASE) == expected


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://other.example/a/">a</a>',
        '<a href="//other.example/a/">a</a>',
        '<a href="mailto:a@b.example">a</a>',
        '<p>Write href="/a/" there.</p>',
        '<p>&lt;a href="/a/"&gt;</p>',
        '<p title=" href=">/a/</p>',
        '<a data-href="/a/">a</a>',
    ],
)
def test_links_elsewhere_and_words_that_look_like_links_stay(html: str) -> None:
    assert absolute(html, HERE, BASE) == html


def test_one_marker_keeps_its_number_and_leads_to_its_note_on_the_page() -> None:
    assert fed("So.[@a]") == f"<p>So.<sup>{note('a', 1)}</sup></p>"


def test_two_markers_in_a_row_stand_apart() -> None:
    assert fed("So.[@a][@b]") == f"<p>So.<span><sup>{note('a', 1)}, {note('b', 2)}</sup></span></p>"


def test_markers_behind_a_button_stand_in_the_line() -> None:
    marks = ", ".join((note("a", 1), note("b", 2), note("c", 3)))
    assert fed("So.[@a; @b; @c]") == f"<p>So.<span><span><sup>{marks}</sup></span></span></p>"


def test_a_note_that_is_used_again_has_its_number_without_a_letter() -> None:
    assert fed("So.[@a] Or.[@a]") == f"<p>So.<sup>{note('a', 1)}</sup> Or.<sup>{note('a', 1)}</sup></p>"


def test_words_in_italics_stay() -> None:
    assert fed("*So* [*it* is](/a/).") == f'<p><em>So</em> <a href="{BASE}/a/"><em>it</em> is</a>.</p>'
    assert as_fed('<a href="/a/"><i>ferry</i></a>') == f'<a href="{BASE}/a/"><i>ferry</i></a>'


@pytest.mark.parametrize(
    "own",
    [
        'id="a"', 'class="a b"', 'role="note"', 'popover="auto"', "popover", 'aria-label="A"', 'data-known="2026"',
        'data-first-day="1"', 'tabindex="0"', 'id=""',
    ],
)  # fmt: skip
def test_what_serves_our_own_page_only_goes(own: str) -> None:
    assert as_fed(f'<p {own} lang="es" dir="ltr">So.</p>') == '<p lang="es" dir="ltr">So.</p>'
    assert as_fed(f"<p {own}>So.</p>") == "<p>So.</p>"


@pytest.mark.parametrize("html", ['<td width="1" colspan="2">a</td>', '<p>Give id="a" class="b" here.</p>', "a < b"])
def test_what_any_reader_needs_stays(html: str) -> None:
    assert as_fed(html) == html


def test_indents_between_tags_go_and_spaces_in_words_stay() -> None:
    assert as_fed("\n  <ul>\n\n    <li>a  b\n c</li>\n  </ul>\n\n") == "<ul>\n<li>a  b\n c</li>\n</ul>"
