"""That what was asked for on the command line cannot be done: `explainer.cli` says why, and ends with 2."""


class Mistyped(Exception):
    """Why it cannot be done, in one line or several."""
