"""The rule bad-block: every line of a page that cannot be laid out, with what to do of it."""

from __future__ import annotations

from explainer.checks.prose import bad_block
from tests.engine.built import prose
from tests.engine.checks.checked import placed, said
from tests.engine.records import fact

BLOCKS = (
    "timeline, question, fact and chart take an id, record-in-numbers takes none; keypoints takes a list; "
    "each closes with ///"
)


def test_each_line_is_told_with_a_hint_of_its_own_or_else_with_what_blocks_take() -> None:
    table = "| a |\n|---|\n| b |\n"
    assert said(bad_block, placed(prose("a", "///"), prose("b", f"Words.\n{table}"))) == [
        ("content/a.md", "a block is closed that was not opened", BLOCKS),
        ("content/b.md:2:1", "this table would be shown as it was typed",
         "put an empty line between it and what stands above"),
    ]  # fmt: skip


def test_blocks_and_tables_that_can_be_laid_out_are_left_alone() -> None:
    text = "/// fact | f\n///\n\n/// keypoints\n- So.[@f]\n///\n\n| a |\n|---|\n| b[@f] |\n\nSo.[@f]\n{.framing}"
    assert said(bad_block, placed(fact("f"), prose("a", text))) == []
