"""What a record says of how it was made: what was looked for and not found, who was asked, who compared it."""
