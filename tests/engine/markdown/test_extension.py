"""The extension of Markdown: placeholders for citations, notes of our own words, framing, and blocks."""

from __future__ import annotations

import pytest
from markdown import Extension, Markdown

from explainer.markdown.extension import CitationExtension, EmbedExtension


def converted(text: str, *, blocks: bool = False) -> str:
    """What Markdown makes of the text with the extension alone: placeholders as they are set."""
    extensions: list[str | Extension] = ["tables", CitationExtension(), *([EmbedExtension()] if blocks else [])]
    return Markdown(extensions=extensions).convert(text)


def cites(inside: str) -> str:
    return f'<explainer-citation inside="{inside}"></explainer-citation>'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("So.[@a]", f"So.{cites('@a')}"),
        ("So.[see @a, p. 4; @b]", f"So.{cites('see @a, p. 4; @b')}"),
        ("*So.[@a]*", f"<em>So.{cites('@a')}</em>"),
        ("So.[@a] So.[@b]", f"So.{cites('@a')} So.{cites('@b')}"),
        ("So.[@A]", "So.[@A]"),
        ("So.[@a; b]", "So.[@a; b]"),
        ("`[@a]`", "<code>[@a]</code>"),
        (r"\[@a]", "[@a]"),
        ("[@a](/b/)", '<a href="/b/">@a</a>'),
    ],
)
def test_a_citation_becomes_a_placeholder_and_what_is_none_stays(text: str, expected: str) -> None:
    assert converted(text) == f"<p>{expected}</p>"


MARK = '<explainer-explanatory label="n"></explainer-explanatory>'


def notes(*items: str) -> str:
    return f"<explainer-notes>{''.join(items)}</explainer-notes>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("So.[^n]\n\n[^n]: Words.", [f"So.{MARK}", notes('<li label="n">Words.</li>')]),
        ("[^n]: Words.\n\nSo.[^n]", [f"So.{MARK}", notes('<li label="n">Words.</li>')]),
        (
            "So.\n[^n]: Words.[@a]\n[^m]: More.",
            ["So.", notes(f'<li label="n">Words.{cites("@a")}</li>', '<li label="m">More.</li>')],
        ),
        ("[^n]: One.\n\n[^n]: Two.", [notes('<li label="n">One.</li>')]),
        ("So.[^Not a label]", ["So.[^Not a label]"]),
    ],
)  # fmt: skip
def test_notes_are_taken_out_of_the_flow_and_gathered_at_the_end_the_first_of_each_label(
    text: str, expected: list[str]
) -> None:
    made = converted(text)
    for between in ("\n", "<p>", "</p>"):
        made = made.replace(between, "")
    assert made == "".join(expected)


def test_notes_of_one_page_are_not_on_the_next() -> None:
    md = Markdown(extensions=[CitationExtension()])
    assert "explainer-notes" in md.convert("So.[^n]\n\n[^n]: Words.")
    md.reset()
    assert md.convert("So.") == "<p>So.</p>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Words.\n{.framing}", '<p class="framing">Words.</p>'),
        ("Words. {.framing}", '<p class="framing">Words.</p>'),
        ("Words. { .framing }", '<p class="framing">Words.</p>'),
        ("Words. {:.framing}", '<p class="framing">Words.</p>'),
        ("- One {.framing}\n- Two", '<ul>\n<li class="framing">One</li>\n<li>Two</li>\n</ul>'),
        ("Words {.framing} words.", "<p>Words {.framing} words.</p>"),
        ("## Head {.framing}", "<h2>Head {.framing}</h2>"),
        ('A "word"{.term} of ours', '<p>A "word" of ours</p>'),
        ('## A *"word"*{:.term} of ours', '<h2>A <em>"word"</em> of ours</h2>'),
        ("A word{.term}", "<p>A word{.term}</p>"),
        ('`"word"{.term}`', '<p><code>"word"{.term}</code></p>'),
        ("Words. {.large}", "<p>Words. {.large}</p>"),
        ("Words. {onclick=x}", "<p>Words. {onclick=x}</p>"),
    ],
)
def test_our_own_framing_is_marked_at_the_end_of_a_paragraph_or_item_and_no_other_attribute_passes(
    text: str, expected: str
) -> None:
    assert converted(text) == expected


def test_the_mark_below_a_table_frames_it_and_becomes_no_row() -> None:
    framed = converted("| a | b |\n|---|---|\n| c | d |\n{.framing}")
    assert framed.startswith('<table class="framing">')
    assert framed.count("<tr>") == 2
    assert "{" not in framed


@pytest.mark.parametrize("text", ["<b>a</b>", "<div>a</div>", "a & b", "<!-- a -->"])
def test_html_is_words_like_any_others(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert converted(text) == f"<p>{escaped}</p>"


@pytest.mark.parametrize(
    ("kind", "own_id", "endings"),
    [
        ("timeline", "", []),
        ("question", 'id="a-record" ', ["title"]),
        ("fact", "", []),
        ("chart", 'id="a-record" ', ["title", "name", "words"]),
    ],
)
def test_a_block_that_names_a_record_becomes_a_placeholder_that_holds_the_ids_of_what_it_shows(
    kind: str, own_id: str, endings: list[str]
) -> None:
    made = converted(f"Before.\n\n/// {kind} | a-record\n///\n\nAfter.", blocks=True)
    ids = "".join(f'<explainer-embed id="a-record-{ending}"></explainer-embed>' for ending in endings)
    embed = f'<explainer-embed {own_id}key="a-record" kind="{kind}">{ids}</explainer-embed>'
    assert made.replace("\n", "") == f"<p>Before.</p>{embed}<p>After.</p>"


def test_key_points_hold_blocks_of_markdown() -> None:
    made = converted("/// keypoints\n- One.[@a]\n///", blocks=True).replace("\n", "")
    assert made == f"<explainer-keypoints><ul><li>One.{cites('@a')}</li></ul></explainer-keypoints>"


def test_there_are_no_other_blocks() -> None:
    assert converted("/// details | a\nWords.\n///", blocks=True).startswith("<p>/// details | a")
