"""Sentences and layouts of correct plans that a rule must not tell, each with a neighbour that it must."""

from __future__ import annotations

import pytest

from generator.actions.documents import check_setting
from generator.check.findings import check_document
from tests import plain_docs
from tests.broken_form import Editor, broken, copy_after, dress, written
from tests.broken_language import broken_rules, said
from tests.plain_docs import codes, document, findings
from tests.test_check_rules import found

_CLAUSE = "3. Một khoản"
_BODIES = (
    "3. Phòng Kinh tế; Phòng Văn hóa và Thông tin; Phòng Giáo dục và Đào tạo; Phòng Y tế; Phòng Tài chính - Kế hoạch; "
    "Phòng Nội vụ; Phòng Tư pháp; Phòng Tài nguyên và Môi trường; Thanh tra quận; Trung tâm Văn hóa"
)


# ---------------------------------------------------------------- bold clauses


@pytest.mark.parametrize(
    ("words", "below", "expected"),
    [
        (_BODIES, "Theo chức năng, nhiệm vụ, hướng dẫn cơ sở thuộc lĩnh vực quản lý.", []),
        (_BODIES, "", ["TT427"]),  # nothing below it: no heading
        (f"{_BODIES} hướng dẫn cơ sở thuộc lĩnh vực quản lý.", "Kinh phí do ngân sách phường bảo đảm.", ["TT427"]),
    ],
)
def test_a_long_heading_of_those_who_do_the_work_is_bold(words, below, expected):
    def change(file: Editor) -> None:
        written(_CLAUSE, words)(file)
        if below:
            dress(copy_after(file.paragraph("3. Phòng"), below), bold=0)
        dress(file.paragraph("3. Phòng"), bold=1)

    assert found(broken(change)) == expected


# ---------------------------------------------------------------- districts that do nothing any more


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("Năm học này không tổ chức thi giáo viên dạy giỏi cấp huyện; các trường tự tổ chức.", False),
        ("Tổ chức thi giáo viên dạy giỏi cấp huyện.", True),
        ("Không tổ chức ăn uống; cán bộ cấp huyện tham dự đông đủ.", True),
        ("Không tổ chức hội nghị trên địa bàn huyện.", True),
    ],
)
def test_what_is_no_more_done_at_the_tier_of_districts(sentence, is_told):
    assert ("TT503" in broken_rules(said(sentence))) is is_told


# ---------------------------------------------------------------- calendars


def table(*rows: tuple[str, ...]) -> bytes:
    """A plan of 10/02/2026 with a table of these rows."""
    cells = ("".join(f"<w:tc>{plain_docs._paragraph(text)}</w:tc>" for text in row) for row in rows)
    made = f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"
    head = ["ỦY BAN NHÂN DÂN", "XÃ BA GIA", "Số: 12/KH-UBND", "Ba Gia, ngày 10 tháng 02 năm 2026"]
    body = [*map(plain_docs._paragraph, head), plain_docs._paragraph("KẾ HOẠCH", "center")]
    foot = map(plain_docs._paragraph, ("Nơi nhận:", "- Lưu: VT."))
    return plain_docs.of_paragraphs([*body, plain_docs._paragraph("Nội dung."), made, *foot])


_LATER = ("Khai mạc", "15/3/2026")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((("Nội dung", "Thời gian"), ("Đăng ký", "05/02/2026"), _LATER), []),
        ((("Nội dung", "Thời gian"), ("Đăng ký", "05/02/2025"), _LATER), ["TT704"]),  # of the year before
        ((("Nội dung", "Thời gian"), ("Đăng ký", "05/02/2026")), ["TT704"]),  # nothing is yet to come
        ((("Nội dung", "Thời hạn"), ("Đăng ký", "05/02/2026"), _LATER), ["TT704"]),
        ((("Nội dung", "Thời gian hoàn thành"), ("Đăng ký", "05/02/2026"), _LATER), ["TT704"]),
        ((("Cơ quan chủ trì", "Thời gian"), ("Phòng Kinh tế", "05/02/2026"), _LATER), ["TT704"]),
    ],
)
def test_a_calendar_may_have_begun_when_it_is_issued(rows, expected, tmp_path):
    assert codes(findings(tmp_path, table(*rows))) == expected


# ---------------------------------------------------------------- names of bodies


def told(sentence: str, code: str, **head: object) -> list[str]:
    """What a rule of the check finds in a plan of one sentence."""
    raw = document(sentence, **head)
    return [
        each.found for each in check_document(raw, "a.docx", setting=check_setting()).findings if each.rule.id == code
    ]


_PROVINCE = {"issuer": ("ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NGÃI"), "date": "Quảng Ngãi, ngày 10 tháng 02 năm 2026"}
_OFFICE = "phòng Văn hóa - Xã hội"


@pytest.mark.parametrize(
    ("sentence", "head", "is_told"),
    [
        (f"- Hướng dẫn {_OFFICE} các xã, phường thực hiện.", _PROVINCE, False),
        (f"- Chỉ đạo {_OFFICE} và các trường thực hiện.", _PROVINCE, False),
        (f"- Hướng dẫn {_OFFICE} xã Ba Gia thực hiện.", _PROVINCE, True),
        (f"- Trao đổi với {_OFFICE} của các xã lân cận.", {}, False),
        (f"- Giao {_OFFICE} thực hiện.", {}, True),
        ("- Hướng dẫn Phòng Văn hóa - xã hội các xã, phường thực hiện.", _PROVINCE, True),
    ],
)
def test_a_body_that_many_units_have_may_have_a_small_letter(sentence, head, is_told):
    assert bool(told(sentence, "TT665", **head)) is is_told


def of_district(*head: str) -> dict[str, object]:
    return {"issuer": head, "date": "Nơi ban hành, ngày 10 tháng 02 năm 2023"}


_HUYEN = of_district("ỦY BAN NHÂN DÂN", "HUYỆN SƠN TỊNH")
_HA_NOI = of_district("ỦY BAN NHÂN DÂN", "HUYỆN MỸ ĐỨC")


# Nghị định 37/2014/NĐ-CP, Điều 8: Phòng Kinh tế và Hạ tầng; Điều 7: districts of cities with the offices of a quận.
@pytest.mark.parametrize(
    ("sentence", "head", "expected"),
    [
        ("- Phòng Kinh tế và Hạ tầng tổng hợp.", _HUYEN, []),
        ("- Phòng Kinh tế và Phòng Nội vụ tổng hợp.", _HUYEN, ["Phòng Kinh tế"]),
        ("- Phòng Kinh tế tổng hợp.", _HUYEN, ["Phòng Kinh tế"]),
        ("- Phòng Kinh tế, Phòng Quản lý đô thị tổng hợp.", _HA_NOI, []),
    ],
)
def test_offices_of_a_district(sentence, head, expected):
    assert told(sentence, "TT592", **head) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("- Đề nghị Chi cục Thuế khu vực Hải Hậu - Giao Thủy phối hợp.", []),
        ("- Đề nghị Chi cục Thuế khu vực IV phối hợp.", ["TT591"]),
    ],
)
def test_tax_offices_of_two_districts_are_older_than_those_of_regions(sentence, expected, tmp_path):
    raw = document(sentence, **_HUYEN)
    assert codes(findings(tmp_path, raw)) == expected


# ---------------------------------------------------------------- capitals


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("Giấy chứng minh nhân dân, thẻ căn cước hết hạn phải đổi.", False),
        ("Thực hiện Nghị quyết số 72-NQ/TW ngày 09/9/2025 của Bộ Chính trị về nâng cao sức khỏe nhân dân.", False),
        ("Chăm lo đời sống nhân dân các dân tộc.", False),
        ("Nâng cao sức khỏe nhân dân.", True),
        ("Phường chứng minh với nhân dân kết quả.", True),
    ],
)
def test_people_with_a_small_letter(sentence, is_told):
    assert ("TT542" in broken_rules(said(sentence))) is is_told


# ---------------------------------------------------------------- what was


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("- Các thôn của xã Tịnh Bắc, xã Tịnh Đông (thuộc huyện Sơn Tịnh cũ) đạt tốc độ tăng khá.",), []),
        (("- Số tổ của các xã Tịnh Bắc, Tịnh Đông, Tịnh Hiệp thuộc huyện Sơn Tịnh trước đây chuyển sang là 12.",), []),
        (("- Các thôn của xã Tịnh Bắc, xã Tịnh Đông, huyện Sơn Tịnh thực hiện.",), ["TT721"]),
        (("- Tại kỳ bầu cử năm 2021, huyện Sơn Tịnh và huyện Tư Nghĩa bầu sớm.",), []),
        (("- Tại kỳ bầu cử năm 2021, tỉnh có 1.012 khu vực bỏ phiếu, huyện Sơn Tịnh bầu sớm.",), []),
        (("- Rút bài học của đợt dịch năm 2021 tại huyện Sơn Tịnh, huyện Tư Nghĩa.",), []),
        (("- Rút bài học của huyện Sơn Tịnh về phòng dịch.",), ["TT721"]),
        (("- Từ ngày 01/7/2025 tiếp nhận 1.214 hồ sơ, 38 công chức từ huyện Sơn Tịnh.",), []),
        (("I. TÌNH HÌNH", "1. Kết quả", "- Thị trấn Tịnh Hà đạt 12 chỉ tiêu.", "II. NHIỆM VỤ", "Trồng cây."), []),
        (("I. TÌNH HÌNH", "1. Kết quả", "- Các thôn thuộc thị trấn Tịnh Hà.", "II. NHIỆM VỤ", "Trồng cây."), ["TT721"]),
        (("I. NHIỆM VỤ", "1. Yêu cầu", "- Thị trấn Tịnh Hà đạt 12 chỉ tiêu.", "II. KINH PHÍ", "Ngân sách."), ["TT721"]),
        (("- Phối hợp Công ty TNHH Một thành viên Dịch vụ công ích huyện Sơn Tịnh nạo vét.",), []),
        (("- Công ty Điện lực hướng dẫn các hộ ở huyện Sơn Tịnh.",), ["TT721"]),
        (("- Thắp hương tại Nhà bia tưởng niệm xã Tịnh Bắc; Nhà Thiếu nhi huyện Sơn Tịnh.",), []),
        (("- Thắp hương tại đình làng xã Tịnh Bắc.",), ["TT721"]),
    ],
)
def test_old_units_of_past_facts_and_names(lines, expected, tmp_path):
    assert codes(findings(tmp_path, document(*lines))) == expected


_YEAR = {"subject": "Chuyển đổi số năm 2026 trên địa bàn xã Ba Gia"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("- Kế hoạch năm 2025 giao 12 sản phẩm, thực hiện 18 sản phẩm, bằng 150%.", []),
        ("- Kế hoạch năm 2025 giao các thôn phát triển 12 sản phẩm.", ["TT703"]),
        ("- Năm Ất Tỵ 2025, xã đón 6,3 nghìn lượt khách, trong đó dịp Tết 2025 là 210 lượt.", []),
        ("- Tổ chức đón khách dịp Tết 2025 tại các điểm du lịch.", ["TT710"]),
        ("- Các giấy chứng nhận cấp theo Luật Đất đai năm 2003, Luật Đất đai năm 2013 vẫn có giá trị pháp lý.", []),
        ("- Cấp giấy chứng nhận theo Luật Đất đai năm 2013.", ["TT732"]),
    ],
)
def test_figures_and_papers_of_a_time_that_is_over(sentence, expected, tmp_path):
    assert codes(findings(tmp_path, document(sentence, **_YEAR))) == expected


# ---------------------------------------------------------------- other units that are none of the issuer's place

_NINH_KIEU = {**of_district("ỦY BAN NHÂN DÂN", "QUẬN NINH KIỀU"), "subject": "Phòng cháy trên địa bàn quận Ninh Kiều"}
_MY_DUC = {**_HA_NOI, "subject": "Phòng lụt trên địa bàn huyện Mỹ Đức"}


@pytest.mark.parametrize(
    ("sentence", "head", "expected"),
    [
        ("- Không để xảy ra các vụ cháy như ở phường Khương Đình, quận Thanh Xuân (ngày 12/9).", _NINH_KIEU, []),
        ("- Rút kinh nghiệm vụ cháy tại quận Thanh Xuân và phường Trung Hòa, quận Cầu Giấy.", _NINH_KIEU, []),
        ("- Tham quan nhà truyền thống của quận Thanh Xuân, thành phố Hà Nội.", _NINH_KIEU, []),
        ("- Tuyên truyền đến Nhân dân quận Cái Răng, thành phố Cần Thơ.", _NINH_KIEU, ["quận Cái Răng"]),
        ("- Phòng cháy cho các chợ của quận Thanh Xuân.", _NINH_KIEU, ["quận Thanh Xuân"]),
        ("- Gửi mẫu về Viện, số 252 đường Nguyễn Trãi, quận Thanh Xuân.", _NINH_KIEU, []),
        ("- Chỉnh trang đường Nguyễn Trãi, quận Thanh Xuân.", _NINH_KIEU, ["quận Thanh Xuân"]),
        ("- Người bệnh được chuyển thông tin cho Trạm Y tế quận Cái Răng.", _NINH_KIEU, []),
        ("- Ổ dịch tại quận Cái Răng, quận Bình Thủy có liên quan thì thông báo ngay.", _NINH_KIEU, []),
        ("- Dập dịch trên địa bàn quận Cái Răng.", _NINH_KIEU, ["quận Cái Răng"]),
        ("- Huyện Chương Mỹ, huyện Ứng Hòa, thị xã Sơn Tây hỗ trợ 12 xuồng máy.", _MY_DUC, []),
        ("- Huyện Chương Mỹ hỗ trợ 12 xuồng máy.", _MY_DUC, ["huyện Chương Mỹ"]),
        ("- Lũ từ huyện Lương Sơn, huyện Kim Bôi (tỉnh Hòa Bình) đổ về.", _MY_DUC, []),
        ("- Kiểm tra đê của huyện Kim Bôi (tỉnh Hòa Bình).", _MY_DUC, []),
    ],
)
def test_units_elsewhere_are_no_remnants(sentence, head, expected):
    assert told(sentence, "TT504", **head) == expected


def test_a_province_that_a_district_belonged_to_is_history():
    head = {**of_district("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HÀ NỘI"), "subject": "Lưu trữ trên địa bàn thành phố Hà Nội"}
    assert told("- Hồ sơ của huyện Mê Linh (trước năm 2008 thuộc tỉnh Vĩnh Phúc).", "TT504", **head) == []
    assert told("- Hồ sơ của huyện Mê Linh thuộc tỉnh Vĩnh Phúc.", "TT504", **head) == ["tỉnh Vĩnh Phúc"]


# ---------------------------------------------------------------- text boxes


@pytest.mark.parametrize("heading", ["6. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã", "6. Công tác tuyên truyền"])
def test_a_heading_that_asks_holds_in_a_text_box_too(heading):
    lines = map(plain_docs._paragraph, (heading, "Chỉ đạo Đoàn Thanh niên xã ra quân."))
    head = ["ỦY BAN NHÂN DÂN", "XÃ BA GIA", "Số: 12/KH-UBND", "Ba Gia, ngày 10 tháng 02 năm 2026"]
    body = [*map(plain_docs._paragraph, head), plain_docs._paragraph("KẾ HOẠCH", "center")]
    box = f"<w:p><w:r><w:pict><w:txbxContent>{''.join(lines)}</w:txbxContent></w:pict></w:r></w:p>"
    foot = map(plain_docs._paragraph, ("Nơi nhận:", "- Lưu: VT."))
    raw = plain_docs.of_paragraphs([*body, plain_docs._paragraph("Nội dung."), box, *foot])
    rules = {each.rule.id for each in check_document(raw, "a.docx", setting=check_setting()).findings}
    assert ("TT509" in rules) is ("Đề nghị" not in heading)
