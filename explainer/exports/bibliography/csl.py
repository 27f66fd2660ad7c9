"""Sources, and our own pages, as CSL-JSON: what reference managers and citation processors read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from explainer.dates.edtf import EdtfDate, Point
from explainer.language import FIRST
from explainer.language.choices import lost_address
from explainer.language.dates import words
from explainer.model.source import Source, SourceKind
from explainer.site.publication import Publication
from explainer.views.page import PageView
from explainer.views.parts.reference import host, withdrawn_words

CslItem = dict[str, Any]

_TYPES: dict[SourceKind, str] = {
    "news": "article-newspaper",
    "report": "report",
    "ngo": "report",
    "dataset": "dataset",
    "video": "motion_picture",
    "social": "post",
}


def source_item(source: Source) -> CslItem:
    """The source as a CSL item; its id is the record's. Fields that the source does not show are left out."""
    kind = _TYPES.get(source.kind, "webpage")
    item: CslItem = {
        "id": source.id,
        "type": kind,
        "title": source.title or _untitled(source),
        "author": [{"literal": name} for name in authors(source)],
        ("publisher" if kind in ("report", "dataset") else "container-title"): source.publisher,
        "issued": csl_date(source.published) if source.published else None,
        "accessed": csl_date(source.accessed) if source.accessed else None,
        "language": source.language,
        "URL": source.url if source.may_be_visited else source.leads_to,
        "archive": host(source.archived.url) if source.archived else None,
        "archive_location": source.archived.url if source.archived else None,
        "note": ". ".join(_notes(source)),
    }
    return {name: value for name, value in item.items() if value}


def _notes(source: Source) -> Iterator[str]:
    """Whose report it carries; what became of its address; since when it is not relied on, and why."""
    if source.agency:
        yield f"Carries a report by {source.agency}"
    if lost := lost_address(source.url_status, FIRST):
        yield lost if source.may_be_visited else f"{lost}: {source.url}"
    if withdrawn := withdrawn_words(source, FIRST):
        yield withdrawn


def _untitled(source: Source) -> str:
    """What stands for a title: that the page shows none, or that the source is withheld, since when and why."""
    if source.withheld and source.note:
        return source.note.in_language(FIRST)
    return f"[Untitled page at {host(source.url)}]"


def authors(source: Source) -> tuple[str, ...]:
    """Whose words it is: those it names, else the agency whose report it carries; none where it shows neither."""
    return source.author or ((source.agency,) if source.agency else ())


def own_item(page: PageView, issued: EdtfDate | None, as_of: EdtfDate, about: Publication) -> CslItem:
    """One of our own pages as a CSL item; a record that has no day of publication has no `issued`."""
    item: CslItem = {
        "id": page.path.strip("/").replace("/", "-"),
        "type": "webpage",
        "title": own_title(page, about),
        "author": [{"literal": about.author}],
        "container-title": about.name,
        "issued": csl_date(issued) if issued else None,
        "version": f"as known on {words(as_of, FIRST)}",
        "language": page.lang,
        "URL": about.url(page.path),
    }
    return {name: value for name, value in item.items() if value}


def own_title(page: PageView, about: Publication) -> str:
    """A page's title as a reference list has it: a fact's sentence without its full stop."""
    return (page.title_alone or about.name).removesuffix(".")


def csl_date(date: EdtfDate) -> dict[str, Any]:
    """The date in CSL's terms: parts where it has them, `circa` where it is doubtful, else our words for it."""
    if date.kind == "set" or not (date.start and date.end):
        return {"literal": words(date, FIRST)}
    points = (date.start,) if date.kind == "single" else (date.start, date.end)
    parts: dict[str, Any] = {"date-parts": [_parts(point) for point in points]}
    return parts | ({"circa": True} if date.uncertain or date.approximate else {})


def _parts(point: Point) -> list[int]:
    return [part for part in (point.year, point.month, point.day) if part is not None]
