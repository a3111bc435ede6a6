"""A resolved plan under the names its Word template knows; runs and rules as ready XML."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup, escape

from generator.model import Block, ResolvedAnnex, ResolvedPlan, Rich, Run, plain
from generator.render.metrics import Face, width_pt

LAST = "cuoi"  # the last paragraph, kept on the page of the signature
_TWIPS = 20
# NĐ 30/2020, Phụ lục I: the rule under the issuer and the subject is a third to a half of the line of text above it.
_RULE_SHARE = 0.42
_HEAD_COLUMN_PT = 3299 / _TWIPS  # the left column of the heading, as in mau.docx
_TEXT_WIDTH_PT = 9355 / _TWIPS
_ISSUER_SIZE_PT, _SUBJECT_SIZE_PT = 13, 14


def build_context(plan: ResolvedPlan) -> dict[str, Any]:
    """The names of the template with their values."""
    first, second = plan.issuer_lines
    subject = plain(plan.subject)
    return {
        "co_quan_dong_1": first,
        "co_quan_dong_2": second,
        "ke_co_quan": _rule(second, _ISSUER_SIZE_PT, _HEAD_COLUMN_PT),
        "so_ky_hieu": plan.number_symbol,
        "dia_danh_ngay": plain(plan.place_and_date),
        "ten_loai": plan.document_title,
        "trich_yeu": runs_xml(plan.subject),
        "ke_trich_yeu": _rule(subject, _SUBJECT_SIZE_PT, _TEXT_WIDTH_PT),
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
    return Markup("").join(_run_xml(run) for run in rich)


def _run_xml(run: Run) -> Markup:
    look = "".join(
        (
            '<w:rStyle w:val="ChoTrong"/>' if run.gap else "",
            "<w:b/><w:bCs/>" if run.bold else "",
            "<w:i/><w:iCs/>" if run.italic else "",
            '<w:highlight w:val="yellow"/>' if run.gap else "",
        )
    )
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return Markup(f'<w:r>{properties}<w:t xml:space="preserve">{escape(run.text)}</w:t></w:r>')


def _rule(text: str, size_pt: float, room_pt: float) -> Markup:
    """A paragraph that is only a rule, as long as the decree wants it under that text."""
    line = min(width_pt(text, size_pt, Face.BOLD), room_pt)
    side = round((room_pt - line * _RULE_SHARE) / 2 * _TWIPS)
    return Markup(f'<w:p><w:pPr><w:pStyle w:val="DuongKe"/><w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>')
