"""The sentences of the rules of form (Nghị định 30/2020/NĐ-CP): what is wrong, what is expected, how to mend it.

Most rules ask the same of another part (a size, bold, capitals), so a part is named once and the sentences are made.
"""

from __future__ import annotations

from typing import NamedTuple

from generator.messages.words import Message, Words

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


def inner(words: str) -> str:
    """A part's name inside a sentence."""
    return words if words.startswith(("Quốc hiệu", "Tiêu ngữ")) else words[:1].lower() + words[1:]


def missing(part: Part, vi: tuple[str, str], en: tuple[str, str]) -> tuple[Sentences, Sentences]:
    return (f"Không thấy {inner(part.vi)}", *vi), (f"{part.en} not found", *en)


def size(part: Part, low: int, high: int, best: int) -> tuple[Sentences, Sentences]:
    vi, en = (f"{low} đến {high}", f"{low} to {high}") if low != high else (f"{low}", f"{low}")
    return (
        (f"Cỡ chữ của {inner(part.vi)}", f"cỡ chữ {vi}", f"chọn cả dòng, đặt cỡ chữ {best}"),
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
            f"Không thấy đường kẻ dưới {inner(part.vi)}",
            f"đường kẻ ngang, nét liền, {vi}",
            "vào Insert, Shapes, chọn Line, giữ phím Shift rồi kéo ngang dưới dòng này; không gạch chân bằng Ctrl+U, không gõ "
            "dấu gạch ngang thay đường kẻ",
        ),
        (
            f"{part.en}: no line below",
            f"a solid horizontal line, {en}",
            "Insert, Shapes, Line: hold Shift and draw it below; neither underline with Ctrl+U nor type dashes for it",
        ),
    )


def margin(vi: str, en: str, low: int, high: int, best: int) -> tuple[Sentences, Sentences]:
    return (
        (f"Lề {vi}", f"{low} đến {high} mm", f"vào Layout, Margins, Custom Margins, đặt lề {vi} {best} mm"),
        (f"Margin, {en}", f"{low} to {high} mm", f"Layout, Margins, Custom Margins: {en} {best} mm"),
    )


def said(vi: Sentences, en: Sentences) -> tuple[Sentences, Sentences]:
    """Sentences that no other rule shares."""
    return vi, en


def messages(sentences: dict[str, tuple[Sentences, Sentences]]) -> dict[str, Message]:
    """The sentences of each code as messages."""
    return {code: Message(Words(*vi), Words(*en)) for code, (vi, en) in sentences.items()}


_SENTENCES: dict[str, tuple[Sentences, Sentences]] = {
    # ------------------------------------------------------------ page
    "TT301": said(
        ("Khổ giấy", "khổ A4 (210 × 297 mm)", "vào Layout, Size, chọn A4"),
        ("Paper", "A4 (210 × 297 mm)", "Layout, Size, A4"),
    ),
    "TT302": said(
        ("Trang giấy nằm ngang", "trang đứng, theo chiều dài của khổ A4", "vào Layout, Orientation, chọn Portrait"),
        ("Landscape page", "portrait", "Layout, Orientation, Portrait"),
    ),
    "TT303": said(
        (
            "Trang giấy nằm ngang, trong trang có bảng",
            "được để ngang nếu bảng không làm thành phụ lục riêng",
            "nếu bảng dài, nên chuyển thành phụ lục và để trang đứng",
        ),
        (
            "Landscape page with a table",
            "allowed where the table is not made an annex",
            "make a long table an annex and keep the page portrait",
        ),
    ),
    "TT304": margin("trên", "top", 20, 25, 20),
    "TT305": margin("dưới", "bottom", 20, 25, 20),
    "TT306": margin("trái", "left", 30, 35, 30),
    "TT307": margin("phải", "right", 15, 20, 15),
    "TT308": said(
        ("Phông chữ", "phông Times New Roman", "bấm Ctrl+A để chọn cả văn bản rồi chọn phông Times New Roman"),
        ("Font", "Times New Roman", "select everything with Ctrl+A and choose Times New Roman"),
    ),
    "TT309": said(
        ("Màu chữ", "chữ màu đen", "chọn chỗ này, vào Home, Font Color, chọn Automatic"),
        ("Color", "black", "select it; Home, Font Color, Automatic"),
    ),
    # ------------------------------------------------------------ page number
    "TT310": missing(
        PAGE_NUMBER,
        (
            "số trang từ trang thứ hai trở đi",
            "vào Insert, Page Number, Top of Page, chọn kiểu ở giữa; đánh dấu Different First Page",
        ),
        (
            "a page number from the second page on",
            "Insert, Page Number, Top of Page, centered; tick Different First Page",
        ),
    ),
    "TT311": said(
        (
            "Số trang đặt ở cuối trang",
            "số trang ở giữa, trong lề trên",
            "xóa số trang ở chân trang, rồi vào Insert, Page Number, Top of Page",
        ),
        (
            "Page number at the foot",
            "in the top margin, centered",
            "take it from the footer; Insert, Page Number, Top of Page",
        ),
    ),
    "TT312": centered(PAGE_NUMBER),
    "TT313": size(PAGE_NUMBER, 13, 14, 14),
    "TT314": upright(PAGE_NUMBER),
    "TT315": said(
        (
            "Trang đầu hiện số trang",
            "trang thứ nhất không hiện số trang",
            "mở phần đầu trang, đánh dấu Different First Page và xóa số ở trang đầu",
        ),
        (
            "Page number shown on the first page",
            "none on the first page",
            "open the header, tick Different First Page and delete the number there",
        ),
    ),
    "TT316": said(
        (
            "Cách đánh số trang",
            "chữ số Ả Rập, liên tục từ 1",
            "vào Insert, Page Number, Format Page Numbers, chọn kiểu 1, 2, 3 và bắt đầu từ 1",
        ),
        ("Page numbering", "Arabic figures from 1", "Insert, Page Number, Format Page Numbers: 1, 2, 3, start at 1"),
    ),
    "TT317": said(
        (
            "Phông chữ của số trang",
            "phông Times New Roman",
            "mở phần đầu trang, chọn số trang rồi chọn phông Times New Roman",
        ),
        ("Font of the page number", "Times New Roman", "open the header, select the number and choose Times New Roman"),
    ),
    # ------------------------------------------------------------ national name and motto
    "TT320": missing(
        NATIONAL_NAME,
        ("dòng “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” ở đầu trang, bên phải", "thêm dòng này trên Tiêu ngữ"),
        ("the line “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” at the top right", "add it above the motto"),
    ),
    "TT321": said(
        ("Quốc hiệu viết khác", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "gõ lại đúng dòng này, bằng chữ in hoa"),
        ("National name worded otherwise", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "type the line again in capitals"),
    ),
    "TT322": size(NATIONAL_NAME, 12, 13, 13),
    "TT323": bold(NATIONAL_NAME),
    "TT324": upright(NATIONAL_NAME),
    "TT325": missing(
        MOTTO,
        ("dòng “Độc lập - Tự do - Hạnh phúc” ngay dưới Quốc hiệu", "thêm dòng này dưới Quốc hiệu"),
        ("the line “Độc lập - Tự do - Hạnh phúc” below the national name", "add it below the national name"),
    ),
    "TT326": said(
        (
            "Tiêu ngữ viết khác",
            "Độc lập - Tự do - Hạnh phúc",
            "gõ lại đúng dòng này: chữ đầu mỗi cụm viết hoa, hai bên gạch nối có dấu cách",
        ),
        (
            "Motto worded otherwise",
            "Độc lập - Tự do - Hạnh phúc",
            "type the line again: a capital in each phrase, a blank on both sides of the hyphen",
        ),
    ),
    "TT327": size(MOTTO, 13, 14, 14),
    "TT328": bold(MOTTO),
    "TT329": upright(MOTTO),
    "TT330": centered(MOTTO),
    "TT331": line_below(
        MOTTO, "dài bằng dòng chữ; với dòng chữ này khoảng {dai} mm", "as long as the words, here about {dai} mm"
    ),
    "TT332": said(
        (
            "Cỡ chữ Quốc hiệu, Tiêu ngữ, ngày tháng không thống nhất",
            "13, 14, 14 hoặc 12, 13, 13",
            "đặt Quốc hiệu cỡ 13, Tiêu ngữ cỡ 14, địa danh và ngày tháng cỡ 14",
        ),
        (
            "Sizes of national name, motto and date do not go together",
            "13, 14, 14 or 12, 13, 13",
            "national name 13, motto 14, place and date 14",
        ),
    ),
    # ------------------------------------------------------------ issuer
    "TT340": missing(
        ISSUER,
        (
            "tên chính thức, đầy đủ của cơ quan ở đầu trang, bên trái",
            "thêm tên cơ quan, ví dụ: ỦY BAN NHÂN DÂN, dòng dưới là tên xã",
        ),
        ("the full official name at the top left", "add it, for example ỦY BAN NHÂN DÂN with the commune's name below"),
    ),
    "TT341": capitals(ISSUER),
    "TT342": size(ISSUER, 12, 13, 13),
    "TT343": bold(ISSUER),
    "TT344": upright(ISSUER),
    "TT345": centered(ISSUER),
    "TT346": line_below(
        ISSUER,
        "dài 1/3 đến 1/2 dòng chữ; với dòng chữ này khoảng {dai} mm",
        "a third to a half of the words, here about {dai} mm",
    ),
    "TT347": not_bold(SUPERIOR),
    "TT348": capitals(SUPERIOR),
    "TT349": size(SUPERIOR, 12, 13, 13),
    "TT350": upright(SUPERIOR),
    # ------------------------------------------------------------ number and symbol
    "TT351": missing(
        NUMBER,
        ("dòng “Số: …/KH-…” dưới tên cơ quan", "thêm dòng này; chưa có số thì để trống, ví dụ: Số:      /KH-UBND"),
        ("the line “Số: …/KH-…” below the issuer", "add it; leave the number blank until there is one"),
    ),
    "TT352": said(
        (
            "Số, ký hiệu viết sai dạng",
            "“Số:”, chữ số, dấu “/”, ký hiệu in hoa nối bằng “-”, không có dấu cách trong ký hiệu, ví dụ Số: 05/KH-UBND",
            "gõ lại dòng này",
        ),
        (
            "Number and symbol malformed",
            "“Số:”, the figures, “/”, the symbol in capitals joined by “-” without blanks, as Số: 05/KH-UBND",
            "type the line again",
        ),
    ),
    "TT353": said(
        ("Số văn bản thiếu số 0", "số nhỏ hơn 10 có số 0 phía trước: {dung}", "ghi {dung}"),
        ("Number without its zero", "a zero before a number below 10: {dung}", "write {dung}"),
    ),
    "TT354": said(
        (
            "Ký hiệu không hợp với tên loại",
            "chữ viết tắt của kế hoạch là KH, ví dụ KH-UBND",
            "sửa ký hiệu; nếu kế hoạch ban hành kèm theo quyết định thì không ghi số ở kế hoạch",
        ),
        (
            "Symbol does not fit the kind",
            "a plan has KH, as KH-UBND",
            "mend the symbol; a plan attached to a decision has no number of its own",
        ),
    ),
    "TT355": size(NUMBER, 13, 13, 13),
    "TT356": upright(NUMBER),
    "TT357": not_bold(NUMBER),
    "TT358": centered(NUMBER),
    # ------------------------------------------------------------ place and date
    "TT361": missing(
        DATE,
        ("dòng “…, ngày … tháng … năm …” dưới Tiêu ngữ", "thêm dòng này, ví dụ: Bình Sơn, ngày 05 tháng 01 năm 2026"),
        (
            "the line “…, ngày … tháng … năm …” below the motto",
            "add it, for example: Bình Sơn, ngày 05 tháng 01 năm 2026",
        ),
    ),
    "TT362": said(
        (
            "Địa danh, ngày tháng năm viết sai dạng",
            "địa danh, dấu phẩy, rồi “ngày … tháng … năm …” viết đủ chữ",
            "gõ lại dòng này, ví dụ: Bình Sơn, ngày 05 tháng 01 năm 2026",
        ),
        (
            "Place and date malformed",
            "the place, a comma, then “ngày … tháng … năm …” in words",
            "type the line again, as: Bình Sơn, ngày 05 tháng 01 năm 2026",
        ),
    ),
    "TT363": said(
        ("Ngày thiếu số 0", "ngày nhỏ hơn 10 có số 0 phía trước: {dung}", "ghi ngày {dung}"),
        ("Day without its zero", "a zero before a day below 10: {dung}", "write ngày {dung}"),
    ),
    "TT364": said(
        ("Tháng thiếu số 0", "tháng 1, tháng 2 có số 0 phía trước: {dung}", "ghi tháng {dung}"),
        ("Month without its zero", "a zero before months 1 and 2: {dung}", "write tháng {dung}"),
    ),
    "TT365": said(
        ("Tháng thừa số 0", "chỉ tháng 1, tháng 2 có số 0 phía trước: {dung}", "ghi tháng {dung}"),
        ("Month with a zero too many", "a zero before months 1 and 2 only: {dung}", "write tháng {dung}"),
    ),
    "TT366": said(
        ("Ngày không có thật", "một ngày có trong lịch", "xem lại ngày, tháng, năm ban hành"),
        ("No such day", "a day of the calendar", "look at the date of issue"),
    ),
    "TT367": italic(DATE),
    "TT368": size(DATE, 13, 14, 14),
    "TT369": centered(DATE),
    # ------------------------------------------------------------ kind and subject line
    "TT371": missing(
        KIND,
        ("dòng “KẾ HOẠCH” riêng một dòng, trên trích yếu", "thêm dòng này; nếu đã có thì cho đứng riêng một dòng"),
        ("the line “KẾ HOẠCH” of its own above the subject", "add it, or put it on a line of its own"),
    ),
    "TT372": capitals(KIND),
    "TT373": size(KIND, 13, 14, 14),
    "TT374": bold(KIND),
    "TT375": upright(KIND),
    "TT376": centered(KIND),
    "TT381": missing(
        SUBJECT,
        ("một câu ngắn dưới tên loại, nêu nội dung chủ yếu", "thêm trích yếu ngay dưới dòng “KẾ HOẠCH”"),
        ("a short phrase below the kind", "add it right below “KẾ HOẠCH”"),
    ),
    "TT382": size(SUBJECT, 13, 14, 14),
    "TT383": bold(SUBJECT),
    "TT384": upright(SUBJECT),
    "TT385": centered(SUBJECT),
    "TT386": small_letters(SUBJECT),
    "TT387": line_below(
        SUBJECT,
        "dài 1/3 đến 1/2 dòng chữ, ở giữa; với dòng chữ này khoảng {dai} mm",
        "a third to a half of the words, in the middle; for these words about {dai} mm",
    ),
    # ------------------------------------------------------------ legal bases
    "TT401": italic(BASES),
    "TT402": size(BASES, 13, 14, 14),
    "TT403": said(
        (
            "Dấu cuối dòng căn cứ",
            "cuối dòng có dấu chấm phẩy, dòng cuối cùng có dấu chấm; ở đây là “{dung}”",
            "sửa dấu cuối dòng thành “{dung}”",
        ),
        (
            "Mark at the end of a legal base",
            "a semicolon, at the last a full stop; here “{dung}”",
            "put “{dung}” at the end",
        ),
    ),
    # ------------------------------------------------------------ text
    "TT411": size(TEXT, 13, 14, 14),
    "TT412": said(
        ("Đoạn văn không căn đều", "căn đều cả hai lề", "đặt con trỏ ở đoạn này rồi bấm Ctrl+J"),
        ("Paragraph not justified", "justified at both margins", "put the cursor in it and press Ctrl+J"),
    ),
    "TT413": said(
        ("Lùi đầu dòng", "1 cm hoặc 1,27 cm", "vào Paragraph, Special chọn First line, By ghi 1,27 cm; Left ghi 0"),
        ("First line indent", "1 cm or 1.27 cm", "Paragraph: Special First line, By 1.27 cm, Left 0"),
    ),
    "TT414": said(
        (
            "Khoảng cách với đoạn trên",
            "tối thiểu 6 pt",
            "vào Paragraph, đặt Spacing, After 6 pt; bỏ dấu ở “Don't add space…”",
        ),
        ("Space to the paragraph above", "at least 6 pt", "Paragraph: Spacing After 6 pt; clear “Don't add space…”"),
    ),
    "TT415": said(
        (
            "Khoảng cách dòng",
            "từ 1 đến 1,5 dòng",
            "vào Paragraph, Line spacing chọn Single, hoặc Multiple từ 1 đến 1,5",
        ),
        ("Line spacing", "1 to 1.5 lines", "Paragraph: Line spacing Single, or Multiple from 1 to 1.5"),
    ),
    "TT416": upright(TEXT),
    "TT417": said(
        (
            "Dấu kết thúc thiếu hoặc viết sai",
            "“./.” liền sau chữ cuối của nội dung",
            "thay các dấu cuối cùng của nội dung bằng “./.”",
        ),
        (
            "Mark of the end missing or miswritten",
            "“./.” right behind the last word of the text",
            "put “./.” for the last marks of the text",
        ),
    ),
    "TT418": said(
        (
            "Có dòng “Kính gửi”",
            "kế hoạch chỉ ghi nơi nhận ở cuối văn bản",
            "xóa dòng này, ghi các nơi nhận vào phần “Nơi nhận:”",
        ),
        (
            "A line “Kính gửi”",
            "a plan names its recipients at the foot only",
            "delete the line and name them under “Nơi nhận:”",
        ),
    ),
    "TT421": said(
        ("Dấu sau số của mục", "dấu chấm: {dung}", "ghi {dung}"),
        ("Sign behind a section's number", "a full stop: {dung}", "write {dung}"),
    ),
    "TT422": capitals(SECTION),
    "TT423": bold(SECTION),
    "TT424": said(
        ("Số thứ tự của mục", "các mục đánh số liên tục: {dung}", "sửa thành {dung}, rồi xem lại các mục sau"),
        ("Number of a section", "counting on: {dung}", "write {dung} and look at those that follow"),
    ),
    "TT425": said(
        ("Dấu sau số của khoản", "dấu chấm: {dung}", "ghi {dung}"),
        ("Sign behind a clause's number", "a full stop: {dung}", "write {dung}"),
    ),
    "TT426": bold(CLAUSE),
    "TT427": said(
        ("Khoản không có tiêu đề mà in đậm", "chữ đứng, không đậm", "chọn cả đoạn rồi bấm Ctrl+B để bỏ đậm"),
        ("Clause without a title set in bold", "upright, not bold", "select the paragraph and press Ctrl+B"),
    ),
    "TT428": said(
        ("Dấu sau chữ của điểm", "dấu đóng ngoặc đơn: {dung}", "ghi {dung}"),
        ("Sign behind a point's letter", "a closing bracket: {dung}", "write {dung}"),
    ),
    "TT429": said(
        (
            "Thứ tự chữ của điểm",
            "theo bảng chữ cái tiếng Việt (a, b, c, d, đ, e, g, h, i): {dung}",
            "sửa thành {dung}, rồi xem lại các điểm sau",
        ),
        (
            "Order of points",
            "the Vietnamese alphabet (a, b, c, d, đ, e, g, h, i): {dung}",
            "write {dung} and look at those that follow",
        ),
    ),
    # ------------------------------------------------------------ recipients
    "TT431": missing(
        RECIPIENTS,
        ("phần “Nơi nhận:” ở cuối văn bản, bên trái", "thêm phần này, dòng cuối ghi “- Lưu: VT, …”"),
        ("the block “Nơi nhận:” at the foot, on the left", "add it, its last line “- Lưu: VT, …”"),
    ),
    "TT432": said(
        ("Từ “Nơi nhận:” viết khác", "Nơi nhận:", "gõ lại “Nơi nhận:”, chữ in thường, có dấu hai chấm, riêng một dòng"),
        ("“Nơi nhận:” worded otherwise", "Nơi nhận:", "type “Nơi nhận:” with its colon on a line of its own"),
    ),
    "TT433": size(RECIPIENTS, 12, 12, 12),
    "TT434": said(
        ("Từ “Nơi nhận:” không in nghiêng, đậm", "chữ nghiêng, đậm", "chọn từ này rồi bấm Ctrl+B, Ctrl+I"),
        ("“Nơi nhận:” not bold italic", "bold italic", "select it and press Ctrl+B, Ctrl+I"),
    ),
    "TT435": size(RECIPIENT, 11, 11, 11),
    "TT436": upright(RECIPIENT),
    "TT437": said(
        (
            "Nơi nhận không có gạch đầu dòng",
            "mỗi nơi nhận một dòng, đầu dòng có dấu “-”",
            "thêm dấu “-” và một dấu cách ở đầu dòng; nếu dòng này viết tiếp nơi nhận ở dòng trên thì đặt con trỏ ở đầu "
            "dòng, bấm Backspace để nối lên",
        ),
        (
            "Recipient without a dash",
            "each on a line of its own that begins with “-”",
            "put “- ” at the beginning; if the line goes on with the one above, press Backspace there to join them",
        ),
    ),
    "TT438": said(
        ("Dấu cuối dòng nơi nhận", "dấu chấm phẩy", "dòng này hết ở “{cuoi}”; sửa dấu cuối dòng thành “;”"),
        ("Mark at the end of a recipient", "a semicolon", "the line ends with “{cuoi}”; put “;” at the end"),
    ),
    "TT490": said(
        (
            "Một nơi nhận viết thành hai đoạn",
            "mỗi nơi nhận một đoạn, Word tự xuống dòng khi hết chỗ",
            "đặt con trỏ ở đầu dòng này, bấm Backspace rồi gõ một dấu cách để nối với dòng trên",
        ),
        (
            "One recipient written as two paragraphs",
            "one paragraph each; Word wraps the line",
            "put the cursor at the beginning of this line, press Backspace and type a blank to join it to the one above",
        ),
    ),
    "TT439": said(
        ("Dấu cuối dòng lưu", "dấu chấm", "dòng này hết ở “{cuoi}”; sửa dấu cuối dòng thành “.”"),
        ("Mark at the end of the last line", "a full stop", "the line ends with “{cuoi}”; put “.” at the end"),
    ),
    "TT440": said(
        (
            "Dòng lưu",
            "dòng cuối của nơi nhận là “- Lưu: VT, …”",
            "thêm dòng “- Lưu: VT, ” và chữ viết tắt của đơn vị soạn thảo",
        ),
        ("Line on filing", "the last line is “- Lưu: VT, …”", "add “- Lưu: VT, ” with the drafting unit"),
    ),
    # ------------------------------------------------------------ signature
    "TT451": missing(
        AUTHORITY,
        (
            "quyền hạn và chức vụ ở cuối văn bản, bên phải",
            "thêm các dòng này, ví dụ: TM. ỦY BAN NHÂN DÂN, dòng dưới là CHỦ TỊCH",
        ),
        ("authority and office at the foot, on the right", "add them, as TM. ỦY BAN NHÂN DÂN with CHỦ TỊCH below"),
    ),
    "TT452": capitals(AUTHORITY),
    "TT453": size(AUTHORITY, 13, 14, 14),
    "TT454": bold(AUTHORITY),
    "TT455": upright(AUTHORITY),
    "TT456": centered(AUTHORITY),
    "TT457": said(
        (
            "Chữ viết tắt quyền hạn ký",
            "TM., KT., Q., TL. hoặc TUQ., có dấu chấm và một dấu cách",
            "gõ lại, ví dụ: TM. ỦY BAN NHÂN DÂN",
        ),
        (
            "Abbreviation of the authority",
            "TM., KT., Q., TL. or TUQ., with a full stop and a blank",
            "type it again, as TM. ỦY BAN NHÂN DÂN",
        ),
    ),
    "TT458": said(
        (
            "Cấp phó ký mà không ghi ký thay",
            "dòng “KT.” với chức vụ người đứng đầu, ở trên dòng này",
            "thêm dòng, ví dụ KT. CHỦ TỊCH trên dòng PHÓ CHỦ TỊCH",
        ),
        (
            "A deputy signs without “KT.”",
            "a line “KT.” with the head's office above",
            "add it, as KT. CHỦ TỊCH above PHÓ CHỦ TỊCH",
        ),
    ),
    "TT459": said(
        (
            "Ký thay mà không ghi chức vụ người ký",
            "chức vụ của cấp phó, ở dưới dòng này",
            "thêm dòng, ví dụ PHÓ CHỦ TỊCH dưới dòng KT. CHỦ TỊCH",
        ),
        (
            "Signed for the head without the signatory's office",
            "the deputy's office below",
            "add it, as PHÓ CHỦ TỊCH below KT. CHỦ TỊCH",
        ),
    ),
    "TT461": missing(
        SIGNER,
        ("họ và tên dưới chức vụ", "thêm họ và tên người ký; bản nháp thì để dấu chấm"),
        ("the name below the office", "add the name, or dots in a draft"),
    ),
    "TT462": small_letters(SIGNER),
    "TT463": size(SIGNER, 13, 14, 14),
    "TT464": bold(SIGNER),
    "TT465": upright(SIGNER),
    "TT466": centered(SIGNER),
    "TT467": said(
        ("Học hàm, học vị hoặc danh xưng trước tên", "chỉ họ và tên", "xóa phần đứng trước họ và tên"),
        ("A degree or form of address before the name", "the name alone", "delete what stands before the name"),
    ),
    # ------------------------------------------------------------ annexes
    "TT471": small_letters(ANNEX),
    "TT472": size(ANNEX, 14, 14, 14),
    "TT473": bold(ANNEX),
    "TT474": upright(ANNEX),
    "TT475": centered(ANNEX),
    "TT476": said(
        ("Số của phụ lục", "có từ hai phụ lục thì đánh số La Mã: {dung}", "ghi {dung}"),
        ("Number of the annex", "Roman numerals where there are two or more: {dung}", "write {dung}"),
    ),
    "TT477": missing(
        ANNEX_TITLE,
        ("tên phụ lục bằng chữ in hoa, dưới dòng “Phụ lục”", "thêm tên phụ lục, ví dụ: PHÂN CÔNG NHIỆM VỤ"),
        ("a title in capitals below “Phụ lục”", "add it, as PHÂN CÔNG NHIỆM VỤ"),
    ),
    "TT478": capitals(ANNEX_TITLE),
    "TT479": size(ANNEX_TITLE, 13, 14, 14),
    "TT480": bold(ANNEX_TITLE),
    "TT481": centered(ANNEX_TITLE),
    "TT482": missing(
        ATTACHED,
        (
            "dòng “(Kèm theo Kế hoạch số … ngày … tháng … năm … của …)” dưới tên phụ lục",
            "thêm dòng này; chưa có số, ngày thì để trống",
        ),
        (
            "the line “(Kèm theo Kế hoạch số … của …)” below the title",
            "add it; leave number and date blank until there are any",
        ),
    ),
    "TT491": said(
        (
            "Dòng “Kèm theo” của phụ lục khác số, ngày ở đầu văn bản",
            "{dung}, như ở đầu văn bản",
            "sửa “{found}” thành “{dung}”; chưa có số, ngày thì để trống cả hai nơi",
        ),
        (
            "Number or date below the annex differs from the head",
            "{dung}, as in the head",
            "write “{dung}” for “{found}”; leave both blank until there are any",
        ),
    ),
    "TT483": italic(ATTACHED),
    "TT484": size(ATTACHED, 13, 14, 14),
    "TT485": centered(ATTACHED),
    "TT486": said(
        (
            "Nội dung không nhắc đến phụ lục",
            "trong nội dung có chỉ dẫn về phụ lục",
            "nhắc “{found}” trong nội dung, ví dụ: (chi tiết tại {found} kèm theo)",
        ),
        (
            "The text does not point at the annex",
            "the text names its annex",
            "name “{found}” in the text, for example: (chi tiết tại {found} kèm theo)",
        ),
    ),
    "TT487": said(
        (
            "Số trang của phụ lục",
            "mỗi phụ lục đánh số trang riêng, từ 1",
            "thêm Section Break (Next Page) trước phụ lục; vào Format Page Numbers, chọn Start at 1",
        ),
        (
            "Pages of the annex",
            "each annex numbered by itself, from 1",
            "a Section Break (Next Page) before it; Format Page Numbers, Start at 1",
        ),
    ),
}

MESSAGES = messages(_SENTENCES)
