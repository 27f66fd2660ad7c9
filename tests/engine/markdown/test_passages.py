"""What of a page's Markdown is words for readers, block by block."""

from __future__ import annotations

import pytest

from explainer.markdown.outline import outline
from explainer.markdown.passages import passages
from explainer.markdown.scan import scan
from explainer.markdown.source_text import source_text


def words(text: str) -> list[str]:
    source = source_text(text, "content/page.md", 5)
    return [passage.words for passage in passages(source, outline(source)[0])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam\nholds.[@dam-holds]", ["The dam holds.[@dam-holds]"]),
        ("The dam holds.[see @dam-holds, p. 4; @dam-old]", ["The dam holds.[@dam-holds, p. 4, see; @dam-old]"]),
        ("The dam holds. [@dam-holds]", ["The dam holds.[@dam-holds]"]),
        ("## The dam ##\n\nIt holds.", ["The dam", "It holds."]),
        ("- One *dam*.\n- **Two** `dams`.\n", ["One dam.", "Two dams."]),
        ("| Dam | Metres |\n|---|--:|\n| Old | 12 |\n", ["Dam | Metres", "Old | 12"]),
        ("It holds.[^why]\n\n[^why]: By its weight.\n", ["It holds.", "By its weight."]),
        ("See [the dam](/dam/ \"Dam\") and <https://example.org/a>.", ["See the dam and https://example.org/a."]),
        ("Words of ours.\n{.framing}", ["Words of ours."]),
        ("He says \"dam\"{.term}.", ['He says "dam".']),
        ("> It held, she said.\n> Always.", ["It held, she said. Always."]),
        ("```\nopen  the gate\n```", ["open the gate"]),
        ("/// question | does-it-hold\n///\n\nWords.", ["Words."]),
        ("Twelve \\* three, file_name_here.", ["Twelve * three, file_name_here."]),
    ],
)  # fmt: skip
def test_words_stay_and_signs_go(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_passage_stands_where_its_words_begin() -> None:
    found = scan("# Dam\n\n- It\n  holds.\n\n> So.\n", "content/page.md", 5).passages
    assert [(passage.words, passage.location.line, passage.location.column) for passage in found] == [
        ("Dam", 5, 1),
        ("It holds.", 7, 3),
        ("So.", 10, 3),
    ]
