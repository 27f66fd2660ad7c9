"""What readers see of how a record was made, and of what became of it: searches, replies, that it was taken back."""
