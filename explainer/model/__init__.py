"""The ten nouns as frozen records, the dataset that indexes them, and what is derived from them; no files, no HTML."""
