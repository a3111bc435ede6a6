"""Numbers of clauses and decimals, and letters that the Vietnamese alphabet lacks; typed or automatic alike."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.body import BodyItem, Rank
from generator.check.parts import Plan
from generator.check.rules.record import Breach, Component, Rule, appendix_1, practice, told, usage
from generator.numbering import LETTERS
from generator.text import fold

_NOT_A_BRACKET = re.compile("[/–—:-]")
_FOREIGN = frozenset("fjwz")
_PURPOSE = re.compile(r"muc_dich|muc_tieu")
_CARRYING_OUT = re.compile(r"to_chuc_thuc_hien|phan_cong_nhiem_vu|phan_cong_thuc_hien")


def clause_order(plan: Plan) -> Iterator[Breach]:
    """Clauses count on from 1; they may begin again under a new section or below an unmarked heading."""
    dues: dict[str, tuple[int, ...]] = {}  # by the sign behind the number: `1)` is another list than `1.`
    before: BodyItem | None = None
    for item in plan.body:
        if item.rank in (Rank.PART, Rank.SECTION):
            dues = {}
        elif item.rank is Rank.CLAUSE and item.ordinal is not None:
            sign = _NOT_A_BRACKET.sub(".", item.sign)  # `3/` goes on from `2.`: a rule of its own tells the wrong sign
            due = dues.get(sign, (1,))
            is_new_list = item.ordinal == 1 and (sign != "." or (before is not None and _opens_list(before)))
            is_right = item.ordinal in due or is_new_list
            if not is_right:
                yield _breach(item, str(due[0]))
            # Behind a wrong number the list may go on by place or by that number: neither is told again.
            dues[sign] = (item.ordinal + 1,) if is_right else (item.ordinal + 1, due[0] + 1)
        before = item


def section_order(plan: Plan) -> Iterator[Breach]:
    """`TỔ CHỨC THỰC HIỆN` before `MỤC ĐÍCH, YÊU CẦU`, where one run of sections has both."""
    above: BodyItem | None = None
    for item in plan.body:
        if item.rank is Rank.PART:
            above = None
        elif item.rank is Rank.SECTION and _CARRYING_OUT.match(fold(item.words)):
            above = above or item
        elif item.rank is Rank.SECTION and above and _PURPOSE.match(fold(item.words)):
            yield told(above.paragraph, above.words, item.words)
            return


def _opens_list(item: BodyItem) -> bool:
    """A line below which a list may begin: an unmarked one, or one that ends with a colon."""
    return item.rank is Rank.TEXT or item.words.endswith(":")


def decimal_order(plan: Plan) -> Iterator[Breach]:
    """`2.1`, `2.2` below clause 2: each counts on from the one before, under the number it stands below."""
    clause = 0
    last: tuple[int, ...] = ()
    for item in plan.body:
        if item.rank in (Rank.PART, Rank.SECTION):
            clause, last = 0, ()
        elif item.rank is Rank.CLAUSE and item.ordinal is not None:
            clause, last = item.ordinal, ()
        elif item.rank is Rank.DECIMAL:
            found = tuple(int(step) for step in item.mark.split("."))
            allowed = _next_decimals(last, clause, found)
            if allowed and found not in allowed:
                yield _breach(item, ".".join(map(str, allowed[0])))
            last = found


def _next_decimals(last: tuple[int, ...], clause: int, found: tuple[int, ...]) -> list[tuple[int, ...]]:
    """What may follow, the likeliest first; empty where nothing above tells."""
    if not last:
        return [(clause, 1)] if clause else [(found[0], 1)]
    ways = [(*last[:depth], last[depth] + 1) for depth in range(len(last) - 1, 0, -1)]
    # Without a clause above, the first figure may itself be what counts on: 1.2 → 2.1.
    own = [] if clause else [(last[0] + 1, 1)]
    return [*ways, (*last, 1), *own]


def foreign_letters(plan: Plan) -> Iterator[Breach]:
    """`f)`, `j)`, `w)`, `z)`: the alphabet of Word's own lists."""
    last = ""
    for item in plan.body:
        if item.rank is Rank.POINT and item.mark in _FOREIGN:
            following = LETTERS[(LETTERS.find(last) + 1) % len(LETTERS)] if last else LETTERS[0]
            yield _breach(item, f"{following})", f"{item.mark})")
        if item.rank in (Rank.PART, Rank.SECTION, Rank.CLAUSE, Rank.DECIMAL):
            last = ""
        elif item.rank is Rank.POINT and item.mark in LETTERS:
            last = item.mark


def _breach(item: BodyItem, right: str, found: str = "") -> Breach:
    return Breach(paragraph=item.paragraph, found=found or item.mark, values=(("dung", right),))


_TEXT = Component.TEXT
RULES = (
    usage("TT737", Component.TEXT, section_order),
    practice("TT511", _TEXT, appendix_1("II.6.đ"), clause_order),
    practice("TT512", _TEXT, appendix_1("II.6.đ"), decimal_order),
    Rule(id="TT513", component=_TEXT, article=appendix_1("II.6.đ"), check=foreign_letters),
)
