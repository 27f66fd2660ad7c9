"""Prose to citations and back: the grammar, where citations stand, and the Markdown that markers are set in."""
