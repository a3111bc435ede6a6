"""The lexicon's YAML files → `Lexicon`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator import schema
from generator.errors import LexiconError, Problem
from generator.lexicon import Authority, Kind, LevelRow, Lexicon, Office, Regime
from generator.model import RecipientRow
from generator.reading import Reader, date_of, is_yes, level_of, tags_of
from generator.yamlio import Source

# File → the schema of what it holds.
FILES: dict[str, schema.Schema] = {
    "cap": schema.LEVEL_TABLE,
    "tu_ngu": schema.TERMS,
    "co_quan": schema.TERMS,
    "tham_quyen": schema.TERMS,
    "noi_nhan": schema.RECIPIENTS,
    "quyen_han_ky": schema.SIGNING,
}


def build_lexicon(sources: Mapping[str, Source]) -> Lexicon:
    """The lexicon of the sources, one for each name in `FILES`; raises with every problem of all files."""
    checked: dict[str, Source] = {}
    problems: list[Problem] = []
    for name, rules in FILES.items():
        checked[name], found = schema.check(sources[name], rules)
        problems.extend(found)
    if problems:
        raise LexiconError(problems)
    readers = {name: Reader(source) for name, source in checked.items()}
    levels, recipients, signing = checked["cap"].data, checked["noi_nhan"].data, checked["quyen_han_ky"].data
    lexicon = Lexicon(
        regimes=tuple(_regime(row) for row in levels["che_do"]),
        levels={row.level: row for row in map(_level, levels["cap"])},
        default_terrains=tuple(
            (tags_of({**row, "dia_hinh": ()}), tags_of(row).terrains) for row in levels.get("dia_hinh_mac_dinh", ())
        ),
        capital_names=_named(levels, "ten_rieng_viet_hoa"),
        names_with_kind=_named(levels, "ten_co_loai"),
        organized_as={(row["loai"], row["ten"]): row["nhu"] for row in levels.get("to_chuc_nhu", ())},
        terms=readers["tu_ngu"].terms((), checked["tu_ngu"].data),
        bodies=readers["co_quan"].terms((), checked["co_quan"].data),
        powers=readers["tham_quyen"].terms((), checked["tham_quyen"].data),
        recipients=tuple(
            recipient_row(readers["noi_nhan"], ("noi_nhan", index), row)
            for index, row in enumerate(recipients["noi_nhan"])
        ),
        filing=tuple(
            (tags_of(row), readers["noi_nhan"].text(("luu", index, "viet"), row["viet"]))
            for index, row in enumerate(recipients["luu"])
        ),
        authorities={
            row["ma"]: _authority(readers["quyen_han_ky"], index, row) for index, row in enumerate(signing["quyen_han"])
        },
        on_behalf_line=signing["thay_mat"],
        head_position=signing["nguoi_dung_dau"],
        offices=tuple(map(_office, signing["chuc_vu"])),
        body_names=tuple(signing["co_quan"]),
    )
    for reader in readers.values():
        problems.extend(reader.problems)
    if problems:
        raise LexiconError(problems)
    return lexicon


def _named(levels: dict[str, Any], key: str) -> frozenset[tuple[str, str]]:
    """The units of a list, by kind and name."""
    return frozenset((row["loai"], row["ten"]) for row in levels.get(key, ()))


def recipient_row(reader: Reader, path: tuple[str | int, ...], row: dict[str, Any]) -> RecipientRow:
    return RecipientRow(
        id=row.get("id", ""),
        tags=tags_of(row),
        text=reader.text((*path, "viet"), row["viet"]),
        note=row.get("ghi_chu", ""),
        before=row.get("truoc", ""),
    )


def _regime(row: dict[str, Any]) -> Regime:
    first, last = date_of(row, "tu"), date_of(row, "den")
    return Regime(
        code=row["ma"],
        first=first.first if first else None,
        last=last.last if last else None,
        meaning=row.get("nghia", ""),
    )


def _level(row: dict[str, Any]) -> LevelRow:
    return LevelRow(
        level=level_of(row["ma"]),
        code_digits=int(row["do_dai_ma"]),
        regimes=frozenset(row.get("che_do", ())),
        kinds=tuple(
            Kind(
                name=kind["ten"],
                label=kind.get("nhan", kind["ten"]),
                short_forms=tuple(kind.get("tat", ())),
                regimes=frozenset(kind.get("che_do", ())),
            )
            for kind in row["loai"]
        ),
        above=tuple((frozenset(above.get("che_do", ())), level_of(above["la"])) for above in row.get("cap_tren", ())),
    )


def _authority(reader: Reader, index: int, row: dict[str, Any]) -> Authority:
    lines = tuple(reader.text(("quyen_han", index, "dong", line), text) for line, text in enumerate(row["dong"]))
    return Authority(
        code=row["ma"],
        meaning=row.get("nghia", ""),
        lines=lines,
        is_on_behalf="thay_mat" not in row or is_yes(row, "thay_mat"),
        roles=frozenset(row["vai"]),
        names=tuple(row.get("con_goi", ())),
    )


def _office(row: dict[str, Any]) -> Office:
    return Office(
        name=row["ten"], role=row["vai"], leads_a_part=is_yes(row, "them_ten"), is_beginning=is_yes(row, "mo_dau")
    )
