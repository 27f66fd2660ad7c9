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

from collections.abc import Iterable, Iterator, Sequence

from explainer.model.dataset import Dataset
from explainer.model.fact import Fact
from explainer.model.term import Term
from explainer.problems import Problem
from explainer.site.site import Site
from explainer.site.words.held_quotations import Quotes, quotations_in
from explainer.site.words.quotable import Quotable
from explainer.site.words.quotations import Quotation, quotations
from explainer.site.words.record_words import RecordText, record_texts
from explainer.site.words.verbatim import nearest_words

RULE = "quote-not-in-fact"
_REMEDY = "quote the words as they were said, or give their sense without quotation marks"
_TERM = 'words of which you only speak: "so"{.term}'
_TOO_LONG = "{.term} is for five words at most"
_NAMED = 3  # records that a message names; of more it says how many they are


def check(site: Site) -> Iterator[Problem]:
    """Every claim of pages and questions, then what facts, terms, events and questions say in their own fields."""
    quotes = Quotes(site.dataset)
    for claim in site.claims:
        for found in quotations_in(claim.text):
            if message := _fault(found, (*claim.facts, *claim.sources), quotes):
                mark = found.start if found.whole or found.start else found.end
                term = _TOO_LONG if found.term else _TERM
                hint = _REMEDY if claim.kind == "answer" else f"{_REMEDY}; {term}"
                yield Problem(claim.place(mark), message, RULE, hint)
    for text, held_to in _of_records(site.dataset):
        for found in quotations(text.words):
            if message := _fault(found, held_to, quotes, own=held_to == (text.record,)):
                yield Problem(text.place(site.dataset), message, RULE, _REMEDY)


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


def _fault(found: Quotation, held_to: Sequence[Quotable], quotes: Quotes, own: bool = False) -> str | None:
    """What is wrong with a quotation; None where its words are those of others, word for word, or a term.

    `own`: it stands in the text of the record itself.
    """
    if quotes.is_term(found) or quotes.have(found, held_to, own):
        return None
    words = f"“{_short(found.words)}”"
    words = words if found.whole else f"this quotation mark has no pair, and {words}"
    for record in held_to:
        if nearest := nearest_words(found.words, quotes.of(record, own)):
            return f"{words} is not in the quote of {record.id}, which has “{nearest}”"
    if not held_to:
        return f"{words} is in no quote: nothing is cited here"
    names = dict.fromkeys(record.id for record in held_to)
    if len(names) > _NAMED:
        return f"{words} is in no quote of the {len(names)} facts and sources that it is held to"
    return f"{words} is not in the quote of {' or '.join(names)}"


def _short(words: str) -> str:
    """A quotation as a message shows it: in one line, its first words."""
    shown = [word for word in words.split() if word != ">"]
    return " ".join(shown if len(shown) <= 12 else [*shown[:10], "…"])
