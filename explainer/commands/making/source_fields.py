"""What an editor says of a new source: by options, and at a terminal in answer to questions."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any, Final, get_args

from explainer.commands.terminal import Terminal
from explainer.mistyped import Mistyped
from explainer.model.fields import id_like
from explainer.model.source import Retelling, SourceKind
from explainer.problems import did_you_mean
from explainer.sources.drafting.draft import OR_NULL, Draft
from explainer.sources.drafting.faults import faults_of

FOLDER: Final = "data/sources"
_OPTIONS: Final = {
    "id": "its id, instead of the one that is proposed",
    "title": "its title; null where it has none",
    "publisher": "who published it",
    "agency": "the agency whose report it carries; null for the publisher's own work",
    "published": "the day of publication; null where the page does not show it",
    "accessed": "the day on which it was read (default: today; of a file, its own day)",
    "language": "its language, such as en or es",
    "note": "a caveat for readers",
}
_CHOICES: Final = {"kind": get_args(SourceKind), "retelling": get_args(Retelling)}
_FIELDS: Final = (*_OPTIONS, *_CHOICES, "author")
_NULL: Final = "null"
_YES_OR_NO: Final = {"y": True, "yes": True, "n": False, "no": False, "": False}


def add_fields(parser: argparse.ArgumentParser) -> None:
    """An option for each field that an editor may give."""
    for name, what in _OPTIONS.items():
        parser.add_argument(f"--{name}", metavar="WORDS", help=what)
    parser.add_argument("--author", action="append", metavar="NAME", help="an author; may be given several times")
    for name, choices in _CHOICES.items():
        parser.add_argument(f"--{name}", choices=choices, metavar=name.upper(), help=", ".join(choices))
    parser.add_argument("--draft", action="store_true", help="not for the public yet")
    parser.add_argument("--file", help=f"the file of {FOLDER}/ that it goes into, such as bridge; it may be new")


def given_fields(options: argparse.Namespace, taken: Collection[str]) -> dict[str, Any]:
    """The fields that options give; Mistyped says what is wrong with all that a record cannot hold."""
    values = {name: getattr(options, name) for name in _FIELDS}
    given: dict[str, Any] = {name: _or_null(name, value) for name, value in values.items() if value is not None}
    if options.draft:
        given["draft"] = True
    _check(given, taken, lambda name: f"--{name}")
    return given


def _or_null(name: str, value: Any) -> Any:
    return None if name in OR_NULL and value == _NULL else value


def _check(given: Mapping[str, Any], taken: Collection[str], called: Callable[[str], str]) -> None:
    told = faults_of({name: value for name, value in given.items() if value is not None})
    wrong = [f"{called(name)}: {why}" for name, why in told.items() if name in given]
    if given.get("id") in taken:
        wrong.append(f'{called("id")}: "{given["id"]}" is taken; where none is given, one is proposed')
    if wrong:
        raise Mistyped(*wrong)


def file_called(words: str) -> str:
    """The file of sources that these words name, from the root of the site."""
    path = Path(words if words.endswith(".yaml") else f"{words}.yaml")
    if path.parent.as_posix() not in (".", FOLDER) or id_like(path.stem) != path.stem:
        raise Mistyped(f'"{words}" is no file of {FOLDER}/: write its name, such as bridge')
    return f"{FOLDER}/{path.name}"


def told_needed(draft: Draft, name: str | None) -> list[str]:
    """What has to be given yet before it is a record, and how."""
    lines = [f"still needed: --{field} {'|'.join(_CHOICES.get(field, ('…',)))}" for field in draft.needed]
    if name is None:
        likely = ", ".join(Path(one).stem for one in draft.filing.likely)
        lines.append(
            f"still needed: --file, the file of {FOLDER}/; {f'perhaps {likely}' if likely else 'it may be new'}"
        )
    return lines


# --- at a terminal ----------------------------------------------------------------------------------------------------


class Questions:
    """Puts questions to whoever sits there; nothing typed, nothing said."""

    def __init__(self, terminal: Terminal, taken: Collection[str]) -> None:
        self._terminal = terminal
        self._taken = taken

    def needed(self, draft: Draft) -> dict[str, Any]:
        """The fields that the page does not show and a record cannot do without."""
        return {name: value for name in draft.needed if (value := self._field(name))}

    def file(self, draft: Draft, files: Collection[str]) -> str | None:
        """The file that it goes into, where that is not plain."""
        likely = ", ".join(Path(one).stem for one in draft.filing.likely)
        others = ", ".join(sorted(Path(one).stem for one in files if one not in draft.filing.likely))
        self._terminal.write(f"files: {f'perhaps {likely}; else ' if likely else ''}{others}\n")
        while answer := self._ask("file, one of these or a new one: "):
            try:
                return file_called(answer)
            except Mistyped as error:
                self._terminal.warn(str(error))
        return None

    def agreed(self, name: str) -> bool | dict[str, Any]:
        """Whether it may be written; or a field that is to be another first."""
        while True:
            answer = self._ask(f"write it into {name}? y, n, or a field to change, such as agency=null: ")
            field, equals, value = (part.strip() for part in answer.partition("="))
            if answer.casefold() in _YES_OR_NO:
                return _YES_OR_NO[answer.casefold()]
            if not equals:  # a slip is no refusal: all that was looked up would be gone
                self._terminal.warn(
                    f"y writes it, n does not; {field if field in _FIELDS else 'title'}=… changes a field"
                )
            elif (changed := self._change(field, value)) is not None:
                return changed

    def _change(self, field: str, value: str) -> dict[str, Any] | None:
        if field not in _FIELDS:
            self._terminal.warn(
                f'a source has no field "{field}" to give; {did_you_mean(field, _FIELDS, ", ".join(_FIELDS))}'
            )
            return None
        names: Any = [one.strip() for one in value.split(";")] if field == "author" else _or_null(field, value)
        return {field: names} if self._is_sound({field: names}) else None

    def _field(self, name: str) -> str | None:
        what = ", ".join(_CHOICES[name]) if name in _CHOICES else _OPTIONS[name]
        while answer := self._ask(f"{name} ({what}): "):
            if self._is_sound({name: answer}):
                return answer
        return None

    def _is_sound(self, given: Mapping[str, Any]) -> bool:
        try:
            _check(given, self._taken, str)
        except Mistyped as error:
            for line in error.args:
                self._terminal.warn(line)
            return False
        return True

    def _ask(self, question: str) -> str:
        assert self._terminal.ask
        try:
            return self._terminal.ask(question).strip()
        except (EOFError, KeyboardInterrupt):
            return ""
