"""What was made of each text of a site, by the text: the values of its YAML, what a scan finds in it, rendered prose.

All three are functions of their text alone, so that what is kept is right wherever the same words stand again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from explainer.engine import engine_digest, engine_is_unchanged
from explainer.kept import Kept
from explainer.loading.yaml_text import LaterPlaces, YamlText, read_yaml
from explainer.markdown.scan import scan
from explainer.problems import Location
from explainer.site import page, prose

if TYPE_CHECKING:
    from explainer.markdown.render import Renderer

T = TypeVar("T")

# What a scan and rendered prose are made of, each by its number here.
_TYPES: tuple[type[Any], ...] = (
    Location, page.Scan, page.Citation, page.Found, page.Stray, page.Paragraph, page.Statement, page.Passage,
    page.Heading, page.Embed, page.Link,
    prose.Prose, prose.ProsePart, prose.ProseMarker, prose.ProseHeading, prose.ExplanatoryNote, prose.ProseLink,
    prose.Misread, prose.Difference,
)  # fmt: skip
_NUMBERS: Mapping[type[Any], int] = {kind: number for number, kind in enumerate(_TYPES)}
_FIELDS: Mapping[type[Any], tuple[str, ...]] = {kind: tuple(field.name for field in fields(kind)) for kind in _TYPES}


class Remembered:
    """Reads, scans and renders texts, or takes what is kept of them; `keep` leaves it for the next who looks."""

    def __init__(self, kept: Kept) -> None:
        engine = engine_digest()
        self._yaml, self._scans, self._prose = (
            _Texts(kept if engine else Kept(), name, engine or "") for name in ("yaml", "scans", "prose")
        )

    def keep(self) -> None:
        """Keeps what was asked for, and nothing else, where that is not what was kept before."""
        for texts in (self._yaml, self._scans, self._prose):
            texts.keep()

    def read_yaml(self, text: str, name: str, first_line: int = 1) -> YamlText:
        """As `yaml_text.read_yaml`; the places of what is known are looked up when somebody asks for one."""
        digest = _digest("", text)
        known = self._yaml.get(digest)
        if known is not None:
            places = LaterPlaces(text, name, first_line)
            return YamlText(known[0], places.values_of_all, places.keys_of_all)
        found = read_yaml(text, name, first_line)
        if not found.problems and not found.empty:
            self._yaml.put(digest, (found.value,))
        return found

    def scan(self, text: str, path: str, first_line: int = 1) -> page.Scan:
        """As `markdown.scan.scan`."""
        return _made(self._scans, _digest(f"{first_line} {path!r}", text), lambda: scan(text, path, first_line))

    def render(self, text: str) -> prose.Prose:
        """As `Renderer.render`; RecursionError where the text is nested too deep."""
        return _made(self._prose, _digest("", text), lambda: self._rendered(text))

    def _rendered(self, text: str) -> prose.Prose:
        try:
            return self._renderer.render(text)
        except RecursionError:
            del self._renderer  # what it was doing is undone nowhere
            raise

    @cached_property
    def _renderer(self) -> Renderer:
        from explainer.markdown.render import Renderer  # with Markdown, which nobody needs where no words have changed

        return Renderer()


class _Texts:
    """What is known of texts by their digests: one of the three things, in a file of its own."""

    def __init__(self, kept: Kept, name: str, engine: str) -> None:
        self._kept, self._name, self._engine = kept, name, engine
        self._known: Mapping[bytes, Any] = kept.value(name, engine) or {}
        self._used: dict[bytes, Any] = {}

    def get(self, digest: bytes) -> Any:
        """What is known of it; None for nothing."""
        if digest in self._known:
            self._used[digest] = self._known[digest]
        return self._used.get(digest)

    def put(self, digest: bytes, plain: Any) -> None:
        self._used[digest] = plain

    def keep(self) -> None:
        """Keeps what was asked for, where that is not what was kept before."""
        if self._used.keys() != self._known.keys() and engine_is_unchanged():
            self._kept.put_value(self._name, self._used, self._engine)


def _made(texts: _Texts, digest: bytes, make: Callable[[], T]) -> T:
    known = texts.get(digest)
    if known is not None:
        found: T = _from_plain(known)
        return found
    made = make()
    texts.put(digest, _as_plain(made))
    return made


def _digest(where: str, text: str) -> bytes:
    return hashlib.sha256(f"{where}\n{text}".encode("utf-8", "surrogatepass")).digest()


def _as_plain(value: Any) -> Any:
    """Records as lists that begin with the number of their type."""
    kind = type(value)
    if kind in _NUMBERS:
        return [_NUMBERS[kind], *(_as_plain(getattr(value, name)) for name in _FIELDS[kind])]
    if kind is tuple:
        return tuple(map(_as_plain, value))
    return str(value) if isinstance(value, str) else value


def _from_plain(value: Any) -> Any:
    if type(value) is list:
        return _TYPES[value[0]](*map(_from_plain, value[1:]))
    return tuple(map(_from_plain, value)) if type(value) is tuple else value
