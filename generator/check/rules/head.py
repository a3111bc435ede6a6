"""National name and motto, issuer, number, place and date, kind and subject line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from generator.check.head import MOTTO, NATIONAL_NAME
from generator.check.parts import Plan
from generator.check.pieces import Piece
from generator.check.rules import looks
from generator.check.rules.looks import excerpt, one, points
from generator.check.rules.names import is_committee
from generator.check.rules.record import Breach, Check, Component, Rule, appendix_1, practice, told
from generator.text import modern_tones

_OWN = "UB"  # in every short form of Ủy ban nhân dân: UBND, CTUBND
ABBREVIATION = "KH"  # Phụ lục III, bảng chữ viết tắt: kế hoạch
_OPEN = r"[.…_\s]*"  # room left for writing by hand
_NUMBER = re.compile(rf"Số: ?(?P<number>[0-9]+|{_OPEN})/(?P<symbol>[A-ZĐ][A-ZĐÂĂÊÔƠƯ0-9]*(?:-[A-ZĐÂĂÊÔƠƯ0-9]+)+)")
_HYPHENS = re.compile("[\u2010\u2011]")  # of the same look as `-`
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_COMMITTEES = ("UBND", "UB")
_BODIES = re.compile("HĐND|MTTQ|TU|BCĐ|BCH|TTr")  # whom a joint plan or a steering committee names
_LETTER = re.compile(r"(?:V\s?/\s?v|Vv\.?)\s*:?\s*(?=\S)", re.I)
_COMMON = re.compile(r"^(?:Thành phố|Thị xã|Thị trấn|Đặc khu)\b")
_DATE = re.compile(
    rf"(?P<place>[^\W\d_a-zđ][^,]*), ngày ?(?P<day>[0-9]{{1,2}}|{_OPEN}) ?tháng ?(?P<month>[0-9]{{1,2}}|{_OPEN}) ?"
    rf"năm ?(?P<year>[0-9]{{4}}|(?:20)?{_OPEN})"
)
_END = re.compile(r"[.,;:]\s*$")
_NO_END = re.compile(r"(?:\.{2}|…\.?|v\.v\.)\s*$")
_LAST = 40  # letters that are told
_SMALLEST = (12, 13, 13)  # national name, motto, place and date: they grow together, by 1 at most

national_name = one(lambda plan: plan.head.national_name)
motto = one(lambda plan: plan.head.motto)
number = one(lambda plan: plan.head.number)
place_and_date = one(lambda plan: plan.head.date)
kind = one(lambda plan: plan.head.kind)


def is_attached(plan: Plan) -> bool:
    """Whether the plan was issued with a decision, which has the number, the date and the signature."""
    return plan.head.attached is not None


def has_no_names(plan: Plan) -> bool:
    """Whether nothing says whose document this is: told once, and not for each part."""
    head = plan.head
    is_bare = head.number is None and head.date is None
    return not (head.national_name or head.motto or head.issuer) and (is_bare or is_attached(plan))


def is_unnumbered(plan: Plan) -> bool:
    return is_attached(plan) or has_no_names(plan)


def no_head(of_attached: bool) -> Check:
    def check(plan: Plan) -> Iterator[Breach]:
        if has_no_names(plan) and is_attached(plan) is of_attached:
            yield Breach()

    return check


def superior(plan: Plan) -> tuple[Piece, ...]:
    return plan.head.superior


def issuer(plan: Plan) -> tuple[Piece, ...]:
    return plan.head.issuer


def subject(plan: Plan) -> tuple[Piece, ...]:
    return plan.head.subject


def _wording(select: Callable[[Plan], Piece | None], wanted: str) -> Check:
    """The exact words; the two ways of placing the tone (HÒA, HOÀ) are one."""

    def check(plan: Plan) -> Iterator[Breach]:
        piece = select(plan)
        if piece and modern_tones(piece.shown) != wanted:
            yield Breach(paragraph=piece.paragraph, found=piece.shown)

    return check


def sizes_together(plan: Plan) -> Iterator[Breach]:
    """Bigger or smaller by the same step; only where each size is allowed by itself."""
    pieces = (plan.head.national_name, plan.head.motto, plan.head.date)
    sizes = tuple(piece.runs[0].size_pt for piece in pieces if piece and piece.runs)
    steps = {size - least for size, least in zip(sizes, _SMALLEST, strict=False)}
    if len(sizes) == 3 and len(steps) > 1 and all(0 <= step <= 1 for step in steps):
        yield Breach(found=" – ".join(points(size) for size in sizes))


# ---------------------------------------------------------------- number


def _number(plan: Plan) -> re.Match[str] | None:
    """The line as a number; hyphens of another code that look the same are hyphens."""
    return _NUMBER.fullmatch(_HYPHENS.sub("-", plan.head.number.text)) if plan.head.number else None


def number_form(plan: Plan) -> Iterator[Breach]:
    piece = plan.head.number
    if piece and not _number(plan) and not _with_hyphens(piece):
        yield Breach(paragraph=piece.paragraph, found=piece.text)


def _with_hyphens(piece: Piece) -> str:
    """A line that dashes alone keep from being a number, with hyphens in their place; "" for any other."""
    mended = _DASHES.sub("-", piece.text)
    return mended if mended != piece.text and _NUMBER.fullmatch(mended) else ""


def number_dashes(plan: Plan) -> Iterator[Breach]:
    """`KH–UBND`: a dash for the hyphen of a symbol, hard to see and not found by who looks for `KH-UBND`."""
    piece = plan.head.number
    if piece and not _number(plan) and (right := _with_hyphens(piece)):
        yield told(piece.paragraph, piece.text, right)


def number_blank(plan: Plan) -> Iterator[Breach]:
    """`Số:41/KH-UBND`, where the samples have a blank."""
    match, piece = _number(plan), plan.head.number
    if piece and match and match["number"].isdigit() and piece.text.startswith("Số:") and piece.text[3:4].isdigit():
        yield told(piece.paragraph, piece.text, f"Số: {piece.text[3:]}")


def number_groups(plan: Plan) -> Iterator[Breach]:
    """`KH-UBND-VHXH`: only an official letter bears the unit that drafted it; two bodies may issue a plan together."""
    match, piece = _number(plan), plan.head.number
    kind, own, *more = match["symbol"].split("-") if match else ("", "")
    if piece and more and is_committee(plan) and own in _COMMITTEES and not any(map(_BODIES.search, more)):
        yield told(piece.paragraph, f"{kind}-{own}-{'-'.join(more)}", f"{kind}-{own}")


def number_zero(plan: Plan) -> Iterator[Breach]:
    match = _number(plan)
    if plan.head.number and match and re.fullmatch("[0-9]", match["number"]):
        yield Breach(paragraph=plan.head.number.paragraph, found=plan.head.number.text, values=_zero(match["number"]))


def number_padded(plan: Plan) -> Iterator[Breach]:
    """`033`: zeros that the number does not need."""
    match, piece = _number(plan), plan.head.number
    if piece and match and re.fullmatch("0[0-9]{2,}", match["number"]):
        yield Breach(paragraph=piece.paragraph, found=piece.text, values=_zero(match["number"]))


def number_symbol(plan: Plan) -> Iterator[Breach]:
    match = _number(plan)
    if plan.head.number and plan.head.kind and match and match["symbol"].split("-")[0] != ABBREVIATION:
        yield Breach(paragraph=plan.head.number.paragraph, found=match["symbol"])


def other_body(plan: Plan) -> Iterator[Breach]:
    """`KH-SNV`, `KH-HĐND` on a plan of a People's Committee; how it shortens its own name is for its head to say."""
    match, piece = _number(plan), plan.head.number
    if piece and match and is_committee(plan):
        kind, *groups = match["symbol"].split("-")
        if not any(_OWN in group for group in groups):
            yield told(piece.paragraph, match["symbol"], f"{kind}-UBND")


def _zero(figure: str) -> tuple[tuple[str, str], ...]:
    return (("dung", f"{int(figure):02d}"),)


# ---------------------------------------------------------------- place and date


def _date(plan: Plan) -> re.Match[str] | None:
    return _DATE.fullmatch(plan.head.date.text) if plan.head.date else None


def date_form(plan: Plan) -> Iterator[Breach]:
    piece = plan.head.date
    if piece and not _date(plan):
        yield Breach(paragraph=piece.paragraph, found=piece.text)


def place_of(plan: Plan) -> tuple[Piece, str] | None:
    """The line of the date and the place in front of it; None where the line is malformed."""
    match, piece = _date(plan), plan.head.date
    return (piece, match["place"].strip()) if piece and match else None


def place_capitals(plan: Plan) -> Iterator[Breach]:
    """Every syllable of the place; a common noun in front (`Thành phố`) has one capital."""
    match, piece = _date(plan), plan.head.date
    names = _COMMON.sub("", match["place"]).split() if match else []
    if piece and match and any(name[0].islower() for name in names):
        yield Breach(paragraph=piece.paragraph, found=match["place"])


def _figure(group: str, is_wrong: Callable[[str], bool], right: Callable[[str], str]) -> Check:
    def check(plan: Plan) -> Iterator[Breach]:
        match, piece = _date(plan), plan.head.date
        if piece and match and match[group].isdigit() and is_wrong(match[group]):
            yield Breach(paragraph=piece.paragraph, found=match[group], values=(("dung", right(match[group])),))

    return check


def real_date(plan: Plan) -> Iterator[Breach]:
    match, piece = _date(plan), plan.head.date
    if piece and match and issue_date(plan) is None:
        figures = [match[group] for group in ("day", "month", "year")]
        if all(figure.isdigit() for figure in figures):
            yield Breach(paragraph=piece.paragraph, found=" tháng ".join(figures[:2]))


def issue_date(plan: Plan) -> date | None:
    """The date of issue; None while it is open, or when it is no day of any calendar."""
    match = _date(plan)
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"])) if match else None
    except ValueError:
        return None


def _two_digits(figure: str) -> str:
    return f"{int(figure):02d}"


def subject_end(plan: Plan) -> Iterator[Breach]:
    """A title has no mark at its end; dots of a draft and `v.v.` are none."""
    text = plan.head.subject[-1].text if plan.head.subject else ""
    if _END.search(text) and not _NO_END.search(text):
        yield Breach(paragraph=plan.head.subject[-1].paragraph, found=text[-_LAST:])


def subject_of_letter(plan: Plan) -> Iterator[Breach]:
    """`V/v …` is how the subject of an official letter begins."""
    piece = plan.head.subject[0] if plan.head.subject else None
    if piece and (match := _LETTER.match(piece.text)):
        words = piece.text[match.end() :]
        yield told(piece.paragraph, excerpt(piece.text), excerpt(words[:1].upper() + words[1:]))


def stamp_look(plan: Plan) -> Iterator[Breach]:
    """A mark of urgency is in capitals, 13 to 14 points, upright and bold."""
    for piece in plan.head.stamps:
        is_right = piece.has_every(lambda run: run.is_bold and not run.is_italic and 13 <= run.size_pt <= 14)
        if not is_right or piece.shown != piece.shown.upper():
            yield Breach(paragraph=piece.paragraph, found=piece.shown)


_II, _HEAD = Component.NATIONAL_NAME, appendix_1("II.1 đến II.4")
_ISSUER, _NO, _DAY, _KIND = Component.ISSUER, Component.NUMBER, Component.DATE, Component.KIND
RULES = (
    Rule(id="TT392", component=_II, article="Phụ lục III, Mẫu 1.3; " + _HEAD, check=no_head(of_attached=True)),
    Rule(id="TT393", component=_II, article=_HEAD, check=no_head(of_attached=False)),
    Rule(
        id="TT320",
        component=_II,
        article=appendix_1("II.1.a"),
        check=looks.required(national_name, unless=has_no_names),
    ),
    Rule(
        id="TT321",
        component=_II,
        article=appendix_1("II.1.a"),
        check=_wording(lambda plan: plan.head.national_name, NATIONAL_NAME),
    ),
    Rule(id="TT322", component=_II, article=appendix_1("II.1.a"), check=looks.size(national_name, 12, 13)),
    Rule(id="TT323", component=_II, article=appendix_1("II.1.a"), check=looks.bold(national_name)),
    Rule(id="TT324", component=_II, article=appendix_1("II.1.a"), check=looks.upright(national_name)),
    practice("TT395", _II, appendix_1("II.1.b; V, dòng 1"), looks.centered(national_name)),
    Rule(id="TT325", component=_II, article=appendix_1("II.1.b"), check=looks.required(motto, unless=has_no_names)),
    Rule(id="TT326", component=_II, article=appendix_1("II.1.b"), check=_wording(lambda plan: plan.head.motto, MOTTO)),
    Rule(id="TT327", component=_II, article=appendix_1("II.1.b"), check=looks.size(motto, 13, 14)),
    Rule(id="TT328", component=_II, article=appendix_1("II.1.b"), check=looks.bold(motto)),
    Rule(id="TT329", component=_II, article=appendix_1("II.1.b"), check=looks.upright(motto)),
    Rule(id="TT330", component=_II, article=appendix_1("II.1.b"), check=looks.centered(motto)),
    Rule(id="TT332", component=_II, article=appendix_1("V, chú thích 1"), check=sizes_together),
    Rule(
        id="TT340", component=_ISSUER, article=appendix_1("II.2.a"), check=looks.required(issuer, unless=has_no_names)
    ),
    Rule(id="TT341", component=_ISSUER, article=appendix_1("II.2.b"), check=looks.capitals(issuer)),
    Rule(id="TT342", component=_ISSUER, article=appendix_1("II.2.b"), check=looks.size(issuer, 12, 13)),
    Rule(id="TT343", component=_ISSUER, article=appendix_1("II.2.b"), check=looks.bold(issuer)),
    Rule(id="TT344", component=_ISSUER, article=appendix_1("II.2.b"), check=looks.upright(issuer)),
    Rule(id="TT345", component=_ISSUER, article=appendix_1("II.2.b"), check=looks.centered(issuer)),
    Rule(
        id="TT347",
        component=_ISSUER,
        article=appendix_1("II.2.b; V, dòng 2"),
        check=looks.not_bold(superior),
        yields_to=("TT339",),  # the line is to go
    ),
    Rule(id="TT348", component=_ISSUER, article=appendix_1("II.2.b"), check=looks.capitals(superior)),
    Rule(id="TT349", component=_ISSUER, article=appendix_1("II.2.b"), check=looks.size(superior, 12, 13)),
    Rule(id="TT350", component=_ISSUER, article=appendix_1("II.2.b"), check=looks.upright(superior)),
    Rule(id="TT351", component=_NO, article=appendix_1("II.3"), check=looks.required(number, unless=is_unnumbered)),
    Rule(id="TT352", component=_NO, article=appendix_1("II.3.c"), check=number_form),
    Rule(id="TT353", component=_NO, article=appendix_1("II.3.c"), check=number_zero),
    Rule(id="TT354", component=_NO, article="Phụ lục III, Mục I; " + appendix_1("II.3.b"), check=number_symbol),
    Rule(
        id="TT394",
        component=_NO,
        article=appendix_1("II.3.b"),
        check=other_body,
        yields_to=("TT354", "TT601", "TT602", "TT606"),
    ),
    Rule(id="TT355", component=_NO, article=appendix_1("II.3.c"), check=looks.size(number, 13, 13)),
    Rule(id="TT356", component=_NO, article=appendix_1("II.3.c"), check=looks.upright(number)),
    Rule(id="TT357", component=_NO, article=appendix_1("II.3.c; V, dòng 3"), check=looks.not_bold(number)),
    Rule(id="TT358", component=_NO, article=appendix_1("II.3.c"), check=looks.centered(number)),
    Rule(id="TT389", component=_NO, article=appendix_1("II.3.c"), check=number_dashes),
    practice("TT379", _NO, appendix_1("II.3.b"), number_groups, "TT601", "TT602", "TT606"),
    practice("TT380", _NO, appendix_1("II.3.c"), number_blank),
    practice("TT359", _NO, appendix_1("II.3.c"), number_padded),
    Rule(
        id="TT361",
        component=_DAY,
        article=appendix_1("II.4"),
        check=looks.required(place_and_date, unless=is_unnumbered),
    ),
    Rule(id="TT362", component=_DAY, article=appendix_1("II.4.b, 4.c"), check=date_form),
    Rule(
        id="TT363",
        component=_DAY,
        article=appendix_1("II.4.b"),
        check=_figure("day", lambda figure: len(figure) == 1, _two_digits),
    ),
    Rule(
        id="TT364",
        component=_DAY,
        article=appendix_1("II.4.b"),
        check=_figure("month", lambda figure: figure in ("1", "2"), _two_digits),
    ),
    practice(
        "TT365",
        _DAY,
        appendix_1("II.4.b"),
        _figure("month", lambda figure: len(figure) == 2 and "03" <= figure <= "09", lambda figure: figure[1]),
    ),
    Rule(id="TT360", component=_DAY, article=appendix_1("II.4.c"), check=place_capitals),
    Rule(id="TT366", component=_DAY, article=appendix_1("II.4.b"), check=real_date),
    Rule(id="TT367", component=_DAY, article=appendix_1("II.4.c"), check=looks.italic(place_and_date)),
    Rule(id="TT368", component=_DAY, article=appendix_1("II.4.c"), check=looks.size(place_and_date, 13, 14)),
    Rule(id="TT369", component=_DAY, article=appendix_1("II.4.c"), check=looks.centered(place_and_date)),
    Rule(id="TT371", component=_KIND, article=appendix_1("II.5.a"), check=looks.required(kind)),
    Rule(id="TT372", component=_KIND, article=appendix_1("II.5.b"), check=looks.capitals(kind)),
    Rule(id="TT373", component=_KIND, article=appendix_1("II.5.b"), check=looks.size(kind, 13, 14)),
    Rule(id="TT374", component=_KIND, article=appendix_1("II.5.b"), check=looks.bold(kind)),
    Rule(id="TT375", component=_KIND, article=appendix_1("II.5.b"), check=looks.upright(kind)),
    Rule(id="TT378", component=_KIND, article=appendix_1("III.2.b"), check=stamp_look),
    Rule(id="TT376", component=_KIND, article=appendix_1("II.5.b"), check=looks.centered(kind)),
    Rule(
        id="TT381",
        component=_KIND,
        article=appendix_1("II.5.a"),
        check=looks.required(subject, unless=lambda plan: plan.head.kind is None),
    ),
    Rule(id="TT382", component=_KIND, article=appendix_1("II.5.b"), check=looks.size(subject, 13, 14)),
    Rule(id="TT383", component=_KIND, article=appendix_1("II.5.b"), check=looks.bold(subject)),
    Rule(id="TT384", component=_KIND, article=appendix_1("II.5.b"), check=looks.upright(subject)),
    Rule(id="TT385", component=_KIND, article=appendix_1("II.5.b"), check=looks.centered(subject)),
    practice("TT377", _KIND, "Phụ lục III, Mẫu 1.4, 1.5; " + appendix_1("II.5.a"), subject_of_letter),
    practice("TT399", _KIND, appendix_1("II.5.a; V, dòng 5"), subject_end),
    Rule(id="TT386", component=_KIND, article=appendix_1("II.5.b"), check=looks.small_letters(subject)),
)
