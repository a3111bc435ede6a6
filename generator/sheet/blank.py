"""The blank list of a pack: an Excel file that asks for what the pack needs at a level, and for nothing else."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.lexicon import Lexicon
from generator.model import Level, Pack
from generator.register import RegisteredUnit
from generator.sheet import workbook
from generator.sheet.columns import (
    CODE,
    EXAMPLE_MARK,
    KIND,
    LEVEL,
    NAME,
    NUMBER_HEADING,
    CellKind,
    Column,
    columns_for,
    upper_columns_for,
)
from generator.sheet.listing import column_letters
from generator.sheet.read import GUIDE_SHEET, LIST_SHEET, UPPER_SHEET

TITLE_ROW, HINT_ROW, HEAD_ROW, EXAMPLE_ROW = 1, 2, 3, 4
_FONT = "Times New Roman"
_RULED_ROWS, _RULED_UPPER_ROWS = 30, 8
_ROW_HEIGHT = 18
_LAST_ROW = 20_000
_PAGE_WIDTH = 150  # characters of a landscape A4 page at a size that is still read with ease
_MAX_CHOICES = 255  # of a drop-down written into the cell's rule, commas and all
_WIDTHS = {CellKind.CODE: 12, CellKind.LIST: 34, CellKind.UNIT: 22, CellKind.PHONE: 15, CellKind.CHOICE: 14}
_NAME_WIDTH, _WIDTH, _LONG_WIDTH, _NUMBER_WIDTH = 22, 15, 22, 7
_LONG_HEADING = 45


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """One sheet of the list."""

    name: str
    title: str
    hint: str
    columns: tuple[Column, ...]
    ruled_rows: int
    rows: tuple[Mapping[tuple[str, ...], str], ...] = ()


def blank_list(
    target: Path,
    pack: Pack,
    lexicon: Lexicon,
    level: Level,
    units: Iterable[RegisteredUnit] = (),
    above: Iterable[RegisteredUnit] = (),
) -> bytes:
    """The blank list as an .xlsx, with the names of these units written in; `target` is only told in a refusal."""
    library = workbook.openpyxl(target)
    book = library.Workbook()
    book.remove(book.active)
    painter = _Painter(library, book)
    painter.page(
        _Page(
            name=LIST_SHEET,
            title=f"DANH SÁCH ĐƠN VỊ SOẠN KẾ HOẠCH: {pack.title}",
            hint="Mỗi đơn vị một dòng. Cột có dấu (*) phải điền. Di chuột vào tên cột để xem cách ghi. "
            "Dòng “Ví dụ” không được đọc, có thể xóa.",
            columns=columns_for(pack, lexicon, level),
            ruled_rows=_RULED_ROWS,
            rows=tuple(_row(unit) for unit in units),
        )
    )
    upper = upper_columns_for(pack, lexicon, level)
    if upper:
        painter.page(
            _Page(
                name=UPPER_SHEET,
                title="ĐƠN VỊ CẤP TRÊN CỦA CÁC ĐƠN VỊ TRONG DANH SÁCH",
                hint="Ghi mỗi đơn vị cấp trên một dòng: số, ngày kế hoạch của cấp trên được viện dẫn trong kế hoạch "
                "cấp dưới; chỉ tiêu dùng để so sánh.",
                columns=upper,
                ruled_rows=_RULED_UPPER_ROWS,
                rows=tuple(_row(unit) for unit in above),
            )
        )
    painter.guide(_guide(pack, bool(upper)))
    return workbook.to_bytes(book, f"Danh sách đơn vị: {pack.title}")


def _row(unit: RegisteredUnit) -> Mapping[tuple[str, ...], str]:
    return {CODE: unit.code, LEVEL: unit.level.value, KIND: unit.kind, NAME: unit.name}


def _guide(pack: Pack, has_above: bool) -> tuple[str, ...]:
    above = (
        f"Trang “{UPPER_SHEET}”: ghi tỉnh (trước 01/7/2025 thì cả huyện) với số, ngày kế hoạch của cấp trên.",
        "Cột “Cấp trên trực tiếp”: ghi tên hoặc mã của đơn vị ở trang đó; chỉ có một đơn vị thì bỏ trống.",
    )
    return (
        f"Danh sách này dùng cho gói mẫu “{pack.code}”: {pack.title}.",
        f"Trang “{LIST_SHEET}”: mỗi đơn vị một dòng. Cột có dấu (*) phải điền; cột khác bỏ trống được.",
        *(above if has_above else ()),
        "Mọi ô đã để dạng chữ (Text), nên mã 00123, số điện thoại 0912…, tỷ lệ 95% giữ nguyên như gõ.",
        "Ngày ghi ngày/tháng/năm, ví dụ 15/01/2026; chưa rõ ngày thì ghi tháng/năm, ví dụ 02/2026.",
        "Cột có nhiều giá trị: cách nhau bằng dấu chấm phẩy.",
        "Chưa có thông tin thì bỏ trống, không ghi dấu chấm hay “chưa có”: trong văn bản sẽ là chỗ tô vàng.",
        "Không gộp ô, không để dòng ẩn; muốn ghi chú riêng thì thêm cột có tên bắt đầu bằng “Ghi chú”.",
        "Được đổi thứ tự cột, xóa cột không dùng (trừ cột có dấu (*)), thêm dòng tùy ý; không sửa tên cột.",
        f"Kiểm tra trước khi soạn: kehoach validate danh-sach.xlsx --pack {pack.code} --marked",
        "Tệp danh-sach-ket-qua.xlsx là bản sao có ghi chú ở từng ô sai và cột “Kết quả kiểm tra”; tệp gốc giữ nguyên.",
    )


class _Painter:
    """Puts pages into a workbook in one look."""

    def __init__(self, library: Any, book: Any) -> None:
        self.library, self.book = library, book
        self.styles = library.styles
        line = self.styles.Side(style="thin", color="A6A6A6")
        self.border = self.styles.Border(left=line, right=line, top=line, bottom=line)

    def page(self, page: _Page) -> None:
        sheet = self.book.create_sheet(page.name)
        headings = (NUMBER_HEADING, *(f"{column.heading}{' (*)' * column.is_required}" for column in page.columns))
        widths = (_NUMBER_WIDTH, *(_width(column) for column in page.columns))
        self._titles(sheet, page)
        for position, (heading, width) in enumerate(zip(headings, widths, strict=True), start=1):
            self._heading(sheet, position, heading, width, page.columns[position - 2] if position > 1 else None)
        lines = max(math.ceil(len(heading) * 1.15 / width) for heading, width in zip(headings, widths, strict=True))
        sheet.row_dimensions[HEAD_ROW].height = 15.5 * max(lines, 2) + 4
        self._example(sheet, page.columns)
        self._rows(sheet, page)
        for position, column in enumerate(page.columns, start=2):
            self._drop_down(sheet, position, column)
        frozen = [column.path for column in page.columns].index(NAME) + 3
        sheet.freeze_panes = f"{column_letters(frozen)}{HEAD_ROW + 1}"
        self._print_setup(sheet, sum(widths), column_letters(frozen - 1))

    def _titles(self, sheet: Any, page: _Page) -> None:
        sheet.cell(TITLE_ROW, 1, page.title).font = self._font(size=14, bold=True)
        sheet.cell(HINT_ROW, 1, page.hint).font = self._font(italic=True, color="595959")
        sheet.row_dimensions[TITLE_ROW].height, sheet.row_dimensions[HINT_ROW].height = 24, 20

    def _heading(self, sheet: Any, position: int, heading: str, width: int, column: Column | None) -> None:
        letters = column_letters(position)
        sheet.column_dimensions[letters].width = width
        sheet.column_dimensions[letters].number_format = "@"
        sheet.column_dimensions[letters].font = self._font()
        cell = sheet.cell(HEAD_ROW, position, heading)
        is_required = column is not None and column.is_required
        cell.font = self._font(bold=True, color="FFFFFF" if is_required else "1F3864")
        cell.fill = self._fill("1F4E79" if is_required else "DDEBF7")
        cell.alignment = self.styles.Alignment(wrap_text=True, horizontal="center", vertical="center")
        cell.border = self.border
        if column is not None and column.note:
            note = self.library.comments.Comment(column.note, "kehoach", width=300)
            note.height = 30 + 18 * math.ceil(len(column.note) / 42)
            cell.comment = note

    def _example(self, sheet: Any, columns: tuple[Column, ...]) -> None:
        texts = (EXAMPLE_MARK, *(column.example for column in columns))
        for position, text in enumerate(texts, start=1):
            cell = sheet.cell(EXAMPLE_ROW, position, text or None)
            self._look(cell, self._font(italic=True, color="7F7F7F"))
            cell.fill = self._fill("F2F2F2")
        sheet.row_dimensions[EXAMPLE_ROW].height = _ROW_HEIGHT

    def _rows(self, sheet: Any, page: _Page) -> None:
        for number in range(1, max(len(page.rows), page.ruled_rows) + 1):
            sheet.row_dimensions[EXAMPLE_ROW + number].height = _ROW_HEIGHT
            known = page.rows[number - 1] if number <= len(page.rows) else {}
            texts = (str(number) if known else "", *(known.get(column.path, "") for column in page.columns))
            for position, text in enumerate(texts, start=1):
                self._look(sheet.cell(EXAMPLE_ROW + number, position, text or None), self._font())

    def _look(self, cell: Any, font: Any) -> None:
        cell.font, cell.border, cell.number_format = font, self.border, "@"
        cell.alignment = self.styles.Alignment(vertical="center", wrap_text=True)

    def _drop_down(self, sheet: Any, position: int, column: Column) -> None:
        formula = f'"{",".join(column.choices)}"'
        if not column.choices or len(formula) > _MAX_CHOICES or any("," in choice for choice in column.choices):
            return
        rule = self.library.worksheet.datavalidation.DataValidation(
            type="list", formula1=formula, allow_blank=True, showErrorMessage=True
        )
        rule.errorTitle, rule.error = column.heading[:30], "Chọn một giá trị trong danh sách của ô."
        letters = column_letters(position)
        rule.add(f"{letters}{EXAMPLE_ROW}:{letters}{_LAST_ROW}")
        sheet.add_data_validation(rule)

    def _print_setup(self, sheet: Any, width: int, last_fixed: str) -> None:
        sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
        sheet.sheet_properties.pageSetUpPr = self.library.worksheet.properties.PageSetupProperties(fitToPage=True)
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = math.ceil(width / _PAGE_WIDTH), 0
        sheet.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW}"
        if width > _PAGE_WIDTH:
            sheet.print_title_cols = f"A:{last_fixed}"
        sheet.page_margins = self.library.worksheet.page.PageMargins(
            left=0.5, right=0.5, top=0.6, bottom=0.8, footer=0.4
        )
        sheet.oddFooter.right.text = "Trang &P/&N"

    def guide(self, lines: tuple[str, ...]) -> None:
        sheet = self.book.create_sheet(GUIDE_SHEET)
        sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 5, 105
        sheet.cell(1, 1, "HƯỚNG DẪN GHI DANH SÁCH").font = self._font(size=14, bold=True)
        for number, line in enumerate(lines, start=1):
            row = number + 2
            sheet.cell(row, 1, f"{number}.").alignment = self.styles.Alignment(vertical="top", horizontal="right")
            sheet.cell(row, 2, line).alignment = self.styles.Alignment(vertical="top", wrap_text=True)
            sheet.row_dimensions[row].height = 17 * math.ceil(len(line) / 105) + 5
            sheet.cell(row, 1).font = sheet.cell(row, 2).font = self._font(size=12)
        self._print_setup(sheet, 110, "B")

    def _font(self, **looks: Any) -> Any:
        return self.styles.Font(**{"name": _FONT, "size": 11, **looks})

    def _fill(self, color: str) -> Any:
        return self.styles.PatternFill("solid", fgColor=color)


def _width(column: Column) -> int:
    if column.path == NAME:
        return _NAME_WIDTH
    return max(_WIDTHS.get(column.kind, _WIDTH), _LONG_WIDTH if len(column.heading) > _LONG_HEADING else 0)
