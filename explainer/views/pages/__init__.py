"""One module a kind of page, called as the kind is in the site's plan: a view, and `view`, which makes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pkgutil import iter_modules

from explainer.site.plan import PlannedPage
from explainer.site.queries import plan
from explainer.views.context import ViewContext
from explainer.views.page import PageView

VIEWS: Mapping[str, Callable[[ViewContext, PlannedPage], PageView]] = {
    found.name: import_module(f"{__name__}.{found.name}").view for found in iter_modules(__path__)
}


def page_view(ctx: ViewContext, address: str) -> PageView:
    """The page at that address, in finished words."""
    planned = ctx.ask(plan)[address]
    return VIEWS[planned.kind](ctx, planned)
