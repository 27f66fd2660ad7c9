"""A source worded for readers: an entry of a reference list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from babel.core import Locale

from explainer.language import Lang
from explainer.language.choices import lost_address
from explainer.language.typography import typeset
from explainer.language.wording.withdrawn import withdrawn_since
from explainer.model.fields import localized
from explainer.model.record import SourceLink
from explainer.model.source import Retelling, Source
from explainer.site import routes
from explainer.site.of_sources.passages import Passage, passage_of_link
from explainer.views.context import ViewContext
from explainer.views.parts.editorial.search import CheckedView, optional_checked
from explainer.views.parts.links import DateView, date_view, optional_date


@dataclass(frozen=True, slots=True)
class LostAddressView:
    """That its address no longer shows what it showed: in words; whether one may go there all the same, whether it
    answers, and whether its name leads to the archived copy instead.
    """

    words: str
    may_be_visited: bool
    answers: bool
    at_copy: bool


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """Everything that a reader needs to find the document, and to judge whose work it is.

    `url` is its address, `leads_to` the one to which its name leads (`Source.leads_to`). `passage` is where in it the
    record that names it finds what it says. Of one that is `withheld`, the note says so, and the address is that of our
    own page. `withdrawn` says since when it is not relied on, and why.
    """

    id: str
    href: str
    url: str
    leads_to: str | None
    title: str | None
    translated_title: str | None
    authors: tuple[str, ...]
    publisher: str
    agency: str | None
    origin: str
    published: DateView | None
    accessed: DateView | None
    language: str
    language_name: str
    kind: str
    host: str
    lost: LostAddressView | None
    archived_url: str | None
    archived_date: DateView | None
    note: str | None
    passage: Passage | None = None
    locator: str | None = None
    quote: str | None = None
    retelling: Retelling | None = None
    checked: CheckedView | None = None
    withheld: bool = False
    withdrawn: str | None = None


def reference_view(
    ctx: ViewContext, source_id: str, locator: str | None = None, quote: str | None = None
) -> ReferenceView:
    """The source as a reference, with the locator and quote of the record that names it."""
    source, lang = ctx.dataset.sources[source_id], ctx.lang
    return ReferenceView(
        id=source.id,
        href=routes.of(source),
        url=source.url,
        leads_to=source.leads_to,
        title=typeset(source.title) if source.title else None,
        translated_title=localized(source.translated_title, lang),
        authors=source.author,
        publisher=source.publisher,
        agency=source.agency,
        origin=source.origin,
        published=optional_date(source.published, lang),
        accessed=optional_date(source.accessed, lang),
        language=source.language,
        language_name=language_name(source.language, lang),
        kind=source.kind,
        host=host(source.url),
        lost=_lost(source, lang),
        archived_url=source.archived.url if source.archived else None,
        archived_date=date_view(source.archived.date, lang) if source.archived else None,
        note=localized(source.note, lang),
        passage=passage_of_link(SourceLink(source=source.id, locator=locator, quote=quote), source),
        locator=locator,
        quote=quote,
        retelling=source.retelling,
        checked=optional_checked(source.checked, lang),
        withheld=source.withheld is not None,
        withdrawn=withdrawn_words(source, lang),
    )


def _lost(source: Source, lang: Lang) -> LostAddressView | None:
    words = lost_address(source.url_status, lang)
    return (
        LostAddressView(words, source.may_be_visited, source.url_status != "dead", source.archived is not None)
        if words
        else None
    )


def withdrawn_words(source: Source, lang: Lang) -> str | None:
    """Since when the source is not relied on, who says so, and why; None where it is."""
    gone = source.withdrawn
    return withdrawn_since(gone.date, gone.why.in_language(lang), gone.by, lang) if gone else None


def reference_views(ctx: ViewContext, links: Iterable[SourceLink]) -> tuple[ReferenceView, ...]:
    """The sources that a record rests on, in its order."""
    return tuple(ctx.ask(reference_view, link.source, link.locator, link.quote) for link in links)


def language_name(code: str, lang: Lang) -> str:
    """What a language is called in the reader's language: `Spanish`, `español`."""
    return str(Locale(lang).languages.get(code.split("-")[0], code))


def host(url: str) -> str:
    """The address's host without `www.`, as readers know it."""
    return url.split("/")[2].removeprefix("www.")
