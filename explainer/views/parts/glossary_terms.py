"""The words and names of a page that the glossary and who's who explain: what each means, and where it stands first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from explainer.language.sentences import first_sentence
from explainer.site import routes
from explainer.site.alphabet import sort_key
from explainer.site.page import Page
from explainer.site.queries import address_of
from explainer.views.context import ViewContext

# Citations, links, notes and code: no places for a mark.
_BRACKETS = re.compile(r"\[[^\[\]]*\](?:\([^)]*\))?|`[^`]*`")
_IN_PARENTHESES = re.compile(r"\s*\(([^)]*)\)")


@dataclass(frozen=True, slots=True)
class DefinitionView:
    """A word or name: as its own page writes it, as this page does where it differs, and what it means."""

    label: str
    found: str | None
    href: str
    text: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A record that may be explained, and the ways in which it is written."""

    href: str
    label: str
    forms: tuple[str, ...]
    text: str


def definition_views(ctx: ViewContext, page: Page) -> tuple[DefinitionView, ...]:
    """What the page's text names, by its words. A word inside a longer one that is explained too is not meant."""
    text = "\n".join(_BRACKETS.sub(" ", paragraph.text) for paragraph in page.scan.paragraphs).replace("’", "'")
    found, candidates = [], ctx.ask(_candidates)
    namesakes = {form for form, count in Counter(chain(*(one.forms for one in candidates))).items() if count > 1}
    for candidate in sorted(candidates, key=lambda candidate: -max(map(len, candidate.forms))):
        match = _first(candidate.forms, text)
        if match:
            found.append(_definition(candidate, match[0]))
            text = _blanked((match[0], *{*candidate.forms} - namesakes), text)
    return tuple(sorted(found, key=lambda view: (sort_key(view.label), view.href)))


def _candidates(ctx: ViewContext) -> tuple[_Candidate, ...]:
    """Terms, then whoever of the actors is not a term already and has a role to tell."""
    lang, taken, found = ctx.lang, set[str](), list[_Candidate]()
    for term in ctx.dataset.terms.values():
        label = term.term.in_language(lang)
        forms = (label, *term.aliases)
        taken |= {form.casefold() for form in forms}
        found.append(
            _Candidate(
                ctx.ask(address_of, term.id) or routes.of(term),
                label,
                forms,
                first_sentence(term.definition.in_language(lang), lang),
            )
        )
    for actor in ctx.dataset.actors.values():
        label = actor.name.in_language(lang)
        forms = (_IN_PARENTHESES.sub("", label), *_IN_PARENTHESES.findall(label), *actor.aliases)
        if actor.role and not taken & {form.casefold() for form in forms}:
            found.append(_Candidate(routes.of(actor), label, forms, actor.role.in_language(lang)))
    return tuple(found)


def _first(forms: tuple[str, ...], text: str) -> re.Match[str] | None:
    """Where any of the forms stands first as a whole word; a form in small letters may begin a sentence."""
    present = (form for form in forms if form[1:].replace("’", "'") in text)  # most are not: this is 20 times faster
    matches = (re.search(_pattern(form), text) for form in present)
    return min(filter(None, matches), key=lambda match: (match.start(), -match.end()), default=None)


def _blanked(forms: Iterable[str], text: str) -> str:
    """The text without these words, so that no shorter one inside them is taken for them."""
    for form in sorted(forms, key=len, reverse=True):
        text = re.sub(_pattern(form), lambda match: "|" * len(match[0]), text)
    return text


def _pattern(form: str) -> str:
    first, rest = form[0], re.escape(form[1:])
    start = f"[{first}{first.upper()}]" if first.islower() else re.escape(first)
    return rf"(?<!\w){start}{rest}(?!\w)".replace("’", "'")


def _definition(candidate: _Candidate, found: str) -> DefinitionView:
    return DefinitionView(
        label=candidate.label,
        found=found if found != candidate.label else None,
        href=candidate.href,
        text=candidate.text,
    )
