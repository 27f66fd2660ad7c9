"""The site as Caddy is told of it: one block of a Caddyfile. Certificates Caddy gets by itself."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.exports.hosting.rules import ANEW
from explainer.exports.hosting.served import CACHE, TYPE, Served

_FILE = "file {path} {path}/index.html"


def caddy_configuration(site: Served) -> str:
    """The text of the block."""
    return "\n".join(_block(site)) + "\n"


def _block(site: Served) -> Iterator[str]:
    yield f"{site.address.scheme}://{site.address.netloc} {{"
    yield f"\troot * {site.folder}"
    yield "\tencode zstd gzip"
    yield ""
    for number, (name, regex, value) in enumerate(_headers(site)):
        # What is not there has the page for it: of that no header may hold which is for the file that was asked for.
        yield f"\t@h{number} {{"
        yield f"\t\tpath_regexp {regex}"
        if name in (CACHE, TYPE):
            yield f"\t\t{_FILE}"
        yield "\t}"
        yield f'\theader @h{number} {name} "{value}"'
    yield f'\theader ?{CACHE} "{ANEW}"'
    yield ""
    yield f"\t@hidden path_regexp {site.hidden}"
    yield "\terror @hidden 404"
    yield from (f"\tredir {site.path}{old} {new} 301" for old, new in site.redirects)
    yield "\tfile_server"
    yield "\thandle_errors 404 {"
    yield f'\t\theader {CACHE} "{ANEW}"'
    yield f"\t\trewrite * {site.path}/404.html"
    yield "\t\tfile_server"
    yield "\t}"
    yield "}"


def _headers(site: Served) -> Iterator[tuple[str, str, str]]:
    """Each header with one expression for all addresses that have that value of it."""
    for name, values in site.by_header.items():
        for value in dict.fromkeys(value for _, value in values):
            yield name, "|".join(regex for regex, other in values if other == value), value
