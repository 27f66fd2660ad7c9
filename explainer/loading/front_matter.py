"""Reads what stands between the two `---` lines at the head of a page, sound or not."""

from __future__ import annotations

import re

from pydantic import ValidationError

from explainer.language import FIRST
from explainer.loading.messages import empty_fields, problems_of
from explainer.loading.partial_validation import what_is_left
from explainer.loading.yaml_text import YamlReader, YamlText, read_yaml
from explainer.model.fields import LocalizedText
from explainer.problems import Location, Positions, Problem, first_of
from explainer.site.page import NEVER, FrontMatter

_KIND = re.compile(r"^kind: *['\"]?(explainer|editorial|home)\b", re.MULTILINE)
_UNTOLD = LocalizedText.model_construct(None, **{FIRST: "?"})
# What a page has in the place of a field that it must have: nothing that any rule would complain of a second time.
_STAND_INS = {"title": _UNTOLD, "standfirst": _UNTOLD, "as_of": NEVER, "published": NEVER}


def read_front_matter(
    text: str, name: str, problems: list[Problem], read: YamlReader = read_yaml
) -> tuple[FrontMatter, Positions]:
    """The fields and their places; with faults in them, what is left, so that the rest of the page can be checked."""
    parsed = read(text, name, 2)
    problems.extend(parsed.problems)
    positions = Positions(Location(name, 2), parsed.values)
    given = parsed.value if isinstance(parsed.value, dict) else {}
    if given:
        try:
            front = FrontMatter.model_validate(given)
            problems.extend(empty_fields(parsed, ()))
            return front, positions
        except ValidationError as error:
            problems.extend(first_of(problems_of(error, FrontMatter, parsed, ())))
    elif not parsed.problems:
        hint = "title: …, standfirst: …, as_of: …, published: …"
        problems.append(Problem(Location(name, 2), "the front matter holds no fields", "bad-front-matter", hint))
    return _what_is_left(given, parsed, text, name), positions


def _what_is_left(given: dict[str, object], parsed: YamlText, text: str, name: str) -> FrontMatter:
    left = what_is_left(given, FrontMatter)
    update: dict[str, object] = {key: value for key, value in _STAND_INS.items() if getattr(left, key) is None}
    if "kind" not in given:
        found = _KIND.search(text)
        guess = "editorial" if parsed.problems and "/pages/" in name else "explainer"
        update["kind"] = found[1] if found else guess
    return left.model_copy(update=update)
