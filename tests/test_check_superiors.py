"""Documents of units that do not stand above the issuer: told where the plan carries them out."""

from __future__ import annotations

import pytest

from generator.actions.documents import check_setting
from generator.check.findings import check_document
from tests.plain_docs import document

COMMITTEE = "ỦY BAN NHÂN DÂN"
NOW, THEN = "ngày 10 tháng 3 năm 2026", "ngày 10 tháng 3 năm 2023"
COMMUNE, WARD = ("XÃ CON CUÔNG", NOW), ("PHƯỜNG HẢI CHÂU", NOW)
DISTRICT, QUARTER = ("HUYỆN HẢI HẬU", THEN), ("PHƯỜNG HÀNG BẠC", THEN)
PLAN = "Kế hoạch số 12/KH-UBND ngày 05 tháng 02 năm"
PARTY = "Nghị quyết số 05-NQ/TU ngày 15 tháng 6 năm 2021 của Ban Chấp hành"


def told(plan: tuple[str, str], *sentences: str) -> list[tuple[str, str]]:
    issuer, day = plan
    raw = document(*sentences, issuer=(COMMITTEE, issuer), date=f"Ba Gia, {day}", subject="Chăm sóc cây xanh")
    found = check_document(raw, "a.docx", setting=check_setting()).findings
    of_superiors = [each for each in found if each.rule.id == "TT584"]
    return [(each.found.partition(" của ")[2], dict(each.values)["dung"]) for each in of_superiors]


@pytest.mark.parametrize(
    ("plan", "sentence", "expected"),
    [
        (
            COMMUNE,
            f"Thực hiện {PLAN} 2026 của Ủy ban nhân dân tỉnh Hà Tĩnh về cây xanh, các đơn vị triển khai.",
            ("Ủy ban nhân dân tỉnh Hà Tĩnh", "tỉnh Nghệ An"),
        ),
        (
            DISTRICT,
            f"Thực hiện {PARTY} Đảng bộ tỉnh Thái Bình về cây xanh, các đơn vị triển khai.",
            ("Đảng bộ tỉnh Thái Bình", "tỉnh Nam Định"),
        ),
        (WARD, f"Thực hiện {PLAN} 2026 của Ủy ban nhân dân tỉnh về cây xanh.", ("Ủy ban nhân dân tỉnh", "thành phố")),
        (QUARTER, f"Thực hiện {PLAN} 2023 của UBND tỉnh về cây xanh.", ("UBND tỉnh", "thành phố")),
    ],
)
def test_a_superior_of_another_unit_is_told(plan, sentence, expected):
    assert told(plan, sentence) == [expected]


def test_another_district_is_told_where_the_plan_names_its_own():
    sentence = f"Thực hiện {PLAN} 2023 của Ủy ban nhân dân quận Ba Đình về cây xanh."
    assert told(QUARTER, sentence) == []
    expected = [("Ủy ban nhân dân quận Ba Đình", "quận Hoàn Kiếm")]
    assert told(QUARTER, sentence, "Báo cáo Ủy ban nhân dân quận Hoàn Kiếm.") == expected


@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        (COMMUNE, f"Thực hiện {PLAN} 2026 của Ủy ban nhân dân tỉnh Nghệ An về cây xanh."),
        (COMMUNE, f"Thực hiện {PLAN} 2026 của Ủy ban nhân dân tỉnh về cây xanh."),
        (COMMUNE, f"Tham khảo {PLAN} 2026 của Ủy ban nhân dân tỉnh Hà Tĩnh về cây xanh."),
        (COMMUNE, f"Thực hiện {PLAN} 2026 của Ủy ban nhân dân tỉnh Hà Tĩnh về phối hợp bảo vệ rừng giáp ranh."),
        (COMMUNE, f"Theo kinh nghiệm của {PLAN} 2026 của Ủy ban nhân dân tỉnh Hà Tĩnh về cây xanh."),
        # Hải Châu lies in Đà Nẵng, which took in Quảng Nam.
        (WARD, f"Thực hiện {PLAN} 2024 của Ủy ban nhân dân tỉnh Quảng Nam về cây xanh."),
        (WARD, f"Thực hiện {PLAN} 2024 của Ủy ban nhân dân tỉnh về cây xanh."),
        (WARD, f"Thực hiện {PLAN} 2026 của Ủy ban nhân dân thành phố Đà Nẵng về cây xanh."),
        (WARD, f"Thực hiện {PLAN} 2024 của Ủy ban nhân dân quận Thanh Khê về cây xanh."),
        (QUARTER, f"Thực hiện {PLAN} 2023 của Ủy ban nhân dân quận Hoàn Kiếm về cây xanh."),
        (QUARTER, f"Thực hiện {PLAN} 2023 của Ủy ban nhân dân thành phố Hà Nội về cây xanh."),
        (DISTRICT, f"Thực hiện {PARTY} Đảng bộ tỉnh Nam Định về cây xanh."),
        (DISTRICT, f"Thực hiện {PARTY} Đảng bộ huyện Hải Hậu về cây xanh."),
    ],
)
def test_superiors_of_its_own_and_documents_of_others_are_left_alone(plan, sentence):
    assert told(plan, sentence) == []
