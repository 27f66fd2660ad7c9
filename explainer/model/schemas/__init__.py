"""What the fields of records are, for documents, tables and JSON Schemas."""
