"""What a made-up site costs as it grows: files and bytes for each record, layouts for each page, calls of functions.

Nothing is timed. A budget is what was measured, and a little more; a site four times as large may hold four times as
much. Lists that gather, and how long one may grow, have tests of their own.
"""

from __future__ import annotations

import cProfile
import pstats
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path
from statistics import mean

import pytest

from bench.corpus import make_corpus
from bench.corpus_files import write_our_site
from explainer.build.templates import ThemeTemplates
from explainer.pipeline import check_site
from explainer.site.plan import PlannedPage
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.pages import VIEWS
from tests.engine.built import files, searched, sitemap, views
from tests.engine.sites.building import build_in_memory
from tests.engine.sites.tiny import ROOT

SMALL, LARGE, TIMES = 40, 160, 4
# The files of one record, and their bytes on average: its page, the page in Markdown, and what is to be cited with it.
MOST = {"facts": (4, 12_500), "sources": (2, 12_000), "questions": (5, 29_000), "explainers": (4, 60_000)}
OTHERS = 12  # files that a site four times as large may have besides those of its records: months, parts of lists
_OF_RECORD = re.compile(r"(?:embed/)?(facts|sources|questions|explainers)/((?:q-)?[efs]\d{5}[^/.]*)[/.]")


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Mapping[int, Path]:
    """Both sites, as an editor would have them; neither has an index for the search, which Pagefind makes."""
    made = {size: tmp_path_factory.mktemp(f"facts{size}") for size in (SMALL, LARGE)}
    for size, folder in made.items():
        _write(size, folder)
    return made


def _write(size: int, folder: Path) -> None:
    write_our_site(make_corpus(size), folder)
    settings = folder / "pelicanconf.py"
    more = f"SEARCH_INDEX = False\nCACHE_PATH = {str(ROOT / '.cache' / 'tests')!r}\n"
    settings.write_text(settings.read_text("utf-8") + more, "utf-8")


@pytest.fixture(scope="module")
def built(folders: Mapping[int, Path]) -> Mapping[int, dict[str, bytes]]:
    """What a build of each would write."""
    return {size: build_in_memory(folder / "pelicanconf.py") for size, folder in folders.items()}


def of_records(made: Mapping[str, bytes]) -> Mapping[str, Mapping[str, list[int]]]:
    """The sizes of all files that belong to one record, by the record, by its section."""
    found: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for path, content in made.items():
        if name := _OF_RECORD.match(path):
            found[name[1]][name[2]].append(len(content))
    return found


@pytest.mark.parametrize("section", MOST)
def test_record_has_few_files_and_few_bytes(section: str, built: Mapping[int, dict[str, bytes]]) -> None:
    records = of_records(built[LARGE])[section]
    most_files, most_bytes = MOST[section]
    assert len(records) == {"facts": LARGE, "sources": 64, "questions": 8, "explainers": 16}[section]
    assert {record: len(sizes) for record, sizes in records.items() if len(sizes) > most_files} == {}
    assert mean(sum(sizes) for sizes in records.values()) <= most_bytes


# Not explainers: those of the smaller site cite fewer facts, each more often, because there are fewer to choose from.
@pytest.mark.parametrize("section", ["facts", "sources", "questions"])
def test_record_weighs_the_same_on_a_larger_site(section: str, built: Mapping[int, dict[str, bytes]]) -> None:
    small, large = (mean(map(sum, of_records(built[size])[section].values())) for size in (SMALL, LARGE))
    assert large <= small * 1.1


def test_only_records_bring_files(built: Mapping[int, dict[str, bytes]]) -> None:
    small, large = ([path for path in built[size] if not _OF_RECORD.match(path)] for size in (SMALL, LARGE))
    assert len(large) <= len(small) + OTHERS


def test_bytes_grow_as_the_facts_do(built: Mapping[int, dict[str, bytes]]) -> None:
    small, large = (sum(len(content) for content in built[size].values()) for size in (SMALL, LARGE))
    assert large <= small * TIMES


def test_page_is_made_once_and_laid_out_once_in_each_form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made, laid_out = Counter[str](), Counter[str]()

    def counted(name: str) -> None:
        view = VIEWS[name]

        def count(ctx: ViewContext, planned: PlannedPage) -> PageView:
            made[planned.address] += 1
            return view(ctx, planned)

        monkeypatch.setitem(VIEWS, name, count)  # type: ignore[arg-type]  # a dictionary

    def render(self: ThemeTemplates, name: str, **values: object) -> str:
        laid_out[name] += 1
        return real(self, name, **values)

    real = ThemeTemplates.render
    monkeypatch.setattr(ThemeTemplates, "render", render)
    for name in VIEWS:
        counted(name)
    _write(20, tmp_path)  # so few pages that no other process makes any of them
    written = build_in_memory(tmp_path / "pelicanconf.py")
    pages = sum(path.endswith(".html") for path in written)
    assert len(made) == pages
    assert {address: count for address, count in made.items() if count > 1} == {}
    assert laid_out["fact.html"] == laid_out["text/fact.md"] == 20
    assert sum(laid_out.values()) <= 2.5 * pages  # the half: what feeds tell of, and what stands at the root


def test_no_function_is_called_for_every_pair_of_records(folders: Mapping[int, Path]) -> None:
    small, large = (_calls(folders[size]) for size in (SMALL, LARGE))
    most = {name: max(500, 2.5 * TIMES * small.get(name, 0)) for name in large}
    pairs = {name: (small.get(name), count) for name, count in large.items() if count > most[name]}
    assert pairs == {}


def _calls(folder: Path) -> Mapping[str, int]:
    """How often each function of the engine is called to check a site and to word all that is in it."""
    profile = cProfile.Profile()
    with profile:
        site, _ = check_site(folder)
        views(site), files(site), searched(site), sitemap(site)
    calls = pstats.Stats(profile).stats  # type: ignore[attr-defined]  # not in its stub
    return {f"{path}:{line}:{name}": found[0] for (path, line, name), found in calls.items() if "/explainer/" in path}
