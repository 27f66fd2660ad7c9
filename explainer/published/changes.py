"""What changed, row by row, and of which of it readers have to be told: what `explainer changes` shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from explainer import git
from explainer.kept import Kept
from explainer.model.correction import Correction
from explainer.problems import Problem
from explainer.published.history import history_problems
from explainer.published.last_seen import base_at, published_base
from explainer.site.layout import Layout
from explainer.site.public import public_site
from explainer.site.published.accounts import Step, Told
from explainer.site.published.comparison import compare
from explainer.site.published.differences import Base
from explainer.site.published.kinds import (
    Added,
    Change,
    CitationsChanged,
    CorrectionAltered,
    PageGone,
    RecordGone,
    RecordRenamed,
    in_order_of_weight,
)
from explainer.site.published.lock import SENTENCE, digest
from explainer.site.published.parts import parts_of_page, spoken
from explainer.site.site import Site

_SHORT = 10  # signs of a commit that is named
_PUT_BACK: Mapping[type[Change], str] = {
    RecordGone: "it was published: put it back, then retract, supersede or withhold it",
    RecordRenamed: "an id stays for good: give it back the one that was published",
    PageGone: "it was published: put it back; what it says may be corrected, and its address stays",
    CorrectionAltered: "a published correction stays as it is: put it back, and say what is new in another one",
}


@dataclass(frozen=True)
class Row:
    """A change as it is shown: `old` and `new` are words, and of a sentence that cites otherwise what it cites.

    `old` is None where there was nothing, or where nobody knows the words (`unknown`). `seen` says whether readers
    have seen what it was; `also` are the new corrections that name what changed, and tell of something else.
    """

    change: Change
    old: str | None
    new: str | None
    about: str = ""
    seen: bool = True
    also: tuple[Step, ...] = ()

    @property
    def unknown(self) -> bool:
        """Whether there were words, of which the digest alone is known."""
        return self.old is None and bool(self.change.was_digest)

    @property
    def untold(self) -> bool:
        """Whether readers are to be told of it, and no correction does."""
        return self.seen and not self.change.accounted_for

    @property
    def remedy(self) -> str:
        """What to do where it is untold."""
        key = self.change.key
        return _PUT_BACK.get(type(self.change), f"explainer correct {key.id}")


@dataclass(frozen=True)
class Changes:
    """All changes since `since`, those that matter most to readers first; what is new apart from them.

    `published` is false where nothing was published yet. `idle` are the steps of new corrections that tell of nothing.
    `history` is what is wrong with the publications themselves.
    """

    since: str
    rows: tuple[Row, ...] = ()
    added: tuple[Row, ...] = ()
    idle: tuple[Step, ...] = ()
    published: bool = True
    how_to_get_words: str = ""
    history: tuple[Problem, ...] = ()

    @property
    def untold(self) -> tuple[Row, ...]:
        """The rows of which readers are to be told, and are not."""
        return tuple(row for row in self.rows if row.untold)

    @property
    def idle_apart(self) -> tuple[Step, ...]:
        """The steps that tell of nothing, and of which no row says so."""
        said = {step for row in self.rows for step in row.also}
        return tuple(step for step in self.idle if step not in said)


def changes_since(layout: Layout, site: Site, revision: str | None = None, kept: Kept | None = None) -> Changes:
    """What changed since readers last saw the site, or since a commit; git.NoAnswer where there is no such commit.

    Of what changed since a commit, readers have to be told only where they have seen what it was.
    """
    site = public_site(site)
    seen = published_base(layout, site, kept)
    told = Told((), ()) if seen is None else compare(site, seen)
    history = history_problems(layout, revision, kept)
    if revision is None and seen is not None:
        since = f"what readers last saw{f', published by commit {seen.commit[:_SHORT]}' if seen.commit else ''}"
        return _changes(site, seen, told, told, Changes(since, how_to_get_words=seen.how_to_get_words, history=history))
    if revision is None:
        return Changes("the first publication, which is still to come", published=False, history=history)
    commit = fork_of(layout, revision)
    base = base_at(layout, commit, kept)
    since = f"commit {commit[:_SHORT]}" + ("" if commit.startswith(revision) else f" ({revision})")
    return _changes(site, base, compare(site, base), told, Changes(since, published=seen is not None, history=history))


def fork_of(layout: Layout, revision: str) -> str:
    """The last commit that HEAD and a revision have in common: what others did since is not told of."""
    commit = git.known_commit(layout.root, revision)
    return git.fork_point(layout.root, "HEAD", [commit]) or commit


def _changes(site: Site, base: Base, since: Told, seen: Told, known: Changes) -> Changes:
    of_seen = {_name(change): change for change in seen.changes if change.to_tell}
    rows = [_row(site, base, change, of_seen, seen.idle) for change in in_order_of_weight(list(since.changes))]
    return replace(
        known,
        rows=tuple(row for row in rows if not isinstance(row.change, Added)),
        added=tuple(row for row in rows if isinstance(row.change, Added)),
        idle=seen.idle,
    )


def _row(site: Site, base: Base, change: Change, of_seen: Mapping[object, Change], idle: Sequence[Step]) -> Row:
    """The change as it is shown; whether it is told of is asked of the same one as readers would see it."""
    as_seen = of_seen.get(_name(change))
    old, new, about = change.old, change.new, ""
    if isinstance(change, CitationsChanged) and change.key.field == SENTENCE:
        old, new, about = *_cited(site, base, change), change.new or ""
    if as_seen is None:
        return Row(change, old, new, about, seen=False)
    change = replace(change, told=as_seen.told)
    also = (
        step for step in idle if _means(step, change) and _concerns(site.dataset.corrections[step.correction], change)
    )
    return Row(change, old, new, about, also=() if change.accounted_for else tuple(also))


def _name(change: Change) -> object:
    """By what a change is known: its field; of a sentence, what it says now, or what it said where it is gone."""
    if change.key.field != SENTENCE:
        return change.key
    return change.key, change.new, change.was_digest if change.new is None else ""


def _means(step: Step, change: Change) -> bool:
    """Whether a correction that tells of nothing was probably to tell of this: half of what it says is so."""
    if step.field:
        return step.field == change.key.field
    lang = spoken(change.key.lang)
    was, now = step.words("was", lang), step.words("now", lang)
    is_now = now is not None and change.new is not None and digest(now) == digest(change.new)
    return is_now or (was is not None and digest(was) == change.was_digest.partition(".")[0])


def _concerns(entry: Correction, change: Change) -> bool:
    """Whether a correction names the record, or the page, that changed."""
    named = entry.records if change.key.owner == "record" else entry.pages
    return change.key.id in (*named, *(detail.record or detail.page for detail in entry.details))


def _cited(site: Site, base: Base, change: Change) -> tuple[str | None, str | None]:
    """What a sentence cited, and what it cites now."""
    now = (
        part.cites
        for page in site.pages
        if (page.slug, page.lang) == (change.key.id, change.key.lang)
        for part in parts_of_page(page)
        if part.key == change.key and part.words == change.new and part.place == change.place
    )
    before = base.words_of(change.was_digest.partition(".")[2])
    return "nothing" if before == "" else before, next(now, "") or "nothing"
