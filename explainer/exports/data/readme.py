"""The README and the licence notice that travel with the data."""

from __future__ import annotations

from collections.abc import Iterable

from explainer.exports.data.csv_tables import Table, cell_words
from explainer.exports.data.series_csv import series_columns
from explainer.language import FIRST
from explainer.language.dates import words
from explainer.site import routes
from explainer.site.publication import Publication

_FILES = """\
## Files

- `KIND.json`: every record of a kind with every field, and under `derived` what follows from the data.
  This is the canonical form; `schemas/KIND.json` is its JSON Schema.
- `KIND.csv`: the same fields as a table: RFC 4180, UTF-8, commas, a header line, empty cells for what is not known.
  A field inside another is named after both (`value_number`). Words stand in English; `_es` is their translation.
  A list of ids stands in one cell, separated by `; `. A list whose entries have fields of their own has a table of its
  own (`fact-sources.csv`), with the id of its record and the entry's position (`n`).
- `series/ID.csv`: one series as its chart shows it, with the publisher and the address of every point's source.
- `references.csl.json`, `references.bib`: every source as CSL-JSON and BibTeX. An untitled page has a title in square
  brackets; a report of a news agency has the agency as its author where the page names no other.
- `events.ics`: what happened on certain days and all that is expected, for calendars.
- `datapackage.json`: all tables described for Frictionless tools: types, keys, hashes.

Excel takes a CSV file that is opened by a double click for another encoding: import it instead (“Data”, “From
text/CSV”, “65001: Unicode (UTF-8)”), with the columns that hold dates as text.

Dates are EDTF (ISO 8601-2), levels 0 and 1 and sets: `2026-01-03`, `2026-01`, `2026-01-03?`, `2026-01-29/..`,
`[2026-01-03..2026-01-05]`. Ids never change and are never reused; a record that no longer holds is marked as superseded
or retracted, and stays. Of one that is `withheld`, since when and why, the words are in no file: a sentence stands in
their place, and the address of a source is that of its page here.
"""


def readme(tables: Iterable[Table], about: Publication) -> str:
    """What the data is, how to cite it, and what every column of every table holds."""
    head = (
        f"# {about.name}: data\n\n{about.tagline}.\n\n"
        f"As known on {words(about.as_of, FIRST)}. Home: {about.url(routes.DATA)}\n\n"
        f"## Licence\n\n{about.terms}\nSee LICENSE.txt.\n\n## How to cite\n\n{about.citation}\n\n"
        "A single fact, question or page has its own entry under “Cite”, "
        "and files `cite.bib` and `cite.json` beside it.\n\n"
    )
    return head + _FILES + "\n## Tables\n" + "".join(map(_table, tables)) + _series_table()


def _table(table: Table) -> str:
    columns = "".join(
        f"| {column.name} | {column.field.kind if not column.field.many else 'list'} "
        f"| {column.words.replace('|', chr(92) + '|')} |\n"
        for column in table.columns
    )
    return f"\n### {table.name}.csv\n\n{table.words}\n\n| column | type | holds |\n|---|---|---|\n{columns}"


def _series_table() -> str:
    columns = "".join(f"| {field.name} | {field.kind} | {cell_words(field)} |\n" for field in series_columns())
    head = "\n### series/ID.csv\n\nThe points of one series, by date.\n\n"
    return f"{head}| column | type | holds |\n|---|---|---|\n{columns}"


def licence_text(about: Publication) -> str:
    """Who may do what with the data, and what is not ours to give."""
    return (
        f"{about.name}: licence of words and data\n\n"
        f"Our own words, the selection and order of facts, and the data files are licensed under\n"
        f"{about.licence.name} ({about.licence.id}).\n"
        f"The licence in full: {about.licence.url}\n\n"
        "Titles of sources, and quotations from them, belong to their authors and publishers. They stand here so that\n"
        "every statement can be checked, and this licence does not cover them.\n\n"
        f"Attribution: {about.citation}\n"
    )
