"""The search index, in the form of Pagefind."""
