"""Where a reader reports an error: a link that already names the page and the record.

Which build the reader saw is for a script to add: pages do not name it, so that what did not change keeps its bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, urlsplit

from explainer.site import routes

BUILD = "{build}"  # stands in an address where the build is to be named


@dataclass(frozen=True, slots=True)
class ReportView:
    """The link, and the way it goes: a form elsewhere, a letter to `contact`, or our page on corrections.

    `with_build` is the same address with `{build}` in it, where a script puts the id of the build. `page` (its path)
    and `record` are what a report should name: shown where no letter and no form has them.
    """

    href: str
    way: Literal["form", "mail", "policy"]
    contact: str | None
    page: str = ""
    record: str = ""
    with_build: str = ""


TO_POLICY = ReportView(routes.CORRECTIONS_POLICY, "policy", None)


@dataclass(frozen=True, slots=True)
class Reporting:
    """Who takes reports, as the settings have it; `pattern` is an address with {page}, {record} and {build} in it."""

    contact: str | None
    pattern: str | None

    def of(self, page: str, record: str) -> ReportView:
        """The link of one page (its absolute address) and, where it is a record's own, of that record's id."""
        if self.pattern:
            form = self._form(page, record)
            with_build = form if BUILD in form else ""
            return ReportView(form.replace(BUILD, ""), "form", self.contact, with_build=with_build)
        if self.contact:
            letter = self._mail(page, record)
            return ReportView(letter, "mail", self.contact, with_build=f"{letter}{quote('Build: ')}{BUILD}")
        path = urlsplit(page).path
        asked = (("page", path), ("record", record))
        query = "&".join(f"{name}={quote(value)}" for name, value in asked if value)
        href = f"{TO_POLICY.href}?{query}"
        return ReportView(href, "policy", None, path, record, f"{href}&build={BUILD}")

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
