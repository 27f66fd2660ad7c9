"""The pages that read otherwise, on a terminal and in a pull request."""

from __future__ import annotations

import pytest

from explainer.published.built_pages import BuiltPage, PagesApart
from explainer.published.shown.pages import as_markdown, as_text, counted

SOME = PagesApart(
    new=(BuiltPage("/facts/new/", "@all <b>new</b>"),),
    gone=(BuiltPage("/facts/old/", "Old"),),
    read_otherwise=(BuiltPage("/facts/toll/", "The toll", "Note: 83 died, #12."), BuiltPage("/search/", "")),
    look_otherwise=2,
)


def test_in_a_pull_request_each_leads_into_the_preview_but_what_is_gone() -> None:
    assert as_markdown(SOME, "https://preview.example/dam/").splitlines() == [
        "### Pages that read otherwise", "",
        "1 new page, 1 page that is gone, 2 pages that read otherwise; 2 others look otherwise, and say the same.", "",
        "#### Gone: their addresses were answered", "", "- Old <sub>/facts/old/</sub>", "",
        "#### Read otherwise", "",
        "- [The toll](https://preview.example/dam/facts/toll/)<br>now: Note: 83 died, &#35;&#8203;12.",
        "- [/search/](https://preview.example/dam/search/)", "",
        "#### New", "", "- [&#64;&#8203;all &#60;b&#62;new&#60;/b&#62;](https://preview.example/dam/facts/new/)",
    ]  # fmt: skip
    assert "- The toll <sub>/facts/toll/</sub><br>now: " in as_markdown(SOME)


def test_on_a_terminal_each_has_its_address() -> None:
    assert as_text(SOME).splitlines() == [
        "gone: their addresses were answered", "  /facts/old/  Old", "",
        "read otherwise", "  /facts/toll/  Note: 83 died, #12.", "  /search/  ", "",
        "new", "  /facts/new/  @all <b>new</b>", "",
        "1 new page, 1 page that is gone, 2 pages that read otherwise; 2 others look otherwise, and say the same",
    ]  # fmt: skip


def test_many_are_cut_unless_all_are_asked_for() -> None:
    many = PagesApart(tuple(BuiltPage(f"/{number}/", "x", "y" * 300) for number in range(60)), (), ())
    for shown in (as_text(many), as_markdown(many)):
        assert ("… and 10 more" in shown, "y" * 140 + "…" in shown, "/59/" in shown) == (True, True, False)
    for shown in (as_text(many, every=True), as_markdown(many, every=True)):
        assert ("more" in shown, "/59/" in shown) == (False, True)


@pytest.mark.parametrize(
    ("apart", "said"),
    [
        (PagesApart((), (), ()), "no page reads otherwise"),
        (PagesApart((), (), (), 1), "no page reads otherwise; 1 other looks otherwise, and says the same"),
    ],
)
def test_nothing_is_said_in_words(apart: PagesApart, said: str) -> None:
    assert counted(apart) == said
