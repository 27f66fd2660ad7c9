"""One question and one answer at a terminal, with the ways out: `<` goes back, Ctrl-D leaves, `?` asks for help."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from explainer.problems import printable

HOW = "Enter leaves out what is not needed; ? helps, ? and words look something up; < goes back; Ctrl-D leaves\n"
_YES, _NO = ("y", "yes"), ("n", "no")


class Back(Exception):
    """Who answers wants to answer the question before."""


class Left(Exception):
    """Who answers has left."""


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Where questions are put."""

    ask: Callable[[str], str]
    write: Callable[[str], object]

    def line(self, prompt: str) -> str:
        """What is typed, without the spaces around it."""
        try:
            typed = self.ask(prompt).strip()
        except (EOFError, KeyboardInterrupt):
            self.write("\n")
            raise Left from None
        if typed == "<":
            raise Back
        return typed

    def agreed(self, question: str, *, otherwise: bool) -> bool:
        """Whether the answer is yes; Enter says what is so `otherwise`."""
        while True:
            typed = self.line(f"{printable(question)} [{'Y/n' if otherwise else 'y/N'}] ").casefold()
            if not typed:
                return otherwise
            if typed in (*_YES, *_NO):
                return typed in _YES
            self.write("y or n\n")

    def say(self, text: str = "") -> None:
        """A line to read."""
        self.write(f"{printable(text)}\n")

    def open(self, text: str) -> None:
        """A line with which something new begins."""
        self.write(f"\n{printable(text)}\n")
