"""The sentences of the rules on what the parts of form say: symbol, place, signature, annexes; see `form` for their looks."""

from __future__ import annotations

from generator.messages.form import NATIONAL_NAME, Sentences, centered, messages, said

_SENTENCES: dict[str, tuple[Sentences, Sentences]] = {
    # ------------------------------------------------------------ number, place
    "TT730": said(
        (
            "Dòng “Lưu” không ở cuối danh sách nơi nhận",
            "dòng “- Lưu: VT, …” là dòng cuối, sau các nơi nhận khác",
            "chuyển dòng “{found}” xuống cuối danh sách",
        ),
        (
            "The line on filing is not the last of the recipients",
            "the line “- Lưu: VT, …” at the end of the list",
            "move “{found}” to the end of the list",
        ),
    ),
    "TT734": said(
        (
            "Ký thay mặt cơ quan khác với cơ quan ở đầu văn bản",
            "“{dung}”, theo cơ quan ban hành ở đầu văn bản",
            "sửa “{found}” thành “{dung}”, hoặc sửa tên cơ quan ở đầu văn bản",
        ),
        (
            "Signed for another body than the head names",
            "“{dung}”, as the issuer in the head",
            "change “{found}” to “{dung}”, or mend the issuer in the head",
        ),
    ),
    "TT743": said(
        (
            "“TM.” trước tên sở, phòng",
            "“{dung}”: sở, phòng làm việc theo chế độ thủ trưởng nên không ghi “TM.”",
            "sửa “{found}” thành “{dung}”; cấp phó ký thay thì ghi “KT. {dung}”",
        ),
        (
            "“TM.” before the name of a department",
            "“{dung}”: a department is led by one person and signs without “TM.”",
            "change “{found}” to “{dung}”; a deputy signs “KT. {dung}”",
        ),
    ),
    "TT744": said(
        (
            "Ký thay mặt tổ chức không có tên ở đầu văn bản",
            "“{dung}”, theo cơ quan ban hành ở đầu văn bản",
            "xem lại “{found}”: nếu là kế hoạch của Ủy ban nhân dân thì sửa thành “{dung}”; nếu là kế hoạch của tổ chức ấy thì ghi tên tổ chức ở đầu văn bản",
        ),
        (
            "Signed for a body that the head does not name",
            "“{dung}”, as the issuer in the head",
            "look at “{found}”: if the plan is the committee's write “{dung}”; if it is that body's, name it in the head",
        ),
    ),
    "TT735": said(
        (
            "Dòng “KT.” ở trên dòng “TM.”",
            "“TM.” ở dòng trên, “KT.” ở dòng dưới: {dung}",
            "đổi chỗ hai dòng “{found}”",
        ),
        (
            "The line “KT.” above the line “TM.”",
            "“TM.” first, “KT.” below it: {dung}",
            "let the two lines “{found}” change places",
        ),
    ),
    "TT736": said(
        (
            "Ký hiệu của Ủy ban nhân dân ở kế hoạch của sở, phòng",
            "chữ viết tắt tên cơ quan ở đầu văn bản sau “KH-”, ví dụ KH-SYT, KH-VHXH",
            "sửa ký hiệu ở “{found}” theo tên cơ quan ở đầu văn bản; nếu là kế hoạch của Ủy ban nhân dân thì sửa tên cơ quan ấy",
        ),
        (
            "The letters of the People's Committee on a department's plan",
            "the department's letters behind “KH-”, such as KH-SYT",
            "mend the letters of “{found}”, or the issuer in the head where the plan is the committee's",
        ),
    ),
    "TT394": said(
        (
            "Ký hiệu mang chữ viết tắt của cơ quan khác",
            "chữ viết tắt tên cơ quan ban hành: {dung}",
            "sửa {found} thành {dung}; nếu là kế hoạch của sở, phòng thì sửa tên cơ quan ở đầu văn bản",
        ),
        (
            "The symbol bears the abbreviation of another body",
            "that of the issuing body: {dung}",
            "change {found} to {dung}; if the plan is a department's own, mend the name in the head",
        ),
    ),
    "TT389": said(
        (
            "Dấu gạch dài trong ký hiệu",
            "dấu gạch nối “-” (phím cạnh số 0): {dung}",
            "xóa dấu gạch trong “{found}” rồi gõ “-”; Word tự đổi thành gạch dài thì bấm Ctrl+Z",
        ),
        (
            "A long dash in the symbol",
            "the hyphen “-” of the keyboard: {dung}",
            "delete the dash in “{found}” and type “-”; press Ctrl+Z where Word makes a long dash of it",
        ),
    ),
    "TT379": said(
        (
            "Ký hiệu có thêm chữ viết tắt của đơn vị soạn thảo",
            "tên loại và cơ quan ban hành: {dung}; chỉ công văn mới ghi thêm đơn vị soạn thảo",
            "sửa {found} thành {dung}; đơn vị soạn thảo ghi ở dòng “- Lưu: VT, …”",
        ),
        (
            "The symbol names the drafting unit too",
            "kind and issuing body: {dung}; only an official letter names the unit that drafted it",
            "write {dung} for {found}; the drafting unit stands in the line “- Lưu: VT, …”",
        ),
    ),
    "TT380": said(
        ("Thiếu dấu cách sau “Số:”", "một dấu cách, như ở mẫu: {dung}", "sửa “{found}” thành “{dung}”"),
        ("No blank behind “Số:”", "a blank, as in the samples: {dung}", "write “{dung}” for “{found}”"),
    ),
    "TT395": centered(NATIONAL_NAME),
    "TT396": said(
        (
            "Địa danh là tên đơn vị cấp trên",
            "tên đơn vị nơi cơ quan đóng trụ sở, như {don_vi}: ghi tên riêng",
            "thay “{found}” trước ngày, tháng, năm bằng tên riêng của {don_vi}",
        ),
        (
            "The place is the unit above",
            "the unit in which the body has its seat, as {don_vi}: its own name",
            "write the name of {don_vi} for “{found}” before the date",
        ),
    ),
    "TT397": said(
        (
            "Địa danh ghi cả loại đơn vị",
            "tên riêng, như ở mẫu: {dung}; chỉ tên là số, tên người, tên sự kiện lịch sử mới ghi đủ (Phường 5)",
            "sửa “{found}” thành “{dung}”",
        ),
        (
            "The place with the kind of unit",
            "the name alone, as in the samples: {dung}; in full only where it is a number, a person or an event (Phường 5)",
            "change “{found}” to “{dung}”",
        ),
    ),
    "TT398": said(
        (
            "Địa danh mang tên người, tên sự kiện ghi không đủ",
            "tên gọi đầy đủ: {dung}",
            "sửa “{found}” thành “{dung}”",
        ),
        (
            "A place named after a person or an event not in full",
            "its full name: {dung}",
            "change “{found}” to “{dung}”",
        ),
    ),
    # ------------------------------------------------------------ subject line, text
    "TT377": said(
        (
            "Trích yếu bắt đầu bằng “V/v”",
            "nội dung của kế hoạch; “V/v” chỉ dùng ở trích yếu của công văn",
            "sửa “{found}” thành “{dung}”",
        ),
        (
            "The subject line begins with “V/v”",
            "what the plan is about; “V/v” is for official letters",
            "write “{dung}” for “{found}”",
        ),
    ),
    "TT399": said(
        (
            "Trích yếu có dấu câu ở cuối",
            "một câu ngắn hoặc một cụm từ, cuối dòng không có dấu, như ở mẫu",
            "xóa dấu câu cuối “{found}”",
        ),
        (
            "A mark at the end of the subject line",
            "a short sentence or phrase without a mark at its end, as in the samples",
            "delete the mark at the end of “{found}”",
        ),
    ),
    "TT495": said(
        (
            "Dòng chú thích in nghiêng",
            "chữ đứng như cả phần nội dung; Nghị định không nói riêng về dòng chú thích",
            "chọn cả dòng rồi bấm Ctrl+I để bỏ nghiêng; hoặc đưa lời chú thích vào câu ở trên",
        ),
        (
            "A remark in italics",
            "upright like the text; the decree says nothing of remarks",
            "select the line and press Ctrl+I, or work the remark into the sentence above",
        ),
    ),
    "TT497": said(
        (
            "Tiêu đề in hoa sau số Ả Rập",
            "mục: số La Mã, tiêu đề in hoa (I. MỤC ĐÍCH); khoản: số Ả Rập, tiêu đề in thường, đậm (1. Mục đích)",
            "nếu là mục thì ghi “{dung}”; nếu là khoản thì chọn tiêu đề rồi bấm Shift+F3 đến khi thành chữ in thường",
        ),
        (
            "A title in capitals behind an Arabic number",
            "a section: Roman number, capitals (I. MỤC ĐÍCH); a clause: Arabic number, small letters, bold (1. Mục đích)",
            "a section: write “{dung}”; a clause: select its title and press Shift+F3 until it is in small letters",
        ),
    ),
    # ------------------------------------------------------------ signature
    "TT492": said(
        (
            "Chức vụ người ký không phải của Ủy ban nhân dân",
            "CHỦ TỊCH, hoặc KT. CHỦ TỊCH rồi PHÓ CHỦ TỊCH; người đứng đầu sở, phòng chỉ ký kế hoạch của Ủy ban nhân dân khi "
            "được giao ký thừa lệnh (TL.) hoặc thừa ủy quyền (TUQ.)",
            "thay “{found}” bằng {dung}; nếu là kế hoạch của sở, phòng thì ghi tên sở, phòng ở đầu văn bản "
            "và bỏ dòng TM.",
        ),
        (
            "The signatory's office is not one of the People's Committee",
            "CHỦ TỊCH, or KT. CHỦ TỊCH with PHÓ CHỦ TỊCH; the head of a department signs for the committee only by order (TL.) "
            "or by delegation (TUQ.)",
            "write {dung} for “{found}”; if the plan is the department's own, name it in the head and take "
            "the line TM. out",
        ),
    ),
    "TT493": said(
        (
            "Hai quyền hạn ký không đi cùng nhau",
            "một quyền hạn; chỉ TM. đi cùng KT. hoặc Q., và TL. đi cùng KT.; người được ủy quyền (TUQ.) không ủy quyền lại",
            "xem lại “{found}”: giữ dòng đúng với người ký, ví dụ TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH",
        ),
        (
            "Two authorities that do not go together",
            "one authority; only TM. goes with KT. or Q., and TL. with KT.; who signs by delegation (TUQ.) delegates no further",
            "look at “{found}”: keep what is true of the signatory, as TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH",
        ),
    ),
    "TT494": said(
        (
            "Dòng TM. ở trên dòng TL. hoặc TUQ.",
            "ký thừa lệnh, thừa ủy quyền là ký cho người đứng đầu, không ghi dòng TM.",
            "xóa dòng TM. ở “{found}”",
        ),
        (
            "A line TM. above TL. or TUQ.",
            "by order or delegation one signs for the head; without a line TM.",
            "delete the line TM. of “{found}”",
        ),
    ),
    # ------------------------------------------------------------ recipients
    "TT498": said(
        (
            "Dòng lưu viết sai dạng",
            "“- Lưu: VT, ” rồi chữ viết tắt của đơn vị soạn thảo, cuối dòng có dấu chấm",
            "sửa “{found}” thành “{dung}”",
        ),
        (
            "The line on filing worded otherwise",
            "“- Lưu: VT, ” with the drafting unit, a full stop at its end",
            "write “{dung}” for “{found}”",
        ),
    ),
    "TT499": said(
        (
            "Nơi nhận ghi “Như trên”",
            "tên từng cơ quan nhận; “Như trên” là các nơi ở dòng “Kính gửi”, mà kế hoạch không có dòng ấy",
            "thay dòng này bằng tên các cơ quan có trách nhiệm thực hiện, mỗi nơi một dòng",
        ),
        (
            "Recipients given as “Như trên”",
            "the name of each; “Như trên” stands for those of “Kính gửi”, a line that a plan does not have",
            "put the names of those who carry it out, each on a line of its own",
        ),
    ),
    # ------------------------------------------------------------ annexes
    "TT318": said(
        (
            "Không thấy phụ lục mà nội dung nêu",
            "trong văn bản có {thieu}",
            "thêm {thieu} sau phần chữ ký, hoặc sửa chỗ “{found}”; phụ lục ở tệp riêng thì bỏ qua",
        ),
        (
            "An annex that the text names is not there",
            "{thieu} in the document",
            "add {thieu} behind the signature, or mend “{found}”; nothing to do if it is in a file of its own",
        ),
    ),
    "TT496": said(
        (
            "Dòng “Kèm theo” của phụ lục ghi thiếu",
            "(Kèm theo Kế hoạch số … ngày … tháng … năm … của …); chưa có số, ngày thì để trống chỗ ấy",
            "ghi thêm vào “{found}”: {thieu}",
        ),
        (
            "The note below the annex is not complete",
            "(Kèm theo Kế hoạch số … ngày … tháng … năm … của …); number and date may be left blank",
            "add to “{found}”: {thieu}",
        ),
    ),
}

MESSAGES = messages(_SENTENCES)
