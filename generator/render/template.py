"""A pack's Word template: its unpacked twin for diffs, and the check that it does only what a template may do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import TemplateSyntaxError, nodes
from lxml import etree

from generator.errors import Place, Problem, RenderError
from generator.render.package import (
    DOCUMENT,
    MAX_PARTS,
    MAX_TOTAL_BYTES,
    Parts,
    W,
    parse_xml,
    read_parts,
    reading_xml,
    write_parts,
)
from generator.text import nearest

_TEXT_TAGS = frozenset(f"{{{W}}}{name}" for name in ("t", "instrText", "delText"))
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_BLOCK = re.compile(r"\{%-?\s*(?P<scope>p|tr|tc|r)?\s*(?P<word>\w+)")
_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.For,
    nodes.If,
    nodes.Compare,
    nodes.Operand,
    nodes.Const,
    nodes.And,
    nodes.Or,
    nodes.Not,
)
MAX_LOOP_DEPTH, MAX_LOOPS = 3, 60
# Programs, objects of other programs, and whatever is no text, style or picture.
_ACTIVE = re.compile(r"(?i)\.(bin|ole|exe|dll|vbs|js|ps1|bat|cmd|docm|dotm|xlsm)$|(^|/)(embeddings|activeX)/")
# What a template may print; a loop gives a name to each entry of a list.
NAMES = frozenset(
    {
        "co_quan_dong_1",
        "co_quan_dong_2",
        "ke_co_quan",
        "so_ky_hieu",
        "dia_danh_ngay",
        "ten_loai",
        "trich_yeu",
        "ke_trich_yeu",
        "mo_dau",
        "noi_dung",
        "noi_nhan",
        "quyen_han_ky",
        "nguoi_ky",
        "phu_luc",
    }
)
_FIELDS = frozenset(
    {
        "kieu",
        "chu",
        "so",
        "ten",
        "kem_theo",
        "hang",
        "tt",
        "viec",
        "chu_tri",
        "phoi_hop",
        "han",
        "san_pham",
        "first",
        "last",
    }
)


# ---------------------------------------------------------------- unpacked twin


def pretty(raw: bytes) -> bytes:
    """A part indented for reading; text inside runs is left as it is."""
    root = _without_indents(parse_xml(raw))
    etree.indent(root, space=" ")
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)) + b"\n"


def compact(raw: bytes) -> bytes:
    """A part without indents, as it goes into the .docx."""
    root = _without_indents(parse_xml(raw))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def pack_folder(folder: Path) -> bytes:
    """The .docx of an unpacked template; raises for a link in it, and for more than a template may hold."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() or path.is_symlink())
    for path in (folder, *files):
        if path.is_symlink():
            raise RenderError([_problem("DU107", str(folder), path.relative_to(folder.parent).as_posix())])
    if len(files) > MAX_PARTS or sum(path.stat().st_size for path in files) > MAX_TOTAL_BYTES:
        raise RenderError([_problem("DU002", str(folder), folder.name)])
    with reading_xml(str(folder)):
        return write_parts({path.relative_to(folder).as_posix(): _part(path) for path in files})


def unpack(raw: bytes, name: str) -> Parts:
    """The parts of a template as they stand unpacked."""
    with reading_xml(name):
        return {part: pretty(data) if _is_xml(part) else data for part, data in read_parts(raw, name).items()}


def same_template(first: Parts, second: Parts) -> bool:
    """Whether two templates hold the same parts, indents aside."""
    return first.keys() == second.keys() and all(
        compact(first[name]) == compact(second[name]) if _is_xml(name) else first[name] == second[name]
        for name in first
    )


def _part(path: Path) -> bytes:
    return compact(path.read_bytes()) if _is_xml(path.name) else path.read_bytes()


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


def _without_indents(root: Any) -> Any:
    for node in root.iter():
        if node.tag not in _TEXT_TAGS and node.text and not node.text.strip():
            node.text = None
        if node.tail and not node.tail.strip():
            node.tail = None
    return root


# ---------------------------------------------------------------- check


def check_template(parts: Parts, name: str, parse: Any) -> Iterator[Problem]:
    """Everything in a template that would print wrongly or do more than print.

    `parse` turns a part into the syntax tree of its Jinja source, as docxtpl will see it.
    """
    before = [*_part_problems(parts, name), *_paragraph_problems(parts, name)]
    yield from before
    if before:
        return
    for part in parts:
        if not _is_worded(part):
            continue
        try:
            tree = parse(parts[part].decode("utf-8"))
        except TemplateSyntaxError as error:
            yield _problem("DU102", name, error.message or "")
            continue
        yield from _tree_problems(tree, name)


def leads_out(part: str) -> bool:
    """Whether the name of a part would lead out of the folder it is unpacked to."""
    return part.startswith("/") or "\\" in part or ":" in part or ".." in part.split("/")


def _is_worded(part: str) -> bool:
    """Whether docxtpl may find tags in the part that are for it."""
    return _is_xml(part) and part.startswith("word/") and "_rels" not in part


def _part_problems(parts: Parts, name: str) -> Iterator[Problem]:
    """Parts that run, lead out of the file, or hold tags where nobody would look for them."""
    for part, raw in parts.items():
        if leads_out(part) or _ACTIVE.search(part):
            yield _problem("DU107", name, part)
        elif _is_xml(part) and b"<!DOCTYPE" in raw:
            yield _problem("DU107", name, f"{part}: DOCTYPE")
        elif part.endswith(".rels"):
            yield from _outward(raw, name)
        elif _is_xml(part) and not _is_worded(part) and re.search(rb"\{[{%#]", raw):
            yield _problem("DU104", name, part)


def _outward(raw: bytes, name: str) -> Iterator[Problem]:
    """Relations to something outside the file that a program would fetch; a link that a reader clicks is none."""
    for relation in parse_xml(raw):
        kind = relation.get("Type", "").rpartition("/")[2]
        if relation.get("TargetMode") == "External" and kind != "hyperlink":
            yield _problem("DU107", name, f"{kind}: {relation.get('Target', '')}"[:80])


def _paragraph_problems(parts: Parts, name: str) -> Iterator[Problem]:
    """Half-written tags, text beside a paragraph tag, tracked changes: docxtpl would swallow them in silence."""
    root = parse_xml(parts[DOCUMENT])
    for change in root.iter(f"{{{W}}}ins", f"{{{W}}}del", f"{{{W}}}moveFrom", f"{{{W}}}moveTo"):
        yield _problem("DU106", name, "".join(change.itertext())[:60])
    for number, paragraph in enumerate(root.iter(f"{{{W}}}p"), start=1):
        text = "".join(node.text or "" for node in paragraph.iter(f"{{{W}}}t"))
        rest = _TAG.sub("", text)
        if re.search(r"\{[{%#]|[}%#]\}|\{\s+\{|\}\s+\}|\{ *\w+ *\}", rest):
            yield _problem("DU101", name, text[:80], number)
        blocks = [match for match in (_BLOCK.match(tag) for tag in _TAG.findall(text)) if match]
        if any(block["scope"] in {"p", "tr"} for block in blocks) and (rest.strip() or len(_TAG.findall(text)) > 1):
            yield _problem("DU103", name, text[:80], number)


def _tree_problems(tree: nodes.Template, name: str) -> Iterator[Problem]:
    loops = {
        target.name
        for loop in tree.find_all(nodes.For)
        for target in loop.find_all(nodes.Name)
        if target.ctx == "store"
    }
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, _ALLOWED):
            yield _problem("DU104", name, type(node).__name__.lower())
    for used in tree.find_all(nodes.Name):
        if used.ctx == "load" and used.name not in NAMES | loops | {"loop"}:
            yield _problem("DU105", name, used.name, near=nearest(used.name, NAMES) or "")
    for field in tree.find_all(nodes.Getattr):
        if field.attr not in _FIELDS:
            yield _problem("DU105", name, field.attr, near=nearest(field.attr, _FIELDS) or "")
    inner = (loop for outer in tree.find_all(nodes.For) for loop in _below(outer) if isinstance(loop, nodes.For))
    if any(not isinstance(loop.iter, nodes.Getattr) for loop in inner):
        # A list of the plan within another: their lengths would multiply. A list of the entry itself is no such thing.
        yield _problem("DU104", name, "for … for")
    if _loop_depth(tree) > MAX_LOOP_DEPTH or len(list(tree.find_all(nodes.For))) > MAX_LOOPS:
        yield _problem("DU104", name, "for")


def _below(loop: nodes.For) -> Iterator[nodes.Node]:
    for child in (*loop.body, *loop.else_):
        yield child
        yield from child.find_all(nodes.Node)


def _loop_depth(node: nodes.Node) -> int:
    below = max((_loop_depth(child) for child in node.iter_child_nodes()), default=0)
    return below + isinstance(node, nodes.For)


def _problem(code: str, name: str, found: str, paragraph: int = 0, near: str = "") -> Problem:
    values = (("doan", str(paragraph)),) if paragraph else ()
    return Problem(code=code, place=Place(file=name), found=found, values=(*values, ("gan_nhat", near)))
