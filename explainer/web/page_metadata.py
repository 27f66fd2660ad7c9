"""What a page says of itself: every word for its title, day, authors, publisher and the rest, with where it says so.

Nothing is chosen here between words that differ, and nothing is understood: who drafts a source does that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from explainer.web import visible
from explainer.web.html_page import HtmlPage, visible_text
from explainer.web.linked_data import LinkedData, Thing, linked_data
from explainer.web.meta_tags import MetaTags, Said, meta_tags

_ARTICLES: Final = frozenset((
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle",
    "BackgroundNewsArticle", "AskPublicNewsArticle", "LiveBlogPosting", "BlogPosting", "Report", "ScholarlyArticle",
    "MedicalScholarlyArticle", "TechArticle", "AdvertiserContentArticle", "SatiricalArticle", "Legislation",
    "LegislationObject", "Dataset", "SocialMediaPosting", "DiscussionForumPosting", "PressRelease", "Thesis", "Book",
))  # fmt: skip
_PAGES: Final = frozenset(("WebPage", "ItemPage", "AboutPage", "FAQPage", "MedicalWebPage"))
_BODIES: Final = frozenset(("Organization", "NewsMediaOrganization", "Corporation", "GovernmentOrganization"))
_DAYS: Final = (
    "article:published_time", "og:article:published_time", "og:published_time", "article.published",
    "citation_publication_date", "citation_online_date", "citation_date", "parsely-pub-date", "dcterms.issued",
    "dc.date.issued", "datepublished", "publish-date", "publishdate", "publication_date", "pubdate", "sailthru.date",
    "cxenseparse:recs:publishtime", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "date",
)  # fmt: skip
_AUTHORS: Final = (
    "citation_author",
    "parsely-author",
    "dc.creator",
    "dcterms.creator",
    "author",
    "article:author",
    "byl",
)
_SITES: Final = (
    "og:site_name", "citation_journal_title", "citation_publisher", "dc.publisher", "dcterms.publisher",
    "application-name", "apple-mobile-web-app-title",
)  # fmt: skip
_CREDITS: Final = ("article:agency", "agency", "source", "news_source", "article:source", "dc.source")


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """All that a page says of itself, the more telling before the less; empty where it says nothing."""

    titles: tuple[Said, ...] = ()
    published: tuple[Said, ...] = ()
    modified: tuple[Said, ...] = ()
    authors: tuple[Said, ...] = ()
    credits: tuple[Said, ...] = ()
    """Whose report it is besides, where the page says so to machines."""
    bylines: tuple[Said, ...] = ()
    publishers: tuple[Said, ...] = ()
    languages: tuple[Said, ...] = ()
    types: tuple[Said, ...] = ()
    canonical: tuple[str, ...] = ()
    other_address: str = ""
    """The page's address in Open Graph."""
    opening: str = ""
    paywall: Said | None = None
    moves_to: str = ""
    is_amp: bool = False
    articles: int = 0
    """How many articles it describes, where none of them is said to be the page's own."""
    unread: int = 0
    """How many blocks of JSON-LD cannot be read."""
    text: str = ""


def page_metadata(page: HtmlPage, address: str) -> PageMetadata:
    """What a page says of itself that was found at that address."""
    tags, data = meta_tags(page, address), linked_data(page)
    own, others = _own(data, tags, page, address)
    pages = [thing for thing in data.things if thing.types & _PAGES]
    first = own or pages
    heads = visible.headings(page)
    return PageMetadata(
        titles=tuple(_titles(own, pages, tags, heads)),
        published=(*_said(first, "datePublished"), *tags.said(*_DAYS), *visible.days(page),
                   *_said(first, "dateCreated"), *_said(first, "uploadDate"), *_said(pages, "datePublished")),
        modified=(*_said(first, "dateModified"), *tags.said("article:modified_time", "og:updated_time")),
        authors=(*_named(own, "author"), *_named(own, "creator"), *tags.said(*_AUTHORS)),
        credits=(*_named(own, "provider"), *_named(own, "sourceOrganization"), *_said(own, "creditText"),
                 *tags.said(*_CREDITS)),
        bylines=visible.bylines(page),
        publishers=tuple(_publishers(own, pages, data, tags)),
        languages=tuple(_languages(first, tags)),
        types=tuple(Said(name, f"{thing.syntax} type") for thing in own for name in sorted(thing.types & _ARTICLES)),
        canonical=tags.canonical,
        other_address=next((said.words for said in tags.said("og:url")), ""),
        opening=visible.opening(page) or next((said.words for said in _said(own, "articleBody")), ""),
        paywall=_paywall(own or data.things, tags),
        moves_to=tags.moves_to,
        is_amp=tags.is_amp,
        articles=0 if own else others,
        unread=data.unread,
        text=visible_text(page),
    )  # fmt: skip


# --- which of the articles is the page's own --------------------------------------------------------------------------


def _own(data: LinkedData, tags: MetaTags, page: HtmlPage, address: str) -> tuple[list[Thing], int]:
    """The article that the page is, as each syntax has it; where that is not said, none, and how many there are."""
    articles = [thing for thing in data.things if thing.types & _ARTICLES]
    places = {_place(one) for one in (address, *tags.canonical, *(said.words for said in tags.said("og:url")))} - {""}
    here = [thing for thing in articles if places & set(_places(thing))]
    if here:
        return here, 0
    heads = {_letters(one) for one in (*visible.headings(page), *(said.words for said in tags.said("og:title")))}
    called = [thing for thing in articles if heads & {_letters(words) for words in thing.texts("headline")}]
    if called:
        return called, 0
    different = {_letters("".join(thing.texts("headline"))) for thing in articles}
    titles = [*visible.headings(page), *(said.words for said in tags.said("og:title")), tags.title]
    if len(different) == 1 and all(_is_of_elsewhere(thing, titles) for thing in articles):
        return [], 1
    return (articles, 0) if len(different) == 1 else ([], len(different))


def _is_of_elsewhere(thing: Thing, titles: Iterable[str]) -> bool:
    """Whether an article says that it stands at another address, and bears a title that the page has nowhere."""
    own = {word for words in thing.texts("headline") for word in re.findall(r"\w{4,}", words.casefold())}
    here = {word for words in titles for word in re.findall(r"\w{4,}", words.casefold())}
    return any(_places(thing)) and bool(own and here) and len(own & here) * 2 < min(len(own), len(here))


def _places(thing: Thing) -> Iterator[str]:
    for name in ("mainEntityOfPage", "url", "@id"):
        for value in thing.all(name):
            inner = value.get("@id") or value.get("url") if isinstance(value, dict) else value
            if isinstance(inner, str) and (place := _place(inner)):
                yield place


def _place(address: str) -> str:
    """The path and the parameters of an address; nothing for the front page of a site."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    return f"{path}?{parts.query}" if path or parts.query else ""


def _letters(words: str) -> str:
    return re.sub(r"\W+", "", words).casefold()


# --- each thing that is said ------------------------------------------------------------------------------------------


def _said(things: list[Thing], name: str) -> Iterator[Said]:
    for thing in things:
        yield from (Said(words, f"{thing.syntax} {name}") for words in thing.texts(name))


def _named(things: list[Thing], name: str) -> Iterator[Said]:
    """Who is named, and whether that is an organisation."""
    for thing in things:
        for value in thing.all(name):
            kinds = value.get("@type", value.get("type")) if isinstance(value, dict) else None
            body = any(
                str(kind).rpartition("/")[2] in _BODIES for kind in (kinds if isinstance(kinds, list) else [kinds])
            )
            one = Thing(thing.types, {name: value}, thing.syntax)
            yield from (Said(words, f"{thing.syntax} {name}", body) for words in one.texts(name))


def _titles(own: list[Thing], pages: list[Thing], tags: MetaTags, heads: tuple[str, ...]) -> Iterator[Said]:
    yield from _said(own, "headline")
    yield from tags.said("citation_title", "og:title")
    if len(heads) == 1:
        yield Said(heads[0], "heading")
    yield from _said(own, "name")
    yield from tags.said("parsely-title", "dc.title", "dcterms.title", "twitter:title")
    if tags.title:
        yield Said(tags.title, "title element")
    yield from _said(pages, "name")
    yield from (Said(words, "heading") for words in (heads if len(heads) > 1 else ()))


def _publishers(own: list[Thing], pages: list[Thing], data: LinkedData, tags: MetaTags) -> Iterator[Said]:
    yield from tags.said(*_SITES[:1])
    yield from _said(own, "publisher")
    yield from tags.said(*_SITES[1:])
    yield from _said(pages, "publisher")
    for types in ({"WebSite"}, set(_BODIES)):
        named = [thing for thing in data.things if thing.types & types]
        if len({name for thing in named for name in thing.texts("name")}) == 1:
            yield from (
                Said(name, f"{named[0].syntax} {min(types & named[0].types)}") for name in named[0].texts("name")
            )


def _languages(first: list[Thing], tags: MetaTags) -> Iterator[Said]:
    yield from _said(first, "inLanguage")
    if tags.language:
        yield Said(tags.language, "html lang")
    yield from tags.said(
        "og:locale", "citation_language", "dc.language", "dcterms.language", "content-language", "language"
    )


def _paywall(things: tuple[Thing, ...] | list[Thing], tags: MetaTags) -> Said | None:
    for thing in things:
        free: list[Any] = [*thing.all("isAccessibleForFree")]
        if any(str(value).rpartition("/")[2].lower() == "false" for value in free):
            return Said("false", f"{thing.syntax} isAccessibleForFree")
    tiers = tags.said("article:content_tier")
    return next((tier for tier in tiers if tier.words.lower() in ("locked", "metered")), None)
