"""`explainer new source`: from a page, on the web or saved, to a record that a check has nothing against."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from explainer import kept
from explainer.commands.making import source, source_fields
from explainer.commands.terminal import Terminal
from explainer.mistyped import Mistyped
from explainer.web.client import Client
from explainer.web.exchange import Manners
from tests.engine.sites import tiny
from tests.engine.web import servers

PAGES = Path(__file__).parents[2] / "web" / "pages"
FILE = "data/sources/bridge.yaml"
SPANISH = """- id: el-rio-2026-01-03-presa-aliso-llena
  url: https://www.elrio.example/sucesos/la-presa-del-aliso-llena-n4711
  title: La presa del Aliso, "llena"
  author: [Eva Presas, Luis Vado]
  publisher: El Río
  agency: null
  published: 2026-01-03
  accessed: 2026-03-10
  language: es
  kind: news

"""
ELRIO = "https://www.elrio.example/sucesos/la-presa-del-aliso-llena-n4711"


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", tiny.EPOCH)
    monkeypatch.setenv(kept.OFF, "1")  # what is asked once is not worth keeping


@dataclass
class Site:
    """A tiny site at which sources are made; what was written to the terminal, warned of and asked."""

    root: Path
    client: Callable[..., Client] | None = None
    written: list[str] = field(default_factory=list)
    warned: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def run(self, *arguments: str, answers: Iterator[str] | None = None) -> int:
        parser = argparse.ArgumentParser()
        source.add(parser)
        options = parser.parse_args([*arguments, "--root", str(self.root)])
        terminal = Terminal(self.written.append, self.warned.append, self._ask(answers) if answers else None)
        return source.run(options, terminal, self.client or _nobody)

    def _ask(self, answers: Iterator[str]) -> Callable[[str], str]:
        def ask(question: str) -> str:
            self.asked.append(question)
            try:
                return next(answers)
            except StopIteration:
                raise EOFError from None

        return ask

    @property
    def said(self) -> str:
        return "".join(self.written)

    def file(self, name: str = FILE) -> str:
        return (self.root / name).read_text("utf-8")


def _nobody(*_: Any) -> Client:
    raise AssertionError("somebody was asked for a page")


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tiny.copy_site(tiny.HERE / "valid" / "minimal", tmp_path / "site"))


def saved(name: str) -> str:
    return str(PAGES / f"{name}.html")


def with_page(site: Site, content: str, name: str = "page.html") -> str:
    path = site.root.parent / name
    path.write_text(content, "utf-8")
    return str(path)


# --- a saved page -----------------------------------------------------------------------------------------------------


def test_a_saved_page_becomes_a_record_at_its_place_in_the_file(site: Site) -> None:
    before = site.file()
    assert site.run(saved("spanish"), "--url", ELRIO, "--accessed", "2026-03-10", "--yes") == 0
    assert site.file() == SPANISH + before
    assert site.said.endswith(f"{FILE}:1: written; a fact names it: sources: [el-rio-2026-01-03-presa-aliso-llena]\n")
    assert site.warned == []


def test_a_check_has_nothing_against_it_once_something_rests_on_it(site: Site) -> None:
    assert site.run(saved("spanish"), "--url", ELRIO, "--accessed", "2026-03-10", "--yes") == 0
    facts = site.root / "data/facts/bridge.yaml"
    text = facts.read_text("utf-8")
    facts.write_text(text.replace("[gazette-bridge]", "[gazette-bridge, el-rio-2026-01-03-presa-aliso-llena]"), "utf-8")
    assert tiny.check(site.root) == (0, "no problems\n")


def test_it_shows_what_it_would_write_and_where_each_value_comes_from(site: Site) -> None:
    before = site.file()
    assert site.run(saved("paywall"), "--url", "https://ledger.example/cost", "--accessed", "2026-03-10") == 1
    assert site.said == (
        f"{FILE}, as it would be written:\n\n"
        "- id: the-ledger-2026-02-11-dam-cost\n"
        "  url: https://ledger.example/cost\n"
        "  title: What the dam will cost\n"
        "  author: [Carla Weir]\n"
        "  publisher: The Ledger\n"
        "  agency: null\n"
        "  published: 2026-02-11\n"
        "  accessed: 2026-03-10\n"
        "  language: en\n"
        "  kind: news\n\n"
        "where it comes from:\n"
        "  id         as other sources are named\n"
        "  url        the address given\n"
        "  title      JSON-LD headline\n"
        "  author     JSON-LD author\n"
        "  publisher  og:site_name\n"
        "  published  JSON-LD datePublished, and the day that the page prints\n"
        "  accessed   given\n"
        "  language   html lang\n"
        "  kind       JSON-LD type NewsArticle\n"
        "not found, so null: agency\n"
        "look at this first:\n"
        "  - readers have to pay for it (JSON-LD isAccessibleForFree): an archived copy would help them\n"
    )
    assert site.warned == ["nothing was written yet; write it with --yes"]
    assert site.file() == before


@pytest.mark.parametrize(
    ("name", "url", "lines"),
    [
        ("wire", "https://diariodelvado.example/p", ["  agency: EFE", "  published: 2026-02-02"]),
        ("amp", "https://gazette.example/amp/toll",
         ["  url: https://gazette.example/news/alder-bridge-toll", "  author: [Bert Dam, Carla Weir, Dora Ford]"]),
        ("microdata", "https://fordtimes.example/ferry-fares", ["  title: Ferry fares halved"]),
        ("broken", "https://weir.example/gate", ["  title: Dam gate stuck for a week", "  published: 2026-03-06"]),
        ("latin-1", "https://cronica.example/n?id=5",
         ["  title: 'Inauguración del puente: «una fiesta», dice la señora Núñez'", "  author: [Íñigo Núñez]"]),
        ("wordpress", "https://estuarypost.example/?p=12", ["  published: 2026-02-02", "  agency: null"]),
    ],
)  # fmt: skip
def test_pages_of_all_sorts(site: Site, name: str, url: str, lines: list[str]) -> None:
    assert site.run(saved(name), "--url", url, "--kind", "news", "--yes") == 0
    assert [line for line in lines if line not in site.file().splitlines()] == []


def test_what_the_page_does_not_show_is_asked_for_all_at_once(site: Site) -> None:
    before = site.file()
    assert site.run(saved("government"), "--url", "https://board.example/notices/12", "--yes") == 1
    kinds = "|".join(source_fields._CHOICES["kind"])
    assert site.warned == [
        "still needed: --publisher …",
        "still needed: --language …",
        f"still needed: --kind {kinds}",
        "nothing was written",
    ]
    assert "not found, so null: agency, published\n" in site.said
    assert site.file() == before
    given = ["--publisher", "River Board", "--language", "en", "--kind", "official", "--file", "dam"]
    assert site.run(saved("government"), "--url", "https://board.example/notices/12", *given, "--yes") == 0
    assert site.file("data/sources/dam.yaml").startswith("# yaml-language-server: $schema=../schemas/sources.json\n")
    assert "- id: river-board-notice-12-level\n" in site.file("data/sources/dam.yaml")


def test_what_is_given_wins(site: Site) -> None:
    given = {
        "id": "rio-dam", "title": "null", "publisher": "El Río (Vado)", "agency": "RNA", "published": "2026-01-02",
        "language": "pt", "kind": "report", "note": "It was read on paper.", "retelling": "digest",
    }  # fmt: skip
    options = [word for name, value in given.items() for word in (f"--{name}", value)]
    assert site.run(saved("spanish"), "--url", ELRIO, *options, "--author", "Ana Rivers", "--draft", "--yes") == 0
    record = site.file().split("\n\n")[1]
    for name, value in given.items():
        assert f"{name}: {value}" in record
    assert "draft: true\n" in record
    assert "author: [Ana Rivers]" in record


def test_the_day_of_a_saved_page_is_that_of_the_file(site: Site) -> None:
    page = with_page(site, (PAGES / "spanish.html").read_text("utf-8"))
    os.utime(page, (1_773_144_000, 1_773_144_000))  # 10 March 2026
    assert site.run(page, "--yes") == 0
    assert SPANISH.replace(ELRIO, ELRIO.replace("https", "http")) in site.file()  # as the page has it, by its own word


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nothing.html"], 'there is no file "nothing.html"; an address begins with https://'),
        ([saved("spanish"), "--url", "elrio.example"], '--url: "elrio.example" is not a web address'),
        ([saved("spanish"), "--published", "3/1/2026"], '--published: cannot read the date "3/1/2026"; write 2026'),
        ([saved("spanish"), "--language", "Spanish"], '--language: "Spanish" is not a language code; write en, es'),
        ([saved("spanish"), "--id", "gazette-bridge"], '--id: "gazette-bridge" is taken; where none is given'),
        ([saved("spanish"), "--file", "../facts/bridge"], '"../facts/bridge" is no file of data/sources/'),
        (["https://localhost/a"], "the address: "),
        (["https://gazette.example/b", "--url", ELRIO], "--url says where a saved page is from"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_as_asked_is_told(site: Site, arguments: list[str], told: str) -> None:
    with pytest.raises(Mistyped) as error:
        site.run(*arguments)
    assert error.value.args[0].startswith(told)


def test_all_that_is_wrong_with_options_is_told_at_once(site: Site) -> None:
    with pytest.raises(Mistyped) as error:
        site.run(saved("spanish"), "--id", "Río", "--published", "soon", "--title", "**T**")
    assert [line.partition(":")[0] for line in error.value.args] == ["--id", "--title", "--published"]


def test_a_page_that_does_not_say_where_it_is_from(site: Site) -> None:
    assert site.run(saved("government"), "--yes") == 1
    assert site.warned == [
        f"{saved('government')}: the file does not say where it is from",
        "give its address: --url https://…",
    ]


def test_a_file_that_is_full_is_followed_by_another(site: Site) -> None:
    full = site.file() + "# a line\n" * 290
    (site.root / FILE).write_text(full, "utf-8")
    assert site.run(saved("spanish"), "--url", ELRIO, "--accessed", "2026-03-10", "--yes") == 0
    assert site.file() == full
    assert SPANISH.strip() in site.file("data/sources/bridge-2.yaml")


def test_what_a_check_says_of_the_record_is_told_at_its_place(site: Site) -> None:
    assert site.run(saved("spanish"), "--url", ELRIO, "--publisher", "THE GAZETTE", "--yes") == 1
    assert f'{FILE}:14:14: error: "THE GAZETTE" is spelled "The Gazette" in {FILE}, line 4' in site.said
    assert "[unused-id]" not in site.said


# --- what is there already --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("url", ["https://gazette.example/bridge", "http://www.gazette.example/bridge/?fbclid=1"])
def test_a_source_that_is_there_is_told_of_before_anybody_is_asked(site: Site, url: str) -> None:
    assert site.run(url, "--yes") == 1
    assert site.warned[0] == f"you have it: gazette-bridge ({FILE}:1) has this address"


def test_a_source_that_is_there_is_found_by_what_the_page_says_of_its_address(site: Site) -> None:
    page = with_page(site, '<title>The bridge</title><link rel="canonical" href="https://gazette.example/bridge">')
    assert site.run(page, "--url", "https://gazette.example/index.php?id=7", "--yes") == 1
    assert site.warned[0] == f"you have it: gazette-bridge ({FILE}:1) has its address"


def test_likely_copies_and_the_same_report_elsewhere_are_told(site: Site) -> None:
    page = (PAGES / "wire.html").read_text("utf-8")
    for number, paper in enumerate(("Diario del Vado", "La Crónica")):
        content = page.replace("Diario del Vado", paper)
        url = f"https://paper{number}.example/p"
        assert site.run(with_page(site, content), "--url", url, "--yes") == 0
    first = "diario-del-vado-2026-02-02-abren-puente-aliso"
    assert f"  - the same report may stand elsewhere, and counts as one origin with: {first} ({FILE}:" in site.said
    site.run(with_page(site, page), "--url", "https://paper0.example/q")
    assert f"  - probably you have it: {first} ({FILE}:" in site.said


# --- at a terminal ----------------------------------------------------------------------------------------------------


def test_at_a_terminal_what_is_needed_is_asked_and_each_answer_is_judged_at_once(site: Site) -> None:
    answers = iter(
        ["River Board", "Spanish", "es", "oficial", "official", "agency = RNA", "colour=red", "published=31", "y"]
    )
    page = saved("government")
    assert site.run(page, "--url", "https://board.example/notices/12", "--file", "dam", answers=answers) == 0
    assert [question.partition(" ")[0] for question in site.asked[:5]] == [
        "publisher",
        "language",
        "language",
        "kind",
        "kind",
    ]
    assert '"Spanish" is not a language code; write en, es, pt, fr …' in site.warned[0]
    assert site.warned[2].startswith('a source has no field "colour" to give')
    assert site.warned[3].startswith('published: cannot read the date "31"')
    assert "agency: RNA" in site.file("data/sources/dam.yaml")


def test_a_slip_is_no_refusal(site: Site) -> None:
    slips = iter(["dam", "title", "kind=newz", "y"])
    assert site.run(saved("spanish"), "--url", ELRIO, "--file", "dam", answers=slips) == 0
    assert site.warned == [
        "y writes it, n does not; title=… changes a field",
        "y writes it, n does not; title=… changes a field",
        'kind: "newz" is none; did you mean "news"? one of: news, legal, official, academic, ngo, reference, report, '
        "transcript, dataset, video, social",
    ]
    assert ELRIO in (site.root / "data/sources/dam.yaml").read_text("utf-8")


@pytest.mark.parametrize("answers", [["n"], [""], [], ["no"]])
def test_without_a_yes_nothing_is_written(site: Site, answers: list[str]) -> None:
    before = site.file()
    assert site.run(saved("spanish"), "--url", ELRIO, answers=iter(answers or [""][:0])) == 1
    assert site.warned == ["nothing was written"]
    assert site.file() == before


def test_what_somebody_saved_in_the_meantime_is_not_overwritten(site: Site) -> None:
    def answers() -> Iterator[str]:
        (site.root / FILE).write_text("# saved meanwhile\n", "utf-8")
        yield "y"

    assert site.run(saved("spanish"), "--url", ELRIO, answers=answers()) == 1
    assert site.warned == [f"{FILE} was saved in the meantime: nothing was written; run this again"]
    assert site.file() == "# saved meanwhile\n"


# --- for a program ----------------------------------------------------------------------------------------------------


def test_a_program_gets_it_all_as_json(site: Site) -> None:
    assert site.run(saved("wire"), "--url", "https://diariodelvado.example/p", "--format", "json") == 1
    told = json.loads(site.said)
    assert (told["record"]["agency"], told["from"]["agency"]) == ("EFE", "the line that its text begins with")
    assert (told["file"], told["written"], told["needed"], told["known"]) == (FILE, False, [], None)
    assert f"+++ b/{FILE}\n" in told["diff"]
    site.written.clear()
    assert site.run(saved("wire"), "--url", "https://diariodelvado.example/p", "--format", "json", "--yes") == 0
    assert json.loads(site.said)["written"] is True
    site.written.clear()
    assert site.run(saved("wire"), "--url", "https://diariodelvado.example/p", "--format", "json", "--yes") == 1
    assert json.loads(site.said)["known"]["path"] == FILE


# --- on the web -------------------------------------------------------------------------------------------------------


@pytest.fixture
def web() -> Iterator[servers.Web]:
    with servers.web() as made:
        yield made


def on(site: Site, web: servers.Web) -> Site:
    clock = servers.Time().clock
    site.client = lambda *_: Client(Manners(private=True), resolve=web.resolve, clock=clock)
    return site


def test_a_page_on_the_web_becomes_a_record(site: Site, web: servers.Web) -> None:
    on(site, web)
    web.pages["short.example/x"] = servers.moved(web.url("www.elrio.example/sucesos/la-presa"))
    web.pages["www.elrio.example/sucesos/la-presa"] = servers.response((PAGES / "spanish.html").read_bytes())
    assert site.run(web.url("short.example/x"), "--yes", "--accessed", "2026-03-10") == 0
    # By http, since nothing here vouches for the made-up hosts: the page's own word for its address stands.
    assert SPANISH.replace(ELRIO, ELRIO.replace("https", "http")) in site.file()


def test_what_is_no_document_is_told_with_a_remedy(site: Site, web: servers.Web) -> None:
    on(site, web)
    web.pages["elrio.example/a"] = servers.response("<title>Página no encontrada | El Río</title>")
    url = web.url("elrio.example/a")
    assert site.run(url, "--yes") == 1
    assert site.warned == [
        f'{url}: the page says that there is nothing there: "Página no encontrada | El Río"',
        "look for where it is now; a copy in an archive can be given by its address as well",
    ]


def test_of_a_document_that_is_no_page_options_say_what_it_says(site: Site, web: servers.Web) -> None:
    on(site, web)
    web.pages["board.example/a.pdf"] = servers.response(b"%PDF-1.7", Content_Type="application/pdf")
    url = web.url("board.example/a.pdf")
    given = ["--title", "Levels", "--publisher", "River Board", "--language", "en", "--kind", "report"]
    assert site.run(url, *given, "--yes") == 0
    assert "it is a PDF, of which nothing is read here: give by options what it says of itself" in site.said
    assert f"  url: {url}\n  title: Levels\n" in site.file()
