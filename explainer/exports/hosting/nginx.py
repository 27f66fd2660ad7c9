"""The site as nginx is told of it: one `server`, to include where its configuration has `http`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from explainer.exports.hosting.rules import ANEW
from explainer.exports.hosting.served import CACHE, TYPE, Served

# By ending. nginx's own list is another one on every machine, and knows none of Markdown, calendars and bibliographies.
_TYPES = {
    "text/html": "html", "text/css": "css", "text/javascript": "js", "application/json": "json",
    "application/geo+json": "geojson", "application/xml": "xml", "image/svg+xml": "svg", "image/png": "png",
    "image/jpeg": "jpg jpeg", "image/webp": "webp", "font/woff2": "woff2",
}  # fmt: skip
_NOT_TEXT = ("image/png", "image/jpeg", "image/webp", "font/woff2")


def nginx_configuration(site: Served) -> str:
    """The text of the file."""
    return "\n".join([*_maps(site), *_server(site)]) + "\n"


def _maps(site: Served) -> Iterator[str]:
    """A value for each header by the file that answers; where it is empty, nginx sends no such header."""
    yield "# An empty header is not sent. Each is a map, since one `add_header` in a `location` would hide all others."
    for name, values in site.by_header.items():
        if name != TYPE:
            yield f"map $uri {_variable(site, name)} {{"
            usual = ANEW if name == CACHE else ""
            yield f'    default "{usual}";'
            yield from (f'    "~{regex}" "{value}";' for regex, value in values)
            yield "}"


def _server(site: Served) -> Iterator[str]:
    types = {regex: value.partition(";")[0] for regex, value in site.by_header.get(TYPE, ())}
    text = sorted({*_TYPES, *types.values()} - {*_NOT_TEXT, "text/html"})
    listen = site.address.port or 80
    yield "server {"
    if (site.address.hostname or "").replace(".", "").isdigit():
        yield f"    listen {site.address.hostname}:{listen};"
    else:
        yield from (f"    listen {listen};", f"    listen [::]:{listen};")
    yield f"    server_name {site.address.hostname};"
    yield f"    root {site.folder};"
    yield from ("    index index.html;", "    server_tokens off;", "    absolute_redirect off;", "")
    yield "    types {"
    yield from (f"        {kind} {endings};" for kind, endings in _TYPES.items())
    yield from ("    }", "    default_type application/octet-stream;")
    yield from ("    charset utf-8;", f"    charset_types {' '.join(text)};")
    yield from (
        "    gzip on;",
        "    gzip_vary on;",
        "    gzip_min_length 512;",
        f"    gzip_types {' '.join(text)};",
        "",
    )
    yield from (f"    add_header {name} {_variable(site, name)} always;" for name in site.by_header if name != TYPE)
    yield from ("", "    # A folder without an index is not there, as any other address that nothing answers.")
    yield f"    error_page 404 {site.path}/404.html;"
    yield f"    error_page 403 =404 {site.path}/404.html;"
    yield f'    location ~ "{site.hidden}" {{ return 404; }}'
    yield from (f"    location = {site.path}{old} {{ return 301 {new}; }}" for old, new in site.redirects)
    yield from (f'    location ~ "{regex}" {{ types {{ }} default_type {kind}; }}' for regex, kind in types.items())
    yield "}"


def _variable(site: Served, name: str) -> str:
    """Its name, which no other site on the same nginx has; short, since nginx takes no long ones untold."""
    own = hashlib.sha256(site.address.geturl().encode("utf-8")).hexdigest()[:8]
    return f"$site_{own}_{name.lower().replace('-', '_')}"
