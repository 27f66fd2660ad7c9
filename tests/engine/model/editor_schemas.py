"""The schemas for editors, for a validator that has no list of ids: any is right."""

from __future__ import annotations

import json

from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from explainer.model.schemas.editor_schema import lists_of_ids, schemas
from explainer.model.schemas.editor_values import IDS, OR


def editor_validator(folder: str) -> Draft202012Validator:
    """What holds a file of that folder to the schema that editors have of it."""
    any_id = {name: {"type": OR[name.removeprefix(name.partition("-")[0])]} for name in lists_of_ids()}
    ids: Resource[object] = Resource.from_contents({"$defs": any_id}, default_specification=DRAFT202012)
    schema = json.loads(schemas()[f"{folder}.json"])
    return Draft202012Validator(schema, registry=Registry().with_resource(IDS, ids))
