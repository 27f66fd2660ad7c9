"""Names that a file or folder can have on every system: those of records and pages become some."""

from __future__ import annotations

import re
import unicodedata

from explainer.model.safety.invisible import unseen

_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3]) *(?:\..*)?", re.IGNORECASE
)
_RENAME = "rename it: letters, digits and hyphens"
_SIGNS = re.compile(r'[<>:"|?*\\]')


def is_reserved(name: str) -> bool:
    """Whether Windows keeps the name for a device, whatever ending it has: `con`, `nul.txt`, `com1`."""
    return _RESERVED.fullmatch(name) is not None


def fault_of_name(name: str) -> tuple[str, str] | None:
    """What is wrong with the name of a file or folder, and what to do; None where every system can hold it."""
    if hidden := next(unseen(name), None):
        return f"its name holds {hidden.what}", _RENAME
    if "\n" in name or "\t" in name:
        return "its name holds a tab or a line break", _RENAME
    if is_reserved(name):
        return "Windows keeps this name for a device, and has no file of that name", "add a word to it"
    if name.endswith((".", " ")):
        return "its name ends with a dot or a space, which Windows leaves out", "take that out"
    if sign := _SIGNS.search(name):
        return f"its name holds {sign[0]}, which Windows does not allow", _RENAME
    return None


def folded(name: str) -> str:
    """The name as systems see it that do not tell capitals from small letters, or one way to write an accent."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())
