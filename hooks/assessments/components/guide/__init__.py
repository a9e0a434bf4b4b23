"""The guide for the conversation about a comparison."""
