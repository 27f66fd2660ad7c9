"""A page of prose: its front matter, its raw text, and what was found in it, each with its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeVar

from pydantic import ValidationInfo, field_validator

from explainer.dates.edtf import LAST_YEAR, EdtfDate, parse_date
from explainer.language import Lang
from explainer.model.editorial.withdrawal import Retraction, Withholding
from explainer.model.fields import Day, Number, Text, Value, Yes, check_order, fault
from explainer.model.record import SearchWords, TopicId
from explainer.problems import Location, Positions

# What stands in the front matter for a day that could not be read, which is told: no rule complains of it again.
NEVER = parse_date(f"{LAST_YEAR}-12-31")


R = TypeVar("R", Withholding | None, Retraction | None)


class FrontMatter(Value):
    """What stands between the two `---` lines at the head of a page."""

    title: Text
    """What it is about, in a few words."""
    standfirst: Text
    """One or two sentences that answer the reader's first question."""
    as_of: Day
    """The last day that its sources cover, not the day on which it was written."""
    published: Day
    """The day on which it was first put here."""
    updated: Day | None = None
    """The day of the last change that matters to readers."""
    topics: tuple[TopicId, ...] = ()
    """Ids of its topics, the chief one first."""
    order: Number = 1000
    """A number: explainers are listed by it."""
    also: SearchWords = ()
    """Other words by which readers look for it, in any language: it is found by them, and nothing shows them."""
    kind: Literal["explainer", "editorial", "home"] = "explainer"
    """`editorial` for a page about the site itself, `home` for the front page."""
    draft: Yes = False
    """`true` while it is shown at the desk only."""
    withheld: Withholding | None = None
    """That it may not be shown, since when and why."""
    retracted: Retraction | None = None
    """That we no longer stand by it."""

    @field_validator("updated")
    @classmethod
    def _updated_after_it_was_published(cls, updated: EdtfDate | None, others: ValidationInfo) -> EdtfDate | None:
        check_order(others.data.get("published"), updated, "published", "updated")
        return updated

    @field_validator("draft")
    @classmethod
    def _the_front_page_is_none(cls, draft: bool, others: ValidationInfo) -> bool:
        if draft and others.data.get("kind") == "home":
            message = "the front page cannot be a draft: the public would find nothing at /"
            raise fault("bad-value", message, "take the line out; a draft of new words waits on a branch")
        return draft

    @field_validator("withheld", "retracted")
    @classmethod
    def _the_front_page_stays(cls, gone: R, others: ValidationInfo) -> R:
        if gone and others.data.get("kind") == "home":
            hint = "take its words out or mend them: it is where readers begin"
            raise fault("bad-value", f"the front page cannot be {others.field_name}", hint)
        return gone


@dataclass(frozen=True, slots=True)
class Citation:
    """One place in prose that points to a fact or source; `after` are the last letters before it."""

    key: str
    location: Location
    locator: str | None = None
    prefix: str | None = None
    after: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or list item of the prose: where it begins, its words, whom it cites, whether it is our framing.

    `faulty`: it holds a bracket that was meant to cite, and cannot be read. `kind`: code between fences is one too,
    and so is a heading that is a sentence.
    """

    location: Location
    text: str
    keys: tuple[str, ...]
    framing: bool = False
    faulty: bool = False
    kind: Literal["words", "code", "heading"] = "words"


StatementKind = Literal["prose", "framing", "heading", "note"]


@dataclass(frozen=True, slots=True)
class Statement:
    """Words up to the citations behind them, whose ids are `keys`; without them, words that nothing follows.

    `text` has as many signs as the page's Markdown has from `offset` on, and what no reader reads as words is blank in
    it. `paragraph` is the number of the paragraph that they stand in.
    """

    text: str
    offset: int
    keys: tuple[str, ...] = ()
    paragraph: int | None = None
    kind: StatementKind = "prose"


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading, paragraph, entry, row or note as readers have it: its words, each run of them with the ids that are
    cited behind it (`[@one; @two]`), and where it begins.
    """

    words: str
    location: Location


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its `#` signs: their number, its words, where these begin in the Markdown, and its line."""

    level: int
    text: str
    offset: int
    location: Location


@dataclass(frozen=True, slots=True)
class Embed:
    """A block that shows a record in the prose, `/// question | does-it-hold`; without a `key`, one that shows what is
    counted of all of them: `/// record-in-numbers`.
    """

    kind: str
    key: str
    location: Location

    @property
    def noun(self) -> str:
        """What the record is that its id names."""
        return {"timeline": "topic", "chart": "series"}.get(self.kind, self.kind)


@dataclass(frozen=True, slots=True)
class Link:
    """An ordinary Markdown link, or an image: its address, where it stands, and its words."""

    target: str
    location: Location
    words: str = ""
    image: bool = False
    cites: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """Something of the text that a check words: a label or a few words, where they stand, and what to do of it."""

    label: str
    location: Location
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class Stray:
    """What may be the id of a record, outside a citing bracket: the id, the words as they were typed, their place."""

    key: str
    label: str
    location: Location


@dataclass(frozen=True, slots=True)
class Scan:
    """All that the raw text of a page points to, in order of appearance; `lists`: how they are typed in two ways;
    `passages`: all its words, as readers have them."""

    citations: tuple[Citation, ...] = ()
    malformed: tuple[Found, ...] = ()
    strays: tuple[Stray, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    statements: tuple[Statement, ...] = ()
    headings: tuple[Heading, ...] = ()
    embeds: tuple[Embed, ...] = ()
    bad_blocks: tuple[Found, ...] = ()
    links: tuple[Link, ...] = ()
    raw_html: tuple[Found, ...] = ()
    debris: tuple[Found, ...] = ()
    bad_headings: tuple[Found, ...] = ()
    notes_to_self: tuple[Found, ...] = ()
    misplaced_markers: tuple[Found, ...] = ()
    note_markers: tuple[Found, ...] = ()
    note_definitions: tuple[Found, ...] = ()
    words: int = 0
    lists: tuple[Found, ...] = ()
    passages: tuple[Passage, ...] = ()

    def paragraph_of(self, statement: Statement) -> Paragraph | None:
        """The paragraph that a statement stands in; None for one that stands in none."""
        return None if statement.paragraph is None else self.paragraphs[statement.paragraph]


@dataclass(frozen=True, slots=True)
class Page:
    """A page of prose: path, slug, language, front matter, the Markdown after it, and what the scan found.

    `translated`: it is in another language than the site, and answers below `/es/` or the like.
    """

    path: str
    slug: str
    lang: Lang
    front: FrontMatter
    text: str
    first_line: int
    positions: Positions
    scan: Scan = field(default_factory=Scan)
    translated: bool = False

    @property
    def withheld(self) -> Withholding | None:
        """That it may not be shown, as its front matter says."""
        return self.front.withheld

    @property
    def retracted(self) -> Retraction | None:
        """That we no longer stand by it, as its front matter says."""
        return self.front.retracted

    @property
    def address(self) -> str:
        """Where the page answers: explainers under their section, editorial pages at the root."""
        prefix = f"/{self.lang}" if self.translated else ""
        if self.front.kind == "home":
            return f"{prefix}/"
        section = "/explainers/" if self.front.kind == "explainer" else "/"
        return f"{prefix}{section}{self.slug}/"

    def place_of(self, words: str) -> Location:
        """Where the words first stand in the Markdown; where they do not, as it writes them, the place it begins."""
        return self.place_at(max(self.text.find(words), 0))

    def place_at(self, offset: int) -> Location:
        """Where that sign of the Markdown stands."""
        before = self.text[:offset]
        return Location(self.path, self.first_line + before.count("\n"), offset - before.rfind("\n"))
