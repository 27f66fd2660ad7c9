"""Numbers, dates and times in words are those of the facts."""
