"""The box to share one's own answers."""
