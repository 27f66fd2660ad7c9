"""What would become of facts, events, questions, series and of whatever else names what is gone."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language.statuses import FACT_STATUSES, QUESTION_STATUSES
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.model.question import Account
from explainer.model.series import Series
from explainer.site.impact.effect import Effect, EffectKind
from explainer.site.impact.what_if import WhatIf, status_of
from explainer.site.uses.labels import counted, in_quotes, label, words_of
from explainer.site.uses.of_records import point_words, uses_in_records

RESTED_ON = ("fact", "source")  # nouns of what records and sentences rest on
_OF_FACTS, _OF_QUESTIONS = FACT_STATUSES["en"], QUESTION_STATUSES["en"]


def effects_on_records(if_gone: WhatIf) -> Iterator[Effect]:
    """Everything that would happen to records."""
    yield from _facts(if_gone)
    yield from _answers_and_successors(if_gone)
    yield from _events(if_gone)
    yield from _questions(if_gone)
    yield from _others_with_sources(if_gone)
    if if_gone.record.noun not in RESTED_ON:
        yield from _names(if_gone)


def _facts(if_gone: WhatIf) -> Iterator[Effect]:
    """Facts that fall, whose standing changes, or that keep other sources."""
    before, after = if_gone.before, if_gone.after
    for fact in before.facts.values():
        was, becomes = status_of(fact.id, before), status_of(fact.id, after)
        lost = len(fact.sources) - len(after.facts[fact.id].sources)
        place, words = before.where(fact.id, "id"), words_of(fact)
        if fact.id in if_gone.gone:
            now = f" (now {_OF_FACTS[was]})" if was else ""
            if fact is not if_gone.record and was != "retracted":
                yield Effect(place, "falls", fact.id, f"{label(fact)} would be retracted{now}", words, was, "retracted")
        elif was != becomes and was and becomes:
            turns = f"{_OF_FACTS[was]} → {_OF_FACTS[becomes]}"
            how = f"{label(fact)}: {turns}{f', {_left(fact, lost)}' if lost else ''}"
            yield Effect(place, "changes", fact.id, how, words, was, becomes)
        elif lost:
            yield Effect(place, "keeps", fact.id, f"{label(fact)} {_left(fact, lost)}", words)


def _left(fact: Fact, lost: int) -> str:
    """How many of its sources it would keep."""
    return f"keeps {len(fact.sources) - lost} of {counted(len(fact.sources), 'source')}"


def _answers_and_successors(if_gone: WhatIf) -> Iterator[Effect]:
    """Facts that lead readers to a fact that falls: as what replaced them, or as the reply to them."""
    data = if_gone.before
    for fact in data.facts.values():
        for field, how in (("superseded_by", "was replaced by"), ("reply", "has as its reply")):
            named = getattr(fact, field)
            if named in if_gone.gone:
                place = data.where(fact.id, field)
                yield Effect(place, "changes", fact.id, f"{label(fact)} {how} {named}, which falls", words_of(fact))


def _events(if_gone: WhatIf) -> Iterator[Effect]:
    for event in if_gone.before.events.values():
        lost = [key for key in event.facts if key in if_gone.gone]
        kept = [key for key in event.facts if if_gone.stands(key)]
        if not lost:
            continue
        place = if_gone.before.where(event.id, "facts")
        if kept:
            how = f"{label(event)} keeps {len(kept)} of {counted(len(event.facts), 'fact')}"
            yield Effect(place, "keeps", event.id, how, words_of(event))
        else:
            yield Effect(place, "falls", event.id, f"{label(event)} would be left without a fact", words_of(event))


def _questions(if_gone: WhatIf) -> Iterator[Effect]:
    """Questions that stand otherwise, or lose one of their answers."""
    before, after = if_gone.before, if_gone.after
    for question in before.questions.values():
        if question.id not in after.questions:
            continue
        was, becomes = before.question_status(question), after.question_status(question)
        kept = tuple(after.current_accounts(question))
        lost = tuple(one for one in before.current_accounts(question) if one not in kept)
        if was == becomes and not lost:
            continue
        stays = f"stays {_OF_QUESTIONS[was]}" if was == becomes else f"{_OF_QUESTIONS[was]} → {_OF_QUESTIONS[becomes]}"
        how = f"{label(question)}: {stays}; loses the {_accounts(lost)}; keeps {counted(len(kept), 'account')}"
        yield Effect(before.where(question.id, "accounts"), "changes", question.id, how, "", was, becomes)


def _accounts(accounts: tuple[Account, ...]) -> str:
    """Each by its position, else by its fact."""
    named = (in_quotes(str(one.position)) if one.position else one.fact for one in accounts)
    return f"account{'' if len(accounts) == 1 else 's'} {', '.join(named)}"


def _others_with_sources(if_gone: WhatIf) -> Iterator[Effect]:
    """Points of series, and what terms, actors and places have from the source."""
    data, source = if_gone.before, if_gone.record.id
    for record, reference in data.naming(source) if if_gone.record.noun == "source" else ():
        place = data.where(record.id, *reference.path)
        if isinstance(record, Series) and reference.path[0] == "points":
            how = f"{point_words(record, int(reference.path[1]))} {label(record)}, would fall"
            whole = "; no point is left" if record.id in if_gone.gone else ""
            yield Effect(place, "falls", record.id, f"{how}{whole}", words_of(record))
        elif reference.path[0] == "sources" and not isinstance(record, Fact):
            left = len(getattr(record, "sources", ())) - 1
            kind: EffectKind = "falls" if record.id in if_gone.gone else "keeps" if left else "changes"
            how = f"keeps {counted(left, 'other source')}" if left else "would have no source"
            how = f"{label(record)} {how}"
            yield Effect(place, kind, record.id, how, words_of(record))


def _names(if_gone: WhatIf) -> Iterator[Effect]:
    """Fields that name a record on which nothing rests, and facts that an event alone puts on timelines."""
    data = if_gone.before
    if isinstance(if_gone.record, Event):
        for key in if_gone.record.facts:
            if data.events_of(key) == (if_gone.record,):
                how = f"{label(data.facts[key])} would be part of no event"
                yield Effect(data.where(key, "id"), "changes", key, how, words_of(data.facts[key]))
    for use in uses_in_records(if_gone.record.id, data):
        yield Effect(use.location, "names", use.user, use.how, use.words)
