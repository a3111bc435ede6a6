"""How Excel shows the number it keeps in a cell: a date without its year, a percentage, a code with zeros in front.

What a person sees is what they mean. The form of a cell says only what matters to us: the parts of a date that are
shown (`dm`, `my`, `dmy` …), `%1` for a percentage with one decimal, `05` for a number filled up to five digits, and ""
for every other form.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

WHOLE_DATE, UNKNOWN = "dmy", "?"
_LONGEST = 255  # Excel's own limit for the code of a format
# ECMA-376, Part 1, 18.8.30: formats that stand in no file; those of East Asian Excel (27-36, 50-58) among them.
_BUILT_IN = {
    9: "%0",
    10: "%2",
    **dict.fromkeys((14, 15, 22, 27, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58), WHOLE_DATE),
    16: "dm",
    17: "my",
}
_ASIDE = re.compile(r'general|"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|am/pm|a/p', re.IGNORECASE | re.DOTALL)
_TOKEN = re.compile(r"y+|e+|m+|d+|h+|s+", re.IGNORECASE)
_PERCENT = re.compile(r"[#,]*0(?:[.](0+))?%")
_ZEROS = re.compile(r"0{2,15}")


def form_of(number_format: int, codes: Mapping[int, str]) -> str:
    """The form of the cells of a format, by its number and the codes that the file gives."""
    code = codes.get(number_format)
    return _BUILT_IN.get(number_format, "") if code is None else form_of_code(code)


def form_of_code(code: str) -> str:
    """`dd/mm` → `dm`, `[$-42A]mm/yyyy;@` → `my`, `0.0%` → `%1`, `00000` → `05`; "" for what says nothing of these."""
    if len(code) > _LONGEST:
        return ""
    shown = _ASIDE.sub("", code.partition(";")[0])
    percent, zeros = _PERCENT.fullmatch(shown.strip()), _ZEROS.fullmatch(shown.strip())
    if percent:
        return f"%{len(percent[1] or '')}"
    if zeros:
        return f"0{len(zeros[0])}"
    return "".join(sorted(_parts(shown.lower())))


def _parts(shown: str) -> set[str]:
    """The parts of a date among the tokens; an `m` beside hours or seconds is minutes, `ddd` is the name of a day."""
    tokens = _TOKEN.findall(shown)
    parts = set()
    for before, token, after in zip(["", *tokens], tokens, [*tokens[1:], ""], strict=False):
        if token[0] in "ye":
            parts.add("y")
        elif token[0] == "d" and len(token) <= 2:
            parts.add("d")
        elif token[0] == "d":
            parts.add("w")
        elif token[0] == "m" and before[:1] != "h" and after[:1] != "s":
            parts.add("m")
    return parts - {"w"} if {"d", "m"} <= parts else parts
