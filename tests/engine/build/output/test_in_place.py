"""File by file, no page is there before its style sheets; what was begun is gone on with."""

from __future__ import annotations

import json
import random
from pathlib import Path

from explainer.build.output.in_place import clear, go_on, journal_of, put_in_place
from tests.engine.sites.building import snapshot

NAMES = [
    "theme/css/a.css", "theme/js/1/main.js", "data/facts.json", "facts/a/index.html", "facts/index.html", "index.html",
    "manifest/facts.json", "build.json", ".well-known/manifest.json", "manifest.json",
]  # fmt: skip


def staged(folder: Path, names: list[str]) -> Path:
    place = folder / ".output.1.new"
    for name in names:
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(name, "utf-8")
    (folder / "output").mkdir(exist_ok=True)
    return place


def test_files_are_moved_in_an_order_in_which_every_page_has_what_it_needs(tmp_path: Path) -> None:
    shuffled = random.Random(1).sample(NAMES, len(NAMES))
    put_in_place(tmp_path / "output", staged(tmp_path, shuffled), shuffled, ["gone.html"])
    assert json.loads(journal_of(tmp_path / ".output.1.new").read_text("utf-8"))["moves"][-1] == "manifest.json"
    moves = json.loads(journal_of(tmp_path / ".output.1.new").read_text("utf-8"))["moves"]
    assert [name for name in moves if name.startswith("theme/")] == moves[:2]
    assert moves.index("facts/a/index.html") < moves.index("facts/index.html") < moves.index("index.html")
    assert max(moves.index(name) for name in NAMES[:6]) < min(moves.index(name) for name in NAMES[6:])


def test_what_was_begun_is_gone_on_with(tmp_path: Path) -> None:
    place, output = staged(tmp_path, NAMES), tmp_path / "output"
    (output / "gone").mkdir()
    (output / "gone" / "index.html").write_text("gone", "utf-8")
    journal_of(place).write_text(json.dumps({"moves": NAMES, "removals": ["gone/index.html"]}), "utf-8")
    (place / NAMES[0]).unlink()  # was moved before
    assert go_on(output, place)
    assert snapshot(output) == {name: name.encode() for name in NAMES[1:]}
    assert not (output / "gone").exists()
    clear(place)
    assert [path.name for path in tmp_path.iterdir()] == ["output"]
    assert not go_on(output, place)
