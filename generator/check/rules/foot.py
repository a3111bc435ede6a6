"""Recipients and signature."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.foot import ABBREVIATION, is_addressee, is_filing, is_written_out
from generator.check.parts import Plan
from generator.check.pieces import Piece
from generator.check.recipients import entries
from generator.check.rules import looks
from generator.check.rules.head import is_attached
from generator.check.rules.looks import excerpt, one
from generator.check.rules.record import Breach, Component, Rule, appendix_1, practice, told
from generator.text import fold

_END = 30  # letters of the end of a line that are told
_FILING = re.compile(r"^[-–+*]?\s*lưu\b\s*[:.]?\s*", re.I)
_OFFICE_OF_FILING = ("vt", "van_thu")
_FILING_FORM = re.compile(r"[-–]?\s*Lưu: ?VT\b")
_ABBREVIATION_FORM = re.compile(r"(?:TM|KT|TL|TUQ|Q)\.\s\S")
_DEPUTIES = ("pho_", "thu_truong", "uy_vien")
_TITLES = re.compile(
    r"(?:TS|ThS|Th\.\s?S|PGS|GS|BS|KS|CN|LS|NGND|NGƯT|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Cử nhân|Giáo sư|Ông|Bà|"
    r"Đồng chí|Đ/c)\.?\s",
    re.I,
)
_WITH_TITLES = re.compile(r"truong|benh_vien|vien_|dai_hoc|hoc_vien|cong_an|quan_su|bien_phong|trung_tam_y_te")

recipients_title = one(lambda plan: plan.foot.recipients_title)
signer = one(lambda plan: plan.foot.signer)


def named_title(plan: Plan) -> tuple[Piece | None, ...]:
    """The words `Nơi nhận`; `Kính gửi` in their place is to be typed anew, so nothing is said of its looks."""
    title = plan.foot.recipients_title
    return (title if title and not is_addressee(title) else None,)


def recipients(plan: Plan) -> tuple[Piece, ...]:
    return plan.foot.recipients


def authority(plan: Plan) -> tuple[Piece, ...]:
    return plan.foot.authority


def _ending(piece: Piece) -> Breach:
    """The breach with the last words of the line, so that its mark is seen; a signature beside it is none of it."""
    words = " ".join(piece.text.split()[-2:])[-_END:]
    return Breach(paragraph=piece.paragraph, found=excerpt(piece.text), values=(("cuoi", words),))


def _list(plan: Plan) -> tuple[Piece, ...]:
    """The list up to the line on filing; what stands below it is the drafter's mark."""
    rows = plan.foot.recipients
    end = next((at + 1 for at, piece in enumerate(rows) if is_filing(piece)), len(rows))
    return rows[:end]


def title_words(plan: Plan) -> Iterator[Breach]:
    piece = plan.foot.recipients_title
    if piece and piece.shown != "Nơi nhận:":
        yield Breach(paragraph=piece.paragraph, found=piece.shown)


def list_dashes(plan: Plan) -> Iterator[Breach]:
    tails = {id(piece) for piece in _tails(plan)}
    for piece in _list(plan):
        if not piece.text.startswith(("-", "–")) and id(piece) not in tails:
            yield Breach(paragraph=piece.paragraph, found=excerpt(piece.text))


def list_ends(plan: Plan) -> Iterator[Breach]:
    """A recipient over two lines has its mark at the end of the second."""
    for lines in entries(_list(plan))[:-1]:
        if not lines[-1].text.endswith(";"):
            yield _ending(lines[-1])


def list_breaks(plan: Plan) -> Iterator[Breach]:
    """One recipient written over two paragraphs."""
    for piece in _tails(plan):
        yield Breach(paragraph=piece.paragraph, found=excerpt(piece.text))


def _tails(plan: Plan) -> Iterator[Piece]:
    """Lines that surely go on with the recipient above: they begin with a small letter."""
    for _, *below in entries(_list(plan)):
        yield from (piece for piece in below if piece.text[:1].islower())


def list_end(plan: Plan) -> Iterator[Breach]:
    """The line on filing ends the list; where it is missing or to be typed anew, that alone is told."""
    for piece in _list(plan)[-1:]:
        if _FILING_FORM.match(piece.text) and not piece.text.endswith("."):
            yield _ending(piece)


def no_filing(plan: Plan) -> Iterator[Breach]:
    rows = _list(plan)
    if rows and not is_filing(rows[-1]):
        yield Breach(paragraph=rows[-1].paragraph, found=excerpt(rows[-1].text))


def filing_form(plan: Plan) -> Iterator[Breach]:
    """A line on filing that is there and worded otherwise, with what it should be."""
    for piece in _list(plan)[-1:]:
        if is_filing(piece) and not _FILING_FORM.match(piece.text):
            kept = re.split(r"\s*[,;]\s*", _FILING.sub("", piece.text).rstrip(" .;,"))
            units = [unit for unit in kept if unit and fold(unit) not in _OFFICE_OF_FILING]
            yield told(piece.paragraph, excerpt(piece.text), f"- {', '.join(('Lưu: VT', *units))}.")


def as_above(plan: Plan) -> Iterator[Breach]:
    """`Như trên` stands for the bodies of `Kính gửi`, which a plan does not have."""
    for piece in _list(plan):
        if fold(piece.text) == "nhu_tren":
            yield Breach(paragraph=piece.paragraph, found=piece.text)


def abbreviations(plan: Plan) -> Iterator[Breach]:
    for piece in plan.foot.authority:
        words = piece.shown.upper()
        if is_written_out(piece) or (ABBREVIATION.match(words) and not _ABBREVIATION_FORM.match(words)):
            yield Breach(paragraph=piece.paragraph, found=piece.text)


def _offices(plan: Plan) -> list[str]:
    return [fold(piece.text) for piece in plan.foot.authority]


def deputy_alone(plan: Plan) -> Iterator[Breach]:
    """A deputy signs, and no line says for whom."""
    offices = _offices(plan)
    if any(map(is_written_out, plan.foot.authority)):
        return
    for piece, office in zip(plan.foot.authority, offices, strict=True):
        if office.startswith("pho_") and not any(re.match(r"k_?t_|tl_|tuq_", other) for other in offices):
            yield Breach(paragraph=piece.paragraph, found=piece.text)


def head_alone(plan: Plan) -> Iterator[Breach]:
    """Signed for the head, and no line says by whom."""
    offices = _offices(plan)
    for piece, office in zip(plan.foot.authority, offices, strict=True):
        if office.startswith("kt_") and not any(other.startswith(_DEPUTIES) for other in offices):
            yield Breach(paragraph=piece.paragraph, found=piece.text)


def no_office(plan: Plan) -> Iterator[Breach]:
    """Somebody signs for others, and no line says in which office."""
    words = [piece.shown.upper() for piece in plan.foot.authority]
    is_open = all(re.match(r"T\W{0,2}(?:M|L)\b|T\W?U\W?Q\b", line) for line in words)
    if words and is_open:
        yield Breach(paragraph=plan.foot.authority[-1].paragraph, found=plan.foot.authority[-1].text)


def titled_name(plan: Plan) -> Iterator[Breach]:
    """A degree or a form of address before the name; some bodies may have one by their own rules."""
    piece = plan.foot.signer
    is_free = any(_WITH_TITLES.search(fold(name.text)) for name in plan.head.issuer)
    if piece and _TITLES.match(piece.text) and not is_free:
        yield Breach(paragraph=piece.paragraph, found=piece.text)


_TO, _SIGN = Component.RECIPIENTS, Component.SIGNATURE
RULES = (
    Rule(
        id="TT431",
        component=_TO,
        article=appendix_1("II.9.c"),
        check=looks.required(recipients_title, unless=is_attached),
    ),
    Rule(id="TT432", component=_TO, article=appendix_1("II.9.d"), check=title_words),
    Rule(id="TT433", component=_TO, article=appendix_1("II.9.d"), check=looks.size(named_title, 12, 12)),
    Rule(id="TT434", component=_TO, article=appendix_1("II.9.d"), check=looks.bold_italic(named_title)),
    Rule(id="TT435", component=_TO, article=appendix_1("II.9.d"), check=looks.size(recipients, 11, 11)),
    Rule(id="TT436", component=_TO, article=appendix_1("II.9.d"), check=looks.upright(recipients)),
    Rule(id="TT437", component=_TO, article=appendix_1("II.9.d"), check=list_dashes),
    Rule(id="TT438", component=_TO, article=appendix_1("II.9.d"), check=list_ends),
    practice("TT490", _TO, appendix_1("II.9.d"), list_breaks),
    Rule(id="TT439", component=_TO, article=appendix_1("II.9.d"), check=list_end),
    Rule(id="TT440", component=_TO, article=appendix_1("II.9.d"), check=no_filing),
    Rule(id="TT498", component=_TO, article=appendix_1("II.9.d"), check=filing_form),
    Rule(id="TT499", component=_TO, article=appendix_1("II.9.c"), check=as_above),
    Rule(
        id="TT451", component=_SIGN, article=appendix_1("II.7.b"), check=looks.required(authority, unless=is_attached)
    ),
    Rule(id="TT452", component=_SIGN, article=appendix_1("II.7.đ"), check=looks.capitals(authority)),
    Rule(id="TT453", component=_SIGN, article=appendix_1("II.7.đ"), check=looks.size(authority, 13, 14)),
    Rule(id="TT454", component=_SIGN, article=appendix_1("II.7.đ"), check=looks.bold(authority)),
    Rule(id="TT455", component=_SIGN, article=appendix_1("II.7.đ"), check=looks.upright(authority)),
    Rule(id="TT456", component=_SIGN, article=appendix_1("II.7.đ"), check=looks.centered(authority)),
    Rule(id="TT457", component=_SIGN, article=appendix_1("II.7.b"), check=abbreviations),
    Rule(
        id="TT458",
        component=_SIGN,
        article=appendix_1("II.7.b") + "; Điều 13",
        check=deputy_alone,
        yields_to=("TT492",),
    ),
    Rule(
        id="TT459",
        component=_SIGN,
        article=appendix_1("II.7.b") + "; Điều 13",
        check=head_alone,
        yields_to=("TT492",),
    ),
    Rule(id="TT460", component=_SIGN, article=appendix_1("II.7.c, 7.đ"), check=no_office),
    Rule(
        id="TT461",
        component=_SIGN,
        article=appendix_1("II.7.c"),
        check=looks.required(signer, unless=lambda plan: not plan.foot.authority),
    ),
    Rule(id="TT462", component=_SIGN, article=appendix_1("II.7.đ"), check=looks.small_letters(signer)),
    Rule(id="TT463", component=_SIGN, article=appendix_1("II.7.đ"), check=looks.size(signer, 13, 14)),
    Rule(id="TT464", component=_SIGN, article=appendix_1("II.7.đ"), check=looks.bold(signer)),
    Rule(id="TT465", component=_SIGN, article=appendix_1("II.7.đ"), check=looks.upright(signer)),
    Rule(id="TT466", component=_SIGN, article=appendix_1("II.7.đ"), check=looks.centered(signer)),
    Rule(id="TT467", component=_SIGN, article=appendix_1("II.7.c"), check=titled_name),
)
