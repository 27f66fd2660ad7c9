"""The pages of the built site once more as plain Markdown: they say what the pages say, and no sign is left over."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

from markdown import Markdown

from tests.any_site.output import files, one_of_each_sort

MARK = re.compile(r"\[\^([^\]]+)\](?!:)")
NOTE = re.compile(r"^\[\^([^\]]+)\]:", re.MULTILINE)
CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.MULTILINE | re.DOTALL)
# What an editor writes and no reader should see; a backslash keeps a bracket as it stands.
LEFT_OVER = re.compile(r"(?<!\\)\[@|^///|\{\.", re.MULTILINE)


class _Links(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.links += filter(None, [found.get("href")])
        self.ids |= set(filter(None, [found.get("id")]))


def pages(output: Path) -> list[tuple[Path, str, str]]:
    """Each page that has a plain form, with both."""
    found = [path for path in files(output, "**/index.md") if path.with_suffix(".html").exists()]
    return [(path, path.with_suffix(".html").read_text("utf-8"), path.read_text("utf-8")) for path in found]


def test_every_mark_has_its_note_and_every_note_its_marks(site_output: Path) -> None:
    for path, _, text in pages(site_output):
        notes = NOTE.findall(text)
        assert sorted(notes) == sorted(set(MARK.findall(text))), path


def test_every_marker_of_a_page_has_its_mark_in_the_plain_text(site_output: Path) -> None:
    for path, html, text in pages(site_output):
        markers = html.count('role="doc-noteref"')
        if markers:
            assert len(MARK.findall(text)) == markers, path
            assert len(NOTE.findall(text)) == html.count('<li class="note"'), path


def test_no_sign_of_the_source_is_left_over(site_output: Path) -> None:
    for path in files(site_output, "explainers/*/index.md"):
        assert LEFT_OVER.search(CODE.sub("", path.read_text("utf-8"))) is None, path


def test_plain_text_of_explainers_says_what_is_not_in_dispute_and_what_is_due(site_output: Path) -> None:
    files(site_output, "explainers/*/index.md")
    for path, html, text in pages(site_output):
        if path.parent.parent.name == "explainers":
            page = unescape(html)
            body = page[: page.index('id="notes"')] if 'id="notes"' in page else page
            common = len(re.findall(r"<dt>Not in dispute</dt>|Not in dispute: ", body))
            assert text.count("Not in dispute: ") == common, path
            assert text.count("Due for review by") >= page.count("due for review by") - 1, path


def test_a_reader_of_markdown_finds_every_note_and_whole_addresses(site_output: Path) -> None:
    for path in one_of_each_sort(site_output, "index.md"):
        read = _Links(Markdown(extensions=["footnotes", "tables", "fenced_code"]).convert(path.read_text("utf-8")))
        assert [link for link in read.links if link.startswith("#") and link[1:] not in read.ids] == [], path
        assert [link for link in read.links if not re.match(r"https?://|mailto:|#", link)] == [], path
