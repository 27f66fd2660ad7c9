"""What the records' model has against the fields of a new source, field by field, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from explainer.model.source import Source


def faults_of(fields: Mapping[str, Any]) -> dict[str, str]:
    """For each field that cannot stand as it is: why, and what to write; of fields that are missing, nothing."""
    try:
        Source.model_validate(dict(fields))
    except ValidationError as error:
        told: dict[str, str] = {}
        for detail in error.errors(include_url=False):
            if detail["type"] != "missing":
                said = detail.get("ctx", {})
                words = [str(said.get("message") or detail["msg"]), str(said.get("hint") or "")]
                told.setdefault(str(detail["loc"][0]), "; ".join(word for word in words if word))
        return told
    return {}
