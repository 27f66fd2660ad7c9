"""Reads every page of `content/`: front matter and Markdown, with the places of both."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from explainer.dates.hints import quoted
from explainer.language import FIRST, LANGUAGES, Lang
from explainer.language.normal_form import plain_spaces
from explainer.loading.exceptions import Mask, without_exceptions
from explainer.loading.figures import with_figures
from explainer.loading.files import is_hidden
from explainer.loading.front_matter import read_front_matter
from explainer.loading.meant.foreign_files import by_its_lines
from explainer.loading.text_file import read_text
from explainer.loading.yaml_text import YamlReader, read_yaml
from explainer.model.dataset import Dataset
from explainer.model.fields import ID_PATTERN, id_like
from explainer.problems import MOST_OF_ALL, Location, Problem, too_many
from explainer.progress import counted
from explainer.site.layout import CONTENT
from explainer.site.page import Page, Scan

NO_RECORDS = Dataset({})
Scanner = Callable[[str, str, int], Scan]


def read_pages(
    root: Path,
    scan: Scanner,
    mask: Mask,
    content: str = CONTENT,
    lang: Lang = FIRST,
    read: YamlReader = read_yaml,
    data: Dataset = NO_RECORDS,
) -> tuple[tuple[Page, ...], list[Problem]]:
    """All pages in that folder under `root` by path, scanned, and everything that is wrong with their heads.

    `mask` blanks out code, in which nothing is read but its letters. A page is in `lang`, the language of the site,
    unless its file says otherwise: `name.es.md`. `data` has the facts from which prose takes figures.
    """
    problems: list[Problem] = []
    pages: dict[str, Page] = {}
    for path in counted("pages read", sorted((root / content).rglob("*.md"), key=lambda path: path.as_posix())):
        if is_hidden(path.relative_to(root / content)):
            continue
        if len(problems) >= MOST_OF_ALL:
            problems.append(too_many(Location(path.relative_to(root).as_posix()), MOST_OF_ALL, "site"))
            break
        page = _read_page(path, path.relative_to(root).as_posix(), scan, mask, lang, problems, read, data)
        if page is None:
            continue
        if page.address in pages:
            message = f"the address {page.address} is taken by {pages[page.address].path}"
            hint = "one page only has kind: home" if page.front.kind == "home" else "rename one of the two files"
            problems.append(Problem(Location(page.path), message, "duplicate-id", hint))
            continue
        pages[page.address] = page
    return tuple(pages.values()), problems


def _read_page(
    path: Path,
    name: str,
    scan: Scanner,
    mask: Mask,
    lang: Lang,
    problems: list[Problem],
    read: YamlReader,
    data: Dataset,
) -> Page | None:
    text = read_text(path, name, problems)
    if text is None:
        return None
    slug, own = _slug_and_language(path.name, name, lang, problems)
    lines = text.split("\n")
    end = next((n for n, line in enumerate(lines[1:], start=1) if line.rstrip() == "---"), None)
    if lines[0].rstrip() != "---" or end is None:
        begun = lines[0].rstrip() == "---"
        if not begun and (foreign := by_its_lines(text)):
            problems.append(Problem(Location(name), foreign[0], "bad-front-matter", foreign[1]))
            return None
        message = "the front matter has no end" if begun else "this page has no front matter"
        below = "below its last field stands a line ---"
        hint = below if begun else "the file begins with a line ---, the fields, and another line ---"
        problems.append(Problem(Location(name), message, "bad-front-matter", hint))
        return None
    front = read_front_matter("\n".join(lines[1:end]), name, problems, read)
    if slug is None:
        return None
    typed = without_exceptions(plain_spaces("\n".join(lines[end + 1 :])), mask)
    body = with_figures(typed, name, end + 2, own, data, problems, mask, front[0].draft)
    found = scan(body, name, end + 2)
    return Page(name, slug, own, front[0], body, end + 2, front[1], found, translated=own != lang)


def _slug_and_language(file_name: str, name: str, lang: Lang, problems: list[Problem]) -> tuple[str | None, Lang]:
    slug = file_name.removesuffix(".md")
    own = next((other for other in LANGUAGES if slug.endswith(f".{other}")), None)
    slug = slug.removesuffix(f".{own}")
    if not re.fullmatch(ID_PATTERN, slug):
        hint = "lower-case letters, digits and hyphens: it becomes the page's address"
        problems.append(Problem(Location(name), f"{quoted(slug)} is not a slug", "bad-front-matter", hint))
        return id_like(slug) or None, own or lang
    return slug, own or lang
