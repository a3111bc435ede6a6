"""Where the units of a batch come from."""
