"""What follows from sources for the rest of the site: what rests on each, and where in it a reader finds a passage."""
