"""Reads `data/published/`, which `explainer publish` wrote: by its locks a change of what was published is seen."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from explainer.loading.text_file import read_text
from explainer.problems import Location, Problem
from explainer.site.layout import ADDRESSES, CONTENT, PUBLISHED
from explainer.site.published.lock import FORM, SENTENCE, Key, Lock, Owner, entries_of, lock_of

RULE = "bad-lock"
_HOW = "take the file as it is on the main branch: git checkout main -- {}; only `explainer publish` writes it"


def read_lock(root: Path, problems: list[Problem], content: str = CONTENT) -> Lock | None:
    """What was published of the site under `root`; None where nothing was. What is wrong with the locks is added."""
    folder = root / "data" / PUBLISHED
    paths = sorted(folder.rglob("*.lock"), key=lambda path: path.as_posix()) if folder.is_dir() else []
    found: list[tuple[Key, str]] = []
    files: dict[tuple[Owner, str], str] = {}
    seen: set[Key] = set()
    for path in paths:
        name = path.relative_to(root).as_posix()
        owner, of = _what_it_is_of(PurePosixPath(path.relative_to(folder).as_posix()), content)
        source = read_text(path, name, problems)
        for key, made in _entries(source, name, owner, problems) if source is not None else ():
            if key in seen and key.field != SENTENCE:
                message = f'"{key.field}" of "{key.id}" stands here twice, or in another lock as well'
                problems.append(Problem(Location(name), message, RULE, _HOW.format(name)))
            seen.add(key)
            found.append((key, made))
            files[owner, key.id] = of
    return lock_of(found, files) if paths else None


def read_addresses(root: Path, problems: list[Problem]) -> dict[str, Location]:
    """Every address that was published, with the line that says so; the list may be longer than any other file."""
    name = f"data/{PUBLISHED}/{ADDRESSES}"
    try:
        text = (root / name).read_bytes().decode("utf-8-sig", "replace")
    except FileNotFoundError:
        return {}
    except OSError as error:
        problems.append(Problem(Location(name), f"cannot be read: {error.strerror}", "unreadable-file"))
        return {}
    found: dict[str, Location] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        address = line.strip()
        if address.startswith("/"):
            found.setdefault(address, Location(name, number))
        elif address and not address.startswith("#"):
            message = "this line of the list of published addresses cannot be read"
            problems.append(Problem(Location(name, number), message, RULE, _HOW.format(name)))
    return found


def _what_it_is_of(inside: PurePosixPath, content: str) -> tuple[Owner, str]:
    """Whether a lock is one of records or of a page, and the file of which it is."""
    if inside.parts[0] == "pages":
        return "page", PurePosixPath(content, *inside.parts[1:]).with_suffix(".md").as_posix()
    return "record", PurePosixPath("data", inside).with_suffix(".yaml").as_posix()


def _entries(source: str, name: str, owner: Owner, problems: list[Problem]) -> list[tuple[Key, str]]:
    """The entries of one lock, as far as they can be read."""
    if not source.startswith(FORM):
        message = "this lock does not begin as those that this version writes and reads"
        problems.append(Problem(Location(name), message, RULE, _HOW.format(name)))
        return []
    found: list[tuple[Key, str]] = []
    for number, entry in entries_of(source, owner):
        if entry is None:
            message = "this line of the lock cannot be read"
            problems.append(Problem(Location(name, number), message, RULE, _HOW.format(name)))
        else:
            found.append(entry)
    return found
