"""A row is a profile: rows that share the work of being checked give the profiles they would have given alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import resources, schema
from generator.batch.table import Table, TableReader, TableRow
from generator.errors import Place
from generator.model import Level
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
)
PACK = "ket-cau-ha-tang"
SHARED = {"cap": "xã", "ke_hoach": {"goi_mau": PACK, "ngay_ban_hanh": "09/3/2026"}}


def table(columns: tuple[int, ...] = tuple(range(len(PATHS)))) -> Table:
    return Table(file="ds.xlsx", paths=PATHS, shared=SHARED, shared_places={}, columns=columns)


def reader() -> TableReader:
    parent = unit_profile(Level.PROVINCE, "tỉnh", "hai_cap")
    return TableReader(table(), (parent,), PACK, resources.load_lexicon())


GOOD = ("xã", "Ba Gia", "21205", "I", "2025 - 2030", "Nguyễn Văn An", "12", "95%")


def row(number: int = 2, **cells: str) -> TableRow:
    return TableRow(tuple(cells.get(path[-1], good) for path, good in zip(PATHS, GOOD, strict=True)), 0, number)


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


CELL = st.one_of(
    st.sampled_from([*GOOD, "", "22", "lần thứ XXII", "2030-2025", "2025-2030", "ông Nguyễn An", "xã Ba Gia", "Xã Đàn",
                     "Phường 1", "1", "x" * 130, "0", "00123", "123456", "TS. Lê B", "a b", "31"]),
    st.text(st.characters(categories=("L", "N", "P", "S")), max_size=12),
)  # fmt: skip
SHARED_READER = reader()


@settings(max_examples=200)
@given(st.tuples(*[CELL] * (len(PATHS) - 1)))
def test_whatever_the_cells_a_row_reads_as_alone(cells):
    SHARED_READER.read(row())
    assert_as_alone(SHARED_READER, TableRow(("xã", *cells), 0, 5))


def test_a_problem_names_the_row_it_stands_in():
    shared = reader()
    shared.read(row(2))
    shared.read(row(3, ten="Trà Bồng"))
    (problem,) = shared.read(row(9, so="không")).problems
    assert (problem.code, problem.place.line, problem.place.column) == ("HS106", 9, 6)
    profile = shared.read(row(7, ten="Vạn Tường")).profile
    assert profile.place("ten").line == 7 and profile.place("ten").column == 1
    assert profile.place("dai_hoi", "khong_co") == Place(file="ds.xlsx", line=7)


def test_rows_that_stand_in_no_file_keep_the_places_of_what_they_share():
    place = Place(file="tinh.yaml", line=9, column=3)
    shared = Table(file="tinh.yaml", paths=PATHS, shared=SHARED, shared_places={("ke_hoach",): place})
    read = TableReader(shared, (unit_profile(Level.PROVINCE, "tỉnh", "hai_cap"),), PACK, resources.load_lexicon())
    first, second = read.read(row(2)), read.read(row(3, ten="Trà Bồng"))
    assert first.profile.place("ke_hoach", "so") == second.profile.place("ke_hoach", "so") == place


# ---------------------------------------------------------------- one rule, two ways of asking


@settings(max_examples=300)
@given(st.sampled_from(PATHS), CELL)
def test_one_value_is_judged_as_cerberus_judges_it(path, cell):
    """The quick answer is made from the same table and the same checks; Cerberus says the same."""
    if not cell:
        return
    rules = schema._rules_at(path)
    validator = schema._Validator({path[-1]: rules})
    assert schema.is_sound_value(path, cell) == validator.validate({path[-1]: cell}, normalize=False)


@pytest.mark.parametrize("path", [("dia_hinh",), ("noi_nhan",)])
def test_what_is_no_single_text_is_left_to_cerberus(path):
    assert not schema.is_sound_value(path, "biển")
