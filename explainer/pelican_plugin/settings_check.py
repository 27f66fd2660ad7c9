"""What is wrong with the site's settings, as problems at the line of `pelicanconf.py` that makes them so."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from explainer.dates.edtf import parse_date
from explainer.exports.security_txt import security_contact
from explainer.language import LANGUAGES
from explainer.loading.layout import day_of
from explainer.model.safety.addresses import check_codes, check_mailbox, check_web_address
from explainer.model.safety.invisible import unseen
from explainer.near_ids import did_you_mean_id
from explainer.pelican_plugin.defaults import MISSHAPEN
from explainer.pelican_plugin.settings import report_pattern
from explainer.problems import Location, Problem
from explainer.site.plan import addresses
from explainer.site.site import Site
from explainer.today import build_day

RULE = "bad-setting"
_FILES = ("pelicanconf.py", "publishconf.py")
# Hosts take `*` and `:name` for patterns, and never see what is behind a `#`.
_OLD_ADDRESS = re.compile(r"/[^\s*:#?]*")
_NEW_ADDRESS = re.compile(r"/[^\s*:]*|https://\S+")
# It is put in front of the links of every page: with two slashes at its beginning it would be the name of a host.
_PATH = re.compile(r"(?:/(?!\.\.?(?:/|$))[\w.~!$()*+,;=:@%-]+)*/?")
_AUTHORITY = re.compile(r"[a-z0-9.-]+(?:@[a-z0-9.-]+)?,\d{4}(?:-\d{2}){0,2}")


def setting_problems(settings: Mapping[str, Any], root: Path) -> Iterator[Problem]:
    """Every setting that the engine needs and that is not there, or is not what it should be."""
    for name, wrong in settings.get(MISSHAPEN, {}).items():
        yield Problem(place_of(root, name), f"{name}: {wrong}", RULE, "https://docs.getpelican.com has its form")
    for name, check in CHECKED.items():
        if name not in settings:
            example = REQUIRED.get(name, "…")
            yield Problem(Location(_FILES[0]), f"there is no {name}", RULE, f"write {name} = {example}")
            continue
        try:
            check(settings[name])
        except (ValueError, TypeError) as error:
            hint = getattr(error, "hint", None) or "the comment above it, or its neighbours, show how it is written"
            yield Problem(place_of(root, name), f"{name}: {error}", RULE, hint)
    yield from _invisible(settings, root)
    yield from _places(settings, root)
    try:
        build_day(os.environ)
    except ValueError as error:
        yield Problem(Location(_FILES[0]), str(error), RULE, "set it to a whole number, or unset it")


def broken_links(settings: Mapping[str, Any], site: Site, root: Path) -> Iterator[Problem]:
    """Links of the head and the foot of every page that lead to no page of the site."""
    known = addresses(site)
    for name in ("NAVIGATION", "FOOTER"):
        for label, target in settings[name]:
            path = target.split("#")[0].split("?")[0]
            if path.startswith("/") and path not in known and not site.unread:
                hint = did_you_mean_id(path, known, "addresses of pages end with a slash")
                place = place_of(root, name, f'"{target}"')
                yield Problem(place, f'{name}: "{label}" leads to {path}, which is no page', "broken-link", hint)


def _invisible(settings: Mapping[str, Any], root: Path) -> Iterator[Problem]:
    """Characters that nobody sees, in words that stand on every page."""
    for name in CHECKED:
        for text in _texts_in(settings.get(name)):
            for found in unseen(text):
                letter = text[found.start]
                place = place_of(root, name, letter)
                source = (root / place.path).read_text("utf-8", "replace") if (root / place.path).exists() else ""
                column = source.split("\n")[place.line - 1].find(letter) + 1  # 0: it is written as an escape
                where = Location(place.path, place.line, column or 1)
                yield Problem(where, f"{name}: holds {found.what}", RULE, found.hint)


def _texts_in(value: object) -> Iterator[str]:
    """The texts that a setting is, or is made of."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _texts_in(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _texts_in(inner)


def _places(settings: Mapping[str, Any], root: Path) -> Iterator[Problem]:
    """Folders that are none, or in which a build would destroy what the site is made of."""
    for name in ("CACHE_PATH", "OUTPUT_PATH"):
        if not isinstance(settings.get(name, ""), str):
            yield Problem(place_of(root, name), f"{name}: expected a path, not {settings[name]!r}", RULE, "in quotes")
    if not all(isinstance(folder, str) for folder in settings.get("THEME_TEMPLATES_OVERRIDES", ())):
        message = "THEME_TEMPLATES_OVERRIDES: expected a list of paths"
        yield Problem(place_of(root, "THEME_TEMPLATES_OVERRIDES"), message, RULE, 'such as ["mine"]')
    output = Path(os.path.realpath(str(settings.get("OUTPUT_PATH", "output"))))  # links in a circle are told later
    for own in (root / "data", Path(str(settings.get("PATH", "content"))).resolve()):
        if own.is_relative_to(output) or output.is_relative_to(own):
            message = f"the output, {output}, and {own.name}/ lie in one another"
            yield Problem(place_of(root, "OUTPUT_PATH"), message, RULE, 'give it a folder of its own: "output"')


def not_made(settings: Mapping[str, Any], files: Container[str], root: Path) -> Iterator[Problem]:
    """Files that the site leaves to other plugins and would not have made."""
    for name in settings["LEFT_TO_PLUGINS"]:
        if name not in files:
            message = f'LEFT_TO_PLUGINS: this site makes no file "{name}"'
            hint = 'name it by its path in the output: "sitemap.xml"; else take it out'
            yield Problem(place_of(root, "LEFT_TO_PLUGINS", name), message, RULE, hint)


def typed_pages(settings: Mapping[str, Any], site: Site, root: Path) -> Iterator[Problem]:
    """That Pelican is to publish the files of pages as they were typed, where one of them is withheld."""
    withheld = next((page for page in site.pages if page.withheld), None)
    if withheld and settings.get("OUTPUT_SOURCES"):
        message = f"OUTPUT_SOURCES: Pelican would publish {withheld.path} as it was typed, and it is withheld"
        yield Problem(place_of(root, "OUTPUT_SOURCES"), message, RULE, "take the setting out")


def place_of(root: Path, name: str, inside: str = "", files: Sequence[str] = _FILES) -> Location:
    """The line on which the setting begins, or the first after it that holds these words; in the first file with it."""
    for file in files:
        lines = (root / file).read_text("utf-8", "replace").split("\n") if (root / file).exists() else []
        begins = [number for number, line in enumerate(lines) if re.match(rf"{name}\b", line)]
        if begins:
            after = (number for number in range(begins[-1], len(lines)) if inside in lines[number])
            return Location(file, next(after, begins[-1]) + 1)
    return Location(_FILES[0])


def _words(value: Any) -> None:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"expected words in quotes, not {value!r}")


def _words_or_none(value: Any) -> None:
    if value is not None:
        _words(value)


def _date(value: Any) -> None:
    if not isinstance(value, str):
        raise ValueError(f"expected a date in quotes, not {value!r}")
    parse_date(value)


def _site_url(value: Any) -> None:
    if value != "" and not (isinstance(value, str) and value.startswith(("https://", "http://"))):
        raise ValueError(f"expected https://… or nothing, not {value!r}")
    if not _PATH.fullmatch(urlsplit(value).path):
        raise ValueError(f"expected names with one slash between them behind the host, not {value!r}")
    check_codes(value)


def _links(value: Any) -> None:
    for entry in value:
        if not (isinstance(entry, tuple) and len(entry) == 2 and all(isinstance(part, str) for part in entry)):
            raise ValueError(f'expected ("Words", "/address/"), not {entry!r}')
        if not entry[1].startswith("/"):
            _address(entry[1])


def _address(value: str) -> None:
    scheme = value.partition(":")[0].lower()
    if scheme == "mailto":
        check_mailbox(value)
    elif scheme in ("http", "https"):
        check_web_address(value)
    else:
        raise ValueError(f"{value!r} is not an address: begin with / or https://")


def _licence(value: Any) -> None:
    if not isinstance(value, tuple) or len(value) != 3:
        raise ValueError("expected an identifier, a name and an address")
    for words in value:
        _words(words)
    check_web_address(value[2])


def _authority(value: Any) -> None:
    if not isinstance(value, str) or not _AUTHORITY.fullmatch(value):
        raise ValueError(f'expected a name and a year, "example.org,2026", not {value!r}')


def _security(value: Any) -> None:
    found = security_contact(value)
    if found and found.expires < _today():
        raise ValueError(f'"expires" is {found.expires}, which is over: give a day to come, or None')


def _today() -> dt.date:
    try:
        return build_day(os.environ)
    except ValueError:  # told for itself
        return dt.date.min


def _flag(value: Any) -> None:
    if not isinstance(value, bool):
        raise ValueError(f"expected True or False, not {value!r}")


def _last_day(value: Any) -> None:
    _date(value)
    if parse_date(value).upper is None:
        raise ValueError(f"{value!r} has no end: it is the last day that the record covers")


def _day_or_none(value: Any) -> None:
    if value is not None and (not isinstance(value, str) or day_of(value) is None):
        raise ValueError(f'expected a day in quotes, such as "2026-01-03", not {value!r}')


def _date_or_none(value: Any) -> None:
    if value is not None:
        _date(value)


def _text(value: Any) -> None:
    if not isinstance(value, str):
        raise ValueError(f"expected words in quotes, not {value!r}")


def _language(value: Any) -> None:
    if value not in LANGUAGES:
        raise ValueError(f"expected one of {', '.join(LANGUAGES)}, not {value!r}")


def _file_names(value: Any) -> None:
    if isinstance(value, str) or not all(isinstance(name, str) for name in value):
        raise ValueError(f"expected a list of names of files, not {value!r}")


def _redirects(value: Any) -> None:
    for entry in value:
        pair = isinstance(entry, (tuple, list)) and len(entry) == 2 and all(isinstance(part, str) for part in entry)
        if not pair or not _OLD_ADDRESS.fullmatch(entry[0]) or not _NEW_ADDRESS.fullmatch(entry[1]):
            raise ValueError(f'expected ("/old/", "/new/"), whole addresses, not {entry!r}')


# What a site must say itself, and how it is written.
REQUIRED: Mapping[str, str] = {
    "SITENAME": '"The name of the site"',
    "SITEURL": '"", or "https://…" in publishconf.py',
    "KNOWLEDGE_AS_OF": '"2026-03-26", the last day that its record covers',
    "DATA_LICENCE": '("CC-BY-4.0", "Creative Commons Attribution 4.0 International", "https://…")',
    "FEED_ID_AUTHORITY": '"example.org,2026": a domain of yours, and a year in which it was',
}
CHECKED: Mapping[str, Callable[[Any], object]] = {
    "DEFAULT_LANG": _language,
    "SITENAME": _words,
    "SITESUBTITLE": _text,
    "SITEURL": _site_url,
    "KNOWLEDGE_AS_OF": _last_day,
    "STORY_FROM": _date_or_none,
    "STORY_DAY": _day_or_none,
    "PUBLISHER": _words_or_none,
    "EDITOR": _words_or_none,
    "REVIEWED_BY": _words_or_none,
    "CONTACT": _words_or_none,
    "REPORT_URL": report_pattern,
    "SECURITY_TXT": _security,
    "DATA_LICENCE": _licence,
    "FEED_ID_AUTHORITY": _authority,
    "PUBLIC": _flag,
    "PREVIEW": _flag,
    "POLICY_IN_PAGES": _flag,
    "SEARCH_INDEX": _flag,
    "OG_IMAGES": _flag,
    "NAVIGATION": _links,
    "FOOTER": _links,
    "LEFT_TO_PLUGINS": _file_names,
    "OUTPUT_IN_PLACE": _flag,
    "REDIRECTS": _redirects,
}
