"""Where a site keeps its prose, which language it is in, and what day it is about."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from explainer.language import FIRST, Lang

CONTENT = "content"  # where a site keeps its prose, unless its settings say otherwise
NAMES_WITH_NUMBERS = "names-with-numbers.yaml"  # in data/, beside the folders of records
PUBLISHED = "published"  # the folder in data/ of what readers last saw
ADDRESSES = "addresses.txt"  # there: all at which something was ever published
PLANTED_FAULTS = "planted-faults.json"  # there too
MAX_BYTES = 1_000_000  # of one file that is read


@dataclass(frozen=True, slots=True)
class Layout:
    """The folder that holds data/, the name of the folder of prose in it, the language of the site, and the day that
    everything on it is about.
    """

    root: Path
    content: str = CONTENT
    lang: Lang = FIRST
    story_day: dt.date | None = None
