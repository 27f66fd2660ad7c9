"""When two of a kind are one: names in two spellings, addresses that lead to one document."""
