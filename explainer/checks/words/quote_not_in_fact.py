"""Words in quotation marks that nobody whom the page cites has said.

A quotation is word for word. What stands between quotation marks is looked for in the quotes of the facts that are
cited right behind it, in the quotes and titles of their sources, and in what their texts quote themselves; a heading,
a title, a standfirst or framing, in those of all facts on the page. The text and the note of a fact are held to its own
quote and to the quotes and titles of its sources, the words of an event or a question to those of its facts.

Quoting may change the shape of marks and dashes, punctuation between words and the case of the first letter. `[…]`,
`…` and `...` leave words out, `[the]`, `[t]he` and `plan[s]` put in or change a few. Marks are “…”, "…", «…», „…“ and
single ones; a quotation may go on over lines, and over a citation. What is set apart with `>` is a quotation without
marks.

A translation is no quotation: give its sense without quotation marks, or quote the words in their own language.
Words of which you speak, and which nobody is said to say, five at most, are marked: `"disputed"{.term}`; readers see
no braces. A term of the glossary needs no mark.

Not seen: a quotation that leaves out, with its mark, the word that turns its sense; true words of the fact that are
put into another mouth; pages about the site where they cite nothing.

Remedy: quote the words as the fact has them; cite the fact that has them; or give the sense without quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from explainer.model.dataset import Dataset
from explainer.model.fact import Fact
from explainer.model.term import Term
from explainer.problems import Problem
from explainer.site.site import Site
from explainer.site.words.quotable import Quotable, quotable, words_of_others
from explainer.site.words.quotations import Quotation, quotations
from explainer.site.words.record_words import RecordText, in_every_language, record_texts
from explainer.site.words.verbatim import in_one_line, nearest_words, same_words

RULE = "quote-not-in-fact"
_REMEDY = "quote the words as they were said, or give their sense without quotation marks"
_TERM = 'words of which you only speak: "so"{.term}'
_WORDS_OF_TERM = 5  # what is longer is no word of which one speaks
_SET_APART = re.compile(r"\s*>[\s>]*([^\s>—–-](?:.|\n(?!>\s*[—–-]))*)")
_NAMED = 3  # records that a message names; of more it says how many they are


def check(site: Site) -> Iterator[Problem]:
    """Every claim of pages and questions, then what facts, terms, events and questions say in their own fields."""
    look = _Look(site.dataset)
    for claim in site.claims:
        for found in _quoted_in(claim.text):
            if message := look.fault(found, (*claim.facts, *claim.sources)):
                mark = found.start if found.whole or found.start else found.end
                hint = _REMEDY if claim.kind == "answer" else f"{_REMEDY}; {_TERM}"
                yield Problem(claim.place(mark), message, RULE, hint)
    for text, held_to in _of_records(site.dataset):
        for found in quotations(text.words):
            if message := look.fault(found, held_to, own=held_to == (text.record,)):
                yield Problem(text.place(site.dataset), message, RULE, _REMEDY)


def _quoted_in(text: str) -> Iterator[Quotation]:
    """The quotations of a claim; where it is set as one with `>` and has no marks, all of it but who is named below."""
    found = tuple(quotations(text))
    if not found and (set_apart := _SET_APART.match(text)):
        found = (Quotation(*set_apart.span(1), set_apart[1]),)
    yield from found


def _of_records(data: Dataset) -> Iterator[tuple[RecordText, tuple[Quotable, ...]]]:
    """The words of records that may quote, with the records that they are held to."""
    own: tuple[Fact | Term, ...] = (*data.facts.values(), *data.terms.values())
    for record in own:
        texts = (text for text in record_texts(record) if text.path[0] in ("text", "note", "definition"))
        yield from ((text, (record,)) for text in texts)
    for event in data.events.values():
        yield from ((text, _facts(event.facts, data)) for text in record_texts(event))
    for question in data.questions.values():
        facts = _facts((account.fact for account in question.accounts), data)
        yield from ((text, facts) for text in record_texts(question) if text.path == ("question",))


def _facts(keys: Iterable[str], data: Dataset) -> tuple[Fact, ...]:
    return tuple(data.facts[key] for key in keys if key in data.facts)


class _Look:
    """Looks for quotations in what records hold; what one holds is gathered once."""

    def __init__(self, data: Dataset) -> None:
        self._data = data
        self._held: dict[tuple[str, bool], tuple[str, ...]] = {}
        self._terms = frozenset(
            in_one_line(name) for term in data.terms.values() for name in (*in_every_language(term.term), *term.aliases)
        )

    def fault(self, found: Quotation, held_to: Sequence[Quotable], own: bool = False) -> str | None:
        """What is wrong with a quotation; None where its words are those of others, word for word, or a term.

        `own`: it stands in the text of the record itself.
        """
        if (found.term and len(found.words.split()) <= _WORDS_OF_TERM) or in_one_line(found.words) in self._terms:
            return None
        texts = {record.id: self._texts(record, own) for record in held_to}
        if any(same_words(found.words, there) for there in texts.values()):
            return None
        words = f"“{_short(found.words)}”"
        words = words if found.whole else f"this quotation mark has no pair, and {words}"
        for key, there in texts.items():
            if nearest := nearest_words(found.words, there):
                return f"{words} is not in the quote of {key}, which has “{nearest}”"
        if not texts:
            return f"{words} is in no quote: nothing is cited here"
        if len(texts) > _NAMED:
            return f"{words} is in no quote of the {len(texts)} facts and sources that it is held to"
        return f"{words} is not in the quote of {' or '.join(texts)}"

    def _texts(self, record: Quotable, own: bool) -> tuple[str, ...]:
        if (record.id, own) not in self._held:
            words = words_of_others(record, self._data) if own else quotable(record, self._data)
            self._held[record.id, own] = tuple(words)
        return self._held[record.id, own]


def _short(words: str) -> str:
    """A quotation as a message shows it: in one line, its first words."""
    shown = [word for word in words.split() if word != ">"]
    return " ".join(shown if len(shown) <= 12 else [*shown[:10], "…"])
