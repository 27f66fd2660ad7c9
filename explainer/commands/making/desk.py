"""What somebody who makes records has before them: the site, the ids that are taken, and what they have made so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from explainer.editing.drafts.files import proposed_file
from explainer.editing.drafts.forms import Form, kind_of
from explainer.editing.drafts.ids import proposed_id, taken_ids
from explainer.editing.drafts.pages import page_name, page_text
from explainer.editing.edits import Edit, edit_of
from explainer.editing.putting import with_record
from explainer.editing.record_text import record_text
from explainer.mistyped import Mistyped
from explainer.model.dataset import Dataset
from explainer.site.layout import Layout
from explainer.site.site import Site


@dataclass(frozen=True, slots=True)
class Made:
    """A record that was made, and is not written yet."""

    form: Form
    id: str
    file: str
    values: Mapping[str, Any]


@dataclass(slots=True)
class Desk:
    """Grows with each record that is made: what comes later may name it. `begun` are those that are not made yet."""

    layout: Layout
    site: Site
    every: bool = False
    taken: frozenset[str] = frozenset()
    made: list[Made] = field(default_factory=list)
    begun: list[tuple[Form, dict[str, Any]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.taken = taken_ids(self.layout.root, self.site)

    @property
    def data(self) -> Dataset:
        """The records of the site; ids of those that were just made are known as well."""
        data = self.site.dataset
        return replace(data, broken=data.broken | {one.id for one in self.made})

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What is to be written, made of what each file holds by now: people save files while they are asked."""
        edits: dict[str, Edit] = {}
        for one in self.made:
            edits[one.file] = self._with(one, edits.get(one.file) or edit_of(self.layout.root, one.file, b""))
        return tuple(edits.values())

    def proposed_id(self, form: Form, values: Mapping[str, Any]) -> str:
        """An id that nobody has had."""
        return proposed_id(form.noun, values, self.taken | {one.id for one in self.made})

    def proposed_file(self, form: Form, values: Mapping[str, Any]) -> str:
        """The file in which it is to stand, from the root of the site."""
        if form.is_page:
            return page_name(self.layout.content, str(values["id"]))
        return proposed_file(self.layout.root, kind_of(form), in_order(form, values), self.site.dataset)

    def named_file(self, form: Form, given: str) -> str:
        """The file that somebody named, by its path or its name; Mistyped where no such record may stand there."""
        folder = f"{self.layout.content}/explainers" if form.is_page else f"data/{kind_of(form).folder}"
        ending = ".md" if form.is_page else ".yaml"
        path = Path(given)
        name = path.name if path.suffix == ending else f"{path.name}{ending}"
        if len(path.parts) > 1 and not _is_in(path.parent, self.layout.root, folder):
            raise Mistyped(f"{given}: {form.noun}s stand in {folder}/")
        return f"{folder}/{name}"

    def shown(self, form: Form, values: Mapping[str, Any]) -> str:
        """What would be written, as it would stand in its file."""
        ordered = in_order(form, values)
        return page_text(ordered) if form.is_page else record_text(ordered)

    def put(self, form: Form, values: Mapping[str, Any], file: str) -> Made:
        """Makes the record part of what is to be written; Mistyped where it cannot be put into that file."""
        made = Made(form, str(values["id"]), file, in_order(form, values))
        self.made.append(made)
        try:
            assert self.edits
        except Mistyped:
            self.made.remove(made)
            raise
        return made

    def _with(self, one: Made, edit: Edit) -> Edit:
        """The edit of its file, with this record in it as well."""
        before = edit.after or edit.before
        if not one.form.is_page:
            return replace(edit, after=with_record(before, one.values, one.file))
        if before is not None:
            raise Mistyped(f"{one.file} is there already: give it another id")
        return replace(edit, after=page_text(one.values).encode("utf-8"))


def in_order(form: Form, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values in the order in which their fields stand in a file."""
    names = [*(["id"] if form.is_page else []), *(one.name for one in form.fields)]
    known = {name: values[name] for name in names if name in values}
    return known | {name: value for name, value in values.items() if name not in known}


def _is_in(folder: Path, root: Path, wanted: str) -> bool:
    return folder.as_posix() == wanted or folder.resolve() == (root / wanted).resolve()
