"""The foot of a page says who answers for it, in words that a reader meets: publisher, editor, reviewer, address."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest

from tests.engine.sites import tiny
from tests.engine.sites.building import build_in_memory

NOBODY = "Publisher: not yet named. No editor has signed this record."


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", NOBODY),
        ('PUBLISHER = "The Press"', "Published by The Press. No editor has signed this record."),
        ('EDITOR = "Ana & Co"', "Publisher: not yet named. Edited by Ana & Co."),
        ('REVIEWED_BY = "Luis Díaz"', f"{NOBODY} Reviewed by Luis Díaz."),
        (
            'PUBLISHER = "The Press"; EDITOR = "Ana Pérez"; REVIEWED_BY = "Luis Díaz"; CONTACT = "desk@press.example"',
            "Published by The Press. Edited by Ana Pérez. Reviewed by Luis Díaz. desk@press.example",
        ),
    ],
)
def test_the_foot_names_who_answers_and_says_so_where_nobody_is_named(more: str, said: str, tmp_path: Path) -> None:
    root = tiny.minimal_with(tmp_path / "site", {})
    page = build_in_memory(tiny.settings_file(root, more=f"{more}\n"))["index.html"].decode()
    foot = html5lib.parse(page, namespaceHTMLElements=False).findall(".//footer//p")
    assert said in [" ".join("".join(paragraph.itertext()).split()) for paragraph in foot]
