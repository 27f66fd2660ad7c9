"""What long lists are divided by: letters to jump to, and the parts that they are in."""
