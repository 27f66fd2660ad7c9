"""Links of our own HTML made absolute, for readers who meet it away from its page."""

from __future__ import annotations

import re

# A start tag as our serializers write it: a bare > or < stands only inside quotes.
TAG = re.compile(r"<[a-z](?:[^<>\"]|\"[^\"]*\")*>")
_LINK = re.compile(r"(\s(?:href|src)=\")([/#])(?!/)")


def absolute(html: str, page_url: str, base: str) -> str:
    """The HTML with `/path` led to the site and `#anchor` to the page; words that only look like links stay."""

    def lead(found: re.Match[str]) -> str:
        return found[1] + (f"{base}/" if found[2] == "/" else f"{page_url}#")

    return TAG.sub(lambda tag: _LINK.sub(lead, tag.group()), html)
