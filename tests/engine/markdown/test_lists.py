"""Lists are laid out as they are typed: their numbers, their kinds, what stands inside what."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.exports.markdown.footnotes import plain_parts
from explainer.markdown.processors.lists import register_lists
from explainer.markdown.render import Renderer
from explainer.markdown.scan import scan

RENDERER = Renderer()


def body(text: str) -> str:
    """The page's HTML, without the line breaks between elements."""
    html = "".join(part.html for part in RENDERER.render(text).parts)
    return re.sub(r"(?<=>)\n+|\n+(?=<)", "", html)


def items(tag: str, *words: str, **attributes: int | str) -> str:
    more = "".join(f' {name.strip("_")}="{value}"' for name, value in sorted(attributes.items()))
    return f"<{tag}{more}>{''.join(f'<li>{word}</li>' for word in words)}</{tag}>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. a\n2. b", items("ol", "a", "b")),
        ("3. a\n4. b", items("ol", "a", "b", start=3)),
        ("0. a\n1. b", items("ol", "a", "b", start=0)),
        ("1. a\n\nWords.\n\n2. b", items("ol", "a") + "<p>Words.</p>" + items("ol", "b", start=2)),
        ("98. a\n99. b\n100. c", items("ol", "a", "b", "c", start=98, class_="more-digits")),
        (" 9. a\n10. b", items("ol", "a", "b", start=9, class_="two-digits")),
        ("1. a\n2. b\n4. c", '<ol><li>a</li><li>b</li><li value="4">c</li></ol>'),
        ("1. a\n1. b\n1. c", '<ol><li>a</li><li value="1">b</li><li value="1">c</li></ol>'),
        ("3. a\n2. b", '<ol start="3"><li>a</li><li value="2">b</li></ol>'),
        ("- a\n    7. b", items("ul", "a" + items("ol", "b", start=7))),
        ("> 5. a\n> 6. b", f"<blockquote>{items('ol', 'a', 'b', start=5)}</blockquote>"),
    ],
)
def test_numbers_typed_are_the_numbers_shown(text: str, expected: str) -> None:
    assert body(text) == expected


@pytest.mark.parametrize(
    ("numbers", "room"),
    [((1, 9), None), ((9, 10), "two-digits"), ((99, 100), "more-digits"), ((1999, 5), "more-digits")],
)
def test_long_numbers_are_given_room(numbers: tuple[int, int], room: str | None) -> None:
    html = body("\n".join(f"{number}. a" for number in numbers))
    assert re.findall(r"<ol.*?>", html)[0].partition('class="')[2].partition('"')[0] == (room or "")
    assert "class" not in body("\n".join(["- a"] * 120))


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_key_points_keep_their_numbers(between: str) -> None:
    (part,) = RENDERER.render(f"/// keypoints\n5. a{between}6. b\n///").parts
    assert part.kind == "keypoints"
    assert part.html.startswith('<ol start="5">')
    assert part.html.count("<ol") == 1
    assert part.in_feeds.startswith('<ol start="5">')


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n\n\n"])
@pytest.mark.parametrize("bullet", "-*+")
def test_a_list_of_the_other_kind_is_its_own(between: str, bullet: str) -> None:
    bullets, numbers = items("ul", "a", "b"), items("ol", "c", "d", start=2)
    assert body(f"{bullet} a\n{bullet} b{between}2. c\n3. d") == bullets + numbers
    assert body(f"2. c\n3. d{between}{bullet} a\n{bullet} b") == numbers + bullets


@pytest.mark.parametrize("indent", [2, 3, 4, 5, 6, 8])
@pytest.mark.parametrize(("outer", "inner"), [("-", "-"), ("-", "1."), ("1.", "-"), ("1.", "1."), ("10.", "*")])
def test_a_list_is_nested_by_two_spaces_or_more(indent: int, outer: str, inner: str) -> None:
    tags = ["ol" if marker[0].isdecimal() else "ul" for marker in (outer, inner)]
    nested = items(tags[1], "b")
    expected = items(tags[0], f"a{nested}", start=10, class_="two-digits") if outer == "10." else None
    assert body(f"{outer} a\n{' ' * indent}{inner} b") == (expected or items(tags[0], f"a{nested}"))


@pytest.mark.parametrize("indent", range(1, 9))
def test_a_list_is_nested_or_its_line_is_told(indent: int) -> None:
    text = f"- a\n{' ' * indent}- b"
    assert body(text).count("<ul>") == 2 or [one.location.line for one in scan(text, "p").lists] == [2]


def test_lists_nest_as_deep_as_they_are_indented_and_come_back() -> None:
    text = "- a\n  - b\n    1. c\n       words that go on\n    2. d\n  - e\n- f"
    deepest = items("ol", "c\nwords that go on", "d")
    assert body(text) == items("ul", "a" + items("ul", "b" + deepest, "e"), "f")


@pytest.mark.parametrize("indent", ["  ", "   ", "    ", "\t"])
@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (["Words."], "<p>Words.</p>"),
        (["> Said."], "<blockquote><p>Said.</p></blockquote>"),
        (["Words.", "", "Others."], "<p>Words.</p><p>Others.</p>"),
        (["```", "a", "  b", "```"], "<pre><code>a\n  b</code></pre>"),
        (["| a | b |", "|---|---|", "| c | d |"], "<table>"),
    ],
)
def test_what_is_indented_belongs_to_the_item(indent: str, inside: list[str], expected: str) -> None:
    lines = "\n".join(indent + line if line else "" for line in inside)
    html = body(f"1. a\n\n{lines}\n\n2. b")
    assert html.startswith(f"<ol><li><p>a</p>{expected}")
    assert html.endswith("</li><li><p>b</p></li></ol>")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a\n- b", items("ul", "a", "b")),
        ("- a\n\n- b", items("ul", "<p>a</p>", "<p>b</p>")),
        ("- a\n\n  b\n- c", items("ul", "<p>a</p><p>b</p>", "<p>c</p>")),
        ("- a\n  - b\n\n  - c\n- d", items("ul", "a" + items("ul", "<p>b</p>", "<p>c</p>"), "d")),
        ("- a\n- b\n\nWords.", items("ul", "a", "b") + "<p>Words.</p>"),
        ("- a\n\nWords.\n\n  more", items("ul", "a") + "<p>Words.</p><p>more</p>"),
        ("- a\n> b", items("ul", "a") + "<blockquote><p>b</p></blockquote>"),
        ("- - a\n  - b", items("ul", items("ul", "a", "b"))),
        ("- a {.framing}\n- b", '<ul><li class="framing">a</li><li>b</li></ul>'),
        ("1. a\n## B", items("ol", "a") + '<h2 id="b">B</h2>'),
        ("1\\. a", "<p>1. a</p>"),
        ("1.a\n-b", "<p>1.a\n-b</p>"),
    ],
)
def test_items_hold_words_or_paragraphs_and_end_where_they_are_seen_to_end(text: str, expected: str) -> None:
    assert body(text) == expected


def test_definitions_hold_paragraphs_and_lists() -> None:
    html = body("Term\n: One.\n\n  More.\n\n  - a\n  - b\n: Two.")
    assert html.startswith("<dl><dt>Term</dt><dd><p>One.</p><p>More.</p><ul><li>a</li><li>b</li></ul></dd>")
    assert html.count("<dd>") == 2
    assert "explainer-" not in html


def test_the_markdown_twin_has_the_numbers_of_the_page() -> None:
    text = "3. a\n4. b\n\n/// keypoints\n7. c\n///"
    twin = "\n".join(part.text for part in plain_parts(text, RENDERER.render(text).markers))
    assert re.findall(r"^(\d+)\.", twin, re.MULTILINE) == ["3", "4", "7"]


@given(st.lists(st.integers(0, 999_999_999), min_size=1, max_size=6), st.sampled_from(["\n", "\n\n", "\n\nWords.\n\n"]))
def test_whatever_numbers_are_typed_are_shown(numbers: list[int], between: str) -> None:
    html, at, shown = body(between.join(f"{number}. a" for number in numbers)), 0, []
    for tag, attributes in re.findall(r"<(ol|li)((?: [a-z]+=\"[\w-]+\")*)>", html):
        given_number = re.search(r"\d+", attributes)
        if tag == "ol":
            at = int(given_number[0]) if given_number else 1
        else:
            at = int(given_number[0]) if given_number else at
            shown.append(at)
            at += 1
    assert shown == numbers


def test_no_list_of_markdown_itself_is_left() -> None:
    registered = RENDERER.markdown.parser.blockprocessors
    assert not {"ulist", "olist", "indent", "code", "defindent"} & set(registered.__dict__["_data"])
    assert register_lists.__doc__
