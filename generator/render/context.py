"""A resolved plan under the names its Word template knows; runs and rules as ready XML."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

from generator.model import Block, ResolvedAnnex, ResolvedPlan, Rich, Run, plain
from generator.render.metrics import Face, width_and_room, width_pt, wrap

LAYOUT = ("co_quan_dong_2", "ke_co_quan", "dia_danh_ngay", "trich_yeu", "ke_trich_yeu")
ANNEX_CELLS = ("tt", "viec", "chu_tri", "phoi_hop", "han", "san_pham")  # a row of an annex, by its columns
LAST = "cuoi"  # the last paragraph, kept on the page of the signature
_TWIPS = 20
# NĐ 30/2020, Phụ lục I: the rule under the issuer and the subject is a third to a half of the line of text above it.
_RULE_SHARE = 0.42
_HEAD_COLUMN_PT = 3299 / _TWIPS  # the left column of the heading, as in mau.docx
_TEXT_WIDTH_PT = 9355 / _TWIPS
_ISSUER_SIZE_PT, _SUBJECT_SIZE_PT, _DATE_SIZE_PT = 13, 14, 14
_TIGHTEST_PT = 0.4  # letters may stand this much closer where that saves a line of the heading
_SLACK_PT = 4  # word processors round, the more the longer a line is; it must not break for it
_DATE_ROOM_PT = _TEXT_WIDTH_PT - _HEAD_COLUMN_PT - _SLACK_PT


def build_context(plan: ResolvedPlan) -> dict[str, Any]:
    """The names of the template with their values."""
    parts = layout(plan.issuer_lines[1], plan.unit.kind, plain(plan.place_and_date), plan.subject)
    return {**_texts(plan), **{name: Markup(xml) for name, xml in parts.items()}}


def layout(issuer: str, kind: str, place_and_date: str, subject: Rich) -> dict[str, str]:
    """The XML of the parts whose look depends on how wide their text is; the issuer's name begins with its kind."""
    title, rule = _title_with_rule(subject)
    name, longest_pt = _issuer(issuer, len(kind))
    return {
        "co_quan_dong_2": name,
        "ke_co_quan": _rule(longest_pt, _HEAD_COLUMN_PT),
        "dia_danh_ngay": _place_and_date(place_and_date),
        "trich_yeu": title,
        "ke_trich_yeu": rule,
    }


@lru_cache(maxsize=64)
def _title_with_rule(subject: Rich) -> tuple[str, str]:
    """The subject line and what stands under it; most often the same for thousands of units."""
    text = plain(subject)
    width, room = width_and_room(text, _TEXT_WIDTH_PT - _SLACK_PT, _SUBJECT_SIZE_PT, Face.BOLD)
    return _title(subject, room), _rule(min(width, room), _TEXT_WIDTH_PT)


def head_lines(issuer: str) -> int:
    """How many lines the name of the issuer takes in the heading; one is meant."""
    text = issuer.upper()
    text_pt = _issuer_pt(text)
    return 1 if _goes_on_one_line(text, text_pt, _HEAD_COLUMN_PT) else len(_wrapped(text))


def _issuer(text: str, kind_letters: int) -> tuple[str, float]:
    """The name in the heading, and how long its longest line is.

    Where one line is too short, the kind stands on a line of its own: no name is torn apart that goes on one.
    """
    text_pt = _issuer_pt(text)
    if _goes_on_one_line(text, text_pt, _HEAD_COLUMN_PT):
        return _fitted(text, text_pt, _HEAD_COLUMN_PT), min(text_pt, _HEAD_COLUMN_PT)
    kind, name = text[:kind_letters], text[kind_letters:].lstrip()
    name_pt = _issuer_pt(name)
    if name_pt + 1 <= _HEAD_COLUMN_PT:
        return _two_lines(kind, name), max(_issuer_pt(kind), name_pt)
    return _fitted(text, text_pt, _HEAD_COLUMN_PT), max(map(_issuer_pt, _wrapped(text)))


def _issuer_pt(text: str) -> float:
    return width_pt(text, _ISSUER_SIZE_PT, Face.BOLD)


def _wrapped(issuer: str) -> list[str]:
    return wrap(issuer, _HEAD_COLUMN_PT, _ISSUER_SIZE_PT, Face.BOLD)


def _texts(plan: ResolvedPlan) -> dict[str, Any]:
    return {
        "co_quan_dong_1": plan.issuer_lines[0],
        "so_ky_hieu": plan.number_symbol,
        "ten_loai": plan.document_title,
        "mo_dau": [_paragraph(block) for block in plan.opening],
        "noi_dung": [
            *map(_paragraph, plan.body[:-1]),
            *({**_paragraph(block), "kieu": LAST} for block in plan.body[-1:]),
        ],
        "noi_nhan": [runs_xml(recipient) for recipient in plan.recipients],
        "quyen_han_ky": list(plan.signature_lines),
        "nguoi_ky": runs_xml(plan.signer_name),
        "phu_luc": [_annex(annex) for annex in plan.annexes],
    }


def _paragraph(block: Block) -> dict[str, Any]:
    mark = (Run(f"{block.mark} "),) if block.mark else ()
    return {"kieu": block.kind.value, "chu": runs_xml((*mark, *block.runs))}


def _annex(annex: ResolvedAnnex) -> dict[str, Any]:
    return {
        "so": annex.number,
        "ten": runs_xml(annex.title),
        "kem_theo": annex.attached_to,
        "hang": [{name: runs_xml(cell) for name, cell in row.items()} for row in annex.rows],
    }


def runs_xml(rich: Rich) -> Markup:
    """The runs as WordprocessingML; their look comes from the paragraph's style, emphasis and gaps are added."""
    return Markup(_runs(rich))


def _runs(rich: Rich) -> str:
    return "".join([_run(run) for run in rich])


def _run(run: Run) -> str:
    properties = f"<w:rPr>{_look(run)}</w:rPr>" if run.gap or run.bold or run.italic else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(run.text)}</w:t></w:r>'


def _look(run: Run) -> str:
    return "".join(
        (
            '<w:rStyle w:val="ChoTrong"/>' if run.gap else "",
            "<w:b/><w:bCs/>" if run.bold else "",
            "<w:i/><w:iCs/>" if run.italic else "",
            '<w:highlight w:val="yellow"/>' if run.gap else "",
        )
    )


def _fitted(text: str, text_pt: float, room_pt: float) -> str:
    """A line of the heading; its letters stand a little closer where it would else break for a few millimetres."""
    closer = _closer_pt(text, text_pt, room_pt)
    twips = -math.ceil(closer * _TWIPS) if 0 < closer <= _TIGHTEST_PT else 0
    look = f'<w:rPr><w:spacing w:val="{twips}"/></w:rPr>' if twips else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _closer_pt(text: str, text_pt: float, room_pt: float) -> float:
    """How much closer its letters must stand for the text to stay on one line; not more than 0 when it does so."""
    return (text_pt + 1 - room_pt) / max(1, len(text) - 1)


def _goes_on_one_line(text: str, text_pt: float, room_pt: float) -> bool:
    return _closer_pt(text, text_pt, room_pt) <= _TIGHTEST_PT


def _place_and_date(text: str) -> str:
    """Both on one line; under a place with a long name the day stands whole on a line of its own."""
    wide = width_pt(text, _DATE_SIZE_PT, Face.ITALIC)
    place, comma, day = text.rpartition(", ")
    if _goes_on_one_line(text, wide, _DATE_ROOM_PT) or not comma:
        return _fitted(text, wide, _DATE_ROOM_PT)
    return _two_lines(f"{place}, ", day)


def _two_lines(*lines: str) -> str:
    first, second = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in lines)
    return f"<w:r>{first}<w:br/>{second}</w:r>"


def _title(rich: Rich, room_pt: float) -> str:
    """The subject line, set as narrow as its number of lines allows, so that the lines are of one length."""
    side = round(max(0, _TEXT_WIDTH_PT - room_pt - _SLACK_PT) / 2 * _TWIPS)
    indent = f'<w:ind w:left="{side}" w:right="{side}"/>'
    return f'<w:p><w:pPr><w:pStyle w:val="TrichYeu"/>{indent}</w:pPr>{_runs(rich)}</w:p>'


def _rule(line_pt: float, column_pt: float) -> str:
    """A paragraph that is only a rule, as long as the decree wants it under a line of that length."""
    side = round((column_pt - line_pt * _RULE_SHARE) / 2 * _TWIPS)
    return f'<w:p><w:pPr><w:pStyle w:val="DuongKe"/><w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>'
