"""What the site says of its own reading, and of those who speak: for rules, and for what `/method/` counts."""
