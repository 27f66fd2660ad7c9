"""The indentation of templates of HTML does not reach readers; line breaks, values and plain text stay as they are."""

from __future__ import annotations

from typing import Any

import pytest
from jinja2 import DictLoader, Environment

from explainer.build.indentation import Unindented


def rendered(template: str, name: str = "page.html", **values: Any) -> str:
    loader = DictLoader({name: template})
    env = Environment(loader=loader, extensions=[Unindented], autoescape=False, trim_blocks=True, lstrip_blocks=True)  # noqa: S701
    return env.get_template(name).render(**values)


def test_no_line_of_a_template_of_html_begins_with_spaces_or_tabs() -> None:
    assert rendered("<ul>\n  <li>One\n\t <li>Two\n    \n</ul>") == "<ul>\n<li>One\n<li>Two\n\n</ul>"


def test_spaces_within_and_at_the_end_of_a_line_stay() -> None:
    assert rendered("  <b>One</b>  <i>two</i> \n  three") == "<b>One</b>  <i>two</i> \nthree"


def test_words_on_two_lines_stay_apart() -> None:
    assert rendered("<p>The ferry\n   sails.</p>") == "<p>The ferry\nsails.</p>"


def test_lines_that_values_bring_keep_their_spaces() -> None:
    assert rendered("  <pre>{{ text }}</pre>", text="a\n    b\n\tc") == "<pre>a\n    b\n\tc</pre>"


@pytest.mark.parametrize("name", ["page.md", "feed.xml", "robots.txt", "html"])
def test_templates_of_anything_else_keep_their_spaces(name: str) -> None:
    assert rendered("- One\n    - Two\n", name) == "- One\n    - Two"


def test_a_template_without_a_name_keeps_its_spaces() -> None:
    assert Environment(extensions=[Unindented], autoescape=True).from_string("a\n  b").render() == "a\n  b"


def test_a_macro_ends_without_a_line_break_so_that_words_behind_its_call_stand_close() -> None:
    macro = "{% macro bold(word) %}\n  <b>{{ word }}</b>\n{% endmacro %}\n"
    assert rendered(macro + "<p>{{ bold('One') }}, {{ bold('two') }}.</p>") == "<p><b>One</b>, <b>two</b>.</p>"


def test_line_breaks_within_a_macro_stay() -> None:
    macro = "{% macro item(word) %}\n  <li>\n    {{ word }}\n  {% endmacro %}\n"
    assert rendered(macro + "{{ item('One') }}|") == "<li>\nOne|"
