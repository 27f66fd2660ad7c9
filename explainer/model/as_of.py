"""What had been reported by a day: when each fact was, and how facts and questions then stood."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from explainer.language.names import like_name
from explainer.model.dataset import Dataset
from explainer.model.event import Event
from explainer.model.fact import Fact, FactStatus
from explainer.model.question import Account, Question, QuestionStatus


@dataclass(frozen=True, slots=True)
class Coverage:
    """The first day of the story, and the day to which the site's knowledge reaches; None where nothing says so."""

    story_from: dt.date | None = None
    as_of: dt.date | None = None

    def outcome_unknown(self, event: Event) -> bool:
        """Whether it was to be over before the record ended, and nothing here says what came of it."""
        return event.status == "scheduled" and self.as_of is not None and event.span.is_before(self.as_of)


@dataclass(frozen=True, slots=True)
class PastStatus:
    """How something stood before a day; from that day on it stood otherwise."""

    until: dt.date
    status: FactStatus | QuestionStatus


@dataclass(frozen=True)
class History:
    """The records, seen from any day; a record counts from the first day by which it had certainly been reported."""

    dataset: Dataset
    as_of: dt.date | None = None

    def day_of_fact(self, fact: Fact) -> dt.date:
        """The last day that `reported` may mean (else `date`), but not after the site's own knowledge."""
        said = fact.reported or fact.date
        day = said.upper or said.lower or dt.date.min
        late = self.as_of is not None and fact.reported is not None and (said.lower or day) > self.as_of
        return day if late or self.as_of is None else min(day, self.as_of)

    def day_of_event(self, event: Event) -> dt.date:
        """When the first of its facts had been reported; and, unless it is only expected, not before it happened.

        Of one that is withheld, and so names no fact: when it happened.
        """
        days = (self.day_of_fact(self.dataset.facts[fact]) for fact in event.facts)
        first = min(days, default=event.date.lower or dt.date.min)
        return first if event.status == "scheduled" else max(first, event.date.lower or first)

    def day_replaced(self, fact: Fact) -> dt.date | None:
        """The day from which a later fact has stood in its place."""
        later = self.dataset.facts.get(fact.superseded_by or "")
        return self.day_of_fact(later) if later else None

    def day_replaced_in(self, question: Question, fact: Fact) -> dt.date | None:
        """The day from which another account of the question has stood in its place."""
        later = self.dataset.replacement(question, fact)
        return self.day_of_fact(later) if later else None

    def earlier_of_fact(self, fact: Fact) -> tuple[PastStatus, ...]:
        """How the fact stood before it stood as it does now, from the day of its report."""
        days = {self.day_replaced(fact)}
        days |= {change for question in self.dataset.questions_of(fact.id) for change, _ in self._course(question)}
        sources = [self.dataset.sources[link.source] for link in fact.sources]
        days |= {source.published.lower for source in sources if source.published}
        days |= {source.withdrawn.date.lower for source in sources if source.withdrawn}
        start = self.day_of_fact(fact)
        moments = [start, *sorted(day for day in days if day and day > start)]
        return _earlier([(day, self._fact_status(fact, day)) for day in moments], self.dataset.status(fact))

    def earlier_of_question(self, question: Question) -> tuple[PastStatus, ...]:
        """How the question stood before it stood as it does now, from the day of its first account."""
        return _earlier(self._course(question), self.dataset.question_status(question))

    def _course(self, question: Question) -> list[tuple[dt.date, QuestionStatus]]:
        return self._courses[question.id]

    @cached_property
    def _courses(self) -> Mapping[str, list[tuple[dt.date, QuestionStatus]]]:
        """Every question's status from each day on which an account of it was reported or replaced."""
        courses = {}
        for question in self.dataset.questions.values():
            facts = [self.dataset.facts[account.fact] for account in question.accounts]
            days = {self.day_of_fact(fact) for fact in facts}
            days |= {day for fact in facts if (day := self.day_replaced_in(question, fact))}
            courses[question.id] = [(day, self._question_status(question, day)) for day in sorted(days)]
        return courses

    def _question_status(self, question: Question, day: dt.date) -> QuestionStatus:
        current = [account for account in question.accounts if self._is_current(question, account, day)]
        return self.dataset.status_of_accounts(question, current)

    def _is_current(self, question: Question, account: Account, day: dt.date) -> bool:
        fact = self.dataset.facts[account.fact]
        replaced = self.day_replaced_in(question, fact)
        return fact.stands and self.day_of_fact(fact) <= day and (replaced is None or day < replaced)

    def _fact_status(self, fact: Fact, day: dt.date) -> FactStatus:
        replaced = self.day_replaced(fact)
        if fact.withheld:
            return "withheld"
        if fact.retracted:
            return "retracted"
        if replaced and replaced <= day:
            return "superseded"
        if any(_at(self._course(question), day) == "disputed" for question in self.dataset.questions_of(fact.id)):
            return "disputed"
        if fact.said_by:
            return "attributed"
        return "corroborated" if len(self._origins(fact, day)) > 1 else "single-source"

    def _origins(self, fact: Fact, day: dt.date) -> set[str]:
        sources = (self.dataset.sources[link.source] for link in fact.sources)
        return {
            like_name(source.origin)
            for source in sources
            if not source.withheld
            and not (source.published and source.published.lower and source.published.lower > day)
            and not (source.withdrawn and source.withdrawn.date.lower and source.withdrawn.date.lower <= day)
        }


def _at(course: Iterable[tuple[dt.date, QuestionStatus]], day: dt.date) -> QuestionStatus | None:
    return next((status for start, status in reversed(list(course)) if start <= day), None)


def _earlier(
    course: Iterable[tuple[dt.date, FactStatus | QuestionStatus]], now: FactStatus | QuestionStatus
) -> tuple[PastStatus, ...]:
    """The changes of a course, each as what went before it; the last status is that of now."""
    found: list[PastStatus] = []
    before: FactStatus | QuestionStatus | None = None
    for day, status in course:
        if before is not None and status != before:
            found.append(PastStatus(day, before))
        before = status
    if before is not None and before != now and found and found[-1].status == now:
        found.pop()
    return tuple(found)
