"""An edit that would change more than it says is not made."""

from __future__ import annotations

import pytest

from explainer.editing.record_file import read_record_file
from explainer.editing.sure import read_back, sure_of
from explainer.mistyped import Mistyped

BEFORE = b"- id: a\n  kind: news\n\n- id: b\n  kind: legal\n"
NAME = "data/sources/river.yaml"


@pytest.mark.parametrize(
    "after",
    [
        BEFORE,  # the change is not there
        b"- id: a\n  kind: video\n",  # another record is gone
        b"- id: a\n  kind: video\n\n- id: b\n  kind: news\n",  # or has changed
        b"- id: a\n  kind: video\n- id: b\n  kind: legal\n- id: a\n  kind: video\n",  # or one is there twice
        b"- id: a\n  kind: [video\n",  # or nobody can read it
    ],
)
def test_what_changes_more_or_less_is_refused(after: bytes) -> None:
    with pytest.raises(Mistyped, match="by hand"):
        sure_of(read_record_file(BEFORE, NAME), after, {"a": {"id": "a", "kind": "video"}})


def test_what_changes_that_alone_is_not() -> None:
    after = BEFORE.replace(b"news", b"video")
    sure_of(read_record_file(BEFORE, NAME), after, {"a": {"id": "a", "kind": "video"}})


def test_values_as_they_are_read() -> None:
    assert read_back({"a": [True, 3, 2.5, None, "x"], "b": {"c": False}}) == {
        "a": ["true", "3", "2.5", None, "x"],
        "b": {"c": "false"},
    }
