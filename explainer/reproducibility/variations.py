"""What a build must not depend on: every variation by its name, after the list of reproducible-builds.org's reprotest.

A variation changes the conditions of a build in one respect, raises Refused where this machine does not let it, and
can tell from what the build saw of the machine whether the change was in force.
"""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

from explainer.reproducibility.building import Process
from explainer.reproducibility.manifest import PUBLIC_VARIABLES
from explainer.reproducibility.sources import Refused

Seen = Mapping[str, Any]

ODD_NAME = "a folder's “näme”, with 'quotes' & \"spaces\" ü"
# Variables that say what is built, let it be built at all, or are varied by their own name.
_KEPT = {
    *PUBLIC_VARIABLES,
    *("PATH", "PYTHONPATH", "LD_LIBRARY_PATH", "SOURCE_DATE_EPOCH", "COMMIT_REF", "URL", "CONTEXT"),
    *("TZ", "LC_ALL", "LANGUAGE", "PYTHONUTF8", "PYTHONCOERCECLOCALE", "PYTHONHASHSEED"),
    *("LD_PRELOAD", "FAKETIME", "DONT_FAKE_MONOTONIC", "NO_FAKE_STAT", "DEPLOY_PRIME_URL"),
}
OTHER_DISKS = (Path("/dev/shm"), Path("/var/tmp"), Path.home())


@dataclass(frozen=True, slots=True)
class Conditions:
    """How and where a site is built: a place, what is kept there of an earlier build, and the process."""

    process: Process
    made: Literal["here", "copy", "backwards", "worktree", "clone"] = "copy"
    name: str = "site"
    disk: Path | None = None
    age: int | None = None
    kept: Literal["nothing", "cache", "output"] = "nothing"

    def with_process(self, **changes: Any) -> Conditions:
        """These, with something else of the process."""
        return replace(self, process=replace(self.process, **changes))

    def with_variables(self, **variables: str | None) -> Conditions:
        """These, with other environment variables; None takes one out."""
        changed: dict[str, str | None] = {**self.process.environment, **variables}
        return self.with_process(environment={name: value for name, value in changed.items() if value is not None})


@dataclass(frozen=True, slots=True)
class Variation:
    """One thing that is varied: its name, what it is in words, how, and whether a build has noticed.

    `joins`: whether it is among what is varied all at once; `other_versions`: whether the build will say that it was
    made with other versions.
    """

    name: str
    what: str
    vary: Callable[[Conditions], Conditions]
    in_force: Callable[[Seen, Seen], bool] = lambda before, now: True
    joins: bool = True
    other_versions: bool = False


def _other(key: str) -> Callable[[Seen, Seen], bool]:
    return lambda before, now: bool(before[key] != now[key])


def _clock(conditions: Conditions) -> Conditions:
    library = faked_clock()
    if library is None:
        raise Refused("no libfaketime here: `make setup` installs it, or the package faketime of your system")
    variables = {"LD_PRELOAD": library, "FAKETIME": "+400d", "DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1"}
    return conditions.with_variables(**variables)


def faked_clock() -> str | None:
    """The library that lets a process see another time, from the Python package or from the system."""
    package = find_spec("libfaketime")
    inside = (
        [Path(place) / "vendor/libfaketime/src" for place in (package.submodule_search_locations or ())]
        if package
        else []
    )
    system = [
        Path("/usr/lib") / f"{platform.machine()}-linux-gnu" / "faketime",
        Path("/usr/lib/faketime"),
        Path("/usr/lib64/faketime"),
    ]
    found = (folder / "libfaketime.so.1" for folder in (*inside, *system))
    return next((str(path) for path in found if path.is_file()), None)


def _locale(conditions: Conditions) -> Conditions:
    return conditions.with_variables(LC_ALL="C", LANG=None, LANGUAGE=None, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")


def _other_locale(conditions: Conditions) -> Conditions:
    found = _printed("locale", "-a").split()
    plain = ("C", "POSIX", "C.utf8", "C.UTF-8", conditions.process.environment.get("LANG", ""))
    # Turkish has a dotless i and Estonian sorts z before t: where they are, they are the ones to try
    wanted = sorted((name for name in found if name not in plain and not name.startswith("en")), key=_by_oddness)
    if not wanted:
        raise Refused(f"no other locale is installed than {', '.join(found) or 'C'}")
    return conditions.with_variables(LC_ALL=wanted[0], LANGUAGE=wanted[0])


def _by_oddness(name: str) -> tuple[bool, bool, str]:
    return not name.startswith(("tr_", "et_")), not name.lower().endswith(("utf8", "utf-8")), name


def _home(conditions: Conditions) -> Conditions:
    nowhere = "/nonexistent/home"
    return conditions.with_variables(HOME=nowhere, XDG_CACHE_HOME=nowhere, XDG_CONFIG_HOME=nowhere, USER="other")


def _environment(conditions: Conditions) -> Conditions:
    others = {name: None for name in conditions.process.environment if name not in _KEPT}
    noise = {"CAPTURE_ENVIRONMENT": "captured", "TERM": "dumb", "COLUMNS": "173", "NO_COLOR": "1", "EDITOR": "ed"}
    return conditions.with_variables(**{**others, **noise, "CI": "true", "PWD": "/elsewhere"})


def _user(conditions: Conditions) -> Conditions:
    return _started_by(conditions, "unshare", "--user", "--map-user=65534", "--map-group=65534")


def _host(conditions: Conditions) -> Conditions:
    inside = 'hostname another.host.example && exec "$@"'
    return _started_by(conditions, "unshare", "--user", "--map-root-user", "--uts", "sh", "-c", inside, "sh")


def _kernel(conditions: Conditions) -> Conditions:
    return _with_personality(conditions, "--uname-2.6")


def _addresses(conditions: Conditions) -> Conditions:
    return _with_personality(conditions, "--addr-no-randomize")


def _with_personality(conditions: Conditions, option: str) -> Conditions:
    """These conditions with one more option of one setarch: a second would take back what the first has set."""
    before = conditions.process.before
    if "setarch" not in before:
        return _started_by(conditions, "setarch", platform.machine(), option)
    at = before.index("setarch") + 2
    return conditions.with_process(before=(*before[:at], option, *before[at:]))


def _started_by(conditions: Conditions, *command: str) -> Conditions:
    """These conditions, in a process that the command starts; it is tried first."""
    before = (*conditions.process.before, *command)
    _printed(*before, "true")
    return conditions.with_process(before=before)


def _printed(*command: str) -> str:
    try:
        run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Refused(f"{command[0]} cannot be run here") from error
    if run.returncode:
        said = (run.stderr.strip().splitlines() or ["it was refused"])[-1]
        raise Refused(f"{command[0]} is refused here: {said}")
    return run.stdout


def _cores(conditions: Conditions) -> Conditions:
    return conditions.with_process(inside={**conditions.process.inside, "cores": 1})


def _disk(conditions: Conditions) -> Conditions:
    usual = Path(conditions.disk or "/tmp").stat().st_dev
    for folder in OTHER_DISKS:
        try:
            if folder.stat().st_dev != usual and shutil.disk_usage(folder).free > 2_000_000_000:
                return replace(conditions, disk=folder)
        except OSError:
            continue
    raise Refused("no other file system to write to")


VARIATIONS = (
    Variation("again", "nothing", lambda one: one),
    Variation("path", f"built in {ODD_NAME}", lambda one: replace(one, name=ODD_NAME), _other("folder")),
    Variation(
        "file-order",
        "files laid down and listed in another order",
        lambda one: replace(one, made="backwards").with_process(inside={**one.process.inside, "shuffle": 7}),
        _other("listing"),
    ),
    Variation("file-times", "all files last changed in 1980", lambda one: replace(one, age=5)),
    Variation("file-system", "on another file system", _disk, _other("device")),
    Variation(
        "worktree", "the commit in a further work tree of git", lambda one: replace(one, made="worktree"), joins=False
    ),
    Variation(
        "shallow-clone", "the commit in a clone without history", lambda one: replace(one, made="clone"), joins=False
    ),
    Variation("cache", "with the caches of the build before", lambda one: replace(one, kept="cache"), joins=False),
    Variation("output", "over an older output that was damaged", lambda one: replace(one, kept="output"), joins=False),
    Variation(
        "clock",
        "400 days later, with the same SOURCE_DATE_EPOCH",
        _clock,
        lambda before, now: now["time"] - before["time"] > 30_000_000,
    ),
    Variation(
        "time-zone",
        "TZ=Pacific/Kiritimati, 14 hours ahead",
        lambda one: one.with_variables(TZ="Pacific/Kiritimati"),
        _other("zone"),
    ),
    Variation("locale", "LC_ALL=C, without UTF-8", _locale, lambda before, now: now["locale"] == "C"),
    Variation("other-locale", "LC_ALL of another language", _other_locale, _other("locale"), joins=False),
    Variation(
        "umask",
        "umask 077",
        lambda one: one.with_process(inside={**one.process.inside, "umask": 0o077}),
        lambda before, now: now["umask"] == 0o077,
    ),
    Variation(
        "hash-seed", "PYTHONHASHSEED=4242", lambda one: one.with_variables(PYTHONHASHSEED="4242"), _other("hash")
    ),
    Variation("home", "another HOME, which is not there", _home, _other("home")),
    Variation(
        "environment",
        "HOME and most variables unset, odd ones set",
        _environment,
        lambda before, now: now["variables"] <= 30,
    ),
    Variation("host", "another host name", _host, _other("host")),
    Variation("kernel", "another kernel release", _kernel, _other("kernel")),
    Variation("addresses", "memory laid out without randomness", _addresses, _other("personality")),
    Variation("user", "as another user", _user, _other("user")),
    Variation("cores", "one core", _cores, lambda before, now: now["cores"] == 1),
)


def other_pythons(given: tuple[str, ...]) -> Iterator[Variation]:
    """A variation for each interpreter: those named, else those of another version that are found."""
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    names = given or tuple(f"python3.{minor}" for minor in range(11, 16) if f"3.{minor}" != here)
    for name in names:
        if given or shutil.which(name):
            yield Variation(name, "another Python", _python(name), _other("python"), False, other_versions=True)


def _python(name: str) -> Callable[[Conditions], Conditions]:
    def vary(conditions: Conditions) -> Conditions:
        try:
            _printed(name, "-c", "import pelican, pydantic, babel, yaml, lightningcss")
        except Refused as reason:
            raise Refused(f"what a build needs is not installed for {name}") from reason
        return conditions.with_process(python=name)

    return vary


def all_at_once(conditions: Conditions, variations: Sequence[Variation]) -> tuple[Conditions, tuple[Variation, ...]]:
    """The conditions with everything varied that can be together; and what that is."""
    varied = []
    for variation in variations:
        if variation.joins:
            try:
                conditions = variation.vary(conditions)
            except Refused:
                continue
            varied.append(variation)
    return conditions, tuple(varied)
