"""`explainer audit` finds no error in the built site: dead links, lost notes, titles, feeds, downloads, weights."""

from __future__ import annotations

from explainer.problems import Problem, render


def test_audit_finds_no_error(audited: tuple[Problem, ...]) -> None:
    errors = [problem for problem in audited if problem.level == "error"]
    assert not errors, render(errors)
