"""What may stand in words, addresses and names: nothing that hides, and nothing that is not what it seems."""
