"""What the prose says in numbers and dates, and what its facts say: whether the one stands in the other."""
