"""Rules about records: each names what exists, once, and nothing goes round in a circle."""
