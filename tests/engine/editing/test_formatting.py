"""A file is evened out, and nothing in it is lost: no value, no comment, nothing that people chose."""

from __future__ import annotations

import cProfile
import pstats
import re
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.editing.formatting import formatted
from explainer.editing.record_text import record_text
from explainer.loading.yaml_text import read_yaml
from explainer.mistyped import Mistyped
from explainer.model.schemas.field_types import field_types
from explainer.model.source import Source
from tests.engine.editing.files import FILE, NAME
from tests.engine.editing.test_record_text import TEXTS

HEAD = "# yaml-language-server: $schema=../schemas/sources.json\n# $schema: ../schemas/sources.json\n\n"
LONG = "word " * 25 + "end"
AUTHORS = "    - Ana Roble\n" * 12
FIELDS = [field.name for field in field_types(Source)]


def evened(text: str) -> str:
    return formatted(text.encode(), NAME).decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- id: aa\n  kind: news\n", "- id: aa\n  kind: news\n"),
        ("- kind: news\n  id: aa\n", "- id: aa\n  kind: news\n"),
        ("- id: aa\n  kind: news  \n\n\n\n- id: bb   \n\n\n", "- id: aa\n  kind: news\n\n- id: bb\n"),
        ("- id: aa\n- id: bb", "- id: aa\n\n- id: bb\n"),
        ("- {id: aa}\n- {id: bb}\n", "- {id: aa}\n- {id: bb}\n"),
        ("- {id: aa}\n- id: bb\n", "- {id: aa}\n\n- id: bb\n"),
        ("# one\n\n\n# two\n- id: aa\n", "# one\n\n# two\n- id: aa\n"),
        ("# nothing yet\n", "# nothing yet\n"),
        ("- id: 'aa'\n  title: \"One\"\n", "- id: aa\n  title: One\n"),
        ("- id: aa\n  title: \"One: two\"\n  note: 'null'\n", "- id: aa\n  title: \"One: two\"\n  note: 'null'\n"),
        # a comment belongs to the field below it, or to the record where it is indented as that
        (
            "# x\n- id: aa\n  # a kind\n  kind: news  # so\n  # a title\n  title: One\n  # last\n# of bb\n- id: bb\n",
            "# x\n- id: aa\n  # a title\n  title: One\n  # a kind\n  kind: news  # so\n  # last\n\n# of bb\n- id: bb\n",
        ),
        ("- # of the title\n  title: One\n  id: aa\n", "- # of the title\n  title: One\n  id: aa\n"),
        ("- title: One\n  # of the id\n  id: aa\n", "# of the id\n- id: aa\n  title: One\n"),
        ("- id: aa\n\n  kind: news\n", "- id: aa\n\n  kind: news\n"),
        ("-   title: One\n    id: aa\n", "-   id: aa\n    title: One\n"),
        # how a text is folded is its editor's choice, while it is within the width
        ("- id: aa\n  note: >-\n    One\n    two.\n", "- id: aa\n  note: >-\n    One\n    two.\n"),
        (f"- id: aa\n  note: {LONG}\n", f"- id: aa\n  note: >-\n    {LONG[:114]}\n    {LONG[115:]}\n"),
        (f"- id: aa\n  title: {LONG}\n", f"- id: aa\n  title: {LONG}\n"),
        (f"- id: aa\n  author: [{'Ana Roble, ' * 12}Bo]\n", f"- id: aa\n  author:\n{AUTHORS}    - Bo\n"),
        ("- id: aa\n  note: |\n    One  \n    two.\n", "- id: aa\n  note: |\n    One  \n    two.\n"),
        ("- id: aa\n  unknown: 1\n  kind: news\n", "- id: aa\n  kind: news\n  unknown: 1\n"),
    ],
)  # fmt: skip
def test_evened(before: str, after: str) -> None:
    assert evened(before) == HEAD + after
    assert evened(HEAD + after) == HEAD + after


def test_modelines_are_put_right() -> None:
    wrong = "# yaml-language-server: $schema=../schemas/facts.json\n# of the river\n- id: aa\n"
    assert evened(wrong) == f"{HEAD}# of the river\n- id: aa\n"


def test_line_ends_and_mark_stay() -> None:
    before = ("\ufeff" + HEAD + "- kind: news\n  id: aa").replace("\n", "\r\n").encode()
    assert formatted(before, NAME) == ("\ufeff" + HEAD + "- id: aa\n  kind: news\n").replace("\n", "\r\n").encode()


def test_a_file_in_every_form_keeps_its_forms() -> None:
    made = evened(FILE)
    assert read_yaml(made, NAME).value == read_yaml(FILE, NAME).value
    assert sorted(re.findall("#.*", made)) == sorted(re.findall("#.*", FILE))
    assert "  title: The level\n" in made
    assert '             "Bo, Jr."]' in made


COMMENTS = ("# head", "# a comment", "# another", "# below", "# behind")


@st.composite
def files(draw: st.DrawFn) -> tuple[str, list[dict[str, Any]]]:
    """A file as careless hands leave it, and what it holds."""
    text, records = draw(st.sampled_from(("", "# head\n", HEAD))), []
    for number in range(draw(st.integers(1, 3))):
        names = draw(st.permutations(("id", "title", "note", "author", "kind")))
        record: dict[str, Any] = {"id": f"record-{number}", "title": draw(TEXTS), "note": draw(TEXTS)}
        record |= {"author": [draw(TEXTS)], "kind": "news"}
        records.append(record)
        lines = record_text({name: record[name] for name in names}).splitlines(keepends=True)
        for line in lines:
            if re.match(r"  \w", line) and draw(st.booleans()):
                text += draw(st.sampled_from(("  # a comment\n", "# another\n", "\n")))
            text += line
        text += draw(st.sampled_from(("", "\n", "\n\n\n", "  # below\n", "# behind\n\n")))
    return text, records


def comments(text: str) -> Counter[str]:
    return Counter(line.strip() for line in text.splitlines() if line.strip() in COMMENTS)


@given(files())
def test_no_value_and_no_comment_is_lost(made: tuple[str, list[dict[str, Any]]]) -> None:
    text, records = made
    try:
        after = evened(text)
    except Mistyped:  # words that the check has to tell of first
        return
    assert read_yaml(after, NAME).value == records
    assert comments(after) == comments(text)
    assert evened(after) == after
    for record in read_yaml(after, NAME).value:
        names = list(record)
        assert names == sorted(names, key=FIELDS.index)


@pytest.mark.parametrize("text", ["- id: [aa\n", "id: aa\n", "- id: aa\n  id: aa\n"])
def test_a_file_that_cannot_be_read_is_left_alone(text: str) -> None:
    with pytest.raises(Mistyped):
        evened(text)


def test_four_times_as_many_records_take_four_times_as_many_steps() -> None:
    def steps(count: int) -> int:
        text = "".join(f"- id: a{number}\n  kind: news\n\n" for number in range(count)).encode()
        profile = cProfile.Profile()
        profile.runcall(formatted, text, NAME)
        return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]

    steps(4)  # what is made once
    assert steps(160) < 4.4 * steps(40)
