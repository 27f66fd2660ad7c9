"""What hosts of static files read in the output itself: `_headers` and `_redirects`, `.nojekyll`.

Netlify and Cloudflare Pages read the first two, GitHub Pages the last: without it, it leaves out what begins with `_`
or a dot.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from explainer.exports.hosting.rules import HeaderRule, header_rules

HEADERS = "_headers"
REDIRECTS = "_redirects"
NO_JEKYLL = ".nojekyll"
# Hosts take these and serve them to nobody.
READ_BY_HOSTS = (HEADERS, REDIRECTS, NO_JEKYLL)
Redirects = Collection[tuple[str, str]]


def host_files(files: Collection[str], redirects: Redirects, base: str = "", preview: bool = False) -> dict[str, bytes]:
    """The three by name. `base` is the path below which the site answers: what a redirect leads to lies there, too."""
    made = {HEADERS: headers_file(header_rules(files, preview)), NO_JEKYLL: ""}
    if redirects:
        made[REDIRECTS] = redirects_file(redirects, base)
    return {name: text.encode("utf-8") for name, text in made.items()}


def headers_file(rules: Collection[HeaderRule]) -> str:
    """The rules as `_headers` has them: an address, and its headers below it, indented."""
    return "\n\n".join("\n".join(_lines(rule)) for rule in rules) + "\n"


def redirects_file(redirects: Redirects, base: str = "") -> str:
    """`_redirects`: for good, each on a line of its own."""
    leads = ((old, f"{base}{new}" if new.startswith("/") else new) for old, new in redirects)
    return "".join(f"{old} {new} 301\n" for old, new in leads)


def _lines(rule: HeaderRule) -> Iterator[str]:
    yield f"# {rule.why}"
    for pattern in rule.patterns:
        yield pattern
        yield from (f"  {name}: {value}" for name, value in rule.headers.items())
