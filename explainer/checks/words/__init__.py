"""Rules about what the words say, held against the facts that they rest on."""
