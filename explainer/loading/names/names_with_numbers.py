"""Reads `data/names-with-numbers.yaml`: the names of a site that hold a number, which no fact has to give."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from explainer.dates.hints import quoted
from explainer.loading.text_file import read_text
from explainer.loading.yaml_text import YamlReader, YamlText, read_yaml
from explainer.problems import Problem
from explainer.site.layout import NAMES_WITH_NUMBERS

_HOW = "one name a line, each behind a hyphen: - General Order 46"


def read_names(root: Path, problems: list[Problem], read: YamlReader = read_yaml) -> tuple[str, ...]:
    """The names in that file under `root`; none where there is no such file. What is wrong with it is added."""
    name = f"data/{NAMES_WITH_NUMBERS}"
    if not (root / name).exists():
        return ()
    source = read_text(root / name, name, problems)
    if source is None:
        return ()
    text = read(source, name, 1)
    found = [*text.problems, *_faults(text)]
    problems.extend(found)
    names = text.value if isinstance(text.value, list) else []
    return tuple(one for one in names if isinstance(one, str) and any(map(str.isdigit, one)))


def _faults(text: YamlText) -> Iterator[Problem]:
    if text.value is None:
        return
    if not isinstance(text.value, list):
        yield Problem(text.values[()], "expected a list of names", "bad-shape", _HOW)
        return
    for number, name in enumerate(text.value):
        if not isinstance(name, str):
            yield Problem(text.values[(number,)], "expected a name", "bad-shape", _HOW)
        elif not any(map(str.isdigit, name)):
            hint = "take it out: only names with numbers in them stand here"
            yield Problem(text.values[(number,)], f"the name {quoted(name)} holds no number", "bad-text", hint)
        elif not any(map(str.isalpha, name)):
            hint = "write the whole name, with its words: a number alone would stand for every such number"
            yield Problem(text.values[(number,)], f"{quoted(name)} is a number, and no name", "bad-text", hint)
