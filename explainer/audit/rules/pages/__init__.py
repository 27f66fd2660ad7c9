"""What every page must be by itself, and beside the others."""
