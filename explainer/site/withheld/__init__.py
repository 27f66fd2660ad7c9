"""The site without the words that may not be shown."""
