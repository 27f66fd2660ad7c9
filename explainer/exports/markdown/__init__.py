"""Each page as plain Markdown, with notes as footnotes."""
