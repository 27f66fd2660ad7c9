"""`explainer correct`: writes the correction that tells readers of what changed; an editor says why."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, get_args

from pydantic import ValidationError

from explainer.commands.days import day_given, today
from explainer.commands.terminal import Terminal
from explainer.editing.record_text import record_text
from explainer.loading.layout import read_layout
from explainer.mistyped import Mistyped
from explainer.model.correction import CorrectionClass
from explainer.near_ids import did_you_mean_id
from explainer.pipeline import read_site
from explainer.problems import has_errors, printable, render
from explainer.published.correcting import Written, write_correction
from explainer.published.last_seen import PublishedBase, published_base
from explainer.site.layout import Layout
from explainer.site.public import public_site
from explainer.site.published.accounts import NEVER, unaccounted
from explainer.site.published.comparison import compare
from explainer.site.published.drafting import Asked, Fields, WordsNotKnown, draft
from explainer.site.published.kinds import Change, Withheld, in_order_of_weight
from explainer.site.published.parts import parts_of
from explainer.site.site import Site
from explainer.verdict import kept_at

_CLASSES: Final[tuple[str, ...]] = get_args(CorrectionClass)
_MEANINGS: Final = (
    "correction (we were wrong), clarification (we were right but unclear), update (something new was reported), "
    "source-revision (a source says otherwise now), retraction (we no longer stand by it), "
    "wording (spelling, punctuation, word order)"
)
_UNSAID: Final = "not said yet"
_SHOWN: Final = 20  # changes that are listed


@dataclass(frozen=True, slots=True)
class _Desk:
    """What a correction is drafted from."""

    options: argparse.Namespace
    layout: Layout
    site: Site
    base: PublishedBase
    terminal: Terminal


def add(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    parser.description = (
        f"Writes the correction of all that changed and readers are told nothing of. Classes: {_MEANINGS}."
    )
    parser.add_argument(
        "names", nargs="*", metavar="ID", help="only what changed of these: ids of records, names of pages, or files"
    )
    parser.add_argument("--why", help="why it changed, in one sentence for readers")
    parser.add_argument("--class", dest="kind", choices=_CLASSES, metavar="CLASS", help=", ".join(_CLASSES))
    parser.add_argument("--date", metavar="DAY", help="the day of the change, YYYY-MM-DD (default: today)")
    words = parser.add_mutually_exclusive_group()
    words.add_argument(
        "--without-words",
        dest="words",
        action="store_false",
        default=None,
        help="do not repeat the words, where they must not be said again",
    )
    words.add_argument(
        "--with-words",
        dest="words",
        action="store_true",
        default=None,
        help="repeat them although something is withheld, where they tell nothing of it",
    )
    parser.add_argument("--root", type=Path, default=Path(), help="the folder that holds pelicanconf.py and data/")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """0 where the correction was written, or none is needed; 1 where something stands in its way."""
    layout = read_layout(options.root)
    site, faults = read_site(layout.root, layout.content, layout.lang, kept_at(layout), layout.story_day)
    if has_errors(faults):
        terminal.write(render(faults))
        terminal.warn("what cannot be read cannot be compared: mend this first")
        return 1
    base = published_base(layout, site, kept_at(layout))
    if base is None:
        terminal.write("nothing was published yet: readers have to be told of no change\n")
        return 0
    desk = _Desk(options, layout, replace(site, today=today()), base, terminal)
    all_changes = compare(site, base).changes
    changes = in_order_of_weight(list(unaccounted(all_changes)))
    chosen = _chosen(changes, options.names, layout)
    if never := [change for change in chosen if isinstance(change, NEVER)]:
        terminal.warn("no correction tells of what was published and is gone, renamed or altered; put it back first:")
        return _list(never, terminal)
    if not chosen:
        terminal.write("nothing to correct: readers are told of all that changed\n")
        return 0
    if options.words is None and (hidden := {change.key.id for change in all_changes if isinstance(change, Withheld)}):
        return _ask_about_words(hidden, terminal)
    try:
        return _correct(desk, chosen, others=len(changes) - len(chosen))
    except WordsNotKnown as error:
        terminal.warn("what these said when they were published is not known here, so no correction can quote it:")
        _list(error.changes, terminal)
        how = base.how_to_get_words or "find the words in the history of the file, and write the correction by hand"
        terminal.warn(f"{how}; or, where the words must not be said again: --without-words")
        return 1
    except ValidationError as error:
        terminal.warn(f"the correction cannot hold these words: {error.errors()[0]['msg']}")
        terminal.warn("shorten or reword it by hand; or, where the words must not be said again: --without-words")
        return 1


def _ask_about_words(hidden: set[str], terminal: Terminal) -> int:
    """A correction repeats the words of before, which stay public: those of what is withheld may be among them."""
    terminal.warn(f"withheld since the last publication: {', '.join(sorted(hidden))}")
    terminal.warn("a correction repeats the words of before, which may tell of it: say --without-words")
    terminal.warn("nothing was written; where the words tell nothing of it: --with-words")
    return 1


# --- what is asked for ------------------------------------------------------------------------------------------------


def _chosen(changes: Sequence[Change], names: Sequence[str], layout: Layout) -> list[Change]:
    """Those of the records, pages and files that were named; all where none was."""
    if not names:
        return list(changes)
    found: list[Change] = []
    for name in names:
        of_name = [change for change in changes if change.key.id == name or _is_in(change, name, layout)]
        if not of_name:
            known = sorted({change.key.id for change in changes})
            raise Mistyped(
                f'nothing changed of "{name}" that readers are not told of',
                did_you_mean_id(name, known) or f"what did: {', '.join(known[:_SHOWN]) or 'nothing'}",
            )
        found += of_name
    return list(dict.fromkeys(found))


def _is_in(change: Change, name: str, layout: Layout) -> bool:
    path = Path(name)
    return path.exists() and path.resolve() == (layout.root / change.place.path).resolve()


# --- the correction ---------------------------------------------------------------------------------------------------


def _correct(desk: _Desk, changes: Sequence[Change], others: int) -> int:
    options, terminal = desk.options, desk.terminal
    why, kind = options.why, options.kind
    if (why is None or kind is None) and terminal.ask:
        terminal.write(_shown(_draft(desk, changes, why, kind), why, kind) + "\n")
        why = why if why is not None else _asked(terminal.ask, "why did it change? one sentence, for readers: ")
        kind = kind or _class_asked(terminal)
    if not why or not kind:
        terminal.write(_shown(_draft(desk, changes, why, kind), why, kind))
        terminal.warn(f"nothing was written yet; say why, and which class it is: {_command(options, why, kind)}")
        terminal.warn(f"the classes: {_MEANINGS}")
        return 1
    fields = _draft(desk, changes, why, kind)
    written = write_correction(desk.layout, desk.site, desk.base, fields, changes, kept_at(desk.layout))
    return _tell(written, terminal, others)


def _draft(desk: _Desk, changes: Sequence[Change], why: str | None, kind: str | None) -> Fields:
    options, data, public = desk.options, desk.site.dataset, public_site(desk.site)
    day = day_given(options.date, desk.site.today)
    taken = frozenset((*data.records, *data.broken))
    asked = Asked(kind or _CLASSES[0], day, why or _UNSAID, taken)  # type: ignore[arg-type]
    return draft(changes, asked, public, desk.base, tuple(parts_of(public)), words=options.words is not False)


def _shown(fields: Fields, why: str | None, kind: str | None) -> str:
    """The draft as YAML; what the editor has to say is left open."""
    text = record_text({name: value for name, value in fields.items() if name != "why"})
    return (text if kind else text.replace("  class: correction\n", "  class:\n", 1)) + (
        record_text({"why": why}).replace("- ", "  ", 1) if why else "  why:\n"
    )


def _asked(ask: Callable[[str], str], question: str) -> str:
    try:
        return ask(question).strip()
    except EOFError:
        return ""


def _class_asked(terminal: Terminal) -> str | None:
    """The class, by its name or by its first letters."""
    assert terminal.ask
    terminal.write(f"{_MEANINGS}\n")
    given = _asked(terminal.ask, "class: ").casefold()
    fitting = [name for name in _CLASSES if given and name.startswith(given)]
    return next((name for name in fitting if name == given), fitting[0] if len(fitting) == 1 else None)


def _command(options: argparse.Namespace, why: str | None, kind: str | None) -> str:
    """What to run next."""
    words = ["explainer", "correct", *map(shlex.quote, options.names)]
    words += ["--why", shlex.quote(why) if why else '"…"', "--class", kind or "CLASS"]
    words += ["--date", options.date] if options.date else []
    words += ["--without-words"] if options.words is False else ["--with-words"] if options.words else []
    words += ["--root", shlex.quote(str(options.root))] if options.root != Path() else []
    return " ".join(words)


# --- what came of it --------------------------------------------------------------------------------------------------


def _tell(written: Written, terminal: Terminal, others: int) -> int:
    if written.place is None:
        terminal.warn(f"nothing was written into {written.file}:")
        if written.changed_meanwhile:
            terminal.warn("somebody saved it in the meantime: run this again")
        if written.problems:
            terminal.write(render(written.problems))
        _list(written.untold, terminal)
        return 1
    terminal.write(f"{written.place}: written; look at it, and put your own words where they are better\n")
    if written.problems:
        terminal.write(render(written.problems))
    if others:
        left = f"{others} other change{'' if others == 1 else 's'}"
        terminal.write(f"readers are told nothing yet of {left}: explainer correct\n")
    return 0


def _list(changes: Sequence[Change], terminal: Terminal) -> int:
    for change in changes[:_SHOWN]:
        field = f" {change.key.field}" if change.key.field else ""
        lang = f" ({change.key.lang})" if change.key.lang != "-" else ""
        terminal.warn(printable(f"{change.place}: {change.label}: {change.key.id}{field}{lang}"))
    if len(changes) > _SHOWN:
        terminal.warn(f"… and {len(changes) - _SHOWN} more")
    return 1
