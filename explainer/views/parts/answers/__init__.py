"""The answers to a question: the different ones, who gives each, and what one counter said after the other."""
