"""A correct plan of two tiers, and for every rule of language one change that breaks it and nothing else."""

from __future__ import annotations

import unicodedata
from functools import cache

from lxml import etree

from generator.actions.documents import check_setting
from generator.actions.drafts import document_bytes
from generator.check.findings import Finding, check_document
from tests.broken_form import (
    Change,
    Editor,
    W,
    both,
    copy_after,
    cut,
    remove,
    reworded,
    shorten,
    signed,
    text_of,
    write,
    written,
)
from tests.plans import shipped_plans

PLAN = "profiles/da-nang/phuong-hai-chau.yaml × chuyen-doi-so"
_TASK = "- Quán triệt"
WITH_UNITS_BELOW = {"TT587"}  # no change of a ward's plan breaks them: tests/test_check_kinds_below.py
# What stands behind the clauses that are left out, and its number then.
_NUMBERS = {"7. Phát triển": 2, "9. Bảo đảm": 3, "10. Thông tin": 4}
_NUMBERS |= {"9. Đề nghị": 4, "10. Các doanh nghiệp": 5, "11. Chế độ": 6}
DECREE_WITHOUT_YEAR = "Nghị định số 47/NĐ-CP ngày 09/4/2020 của Chính phủ về quản lý, kết nối và chia sẻ dữ liệu số"
DECISION = "Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ về Chương trình Chuyển đổi số quốc gia"


@cache
def correct() -> bytes:
    made = next(made for made in shipped_plans() if made.name == PLAN)
    file = Editor(document_bytes(made.plan, PLAN.split(" × ")[1]))
    shorten(file, rows=(6, 11))  # those of the annex that tests speak of
    cut(file, "c) Về xã hội số", "III. ")
    cut(file, "2. Hoàn thiện cơ chế", "7. Phát triển")
    cut(file, "8. Phát triển", "9. Bảo đảm")
    cut(file, "4. Trung tâm Phục vụ", "9. Đề nghị")
    cut(file, "- Các tổ dân phố", "- Văn phòng HĐND")
    for beginning, number in _NUMBERS.items():
        node = file.paragraph(beginning)
        write(node, text_of(node).replace(beginning.split()[0], f"{number}.", 1))
    return file.bytes()


def broken(change: Change) -> bytes:
    file = Editor(correct())
    change(file)
    return file.bytes()


def findings(raw: bytes) -> tuple[Finding, ...]:
    """What the rules find with lexicon and register at hand."""
    return check_document(raw, "a.docx", setting=check_setting()).findings


def broken_rules(change: Change) -> list[str]:
    return list(dict.fromkeys(finding.rule.id for finding in findings(broken(change))))


def added(*texts: str) -> Change:
    """Paragraphs of the text more, one below the other, behind the first task."""

    def change(file: Editor) -> None:
        node = file.paragraph(_TASK)
        for text in texts:
            node = copy_after(node, text)

    return change


def of_department(file: Editor) -> None:
    """The plan is one of a department, signed by its director."""
    remove(file.paragraph("ỦY BAN NHÂN DÂN"))
    write(file.paragraph("PHƯỜNG HẢI CHÂU"), "SỞ CÔNG THƯƠNG")
    signed("GIÁM ĐỐC")(file)


def behalf_of_department(file: Editor) -> None:
    """The same department's plan under its own letters, signed as if it were a collective."""
    remove(file.paragraph("ỦY BAN NHÂN DÂN"))
    write(file.paragraph("PHƯỜNG HẢI CHÂU"), "SỞ CÔNG THƯƠNG")
    reworded("Số:", "UBND", "SCT")(file)
    signed("TM. SỞ CÔNG THƯƠNG", "GIÁM ĐỐC")(file)


def shift_entered(*lines: str) -> Change:
    """Lines more at the end of a paragraph, each behind Shift+Enter."""

    def change(file: Editor) -> None:
        run = list(file.paragraph(_TASK).iter(f"{W}r"))[-1]
        for line in lines:
            etree.SubElement(run, f"{W}br")
            etree.SubElement(run, f"{W}t").text = line

    return change


def moved_filing(file: Editor) -> None:
    """The line on filing stands above the last recipient."""
    write(file.paragraph("- Văn phòng HĐND"), "- Lưu: VT.")
    write(file.paragraph("- Lưu: VT.", last=True), "- Văn phòng HĐND và UBND phường.")


def said(text: str) -> Change:
    """A sentence more at the end of a paragraph of the text."""

    def change(file: Editor) -> None:
        node = file.paragraph(_TASK)
        write(node, f"{text_of(node)} {text}")

    return change


_OFFICE = "2. Phòng Văn hóa - Xã hội"
_END = "Trên đây là"

CHANGES: dict[str, Change] = {
    "TT500": shift_entered("Quán triệt trong cơ quan.", "- Phổ biến đến Nhân dân."),
    "TT501": reworded(_OFFICE, "Phòng Văn hóa - Xã hội", "Sở Khoa học và Công nghệ"),
    "TT502": reworded(_OFFICE, "Phòng Văn hóa - Xã hội", "Phòng Văn hóa và Thông tin"),
    "TT503": added("- Ủy ban nhân dân quận Hải Châu chỉ đạo các đơn vị thực hiện."),
    "TT504": said("Vận động các tổ dân phố của phường Thanh Khê đăng ký."),
    "TT505": reworded("Hải Châu, ngày", "Hải Châu", "Thanh Khê"),
    "TT506": reworded("Thực hiện", "Ủy ban nhân dân phường ban hành", "Ủy ban nhân dân thành phố ban hành"),
    "TT507": reworded(_END, "phường Hải Châu", "phường Thanh Khê"),
    "TT508": said("Giao Công an xã bảo đảm an ninh, trật tự."),
    "TT509": said("Giao Đảng ủy phường lãnh đạo thực hiện."),
    "TT510": added("- Ủy ban nhân dân các xã, phường, đặc khu tổ chức thực hiện."),
    "TT511": reworded("4. Đề nghị", "4. ", "3. "),
    "TT512": added("1.1. Quán triệt, tuyên truyền trong cơ quan.", "1.3. Quán triệt, tuyên truyền trong Nhân dân."),
    "TT513": added("f) Việc khác do người đứng đầu giao."),
    "TT521": said("Tiếp tục thực hiện Quyết định số 749/QĐ-TTg về chuyển đổi số."),
    "TT522": added(f"- Thực hiện {DECISION}.", f"- Tiếp tục thực hiện {DECISION}."),
    "TT523": added(f"- Thực hiện {DECISION}.", f"- Tiếp tục thực hiện {DECISION.replace('03/6', '30/6')}."),
    "TT524": added(f"- Thực hiện {DECISION}.", f"- Tiếp tục thực hiện {DECISION.replace('749', '794')}."),
    "TT525": said("Thực hiện Kế hoạch số 12/QĐ-UBND ngày 15/3/2026 của Ủy ban nhân dân thành phố về chuyển đổi số."),
    "TT526": said(f"Tiếp tục thực hiện {DECISION.replace(' số', '')}."),
    "TT527": said(f"Tiếp tục thực hiện {DECISION.replace('Quyết định', 'QĐ', 1)}."),
    "TT528": said(f"Tiếp tục thực hiện {DECISION.replace('/QĐ-TTg', '')}."),
    "TT531": reworded("30/9/2026", "30/9", "31/9"),
    "TT532": reworded("- Trước ngày 25", "25/11/2026", "5/11/2026"),
    "TT533": reworded("Theo dõi, đôn đốc", ".", "./."),
    "TT541": said("Thực hiện chủ trương của Đảng, chính sách, pháp luật của nhà nước."),
    "TT542": said("Vận động các tầng lớp nhân dân tham gia."),
    "TT543": said("Thực hiện chủ trương của đảng, chính sách của Nhà nước."),
    "TT544": said("Báo cáo chủ tịch Ủy ban nhân dân phường."),
    "TT545": said("Báo cáo Ủy ban Nhân dân phường."),
    "TT546": said("Áp dụng khoản 2 điều 5 của quy chế làm việc."),
    "TT547": said("Áp dụng theo Khoản 2 Điều 5 của quy chế làm việc."),
    "TT548": said("Triển khai trên địa bàn Phường Hải Châu."),
    "TT551": reworded(_OFFICE, "hóa", "hoá"),
    "TT552": reworded("- Hằng quý", "Hằng quý", "Hàng quý"),
    "TT553": reworded("3. Bảo đảm", "Bảo đảm", "Đảm bảo"),
    "TT554": said("Bồi dưỡng kĩ năng số."),
    "TT555": said("Tổng kết giai đoạn 2021 - 2025, xây dựng chương trình giai đoạn 2026-2030."),
    "TT556": said('Hưởng ứng phong trào "Bình dân học vụ số".'),
    "TT561": said("Tổ chức  thực hiện."),
    "TT562": said("Tổ chức , thực hiện."),
    "TT563": said("Tổ chức,thực hiện."),
    "TT564": said("Tổ chức\tthực hiện."),
    "TT565": said(unicodedata.normalize("NFD", "Tổ chức thực hiện.")),
    "TT566": said("Tổ ch\u0443c thực hiện."),
    "TT567": said("Tổ chức\u200b thực hiện."),
    "TT568": said("Tổ chức\u00a0thực hiện."),
    "TT569": said("Tổ chức \uf0a7 thực hiện."),
    "TT665": said("Phối hợp với mặt trận tổ quốc các cấp."),
    "TT666": said("Triển khai trên địa bàn phường hải châu."),
    "TT667": said("Đồng chí phó chủ tịch Nguyễn Văn An phụ trách."),
    "TT668": said("Chỉ đạo sát xao việc thực hiện."),
    "TT570": added("- C¸c c¬ quan, ®¬n vÞ thùc hiÖn nhiÖm vô ®\u00adîc giao."),
    "TT594": said("Theo Luật giao dịch điện tử."),
    "TT595": written("…………", "Nguyễn văn Huy"),
    "TT728": said("Bảo vệ vững chắc tổ Quốc."),
    "TT729": said("Triển khai thực hiện kế hoạch.. Các tổ dân phố tham gia."),
    "TT738": said("Hỗ trợ mỗi tổ 185,000 đồng."),
    "TT739": said("Tỷ lệ hồ sơ trực tuyến đạt 12.5%."),
    "TT737": both(
        reworded("I. MỤC ĐÍCH", "MỤC ĐÍCH, YÊU CẦU", "TỔ CHỨC THỰC HIỆN"),
        reworded("V. TỔ CHỨC", "TỔ CHỨC THỰC HIỆN", "MỤC ĐÍCH"),
    ),
    "TT730": moved_filing,
    "TT734": signed("TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"),
    "TT735": signed("KT. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH"),
    "TT736": of_department,
    "TT743": behalf_of_department,
    "TT744": signed("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"),
    "TT584": said("Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Hà Tĩnh về cây xanh."),
    "TT586": said("Giao Sở Thông tin và Truyền thông hướng dẫn."),
    "TT589": said(f"Tiếp tục thực hiện {DECREE_WITHOUT_YEAR}."),
    "TT557": said("Tổ chức thực hiện (theo phân công, đúng thời gian."),
    "TT590": said("Thanh tra phường kiểm tra."),
    "TT592": said("Phòng Kinh tế tổng hợp kinh phí."),
    "TT593": said("Đề nghị lãnh đạo xã quan tâm."),
    "TT596": said("Phát động trong Nhân dân các xã, phường trên địa bàn phường."),
    "TT597": reworded("(Kèm theo", "phường Hải Châu", "thành phố Đà Nẵng"),
    "TT571": said("Công chức Văn phòng - Thống kê tổng hợp, báo cáo."),
    "TT580": said(
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/3/2026 của Ủy ban nhân dân tỉnh Quảng Nam về chuyển đổi số."
    ),
    "TT581": said(f"Tiếp tục thực hiện {DECISION.replace('749/', '749/2021/')}."),
    "TT582": said(f"Tiếp tục thực hiện {DECISION.replace('TTg', 'UBND')}."),
    "TT583": said("Báo cáo Ủy ban nhân dân tỉnh Quảng Ngãi trước ngày 20 hằng tháng."),
}
