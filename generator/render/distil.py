"""Jinja's tree of a template → the plain statements of `generator.render.tags`."""

from __future__ import annotations

from collections.abc import Sequence

from jinja2 import nodes

from generator.render.tags import COMPARISONS, LOOP, LOOP_FIELDS, Statement, Unprintable

MAX_DEPTH = 100  # of statements and expressions within each other, each two or three tuples deep


def distil(tree: nodes.Template) -> tuple[Statement, ...]:
    """The statements of a template; raises `Unprintable` when it holds more than they can say."""
    try:
        statements = _all(tree.body)
    except RecursionError as error:
        raise Unprintable from error
    if _depth(statements) > MAX_DEPTH:
        raise Unprintable
    return statements


def _depth(statements: tuple[Statement, ...]) -> int:
    depth, layer = 0, [*statements]
    while layer:
        depth, layer = depth + 1, [inner for each in layer if isinstance(each, tuple) for inner in each]
    return depth


def _all(body: Sequence[nodes.Node]) -> tuple[Statement, ...]:
    return tuple(statement for node in body for statement in _statements(node))


def _statements(node: nodes.Node) -> list[Statement]:
    if isinstance(node, nodes.Output):
        return [_printed(each) for each in node.nodes]
    if isinstance(node, nodes.If):
        return [_choice(node)]
    if isinstance(node, nodes.For):
        return [_loop(node)]
    raise Unprintable(type(node).__name__)


def _printed(node: nodes.Expr) -> Statement:
    return ("text", node.data) if isinstance(node, nodes.TemplateData) else ("print", _expression(node))


def _choice(node: nodes.If) -> Statement:
    otherwise = _all(node.else_)
    for branch in reversed(node.elif_):
        otherwise = (("if", _expression(branch.test), _all(branch.body), otherwise),)
    return ("if", _expression(node.test), _all(node.body), otherwise)


def _loop(node: nodes.For) -> Statement:
    target = node.target
    if not isinstance(target, nodes.Name) or target.name == LOOP or node.test is not None or node.recursive:
        raise Unprintable("for")
    return ("for", target.name, _expression(node.iter), _all(node.body), _all(node.else_))


def _owner(field: nodes.Getattr) -> Statement:
    of_loop = isinstance(field.node, nodes.Name) and field.node.name == LOOP
    return ("name", LOOP) if of_loop and field.attr in LOOP_FIELDS else _expression(field.node)


def _expression(node: nodes.Node) -> Statement:
    if isinstance(node, nodes.Name) and node.name != LOOP:
        return ("name", node.name)
    if isinstance(node, nodes.Const) and "<" not in str(node.value):  # docxtpl marks paragraphs, in texts too
        return ("constant", node.value)
    if isinstance(node, nodes.Getattr):
        return ("field", _owner(node), node.attr)
    if isinstance(node, nodes.Not):
        return ("not", _expression(node.node))
    if isinstance(node, nodes.And | nodes.Or):
        return ("and" if isinstance(node, nodes.And) else "or", _expression(node.left), _expression(node.right))
    if isinstance(node, nodes.Compare) and len(node.ops) == 1 and node.ops[0].op in COMPARISONS:
        return ("compare", node.ops[0].op, _expression(node.expr), _expression(node.ops[0].expr))
    raise Unprintable(type(node).__name__)
