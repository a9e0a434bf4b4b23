"""What a score means and what to do about it."""
