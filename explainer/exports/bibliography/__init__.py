"""References for citation managers: CSL-JSON and BibTeX, of sources and of our own pages."""
