"""The words for what pages show of the record as a whole, and for what they may not show."""
