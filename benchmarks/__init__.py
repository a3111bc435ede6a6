"""How fast the program is, measured against the plain way on the same units; run with `python -m benchmarks`."""
