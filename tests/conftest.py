"""What every test may ask for: the built site, Netlify's reading of it, the HTML checker, a browser and axe.

Node, Java and a browser may be missing where someone runs pytest by hand: their tests are then skipped, each with its
reason. Where CI is set they fail. `make test` installs all three.
Firefox is asked for in tests/site/browser/firefox/ alone.
"""

import fcntl
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import settings
from playwright.sync_api import BrowserType, Page

from explainer import audit
from explainer.audit.built_site import open_site
from explainer.problems import Problem
from tests.engine.effort import TORTURE, examples
from tests.engine.sites.tiny import with_locks
from tests.readers.yaml_language_server import YamlLanguageServer
from tools.browser import NoBrowserError, launch_options

ROOT = Path(__file__).parent.parent
NODE_MODULES = ROOT / "node_modules"
# Who publishes the site of these tests: it would not be built without. No name on that host has a dot in it, so that
# this address is nobody's and can be nobody's.
PUBLISHED = {
    "PREVIEW": "0",
    "SITEURL": "https://site.under-test.github.io",
    "PUBLISHER": "The tests of this site",
    "CONTACT": "desk@site.under-test.github.io",
    "FEED_ID_AUTHORITY": "site.under-test.github.io,2026",
}
BROWSER_FIXTURES = {"browser", "new_context", "context", "page"}
SLOW_FIXTURES = {"netlify", "nu_check", "site_output", "yaml_language_server"}

# Node and Java may have been installed into the environment.
os.environ["PATH"] = f"{Path(sys.prefix) / 'bin'}{os.pathsep}{os.environ['PATH']}"
# A busy machine is no fault of the code; and in CI the same commit meets the same examples.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.register_profile("torture", deadline=None, max_examples=examples(100))
settings.load_profile("torture" if TORTURE else "ci" if os.environ.get("CI") else "here")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--site-output", type=Path, help="test this built site instead of building one")
    parser.addoption("--late", type=float, default=0, help="seconds that scripts and the texts of pages come late")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs more than Python, so that `make check` leaves it out."""
    for item in items:
        needs = set(getattr(item, "fixturenames", ()))
        if needs & BROWSER_FIXTURES:
            item.add_marker("browser")
        if needs & SLOW_FIXTURES or item.get_closest_marker("torture"):
            item.add_marker("slow")


# --- the site ---------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def site_output(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site as the public gets it, built once a run by Netlify's command; or that which `--site-output` names.

    It answers for `PUBLISHED`. Workers share it: read only. Whatever site it is, `tests/any_site` holds.
    """
    given: Path | None = request.config.getoption("--site-output")
    return given.resolve() if given else _once_a_run(tmp_path_factory, "site", _publish)


@pytest.fixture(scope="session")
def audited(site_output: Path) -> tuple[Problem, ...]:
    """What `explainer audit` finds in the site."""
    return audit.run(open_site(site_output))


def _publish(output: Path) -> None:
    """Publishes what stands here in a copy, and builds that."""
    publish_into(output, with_locks(copy_of_the_site(output.with_name(f"{output.name}-published"))))


def publish_into(output: Path, site: Path) -> None:
    """Run `make publish` into a folder, without its installing step: tests never change the environment they run in."""
    venv = Path(sys.prefix)
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("MAKE", "MFLAGS"))}
    environment |= PUBLISHED | {"PYTHONPATH": str(ROOT)}
    command = ["make", "-o", f"{venv}/.runtime", "publish", f"VENV={venv}", f"OUTPUT={output}"]
    run = subprocess.run(command, cwd=site, env=environment, capture_output=True, text=True, check=False)
    if run.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{run.stdout}{run.stderr}")


def copy_of_the_site(to: Path) -> Path:
    """This site in a folder of its own, not as it was published: while it is worked on, not all of it is."""
    to.mkdir(parents=True)
    for name in ("data", "content"):
        shutil.copytree(ROOT / name, to / name)
    for lock in (to / "data" / "published").rglob("*.lock"):
        lock.unlink()
    for name in ("pelicanconf.py", "publishconf.py", "Makefile"):
        shutil.copy2(ROOT / name, to / name)
    (ROOT / ".cache").mkdir(exist_ok=True)
    for name in ("theme", ".cache"):
        (to / name).symlink_to(ROOT / name)
    return to


def _once_a_run(tmp_path_factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder filled by the first worker that asks for it; a failure is every worker's, in the same words."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    folder, failure, lock = (shared / f"{name}{suffix}" for suffix in ("", ".failed", ".lock"))
    with lock.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        if not folder.exists() and not failure.exists():
            try:
                make(folder)
            except RuntimeError as error:
                failure.write_text(str(error), encoding="utf-8")
    if failure.exists():
        pytest.fail(failure.read_text(encoding="utf-8"), pytrace=False)
    return folder


# --- other people's judges --------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def netlify(site_output: Path) -> dict[str, Any]:
    """What Netlify's own parsers understand of netlify.toml and the built output: headers, redirects, build, errors."""
    node = _tool("node", NODE_MODULES / "@netlify" / "config")
    command: list[str | Path] = [node, ROOT / "tests" / "site" / "netlify" / "parse.mjs", ROOT, site_output]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    reading: dict[str, Any] = json.loads(run.stdout)
    return reading


@pytest.fixture(scope="session")
def yaml_language_server() -> Iterator[Callable[[Path], YamlLanguageServer]]:
    """A function: the folder of a site to the server that editors ask about YAML, started for it."""
    package = NODE_MODULES / "yaml-language-server"
    command = [_tool("node", package), package / "bin" / "yaml-language-server"]
    with ExitStack() as stack:

        def start(root: Path) -> YamlLanguageServer:
            server = YamlLanguageServer(command, root)
            stack.callback(server.close)
            return server

        yield start


@pytest.fixture(scope="session")
def nu_check() -> Callable[[Path], list[str]]:
    """A function: folder to the findings of the Nu Html Checker in its HTML and CSS, as `file:line:column: words`.

    It starts Java twice, a second each: call it once for a whole folder, not once a page.
    """
    jar = NODE_MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    java = _tool("java", jar)
    # Language guesses go wrong on pages made of names; that `lang` is right is tested where it is set.
    options = ["--skip-info-messages", "--no-langdetect", "--exit-zero-always", "--format", "json", "--stdout"]

    def check(folder: Path) -> list[str]:
        # Two runs: --also-check-css moves every HTML finding up a line. CSS findings always come a line late.
        return [
            _finding(message, folder.resolve(), late)
            for kind, late in (("--skip-non-html", 0), ("--skip-non-css", 1))
            for message in run(kind, folder.resolve())["messages"]
        ]

    def run(kind: str, folder: Path) -> dict[str, Any]:
        command: list[str | Path] = [java, "-jar", jar, kind, *options, folder]
        output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        result: dict[str, Any] = json.loads(output)
        return result

    return check


def _finding(message: dict[str, Any], folder: Path, late: int) -> str:
    file = message.get("url", "").removeprefix(f"file:{folder}/")
    line, column = message.get("lastLine", 0) - late, message.get("firstColumn", 0)
    return f"{file}:{line}:{column}: {message.get('subType', message['type'])}: {message['message']}"


@pytest.fixture(scope="session")
def axe() -> Callable[..., list[str]]:
    """A function: page to its accessibility faults by axe-core, in words; `assert axe(page) == []`.

    `within` is a CSS selector for the part to look at, `disable` the ids of rules to leave out (say why at the call).
    """
    script = NODE_MODULES / "axe-core" / "axe.min.js"
    if not script.exists():
        _unavailable("axe-core is not installed here: run `make setup`")
    source = script.read_text(encoding="utf-8")

    def run(page: Page, *, within: str | None = None, disable: tuple[str, ...] = ()) -> list[str]:
        page.evaluate(source)
        result = page.evaluate(
            "([within, rules]) => axe.run(within ?? document, {rules, resultTypes: ['violations']})",
            [within, {rule: {"enabled": False} for rule in disable}],
        )
        return [
            f"{fault['id']} ({fault['impact']}): {fault['help']}: {' '.join(node['html'].split())[:200]}"
            for fault in result["violations"]
            for node in fault["nodes"]
        ]

    return run


@pytest.fixture(scope="session")
def ibm() -> Callable[[Page], list[str]]:
    """A function: page to the faults that IBM's engine is sure of; what it asks a person to look at is left out."""
    script = NODE_MODULES / "accessibility-checker-engine" / "ace.js"
    if not script.exists():
        _unavailable("IBM's engine is not installed here: run `make setup`")
    source = script.read_text(encoding="utf-8")

    def run(page: Page) -> list[str]:
        page.evaluate(source)
        faults: list[str] = page.evaluate(
            """async () => (await new ace.Checker().check(document, ["WCAG_2_2"])).results
                .filter(({value}) => value[0] === "VIOLATION" && value[1] === "FAIL")
                .map(({ruleId, message, path}) => `${ruleId}: ${message} (${path.dom})`)"""
        )
        return faults

    return run


def _tool(program: str, needed: Path) -> str:
    """The path of a program that npm packages need, where both it and the package are here."""
    found = shutil.which(program)
    if found is None or not needed.exists():
        missing = program if found is None else needed.relative_to(ROOT)
        _unavailable(f"{missing} is not installed here: run `make setup`")
    return found


def _unavailable(reason: str) -> NoReturn:
    if os.environ.get("CI"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


# --- the browser ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any], browser_type: BrowserType) -> dict[str, Any]:
    """pytest-playwright's arguments for starting a browser, with one that starts here and has no way out."""
    try:
        return browser_type_launch_args | launch_options(browser_type)
    except NoBrowserError as error:
        _unavailable(str(error))
