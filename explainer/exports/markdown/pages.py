"""Each page as plain Markdown: the same view through a text template, whose data cannot become markup."""

from __future__ import annotations

import re

from explainer.exports.markdown.views import PlainPartView, number_views, plain_part_views
from explainer.exports.templates import Templates
from explainer.site.page import Page
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.parts.drafts import drafts_view

_SIGNS = re.compile(r"[\\`*_\[\]|]|^[#>+-](?=\s)")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s)")  # what CommonMark takes for the number of a list
_HTML = re.compile(r"<|&(?=#?\w+;)")


def markdown_file(ctx: ViewContext, page: PageView, templates: Templates) -> dict[str, bytes]:
    """The page's file by its path from the root of the output; nothing where it has no such form."""
    if page.markdown_path is None:
        return {}
    text = templates.render(f"text/{page.kind}.md", page=page, parts=_parts(ctx, page), about=ctx.publication)
    if page.path in ctx.ask(drafts_view).pages:
        text = f"{templates.render('text/draft.md')}\n\n{text}"
    return {page.markdown_path.removeprefix("/"): re.sub(r"\n{3,}", "\n\n", text).strip().encode("utf-8") + b"\n"}


def _parts(ctx: ViewContext, page: PageView) -> tuple[PlainPartView, ...]:
    """What the page's own view has only as HTML: prose, and the numbers that charts draw."""
    if isinstance(page.subject, Page):
        return plain_part_views(ctx, page.subject)
    return number_views(ctx, page.subject.id) if page.kind == "topic" and page.subject else ()


def as_words(text: str) -> str:
    """The text on one line, its signs no markup: `*`, `_`, brackets, what would begin a list, and HTML."""
    line = _HTML.sub(lambda match: "&lt;" if match[0] == "<" else "&amp;", " ".join(text.split()))
    return _NUMBERED.sub(r"\1\\\2", _SIGNS.sub(lambda match: f"\\{match[0]}", line))
