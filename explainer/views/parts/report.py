"""Where a reader reports an error: a link that already names the page, the record and the build."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, urlsplit

from explainer.site import routes


@dataclass(frozen=True, slots=True)
class ReportView:
    """The link, and the way it goes: a form elsewhere, a letter to `contact`, or our page on corrections.

    `page` (its path), `record` and `build` are what a report should name: shown where no letter and no form has them.
    """

    href: str
    way: Literal["form", "mail", "policy"]
    contact: str | None
    page: str = ""
    record: str = ""
    build: str = ""


TO_POLICY = ReportView(routes.CORRECTIONS_POLICY, "policy", None)


@dataclass(frozen=True, slots=True)
class Reporting:
    """Who takes reports, as the settings have it; `pattern` is an address with {page}, {record} and {build} in it."""

    contact: str | None
    pattern: str | None
    build: str

    def of(self, page: str, record: str) -> ReportView:
        """The link of one page (its absolute address) and, where it is a record's own, of that record's id."""
        if self.pattern:
            return ReportView(self._form(page, record), "form", self.contact)
        if self.contact:
            return ReportView(self._mail(page, record), "mail", self.contact)
        path = urlsplit(page).path
        asked = (("page", path), ("record", record), ("build", self.build))
        query = "&".join(f"{name}={quote(value)}" for name, value in asked if value)
        return ReportView(f"{TO_POLICY.href}?{query}", "policy", None, path, record, self.build)

    def _form(self, page: str, record: str) -> str:
        filled = self.pattern or ""
        for name, value in (("page", page), ("record", record), ("build", self.build)):
            filled = filled.replace(f"{{{name}}}", quote(value, safe=""))
        return filled

    def _mail(self, page: str, record: str) -> str:
        about = "".join(f" {part}" for part in (page, record) if part)
        facts = (f"Page: {page}", f"Record: {record}" if record else "", f"Build: {self.build}")
        body = "\r\n".join(("", "", "", *(line for line in facts if line)))
        return f"mailto:{quote(self.contact or '', safe='@')}?subject={quote(f'Error:{about}')}&body={quote(body)}"
