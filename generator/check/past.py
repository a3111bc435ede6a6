"""Units that are no more, spoken of as such: what they once did, gave, owned, and what became of their people."""

from __future__ import annotations

import re

from generator.check.prose import UPPER, clause_start, is_told

_REACH = 220  # letters of the clause that are read on each side
_ENDS = re.compile(r"[;.]\s")
# The area in which something is to be done is the slip of a copy, whatever was done in it.
_AREA = re.compile(r"\b(?:địa bàn|toàn)(?:\s(?:các|toàn))?\s*$", re.I)
_AREA_AT = re.compile(r"(?:(?:trên|trong)\s)?(?:địa bàn|toàn)\b", re.I)

_PEOPLE = (
    r"(?:là|Chủ tịch|Phó|Bí thư|lãnh đạo|Trưởng|cán bộ|công chức|viên chức|Ủy viên|Thường|thành viên|đại biểu|"
    r"Giám đốc|Chánh|Hiệu trưởng|chuyên viên)"
)
_PAPER = (
    r"(?:văn bản|giấy phép|giấy chứng nhận|quyết định|nghị quyết|dự án|công trình|hồ sơ|giấy khen|bằng khen|"
    r"thủ tục hành chính|giấy tờ|hợp đồng|chứng chỉ)"
)
_DONE = r"(?:cấp|phê duyệt|ban hành|giao|quyết định|đầu tư|công nhận|chứng nhận|ký|tặng|thành lập|xây dựng|bãi bỏ)"
_UNIT_WORDS = r"(?:huyện|quận|thị xã|thị trấn|thành phố|xã|phường|tỉnh)"
# Taken whole, so that a long list costs no more than a short one.
_LIST = (
    r"(?:(?:các|và|cùng|thuộc|của|[0-9]+|(?:Ủy ban|Hội đồng) nhân dân|Đảng ủy|Công an|"
    rf"{_UNIT_WORDS}|[{UPPER}][\w’'-]*)[\s,]+)*+$"
)
_LIST_BEHIND = re.compile(rf"(?:(?:,|\svà)\s{_UNIT_WORDS}(?!\w))+")

# Past wherever the unit stands in the clause: the end of the districts is what the clause is about.
_SUBJECT = re.compile(
    r"\bdôi dư\b|\bdở dang\b|\bmô hình (?:0?3|ba) cấp\b|\bchính quyền (?:0?3|ba) cấp\b|"
    r"\b(?:0?6|sáu) tháng đầu năm 2025\b|\b(?:quý|Quý) (?:I|II|1|2)(?:/|\s(?:năm\s)?)2025\b",
)
# Past by what stands before the name.
_BEFORE = (
    re.compile(rf"\bnguyên\s(?:(?i:{_PEOPLE}))(?!\w)[^;.]{{0,60}}$", re.I),
    re.compile(r"\bphông(?: lưu trữ)?\b[^;.,]{0,40}$", re.I),
    re.compile(r"\btrên cơ sở (?:sắp xếp|sáp nhập|nhập|hợp nhất|tổ chức lại|nguyên trạng)\b[^;.]*$", re.I),
    re.compile(rf"(?i:\b(?:tiếp nhận|tiếp quản|nhận bàn giao|kế thừa)\b)[^.;]{{0,80}}\b(?:từ|của|do)\s+{_LIST}"),
    re.compile(
        r"\b(?:quy hoạch|kế hoạch) sử dụng đất (?:(?:hằng|hàng) năm )?$|"
        r"\bquy hoạch (?:(?:xây dựng|chung|chi tiết) )*(?:(?:vùng|đô thị|xây dựng) )?$",
        re.I,
    ),
)
# Past by what stands before the name of a body or a tier, not of an area.
_BODY_BEFORE = (
    re.compile(r"\bđã được\s(?:(?:Chủ tịch|Thường trực|HĐND|UBND)[,\s]*(?:và\s)?)*$"),
    re.compile(rf"\bbãi bỏ\b[^;.]{{0,40}}\b(?:{_PAPER}|quy định)\b[^;.]{{0,40}}$", re.I),
)
_GIVEN = re.compile(r"\b(?:giấy khen|bằng khen)\s(?:của|do)\s[^;.,]{0,30}$", re.I)
_GIVES = re.compile(r"\b(?:tặng|trình|đề nghị|xét|khen thưởng|trao)\b", re.I)
_BY = re.compile(rf"\b{_PAPER}\b[^;.]{{0,40}}\bdo\s(?:[^;.]{{0,60}}[,\s])?$", re.I)
_BY_DONE = re.compile(rf"(?:\s[\w’'-]+){{0,4}}?\s(?:đã\s)?{_DONE}\b")
# Past by what stands behind it.
_BODY_BEHIND = re.compile(
    r"\s(?:đã|từng)\s(?!và đang\b)(?:được\s)?\w|"
    r"[^;.]{0,60}\sđược\s(?:[\w\s]{0,30},\s)?bàn giao\b|[^;.,]{0,40}\snhập vào\s(?:xã|phường|đặc khu|tỉnh|thành phố)\b|"
    r"[^;.,]{0,40}\sđược\s(?:bố trí|điều động|điều chuyển|chuyển|phân công|tiếp nhận)\s(?:về|sang|đến|vào)\b"
)
_SINCE = re.compile(
    r"\b(?:từ|kể từ|trong)\s(?:(?:tháng\s[0-9]{1,2}[/\s](?:năm\s)?)|(?:ngày\s[0-9]{1,2}/[0-9]{1,2}/)|năm\s)"
    r"(?P<year>19[0-9]{2}|20[01][0-9]|202[0-4])(?![0-9])(?!\s?(?:[-–]|đến(?: hết)?(?: năm)?)\s?20(?:2[5-9]|[3-9][0-9]))"
)
_IN_YEAR = re.compile(r"\b[Nn]ăm\s(?:19[0-9]{2}|20[01][0-9]|202[0-4])\b")
_FROM = re.compile(r"\bchuyển (?:đổi )?từ\b[^;.]*$", re.I)
_TO = re.compile(r"[^;.]*\bsang\b")


def is_past(text: str, start: int, end: int) -> bool:
    """Whether a unit that is no more is quoted or spoken of as one of the past."""
    return is_told(text, start, end) or _is_of_past(text, start, end)


def _is_of_past(text: str, start: int, end: int) -> bool:
    before = text[max(clause_start(text, start), start - _REACH) : start]
    behind = _ENDS.split(text[end : end + _REACH], maxsplit=1)[0]
    behind = behind[listed.end() if (listed := _LIST_BEHIND.match(behind)) else 0 :]
    if _SUBJECT.search(f"{before}{text[start:end]}{behind}") or any(each.search(before) for each in _BEFORE):
        return True
    if _FROM.search(before) and _TO.match(behind):
        return True
    is_area = _AREA.search(before) or _AREA_AT.match(text, start, end)
    return not is_area and _is_past_act(before, behind)


def _is_past_act(before: str, behind: str) -> bool:
    """Whether a body or a tier did then what the clause tells."""
    if any(each.search(before) for each in _BODY_BEFORE) or _BODY_BEHIND.match(behind):
        return True
    if _BY.search(before) and _BY_DONE.match(behind):
        return True
    if _GIVEN.search(before) and not _GIVES.search(before):
        return True
    return bool(_SINCE.search(behind)) or bool(_IN_YEAR.search(before) and re.match(r"[^;.,]{0,30}\sđã\b", behind))
