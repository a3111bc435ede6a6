"""What stands in one cell → the text a profile would hold, or why it cannot be taken."""

from __future__ import annotations

import datetime
import math
import re
from dataclasses import dataclass
from functools import lru_cache

from generator import text as words
from generator.dates import FIRST_YEAR, LAST_YEAR
from generator.sheet import formats
from generator.sheet.columns import CellKind
from generator.sheet.grid import Value

_ERROR_VALUE = re.compile(r"#(REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)|Err:[0-9]{3}")
_FIRST_SERIAL_DAY = datetime.date(1899, 12, 30)
_FIRST_ROUNDED = 1e15  # Excel keeps fifteen digits
_SHOWN = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why the value of a cell cannot be taken."""

    code: str
    found: str = ""
    values: tuple[tuple[str, str], ...] = ()


def read_cell(
    value: Value, kind: CellKind, *, is_typed: bool = True, form: str = "", keeps_year: bool = False
) -> str | Refusal:
    """The text of a cell in a column of the kind; "" when nothing was written.

    `form` is that of `formats`: a date says what it shows; in a column that needs a year it `keeps_year` unseen.
    """
    if isinstance(value, str):
        return read_text(value, kind, is_typed)
    if isinstance(value, bool):
        return Refusal(code="DS303", found="TRUE" if value else "FALSE")
    if isinstance(value, datetime.date):
        return _date(value, form, keeps_year)
    if isinstance(value, int | float):
        return _number(float(value), kind, form)
    return Refusal(code="DS307", found=str(value))


@lru_cache(maxsize=2048)
def read_text(value: str, kind: CellKind, is_typed: bool) -> str | Refusal:
    """The same for a cell that holds a text."""
    written = clean(value)
    bad = words.find_bad_letter(written)
    if bad:
        mended = words.without_bad_letters(written)
        return Refusal(
            code="HS008", found=f"{written[:_SHOWN]}: {bad}", values=(("nen_la", mended.strip() or "(để trống)"),)
        )
    if _ERROR_VALUE.fullmatch(written):
        return Refusal(code="DS302", found=written)
    if kind is CellKind.PHONE and not is_typed and re.fullmatch(r"[2-9][0-9]{7,9}", written):
        return Refusal(code="DS306", found=written, values=(("nen_ghi", f"0{written}"),))
    return written


def clean(value: str) -> str:
    """The text composed, without blanks around it or runs of blanks inside."""
    return words.squeeze_spaces(words.nfc(value)).strip()


def number_text(value: float) -> str:
    """`1.0` → `1`, `6.5` → `6,5`: as a Vietnamese text writes it."""
    return f"{value:.15g}".replace(".", ",") if abs(value) < 1e15 else f"{value:.0f}"


def date_text(value: datetime.date) -> str:
    """`15/01/2026`; the hour too where there is one, so that nothing is dropped unseen."""
    day = f"{value.day:02d}/{value.month:02d}/{value.year:04d}"
    if isinstance(value, datetime.datetime) and value.time() != datetime.time():
        return f"{day} {value:%H:%M}"
    return day


def _date(value: datetime.date, form: str, keeps_year: bool) -> str | Refusal:
    """A date as it is shown; refused when too little of it is, or nobody can tell."""
    day, month, year = f"{value.day:02d}", f"{value.month:02d}", f"{value.year:04d}"
    if form in ("", formats.WHOLE_DATE) or (keeps_year and form in ("dm", formats.UNKNOWN)):
        return date_text(value)
    shown = {"dm": f"{day}/{month}", "my": f"{month}/{year}", "y": year}
    if form in shown:
        return shown[form]
    return Refusal(
        code="DS309", found=date_text(value), values=(("nen_ghi", shown["dm"]), ("ca_nam", date_text(value)))
    )


def _number(value: float, kind: CellKind, form: str) -> str | Refusal:
    shown = number_text(value)
    if not math.isfinite(value):
        return Refusal(code="DS302", found=shown)
    if abs(value) >= _FIRST_ROUNDED:
        return Refusal(code="DS308", found=f"{value:.15g}".replace(".", ","))
    if form.startswith("0") and value >= 0 and value.is_integer():
        return shown.rjust(int(form[1:]), "0")
    if form.startswith("%") and kind is not CellKind.DATE and (percent := _percent(value, int(form[1:]))):
        return percent
    if kind is CellKind.PHONE:
        return Refusal(code="DS306", found=shown, values=(("nen_ghi", f"0{shown}"),))
    if kind is CellKind.PERCENT and 0 <= value <= 1:
        return Refusal(code="DS304", found=shown, values=(("nen_ghi", f"{number_text(round(value * 100, 6))}%"),))
    if kind is CellKind.DATE and not FIRST_YEAR <= value <= LAST_YEAR:
        return Refusal(code="DS305", found=shown, values=(("nen_ghi", _day_of(value)),))
    return shown


def _percent(value: float, decimals: int) -> str:
    """`0,955` shown with one decimal → `95,5%`; "" when what is shown is rounded."""
    exact, shown = value * 100, round(value * 100, decimals)
    return f"{number_text(shown)}%" if math.isclose(exact, shown, rel_tol=1e-9, abs_tol=1e-9) else ""


def _day_of(serial: float) -> str:
    """The day a bare number may stand for in Excel; an example when it is none."""
    try:
        day = _FIRST_SERIAL_DAY + datetime.timedelta(days=int(serial))
    except (OverflowError, ValueError):
        return "15/01/2026"
    return date_text(day) if FIRST_YEAR <= day.year <= LAST_YEAR else "15/01/2026"


def padded_code(written: str, digits: int) -> str:
    """A code of that many digits with the zeros that a column of numbers has lost."""
    return written.rjust(digits, "0") if re.fullmatch(r"[0-9]+", written) else written
