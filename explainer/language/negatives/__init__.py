"""Negatives of ours, that something was not found, read or known here, told from what others deny; in each language."""
