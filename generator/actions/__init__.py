"""One function for each thing a person asks for. They read and write files, and return results; they never print."""
