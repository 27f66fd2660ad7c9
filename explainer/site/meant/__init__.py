"""What was meant by what stands for an id or an address: told in problems, and never guessed at elsewhere."""
