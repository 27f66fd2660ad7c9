"""Rules about the headings of pages: their signs, their order, and the addresses that they have."""
