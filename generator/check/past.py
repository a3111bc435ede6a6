"""What is spoken of as past: units and bodies that are no more, what they did, gave, owned, and their people.

The words are rows of a table; here stands how they stand around a name. Doubt is past.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.check.patterns import any_of
from generator.check.prose import UPPER, clause_start

_NEAR = 70  # letters in which a word on the past is looked for
_CLOSE = 30  # letters in which one is that must stand at the name itself
_REACH = 220  # letters of the clause that are read on each side of a unit
_ENDS = re.compile(r"[;.]\s")
_SINCE = re.compile(
    r"\b(?:từ|kể từ|trong)\s(?:(?:tháng\s[0-9]{1,2}[/\s](?:năm\s)?)|(?:ngày\s[0-9]{1,2}/[0-9]{1,2}/)|năm\s)"
    r"(?P<year>19[0-9]{2}|20[01][0-9]|202[0-4])(?![0-9])(?!\s?(?:[-–]|đến(?: hết)?(?: năm)?)\s?20(?:2[5-9]|[3-9][0-9]))"
)
_OLD_YEAR = r"năm\s(?:19[0-9]{2}|20[01][0-9]|202[0-4])"
_IN_YEAR = re.compile(r"\b[Nn]ăm\s(?:19[0-9]{2}|20[01][0-9]|202[0-4])\b")
# The name itself is called old, or a list that it begins.
_LISTED = r"(?:,\s(?:huyện|quận|thị xã|thị trấn|thành phố|xã|phường))*"

Patterns = tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PastWords:
    """What tells the past of a name, by where it stands; the patterns of the table's groups."""

    near: re.Pattern[str]
    told_before: Patterns
    called_old: re.Pattern[str]  # close behind the name
    hands_over: re.Pattern[str]
    not_held: re.Pattern[str]  # before `cấp huyện`: what is not done at that tier any more
    tier: re.Pattern[str]
    in_old_unit: re.Pattern[str]  # right behind the name, or the list that it begins: what it lay in is called old
    made_under: re.Pattern[str]  # before a document that holds no longer: a paper that was made under it
    event_of_year: re.Pattern[str]  # before the name: an event of a year that is over
    subject: re.Pattern[
        str
    ]  # past wherever the unit stands in the clause: the end of the districts is what it is about
    unit_before: Patterns
    changed: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]  # what stands before the name, and behind it
    area_before: re.Pattern[str]  # where something is to be done is the slip of a copy, whatever was done there
    area_at: re.Pattern[str]
    list_behind: re.Pattern[str]
    body_before: Patterns
    body_behind: re.Pattern[str]
    papers: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    award: re.Pattern[str]
    awards_now: re.Pattern[str]
    did: re.Pattern[str]
    sums_up: re.Pattern[str]  # in a subject line: the plan looks back on the time before
    congress: re.Pattern[str]  # right before a party committee

    def is_told(self, text: str, start: int, end: int) -> bool:
        """Whether a place in a line is quoted or speaks of the past, and so is no act of this plan."""
        clause = text[clause_start(text, start) : start]
        if clause.count("“") > clause.count("”"):
            return True
        behind = _ENDS.split(text[end : end + _NEAR], maxsplit=1)[0]
        before = clause[-_NEAR:]
        return (
            bool(self.near.search(before) or self.near.search(behind) or self.near.search(text, start, end))
            or any(each.search(before) for each in self.told_before)
            or bool(self.called_old.match(behind[:_CLOSE]) or self.hands_over.match(behind))
            or bool(self.in_old_unit.match(text, end, end + _REACH))
            or bool(self.tier.match(text, start, end) and self.not_held.search(before))
        )

    def is_past(self, text: str, start: int, end: int) -> bool:
        """Whether a unit that is no more is quoted or spoken of as one of the past."""
        return self.is_told(text, start, end) or self._is_of_past(text, start, end)

    def is_congress_summed_up(self, subject: str, before: str) -> bool:
        """Whether a congress, of whose committee `before` ends, belongs to the time a plan of this subject sums up."""
        return bool(self.congress.search(before) and self.sums_up.search(subject))

    def _is_of_past(self, text: str, start: int, end: int) -> bool:
        before = text[max(clause_start(text, start), start - _REACH) : start]
        behind = _ENDS.split(text[end : end + _REACH], maxsplit=1)[0]
        behind = behind[listed.end() if (listed := self.list_behind.match(behind)) else 0 :]
        whole = f"{before}{text[start:end]}{behind}"
        if self.subject.search(whole) or any(each.search(before) for each in self.unit_before):
            return True
        if any(from_it.search(before) and to.match(behind) for from_it, to in self.changed):
            return True
        is_area = self.area_before.search(before) or self.area_at.match(text, start, end)
        return not is_area and self._is_past_act(before, behind)

    def _is_past_act(self, before: str, behind: str) -> bool:
        """Whether a body or a tier did then what the clause tells."""
        if any(each.search(before) for each in self.body_before) or self.body_behind.match(behind):
            return True
        if any(paper.search(before) and done.match(behind) for paper, done in self.papers):
            return True
        if self.event_of_year.search(before):
            return True
        if self.award.search(before) and not self.awards_now.search(before):
            return True
        return bool(_SINCE.search(behind)) or bool(_IN_YEAR.search(before) and self.did.match(behind))


# ---------------------------------------------------------------- made of the table


def build_past_words(rows: Mapping[str, Any]) -> PastWords:
    """The patterns of the file `da_qua`; a group that lacks is our own fault and raises."""
    of = _Groups(rows)
    return PastWords(
        near=_any_case(_near(of)),
        told_before=tuple(map(_any_case, _told_before(of))),
        called_old=_any_case(rf"{_LISTED}[^;.,]{{0,20}}\b{of('cu', 'het')}\b"),
        in_old_unit=re.compile(_in_old_unit(of)),
        made_under=_any_case(
            rf"\b{of('giay_to')}\s(?:[^;.,]{{0,30}}\s)?{of('da_lam')}\s(?:[^;.,]{{0,30}}\s)?theo\s[^;.]{{0,60}}$"
        ),
        event_of_year=_any_case(
            rf"\b{of('su_kien_xua')}\b[^.;,:]{{0,40}}\s{_OLD_YEAR}(?![0-9])(?:[^.;]|\.(?=[0-9])){{0,160}}$"
        ),
        not_held=_any_case(rf"\b{of('khong_lam')}\b[^,:–]*$"),
        tier=_any_case(r"cấp\s"),
        hands_over=_any_case(rf"\s(?:đã\s)?{of('ban_giao')}\b"),
        subject=_any_case(rf"\b{of('chu_de')}(?!\w)"),
        unit_before=_unit_before(of),
        changed=_changed(of),
        area_before=_any_case(rf"\b{of('dia_ban')}(?:\s(?:các|toàn))?\s*$"),
        area_at=_any_case(rf"(?:(?:trên|trong)\s)?{of('dia_ban')}\b"),
        list_behind=re.compile(rf"(?:(?:,|\svà)\s{of('loai_don_vi')}(?!\w))+"),
        body_before=_body_before(of),
        body_behind=re.compile(_body_behind(of)),
        papers=_papers(of),
        award=_any_case(rf"\b{of('khen')}\s{of('khen_cua')}\s[^;.,]{{0,30}}$"),
        awards_now=_any_case(rf"\b{of('trao')}\b"),
        sums_up=_any_case(rf"\b{of('tong_ket')}\b"),
        congress=_any_case(rf"\b{of('dai_hoi')}\s$"),
        did=re.compile(rf"[^;.,]{{0,30}}\s{of('da')}\b"),
    )


class _Groups:
    """A pattern of any word of the groups that are named."""

    def __init__(self, rows: Mapping[str, Sequence[str]]) -> None:
        self.rows = rows

    def __call__(self, *names: str) -> str:
        return any_of([word for name in names for word in self.rows[name]])


def _any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I)


def _near(of: _Groups) -> str:
    """Units and bodies that are put together, taken apart or ended; papers, houses and people are put in order too.

    A deadline is no past: of all days only those of the change are.
    """
    reform = (
        rf"{of('sap_xep')}(?!\s{of('khong_sap_xep')}\b)|{of('ket_thuc')}|"
        rf"sắp xếp,? (?:{of('sap_xep_the_nao')}|(?:lại )?(?:{of('dem_sap_xep')}\s)*{of('sap_xep_gi')}\b)"
    )
    again = rf"(?:trước|sau) (?:khi )?(?:thực hiện )?(?:việc )?{of('sap_xep_lai')}(?!\s{of('do_vat')})"
    return rf"{of('gan')}\b|{reform}|{again}|{of('ngay_chuyen')}"


def _told_before(of: _Groups) -> tuple[str, ...]:
    """What is no more, is called old in brackets, or what comes from it; what goes to it is a slip."""
    return (
        rf"\b{of('khong_con')}\s(?:{of('dem_khong_con')}\s)*$",
        rf"\b{of('cu')}\s?[(:]\s?(?:[^()]{{0,40}}[,;]\s)?$",
        rf"\btrước\s{_OLD_YEAR}\s(?:là|thuộc|của)?\s?$",
        rf"\b{of('ke_thua')}(?!\w)[^;.,]{{0,60}}$",
        rf"\b{of('nhan')}\b[^.;]{{0,60}}\b{of('tu_ai')}\s+(?:{of('dem_co_quan')}\s)*$",
    )


def _in_old_unit(of: _Groups) -> str:
    """`(thuộc huyện Bắc Sơn cũ)`, behind a name or a list, with or without their kinds: `phường Bưởi, Thụy Khuê …`."""
    named = rf"[{UPPER}][\w’'-]*(?:\s[{UPPER}][\w’'-]*){{0,4}}+"
    listed = rf"(?:(?:,|\svà)\s(?:{of('loai_don_vi')}\s)?{named})*+"
    return (
        rf"{listed},?\s?\(?\s?(?:thuộc|của)\s{of('loai_don_vi')}\s(?:{named}|[0-9]+)\s?\(?{of('cu', 'truoc_day')}(?!\w)"
    )


def _unit_before(of: _Groups) -> Patterns:
    # Taken whole, so that a long list costs no more than a short one.
    named = rf"{of('noi_danh_sach')}|{of('loai_don_vi')}|[0-9]+|[{UPPER}][\w’'-]*"
    return (
        _any_case(rf"\b{of('nguyen')}\s{of('nguoi')}(?!\w)[^;.]{{0,60}}$"),
        _any_case(rf"\b{of('luu_tru')}\b{_not_to(of, 40)}$"),
        _any_case(rf"\b{of('thoi_ky')}\s(?:{of('dem_co_quan')}\s)*$"),
        _any_case(rf"\b{of('tren_co_so')}\b[^;.]*$"),
        re.compile(rf"(?i:\b{of('tiep_nhan')})(?:[^.;]|\.(?=[0-9])){{0,80}}\b{of('tu_ai')}\s+(?:(?:{named})[\s,]+)*+$"),
        _any_case(rf"\b{of('quy_hoach_dat')}\s$|\b{of('quy_hoach')}\s(?:{of('loai_quy_hoach')}\s)*$"),
    )


def _not_to(of: _Groups, letters: int) -> str:
    """A stretch in which nothing goes to the body that follows: to hand a paper in there is an act of this plan."""
    return rf"(?:(?!\b{of('huong_ve')}\b)[^;.,]){{0,{letters}}}"


def _changed(of: _Groups) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """From one shape to another; a task, a paper or a person that goes from a tier elsewhere."""
    goes = rf"\b{of('chuyen')}\b(?!\s{of('chuyen_khac')}\b)[^;.]{{0,80}}\b{of('tu_ai')}\s(?:{of('dem_co_quan')}\s)*$"
    long_ago = re.compile(r"[^;.]{0,60}\bnăm (?:19[0-9]{2}|20[01][0-9])(?![0-9])")
    return (
        (_any_case(rf"\b{of('noi_o')}\s$"), long_ago),
        (_any_case(rf"\b{of('chuyen_tu')}\b[^;.]*$"), re.compile(rf"[^;.]*\b{of('sang')}\b")),
        (_any_case(goes), re.compile(rf"[^;.]*\b{of('ve_dau')}\b")),
    )


def _body_before(of: _Groups) -> Patterns:
    return (
        re.compile(rf"\b{of('da_duoc')}\s(?:{of('nguoi_duyet')}[,\s]*(?:và\s)?)*$"),
        _any_case(rf"\b{of('bai_bo')}\b[^;.]{{0,40}}\b{of('giay_to', 'bai_bo_them')}\b[^;.]{{0,40}}$"),
        _any_case(rf"\b{of('hinh_thanh')}\b{_not_to(of, 30)}$"),
        _any_case(rf"\b{of('giao_nhan')}\s(?:[0-9]+\s)?{of('tru_so')}(?!\w)(?:{_not_to(of, 40)},)?{_not_to(of, 40)}$"),
    )


def _papers(of: _Groups) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What a body made, what of it is in force, the house it had; and what is said of it behind the body."""
    other = rf"\s(?:{of('dem_co_quan')}\s)*$"
    return (
        (
            _any_case(rf"\b{of('giay_to')}\b[^;.]{{0,40}}\b{of('do')}\s(?:[^;.]{{0,60}}[,\s])?$"),
            re.compile(rf"(?:\s[\w’'-]+){{0,4}}?\s(?:{of('da')}\s)?{of('da_lam')}\b"),
        ),
        (
            _any_case(rf"\b{of('giay_to')}\b{_not_to(of, 40)}\b{of('tu_ai')}{other}"),
            _any_case(rf"[^;.,]{{0,40}}?\s{of('con_hieu_luc')}(?!\w)"),
        ),
        (
            _any_case(rf"\b{of('tru_so')}(?:\scủa)?{other}"),
            _any_case(rf"[^;.,]{{0,40}}?\sđược\s{of('dung_lam')}\b"),
        ),
    )


def _body_behind(of: _Groups) -> str:
    return (
        rf"\s{of('da')}\s(?!{of('van_dang')}\b)(?:được\s)?\w|"
        r"[^;.]{0,60}\sđược\s(?:[\w\s]{0,30},\s)?bàn giao\b|"
        rf"[^;.,]{{0,40}}\s{of('nhap_vao')}\b|[^;.,]{{0,40}}\sđược\s{of('duoc_dua')}\s{of('dua_di')}\b|"
        rf"\s{of('nghi')}\b|[^;.,]{{0,30}}\s{of('dung_tiep')}\b|\s{of('lanh_dao')}\s[^;.]*\b{of('lich_su')}\b"
    )
