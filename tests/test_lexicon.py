"""The shipped lexicon; expected bodies come from NĐ 45/2025, NĐ 150/2025 and real plans, not from the lexicon."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from generator import resources
from generator.dates import PartialDate
from generator.errors import LexiconError, SourceError
from generator.lexicon import lower
from generator.lexicon.build import FILES, build_lexicon
from generator.lexicon.lift import Lifter
from generator.model import Congress, Level, Profile, Slot, Term, Unit, plain
from generator.scope import Scope
from generator.text import modern_tones
from generator.wording import Missing
from generator.yamlio import parse_yaml
from tests.builders import assert_problem, make_pack, source

LEXICON = resources.load_lexicon()
PACK = make_pack()
P, D, C = Level.PROVINCE, Level.DISTRICT, Level.COMMUNE
OLD, MERGED, NEW = "ba_cap", "ba_cap_sap_xep", "hai_cap"
DAYS = {OLD: PartialDate(2023, 3, 21), MERGED: PartialDate(2025, 4, 1), NEW: PartialDate(2026, 2)}
NAMES = {
    "tỉnh": "Sơn La",
    "thành phố": "Hải Phòng",
    "huyện": "Mai Sơn",
    "quận": "Ba Đình",
    "thị xã": "Sơn Tây",
    "xã": "Ba Gia",
    "phường": "Chiềng Sinh",
    "thị trấn": "Hát Lót",
    "đặc khu": "Lý Sơn",
}
SITUATIONS = [
    (level, kind, regime.code)
    for regime in LEXICON.regimes
    for level in Level
    for kind in LEXICON.kinds_at(level, regime.code)
]


def unit_of(level: Level, kind: str, regime: str) -> Profile:
    """A unit of that kind with the units above it that the regime has."""
    above = LEXICON.level_above(level, regime)
    parent = unit_of(above, LEXICON.kinds_at(above, regime)[0], regime) if above else None
    return Profile(
        file="x.yaml",
        unit=Unit(level=level, kind=kind, name=NAMES[kind]),
        parent=parent,
        congress=Congress(ordinal="I", term="2025 - 2030"),
    )


def scope_at(level: Level, kind: str, regime: str) -> Scope:
    profile = unit_of(level, kind, regime)
    return Scope(profile=profile, pack=PACK, lexicon=LEXICON, regime=regime, issue_date=DAYS[regime])


def slots_of_the_lexicon() -> Iterator[tuple[str, Term]]:
    yield from LEXICON.terms.items()
    yield from ((f"co_quan.{name}", term) for name, term in LEXICON.bodies.items())
    yield from ((f"quyen.{name}", term) for name, term in LEXICON.powers.items())


def body(function: str, level: Level, kind: str, regime: str) -> str | Missing:
    value = scope_at(level, kind, regime).find(f"co_quan.{function}")
    return value if isinstance(value, Missing) else plain(value)


# ---------------------------------------------------------------- levels, kinds, regimes


@pytest.mark.parametrize(
    ("day", "regime"),
    [
        ((2023, 3, 21), OLD),
        ((2025, 2, 28), OLD),
        ((2025, 3, 1), MERGED),
        ((2025, 6, 30), MERGED),
        ((2025, 7, 1), NEW),
        ((2026, 10, 1), NEW),
    ],
)
def test_the_regime_changes_on_its_first_day(day, regime):
    assert LEXICON.regime_at(PartialDate(*day)).code == regime


@pytest.mark.parametrize(
    ("date", "regime"), [((2025, 2), OLD), ((2025, 3), MERGED), ((2025, 7), NEW), ((2024,), OLD), ((2026,), NEW)]
)
def test_an_open_date_has_a_regime_when_all_its_days_have_the_same(date, regime):
    assert LEXICON.regime_at(PartialDate(*date)).code == regime


def test_the_open_year_2025_has_no_regime():
    assert LEXICON.regime_at(PartialDate(2025)) is None


def test_every_day_has_exactly_one_regime():
    for ordinal in range(date(2025, 1, 1).toordinal(), date(2026, 1, 1).toordinal()):
        day = date.fromordinal(ordinal)
        assert sum(regime.holds(day) for regime in LEXICON.regimes) == 1


@pytest.mark.parametrize(
    ("level", "regime", "kinds"),
    [
        (P, OLD, {"tỉnh", "thành phố"}),
        (P, NEW, {"tỉnh", "thành phố"}),
        (D, OLD, {"huyện", "quận", "thị xã", "thành phố"}),
        (D, MERGED, {"huyện", "quận", "thị xã", "thành phố"}),
        (D, NEW, set()),
        (C, OLD, {"xã", "phường", "thị trấn"}),
        (C, MERGED, {"xã", "phường", "thị trấn"}),
        (C, NEW, {"xã", "phường", "đặc khu"}),
    ],
)
def test_each_regime_has_its_kinds_of_units(level, regime, kinds):
    assert set(LEXICON.kinds_at(level, regime)) == kinds


@pytest.mark.parametrize(
    ("level", "regime", "above"),
    [(P, OLD, None), (D, OLD, P), (C, OLD, D), (C, MERGED, D), (C, NEW, P), (P, NEW, None)],
)
def test_a_commune_stands_under_a_district_and_since_july_2025_under_the_province(level, regime, above):
    assert LEXICON.level_above(level, regime) is above


# ---------------------------------------------------------------- laws over all rows


@pytest.mark.parametrize(("level", "kind", "regime"), SITUATIONS)
def test_every_term_has_a_row_and_words_without_gaps(level, kind, regime):
    scope = scope_at(level, kind, regime)
    for name, term in slots_of_the_lexicon():
        row = lower.find_row(term, scope.situation, scope.has)
        assert row is not None, name
        value = scope.find(name)
        if isinstance(value, Missing):
            assert value.reason, name
        else:
            words = plain(value)
            assert words and not any(run.gap for run in value), name
            assert words == " ".join(words.split()) == unicodedata.normalize("NFC", words), name
            assert not re.search(r"[{}\[\]*\\|]", words), name


def test_no_term_leads_back_to_itself():
    def names_in(term: Term) -> set[str]:
        return {slot.name for row in term.rows if row.text for slot in row.text.slots()}

    def visit(name: str, above: tuple[str, ...]) -> None:
        assert name not in above, " → ".join((*above, name))
        for inner in names_in(terms[name]) & terms.keys():
            visit(inner, (*above, name))

    # A slot of the unit above is another unit's word and ends with the chain.
    terms = dict(slots_of_the_lexicon())
    for name in terms:
        visit(name, ())


def test_every_row_can_be_reached():
    reached = set()
    for situation in SITUATIONS:
        scope = scope_at(*situation)
        for kinds in (frozenset(), frozenset(LEXICON.kinds())):
            at = replace(scope.situation, below=lower.Below(kinds))
            reached |= {lower.find_row(term, at, scope.has).place for _, term in slots_of_the_lexicon()}
    unreached = [
        f"{row.place} {name}" for name, term in slots_of_the_lexicon() for row in term.rows if row.place not in reached
    ]
    assert unreached == []


@pytest.mark.parametrize("name", [f"{name}.yaml" for name in FILES])
def test_the_files_are_composed(name):
    text = (resources.resources.files("generator.lexicon") / "data" / name).read_text("utf-8")
    assert unicodedata.is_normalized("NFC", text)


def test_the_party_and_the_front_are_asked_and_offices_are_ordered():
    asked = {name for name, term in LEXICON.bodies.items() if term.request == "Đề nghị"}
    assert asked >= {"ban_tuyen_giao", "mat_tran", "to_chuc_ct_xh"}
    assert not asked & {"noi_vu", "tai_chinh", "ke_hoach_dau_tu", "cong_an", "van_phong", "ubnd_cap_duoi"}


def test_no_body_of_a_district_is_left_in_the_two_tier_regime():
    for level, kind, regime in SITUATIONS:
        if regime != NEW:
            continue
        scope = scope_at(level, kind, regime)
        for name, _ in slots_of_the_lexicon():
            assert not re.search(r"\b(huyện|quận|thị xã|thị trấn)\b", scope.text_of(name), re.IGNORECASE), name


@pytest.mark.parametrize("regime", [MERGED, NEW])
def test_no_department_dissolved_in_march_2025_is_left(regime):
    dissolved = (
        "Sở Kế hoạch và Đầu tư|Sở Giao thông vận tải|Sở Lao động|Sở Thông tin và Truyền thông|Sở Tài nguyên"
        "|Sở Nông nghiệp và Phát triển|Ban Dân tộc$|Phòng Lao động|Phòng Văn hóa và Thông tin$"
    )
    for situation in SITUATIONS:
        if situation[2] == regime:
            scope = scope_at(*situation)
            for function in LEXICON.bodies:
                assert not re.match(dissolved, scope.text_of(f"co_quan.{function}")), function


# ---------------------------------------------------------------- bodies


@pytest.mark.parametrize(
    ("function", "level", "kind", "regime", "expected"),
    [
        # the province before March 2025, and since
        ("noi_vu", P, "tỉnh", OLD, "Sở Nội vụ"),
        ("thi_dua_khen_thuong", P, "tỉnh", OLD, "Ban Thi đua - Khen thưởng, Sở Nội vụ"),
        ("ke_hoach_dau_tu", P, "tỉnh", OLD, "Sở Kế hoạch và Đầu tư"),
        ("ke_hoach_dau_tu", P, "tỉnh", MERGED, "Sở Tài chính"),
        ("ke_hoach_dau_tu", P, "tỉnh", NEW, "Sở Tài chính"),
        ("giao_thong", P, "tỉnh", OLD, "Sở Giao thông vận tải"),
        ("giao_thong", P, "thành phố", NEW, "Sở Xây dựng"),
        ("nong_nghiep", P, "tỉnh", OLD, "Sở Nông nghiệp và Phát triển nông thôn"),
        ("nong_nghiep", P, "tỉnh", MERGED, "Sở Nông nghiệp và Môi trường"),
        ("tai_nguyen_moi_truong", P, "tỉnh", OLD, "Sở Tài nguyên và Môi trường"),
        ("tai_nguyen_moi_truong", P, "tỉnh", NEW, "Sở Nông nghiệp và Môi trường"),
        ("giam_ngheo", P, "tỉnh", OLD, "Sở Lao động - Thương binh và Xã hội"),
        ("giam_ngheo", P, "tỉnh", NEW, "Sở Nông nghiệp và Môi trường"),
        ("lao_dong", P, "tỉnh", NEW, "Sở Nội vụ"),
        ("tre_em_bao_tro", P, "tỉnh", NEW, "Sở Y tế"),
        ("giao_duc_nghe_nghiep", P, "tỉnh", NEW, "Sở Giáo dục và Đào tạo"),
        ("chuyen_doi_so", P, "tỉnh", OLD, "Sở Thông tin và Truyền thông"),
        ("chuyen_doi_so", P, "tỉnh", NEW, "Sở Khoa học và Công nghệ"),
        ("tuyen_truyen", P, "tỉnh", NEW, "Sở Văn hóa, Thể thao và Du lịch"),
        ("dan_toc_ton_giao", P, "tỉnh", NEW, "Sở Dân tộc và Tôn giáo"),
        ("tu_phap", P, "tỉnh", NEW, "Sở Tư pháp"),
        ("van_phong", P, "tỉnh", NEW, "Văn phòng Ủy ban nhân dân tỉnh"),
        ("ban_tuyen_giao", P, "tỉnh", OLD, "Ban Tuyên giáo Tỉnh ủy"),
        ("ban_tuyen_giao", P, "thành phố", NEW, "Ban Tuyên giáo và Dân vận Thành ủy"),
        ("bien_phong", P, "tỉnh", OLD, "Bộ Chỉ huy Bộ đội Biên phòng tỉnh"),
        ("bien_phong", P, "tỉnh", NEW, "Ban Chỉ huy Bộ đội Biên phòng tỉnh"),
        ("thue", P, "tỉnh", OLD, "Cục Thuế tỉnh"),
        ("thue", P, "tỉnh", NEW, "Thuế tỉnh"),
        ("hai_quan", P, "tỉnh", NEW, "Chi cục Hải quan khu vực"),
        ("thong_ke", P, "tỉnh", OLD, "Cục Thống kê tỉnh"),
        ("ubnd_cap_duoi", P, "tỉnh", OLD, "Ủy ban nhân dân các huyện, thị xã, thành phố"),
        ("ubnd_cap_duoi", P, "tỉnh", NEW, "Ủy ban nhân dân các xã, phường"),
        # the district by kind
        ("noi_vu", D, "huyện", OLD, "Phòng Nội vụ"),
        ("tai_chinh", D, "quận", OLD, "Phòng Tài chính - Kế hoạch"),
        ("giao_thong", D, "huyện", OLD, "Phòng Kinh tế - Hạ tầng"),
        ("giao_thong", D, "quận", OLD, "Phòng Quản lý đô thị"),
        ("giao_thong", D, "thành phố", OLD, "Phòng Quản lý đô thị"),
        ("giao_thong", D, "thị xã", MERGED, "Phòng Kinh tế, Hạ tầng và Đô thị"),
        ("nong_nghiep", D, "huyện", OLD, "Phòng Nông nghiệp và Phát triển nông thôn"),
        ("nong_nghiep", D, "huyện", MERGED, "Phòng Nông nghiệp và Môi trường"),
        ("tai_nguyen_moi_truong", D, "quận", MERGED, "Phòng Tài nguyên và Môi trường"),
        ("lao_dong", D, "huyện", OLD, "Phòng Lao động - Thương binh và Xã hội"),
        ("lao_dong", D, "huyện", MERGED, "Phòng Nội vụ"),
        ("chuyen_doi_so", D, "huyện", OLD, "Phòng Văn hóa và Thông tin"),
        ("chuyen_doi_so", D, "thành phố", MERGED, "Phòng Văn hóa, Khoa học và Thông tin"),
        ("van_phong", D, "huyện", OLD, "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện"),
        ("thanh_tra", D, "huyện", OLD, "Thanh tra huyện"),
        ("cong_an", D, "huyện", OLD, "Công an huyện"),
        ("quan_su", D, "huyện", OLD, "Ban Chỉ huy Quân sự huyện"),
        ("ban_tuyen_giao", D, "huyện", OLD, "Ban Tuyên giáo Huyện ủy"),
        ("thue", D, "huyện", OLD, "Chi cục Thuế huyện"),
        ("ubnd_cap_duoi", D, "huyện", OLD, "Ủy ban nhân dân các xã, thị trấn"),
        ("ubnd_cap_duoi", D, "quận", OLD, "Ủy ban nhân dân các phường"),
        # the commune with officials, then with departments of its own
        ("noi_vu", C, "xã", OLD, "công chức Văn phòng - Thống kê xã"),
        ("tu_phap", C, "phường", OLD, "công chức Tư pháp - Hộ tịch phường"),
        ("y_te", C, "thị trấn", OLD, "Trạm Y tế thị trấn"),
        ("noi_vu", C, "xã", NEW, "Phòng Văn hóa - Xã hội"),
        ("thi_dua_khen_thuong", C, "phường", NEW, "Phòng Văn hóa - Xã hội"),
        ("ke_hoach_dau_tu", C, "xã", NEW, "Phòng Kinh tế"),
        ("ke_hoach_dau_tu", C, "đặc khu", NEW, "Phòng Kinh tế"),
        ("ke_hoach_dau_tu", C, "phường", NEW, "Phòng Kinh tế, Hạ tầng và Đô thị"),
        ("nong_nghiep", C, "phường", NEW, "Phòng Kinh tế, Hạ tầng và Đô thị"),
        ("giam_ngheo", C, "xã", NEW, "Phòng Kinh tế"),
        ("chuyen_doi_so", C, "xã", NEW, "Phòng Văn hóa - Xã hội"),
        ("giao_duc", C, "xã", NEW, "Phòng Văn hóa - Xã hội"),
        ("tu_phap", C, "xã", NEW, "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã"),
        ("mot_cua", C, "phường", NEW, "Trung tâm Phục vụ hành chính công phường"),
        ("cong_an", C, "đặc khu", NEW, "Công an đặc khu"),
        ("quan_su", C, "xã", NEW, "Ban Chỉ huy Quân sự xã"),
        ("phong_thu_dan_su", C, "xã", NEW, "Ban Chỉ huy Phòng thủ dân sự xã"),
        ("mat_tran", C, "xã", NEW, "Ủy ban Mặt trận Tổ quốc Việt Nam xã"),
    ],
)
def test_a_function_has_the_body_of_its_level_kind_and_date(function, level, kind, regime, expected):
    assert body(function, level, kind, regime) == expected


@pytest.mark.parametrize(
    ("function", "level", "kind", "regime"),
    [
        ("cong_an", D, "huyện", MERGED),
        ("cong_thuong", C, "xã", OLD),
        ("khoa_hoc_cong_nghe", C, "phường", OLD),
        ("giao_duc", C, "thị trấn", OLD),
        ("giao_duc_nghe_nghiep", C, "xã", OLD),
        ("dan_toc_ton_giao", C, "xã", OLD),
        ("doi_ngoai", C, "xã", MERGED),
        ("thanh_tra", C, "xã", OLD),
        ("thanh_tra", C, "phường", NEW),
        ("quan_ly_du_an", C, "xã", OLD),
        ("hai_quan", D, "huyện", OLD),
        ("bien_phong", C, "xã", NEW),
        ("ubnd_cap_duoi", C, "đặc khu", NEW),
        ("khu_dan_cu", P, "tỉnh", NEW),
    ],
)
def test_a_function_without_a_body_says_why(function, level, kind, regime):
    value = body(function, level, kind, regime)
    assert isinstance(value, Missing)
    assert value.reason


@pytest.mark.parametrize(
    ("term", "level", "kind", "regime", "expected"),
    [
        ("cap_uy", P, "tỉnh", NEW, "Tỉnh ủy"),
        ("cap_uy", P, "thành phố", NEW, "Thành ủy"),
        ("cap_uy", D, "huyện", OLD, "Huyện ủy"),
        ("cap_uy", D, "quận", OLD, "Quận ủy"),
        ("cap_uy", D, "thị xã", OLD, "Thị ủy"),
        ("cap_uy", D, "thành phố", OLD, "Thành ủy"),
        ("cap_uy", C, "phường", OLD, "Đảng ủy phường"),
        ("cap_uy", C, "đặc khu", NEW, "Đảng ủy đặc khu"),
        ("dang_bo", C, "phường", NEW, "Đảng bộ phường Chiềng Sinh"),
        ("ubnd_ten", C, "xã", NEW, "Ủy ban nhân dân xã Ba Gia"),
        ("chu_tich", P, "tỉnh", NEW, "Chủ tịch Ủy ban nhân dân tỉnh"),
        ("chuyen_mon", P, "tỉnh", NEW, "các sở, ban, ngành"),
        ("chuyen_mon", D, "huyện", OLD, "các phòng, ban"),
        ("tu_cap_den_co_so", P, "tỉnh", NEW, "từ tỉnh đến cơ sở"),
        ("tu_cap_den_co_so", C, "phường", NEW, "từ phường đến tổ dân phố"),
        ("cua_cac_cap", C, "phường", OLD, "của tỉnh, của huyện, của phường"),
        ("cua_cac_cap", C, "phường", NEW, "của tỉnh, của phường"),
        ("ten_cac_cap", C, "xã", NEW, "tỉnh, xã"),
        ("noi_bao_cao_thi_dua", C, "phường", OLD, "Ủy ban nhân dân huyện (qua Phòng Nội vụ)"),
        ("noi_bao_cao_thi_dua", C, "phường", NEW, "Ủy ban nhân dân tỉnh (qua Sở Nội vụ)"),
        ("nguoi_tang_giay_khen", C, "xã", NEW, "Chủ tịch Ủy ban nhân dân xã"),
        ("nguoi_tang_bang_khen", C, "xã", OLD, "Chủ tịch Ủy ban nhân dân tỉnh"),
        (
            "nghi_quyet_dai_hoi",
            C,
            "phường",
            NEW,
            "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Sơn La lần thứ I, nhiệm kỳ 2025 - 2030"
            " và Nghị quyết Đại hội đại biểu Đảng bộ phường Chiềng Sinh lần thứ I, nhiệm kỳ 2025 - 2030",
        ),
    ],
)
def test_a_term_has_the_words_of_its_level_kind_and_date(term, level, kind, regime, expected):
    assert scope_at(level, kind, regime).text_of(term) == expected


@pytest.mark.parametrize(
    ("power", "levels"),
    [("ban_hanh_van_ban", {P}), ("thanh_tra", {P, D}), ("phe_duyet_du_an", {P, D}), ("kiem_tra", {P, D, C})],
)
def test_a_power_is_held_by_its_levels_only(power, levels):
    assert {level for level in Level if power in lower.powers_of(level, LEXICON.powers.values())} == levels


def test_a_level_without_the_power_has_a_weaker_verb():
    assert scope_at(P, "tỉnh", NEW).text_of("quyen.thanh_tra") == "thanh tra, kiểm tra"
    assert scope_at(C, "xã", NEW).text_of("quyen.thanh_tra") == "kiểm tra"


# ---------------------------------------------------------------- lift: words → terms

LIFTER = Lifter(LEXICON)


def is_a_name(words: str) -> bool:
    """`các doanh nghiệp …` speaks of many bodies and names none: lift leaves it out on purpose."""
    return not words.startswith("các ")


def is_one_slot(term: Term) -> bool:
    """Whether the term only hands on the words of another: `{mat_tran}`."""
    texts = [row.text.parts for row in term.rows if row.text is not None]
    return any(len(parts) == 1 and isinstance(parts[0], Slot) for parts in texts)


NAMED = sorted(name for name, term in LEXICON.bodies.items() if not is_one_slot(term))


@pytest.mark.parametrize("function", NAMED)
def test_a_body_the_lexicon_writes_is_recognized_as_its_function(function):
    for situation in SITUATIONS:
        words = scope_at(*situation).text_of(f"co_quan.{function}")
        if not words or not is_a_name(words):
            continue
        whole = [match for match in LIFTER.find(words) if match.text == words]
        assert len(whole) == 1, (words, [match.text for match in LIFTER.find(words)])
        assert function in whole[0].terms


@pytest.mark.parametrize("function", NAMED)
def test_a_body_is_recognized_inside_a_sentence(function):
    for situation in SITUATIONS:
        words = scope_at(*situation).text_of(f"co_quan.{function}")
        if not words or not is_a_name(words):
            continue
        sentence = f"Giao {words} chủ trì, báo cáo trước ngày 10/12."
        matches = [match for match in LIFTER.find(sentence) if function in match.terms]
        assert [sentence[match.start : match.end] for match in matches] == [words]


def test_the_longest_name_wins():
    [match] = LIFTER.find("giao Sở Nông nghiệp và Môi trường chủ trì")
    assert match.text == "Sở Nông nghiệp và Môi trường"
    assert "nong_nghiep" in match.terms


def test_a_name_may_stand_for_several_functions():
    [match] = LIFTER.find("Sở Tài chính")
    assert match.terms >= {"tai_chinh", "ke_hoach_dau_tu"}


def test_bodies_are_found_from_left_to_right():
    found = [match.text for match in LIFTER.find("Sở Y tế, Công an xã và Phòng Kinh tế phối hợp với Sở Nội vụ.")]
    assert found == ["Sở Y tế", "Công an xã", "Phòng Kinh tế", "Sở Nội vụ"]


@pytest.mark.parametrize("text", ["", "công an nhân dân", "thanh tra, kiểm tra", "Sở Tài chínhh", "nội vụ"])
def test_a_text_without_a_body_has_none(text):
    assert list(LIFTER.find(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Giao Sở Nội vụ, Công an phường; công chức Văn hóa - Xã hội xã, hệ thống thông tin cơ sở phường.",
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường, Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh, Đảng uỷ xã",
        "Sở Sở Nội vụ Công Công an xã",
    ],
)
def test_looking_at_first_words_alone_finds_what_looking_everywhere_finds(text):
    whole = re.compile("|".join(rf"(?<!\w){pattern}(?!\w)" for pattern in LIFTER._patterns))
    everywhere = [found.span() for found in whole.finditer(modern_tones(text))]
    assert [(match.start, match.end) for match in LIFTER.find(text)] == everywhere != []


# ---------------------------------------------------------------- a lexicon with something wrong in it


def sources_with(name: str, text: str) -> dict:
    folder = resources.resources.files("generator.lexicon") / "data"
    sources = {file: parse_yaml((folder / f"{file}.yaml").read_bytes(), f"{file}.yaml")[0] for file in FILES}
    return {**sources, name: source(text, f"{name}.yaml")}


def test_a_row_says_words_or_why_there_are_none_but_not_both():
    text = "x:\n  nghia: x\n  dang:\n    - {cap: [tỉnh]}\n    - {viet: a, khong_co: b}\n"
    with pytest.raises(LexiconError) as caught:
        build_lexicon(sources_with("co_quan", text))
    assert [(problem.code, problem.place.line) for problem in caught.value.problems] == [("MA104", 4), ("MA104", 5)]


def test_a_text_with_a_mark_that_fits_nowhere_is_told_with_its_place():
    text = 'x:\n  nghia: x\n  dang:\n    - viet: "Sở {"\n'
    with pytest.raises(LexiconError) as caught:
        build_lexicon(sources_with("co_quan", text))
    assert_problem(caught.value.problems, "MA201", line=4)


def test_problems_of_all_files_are_told_at_once():
    sources = sources_with("co_quan", "x: {nghia: x, dang: [{vet: a}]}\n")
    sources["tu_ngu"] = source("y: {dang: [{viet: a}]}\n", "tu_ngu.yaml")
    with pytest.raises(LexiconError) as caught:
        build_lexicon(sources)
    assert [(problem.place.file, problem.code) for problem in caught.value.problems] == [
        ("co_quan.yaml", "HS101"),
        ("tu_ngu.yaml", "HS102"),
    ]
    assert not isinstance(caught.value, SourceError)


@pytest.mark.parametrize(
    ("kind", "levels"),
    [
        ("thành phố", {Level.PROVINCE, Level.DISTRICT}),  # until 30/6/2025 some stood below a province
        ("thị xã", {Level.DISTRICT}),
        ("đặc khu", {Level.COMMUNE}),
        ("vùng", set()),
    ],
)
def test_the_levels_of_a_kind_are_those_of_all_times(kind, levels):
    assert resources.load_lexicon().levels_of(kind) == levels
