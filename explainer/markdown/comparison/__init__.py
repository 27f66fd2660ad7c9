"""Typed is shown: the letters, digits and list markers of a page's source, held against those of its finished tree.

`typed` reads the source, `shown` the tree, each on its own; `differences` says where they part.
"""
