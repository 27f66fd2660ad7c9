"""A site in another language than English is one throughout, as far as the engine has the words."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest

from explainer.problems import render
from tests.engine.sites import tiny
from tests.engine.sites.building import build_in_memory, prepared_for


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    site = tiny.copy_site(tiny.HERE / "valid" / "spanish", tmp_path_factory.mktemp("spanish") / "site")
    return build_in_memory(tiny.settings_file(site, more='DEFAULT_LANG = "es"\n'))


def test_every_page_says_that_it_is_in_the_language_of_the_site(files: dict[str, bytes]) -> None:
    pages = {name: content for name, content in files.items() if name.endswith(".html")}
    assert len(pages) > 20
    said = {html5lib.parse(content, namespaceHTMLElements=False).get("lang") for content in pages.values()}
    assert said == {"es"}
    assert [name for name in pages if name.startswith("es/")] == []


def test_words_of_records_dates_and_statuses_are_in_it(files: dict[str, bytes]) -> None:
    home = files["index.html"].decode()
    assert "Un sitio pequeño" in home
    facts = files["facts/index.html"].decode().replace("\N{NO-BREAK SPACE}", " ")
    assert "de marzo de 2026" in facts or "mar 2026" in facts


def test_language_that_the_engine_does_not_have_is_told(tmp_path: Path) -> None:
    site = tiny.minimal_with(tmp_path, {})
    told = render(prepared_for(tiny.settings_file(site, more='DEFAULT_LANG = "qu"\n')).found)
    assert "DEFAULT_LANG: expected one of en, es, not 'qu' [bad-setting]" in told
