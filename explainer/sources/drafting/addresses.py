"""The address that a source gets: the page's own, without what only says how somebody came to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from explainer.model.safety.addresses import AddressError, check_web_address
from explainer.model.sameness.addresses import canonical, original
from explainer.model.sameness.clean import clean_address
from explainer.sources.drafting.choice import Choice
from explainer.sources.drafting.publishers import site_of
from explainer.web.page_metadata import PageMetadata

# Behind the address of a document: its form for phones or for printing, its further pages, what readers say of it.
_A_FORM: Final = re.compile(
    r"(?:/(?:amp|print|imprimir|version-imprimible|amp\.html|\d{1,2}|page/\d+|pagina/\d+|comment-page-\d+))+|\.amp"
)
_TO_PRINT: Final = re.compile(r"/(?:print|imprimir|version-imprimible)(?:[/.]|$)|[?&]print=", re.IGNORECASE)
_NO_PAGE: Final = re.compile(
    r"/(?:undefined|null|none|404|error|search|buscar|comment-page-\d+)/?$|^/?$", re.IGNORECASE
)
_FORMS: Final = frozenset((
    "print", "imprimir", "view", "format", "output", "outputtype", "amp", "page", "pagina", "mobile", "m", "lang",
))  # fmt: skip


def address_of(given: str, final: str, metadata: PageMetadata) -> Choice:
    """The address; what the page says is its own counts where it is on the same site, and not the site's front page."""
    held = as_document(given)
    reached = as_document(final)
    here = held if held != given else reached  # of an archive's copy, what it is a copy of
    asks: list[str] = []
    stated = {stated: None for url in metadata.canonical if (stated := as_document(url))}
    if len(stated) == 1:
        own = next(iter(stated))
        if not is_same_site(own, here):
            asks.append(f"the page says that the original is {own}: look there, and make the source from that page")
        elif why := _why_not(own, here, as_document(metadata.other_address)):
            asks.append(f"the page says that its address is {own}, {why}; that was not taken")
        else:
            return Choice(_secure(own, here), "rel=canonical", _to_look_at(own, here))
    if metadata.is_amp:
        asks.append("this is the page's form for phones, and it does not say where the page itself is")
    elif _TO_PRINT.search(here):
        asks.append("this is the page's form for printing, and it does not say where the page itself is")
    where = "the address given" if here == held else "where the address given leads"
    return Choice(here, where if here in (given, final) else f"{where}, cleaned", tuple(asks))


def as_document(url: str) -> str:
    """The clean address of the document itself; of a copy in an archive, that of what it is a copy of. Else nothing."""
    try:
        check_web_address(url)
        held = original(url) or url
        check_web_address(held)
        return clean_address(held)
    except (AddressError, ValueError):
        return ""


def all_addresses(given: str, final: str, metadata: PageMetadata) -> Iterator[tuple[str, str]]:
    """Every address under which the document may be known already, and what each is."""
    for url, what in ((given, "the address given"), (final, "where it leads"), (metadata.other_address, "og:url")):
        if clean := as_document(url):
            yield clean, what
    here = as_document(final) or final
    stated = {clean: None for url in metadata.canonical if (clean := as_document(url))}
    yield from (
        (clean, "rel=canonical") for clean in stated if not _why_not(clean, here, as_document(metadata.other_address))
    )


def is_front_page(url: str) -> bool:
    """Whether the address is that of a site, and of nothing within it."""
    parts = urlsplit(url)
    return parts.path.strip("/") in ("", "index.html", "index.php") and not parts.query


def is_same_site(url: str, other: str) -> bool:
    """Whether two addresses are of one site, or of parts of one: `gazette.example`, `news.gazette.example`."""
    one, two = sorted((site_of(url), site_of(other)), key=len)
    return two == one or two.endswith(f".{one}")


def _why_not(own: str, here: str, in_open_graph: str) -> str:
    """Why an address cannot be the page's own, though the page says so: it is one that many pages share."""
    if is_front_page(own) and not is_front_page(here):
        return "the front page of its site"
    named, reached = urlsplit(own), urlsplit(here)
    if _NO_PAGE.search(named.path) and canonical(own).key != canonical(here).key:
        return "which is nobody's"
    if f"{reached.path.rstrip('/')}/".startswith(f"{named.path.rstrip('/')}/") and named.path.strip("/"):
        left = reached.path.rstrip("/")[len(named.path.rstrip("/")) :]
        if left and not _A_FORM.fullmatch(left):
            return "a part of its site that this page is in"
        lost = {name for name, _ in parse_qsl(reached.query)} - {name for name, _ in parse_qsl(named.query)}
        if lost - _FORMS and own != in_open_graph:
            return f"which leaves out what the address has: {', '.join(sorted(lost - _FORMS))}"
    return ""


def _to_look_at(own: str, here: str) -> tuple[str, ...]:
    """What to look at where the page's own address is far from the one at which it was found."""
    if canonical(own).key == canonical(here).key:
        return ()
    if site_of(own) != site_of(here) and not site_of(here).endswith(f".{site_of(own)}"):
        return (f"the page says that its address is on another host, {urlsplit(own).netloc}: does it open there?",)
    if _last(own) != _last(here) and not urlsplit(here).query:
        return (f"the page was found at {here}, and says that its address is {own}: does that show the same?",)
    return ()


def _last(url: str) -> str:
    """The last part of the path, where most sites name the document."""
    named = [part for part in urlsplit(url).path.split("/") if part and not _A_FORM.fullmatch(f"/{part}")]
    return re.sub(r"\.\w{2,5}$", "", named[-1]).casefold() if named else ""


def _secure(url: str, reached: str) -> str:
    """The address by https, where the page was reached by it at the same host."""
    parts, found = urlsplit(url), urlsplit(reached)
    secure = parts.scheme == "http" and found.scheme == "https" and parts.netloc == found.netloc
    return f"https{url.removeprefix('http')}" if secure else url
