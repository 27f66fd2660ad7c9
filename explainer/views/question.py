"""A question and its accounts: who says what, when, on which source."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.model import addresses
from explainer.model.question import Account, Question, QuestionStatus
from explainer.views.fact import FactView, FactWords, earlier_words
from explainer.views.mention import LinkView


@dataclass(frozen=True, slots=True)
class AccountView:
    """One row of the who-says-what table; `current` is false where the fact was superseded or retracted.

    `replaced` is the day from which a later fact stood in its place, empty where none does.
    """

    fact: FactView
    position: str | None
    method: str | None
    current: bool
    replaced: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question, its state, its accounts by date then name, and what is and is not in dispute."""

    id: str
    href: str
    question: str
    status: QuestionStatus
    was: str
    accounts: tuple[AccountView, ...]
    positions: tuple[str, ...]
    common_ground: str | None
    settled_by: str | None
    open_because: str | None
    topics: tuple[LinkView, ...]


def question_view(question: Question, words: FactWords) -> QuestionView:
    """The question in finished words."""
    data, lang = words.dataset, words.lang
    accounts = tuple(_account_view(account, words) for account in _by_date_then_name(question, words))
    return QuestionView(
        id=question.id,
        href=addresses.of_record(question) or "",
        question=question.question.in_language(lang),
        status=data.question_status(question),
        was=earlier_words(words.knowledge.earlier_of_question(question)),
        accounts=accounts,
        positions=tuple(dict.fromkeys(row.position for row in accounts if row.position and row.current)),
        common_ground=question.common_ground.in_language(lang) if question.common_ground else None,
        settled_by=question.settled_by.in_language(lang) if question.settled_by else None,
        open_because=question.open_because.in_language(lang) if question.open_because else None,
        topics=tuple(
            LinkView(data.topics[topic].name.in_language(lang), f"/topics/{topic}/") for topic in question.topics
        ),
    )


def _by_date_then_name(question: Question, words: FactWords) -> list[Account]:
    """Never by preference: when it was said (else when it was so), then who said it, then id."""
    data = words.dataset

    def key(account: Account) -> tuple[object, ...]:
        fact = data.facts[account.fact]
        said = fact.reported or fact.date
        name = data.actors[fact.said_by].name.in_language(words.lang) if fact.said_by else ""
        return (said.sort_key, name.casefold(), fact.id)

    return sorted(question.accounts, key=key)


def _account_view(account: Account, words: FactWords) -> AccountView:
    fact = words.dataset.facts[account.fact]
    replaced = words.knowledge.day_replaced(fact)
    return AccountView(
        fact=words.view(fact),
        position=account.position.in_language(words.lang) if account.position else None,
        method=account.method.in_language(words.lang) if account.method else None,
        current=words.dataset.is_current(fact),
        replaced=replaced.isoformat() if replaced else "",
    )
