"""`explainer new`: makes a record or an explainer, by questions or by options, and puts it where it belongs."""

from __future__ import annotations

import argparse
import os
import shlex
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from explainer.commands.making.conversation import Conversation
from explainer.commands.making.desk import Desk, Made, in_order
from explainer.commands.making.dialogue import HOW, Dialogue, Left
from explainer.commands.making.options import add_fields, given_fields, option_of
from explainer.commands.making.written import problems_of_written
from explainer.commands.reading import read_what_can_be_read
from explainer.commands.terminal import Terminal
from explainer.editing.drafts.faults import Fault, faults_of
from explainer.editing.drafts.forms import EXPLAINER, FORMS, Form
from explainer.editing.drafts.likeness import same_words
from explainer.editing.edits import ChangedMeanwhile, apply_edits
from explainer.editing.record_text import record_text
from explainer.mistyped import Mistyped
from explainer.problems import has_errors, render, with_article
from explainer.site.layout import Layout
from explainer.today import build_day

_SOURCE: Final = "source"
_CORRECTION: Final = "correction"
_NEW_SOURCE: Final = "explainer.commands.making.source"
_KEPT: Final = Path(".cache", "new")  # what was answered when somebody left


def add(parser: argparse.ArgumentParser) -> None:
    """Its options: those of each noun are the noun's fields."""
    parser.description = (
        "Makes a record or an explainer. At a terminal it asks what it needs to know; else options say it (--text …). "
        "It proposes the id and the file, writes, and says what the check thinks of it."
    )
    nouns = parser.add_subparsers(title="what is made", dest="noun", required=True, metavar="NOUN", parser_class=_Later)
    nouns.add_parser(_SOURCE, help="a source, from its page", allow_abbrev=False, fill=_add_source)
    for form in FORMS.values():
        nouns.add_parser(form.noun, help=with_article(form.noun), allow_abbrev=False, fill=partial(_add_options, form))
    nouns.add_parser(_CORRECTION, help="see explainer correct", fill=lambda _: None)


class _Later(argparse.ArgumentParser):
    """The options of one noun, which take time to read: they are added once that noun is given."""

    def __init__(self, *arguments: Any, fill: Callable[[argparse.ArgumentParser], None], **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._fill: Callable[[argparse.ArgumentParser], None] | None = fill

    def parse_known_args(self, *arguments: Any, **more: Any) -> Any:
        """As any parser does, with the options that the noun has."""
        if fill := self._fill:
            self._fill = None
            fill(self)
        return super().parse_known_args(*arguments, **more)


def _add_source(of_noun: argparse.ArgumentParser) -> None:
    """A source is drafted from its page: a command of its own, with all that it takes to ask for one."""
    import_module(_NEW_SOURCE).add(of_noun)


def _add_options(form: Form, of_noun: argparse.ArgumentParser) -> None:
    of_noun.add_argument("--root", type=Path, default=Path(), help="the folder that holds pelicanconf.py and data/")
    of_noun.add_argument("--from", dest="source_file", metavar="FILE", help="take fields from YAML (-: standard input)")
    of_noun.add_argument("--file", metavar="NAME", help="the file that it goes into (default: where its like are)")
    of_noun.add_argument("--draft", action="store_true", help="it is not to be published yet")
    of_noun.add_argument("--all", action="store_true", help="ask for every field, not for what is needed alone")
    of_noun.add_argument("--yes", action="store_true", help="ask nothing: write what options say")
    of_noun.add_argument("--dry-run", action="store_true", help="show what would be written, as a diff")
    add_fields(of_noun, form)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """0 where it was written and nothing is wrong with it; 1 where something is, or where nothing was written."""
    if options.noun == _SOURCE:
        return int(import_module(_NEW_SOURCE).run(options, terminal))
    if options.noun == _CORRECTION:
        raise Mistyped("a correction is drafted from what changed: change it, and then: explainer correct")
    form = FORMS[options.noun]
    values, not_read = given_fields(form, options)
    layout, site = read_what_can_be_read(options.root, terminal)
    desk = Desk(layout, site, options.all)
    if not_read:
        others = (one for one in faults_of(form, values, desk.data) if not one.missing)
        raise Mistyped(*not_read, *(f"{one.field or form.noun}: {one}" for one in others))
    if form.noun == EXPLAINER:
        values.setdefault("published", build_day(os.environ).isoformat())
        values.setdefault("draft", True)
    file = desk.named_file(form, options.file) if options.file else None
    asks = bool(terminal.ask) and not options.yes
    try:
        made = (_asked if asks else _taken)(desk, form, values, file, terminal)
        return _write(desk, options, terminal) if made else 1
    except Mistyped:  # somebody else was faster: with the same id, or in the same file
        if asks:
            _keep_answers(desk, terminal)
        raise


def _asked(desk: Desk, form: Form, values: dict[str, Any], file: str | None, terminal: Terminal) -> bool:
    """Whether it was made, by questions; what was answered is kept where it was not."""
    assert terminal.ask
    with suppress(ImportError):  # where there is one, what is typed can be edited before Enter
        import_module("readline")
    dialogue = Dialogue(terminal.ask, terminal.write)
    terminal.write(HOW)
    try:
        if Conversation(desk, dialogue, form, values).hold(file):
            return True
    except Left:
        pass
    terminal.warn("nothing was written")
    _keep_answers(desk, terminal)
    return False


def _keep_answers(desk: Desk, terminal: Terminal) -> None:
    """Nothing that was typed is lost: each record that was begun can be gone on with."""
    unwritten = [*((one.form, one.values) for one in desk.made), *reversed(desk.begun)]
    for of, answers in unwritten:
        if path := _keep(desk.layout.root, of, in_order(of, answers)):
            go_on = f"explainer new {of.noun} --from {shlex.quote(str(path))}"
            terminal.warn(f"your answers are kept; to go on: {go_on}")


def _taken(desk: Desk, form: Form, values: dict[str, Any], file: str | None, terminal: Terminal) -> bool:
    """Whether it was made of what options say; all that it lacks is told at once."""
    values.setdefault("id", desk.proposed_id(form, values))
    faults = faults_of(form, values, desk.data)
    for fault in faults:
        terminal.warn(_needed(form, fault) if fault.missing and fault.field else f"{fault.field or form.noun}: {fault}")
    if values["id"] in desk.taken:
        terminal.warn(f'id: "{values["id"]}" is taken, or was once published: no record may have it again')
    if faults or values["id"] in desk.taken:
        terminal.warn(f"nothing was written; explainer new {form.noun} --help lists the options")
        return False
    if same := same_words(values, form.noun, desk.site.dataset):
        terminal.warn(f"there is {with_article(same.noun)} that says nearly the same: {same.id}")
    desk.put(form, values, file or desk.proposed_file(form, values))
    return True


def _needed(form: Form, fault: Fault) -> str:
    """What is not there, by the option that says it."""
    assert fault.field
    what = form.field(fault.field).description.rstrip(".")
    null = "; null where the source does not show it" if form.field(fault.field).nullable and "null" not in what else ""
    return f"--{option_of(fault.field)} is needed: {what}{null}"


def _keep(root: Path, form: Form, values: dict[str, Any]) -> Path | None:
    """Where the answers are kept: beside others of before, never over them; None where there are none."""
    if not values.keys() - {"draft", "published"}:
        return None
    folder = root / _KEPT
    folder.mkdir(parents=True, exist_ok=True)
    names = [f"{form.noun}.yaml", *(f"{form.noun}-{number}.yaml" for number in range(2, 1000))]
    path = next(folder / name for name in names if not (folder / name).exists())
    path.write_text(record_text(values), "utf-8")
    return path


def _write(desk: Desk, options: argparse.Namespace, terminal: Terminal) -> int:
    try:
        edits = list(desk.edits)
        if options.dry_run:
            for edit in edits:
                terminal.write(edit.diff)
            return 0
        apply_edits(edits)
    except (ChangedMeanwhile, Mistyped, OSError) as error:
        raise Mistyped(f"nothing was written: {error}") from None
    _forget_kept(desk.layout.root, options.source_file)
    return _tell(desk.layout, desk.made, terminal)


def _forget_kept(root: Path, source: str | None) -> None:
    """Answers that were kept are of no more use once they are written."""
    if source and source != "-" and Path(source).resolve().parent == (root / _KEPT).resolve():
        Path(source).unlink(missing_ok=True)


def _tell(layout: Layout, made: Sequence[Made], terminal: Terminal) -> int:
    problems = problems_of_written(layout, made)
    for one in made:
        place = problems.places.get(one.id, one.file)
        terminal.write(f"{place}: {with_article(one.form.noun)} was written: {one.id}\n")
    if problems.found:
        terminal.write(render(problems.found))
    last = made[-1]
    if last.form.noun == EXPLAINER:
        terminal.write("it is a draft: take out the line draft: true when it is to be published\n")
    elif last.form.noun == "fact":
        terminal.write(f"cite it as [@{last.id}]; name it in a question or an event\n")
    terminal.write("explainer check looks at the whole site; make serve shows it\n")
    return 1 if has_errors(problems.found) else 0
