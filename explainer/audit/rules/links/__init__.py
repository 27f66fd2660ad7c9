"""Where addresses lead."""
