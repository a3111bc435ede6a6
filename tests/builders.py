"""Small worlds for tests: sources, file trees, profiles, packs, and the check of one problem."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator import resources
from generator.dates import PartialDate
from generator.errors import Problem
from generator.model import Congress, Level, Pack, PlanFacts, Profile, Signer, Unit
from generator.pack.build import build_pack
from generator.scope import Scope
from generator.yamlio import Source, parse_yaml

FILE = "ho-so.yaml"
PACK = "thu-nghiem"
_MANIFEST = f"""
ma: {PACK}
ten: Gói để thử
phien_ban: "1.0"
cap: [tỉnh, huyện, xã]
dong_tu: [Triển khai thực hiện, Tổ chức thực hiện]
trich_yeu: "{{dong_tu}} việc thử"
"""
_CONTENT = """
mo_dau: [{id: mo-dau, noi_dung: Mở đầu.}]
muc: [{id: muc-dich, tieu_de: Mục đích}]
"""


def source(text: str, file: str = FILE) -> Source:
    """The source of a YAML text that has nothing wrong in it."""
    parsed, problems = parse_yaml(text.encode(), file)
    assert problems == []
    return parsed


def write_tree(folder: Path, files: dict[str, str]) -> Path:
    """The folder with these files in it; a name may hold folders."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def assert_problem(
    problems: Iterable[Problem],
    code: str,
    *,
    line: int | None = None,
    field: str | int | None = None,
    found: str | None = None,
) -> Problem:
    """The one problem of that code; `field` is the last step of its path."""
    told = [(problem.code, str(problem.place), problem.path, problem.found) for problem in problems]
    of_code = [problem for problem in problems if problem.code == code]
    assert len(of_code) == 1, f"one {code} expected among {told}"
    problem = of_code[0]
    if line is not None:
        assert problem.place.line == line
    if field is not None:
        assert problem.path[-1:] == (field,)
    if found is not None:
        assert problem.found == found
    return problem


def value_of(problem: Problem, name: str) -> str | None:
    """What the problem's sentences are given under that name."""
    return dict(problem.values).get(name)


def make_plan(**changes: Any) -> PlanFacts:
    return replace(PlanFacts(pack=PACK, issue_date=PartialDate(2026, 2)), **changes)


def make_province(**changes: Any) -> Profile:
    """The province above the commune of `make_profile`."""
    province = Profile(
        file="tinh.yaml",
        unit=Unit(level=Level.PROVINCE, kind="tỉnh", name="Sơn La"),
        plans=(make_plan(number="12", issue_date=PartialDate(2026, 1, 15)),),
        congress=Congress(ordinal="XVI", term="2025 - 2030"),
        signer=Signer(position="Chủ tịch", name="Nguyễn Văn A"),
    )
    return replace(province, **changes)


def make_profile(**changes: Any) -> Profile:
    """A commune of 2026 with its province; `unit`, `plans` and the other fields of `Profile` may be given."""
    commune = Profile(
        file=FILE,
        unit=Unit(level=Level.COMMUNE, kind="phường", name="Chiềng Sinh"),
        parent=make_province(),
        plans=(make_plan(),),
        congress=Congress(ordinal="I", term="2025 - 2030"),
        signer=Signer(position="Chủ tịch", name="Trần Thị B"),
    )
    return replace(commune, **changes)


def make_pack(manifest: str = "", content: str = _CONTENT) -> Pack:
    """A pack with hardly anything in it; `manifest` is added to its manifest."""
    return build_pack(source(_MANIFEST + manifest, "goi.yaml"), source(content, "noi_dung.yaml"), lexicon())


def lexicon() -> Any:
    return resources.load_lexicon()


def scope_of(profile: Profile, pack: Pack | None = None) -> Scope:
    """The words of a unit at the date of its plan."""
    pack = pack or make_pack()
    plan = profile.plan_for(pack.code)
    assert plan is not None and plan.issue_date is not None
    regime = lexicon().regime_at(plan.issue_date)
    assert regime is not None
    return Scope(profile=profile, pack=pack, lexicon=lexicon(), regime=regime.code, issue_date=plan.issue_date)
