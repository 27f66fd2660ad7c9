"""What readers last saw: the lock that counts here, and the words behind its digests as far as git has them.

On the main branch that is the last lock that was committed; on another one, the last where it left the main branch. The
words are those of the commit that wrote the lock, and each is held against its digest: what does not fit stays unknown.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Final

from explainer import git
from explainer.kept import Kept
from explainer.loading.layout import SETTINGS, read_layout
from explainer.loading.locks import read_lock
from explainer.pipeline import read_site
from explainer.site.layout import MAX_BYTES, PUBLISHED, Layout
from explainer.site.public import public_site
from explainer.site.published.differences import Base, base_of, words_by_digest
from explainer.site.published.lock import Lock
from explainer.site.published.parts import parts_of
from explainer.site.site import Site
from explainer.snapshot import lay_down

PUBLISHED_FOLDER: Final = f"data/{PUBLISHED}"
_LOCKS: Final = f":(glob){PUBLISHED_FOLDER}/**/*.lock"  # for git
_TRIED: Final = 3  # publications whose words are looked through: after one is taken back, they are an older one's
_READ: Final = frozenset((".yaml", ".yml", ".md", ".lock"))
_DEEPEN: Final = "for the words that were published, get the whole history: git fetch --unshallow"
_WHOLE: Final = "for the words that were published, get the files of older commits: git fetch --refetch --no-filter"
_NO_GIT: Final = "for the words that were published, work in a clone of the repository: git has them"


@dataclass(frozen=True)
class PublishedBase(Base):
    """What was published; `commit` wrote its lock, where git knows.

    `how_to_get_words` says what to do where not all words are known; it is empty where nobody can do anything.
    """

    commit: str = ""
    how_to_get_words: str = ""


def published_base(layout: Layout, site: Site, kept: Kept | None = None) -> PublishedBase | None:
    """What readers last saw of the site; None where nothing was published.

    Where git knows nothing of the site, the locks that lie in it count, and no words are known. What `kept` holds of
    the texts of older commits is not made again.
    """
    try:
        point = point_of_base(layout.root)
        commits = lock_commits(layout.root, point) if point else ()
        lock = lock_at(layout, commits[0]) if commits else None
    except git.NoAnswer:
        point, commits, lock = None, (), site.published
    if point is None:
        lock = site.published
    if lock is None:
        return None
    base = PublishedBase(lock, commit=commits[0] if commits else "")
    try:
        for words in chain([words_by_digest(parts_of(site))], (_words_at(layout, commit, kept) for commit in commits)):
            base = replace(base, words={**_fitting(words, lock), **base.words})
            if base.words.keys() >= _digests(lock):
                return base
    except git.NoAnswer:
        return replace(base, how_to_get_words=_WHOLE)
    shallow = git.is_shallow(layout.root)
    return replace(base, how_to_get_words=_NO_GIT if point is None else _DEEPEN if shallow else "")


def base_at(layout: Layout, revision: str, kept: Kept | None = None) -> Base:
    """What the site said in a commit, as if it had been published then; git.NoAnswer where there is no such commit."""
    commit = git.known_commit(layout.root, revision)
    with tempfile.TemporaryDirectory(prefix="explainer-base-") as folder:
        return base_of(parts_of(site_at(layout, commit, Path(folder), kept)))


def point_of_base(root: Path) -> str | None:
    """The commit whose lock counts here: HEAD on the main branch, elsewhere where it was left; None without one.

    It is None as well where git has nothing of the site: it lies, uncommitted, in a repository of something else.
    """
    head = git.commit_of(root, "HEAD")
    name, at = git.main_branch(root)
    if head is None or not any(git.entries_at(root, head, "data/")):
        return None
    return head if git.branch_of(root) == name else git.fork_point(root, head, at) or head


def lock_commits(root: Path, since: str, most: int = _TRIED) -> tuple[str, ...]:
    """The last commits up to one in which locks were written, the newest first."""
    found = git.commits_that_touch(root, since, _LOCKS, most=most + 1)
    return tuple(commit for commit in found if has_locks(root, commit))[:most]


def has_locks(root: Path, commit: str) -> bool:
    """Whether a commit has any lock."""
    return any(entry.path.endswith(".lock") for entry in git.entries_at(root, commit, f"{PUBLISHED_FOLDER}/"))


def site_at(layout: Layout, commit: str, folder: Path, kept: Kept | None = None) -> Site:
    """The public site of a commit, with its settings of then, read from a folder into which its texts are laid."""
    _lay_down(layout.root, commit, folder, SETTINGS)
    there = read_layout(folder) if (folder / SETTINGS).is_file() else layout
    _lay_down(layout.root, commit, folder, "data/", f"{there.content}/")
    apart = kept.below("base") if kept else None  # what is kept of the present site stays
    return public_site(read_site(folder, there.content, there.lang, apart, there.story_day or layout.story_day)[0])


def _lay_down(root: Path, commit: str, folder: Path, *paths: str) -> None:
    """Writes the texts that a commit has at these paths into a folder."""
    wanted = [entry for entry in git.entries_at(root, commit, *paths) if _is_text_of_site(entry)]
    lay_down(root, wanted, folder, MAX_BYTES)


def _is_text_of_site(entry: git.Entry) -> bool:
    """Whether reading a site looks into the file."""
    path = PurePosixPath(entry.path)
    return path.suffix in _READ or path.name == SETTINGS


def lock_at(layout: Layout, commit: str) -> Lock:
    """What the locks of a commit hold."""
    with tempfile.TemporaryDirectory(prefix="explainer-base-") as folder:
        _lay_down(layout.root, commit, Path(folder), f"{PUBLISHED_FOLDER}/")
        return read_lock(Path(folder), [], layout.content) or Lock()


def _words_at(layout: Layout, commit: str, kept: Kept | None) -> Mapping[str, str]:
    with tempfile.TemporaryDirectory(prefix="explainer-base-") as folder:
        return words_by_digest(parts_of(site_at(layout, commit, Path(folder), kept)))


def _fitting(words: Mapping[str, str], lock: Lock) -> dict[str, str]:
    """The words whose digests the lock has."""
    wanted = _digests(lock)
    return {made: said for made, said in words.items() if made in wanted}


def _digests(lock: Lock) -> set[str]:
    sentences = {made for counted in lock.sentences.values() for made in counted}
    return {*lock.fields.values(), *sentences, *(made.partition(".")[2] for made in sentences)}
