"""`explainer audit` has nothing to say of this site but that its address is not its own yet."""

from __future__ import annotations

from explainer.problems import Problem, render


def test_audit_warns_of_the_address_alone(audited: tuple[Problem, ...]) -> None:
    found = [problem for problem in audited if problem.rule != "reserved-address"]
    assert not found, render(found)
