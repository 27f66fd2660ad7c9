"""Drawings as finished geometry: positions in per cent, and which labels have room."""
