"""The columns a list of units may have: which facts of a profile, under which heading, in which form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from generator import glossary
from generator.lexicon import Lexicon
from generator.model import FigureField, Level, Pack
from generator.schema import LEVELS, NO, TERRAINS, YES
from generator.sheet.needs import Use, levels_above, used_slots
from generator.text import fold, mend_look_alikes

FIGURES = ("ke_hoach", "so_lieu")
LEVEL, KIND, NAME, CODE = ("cap",), ("loai_don_vi",), ("ten",), ("ma_don_vi",)
ABOVE = ("cap_tren_truc_tiep",)
ISSUE_DATE = ("ke_hoach", "ngay_ban_hanh")
RESULT_HEADING = "Kết quả kiểm tra"
NUMBER_HEADING = "STT"
EXAMPLE_MARK = "Ví dụ"
_SET_ASIDE = frozenset({"stt", "tt", "so_thu_tu", "ket_qua_kiem_tra"})
_NOTES_PREFIX = "ghi_chu"


class CellKind(Enum):
    """What a cell of the column holds; the first six are the kinds of figures."""

    TEXT = "chữ"
    NUMBER = "số"
    PERCENT = "phần trăm"
    YEAR = "năm"
    DATE = "ngày"
    LIST = "danh sách"
    CODE = "mã"
    PHONE = "điện thoại"
    CHOICE = "lựa chọn"
    UNIT = "đơn vị"
    __hash__ = object.__hash__  # that of Enum is slow, and texts of cells are looked up by their kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a list: the value it gives a profile, and what is said of it to the one who fills it."""

    path: tuple[str, ...]
    heading: str
    note: str = ""
    example: str = ""
    kind: CellKind = CellKind.TEXT
    choices: tuple[str, ...] = ()
    is_required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fact:
    """A fact of a profile that a column can give."""

    path: tuple[str, ...]
    note: str
    example: str = ""
    kind: CellKind = CellKind.TEXT
    choices: tuple[str, ...] = ()
    is_required: bool = False
    slot: str = ""  # asked for only where a text uses this slot
    is_offered: bool = True  # False: read when a list has it, but not in the blank list


_FACTS = (
    _Fact(
        path=CODE,
        kind=CellKind.CODE,
        note="Mã của cơ quan thống kê: tỉnh 2 chữ số, huyện 3, xã 5; giữ đủ số 0 ở đầu. Có thể bỏ trống.",
    ),
    _Fact(
        path=LEVEL, kind=CellKind.CHOICE, choices=LEVELS, note="Chọn trong danh sách: tỉnh, huyện hoặc xã.", slot="cap"
    ),
    _Fact(path=KIND, kind=CellKind.CHOICE, is_required=True, note="Bắt buộc. Chọn trong danh sách."),
    _Fact(path=NAME, example="Tân Tiến", is_required=True, note="Bắt buộc. Tên riêng, không kèm loại đơn vị."),
    _Fact(
        path=ABOVE,
        kind=CellKind.UNIT,
        note="Tên hoặc mã của đơn vị ghi ở trang “Cấp trên” hoặc ở chính danh sách này. Trang “Cấp trên” chỉ có một "
        "đơn vị thì bỏ trống cũng được.",
    ),
    _Fact(
        path=("dai_hoi", "lan_thu"),
        slot="dai_hoi_lan_thu",
        example="I",
        note="Đại hội Đảng bộ của chính đơn vị, lần thứ mấy: số La Mã hoặc chữ số.",
    ),
    _Fact(path=("dai_hoi", "nhiem_ky"), slot="nhiem_ky", example="2025 - 2030", note="Nhiệm kỳ, hai năm: 2025 - 2030."),
    _Fact(
        path=("ke_hoach", "so"),
        example="15",
        note="Số của kế hoạch, chỉ ghi chữ số. Chưa có thì bỏ trống, điền khi phát hành.",
    ),
    _Fact(
        path=ISSUE_DATE,
        kind=CellKind.DATE,
        is_required=True,
        example="02/2026",
        note="Bắt buộc. Ngày/tháng/năm; chưa rõ ngày thì ghi tháng/năm. Tên các cơ quan tùy theo ngày này.",
    ),
    _Fact(path=("ke_hoach", "dia_danh"), note="Địa danh ghi trước ngày tháng. Bỏ trống thì lấy tên của đơn vị."),
    _Fact(path=("ke_hoach", "ky_hieu"), is_offered=False, note="Ký hiệu của kế hoạch, ví dụ KH-UBND."),
    _Fact(
        path=("ke_hoach", "dong_tu"),
        kind=CellKind.CHOICE,
        is_offered=False,
        note="Động từ đứng đầu trích yếu. Bỏ trống thì lấy từ đầu tiên.",
    ),
    _Fact(path=("ke_hoach", "trich_yeu"), is_offered=False, note="Trích yếu, khi khác với gói mẫu."),
    _Fact(
        path=("nguoi_ky", "quyen_han"),
        kind=CellKind.CHOICE,
        example="TM",
        note="Chọn trong danh sách; bỏ trống là TM (thay mặt Ủy ban nhân dân).",
    ),
    _Fact(
        path=("nguoi_ky", "thay_mat"),
        kind=CellKind.CHOICE,
        choices=(YES, NO),
        is_offered=False,
        note="Có ghi dòng thay mặt tập thể hay không.",
    ),
    _Fact(path=("nguoi_ky", "chuc_vu"), example="Chủ tịch", note="Chức vụ của người ký. Bỏ trống là Chủ tịch."),
    _Fact(
        path=("nguoi_ky", "ho_ten"),
        example="Nguyễn Văn An",
        note="Họ và tên người ký, không kèm học hàm, học vị. Bỏ trống thì trong văn bản là chỗ tô vàng.",
    ),
    _Fact(path=("lien_he", "dau_moi"), slot="dau_moi", note="Nơi nhận phản ánh về kế hoạch. Có thể bỏ trống."),
    _Fact(
        path=("lien_he", "dien_thoai"),
        kind=CellKind.PHONE,
        slot="dien_thoai",
        note="Số điện thoại, giữ cả số 0 ở đầu. Có thể bỏ trống.",
    ),
    _Fact(
        path=("dia_hinh",),
        kind=CellKind.LIST,
        is_offered=False,
        note=f"Một hay nhiều trong các từ: {', '.join(TERRAINS)}; cách nhau bằng dấu chấm phẩy.",
    ),
    _Fact(
        path=("viet_hoa_loai",),
        kind=CellKind.CHOICE,
        choices=(YES, NO),
        is_offered=False,
        note="Có viết hoa loại đơn vị hay không, khi đơn vị mang tên người, tên sự kiện lịch sử.",
    ),
    _Fact(path=("luu",), is_offered=False, note="Dòng lưu ở nơi nhận, ví dụ VT, VP."),
)


# ---------------------------------------------------------------- columns of the blank list


def columns_for(pack: Pack, lexicon: Lexicon, level: Level) -> tuple[Column, ...]:
    """What a list of units of the level is asked for by the pack: facts first, then figures, the needed ones first."""
    used = used_slots(pack, lexicon, level)
    facts = [_column(fact, pack, lexicon, (level,)) for fact in _offered(used, lexicon, (level,))]
    figures = [figure for figure in pack.figures.values() if not figure.levels or level in figure.levels]
    return _distinct([*facts, *_figure_columns(figures, used, level)])


def upper_columns_for(pack: Pack, lexicon: Lexicon, level: Level) -> tuple[Column, ...]:
    """What the units above a unit of the level are asked for: what its plan cites of them and what they hand down.

    Empty for the highest level.
    """
    above, used = levels_above(lexicon, level), used_slots(pack, lexicon, level)
    if not above:
        return ()
    facts = [
        replace(_column(fact, pack, lexicon, above), is_required=fact.path in (KIND, NAME))
        for fact in _offered(used, lexicon, above)
        if fact.path[0] not in ("nguoi_ky", "lien_he") and fact.path != ("ke_hoach", "dia_danh")
    ]
    figures = [
        figure
        for figure in pack.figures.values()
        if any((step, figure.name) in used and (not figure.levels or step in figure.levels) for step in above)
        or ((figure.limit or figure.is_inherited) and (level, figure.name) in used)
    ]
    return _distinct([*facts, *(figure_column(figure) for figure in figures)])


def known_columns(pack: Pack, lexicon: Lexicon) -> tuple[Column, ...]:
    """Every column that a list for the pack may have."""
    facts = [_column(fact, pack, lexicon, tuple(Level)) for fact in _FACTS]
    return _distinct([*facts, *map(figure_column, pack.figures.values())])


def figure_column(figure: FigureField) -> Column:
    return Column(
        path=(*FIGURES, figure.name),
        heading=figure.label,
        note=_figure_note(figure),
        example=figure.example,
        kind=CellKind(figure.kind),
    )


def _offered(used: frozenset[Use], lexicon: Lexicon, levels: tuple[Level, ...]) -> Iterator[_Fact]:
    for fact in _FACTS:
        if fact.path == LEVEL:
            is_asked = len(levels) > 1 or _is_ambiguous(lexicon, levels)
        elif fact.path == ABOVE:
            is_asked = any(len(levels_above(lexicon, level)) > 0 for level in levels)
        else:
            is_asked = not fact.slot or any((level, fact.slot) in used for level in levels)
        if fact.is_offered and is_asked:
            yield fact


def _is_ambiguous(lexicon: Lexicon, levels: tuple[Level, ...]) -> bool:
    """Whether a kind of these levels is also a kind of another level: a `thành phố` may be either."""
    return any(len(levels_of_kind(lexicon, kind)) > 1 for kind in _kinds(lexicon, levels))


def levels_of_kind(lexicon: Lexicon, kind: str) -> tuple[Level, ...]:
    """The levels that have the kind of unit, however it is spelt."""
    return tuple(
        level for level, row in lexicon.levels.items() if fold(kind) in {fold(known.name) for known in row.kinds}
    )


def _kinds(lexicon: Lexicon, levels: tuple[Level, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(kind.name for level in levels for kind in lexicon.levels[level].kinds))


def _column(fact: _Fact, pack: Pack, lexicon: Lexicon, levels: tuple[Level, ...]) -> Column:
    choices = {
        LEVEL: tuple(level.value for level in levels),
        KIND: _kinds(lexicon, levels),
        ("nguoi_ky", "quyen_han"): tuple(lexicon.authorities),
        ("ke_hoach", "dong_tu"): pack.verbs,
    }.get(fact.path, fact.choices)
    return Column(
        path=fact.path,
        heading=glossary.label(fact.path),
        note=fact.note,
        example=fact.example or _example(fact.path, choices, lexicon, levels),
        kind=fact.kind,
        choices=choices,
        is_required=fact.is_required,
    )


def _example(path: tuple[str, ...], choices: tuple[str, ...], lexicon: Lexicon, levels: tuple[Level, ...]) -> str:
    """A choice to show; of several levels the highest, which every list has above it."""
    if path == LEVEL:
        return levels[-1].value
    return _kinds(lexicon, levels[-1:])[0] if path == KIND else next(iter(choices), "")


def _figure_columns(figures: list[FigureField], used: frozenset[Use], level: Level) -> Iterator[Column]:
    """The figures that leave a gap when nobody gives them first, those nobody speaks of at the level not at all."""
    asked = [figure for figure in figures if (level, figure.name) in used]
    yield from (figure_column(figure) for figure in asked if _is_needed(figure))
    yield from (figure_column(figure) for figure in asked if not _is_needed(figure))


def _is_needed(figure: FigureField) -> bool:
    return not figure.is_optional and figure.default is None


def _figure_note(figure: FigureField) -> str:
    form = {
        CellKind.PERCENT: "Ghi kèm dấu %.",
        CellKind.YEAR: "Ghi bốn chữ số.",
        CellKind.DATE: "Ghi ngày/tháng hoặc ngày/tháng/năm.",
        CellKind.LIST: "Nhiều giá trị thì cách nhau bằng dấu chấm phẩy.",
    }.get(CellKind(figure.kind), "")
    if _is_needed(figure):
        blank = "Bỏ trống thì trong văn bản là chỗ tô vàng, phải điền trước khi ký."
    elif figure.is_inherited:
        blank = "Bỏ trống thì lấy theo cấp trên."
    else:
        blank = "Có thể bỏ trống."
    return " ".join(part for part in (f"{figure.label}.", form, blank) if part)


def _distinct(columns: list[Column]) -> tuple[Column, ...]:
    """The columns with no two headings alike: the later one names its key."""
    seen: set[str] = set()
    kept = []
    for column in columns:
        key = fold(column.heading)
        kept.append(replace(column, heading=f"{column.heading} ({column.path[-1]})") if key in seen else column)
        seen.add(key)
    return tuple(kept)


# ---------------------------------------------------------------- headings as people write them


def is_set_aside(heading: str) -> bool:
    """Whether the column is not for the profile: the running number, our own messages, the user's notes."""
    key = heading_key(heading)
    return key in _SET_ASIDE or key == _NOTES_PREFIX or key.startswith(f"{_NOTES_PREFIX}_")


def heading_key(heading: str) -> str:
    return fold(mend_look_alikes(heading))


def fact_keys() -> frozenset[str]:
    """What the columns that every list may have, whatever its pack, are known by."""
    labels = {fold(glossary.label(fact.path)) for fact in _FACTS}
    return frozenset({*labels, *(fold(".".join(fact.path)) for fact in _FACTS), *_OTHER_NAMES})


def heading_names(columns: tuple[Column, ...]) -> Mapping[str, Column]:
    """What each heading is known by: itself, its keys in a profile, its own last words where no other has them."""
    names: dict[str, Column] = {}
    loose: dict[str, list[Column]] = {}
    for column in columns:
        names.setdefault(fold(column.heading), column)
        names.setdefault(fold(".".join(column.path)), column)
        loose.setdefault(column.path[-1], []).append(column)
        loose.setdefault(fold(glossary.label(column.path[-1:])), []).append(column)
    for name, meant in loose.items():
        if len(set(meant)) == 1:
            names.setdefault(name, meant[0])
    return {**{key: names[target] for key, target in _OTHER_NAMES.items() if target in names}, **names}


_OTHER_NAMES = {
    "ten_don_vi": "ten",
    "ten_xa": "ten",
    "ten_xa_phuong": "ten",
    "loai": "loai_don_vi",
    "ma_xa": "ma_don_vi",
    "don_vi_cap_tren": "cap_tren_truc_tiep",
    "cap_tren": "cap_tren_truc_tiep",
    "so_ke_hoach": "ke_hoach_so",
    "ngay_ke_hoach": "ke_hoach_ngay_ban_hanh",
    "ho_ten_nguoi_ky": "nguoi_ky_ho_ten",
    "ho_va_ten_nguoi_ky": "nguoi_ky_ho_ten",
    "chuc_vu_nguoi_ky": "nguoi_ky_chuc_vu",
}
