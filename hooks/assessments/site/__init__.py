"""What only shows across pages: an index, references, differences between languages."""
