"""What a unit's plan has beside the values of its group: its day of issue, who signs, what it words for itself."""

from __future__ import annotations

from collections.abc import Iterator

from generator import dates, glossary
from generator.model import DEFAULT_MARKS, Arrangement, PlanFacts, Profile
from generator.scope import NO_PLAN

DATE = "ngay_ban_hanh"
SIGNING = "quyen_han"  # the lines above the signature: the same for a whole group, and yet to be looked at
PARTS = "phan_tu_viet"  # no key of a profile: the keys that a unit has used to say more or other than the pack
PARTS_LABEL = "Phần tự viết"


def told_of(profile: Profile, pack: str, signature: tuple[str, ...]) -> dict[str, str]:
    """What is told of each of those units of which the profile says the words, by name; what is not given is absent."""
    facts = profile.plan_for(pack) or NO_PLAN
    told = {
        DATE: dates.typed_date(facts.issue_date) if facts.issue_date else "",
        SIGNING: " / ".join(signature),
        PARTS: ", ".join(_small(glossary.KEYS[key].label) for key in _parts(profile, facts)),
    }
    return {name: text for name, text in told.items() if text}


def _parts(profile: Profile, facts: PlanFacts) -> Iterator[str]:
    """The keys by which the profile words its plan otherwise than the pack and its values do."""
    given = {
        "loai_van_ban": facts.document_kind != NO_PLAN.document_kind,
        "ky_hieu": facts.symbol,
        "dong_tu": facts.verb,
        "trich_yeu": facts.subject,
        "van_ban_cap_tren": facts.parent,
        "van_ban_khac": facts.other_citations,
        "noi_dung_rieng": facts.own_text,
        "nhiem_vu": facts.tasks,
        "bo_cuc": facts.arrangement != Arrangement(),
        "co_quan": profile.bodies,
        "tu_ngu": profile.words,
        "noi_nhan": profile.recipients is not None,
        "noi_nhan_them": profile.extra_recipients,
        "luu": profile.filing,
        "kieu": profile.marks != DEFAULT_MARKS,
        "dia_hinh": profile.unit.terrains,
    }
    return (key for key, is_given in given.items() if is_given)


def _small(label: str) -> str:
    return label[:1].lower() + label[1:]
