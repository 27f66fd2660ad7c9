"""Dates as editors write them: EDTF read and held to the calendar; what to write instead of what cannot be read."""
