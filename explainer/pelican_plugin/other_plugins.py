"""Other people's plugins beside this one: what each listens for, and whether anything of it came."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from pelican.plugins import signals

from explainer.problems import Location, Problem

RULE = "unheard-plugin"
_SIGNAL = type(signals.initialized)
_PELICAN: Mapping[str, Any] = {name: value for name, value in vars(signals).items() if isinstance(value, _SIGNAL)}
# Every plugin hears that Pelican began; a plugin that waits for nothing else has done its work then.
_FIRST = "initialized"
_sent: set[str] = set()
_listeners: dict[str, Callable[..., None]] = {}


def all_signals() -> Mapping[str, Any]:
    """Pelican's signals by the names that it gives them, and those that plugins have made beside them."""
    made = {name: value for name, value in signals.signal.__self__.items() if value not in _PELICAN.values()}
    return {**_PELICAN, **made}


def names_of(plugins: Iterable[object]) -> tuple[str, ...]:
    """The names of the plugins that Pelican has loaded, without this package."""
    names = (plugin.__name__ if isinstance(plugin, ModuleType) else type(plugin).__module__ for plugin in plugins)
    return tuple(name for name in names if not _is_in(name, __name__.partition(".")[0]))


def watch_signals() -> None:
    """From here on it is noted which signals are sent."""
    _sent.clear()
    for name, signal in all_signals().items():
        signal.connect(_listeners.setdefault(name, partial(_note, name)), weak=False)


def listens_to(plugin: str) -> frozenset[str]:
    """The signals for which something of that plugin waits."""
    found = ((name, one) for name, signal in all_signals().items() for one in signal.receivers_for(signal.ANY))
    return frozenset(name for name, one in found if _is_of(one, plugin))


def sources(plugins: Iterable[str]) -> dict[str, str]:
    """The code of each plugin by its name."""
    return {plugin: _source(plugin) for plugin in plugins}


def unheard(plugins: Iterable[str], place: Location) -> Iterator[Problem]:
    """A warning for each plugin for which nothing came that it waits for."""
    for plugin in plugins:
        waits = listens_to(plugin)
        if waits - {_FIRST} & _sent or waits == {_FIRST}:
            continue
        names = ", ".join(sorted(waits - {_FIRST}))
        what = f"waits for {names}, which this build never sends" if waits else "waits for no signal that is known here"
        message = f"the plugin {plugin} {what}"
        hint = "if it does nothing here, take it out of PLUGINS; docs/plugins.md has what this site sends"
        yield Problem(place, message, RULE, hint, "warning")


def _is_of(receiver: object, plugin: str) -> bool:
    """By the module of the receiver; a plugin that is a module of a package has all of the package."""
    while isinstance(receiver, partial):
        receiver = receiver.func
    module = getattr(receiver, "__module__", None) or type(receiver).__module__
    package = plugin if plugin.startswith("pelican.plugins.") else plugin.partition(".")[0]
    return _is_in(str(module), package)


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
