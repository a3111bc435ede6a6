"""From checked YAML to the pieces that packs and lexicon share: texts, tags, terms, citations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator import dates
from generator.errors import Problem
from generator.model import Citation, Level, Tags, Term, TermRow, Text
from generator.schema import LEVELS, TERRAINS, YES, choice_of
from generator.wording import parse_text
from generator.yamlio import Path, Source


class Reader:
    """Reads values of one source by their path and gathers what is wrong with their texts."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []

    def text(self, path: Path, value: Any) -> Text:
        text, problems = parse_text(str(value), self.source.place(path))
        self.problems.extend(problems)
        return text

    def text_of(self, path: Path, fields: dict[str, Any], key: str) -> Text | None:
        return self.text((*path, key), fields[key]) if key in fields else None

    def texts_of(self, path: Path, fields: dict[str, Any], key: str) -> tuple[Text, ...]:
        """The texts under a key that holds one text or a list of them."""
        value = fields.get(key)
        if value is None:
            return ()
        if isinstance(value, list):
            return tuple(self.text((*path, key, index), item) for index, item in enumerate(value))
        return (self.text((*path, key), value),)

    def term(self, name: str, path: Path, fields: dict[str, Any]) -> Term:
        return Term(
            name=name,
            meaning=fields.get("nghia", ""),
            rows=tuple(self._row((*path, "dang", index), row) for index, row in enumerate(fields.get("dang", ()))),
            request=fields.get("loi_giao", ""),
            held_by=levels_of(fields.get("co", ())),
        )

    def terms(self, path: Path, table: dict[str, Any]) -> dict[str, Term]:
        return {name: self.term(name, (*path, name), fields) for name, fields in table.items()}

    def _row(self, path: Path, row: dict[str, Any]) -> TermRow:
        place = self.source.place(path)
        if ("viet" in row) == ("khong_co" in row):
            self.problems.append(Problem(code="MA104", place=place, path=path))
        return TermRow(
            tags=tags_of(row), text=self.text_of(path, row, "viet"), absence=row.get("khong_co", ""), place=place
        )

    def citation(self, path: Path, fields: dict[str, Any]) -> Citation:
        return Citation(
            kind=fields.get("loai", ""),
            symbol=fields.get("so_ky_hieu", ""),
            issue_date=date_of(fields, "ngay"),
            issuer=fields.get("co_quan", ""),
            subject=fields.get("trich_yeu", ""),
            cited_from=date_of(fields, "tu_ngay"),
            cited_until=date_of(fields, "den_ngay"),
            place=self.source.place(path),
        )


def tags_of(fields: dict[str, Any]) -> Tags:
    return Tags(
        levels=levels_of(fields.get("cap", ())),
        kinds=frozenset(fields.get("loai", ())),
        kinds_below=frozenset(fields.get("loai_cap_duoi", ())),
        regimes=frozenset(fields.get("che_do", ())),
        terrains=frozenset(choice_of(terrain, TERRAINS) for terrain in fields.get("dia_hinh", ())),
        needs=tuple(fields.get("can", ())),
        needs_not=tuple(fields.get("khong_can", ())),
        power=fields.get("tham_quyen", ""),
    )


def levels_of(names: Iterable[str]) -> frozenset[Level]:
    return frozenset(level_of(name) for name in names)


def level_of(name: str) -> Level:
    return Level(choice_of(name, LEVELS))


def date_of(fields: dict[str, Any], key: str) -> dates.PartialDate | None:
    return dates.parse_date(fields[key]) if key in fields else None


def is_yes(fields: dict[str, Any], key: str) -> bool:
    return choice_of(fields.get(key, ""), (YES,)) == YES


def names_of(value: Any) -> tuple[str, ...]:
    """One name or a list of names, as a tuple."""
    if value is None:
        return ()
    return tuple(value) if isinstance(value, list) else (value,)
