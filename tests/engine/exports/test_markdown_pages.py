"""A page as plain Markdown: which pages have one, what stands in place of a block, and words that are no markup."""

from __future__ import annotations

from typing import Any

import pytest
from jinja2 import DictLoader, Environment

from explainer.build.templates import ThemeTemplates
from explainer.exports.markdown.pages import as_words, markdown_file
from explainer.exports.markdown.views import PlainPartView, number_views, plain_part_views
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.model.topic import Topic
from explainer.site.page import Page
from explainer.site.plan import KINDS
from explainer.site.queries import plan
from explainer.views.pages import page_view
from tests.engine.built import context, home, prose, site, views
from tests.engine.records import fact, make

TEXT = (
    "{{ page.path }}{% for part in parts %}\n\n\n\n{{ part.kind }} {{ part.series and part.series.id }}{% endfor %}\n\n"
)


def parts_of(text: str, *parts: Record | Page, **changes: Any) -> tuple[PlainPartView, ...]:
    """The pieces of an explainer of these words."""
    made = site(prose("a", text), fact("f"), *parts)
    return plain_part_views(context(made, **changes), made.pages[0])


def text_of(markdown: str, **changes: object) -> str:
    (part,) = parts_of(markdown, **changes)
    return part.text


def twins(*parts: Record | Page) -> dict[str, str]:
    """The twins of all pages, each by a template that says its path and its parts."""
    ctx = context(site(home(), fact("f"), *parts))
    texts = dict.fromkeys((f"text/{kind}.md" for kind in KINDS), f"\n\n{TEXT}{{{{ '<*' | md }}}} <&\n\n\n")
    templates = ThemeTemplates(Environment(loader=DictLoader(texts), autoescape=True), ctx.lang)
    made = (markdown_file(ctx, ctx.ask(page_view, address), templates) for address in ctx.ask(plan))
    return {path: content.decode() for several in made for path, content in several.items()}


def test_prose_and_blocks_stand_in_the_order_of_the_page() -> None:
    text = (
        "One.[@f]\n\n/// keypoints\n- Two.[@f]\n///\n\n/// question | q\n///\n\n/// fact | f\n///\n\n"
        "/// chart | n\n///\n\n/// timeline | t\n///\n\nThree.[@f]"
    )
    made = parts_of(text, make(Question, "q"), make(Series, "n"), make(Event, "e"))
    assert [(part.kind, part.text) for part in made] == [
        ("text", "One.[^1]"),
        ("keypoints", "- Two.[^1]"),
        ("question", ""),
        ("fact", ""),
        ("chart", ""),
        ("timeline", ""),
        ("text", "Three.[^1]"),
    ]
    _, _, asked, card, drawn, told, _ = made
    assert asked.question is not None
    assert asked.question.id == "q"
    assert card.fact is not None
    assert card.fact.id == "f"
    assert drawn.series is not None
    assert drawn.series.id == "n"
    assert [event.id for event in told.events] == ["e"]


def test_a_timeline_tells_the_events_of_its_topic_by_day_then_by_their_order_in_it() -> None:
    events = [
        make(Event, "a", date="2026-03-03", seq=2),
        make(Event, "c", date="2026-03-03", seq=1),
        make(Event, "b", date="2026-03-03", seq=1),
        make(Event, "z", date="2026-03-02", seq=9),
        make(Event, "u1", date="2026-03-02", topics=["u"]),
    ]
    (told,) = parts_of("/// timeline | t\n///", make(Topic, "u"), *events)
    assert [event.id for event in told.events] == ["z", "b", "c", "a"]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("[a](/facts/f/)", "[a](https://site.example/facts/f/)"),
        (
            "[a](#why) [b](#so)",
            "[a](https://site.example/explainers/a/#why) [b](https://site.example/explainers/a/#so)",
        ),
        ("![a](/a.png)", "![a](https://site.example/a.png)"),
        ("[a](https://other.example/a/)", "[a](https://other.example/a/)"),
        ("[a] (/facts/f/) #why", "[a] (/facts/f/) #why"),
    ],
)
def test_links_inside_the_site_have_whole_addresses(markdown: str, expected: str) -> None:
    assert text_of(markdown) == expected


def test_the_numbers_of_a_topic_are_those_of_its_series_by_id() -> None:
    series = [
        make(Series, "b"),
        make(Series, "a"),
        make(Series, "c", topics=["u"]),
        make(Series, "d", topics=["u", "t"]),
    ]
    ctx = context(site(fact("f"), make(Topic, "u"), *series))
    assert [(part.kind, part.series and part.series.id) for part in number_views(ctx, "t")] == [
        ("chart", "a"),
        ("chart", "b"),
        ("chart", "d"),
    ]


def test_every_page_has_a_twin_beside_it_but_the_data_the_search_small_forms_and_the_answer_to_a_missing_address() -> (
    None
):
    made = site(home(), fact("f"), prose("x"), prose("about", kind="editorial"), make(Question, "q"))
    without = [path for path, page in views(made).items() if page.markdown_path is None]
    assert sorted(without) == ["/404.html", "/data/", "/embed/questions/q/", "/embed/timeline/t/", "/search/"]
    found = twins(prose("x"), prose("about", kind="editorial"), make(Question, "q"))
    assert sorted(found) == sorted(f"{path}index.md".strip("/") for path in views(made) if path not in without)


def test_a_twin_has_what_its_page_has_only_as_html_the_prose_and_the_numbers_of_a_topic() -> None:
    series = [make(Series, "n"), make(Series, "m", topics=["u"])]
    page = prose("x", "So.[@f]\n\n/// chart | m\n///")
    found = twins(page, prose("about", kind="editorial"), make(Topic, "u"), *series)
    lines = {path: text.splitlines()[2:-2] for path, text in found.items()}
    assert {path: [line for line in of if line] for path, of in lines.items() if of} == {
        "index.md": ["keypoints None"],
        "about/index.md": ["text None"],
        "explainers/x/index.md": ["text None", "chart m"],
        "topics/t/index.md": ["chart n"],
        "topics/u/index.md": ["chart m"],
    }


def test_a_twin_has_one_empty_line_between_its_parts_one_line_end_behind_and_no_html_escapes() -> None:
    text = twins(prose("x", "So.[@f]\n\n/// fact | f\n///"))["explainers/x/index.md"]
    assert text == "/explainers/x/\n\ntext None\n\nfact None\n\n&lt;\\* <&\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words", "plain words"),
        ("two\n  lines\tand  more ", "two lines and more"),
        ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"),
        ("[d](e) | \\", "\\[d\\](e) \\| \\\\"),
        ("# a", "\\# a"),
        ("> a", "\\> a"),
        ("+ a", "\\+ a"),
        ("- a", "\\- a"),
        ("-a #b a - b", "-a #b a - b"),
        ("1. a", "1\\. a"),
        ("1) a", "1\\) a"),
        ("12. a", "12\\. a"),
        ("12) a", "12\\) a"),
        ("2026. a", "2026\\. a"),
        ("123456789) a", "123456789\\) a"),
        ("1234567890. a", "1234567890. a"),
        ("1.5 a", "1.5 a"),
        ("a 1. b", "a 1. b"),
        ("<b>", "&lt;b>"),
        ("a < b", "a &lt; b"),
        ("&lt; &#60; &amp;", "&amp;lt; &amp;#60; &amp;amp;"),
        ("a & b", "a & b"),
        ("", ""),
    ],
)
def test_words_stay_words_in_markdown(text: str, expected: str) -> None:
    assert as_words(text) == expected
