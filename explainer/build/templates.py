"""The theme's templates, made ready to lay out pages and exports.

The environment is the engine's own: what escapes a value, and what stops at a name that is not there, does not hang
on a site's `JINJA_ENVIRONMENT`.
"""

from __future__ import annotations

import html
from collections.abc import MutableMapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.ext import Extension
from jinja2.filters import do_mark_safe

from explainer.build import indentation
from explainer.dates.edtf import DateError, parse_date
from explainer.engine import engine_digest
from explainer.exports.markdown.pages import as_words
from explainer.kept import Kept
from explainer.language import Lang, choices, dates, editorial, statuses
from explainer.language.direction import has_right_to_left
from explainer.language.wording.record_counts import counted
from explainer.views.parts.fact import OriginView
from explainer.views.parts.links import DateView
from explainer.views.parts.note import named_sources
from explainer.views.parts.reference import ReferenceView

_OPTIONS: dict[str, Any] = {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}


def theme_environment(folders: Sequence[Path], compiled: Kept | None = None) -> Environment:
    """Jinja over these folders, the first of which has the last word: every value escaped, every missing name a fault.

    `compiled` keeps compiled templates between builds; without it, each build compiles them anew.
    """
    extensions: list[str | type[Extension]] = ["jinja2.ext.i18n", indentation.Unindented]
    # One build reads each template once; the next has an environment of its own.
    env = _Environment(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,
        extensions=extensions,
        auto_reload=False,
        bytecode_cache=_CompiledTemplates(compiled) if compiled and engine_digest() else None,
        **_OPTIONS,
    )
    env.install_null_translations(newstyle=True)  # type: ignore[attr-defined]  # the i18n extension brings it
    # JSON-LD as short and as legible as JSON can be; `tojson` itself escapes what HTML would act on.
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return env


def add_words(env: Environment, lang: Lang) -> None:
    """Gives templates the words that are the same wherever something stands: `{{ fact.status|fact_status }}`."""
    standing = (statuses.fact_status, statuses.question_status, statuses.question_verdict, statuses.correction_class)
    chosen = (choices.source_kind, choices.place_kind, choices.time_zone)
    made = (editorial.legal_stage, editorial.legal_stage_meaning, editorial.retelling, editorial.rests_only_on)
    for words in (*standing, *chosen, *made, counted):
        env.filters[words.__name__] = partial(words, lang=lang)
    env.filters["until"] = partial(until, lang=lang)
    env.filters["isolated"] = isolated
    env.filters["that_count"] = that_count
    env.filters["named_sources"] = named_sources
    env.filters["number_that_count"] = number_that_count
    env.filters["relied_on"] = relied_on
    env.globals["lang"] = lang
    env.filters["event_status"] = lambda status, unknown=False: statuses.event_status(status, lang, unknown)


def until(first: DateView, last: DateView, lang: Lang) -> str:
    """What began on one day and ended on another: `8–9 January 2026`; both dates, where either is no plain one."""
    try:
        return dates.words(parse_date(f"{first.text}/{last.text}"), lang)
    except DateError:
        return f"{first.words} – {last.words}"


def that_count(origins: Sequence[OriginView]) -> list[OriginView]:
    """The origins that count; all of them, where none does and readers are still told whose work it was."""
    return [origin for origin in origins if origin.counts] or list(origins)


def number_that_count(origins: Sequence[OriginView]) -> int:
    """How many of the origins count; none, where all that carried it was withdrawn."""
    return sum(origin.counts for origin in origins)


def relied_on(references: Sequence[ReferenceView]) -> list[ReferenceView]:
    """The references that were not withdrawn; all of them, where none is left."""
    return [reference for reference in references if not reference.withdrawn] or list(references)


def isolated(words: str) -> str:
    """Words of a record as HTML, set apart where they are written from right to left: else what stands beside them, a
    date or a bracket, would be drawn on their other side. All others stay as they are.
    """
    return do_mark_safe(f"<bdi>{html.escape(words)}</bdi>") if has_right_to_left(words) else words


class ThemeTemplates:
    """Templates by name. One of plain text (`.md`) escapes Markdown's signs where it must, not HTML's."""

    def __init__(self, env: Environment, lang: Lang) -> None:
        add_words(env, lang)
        self._env = env
        self._texts = env.overlay(autoescape=False)
        self._texts.filters = {**env.filters, "md": as_words}

    def render(self, name: str, **values: Any) -> str:
        """The template of that name with these values."""
        env = self._texts if name.endswith(".md") else self._env
        return env.get_template(name).render(**values)


class _Environment(Environment):
    """Templates with the environment's own globals.

    Jinja would chain to them an empty dictionary for each template, and look through both at every import of every
    page: a tenth of the time that templates take. No template of ours has globals of its own to keep from the others.
    """

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return super().make_globals(d) if d else self.globals


class _CompiledTemplates(BytecodeCache):
    """Compiled templates, kept by name and by whether they escape, for the engine and the language of the pages.

    Jinja's own key is the template's text alone. Yet it compiles into a template the words that a filter has for a name
    (`"facts"|counted`): kept by that key, they would be published in place of new ones or of another language's.
    """

    def __init__(self, kept: Kept) -> None:
        self._kept = kept

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        # a name that the locale cannot read holds what UTF-8 has no bytes for
        key = self.get_cache_key(f"{name}:{environment.autoescape}", ascii(filename))
        compiler = (engine_digest(), environment.globals.get("lang"), sorted(_OPTIONS))
        bucket = Bucket(environment, key, f"{compiler}\n{source}")
        self.load_bytecode(bucket)
        return bucket

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._kept.value(bucket.key, bucket.checksum)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept.put_value(bucket.key, bucket.code, bucket.checksum)
