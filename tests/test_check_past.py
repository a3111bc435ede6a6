"""Districts and old communes: what is told of their past is left, what they are to do now is told."""

from __future__ import annotations

import time

import pytest

from generator import resources
from generator.actions.comparison import DocumentRules
from generator.actions.documents import check_setting
from generator.check.findings import check_document
from tests import broken_language as language
from tests.plain_docs import document


def told(sentence: str) -> set[str]:
    """The rules on units that are no more which a sentence of a plan breaks."""
    raw = language.broken(language.added(sentence))
    found = check_document(raw, "a.docx", setting=check_setting(), more=DocumentRules(None, "").of).findings
    return {finding.rule.id for finding in found} & {"TT503", "TT721", "TT723"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Các nội dung trong quy hoạch sử dụng đất cấp huyện đã phê duyệt tiếp tục thực hiện đến hết kỳ.",
        "Chuyển từ mô hình 3 cấp (tỉnh, huyện, xã) sang mô hình 2 cấp.",
        "Bố trí công chức nguyên là công chức cấp huyện.",
        "Ông Nguyễn Văn A, nguyên Chủ tịch UBND huyện Sơn Tịnh, tham dự.",
        "Rà soát cơ sở được UBND huyện Sơn Tịnh giao quản lý từ năm 2015.",
        "Tiếp tục nhiệm vụ huyện đang thực hiện dở dang, kể cả dự án do cấp huyện quyết định đầu tư.",
        "Số thu, chi ngân sách huyện Sơn Tịnh 6 tháng đầu năm 2025 được tổng hợp, bàn giao.",
        "Số thu, chi ngân sách huyện được tổng hợp, bàn giao.",
        "Người lao động của các quận, huyện được bố trí về phường.",
        "Giải quyết chế độ cho cán bộ cấp huyện dôi dư theo Nghị định 178/2024.",
        "Rà soát thủ tục hành chính cấp huyện đã được bãi bỏ.",
        "Cấp đổi giấy phép do Phòng Tài chính - Kế hoạch huyện đã cấp trước ngày 01/3/2025.",
        "Rà soát văn bản do HĐND, UBND huyện Sơn Tịnh ban hành để bãi bỏ.",
        "Rà soát văn bản do Hội đồng nhân dân, Ủy ban nhân dân huyện Sơn Tịnh ban hành để bãi bỏ.",
        "Chỉnh lý phông lưu trữ UBND huyện Sơn Tịnh giai đoạn 2005 - 2025.",
        "Cá nhân có giấy khen của Chủ tịch UBND huyện được cộng điểm.",
        "Xã Ba Gia được thành lập trên cơ sở sắp xếp các xã Tịnh Bắc, Tịnh Hiệp, Tịnh Trà của huyện Sơn Tịnh.",
        "Xã Ba Gia được thành lập trên cơ sở các xã Tịnh Bắc, Tịnh Hiệp, Tịnh Trà thuộc huyện Sơn Tịnh.",
        "Tiếp nhận trụ sở từ các xã Tịnh Bắc, Tịnh Hiệp, Tịnh Trà.",
        "Tiếp nhận hồ sơ từ Ủy ban nhân dân huyện Sơn Tịnh và Ủy ban nhân dân các xã Tịnh Bắc, Tịnh Hiệp, Tịnh Trà.",
        "Bố trí công chức của huyện Sơn Tịnh và 03 xã nhập vào xã Ba Gia.",
        "Năm 2024, huyện Sơn Tịnh đã đầu tư 05 công trình.",
        "Mời nguyên lãnh đạo huyện Sơn Tịnh tham dự.",
        "Quy hoạch vùng huyện Bình Sơn đến năm 2040 đã được phê duyệt tại Quyết định số 12/QĐ-UBND.",
        "Chuyển chức năng của cấp huyện về cấp xã theo Nghị định số 131/2025/NĐ-CP ngày 12 tháng 6 năm 2025 "
        "của Chính phủ quy định phân định thẩm quyền.",
        "Bản đồ địa chính do Phòng Tài nguyên và Môi trường huyện Sơn Tịnh lập năm 2019 được số hóa.",
        "Tái hiện Chiến khu Vạn Tường, huyện Bình Sơn trong kháng chiến chống Pháp.",
        "Người dân sinh sống tại huyện Sơn Tịnh chuyển đến năm 1998.",
        "Tài sản hình thành từ ngân sách huyện năm 2024 được kiểm kê lại.",
        "Xử lý các vụ việc tồn đọng từ thời kỳ còn Ủy ban nhân dân huyện.",
        "Sử dụng con dấu, hồ sơ lưu trữ cấp huyện.",
        "Rà soát 512 quyết định của Ủy ban nhân dân cấp huyện còn hiệu lực.",
        "Chi trả cho công chức cấp huyện nghỉ việc theo Nghị định số 178/2024/NĐ-CP ngày 31 tháng 12 năm "
        "2024 của Chính phủ về chính sách.",
        "Bàn giao tài liệu lưu trữ của Phòng Nội vụ các huyện, thị xã, thành phố về Trung tâm Lưu trữ lịch sử.",
        "Kế hoạch sử dụng đất năm 2026 của các huyện, thị xã, thành phố được chuyển tiếp.",
        "Tiếp tục thực hiện 12 nghị quyết của Hội đồng nhân dân cấp huyện cho đến khi bị bãi bỏ.",
        "Xét chuyển công chức từ cấp huyện về sở, ngành, cấp xã.",
        "Số hóa tài liệu lưu trữ giai đoạn 2015 - 2024 do Phòng Nội vụ huyện lập.",
        "Bàn giao trụ sở Huyện đội, Công an huyện cho xã quản lý.",
        "Trụ sở Ủy ban nhân dân huyện được sử dụng làm trụ sở xã.",
        "Đảng bộ huyện Đà Bắc lãnh đạo Nhân dân khởi nghĩa giành chính quyền năm 1945.",
    ],
)
def test_what_a_district_did_gave_or_left_is_no_finding(sentence):
    assert told(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Giao UBND huyện Sơn Tịnh chủ trì.", "TT503"),
        ("Người dân sinh sống tại huyện Sơn Tịnh đăng ký năm 2026.", "TT721"),
        ("Đề nghị Tòa án nhân dân huyện phối hợp.", "TT503"),
        ("Đề nghị Viện kiểm sát nhân dân huyện Sơn Tịnh phối hợp.", "TT503"),
        ("Đài Truyền thanh - Truyền hình huyện đưa tin, bài.", "TT503"),
        ("Trung tâm Văn hóa - Thể thao và Truyền thông huyện tuyên truyền.", "TT503"),
        ("Trung tâm Dịch vụ nông nghiệp huyện hướng dẫn kỹ thuật.", "TT503"),
        ("Ngân hàng Chính sách xã hội huyện cho vay.", "TT503"),
        ("Hạt Kiểm lâm huyện kiểm tra.", "TT503"),
        ("Ban Quản lý dự án huyện chủ trì.", "TT503"),
        ("Bộ phận Tiếp nhận và Trả kết quả huyện hướng dẫn.", "TT503"),
        ("UBND huyện được giao chủ trì thực hiện.", "TT503"),
        ("Nâng cao chất lượng trên địa bàn huyện.", "TT503"),
        ("Các dự án trên địa bàn huyện đã được phê duyệt.", "TT503"),
        ("Phát động trong toàn huyện.", "TT503"),
        ("UBND huyện Sơn Tịnh ban hành Kế hoạch chuyển đổi số.", "TT503"),
        ("Kế hoạch đã được phê duyệt, UBND huyện tổ chức thực hiện.", "TT503"),
        ("Tặng Giấy khen của Chủ tịch UBND huyện cho 10 tập thể.", "TT503"),
        ("Thực hiện kế hoạch do UBND huyện ban hành.", "TT503"),
        ("Nguyên nhân do UBND huyện chậm phân bổ vốn.", "TT503"),
        ("Nguyên tắc: Phó Chủ tịch UBND huyện chịu trách nhiệm.", "TT503"),
        ("Trình UBND huyện phê duyệt dự án.", "TT503"),
        ("Giao Phòng Nội vụ huyện lập hồ sơ lưu trữ.", "TT503"),
        ("Đề nghị UBND huyện bố trí trụ sở.", "TT503"),
        ("Nộp tài liệu lưu trữ về Phòng Nội vụ huyện.", "TT503"),
        ("Bàn giao trụ sở cho Công an huyện.", "TT503"),
        ("Hội nghị tổ chức tại trụ sở Ủy ban nhân dân huyện.", "TT503"),
        ("Chuyển hồ sơ về Phòng Tư pháp huyện.", "TT503"),
        ("Thực hiện quyết định của Ủy ban nhân dân huyện.", "TT503"),
        ("Đẩy mạnh chuyển đổi số của cấp huyện về dữ liệu.", "TT503"),
        ("Đảng bộ huyện lãnh đạo công tác chuyển đổi số.", "TT503"),
        ("Kinh phí từ ngân sách huyện năm 2026.", "TT503"),
        ("Chuyển kinh phí cho Phòng Tài chính huyện về đào tạo.", "TT503"),
        ("Phòng Nội vụ huyện lập danh sách.", "TT503"),
        ("Hồ sơ gửi Phòng Nội vụ huyện trước khi hết hiệu lực.", "TT503"),
        ("UBND huyện chỉ đạo các phòng đã được giao nhiệm vụ.", "TT503"),
        ("Hội Nông dân huyện hướng dẫn hội viên đã được cấp thẻ.", "TT503"),
        ("Công an huyện cập nhật, nhập vào phần mềm.", "TT503"),
        ("UBND huyện thực hiện từ năm 2024 đến năm 2030.", "TT503"),
        ("Các thôn của xã Tịnh Bắc, huyện Sơn Tịnh thực hiện.", "TT723"),
    ],
)
def test_what_a_district_is_to_do_now_is_told(sentence, code):
    assert code in told(sentence)


def test_a_health_centre_keeps_the_name_of_its_district_until_it_is_renamed():
    assert "TT503" not in told("Trung tâm Y tế huyện Sơn Tịnh khám sức khỏe.")


@pytest.mark.parametrize(
    ("subject", "expected"),
    [("Tổng kết Chương trình giai đoạn 2021 - 2025", []), ("Thực hiện Chương trình năm 2026", ["Đảng bộ huyện"])],
)
def test_a_plan_that_sums_up_names_the_congress_of_its_district(subject, expected):
    text = "Theo Nghị quyết Đại hội Đảng bộ huyện lần thứ XXVII, nhiệm kỳ 2020 - 2025."
    found = check_document(document(text, subject=subject), "a.docx", setting=check_setting()).findings
    assert [finding.found for finding in found if finding.rule.id == "TT503"] == expected


@pytest.mark.parametrize(
    ("subject", "expected"),
    [("Tổng kết Chương trình giai đoạn 2021 - 2025", set()), ("Thực hiện Chương trình năm 2026", {"TT503"})],
)
def test_a_named_district_of_a_congress_summed_up_is_no_finding(subject, expected):
    raw = document("Nghị quyết Đại hội Đảng bộ huyện Sơn Tịnh nhiệm kỳ 2020 - 2025.", subject=subject)
    found = check_document(raw, "a.docx", setting=check_setting(), more=DocumentRules(None, "").of).findings
    assert {each.rule.id for each in found} & {"TT503", "TT721"} == expected


def test_a_health_centre_of_a_district_is_no_body_that_ended():
    text = "Trung tâm Y tế huyện {} tiêm chủng cho trẻ em."
    raw = document(text.format("Ba Tơ"), "Chi cục Thống kê huyện cung cấp số liệu.")
    found = [
        each for each in check_document(raw, "a.docx", setting=check_setting()).findings if each.rule.id == "TT502"
    ]
    assert [each.found for each in found] == ["Chi cục Thống kê huyện"]


def test_a_long_list_costs_no_more_than_a_short_one():
    for text in (
        "tiếp nhận từ UBND " * 500,
        "tiếp nhận từ " + "Ubnd " * 2000 + "x",
        "quy hoạch chung " * 500,
        ", " * 5000,
    ):
        begin = time.process_time()
        resources.load_word_tables().past.is_past(f"{text}.", len(text), len(text))
        assert time.process_time() - begin < 1
