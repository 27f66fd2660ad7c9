"""Other people's pages: asked for politely, and read for what they say of themselves. Nothing here knows a record."""
