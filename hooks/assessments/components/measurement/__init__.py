"""One's own earlier results, beside the result of a scan."""
