"""Lets `python -m explainer` do what the `explainer` command does."""

from explainer.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
