"""A pack's manifest and content → `Pack`, with everything in it that could not be printed later."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator import schema, scope
from generator.errors import PackError, Problem
from generator.lexicon import Lexicon
from generator.lexicon.build import recipient_row
from generator.model import AnnexTable, EntryForm, FigureField, Form, Node, Pack, Tags, TaskRow, Term, Text
from generator.reading import Reader, is_yes, levels_of, names_of, tags_of
from generator.schema import FIGURE_KINDS, LATEST, LIMITS, choice_of
from generator.text import join_names, nearest
from generator.yamlio import Path, Source

# A slot that only a sentence pattern knows: the fields of its tasks.
_DOMAIN = "linh_vuc"


def build_pack(manifest: Source, content: Source, lexicon: Lexicon) -> Pack:
    """The pack of the two files; raises with every problem of both."""
    manifest, problems = schema.check(manifest, schema.MANIFEST)
    content, found = schema.check(content, schema.CONTENT)
    problems += found
    if problems:
        raise PackError(problems)
    head, body = Reader(manifest), Reader(content)
    pack = _pack(head, body)
    problems = [*head.problems, *body.problems]
    problems += _Checker(pack, lexicon, manifest, content).problems()
    if problems:
        raise PackError(problems)
    return pack


def _pack(head: Reader, body: Reader) -> Pack:
    facts, parts = head.source.data, body.source.data
    return Pack(
        code=facts["ma"],
        title=facts["ten"],
        version=facts["phien_ban"],
        levels=levels_of(facts["cap"]),
        roots=tuple(
            head.citation(("van_ban_goc", index), root) for index, root in enumerate(facts.get("van_ban_goc", ()))
        ),
        verbs=tuple(facts.get("dong_tu", ())),
        subject=head.text(("trich_yeu",), facts["trich_yeu"]),
        figures={name: _figure(head, name, fields) for name, fields in facts.get("so_lieu", {}).items()},
        phrases=head.terms(("cum_tu",), facts.get("cum_tu", {})),
        patterns={name: head.text(("mau_cau", name), text) for name, text in facts.get("mau_cau", {}).items()},
        recipients=tuple(
            recipient_row(head, ("noi_nhan", index), row) for index, row in enumerate(facts.get("noi_nhan", ()))
        ),
        opening=_nodes(body, ("mo_dau",), parts["mo_dau"]),
        sections=_nodes(body, ("muc",), parts["muc"]),
        tasks=tuple(_task(body, ("nhiem_vu", index), row) for index, row in enumerate(parts.get("nhiem_vu", ()))),
        closing=_nodes(body, ("ket_thuc",), parts.get("ket_thuc", ())),
        annexes=tuple(_annex(body, ("phu_luc", index), row) for index, row in enumerate(parts.get("phu_luc", ()))),
        symbol=facts.get("ky_hieu", Pack.__dataclass_fields__["symbol"].default),
        document_title=facts.get("ten_loai", "Kế hoạch").upper(),
        file=head.source.file,
    )


def _figure(reader: Reader, name: str, fields: dict[str, Any]) -> FigureField:
    path: Path = ("so_lieu", name)
    limit = choice_of(fields.get("so_voi_cap_tren", ""), LIMITS)
    return FigureField(
        name=name,
        label=fields["nhan"],
        kind=choice_of(fields.get("kieu", ""), FIGURE_KINDS) or FIGURE_KINDS[0],
        example=join_names(names_of(fields.get("vi_du"))),
        is_optional=is_yes(fields, "tuy_chon"),
        is_inherited=is_yes(fields, "ke_thua"),
        default=reader.text_of(path, fields, "mac_dinh"),
        limit=limit,
        levels=levels_of(fields.get("cap", ())),
        is_plan_year=is_yes(fields, "la_nam_ke_hoach"),
        is_deadline=is_yes(fields, "la_thoi_han") or limit == LATEST,
    )


def _nodes(reader: Reader, path: Path, rows: Iterable[dict[str, Any]]) -> tuple[Node, ...]:
    return tuple(_node(reader, (*path, index), row) for index, row in enumerate(rows))


def _node(reader: Reader, path: Path, row: dict[str, Any]) -> Node:
    return Node(
        id=row["id"],
        heading=reader.text_of(path, row, "tieu_de"),
        paragraphs=reader.texts_of(path, row, "noi_dung"),
        children=_nodes(reader, (*path, "con"), row.get("con", ())),
        tags=tags_of(row),
        weaker=reader.text_of(path, row, "thay_bang"),
        form=Form(choice_of(row.get("dang", ""), [form.value for form in Form])),
        is_optional=is_yes(row, "tuy_chon"),
        is_locked=is_yes(row, "khoa"),
        is_insertion=is_yes(row, "chen"),
        assigns=tuple(row.get("phan_cong", ())),
        entry_form=EntryForm(choice_of(row.get("cach", EntryForm.ITEM.value), [form.value for form in EntryForm])),
        same_as=row.get("nhu", ""),
        place=reader.source.place(path),
    )


def _task(reader: Reader, path: Path, row: dict[str, Any]) -> TaskRow:
    return TaskRow(
        id=row["id"],
        group=row["nhom"],
        lead=names_of(row["chu_tri"]),
        supporting=names_of(row.get("phoi_hop")),
        content=reader.text_of(path, row, "noi_dung"),
        pattern=row.get("mau_cau", ""),
        domain=reader.text_of(path, row, "linh_vuc"),
        deadline=reader.text_of(path, row, "han"),
        product=reader.text_of(path, row, "san_pham"),
        title=reader.text_of(path, row, "viec"),
        tags=tags_of(row),
        weaker=reader.text_of(path, row, "thay_bang"),
        place=reader.source.place(path),
    )


def _annex(reader: Reader, path: Path, row: dict[str, Any]) -> AnnexTable:
    title = reader.text((*path, "tieu_de"), row["tieu_de"])
    return AnnexTable(id=row["id"], title=title, groups=tuple(row["nhom"]), tags=tags_of(row))


class _Checker:
    """Names that lead nowhere: slots, functions, groups, patterns, ids."""

    def __init__(self, pack: Pack, lexicon: Lexicon, manifest: Source, content: Source) -> None:
        self.pack, self.lexicon = pack, lexicon
        self.manifest, self.content = manifest, content

    def problems(self) -> Iterator[Problem]:
        yield from self._slots()
        yield from self._ids()
        yield from self._names()
        yield from self._clashes()

    def _slots(self) -> Iterator[Problem]:
        in_patterns = set(self.pack.patterns.values())
        for text in self._texts():
            for slot in text.slots():
                known = scope.known_slot(slot.name, self.pack, self.lexicon)
                if not known and not (text in in_patterns and slot.name == _DOMAIN):
                    near = nearest(slot.name, scope.slot_names(self.pack, self.lexicon)) or ""
                    yield Problem(
                        code="MA202", place=text.place, found="{" + slot.name + "}", values=(("gan_nhat", near),)
                    )

    def _texts(self) -> Iterator[Text]:
        pack = self.pack
        yield pack.subject
        yield from pack.patterns.values()
        for term in pack.phrases.values():
            yield from _texts_of_term(term)
        yield from (figure.default for figure in pack.figures.values() if figure.default)
        yield from (row.text for row in pack.recipients)
        yield from (annex.title for annex in pack.annexes)
        for node in pack.nodes():
            yield from (text for text in (node.heading, node.weaker, *node.paragraphs) if text)
        for task in pack.tasks:
            parts = (task.content, task.domain, task.deadline, task.product, task.title, task.weaker)
            yield from (text for text in parts if text)

    def _ids(self) -> Iterator[Problem]:
        seen: set[str] = set()
        things = [(node.id, node.place) for node in self.pack.nodes()] + [
            (task.id, task.place) for task in self.pack.tasks
        ]
        for name, place in things:
            if name in seen:
                yield Problem(code="MA103", place=place, found=name)
            seen.add(name)

    def _names(self) -> Iterator[Problem]:
        groups = {task.group for task in self.pack.tasks}
        ids = {node.id for node in self.pack.nodes()}
        for node in self.pack.nodes():
            for group in node.assigns:
                yield from self._known(group, groups, "nhóm nhiệm vụ", node.place)
            if node.same_as:
                yield from self._known(node.same_as, ids, "mã của phần", node.place)
            yield from self._tags(node.tags, node.place)
        for task in self.pack.tasks:
            for function in (*task.lead, *task.supporting):
                yield from self._known(function, self.lexicon.bodies, "chức năng", task.place)
            if task.pattern:
                yield from self._known(task.pattern, self.pack.patterns, "mẫu câu", task.place)
            yield from self._tags(task.tags, task.place)
        for annex in self.pack.annexes:
            for group in annex.groups:
                yield from self._known(group, groups, "nhóm nhiệm vụ", annex.title.place)
        for term in self.pack.phrases.values():
            for row in term.rows:
                yield from self._tags(row.tags, row.place)

    def _tags(self, tags: Tags, place: Any) -> Iterator[Problem]:
        regimes = [regime.code for regime in self.lexicon.regimes]
        kinds = {kind.name for row in self.lexicon.levels.values() for kind in row.kinds}
        for regime in tags.regimes:
            yield from self._known(regime, regimes, "thời kỳ tổ chức", place)
        for kind in tags.kinds | tags.kinds_below:
            yield from self._known(kind, kinds, "loại đơn vị", place)
        if tags.power:
            yield from self._known(tags.power, self.lexicon.powers, "thẩm quyền", place)
        for name in (*tags.needs, *tags.needs_not):
            if not scope.known_slot(name, self.pack, self.lexicon):
                near = nearest(name, scope.slot_names(self.pack, self.lexicon)) or ""
                yield Problem(code="MA202", place=place, found=name, values=(("gan_nhat", near),))

    def _known(self, name: str, names: Iterable[str], what: str, place: Any) -> Iterator[Problem]:
        known = list(names)
        if name not in known:
            yield Problem(
                code="MA203", place=place, found=name, values=(("loai", what), ("gan_nhat", nearest(name, known) or ""))
            )

    def _clashes(self) -> Iterator[Problem]:
        for key, names in (("so_lieu", self.pack.figures), ("cum_tu", self.pack.phrases)):
            for name in names:
                if name in scope.COMPUTED or (name in self.lexicon.terms and key == "so_lieu"):
                    yield Problem(code="MA204", place=self.manifest.key_place((key, name)), found=name)


def _texts_of_term(term: Term) -> Iterator[Text]:
    yield from (row.text for row in term.rows if row.text)
