"""What sort of document a page is, by evidence alone: its own type, its host, the other sources from there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final
from urllib.parse import urlsplit

from explainer.model.source import Source, SourceKind
from explainer.sources.drafting.choice import Choice
from explainer.sources.drafting.publishers import site_of
from explainer.web.meta_tags import Said

_OF_TYPE: Final[tuple[tuple[str, SourceKind], ...]] = (
    ("Legislation", "legal"), ("LegislationObject", "legal"), ("ScholarlyArticle", "academic"),
    ("MedicalScholarlyArticle", "academic"), ("Thesis", "academic"), ("Report", "report"), ("Dataset", "dataset"),
    ("SocialMediaPosting", "social"), ("DiscussionForumPosting", "social"), ("NewsArticle", "news"),
    ("ReportageNewsArticle", "news"), ("AnalysisNewsArticle", "news"), ("OpinionNewsArticle", "news"),
    ("BackgroundNewsArticle", "news"), ("ReviewNewsArticle", "news"), ("AskPublicNewsArticle", "news"),
    ("LiveBlogPosting", "news"),
)  # fmt: skip
_OF_STATE: Final = re.compile(r"(?:^|\.)(?:(?:gov|mil)(?:\.[a-z]{2})?|(?:gob|gouv|govt|gub|gc|admin)\.[a-z]{2})$")
_OF_HOST: Final[tuple[tuple[re.Pattern[str], SourceKind], ...]] = (
    (re.compile(r"(?:^|\.)(?:x|facebook|instagram|tiktok|threads|t)\.(?:com|net|me)$"), "social"),
    (re.compile(r"(?:^|\.)(?:youtube|vimeo)\.com$"), "video"),
    (re.compile(r"(?:^|\.)(?:wikipedia|wikidata)\.org$"), "reference"),
)


def kind_of(types: Sequence[Said], address: str, sources: Iterable[Source]) -> Choice:
    """The kind; None where nothing says it."""
    stated = next(((said, kind) for said in types for name, kind in _OF_TYPE if said.words == name), None)
    if stated and stated[1] == "legal":
        return Choice("legal", f"{stated[0].where} {stated[0].words}")
    host = urlsplit(address).hostname or ""
    if _OF_STATE.search(host):
        return Choice("official", f"the host is of a state: {host}")
    if stated:
        return Choice(stated[1], f"{stated[0].where} {stated[0].words}")
    if by_host := next((kind for pattern, kind in _OF_HOST if pattern.search(site_of(address))), None):
        return Choice(by_host, f"the host: {site_of(address)}")
    here = {source.kind for source in sources if site_of(source.url) == site_of(address)}
    return Choice(here.pop(), "as the other sources from there") if len(here) == 1 else Choice()
