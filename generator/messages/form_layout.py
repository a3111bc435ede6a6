"""The sentences of the rules on places, lengths, names, citations, chapters; see `form` for those on single parts."""

from __future__ import annotations

from generator.messages.form import (
    ANNEX,
    ANNEX_TITLE,
    ISSUER,
    MOTTO,
    SUBJECT,
    Part,
    Sentences,
    bold,
    capitals,
    centered,
    inner,
    line_below,
    messages,
    missing,
    said,
    upright,
)

CHAPTER = Part("Dòng “Phần”, “Chương”, “Mục”, “Tiểu mục”", "The line “Phần”, “Chương”, “Mục”, “Tiểu mục”")
CHAPTER_TITLE = Part("Tiêu đề của phần, chương, mục, tiểu mục", "Title of a part or chapter")
PARAGRAPH_BOX = "vào Paragraph, Line spacing chọn Single"


def line_length(part: Part, vi: str, en: str) -> tuple[Sentences, Sentences]:
    return (
        (
            f"Đường kẻ dưới {inner(part.vi)} không đúng độ dài",
            f"{vi}; với dòng chữ này khoảng {{dai}} mm",
            "đường đã vẽ thì bấm vào, kéo một đầu cho đúng độ dài rồi đặt lại vào giữa; gạch chân thì chọn dòng chữ, bấm Ctrl+U "
            "để bỏ, vào Insert, Shapes, chọn Line, giữ phím Shift rồi kéo ngang dưới dòng chữ khoảng {dai} mm",
        ),
        (
            f"{part.en}: the line below has another length",
            f"{en}; for these words about {{dai}} mm",
            "a drawn line: click it, pull one end to that length and put it in the middle again; an underline: select the "
            "words, take it away with Ctrl+U; Insert, Shapes, Line: hold Shift and draw about {dai} mm below the words",
        ),
    )


def single(vi: str, en: str) -> tuple[Sentences, Sentences]:
    return (
        (f"Khoảng cách dòng của {vi}", "dòng đơn", f"chọn các dòng này, {PARAGRAPH_BOX}"),
        (f"Line spacing of {en}", "single", "select the lines; Paragraph, Line spacing: Single"),
    )


_SENTENCES: dict[str, tuple[Sentences, Sentences]] = {
    # ------------------------------------------------------------ the file
    "TT300": said(
        (
            "Tệp có macro mà mang đuôi .docx",
            "tệp .docx không có macro; Word từ chối mở tệp này",
            "đổi đuôi tệp lại thành .docm, mở bằng Word rồi lưu lại kiểu “Word Document (*.docx)”; bản sao của `--fix`, `--comments` "
            "đã bỏ macro, mở được ngay",
        ),
        (
            "A file with macros that is called .docx",
            "a .docx without macros; Word refuses to open this one",
            "name it .docm again, open it in Word and save it as “Word Document (*.docx)”; the copies of `--fix` and `--comments` "
            "have no macros and open at once",
        ),
    ),
    "TT400": said(
        (
            "Tệp có hơn một văn bản",
            "mỗi tệp một văn bản; chỉ văn bản thứ nhất được kiểm tra, văn bản sau bắt đầu ở đoạn này",
            "cắt từ đoạn này đến hết sang tệp khác, rồi kiểm tra từng tệp",
        ),
        (
            "More than one document in the file",
            "one document in a file; only the first was checked, another begins here",
            "move what stands from here on into a file of its own and check each",
        ),
    ),
    # ------------------------------------------------------------ page
    "TT319": said(
        (
            "Còn dấu vết sửa đổi chưa chấp nhận",
            "bản sạch, không còn chỗ thêm, xóa được theo dõi",
            "vào Review, Accept, chọn Accept All Changes and Stop Tracking",
        ),
        (
            "Tracked changes left open",
            "a clean copy without open changes",
            "Review, Accept, Accept All Changes and Stop Tracking",
        ),
    ),
    # ------------------------------------------------------------ head
    "TT392": said(
        (
            "Kế hoạch kèm theo quyết định không có tên cơ quan, Quốc hiệu và Tiêu ngữ",
            "trên tên loại có tên cơ quan ban hành, Quốc hiệu, Tiêu ngữ; không ghi số và ngày, vì đã có ở quyết định; dưới trích yếu "
            "có dòng “(Kèm theo Quyết định số … ngày … của …)”",
            "thêm bảng hai cột ở đầu trang: bên trái tên cơ quan, bên phải Quốc hiệu và Tiêu ngữ, như ở quyết định",
        ),
        (
            "Plan attached to a decision without issuer, national name and motto",
            "issuer, national name and motto above the kind; neither number nor date, the decision has them; below the "
            "subject line “(Kèm theo Quyết định số … ngày … của …)”",
            "add a table of two columns at the top: the issuer on the left, national name and motto on the right",
        ),
    ),
    "TT393": said(
        (
            "Không có phần đầu văn bản: tên cơ quan, Quốc hiệu và Tiêu ngữ, số, địa danh và ngày",
            "tên cơ quan và số ở bên trái; Quốc hiệu, Tiêu ngữ, địa danh và ngày ở bên phải",
            "thêm phần này trên tên loại; nếu kế hoạch ban hành kèm theo quyết định thì không ghi số và ngày mà thêm dòng "
            "“(Kèm theo Quyết định số … ngày … của …)” dưới trích yếu",
        ),
        (
            "No head: issuer, national name and motto, number, place and date",
            "issuer and number on the left; national name, motto, place and date on the right",
            "add it above the kind; a plan attached to a decision has neither number nor date, and below its subject line "
            "“(Kèm theo Quyết định số … ngày … của …)”",
        ),
    ),
    "TT333": said(
        (
            "Hai cột đầu trang bị đổi chỗ",
            "bên trái: tên cơ quan, số; bên phải: Quốc hiệu, Tiêu ngữ, địa danh và ngày",
            "đổi nội dung hai cột của bảng đầu trang cho nhau",
        ),
        (
            "The two columns of the head are exchanged",
            "left: issuer and number; right: national name, motto, place and date",
            "exchange the contents of the two columns",
        ),
    ),
    "TT334": said(
        (
            "Tiêu ngữ đứng trên Quốc hiệu",
            "Quốc hiệu ở trên, Tiêu ngữ ngay dưới",
            "chuyển Tiêu ngữ xuống dưới Quốc hiệu",
        ),
        ("Motto above the national name", "the national name first, the motto below", "move the motto down"),
    ),
    "TT335": single("Quốc hiệu, Tiêu ngữ", "national name and motto"),
    "TT336": line_length(MOTTO, "dài bằng dòng chữ", "as long as the words"),
    "TT337": said(
        (
            "Tên cơ quan ban hành viết tắt",
            "tên chính thức, đầy đủ, ví dụ: ỦY BAN NHÂN DÂN",
            "thay UBND bằng ỦY BAN NHÂN DÂN, HĐND bằng HỘI ĐỒNG NHÂN DÂN",
        ),
        (
            "Name of the issuing body shortened",
            "the full official name, as ỦY BAN NHÂN DÂN",
            "write ỦY BAN NHÂN DÂN for UBND, HỘI ĐỒNG NHÂN DÂN for HĐND",
        ),
    ),
    "TT338": said(
        (
            "Tên cơ quan thiếu loại đơn vị hành chính hoặc tên đơn vị",
            "tên đầy đủ, có chữ tỉnh, thành phố, xã, phường hoặc đặc khu",
            "ghi đủ, ví dụ: ỦY BAN NHÂN DÂN, dòng dưới là PHƯỜNG CHIỀNG SINH",
        ),
        (
            "Name of the body without its unit or the unit's kind",
            "the full name with TỈNH, THÀNH PHỐ, XÃ, PHƯỜNG or ĐẶC KHU",
            "write it in full, as ỦY BAN NHÂN DÂN with PHƯỜNG CHIỀNG SINH below",
        ),
    ),
    "TT339": said(
        (
            "Tên Ủy ban nhân dân hoặc đơn vị cấp trên đứng trên tên Ủy ban nhân dân ban hành",
            "Ủy ban nhân dân không có cơ quan chủ quản; chỉ ghi tên cơ quan ban hành",
            "xóa dòng “{found}”",
        ),
        (
            "A higher People's Committee or unit above the issuing committee",
            "a People's Committee has no superior body; the issuer alone",
            "delete the line “{found}”",
        ),
    ),
    "TT390": line_length(ISSUER, "dài 1/3 đến 1/2 dòng chữ", "a third to a half of the words"),
    "TT391": single("tên cơ quan chủ quản và tên cơ quan ban hành", "superior body and issuer"),
    "TT359": said(
        ("Số văn bản thừa số 0", "chỉ số nhỏ hơn 10 mới có số 0 phía trước: {dung}", "ghi {dung}"),
        ("Number with zeros too many", "a zero before numbers below 10 only: {dung}", "write {dung}"),
    ),
    "TT360": said(
        (
            "Địa danh viết thiếu chữ hoa",
            "viết hoa các chữ cái đầu của địa danh",
            "gõ lại địa danh, ví dụ: Bình Sơn, Thành phố Hồ Chí Minh",
        ),
        (
            "Place name without its capitals",
            "a capital at the head of every syllable of the name",
            "type it again, as Bình Sơn or Thành phố Hồ Chí Minh",
        ),
    ),
    "TT370": said(
        (
            "Vị trí của địa danh, ngày tháng năm",
            "cùng một dòng với số, ký hiệu, dưới Quốc hiệu và Tiêu ngữ",
            "đặt địa danh, ngày tháng năm vào ô bên phải, cùng hàng với ô “Số:”",
        ),
        (
            "Position of place and date",
            "on the line of the number, below national name and motto",
            "put it into the right-hand cell beside “Số:”",
        ),
    ),
    "TT388": line_length(SUBJECT, "dài 1/3 đến 1/2 dòng chữ", "a third to a half of the words"),
    "TT378": said(
        (
            "Dấu chỉ mức độ khẩn",
            "chữ in hoa, cỡ chữ 13 đến 14, đứng, đậm",
            "chọn dòng này, đặt cỡ chữ 13, in đậm, in hoa",
        ),
        ("Mark of urgency", "capitals, size 13 to 14, upright, bold", "select it: size 13, bold, in capitals"),
    ),
    # ------------------------------------------------------------ citations
    "TT404": said(
        ("Hai căn cứ trên một dòng", "mỗi căn cứ một dòng", "đặt con trỏ trước chữ “Căn cứ” thứ hai rồi bấm Enter"),
        (
            "Two legal bases on one line",
            "each on a line of its own",
            "put the cursor before the second and press Enter",
        ),
    ),
    "TT405": said(
        (
            "Căn cứ là Luật, Pháp lệnh mà ghi số, ký hiệu hoặc cơ quan ban hành",
            "chỉ ghi tên của Luật, Pháp lệnh",
            "xóa phần này, ví dụ còn: Căn cứ Luật Tổ chức chính quyền địa phương;",
        ),
        (
            "A law or ordinance cited with number or issuer",
            "its name alone",
            "delete that, as: Căn cứ Luật Tổ chức chính quyền địa phương;",
        ),
    ),
    "TT406": said(
        (
            "Căn cứ thiếu số, ký hiệu",
            "đủ tên loại, số, ký hiệu, ngày tháng năm, cơ quan ban hành, trích yếu",
            "ghi thêm số, ký hiệu, ví dụ: Nghị định số 30/2020/NĐ-CP",
        ),
        (
            "Legal base without its number",
            "kind, number and symbol, date, issuer, subject",
            "add the number, as Nghị định số 30/2020/NĐ-CP",
        ),
    ),
    "TT407": said(
        (
            "Căn cứ thiếu ngày tháng năm ban hành",
            "đủ tên loại, số, ký hiệu, ngày tháng năm, cơ quan ban hành, trích yếu",
            "ghi thêm ngày ban hành, ví dụ: ngày 05 tháng 3 năm 2020",
        ),
        (
            "Legal base without its date",
            "kind, number and symbol, date, issuer, subject",
            "add the date, as ngày 05 tháng 3 năm 2020",
        ),
    ),
    "TT408": said(
        (
            "Căn cứ thiếu tên cơ quan ban hành",
            "đủ tên loại, số, ký hiệu, ngày tháng năm, cơ quan ban hành, trích yếu",
            "ghi thêm tên cơ quan, ví dụ: của Chính phủ",
        ),
        (
            "Legal base without its issuer",
            "kind, number and symbol, date, issuer, subject",
            "add the issuer, as của Chính phủ",
        ),
    ),
    "TT409": said(
        (
            "Viện dẫn Luật, Pháp lệnh kèm số, ký hiệu",
            "chỉ ghi tên loại và tên của Luật, Pháp lệnh",
            "xóa số, ký hiệu, ví dụ còn: Luật Đầu tư công",
        ),
        ("A law or ordinance cited with its number", "its name alone", "delete the number, as: Luật Đầu tư công"),
    ),
    # ------------------------------------------------------------ text
    "TT410": said(
        ("Không thấy nội dung văn bản", "phần nội dung, dưới trích yếu", "thêm nội dung của kế hoạch dưới trích yếu"),
        ("Text not found", "a text below the subject line", "add the text of the plan below the subject line"),
    ),
    "TT419": said(
        ("Đoạn văn viết in hoa", "chữ in thường", "chọn cả đoạn rồi bấm Shift+F3 đến khi thành chữ in thường"),
        ("Paragraph in capitals", "small letters", "select it and press Shift+F3 until it is in small letters"),
    ),
    "TT420": said(
        (
            "Dấu đầu dòng không phải gạch ngang",
            "gạch đầu dòng “-”, cấp dưới là “+”",
            "thay dấu này bằng “- ”, hoặc chọn kiểu gạch ở Home, Bullets",
        ),
        ("A bullet that is no dash", "“-”, below it “+”", "put “- ” for it, or choose a dash under Home, Bullets"),
    ),
    "TT450": said(
        ("Cỡ chữ của khoản, điểm", "bằng cỡ chữ của lời văn: {dung}", "chọn dòng này, đặt cỡ chữ {dung}"),
        ("Size of a clause or point", "that of the text: {dung}", "select the line and set size {dung}"),
    ),
    "TT441": said(
        (
            "Tiêu đề đứng cùng dòng với “Phần”, “Chương”",
            "từ “Phần”, “Chương” và số thứ tự trên một dòng riêng, tiêu đề ngay dưới",
            "đặt con trỏ trước tiêu đề rồi bấm Enter, bỏ dấu sau số",
        ),
        (
            "Title on the line of “Phần”, “Chương”",
            "the word and its number on a line of their own, the title below",
            "put the cursor before the title and press Enter",
        ),
    ),
    "TT442": centered(CHAPTER),
    "TT443": bold(CHAPTER),
    "TT444": said(
        ("Từ “Phần”, “Chương”, “Mục” viết in hoa", "chữ in thường: {dung}", "gõ lại: {dung}"),
        ("“Phần”, “Chương”, “Mục” in capitals", "small letters: {dung}", "type {dung}"),
    ),
    "TT445": said(
        (
            "Số của phần, chương, mục, tiểu mục",
            "phần, chương dùng số La Mã; mục, tiểu mục dùng số Ả Rập: {dung}",
            "ghi {dung}",
        ),
        (
            "Number of a part or chapter",
            "Roman for Phần, Chương; Arabic for Mục, Tiểu mục: {dung}",
            "write {dung}",
        ),
    ),
    "TT446": missing(
        CHAPTER_TITLE,
        ("một dòng chữ in hoa ngay dưới số của phần, chương", "thêm tiêu đề, ví dụ: TỔ CHỨC THỰC HIỆN"),
        ("a line in capitals below the number", "add it, as TỔ CHỨC THỰC HIỆN"),
    ),
    "TT447": capitals(CHAPTER_TITLE),
    "TT448": bold(CHAPTER_TITLE),
    "TT449": centered(CHAPTER_TITLE),
    # ------------------------------------------------------------ foot
    "TT430": said(
        (
            "Từ “Nơi nhận:” không ngang hàng với quyền hạn, chức vụ người ký",
            "cùng hàng với dòng quyền hạn, chức vụ",
            "đặt “Nơi nhận:” vào ô bên trái, cùng hàng của bảng với dòng TM. hoặc chức vụ",
        ),
        (
            "“Nơi nhận:” not level with the authority",
            "on the line of authority and office",
            "put it into the left-hand cell of the row with TM. or the office",
        ),
    ),
    "TT470": said(
        (
            "Nơi nhận không sát lề trái",
            "từ “Nơi nhận:” và các gạch đầu dòng sát lề trái",
            "chọn các dòng này, bấm Ctrl+L; vào Paragraph, đặt Left 0, Special (none)",
        ),
        (
            "Recipients away from the left edge",
            "“Nơi nhận:” and the dashes at the left edge",
            "select the lines, press Ctrl+L; Paragraph: Left 0, Special (none)",
        ),
    ),
    "TT460": said(
        (
            "Không thấy chức vụ của người ký",
            "chức vụ dưới dòng quyền hạn",
            "thêm dòng, ví dụ CHỦ TỊCH dưới dòng TM. ỦY BAN NHÂN DÂN",
        ),
        (
            "Office of the signatory not found",
            "the office below the authority",
            "add it, as CHỦ TỊCH below TM. ỦY BAN NHÂN DÂN",
        ),
    ),
    "TT468": said(
        (
            "Tên tập thể sau “TM.” viết tắt",
            "viết đủ: TM. ỦY BAN NHÂN DÂN",
            "thay UBND bằng ỦY BAN NHÂN DÂN, HĐND bằng HỘI ĐỒNG NHÂN DÂN",
        ),
        (
            "Body behind “TM.” shortened",
            "in full: TM. ỦY BAN NHÂN DÂN",
            "write ỦY BAN NHÂN DÂN for UBND, HỘI ĐỒNG NHÂN DÂN for HĐND",
        ),
    ),
    "TT469": said(
        (
            "Hai cột cuối văn bản bị đổi chỗ",
            "bên trái: nơi nhận; bên phải: quyền hạn, chức vụ, họ và tên",
            "đổi nội dung hai cột của bảng cuối văn bản cho nhau",
        ),
        (
            "The two columns of the foot are exchanged",
            "recipients on the left, signature on the right",
            "exchange the contents of the two columns",
        ),
    ),
    # ------------------------------------------------------------ annexes
    "TT488": upright(ANNEX_TITLE),
    "TT489": line_below(ANNEX, "ngắn, ở giữa", "short, in the middle"),
}

MESSAGES = messages(_SENTENCES)
