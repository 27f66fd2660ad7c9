"""Sources looked after: whether their addresses still show what they showed, and what to do where they do not."""
