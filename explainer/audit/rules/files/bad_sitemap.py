"""The sitemap does not list exactly the pages that search engines may list.

Those are all but the ones that say `noindex`, and those whose canonical address is another page's.

Remedy: mend what writes the sitemap, or say `noindex` on a page that is not to be found.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.audit.built_site import BuiltSite
from explainer.audit.xml_tree import XmlElement
from explainer.problems import Location, Problem

RULE = "bad-sitemap"
_FILE = "sitemap.xml"


def check(site: BuiltSite) -> Iterator[Problem]:
    """`sitemap.xml`, and the parts that it may have, beside the pages that there are."""
    if _FILE not in site.files:
        yield Problem(Location(_FILE), "there is no sitemap.xml", RULE, "a build writes it: build the site again")
        return
    tree = site.xml[_FILE]
    if not isinstance(tree, XmlElement):
        return  # told by another rule
    if tree.name not in ("urlset", "sitemapindex"):
        yield Problem(Location(_FILE), f"this is a {tree.name}, and no urlset", RULE, "list the pages themselves")
        return
    yield from _listed(site, tree)


def _listed(site: BuiltSite, tree: XmlElement) -> Iterator[Problem]:
    addresses, listed = {page.address for page in site.indexed.values()}, set[str]()
    for file, loc in _pages(site, tree):
        address, place = loc.text.strip(), loc.place.of(file)
        lead = site.lead(file, address)
        path = lead.path if lead else ""
        if not lead or not address.startswith(("https://", "http://")):
            yield Problem(place, f"{address} is no address of this site", RULE, f"they begin with {site.base}/")
            continue
        if path in listed:
            yield Problem(place, f"{path} is listed already", RULE, "list each page once")
        elif path not in addresses and lead.file:
            yield Problem(
                place, f"{path} is not for search engines, and is listed", RULE, "leave it out, or let it be found"
            )
        listed.add(path)
    for address in sorted(addresses - listed):
        yield Problem(Location(_FILE), f"{address} is not listed", RULE, "list it, or say noindex on the page")


def _pages(site: BuiltSite, tree: XmlElement) -> Iterator[tuple[str, XmlElement]]:
    """Each address of a page, and the file that lists it: the sitemap itself, or the parts that it names."""
    if tree.name == "urlset":
        yield from ((_FILE, loc) for loc in tree.all("loc"))
        return
    for named in tree.all("loc"):
        lead = site.lead(_FILE, named.text.strip())
        part = site.xml.get(lead.file) if lead and lead.file else None
        if lead and lead.file and isinstance(part, XmlElement):
            yield from ((lead.file, loc) for loc in part.all("loc"))
