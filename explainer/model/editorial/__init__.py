"""What a record says of how it was made, and of what became of it: searches, replies, that it may not be shown."""
