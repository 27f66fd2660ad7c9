"""What the plugin sets at the start of a build, so that a site's own settings need to say only what is the site's.

Every setting of Pelican that a site has left as Pelican has it gets the value below; one that the site gave is the
site's. Settings of another shape than Pelican's own would end in a traceback of Pelican's: they are told instead.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment
from pelican.settings import DEFAULT_CONFIG

from explainer.language import FIRST
from explainer.pelican_plugin.settings import content_folder
from explainer.site.layout import CONTENT

# The engine makes the pages, feeds and files; Pelican's readers, templates and feeds would make others beside them.
OF_PELICAN: Mapping[str, Any] = {
    "ARTICLE_PATHS": [],
    "PAGE_PATHS": [],
    "STATIC_PATHS": [],
    "THEME_STATIC_PATHS": [],
    "DIRECT_TEMPLATES": [],
    "ARTICLE_SAVE_AS": "",
    "PAGE_SAVE_AS": "",
    "CATEGORY_SAVE_AS": "",
    "AUTHOR_SAVE_AS": "",
    "TAG_SAVE_AS": "",
    # Where a topic of an article leads, for plugins that link to its categories and tags.
    "CATEGORY_URL": "topics/{slug}/",
    "TAG_URL": "topics/{slug}/",
    "FEED_ALL_ATOM": None,
    "CATEGORY_FEED_ATOM": None,
    "TRANSLATION_FEED_ATOM": None,
    "AUTHOR_FEED_ATOM": None,
    "AUTHOR_FEED_RSS": None,
    "TIMEZONE": "UTC",
}
# Whatever the site says: an article kept by the age of its file would be one whose facts have changed since.
ALWAYS: Mapping[str, Any] = {
    "CACHE_CONTENT": False,
    "LOAD_CONTENT_CACHE": False,
}
# The engine's own settings that a site may leave out.
OWN: Mapping[str, Any] = {
    "DEFAULT_LANG": FIRST,
    "SITESUBTITLE": "",
    "STORY_FROM": None,
    "STORY_DAY": None,
    "PUBLISHER": None,
    "CONTACT": None,
    "REPORT_URL": None,
    "SECURITY_TXT": None,
    "EDITOR": None,
    "REVIEWED_BY": None,
    "PUBLIC": False,
    "PREVIEW": False,
    "POLICY_IN_PAGES": False,
    "SEARCH_INDEX": True,
    "OG_IMAGES": False,
    "LEFT_TO_PLUGINS": (),
    "OUTPUT_IN_PLACE": False,
    "REDIRECTS": (),
    "NAVIGATION": (
        ("Explainers", "/explainers/"),
        ("Timeline", "/timeline/"),
        ("Questions", "/questions/"),
        ("Topics", "/topics/"),
        ("People", "/people/"),
        ("Sources", "/sources/"),
    ),
    "FOOTER": (
        ("Changes", "/changes/"),
        ("Glossary", "/glossary/"),
        ("Places", "/places/"),
        ("All facts", "/facts/"),
        ("Data", "/data/"),
        ("Feed", "/feeds/all.atom.xml"),
    ),
}
MISSHAPEN = "_EXPLAINER_MISSHAPEN_SETTINGS"


def set_defaults(settings: dict[str, Any]) -> None:
    """Fills in what the site left open, and puts Pelican's own in the place of what Pelican would stumble over.

    What was put aside is kept in `settings[MISSHAPEN]`: names with what is wrong about them.
    """
    misshapen = dict(_misshapen(settings))
    if settings.get("PATH") == DEFAULT_CONFIG["PATH"] and Path(CONTENT).is_dir():
        settings["PATH"] = str(Path(CONTENT).absolute())
    for name in misshapen:
        settings[name] = DEFAULT_CONFIG[name]
    for name, value in OF_PELICAN.items():
        if settings.get(name) == DEFAULT_CONFIG.get(name):
            settings[name] = value
    if settings.get("CACHE_PATH") in (DEFAULT_CONFIG["CACHE_PATH"], str(Path(DEFAULT_CONFIG["CACHE_PATH"]).resolve())):
        settings["CACHE_PATH"] = str(content_folder(settings).parent / ".cache")
    settings.update(ALWAYS)
    for name, value in OWN.items():
        settings.setdefault(name, value)
    settings[MISSHAPEN] = misshapen


def _misshapen(settings: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, usual in DEFAULT_CONFIG.items():
        given = settings.get(name, usual)
        if isinstance(usual, dict) and not isinstance(given, Mapping):
            yield name, f"expected a dictionary, not {given!r}"
        elif isinstance(usual, list) and not isinstance(given, (list, tuple, set, frozenset)):
            yield name, f"expected a list, not {given!r}"
        elif name == "JINJA_ENVIRONMENT" and (wrong := _unknown_to_jinja(given)):
            yield name, wrong


def _unknown_to_jinja(options: Mapping[str, Any]) -> str | None:
    """What Jinja says of options that it cannot take."""
    try:
        Environment(**options)  # noqa: S701 (nothing is rendered with it)
    except Exception as error:
        return f"Jinja cannot be set up with it: {type(error).__name__}: {error}"
    return None
