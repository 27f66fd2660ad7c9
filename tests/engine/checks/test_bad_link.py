"""The rule bad-link: addresses that nobody could follow, links without words, and citations inside links."""

from __future__ import annotations

import pytest

from explainer.checks.links import bad_link
from explainer.checks.links.bad_link import fault_of
from explainer.model.event import Event
from explainer.site.plan import addresses
from explainer.site.site import Site
from tests.engine.built import prose
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact, make

HINT = "begin with https://, or with / for a page of this site"
MAIL = "write mailto:name@example.org"
WHOLE = "copy it whole from the address bar of the browser"
CITED = ("a citation or a note stands inside this link", "put the citation behind the link: [words](/address/)[@id]")


def found(text: str) -> list[Said]:
    return said(bad_link, placed(fact("f"), prose("a", text)))


@pytest.mark.parametrize(
    "target",
    [
        "https://b.example/", "http://b.example/a?b=c#d", "mailto:a@b.example", "mailto:a.b@c.d.example?subject=A",
        "/", "/facts/f/", "/facts/#f", "#main", "/a?b=c",
    ],
)  # fmt: skip
def test_addresses_that_a_reader_can_follow(target: str) -> None:
    assert fault_of(target) == ("", "")


@pytest.mark.parametrize(
    "target",
    [
        "", "b/", "b.html", "javascript:alert(1)", "data:text/html,x", "ftp://b.example/", "//b.example/",
        "/\\b.example/", "/a b/", "/a\tb/", "/a\u200bb/", "# b", "httpsb.example", "?a=b",
    ],
)  # fmt: skip
def test_addresses_that_lead_nowhere_or_elsewhere_in_disguise(target: str) -> None:
    assert fault_of(target) == (f'"{target}" is not an address', HINT)


@pytest.mark.parametrize(
    "target",
    ["mailto:", "mailto:a", "mailto:a@b", "mailto:@b.example", "mailto:a@b@c.example", "mailto:a@b.example?a b",
     "mailto:a b@c.example"],
)  # fmt: skip
def test_mailboxes_that_nobody_has(target: str) -> None:
    assert fault_of(target) == (f'"{target}" is not an address', MAIL)


@pytest.mark.parametrize(
    ("target", "message", "hint"),
    [
        ("https://", '"https://" is not a whole web address', WHOLE),
        ("http://b", '"http://b" is not a whole web address', WHOLE),
        (
            "https://a:b@c.example/",
            '"https://a:b@c.example/" holds a user name',
            "take out what stands before the @",
        ),
    ],
)
def test_web_addresses_are_held_to_what_sources_are_held_to(target: str, message: str, hint: str) -> None:
    assert fault_of(target) == (message, hint)


def test_each_link_of_each_page_is_told_at_its_place() -> None:
    assert found("So [a](b/) and [c](d/).[@f]") == [
        ("content/a.md:1:4", '"b/" is not an address', HINT),
        ("content/a.md:1:16", '"d/" is not an address', HINT),
    ]


@pytest.mark.parametrize("words", ["", "…", "_"])
def test_a_link_without_a_letter_or_a_figure_has_no_words(words: str) -> None:
    message = 'the link to "/" has no words'
    assert found(f"[{words}](/)") == [("content/a.md", message, "write in the brackets what it leads to")]


@pytest.mark.parametrize("text", ["[so](/)", "[1](/)", "[é](/)", "![](/a.png)"])
def test_one_letter_or_figure_is_enough_and_pictures_are_not_told_here(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("words", ["so[@f]", "so[^n]", "[@f]"])
def test_a_link_with_a_citation_in_it_is_told_as_that_alone(words: str) -> None:
    assert found(f"[{words}](/)\n\n[^n]: Note.") == [("content/a.md", *CITED)]


def test_a_link_may_be_wrong_in_two_ways() -> None:
    assert found("[so[@f]](b/)") == [("content/a.md", '"b/" is not an address', HINT), ("content/a.md", *CITED)]


@pytest.mark.parametrize(
    ("target", "meant"),
    [
        ("the-dam", "/explainers/the-dam/"),
        ("the-dam.md", "/explainers/the-dam/"),
        ("the-dam.es.md", "/explainers/the-dam/"),
        ("./the-dam.md", "/explainers/the-dam/"),
        ("../explainers/the-dam.md#who-pays", "/explainers/the-dam/#who-pays"),
        ("explainers/the-dam/", "/explainers/the-dam/"),
        ("The-Dam.html", "/explainers/the-dam/"),
        ("{filename}the-dam.md", "/explainers/the-dam/"),
        ("{filename}/explainers/the-dam.md", "/explainers/the-dam/"),
        ("the-damm.md", "/explainers/the-dam/"),
        ("the-fact", "/facts/the-fact/"),
        ("facts/the-fact", "/facts/the-fact/"),
        ("data/facts/the-fact.yaml", "/facts/the-fact/"),
        ("the-event", "/timeline/#the-event"),
        ("www.b.example/a?b=c", "https://www.b.example/a?b=c"),
        ("b.example/a", "https://b.example/a"),
        ("http:/b.example/a", "https://b.example/a"),
        ("htps://b.example/a", "https://b.example/a"),
        ("https//b.example/a", "https://b.example/a"),
        ("a@b.example", "mailto:a@b.example"),
    ],
)
def test_what_stands_for_an_address_is_answered_with_the_one_that_is_meant(target: str, meant: str) -> None:
    parts = (fact("the-fact"), make(Event, "the-event", facts=["the-fact"]), prose("the-dam"))
    told = said(bad_link, placed(*parts, prose("a", f"[the words]({target})")))
    assert [hint for _, _, hint in told] == [f"write [the words]({meant})"]


@pytest.mark.parametrize("target", ["", "nowhere.md", "..", "?a", "javascript:alert(1)", "data:text/html,x"])
def test_where_nothing_says_what_is_meant_the_hint_is_how_addresses_begin(target: str) -> None:
    assert [hint for _, _, hint in said(bad_link, placed(fact("f"), prose("a", f"[so]({target})")))] == [HINT]


@pytest.mark.parametrize(("text", "times"), [("[a](/)[@f]", 0), ("[a](b) [c](d)[@f]\n\n[e](f)[@f]", 1)])
def test_addresses_of_the_site_are_made_once_and_only_for_a_bad_link(
    text: str, times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Site] = []
    monkeypatch.setattr(bad_link, "addresses", lambda site: asked.append(site) or addresses(site))
    found(text)
    assert len(asked) == times
