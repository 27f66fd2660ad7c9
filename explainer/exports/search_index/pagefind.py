"""The search index: Pagefind's files, made in memory from the site's records while the pages are being rendered."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import os
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from threading import Thread
from typing import Any

import cbor2
from pagefind.service import get_executable

from explainer.exports.search_index.titles import FILE, titles_file
from explainer.exports.templates import Templates
from explainer.site import routes
from explainer.views.context import ViewContext
from explainer.views.pages import page_view
from explainer.views.parts.search_record import SearchRecord, search_records

FOLDER = routes.SEARCH_INDEX.strip("/")
# Pagefind's scripts go to every reader, and so do its copyright notice and its licence.
LICENCE = Path(__file__).with_name("pagefind-MIT.txt")
# What the search itself needs of what Pagefind brings along; its own interfaces stay behind.
WANTED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "fragment/", "index/")
MARK = b"pagefind_dcd"
FILTERS = 3  # where the list of filters stands in the index of indexes
Files = dict[str, bytes]


def index_files(ctx: ViewContext, templates: Templates) -> Files:
    """Every file of the index, and the licence of what reads it, by path from the root of the output."""
    records = ctx.ask(search_records)
    made = _index(
        [
            _text(record, templates.render("search_text.html", page=ctx.ask(page_view, record.href), record=record))
            if record.kind == "explainer"
            else _record(record, ctx.lang)
            for record in records
        ]
    )
    titles = {f"{FOLDER}/{FILE}": titles_file(records, _ids(made))}
    return made | titles | {routes.SEARCH_LICENCE.removeprefix("/"): LICENCE.read_bytes()}


def _ids(files: Mapping[str, bytes]) -> dict[str, str]:
    """What Pagefind calls each page, by its address."""
    fragments = {PurePosixPath(name): content for name, content in files.items() if name.endswith(".pf_fragment")}
    return {
        json.loads(gzip.decompress(content).removeprefix(MARK))["url"]: path.stem for path, content in fragments.items()
    }


def _record(record: SearchRecord, lang: str) -> dict[str, Any]:
    """A record without headings. Facts and events are sentences: their words do not weigh as a name's do."""
    named = record.kind not in ("fact", "event")
    text = record.text or record.title if named else f"{record.title} {record.text}".strip()
    meta = {
        "title" if named else "words": record.title,
        "kind": record.kind,
        "when": record.when,
        "state": record.state,
    }
    return {
        "type": "AddRecord",
        "url": record.href,
        "content": text,
        "language": lang,
        "meta": {name: value for name, value in meta.items() if value},
        "filters": {"kind": [record.kind], "topic": list(record.topics)},
        "sort": None,
    }


def _text(record: SearchRecord, html: str) -> dict[str, Any]:
    """A text whose headings are places of their own."""
    return {"type": "AddFile", "url": record.href, "file_contents": html, "file_path": None}


def _index(requests: list[dict[str, Any]]) -> Files:
    made = _ask([{"type": "NewIndex", "config": {"exclude_selectors": [".marker", ".markers"]}}, *requests])
    files = {file["path"]: base64.b64decode(file["content"]) for file in made}
    return {f"{FOLDER}/{name}": content for name, content in _repeatable(files).items()}


def _ask(requests: list[dict[str, Any]]) -> list[dict[str, str]]:
    """One conversation with Pagefind's own process: messages in base64, each followed by a comma.

    Its Python client sleeps a tenth of a second before each of a thousand answers.
    """
    payloads = [request | {"index_id": 0} for request in (*requests, {"type": "GetFiles"})]
    messages = (json.dumps({"message_id": n, "payload": payload}) for n, payload in enumerate(payloads, start=1))
    question = b"".join(base64.b64encode(message.encode("utf-8")) + b"," for message in messages)
    with subprocess.Popen(
        [str(get_executable()), "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        writing = Thread(target=_write, args=(process.stdin, question))
        writing.start()
        heard = b""
        while heard.count(b",") < len(payloads) and (more := os.read(process.stdout.fileno(), 1 << 20)):
            heard += more
        writing.join()
    return _files_in(heard)


def _write(pipe: Any, question: bytes) -> None:
    """In a thread of its own: Pagefind begins to answer before it has heard everything."""
    with suppress(BrokenPipeError):
        pipe.write(question)
        pipe.flush()


def _files_in(heard: bytes) -> list[dict[str, str]]:
    """The files in the last answer; whatever Pagefind could not do raises RuntimeError."""
    answers = [json.loads(base64.b64decode(answer))["payload"] for answer in heard.split(b",") if answer]
    refused = [answer.get("message", "") for answer in answers if answer["type"] == "Error"]
    if refused or not answers or answers[-1]["type"] != "GetFiles":
        raise RuntimeError(f"Pagefind made no index: {'; '.join(refused) or 'it stopped early'}")
    files: list[dict[str, str]] = answers[-1]["files"]
    return files


def _repeatable(files: Mapping[str, bytes]) -> Files:
    """The files that a search needs, the same from run to run.

    Pagefind writes filters in the order of a hash table that each run seeds anew; here they are sorted, and named by
    what they then hold. They are not compressed again: Python's zlib is not the same on every machine.
    """
    kept = {name: content for name, content in files.items() if name.startswith(WANTED)}
    entry = json.loads(kept["pagefind-entry.json"])
    for name, language in entry["languages"].items():
        program = f"wasm.{language['wasm'] or 'unknown'}.pagefind"
        kept[program] = files[program]
        meta = _unpacked(files[f"pagefind.{language['hash']}.pf_meta"])
        filters = [_sorted_filter(_unpacked(files[f"filter/{digest}.pf_filter"])) for _, digest in meta[FILTERS]]
        named = {f"{name}_{_digest(_packed(content))}": content for content in filters}
        meta[FILTERS] = sorted([content[0], digest] for digest, content in named.items())
        language["hash"] = f"{name}_{_digest(_packed(meta))}"
        kept |= {f"filter/{digest}.pf_filter": _packed(content) for digest, content in named.items()}
        kept[f"pagefind.{language['hash']}.pf_meta"] = _packed(meta)
    kept["pagefind-entry.json"] = json.dumps(entry, sort_keys=True, separators=(",", ":")).encode("utf-8")
    return kept


def _sorted_filter(content: list[Any]) -> list[Any]:
    """`[name, [[value, [pages]] …]]`, the values in their order."""
    name, values = content
    return [name, sorted(values)]


def _unpacked(content: bytes) -> Any:
    return cbor2.loads(gzip.decompress(content).removeprefix(MARK))


def _packed(content: Any) -> bytes:
    return MARK + cbor2.dumps(content)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:10]
