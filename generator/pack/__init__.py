"""Template packs: what a kind of plan contains, read from YAML."""
