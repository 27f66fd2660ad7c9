"""What every page view has."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import shorten
from typing import ClassVar

from explainer.language import Lang
from explainer.language.statuses import retracted_title
from explainer.model.fact import Fact
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.site import routes
from explainer.site.page import Page

DESCRIPTION = 300  # characters of a page's description: more is shown nowhere
LOCALES: dict[Lang, str] = {"en": "en_GB", "es": "es_ES"}


def described(words: str) -> str:
    """The words as a page's description: cut between two of them where they are long."""
    return shorten(words, DESCRIPTION, placeholder=" …")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """One page of the site: its path from the root, what it is about; title and description where records give them.

    `kind` is the kind of page that the site's plan names; the template and the module of the view are called the same.
    `subject` is the record or the page of prose that it is about, None for pages that gather: these have no title here,
    their words live in their templates. `in_markdown` is false of pages that have no form in plain Markdown.
    """

    kind: ClassVar[str]
    og_type: ClassVar[str] = "website"
    in_markdown: ClassVar[bool] = True

    path: str
    subject: Page | Record | None = None
    title: str | None = None
    description: str | None = None
    lang: Lang

    @property
    def source_ids(self) -> tuple[str, ...]:
        """The ids of the sources that it rests on, each once; none of pages that nobody would cite."""
        return ()

    @property
    def tells_changes(self) -> bool:
        """Whether it tells of a change to published words: the theme has a style sheet for these."""
        return False

    @property
    def withheld(self) -> bool:
        """Whether it is about something that may not be shown, so that search engines are to leave it out."""
        return self.subject is not None and self.subject.withheld is not None

    @property
    def retracted(self) -> bool:
        """Whether it is about something by which we no longer stand."""
        return isinstance(self.subject, (Page, Fact, Question)) and self.subject.retracted is not None

    @property
    def title_alone(self) -> str | None:
        """Its title where nobody sees the page, in a tab or a reference list: one that was retracted says so."""
        return retracted_title(self.title, self.lang) if self.title and self.retracted else self.title

    @property
    def locale(self) -> str:
        """Its language as Open Graph names it: with a country, that of our spelling."""
        return LOCALES[self.lang]

    @property
    def markdown_path(self) -> str | None:
        """Where the same page is in plain Markdown; None where it is not."""
        return routes.markdown_of(self.path) if self.in_markdown else None

    @property
    def file(self) -> str:
        """The file it is written to, from the root of the output."""
        return (self.path + "index.html" if self.path.endswith("/") else self.path).removeprefix("/")

    @property
    def section(self) -> str:
        """The first part of its path, for the navigation to mark."""
        return self.path.strip("/").split("/")[0]
