"""Which fields the tables have at a place of a file, and which of them a key as it was typed means."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator import text as words
from generator.glossary import KEYS
from generator.schema.tables import NODE, Schema
from generator.yamlio import Path


def proper_key(key: str, known: Iterable[str]) -> str:
    folded = words.fold(key)
    by_label = {words.fold(KEYS[name].label): name for name in known if name in KEYS}
    return folded if folded in set(known) else by_label.get(folded, key)


def fields_of(rules: Any) -> Schema | None:
    """The fields a mapping with these rules may have; None when its keys are free."""
    if not isinstance(rules, dict):
        return None
    fields = rules.get("schema")
    if isinstance(fields, str):
        return NODE
    if isinstance(fields, dict) and rules.get("type") == "list":
        return fields_of(fields)
    return fields if isinstance(fields, dict) and "type" not in fields else None


def rules_of(rules: Any, key: str) -> Any:
    if not isinstance(rules, dict):
        return None
    fields = fields_of(rules)
    if fields is not None:
        return fields.get(key)
    return rules.get("valuesrules")


def fields_at(schema: Schema, path: Path) -> Schema:
    """The fields that may stand in the group at the path; empty where the keys are free."""
    rules: Any = {"type": "dict", "schema": schema}
    for step in path:
        rules = rules.get("schema") if isinstance(step, int) else rules_of(rules, str(step))
        if not isinstance(rules, dict):
            return {}
    return fields_of(rules) or {}
