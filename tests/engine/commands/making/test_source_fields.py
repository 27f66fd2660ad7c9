"""What an editor says of a source is judged by the model, field by field."""

from __future__ import annotations

import pytest

from explainer.commands.making.source_fields import file_called
from explainer.mistyped import Mistyped


@pytest.mark.parametrize("words", ["bridge", "bridge.yaml", "data/sources/bridge.yaml", "data/sources/bridge"])
def test_a_file_is_known_by_its_name_or_its_path(words: str) -> None:
    assert file_called(words) == "data/sources/bridge.yaml"


@pytest.mark.parametrize(
    "words", ["../bridge", "data/facts/bridge.yaml", "Bridge Toll", "bridge.yml", "/tmp/bridge.yaml", ""]
)
def test_what_is_no_file_of_sources_is_refused(words: str) -> None:
    with pytest.raises(Mistyped, match="is no file of data/sources/"):
        file_called(words)
