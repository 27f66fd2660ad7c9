"""Dates and figures held against each other, against their sources and against the day of the check."""
