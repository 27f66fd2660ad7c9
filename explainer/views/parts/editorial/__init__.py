"""What readers see of how a record was made: searches, replies, who compared it."""
