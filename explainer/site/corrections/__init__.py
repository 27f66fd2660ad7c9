"""The corrections as readers are told of them: in which order, in which places, and which stand on top of a page."""
