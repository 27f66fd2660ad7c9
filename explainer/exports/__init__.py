"""What readers take away beside the pages: feeds, calendars, data, bibliographies, and what machines read."""
