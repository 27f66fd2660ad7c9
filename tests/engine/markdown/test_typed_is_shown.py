"""What is typed for readers is what they are shown: letter by letter, in order; where it is not, the place is named."""

from __future__ import annotations

from collections import Counter
from xml.etree import ElementTree

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from explainer.loading.pages import read_pages
from explainer.markdown.code_mask import mask_code
from explainer.markdown.comparison.differences import differences
from explainer.markdown.comparison.shown import shown_text
from explainer.markdown.comparison.typed import typed_words
from explainer.markdown.comparison.words import BULLET, Word, words_of
from explainer.markdown.outline import outline
from explainer.markdown.render import Renderer
from explainer.markdown.scan import scan
from explainer.markdown.source_text import source_text
from explainer.site.page import Page
from explainer.site.prose import Difference
from tests.engine.sites import tiny

RENDERER = Renderer()
SITES = [*tiny.VALID, tiny.HERE.parent / "published" / "site"]
PAGES = [
    pytest.param(page, id=f"{site.name}/{page.path}") for site in SITES for page in read_pages(site, scan, mask_code)[0]
]


def typed(text: str) -> str:
    source = source_text(text, "p", 1)
    return " ".join(word.letters for word in typed_words(source, outline(source)[0]))


def shown(html: str) -> str:
    return " ".join(word.letters for word in words_of(shown_text(ElementTree.fromstring(f"<div>{html}</div>"))))


def told(text: str) -> list[tuple[str, str]]:
    return [(one.typed, one.shown) for one in RENDERER.render(text).differences]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_a_tiny_site_is_shown_as_it_is_typed(page: Page) -> None:
    assert RENDERER.render(page.text).differences == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("So it is.[@a, p. 4] [see @b]", "So it is"),
        ("A [link](/there/2025) and ![a picture](/p.png).", "A link and a picture"),
        ("A [link](/there/ 'A title').", "A link A title"),
        ("[words][r] and [r].\n\n[r]: https://a.b/c", "words and r"),
        ("[r][@a] so.\n\n[r]: https://a.b/c", "r so"),
        ("[words][r].\n\n[r]: /a/\n[words]: /b/", "words words"),
        ("Words.\n\n[unused]: https://a.b/c", "Words unused"),
        ("[r].\n\n[r]: /a/ (Title)", "r Title"),
        ("`code [@a] x` and ``a ` b``", "code a x and a b"),
        ("```python of ours\nx = [@a]\n```", "of ours x a"),
        ("/// keypoints\n- One.\n///", "• One"),
        ("/// fact | f\n///", ""),
        ("3. a\n4. b", "3 a 4 b"),
        ("- - a", "• • a"),
        ("> + a", "• a"),
        ("Words\n- no item", "Words no item"),
        ("Words.\n{.framing}", "Words"),
        ('A "word"{.term}.', "A word"),
        ("So[^n] it is.\n\n[^n]: Its words.\n\nMore.", "So it is More Its words"),
        ("[^n]: One.\n\n    Two.\n\n[^m]: Three.\n\n[^n]: Four.", "One Two Three"),
        ("## A heading ##", "A heading"),
        ("| a | b |\n|:--|--:|\n| c | `d|e` |", "a b c d e"),
        ("Term\n: a\n: - b", "Term a • b"),
        ("<mailto:a@b.org> <https://e.org/>", "a b org https e org"),
        (r"\*a\* \[@b] 1999\. _c_ d_e_f", "a b 1999 c d e f"),
        ("Línea 1.º áé x²", "Línea 1 º áé x²"),
    ],
)
def test_the_words_that_are_typed_for_readers(text: str, words: str) -> None:
    assert typed(text) == words


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>a <em>b</em>c</p>", "a bc"),
        ("<ol start='3'><li>a</li><li value='9'>b</li><li>c</li></ol>", "3 a 9 b 10 c"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "• a • b"),
        ("<p>a<br/>b <img alt='c d' src='/e'/></p>", "a b c d"),
        ("<p><a href='/b' title='c'>d</a></p>", "d"),
        ("<p>a &amp;amp; &amp;eacute;</p>", "a é"),
        ("<table><tr><th>a</th><td>b</td></tr></table>", "a b"),
        ("<p>a {.framing}</p>", "a"),
    ],
)
def test_the_words_that_readers_are_shown(html: str, words: str) -> None:
    assert shown(html) == words


@pytest.mark.parametrize(
    "text",
    [
        "snake_case_word, in*side*words, __bold__ and ***both***",
        "A hard  \nbreak and a\\\nbackslash",
        "It's \"quoted\" -- so... 'it' is --- 5 < 6 & 7 > 6, AT&T",
        "* a\n* b\n\n+ c",
        "``a ` b`` `c` \\`d\\`",
        "<https://e.org/?a=b&c=d> <me@e.org>",
        "[a][b] and [b][]\n\n[b]: /x/",
        "- a\n  1. b\n\n     > c\n\n     ```\n     d\n     ```\n\n  2. e\n- f",
        "So[^n][^m].\n\n[^m]: M.\n\n[^n]: N.\n\n  - o\n  - p\n\nMore.",
        "| a | b |\n|---|---|\n| c \\| d | |\n{.framing}",
        "1\\. a\n\n\\- b\n\n\\# c",
        "«Línea» n.º 5 º ª ½ x² ١٢ 中文",
        "*[ABC]: abbreviations",
        "Words behind `a\nbroken` span",
        "[a space](https://a b.example/c (d) e) in an address",
        "[words [in [four [kinds [of]]]]](/brackets/)",
        "[both [of] them][r], [r] and [r][].\n\n[r]: https://a.b/c",
        "[a file]\n\n[a file]: there.html",
        "می&zwnj;خواهم &nbsp;and&#8203; so&shy; on",
        "A note[^n].\n\n  [^n]: away from the margin",
        "A citation[@a;\n\n@b] that an empty line ends",
    ],
)
def test_markdown_that_loses_nothing_is_not_told(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("| a | b |\n|---|---|\n| c | d | lost |", [("", "")]),
        ("Words &copy; more", [("copy", "")]),
        ("[Name]: word", [("Name word", "")]),
        ("007. a", [("007", "7")]),
        ("[a](/b/ 'twelve died') words", [("twelve died", "")]),
    ],
)
def test_what_is_lost_or_changed_is_told(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_a_row_is_told_at_its_own_line_and_its_words_are_not_told_again() -> None:
    text = "| a | b |\n|---|---|\n| c |\n| c | d | e |\n\nWords.\n\n| a | b |\n|---|---|\n| c | d | e |"
    found = RENDERER.render(text).differences
    assert [text.count("\n", 0, one.offset) + 1 for one in found] == [3, 4, 10]
    assert [one.note for one in found] == [
        "this row has 1 cell, the table has 2 columns",
        *["this row has 3 cells, the table has 2 columns"] * 2,
    ]


WORDS = st.lists(st.sampled_from(["one", "two", "three", "1999", BULLET]), min_size=1, max_size=40)


@given(WORDS, st.data())
def test_a_word_that_is_lost_doubled_or_changed_is_told_with_its_place(letters: list[str], data: st.DataObject) -> None:
    one = words_of(" ".join(letters), 0)
    at = data.draw(st.integers(0, len(one) - 1))
    lost, doubled = [*one[:at], *one[at + 1 :]], [*one[: at + 1], *one[at:]]
    changed = [*one[:at], Word("other"), *one[at + 1 :]]
    word = one[at].letters.replace(BULLET, "-")
    assert [(found.typed, found.shown) for found in differences(one, lost)] == [(word, "")]
    assert [(found.typed, found.shown) for found in differences(one, doubled)] == [("", word)]
    assert list(differences(one, changed)) == [Difference(one[at].offset, word, "other")]
    assert list(differences(one, one)) == []


def test_words_that_are_parted_otherwise_are_the_same() -> None:
    assert list(differences(words_of("snake case 1 2", 0), words_of("snakecase 12"))) == []
    assert list(differences(words_of("a b c d", 0), words_of("ab x d"))) == [Difference(4, "c", "x")]


def test_of_very_many_words_that_differ_the_first_are_told() -> None:
    many, others = words_of("a " * 2000, 0), words_of("b " * 2000)
    (found,) = differences(many, others)
    assert (found.offset, found.typed) == (0, " ".join(["a"] * 12) + " …")


# Pages made of everything that editors type, nested as they nest it.
WORD = st.sampled_from(
    ["words", "83", "Línea", "*em*", "**bold**", "`code`", "[@one]", "[a link](/x/)", "it's", "“so”", "[^n]", "5 < 6"]
)
LINE = st.lists(WORD, min_size=1, max_size=4).map(lambda words: " ".join(["So", *words]))
LINES = st.lists(LINE, min_size=1, max_size=3).map("\n".join)
INDENT = st.sampled_from(["  ", "   ", "    "])


def indented(block: str, by: str) -> str:
    return "\n".join(by + line if line else line for line in block.split("\n"))


def lists(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Lists of items that hold blocks."""
    item = st.tuples(LINES, st.lists(inside, max_size=2), INDENT).map(
        lambda made: "\n\n".join([made[0].replace("\n", f"\n{made[2]}"), *(indented(one, made[2]) for one in made[1])])
    )
    each = st.lists(item, min_size=1, max_size=3)
    bullets = each.map(lambda items: "\n".join(f"- {one}" for one in items))
    numbers = st.tuples(each, st.integers(0, 30)).map(
        lambda made: "\n\n".join(f"{made[1] + at}. {one}" for at, one in enumerate(made[0]))
    )
    return bullets | numbers


LEAF = st.one_of(LINES, LINES.map(lambda text: f"```\n{text}\n```"), LINES.map(lambda text: indented(text, "> ")))
BLOCKS = st.recursive(LEAF, lists, max_leaves=6)
TABLE = st.tuples(LINE, LINE).map(lambda cells: f"| a | b |\n|---|---|\n| {cells[0]} | {cells[1]} |")
PAGE = st.lists(
    st.one_of(
        BLOCKS, BLOCKS, TABLE, LINE.map(lambda text: f"## {text}"), LINES.map(lambda text: f"Term\n: {text}\n: {text}")
    ),
    min_size=1,
    max_size=5,
).map("\n\n".join)


@given(PAGE, BLOCKS)
def test_what_editors_type_is_what_readers_are_shown(page: str, note: str) -> None:
    text = f"{page}\n\nWords.[^n]\n\n[^n]: Note.\n\n{indented(note, '    ')}"
    assume(not scan(text, "p").bad_blocks)
    prose = RENDERER.render(text)
    assert prose.differences == ()
    assert prose.misread == ()
    assert Counter(one.key for one in scan(text, "p").citations) == Counter(one.key for one in prose.markers)
    html = "".join(part.html for part in prose.parts) + prose.explanatory_notes[0].html
    assert "explainer-" not in html
    assert html.count("<pre>") == text.count("```") // 2
