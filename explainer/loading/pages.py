"""Reads every page of `content/`: front matter and Markdown, with the places of both."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from pydantic import ValidationError

from explainer.loading.messages import problems_of
from explainer.loading.text_file import read_text
from explainer.loading.yaml_text import read_yaml
from explainer.model.fields import ID_PATTERN, Lang
from explainer.model.page import FrontMatter, Page, Scan
from explainer.problems import Location, Positions, Problem

Scanner = Callable[[str, str, int], Scan]
LANGUAGES: dict[str, Lang] = {"": "en", ".es": "es"}


def read_pages(root: Path, scan: Scanner) -> tuple[tuple[Page, ...], list[Problem]]:
    """All pages under `root/content` by path, scanned, and everything that is wrong with their heads."""
    problems: list[Problem] = []
    pages: dict[str, Page] = {}
    for path in sorted((root / "content").rglob("*.md"), key=lambda path: path.as_posix()):
        page = _read_page(path, path.relative_to(root).as_posix(), scan, problems)
        if page is None:
            continue
        if page.address in pages:
            message = f"the address {page.address} is taken by {pages[page.address].path}"
            problems.append(Problem(Location(page.path), message, "duplicate-id", "rename one of the two files"))
            continue
        pages[page.address] = page
    return tuple(pages.values()), problems


def _read_page(path: Path, name: str, scan: Scanner, problems: list[Problem]) -> Page | None:
    text = read_text(path, name, problems)
    if text is None:
        return None
    slug, lang = _slug_and_language(path.name, name, problems)
    lines = text.split("\n")
    end = next((n for n, line in enumerate(lines[1:], start=1) if line.rstrip() == "---"), None)
    if lines[0].rstrip() != "---" or end is None or slug is None:
        if slug is not None:
            hint = "the file begins with a line ---, the fields, and another line ---"
            problems.append(Problem(Location(name), "this page has no front matter", "bad-front-matter", hint))
        return None
    front = _read_front_matter("\n".join(lines[1:end]), name, problems)
    if front is None:
        return None
    body = "\n".join(lines[end + 1 :])
    return Page(name, slug, lang, front[0], body, end + 2, front[1], scan(body, name, end + 2))


def _slug_and_language(file_name: str, name: str, problems: list[Problem]) -> tuple[str | None, Lang]:
    slug = file_name.removesuffix(".md")
    suffix = ".es" if slug.endswith(".es") else ""
    slug = slug.removesuffix(suffix)
    if not re.match(ID_PATTERN, slug):
        hint = "lower-case letters, digits and hyphens: it becomes the page's address"
        problems.append(Problem(Location(name), f'"{slug}" is not a slug', "bad-front-matter", hint))
        return None, LANGUAGES[suffix]
    return slug, LANGUAGES[suffix]


def _read_front_matter(text: str, name: str, problems: list[Problem]) -> tuple[FrontMatter, Positions] | None:
    parsed = read_yaml(text, name, first_line=2)
    found = list(parsed.problems)
    front = None
    if not found and not isinstance(parsed.value, dict):
        hint = "title: …, standfirst: …, as_of: …, published: …"
        found.append(Problem(Location(name, 2), "the front matter holds no fields", "bad-front-matter", hint))
    elif not found:
        try:
            front = FrontMatter.model_validate(parsed.value)
        except ValidationError as error:
            found.extend(problems_of(error, FrontMatter, parsed, ()))
    problems.extend(found)
    if front is None or found:
        return None
    return front, Positions(Location(name, 2), dict(parsed.values))
