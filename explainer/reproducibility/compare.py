"""Holds a published site against its own manifest, and its manifest against what its commit gives."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from explainer.problems import printable
from explainer.reproducibility.building import NotBuilt
from explainer.reproducibility.client import Manners
from explainer.reproducibility.differences import differences
from explainer.reproducibility.folders import build_of, file_names, is_manifest
from explainer.reproducibility.manifest import Manifest, NotAManifest, NotServed, read_manifest
from explainer.reproducibility.published import FOR_THE_HOST, MOST_OF_A_SITE, Published, Wrong, published
from explainer.reproducibility.rebuild import address_in, is_past, known_commit, rebuilt
from explainer.reproducibility.sources import Refused

SAME, DIFFERENT, UNKNOWN = 0, 1, 2
_HOME = "index.html"
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Question:
    """What is compared with what.

    `place` is an address or a folder; `folder`, the site's in a clone of its repository; `commit` and `settings`, what
    is built instead of what the site names and of its usual settings. `shown` files are told of one by one.
    """

    place: str
    folder: Path
    commit: str | None = None
    settings: str | None = None
    cache: Path | None = None
    shown: int = 5
    manners: Manners = field(default_factory=Manners)


def compare(question: Question, say: Say) -> int:
    """Says whether the site is what it says, and whether its commit gives just that.

    0 where both hold, 1 where one does not, 2 where it cannot be told.
    """
    try:
        with published(question.place, question.cache, question.manners) as site:
            manifest = read_manifest(site.read)
            _look_at_size(manifest)
            size = sum(listed.size for listed in manifest.files.values()) / 1e6
            commit = manifest.commit or "unknown"
            say(f"{printable(site.place)}: {size:,.1f} MB in files: {len(manifest.files):,}, of commit {commit}")
            return _Comparison(question, site, manifest, say).made()
    except (NotServed, NotAManifest) as error:
        say(f"cannot be compared: {printable(str(error))}")
        return UNKNOWN


def _look_at_size(manifest: Manifest) -> None:
    total = sum(listed.size for listed in manifest.files.values())
    if total > MOST_OF_A_SITE:
        raise NotAManifest(f"the manifest lists {total:,} bytes: more than {MOST_OF_A_SITE:,} are not looked at")
    if not manifest.files:
        raise NotAManifest("the manifest lists no file at all")


class _Comparison:
    """One site, its manifest, and what is found of them."""

    def __init__(self, question: Question, site: Published, manifest: Manifest, say: Say) -> None:
        self._question = question
        self._site = site
        self._manifest = manifest
        self._say = say
        self._listed = {name: listed.sha256 for name, listed in manifest.files.items()}
        self._wrong: Mapping[str, Wrong] = {}

    def made(self) -> int:
        """The exit code, after all has been said."""
        own = self._with_itself()
        try:
            commit = self._commit()
            with rebuilt(self._question.folder, commit, self._variables(), self._question.settings) as output:
                return max(own, self._with_build(output, commit), key=(SAME, UNKNOWN, DIFFERENT).index)
        except (Refused, NotServed) as reason:
            self._say(f"cannot be compared with a commit: {printable(str(reason))}")
        except NotBuilt as error:
            self._say("cannot be compared with the commit, because it cannot be built here:")
            self._tell(f"  {printable(line)}" for line in str(error).splitlines())
        self._tell(f"  {line}" for line in self._of_itself(None))
        return own or UNKNOWN

    def _commit(self) -> str:
        """The commit to build; Refused where there is none, or none that can be trusted."""
        named, wanted = self._manifest.commit, self._question.commit
        if wanted:
            commit = known_commit(self._question.folder, wanted)
            if commit != named:
                self._say(f"the site says that it was built from {named or 'no commit'}; it is compared with {commit}")
            return commit
        if named is None:
            raise Refused("the site does not say from which it was built; --commit names one")
        if self._manifest.clean is False:
            raise Refused(f"the tree was not clean: the site was built from {named} and changes that are in no commit")
        commit = known_commit(self._question.folder, named)
        if not is_past(self._question.folder, commit):
            raise Refused(
                f"{named} is not in the history of what is checked out here, and to build it is to run its code: "
                f"`git pull`, or say `--commit {named}` if you trust it"
            )
        return commit

    def _variables(self) -> dict[str, str]:
        """The environment that repeats the build: its day, its address, and what it says that it was given."""
        given = dict(self._manifest.environment)
        self._tell(f"  built again with {name}={value}" for name, value in given.items())
        listed = self._manifest.files.get(_HOME)
        if listed and _HOME not in self._wrong and (address := address_in(self._site.read(_HOME, listed.size))):
            given = {"URL": address, "SITEURL": address, **given}  # by the names that hosts, and settings, have for it
        return {**given, "SOURCE_DATE_EPOCH": str(self._manifest.epoch)}

    # --- the site and its manifest ------------------------------------------------------------------------------------

    def _with_itself(self) -> int:
        files = self._manifest.files
        self._wrong = dict(self._site.wrong(files))
        for_the_host = [name for name in self._wrong if name in FOR_THE_HOST and self._wrong[name].sha256 is None]
        self._wrong = {name: wrong for name, wrong in self._wrong.items() if name not in for_the_host}
        extra = sorted(self._site.unlisted(files))
        if for_the_host:
            self._say(f"not served, since they are for the host alone: {', '.join(for_the_host)}")
        if not (self._wrong or extra or self._manifest.contradictions):
            self._say("the site is what its manifest says")
            return SAME
        self._say("THE SITE IS NOT WHAT ITS OWN MANIFEST SAYS")
        self._tell(f"  {printable(line)}" for line in self._manifest.contradictions)
        self._tell_some(extra, lambda name: f"  {name}: is in no manifest", "files that no manifest lists")
        return DIFFERENT

    def _of_itself(self, output: Path | None) -> Iterator[str]:
        """What is wrong with the site's own files; with words, where the build has what should be there."""
        for name in list(self._wrong)[: self._question.shown]:
            wrong = self._wrong[name]
            yield f"{printable(name)}: {printable(wrong.reason)}"
            if output and wrong.sha256 and _digest(output / name) == self._listed[name]:
                served = self._again(name, 4 * self._manifest.files[name].size + 100_000)
                if served is not None:
                    yield from (f"  {line}" for line in differences(name, (output / name).read_bytes(), served))
        if len(self._wrong) > self._question.shown:
            yield f"and {len(self._wrong) - self._question.shown:,} more files"

    # --- the manifest and the commit ----------------------------------------------------------------------------------

    def _with_build(self, output: Path, commit: str) -> int:
        self._tell(f"  {line}" for line in self._of_itself(output))
        built = {name: _digest(output / name) for name in file_names(output) if not is_manifest(name)}
        missing = sorted(built.keys() - self._listed.keys())
        extra = sorted(self._listed.keys() - built.keys())
        other = sorted(name for name in built.keys() & self._listed.keys() if built[name] != self._listed[name])
        versions = tuple(_other_versions(self._manifest.versions, build_of(output).get("versions")))
        if not (missing or extra or other):
            self._say(f"commit {commit} gives the bytes that the manifest lists: {len(built):,} files")
            self._tell(f"  though built with another version here: {line}" for line in versions)
            return SAME
        same = len(built) - len(missing) - len(other)
        if versions:
            self._say(f"COMMIT {commit} GIVES OTHER BYTES HERE, BUILT WITH OTHER VERSIONS:")
            self._tell(f"  {line}" for line in versions)
            self._say(
                f"  to have the same ones: `git switch --detach {commit}`, install its requirements, ask again there"
            )
        else:
            self._say(f"COMMIT {commit} DOES NOT GIVE THESE BYTES")
        counts = f"{len(other):,} differ, {len(missing):,} are missing, {len(extra):,} are extra"
        self._say(f"  {same:,} files are the same, {counts}")
        self._tell_some(missing, lambda name: f"  {name}: the commit gives it, the site lacks it", "missing files")
        self._tell_some(extra, lambda name: f"  {name}: the site has it, the commit does not give it", "extra files")
        self._tell_some(other, lambda name: f"  {name}:", "files that differ", lambda name: self._words(name, output))
        return UNKNOWN if versions else DIFFERENT

    def _words(self, name: str, output: Path) -> tuple[str, ...]:
        """Where the site's version of a file differs from the commit's."""
        served = self._again(name, self._manifest.files[name].size)
        if served is None:
            return ("(what is served could not be read again)",)
        return differences(name, (output / name).read_bytes(), served)

    def _again(self, name: str, at_most: int) -> bytes | None:
        try:
            return self._site.read(name, at_most)
        except NotServed:
            return None

    def _tell_some(
        self,
        names: list[str],
        line: Callable[[str], str],
        what: str,
        more: Callable[[str], tuple[str, ...]] = lambda name: (),
    ) -> None:
        for name in names[: self._question.shown]:
            self._say(printable(line(name)))
            self._tell(f"    {one}" for one in more(name))
        if len(names) > self._question.shown:
            self._say(f"  and {len(names) - self._question.shown:,} more {what}")

    def _tell(self, lines: Iterator[str]) -> None:
        for line in lines:
            self._say(line)


def _other_versions(there: Mapping[str, str], here: object) -> Iterator[str]:
    own = here if isinstance(here, dict) else {}
    for name in sorted(there.keys() | own.keys()):
        if there.get(name) != own.get(name):
            yield f"{name} {there.get(name, 'none')} there, {own.get(name, 'none')} here"


def _digest(path: Path) -> str:
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
