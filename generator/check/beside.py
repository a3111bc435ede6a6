"""Words that tell a unit named beside the issuer from one in its place, or in that of the unit above."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.check.patterns import any_of
from generator.check.prose import UPPER

_NAME = rf"[{UPPER}0-9][\w’'-]*(?:\s[{UPPER}0-9][\w’'-]*){{0,5}}"
_BEGINS = r"[^,;.:()0-9]{1,50}?"  # what stands between the first words of a body and its unit


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerWords:
    """What tells that another unit of the issuer's level is one it works with, borders on, learns from."""

    before: re.Pattern[str]
    behind: re.Pattern[str]
    elsewhere: re.Pattern[str]  # before the name: what happened there, a house with its number
    asked: re.Pattern[str]  # before the name; and what it is asked for, behind
    helps: re.Pattern[str]
    own_body: re.Pattern[str]  # before the name: the area and the bodies that only a unit of its own has
    of_own: re.Pattern[str]  # before the name: the area, the bodies, the people of the unit that speaks
    of_own_party: re.Pattern[str]  # before the name: what only the Party committee of its own unit has
    own_people: re.Pattern[str]  # before the name, among the recipients: who is of its own
    no_name: re.Pattern[str]  # words with capitals that open no name
    invited: re.Pattern[str]
    attending: re.Pattern[str]  # in the line above a list: those who come
    sent: re.Pattern[str]  # one of them who comes for another
    inside: str  # a pattern of what stands between a unit and the one it lies in

    def is_partner(self, before: str, behind: str) -> bool:
        """Whether a unit is named as a partner, by the clause before it and by what stands behind."""
        if self.before.search(before) or self.elsewhere.search(before) or self.behind.match(behind):
            return True
        return bool(self.asked.search(before) and self.helps.match(behind))


@dataclass(frozen=True, slots=True, kw_only=True)
class UpperWords:
    """Where only a body of the province above can stand."""

    body: str  # a pattern of its bodies, without the province
    above: re.Pattern[str]  # before the body: it is reported to, followed
    recipient: re.Pattern[str]  # before the body, in the list of recipients
    beside: re.Pattern[str]
    issuer: str  # a pattern of who issues what the issuer carries out, without the unit
    carried_out: re.Pattern[str]  # before a document: this plan carries it out
    shared: re.Pattern[str]  # of several units, or only looked at


def build_partner_words(rows: Mapping[str, Sequence[str]]) -> PartnerWords:
    """The groups on partners of the file `don_vi_khac`; a group that lacks is our own fault and raises."""
    between = rf"(?:{any_of(rows['co_quan_xen'])}\s+)?"
    return PartnerWords(
        before=_any_case(
            rf"\b{any_of(rows['doi_tac'])}\b[^.;]*$|\b{any_of(rows['ngay_truoc'])}\s+{between}$",
        ),
        behind=_any_case(
            rf"[^.;(]{{0,40}}(?:\({any_of(rows['trong_ngoac'])}|\b{any_of(rows['cung_lam'])}\b)|"
            rf"\s+{any_of(rows['noi_them'])}\s|[^.;]{{0,80}}\b{any_of(rows['o_noi_khac'])}\b",
        ),
        elsewhere=re.compile(
            rf"(?i:\b{any_of(rows['viec_noi_khac'])}\b[^.;,]{{0,30}}?\s(?:tại|ở|từ))\s(?:[^,.;]{{1,60}},\s){{0,6}}$|"
            rf"(?i:\bsố\s?(?:nhà\s)?)[0-9]+[\w/]*,?\s(?i:đường|phố|ngõ|ngách|hẻm)\s{_NAME},\s$"
        ),
        asked=_any_case(rf"\b{any_of(rows['de_nghi'])}\b[^.;:]*$"),
        helps=_any_case(rf"[^.;]{{0,120}}\b{any_of(rows['giup'])}\b"),
        own_body=_any_case(rf"(?<!\w){any_of(rows['co_quan_minh'])}\s+$"),
        of_own=_any_case(rf"(?<!\w){any_of([*rows['co_quan_minh'], *rows['cua_minh']])}\s+$"),
        of_own_party=_any_case(rf"(?<!\w){any_of(rows['nghi_quyet_minh'])}\s+$"),
        own_people=re.compile(rf"(?:^[-–+\s]*|[,;]\s){any_of(rows['nguoi_cua_minh'])}(?!\w)[^;]{{0,80}}$"),
        no_name=re.compile(rf"{any_of(rows['khong_la_ten'])}(?!\w)"),
        invited=_any_case(rf"(?<!\w){any_of(rows['khach_moi'])}(?!\w)"),
        attending=_any_case(rf"(?<!\w){any_of(rows['thanh_phan'])}(?!\w)"),
        sent=_any_case(rf"(?<!\w){any_of(rows['dai_dien'])}(?!\w)"),
        inside=any_of(rows["nam_trong"]),
    )


def build_upper_words(rows: Mapping[str, Any]) -> UpperWords:
    """The groups on the province above of the file `don_vi_khac`; a group that lacks is our own fault and raises."""
    return UpperWords(
        body=rf"(?:{any_of(rows['co_quan'])}|{any_of(rows['co_quan_ten'])} [{UPPER}]{_BEGINS})",
        above=_any_case(rf"\b{any_of(rows['len_tren'])}\s+(?:{any_of(rows['nguoi'])}\s+)?$"),
        recipient=re.compile(rf"^[-–+\s]*(?:{any_of(rows['nguoi_nhan'])}\s+)?$"),
        beside=_any_case(any_of(rows["ben_canh"])),
        issuer=rf"(?<!\w){any_of(rows['ban_hanh'])}",
        carried_out=_any_case(rf"(?<!\w){any_of(rows['thi_hanh'])}(?!\w)"),
        shared=_any_case(rf"(?<!\w){any_of(rows['cung_ban_hanh'])}(?!\w)"),
    )


def _any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I)
