"""Reads `data/` and `content/` into records and pages; every finding carries its file, line and column."""
