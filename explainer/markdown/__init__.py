"""Prose to parts and markers: the grammar of citations, where they stand, and the Markdown in which they are set."""
