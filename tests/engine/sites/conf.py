"""Settings of the tiny sites: as little as the engine lets a site say. Nothing here is any real site's."""

from jinja2 import StrictUndefined

SITENAME = "The Bridge"
SITESUBTITLE = "What is known of the bridge, and who says so"
SITEURL = ""
KNOWLEDGE_AS_OF = "2026-03-26"
STORY_FROM = "2025-12"
PUBLISHER = CONTACT = REPORT_URL = None
DATA_LICENCE = (
    "CC-BY-4.0",
    "Creative Commons Attribution 4.0 International",
    "https://creativecommons.org/licenses/by/4.0/",
)
FEED_ID_AUTHORITY = "bridge.example,2026"

OUTPUT_PATH = "output"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
SEARCH_INDEX = OG_IMAGES = False
PLUGINS = ["explainer.pelican_plugin.plugin"]

NAVIGATION = [
    ("Explainers", "/explainers/"),
    ("Timeline", "/timeline/"),
    ("Questions", "/questions/"),
    ("Topics", "/topics/"),
    ("People", "/people/"),
    ("Sources", "/sources/"),
]
FOOTER = [("Changes", "/changes/"), ("All facts", "/facts/"), ("Data", "/data/"), ("Feed", "/feeds/all.atom.xml")]

JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
}
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
ARTICLE_SAVE_AS = PAGE_SAVE_AS = CATEGORY_SAVE_AS = AUTHOR_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
LOAD_CONTENT_CACHE = False
DELETE_OUTPUT_DIRECTORY = False
