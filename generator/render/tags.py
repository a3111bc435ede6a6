"""The few statements of a template as plain data, and a quick way to print with them.

A statement is a tuple: its kind and what it holds. Jinja's tree is read off once (`generator.render.distil`); whatever
these statements cannot print as Jinja would is left to Jinja.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from markupsafe import escape

Statement = tuple[Any, ...]
Names = dict[str, Any]
_Value = Callable[[Names], Any]
_Printer = Callable[[Names, list[str]], None]

LOOP, KIND = "loop", "kieu"
LOOP_FIELDS = frozenset({"first", "last"})
COMPARISONS: Mapping[str, Callable[[Any, Any], Any]] = {"eq": operator.eq, "ne": operator.ne}


class Unprintable(Exception):
    """What only Jinja can print, or can say what is wrong with."""


def printer(statements: Iterable[Statement]) -> Callable[[Mapping[str, Any]], str]:
    """What prints a template of these statements with given names; it raises `Unprintable`."""
    body = _block(statements)

    def printed(names: Mapping[str, Any]) -> str:
        pieces: list[str] = []
        body(dict(names), pieces)
        return "".join(pieces)

    return printed


def compares_values(statement: Any) -> bool:
    """Whether a statement compares anything but the kind of a paragraph, which is the pack's."""
    if not isinstance(statement, tuple):
        return False
    if statement[:1] == ("compare",):
        return not any(side[0] == "field" and side[2] == KIND for side in statement[2:])
    return any(map(compares_values, statement))


# ---------------------------------------------------------------- statements


def _block(statements: Iterable[Statement]) -> _Printer:
    parts = [_STATEMENTS[kind](*rest) for kind, *rest in statements]

    def block(names: Names, pieces: list[str]) -> None:
        for part in parts:
            part(names, pieces)

    return block


def _text(text: str) -> _Printer:
    return lambda names, pieces: pieces.append(text)


def _print(expression: Statement) -> _Printer:
    value = _value(expression)
    return lambda names, pieces: pieces.append(escape(value(names)))


def _choice(test: Statement, then: Iterable[Statement], otherwise: Iterable[Statement]) -> _Printer:
    holds, first, second = _value(test), _block(then), _block(otherwise)
    return lambda names, pieces: first(names, pieces) if holds(names) else second(names, pieces)


def _loop(target: str, items: Statement, body: Iterable[Statement], without: Iterable[Statement]) -> _Printer:
    value, inside, empty = _value(items), _block(body), _block(without)

    def loop(names: Names, pieces: list[str]) -> None:
        entries = value(names)
        if not isinstance(entries, list | tuple):
            raise Unprintable
        if not entries:
            empty(names, pieces)
        inner, last = dict(names), len(entries) - 1
        for number, entry in enumerate(entries):
            inner[LOOP] = {"first": number == 0, "last": number == last}
            inner[target] = entry
            inside(inner, pieces)

    return loop


# ---------------------------------------------------------------- expressions


def _value(expression: Statement) -> _Value:
    kind, *rest = expression
    return _EXPRESSIONS[kind](*rest)


def _name(name: str) -> _Value:
    def value(names: Names) -> Any:
        if name not in names:
            raise Unprintable
        return names[name]

    return value


def _field(owner: Statement, name: str) -> _Value:
    whole = _value(owner)

    def value(names: Names) -> Any:
        found = whole(names)
        if not isinstance(found, dict) or name not in found:
            raise Unprintable
        return found[name]

    return value


def _constant(value: Any) -> _Value:
    return lambda names: value


def _comparison(way: str, left: Statement, right: Statement) -> _Value:
    compare, first, second = COMPARISONS[way], _value(left), _value(right)
    return lambda names: compare(first(names), second(names))


def _both(left: Statement, right: Statement) -> _Value:
    first, second = _value(left), _value(right)
    return lambda names: first(names) and second(names)


def _either(left: Statement, right: Statement) -> _Value:
    first, second = _value(left), _value(right)
    return lambda names: first(names) or second(names)


def _opposite(expression: Statement) -> _Value:
    value = _value(expression)
    return lambda names: not value(names)


_STATEMENTS: Mapping[str, Callable[..., _Printer]] = {"text": _text, "print": _print, "if": _choice, "for": _loop}
_EXPRESSIONS: Mapping[str, Callable[..., _Value]] = {
    "name": _name,
    "field": _field,
    "constant": _constant,
    "compare": _comparison,
    "and": _both,
    "or": _either,
    "not": _opposite,
}
