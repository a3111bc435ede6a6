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
from generator.schema import slips
from generator.schema.fields import fields_at, fields_of, proper_key, rules_of
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
        if unspaced := slips.unspaced(source, (), source.data, schema):
            return source, [unspaced]
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
    told = _Teller(source, schema, wrapped, frozenset(lists))
    problems = _without_echoes([problem for error in validator._errors for problem in told.problems(error)])
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
        known = fields_of(fields)
        renamed: dict[str, Any] = {}
        for key, value in data.items():
            proper = key if known is None or key in known else proper_key(key, known)
            if proper in renamed or (proper != key and proper in data):
                proper = key
            kept = rename(value, (*old, key), (*new, proper), rules_of(fields, proper))
            if kept is not None or slips.joined(proper, known or ()):
                renamed[proper] = kept
        return renamed

    data = rename(source.data, (), (), {"type": "dict", "schema": schema})
    return Source(file=source.file, data=data, places=places, key_places=key_places)


def key_of(written: str) -> str:
    """The top-level key of a profile that was meant by what was written."""
    return written if written in PROFILE else proper_key(written, PROFILE)


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


class _Teller:
    """What Cerberus found, as problems at the places of the source."""

    def __init__(self, source: Source, schema: Schema, wrapped: set[str], lists: frozenset[str]) -> None:
        self.source, self.schema, self.wrapped, self.lists = source, schema, wrapped, lists

    def problems(self, error: Any) -> Iterator[Problem]:
        if error.is_group_error:
            for child in error.child_errors:
                yield from self.problems(child)
            return
        shown: Path = tuple(error.document_path)
        written = (shown[0], *shown[2:]) if shown and shown[0] in self.wrapped else shown
        known = fields_at(self.schema, shown[:-1])
        if error.value is None and isinstance(shown[-1], str) and slips.joined(shown[-1], known):
            yield slips.unspaced_key(self.source, written, known)
        elif error.code == cerberus_errors.UNKNOWN_FIELD.code:
            yield self._unknown(written, known, error.value)
        elif error.code == cerberus_errors.REQUIRED_FIELD.code:
            values = (("truong", str(shown[-1])),)
            yield Problem(code="HS102", place=self.source.place(written[:-1]), path=written, values=values)
        else:
            yield self._wrong_value(error, written, fields_at(self.schema, shown))

    def _unknown(self, path: Path, known: Schema, value: Any) -> Problem:
        key = str(path[-1])
        proper = proper_key(key, known)
        if proper in known:  # the same field in another spelling: `Cấp` beside `cap`
            return _given_twice(self.source, path, proper)
        return slips.misplaced(self.source, known, path, value, self.lists) or Problem(
            code="HS101",
            place=self.source.key_place(path),
            path=path[:-1],
            found=key,
            values=(("gan_nhat", words.nearest(key, known) or ""), ("cac_truong", ", ".join(known))),
        )

    def _wrong_value(self, error: Any, path: Path, fields: Schema) -> Problem:
        code, values = _code_of(error)
        is_group = error.code == cerberus_errors.BAD_TYPE.code and str(error.constraint) == "dict"
        unspaced = slips.unspaced(self.source, path, error.value, fields) if is_group else None
        place = self.source.place(path)
        return unspaced or Problem(code=code, place=place, path=path, found=_shown(error.value), values=values)


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
    """A misspelt or misplaced key is told once: not also as the missing key that it was meant to be."""
    meant = {(*problem.path, dict(problem.values)["gan_nhat"]) for problem in problems if problem.code == "HS101"}
    meant |= {problem.path for problem in problems if problem.code == "HS011"}
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
