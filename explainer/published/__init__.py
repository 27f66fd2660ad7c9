"""What was published, as git knows it: the words behind the locks, and whether the history of the locks is in order."""
