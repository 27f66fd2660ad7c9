"""The address that a source gets: the page's own, without what only says how somebody came to it."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from explainer.model.safety.addresses import AddressError, check_web_address
from explainer.model.sameness.addresses import original
from explainer.model.sameness.clean import clean_address
from explainer.sources.drafting.choice import Choice
from explainer.sources.drafting.publishers import site_of
from explainer.web.page_metadata import PageMetadata


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
        elif is_front_page(own) and not is_front_page(here):
            asks.append(f"the page says that its address is {own}, the front page of its site; that was not taken")
        else:
            return Choice(_secure(own, here), "rel=canonical")
    if metadata.is_amp:
        asks.append("this is the page's form for phones, and it does not say where the page itself is")
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
    yield from ((clean, "rel=canonical") for url in metadata.canonical if (clean := as_document(url)))


def is_front_page(url: str) -> bool:
    """Whether the address is that of a site, and of nothing within it."""
    parts = urlsplit(url)
    return parts.path.strip("/") in ("", "index.html", "index.php") and not parts.query


def is_same_site(url: str, other: str) -> bool:
    """Whether two addresses are of one site, or of parts of one: `gazette.example`, `news.gazette.example`."""
    one, two = sorted((site_of(url), site_of(other)), key=len)
    return two == one or two.endswith(f".{one}")


def _secure(url: str, reached: str) -> str:
    """The address by https, where the page was reached by it at the same host."""
    parts, found = urlsplit(url), urlsplit(reached)
    secure = parts.scheme == "http" and found.scheme == "https" and parts.netloc == found.netloc
    return f"https{url.removeprefix('http')}" if secure else url
