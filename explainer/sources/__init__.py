"""Sources at work: drafted from their pages, looked after while these change, move and die."""
