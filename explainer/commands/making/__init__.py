"""Questions put to who sits at a terminal, one at a time: answered, looked up, gone back from, left without loss."""
