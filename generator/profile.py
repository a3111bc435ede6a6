"""A checked profile → `Profile`: the only place where what a person wrote becomes values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator import schema, signing
from generator.errors import Place, Problem
from generator.lexicon import Lexicon
from generator.model import (
    DEFAULT_MARKS,
    Arrangement,
    Citation,
    Congress,
    Contact,
    Level,
    PlanFacts,
    Profile,
    Recipient,
    Signer,
    TaskChange,
    Unit,
)
from generator.naming import bare_name, in_proper_case
from generator.numbering import MARKS, parse_ordinal, roman
from generator.pruning import pruned
from generator.reading import Reader, date_of, is_yes, level_of, names_of
from generator.schema import LEVELS, TERRAINS, YES, choice_of
from generator.text import nearest, one_line, spelling_key
from generator.yamlio import Path, Source

PLANS = "ke_hoach"
NAME = ("ten",)
LINK_TO_PARENT = "cap_tren_truc_tiep"
FIGURES = "so_lieu"
KEY = "("  # a step no key can be: where the name of a figure stands, not its value
OWN_TEXT = "noi_dung_rieng"
USUAL_AUTHORITY = "TM"
_FIRST_KEYS = frozenset({"cap", "loai_don_vi", "ten"})
_LONGEST_KEY = 60
_FILING_LINE = re.compile(r"[-\s]*(lưu|luu)\s*(:|VT\b|VP\b|$)", re.IGNORECASE)


def build_profile(
    source: Source, parent: Profile | None, lexicon: Lexicon, digest: str = ""
) -> tuple[Profile | None, list[Problem]]:
    """The profile of a file and everything wrong in it; None when it is too wrong to be built."""
    plans_key = _key_of(source, PLANS)
    is_list = bool(plans_key) and isinstance(source.data[plans_key], list)
    checked, problems = schema.check(source, schema.PROFILE, lists=(PLANS,))
    if not isinstance(checked.data, dict):
        return None, problems
    builder = _Builder(_on_one_line(checked), parent, lexicon, is_list)
    problems = _with_one_of_the_name(problems, list(builder.name_problems()))
    if problems:
        return None, problems
    return replace(builder.profile(), digest=digest), problems


def build_in_part(
    source: Source, parent: Profile | None, lexicon: Lexicon, problems: Iterable[Problem]
) -> Profile | None:
    """What a profile with these problems says without them; None when that is not enough to look at a plan."""
    plans_key = _key_of(source, PLANS)
    is_list = bool(plans_key) and isinstance(source.data[plans_key], list)
    checked, _ = schema.check(source, schema.PROFILE, lists=(PLANS,))
    if not isinstance(checked.data, dict):
        return None
    rest = pruned(checked.data, problems, has_many_plans=is_list)
    if rest is None:
        return None
    kept = Source(file=source.file, data=rest, places=checked.places, key_places=checked.key_places)
    return _Builder(_on_one_line(kept), parent, lexicon, is_list).profile()


def _with_one_of_the_name(of_schema: list[Problem], found: list[Problem]) -> list[Problem]:
    """All the problems; of how the unit's name is written only what those say who know the kinds of units."""
    if not any(problem.code == "HS110" for problem in found):
        return [*of_schema, *found]
    rest = [problem for problem in of_schema if problem.path != NAME or problem.code not in {"HS110", "HS139"}]
    return [*rest, *found]


def link_of(source: Source) -> tuple[str, Place] | None:
    """The path of the profile above, as written, and where; None when there is none or it is no text."""
    key = _key_of(source, LINK_TO_PARENT)
    value = source.data[key] if key else None
    return (value, source.place((key,))) if key and isinstance(value, str) else None


def looks_like_profile(text: str) -> bool:
    """Whether a line of the text begins with a key that every profile has; nothing else is asked of it."""
    keys = (
        line.lstrip(" {").partition(":")[0].strip(" \"'") for line in text.splitlines() if ":" in line[:_LONGEST_KEY]
    )
    return any(schema.key_of(key) in _FIRST_KEYS for key in keys)


def _key_of(source: Source, key: str) -> str:
    """A top-level key as it was written; "" when it is not there."""
    keys = source.data if isinstance(source.data, dict) else {}
    return next((written for written in keys if schema.key_of(written) == key), "")


def _on_one_line(source: Source) -> Source:
    """Every value on one line, except the unit's own paragraphs, where a new line is a new paragraph."""

    def flat(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return value if key == OWN_TEXT else {name: flat(inner, name) for name, inner in value.items()}
        if isinstance(value, list):
            return [flat(inner, key) for inner in value]
        return one_line(value) if isinstance(value, str) else value

    return Source(file=source.file, data=flat(source.data), places=source.places, key_places=source.key_places)


class _Builder:
    def __init__(self, source: Source, parent: Profile | None, lexicon: Lexicon, is_list: bool) -> None:
        self.source, self.parent, self.lexicon, self.is_list = source, parent, lexicon, is_list
        self.fields: dict[str, Any] = source.data
        self.reader = Reader(source)

    # ------------------------------------------------------------ what Cerberus cannot know

    def name_problems(self) -> Iterator[Problem]:
        """Names that must exist in the lexicon: kinds, functions, words, ways of signing."""
        level = choice_of(str(self.fields.get("cap", "")), LEVELS)
        if level in LEVELS:
            yield from self._code_of_another_level(Level(level))
        if level in LEVELS and isinstance(self.fields.get("loai_don_vi"), str):
            kinds = [kind.name for kind in self.lexicon.levels[Level(level)].kinds]
            yield from self._known(("loai_don_vi",), self.fields["loai_don_vi"], kinds, "HS111", cap=level)
            yield from self._more_than_name(choice_of(self.fields["loai_don_vi"], kinds))
        yield from self._known_keys("co_quan", self.lexicon.bodies, "HS117")
        yield from self._known_keys("tu_ngu", self.lexicon.terms, "HS118")
        yield from self._signer_problems()
        for key in ("noi_nhan", "noi_nhan_them"):
            yield from self._filing_lines(key)
        yield from self._plans_of_one_pack()

    def _code_of_another_level(self, level: Level) -> Iterator[Problem]:
        code, digits = self.fields.get("ma_don_vi"), self.lexicon.levels[level].code_digits
        if isinstance(code, str) and code.isdecimal() and len(code) != digits:
            path, values = ("ma_don_vi",), (("cap", level.value), ("so", str(digits)))
            yield Problem(code="HS142", place=self.source.place(path), path=path, found=code[:20], values=values)

    def _more_than_name(self, kind: str) -> Iterator[Problem]:
        """`ten: Phường Chiềng Sinh` would print the kind twice, `Bình Sơn (mới)` a remark as part of the name."""
        name = self.fields.get("ten")
        if not isinstance(name, str):
            return
        alone = name_alone(kind, name, self.lexicon)
        if alone != name:
            proper = name_alone(kind, in_proper_case(alone), self.lexicon)
            code, values = ("HS110", (("chi_ten", proper),)) if proper else ("HS140", ())
            yield Problem(code=code, place=self.source.place(NAME), path=NAME, found=name, values=values)

    def _signer_problems(self) -> Iterator[Problem]:
        signer = self.fields.get("nguoi_ky")
        if not isinstance(signer, dict) or not isinstance(signer.get("quyen_han", ""), str):
            return
        code = _authority_code(signer.get("quyen_han", USUAL_AUTHORITY))
        yield from self._known(("nguoi_ky", "quyen_han"), code, self.lexicon.authorities, "HS104")
        authority = self.lexicon.authorities.get(code)
        if authority is not None and authority.is_for_another and "chuc_vu" not in signer:
            yield Problem(
                code="HS134",
                place=self.source.place(("nguoi_ky",)),
                path=("nguoi_ky", "chuc_vu"),
                values=(("quyen_han", code),),
            )
        if authority is not None:
            yield from self._signing_faults(signer, code)

    def _signing_faults(self, signer: dict[str, Any], authority: str) -> Iterator[Problem]:
        position = signer.get("chuc_vu")
        position = position if isinstance(position, str) else ""
        for fault in signing.faults(position, authority, _is_on_behalf(signer), self.lexicon):
            path: Path = ("nguoi_ky", fault.key)
            found = str(signer[fault.key])
            yield Problem(code=fault.code, place=self.source.place(path), path=path, found=found, values=fault.values)

    def _filing_lines(self, key: str) -> Iterator[Problem]:
        rows = self.fields.get(key)
        for index, row in enumerate(rows if isinstance(rows, list) else ()):
            text = row.get("ten") if isinstance(row, dict) else row
            if isinstance(text, str) and _FILING_LINE.match(text):
                yield Problem(code="HS129", place=self.source.place((key, index)), path=(key, index), found=text)

    def _plans_of_one_pack(self) -> Iterator[Problem]:
        """Two plans of one pack: which of them is meant nobody could say."""
        first: dict[str, int] = {}
        for index, plan in enumerate(self.fields.get(PLANS, ())):
            pack = plan.get("goi_mau") if isinstance(plan, dict) else None
            if not isinstance(pack, str):
                continue
            path: Path = (PLANS, index, "goi_mau")
            if pack in first:
                line = str(self.source.place((PLANS, first[pack], "goi_mau")).line)
                yield Problem(
                    code="HS137", place=self.source.place(path), path=path, found=pack, values=(("dong", line),)
                )
            first.setdefault(pack, index)

    def _known_keys(self, key: str, names: Mapping[str, Any], code: str) -> Iterator[Problem]:
        group = self.fields.get(key)
        for name in group if isinstance(group, dict) else ():
            if name not in names:
                yield Problem(
                    code=code,
                    place=self.source.key_place((key, name)),
                    path=(key,),
                    found=name,
                    values=(("gan_nhat", nearest(name, names) or ""), ("lua_chon", ", ".join(sorted(names)))),
                )

    def _known(self, path: Path, value: str, names: Any, code: str, **more: str) -> Iterator[Problem]:
        choices = list(names)
        if choice_of(value, choices) not in choices:
            values = (("lua_chon", ", ".join(choices)), ("gan_nhat", nearest(value, choices) or ""), *more.items())
            yield Problem(code=code, place=self.source.place(path), path=path, found=value, values=values)

    # ------------------------------------------------------------ building

    def profile(self) -> Profile:
        fields = self.fields
        congress, contact = fields.get("dai_hoi", {}), fields.get("lien_he", {})
        recipients = self._recipients("noi_nhan") if "noi_nhan" in fields else None
        style = fields.get("kieu", {})
        return Profile(
            file=self.source.file,
            unit=self._unit(),
            parent=self.parent,
            plans=tuple(self._plan(index, plan) for index, plan in enumerate(fields.get(PLANS, ()))),
            congress=Congress(
                ordinal=value_of(_ORDINAL, congress.get("lan_thu", "")),
                term=value_of(_TERM, congress.get("nhiem_ky", "")),
            ),
            signer=self._signer(),
            bodies=dict(fields.get("co_quan", {})),
            words=dict(fields.get("tu_ngu", {})),
            recipients=recipients,
            extra_recipients=self._recipients("noi_nhan_them"),
            filing=re.sub(r"^lưu\s*:?\s*", "", fields.get("luu", ""), flags=re.IGNORECASE).rstrip("."),
            contact=Contact(body=contact.get("dau_moi", ""), phone=contact.get("dien_thoai", "")),
            marks=tuple(choice_of(mark, MARKS) for mark in style.get("dau_muc", DEFAULT_MARKS)),
            places=self._places(),
        )

    def _unit(self) -> Unit:
        fields = self.fields
        level = level_of(fields["cap"])
        kind = choice_of(fields["loai_don_vi"], [kind.name for kind in self.lexicon.levels[level].kinds])
        name = fields["ten"]
        has_capital = has_capital_kind(kind, name, self.lexicon)
        return Unit(
            level=level,
            kind=kind,
            name=name,
            code=fields.get("ma_don_vi", ""),
            has_capital_kind=is_yes(fields, "viet_hoa_loai") if "viet_hoa_loai" in fields else has_capital,
            terrains=frozenset(choice_of(terrain, TERRAINS) for terrain in fields.get("dia_hinh", ())),
            organized_as=self.lexicon.organized_as.get((kind, name), ""),
        )

    def _signer(self) -> Signer:
        fields = self.fields.get("nguoi_ky", {})
        return Signer(
            authority=_authority_code(fields.get("quyen_han", USUAL_AUTHORITY)),
            is_on_behalf=_is_on_behalf(fields),
            position=fields.get("chuc_vu", ""),
            name=fields.get("ho_ten", ""),
        )

    def _recipients(self, key: str) -> tuple[Recipient, ...]:
        rows = self.fields.get(key, ())
        return tuple(
            Recipient(text=row) if isinstance(row, str) else Recipient(text=row["ten"], note=row.get("ghi_chu", ""))
            for row in rows
        )

    def _plan(self, index: int, fields: dict[str, Any]) -> PlanFacts:
        path: Path = (PLANS, index) if self.is_list else (PLANS,)
        return PlanFacts(
            pack=fields.get("goi_mau", ""),
            document_kind=fields.get("loai_van_ban", "Kế hoạch"),
            number=fields.get("so", ""),
            symbol=fields.get("ky_hieu", ""),
            place_name=fields.get("dia_danh", ""),
            issue_date=date_of(fields, "ngay_ban_hanh"),
            verb=fields.get("dong_tu", ""),
            subject=fields.get("trich_yeu", ""),
            parent=self._citation((*path, "van_ban_cap_tren"), fields.get("van_ban_cap_tren")),
            other_citations=tuple(
                self.reader.citation((*path, "van_ban_khac", number), document)
                for number, document in enumerate(fields.get("van_ban_khac", ()))
            ),
            figures={name: names_of(value) for name, value in fields.get(FIGURES, {}).items()},
            own_text={name: _paragraphs(value) for name, value in fields.get(OWN_TEXT, {}).items()},
            tasks={name: _task_change(change) for name, change in fields.get("nhiem_vu", {}).items()},
            arrangement=_arrangement(fields.get("bo_cuc", {})),
            index=index,
            is_listed=self.is_list,
        )

    def _citation(self, path: Path, fields: dict[str, Any] | None) -> Citation | None:
        return self.reader.citation(path, fields) if fields else None

    def _places(self) -> dict[tuple[str | int, ...], Place]:
        return {
            **self.source.places,
            **{path: place for path, place in self.source.key_places.items() if path not in self.source.places},
            **{(*path, KEY): place for path, place in self.source.key_places.items() if path[-2:-1] == (FIGURES,)},
        }


def has_capital_kind(kind: str, name: str, lexicon: Lexicon) -> bool:
    """NĐ 30/2020, Phụ lục II, III.1.b: a kind with a number is written with a capital (Quận 5)."""
    return (kind, name) in lexicon.capital_names or name[:1].isdigit()


def name_alone(kind: str, name: str, lexicon: Lexicon) -> str:
    """A name without what is no part of it: a kind or its short form in front, brackets, the unit above."""
    if (kind, name) in lexicon.names_with_kind or len(name) > schema.MAX_PROPER_NAME:
        return name  # one that is too long is told of as such
    bare = bare_name(name, lexicon.kinds(), lexicon.short_forms())
    is_kind_again = spelling_key(bare).startswith(f"{spelling_key(kind)} ") and in_proper_case(bare) == bare
    return bare[len(kind) + 1 :] if is_kind_again else bare


def value_of(path: tuple[str, ...], written: str) -> str:
    """A text of a profile as `Profile` holds it."""
    return _VALUES[path](written) if path in _VALUES else written


def _paragraphs(value: Any) -> tuple[str, ...]:
    return tuple(one_line(line) for text in names_of(value) for line in text.splitlines() if line.strip())


def _task_change(fields: dict[str, Any]) -> TaskChange:
    return TaskChange(
        lead=names_of(fields.get("chu_tri")),
        supporting=names_of(fields["phoi_hop"]) if "phoi_hop" in fields else None,
        deadline=fields.get("han", ""),
        declined=fields.get("khong_thuc_hien", ""),
    )


def _arrangement(fields: dict[str, Any]) -> Arrangement:
    return Arrangement(
        order={parent: tuple(children) for parent, children in fields.get("thu_tu", {}).items()},
        added=tuple(fields.get("them", ())),
        dropped=tuple(fields.get("bo", ())),
        headings=dict(fields.get("tieu_de", {})),
        groups={name: tuple(groups) for name, groups in fields.get("phan_cong", {}).items()},
        child_marks={name: choice_of(mark, MARKS) for name, mark in fields.get("dau_con", {}).items()},
    )


def _authority_code(written: str) -> str:
    return written.strip().rstrip(".").upper()


def _is_on_behalf(signer: dict[str, Any]) -> bool | None:
    """What the signer's fields say of the line for the collective; None when they leave it to the authority."""
    return choice_of(str(signer["thay_mat"]), (YES,)) == YES if "thay_mat" in signer else None


def _roman(written: str) -> str:
    """`22`, `lần thứ XXII` → `XXII`; "" when nothing was written."""
    number = parse_ordinal(written)
    return roman(number) if number else ""


def _years(written: str) -> str:
    """`2020-2025`, `2020 – 2025` → `2020 - 2025`, one way in one document."""
    return re.sub(r"\s*[-–]\s*", " - ", written)


_ORDINAL, _TERM = ("dai_hoi", "lan_thu"), ("dai_hoi", "nhiem_ky")
_VALUES: dict[tuple[str, ...], Callable[[str], str]] = {_ORDINAL: _roman, _TERM: _years}


def plan_path(profile: Profile, plan: PlanFacts, *rest: str | int) -> tuple[str | int, ...]:
    """The path, in the profile's file, of something the profile says of the plan."""
    return (PLANS, plan.index, *rest) if plan.is_listed else (PLANS, *rest)
