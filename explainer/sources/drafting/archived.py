"""A page that was found in an archive: the copy is kept in the record beside the document's own address."""

from __future__ import annotations

import re
from typing import Any, Final

from explainer.model.sameness.addresses import canonical

_STAMP: Final = re.compile(r"/(\d{4})\.?(\d{2})\.?(\d{2})[-\d.]*(?:[a-z]{2}_)?/")


def copy_of(address: str) -> dict[str, Any] | None:
    """The field `archived` for the address of a copy that says its day; None where it is none."""
    if not any(what.startswith("the copy at") for what in canonical(address).besides):
        return None
    found = _STAMP.search(address)
    return {"url": address, "date": "-".join(found.groups())} if found else None
