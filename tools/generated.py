"""The files of the repository that are written from the code: `make generated` writes them, a test holds them to it.

`data/schemas/`, the snippets of records, the tables of `docs/data-format.md` and `docs/rules.md`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from explainer.cli import rules_page
from explainer.completion.record_snippets import record_snippets
from explainer.loading.planted_faults import read_planted_faults
from explainer.model.dataset import RECORD_TYPES
from explainer.model.map import Map
from explainer.model.schemas.editor_schema import schemas
from explainer.model.schemas.field_table import field_table
from explainer.site.editorial.planted_faults import Planted, PlantedFaults

ROOT = Path(__file__).parents[1]


def generated() -> Mapping[str, str]:
    """Every such file by its path in the repository, with the text that it should have."""
    return {
        **{f"data/schemas/{name}": text for name, text in schemas().items()},
        ".vscode/records.code-snippets": record_snippets(),
        "docs/data-format.md": with_field_tables((ROOT / "docs" / "data-format.md").read_text("utf-8")),
        "docs/rules.md": with_planted_faults(rules_page(), read_planted_faults(ROOT, [])),
    }


def with_field_tables(page: str) -> str:
    """The page with the table of each kind of record and of maps, under its heading, written anew."""
    for kind in (*RECORD_TYPES, Map):
        table = re.compile(rf"(^### {kind.noun} — `data/{kind.folder}/`\n(?:(?!#).*\n)*?\n)(?:\|.*\n)+", re.MULTILINE)
        page, found = table.subn(lambda match, kind=kind: match[1] + field_table(kind), page)  # type: ignore[misc]
        if found != 1:
            raise SystemExit(f"docs/data-format.md has no heading and table for {kind.noun} (data/{kind.folder}/)")
    return page


def with_planted_faults(page: str, faults: PlantedFaults | None) -> str:
    """The page of the rules, with a line below each rule that was measured: how many planted faults it has found."""
    for rule in faults.rules if faults else ():
        told = re.compile(rf"(^## {re.escape(rule.name)}\n(?:(?!## ).*\n)*?)(?=\n## |\n# |\Z)", re.MULTILINE)
        page = told.sub(lambda match, rule=rule: f"{match[1]}\n{_measured(rule)}\n", page)  # type: ignore[misc]
    return page


def _measured(rule: Planted) -> str:
    missed = ", ".join(f"{kind.name} ({kind.missed} of {kind.planted})" for kind in rule.kinds if kind.missed)
    elsewhere = f"; told by another rule: {rule.elsewhere}" if rule.elsewhere else ""
    share = f"{100 * rule.found / rule.planted:.0f} %"
    return f"Measured: of {rule.planted} planted faults it found {rule.found} ({share}){elsewhere}" + (
        f". Missed: {missed}." if missed else "; missed: none."
    )


def main() -> None:
    """Writes what has changed, and says so."""
    for name, text in generated().items():
        path = ROOT / name
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
            print(f"wrote {name}")


if __name__ == "__main__":
    main()
