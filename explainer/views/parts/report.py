"""Where a reader reports an error: a link that already names the page and the record.

Which build the reader saw is for a script to add: pages do not name it, so that what did not change keeps its bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

BUILD = "{build}"  # stands in an address where the build is to be named


@dataclass(frozen=True, slots=True)
class ReportView:
    """The link, and the way it goes: a form elsewhere, or a letter to `contact`.

    `with_build` is the same address with `{build}` in it, where a script puts the id of the build.
    """

    href: str
    way: Literal["form", "mail"]
    contact: str | None
    with_build: str = ""


@dataclass(frozen=True, slots=True)
class Reporting:
    """Who takes reports, as the settings have it; `pattern` is an address with {page}, {record} and {build} in it."""

    contact: str | None
    pattern: str | None

    def of(self, page: str, record: str) -> ReportView | None:
        """The link of one page (its absolute address) and, where it is a record's own, of that record's id; None where
        nobody takes reports: a link that leads to no one is worse than none.
        """
        if self.pattern:
            form = self._form(page, record)
            with_build = form if BUILD in form else ""
            return ReportView(form.replace(BUILD, ""), "form", self.contact, with_build=with_build)
        if self.contact:
            letter = self._mail(page, record)
            return ReportView(letter, "mail", self.contact, with_build=f"{letter}{quote('Build: ')}{BUILD}")
        return None

    def _form(self, page: str, record: str) -> str:
        """The pattern with page and record filled in."""
        filled = self.pattern or ""
        for name, value in (("page", page), ("record", record)):
            filled = filled.replace(f"{{{name}}}", quote(value, safe=""))
        return filled

    def _mail(self, page: str, record: str) -> str:
        about = "".join(f" {part}" for part in (page, record) if part)
        facts = (f"Page: {page}", *([f"Record: {record}"] if record else []))
        body = "\r\n".join(("", "", "", *facts, ""))
        return f"mailto:{quote(self.contact or '', safe='@')}?subject={quote(f'Error:{about}')}&body={quote(body)}"
