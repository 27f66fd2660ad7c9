"""The headers that the public site is served with, as `_headers` in the output has them, for the same addresses here.

So a policy that would refuse something in public refuses it at the desk, while it is being written.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from explainer.exports.hosting.served import Served, read_served
from explainer.exports.hosting.static_hosts import HEADERS

# Not at the desk: what is meant for caches and for HTTPS, and what lets scripts of other sites read a page. In public
# every page is everybody's; here stand drafts.
_LEFT_OUT = re.compile(r"cache-control|strict-transport-security|access-control-.*|cross-origin-resource-policy", re.I)


def public_headers(output: Path, path: str) -> dict[str, str]:
    """The headers of an address, by their names; none where no build has left the file."""
    served = _served(output)
    return {
        name: value
        for name, values in (served.by_header if served else {}).items()
        for pattern, value in values
        if re.search(pattern, path) and not _LEFT_OUT.fullmatch(name)
    }


def is_for_hosts_alone(output: Path, path: str) -> bool:
    """Whether a host keeps what stands there to itself."""
    served = _served(output)
    return served is not None and re.search(served.hidden, path) is not None


def _served(output: Path) -> Served | None:
    try:
        return _read(output, (output / HEADERS).stat().st_mtime_ns)
    except (OSError, ValueError):
        return None


@lru_cache(maxsize=4)
def _read(output: Path, saved: int) -> Served:
    """Read once for each build."""
    return read_served(output, "http://127.0.0.1")
