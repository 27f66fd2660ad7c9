"""One module a kind of page: the view that its template lays out."""
