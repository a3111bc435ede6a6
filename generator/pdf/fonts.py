"""Whether there is Times New Roman, or letters as wide, with Vietnamese: else lines and pages break otherwise."""

from __future__ import annotations

import shutil
import subprocess

from generator.errors import Place, Problem, Severity

FONT = "Times New Roman"
_AS_WIDE = frozenset({FONT, "Liberation Serif", "Tinos"})


def font_notes() -> tuple[Problem, ...]:
    """A warning where fontconfig would take another font; nothing where it is not there to be asked."""
    answer = _matched()
    if not answer:
        return ()
    family, _, languages = answer.partition("\t")
    names = {name.strip() for name in family.split(",")}
    if names & _AS_WIDE and "vi" in languages.split("|"):
        return ()
    return (Problem(code="DU306", place=Place(file=FONT), found=family, severity=Severity.WARNING),)


def _matched() -> str:
    """The family fontconfig takes for it and its languages; empty without fontconfig."""
    program = shutil.which("fc-match")
    if not program:
        return ""
    try:
        done = subprocess.run(
            [program, "-f", "%{family}\t%{lang}", FONT], capture_output=True, text=True, timeout=10, check=False
        )
    except (OSError, subprocess.SubprocessError, UnicodeError):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
