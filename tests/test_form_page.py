"""The page of the rules of form, made from their records: `python -m tests.test_form_page` writes it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import Any

from generator.check.mend import BY_RULE
from generator.check.rules import RULES, facts, stale
from generator.check.rules.record import DECREE, ITSELF, Rule, RuleOver
from generator.cli.check_output import component_name, force_name
from generator.cli.texts import VI, text
from generator.messages import MESSAGES
from tests.test_guide import _without_values

PAGE = Path(__file__).resolve().parent.parent / "docs" / "huong-dan" / "quy-tac-the-thuc.md"
TO_REWRITE = "the page of rules is old; to write it: python -m tests.test_form_page"
INTRODUCTION = f"""\
# Quy tắc thể thức và câu chữ

{len(RULES)} quy tắc mà lệnh `kehoach check` đối chiếu (xem [Kiểm tra văn bản](kiem-tra-van-ban.md)). Điều khoản nêu ở
cột bên phải là của Nghị định 30/2020/NĐ-CP về công tác văn thư, có hiệu lực từ ngày 05/3/2020; căn cứ khác thì ghi
đủ tên. “Phải” là văn bản ấy yêu cầu; “nên” là thể hiện ở mẫu hoặc theo thông lệ; “được phép” chỉ để lưu ý. Dấu * là
quy tắc không nêu thành lời trong văn bản. Dấu ✓ sau mã là quy tắc mà `kehoach check --fix` sửa được trong bản sao. Cách
sửa từng chỗ: trang [Mã lỗi](ma-loi.md).
"""


FACTS = """\
## So với hồ sơ của đơn vị

Chỉ khi có `--profile`. Căn cứ là hồ sơ của đơn vị, không phải Nghị định: hồ sơ ghi một điều mà văn bản ghi khác. Điều
hồ sơ để trống thì không so.
"""
STALE = """\
## Chữ cũ còn sót

Luôn được xem, có hồ sơ hay không. Căn cứ là chính văn bản (ngày ban hành của nó), danh mục đơn vị hành chính, hoặc bảng
văn bản, cơ quan trung ương, nhiệm kỳ kèm chương trình (`generator/check/data`); dòng chưa đối chiếu được với toàn văn
thì ghi “chưa kiểm chứng” và chỉ ở mức “nên”.
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
    lines += [*_family(FACTS, facts.RULES), *_family(STALE, stale.RULES)]
    return "\n".join(lines)


def _family(introduction: str, rules: Iterable[RuleOver[Any]]) -> list[str]:
    """The rules that no article of the decree asks for, each with its part of the document."""
    rows = [_row_over(rule) for rule in rules]
    return [introduction, "| mã | báo khi | cần | mức | phần |", "|--|--|--|--|--|", *rows, ""]


def _row_over(rule: RuleOver[Any]) -> str:
    words, force = MESSAGES[rule.id].vi, force_name(rule.force, VI)
    cells = (_without_values(words.what), _without_values(words.expected), force, component_name(rule.component, VI))
    return f"| {rule.id} | {' | '.join(cells)} |"


def _row(rule: Rule) -> str:
    words = MESSAGES[rule.id].vi
    force = force_name(rule.force, VI) + ("\\*" if rule.is_practice else "")
    places = {DECREE: rule.article, ITSELF: text(VI, "source_itself")}
    place = places.get(rule.source, rule.basis)
    code = f"{rule.id} ✓" if rule.id in BY_RULE else rule.id
    return f"| {code} | {_without_values(words.what)} | {_without_values(words.expected)} | {force} | {place} |"


def test_the_page_of_rules_is_up_to_date():
    assert PAGE.read_text("utf-8") == form_page(), TO_REWRITE


def test_the_rules_of_a_part_stand_together():
    parts = [component for component, _ in groupby(rule.component for rule in RULES)]
    assert len(parts) == len(set(parts))


if __name__ == "__main__":
    PAGE.write_text(form_page(), "utf-8")
