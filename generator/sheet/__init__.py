"""Lists of units as Excel or CSV: the blank list, reading one, and giving it back with its faults marked."""
