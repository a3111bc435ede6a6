"""Units to measure with: every commune of the register in the three forms of a batch."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import openpyxl

from generator import resources
from generator.model import Level
from generator.register import RegisteredUnit
from generator.text import slug

PACK = "chuyen-doi-so"
FIGURES = (
    "ty_le_dvc_toan_trinh",
    "ty_le_ho_so_so_hoa",
    "ty_le_cap_ket_qua_dien_tu",
    "ty_le_thanh_toan_truc_tuyen",
)
_SIGNERS = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Minh Châu", "Phạm Quốc Dũng", "Hoàng Thu Hà", "Võ Thành Nhân")
_COLUMNS = (
    "Mã đơn vị",
    "Loại đơn vị",
    "Tên",
    "Cấp trên trực tiếp",
    "Đại hội Đảng bộ, lần thứ",
    "Đại hội Đảng bộ, nhiệm kỳ",
)
_PLAN_COLUMNS = ("Kế hoạch, số", "Kế hoạch, ngày ban hành", "Người ký, họ và tên", *FIGURES)


@dataclass(frozen=True, slots=True)
class Facts:
    """What one commune says in the measurements."""

    unit: RegisteredUnit
    number: str
    signer: str
    figures: tuple[str, ...]


def provinces() -> list[RegisteredUnit]:
    return [unit for (level, _), unit in resources.load_register().new.items() if level is Level.PROVINCE]


def communes(count: int) -> Iterator[Facts]:
    """The communes of the register in order, again from the first when more are wanted."""
    chance = random.Random(7)
    units = [unit for (level, _), unit in resources.load_register().new.items() if level is Level.COMMUNE]
    for number in range(count):
        figures = tuple(f"{chance.randint(60, 99)}%" for _ in FIGURES)
        turn, place = divmod(number, len(units))
        unit = units[place]
        if turn:  # no unit may stand twice in one list
            unit = replace(unit, code="", name=f"{unit.name} Khu {turn + 1}")
        yield Facts(unit, str(chance.randint(5, 400)), chance.choice(_SIGNERS), figures)


def write_province(folder: Path, unit: RegisteredUnit) -> Path:
    """The profile of a province, with what its communes have in common."""
    path = folder / f"{slug(unit.name)}.yaml"
    figures = "".join(f"      {name}: 60%\n" for name in FIGURES)
    path.write_text(
        f'cap: tỉnh\nloai_don_vi: {unit.kind}\nten: {unit.name}\nma_don_vi: "{unit.code}"\n'
        "dai_hoi: {lan_thu: I, nhiem_ky: 2025 - 2030}\n"
        f"ke_hoach:\n  - goi_mau: {PACK}\n    so: {int(unit.code) + 10}\n"
        f"    ngay_ban_hanh: {int(unit.code) % 27 + 1:02d}/01/2026\n    so_lieu:\n{figures}"
        f"mau_cap_duoi:\n  dai_hoi: {{lan_thu: I, nhiem_ky: 2025 - 2030}}\n  ke_hoach:\n    - goi_mau: {PACK}\n"
        "      ngay_ban_hanh: 02/2026\n",
        "utf-8",
    )
    return path


def write_profiles(folder: Path, count: int) -> None:
    """A folder for each province with its profile and those of its communes."""
    names = {unit.code: slug(unit.name) for unit in provinces()}
    for unit in provinces():
        (folder / names[unit.code]).mkdir(parents=True)
        write_province(folder / names[unit.code], unit)
    for number, facts in enumerate(communes(count)):
        province = names[facts.unit.parent_code]
        path = folder / province / f"{slug(facts.unit.full_name)}-{facts.unit.code}-{number}.yaml"
        path.write_text(_profile(facts, f"{province}.yaml"), "utf-8")


def _profile(facts: Facts, above: str) -> str:
    figures = "".join(f"    {name}: {value}\n" for name, value in zip(FIGURES, facts.figures, strict=True))
    return (
        f'cap: xã\nloai_don_vi: {facts.unit.kind}\nten: {facts.unit.name}\nma_don_vi: "{facts.unit.code}"\n'
        f"cap_tren_truc_tiep: {above}\ndai_hoi: {{lan_thu: I, nhiem_ky: 2025 - 2030}}\n"
        f"nguoi_ky: {{ho_ten: {facts.signer}}}\nke_hoach:\n  goi_mau: {PACK}\n  so: {facts.number}\n"
        f"  ngay_ban_hanh: 09/02/2026\n  so_lieu:\n{figures}"
    )


def write_list(path: Path, count: int) -> None:
    """One workbook with every commune and, on its second sheet, the provinces."""
    book = openpyxl.Workbook(write_only=True)
    rows = book.create_sheet("Danh sách")
    rows.append([*_COLUMNS, *(_heading(name) for name in _PLAN_COLUMNS)])
    for facts in communes(count):
        unit = facts.unit
        rows.append(
            [unit.code, unit.kind, unit.name, unit.parent_code, "I", "2025 - 2030",
             facts.number, "09/02/2026", facts.signer, *facts.figures]
        )  # fmt: skip
    above = book.create_sheet("Cấp trên")
    above.append(["Cấp", *_COLUMNS[:3], *_COLUMNS[4:], *(_heading(name) for name in _PLAN_COLUMNS)])
    for unit in provinces():
        date = f"{int(unit.code) % 27 + 1:02d}/01/2026"
        above.append(
            ["tỉnh", unit.code, unit.kind, unit.name, "I", "2025 - 2030",
             str(int(unit.code) + 10), date, "", *["60%"] * len(FIGURES)]
        )  # fmt: skip
    book.save(path)


def _heading(name: str) -> str:
    """The heading of a column: a figure is called by its label."""
    figures = resources.load_pack(resources.pack_folder(PACK)).figures
    return figures[name].label if name in figures else name
