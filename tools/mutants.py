"""Mutation testing: puts small faults into the code, one at a time, and tells which of them the quick tests see.

    python -m tools.mutants --count 48 --seed 7 --table    # a sample over the packages that decide what readers see
    python -m tools.mutants --paths explainer/views/pages/home.py --tests tests/engine/views   # every fault of one file
    python -m tools.mutants --list                         # name the faults, run nothing

Each mutant is one change of one expression, made in a copy of the working tree. It is killed when any of the tests
fails, and survives when all pass. `tools/equivalent-mutants.txt` names those that change nothing that anybody could
see, each with its reason; they are counted apart. The same seed, count and tree give the same mutants.
"""

from __future__ import annotations

import argparse
import ast
import compileall
import importlib
import json
import os
import py_compile
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue

import pytest

ROOT = Path(__file__).parents[1]
EQUIVALENT = ROOT / "tools" / "equivalent-mutants.txt"
# What decides what readers see; the share of each in a sample is that of its faults.
PACKAGES = ("views", "exports", "checks", "site")
FIRST = ("tests/engine/views", "tests/engine/site", "tests/engine/checks", "tests/engine/exports")
QUICK = ("-m", "not browser and not slow")
QUIET = ("-W", "ignore::pytest.PytestAssertRewriteWarning")  # what is preloaded cannot be rewritten
PRELOADED = ("_pytest.terminal", "hypothesis", "playwright.sync_api", "pydantic", "babel.dates", "jinja2", "pelican",
             "markdown", "pymdownx.blocks", "yaml", "lightningcss", "PIL.ImageDraw", "cbor2", "html5lib", "feedparser",
             "jsonschema", "icalendar", "rdflib")  # fmt: skip
TIMEOUT = 600  # seconds: a mutant that never ends is killed by its time

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult,
    ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
}  # fmt: skip
_OPPOSITES = {"min": "max", "max": "min", "any": "all", "all": "any"}
_PASSED_THROUGH = {"sorted": "list", "reversed": "list", "abs": ""}
_SAME_TEXT = frozenset({"casefold", "lower", "strip", "capitalize", "removesuffix", "removeprefix"})


@dataclass(frozen=True, slots=True)
class Mutant:
    """One fault: its file from the root, line (from 1), what it does, and the file's text with it."""

    path: str
    line: int
    change: str
    text: str

    @property
    def name(self) -> str:
        """What the list of equivalent mutants calls it: without the line, which moves with every edit above it."""
        return f"{self.path}: {self.change}"


def main() -> int:
    """0 where at least nine in ten of the mutants that are not equivalent were killed."""
    options = _options()
    if options.worker:
        return _serve(json.loads(options.worker))
    paths = options.paths or [ROOT / "explainer" / name for name in PACKAGES if (ROOT / "explainer" / name).exists()]
    found = sorted(_mutants(paths), key=lambda mutant: (mutant.path, mutant.line, mutant.change))
    chosen = sorted(
        random.Random(options.seed).sample(found, min(options.count, len(found))) if options.count else found,
        key=lambda mutant: (mutant.path, mutant.line, mutant.change),
    )
    if options.list:
        sys.stdout.write("".join(f"{mutant.path}:{mutant.line}: {mutant.change}\n" for mutant in chosen))
        return 0
    equivalent = _equivalent()
    killers = _run([mutant for mutant in chosen if mutant.name not in equivalent], options.tests, options.jobs)
    return _report(chosen, killers, equivalent, table=options.table, most=len(found))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tools.mutants", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--paths", nargs="+", type=Path, help="files or folders; else the packages that readers see")
    parser.add_argument("--tests", nargs="+", help="what pytest runs; else views first, then all quick tests")
    parser.add_argument("--count", type=int, default=0, help="how many, drawn by --seed; else all")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--list", action="store_true", help="name the mutants and end")
    parser.add_argument("--table", action="store_true", help="all of them as a Markdown table")
    parser.add_argument("--worker", help=argparse.SUPPRESS)
    return parser.parse_args()


def _equivalent() -> dict[str, str]:
    """Names and reasons: `path: change | reason`, a line each."""
    lines = EQUIVALENT.read_text("utf-8").splitlines() if EQUIVALENT.exists() else []
    entries = (line.rpartition(" | ") for line in lines if " | " in line and not line.startswith("#"))
    return {name: reason for name, _, reason in entries}


# --- the faults -------------------------------------------------------------------------------------------------------


def _mutants(paths: Sequence[Path]) -> Iterator[Mutant]:
    files = [file for path in paths for file in (sorted(path.rglob("*.py")) if path.is_dir() else [path])]
    for file in files:
        text = file.read_text("utf-8")
        name = file.resolve().relative_to(ROOT).as_posix()
        seen = {text}
        for node, new in _changes(ast.parse(text)):
            changed, old = _with(text, node, new)
            if changed not in seen:
                seen.add(changed)
                yield Mutant(name, node.lineno, f"{_short(old)} → {_short(new)}", changed)


def _with(text: str, node: ast.expr | ast.stmt, new: str) -> tuple[str, str]:
    """The text with the node's own words replaced; and these words. Offsets of `ast` count UTF-8 bytes."""
    lines = text.encode("utf-8").splitlines(keepends=True)
    assert node.end_lineno is not None
    assert node.end_col_offset is not None
    start = sum(map(len, lines[: node.lineno - 1])) + node.col_offset
    end = sum(map(len, lines[: node.end_lineno - 1])) + node.end_col_offset
    whole = b"".join(lines)
    return (whole[:start] + new.encode("utf-8") + whole[end:]).decode("utf-8"), whole[start:end].decode("utf-8")


def _short(code: str) -> str:
    return " ".join(code.split())


def _changes(tree: ast.Module) -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    """Every node that may be changed, with the code that takes its place."""
    for node in _walk(tree):
        if isinstance(node, ast.expr):
            for new in _of_expression(node):
                yield (
                    node,
                    f"({ast.unparse(new)})"
                    if isinstance(node, ast.BoolOp | ast.Compare | ast.IfExp)
                    else (ast.unparse(new)),
                )
        elif isinstance(node, ast.AugAssign) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)):
            yield node, "pass"
        elif isinstance(node, ast.If | ast.While):
            yield node.test, f"not ({ast.unparse(node.test)})"


def _walk(node: ast.AST) -> Iterator[ast.AST]:
    """All nodes but annotations, and what stands inside f-strings: their places are wrong in Python 3.11."""
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not isinstance(child, ast.JoinedStr):
                yield child
                yield from _walk(child)


def _of_expression(node: ast.expr) -> Iterator[ast.expr]:
    yield from _of_condition(node)
    match node:
        case ast.Constant(int(value)) if not isinstance(value, bool):
            yield ast.Constant(value + 1)
        case ast.Subscript(value, ast.Slice()):
            yield value
        case ast.BinOp(left, operator, right) if type(operator) in _OPERATORS and not _is_text(left, right):
            yield ast.BinOp(left, _OPERATORS[type(operator)](), right)
        case ast.Call():
            yield from _of_call(node)
        case ast.Lambda(arguments, ast.Tuple(elements)) if len(elements) > 1:
            for at in range(len(elements)):
                yield ast.Lambda(arguments, ast.Tuple(_without(elements, at), ast.Load()))
        case ast.Tuple(elements, ast.Load()) | ast.List(elements, ast.Load()) | ast.Set(elements):
            starred = [at for at, element in enumerate(elements) if isinstance(element, ast.Starred)]
            for at in starred if len(elements) > 1 else ():
                left = _without(elements, at)
                yield ast.Set(left) if isinstance(node, ast.Set) else type(node)(left, ast.Load())
        case ast.GeneratorExp() | ast.ListComp() | ast.SetComp() | ast.DictComp():
            yield from _of_comprehension(node)


def _of_condition(node: ast.expr) -> Iterator[ast.expr]:
    match node:
        case ast.Compare(left, [operator], [right]):
            yield ast.Compare(left, [_COMPARISONS[type(operator)]()], [right])
        case ast.BoolOp(operator, values):
            yield ast.BoolOp(ast.Or() if isinstance(operator, ast.And) else ast.And(), values)
            yield from (_without_value(operator, values, at) for at in range(len(values)))
        case ast.UnaryOp(ast.Not() | ast.USub(), operand):
            yield operand
        case ast.IfExp(_, body, orelse):
            yield from (body, orelse)
        case ast.Constant(bool(value)):
            yield ast.Constant(not value)


def _of_call(node: ast.Call) -> Iterator[ast.expr]:
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    if name in _OPPOSITES:
        yield ast.Call(ast.Name(_OPPOSITES[name]), node.args, node.keywords)
    if name in _PASSED_THROUGH and node.args:
        yield ast.Call(ast.Name(_PASSED_THROUGH[name]), node.args[:1], []) if _PASSED_THROUGH[name] else node.args[0]
    if isinstance(node.func, ast.Attribute) and node.func.attr in _SAME_TEXT:
        yield node.func.value
    for keyword in node.keywords:
        if keyword.arg in ("key", "reverse", "default"):
            yield ast.Call(node.func, node.args, [other for other in node.keywords if other is not keyword])


def _of_comprehension(node: ast.GeneratorExp | ast.ListComp | ast.SetComp | ast.DictComp) -> Iterator[ast.expr]:
    """Without each of its conditions."""
    for loop in node.generators:
        for at in range(len(loop.ifs)):
            kept = loop.ifs
            loop.ifs = _without(kept, at)
            yield ast.parse(ast.unparse(node), mode="eval").body
            loop.ifs = kept


def _without(elements: list[ast.expr], at: int) -> list[ast.expr]:
    return [element for number, element in enumerate(elements) if number != at]


def _without_value(operator: ast.boolop, values: list[ast.expr], at: int) -> ast.expr:
    left = _without(values, at)
    return left[0] if len(left) == 1 else ast.BoolOp(operator, left)


def _is_text(*nodes: ast.expr) -> bool:
    return any(isinstance(node, ast.JoinedStr) or isinstance(getattr(node, "value", None), str) for node in nodes)


# --- the tests --------------------------------------------------------------------------------------------------------


def _run(mutants: Sequence[Mutant], tests: list[str] | None, jobs: int) -> dict[Mutant, str | None]:
    """What killed each mutant, None where it lives; several at once, each worker in a copy of the tree of its own."""
    stages = [tests] if tests else [[path for path in FIRST if (ROOT / path).exists()], ["tests"]]
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        waiting: Queue[Mutant] = Queue()
        for mutant in mutants:
            waiting.put(mutant)
        killers: dict[Mutant, str | None] = {}

        def work(number: int) -> None:
            copy = _copy(Path(folder) / str(number))
            with _worker(copy, stages) as ask:
                if number == 0 and (failed := ask("", "")):
                    raise SystemExit(f"The tests fail without any fault in the code: {failed}")
                while True:
                    try:
                        mutant = waiting.get_nowait()
                    except Empty:
                        return
                    killers[mutant] = ask(mutant.path, mutant.text)

        with ThreadPoolExecutor(jobs) as pool:
            for done in [pool.submit(work, number) for number in range(min(jobs, len(mutants)))]:
                done.result()
    return killers


def _copy(to: Path) -> Path:
    """What git tracks or would track; what was installed is shared.

    Bytecode is held to its source by hash: a mutant and the original may have one size and one second.
    """
    command = ["git", "-C", str(ROOT), "ls-files", "-co", "--exclude-standard", "-z"]
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, to / name)
    if (ROOT / "node_modules").exists():
        (to / "node_modules").symlink_to(ROOT / "node_modules")
    mode = py_compile.PycInvalidationMode.CHECKED_HASH
    compileall.compile_dir(to / "explainer", quiet=2, invalidation_mode=mode)
    return to


@contextmanager
def _worker(copy: Path, stages: Sequence[Sequence[str]]) -> Iterator[Callable[[str, str], str | None]]:
    """A process that tests one mutant after another; a function: path and text of the mutant to what killed it."""
    command = [sys.executable, str(Path(__file__)), "--worker", json.dumps(stages)]
    environment = os.environ | {"PYTHONPATH": str(copy), "PYTHONHASHSEED": "0"}
    with subprocess.Popen(
        command, cwd=copy, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None

        def ask(path: str, text: str) -> str | None:
            print(json.dumps([path, text]), file=process.stdin, flush=True)
            killer: str | None = json.loads(process.stdout.readline())
            return killer

        yield ask
        process.stdin.close()


def _serve(stages: Sequence[Sequence[str]]) -> int:
    """In the worker: reads mutants, a line each, and writes what killed each; the tests run in forks.

    What tests import, but for the code under test, is imported once here: that is half of a test's time.
    """
    for name in PRELOADED:
        importlib.import_module(name)
    for line in sys.stdin:
        path, text = json.loads(line)
        kept = Path(path).read_text("utf-8") if path else ""
        if path:
            Path(path).write_text(text, "utf-8")
        print(json.dumps(next(filter(None, map(_failure, stages)), None)), flush=True)
        if path:
            Path(path).write_text(kept, "utf-8")
    return 0


def _failure(tests: Sequence[str]) -> str | None:
    """The first test that fails; None where all pass."""
    with tempfile.TemporaryFile("w+") as output:
        process = os.fork()
        if not process:
            os.dup2(output.fileno(), 1)
            os.dup2(output.fileno(), 2)
            arguments = ["-q", "-x", "--no-header", "-p", "no:xdist", *QUIET, *QUICK, *tests]
            status = 70
            try:
                status = int(pytest.main(arguments))
            except BaseException:
                traceback.print_exc()
            finally:
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(status)
        status = _wait(process)
        output.seek(0)
        said = output.read()
    lines = [line for line in said.splitlines() if line.startswith(("FAILED ", "ERROR "))]
    if status == 0:
        return None
    if lines:
        return lines[0].removeprefix("FAILED ").removeprefix("ERROR ").partition(" - ")[0]
    return "time" if status is None else f"pytest ended with {status}: {said[-2000:]}"


def _wait(process: int) -> int | None:
    """The exit status; None of one that was ended because it took too long."""
    until = time.monotonic() + TIMEOUT
    while time.monotonic() < until:
        done, status = os.waitpid(process, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.01)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    return None


# --- the result -------------------------------------------------------------------------------------------------------


def _report(
    chosen: Sequence[Mutant], killers: dict[Mutant, str | None], equivalent: dict[str, str], *, table: bool, most: int
) -> int:
    alive = [mutant for mutant, killer in killers.items() if killer is None]
    if table:
        sys.stdout.write("| place | fault | seen by |\n|---|---|---|\n")
        for mutant in chosen:
            seen = killers.get(mutant) or (f"equivalent: {equivalent[mutant.name]}" if mutant not in killers else "–")
            change = mutant.change.replace("|", "\\|")
            sys.stdout.write(f"| {mutant.path}:{mutant.line} | `{change}` | {seen} |\n")
    for mutant in alive:
        sys.stdout.write(f"SURVIVED {mutant.path}:{mutant.line}: {mutant.change}\n")
    killed, tested = len(killers) - len(alive), len(killers)
    sys.stdout.write(
        f"{killed} of {tested} killed, {len(chosen) - tested} equivalent; "
        f"{len(chosen)} of {most} possible faults, {time.strftime('%Y-%m-%d')}\n"
    )
    return 0 if killed * 10 >= tested * 9 else 1


if __name__ == "__main__":
    raise SystemExit(main())
