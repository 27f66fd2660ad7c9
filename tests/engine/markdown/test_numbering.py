"""Numbers, letters, and markers that stand together."""

import re

import pytest

from explainer.markdown.numbering import ranges, roman
from explainer.markdown.render import Renderer
from explainer.site.prose import ProseMarker

RENDERER = Renderer()


def html(text: str) -> str:
    return RENDERER.render(text).parts[0].html


@pytest.mark.parametrize(
    ("number", "word"), [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (1999, "mcmxcix")]
)
def test_roman_numerals(number: int, word: str) -> None:
    assert roman(number) == word


@pytest.mark.parametrize(
    ("numbers", "label"),
    [([1, 2, 3], "1–3"), ([7, 9, 10, 11], "7, 9–11"), ([14, 3, 9], "3, 9, 14"), ([2, 2, 3], "2–3"), ([5, 5, 5], "5")],
)
def test_runs_of_numbers_are_drawn_together(numbers: list[int], label: str) -> None:
    assert ranges([ProseMarker("key", number, str(number), "ref-key-1") for number in numbers]) == label


@pytest.mark.parametrize("text", ["W.[@a1; @b1]", "W.[@a1] [@b1]", "W.[@a1]\n[@b1]"])
def test_two_together_are_a_group_without_a_button(text: str) -> None:
    assert html(text).count('class="markers"') == 1
    assert "<button" not in html(text)


@pytest.mark.parametrize("text", ["W.[@a1; @b1; @c1] On.", "W.[@a1] [@b1; @c1] On.", "W.[@a1] [@b1] [@c1] On."])
def test_three_in_a_row_are_behind_one_button_and_keep_their_anchors(text: str) -> None:
    made = html(text)
    assert re.findall(r'<button[^>]*aria-label="([^"]*)"', made) == ["1–3"]
    (opened,) = re.findall(r'popovertarget="([^"]*)"', made)
    assert f'<span class="each" id="{opened}" popover="auto">' in made
    assert re.findall(r'id="(ref-[^"]*)"', made) == ["ref-a1-1", "ref-b1-1", "ref-c1-1"]
    assert made.endswith("</span></span> On.</p>")


def test_words_between_two_citations_keep_them_apart() -> None:
    assert "markers" not in html("One[@a1] and[@b1] two.[@c1]")


def test_the_button_says_nothing_where_no_style_sheet_goes() -> None:
    assert re.search(r"<button[^>]*></button>", html("W.[@a1; @b1; @c1]"))


def test_which_use_it_is_stands_apart_from_the_number_and_only_where_there_are_several() -> None:
    made = html("One.[@a1] Two.[@b1] Three.[@a1]")
    assert re.findall(r'role="doc-noteref">(.*?)</a>', made) == ["1<i>a</i>", "2", "1<i>b</i>"]


def sup(*links: tuple[str, str]) -> str:
    marks = ", ".join(f'<a href="#note{key}">{number}</a>' for key, number in links)
    return f"<sup>{marks}</sup>"


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("W.[@a1]", sup(("-a1", "1"))),
        ("W.[@a1; @b1]", f"<span>{sup(('-a1', '1'), ('-b1', '2'))}</span>"),
        ("W.[@a1; @b1; @c1]", f"<span><span>{sup(('-a1', '1'), ('-b1', '2'), ('-c1', '3'))}</span></span>"),
        ("W.[@a1][^n] On.\n\n[^n]: N.", f"{sup(('-a1', '1'), ('_n', 'i'))} On."),
        ("W.[@a1]*so*[@b1]", f"{sup(('-a1', '1'))}<em>so</em>{sup(('-b1', '2'))}"),
        ("W.[@a1] So.[@a1]", f"{sup(('-a1', '1'))} So.{sup(('-a1', '1'))}"),
        ("*W.*[@a1] *so*", f"{sup(('-a1', '1'))} <em>so</em>"),
    ],
)
def test_in_feeds_every_marker_stands_in_the_line_without_letters_and_those_in_a_row_apart(
    text: str, marks: str
) -> None:
    (part,) = RENDERER.render(text).parts
    assert marks in re.sub(' (?:id|class|role|popover)="[^"]*"', "", part.in_feeds)
    assert "button" not in part.in_feeds


def test_feeds_have_the_same_words_in_key_points_and_explanations_with_markers_in_the_line() -> None:
    made = RENDERER.render("/// keypoints\n- K.[@a1; @b1; @c1]\n///\n\nW.[^n]\n\n[^n]: N.[@a1; @b1; @c1]")
    for one, words in ((made.parts[0], "K.1, 2, 3"), (made.explanatory_notes[0], "N.1, 2, 3")):
        assert ("<button" in one.html, "<button" in one.in_feeds) == (True, False)
        assert re.sub("<[^>]*>", "", one.in_feeds).strip() == words
