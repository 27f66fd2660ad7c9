"""Asks the YAML language server what an editor would show: the real one, over its standard input and output."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Mapping
from itertools import count
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any

_SECONDS = 60  # after which it has hung
_SETTINGS = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}
_CLIENT = {
    "workspace": {"configuration": True},
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown", "plaintext"]}},
        "hover": {"contentFormat": ["markdown"]},
    },
}
CURSOR = "¦"


class YamlLanguageServer:
    """One server, which knows the files under one folder. Each text is asked about as a new file beside the named."""

    def __init__(self, command: Iterable[str | Path], root: Path) -> None:
        """Starts it."""
        self._root = root.resolve()
        self._process = subprocess.Popen([*command, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._arrived: Queue[dict[str, Any] | None] = Queue()
        self._told: dict[str, list[dict[str, Any]]] = {}
        self._numbers = count(1)
        Thread(target=self._read, daemon=True).start()
        uri = self._root.as_uri()
        folders = [{"uri": uri, "name": "site"}]
        about = {"processId": None, "rootUri": uri, "workspaceFolders": folders, "capabilities": _CLIENT}
        self._ask("initialize", about)
        self._tell("initialized", {})

    def close(self) -> None:
        """Ends it."""
        self._process.kill()
        self._process.communicate()

    def problems(self, texts: Mapping[str, str]) -> dict[str, list[str]]:
        """What it underlines in each of these files, as `line: words`, lines counted from 1."""
        opened = {self._open(name, text): name for name, text in texts.items()}
        while not opened.keys() <= self._told.keys():
            self._next()
        return {name: self._lines(uri) for uri, name in opened.items()}

    def problems_after_saving(self, name: str, text: str, saved: Path) -> list[str]:
        """What it underlines in that file, once an editor has told it that another one was saved."""
        uri = self._open(name, text)
        while uri not in self._told:
            self._next()
        del self._told[uri]
        self._tell("workspace/didChangeWatchedFiles", {"changes": [{"uri": saved.as_uri(), "type": 2}]})
        while uri not in self._told:
            self._next()
        return self._lines(uri)

    def completions(self, name: str, text: str) -> dict[str, dict[str, Any]]:
        """What it offers at the cursor, by what the list shows."""
        return {item["label"]: item for item in self._at("textDocument/completion", name, text)["items"]}

    def hover(self, name: str, text: str) -> str:
        """What it shows where the mouse rests, in Markdown."""
        found = self._at("textDocument/hover", name, text)
        return str(found["contents"]["value"]) if found else ""

    def _at(self, method: str, name: str, text: str) -> Any:
        before = text[: text.index(CURSOR)]
        uri = self._open(name, text.replace(CURSOR, ""))
        line, column = before.count("\n"), len(before) - before.rfind("\n") - 1
        about = {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}
        return self._ask(method, about)

    def _open(self, name: str, text: str) -> str:
        path = self._root / name
        uri = path.with_name(f"{next(self._numbers)}-{path.name}").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def _lines(self, uri: str) -> list[str]:
        return [f"{told['range']['start']['line'] + 1}: {told['message']}" for told in self._told[uri]]

    def _ask(self, method: str, about: Any) -> Any:
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": about})
        while (message := self._next()).get("id") != number or "method" in message:
            pass
        return message["result"]

    def _tell(self, method: str, about: Any) -> None:
        self._send({"method": method, "params": about})

    def _next(self) -> dict[str, Any]:
        message = self._arrived.get(timeout=_SECONDS)
        if message is None:
            raise RuntimeError("the YAML language server has ended")
        if "method" in message and "id" in message:  # it asks, too
            asked = message["params"].get("items", []) if message["method"] == "workspace/configuration" else None
            answer = None if asked is None else [_SETTINGS if one.get("section") == "yaml" else {} for one in asked]
            self._send({"id": message["id"], "result": answer})
        elif message.get("method") == "textDocument/publishDiagnostics":
            self._told[message["params"]["uri"]] = message["params"]["diagnostics"]
        return message

    def _send(self, message: Mapping[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self._process.stdin.flush()

    def _read(self) -> None:
        assert self._process.stdout
        while head := self._process.stdout.readline():
            length = 0
            while head.strip():
                name, _, value = head.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
                head = self._process.stdout.readline()
            self._arrived.put(json.loads(self._process.stdout.read(length)))
        self._arrived.put(None)
