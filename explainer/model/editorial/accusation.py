"""What goes with an accusation: how far the law has got, and that nobody answered, where nobody did."""

from __future__ import annotations

from typing import Literal

from explainer.model.editorial.search import Search
from explainer.model.fields import Value

FactKind = Literal["statement", "accusation"]
# In the order in which they come.
LegalStage = Literal["investigated", "arrested", "charged", "on-trial", "convicted", "acquitted"]


class NoReply(Value):
    """That those who are accused were not found to have answered."""

    searched: Search
    """When, by which words and where an answer was looked for."""
