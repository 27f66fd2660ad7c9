"""Atom feeds, and our HTML as readers of feeds show it."""
