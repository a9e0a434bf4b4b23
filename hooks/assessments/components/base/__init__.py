"""What all assessments are made of: statements, progress, notices, and the scripts below them."""
