"""Where a fault stands, as an editor sees it: at the words themselves, and in the file as it was typed."""
