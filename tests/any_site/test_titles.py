"""What tabs, bookmarks and search engines call a page: short enough to be read, and not what they call another."""

import html
import re
from collections import Counter
from pathlib import Path

import pytest

TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)"')


def found(pattern: re.Pattern[str], site_output: Path, folder: str) -> list[str]:
    pages = sorted((site_output / folder).glob("*/index.html"))
    assert len(pages) > 100
    return [html.unescape(pattern.findall(page.read_text("utf-8"))[0]) for page in pages]


@pytest.mark.parametrize("folder", ["facts", "sources"])
@pytest.mark.parametrize("pattern", [TITLE, DESCRIPTION])
def test_no_two_pages_are_called_the_same(pattern: re.Pattern[str], folder: str, site_output: Path) -> None:
    counted = Counter(found(pattern, site_output, folder))
    assert [words for words, count in counted.items() if count > 1] == []


def test_titles_of_facts_fit_where_titles_are_shown(site_output: Path) -> None:
    titles = found(TITLE, site_output, "facts")
    assert max(map(len, titles)) <= 120
    assert any("… –" in title for title in titles)


def test_no_source_is_called_untitled(site_output: Path) -> None:
    for page in sorted(site_output.glob("sources/*/index.html")):
        assert "Untitled" not in page.read_text("utf-8"), page
