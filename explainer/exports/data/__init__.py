"""The records as files: JSON with schemas, CSV, and the data package that describes them."""
