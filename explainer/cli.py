"""The `explainer` command: runs the commands, audits what was built, explains rules, writes what others are told.

The only code that prints. What only one command needs is imported there: a check of what has not changed is to take
no longer than Python's own start.
"""

from __future__ import annotations

import argparse
import gc
import io
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from explainer import problems
from explainer.commands.terminal import Terminal
from explainer.mistyped import Mistyped

if TYPE_CHECKING:
    from explainer.audit.built_site import BuiltSite

# What each module of commands/ is for: it is imported where its command is given.
_MODULES = {
    "check": "say what is wrong, where, and what to do about it",
    "new": "make a record or an explainer, and put it where it belongs",
    "format": "show what of the files of records would be evened out, or do it",
    "changes": "say what changes for readers, and what no correction tells of",
    "pages": "list the pages that read otherwise in one built site than in another",
    "review": "list what somebody should look at again, and no rule can judge",
    "uses": "list every field and sentence that uses a record, or what leads to a page",
    "impact": "list what would fall or change if a record were no longer to be stood by",
    "correct": "write the correction that tells readers of what changed",
    "publish": "write down what readers see from now on, once every change of it is told",
    "links": "say which sources have moved, are gone, or do not say any more what they said",
    "archive": "find copies of sources that are kept elsewhere, or ask for new ones",
    "hosting": "write what a web server of one's own is told of a built site",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; 0 when all is well, 1 when the site has errors, 2 when mistyped, 130 when stopped."""
    given = sys.argv[1:] if arguments is None else arguments
    options = _parser(given).parse_args(given)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # names of files and quoted words may hold what it cannot show
            stream.reconfigure(errors="backslashreplace")
    if arguments is None and given[:1] == ["check"]:  # a process of its own, too short to look for what it could free
        gc.disable()
    try:
        return int(options.run(options))
    except Mistyped as error:
        for line in error.args:
            _warn(line)
        return 2
    except KeyboardInterrupt:  # Ctrl-C is nobody's mistake
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 1


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    """All commands and their options; those that come with a package of their own, where the command is given."""
    parser = argparse.ArgumentParser(prog="explainer", description="Checks a site of sourced facts and explainers.")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    audited = commands.add_parser("audit", help="say what is wrong with a built site, on whatever is in its folder")
    audited.add_argument("output", nargs="?", type=Path, default=Path("output"), help="its folder (default: output)")
    audited.add_argument(
        "--format", choices=get_args(problems.Format), default="text", help="text (default), github or json"
    )
    if "audit" in given:
        _add_limits(audited)
    audited.add_argument("--browser", action="store_true", help="also look with axe-core at a page of each sort")
    audited.set_defaults(run=_audit)

    for name, what in _MODULES.items():
        of_module = commands.add_parser(name, help=what)
        if name in given:
            _add_module(name, of_module)

    explain = commands.add_parser("explain", help="explain a rule: what it wants, why, and the remedy")
    explain.add_argument("rule", nargs="?", help="the id in square brackets; without it, all rules are listed")
    explain.add_argument("--markdown", action="store_true", help="all rules as one page: docs/rules.md")
    explain.set_defaults(run=_explain)

    schema = commands.add_parser("schema", help="write the JSON Schemas that editors use")
    schema.add_argument("--root", type=Path, default=Path(), help="the folder that holds data/")
    schema.add_argument("--check", action="store_true", help="write nothing; fail if a schema is out of date")
    schema.set_defaults(run=_schema)

    verified = commands.add_parser("verify", help="build the site under many conditions and say which change its bytes")
    if "verify" in given:
        _add_verify(verified)

    compared = commands.add_parser("compare", help="say whether a published site is what its commit gives")
    if "compare" in given:
        _add_compare(compared)
    return parser


def _add_limits(audited: argparse.ArgumentParser) -> None:
    from explainer.audit.limits import DEFAULT_LIMITS, KB

    for name, default, what in (
        ("--page-kb", DEFAULT_LIMITS.page, "a page with its style sheets"),
        ("--script-kb", DEFAULT_LIMITS.scripts, "the scripts of a page"),
    ):
        weighs = f"how much {what} may weigh, compressed (default: {default // KB})"
        audited.add_argument(name, type=float, default=default / KB, metavar="KB", help=weighs)


def _add_module(name: str, parser: argparse.ArgumentParser) -> None:
    """The options of a command of commands/, and how it is run."""
    module = import_module(f"explainer.commands.{name}")
    module.add(parser)
    ask = input if sys.stdin.isatty() and sys.stdout.isatty() else None
    parser.set_defaults(run=lambda options: module.run(options, Terminal(sys.stdout.write, _warn, ask)))


def _add_verify(verified: argparse.ArgumentParser) -> None:
    from explainer.reproducibility.verify_command import add_verify, run_verify

    add_verify(verified)
    verified.set_defaults(run=lambda options: run_verify(options, _say))


def _add_compare(compared: argparse.ArgumentParser) -> None:
    from explainer.reproducibility.compare_command import add_compare, run_compare

    add_compare(compared)
    compared.set_defaults(run=lambda options: run_compare(options, _say))


def _say(line: str) -> None:
    print(line, flush=True)  # a build takes seconds: each line is shown when it is known


def _warn(line: str) -> None:
    print(f"explainer: {line}", file=sys.stderr)


def _audit(options: argparse.Namespace) -> int:
    from explainer import audit
    from explainer.audit.brief import in_brief
    from explainer.audit.built_site import open_site
    from explainer.audit.limits import KB, Limits

    site = open_site(options.output, Limits(int(options.page_kb * KB), int(options.script_kb * KB)))
    seen, not_seen = _in_browser(site) if options.browser and site.pages else ((), "")
    found = audit.run(site, seen)
    shown = found if options.format == "json" else in_brief(found)
    sys.stdout.write(problems.render(shown, options.format, counted=found))
    looked_at = f"{len(site.pages):,} pages, {len(site.files):,} files and {len(site.references):,} addresses in them"
    print(f"looked at {looked_at}{not_seen}", file=sys.stdout if options.format == "text" else sys.stderr)
    return 1 if problems.has_errors(found) else 0


def _in_browser(site: BuiltSite) -> tuple[Sequence[problems.Problem], str]:
    """What a browser shows to be wrong; and what to say of it in the last line."""
    from explainer.audit.accessibility import NotLookedAtError, look, one_of_each_sort

    try:
        return look(site), f"; in a browser at {len(one_of_each_sort(site))} pages, one of each sort"
    except NotLookedAtError as error:
        return (), f"; at none in a browser: {error}"


def _explain(options: argparse.Namespace) -> int:
    from explainer import audit
    from explainer.pipeline import rule_pages

    pages = dict(sorted({**rule_pages(), **audit.rule_pages()}.items()))
    if options.markdown:
        sys.stdout.write(rules_page())
        return 0
    if options.rule is None:
        width = max(map(len, pages))
        for rule, page in pages.items():
            print(f"{rule:{width}}  {page.splitlines()[0]}")
        return 0
    if options.rule not in pages:
        hint = problems.did_you_mean(options.rule, pages, "`explainer explain` lists all rules")
        _warn(f'no rule "{options.rule}"; {hint}')
        return 2
    print(f"{options.rule}\n\n{pages[options.rule]}")
    return 0


def rules_page() -> str:
    """Every rule with its page, as Markdown: docs/rules.md."""
    from explainer import audit
    from explainer.pipeline import rule_pages

    head = "# Rules\n\nWhat `explainer check` and every build look for, by the id in brackets behind a message.\n"
    made = "This page is written by `make generated`.\n"
    audited = "\n# Rules of the audit\n\nWhat `explainer audit` looks for in a site that is built.\n"
    return head + made + _as_markdown(rule_pages()) + audited + _as_markdown(audit.rule_pages())


def _as_markdown(pages: Mapping[str, str]) -> str:
    return "".join(f"\n## {rule}\n\n{page}\n" for rule, page in pages.items())


def _schema(options: argparse.Namespace) -> int:
    from explainer.model.schemas.editor_schema import schemas

    folder = options.root / "data" / "schemas"
    outdated = [
        (folder / name, text)
        for name, text in schemas().items()
        if not (folder / name).exists() or (folder / name).read_text("utf-8") != text
    ]
    for path, text in outdated:
        if options.check:
            print(f"{path} is out of date: run `explainer schema`", file=sys.stderr)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
            print(f"wrote {path}")
    return 1 if outdated and options.check else 0
