"""Templates are compiled once, and never taken from what was compiled otherwise."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import UndefinedError

from explainer.build.templates import ThemeTemplates, add_words, theme_environment
from explainer.kept import Kept
from explainer.language import Lang
from explainer.language.wording.record_counts import COUNTED


def rendered(folder: Path, compiled: Path | None, name: str = "a.html", *, text: bool = False) -> str:
    env = theme_environment([folder], Kept(compiled))
    return (env.overlay(autoescape=False) if text else env).get_template(name).render(word="<b>")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "a.html").write_text("{{ word }}{{ _('Word') }}\n  <p>\n", "utf-8")
    return tmp_path / "theme"


def test_values_are_escaped_and_indentation_is_left_out(folder: Path) -> None:
    assert rendered(folder, None) == "&lt;b&gt;Word\n<p>"


def test_compiled_template_is_taken_again_and_follows_the_file(folder: Path, tmp_path: Path) -> None:
    compiled = tmp_path / "cache" / "templates"
    first = rendered(folder, compiled)
    (kept,) = set(compiled.iterdir()) - {compiled / ".gitignore"}
    written = kept.stat().st_mtime_ns
    assert rendered(folder, compiled) == first
    assert kept.stat().st_mtime_ns == written
    (folder / "a.html").write_text("New", "utf-8")
    assert rendered(folder, compiled) == "New"


def test_what_was_compiled_without_escaping_is_never_taken_for_a_page(folder: Path, tmp_path: Path) -> None:
    assert rendered(folder, tmp_path / "cache", text=True).startswith("<b>")
    assert rendered(folder, tmp_path / "cache").startswith("&lt;b&gt;")
    assert rendered(folder, tmp_path / "cache", text=True).startswith("<b>")


@pytest.mark.parametrize("text", [False, True], ids=["page", "text"])
def test_words_that_jinja_compiles_into_a_template_are_those_of_its_language(tmp_path: Path, text: bool) -> None:
    (name := tmp_path / ("a.md" if text else "a.html")).write_text('{{ "facts"|counted }}', "utf-8")
    shown = [words_of(tmp_path, lang, name.name) for lang in ("en", "es", "en")]
    assert shown == ["Facts", "Hechos", "Facts"]


def test_words_that_the_engine_says_otherwise_by_now_are_not_taken_from_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.html").write_text('{{ "facts"|counted }}', "utf-8")
    assert words_of(tmp_path, "en", "a.html") == "Facts"
    monkeypatch.setitem(COUNTED["en"], "facts", "Statements")
    monkeypatch.setattr("explainer.build.templates.engine_digest", lambda: "another")
    assert words_of(tmp_path, "en", "a.html") == "Statements"


def words_of(folder: Path, lang: Lang, name: str) -> str:
    return ThemeTemplates(theme_environment([folder], Kept(folder / "cache")), lang).render(name)


@pytest.mark.parametrize("damage", [b"", b"j2\x05\x00", b"\0" * 400])
def test_damaged_compiled_template_is_compiled_anew(folder: Path, tmp_path: Path, damage: bytes) -> None:
    first = rendered(folder, tmp_path / "cache")
    for kept in (tmp_path / "cache").iterdir():
        kept.write_bytes(damage or kept.read_bytes()[:30])
    assert rendered(folder, tmp_path / "cache") == first


def test_compiled_template_with_one_other_letter_is_compiled_anew(folder: Path, tmp_path: Path) -> None:
    first = rendered(folder, tmp_path / "cache")
    for kept in (tmp_path / "cache").iterdir():
        kept.write_bytes(kept.read_bytes().replace(b"Word", b"Wort"))
    assert rendered(folder, tmp_path / "cache") == first


def test_folder_that_cannot_be_written_only_costs_time(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", "utf-8")
    assert rendered(folder, tmp_path / "file" / "cache") == rendered(folder, None)


def test_first_folder_has_the_last_word_and_a_missing_name_is_a_fault(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "a.html").write_text("Own {{ nowhere }}", "utf-8")
    with pytest.raises(UndefinedError, match="nowhere"):
        theme_environment([tmp_path / "own", folder]).get_template("a.html").render()


def test_folder_whose_name_the_locale_cannot_read_is_one_of_templates_all_the_same(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/n\xe4me"))
    folder.mkdir()
    (folder / "page.html").write_text("<p>{{ word }}", "utf-8")
    for _ in range(2):
        env = theme_environment([folder], Kept(tmp_path / "cache"))
        assert env.get_template("page.html").render(word="So") == "<p>So"


def test_those_that_count_stand_alone_and_where_none_does_all_are_told() -> None:
    one, other = SimpleNamespace(counts=True, withdrawn=None), SimpleNamespace(counts=False, withdrawn="Withdrawn")
    env = theme_environment([])
    add_words(env, "en")
    for name in ("that_count", "relied_on"):
        assert env.filters[name]((other, one)) == [one]
        assert env.filters[name]((other,)) == [other]
    assert env.filters["number_that_count"]((other, one)) == 1
    assert env.filters["number_that_count"]((other,)) == 0
