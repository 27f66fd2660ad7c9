"""Rules about links: every address can be followed, and leads to what is there."""
