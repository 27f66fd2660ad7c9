"""Other people's plugins beside this one: what each listens for, and whether anything of it came."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from pelican.plugins import signals

from explainer.problems import Location, Problem

RULE = "unheard-plugin"
_SIGNAL = type(signals.initialized)
SIGNALS: Mapping[str, Any] = {name: value for name, value in vars(signals).items() if isinstance(value, _SIGNAL)}
# Every plugin hears that Pelican began; a plugin that waits for nothing else has done its work then.
_FIRST = "initialized"
_sent: set[str] = set()


def names_of(plugins: Iterable[object]) -> tuple[str, ...]:
    """The names of the plugins that Pelican has loaded, without this package."""
    names = (plugin.__name__ if isinstance(plugin, ModuleType) else type(plugin).__module__ for plugin in plugins)
    return tuple(name for name in names if not _is_in(name, __name__.partition(".")[0]))


def watch_signals() -> None:
    """From here on it is noted which signals are sent."""
    _sent.clear()
    for name, signal in SIGNALS.items():
        signal.connect(_LISTENERS[name], weak=False)


def listens_to(plugin: str) -> frozenset[str]:
    """The signals for which something of that plugin waits."""
    return frozenset(name for name, signal in SIGNALS.items() if any(_is_of(one, plugin) for one in _receivers(signal)))


def listeners(plugins: Iterable[str], *signal_names: str) -> dict[str, str]:
    """Of these plugins those that wait for any of the signals, each with its source code."""
    return {plugin: _source(plugin) for plugin in plugins if listens_to(plugin) & set(signal_names)}


def unheard(plugins: Iterable[str], place: Location) -> Iterator[Problem]:
    """A warning for each plugin for which nothing came that it waits for."""
    for plugin in plugins:
        waits = listens_to(plugin)
        if waits - {_FIRST} & _sent or waits == {_FIRST}:
            continue
        for_what = f"waits for {', '.join(sorted(waits - {_FIRST}))}" if waits else "waits for no signal of Pelican's"
        message = f"the plugin {plugin} has done nothing here: it {for_what}, which this build never sends"
        hint = "take it out of PLUGINS; docs/plugins.md has what this site sends"
        yield Problem(place, message if waits else message.partition(", which")[0], RULE, hint, "warning")


def _receivers(signal: Any) -> Iterator[Any]:
    yield from signal.receivers_for(signal.ANY)


def _is_of(receiver: object, plugin: str) -> bool:
    module = getattr(receiver, "__module__", None) or type(receiver).__module__
    return _is_in(str(module), plugin)


def _is_in(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")


def _source(plugin: str) -> str:
    """All the code of a plugin, whether it is a module or a package."""
    module = sys.modules.get(plugin)
    file = inspect.getsourcefile(module) if module else None
    if file is None:
        return ""
    path = Path(file)
    files = sorted(path.parent.rglob("*.py")) if path.name == "__init__.py" else [path]
    return "\n".join(one.read_text("utf-8", "replace") for one in files)


def _note(name: str, sender: object, **_: Any) -> None:
    _sent.add(name)


_LISTENERS = {name: partial(_note, name) for name in SIGNALS}
