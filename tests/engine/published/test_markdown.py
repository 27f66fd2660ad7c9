"""The Markdown twins as a Markdown reader reads them: whole, with footnotes that lead somewhere, and without markup."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from markdown import Markdown

from explainer.exports.markdown.footnotes import PlainPart, plain_parts
from explainer.exports.markdown.pages import as_words
from explainer.site.prose import ProseMarker
from tests.engine.sites import tiny
from tests.engine.sites.building import build_in_memory

Files = dict[str, bytes]
PAGES = ("explainers/the-bridge", "explainers/the-ferries")
ALLOWED = {
    "h1", "h2", "h3", "p", "ul", "ol", "li", "a", "em", "strong", "blockquote", "hr", "br", "code", "pre",
    "table", "thead", "tbody", "tr", "th", "td", "sup", "div",
}  # fmt: skip


class Page(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        found = dict(attrs)
        self.links += filter(None, [found.get("href")])
        self.ids |= set(filter(None, [found.get("id")]))

    def handle_data(self, data: str) -> None:
        self.text += data


def read(text: str) -> Page:
    return Page(Markdown(extensions=["footnotes", "tables", "fenced_code"]).convert(text))


def twins(files: Files) -> dict[str, str]:
    return {name: content.decode("utf-8") for name, content in files.items() if name.endswith("index.md")}


def test_every_page_but_search_and_data_has_a_twin_that_it_names(files: Files) -> None:
    """The page of the data has a README of its own; frames and the answer to a missing address need none."""
    found = {name for name in files if name.endswith("index.html") and not name.startswith("embed/")}
    pages = found - {"search/index.html", "data/index.html"}
    assert {name.replace(".html", ".md") for name in pages} == set(twins(files))
    assert len(pages) > 20
    for name in pages:
        link = f'<link rel="alternate" type="text/markdown" href="/{name.replace(".html", ".md")}">'
        assert link in files[name].decode("utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_every_footnote_mark_has_its_note_and_every_note_a_mark(files: Files, page: str) -> None:
    text = twins(files)[f"{page}/index.md"]
    defined = re.findall(r"^\[\^([^\]]+)\]:", text, re.MULTILINE)
    used = set(re.findall(r"\[\^([^\]]+)\](?!:)", text))
    assert defined
    assert set(defined) == used
    assert len(defined) == len(set(defined))
    read_page = read(text)
    assert [link for link in read_page.links if link.startswith("#") and link[1:] not in read_page.ids] == []


def test_twins_have_whole_addresses_only(files: Files) -> None:
    for name, text in twins(files).items():
        relative = [link for link in read(text).links if not link.startswith(("https://", "http://", "#fn"))]
        assert relative == [], name


def test_twin_of_an_explainer_has_its_title_its_words_and_its_references(files: Files) -> None:
    text = twins(files)["explainers/the-bridge/index.md"]
    lines = text.splitlines()
    assert lines[0].startswith("# ")
    assert "## References" in lines
    assert "[@" not in text
    assert "///" not in text
    assert ".framing" not in text
    assert "<p" not in text


def test_twin_of_an_explainer_says_what_its_page_says(files: Files) -> None:
    text = twins(files)["explainers/the-bridge/index.md"]
    for words in (
        "**Correction, 24 November 2026:**",
        "Not in dispute: It was paid in pesos.",
        "What would settle it: The accounts of the Board.",
        "between 3 and 5 April 2026: [Toll is decided](https://bridge.example/timeline/#toll-decided) (expected)",
        "Disputed; Ana Pérez",
        "## What changed",
        "As known on 18 March 2026. The Bridge, <https://bridge.example/explainers/the-bridge/>",
    ):
        assert words in text, words
    assert " (p. 4)\n" in text
    assert "1a" not in text
    assert "As known on 26 March" not in text


def test_twin_says_what_became_of_an_event_that_did_not_happen(files: Files) -> None:
    text = twins(files)["timeline/ferries/index.md"]
    assert "[Regatta is called off](https://bridge.example/timeline/#regatta-called-off) (cancelled)" in text
    assert "[Ferries end](https://bridge.example/timeline/#ferries-end)\n" in text


def test_twin_of_a_fact_has_all_of_its_particulars(files: Files) -> None:
    text = twins(files)["facts/bridge-cost-five/index.md"]
    parts = ("Where: [Old Harbour", "Who it is about: [River Board]", "Topics: [", "## History")
    for words in (*parts, "## Pages that cite it", "## Events that carry it"):
        assert words in text, words
    assert "It replaced:" in twins(files)["facts/ferry-ran-daily/index.md"]


def test_hostile_words_stay_words(tmp_path: object) -> None:
    site = tiny.copy_site(tiny.HERE / "valid" / "hostile-words", tmp_path)  # type: ignore[arg-type]
    made = twins(build_in_memory(tiny.settings_file(site)))
    assert made
    for name, text in made.items():
        page = read(text)
        assert page.tags <= ALLOWED, (name, page.tags - ALLOWED)
        assert [link for link in page.links if link.startswith("javascript")] == []
    assert "<script>alert(‘text’)</script>" in read(made["facts/hostile-fact/index.md"]).text


@pytest.mark.parametrize(
    "words",
    ["*a* _b_ `c` [d](e) <f>", "# no heading", "- no list", "1. no list", "a | b", "\\*", "1) no", "[^1]", "+ x"],
)
def test_escaped_words_read_as_they_were(words: str) -> None:
    page = read(as_words(words))
    assert page.text.strip() == words
    assert page.tags == {"p"}


def test_marks_of_words_of_which_we_speak_are_taken_out() -> None:
    (part,) = plain_parts('A "word"{.term}, *“one”*{:.term} and `"x"{.term}`.', ())
    assert part.text == 'A "word", *“one”* and `"x"{.term}`.'


def test_citations_notes_and_framing_become_plain() -> None:
    text = "Words.[@b; see @a, p. 4][^x] `[@a]`\n\n{.framing}\n\n/// fact | a\n///\n\n[^x]: Note."
    markers = [ProseMarker("b", 1, "1", "ref-b-1"), ProseMarker("a", 2, "2", "ref-a-1")]
    assert list(plain_parts(text, markers)) == [
        PlainPart("text", "Words.[^1][^2][^note-x] `[@a]`"),
        PlainPart("fact", "", "a"),
        PlainPart("text", "[^note-x]: Note."),
    ]
