"""The dossier of a batch: a manifest, a workbook and a page, made from the journal alone.

Nobody can read thousands of plans; what is equal in all is told once, and of each unit only what is its own.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path

from generator import glossary, messages
from generator.batch import own, page, workbook
from generator.batch.findings import NUMBER, Judge, Left, Made, Summary, summarize
from generator.batch.journal import EDITED, read, read_all
from generator.batch.outcome import Outcome, Status
from generator.errors import Place, Problem, writing
from generator.model import Pack
from generator.render.holes import FIGURE
from generator.text import visible

MANIFEST, WORKBOOK, PAGE = "ke-khai.json", "tong-hop.xlsx", "tong-hop.html"
_UNIT, _FILE = "Đơn vị", "Tệp"
_THE_SAME = "chữ của các văn bản theo gói mẫu, cấp, loại đơn vị và hồ sơ cấp trên"
_LEFT_NOTE = (
    "Các tệp này còn trong thư mục nhưng không phải của đơn vị nào vừa soạn: đơn vị đã bỏ khỏi danh sách, đã sửa tên, "
    "mã, cấp trên, hoặc lần này không soạn được. Chương trình không xóa tệp nào; xem rồi tự xóa hoặc chuyển đi."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The files of a dossier, the one to look at first before the others, and what no document has."""

    files: tuple[Path, ...]
    common_gaps: tuple[str, ...]
    left: Sequence[Left]  # documents of earlier runs that are no unit's of this one


def write(folder: Path, journal: Path, packs: Iterable[Pack]) -> Written:
    """Writes the three files of the dossier."""
    dossier = _Dossier(journal, tuple(packs))
    files = (folder / PAGE, folder / WORKBOOK, folder / MANIFEST)
    with writing(folder):
        _write_text(folder / MANIFEST, dossier.manifest())
        workbook.write(folder / WORKBOOK, dossier.sheets())
        _write_text(folder / PAGE, dossier.page())
    return Written(files=files, common_gaps=dossier.summary.common_gaps, left=dossier.summary.left)


def _write_text(target: Path, pieces: Iterable[str]) -> None:
    temporary = target.with_suffix(".tmp")
    with temporary.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.writelines(pieces)
    temporary.replace(target)


@dataclass(frozen=True, slots=True)
class Remark:
    """What one document has that the others have not."""

    label: str
    file: str
    odd: tuple[str, ...]
    gaps: tuple[str, ...]


@dataclass
class _Dossier:
    journal: Path
    packs: tuple[Pack, ...]

    @cached_property
    def _read(self) -> tuple[Summary, Sequence[Made]]:
        return summarize(read_all(self.journal))

    @property
    def summary(self) -> Summary:
        return self._read[0]

    @property
    def made(self) -> Sequence[Made]:
        return self._read[1]

    def _called(self, each: Made | Remark) -> str:
        """The unit's name, with its folder where another unit is called the same."""
        folder = each.file.rpartition("/")[0]
        return f"{each.label} ({folder})" if folder and self.summary.labels[each.label] > 1 else each.label

    @cached_property
    def remarks(self) -> list[Remark]:
        """What is the own of those few that have something to say."""
        judge, common = Judge(self.summary), set(self.summary.common_gaps)
        found = []
        for made in self.made:
            odd = (*map(self._oddity, judge.oddities(made)), *map(_noted, made.problems))
            gaps = tuple(gap for gap in made.gaps if gap not in common)
            if odd or gaps:
                found.append(Remark(made.label, made.file, odd, gaps))
        return found

    def label(self, name: str) -> str:
        """How a person calls a value: the figure's own label, or that of the key."""
        if name == own.PARTS:
            return own.PARTS_LABEL
        if not name.startswith(FIGURE):
            return glossary.KEYS[name].label.capitalize()
        figure = name.removeprefix(FIGURE)
        labels = (pack.figures[figure].label for pack in self.packs if figure in pack.figures)
        return next(labels, figure)

    # ------------------------------------------------------------ rows, for the workbook and the page alike

    def wrong(self) -> Iterator[tuple[Outcome, Problem]]:
        for outcome in read(self.journal) if self.summary.counts[Status.FAILED] else ():
            if outcome.status is Status.FAILED:
                yield from ((outcome, problem) for problem in outcome.problems)

    def _oddity(self, text: str) -> str:
        name, parted, value = text.partition("|")
        return f"{self.label(name)}: {value}, khác hẳn các đơn vị khác" if parted else text

    # ------------------------------------------------------------ manifest

    def manifest(self) -> Iterator[str]:
        """Every document with its digest, one on a line."""
        packs = [{"goi_mau": pack.code, "phien_ban": pack.version} for pack in self.packs]
        counts = {status.value: self.summary.counts[status] for status in Status}
        yield f'{{"goi": {_json(packs)},\n"so_luong": {_json(counts)},\n"tep": [\n'
        for number, made in enumerate(self.made):
            row = {"tep": made.file, "sha256": made.sha256, "don_vi": made.label}
            if any(problem.code == EDITED for problem in made.problems):
                row["ghi_chu"] = "tệp đã được sửa sau khi soạn; mã kiểm tra là của bản đã soạn"
            yield f"{',' if number else ''}{_json(row)}\n"
        yield '],\n"con_lai": [\n'
        for number, left in enumerate(self.summary.left):
            yield f"{',' if number else ''}{_json({'tep': left.file, 'sha256': left.sha256, 'don_vi': left.label})}\n"
        yield "]}\n"

    # ------------------------------------------------------------ workbook

    def sheets(self) -> list[workbook.Sheet]:
        differing = self.summary.differing
        return [
            workbook.Sheet(
                "Cần sửa",
                [(_UNIT, 32), ("Chỗ", 36), ("Đang ghi", 32), ("Cần", 44), ("Cách sửa", 60)],
                ([outcome.label, *_told(problem)] for outcome, problem in self.wrong()),
            ),
            workbook.Sheet(
                "Nên xem lại",
                [(_UNIT, 32), ("Vì sao", 70), (_FILE, 70)],
                ([self._called(remark), "\n".join(remark.odd), remark.file] for remark in self.remarks if remark.odd),
            ),
            workbook.Sheet(
                "Khác nhau",
                [(_UNIT, 32), *((self.label(name), 22) for name in differing), (_FILE, 70)],
                ([self._called(made), *made.given(differing), made.file] for made in self.made),
            ),
            workbook.Sheet(
                "Chỗ trống",
                [(_UNIT, 32), ("Còn thiếu", 80)],
                [
                    *([["Mọi đơn vị", "\n".join(self.summary.common_gaps)]] if self.summary.common_gaps else []),
                    *([self._called(remark), "\n".join(remark.gaps)] for remark in self.remarks if remark.gaps),
                ],
            ),
            *self._left_sheets(),
        ]

    def _left_sheets(self) -> Iterator[workbook.Sheet]:
        """The documents of earlier runs, where there are any."""
        if self.summary.left:
            rows = ([left.label, left.file] for left in self.summary.left)
            yield workbook.Sheet("Của lần trước", [(_UNIT, 32), (_FILE, 70)], rows)

    # ------------------------------------------------------------ page

    def page(self) -> Iterator[str]:
        yield page.begin(f"Tổng hợp dự thảo: {'; '.join(pack.title for pack in self.packs)}", self._note())
        yield page.counts(
            [
                ("kế hoạch đã soạn", self.summary.done, False),
                ("đơn vị không soạn được", self.summary.counts[Status.FAILED], True),
                ("hồ sơ không có kế hoạch này", self.summary.counts[Status.SKIPPED], False),
            ]
        )
        for part in self._parts():
            yield from part()
        yield page.end()

    def _parts(self) -> tuple[Callable[[], Iterator[str]], ...]:
        return (
            self._wrong_part, self._left_part, self._odd_part, self._gap_part, self._differing_part, self._files_part,
        )  # fmt: skip

    def _note(self) -> str:
        return ", ".join(f"gói {pack.code}, phiên bản {pack.version}" for pack in self.packs)

    def _wrong_part(self) -> Iterator[str]:
        if not self.summary.counts[Status.FAILED]:
            return
        yield page.section("Cần sửa", "Những đơn vị này chưa có văn bản. Sửa rồi chạy lại với --resume.")
        rows = (
            [page.cell(outcome.label), *(page.cell(text) for text in _told(problem))]
            for outcome, problem in self.wrong()
        )
        yield from page.table([_UNIT, "Chỗ", "Đang ghi", "Cần", "Cách sửa"], rows)

    def _left_part(self) -> Iterator[str]:
        if self.summary.left:
            yield page.section(
                f"Văn bản của lần soạn trước ({len(self.summary.left)} tệp)",
                _LEFT_NOTE,
            )
            rows = ([page.cell(left.label), page.link_cell(left.file, left.file)] for left in self.summary.left)
            yield from page.table([_UNIT, _FILE], rows)

    def _odd_part(self) -> Iterator[str]:
        rows = [
            [page.link_cell(self._called(remark), remark.file), page.lines_cell(remark.odd)]
            for remark in self.remarks
            if remark.odd
        ]
        yield page.section(
            f"Nên xem lại ({len(rows)} đơn vị)" if rows else "Nên xem lại: không có",
            "Tên xuống dòng, thiếu người ký, nơi nhận ít hơn thường lệ, số liệu khác hẳn các đơn vị khác, "
            "và các lưu ý khi kiểm tra từng hồ sơ.",
        )
        if rows:
            yield from page.table([_UNIT, "Vì sao"], rows)

    def _gap_part(self) -> Iterator[str]:
        common, opened = self.summary.common_gaps, self.summary.left_open
        yield page.section("Trước khi ký", "Chỗ còn trống, được tô vàng trong văn bản.")
        if common:
            yield f"<p><b>Mọi đơn vị:</b></p>{page.listed(common)}"
        if opened:
            yield page.listed(f"{label} để trống ở {count} văn bản" for label, count in sorted(opened.items()))
        rows = [
            [page.link_cell(self._called(remark), remark.file), page.lines_cell(remark.gaps)]
            for remark in self.remarks
            if remark.gaps
        ]
        if rows:
            yield from page.table([_UNIT, "Còn thiếu thêm"], rows)

    def _differing_part(self) -> Iterator[str]:
        differing, common = self.summary.differing, self.summary.common
        below = "những giá trị và phần tự viết" if own.PARTS in self.summary.values else "những giá trị"
        yield page.section("Khác nhau giữa các đơn vị", f"Ngoài {below} dưới đây, {_THE_SAME}.")
        if common:
            yield page.listed(f"{self.label(name)}: {value} (mọi đơn vị)" for name, value in common.items())
        if differing:
            yield from page.table(
                [_UNIT, *map(self.label, differing)],
                (
                    [
                        page.link_cell(self._called(made), made.file),
                        *map(partial(self._value_cell, made), differing, made.given(differing)),
                    ]
                    for made in self.made
                ),
            )

    def _value_cell(self, made: Made, name: str, value: str) -> str:
        """The value, or that it is to be filled in; where the document has its own words for it, nothing is open."""
        return page.gap_cell() if not value and self._is_gap(name, made.gaps) else page.cell(value)

    def _is_gap(self, name: str, gaps: tuple[str, ...]) -> bool:
        """Whether one of these gaps is that of the value; a missing number is left blank, not marked."""
        label = self.label(name)
        if name.startswith(FIGURE):
            return label in gaps
        return name != NUMBER and any(label.lower() in gap for gap in gaps)

    def _files_part(self) -> Iterator[str]:
        """All documents, folded away by folder."""
        yield page.section("Các văn bản")
        for folder, inside in itertools.groupby(self.made, key=lambda made: made.file.rpartition("/")[0]):
            yield from page.folded(folder, (page.file_line(made.label, made.file) for made in inside))


def _told(problem: Problem) -> list[str]:
    told = messages.tell(problem)
    return [f"{visible(str(_shown(problem.place)))}: {told.subject}", told.found, told.expected, told.fix]


def _shown(place: Place) -> Place:
    """The place without the folders of the file: the row says which unit it is."""
    return replace(place, file=Path(place.file).name)


def _noted(problem: Problem) -> str:
    """What is to be looked at in a document that was made."""
    told = messages.tell(problem)
    found = f": {told.found}" if told.found else ""
    return f"{told.subject}{found}. Cần: {told.expected}. {told.fix[:1].upper()}{told.fix[1:]}."


_json = json.JSONEncoder(ensure_ascii=False).encode
