"""Settings of the stock Pelican in the comparison; CORPUS and OUT name the folders that it reads and writes."""

import os
from pathlib import Path

_HERE = Path(__file__).parent
SITENAME = AUTHOR = "Records"
SITEURL = ""  # links from the root, as every peer has them
FEED_DOMAIN = "https://example.org"
PATH = CORPUS = os.environ["CORPUS"]
OUTPUT_PATH = os.environ["OUT"]
CACHE_PATH = f"{OUTPUT_PATH}.cache"
ARTICLE_PATHS = ["explainers"]
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
THEME = str(_HERE / "theme")
THEME_STATIC_DIR = ""
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
ARTICLE_URL = "e/{slug}/"
ARTICLE_SAVE_AS = "e/{slug}/index.html"
CATEGORY_SAVE_AS = AUTHOR_SAVE_AS = TAG_SAVE_AS = DRAFT_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"
DEFAULT_PAGINATION = False
FEED_ALL_ATOM = "atom.xml"
FEED_MAX_ITEMS = 20
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
PLUGIN_PATHS = [str(_HERE / "plugins")]
PLUGINS = ["records"]
