"""An address in a template at which the site has no page is told with the page to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.build.missing_pages import missing_pages
from explainer.problems import render
from tests.engine.built import home, prose, site
from tests.engine.records import fact
from tests.engine.sites import tiny
from tests.engine.sites.building import prepared_for

POLICY = prose("corrections-policy", kind="editorial")


def told(tmp_path: Path, template: str, *parts: object, name: str = "a.html") -> str:
    folder = tmp_path / "templates"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(template, "utf-8")
    made = site(home(), fact("f"), POLICY, *parts)  # type: ignore[arg-type]
    return render(missing_pages([folder], made, tmp_path, "content"))


@pytest.mark.parametrize(
    "template",
    [
        '<p>\n<a href="/method/">How</a>',
        "<p>\n<a href='/method/'>How</a>",
        '<p>\n{{ breadcrumb("/method/", _("Method")) }}',
        '<p>\n<a href="/method/#words">How</a>',
    ],
)
def test_page_that_a_template_leads_to_and_nobody_wrote_is_told_at_the_link(tmp_path: Path, template: str) -> None:
    said = told(tmp_path, template)
    column = template.split("\n")[1].index("/method/") + 1
    place = f"templates/a.html:2:{column}: error: pages of this site lead to /method/, and there is no such page"
    assert place in said
    assert "write content/pages/method.md" in said
    assert told(tmp_path, template, prose("method", kind="editorial")) == "no problems\n"


@pytest.mark.parametrize(
    "template",
    ['<a href="/facts/">', '<a href="/">', '<a href="/search/#q">', '<a href="{{ page.path }}">', '<a href="//x.org/">',
     '<link href="/theme/{{ name }}">', '<a href="https://x.example/method/">'],
)  # fmt: skip
def test_address_that_answers_or_that_values_make_is_left_alone(tmp_path: Path, template: str) -> None:
    assert told(tmp_path, template) == "no problems\n"


def test_mistyped_address_gets_the_one_that_was_meant(tmp_path: Path) -> None:
    assert "/timelines/of/all/" in told(tmp_path, '<a href="/timelines/of/all/">')


def test_page_that_the_engine_leads_to_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    made = site(home(), fact("f"))
    said = render(missing_pages([tmp_path / "templates"], made, tmp_path, "notas"))
    assert "notas/pages:1:1: error: pages of this site lead to /corrections-policy/" in said
    assert "write notas/pages/corrections-policy.md" in said


def test_site_is_not_built_with_dead_links(tmp_path: Path) -> None:
    root = tiny.minimal_with(tmp_path, {})
    (root / "content/pages/method.md").unlink()
    made = prepared_for(tiny.settings_file(root))
    assert "lead to /method/" in render(made.found)
    assert made.files == {}
