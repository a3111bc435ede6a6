"""Another kind of unit where the issuer or the unit above it is meant, without a name: a plan copied from a ward."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice

from generator.check.issuer import Issuer
from generator.check.kept import Finder, finder
from generator.check.parts import Plan
from generator.check.prose import UPPER, Line, Standing, clause_start
from generator.check.rules.record import Breach
from generator.check.superiors import units_above
from generator.lexicon import Lexicon
from generator.model import Level
from generator.register import TWO_TIERS, RegisteredUnit, split_kind

_AREA = r"(?:(?:[Tt]rên |[Tt]rong )?[Đđ]ịa bàn(?: toàn)?|[Tt]oàn|[Nn]gân sách|[Cc]ủa)"
# What makes of the kind another thing: a list of kinds, a name, dots to be filled in, any unit of the kind.
_NO_OWN = (
    rf"(?!\s*(?:[,/–-]|và\s|hoặc\s|hay\s|\(|,\s*hoặc\s)\s*(?i:(?:các |cấp |của )?(?:@)(?!\w| ủy)))(?!\s[{UPPER}0-9])"
    r"(?!\s?(?:\.{2}|…|_{2}|\[|<|“|\((?:ghi|tên|nơi)))(?!\s(?i:@)(?!\w))"
    r"(?!\s(?i:hội(?! (?:viên|nông dân|phụ nữ|cựu|chữ|đồng|nghị))|viên|luận|tắc|ủy|đội|nào|bạn|khác|cũ|nơi|sở tại|"
    r"giáp|liền kề|lân cận|kết nghĩa|nghèo|đảo|biên giới|miền núi|ven biển|bãi ngang|khu vực|loại|đặc biệt|nông thôn|"
    r"trọng điểm|thuộc|trực thuộc|bán chuyên trách|chính quy|và tài chính|cùng tên|"
    r"thông minh|ta\b|mới)(?!\w))"
)
_MANY = re.compile(r"\b(?:các|mỗi|từng|nhiều|một số|liên|giữa|những|[0-9]{1,3})\s$", re.I)  # no year
_TITLE = re.compile(
    r"\b(?:Bộ luật|Luật|Pháp lệnh|Quy chế|Bộ tiêu chí|Đề án|Nghị định|Thông tư|kế toán|chế độ|quy định về|mô hình)\s"
    r"[^.;:,“”]{0,100}$",
    re.I,
)
# `Tỉnh ủy, Thành ủy`: the committees of whatever province.
_PARTIES_BEHIND = re.compile(r"(?:\s?[,/-]\s?|\s(?:và|hoặc)\s)(?:các )?(?:Tỉnh|Thành) (?:[Ủủ]y|[Đđ]oàn)")
_PARTIES_BEFORE = re.compile(r"(?:Tỉnh|Thành) (?:[Ủủ]y|[Đđ]oàn)(?:\s?[,/-]\s?|\s(?:và|hoặc)\s)(?:các )?$")
# `của xã, của phường`: of whatever unit of the level.
_OWNERS = re.compile(
    r"\bcủa (?:xã|phường|thị trấn|đặc khu|tỉnh|thành phố)(?:\s?[,/]\s?(?:và\s|hoặc\s)?|\s(?:và|hoặc|hay)\s)$", re.I
)
# What a unit did under the kind it had before: papers, and what is done already.
_EARLIER = re.compile(
    r"\b(?:đã|phê duyệt|ban hành)\b|\b(?:theo|thực hiện)\s(?:các\s)?(?:nghị quyết|quyết định|kế hoạch|đề án)\b", re.I
)
_OF_MANY = r"(?!\s(?:các|một số|nhiều|nơi)(?!\w))"  # `Tỉnh ủy các tỉnh`
_GROUPS = ("kind", "party", "youth")
_MOST = 50  # places of one line


def kinds_without_name(plan: Plan) -> Iterator[Breach]:
    """The issuer's own level, or the one above it, under a kind that it is not; each text told once."""
    issuer, lexicon, words = plan.issuer, plan.setting.lexicon, plan.setting.words
    if issuer is None or lexicon is None or words is None:
        return
    wrong = {**_own_kinds(issuer, lexicon), **_kinds_above(plan, issuer, lexicon)}
    if not wrong:
        return
    # A unit with units below it may mean an area of theirs; its bodies are its own.
    bodies = words.levels.bodies_of(issuer.levels)
    leads = bodies if _has_units_below(issuer, lexicon) else f"{bodies}|{_AREA}"
    find, told = _finder(leads, tuple(sorted(wrong, key=len, reverse=True)), _all_kinds(lexicon)), set[str]()
    for line in plan.lines:
        if line.standing is not Standing.BASE and any(kind.split()[0] in line.text.lower() for kind in wrong):
            for match in islice(find(line.text), _MOST):
                if match[0].lower() not in told and _is_meant(line, match, plan, lexicon):
                    told.add(match[0].lower())
                    yield _breach(line, match, wrong)


def other_kinds_above(plan: Plan) -> Mapping[str, str]:
    """The kinds of the levels above the issuer that no unit above it is → the kind of the one that is meant."""
    issuer, lexicon = plan.issuer, plan.setting.lexicon
    if issuer is None or lexicon is None:
        return {}
    kinds = {kind for level in issuer.above for kind in lexicon.kinds_at(level, issuer.regime)}
    return {kind: own for kind, own in _kinds_above(plan, issuer, lexicon).items() if kind in kinds}


def _breach(line: Line, match: re.Match[str], wrong: Mapping[str, str]) -> Breach:
    written = _written(match)
    kind = next(kind for kind in sorted(wrong, key=len, reverse=True) if _stem(kind, match) == written.lower())
    new = _stem(wrong[kind], match)
    new = new.capitalize() if not match["kind"] and written[0].isupper() else new  # `Tỉnh ủy`, but `địa bàn xã`
    group = next(group for group in _GROUPS if match[group])
    start, end = match.start(group) - match.start(), match.end(group) - match.start()
    right = f"{match[0][:start]}{new}{match[0][end:]}"
    return Breach(paragraph=line.paragraph, found=match[0], values=(("dung", right),), span=match.span())


def _written(match: re.Match[str]) -> str:
    return match["kind"] or match["party"] or match["youth"]


def _stem(kind: str, match: re.Match[str]) -> str:
    """The kind as the match has it: whole, or its first word before `ủy`, `đoàn`."""
    return kind if match["kind"] else kind.split()[0]


# ---------------------------------------------------------------- which kinds are not the issuer's


def _own_kinds(issuer: Issuer, lexicon: Lexicon) -> dict[str, str]:
    """The other kinds of the issuer's level → its own; none that a unit below or above may be."""
    if len(issuer.levels) != 1:
        return {}
    kinds = {kind for level in issuer.levels for kind in lexicon.kinds_at(level, issuer.regime)}
    above = {kind for level in issuer.above for kind in lexicon.kinds_at(level, issuer.regime)}
    return dict.fromkeys(kinds - above - _kinds_below(issuer, lexicon) - {issuer.kind}, issuer.kind)


def _kinds_below(issuer: Issuer, lexicon: Lexicon) -> set[str]:
    below = set(lexicon.levels) - issuer.levels - issuer.above
    return {kind for level in below for kind in lexicon.kinds_at(level, issuer.regime)}


def _has_units_below(issuer: Issuer, lexicon: Lexicon) -> bool:
    return bool(_kinds_below(issuer, lexicon))


def _kinds_above(plan: Plan, issuer: Issuer, lexicon: Lexicon) -> dict[str, str]:
    """The other kinds of the level above → that of the unit above, where the register settles which it is."""
    register = plan.setting.register
    if register is not None and issuer.day < TWO_TIERS:
        return _kinds_above_of_old(plan, issuer, lexicon)
    if register is None or not _own_kinds(issuer, lexicon):
        return {}
    (level,) = issuer.levels
    upper = lexicon.level_above(level, issuer.regime)
    codes = plan.setting.codes_above(level, issuer.kind, issuer.name)
    units = [unit for code in codes if upper and (unit := register.find(upper, code, issuer.day))]
    named = [unit for unit in units if plan.names(unit.full_name)] or units
    found = {unit.kind for unit in named}
    if upper is None or len(found) != 1:
        return {}
    (own,) = found
    return dict.fromkeys(set(lexicon.kinds_at(upper, issuer.regime)) - {own}, own)


def _kinds_above_of_old(plan: Plan, issuer: Issuer, lexicon: Lexicon) -> dict[str, str]:
    """The kinds of three tiers that neither the issuer nor a unit above it is → that of its nearest level."""
    if len(issuer.levels) != 1:
        return {}
    above = units_above(plan)
    kinds = {level: _settled_kinds(above.get(level, ()), plan, issuer) for level in issuer.above}
    kinds |= {level: {issuer.kind} for level in issuer.levels}
    settled = {level: names for level, names in kinds.items() if len(names) == 1}
    unsettled = {kind for level in kinds.keys() - settled for kind in lexicon.kinds_at(level, issuer.regime)}
    none_of_ours = set().union(unsettled, *settled.values()) | _kinds_below(issuer, lexicon)
    found: dict[str, str] = {}
    for level in sorted(settled, key=list(Level).index, reverse=True):
        (own,) = settled[level]
        for kind in set(lexicon.kinds_at(level, issuer.regime)) - none_of_ours:
            found.setdefault(kind, own)
    return found


def _settled_kinds(units: tuple[RegisteredUnit, ...], plan: Plan, issuer: Issuer) -> set[str]:
    """The kinds of the units above that the document names; of a province that it does not name too.

    The register does not reach far back, and a district may have had another kind before.
    """
    register, words = plan.setting.register, plan.setting.words
    if register is None or words is None:
        return set()
    is_known = register.reaches(issuer.day)
    sure = [unit for unit in units if is_known or unit.full_name not in words.levels.new_kinds]
    named = [unit for unit in sure if plan.names(unit.full_name)]
    return {unit.kind for unit in named or sure if named or not unit.parent_code}


def _all_kinds(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(
        sorted({k for level in lexicon.levels for r in lexicon.regimes for k in lexicon.kinds_at(level, r.code)})
    )


@cache
def _finder(leads: str, kinds: tuple[str, ...], every: tuple[str, ...]) -> Finder:
    stems = "|".join(kind.split()[0] for kind in kinds)
    capitals = stems.title()  # `toàn tỉnh đoàn kết`
    end = _NO_OWN.replace("@", "|".join(every))
    return finder(
        rf"(?<!\w)(?:(?P<lead>{leads})\s(?P<kind>(?i:{'|'.join(kinds)}))(?!\w){end}|"
        rf"(?P<party>(?i:{stems})) [Ủủ]y(?! viên)(?!\w){_OF_MANY}(?!\s[{UPPER}])|"
        rf"(?P<youth>{capitals}) [Đđ]oàn(?! (?:kết|viên|thể|công|đại|kinh))(?!\w){_OF_MANY}(?!\s[{UPPER}]))"
    )


# ---------------------------------------------------------------- what is said of them


def _is_meant(line: Line, match: re.Match[str], plan: Plan, lexicon: Lexicon) -> bool:
    """Whether the unit itself is meant: none of the past, of a document cited, of a law, and none named beside."""
    start = match.start()
    clause = line.text[clause_start(line.text, start) : start]
    if plan.is_cited(line.paragraph, start) or plan.setting.is_past(line.text, *match.span()):
        return False
    if _MANY.search(clause) or _TITLE.search(clause[-120:]) or _OWNERS.search(clause[-40:]):
        return False
    if _was_of_kind(plan, match) and _EARLIER.search(line.text):
        return False
    if not match["kind"] and (_PARTIES_BEFORE.search(clause) or _PARTIES_BEHIND.match(line.text, match.end())):
        return False
    kind = re.escape(_written(match))
    return not re.search(rf"(?i:(?<!\w){kind})\s(?!Ủy|Đoàn)[{UPPER}]", line.text)


def _was_of_kind(plan: Plan, match: re.Match[str]) -> bool:
    """Whether the issuer itself was of the kind before it changed, so that what it did then may be meant."""
    issuer, register = plan.issuer, plan.setting.register
    if issuer is None or register is None or not match["kind"]:
        return False
    former = (split_kind(change.old_name, register.kinds) for change in register.changes)
    return any(kind == match["kind"].lower() and issuer.is_named(issuer.kind, name) for kind, name in former)
