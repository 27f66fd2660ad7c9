"""Files as slips, accidents and other programs leave them: drawn from sound ones, each by a seed.

`python -m tests.engine.mutations FIRST COUNT [SITE]` checks that many, made of the tiny sites or of that site, and
prints what failed.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from unittest.mock import patch

from explainer import remembered
from explainer.kept import Kept
from explainer.pipeline import check_site, rule_pages
from explainer.problems import Problem, render
from tests.engine.sites import tiny

_SIGNS = (
    "- ", "-", ": ", ":", "#", " #", "'", '"', "[", "]", "{", "}", "|", ">", "|-", ">-", "&a ", "*a", "!", "%", "@",
    "`", ",", "\t", "\r", "\0", "\u00a0", "\u200b", "\u202e", "\u2011", "\u2013", "\u0301", "“", "”", "‘", "’", "…",
    "¿", "ñ", "\ufeff", "---", "...", "***", "**", "_", "__", "~~", "==", "```", "````", "~~~", "<", "</", "<!--",
    "-->", "&lt;", "\\", "](", "![", "[@", "[^", "]:", "{.framing}", "{.term}", "///", "/// fact | ", "/// keypoints",
    "\n", "\n\n", "\n\n\n", "    ", "   ", "# ", "## ", "###### ", "1. ", "1) ", "> ", "| ", "|---|", ":   ",
    "<<<<<<< HEAD\n", "=======\n", ">>>>>>> x\n", "null", "~", "true", "2026-02-30", "2026-01-03/..", "[2026..]",
    "1,200", "1.200", "9" * 40, "-0", "1e999", "https://", "id: ", "- id: x\n", "en: ", "es: ", "TODO", "<script>",
    "{=", "{= ", "$", "☃", "𝕏", "\U0001f600", "\u2028", "\x85", "(c)", "--",
)  # fmt: skip
_LETTERS = (
    "abcdefghijklmnopqrstuvwxyzABCXYZ0123456789 \n-:.,;'\"#[](){}|>@*_`~\\/"
    "áéñ¿“”–—…\u00a0\u200b\u202e\u0301\ufeff漢字🙂"
)
_ENCODINGS = ("utf-16", "utf-16-le", "latin-1", "cp1252", "utf-8-sig", "utf-7", "cp037")
_FIELD_OF_RANDOM = 400


@dataclass(frozen=True, slots=True)
class Sound:
    """A text that is right, and the file of the tiny site in whose place it may stand."""

    name: str
    text: str


Change = Callable[[Random, str, str], str]


def _span(draw: Random, text: str) -> tuple[int, int]:
    start = draw.randint(0, len(text))
    return start, min(len(text), start + draw.choice((1, 1, 2, 5, 20, 80, 300)))


def _cut_off(draw: Random, text: str, _: str) -> str:
    return text[: draw.randint(0, len(text))]


def _without_its_beginning(draw: Random, text: str, _: str) -> str:
    return text[draw.randint(0, len(text)) :]


def _without(draw: Random, text: str, _: str) -> str:
    start, end = _span(draw, text)
    return text[:start] + text[end:]


def _doubled(draw: Random, text: str, _: str) -> str:
    start, end = _span(draw, text)
    return text[:end] + text[start:end] * draw.choice((1, 1, 2, 30)) + text[end:]


def _with_sign(draw: Random, text: str, _: str) -> str:
    at = draw.randint(0, len(text))
    return text[:at] + draw.choice(_SIGNS) + text[at:]


def _with_sign_before_a_line(draw: Random, text: str, _: str) -> str:
    lines = text.split("\n")
    at = draw.randrange(len(lines))
    lines[at] = draw.choice(_SIGNS) + lines[at]
    return "\n".join(lines)


def _other_letters(draw: Random, text: str, _: str) -> str:
    start, end = _span(draw, text)
    return text[:start] + "".join(draw.choices(_LETTERS, k=end - start)) + text[end:]


def _any_letters(draw: Random, text: str, _: str) -> str:
    start, end = _span(draw, text)
    ranges = ((0, 0x300), (0, 0xD800), (0xE000, 0x110000))
    put = "".join(chr(draw.randrange(*draw.choice(ranges))) for _ in range(draw.randint(1, 8)))
    return text[:start] + put + text[end:]


def _spliced(draw: Random, text: str, other: str) -> str:
    start, end = _span(draw, text)
    begin, stop = _span(draw, other)
    return text[:start] + other[begin:stop] + text[end:]


def _halves(draw: Random, text: str, other: str) -> str:
    return text[: draw.randint(0, len(text))] + other[draw.randint(0, len(other)) :]


def _indented(draw: Random, text: str, _: str) -> str:
    lines = text.split("\n")
    at = draw.randrange(len(lines))
    by = draw.choice((-2, -1, 1, 2, 4))
    for number in range(at, min(len(lines), at + draw.choice((1, 1, 3)))):
        lines[number] = (
            " " * by + lines[number]
            if by > 0
            else lines[number][min(-by, len(lines[number]) - len(lines[number].lstrip())) :]
        )
    return "\n".join(lines)


def _lines_moved(draw: Random, text: str, _: str) -> str:
    lines = text.split("\n")
    one, other = draw.randrange(len(lines)), draw.randrange(len(lines))
    match draw.randrange(4):
        case 0:
            lines[one], lines[other] = lines[other], lines[one]
        case 1:
            del lines[one]
        case 2:
            lines.insert(other, lines[one])
        case _:
            lines[one] = lines[one] + " " + (lines.pop(one + 1).strip() if one + 1 < len(lines) else "")
    return "\n".join(lines)


def _other_value(draw: Random, text: str, other: str) -> str:
    lines, others = text.split("\n"), [line for line in other.split("\n") if ": " in line]
    at = draw.randrange(len(lines))
    key, colon, _ = lines[at].partition(": ")
    value = draw.choice(others).partition(": ")[2] if others and draw.random() < 0.5 else draw.choice(_SIGNS)
    lines[at] = f"{key}{colon}{value}"
    return "\n".join(lines)


def _in_other_case(draw: Random, text: str, _: str) -> str:
    start, end = _span(draw, text)
    return text[:start] + text[start:end].swapcase() + text[end:]


def _nothing_of_it(draw: Random, text: str, _: str) -> str:
    return "".join(draw.choices(_LETTERS, k=draw.randint(0, _FIELD_OF_RANDOM)))


_CHANGES: tuple[Change, ...] = (
    _cut_off, _without_its_beginning, _without, _without, _doubled, _with_sign, _with_sign, _with_sign,
    _with_sign_before_a_line, _other_letters, _any_letters, _spliced, _spliced, _halves, _indented, _indented,
    _lines_moved, _lines_moved, _other_value, _other_value, _in_other_case, _nothing_of_it,
)  # fmt: skip


def mutation(seed: int, sound: Sequence[Sound]) -> tuple[str, bytes]:
    """The name of a file and what stands in it, drawn by that seed from sound texts."""
    draw = Random(seed)
    one, other = draw.choice(sound), draw.choice(sound)
    text = one.text
    for _ in range(draw.choice((1, 1, 1, 2, 3, 8))):
        text = draw.choice(_CHANGES)(draw, text, other.text)
    kind = draw.random()
    if kind < 0.02:
        return one.name, text.encode(draw.choice(_ENCODINGS), "replace")
    content = text.encode("utf-8", "surrogatepass")
    if kind < 0.04 and content:
        at = draw.randrange(len(content))
        content = content[:at] + draw.randbytes(draw.randint(1, 4)) + content[at + 1 :]
    return one.name, content


class Checked:
    """The tiny site of every kind in a folder, in which one file after the other is changed, and put back."""

    def __init__(self, folder: Path) -> None:
        self.folder = tiny.copy_site(tiny.HERE / "valid" / "every-kind", folder)
        self._known = frozenset(rule_pages())
        kept = folder.with_name("kept")
        self._kept = Kept(kept)
        check_site(self.folder, kept=self._kept)

    def problems(self, name: str, content: bytes) -> tuple[Problem, ...]:
        """What is wrong with the site with that content in that file; all of it has a place and can be printed."""
        path = self.folder / name
        before = path.read_bytes() if path.exists() else None
        path.write_bytes(content)
        try:
            with patch.object(remembered, "engine_is_unchanged", return_value=False):  # nothing is to be kept
                _, found = check_site(self.folder, kept=self._kept)
            there = {problem.location.path for problem in found if (self.folder / problem.location.path).exists()}
        finally:
            if before is None:
                path.unlink()
            else:
                path.write_bytes(before)
        for problem in found:
            assert problem.rule in self._known, problem
            assert problem.location.line >= 1, problem
            assert problem.location.column >= 1, problem
            assert problem.message, problem
            assert problem.location.path in there or problem.rule == "missing-home", problem
        for form in ("text", "github", "json"):
            render(found, form).encode("utf-8", "surrogatepass")
        return found


def of_the_tiny_sites() -> tuple[Sound, ...]:
    """The texts of every tiny site, valid or not."""
    own = {
        path.relative_to(tiny.HERE / "valid" / "every-kind").as_posix()
        for path in _files(tiny.HERE / "valid" / "every-kind")
    }
    found = []
    for site in (*tiny.VALID, *tiny.INVALID):
        for path in _files(site):
            name = path.relative_to(site).as_posix()
            place = (
                name
                if name in own
                else f"data/{name.split('/')[1]}/x.yaml"
                if path.suffix == ".yaml"
                else "content/explainers/x.md"
            )
            try:
                found.append(Sound(place, path.read_text("utf-8")))
            except UnicodeDecodeError:
                continue
    return tuple(one for one in found if one.name.endswith(".md") or one.name.split("/")[1] in _FOLDERS)


_FOLDERS = (
    "sources",
    "actors",
    "places",
    "topics",
    "facts",
    "events",
    "questions",
    "series",
    "terms",
    "corrections",
    "map",
)


def _files(site: Path) -> Iterator[Path]:
    return (path for path in sorted(site.rglob("*")) if path.is_file() and path.suffix in (".yaml", ".md"))


def of_a_site(root: Path, records: int = 4) -> tuple[Sound, ...]:
    """The texts of a site: its records, some at a time, and the parts of its pages, each with the front matter."""
    found = []
    for path in sorted((root / "data").rglob("*.yaml")):
        pieces = re.split(r"(?m)^(?=- id:)", path.read_text("utf-8"))[1:]
        place = f"data/{path.relative_to(root / 'data').parts[0]}/x.yaml"
        found += (Sound(place, "".join(pieces[at : at + records])) for at in range(0, len(pieces), records))
    for path in sorted((root / "content").rglob("*.md")):
        _, front, body = path.read_text("utf-8").split("---\n", 2)
        parts = re.split(r"(?m)^(?=## )", body)
        found += (Sound("content/explainers/x.md", f"---\n{front}---\n{part}") for part in parts)
    return tuple(one for one in found if one.name.split("/")[1] in ("explainers", *_FOLDERS))


def failures(checked: Checked, sound: Sequence[Sound], first: int, count: int) -> Iterator[tuple[int, str]]:
    """The seeds, from the first, whose file ends in anything but a list of problems, each with what was raised."""
    for seed in range(first, first + count):
        try:
            checked.problems(*mutation(seed, sound))
        except Exception:
            yield seed, traceback.format_exc()


def main(sound: Sequence[Sound]) -> int:
    """Checks as many as the command line says; prints the failures, how long it took, and the slowest."""
    first, count = (int(word) for word in sys.argv[1:3])
    folder = Path(tempfile.mkdtemp())
    checked, failed, rules, slowest = Checked(folder / "site"), 0, Counter[str](), (0.0, 0)
    begin = time.process_time()
    for seed in range(first, first + count):
        start = time.process_time()
        try:
            found = checked.problems(*mutation(seed, sound))
            rules.update({problem.rule for problem in found} or {"none"})
        except Exception:
            failed += 1
            sys.stdout.write(f"seed {seed}\n{traceback.format_exc()}\n")
        slowest = max(slowest, (time.process_time() - start, seed))
        if not (seed + 1) % 1_000:
            sys.stdout.write(f"… {seed + 1 - first} files, {failed} failures\n")
            sys.stdout.flush()
    took = time.process_time() - begin
    often = ", ".join(f"{rule} {number}" for rule, number in rules.most_common())
    summary = f"{count} files, {failed} failures, {took:.0f} s, slowest {slowest[0]:.2f} s (seed {slowest[1]})"
    sys.stdout.write(f"{summary}\n{often}\n")
    shutil.rmtree(folder)
    return int(bool(failed))


if __name__ == "__main__":
    raise SystemExit(main(of_a_site(Path(sys.argv[3])) if len(sys.argv) > 3 else of_the_tiny_sites()))
