"""The whole flow on one screen: read the site, check it, render its prose."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path

from explainer import checks
from explainer.kept import Kept
from explainer.language import FIRST, Lang
from explainer.loading.atlas import read_atlas
from explainer.loading.exceptions import apply, read_exceptions
from explainer.loading.file_names import name_problems
from explainer.loading.files import stray_pages
from explainer.loading.layout import read_layout
from explainer.loading.locks import read_lock
from explainer.loading.names.names_with_numbers import read_names
from explainer.loading.pages import read_pages
from explainer.loading.places.typed_places import as_typed
from explainer.loading.places.word_places import at_their_words
from explainer.loading.planted_faults import read_planted_faults
from explainer.loading.records import read_dataset
from explainer.loading.rules import BUILD_RULES
from explainer.loading.rules import RULES as READING_RULES
from explainer.markdown.code_mask import mask_code
from explainer.problems import MOST_OF_ALL, Problem, cut_short, first_of, in_order
from explainer.remembered import Remembered
from explainer.site.layout import CONTENT
from explainer.site.page import Page
from explainer.site.prose import Prose
from explainer.site.site import Site


def read_site(
    root: Path,
    content: str = CONTENT,
    lang: Lang = FIRST,
    kept: Kept | None = None,
    story_day: dt.date | None = None,
) -> tuple[Site, tuple[Problem, ...]]:
    """The site under `root` and every problem that reading it met; the same for the command line and the build.

    `content` is the name of the folder of its prose, beside data/; `lang` the language of the site; `story_day` the day
    that everything on it is about, which is that of the settings beside data/ unless somebody says another.
    What `kept` holds of the same texts is not made again.
    """
    story_day = story_day or read_layout(root).story_day
    known = Remembered(kept or Kept())
    dataset, data_problems = read_dataset(root, known.read_yaml)
    atlas, map_problems = read_atlas(root)
    pages, page_problems = read_pages(root, known.scan, mask_code, content, lang, known.read_yaml, dataset)
    unread = frozenset(problem.location.path for problem in page_problems) - {page.path for page in pages}
    met = len(data_problems) + len(map_problems) + len(page_problems)
    prose, too_deep = _rendered(pages if met < MOST_OF_ALL else (), known)
    of_lists: list[Problem] = []
    names = read_names(root, of_lists, known.read_yaml)
    planted = read_planted_faults(root, of_lists)
    lock = read_lock(root, of_lists, content)
    known.keep()
    files = chain(name_problems(root, content), stray_pages(root, content))
    named = first_of(files, MOST_OF_ALL, "site")
    problems = in_order(as_typed(root, [*data_problems, *map_problems, *page_problems, *named, *too_deep, *of_lists]))
    made = Site(dataset, pages, prose, unread, content, lang, atlas, names_with_numbers=names, story_day=story_day)
    return replace(made, planted_faults=planted, published=lock), problems


def check_site(
    root: Path,
    content: str = CONTENT,
    lang: Lang = FIRST,
    kept: Kept | None = None,
    today: dt.date | None = None,
    story_day: dt.date | None = None,
) -> tuple[Site, tuple[Problem, ...]]:
    """The site, and all that is wrong with it, sorted by place; of faults by the thousand, the first of each file.

    `today` is the day that dates are held against; without it, none is said to be still to come.

    Where reading alone met so many, no rule is asked: the site was not read to its end.
    """
    site, problems = read_site(root, content, lang, kept, story_day)
    site = replace(site, today=today)
    if len(problems) >= MOST_OF_ALL:
        return site, cut_short(problems)
    exceptions, misread = read_exceptions(root, content, mask_code)
    site = replace(site, exceptions=exceptions)
    found = apply(checks.run(site), exceptions, checks.EXCEPTABLE, site.dataset)
    return site, cut_short([*problems, *misread, *as_typed(root, at_their_words(root, found))])


def rule_pages() -> Mapping[str, str]:
    """Every rule's id and its page, sorted by id."""
    found = BUILD_RULES | READING_RULES | {rule.RULE: (rule.__doc__ or "").strip() for rule in checks.RULES}
    return dict(sorted(found.items()))


def _rendered(pages: Iterable[Page], known: Remembered) -> tuple[Mapping[str, Prose], list[Problem]]:
    """Each page's Markdown, rendered, by the page's address; a page whose blocks are out of place is not laid out."""
    rendered: dict[str, Prose] = {}
    too_deep: list[Problem] = []
    for page in pages:
        try:
            if not page.scan.bad_blocks:
                rendered[page.address] = known.render(page.text)
        except RecursionError:  # Markdown goes down one call a level
            hint = "write it in fewer levels: lists, quotations and definitions inside one another"
            too_deep.append(Problem(page.place_of(""), "this page is nested too deep", "bad-block", hint))
    return rendered, too_deep
