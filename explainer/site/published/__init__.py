"""What readers last saw, held against what stands here now: what changed, and which correction tells of it."""
