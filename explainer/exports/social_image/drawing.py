"""Draws the pictures that go with shared links, in the site's own font and colours; one drawn before is kept."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from math import pi, sin
from pathlib import Path

import PIL
from PIL import Image, ImageDraw, ImageFont

from explainer.exports.social_image.view import SIZE, PictureView
from explainer.kept import Kept

Colour = tuple[int, int, int]

MARGIN = 72
WIDTH = SIZE[0] - 2 * MARGIN
TITLE_ROOM = 340  # px of height, from TITLE_TOP down
TITLE_TOP = 168
TITLE_SIZES = range(116, 40, -4)
FINER = 4  # shapes are drawn this much larger, then made smaller: Pillow draws them without soft edges
STEPS = 16  # from paper to each colour, for the soft edges of letters and shapes


@dataclass(frozen=True, slots=True)
class PictureStyle:
    """What the theme says of pictures: the font's file, the colours, and the states whose shapes are the emblem."""

    font: Path
    paper: Colour
    ink: Colour
    quiet: Colour
    emblem: tuple[str, ...]
    states: tuple[tuple[str, Colour], ...]

    def colour_of(self, state: str) -> Colour:
        """The colour of a question's state."""
        return dict(self.states)[state]


def picture_files(views: Iterable[PictureView], style: PictureStyle, kept: Kept) -> dict[str, bytes]:
    """The pictures by path from the root of the output; drawn where words, style, font, size or this file changed."""
    drawing = Path(__file__).read_bytes() + style.font.read_bytes() + repr(replace(style, font=Path())).encode()
    key = hashlib.sha256(drawing + f"{SIZE}{PIL.__version__}".encode()).hexdigest()
    names = {view: hashlib.sha256(f"{key}{view}".encode()).hexdigest() for view in views}
    drawn = {view.path.removeprefix("/"): _drawn(view, name, style, kept) for view, name in names.items()}
    kept.forget_all_but(names.values())
    return drawn


def _drawn(view: PictureView, name: str, style: PictureStyle, kept: Kept) -> bytes:
    picture = kept.get(name)
    if picture is None:
        picture = draw(view, style)
        kept.put(name, picture)
    return picture


def draw(view: PictureView, style: PictureStyle) -> bytes:
    """The picture as a PNG."""
    image = Image.new("RGB", SIZE, style.paper)
    pen = ImageDraw.Draw(image)
    _nameplate(image, pen, view, style)
    _title(pen, view.title, style)
    _foot(image, pen, view, style)
    file = io.BytesIO()
    image.quantize(palette=_palette(style), dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return file.getvalue()


@lru_cache(maxsize=1)
def _palette(style: PictureStyle) -> Image.Image:
    """Every colour that a picture holds: paper, and what lies between it and each ink."""
    inks = (style.ink, style.quiet, *(colour for _, colour in style.states))
    steps = [
        [(p * (STEPS - n) + c * n) // STEPS for p, c in zip(style.paper, ink, strict=True)]
        for ink in inks
        for n in range(STEPS + 1)
    ]
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in steps for part in colour])
    return palette


def _nameplate(image: Image.Image, pen: ImageDraw.ImageDraw, view: PictureView, style: PictureStyle) -> None:
    """The emblem's shapes, the site's name, what the page is; and the rule under them."""
    for number, state in enumerate(style.emblem):
        _shape(image, state, style.colour_of(state), (MARGIN + 34 * number, 66), 26)
    pen.text((MARGIN + 34 * len(style.emblem) + 10, 94), view.site, style.ink, _font(style.font, 40, 700), anchor="ls")
    if view.kind:
        pen.text((SIZE[0] - MARGIN, 94), view.kind, style.quiet, _font(style.font, 30, 500), anchor="rs")
    pen.rectangle((MARGIN, 122, SIZE[0] - MARGIN - 1, 127), style.ink)


def _title(pen: ImageDraw.ImageDraw, title: str, style: PictureStyle) -> None:
    """As large as its room allows, its lines of like length."""
    fitting = next(filter(None, (_fitting(title, size, style.font) for size in TITLE_SIZES)), None)
    size, lines = fitting or _cut(title, TITLE_SIZES[-1], style.font)
    font = _font(style.font, size, 640)
    for number, line in enumerate(lines):
        pen.text((MARGIN, TITLE_TOP + size * (1 + 1.14 * number)), line, style.ink, font, anchor="ls")


def _fitting(title: str, size: int, file: Path) -> tuple[int, list[str]] | None:
    """The lines at that size, balanced; None where they do not fit."""
    font = _font(file, size, 640)
    lines = _wrapped(title, font, WIDTH)
    if size * (1.14 * (len(lines) - 1) + 1.3) > TITLE_ROOM or any(font.getlength(line) > WIDTH for line in lines):
        return None
    narrow = next(width for width in range(WIDTH // 3, WIDTH + 1, 8) if _as_good(title, font, width, len(lines)))
    return size, _wrapped(title, font, narrow)


def _as_good(title: str, font: ImageFont.FreeTypeFont, width: int, lines: int) -> bool:
    wrapped = _wrapped(title, font, width)
    return len(wrapped) == lines and all(font.getlength(line) <= width for line in wrapped)


def _wrapped(title: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    lines = [""]
    for word in title.split():
        longer = f"{lines[-1]} {word}".strip()
        if not lines[-1] or font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _cut(title: str, size: int, file: Path) -> tuple[int, list[str]]:
    """As many of its lines as there is room for, the last with an ellipsis; what is too long for a line is broken."""
    lines = _wrapped(re.sub(r"(\S{20})(?=\S)", r"\1 ", title), _font(file, size, 640), WIDTH - size)
    room = int((TITLE_ROOM / size - 1.3) / 1.14) + 1
    return size, [*lines[: room - 1], f"{lines[room - 1]} …"] if len(lines) > room else lines


def _foot(image: Image.Image, pen: ImageDraw.ImageDraw, view: PictureView, style: PictureStyle) -> None:
    """How a question stands, as a shape and a word; and how far knowledge reaches."""
    line = SIZE[1] - 60
    if view.state and view.state_words:
        colour = style.colour_of(view.state)
        _shape(image, view.state, colour, (MARGIN, line - 29), 32)
        pen.text((MARGIN + 46, line), view.state_words, colour, _font(style.font, 38, 650), anchor="ls")
    pen.text((SIZE[0] - MARGIN, line), view.as_of, style.quiet, _font(style.font, 30, 400), anchor="rs")


def _shape(image: Image.Image, state: str, colour: Colour, at: tuple[int, int], size: int) -> None:
    """The shapes of components/glyph.html, on their grid of 12 by 12."""
    unit = size * FINER / 12
    mask = Image.new("L", (size * FINER, size * FINER))
    pen = ImageDraw.Draw(mask)

    def disc(x: float, y: float, radius: float, fill: int = 255, start: int = 0, end: int = 360) -> None:
        pen.pieslice([side * unit for side in (x - radius, y - radius, x + radius, y + radius)], start, end, fill)

    if state == "estimates":
        for top in (2.2, 7):
            wave = [(x / 10, top + 0.9 * sin((x / 120) * 2 * pi + pi)) for x in range(6, 115)]
            pen.polygon([(x * unit, y * unit) for x, y in wave + [(x, y + 2.6) for x, y in reversed(wave)]], 255)
    elif state == "disputed":
        disc(5.4, 5.5, 5, start=90, end=270)
        disc(6.6, 6.5, 5, start=270, end=450)
    else:
        disc(6, 6, 5)
        if state == "open":
            disc(6, 6, 3.4, fill=0)
    image.paste(colour, (*at, at[0] + size, at[1] + size), mask.resize((size, size), Image.Resampling.LANCZOS))


@lru_cache
def _font(file: Path, size: int, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(file, size)
    font.set_variation_by_axes([weight])
    return font
