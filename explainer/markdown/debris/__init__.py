"""What editors type or paste that Markdown does not read here: signs of other dialects, lines that make headings."""
