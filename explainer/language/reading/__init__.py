"""Numbers and dates as they stand in a text, English or Spanish: where they are and what they say."""
