"""Where a reader is on the way from a first answer to the next measurement, and the one next step."""
