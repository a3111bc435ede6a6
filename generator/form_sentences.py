"""The sentences of the rules of form (Nghị định 30/2020/NĐ-CP): what is wrong, what is expected, how to mend it.

Most rules ask the same of another part (a size, bold, capitals), so a part is named once and the sentences are made.
"""

from __future__ import annotations

from typing import NamedTuple

Sentences = tuple[str, str, str]


class Part(NamedTuple):
    """A part of a document as both languages name it."""

    vi: str
    en: str


PAGE_NUMBER = Part("Số trang", "Page number")
NATIONAL_NAME = Part("Quốc hiệu", "National name")
MOTTO = Part("Tiêu ngữ", "Motto")
SUPERIOR = Part("Tên cơ quan chủ quản", "Name of the superior body")
ISSUER = Part("Tên cơ quan ban hành", "Name of the issuing body")
NUMBER = Part("Số, ký hiệu", "Number and symbol")
DATE = Part("Địa danh, ngày tháng năm", "Place and date")
KIND = Part("Tên loại văn bản", "Kind of document")
SUBJECT = Part("Trích yếu", "Subject line")
BASES = Part("Căn cứ", "Legal base")
TEXT = Part("Nội dung", "Text")
SECTION = Part("Tiêu đề mục", "Heading of a section")
CLAUSE = Part("Tiêu đề khoản", "Heading of a clause")
RECIPIENTS = Part("Từ “Nơi nhận:”", "The words “Nơi nhận:”")
RECIPIENT = Part("Danh sách nơi nhận", "List of recipients")
AUTHORITY = Part("Quyền hạn, chức vụ của người ký", "Authority and office of the signatory")
SIGNER = Part("Họ và tên người ký", "Name of the signatory")
ANNEX = Part("Dòng “Phụ lục”", "The line “Phụ lục”")
ANNEX_TITLE = Part("Tên phụ lục", "Title of the annex")
ATTACHED = Part("Dòng “Kèm theo”", "The line “Kèm theo”")


def _low(words: str) -> str:
    return words[:1].lower() + words[1:]


def missing(part: Part, vi: tuple[str, str], en: tuple[str, str]) -> tuple[Sentences, Sentences]:
    return (f"Không thấy {_low(part.vi)}", *vi), (f"{part.en} not found", *en)


def size(part: Part, low: int, high: int, best: int) -> tuple[Sentences, Sentences]:
    vi, en = (f"{low} đến {high}", f"{low} to {high}") if low != high else (f"{low}", f"{low}")
    return (
        (f"Cỡ chữ của {_low(part.vi)}", f"cỡ chữ {vi}", f"chọn cả dòng, đặt cỡ chữ {best}"),
        (f"{part.en}: size", f"size {en}", f"select the line and set size {best}"),
    )


def bold(part: Part) -> tuple[Sentences, Sentences]:
    return (
        (f"{part.vi} không đậm", "chữ đậm cả dòng", "chọn cả dòng rồi bấm Ctrl+B"),
        (f"{part.en}: not bold", "bold throughout", "select the line and press Ctrl+B"),
    )


def not_bold(part: Part) -> tuple[Sentences, Sentences]:
    return (
        (f"{part.vi} in đậm", "chữ không đậm", "chọn cả dòng rồi bấm Ctrl+B để bỏ đậm"),
        (f"{part.en}: bold", "not bold", "select the line and press Ctrl+B to take bold off"),
    )


def upright(part: Part) -> tuple[Sentences, Sentences]:
    return (
        (f"{part.vi} in nghiêng", "chữ đứng", "chọn cả dòng rồi bấm Ctrl+I để bỏ nghiêng"),
        (f"{part.en}: italic", "upright", "select the line and press Ctrl+I to take italic off"),
    )


def italic(part: Part) -> tuple[Sentences, Sentences]:
    return (
        (f"{part.vi} không nghiêng", "chữ nghiêng cả dòng", "chọn cả dòng rồi bấm Ctrl+I"),
        (f"{part.en}: not italic", "italic throughout", "select the line and press Ctrl+I"),
    )


def capitals(part: Part) -> tuple[Sentences, Sentences]:
    return (
        (
            f"{part.vi} không viết in hoa",
            "chữ in hoa cả dòng",
            "chọn cả dòng rồi bấm Shift+F3 đến khi thành chữ in hoa",
        ),
        (
            f"{part.en}: not in capitals",
            "capitals throughout",
            "select the line and press Shift+F3 until it is in capitals",
        ),
    )


def small_letters(part: Part) -> tuple[Sentences, Sentences]:
    return (
        (f"{part.vi} viết in hoa cả dòng", "chữ in thường", "gõ lại dòng này bằng chữ in thường"),
        (f"{part.en}: all in capitals", "small letters", "type the line again in small letters"),
    )


def centered(part: Part) -> tuple[Sentences, Sentences]:
    return (
        (f"{part.vi} không căn giữa", "căn giữa", "đặt con trỏ ở dòng này rồi bấm Ctrl+E"),
        (f"{part.en}: not centered", "centered", "put the cursor in the line and press Ctrl+E"),
    )


def line_below(part: Part, vi: str, en: str) -> tuple[Sentences, Sentences]:
    return (
        (
            f"Không thấy đường kẻ dưới {_low(part.vi)}",
            f"đường kẻ ngang, nét liền, {vi}",
            "vào Insert, Shapes, chọn Line rồi kẻ dưới dòng này; không gõ dấu gạch ngang thay đường kẻ",
        ),
        (
            f"{part.en}: no line below",
            f"a solid horizontal line, {en}",
            "Insert, Shapes, Line; do not type dashes for it",
        ),
    )


SENTENCES: dict[str, tuple[Sentences, Sentences]] = {}
