"""Everything that uses a record or a page, and how it is told: to a reader, or to a program."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from explainer.problems import Location, printable
from explainer.site.page import Page
from explainer.site.site import Site
from explainer.site.uses.labels import counted
from explainer.site.uses.of_prose import links_to, uses_in_prose
from explainer.site.uses.of_records import corrections_of_page, held_to_account, uses_in_records
from explainer.site.uses.subject import Subject
from explainer.site.uses.use import Use, UseKind

# What a use is to who reads the list, in the order in which it is told.
_GROUPS: Sequence[tuple[str, tuple[UseKind, ...]]] = (
    ("Fields that name it", ("record",)),
    ("Sentences that cite it", ("cited",)),
    ("Words beside them, which cite nothing and have to hold with it", ("near",)),
    ("Titles and standfirsts of those pages, which have to hold with it", ("headline",)),
    ("Blocks that show it", ("block", "part")),
    ("Links to it", ("link",)),
    ("Sentences that name it", ("name",)),
)


def uses(subject: Subject, site: Site) -> tuple[Use, ...]:
    """Every use, by place; a sentence that cites it and names it counts as citing."""
    found = tuple(_of_page(subject.page, site) if subject.page else _of_record(subject.key, site))
    cited = {(use.user, use.words) for use in found if use.kind == "cited"}
    return tuple(sorted({use for use in found if use.kind != "name" or (use.user, use.words) not in cited}))


def as_text(subject: Subject, found: Sequence[Use]) -> str:
    """What it is; then its uses in groups, each with its place; then how many there are."""
    lines = [*head(subject), ""]
    for title, kinds in _GROUPS:
        group = [use for use in found if use.kind in kinds]
        if group:
            lines += [f"{title} ({len(group)})", *_lines(group), ""]
    return "\n".join(map(printable, [*lines, _count(subject, found)])) + "\n"


def head(subject: Subject) -> Iterator[str]:
    """What it is, where it stands, and its words."""
    yield f"{subject.noun} {subject.key}"
    if subject.location:
        yield f"  {subject.location}"
    if subject.words:
        yield f"  {' '.join(subject.words.split())}"


def as_json(subject: Subject, found: Sequence[Use]) -> str:
    """The same for a program."""
    about = {"id": subject.key, "noun": subject.noun, "words": subject.words, **place_row(subject.location)}
    rows = [
        {
            **place_row(use.location),
            "kind": use.kind,
            "user": use.user,
            "how": use.how,
            "words": use.words,
            "beside": list(use.beside),
        }
        for use in found
    ]
    return json.dumps({"of": about, "uses": rows}, ensure_ascii=False, indent=2) + "\n"


def _of_record(key: str, site: Site) -> Iterator[Use]:
    yield from uses_in_records(key, site.dataset)
    yield from held_to_account(key, site.dataset)
    yield from uses_in_prose(key, site)


def _of_page(page: Page, site: Site) -> Iterator[Use]:
    yield from corrections_of_page(page, site.dataset)
    for other in site.pages:
        yield from links_to([page.address], other, site)


def _lines(group: Sequence[Use]) -> Iterator[str]:
    for use in group:
        yield f"  {use.location}  {use.how}"
        if use.words:
            yield f"      {use.words}"


def _count(subject: Subject, found: Sequence[Use]) -> str:
    if not found:
        return "nothing uses it"
    pages = {use.user for use in found if use.user.startswith("/")}
    records = {use.user for use in found} - pages
    users = (counted(len(records), "record"), counted(len(pages), "page"))
    where = " and ".join(users_of for users_of in users if not users_of.startswith("0 "))
    further = (
        f"; what rests on it through them: explainer impact {subject.key}" if subject.noun in ("fact", "source") else ""
    )
    return f"{counted(len(found), 'place')} in {where}{further}"


def place_row(location: Location | None) -> dict[str, str | int | None]:
    """A place, for a program."""
    return {
        "path": location.path if location else None,
        "line": location.line if location else None,
        "column": location.column if location else None,
    }
