"""Settings of the tiny sites: what a site must say, and nothing else. Nothing here is any real site's."""

SITENAME = "The Bridge"
SITESUBTITLE = "What is known of the bridge, and who says so"
SITEURL = ""
KNOWLEDGE_AS_OF = "2026-03-26"
STORY_FROM = "2025-12"
DATA_LICENCE = (
    "CC-BY-4.0",
    "Creative Commons Attribution 4.0 International",
    "https://creativecommons.org/licenses/by/4.0/",
)
FEED_ID_AUTHORITY = "bridge.example,2026"
SEARCH_INDEX = False
PLUGINS = ["explainer.pelican_plugin.plugin"]
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
TIMEZONE = "UTC"
