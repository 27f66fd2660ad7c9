"""Block processors of our own for Markdown: lists as they are typed, fenced code anywhere, tables that lose no cell."""
