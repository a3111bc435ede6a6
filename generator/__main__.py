"""`python -m generator` is the command `kehoach`."""

from generator.cli.main import run

run()
