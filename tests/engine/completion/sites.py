"""Sites with the schemas that editors read beside their records."""

from __future__ import annotations

import shutil
from pathlib import Path

from explainer.completion.files import write_ids
from explainer.model.schemas.editor_schema import schemas
from explainer.pipeline import read_site

VALID = Path(__file__).parents[1] / "sites" / "valid"


def with_schemas(name: str, to: Path) -> Path:
    """A copy of that valid site in that folder, with schemas and ids."""
    root = without_ids(name, to)
    write_ids(root, read_site(root)[0].dataset, "")
    return root


def without_ids(name: str, to: Path) -> Path:
    """The same as somebody has it who has just fetched it, and never checked or built it."""
    root = to / name
    shutil.copytree(VALID / name, root)
    folder = root / "data" / "schemas"
    folder.mkdir()
    for file, text in schemas().items():
        (folder / file).write_text(text, "utf-8")
    return root
