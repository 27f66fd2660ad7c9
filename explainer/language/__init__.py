"""Every word that is no editor's, per language: dates, numbers, months, marks of print."""

from typing import Literal

Lang = Literal["en", "es"]
