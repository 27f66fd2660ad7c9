"""A record that is written reads back the same, whatever its words; and looks as editors write one."""

from __future__ import annotations

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from explainer.editing.record_text import record_text
from explainer.language.normal_form import one_line
from explainer.loading.yaml_text import read_yaml

# What YAML could take for its own: signs, words and numbers that begin, end or part a text.
HOSTILE = (
    "-", "- ", ": ", ":", " #", "#", "# ", "'", '"', "''", "“", "”", "«", "»", "[", "]", "{", "}", ",", "&a", "*a", "!",
    "!!int", "|", ">", ">-", "%", "@", "`", "?", "? ", "~", "null", "true", "No", "yes", "=", "<<", "<<:", "---", "...",
    "12:30", "2026-01-03", "1e5", "0x1f", "007", "1_000", ".5", "+1", "\\", "\\n", "é", "—", "…", "83", "dead", "TKTK",
    "a", "\u202f", "12\u202f000", "https://example.org", "<b>", "<!-- allow:", "•", "– ", "=======", "- [ ]",
)  # fmt: skip
LETTERS = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
TEXTS = st.builds(
    lambda between, parts: one_line(between.join(parts)) or "x",
    st.sampled_from(("", " ")),
    st.lists(st.one_of(st.sampled_from(HOSTILE), LETTERS), min_size=1, max_size=60),
)


@given(st.lists(TEXTS, min_size=4, max_size=4))
@example(["2026?", "2026-01?", "https://example.org/?a", "a?"])
def test_what_is_written_reads_back_the_same(texts: list[str]) -> None:
    first, second, third, fourth = texts
    entry = {
        "id": "corrected-toll", "was": {"en": first, "es": second}, "now": third, "why": fourth,
        "records": ["toll-75", "on", "no"], "details": [{"field": "value", "was": fourth}], "was_digests": texts,
    }  # fmt: skip
    written = record_text(entry)
    assert written.endswith("\n")
    assert written.startswith("- id: corrected-toll\n")
    read = read_yaml(written, "x.yaml")
    assert read.value == [entry]
    assert all(yaml.load(written, loader) == [entry] for loader in (yaml.CBaseLoader, yaml.BaseLoader))  # noqa: S506


def test_it_looks_as_editors_write_it() -> None:
    long = "A minister's office said on 16 January that 83 people were killed and more than 112 wounded, which were"
    entry = {
        "id": "clarified-toll", "date": "2026-11-22", "class": "clarification", "records": ["toll-75"],
        "pages": ["the-dead"], "was": "The minister: 83.", "now": f"{long} altogether-fewer than the other minister's.",
        "details": [
            {"record": "toll-75", "field": "value", "was": {"en": "83 people", "es": "83 personas"}, "now": "84"},
        ],
    }  # fmt: skip
    assert record_text(entry) == (
        "- id: clarified-toll\n"
        "  date: 2026-11-22\n"
        "  class: clarification\n"
        "  records: [toll-75]\n"
        "  pages: [the-dead]\n"
        "  was: 'The minister: 83.'\n"
        "  now: >-\n"
        f"    {long}\n"
        "    altogether-fewer than the other minister's.\n"
        "  details:\n"
        "    - record: toll-75\n"
        "      field: value\n"
        "      was:\n"
        "        en: 83 people\n"
        "        es: 83 personas\n"
        "      now: 84\n"
    )


def test_what_is_no_text_stands_without_quotes_in_its_field_and_with_them_in_others() -> None:
    entry = {
        "id": "toll-75", "draft": "true", "text": "true", "date": "2026-01/2026-03~", "reported": None,
        "value": {"low": "0", "high": "2.50", "approximate": True},
        "sources": [{"source": "wire-toll", "locator": "pp. 4-5"}, "gazette"], "note": "https://example.org/a%20b?c&d=#e",
    }  # fmt: skip
    assert record_text(entry) == (
        "- id: toll-75\n"
        "  draft: true\n"
        "  text: 'true'\n"
        "  date: 2026-01/2026-03~\n"
        "  reported: null\n"
        "  value: {low: 0, high: 2.50, approximate: true}\n"
        "  sources: [{source: wire-toll, locator: pp. 4-5}, gazette]\n"
        "  note: https://example.org/a%20b?c&d=#e\n"
    )
