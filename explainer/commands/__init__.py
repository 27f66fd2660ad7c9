"""What a command is asked, and what it does: a module a command, with `add(parser)` and `run(options, terminal)`.

`explainer.cli` lists them with what each is for, and imports the one that is given.
"""
