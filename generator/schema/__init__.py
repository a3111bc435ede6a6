"""What a YAML file may contain, and everything in one that is not so."""

from generator.schema.checking import check, is_sound_value, key_of
from generator.schema.tables import (
    CONTENT,
    FIGURE_KINDS,
    LATEST,
    LEVEL_TABLE,
    LEVELS,
    LIMITS,
    MANIFEST,
    MAX_PROPER_NAME,
    MAX_TEXT,
    NO,
    PROFILE,
    RECIPIENTS,
    SIGNING,
    TERM,
    TERMS,
    TERRAINS,
    YES,
    Schema,
)
from generator.schema.values import choice_of

__all__ = [
    "CONTENT",
    "FIGURE_KINDS",
    "LATEST",
    "LEVELS",
    "LEVEL_TABLE",
    "LIMITS",
    "MANIFEST",
    "MAX_PROPER_NAME",
    "MAX_TEXT",
    "NO",
    "PROFILE",
    "RECIPIENTS",
    "SIGNING",
    "TERM",
    "TERMS",
    "TERRAINS",
    "YES",
    "Schema",
    "check",
    "choice_of",
    "is_sound_value",
    "key_of",
]
