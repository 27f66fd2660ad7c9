"""Where a record or a page is used: in which fields of records, and in which sentences of prose."""
