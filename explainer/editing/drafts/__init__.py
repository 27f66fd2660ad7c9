"""A new record before it is written: what it is asked for, what is wrong with it, and which id and file it gets."""
