"""What would fall or change if a record were no longer to be stood by: the site held against one without it."""
