"""Exports have their text laid out by anything that has templates by name; the theme keeps what they are promised."""

from __future__ import annotations

from typing import Any

import pytest
from jinja2 import DictLoader, Environment, TemplateNotFound

from explainer.build.templates import ThemeTemplates
from explainer.exports.feeds.files import feed_files
from explainer.exports.templates import Templates
from tests.engine.built import context, prose, site
from tests.engine.records import fact


class Named:
    """Lays out nothing but the name of the template and the names of its values."""

    def render(self, name: str, **values: Any) -> str:
        return f"{name}: {', '.join(values)}"


def theme(name: str, text: str) -> Templates:
    return ThemeTemplates(Environment(loader=DictLoader({name: text}), autoescape=True), "en")


def test_an_export_needs_no_theme_to_be_laid_out() -> None:
    found = feed_files(context(site(fact("f"), prose("a"))), Named())
    assert set(found.values()) == {b"feed.xml: feed"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.html", "&lt;b&gt; &amp; *c*"), ("a.xml", "&lt;b&gt; &amp; *c*"), ("a.md", "<b> & *c*")],
)
def test_only_templates_of_plain_text_leave_their_values_as_they_are(name: str, expected: str) -> None:
    assert theme(name, "{{ words }}").render(name, words="<b> & *c*") == expected


def test_templates_of_plain_text_escape_what_their_filter_is_given_as_markdown() -> None:
    found = theme("a.md", "{{ words }} {{ words|md }}").render("a.md", words="*c*")
    assert found == r"*c* \*c\*"


def test_there_is_no_template_of_a_name_that_the_theme_does_not_have() -> None:
    with pytest.raises(TemplateNotFound, match=r"b\.md"):
        theme("a.md", "").render("b.md")
