"""Records and prose together: which page there is, at which address, and what stands on it. No words, no HTML."""
