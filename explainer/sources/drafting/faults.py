"""What the records' model has against the fields of a new source, field by field, before anything is written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from explainer.dates.hints import quoted
from explainer.model.source import Source
from explainer.problems import did_you_mean

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


def faults_of(fields: Mapping[str, Any]) -> dict[str, str]:
    """For each field that cannot stand as it is: why, and what to write; of fields that are missing, nothing."""
    try:
        Source.model_validate(dict(fields))
    except ValidationError as error:
        told: dict[str, str] = {}
        for detail in error.errors(include_url=False):
            if detail["type"] != "missing":
                told.setdefault(str(detail["loc"][0]), _told(detail))
        return told
    return {}


def _told(detail: ErrorDetails) -> str:
    said = detail.get("ctx", {})
    if detail["type"] == "literal_error":
        given, choices = str(detail["input"]), re.findall(r"'([^']*)'", str(said["expected"]))
        return f"{quoted(given)} is none; {did_you_mean(given, choices, 'one of: ' + ', '.join(choices))}"
    words = [str(said.get("message") or detail["msg"]), str(said.get("hint") or "")]
    return "; ".join(word for word in words if word)
