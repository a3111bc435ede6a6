"""Words that are certainly written wrong: every row of the tables told, and silent beside the words that excuse it."""

from __future__ import annotations

import time

import pytest

from generator import resources
from generator.actions.documents import check_setting
from generator.check.findings import check_document
from generator.check.slips import Table, find_words, wrong_capitals
from tests.broken_form import both, reworded, written
from tests.broken_language import added, broken, broken_rules, said
from tests.plain_docs import document

SLIPS = resources.load_slips()


def rows(table: Table):
    return [words for each in table.values() for words in each]


def wrong(words) -> str:
    """The words as the table has them."""
    return words.written


def told(sentence: str) -> list[tuple[str, str, str]]:
    """Rule, words found and what is right of the rules on slips, in a sentence of the ward's plan."""
    found = check_document(broken(said(sentence)), "a.docx", setting=check_setting()).findings
    own = [each for each in found if "TT665" <= each.rule.id <= "TT668"]
    return [(each.rule.id, each.found, dict(each.values)["dung"]) for each in own]


def advised(sentence: str) -> list[tuple[str, str, str]]:
    """Rule, words found and what is right, for every rule that says what is right."""
    found = check_document(broken(said(sentence)), "a.docx", setting=check_setting()).findings
    return [(each.rule.id, each.found, dict(each.values).get("dung", "")) for each in found]


# ---------------------------------------------------------------- spelling


@pytest.mark.parametrize("words", rows(SLIPS.spelling), ids=wrong)
def test_every_row_of_spelling_is_found_and_its_right_words_are_not(words):
    [found] = find_words(f"Tổ chức {wrong(words)} trong năm.", SLIPS.spelling)
    assert found.words.right == words.right
    assert list(find_words(f"Tổ chức {words.right} trong năm.", SLIPS.spelling)) == []
    for guard in words.not_behind:
        assert list(find_words(f"{guard} {wrong(words)}", SLIPS.spelling)) == []
    for guard in words.not_before:
        assert list(find_words(f"{wrong(words)} {guard}", SLIPS.spelling)) == []


def test_no_slip_stands_twice():
    written = [wrong(words) for words in rows(SLIPS.spelling)]
    assert len(written) == len(set(written))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Chỉ đạo sát xao.", [("TT668", "sát xao", "sát sao")]),
        ("Bổ xung, xử dụng.", [("TT668", "Bổ xung", "Bổ sung"), ("TT668", "xử dụng", "sử dụng")]),
        ("Bổ xung người, bổ xung máy.", [("TT668", "Bổ xung", "Bổ sung")]),  # once in a paragraph
        ("XẮP XẾP LẠI.", [("TT668", "XẮP XẾP", "SẮP XẾP")]),
        ("Hỗ trợ các nghành.", [("TT668", "nghành", "ngành")]),
        ("Tòan thể cán bộ.", [("TT668", "Tòan", "Toàn")]),
        ("Theo họach định.", [("TT668", "họach", "hoạch")]),
        ("Gửi qúy cơ quan.", [("TT668", "qúy", "quý")]),
        (
            "Chủ chì, phối hơp tăng cừơng.",
            [("TT668", "Chủ chì", "Chủ trì"), ("TT668", "phối hơp", "phối hợp"), ("TT668", "tăng cừơng", "tăng cường")],
        ),
        ("Kịp thời xử lý xử lý nghiêm.", [("TT668", "xử lý xử lý", "xử lý")]),
    ],
)
def test_a_slip_is_told_with_what_is_right(sentence, expected):
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Làm thủ tục, hồ sơ xuất khẩu nông sản.",
        "Thực hiện thị trấn chỉnh trang đô thị trước đây.",
        "Bổ sung phong trào thi đua; bổ sung yếu tố mới.",
        "Rà soát khả năng xuất khẩu; tiếp xúc tích cực với cử tri.",
        "Nêu vấn đề suất ăn bán trú; khảo sát nhập khẩu.",
        "Vẽ tranh dành cho thiếu nhi; che dấu vết.",
        "Phòng, chống bão đảm bảo an toàn; phòng, chống bão vệ sinh môi trường.",
        "Cuối thế kỷ năng lượng; học sinh cũng cố gắng.",
        "Hòa giải, hoà giải, thúy, quý, khỏe, xòe, loại, quản lý, quyết định, huỳnh.",
        "Giành thắng lợi, dành cho; chia xẻ; giấu diếm.",
        "Ông Xử Dụng tham gia.",
        "Các tổ chức tổ chức hội nghị; đoàn kiểm tra kiểm tra, đoàn giám sát giám sát.",
        "Không kể hoạch toán của đơn vị.",
    ],
)
def test_what_may_be_right_is_left(sentence):
    assert [each for each in told(sentence) if each[0] == "TT668"] == []


# ---------------------------------------------------------------- capitals


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Theo chỉ đạo của Chính Phủ.", ("Chính Phủ", "Chính phủ")),
        ("Chính sách của Nhà Nước.", ("Nhà Nước", "Nhà nước")),
        ("Bảo vệ tổ Quốc.", ("tổ Quốc", "Tổ quốc")),
        ("Trang trí đón Tết nguyên đán.", ("Tết nguyên đán", "Tết Nguyên đán")),
        ("Vận động Nhân Dân tham gia.", ("Nhân Dân", "Nhân dân")),
        ("Lực lượng Công an Nhân Dân.", ("Công an Nhân Dân", "Công an nhân dân")),
        ("Báo cáo đảng ủy phường.", ("đảng ủy phường", "Đảng ủy phường")),
        ("Báo cáo Đảng Ủy phường.", ("Đảng Ủy phường", "Đảng ủy phường")),
        ("Báo cáo Thành Ủy.", ("Thành Ủy", "Thành ủy")),
        ("Thăm bà mẹ Việt Nam anh hùng.", ("bà mẹ Việt Nam anh hùng", "Bà mẹ Việt Nam anh hùng")),
    ],
)
def test_words_with_set_capitals_are_told_without_them(sentence, expected):
    found = [each for each in advised(sentence) if each[0] in ("TT665", "TT728")]
    assert [each[1:] for each in found] in ([expected], [(f"của {expected[0]}", f"của {expected[1]}")])


@pytest.mark.parametrize(
    "sentence",
    [
        "Chính phủ, Nhà nước, Tổ quốc, Quốc hội; Chính phủ số, chính phủ điện tử.",
        "TỔ QUỐC GHI CÔNG, TẾT NGUYÊN ĐÁN, UBND TỈNH.",
        "Tết Nguyên đán, tết Nguyên đán; Bà mẹ Việt Nam Anh hùng.",
        "UBND Thành phố, UBND Phường.",
        "Tổ Quốc phòng của phường; tổ quốc tế ngữ.",
        "Báo Nhân Dân, Truyền hình Nhân Dân đưa tin; Công an nhân dân, Quân đội Nhân dân.",
        "Các đảng ủy xã, phường, các thành ủy; chi bộ, đảng ủy xã, phường; đảng ủy viên phụ trách; ĐẢNG ỦY PHƯỜNG.",
    ],
)
def test_words_with_set_capitals_are_left_with_them(sentence):
    assert [each for each in advised(sentence) if each[0] == "TT728"] == []


def test_the_kind_of_a_unit_behind_its_committee_is_small():
    [found] = wrong_capitals("Báo cáo UBND Tỉnh kết quả.", SLIPS.names)
    assert (found.text, found.words.right) == ("UBND Tỉnh", "UBND tỉnh")


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("Phổ biến kế hoạch..", ["TT729"]),
        ("Chuẩn bị cờ, hoa, v.v..", []),
        ("Trồng cây, hoa...", []),
        ("Họp ngày.. tháng.. năm.. tại phường.", []),
        ("Họp ngày  20 hằng tháng.", ["TT561"]),
        ("Chống dịch bệnh ,tạo miễn dịch.", ["TT562"]),
    ],
)
def test_marks_and_blanks_out_of_place(sentence, codes):
    found = [each[0] for each in advised(sentence)]
    assert [each for each in found if each in ("TT729", "TT561", "TT562", "TT563")] == codes


NAMES = [name for words in rows(SLIPS.bodies) for name in (words.right, *words.also)]


@pytest.mark.parametrize("start", range(0, len(NAMES), 10))
def test_every_name_is_right_as_it_stands_and_in_capitals(start):
    sentences = [f"- Phối hợp với {name} và {name.upper()}." for name in NAMES[start : start + 10]]
    found = check_document(broken(added(*sentences)), "a.docx", setting=check_setting()).findings
    assert [(each.rule.id, each.found) for each in found if "TT665" <= each.rule.id <= "TT668"] == []


# Phụ lục II, Mục IV.1.a: the word for the kind and that for the field.
@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("mặt trận tổ quốc", "Mặt trận Tổ quốc"),
        ("Mặt trận tổ quốc", "Mặt trận Tổ quốc"),
        ("Mặt trận Tổ Quốc", "Mặt trận Tổ quốc"),
        ("Đoàn thanh niên", "Đoàn Thanh niên"),
        ("Đoàn thanh niên cộng sản Hồ Chí Minh", "Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        ("Hội nông dân", "Hội Nông dân"),
        ("hội liên hiệp phụ nữ", "Hội Liên hiệp Phụ nữ"),
        ("sở Nội vụ", "Sở Nội vụ"),
        ("Sở nội vụ", "Sở Nội vụ"),
        ("sở giáo dục và đào tạo", "Sở Giáo dục và Đào tạo"),
        ("bộ Tài chính", "Bộ Tài chính"),
        ("Bộ y tế", "Bộ Y tế"),
        ("Trung tâm phục vụ hành chính công", "Trung tâm Phục vụ hành chính công"),
        ("phòng Kinh tế", "Phòng Kinh tế"),
    ],
)
def test_a_name_with_other_capitals_is_told(written, right):
    assert told(f"Phối hợp với {written} thực hiện.") == [("TT665", written, right)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Phát triển các cơ sở y tế, trụ sở tài chính, công sở xây dựng.",
        "Tập huấn cho cán bộ y tế, cán bộ Tư pháp; quản lý nội bộ tài chính.",
        "Đề nghị các sở Nội vụ, Tài chính; các bộ Nội vụ, Y tế; giao các phòng Kinh tế, Nội vụ.",
        "Xây dựng mô hình trung tâm phục vụ hành chính công.",
        "Phát triển chính phủ điện tử; nguồn vốn phi chính phủ.",
        "Triển khai Kiến trúc của chính phủ điện tử.",
        "Ra quân đoàn thanh niên tình nguyện.",
        "Xây dựng chi hội nông dân, trạm y tế, trung tâm y tế.",
        "Trưởng phòng Văn hóa - Xã hội chủ trì.",
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/3/2026 của sở Nội vụ về chuyển đổi số.",
    ],
)
def test_what_is_no_name_or_is_anothers_is_left(sentence):
    assert [each for each in told(sentence) if each[0] == "TT665"] == []


# Phụ lục II, Mục V.6: Luật Tổ chức Quốc hội, Bộ luật Hình sự.
@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Theo Luật giáo dục.", [("TT594", "Luật giáo dục", "Luật Giáo dục")]),
        ("Theo luật Đất đai.", [("TT594", "luật Đất đai", "Luật Đất đai")]),
        ("Theo bộ luật lao động.", [("TT594", "bộ luật lao động", "Bộ luật Lao động")]),
        ("Theo Bộ Luật hình sự.", [("TT594", "Bộ Luật hình sự", "Bộ luật Hình sự")]),
        ("Theo Luật thi đua, khen thưởng.", [("TT594", "Luật thi đua, khen thưởng", "Luật Thi đua, khen thưởng")]),
        ("Theo Luật Giáo dục, Luật Giáo dục nghề nghiệp; LUẬT GIÁO DỤC; Bộ luật Lao động.", []),
        ("Vi phạm luật đất đai; pháp luật Đất đai; kỷ luật lao động; phổ biến pháp luật giáo dục.", []),
    ],
)
def test_the_name_of_a_law_takes_its_capitals(sentence, expected):
    assert [each for each in advised(sentence) if each[0] == "TT594"] == expected


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("Phòng Tài Nguyên và Môi Trường", "Phòng Tài nguyên và Môi trường"),
        ("Phòng Văn hóa - xã hội", "Phòng Văn hóa - Xã hội"),
        ("Phòng giáo dục và đào tạo", "Phòng Giáo dục và Đào tạo"),
    ],
)
def test_an_office_takes_its_capitals(written, right):
    assert ("TT665", written, right) in advised(f"Phối hợp với {written} thực hiện.")


def test_a_kind_of_unit_in_the_subject_line_is_small():
    def kinds(subject: str, issuer: str) -> list[str]:
        raw = document("Nội dung.", subject=subject, issuer=("ỦY BAN NHÂN DÂN", issuer))
        found = check_document(raw, "a.docx", setting=check_setting()).findings
        return [each.found for each in found if each.rule.id == "TT548"]

    island = "Phòng, chống dịch bệnh trên địa bàn {} Lý Sơn năm 2026"
    assert kinds(island.format("Đặc khu"), "ĐẶC KHU LÝ SƠN") == ["Đặc khu Lý Sơn"]
    assert kinds(island.format("đặc khu"), "ĐẶC KHU LÝ SƠN") == []
    assert kinds("Chuyển đổi số trên địa bàn Phường Trần Hưng Đạo", "PHƯỜNG TRẦN HƯNG ĐẠO") == []


@pytest.mark.parametrize(
    ("name", "right"),
    [("Nguyễn văn Huy", ["Nguyễn Văn Huy"]), ("Nguyễn Văn Huy", []), ("Y Blơ Niê kđăm", []), ("H'Hen Niê", [])],
)
def test_a_signer_has_a_capital_for_every_syllable(name, right):
    found = check_document(broken(written("…………", name)), "a.docx", setting=check_setting()).findings
    assert [dict(each.values)["dung"] for each in found if each.rule.id == "TT595"] == right


# Phụ lục II, Mục V.3: beside the name of a person.
@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Giao đồng chí chủ tịch Nguyễn Văn An.", [("TT667", "chủ tịch", "Chủ tịch")]),
        ("Giao phó chủ tịch Trần Thị Bình.", [("TT667", "phó chủ tịch", "Phó Chủ tịch")]),
        ("Giao Phó chủ tịch Trần Thị Bình.", [("TT667", "Phó chủ tịch", "Phó Chủ tịch")]),
        ("Giao giám đốc Lê Văn Cường.", [("TT667", "giám đốc", "Giám đốc")]),
        ("Giao Phó Chủ tịch Trần Thị Bình.", []),
        ("Mời chủ tịch các hội; bầu chủ tịch, bí thư chi đoàn.", []),
    ],
)
def test_an_office_beside_a_person_takes_its_capitals(sentence, expected):
    assert told(sentence) == expected


# V.3 again, by its examples (Chủ tịch Quốc hội): an office of a body that is named.
@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Báo cáo chủ tịch ủy ban nhân dân phường.", ["TT544", "TT545"]),
        ("Báo cáo giám đốc Sở Nội vụ.", ["TT544"]),
        ("Báo cáo bí thư Đảng ủy phường.", ["TT544"]),
        ("Giao chánh văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường.", ["TT544"]),
        ("Giao trưởng phòng Văn hóa - Xã hội.", ["TT544"]),
        ("Báo cáo phó giám đốc Công an thành phố.", ["TT544"]),
        ("Báo cáo Giám đốc Sở Nội vụ.", []),
        ("Mời giám đốc các doanh nghiệp, giám đốc trung tâm, bí thư chi bộ, trưởng phòng chuyên môn.", []),
    ],
)
def test_an_office_of_a_named_body(sentence, expected):
    assert broken_rules(said(sentence)) == expected


# Phụ lục II, Mục III.1.a: tỉnh Nam Định.
@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Trên địa bàn phường hải châu.", [("TT666", "hải châu", "Hải Châu")]),
        ("Trên địa bàn phường Hải châu.", [("TT666", "Hải châu", "Hải Châu")]),
        ("Ủy ban nhân dân thành phố đà nẵng giao.", [("TT666", "đà nẵng", "Đà Nẵng")]),  # written well elsewhere
        ("Trên địa bàn phường Hải Châu, PHƯỜNG HẢI CHÂU.", []),
        ("Phường đoàn kết, xã hội văn minh, thành phố đáng sống.", []),
    ],
)
def test_the_name_of_a_unit_takes_its_capitals(sentence, expected):
    assert [each for each in told(sentence) if each[0] == "TT666"] == expected


@pytest.mark.parametrize(
    ("unit", "sentence", "expected"),
    [
        ("XÃ AN TOÀN", "Xây dựng xã an toàn về an ninh, trật tự.", []),
        ("XÃ AN TOÀN", "Di tích xã An toàn khu được tu bổ.", []),
        ("XÃ AN TOÀN", "Trên địa bàn xã An toàn.", ["An toàn"]),
        ("PHƯỜNG THỐNG NHẤT", "Các phường thống nhất lịch làm việc.", []),
        ("PHƯỜNG THỐNG NHẤT", "Trên địa bàn phường Thống nhất.", ["Thống nhất"]),
        ("XÃ ĐÀ BẮC", "Trên địa bàn xã đà bắc.", ["đà bắc"]),
        ("Xã đà bắc", "Trên địa bàn xã Đà Bắc, nay là xã Đà Bắc.", []),  # a head that Word prints in capitals
        ("Xã Đà bắc", "Trên địa bàn xã Đà Bắc.", []),
        ("Xã đà bắc", "Trên địa bàn xã Đà bắc.", ["Đà bắc"]),
    ],
)
def test_a_name_that_is_a_word_too_is_told_where_it_is_meant_as_a_name(unit, sentence, expected):
    raw = document(sentence, issuer=("ỦY BAN NHÂN DÂN", unit), subject="Chăm sóc cây xanh năm 2026")
    found = check_document(raw, "a.docx", setting=check_setting()).findings
    assert [each.found for each in found if each.rule.id == "TT666"] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Đường Nguyễn Trãi dài 1,2 km, đường Nguyễn Trãi qua chợ.", []),
        ("Góp phần vào thành tựu chung của thành phố.", []),
        ("Khởi hành buổi sáng Lạng Sơn có mưa.", []),
        ("Tuyến đường trãi dài, trãi qua hai phường; tựu chung có tương lai sáng lạng.", 4),
    ],
)
def test_two_words_of_a_name_are_no_slip(sentence, expected):
    found = [found for code, found, _ in told(sentence) if code == "TT668"]
    assert (len(found) if found else []) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Mời ban công tác mặt trận các tổ dân phố, hội cựu chiến binh các tổ dân phố.", []),
        ("Mời ban công tác mặt trận phường.", ["ban công tác mặt trận"]),
        ("Mời hội cựu chiến binh phường.", ["hội cựu chiến binh"]),
        ("Giao cho các Ban công tác mặt trận các tổ dân phố.", ["Ban công tác mặt trận"]),
    ],
)
def test_bodies_of_all_groups_in_small_letters_are_no_names(sentence, expected):
    assert [found for code, found, _ in told(sentence) if code == "TT665"] == expected


def test_names_are_those_of_the_document():
    change = both(
        reworded("Thực hiện", "thành phố Đà Nẵng", "thành phố"), added("- Phối hợp với xã ba tơ, tỉnh quảng ngãi.")
    )
    found = check_document(broken(change), "a.docx", setting=check_setting()).findings
    assert [each.found for each in found if each.rule.id == "TT666"] == []


# ---------------------------------------------------------------- bounds


@pytest.mark.parametrize(
    "text",
    [
        "xắp " * 20_000,
        "tòa" * 30_000,
        "q" + "ú" * 60_000,
        "sở " * 30_000,
        "chủ tịch Nguyễn " * 8_000,
        "phường " * 20_000,
    ],
    ids=range(6),
)
def test_a_text_made_to_be_slow_is_not(text):
    raw = document(text)
    begin = time.process_time()
    check_document(raw, "a.docx", setting=check_setting())
    assert time.process_time() - begin < 5


def test_without_the_tables_nothing_is_told():
    found = check_document(broken(said("Chỉ đạo sát xao mặt trận tổ quốc.")), "a.docx").findings
    assert not [each for each in found if "TT665" <= each.rule.id <= "TT667" or each.found == "sát xao"]
