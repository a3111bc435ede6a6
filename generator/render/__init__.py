"""A resolved plan → a Word file, through the pack's own template."""
