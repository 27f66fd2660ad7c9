"""What every view is made with: the site, its queries, and what pages name that no record holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from explainer.site.downloads import Download
from explainer.site.queries import QueryContext


@dataclass(frozen=True, eq=False)
class ViewContext(QueryContext):
    """Made once a build.

    `sections` are the names of sections by their addresses, as the navigation has them; `search_index` says whether the
    search has an index; `downloads` gives all files under `/data/`, which only the page that lists them asks for.
    """

    sections: Mapping[str, str] = field(default_factory=dict)
    search_index: bool = False
    downloads: Callable[[], tuple[Download, ...]] = tuple
