"""How hard a test that draws its examples tries: in `make torture` a hundred times as hard as every day."""

import os

TORTURE = bool(os.environ.get("TORTURE"))
TIMES = 100


def examples(usual: int) -> int:
    """How many examples to draw where every day `usual` are enough."""
    return usual * TIMES if TORTURE else usual
