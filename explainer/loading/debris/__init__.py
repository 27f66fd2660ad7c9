"""What is left behind in a file and was not meant for readers: markers of merges, comments in texts, notes."""
