"""Markdown with markers becomes the model, and problems; knows nothing of a site."""
