"""Lists of records, and the pages that a long one is divided into."""
