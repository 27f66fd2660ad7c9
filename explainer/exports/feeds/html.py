"""HTML of our own pages for readers who meet it elsewhere, without our style sheet: whole links, no anchors."""

from __future__ import annotations

import re

# A start tag as our serializers write it: a bare > or < stands only inside quotes.
TAG = re.compile(r"<[a-z](?:[^<>\"]|\"[^\"]*\")*>")
_LINK = re.compile(r"(\s(?:href|src)=\")([/#])(?!/)")
_INDENT = re.compile(r">\s*\n\s*<")
_OWN = re.compile(r"\s(?:id|class|role|popover|aria-[a-z]+|data-[a-z-]+|tabindex)(?:=\"[^\"]*\")?(?=[\s>])")


def feed_html(html: str, page_url: str, base: str) -> str:
    """The HTML as feeds carry it: whole links, and nothing that serves our own pages only.

    Anchors go: where several entries stand on one page, they would stand there twice.
    """
    bare = TAG.sub(lambda tag: _OWN.sub("", tag.group()), html)
    return absolute(_INDENT.sub(">\n<", bare), page_url, base).strip()


def absolute(html: str, page_url: str, base: str) -> str:
    """The HTML with `/path` led to the site and `#anchor` to the page; words that only look like links stay."""

    def lead(found: re.Match[str]) -> str:
        return found[1] + (f"{base}/" if found[2] == "/" else f"{page_url}#")

    return TAG.sub(lambda tag: _LINK.sub(lead, tag.group()), html)
