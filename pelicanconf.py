"""The site: its name and addresses, and PLUGINS, the list of what it can do."""

SITENAME = "Venezuela in transition"
SITESUBTITLE = "What is known, who says so, and who says otherwise"
SITEURL = ""

# How far the site's knowledge reaches; shown on every page.
KNOWLEDGE_AS_OF = "2026-05-28"
# Where the timelines begin: what happened before stands folded together under "Background".
STORY_FROM = "2025-12"
# The day that everything here is about: prose may name it without a fact that has it.
STORY_DAY = "2026-01-03"

# Who answers for the site: set by whoever publishes it. None: the pages say so.
PUBLISHER = None
# Who has edited the record and signs it, and who has gone over it besides. None: the pages say that nobody has signed.
EDITOR = None
REVIEWED_BY = None
CONTACT = None
# Where a reader reports an error: a form or an issue tracker, with {page}, {record} and {build} to be filled in.
# None: by mail to CONTACT; without that, there is no link, and the pages say so.
REPORT_URL = None
# Whom somebody tells who finds a hole in this site, and the last day on which that holds, best within a year:
# {"contact": "mailto:security@example.org", "expires": "2027-11-01"}. None: no /.well-known/security.txt.
SECURITY_TXT = None

# Under what terms our own words and data may be reused: SPDX identifier, name, address.
# Quotes and titles belong to their authors: every download says so.
DATA_LICENCE = (
    "CC-BY-4.0",
    "Creative Commons Attribution 4.0 International",
    "https://creativecommons.org/licenses/by/4.0/",
)
# What feed entries and calendar events are named after (RFC 4151: a name that was ours, and a year in which it was).
# Set once by whoever first publishes the site; it stays when the site moves, or all its readers see everything as new.
FEED_ID_AUTHORITY = "venezuela-in-transition.example,2026"

PATH = "content"
THEME = "theme"
OUTPUT_PATH = "output"
DEFAULT_LANG = "en"

# The search index, made while pages are rendered. False: the search page is its list from A to Z.
SEARCH_INDEX = True
# Pictures for links in social media: publishconf.py has them made.
OG_IMAGES = False

# Records that were taken out before anything was published: what their sources say was not found again, or nothing used
# them any more. Their addresses were there for all to see, and lead to where readers find what is known of it.
_TAKEN_OUT = {
    "/facts/casualties-caracas-at-least-100/": "/facts/casualties-caracas-100/",
    "/facts/foro-penal-amnesty-126-feb-25/": "/questions/how-many-did-the-amnesty-free/",
    "/facts/italians-and-politicians-freed-mid-jan/": "/questions/who-has-been-freed/",
    "/facts/seed-caracas-opinions-mixed/": "/explainers/the-economy-people-live-in/",
    "/facts/seed-lawmakers-disquiet/": "/explainers/congress-and-the-war-powers/",
    "/facts/seed-senate-vote-expected/": "/explainers/congress-and-the-war-powers/",
    "/questions/what-was-foro-penals-total-on-1-february/": "/questions/why-do-the-counts-differ/",
    "/embed/questions/what-was-foro-penals-total-on-1-february/": "/questions/why-do-the-counts-differ/",
    "/sources/americateve-2026-03-12-wages/": "/sources/",
    "/sources/baires360-2026-01-06-caracas/": "/sources/",
    "/sources/cnn-europesays-2026-01-05-caracas/": "/sources/",
    "/sources/daily-sabah-2026-01-08-at-least-100/": "/sources/",
    "/sources/elepoch-2026-02-newsmax-jorge/": "/sources/",
    "/sources/newsmax-2026-01-29-monthly-budget/": "/sources/",
}
# Each with the files that stood beside its page.
_FILES_OF = {"facts": ("cite.bib", "cite.json", "index.md"), "sources": ("index.md",), "embed": ()}
REDIRECTS = [
    (old + name, new)
    for old, new in _TAKEN_OUT.items()
    for name in ("", *_FILES_OF.get(old.split("/")[1], _FILES_OF["facts"]))
]

# Spelled out: with None, Pelican loads whatever happens to be installed.
PLUGINS = ["explainer.pelican_plugin.plugin"]

NAVIGATION = [
    ("Explainers", "/explainers/"),
    ("Timeline", "/timeline/"),
    ("Questions", "/questions/"),
    ("Topics", "/topics/"),
    ("People", "/people/"),
    ("Sources", "/sources/"),
]
FOOTER = [
    ("About", "/about/"),
    ("Method", "/method/"),
    ("Corrections policy", "/corrections-policy/"),
    ("Changes", "/changes/"),
    ("Glossary", "/glossary/"),
    ("Places", "/places/"),
    ("All facts", "/facts/"),
    ("Data", "/data/"),
    ("Feed", "/feeds/all.atom.xml"),
]

# Pelican warns of its own feeds and of a missing time zone before any plugin can say that neither is used here.
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
TIMEZONE = "UTC"
