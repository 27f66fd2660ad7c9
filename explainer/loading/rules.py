"""The rules that reading itself keeps: each id with its page for `docs/rules.md`."""

from __future__ import annotations

RULES: dict[str, str] = {
    "anchor": """An anchor (`&name`), an alias (`*name`) or a merge key (`<<`) in YAML.

Each record stands alone, so that it can be read, moved and checked alone.

Remedy: write the words out; quote a text that begins with `&` or `*`.""",
    "bad-choice": """A value that is not one of those the field allows.

Remedy: take one of the words in the hint.""",
    "bad-date": """A date that does not exist, or is not written as EDTF.

`2026-02-30` does not exist; `3 January 2026` is for readers, not for data.

Remedy: write YYYY-MM-DD, YYYY-MM, YYYY or an interval; `docs/data-format.md` has the table.""",
    "bad-front-matter": """A page without front matter, or with a file name that cannot become an address.

Remedy: begin the file with `---`, the fields, and `---`; name it with lower-case letters, digits and hyphens.""",
    "bad-id": """An id that could not be an address.

Ids are lower-case letters, digits and single hyphens, at most 100 characters, and never change.

Remedy: write it as the hint does.""",
    "bad-kind": """A kind of source, actor or place that is not known.

Remedy: take one of the words in the hint.""",
    "bad-language": """A language code that is not one.

Remedy: write `en`, `es`, `pt`, `fr` …: two letters, with a country only where it matters (`pt-BR`).""",
    "bad-number": """A number with separators, words or units in it.

`1.200` is one thousand two hundred to some and one and a fifth to others.

Remedy: digits only, with a point for decimals; the unit has its own field.""",
    "bad-shape": """A list where a text belongs, a text where a list belongs, and the like.

Remedy: `docs/data-format.md` shows the shape of each field.""",
    "bad-text": """A text that holds a control character.

Remedy: retype the place by hand.""",
    "bad-url": """An address that a reader could not follow.

Remedy: copy it whole from the address bar; it begins with https:// or http://.""",
    "bad-value": """A figure that is neither one number nor a range.

Remedy: write `number`, or `low` and `high`, with the lower first.""",
    "bad-yaml": """A file that is not YAML.

Remedy: the hint names the likely cause: a colon in an unquoted text, an open quote, uneven indentation.""",
    "duplicate-id": """Two records with one id, or two pages at one address.

Remedy: the id that was published first stays; give the other a new one.""",
    "duplicate-key": """A field that stands twice in one record.

Plain YAML would silently keep the last.

Remedy: keep one of them.""",
    "empty-text": """A text without words.

Remedy: write the words, or leave the field out.""",
    "end-before-start": """An event that ends before it starts.

Remedy: mend one of the two dates.""",
    "event-without-fact": """An event that carries no fact.

An event's sources are its facts' sources; without a fact nobody could check it.

Remedy: name at least one fact.""",
    "long-quote": """A quote of more than 25 words.

Remedy: keep the words that carry the point; the rest belongs to its author.""",
    "missing-field": """A field that the record must have.

Remedy: write it; `null` says that the source does not show it.""",
    "missing-source": """A fact, or a term, without a source.

Every sentence here can be checked; a fact without a source does not build.

Remedy: name at least one source from data/sources/.""",
    "missing-topic": """A fact without a topic: no page would list it.

Remedy: name at least one topic from data/topics/.""",
    "tab": """A tab in the indentation.

Remedy: indent with two spaces.""",
    "unknown-field": """A field that the kind of record does not have.

Remedy: the hint names the nearest field; `docs/data-format.md` lists them all.""",
    "unknown-folder": """A file under data/ that is not read, because its folder or its ending is not known.

Remedy: move it to the folder of its kind, or rename it to `.yaml`.""",
    "unreadable-file": """A file that cannot be read: missing, too large, not UTF-8 or with control characters.

Remedy: save it as UTF-8 text.""",
    "yaml-tag": """A YAML tag (`!name`).

Remedy: quote the text if the exclamation mark belongs to it.""",
}
