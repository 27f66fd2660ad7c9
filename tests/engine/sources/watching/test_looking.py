"""What an answer says of a source: walls are no deaths, and a front page is not the article."""

from __future__ import annotations

import pytest

from explainer.model.source import Source
from explainer.sources.watching.looking import copy_seen, same_title, seen
from explainer.sources.watching.page_read import read_page
from explainer.web.answer import Answer, Hop
from tests.engine.records import make

URL = "https://river.example/2026/bridge-opens"
LONG = "<p>" + "The bridge over the river was opened by the council after a long delay. " * 40 + "</p>"
SOURCE = make(Source, "river-bridge", url=URL, title="Bridge opens after three years")


def answer(body: str = "", status: int = 200, url: str = URL, hops: int = 0, hop: int = 301, **headers: str) -> Answer:
    named = {"content-type": "text/html; charset=utf-8"} | {name.replace("_", "-"): v for name, v in headers.items()}
    return Answer(URL, url, (Hop(URL, hop),) * hops, status, named, body.encode())


def page(title: str, words: str = LONG) -> str:
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{words}</body></html>"


OWN = page("Bridge opens after three years")
NEW = "https://river.example/news/bridge-opens"
CASES: dict[str, tuple[Answer, str]] = {
    "as it was": (answer(OWN), "live"),
    "another title at the same place": (answer(page("Bridge: what we know")), "live"),
    "gone": (answer(page("Nothing"), 404), "dead"),
    "gone for good": (answer("", 410), "dead"),
    "gone, and says so softly": (answer(page("Page not found", "<p>Sorry.")), "dead"),
    "gone, softly, in Spanish": (answer(page("Página no encontrada", "<p>Lo sentimos.")), "dead"),
    "an article about pages that are not found": (answer(page("Why your page is not found")), "live"),
    "forbidden": (answer("", 403), "unknown"),
    "too many": (answer("", 429), "unknown"),
    "broken": (answer("", 500), "unknown"),
    "away for now": (answer("", 503), "unknown"),
    "not to be shown by law": (answer("", 451), "unknown"),
    "wants money": (answer("", 402), "unknown"),
    "a robot's riddle": (answer(page("Just a moment...", "<p>Checking your browser"), 403), "unknown"),
    "a riddle with 404": (answer(page("Just a moment..."), 404, cf_mitigated="challenge"), "unknown"),
    "a riddle with 200": (answer(page("Access denied", "<p>captcha")), "unknown"),
    "an article about a riddle": (answer(page("Bridge opens", f"{LONG}<p>captcha")), "live"),
    "log in": (answer(page("Log in"), url="https://river.example/login?to=x", hops=1, hop=302), "unknown"),
    "log in elsewhere": (answer(page("Hi"), url="https://login.river.example/", hops=1, hop=302), "unknown"),
    "consent": (answer(page("Cookies"), url="https://consent.river.example/c", hops=1, hop=302), "unknown"),
    "moved": (answer(OWN, url=NEW, hops=1), "moved"),
    "moved, with what counts readers": (answer(OWN, url=f"{NEW}?utm_source=x", hops=1), "moved"),
    "moved to where no record may lead": (answer(OWN, url="http://intranet.local/a", hops=1), "live"),
    "only a slash more": (answer(OWN, url=f"{URL}/", hops=1), "live"),
    "only another form of the host": (answer(OWN, url=URL.replace("river", "www.river"), hops=1), "live"),
    "moved for now": (answer(OWN, url=NEW, hops=1, hop=302), "live"),
    "to the front page": (answer(page("The River"), url="https://river.example/", hops=1), "deviated"),
    "to a front page of a language": (answer(page("El río"), url="https://river.example/es/", hops=1), "deviated"),
    "to another article": (answer(page("Ten recipes for soup"), url=NEW, hops=1), "deviated"),
    "for sale": (answer(page("river.example", "<p>This domain is for sale. Buy this domain")), "usurped"),
    "sold to a market": (answer(page("x"), url="https://www.hugedomains.com/x?d=river", hops=1, hop=302), "usurped"),
    "an article about a sale": (answer(page("Bridge opens", f"{LONG}<p>This domain is for sale")), "live"),
    "gone, and shown all the same": (answer(OWN, 404), "unknown"),
    "a riddle that says 404": (answer(page("Access Denied", "<p>No permission."), 404), "unknown"),
    "gone, as the address says": (answer(page("The River"), url="https://river.example/404", hops=1, hop=302), "dead"),
    "no note of a server": (answer(page("Welcome to nginx!", "<p>Installed.")), "unknown"),
    "suspended": (answer(page("Account Suspended", "<p>Ask your host.")), "unknown"),
    "not for this country": (answer(page("x", "<p>It is not available in your country")), "unknown"),
    "parked": (answer(page("river.example", "<p>This domain is parked free, courtesy of a seller.")), "usurped"),
    "to the form for phones": (answer(OWN, url="https://m.river.example/news/bridge", hops=1), "live"),
    "to no security": (answer(OWN, url="http://river.example/news/bridge", hops=1), "live"),
    "with a parameter": (answer(OWN, url=f"{URL}?gdpr=1", hops=1), "live"),
    "log in, in Portuguese": (answer(page("Entrar"), url="https://river.example/entrar", hops=1, hop=302), "unknown"),
    "authorise": (answer(page("Hi"), url="https://auth.river.example/a", hops=1, hop=302), "unknown"),
    "a note called a PDF": (answer(page("Page not found", "<p>Sorry."), content_type="application/pdf"), "dead"),
    "an empty page": (answer(""), "unknown"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_was_seen(name: str) -> None:
    given, outcome = CASES[name]
    found = seen(SOURCE, given, read_page(given), ())
    assert found.outcome == outcome
    if outcome == "moved":
        assert found.to == NEW  # without what counts readers


def test_faults_say_nothing_of_the_page() -> None:
    for fault in ("robots", "silent", "certificate-expired", "redirect-loop", "not-public", "refused"):
        found = seen(SOURCE, Answer(URL, URL, fault=fault), read_page(answer()), ())  # type: ignore[arg-type]
        assert found.outcome == "unknown", fault
    gone = seen(SOURCE, Answer(URL, URL, fault="no-such-name", said="x"), read_page(answer()), ())
    assert (gone.outcome, gone.unanswered, gone.why) == ("dead", True, "the name of its host is gone (x)")


def test_source_that_is_a_front_page_may_be_one() -> None:
    source = make(Source, "s", url="https://www.river.example/", title=None)
    given = answer(page("The River"), url="https://river.example/en/", hops=1)
    assert seen(source, given, read_page(given), ()).outcome == "moved"


def test_titles_that_the_page_had_before_count_where_the_record_has_none() -> None:
    source = make(Source, "s", url=URL, title=None)
    given = answer(page("Ten recipes for soup"), url=NEW, hops=1)
    assert seen(source, given, read_page(given), ()).outcome == "moved"  # its address ends as it did
    assert seen(source, given, read_page(given), ("Bridge opens after three years",)).outcome == "deviated"


def test_a_page_without_a_known_title_has_moved_where_its_name_is_the_same() -> None:
    source = make(Source, "s", url="https://river.example/2026/report.pdf", title=None)
    there = {"https://river.example/files/Report.pdf": "moved", "https://river.example/terms.pdf": "unknown"}
    for url, outcome in there.items():
        given = answer("%PDF-1.7", url=url, hops=1, content_type="application/pdf")
        assert seen(source, given, read_page(given), ()).outcome == outcome


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Bridge opens", "Bridge opens | The River", True),
        ("Bridge opens after delay", "Bridge opens after delay | The River", True),
        ("Bridge opens after delay", "BRIDGE OPENS AFTER DELAY", True),
        ("Bridge opens after delay", "Soup for ten people", False),
        ("Bridge opens", "Bridge falls", False),
        ("The end of the bridge", "A slot of the day", False),
        ("El fin del puente", "El precio del dólar", False),
        ("La presa del Aliso está llena", "Aliso: la presa está llena", True),
        ("", "", False),
    ],
)
def test_titles_with_the_name_of_the_site_are_the_same(one: str, other: str, same: bool) -> None:
    assert same_title(one, other) is same


def test_copies_are_there_or_gone_or_nobody_knows() -> None:
    assert copy_seen(answer()).outcome == "live"
    assert copy_seen(answer(status=404)).outcome == "dead"
    assert copy_seen(answer(status=503)).outcome == "unknown"
    assert copy_seen(Answer(URL, URL, fault="silent")).outcome == "unknown"
