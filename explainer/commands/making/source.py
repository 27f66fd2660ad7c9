"""`explainer new source`: drafts a source from its page, on the web or saved by a browser, and writes it."""

from __future__ import annotations

import argparse
import datetime as dt
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explainer.commands.asking import add_asking, client_of
from explainer.commands.making.source_fields import Questions, add_fields, file_called, given_fields, told_needed
from explainer.commands.making.written import problems_of_written
from explainer.commands.reading import read_what_can_be_read
from explainer.commands.terminal import Terminal
from explainer.editing.drafts.files import files_of, with_room
from explainer.editing.drafts.ids import taken_ids
from explainer.editing.edits import ChangedMeanwhile, Edit, apply_edits
from explainer.editing.putting import put_record
from explainer.editing.record_text import record_text
from explainer.mistyped import Mistyped
from explainer.model.dataset import Dataset
from explainer.model.safety.addresses import AddressError, check_web_address
from explainer.model.source import Source
from explainer.problems import has_errors, printable, render
from explainer.site.layout import Layout
from explainer.site.site import Site
from explainer.sources.drafting.addresses import as_document
from explainer.sources.drafting.draft import Draft, Seen, draft_of
from explainer.sources.drafting.duplicates import Known, known_under
from explainer.sources.drafting.looking import Asks, Obstacle, address_in, page_at, page_in, readable_day
from explainer.sources.drafting.told import as_json, as_text, known_as_json, told_known
from explainer.today import build_day
from explainer.web.saved_pages import read_saved

Asker = Callable[[argparse.Namespace, Layout], Asks]
_NOT_USED_YET = "unused-id"  # which it cannot be


@dataclass(frozen=True, slots=True)
class _Written:
    """A record that was written, and into which file."""

    id: str
    file: str


@dataclass(frozen=True, slots=True)
class _Desk:
    """What a source is drafted at; `questions` where somebody sits there to be asked."""

    options: argparse.Namespace
    layout: Layout
    site: Site
    terminal: Terminal
    today: dt.date
    taken: frozenset[str]
    questions: Questions | None

    @property
    def data(self) -> Dataset:
        return self.site.dataset

    @property
    def in_json(self) -> bool:
        return bool(self.options.format == "json")

    def warn(self, *lines: str) -> int:
        """Tells whoever sits there why nothing was written; the exit code of that."""
        for line in lines:
            self.terminal.warn(printable(line))
        return 1


def add(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    parser.description = "Drafts a source from what its page says of itself, shows it, and writes it once you say so."
    parser.add_argument("page", metavar="ADDRESS|FILE", help="its address; or a file: .html, .mhtml or .webarchive")
    parser.add_argument("--url", help="where a saved page is from, if the file does not say it")
    add_fields(parser)
    add_asking(parser)
    parser.add_argument("--yes", action="store_true", help="write it without asking")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text (default) or json")
    parser.add_argument("--root", type=Path, default=Path(), help="the folder that holds pelicanconf.py and data/")


def run(options: argparse.Namespace, terminal: Terminal, client: Asker = client_of) -> int:
    """0 where it was written; 1 where it is there already, or something is missing or in the way, or nobody agreed."""
    desk = _desk(options, terminal)
    given = given_fields(options, desk.taken)
    name = file_called(options.file) if options.file else None
    seen = _on_the_web(desk, client) if "://" in options.page else _in_a_file(desk)
    if isinstance(seen, Known):
        return _known(desk, seen)
    if isinstance(seen, Obstacle):
        return desk.warn(seen.message, seen.hint)
    draft = draft_of(seen, desk.data, given, desk.taken)
    if draft.known:
        return _known(desk, draft.known)
    if desk.questions:
        given |= desk.questions.needed(draft)
        draft = draft_of(seen, desk.data, given, desk.taken)
    name = name or _file(desk, draft)
    if draft.needed or name is None:
        _show(desk, draft, name)
        return desk.warn(*told_needed(draft, name), "nothing was written")
    return _settle(desk, seen, given, name)


def _desk(options: argparse.Namespace, terminal: Terminal) -> _Desk:
    layout, site = read_what_can_be_read(options.root, terminal)
    try:
        today = build_day(os.environ)
    except ValueError as error:
        raise Mistyped(f"{error}: set it to a whole number, or unset it") from None
    taken = taken_ids(layout.root, site)
    asks = terminal.ask and options.format == "text" and not options.yes
    return _Desk(options, layout, site, terminal, today, taken, Questions(terminal, taken) if asks else None)


def _file(desk: _Desk, draft: Draft) -> str | None:
    """The file that is proposed, while there is room in it; at a terminal, the one that is said to be meant."""
    if draft.filing.name:
        return with_room(desk.layout.root, draft.filing.name, record_text(draft.fields).count("\n") + 1)
    return desk.questions.file(draft, files_of(Source, desk.data)) if desk.questions else None


# --- the page ---------------------------------------------------------------------------------------------------------


def _on_the_web(desk: _Desk, client: Asker) -> Seen | Known | Obstacle:
    if desk.options.url:
        raise Mistyped("--url says where a saved page is from; here the address itself is given")
    url = _address(desk.options.page, "the address")
    if known := known_under([(as_document(url), "this address")], desk.data.sources.values()):
        return known  # nobody has to be asked for it
    return page_at(url, client(desk.options, desk.layout), _day(desk) or desk.today)


def _in_a_file(desk: _Desk) -> Seen | Obstacle:
    path = Path(desk.options.page)
    if not path.is_file():
        raise Mistyped(f'there is no file "{path}"; an address begins with https://')
    saved = read_saved(path)
    url = desk.options.url or address_in(saved)
    if url is None:
        return Obstacle(f"{path}: the file does not say where it is from", "give its address: --url https://…")
    called = "--url" if desk.options.url else "the address in the file"
    return page_in(saved, _address(url, called), _day(desk) or readable_day(path, saved, desk.today))


def _day(desk: _Desk) -> dt.date | None:
    """The day on which it was read, if an option says it."""
    return dt.date.fromisoformat(desk.options.accessed) if desk.options.accessed else None


def _address(url: str, called: str) -> str:
    try:
        check_web_address(url)
    except AddressError as error:
        raise Mistyped(f"{called}: {error.message}", error.hint) from None
    return url


# --- what comes of it -------------------------------------------------------------------------------------------------


def _known(desk: _Desk, known: Known) -> int:
    if desk.in_json:
        desk.terminal.write(known_as_json(known, desk.data))
    return desk.warn(
        told_known(known, desk.data), "name it where it bears something out; a locator says where inside it"
    )


def _show(desk: _Desk, draft: Draft, name: str | None, diff: str = "", *, written: bool = False) -> None:
    if desk.in_json:
        desk.terminal.write(as_json(draft, name, desk.data, written=written, diff=diff))
    else:
        desk.terminal.write(as_text(draft, name, desk.data))


def _settle(desk: _Desk, seen: Seen, given: dict[str, Any], name: str) -> int:
    """Shows the record until somebody agrees to it, and writes it."""
    while True:
        draft = draft_of(seen, desk.data, given, desk.taken)
        edit = put_record(desk.layout.root, name, draft.fields)
        if not (desk.in_json and desk.options.yes):
            _show(desk, draft, name, edit.diff)
        answer = desk.options.yes or (desk.questions.agreed(name) if desk.questions else False)
        if isinstance(answer, dict):
            given |= answer
        elif answer:
            return _write(desk, draft, name, edit)
        else:
            return desk.warn(
                "nothing was written" if desk.questions else "nothing was written yet; write it with --yes"
            )


def _write(desk: _Desk, draft: Draft, name: str, edit: Edit) -> int:
    try:
        apply_edits([edit])
    except ChangedMeanwhile as error:
        return desk.warn(str(error))
    if desk.in_json:
        _show(desk, draft, name, edit.diff, written=True)
        return 0
    return _tell(desk, _Written(str(draft.fields["id"]), name))


def _tell(desk: _Desk, written: _Written) -> int:
    """Where it stands, what to do next, and what a check says of it."""
    of_written = problems_of_written(desk.layout, [written])
    place = of_written.places[written.id]
    desk.terminal.write(f"{place.path}:{place.line}: written; a fact names it: sources: [{written.id}]\n")
    if told := [one for one in of_written.found if one.rule != _NOT_USED_YET]:
        desk.terminal.write(render(told))
    return 1 if has_errors(told) else 0
