"""An address without what says only how somebody came to it: as a source's record is to have it."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote_plus, urlsplit, urlunsplit

from explainer.model.sameness.tracking import is_tracking

_FORMS: Final = re.compile(r"^(?:www\d?\.|m\.|mobile\.|amp\.)+")
_USUAL_PORT: Final = {"http": ":80", "https": ":443"}
_ROUTE: Final = ("!", "/")  # behind `#`, where a script makes a page of it


def clean_address(url: str) -> str:
    """The address without parameters that count readers, a place within the page, and a port that goes without saying.

    What is left of it stands letter for letter as it did. `url` is one that `check_web_address` passes.
    """
    parts = urlsplit(url)
    scheme, host = parts.scheme.lower(), parts.netloc.lower()
    site = _FORMS.sub("", host)
    kept = "&".join(pair for pair in parts.query.split("&") if pair and not _counts(pair, site))
    fragment = parts.fragment if parts.fragment.startswith(_ROUTE) else ""
    return urlunsplit((scheme, host.removesuffix(_USUAL_PORT.get(scheme, "")), parts.path, kept, fragment))


def _counts(pair: str, site: str) -> bool:
    name, _, value = pair.partition("=")
    return is_tracking(unquote_plus(name), unquote_plus(value), site)
