"""What every page of prose shows: its words in order, notes and references, what was changed, what is overdue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, groupby

from explainer.site import routes
from explainer.site.alphabet import sort_key
from explainer.site.page import Page
from explainer.site.prose import PartKind, ProseMarker, ProsePart
from explainer.views.charts.series_chart import ChartGroup, chart_groups
from explainer.views.context import ViewContext
from explainer.views.parts.correction import CorrectionView, correction_views, turned_answer_view
from explainer.views.parts.editorial.record_in_numbers import RecordInNumbers, record_in_numbers
from explainer.views.parts.editorial.withdrawn import WithdrawnView, optional_withdrawn
from explainer.views.parts.fact import FactView, fact_view
from explainer.views.parts.links import DateView, LinkView, date_view, optional_date, topic_links
from explainer.views.parts.note import NoteView, UseView, note_views
from explainer.views.parts.question import QuestionView, question_view
from explainer.views.parts.reference import ReferenceView
from explainer.views.parts.review import ReviewView, review_view
from explainer.views.parts.timeline import TimelineView, timeline_of_topic

WORDS_A_MINUTE = 220
DRAWINGS = ("chart", "dot_plot", "table", "numbers")


@dataclass(frozen=True, slots=True)
class BodyPart:
    """One piece of the body: Markdown made into HTML, or embedded records. `kind` says which field is filled.

    `in_feeds` is the HTML that feeds carry.
    """

    kind: PartKind
    html: str = ""
    in_feeds: str = ""
    timeline: TimelineView | None = None
    question: QuestionView | None = None
    fact: FactView | None = None
    charts: tuple[ChartGroup, ...] = ()
    numbers: RecordInNumbers | None = None
    link: LinkView | None = None


@dataclass(frozen=True, slots=True)
class ExplanatoryNoteView:
    """A note of our own words: its anchor, its label (`i`), its HTML, on the page and in feeds, and its markers."""

    anchor: str
    label: str
    html: str
    in_feeds: str
    uses: tuple[UseView, ...]


@dataclass(frozen=True, slots=True)
class HeadingView:
    """An entry of the contents."""

    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class ProseView:
    """The words of a page with their notes and references, its dates, what was changed in it, or turned an answer."""

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
    source_ids: tuple[str, ...]
    corrections: tuple[CorrectionView, ...]
    turned: CorrectionView | None
    review: ReviewView | None
    retracted: WithdrawnView | None = None

    @property
    def drawings(self) -> tuple[str, ...]:
        """The sorts of drawings in it, for which the theme has style sheets: of `DRAWINGS`, in their order."""
        found = {
            "chart": any(part.charts for part in self.body),
            "dot_plot": any(part.question and part.question.dot_plot for part in self.body),
            "table": any("<table" in part.html for part in self.body),
            "numbers": any(part.numbers for part in self.body),
        }
        return tuple(sort for sort in DRAWINGS if found[sort])

    @property
    def news(self) -> tuple[CorrectionView, ...]:
        """What was changed, without mended wording: what its head and feeds tell of."""
        return tuple(entry for entry in self.corrections if entry.kind != "wording")

    @property
    def latest_change(self) -> CorrectionView | None:
        """The newest change to the page's words, which its head announces, unless it stands there with its words."""
        latest = next(iter(self.news), None)
        return None if latest and self.turned and latest.id == self.turned.id else latest

    @property
    def tells_changes(self) -> bool:
        """Whether it was changed, or an answer in it."""
        return bool(self.turned or self.corrections)


def prose_view(ctx: ViewContext, page: Page) -> ProseView:
    """The page's prose in finished words."""
    front, lang, prose = page.front, ctx.lang, ctx.site.prose[page.address]
    notes = note_views(ctx, prose.markers)
    return ProseView(
        standfirst=front.standfirst.in_language(lang),
        as_of=date_view(front.as_of, lang),
        published=date_view(front.published, lang),
        updated=optional_date(front.updated, lang),
        minutes=minutes_to_read(page),
        topics=topic_links(ctx, front.topics),
        contents=tuple(HeadingView(heading.label, heading.anchor) for heading in prose.headings),
        body=tuple(_body(ctx, prose.parts)),
        notes=notes,
        explanatory_notes=tuple(
            ExplanatoryNoteView(note.anchor, note.label, note.html, note.in_feeds, tuple(map(_use, note.uses)))
            for note in prose.explanatory_notes
        ),
        references=_references(reference for note in notes for reference in note.references),
        source_ids=tuple(reference.id for reference in _references(chain.from_iterable(map(_rests_on, notes)))),
        corrections=correction_views(ctx, ctx.site.corrections_of(page)),
        turned=turned_answer_view(ctx, page),
        review=review_view(ctx, page),
        retracted=optional_withdrawn(front.retracted, lang),
    )


def minutes_to_read(page: Page) -> int:
    """One at least."""
    return max(1, round(page.scan.words / WORDS_A_MINUTE))


def _use(marker: ProseMarker) -> UseView:
    return UseView(marker.anchor, marker.label, None, None)


def _rests_on(note: NoteView) -> tuple[ReferenceView, ...]:
    return note.fact.references if note.fact else note.references


def _references(references: Iterable[ReferenceView]) -> tuple[ReferenceView, ...]:
    """Each once, by publisher then title; the words that it has stand in the notes."""
    found = {one.id: replace(one, quote=None, passage=None) for one in references}
    return tuple(
        sorted(found.values(), key=lambda ref: (sort_key(ref.publisher), ref.publisher, ref.title or "", ref.id))
    )


def _body(ctx: ViewContext, parts: Iterable[ProsePart]) -> Iterator[BodyPart]:
    """The parts in order; charts that follow each other stand together, so that they can have one scale."""
    for is_chart, group in groupby(parts, key=lambda part: part.kind == "chart"):
        if is_chart:
            yield BodyPart("chart", charts=chart_groups(ctx, [ctx.dataset.series[part.key] for part in group]))
        else:
            yield from (_body_part(ctx, part) for part in group)


def _body_part(ctx: ViewContext, part: ProsePart) -> BodyPart:
    if part.kind == "question":
        return BodyPart("question", question=ctx.ask(question_view, part.key))
    if part.kind == "fact":
        return BodyPart("fact", fact=ctx.ask(fact_view, part.key))
    if part.kind == "record-in-numbers":
        return BodyPart(part.kind, numbers=ctx.ask(record_in_numbers))
    if part.kind == "timeline":
        topic = ctx.dataset.topics[part.key]
        link = LinkView(topic.name.in_language(ctx.lang), routes.timeline_of(topic.id))
        return BodyPart("timeline", timeline=ctx.ask(timeline_of_topic, topic.id), link=link)
    return BodyPart(part.kind, html=part.html, in_feeds=part.in_feeds)
