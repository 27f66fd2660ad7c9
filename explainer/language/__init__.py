"""Every word that is no editor's, per language: dates, numbers, months, marks of print."""

from typing import Literal, get_args

Lang = Literal["en", "es"]
LANGUAGES: tuple[Lang, ...] = get_args(Lang)
# The language of messages and data files, which every text of a record has, and of a site that names none of its own.
FIRST: Lang = LANGUAGES[0]
