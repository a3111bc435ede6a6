"""The kinds of values, as checks of Cerberus; nothing outside this package knows of Cerberus."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import cerberus
from cerberus import errors as cerberus_errors

from generator import dates, naming, numbering
from generator import text as words

_FEWEST_DIGITS, _MOST_DIGITS = 7, 15
# NĐ 30/2020, Phụ lục I, Phần I, II.7.c: no title of learning or honour, and no form of address, before the name.
_HONOURS = (
    "gs|pgs|ts|ths|cn|ks|bs|ngnd|ngưt|nsnd|nsưt|ttnd|ttưt|đồng chí|đ/c"
    "|tiến sĩ|thạc sĩ|giáo sư|phó giáo sư|cử nhân|kỹ sư|bác sĩ"
)
_FAMILY_NAMES = (
    "nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trịnh|mai|cao|tạ|tô|tống|hà|lương"
    "|châu|quách|thái|lâm|phùng|vương|đoàn|đào|trương|kiều|la|lò|hoa|nông|ma|chu"
)
_PERSON_TITLE = re.compile(
    # "Ông" is a family name too: it is a form of address only before another one.
    rf"(?:{_HONOURS})(?:\.|\b)(?=.)|(?:ông|bà)(?=\s+(?:{_FAMILY_NAMES})\s)",
    re.IGNORECASE,
)


class _Proven(set[Any]):
    """Stands for "this schema has been checked": the tables above are constants, and a test checks them all.

    Cerberus would check them anew in every process, which is a fifth of the time of a single plan.
    """

    def __contains__(self, schema: object) -> bool:
        return True


class Validator(cerberus.Validator):  # type: ignore[misc]
    """Cerberus with our kinds of values; each check names the code of its sentence."""

    _valid_schemas = _Proven()

    def _validate_choices(self, choices: list[str], field: str, value: Any) -> None:
        """{'type': 'list'}"""
        # What is no text is told of by its type; Cerberus asks the other rules all the same.
        if isinstance(value, str) and choice_of(value, choices) not in choices:
            near = words.nearest(value, choices) or ""
            self._error(field, cerberus_errors.CUSTOM, "HS104", ("lua_chon", ", ".join(choices)), ("gan_nhat", near))

    def _check_with_deadline(self, field: str, value: str) -> None:
        """Free words ("Hằng năm", "Quý IV/2026"), but a day that is written must be a real one."""
        self._require(not dates.has_unreal_day(value), field, "HS105")

    def _check_with_date(self, field: str, value: str) -> None:
        self._require(dates.parse_date(value) is not None, field, "HS105")

    def _check_with_number(self, field: str, value: str) -> None:
        self._require(re.fullmatch(r"0*[1-9][0-9]{0,4}", value) is not None, field, "HS106")

    def _check_with_ordinal(self, field: str, value: str) -> None:
        self._require(numbering.parse_ordinal(value) is not None, field, "HS107")

    def _check_with_term(self, field: str, value: str) -> None:
        match = re.fullmatch(r"([0-9]{4})\s*[-–]\s*([0-9]{4})", value)
        self._require(match is not None and int(match[1]) < int(match[2]), field, "HS108")

    def _check_with_symbol(self, field: str, value: str) -> None:
        self._require(re.fullmatch(r"[A-ZĐ][A-Za-zĐđ]*(-[A-ZĐ][A-Za-zĐđ0-9]*)+", value) is not None, field, "HS109")

    def _check_with_number_and_symbol(self, field: str, value: str) -> None:
        self._require(re.fullmatch(r"[0-9]{1,5}[-/][\w/-]*\w", value) is not None, field, "HS109")

    def _check_with_unit_name(self, field: str, value: str) -> None:
        if not value[:1].islower() and not value.isupper():
            self._check_proper_name(field, value)
            return
        first = words.fold(value.split(" ")[0]) if " " in value else ""
        two = words.fold(" ".join(value.split(" ")[:2]))
        is_kind = first in {"tinh", "huyen", "quan", "xa", "phuong"} or two in {
            "thanh_pho",
            "thi_xa",
            "thi_tran",
            "dac_khu",
        }
        # Names such as "Xã Đàn" or "Phường 1" do exist; a lower-case kind or a kind before a capital name is a slip.
        rest = value.split(" ", 2 if two in {"thanh_pho", "thi_xa", "thi_tran", "dac_khu"} else 1)[-1]
        if is_kind and value[:1].islower():
            self._require(False, field, "HS110", ("chi_ten", naming.in_proper_case(rest)))
        else:
            self._check_proper_name(field, value, proper=rest if is_kind and value.isupper() else value)

    def _check_with_place_name(self, field: str, value: str) -> None:
        self._check_proper_name(field, value)

    def _check_with_words(self, field: str, value: str) -> None:
        self._require(naming.has_letters(value) or words.find_bad_letter(value) is not None, field, "HS140")

    def _check_proper_name(self, field: str, value: str, *, proper: str = "", may_have_digits: bool = True) -> None:
        """Letters and capitals of a name, of which `proper` is to be kept; a strange letter was told of when read."""
        if words.find_bad_letter(value):
            return
        if not naming.is_name(value, may_have_digits=may_have_digits):
            self._require(False, field, "HS140")
        elif naming.in_proper_case(value) != value:
            self._require(False, field, "HS139", ("nen_ghi", naming.in_proper_case(proper or value)))

    def _check_with_unit_code(self, field: str, value: str) -> None:
        """Digits; how many they are depends on the level, which the lexicon knows."""
        self._require(re.fullmatch("[0-9]{1,9}", value) is not None, field, "HS126")

    def _check_with_person_name(self, field: str, value: str) -> None:
        title = _PERSON_TITLE.match(value)
        self._require(title is None, field, "HS113", ("chuc_danh", title[0] if title else ""))
        if title is None:
            self._check_proper_name(field, value, may_have_digits=False)

    def _check_with_phone(self, field: str, value: str) -> None:
        digits = sum(char in "0123456789" for char in value)
        is_phone = (
            re.fullmatch(r"[+(]?[0-9][0-9 .()-]{5,25}", value) is not None and _FEWEST_DIGITS <= digits <= _MOST_DIGITS
        )
        self._require(is_phone, field, "HS125")

    def _check_with_identifier(self, field: str, value: str) -> None:
        self._require(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value) is not None, field, "MA105")

    def _check_with_marks(self, field: str, value: list[Any]) -> None:
        if not all(isinstance(mark, str) for mark in value):
            return  # told of by the type of the item
        value = [choice_of(mark, numbering.MARKS) for mark in value]
        self._require(
            value[:2] == ["I.", "1."] and len(set(value)) == len(value) and value[-1] in numbering.BULLETS,
            field,
            "HS119",
        )

    def _require(self, is_right: bool, field: str, code: str, *values: tuple[str, str]) -> None:
        if not is_right:
            self._error(field, cerberus_errors.CUSTOM, code, *values)


class Judge(Validator):
    """The same checks where only the answer counts; nothing of Cerberus is made ready."""

    def __init__(self) -> None:  # not the validator's own
        self.is_sound = True

    def _require(self, is_right: bool, field: str, code: str, *values: tuple[str, str]) -> None:
        self.is_sound &= is_right


def choice_of(value: str, choices: Iterable[str]) -> str:
    """The choice that the value names, whatever marks or capitals it was typed with; else the value itself."""
    folded = words.fold(value)
    return next((choice for choice in choices if choice == value or (folded and words.fold(choice) == folded)), value)
