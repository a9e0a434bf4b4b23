"""The picture of a profile: a polygon with a direction for each checklist."""
