"""What editors complete as you type: the ids of a site, each with the words of its record."""
