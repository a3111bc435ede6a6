"""A trial of a Word template: everything a plan must say is put in as marks, and each must come out in print.

A tag that was deleted in Word by accident leaves no trace in the syntax; what it should have printed is missed here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from generator.errors import Place, Problem
from generator.model import BlockKind, Run
from generator.render.context import ANNEX_CELLS, LAST, runs_xml
from generator.render.package import Parts, W, parse_xml

_MARK = "kQt{:03d}Qk"
_TWICE = 2  # a list has two entries, so that a template that prints only its first is found out
_TEXT, _RUN, _PARAGRAPH = f"{{{W}}}t", f"{{{W}}}r", f"{{{W}}}p"
_ROW, _CELL, _NUMBERED = f"{{{W}}}tr", f"{{{W}}}tc", f"{{{W}}}numPr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """Something a template must print: the tag that does, and what it is, in Vietnamese."""

    tag: str
    label: str


# NĐ 30/2020/NĐ-CP, Điều 8 khoản 2: the components a document must have, as far as the plan gives them. The rules under
# the issuer and the subject are none of them: a template may draw its own.
COMPONENTS: Mapping[str, Component] = {
    name: Component(tag=tag, label=label)
    for name, tag, label in (
        ("co_quan_dong_1", "{{ co_quan_dong_1 }}", "dòng trên của tên cơ quan ban hành"),
        ("co_quan_dong_2", "{{r co_quan_dong_2 }}", "tên cơ quan ban hành"),
        ("so_ky_hieu", "{{ so_ky_hieu }}", "số, ký hiệu"),
        ("dia_danh_ngay", "{{r dia_danh_ngay }}", "địa danh và thời gian ban hành"),
        ("ten_loai", "{{ ten_loai }}", "tên loại văn bản"),
        ("trich_yeu", "{{p trich_yeu }}", "trích yếu"),
        ("mo_dau", "{{r doan.chu }} trong vòng {%p for doan in mo_dau %}", "phần mở đầu"),
        ("noi_dung", "{{r doan.chu }} trong vòng {%p for doan in noi_dung %}", "nội dung"),
        ("noi_nhan", "{{r noi }} trong vòng {%p for noi in noi_nhan %}", "nơi nhận"),
        ("quyen_han_ky", "{{ dong }} trong vòng {%p for dong in quyen_han_ky %}", "quyền hạn, chức vụ của người ký"),
        ("nguoi_ky", "{{r nguoi_ky }}", "họ và tên người ký"),
    )
}
_ANNEX = "phu_luc"
_ANNEX_LOOP, _ROW_LOOP = "{%p for phan in phu_luc %}", "{%tr for hang in phan.hang %}"
ANNEX_COMPONENTS: Mapping[str, Component] = {
    name: Component(tag=tag, label=label)
    for name, tag, label in (
        ("so", f"{{{{ phan.so }}}} trong vòng {_ANNEX_LOOP}", "số của phụ lục"),
        ("ten", f"{{{{r phan.ten }}}} trong vòng {_ANNEX_LOOP}", "tên phụ lục"),
        ("kem_theo", f"{{{{ phan.kem_theo }}}} trong vòng {_ANNEX_LOOP}", "dòng “Kèm theo” của phụ lục"),
        ("viec", f"{{{{r hang.viec }}}} trong vòng {_ROW_LOOP}", "nhiệm vụ trong bảng phụ lục"),
    )
}


class Trial:
    """A plan of marks, and what of it a template has not printed."""

    def __init__(self, *, has_annexes: bool) -> None:
        self._owners: dict[str, tuple[str, str]] = {}  # mark → component and, in a list of kinds, the kind
        self.context = {**self._heading(), **self._lists(), _ANNEX: self._annexes() if has_annexes else []}

    @property
    def contexts(self) -> tuple[dict[str, Any], ...]:
        """The plan of marks, one without annexes, and one with a single entry in each list."""
        single = {name: value[:1] if isinstance(value, list) else value for name, value in self.context.items()}
        return self.context, {**self.context, _ANNEX: []}, single

    def missing(self, parts: Parts, name: str) -> Iterator[Problem]:
        """A problem for each component of which a mark does not stand in print as a text of its own."""
        printed = "".join(_printed_texts(parts))
        lost = dict.fromkeys(owner for mark, owner in self._owners.items() if mark not in printed)
        blank_cells = self._has_blank_cells(parts)
        for owner, kind in lost:
            component = self._component(owner, has_blank_cells=blank_cells)
            if component:
                label = f"{component.label} (kiểu “{kind}”)" if kind else component.label
                yield Problem(code="DU108", place=Place(file=name), found=component.tag, values=(("la", label),))

    def _component(self, owner: str, *, has_blank_cells: bool) -> Component | None:
        """What the template must print; a column of the annex may be left out, but not stand there empty."""
        if owner in ANNEX_CELLS and owner not in ANNEX_COMPONENTS:
            tag = f"{{{{r hang.{owner} }}}} trong vòng {_ROW_LOOP}"
            return Component(tag=tag, label="một ô của bảng phụ lục") if has_blank_cells else None
        return {**COMPONENTS, **ANNEX_COMPONENTS}.get(owner)

    def _has_blank_cells(self, parts: Parts) -> bool:
        """Whether a row of the annex's table came out with a cell that says nothing and is not numbered by Word."""
        cells = {mark for mark, (owner, _) in self._owners.items() if owner in ANNEX_CELLS}
        rows = (row for root in _worded(parts) for row in root.iter(_ROW))
        return any(
            not "".join(cell.itertext()).strip() and next(cell.iter(_NUMBERED), None) is None
            for row in rows
            if any(mark in "".join(row.itertext()) for mark in cells)
            for cell in row.iter(_CELL)
        )

    # ------------------------------------------------------------ the plan of marks

    def _heading(self) -> dict[str, Any]:
        return {
            "co_quan_dong_1": self._mark("co_quan_dong_1"),
            "co_quan_dong_2": self._run("co_quan_dong_2"),
            "ke_co_quan": Markup("<w:p/>"),
            "so_ky_hieu": self._mark("so_ky_hieu"),
            "dia_danh_ngay": self._run("dia_danh_ngay"),
            "ten_loai": self._mark("ten_loai"),
            "trich_yeu": Markup("<w:p>") + self._run("trich_yeu") + Markup("</w:p>"),
            "ke_trich_yeu": Markup("<w:p/>"),
            "nguoi_ky": self._run("nguoi_ky"),
        }

    def _lists(self) -> dict[str, Any]:
        kinds = [kind.value for kind in BlockKind]
        return {
            "mo_dau": [self._block("mo_dau", kind) for kind in kinds * _TWICE],
            "noi_dung": [self._block("noi_dung", kind) for kind in (*(kinds * _TWICE), LAST)],
            "noi_nhan": [self._run("noi_nhan") for _ in range(_TWICE)],
            "quyen_han_ky": [self._mark("quyen_han_ky") for _ in range(_TWICE)],
        }

    def _annexes(self) -> list[dict[str, Any]]:
        return [
            {
                "so": self._mark("so"),
                "ten": self._run("ten"),
                "kem_theo": self._mark("kem_theo"),
                "hang": [{cell: self._run(cell) for cell in ANNEX_CELLS} for _ in range(_TWICE)],
            }
            for _ in range(_TWICE)
        ]

    def _block(self, name: str, kind: str) -> dict[str, Any]:
        return {"kieu": kind, "chu": self._run(name, kind if name == "noi_dung" else "")}

    def _run(self, name: str, kind: str = "") -> Markup:
        return runs_xml((Run(self._mark(name, kind)),))

    def _mark(self, name: str, kind: str = "") -> str:
        mark = _MARK.format(len(self._owners))
        self._owners[mark] = (name, kind)
        return mark


def _worded(parts: Parts) -> Iterator[Any]:
    for part, raw in parts.items():
        if part.startswith("word/") and part.endswith(".xml"):
            yield parse_xml(raw)


def _printed_texts(parts: Parts) -> Iterator[str]:
    """The texts that Word will show: one within another, or bare in a paragraph, it does not."""
    for root in _worded(parts):
        for text in root.iter(_TEXT):
            run = text.getparent()
            if (
                run.tag == _RUN
                and run.getparent().tag not in (_RUN, _TEXT)
                and _is_sound(next(run.iterancestors(_PARAGRAPH), None))
            ):
                yield text.text or ""


def _is_sound(paragraph: Any) -> bool:
    return paragraph is not None and paragraph.getparent().tag not in (_PARAGRAPH, _RUN, _TEXT)
