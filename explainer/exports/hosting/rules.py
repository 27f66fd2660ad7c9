"""The headers of every file of the site: the one list that hosts' and servers' configurations are made from.

A pattern is an address in which `*` stands for anything, slashes included, as Netlify and Cloudflare Pages have it; one
that ends in `/*` also fits the address without it. Hosts differ in what they do where two rules set one header for one
address: some send both, some either. So no header stands in two rules that fit one address.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from explainer.site import routes

# Nothing comes from elsewhere, nothing runs inline. 'wasm-unsafe-eval' lets our own scripts start WebAssembly, which
# the search is made of, and no other evaluation. It is for all pages, since no header stands in two rules.
POLICY: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
# A source that a reader opens is not told where the reader came from.
REFERRER = "same-origin"
FOR_GOOD = "public, max-age=31536000, immutable"
ANEW = "public, max-age=0, must-revalidate"
# What the engine makes and hosts may not know, or send without its character set.
TYPES: Mapping[str, str] = {
    ".atom.xml": "application/atom+xml; charset=utf-8",
    ".bib": "application/x-bibtex; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
}
_LICENCES = ".txt"  # the only files of a theme whose names are not made of what is in them
_FRAMES = routes.embed_of("/").strip("/")


@dataclass(frozen=True, slots=True)
class HeaderRule:
    """Headers for all addresses that one of these patterns fits, and why."""

    why: str
    patterns: tuple[str, ...]
    headers: Mapping[str, str]

    def fits(self, address: str) -> bool:
        """Whether it is for that address, a path from the root of the site."""
        return any(re.fullmatch(expression(pattern), address) for pattern in self.patterns)


def header_rules(files: Collection[str], preview: bool = False) -> tuple[HeaderRule, ...]:
    """The rules for a site of these files, by path from the root of the output; a preview is for no search engine."""
    return tuple(rule for rule in _rules(files, preview) if rule.patterns)


def headers_of(address: str, rules: Collection[HeaderRule]) -> dict[str, str]:
    """All headers of one address."""
    return {name: value for rule in rules if rule.fits(address) for name, value in rule.headers.items()}


def policy() -> str:
    """The Content-Security-Policy as it is sent."""
    return "; ".join(f"{directive} {sources}" for directive, sources in POLICY.items())


def expression(pattern: str) -> str:
    """The pattern as a regular expression for a whole address, for Python and for servers alike."""
    whole = pattern.removesuffix("/*")
    end = "(?:/.*)?" if whole != pattern else ""
    return whole.replace(".", r"\.").replace("*", ".*") + end


def _rules(files: Collection[str], preview: bool) -> Iterator[HeaderRule]:
    everywhere = {
        "Content-Security-Policy": policy(),
        "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": REFERRER,
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "cross-origin",
        "Access-Control-Allow-Origin": "*",
    }
    if preview:
        everywhere["X-Robots-Tag"] = "noindex"
    yield HeaderRule("every page and file; any site may read them, for all of them are public", ("/*",), everywhere)
    why = "names made of what is in the file, which therefore never changes"
    yield HeaderRule(why, tuple(_never_changing(files)), {"Cache-Control": FOR_GOOD})
    for ending, kind in TYPES.items():
        if any(name.endswith(ending) for name in files):
            yield HeaderRule(
                "a type that hosts may not know, or send without its character set",
                (f"/*{ending}",),
                {"Content-Type": kind},
            )
    why = "pages that no other site may frame: all but those under /embed/, which are made for it"
    yield HeaderRule(why, tuple(_not_framed(files)), {"X-Frame-Options": "DENY"})
    if not preview:
        why = "pages once more as plain Markdown, which search engines would list twice"
        twins = ("/*index.md",) if any(name.endswith("index.md") for name in files) else ()
        yield HeaderRule(why, twins, {"X-Robots-Tag": "noindex"})


def _never_changing(files: Collection[str]) -> Iterator[str]:
    """The theme's files by their endings, and the two parts of the search index that Pagefind names so.

    Its entry file, which names the others, is asked for anew.
    """
    theme = (PurePosixPath(name).suffix for name in files if name.startswith("theme/"))
    yield from (f"/theme/*{suffix}" for suffix in sorted({*theme} - {_LICENCES, ""}))
    for part in ("fragment", "index"):
        folder = f"{routes.SEARCH_INDEX}{part}/"
        if any(f"/{name}".startswith(folder) for name in files):
            yield f"{folder}*"


def _not_framed(files: Collection[str]) -> Iterator[str]:
    pages = [name for name in files if name.endswith(".html")]
    sections = {name.partition("/")[0] for name in pages if "/" in name} - {_FRAMES}
    yield from sorted("/" if name == "index.html" else f"/{name}" for name in pages if "/" not in name)
    yield from (f"/{section}/*" for section in sorted(sections))
