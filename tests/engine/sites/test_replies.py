"""Wherever an accusation is told, the reply to it, or that none was found, stands in the same block."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

import pytest

from tests.engine.sites import tiny
from tests.engine.sites.building import build_in_memory

FILES = {
    "data/actors/locks.yaml": """
- id: piet-hansen
  name: Piet Hansen
  kind: person
- id: marta-lindgren
  name: Marta Lindgren
  kind: person
""",
    "data/facts/locks.yaml": """
- id: sold-the-locks
  text: The mayor said that Hansen had sold the locks.
  kind: accusation
  date: 2026-02-02
  reported: 2026-02-03
  said_by: marta-lindgren
  against: [piet-hansen]
  reply: sold-at-auction
  legal_stage: investigated
  sources: [gazette-bridge]
  topics: [building]
- id: kept-a-boat
  text: The mayor said that Hansen had kept a boat.
  kind: accusation
  date: 2026-02-02
  reported: 2026-02-03
  said_by: marta-lindgren
  against: [piet-hansen]
  no_reply:
    searched: {on: 2026-02-10, for: {en: [Hansen boat], es: [barco de Hansen]}, where: The archive of the Gazette}
  sources: [gazette-bridge]
  topics: [building]
- id: sold-at-auction
  text: Hansen said that they went at auction.
  date: 2026-02-03
  reported: 2026-02-03
  said_by: piet-hansen
  sources: [gazette-bridge]
  topics: [building]
""",
    "data/questions/locks.yaml": """
- id: who-has-the-locks
  question: Who has the locks?
  topics: [building]
  accounts:
    - {fact: sold-the-locks, position: a friend}
    - {fact: kept-a-boat, position: himself}
""",
    "content/explainers/locks.md": """---
title: The locks
standfirst: Who has them.
as_of: 2026-03-01
published: 2026-03-02
topics: [building]
---

The mayor said that Hansen had sold them; he said that they went at auction.[@sold-the-locks; @sold-at-auction]
She said that he had kept a boat, and no reply was found.[@kept-a-boat]

/// fact | sold-the-locks
///

/// fact | kept-a-boat
///
""",
}
REPLY = ("The mayor said that Hansen had sold the locks.", ("Reply", "Hansen said that they went at auction."))
NONE = ("The mayor said that Hansen had kept a boat.", ("No reply found", "10 February 2026", "Hansen boat"))

# The pages on which the two are told, and the block that tells one of them.
BLOCKS = [
    ("facts/{}/index.html", r'<header class="page-head">.*?</header>'),
    ("explainers/locks/index.html", r'<li class="note".*?</li>'),
    ("explainers/locks/index.html", r'<aside class="fact-card.*?</aside>'),
    ("questions/who-has-the-locks/index.html", r"<tr\b.*?</tr>"),
    ("embed/questions/who-has-the-locks/index.html", r"<tr\b.*?</tr>"),
    ("facts/index.html", r'<div class="fact-line.*?</div>'),
    ("people/marta-lindgren/index.html", r'<div class="fact-line.*?</div>'),
    ("explainers/locks/index.md", r"(?m)^> .*$|^\[\^\d+\]: .*$"),
    ("questions/who-has-the-locks/index.md", r"(?m)^- .*$"),
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    root = tiny.minimal_with(tmp_path_factory.mktemp("site") / "site", FILES)
    return build_in_memory(tiny.settings_file(root))


@pytest.mark.parametrize(("page", "block"), BLOCKS, ids=[f"{page}-{number}" for number, (page, _) in enumerate(BLOCKS)])
@pytest.mark.parametrize(("fact_id", "told"), [("sold-the-locks", REPLY), ("kept-a-boat", NONE)])
def test_the_block_that_accuses_tells_the_reply(
    made: Mapping[str, bytes], page: str, block: str, fact_id: str, told: tuple[str, tuple[str, ...]]
) -> None:
    accusation, beside = told
    text = made[page.format(fact_id)].decode()
    blocks = [" ".join(re.sub(r"<[^>]*>", " ", found[0]).split()) for found in re.finditer(block, text, re.DOTALL)]
    accusing = [found for found in blocks if accusation in found]
    assert accusing
    in_a_list = "fact-line" in block
    for found in accusing:
        if in_a_list:
            assert "Reply by Piet Hansen" in found or "no reply found, looked for on 10 Feb 2026" in found
        else:
            assert [words for words in beside if words not in found] == []


@pytest.mark.parametrize("told", [REPLY, NONE])
def test_entries_of_feeds_tell_the_reply_where_they_accuse(
    made: Mapping[str, bytes], told: tuple[str, tuple[str, ...]]
) -> None:
    accusation, beside = told
    text = unescape(made["feeds/all.atom.xml"].decode())
    told_in = [text[found.end() : found.end() + 900] for found in re.finditer(f">{re.escape(accusation)}</a>", text)]
    assert len(told_in) == 3  # a card and a note of the explainer, an account of the question
    for found in told_in:
        assert [words for words in beside if words not in found] == []


def test_a_stage_of_the_law_is_told_with_what_it_is_not(made: Mapping[str, bytes]) -> None:
    for page in ("facts/sold-the-locks/index.html", "facts/sold-the-locks/index.md", "explainers/locks/index.html"):
        text = made[page].decode()
        assert "Under investigation" in text
        assert "An investigation is not a charge." in text


def test_the_reply_leads_back_to_what_it_answers(made: Mapping[str, bytes]) -> None:
    for form in ("html", "md"):
        text = made[f"facts/sold-at-auction/index.{form}"].decode()
        assert "What it replies to" in text
        assert "/facts/sold-the-locks/" in text
