"""What templates see: finished words, dates and groups; one immutable view a page, made of smaller ones."""
