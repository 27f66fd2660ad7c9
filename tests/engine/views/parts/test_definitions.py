"""Which words and names of a page are explained, and with which of their words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from explainer.pipeline import read_site
from explainer.views.parts.glossary_terms import DefinitionView, definition_views
from tests.engine.built import context
from tests.engine.sites import tiny

RECORDS = {
    "data/terms/terms.yaml": """\
- id: assembly
  term: Harbour Assembly
  definition: Parliament. It has 28 seats, as the R.L. Senate has 10.
  aliases: [HA]
  sources: [bridge-report]
- id: acting
  term: acting engineer
  definition: Who holds the office for a time
  sources: [bridge-report]
""",
    "data/actors/actors.yaml": """\
- {id: assembly-body, name: Harbour Assembly, kind: body, role: Parliament}
- {id: fund, name: Money Fund (MF), kind: body, role: Lends money}
- {id: ana, name: Ana Ruiz, kind: person, role: Minister}
- {id: ana-guerra, name: Ana Ruiz Guerra, kind: person, role: Her daughter}
- {id: nobody, name: Bo Li, kind: person}
""",
}
HEAD = (tiny.HERE / "valid/minimal/content/explainers/the-bridge.md").read_text("utf-8").split("---\n")[1]


def explained(tmp_path: Path, text: str) -> tuple[DefinitionView, ...]:
    source = next((tiny.HERE / "valid/minimal/data/sources").glob("*.yaml")).read_text("utf-8")
    known = source.split("id: ")[1].split()[0]
    records = {name: content.replace("bridge-report", known) for name, content in RECORDS.items()}
    page = {"content/explainers/the-bridge.md": f"---\n{HEAD}---\n\n{text}\n"}
    site, problems = read_site(tiny.minimal_with(tmp_path, records | page))
    assert problems == ()
    return definition_views(context(site), site.explainers[0])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Harbour Assembly met.", [("assembly", None)]),
        ("The HA met, then the Harbour Assembly.", [("assembly", "HA")]),
        ("Acting engineer or not.", [("acting", "Acting engineer")]),
        ("The MF lends.", [("fund", "MF")]),
        ("Ana Ruiz Guerra came.", [("ana-guerra", None)]),
        ("Ana Ruiz Guerra came with Ana Ruiz.", [("ana", None), ("ana-guerra", None)]),
        ("Bo Li has no role.", []),
        ("HUMANA Ruiz and HALL are other words.", []),
        ("In a link, [Ana Ruiz](/people/ana/), and in code, `Ana Ruiz`.", []),
        ("A citation is none.[see @ana-ruiz-fact]", []),
    ],
)
def test_words_are_found_where_they_stand_whole(tmp_path: Path, text: str, found: list[tuple[str, str | None]]) -> None:
    views = explained(tmp_path, text)
    assert [(re.findall(r"[\w-]+", view.href)[-1], view.found) for view in views] == found


def test_term_goes_before_the_body_of_the_same_name_and_says_its_first_sentence(tmp_path: Path) -> None:
    (view,) = explained(tmp_path, "The Harbour Assembly met.")
    assert (view.href, view.text) == ("/glossary/#assembly", "Parliament.")


def test_definition_of_one_sentence_stays_whole(tmp_path: Path) -> None:
    (view,) = explained(tmp_path, "An acting engineer.")
    assert view.text == "Who holds the office for a time"
