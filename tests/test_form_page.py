"""The page of the rules of form, made from their records: `python -m tests.test_form_page` writes it."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from generator.check.mend import BY_RULE
from generator.check.rules import RULES
from generator.check.rules.record import Rule
from generator.cli.check_output import component_name, force_name
from generator.cli.texts import VI
from generator.messages import MESSAGES
from tests.test_guide import _without_values

PAGE = Path(__file__).resolve().parent.parent / "docs" / "huong-dan" / "quy-tac-the-thuc.md"
TO_REWRITE = "the page of rules is old; to write it: python -m tests.test_form_page"
INTRODUCTION = f"""\
# Quy tắc thể thức

{len(RULES)} quy tắc mà lệnh `kehoach check` đối chiếu (xem [Kiểm tra văn bản](kiem-tra-van-ban.md)). Điều khoản nêu ở
cột bên phải là của Nghị định 30/2020/NĐ-CP về công tác văn thư, có hiệu lực từ ngày 05/3/2020. “Phải” là Nghị định
yêu cầu; “nên” là thể hiện ở mẫu hoặc theo thông lệ; “được phép” chỉ để lưu ý. Dấu * là quy tắc không nêu thành lời
trong Nghị định. Dấu ✓ sau mã là quy tắc mà `kehoach check --fix` sửa được trong bản sao. Cách sửa từng chỗ: trang
[Mã lỗi](ma-loi.md).
"""


def form_page() -> str:
    """The page of rules, made from `RULES`."""
    lines = [INTRODUCTION]
    for component, rules in groupby(RULES, key=lambda rule: rule.component):
        lines += [
            f"## {component_name(component, VI)}",
            "",
            "| mã | báo khi | cần | mức | điều khoản |",
            "|--|--|--|--|--|",
        ]
        lines += [_row(rule) for rule in rules]
        lines.append("")
    return "\n".join(lines)


def _row(rule: Rule) -> str:
    words = MESSAGES[rule.id].vi
    force = force_name(rule.force, VI) + ("\\*" if rule.is_practice else "")
    code = f"{rule.id} ✓" if rule.id in BY_RULE else rule.id
    return f"| {code} | {_without_values(words.what)} | {_without_values(words.expected)} | {force} | {rule.article} |"


def test_the_page_of_rules_is_up_to_date():
    assert PAGE.read_text("utf-8") == form_page(), TO_REWRITE


def test_the_rules_of_a_part_stand_together():
    parts = [component for component, _ in groupby(rule.component for rule in RULES)]
    assert len(parts) == len(set(parts))


if __name__ == "__main__":
    PAGE.write_text(form_page(), "utf-8")
