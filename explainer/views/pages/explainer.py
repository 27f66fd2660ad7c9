"""A page of prose: its parts in order, its notes, its references, and what it leaves open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar, Literal

from explainer.model.question import Question
from explainer.site.page import Page
from explainer.site.prose import Prose, ProseMarker, ProsePart
from explainer.site.site import Site
from explainer.views.charts.series_chart import ChartGroup, chart_groups
from explainer.views.page import PageView
from explainer.views.pages.changes import CorrectionView, correction_views
from explainer.views.parts.fact import FactView, FactWords
from explainer.views.parts.glossary_terms import DefinitionView, definition_views
from explainer.views.parts.links import DateView, LinkView, date_view, optional_date
from explainer.views.parts.note import NoteView, UseView, around_figure
from explainer.views.parts.question import QuestionView, question_view
from explainer.views.parts.question_summary import StandingView, standing_view
from explainer.views.parts.reference import ReferenceView, reference_view
from explainer.views.parts.review import ReviewView, review_view
from explainer.views.parts.timeline import TimelineView, timeline_view

WORDS_A_MINUTE = 220


@dataclass(frozen=True, slots=True)
class BodyPart:
    """One piece of the body: Markdown made into HTML, or embedded records. `kind` says which field is filled."""

    kind: Literal["html", "keypoints", "timeline", "question", "fact", "chart"]
    html: str = ""
    timeline: TimelineView | None = None
    question: QuestionView | None = None
    fact: FactView | None = None
    charts: tuple[ChartGroup, ...] = ()
    link: LinkView | None = None


@dataclass(frozen=True, slots=True)
class ExplanatoryNoteView:
    """A note of our own words: its anchor, its label (`i`), its HTML, and the markers that lead to it."""

    anchor: str
    label: str
    html: str
    uses: tuple[UseView, ...]


@dataclass(frozen=True, slots=True)
class HeadingView:
    """An entry of the contents."""

    label: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseView(PageView):
    """Any page of prose with its notes and references."""

    template: ClassVar[str] = "editorial.html"
    twin: ClassVar[str | None] = "text/prose.md"

    standfirst: str
    as_of: DateView
    published: DateView
    updated: DateView | None
    minutes: int
    topics: tuple[LinkView, ...]
    contents: tuple[HeadingView, ...]
    body: tuple[BodyPart, ...]
    notes: tuple[NoteView, ...]
    explanatory_notes: tuple[ExplanatoryNoteView, ...]
    references: tuple[ReferenceView, ...]
    corrections: tuple[CorrectionView, ...]
    review: ReviewView | None

    @property
    def parts_drawn(self) -> tuple[str, ...]:
        """The drawings and tables in it by kind: each has a sheet of its own, several have one together."""
        charts = any(part.charts for part in self.body)
        spread = any(part.question and part.question.spread for part in self.body)
        tables = any("<table" in part.html for part in self.body)
        parts = ("charts",) * charts + ("spread",) * spread + ("tables",) * tables
        return parts if len(parts) < 2 else ("drawn",)  # compressed together they are lighter

    @property
    def latest_change(self) -> CorrectionView | None:
        """The newest change to the page's words, which its head announces."""
        return self.corrections[0] if self.corrections else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainerView(ProseView):
    """An explainer, with what its questions leave open and where to read on."""

    template: ClassVar[str] = "explainer.html"
    og_type: ClassVar[str] = "article"
    twin: ClassVar[str | None] = "text/explainer.md"

    standing: StandingView
    definitions: tuple[DefinitionView, ...]
    previous: LinkView | None
    next: LinkView | None


def prose_fields(page: Page, prose: Prose, site: Site, words: FactWords) -> dict[str, object]:
    """The fields of a `ProseView`, for the views that are one."""
    front, lang = page.front, words.lang
    notes = note_views(prose.markers, words)
    return {
        "path": page.address,
        "title": front.title.in_language(lang),
        "description": front.standfirst.in_language(lang),
        "lang": lang,
        "standfirst": front.standfirst.in_language(lang),
        "as_of": date_view(front.as_of, lang),
        "published": date_view(front.published, lang),
        "updated": optional_date(front.updated, lang),
        "minutes": max(1, round(page.scan.words / WORDS_A_MINUTE)),
        "topics": tuple(
            LinkView(site.dataset.topics[topic].name.in_language(lang), f"/topics/{topic}/") for topic in front.topics
        ),
        "contents": tuple(HeadingView(heading.label, heading.anchor) for heading in prose.headings),
        "body": tuple(_body(prose.parts, words)),
        "notes": notes,
        "explanatory_notes": tuple(
            ExplanatoryNoteView(
                note.anchor,
                note.label,
                note.html,
                tuple(UseView(use.anchor, use.label, None, None) for use in note.uses),
            )
            for note in prose.explanatory_notes
        ),
        "references": _references(notes),
        "corrections": correction_views(
            (entry for entry in site.dataset.corrections.values() if page.slug in entry.pages), site, lang
        ),
        "review": review_view(page, words),
    }


def explainer_view(page: Page, prose: Prose, site: Site, words: FactWords) -> ExplainerView:
    """The explainer in finished words."""
    order = [other for other in site.explainers if other.lang == page.lang]
    at = order.index(page)
    return ExplainerView(
        **prose_fields(page, prose, site, words),  # type: ignore[arg-type]
        standing=standing_view(_questions_touched(page, site), words),
        definitions=definition_views(page, words),
        previous=_page_link(order[at - 1], words) if at > 0 else None,
        next=_page_link(order[at + 1], words) if at + 1 < len(order) else None,
    )


def _page_link(page: Page, words: FactWords) -> LinkView:
    return LinkView(page.front.title.in_language(words.lang), page.address)


def note_views(markers: Iterable[ProseMarker], words: FactWords) -> tuple[NoteView, ...]:
    """One note a key, numbered by first appearance, with every marker that leads to it."""
    notes: dict[str, list[ProseMarker]] = {}
    for marker in markers:
        notes.setdefault(marker.key, []).append(marker)
    return tuple(_note(key, uses, words) for key, uses in notes.items())


def _note(key: str, uses: list[ProseMarker], words: FactWords) -> NoteView:
    data = words.dataset
    fact = words.view(data.facts[key]) if key in data.facts else None
    before, figure, after = around_figure(fact.text, fact.value) if fact else ("", "", "")
    return NoteView(
        key=key,
        anchor=f"note-{key}",
        number=uses[0].number,
        fact=fact,
        reference=reference_view(data.sources[key], words.lang) if key in data.sources else None,
        uses=tuple(UseView(use.anchor, use.label, use.locator, use.prefix) for use in uses),
        before=before,
        figure=figure,
        after=after,
    )


def _questions_touched(page: Page, site: Site) -> list[Question]:
    """The questions that a fact cited on the page answers, or that the page embeds."""
    data = site.dataset
    found = {question.id: question for cited in page.scan.citations for question in data.questions_of(cited.key)}
    found |= {embed.key: data.questions[embed.key] for embed in page.scan.embeds if embed.key in data.questions}
    open_ones = {
        question.id: question
        for question in data.questions.values()
        if data.question_status(question) == "open" and {*page.front.topics[:1]} & {*question.topics[:1]}
    }
    return [question for _, question in sorted((found | open_ones).items())]


def _references(notes: tuple[NoteView, ...]) -> tuple[ReferenceView, ...]:
    """Every source behind the notes, once each, by publisher then title."""
    found: dict[str, ReferenceView] = {}
    for note in notes:
        for reference in note.fact.references if note.fact else (note.reference,):
            if reference:
                found.setdefault(reference.id, reference)
    return tuple(sorted(found.values(), key=lambda ref: (ref.publisher.casefold(), ref.title or "", ref.id)))


def _body(parts: Iterable[ProsePart], words: FactWords) -> Iterator[BodyPart]:
    """The parts in order; charts that follow each other stand together, so that they can have one scale."""
    for is_chart, group in groupby(parts, key=lambda part: part.kind == "chart"):
        if is_chart:
            several = [words.dataset.series[part.key] for part in group]
            yield BodyPart("chart", charts=chart_groups(several, words))
        else:
            yield from (_body_part(part.kind, part.html, part.key, words) for part in group)


def _body_part(kind: str, html: str, key: str, words: FactWords) -> BodyPart:
    data, lang = words.dataset, words.lang
    if kind == "question":
        return BodyPart("question", question=question_view(data.questions[key], words))
    if kind == "fact":
        return BodyPart("fact", fact=words.view(data.facts[key]))
    if kind == "timeline":
        events = [event for event in data.events.values() if key in event.topics]
        link = LinkView(data.topics[key].name.in_language(lang), f"/timeline/{key}/")
        return BodyPart("timeline", timeline=timeline_view(events, words), link=link)
    return BodyPart("keypoints" if kind == "keypoints" else "html", html=html)
