"""Each page's JSON-LD, in the words of schema.org."""
