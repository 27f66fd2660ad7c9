"""Every example of every component renders, is valid HTML, and has no accessibility fault in either colour scheme."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.engine.components.gallery import EXAMPLES, ROOT, component_page, environment, examples, write

FILES = sorted(EXAMPLES.glob("*.yaml"))
COMPONENTS = ROOT / "theme" / "templates" / "components"
# An example stands alone here: what surrounds it on a page is tested on the pages.
OF_THE_WHOLE_PAGE = ("landmark-unique", "heading-order", "duplicate-id-aria", "region", "page-has-heading-one")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_example_renders_with_nothing_undefined(path: Path) -> None:
    page = component_page(path, environment(), ("theme.css",))
    assert page.count("<section aria-label=") >= len(list(examples(path))) > 0


def test_every_component_has_examples() -> None:
    components = {path.stem for path in COMPONENTS.glob("*.html")}
    assert {path.stem for path in FILES} - components == set(), "examples without a component"
    assert components - {path.stem for path in FILES} == WITHOUT_EXAMPLES


# Parts of the frame, which take a whole page or site view, or what stands in them: the real pages and feeds test them.
WITHOUT_EXAMPLES = {"feed_body", "fold", "head_links", "imprint", "sharing"}


@pytest.mark.parametrize("path", sorted(COMPONENTS.glob("*.html")), ids=lambda path: path.stem)
def test_component_says_what_the_reader_sees_and_has_one_macro_of_its_name(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("{# ")
    assert f"{{% macro {path.stem}(" in text


def test_examples_are_valid_html(nu_check: Callable[[Path], list[str]], tmp_path: Path) -> None:
    env = environment()
    for path in FILES:
        for number, example in enumerate(examples(path)):
            page = component_page(path, env, ("theme.css",), only=number)
            (tmp_path / f"{path.stem}-{number}.html").write_text(page, encoding="utf-8")
            assert example.component == path.stem
    # A section headed only by its example's name is this gallery's, not the component's.
    assert nu_check(tmp_path) == []


@pytest.fixture(scope="module")
def styleguide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("styleguide")
    write(folder)
    return folder


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_axe_finds_nothing_in_either_scheme(
    path: Path, styleguide: Path, new_context: Callable[..., BrowserContext], axe: Callable[..., list[str]]
) -> None:
    for scheme in ("light", "dark"):
        page = new_context(color_scheme=scheme).new_page()
        page.goto(f"file://{styleguide}/{path.stem}.html")
        assert axe(page, disable=OF_THE_WHOLE_PAGE) == [], scheme
