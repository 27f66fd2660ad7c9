"""The whole conversation about a new record: field by field, then its id, its file, and a look before it is written."""

from __future__ import annotations

import re
from typing import Any

from explainer.commands.making.desk import Desk
from explainer.commands.making.dialogue import Back, Dialogue
from explainer.commands.making.groups import ask_field
from explainer.commands.making.questions import LEFT_OUT, Questions
from explainer.editing.drafts.faults import faults_of
from explainer.editing.drafts.files import files_of
from explainer.editing.drafts.forms import Form, kind_of
from explainer.editing.drafts.ids import words_of
from explainer.editing.drafts.likeness import label_of, same_words
from explainer.mistyped import Mistyped
from explainer.model.schemas.field_types import FieldType
from explainer.problems import with_article


class Conversation:
    """About one record; `values` are what was given beforehand, and grow with what is answered."""

    def __init__(self, desk: Desk, dialogue: Dialogue, form: Form, values: dict[str, Any]) -> None:
        self.desk, self.dialogue, self.form, self.values = desk, dialogue, form, values
        self.questions = Questions(desk, dialogue, form, values, self._make)
        desk.begun.append((form, values))

    def hold(self, file: str | None = None) -> bool:
        """Asks until the record is whole, and puts it into its file; False where it is not to be written."""
        self._ask(list(self.form.asked(self.desk.every)))
        while faults := [one for one in faults_of(self.form, self.values, self.desk.data) if one.field != "id"]:
            for fault in faults:
                self.dialogue.say(str(fault))
            named = {fault.field for fault in faults} - {None}
            self._forget(named or set(self.values))
            self._ask([field for field in self.form.fields if field.name in named] or list(self.form.asked()))
        self._tell_of_the_same()
        self._ask_id()
        return self._put(file)

    def _ask(self, fields: list[FieldType]) -> None:
        """Asks for what was not given; `<` goes back to the answer before."""
        answered: list[str] = []
        at = 0
        while at < len(fields):
            field = fields[at]
            if field.name in self.values or not self._has_use(field):
                at += 1
                continue
            try:
                value = ask_field(self.questions, field)
            except Back:
                at = self._back(fields, answered, at)
                continue
            if value is not LEFT_OUT:
                self.values[field.name] = value
            answered.append(field.name)
            at += 1

    def _back(self, fields: list[FieldType], answered: list[str], at: int) -> int:
        if not answered:
            self.dialogue.say("this is the first question")
            return at
        name = answered.pop()
        self._forget({name})
        return next(index for index, field in enumerate(fields) if field.name == name)

    def _forget(self, names: set[Any]) -> None:
        for name in names:
            self.values.pop(name, None)

    def _has_use(self, field: FieldType) -> bool:
        """A figure is only asked for where the words have one."""
        return field.name != "value" or self.desk.every or bool(re.search(r"\d", words_of(self.values.get("text"))))

    def _tell_of_the_same(self) -> None:
        same = same_words(self.values, self.form.noun, self.desk.site.dataset)
        if same:
            self.dialogue.open(f"there is {with_article(same.noun)} that says nearly the same: {same.id}")
            self.dialogue.say(f"  {label_of(same)}")

    def _ask_id(self) -> None:
        while not (given := self.values.get("id")) or not self._id_is_good(str(given)):
            proposed = self.desk.proposed_id(self.form, self.values)
            self.dialogue.open("id: its name for good, in lower-case words and hyphens; it stands in its address")
            try:
                self.values["id"] = self.dialogue.line(f"id [{proposed}]: ") or proposed
            except Back:
                self.dialogue.say("you can change an answer when you have seen the whole")

    def _id_is_good(self, given: str) -> bool:
        found = [one for one in faults_of(self.form, {**self.values, "id": given}, self.desk.data) if one.field == "id"]
        if given in self.desk.taken or given in {one.id for one in self.desk.made}:
            self.dialogue.say(f'the id "{given}" is taken, or was once published: no record may have it again')
        for fault in found:
            self.dialogue.say(str(fault))
        good = not found and given not in self.desk.taken
        if not good:
            del self.values["id"]
        return good

    # --- where it goes ------------------------------------------------------------------------------------------------

    def _put(self, file: str | None) -> bool:
        """Shows the whole; its file and each of its fields can still be another."""
        name = file or self.desk.proposed_file(self.form, self.values)
        while True:
            self.dialogue.write(f"\n{self.desk.shown(self.form, self.values)}\n")
            question = f"write it into {name}? [Y/n; the name of a field or of another file changes that] "
            try:
                typed = self.dialogue.line(question)
            except Back:
                continue
            if typed.casefold() in ("n", "no"):
                return False
            if typed.casefold() not in ("", "y", "yes"):
                name = self._changed(typed, name)
            elif self._is_put(name):
                return True

    def _is_put(self, name: str) -> bool:
        """Whether it could be put into that file; why not is told, and another file can be named."""
        try:
            self.desk.put(self.form, self.values, name)
        except Mistyped as error:
            self.dialogue.say(str(error))
            return False
        self.desk.begun.remove((self.form, self.values))
        return True

    def _changed(self, typed: str, file: str) -> str:
        """The file that was named; or the same, and the field that was named asked for again."""
        field = next((field for field in self.form.fields if field.name == typed), None)
        if typed == "id":
            self._forget({"id"})
            self._ask_id()
            return self.desk.proposed_file(self.form, self.values) if self.form.is_page else file
        if field:
            before = dict(self.values)
            self._forget({typed})
            self._ask([field])
            for fault in faults_of(self.form, self.values, self.desk.data):
                self.dialogue.say(f"{fault}: it stays as it was")
                self.values.clear()
                self.values.update(before)
                break
        elif typed.startswith("?") and not self.form.is_page:
            self.dialogue.say("files: " + ", ".join(files_of(kind_of(self.form), self.desk.site.dataset)))
        elif re.fullmatch(r"[a-z0-9/_.-]+", typed):
            try:
                return self.desk.named_file(self.form, typed)
            except Mistyped as error:
                self.dialogue.say(str(error))
        else:
            self.dialogue.say("Enter writes it, n does not; ? lists the files")
        return file

    def _make(self, form: Form, wanted: str) -> bool:
        """Another record, that this one names."""
        self.dialogue.open(f"{with_article(form.noun)}, first:")
        made = Conversation(self.desk, self.dialogue, form, {"id": wanted}).hold()
        self.dialogue.say(f"back to the {self.form.noun}")
        return made
