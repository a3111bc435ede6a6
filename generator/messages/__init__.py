"""The sentences of every problem code, in Vietnamese and in English: what is expected and how to mend it.

`{name}` is filled from the problem's values, `{found}` from what was written. `near` is used when a near word was found, `in_list` where the
value stands in a cell: there are no lines and no keys there.
The tables are also what the reference page of codes is made from.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator import glossary
from generator.errors import Problem, Severity
from generator.messages import (
    batch,
    documents,
    facts,
    files,
    form,
    form_contents,
    form_layout,
    language,
    lists,
    packs,
    profiles,
    stale,
)
from generator.messages.words import Message
from generator.text import visible

MESSAGES: dict[str, Message] = {
    **profiles.MESSAGES,
    **packs.MESSAGES,
    **files.MESSAGES,
    **batch.MESSAGES,
    **lists.MESSAGES,
    **documents.MESSAGES,
    **form.MESSAGES,
    **form_layout.MESSAGES,
    **form_contents.MESSAGES,
    **facts.MESSAGES,
    **stale.MESSAGES,
    **language.MESSAGES,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A problem in words."""

    subject: str
    found: str
    expected: str
    fix: str
    severity: str


def tell(problem: Problem, *, english: bool = False) -> Told:
    """The problem in words of the language."""
    words = MESSAGES[problem.code].en if english else MESSAGES[problem.code].vi
    values = {"found": problem.found, **dict(problem.values)}
    fix = words.in_list if words.in_list and problem.place.cell else words.fix
    fix = words.near if words.near and values.get("gan_nhat") else fix
    subject = glossary.label(problem.path, english, last=values.get("nhan", ""))
    what = _filled(words.what, values)
    return Told(
        subject=visible(f"{subject}: {what[:1].lower() + what[1:]}" if subject else what),
        found=visible(problem.found),
        expected=visible(_filled(words.expected, values)),
        fix=visible(_filled(fix, values)),
        severity=_SEVERITIES[problem.severity][1 if english else 0],
    )


_SEVERITIES = {Severity.ERROR: ("lỗi", "error"), Severity.WARNING: ("lưu ý", "warning")}


class _Lenient(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


def _filled(sentence: str, values: dict[str, str]) -> str:
    return sentence.format_map(_Lenient(values)).strip()
