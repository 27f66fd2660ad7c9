"""Whether a font can draw a text as it is written: sign by sign, by what comes out when it is drawn."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

_NOBODYS = "\U0010ffff"  # which no font has: what is drawn instead of it stands for all that is missing
_SIZE = 40
# Marks join their letter, and letters of these directions the next one, in ways that a picture is not drawn in.
_FROM_THE_RIGHT = frozenset(("R", "AL", "AN", "RLE", "RLO", "RLI"))


def undrawable(text: str, font: Path) -> str:
    """The signs that a picture cannot show, each once: the font lacks them, or they are not set one by one."""
    signs = dict.fromkeys(sign for sign in unicodedata.normalize("NFC", text) if not sign.isspace())
    return "".join(sign for sign in signs if _is_joined(sign) or not _has(font, sign))


def _is_joined(sign: str) -> bool:
    """Whether it stands right only where it is joined to what is beside it, or after what is right of it."""
    return unicodedata.category(sign)[0] == "M" or unicodedata.bidirectional(sign) in _FROM_THE_RIGHT


@lru_cache(maxsize=4096)
def _has(font: Path, sign: str) -> bool:
    drawn = _drawn(font, sign)
    return any(drawn[1]) and drawn != _drawn(font, _NOBODYS)


def _drawn(font: Path, sign: str) -> tuple[tuple[int, int], bytes, float]:
    """The size of what comes out, its bits, and how much room it takes."""
    loaded = _loaded(font)
    mask = loaded.getmask(sign)
    return mask.size, bytes(mask), loaded.getlength(sign)


@lru_cache(maxsize=4)
def _loaded(font: Path) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(font, _SIZE)
