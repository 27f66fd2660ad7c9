"""Rules about pages of prose: what is cited, what is shown, and what Markdown makes of it."""
