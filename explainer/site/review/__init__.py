"""What somebody should look at again, and no rule can judge: one module for each kind of it."""
