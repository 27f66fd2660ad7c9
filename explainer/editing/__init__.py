"""Changes files that people write: a record is put in, a field is set; comments and form stay as they are."""
