"""Faults as people make them, planted in a site one at a time, to see which rule tells of each."""
