"""Free editing: what a person asks of a finished resume in their own words becomes the smallest set of operations."""
