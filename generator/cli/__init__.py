"""The command line: words → one call of an action → lines on a screen, exit code."""
