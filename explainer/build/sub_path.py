"""Leads the links of a finished page below the path of a site that does not answer at the root of its host.

Views and templates write addresses from the root of the site: `/facts/`. Where SITEURL has a path, such as
`https://name.github.io/project`, the last step of laying out a page puts it in front of each; where it has none, a page
is left as it is. Whole addresses have the path already.
"""

from __future__ import annotations

import re

from explainer.exports.feeds.html import TAG

# What a browser follows, asks for or sends to; and what scripts take for such an address.
_ADDRESS = re.compile(r"(\s(?:href|src|action|formaction|poster|data-(?:index|search))=\")/(?!/)")


def below(path: str, html: str) -> str:
    """The page with its links below the path, which begins with a slash and ends without; words stay as they are."""
    return TAG.sub(lambda tag: _ADDRESS.sub(rf"\1{path}/", tag.group()), html) if path else html
