"""What a theme says of itself in `theme.toml`: its style sheets, its fonts, the colours of what is drawn for it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from explainer.exports.social_image.drawing import Colour, PictureStyle

NAME = "theme.toml"
_HEX = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)


class ThemeError(ValueError):
    """A fault in `theme.toml`, and its line."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def _colour(given: object) -> Colour:
    if not isinstance(given, str) or not _HEX.fullmatch(given):
        raise ValueError(f'expected a colour such as "#161c26", not {given!r}')
    red, green, blue = (int(given[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


HexColour = Annotated[Colour, BeforeValidator(_colour)]


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Fonts(_Table):
    """Files under `static/`; `reading` is the one that text is set in."""

    reading: str


class Classes(_Table):
    """Classes that no template names, because the engine writes them."""

    engine: tuple[str, ...]


class Sheet(_Table):
    """The listings in `static/css/` that it joins, in order, and the kinds of page that it is made for.

    Without any it is made for all. `others`: it is also that of kinds which no sheet names. `holds`: the sorts of
    drawing in prose that it styles.
    """

    listings: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    others: bool = False
    holds: tuple[str, ...] = ()


class Icon(_Table):
    """The colour of the tab's icon, as it is written."""

    colour: str


class Pictures(_Table):
    """The font (under `static/`) and the colours of the pictures that go with shared links."""

    font: str
    paper: HexColour
    ink: HexColour
    quiet: HexColour
    emblem: tuple[str, ...]
    states: Mapping[str, HexColour]

    def style(self, static: Path) -> PictureStyle:
        """The same, for who draws them."""
        font, states = static / self.font, tuple(self.states.items())
        return PictureStyle(font, self.paper, self.ink, self.quiet, self.emblem, states)


class Theme(_Table):
    """All of `theme.toml`."""

    fonts: Fonts
    classes: Classes
    sheets: Mapping[str, Sheet]
    drawings: Mapping[str, Sheet]
    changes: Sheet
    print: Sheet
    icon: Icon
    pictures: Pictures

    @property
    def all_sheets(self) -> Mapping[str, Sheet]:
        """Every sheet by its name."""
        return {**self.sheets, **self.drawings, "changes": self.changes, "print": self.print}

    def sheet_of(self, kind: str) -> str:
        """The name of the sheet of a kind of page."""
        others = next(name for name, sheet in self.sheets.items() if sheet.others)
        return next((name for name, sheet in self.sheets.items() if kind in sheet.kinds), others)

    def sheets_for(self, drawings: Iterable[str]) -> tuple[str, ...]:
        """The names of the sheets for what is drawn in prose: the smallest that holds all sorts; none for none."""
        wanted = set(drawings)
        fitting = [name for name, sheet in self.drawings.items() if wanted <= set(sheet.holds)]
        return tuple(sorted(fitting, key=lambda name: len(self.drawings[name].holds))[:1]) if wanted else ()


def read_theme(folder: Path) -> Theme:
    """The theme in that folder; ThemeError where its file is at fault, OSError where it has none."""
    text = (folder / NAME).read_text("utf-8")
    try:
        theme = Theme.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        place = re.search(r" \(at (?:line (\d+), column \d+|end of document)\)$", str(error))
        line = int(place[1]) if place and place[1] else text.count("\n") + 1
        raise ThemeError(str(error)[: place.start()] if place else str(error), line) from None
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        path = ".".join(str(part) for part in first["loc"])
        raise ThemeError(f"{path}: {first['msg']}", _line(text, first["loc"])) from None
    if sum(sheet.others for sheet in theme.sheets.values()) != 1:
        raise ThemeError("one sheet, and only one, has others = true", _line(text, ("sheets",)))
    return theme


def _line(text: str, path: tuple[str | int, ...]) -> int:
    """The line of the last key of the path that is there: its table's head, or the key in it; else the first."""
    lines, found = text.split("\n"), 0
    names = [str(part) for part in path]
    for depth in range(len(names), 0, -1):
        head = f"[{'.'.join(names[:depth])}]"
        at = next((number for number, line in enumerate(lines) if line.split("#")[0].strip() == head), None)
        if at is not None:
            found = at
            key = names[depth] if depth < len(names) else None
            below = (
                number
                for number in range(at + 1, len(lines))
                if key and re.match(rf"{re.escape(key)}\s*=", lines[number])
            )
            return next(below, found) + 1
    return found + 1
