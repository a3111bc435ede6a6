"""A row is a profile: rows that share the work of being checked give the profiles they would have given alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import resources, schema
from generator.batch import alike
from generator.batch.sources.lists import ListTable
from generator.batch.sources.table import SharedTable, TableReader, TableRow
from generator.errors import Place
from generator.model import Level
from generator.schema import checking, values
from generator.sheet.columns import columns_for
from generator.sheet.listing import UnitList
from tests.laws import examples
from tests.plans import unit_profile

PATHS = (
    ("loai_don_vi",),
    ("ten",),
    ("ma_don_vi",),
    ("dai_hoi", "lan_thu"),
    ("dai_hoi", "nhiem_ky"),
    ("nguoi_ky", "ho_ten"),
    ("ke_hoach", "so"),
    ("ke_hoach", "so_lieu", "ty_le_giai_ngan"),
    ("ke_hoach", "ngay_ban_hanh"),
)
PACK = "ket-cau-ha-tang"


def table() -> ListTable:
    pack = resources.load_pack(resources.pack_folder(PACK))
    columns = {column.path: column for column in columns_for(pack, resources.load_lexicon(), Level.COMMUNE)}
    unit_list = UnitList(
        file="ds.xlsx",
        pack=PACK,
        columns=tuple(columns[path] for path in PATHS),
        positions=tuple(range(len(PATHS))),
    )
    return ListTable.of(unit_list)


def reader() -> TableReader:
    parent = unit_profile(Level.PROVINCE, "tỉnh", "hai_cap")
    return TableReader(table(), (parent,), PACK, resources.load_lexicon())


GOOD = ("xã", "Ba Gia", "21205", "I", "2025 - 2030", "Nguyễn Văn An", "12", "95%", "09/3/2026")


def row(number: int = 2, **cells: str) -> TableRow:
    return TableRow(
        tuple(cells.get(path[-1], good) for path, good in zip(PATHS, GOOD, strict=True)), 0, number, "", "xã"
    )


def bare(profile):
    return replace(profile, places={}) if profile else None


def assert_as_alone(shared: TableReader, each: TableRow) -> None:
    quick, alone = shared.read(each), reader().read(each)
    assert bare(quick.profile) == bare(alone.profile)
    assert quick.problems == alone.problems


def test_every_commune_of_the_register_reads_as_alone():
    shared = reader()
    units = [unit for (level, _), unit in resources.load_register().new.items() if level is Level.COMMUNE]
    for unit in units[::7]:
        assert_as_alone(shared, row(loai_don_vi=unit.kind, ten=unit.name, ma_don_vi=unit.code))


def test_rows_under_several_units_read_as_alone():
    parents = tuple(unit_profile(Level.PROVINCE, kind, "hai_cap") for kind in ("tỉnh", "thành phố", "tỉnh"))
    parents = tuple(
        replace(each, unit=replace(each.unit, name=name)) for each, name in zip(parents, "ABC", strict=True)
    )
    shared = TableReader(table(), parents, PACK, resources.load_lexicon())
    for number, name in enumerate(["Ba Gia", "Trà Bồng", "Ba Tơ", "Sơn Hà", "Vạn Tường", "Đức Phổ", "Tịnh Khê"]):
        each = row(number + 2, ten=name, ma_don_vi=f"2120{number}")._replace(parent=number % 3)
        quick = shared.read(each)
        alone = TableReader(table(), parents, PACK, resources.load_lexicon()).read(each)
        assert bare(quick.profile) == bare(alone.profile) and quick.profile.parent is parents[number % 3]
        assert (quick.like is None) == (number == 0)
        whole = alike.itself(alone.profile, PACK)
        asked = quick.like or whole
        assert (asked.key, asked.unit, asked.origin) == (whole.key, whole.unit, whole.origin)
        assert list(asked.values.items()) == list(whole.values.items()) and asked.figures == whole.figures


CELL = st.one_of(
    st.sampled_from([*GOOD, "", "22", "lần thứ XXII", "2030-2025", "2025-2030", "ông Nguyễn An", "xã Ba Gia", "Xã Đàn",
                     "Phường 1", "1", "x" * 130, "0", "00123", "123456", "TS. Lê B", "a b", "31"]),
    st.text(st.characters(categories=("L", "N", "P", "S")), max_size=12),
)  # fmt: skip
SHARED_READER = reader()


@settings(max_examples=examples(200))
@given(st.tuples(*[CELL] * (len(PATHS) - 2)))
def test_whatever_the_cells_a_row_reads_as_alone(cells):
    SHARED_READER.read(row())
    assert_as_alone(SHARED_READER, TableRow(("xã", *cells, "09/3/2026"), 0, 5, "", "xã"))


def test_a_problem_names_the_row_it_stands_in():
    shared = reader()
    shared.read(row(2))
    shared.read(row(3, ten="Trà Bồng"))
    (problem,) = shared.read(row(9, so="không")).problems
    assert (problem.code, problem.place.cell) == ("HS106", "G9")
    profile = shared.read(row(7, ten="Vạn Tường")).profile
    assert profile.place("ten").cell == "B7"
    assert profile.place("lien_he", "dau_moi").line == 7


def test_rows_that_stand_in_no_file_keep_the_places_of_what_they_share():
    place = Place(file="tinh.yaml", line=9, column=3)
    shared = SharedTable(
        file="tinh.yaml",
        paths=PATHS[:3],
        shared={"cap": "xã", "ke_hoach": {"goi_mau": PACK, "ngay_ban_hanh": "09/3/2026"}},
        shared_places={("ke_hoach",): place},
    )
    read = TableReader(shared, (unit_profile(Level.PROVINCE, "tỉnh", "hai_cap"),), PACK, resources.load_lexicon())
    first = read.read(TableRow(("xã", "Ba Gia", "21205"), 0))
    second = read.read(TableRow(("xã", "An Phú", "21172"), 0))
    assert first.profile.place("ke_hoach", "so") == second.profile.place("ke_hoach", "so") == place


# ---------------------------------------------------------------- one rule, two ways of asking


@settings(max_examples=examples(300))
@given(st.sampled_from(PATHS), CELL)
def test_one_value_is_judged_as_cerberus_judges_it(path, cell):
    """The quick answer is made from the same table and the same checks; Cerberus says the same."""
    if not cell:
        return
    rules = checking.rules_at(path)
    validator = values.Validator({path[-1]: rules})
    assert schema.is_sound_value(path, cell) == validator.validate({path[-1]: cell}, normalize=False)


@pytest.mark.parametrize("path", [("dia_hinh",), ("noi_nhan",)])
def test_what_is_no_single_text_is_left_to_cerberus(path):
    assert not schema.is_sound_value(path, "biển")
