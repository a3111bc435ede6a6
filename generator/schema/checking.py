"""A source held against a table: keys in their proper spelling, each breach as a `Problem` with its place.

The sentences are in `messages`. Keys typed with marks or spaces (`Cấp trên trực tiếp`) are taken for the key they mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import cerberus
from cerberus import errors as cerberus_errors

from generator import text as words
from generator.errors import Problem
from generator.glossary import KEYS
from generator.schema.tables import MAX_TEXT, NODE, NODE_NAME, PROFILE, Schema
from generator.schema.values import Judge, Validator, choice_of
from generator.yamlio import Path, Source

cerberus.schema_registry.add(NODE_NAME, NODE)


def check(source: Source, schema: Schema, *, lists: Iterable[str] = ()) -> tuple[Source, list[Problem]]:
    """The source with its keys in their proper spelling, and everything in it that the schema does not allow.

    `lists` names top-level keys that may also be written as a single entry.
    """
    if source.data is None:
        return source, [Problem(code="HS100", place=source.place(()))]
    if not isinstance(source.data, dict):
        shape = (("dang", _SHAPES["dict"]),)
        return source, [Problem(code="HS103", place=source.place(()), found=_shape_of(source.data), values=shape)]
    validator = _validator(schema)
    schema = dict.fromkeys(source.data, schema["*"]) if "*" in schema else schema
    source = _with_proper_keys(source, schema)
    document = {
        key: [value] if key in lists and not isinstance(value, list) else value for key, value in source.data.items()
    }
    validator.validate(document, None if validator.schema else schema, normalize=False)
    wrapped = {key for key in lists if key in source.data and not isinstance(source.data[key], list)}
    problems = _without_echoes(
        [problem for error in validator._errors for problem in _problems(error, source, schema, wrapped)]
    )
    return Source(file=source.file, data=document, places=source.places, key_places=source.key_places), problems


# ---------------------------------------------------------------- keys


def _with_proper_keys(source: Source, schema: Schema) -> Source:
    """Keys written with marks, spaces or capitals renamed to the key of the schema; empty values left out."""
    places: dict[Path, Any] = {}
    key_places: dict[Path, Any] = {}

    def rename(data: Any, old: Path, new: Path, fields: Any) -> Any:
        if old in source.places:
            places[new] = source.places[old]
        if old in source.key_places:
            key_places[new] = source.key_places[old]
        if isinstance(data, list):
            rules = fields.get("schema") if isinstance(fields, dict) else None
            return [rename(item, (*old, index), (*new, index), rules) for index, item in enumerate(data)]
        if not isinstance(data, dict):
            return data
        known = _fields_of(fields)
        renamed: dict[str, Any] = {}
        for key, value in data.items():
            proper = key if known is None or key in known else _proper_key(key, known)
            if proper in renamed or (proper != key and proper in data):
                proper = key
            kept = rename(value, (*old, key), (*new, proper), _rules_of(fields, proper))
            if kept is not None:
                renamed[proper] = kept
        return renamed

    data = rename(source.data, (), (), {"type": "dict", "schema": schema})
    return Source(file=source.file, data=data, places=places, key_places=key_places)


def _proper_key(key: str, known: Iterable[str]) -> str:
    folded = words.fold(key)
    by_label = {words.fold(KEYS[name].label): name for name in known if name in KEYS}
    return folded if folded in set(known) else by_label.get(folded, key)


def key_of(written: str) -> str:
    """The top-level key of a profile that was meant by what was written."""
    return written if written in PROFILE else _proper_key(written, PROFILE)


def _fields_of(rules: Any) -> Schema | None:
    """The fields a mapping with these rules may have; None when its keys are free."""
    if not isinstance(rules, dict):
        return None
    fields = rules.get("schema")
    if isinstance(fields, str):
        return NODE
    if isinstance(fields, dict) and rules.get("type") == "list":
        return _fields_of(fields)
    return fields if isinstance(fields, dict) and "type" not in fields else None


def _rules_of(rules: Any, key: str) -> Any:
    if not isinstance(rules, dict):
        return None
    fields = _fields_of(rules)
    if fields is not None:
        return fields.get(key)
    return rules.get("valuesrules")


# ---------------------------------------------------------------- one value


def is_sound_value(path: tuple[str, ...], value: str) -> bool:
    """Whether a text may stand at a path of a profile, by the rules of the table and with the validator's own checks.

    Thousands of rows that differ in a few values are not each taken through Cerberus; a test holds both equal.
    """
    rules = rules_at(path)
    checks = [rules["check_with"]] if "check_with" in rules else []
    judge = Judge()
    for name in checks:
        getattr(judge, f"_check_with_{name}")(path[-1], value)
    if "choices" in rules:
        judge.is_sound &= choice_of(value, rules["choices"]) in rules["choices"]
    return judge.is_sound and "string" in rules["type"] and len(value) <= rules["maxlength"]


@cache
def rules_at(path: tuple[str, ...]) -> Schema:
    rules: Schema = {"type": "dict", "schema": PROFILE}
    for key in path:
        while rules["type"] == "list":
            rules = rules["schema"]
        rules = rules["schema"][key] if "schema" in rules else rules["valuesrules"]
    if set(rules) - _TEXT_RULES:
        raise KeyError(f"{path}: {sorted(set(rules) - _TEXT_RULES)}")
    return {"maxlength": MAX_TEXT, **rules}


_TEXT_RULES = frozenset({"type", "maxlength", "check_with", "required", "choices", "schema"})


# ---------------------------------------------------------------- breaches


def _problems(error: Any, source: Source, schema: Schema, wrapped: set[str]) -> Iterator[Problem]:
    if error.is_group_error:
        for child in error.child_errors:
            yield from _problems(child, source, schema, wrapped)
        return
    shown: Path = tuple(error.document_path)
    written = (shown[0], *shown[2:]) if shown and shown[0] in wrapped else shown
    known = _known_keys(schema, shown[:-1])
    if error.code == cerberus_errors.UNKNOWN_FIELD.code:
        proper = _proper_key(str(shown[-1]), known)
        if proper in known:  # the same field in another spelling: `Cấp` beside `cap`
            yield _given_twice(source, written, proper)
            return
        near = words.nearest(str(shown[-1]), known)
        yield Problem(
            code="HS101",
            place=source.key_place(written),
            path=written[:-1],
            found=str(shown[-1]),
            values=(("gan_nhat", near or ""), ("cac_truong", ", ".join(known))),
        )
    elif error.code == cerberus_errors.REQUIRED_FIELD.code:
        key = str(shown[-1])
        yield Problem(code="HS102", place=source.place(written[:-1]), path=written, found="", values=(("truong", key),))
    else:
        code, values = _code_of(error)
        yield Problem(code=code, place=source.place(written), path=written, found=_shown(error.value), values=values)


def _given_twice(source: Source, path: Path, proper: str) -> Problem:
    first = source.key_place((*path[:-1], proper))
    return Problem(
        code="HS005",
        place=source.key_place(path),
        path=(*path[:-1], proper),
        found=str(path[-1]),
        values=(("dong", str(first.line)),),
    )


def _without_echoes(problems: list[Problem]) -> list[Problem]:
    """A misspelt key is told once: not also as the missing key that it was meant to be."""
    meant = {(*problem.path, dict(problem.values)["gan_nhat"]) for problem in problems if problem.code == "HS101"}
    return [problem for problem in problems if problem.code != "HS102" or problem.path not in meant]


def _code_of(error: Any) -> tuple[str, tuple[tuple[str, str], ...]]:
    if error.code == cerberus_errors.BAD_TYPE.code:
        return "HS103", (("dang", _SHAPES[str(error.constraint)]),)
    if error.code == cerberus_errors.NOT_NULLABLE.code:
        return "HS133", ()
    if error.code == cerberus_errors.MAX_LENGTH.code:
        length = len(error.value) if isinstance(error.value, str) else 0
        return "HS124", (("toi_da", str(error.constraint)), ("dai", str(length)))
    code, *pairs = error.info
    return code, tuple(pairs)


_SHAPES = {
    "string": "một giá trị viết trên một dòng",
    "dict": "một nhóm các trường",
    "list": "một danh sách",
    "['string', 'list']": "một giá trị hoặc một danh sách các giá trị",
    "['string', 'dict']": "một dòng chữ, hoặc một nhóm hai trường ten và ghi_chu",
}


def _known_keys(schema: Schema, path: Path) -> tuple[str, ...]:
    rules: Any = {"type": "dict", "schema": schema}
    for step in path:
        rules = rules.get("schema") if isinstance(step, int) else _rules_of(rules, str(step))
        if not isinstance(rules, dict):
            return ()
    return tuple(_fields_of(rules) or ())


def _shape_of(value: Any) -> str:
    """What a whole file is; its words are not repeated: it may be any file, named by mistake."""
    return _shown(value) if isinstance(value, list) else "một dòng chữ"


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, dict):
        return "một nhóm trường: " + ", ".join(map(str, list(value)[:5]))
    if isinstance(value, list):
        return f"một danh sách {len(value)} dòng"
    return words.one_line(str(value))[:120]


def _validator(schema: Schema) -> Any:
    """A validator for a table of this module, made once; for free keys one without a schema of its own."""
    if "*" in schema:
        return Validator()
    if id(schema) not in _VALIDATORS:
        _VALIDATORS[id(schema)] = (Validator(schema), schema)
    return _VALIDATORS[id(schema)][0]


_VALIDATORS: dict[int, tuple[Any, Schema]] = {}  # with the table, so that its id stays its own
