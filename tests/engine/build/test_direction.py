"""Words that are written from right to left stand apart from the sentence around them; all others stay as they are."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from explainer.build.templates import isolated
from explainer.language.direction import has_right_to_left
from tests.engine.sites import tiny
from tests.engine.sites.building import build_in_memory

SOURCE = """
- id: arabic-paper
  url: https://site.example/1
  title: "تقرير (1) عن الجسر"
  author: ["دانا الخطيب", "A. Reader"]
  publisher: "צופה 24"
  agency: null
  published: 2026-02-01
  language: ar
  kind: news
"""
ACTOR = """
- id: dana
  name: "دانا الخطيب"
  sort_name: "الخطيب, دانا"
  aliases: ["דנה", "Dana"]
  kind: person
"""
FACT = """
- id: said
  text: The bridge was seen to be open.
  date: 2026-02-01
  reported: 2026-02-01
  said_by: dana
  quote: {text: "الجسر مفتوح", language: ar, by: dana}
  sources: [{source: arabic-paper, locator: "ص 4", quote: "الجسر 5"}]
  topics: [building]
"""


class Reader(HTMLParser):
    """Keeps the words of a page that are written from right to left: those set apart, and those that are not.

    The letters of an index, one by one, stand alone anyway.
    """

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.loose: list[str] = []
        self.apart: list[str] = []
        self.attributes: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.attributes += [value for _, value in attrs if value]

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if has_right_to_left(data) and len(data.strip()) > 1 and not {"title", "script"} & set(self.open):
            (self.apart if "bdi" in self.open else self.loose).append(data.strip())


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    root = tiny.minimal_with(
        tmp_path_factory.mktemp("direction") / "site",
        {"data/sources/a.yaml": SOURCE, "data/actors/a.yaml": ACTOR, "data/facts/a.yaml": FACT},
    )
    page = root / "content" / "explainers"
    (first,) = page.glob("*.md")
    first.write_text(first.read_text("utf-8") + "\n\nDana said so.[@said] See also.[@arabic-paper]\n", "utf-8")
    found = build_in_memory(tiny.settings_file(root))
    assert found
    return found


PAGES = ["facts/said/", "sources/arabic-paper/", "people/dana/", "people/", "sources/", "facts/"]


@pytest.mark.parametrize("path", PAGES)
def test_names_titles_and_quotes_stand_apart_in_the_text_and_plainly_in_attributes(
    path: str, files: dict[str, bytes]
) -> None:
    reader = Reader()
    reader.feed(files[f"{path}index.html"].decode())
    assert reader.loose == []
    assert reader.apart
    assert [value for value in reader.attributes if "bdi" in value] == []


def test_titles_of_pages_and_plain_texts_have_no_marks(files: dict[str, bytes]) -> None:
    for path in PAGES:
        page = files[f"{path}index.html"].decode()
        assert "bdi" not in "".join(re.findall(r"<title>.*?</title>|<script.*?</script>", page, re.DOTALL))
        assert "bdi" not in files[f"{path}index.md"].decode()


def test_pages_without_such_words_have_no_mark(tmp_path: Path) -> None:
    root = tiny.minimal_with(tmp_path / "site", {})
    pages = [content for name, content in build_in_memory(tiny.settings_file(root)).items() if name.endswith(".html")]
    assert [page for page in pages if b"<bdi" in page] == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("שלום <b>", "<bdi>שלום &lt;b&gt;</bdi>"),
        ("ABP العربية", "<bdi>ABP العربية</bdi>"),
        ("ދިވެހި", "<bdi>ދިވެހި</bdi>"),
        ("Каракас 委内瑞拉 हिन्दी <b>", "Каракас 委内瑞拉 हिन्दी <b>"),
        ("", ""),
    ],
)
def test_only_words_with_letters_from_right_to_left_are_set_apart(words: str, expected: str) -> None:
    assert str(isolated(words)) == expected
    assert has_right_to_left(words) == expected.startswith("<bdi>")
