"""The rule one-account: questions to which one or nobody has spoken, and that do not say why."""

from __future__ import annotations

import pytest

from explainer.checks.records import one_account
from explainer.model.question import Question
from tests.engine.checks.checked import placed, said
from tests.engine.records import fact, make


@pytest.mark.parametrize(
    ("accounts", "how_many", "others"), [(["f"], "one account", "others say"), ([], "no account", "is said")]
)
def test_a_question_with_one_account_or_none(accounts: list[str], how_many: str, others: str) -> None:
    message = f'the question "q" has {how_many}'
    hint = f"add what {others}, or tell readers in open_because why there is not more"
    made = placed(fact("f"), make(Question, "q", accounts=accounts))
    assert said(one_account, made, "warning") == [("q/accounts", message, hint)]


@pytest.mark.parametrize(
    "fields",
    [{"accounts": ["f", "g"]}, {"accounts": ["f"], "open_because": "O"}, {"open_because": "O"}],
)
def test_two_accounts_or_a_reason_are_enough(fields: dict[str, object]) -> None:
    assert said(one_account, placed(fact("f"), fact("g"), make(Question, "q", **fields)), "warning") == []
