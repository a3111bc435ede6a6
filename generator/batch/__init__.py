"""Many units at once: sources, the quick way, journal, dossier."""
