"""The sentences of every problem code, in Vietnamese and in English: what is expected and how to mend it.

`{name}` is filled from the problem's values, `{found}` from what was written. A sentence after `near` is used when a near word was found.
The table is also what the reference page of codes is made from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator import glossary
from generator.errors import Problem, Severity
from generator.form_sentences import SENTENCES


class Words(NamedTuple):
    what: str  # what is wrong, used where no field of a file is meant
    expected: str
    fix: str
    near: str = ""


class Message(NamedTuple):
    vi: Words
    en: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A problem in words."""

    subject: str
    found: str
    expected: str
    fix: str
    severity: str


MESSAGES: dict[str, Message] = {
    # ------------------------------------------------------------ HS0: a YAML file that cannot be read
    "HS001": Message(
        Words("Tệp quá lớn", "tệp không quá 1 MB", "hồ sơ chỉ là văn bản ngắn; kiểm tra xem có chọn nhầm tệp không"),
        Words(
            "File too large", "a file of at most 1 MB", "a profile is a short text; check that this is the right file"
        ),
    ),
    "HS002": Message(
        Words("Bảng mã", "văn bản mã UTF-8", "mở tệp bằng Notepad, chọn Save As, mục Encoding chọn UTF-8 rồi lưu lại"),
        Words("Encoding", "text in UTF-8", "open the file in Notepad, Save As, Encoding UTF-8"),
    ),
    "HS003": Message(
        Words("Thụt đầu dòng", "dấu cách, không dùng phím Tab", "xóa ký tự Tab ở đầu dòng, thay bằng hai dấu cách"),
        Words("Indent", "blanks, not a tab", "replace the tab at the start of the line by two blanks"),
    ),
    "HS004": Message(
        Words(
            "Cú pháp",
            "mỗi dòng một trường, dạng “ten: Chiềng Sinh”",
            "xem lại dấu hai chấm, dấu ngoặc và độ thụt của dòng này và dòng ngay trên; giá trị có dấu “: ” hoặc “#” thì đặt trong ngoặc kép",
        ),
        Words(
            "Syntax",
            "one field a line, such as “ten: Chiềng Sinh”",
            "look at the colon, brackets and indent of this line and the one above; put a value with “: ” or “#” in quotes",
        ),
    ),
    "HS005": Message(
        Words("Trường ghi hai lần", "mỗi trường chỉ ghi một lần", "trường này đã ghi ở dòng {dong}; giữ một, xóa một"),
        Words("Field given twice", "each field once", "it already stands on line {dong}; delete one of them"),
    ),
    "HS006": Message(
        Words(
            "Tham chiếu trong tệp",
            "giá trị viết đầy đủ, không dùng & và *",
            "viết lại giá trị tại chỗ; giá trị bắt đầu bằng & hoặc * thì đặt trong ngoặc kép",
        ),
        Words(
            "Alias",
            "values written out, without & and *",
            "write the value out here; put a value that begins with & or * in quotes",
        ),
    ),
    "HS007": Message(
        Words("Lồng nhau quá sâu", "tệp có không quá 40 bậc và 60.000 giá trị", "kiểm tra các dấu ngoặc chưa đóng"),
        Words("Nested too deep", "at most 40 levels and 60,000 values", "look for brackets that are not closed"),
    ),
    "HS008": Message(
        Words(
            "Ký tự lạ",
            "chữ tiếng Việt; ở đây có chữ của bảng chữ khác hoặc ký tự ẩn trông giống hệt",
            "gõ lại chữ đó, hoặc chép lại: {nen_la}",
        ),
        Words(
            "Strange letter",
            "Vietnamese letters; one here is of another alphabet or invisible",
            "type it again, or copy: {nen_la}",
        ),
    ),
    "HS009": Message(
        Words(
            "Thẻ kiểu dữ liệu",
            "giá trị thường, không có thẻ bắt đầu bằng dấu chấm than",
            "xóa phần thẻ “{found}” trước giá trị",
        ),
        Words("Type tag", "a plain value without a tag", "delete the tag “{found}” before the value"),
    ),
    "HS010": Message(
        Words(
            "Không đọc được tệp",
            "một tệp có thật và được phép đọc",
            "kiểm tra lại đường dẫn; nếu tệp đang mở ở chương trình khác thì đóng lại",
        ),
        Words(
            "File cannot be read",
            "a file that exists and may be read",
            "check the path; close the file in other programs",
        ),
    ),
    # ------------------------------------------------------------ HS1: a profile that is wrong
    "HS100": Message(
        Words(
            "Hồ sơ trống",
            "ít nhất cap, loai_don_vi, ten và ke_hoach",
            "chép một hồ sơ mẫu trong thư mục profiles rồi sửa",
        ),
        Words(
            "Empty profile",
            "at least cap, loai_don_vi, ten and ke_hoach",
            "copy an example from profiles and change it",
        ),
    ),
    "HS101": Message(
        Words(
            "Trường lạ",
            "một trong các trường: {cac_truong}",
            "xóa dòng này, hoặc sửa tên trường",
            "có phải là “{gan_nhat}”? Sửa “{found}” thành “{gan_nhat}”",
        ),
        Words(
            "Unknown field",
            "one of: {cac_truong}",
            "delete the line or mend the field's name",
            "did you mean “{gan_nhat}”?",
        ),
    ),
    "HS102": Message(
        Words("Thiếu trường", "trường này phải có", "thêm một dòng “{truong}: …”"),
        Words("Missing field", "this field must be there", "add a line “{truong}: …”"),
    ),
    "HS103": Message(
        Words(
            "Dạng của giá trị",
            "{dang}",
            "viết lại theo dạng cần; ví dụ danh sách thì mỗi dòng một giá trị, bắt đầu bằng “- ”",
        ),
        Words("Shape of the value", "{dang}", "write it in that shape; a list has one value a line, each after “- ”"),
    ),
    "HS104": Message(
        Words(
            "Giá trị ngoài danh sách",
            "một trong: {lua_chon}",
            "chọn một giá trị trong danh sách",
            "có phải là “{gan_nhat}”?",
        ),
        Words("Not one of the choices", "one of: {lua_chon}", "choose one of them", "did you mean “{gan_nhat}”?"),
    ),
    "HS105": Message(
        Words(
            "Ngày",
            "một ngày có thật, viết ngày/tháng/năm; ngày còn để trống thì ghi tháng/năm hoặc chỉ năm",
            "ví dụ: 21/3/2026, 02/2026 hoặc 2026",
        ),
        Words(
            "Date",
            "a real day/month/year; month/year or the year alone while it is open",
            "for example 21/3/2026, 02/2026 or 2026",
        ),
    ),
    "HS106": Message(
        Words("Số văn bản", "chỉ chữ số; ký hiệu ghi ở trường ky_hieu", "ví dụ: so: 55 (còn để trống thì bỏ dòng này)"),
        Words(
            "Number",
            "digits only; the symbol goes into ky_hieu",
            "for example so: 55 (leave the line out while it is open)",
        ),
    ),
    "HS107": Message(
        Words("Lần đại hội", "số La Mã hoặc chữ số", "ví dụ: XXII hoặc 22"),
        Words("Ordinal", "a Roman numeral or digits", "for example XXII or 22"),
    ),
    "HS108": Message(
        Words("Nhiệm kỳ", "hai năm, năm sau lớn hơn năm trước", "ví dụ: 2025 - 2030"),
        Words("Term", "two years, the later one after the earlier", "for example 2025 - 2030"),
    ),
    "HS109": Message(
        Words(
            "Số, ký hiệu",
            "chữ in hoa, nối bằng dấu gạch ngang, không có dấu cách",
            "ví dụ: KH-UBND; văn bản cấp trên ghi cả số: 112/KH-UBND",
        ),
        Words(
            "Symbol",
            "capitals joined by hyphens, no blanks",
            "for example KH-UBND; a cited document with its number: 112/KH-UBND",
        ),
    ),
    "HS110": Message(
        Words("Tên đơn vị", "chỉ tên riêng, không ghi loại đơn vị ở trước", "ghi: ten: {chi_ten}"),
        Words("Name of the unit", "the proper name without the kind", "write ten: {chi_ten}"),
    ),
    "HS111": Message(
        Words(
            "Loại đơn vị",
            "cấp {cap} có các loại: {lua_chon}",
            "sửa loại đơn vị hoặc sửa cấp",
            "có phải là “{gan_nhat}”?",
        ),
        Words(
            "Kind of unit", "level {cap} has: {lua_chon}", "mend the kind or the level", "did you mean “{gan_nhat}”?"
        ),
    ),
    "HS112": Message(
        Words(
            "Động từ của trích yếu",
            "một trong các động từ của gói: {lua_chon}",
            "chọn một động từ, hoặc bỏ dòng này",
            "có phải là “{gan_nhat}”?",
        ),
        Words(
            "Verb of the title",
            "one of the pack's verbs: {lua_chon}",
            "choose one or leave the line out",
            "did you mean “{gan_nhat}”?",
        ),
    ),
    "HS113": Message(
        Words(
            "Họ và tên người ký",
            "chỉ họ và tên, không ghi học hàm, học vị, danh xưng trước tên (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.c)",
            "bỏ “{chuc_danh}” ở trước tên",
        ),
        Words("Signer's name", "the name alone, without titles before it", "leave out “{chuc_danh}”"),
    ),
    "HS114": Message(
        Words("Số liệu", "một giá trị kiểu {kieu}", "ví dụ: {vi_du}"),
        Words("Figure", "a value of the kind {kieu}", "for example {vi_du}"),
    ),
    "HS115": Message(
        Words(
            "Số liệu gói mẫu không dùng",
            "một trong các số liệu của gói {goi}: {lua_chon}",
            "xóa dòng này",
            "có phải là “{gan_nhat}”?",
        ),
        Words(
            "Figure the pack does not use",
            "one of the figures of {goi}: {lua_chon}",
            "delete the line",
            "did you mean “{gan_nhat}”?",
        ),
    ),
    "HS116": Message(
        Words(
            "Phần gói mẫu không có",
            "một trong các mã: {lua_chon}",
            "sửa mã hoặc xóa dòng này",
            "có phải là “{gan_nhat}”?",
        ),
        Words(
            "Part the pack does not have",
            "one of: {lua_chon}",
            "mend the id or delete the line",
            "did you mean “{gan_nhat}”?",
        ),
    ),
    "HS117": Message(
        Words(
            "Chức năng lạ",
            "tên một chức năng của từ điển: {lua_chon}",
            "sửa tên chức năng hoặc xóa dòng này",
            "có phải là “{gan_nhat}”?",
        ),
        Words(
            "Unknown function",
            "a function of the lexicon: {lua_chon}",
            "mend the name or delete the line",
            "did you mean “{gan_nhat}”?",
        ),
    ),
    "HS118": Message(
        Words(
            "Từ ngữ lạ",
            "tên một từ ngữ của từ điển: {lua_chon}",
            "sửa tên hoặc xóa dòng này",
            "có phải là “{gan_nhat}”?",
        ),
        Words(
            "Unknown term",
            "a term of the lexicon: {lua_chon}",
            "mend the name or delete the line",
            "did you mean “{gan_nhat}”?",
        ),
    ),
    "HS119": Message(
        Words(
            "Dấu các mục",
            "bắt đầu bằng I. và 1., không trùng nhau, kết thúc bằng dấu - hoặc +",
            'ví dụ: dau_muc: [I., 1., a), "-", "+"]',
        ),
        Words(
            "Marks",
            "beginning with I. and 1., none twice, ending with - or +",
            'for example dau_muc: [I., 1., a), "-", "+"]',
        ),
    ),
    "HS120": Message(
        Words(
            "Gói mẫu",
            "tên một gói mẫu đang có: {cac_goi}",
            "ghi đúng tên gói, chữ thường không dấu, ví dụ ket-cau-ha-tang",
            "có phải là “{gan_nhat}”?",
        ),
        Words(
            "Pack",
            "the name of a pack: {cac_goi}",
            "write the pack's code, for example ket-cau-ha-tang",
            "did you mean “{gan_nhat}”?",
        ),
    ),
    "HS121": Message(
        Words(
            "Thiếu kế hoạch",
            "hồ sơ có mục ke_hoach cho gói “{goi}”",
            "thêm mục ke_hoach với goi_mau: {goi} và ngay_ban_hanh",
        ),
        Words("No plan", "a ke_hoach entry for the pack “{goi}”", "add ke_hoach with goi_mau: {goi} and ngay_ban_hanh"),
    ),
    "HS122": Message(
        Words(
            "Thiếu ngày ban hành",
            "ngày ban hành, ít nhất là năm: tên các cơ quan tùy theo ngày này",
            "thêm dòng ngay_ban_hanh; ngày còn để trống thì ghi tháng/năm, ví dụ 02/2026",
        ),
        Words(
            "No issue date",
            "the issue date, at least its year: the names of bodies hang on it",
            "add ngay_ban_hanh; month/year while the day is open, for example 02/2026",
        ),
    ),
    "HS123": Message(
        Words(
            "Ngày ban hành chưa đủ", "ghi cả tháng: trong năm này tổ chức bộ máy thay đổi ({moc})", "ví dụ: 02/{nam}"
        ),
        Words(
            "Issue date not precise enough",
            "the month too: the bodies changed in that year ({moc})",
            "for example 02/{nam}",
        ),
    ),
    "HS124": Message(
        Words(
            "Giá trị quá dài", "không quá {toi_da} ký tự", "rút gọn; đoạn văn riêng của đơn vị thì đặt ở noi_dung_rieng"
        ),
        Words("Value too long", "at most {toi_da} characters", "shorten it; own paragraphs go into noi_dung_rieng"),
    ),
    "HS125": Message(
        Words("Số điện thoại", "chữ số, dấu cách, dấu chấm, ít nhất bảy chữ số", "ví dụ: 02613.647.024"),
        Words("Phone number", "digits, blanks and dots, at least seven digits", "for example 02613.647.024"),
    ),
    "HS126": Message(
        Words("Mã đơn vị", "mã của cơ quan thống kê: tỉnh 2 chữ số, huyện 3, xã 5, giữ cả số 0 ở đầu", "ví dụ: 00123"),
        Words(
            "Unit code",
            "the statistics office's code: 2 digits for a province, 3 district, 5 commune, with leading zeros",
            "for example 00123",
        ),
    ),
    "HS127": Message(
        Words(
            "Mã đơn vị không có trong danh mục",
            "một mã có hiệu lực tại ngày ban hành",
            "kiểm tra lại mã, hoặc bỏ dòng ma_don_vi",
        ),
        Words("Unit code not in the register", "a code in force at the issue date", "check it, or leave ma_don_vi out"),
    ),
    "HS128": Message(
        Words(
            "Tên đơn vị khác danh mục",
            "theo mã này, danh mục ghi “{danh_muc}”",
            "kiểm tra lại tên hoặc mã; văn bản vẫn in tên ghi trong hồ sơ",
        ),
        Words(
            "Name differs from the register",
            "the register has “{danh_muc}” under this code",
            "check name and code; the plan prints the profile's own name",
        ),
    ),
    "HS129": Message(
        Words("Dòng Lưu trong nơi nhận", "dòng Lưu ghi ở trường luu", "xóa dòng này và ghi luu: VT"),
        Words(
            "Filing line among the recipients", "the filing line goes into luu", "delete this line and write luu: VT"
        ),
    ),
    "HS130": Message(
        Words(
            "Chỗ còn trống: {found}",
            "có đủ thông tin trước khi ký",
            "bổ sung vào hồ sơ, hoặc bỏ --final để in bản thảo",
        ),
        Words(
            "Still open: {found}",
            "everything filled in before signing",
            "add it to the profile, or leave out --final for a draft",
        ),
    ),
    "HS131": Message(
        Words("Gói mẫu không dành cho cấp này", "gói này dùng cho: {lua_chon}", "chọn gói mẫu khác"),
        Words("Pack not for this level", "this pack is for: {lua_chon}", "choose another pack"),
    ),
    "HS132": Message(
        Words(
            "Nhiệm vụ không có chỗ trong kế hoạch",
            "mỗi nhiệm vụ của gói được nêu, hoặc được ghi rõ lý do không thực hiện",
            "để lại phần phân công của nhóm này, hoặc ghi nhiem_vu: {{{found}: {{khong_thuc_hien: lý do}}}}",
        ),
        Words(
            "Task without a place in the plan",
            "each task of the pack said, or declined with a reason",
            "keep the part that assigns its group, or write nhiem_vu: {{{found}: {{khong_thuc_hien: reason}}}}",
        ),
    ),
    "HS133": Message(
        Words(
            "Dòng trống trong danh sách",
            "mỗi dòng của danh sách có một giá trị",
            "xóa dòng chỉ có dấu gạch này, hoặc viết giá trị sau dấu gạch",
        ),
        Words(
            "Empty line in a list",
            "a value on each line of a list",
            "delete the line that has only a dash, or write a value after it",
        ),
    ),
    "HS134": Message(
        Words(
            "Thiếu chức vụ người ký",
            "chức vụ của người ký khi ký {quyen_han}",
            "thêm vào nguoi_ky một dòng, ví dụ chuc_vu: Phó Chủ tịch",
        ),
        Words(
            "No position of the signer",
            "the position of the one who signs by {quyen_han}",
            "add to nguoi_ky, for example chuc_vu: Phó Chủ tịch",
        ),
    ),
    "HS135": Message(
        Words("Hồ sơ có nhiều kế hoạch", "chọn một gói mẫu: {cac_goi}", "thêm vào lệnh: --pack và tên gói"),
        Words(
            "Profile with several plans",
            "one of the packs: {cac_goi}",
            "add to the command: --pack and the pack's name",
        ),
    ),
    "HS136": Message(
        Words("Phần bị khóa", "phần này của gói mẫu phải giữ nguyên", "xóa tên phần này khỏi danh sách bo"),
        Words("Locked part", "this part of the pack must stay", "take its name out of the list bo"),
    ),
    "HS137": Message(
        Words(
            "Hai kế hoạch của một gói mẫu",
            "mỗi gói mẫu một kế hoạch trong một hồ sơ",
            "xóa một trong hai kế hoạch (kế hoạch kia ở dòng {dong}), hoặc để ở hồ sơ khác",
        ),
        Words(
            "Two plans of one pack",
            "one plan of each pack in a profile",
            "delete one of the two (the other is on line {dong}), or move it to another profile",
        ),
    ),
    "HS138": Message(
        Words(
            "Gói mẫu không có động từ để chọn", "không có dòng này", "xóa dòng dong_tu; cần câu khác thì ghi trich_yeu"
        ),
        Words("Pack without verbs", "no such line", "delete the line dong_tu; for other words use trich_yeu"),
    ),
    # ------------------------------------------------------------ PR: a unit and the unit above
    "PR101": Message(
        Words(
            "Thiếu cấp trên",
            "hồ sơ của đơn vị cấp {can_cap} đứng trên {don_vi}",
            "thêm dòng cap_tren_truc_tiep: đường dẫn tới hồ sơ cấp {can_cap}",
        ),
        Words(
            "No unit above",
            "the profile of the unit of level {can_cap} above {don_vi}",
            "add cap_tren_truc_tiep: path of that profile",
        ),
    ),
    "PR102": Message(
        Words(
            "Đơn vị không tồn tại tại ngày ban hành",
            "loại đơn vị có trong thời kỳ này ({che_do}): {lua_chon}",
            "kiểm tra ngày ban hành, loại đơn vị hoặc chọn đơn vị kế tục",
        ),
        Words(
            "Unit does not exist at the issue date",
            "a kind that exists then ({che_do}): {lua_chon}",
            "check the date and the kind, or take the successor unit",
        ),
    ),
    "PR103": Message(
        Words(
            "Cấp trên không đúng",
            "tại ngày ban hành, cấp trên trực tiếp của {don_vi} là cấp {can_cap}",
            "trỏ cap_tren_truc_tiep tới hồ sơ cấp {can_cap}",
        ),
        Words(
            "Wrong unit above",
            "at the issue date the unit directly above {don_vi} is of level {can_cap}",
            "point cap_tren_truc_tiep to a profile of level {can_cap}",
        ),
    ),
    "PR104": Message(
        Words(
            "Ban hành trước văn bản được thực hiện",
            "không sớm hơn văn bản được viện dẫn ({cap_tren})",
            "kiểm tra lại ngày ban hành và ngày của văn bản được viện dẫn",
        ),
        Words(
            "Older than the document it carries out", "not before the cited document ({cap_tren})", "check both dates"
        ),
    ),
    "PR105": Message(
        Words(
            "Chỉ tiêu lỏng hơn cấp trên",
            "{gioi_han} cấp trên ({cap_tren})",
            "nếu đúng là chủ ý thì giữ nguyên; nếu không thì sửa số liệu",
        ),
        Words("Looser than the unit above", "{gioi_han} ({cap_tren})", "keep it if it is meant, else mend the figure"),
    ),
    "PR106": Message(
        Words("Cấp trên đi vòng", "chuỗi hồ sơ kết thúc ở cấp tỉnh", "sửa cap_tren_truc_tiep; chuỗi đang là: {chuoi}"),
        Words("Circular chain", "a chain that ends at a province", "mend cap_tren_truc_tiep; the chain is: {chuoi}"),
    ),
    "PR107": Message(
        Words(
            "Không thấy hồ sơ cấp trên",
            "đường dẫn tới một tệp có thật, tính từ thư mục của hồ sơ này",
            "kiểm tra đường dẫn; chuỗi đang là: {chuoi}",
            "có phải là “{gan_nhat}”? Chuỗi đang là: {chuoi}",
        ),
        Words(
            "Profile above not found",
            "the path of a file, from this profile's folder",
            "check the path; the chain is: {chuoi}",
            "did you mean “{gan_nhat}”? The chain is: {chuoi}",
        ),
    ),
    "PR108": Message(
        Words("Chuỗi hồ sơ quá dài", "nhiều nhất ba cấp", "sửa cap_tren_truc_tiep; chuỗi đang là: {chuoi}"),
        Words("Chain too long", "at most three levels", "mend cap_tren_truc_tiep; the chain is: {chuoi}"),
    ),
    "PR109": Message(
        Words(
            "Thời hạn trước ngày ban hành",
            "thời hạn không sớm hơn ngày ban hành ({ban_hanh})",
            "sửa bằng nhiem_vu: {{mã nhiệm vụ: {{han: …}}}}, hoặc ban hành kế hoạch sớm hơn",
        ),
        Words(
            "Deadline before the issue date",
            "a deadline not before the issue date ({ban_hanh})",
            "mend it with nhiem_vu: {{task: {{han: …}}}}, or issue the plan earlier",
        ),
    ),
    "PR110": Message(
        Words(
            "Cấp trên thừa",
            "{don_vi} ở cấp cao nhất của chuỗi hồ sơ, không có hồ sơ cấp trên",
            "xóa dòng cap_tren_truc_tiep; văn bản của Trung ương do gói mẫu viện dẫn",
        ),
        Words(
            "Unit above where there is none",
            "{don_vi} is at the top of the chain",
            "delete cap_tren_truc_tiep; the pack cites the documents of the centre",
        ),
    ),
    # ------------------------------------------------------------ TN: words for this level and date
    "TN102": Message(
        Words(
            "Câu của gói không dùng được cho {don_vi}",
            "một câu đúng với cấp này: {ly_do}",
            "trong gói mẫu, thêm nhãn cap hoặc che_do cho câu này",
        ),
        Words(
            "A sentence of the pack does not fit {don_vi}",
            "a sentence that fits: {ly_do}",
            "in the pack, tag the sentence with cap or che_do",
        ),
    ),
    "TN103": Message(
        Words(
            "Cơ quan của cấp khác hoặc thời kỳ khác",
            "cơ quan có thật ở đơn vị này hoặc cấp trên tại ngày ban hành ({che_do})",
            "kiểm tra lại tên cơ quan; nếu đúng là chủ ý thì giữ nguyên",
        ),
        Words(
            "Body of another level or time",
            "a body of this unit or of one above it at the issue date ({che_do})",
            "check the name; keep it if it is meant",
        ),
    ),
    # ------------------------------------------------------------ MA: a pack
    "MA103": Message(
        Words("Mã ghi hai lần", "mỗi mã chỉ dùng một lần trong gói", "đặt mã khác cho phần này"),
        Words("Id used twice", "each id once in a pack", "give this part another id"),
    ),
    "MA104": Message(
        Words(
            "Một dạng của từ",
            "đúng một trong hai: viet hoặc khong_co",
            "giữ viet nếu có cách viết, giữ khong_co nếu ở đó không có",
        ),
        Words(
            "A row of a term",
            "exactly one of viet and khong_co",
            "keep viet where there are words, khong_co where there is no such thing",
        ),
    ),
    "MA105": Message(
        Words("Mã của phần", "chữ thường không dấu, chữ số, nối bằng gạch ngang", "ví dụ: muc-dich-yeu-cau"),
        Words("Id", "small letters and digits joined by hyphens", "for example muc-dich-yeu-cau"),
    ),
    "MA201": Message(
        Words(
            "Dấu trong câu",
            "các dấu {{ }}, [[ ]], * đi thành cặp",
            "đóng cặp dấu, hoặc viết \\ trước dấu nếu là chữ thường",
        ),
        Words("Marks in a text", "{{ }}, [[ ]] and * in pairs", "close the pair, or write \\ before a plain one"),
    ),
    "MA202": Message(
        Words(
            "Chỗ điền lạ",
            "tên một từ ngữ, số liệu hoặc cụm từ đã khai",
            "khai báo nó trong goi.yaml, hoặc sửa tên",
            "có phải là “{gan_nhat}”?",
        ),
        Words(
            "Unknown slot",
            "a term, figure or phrase that is declared",
            "declare it in goi.yaml or mend the name",
            "did you mean “{gan_nhat}”?",
        ),
    ),
    "MA203": Message(
        Words("Tên chưa khai: {loai}", "một tên đã khai báo", "khai báo nó, hoặc sửa tên", "có phải là “{gan_nhat}”?"),
        Words(
            "Undeclared name: {loai}", "a declared name", "declare it or mend the name", "did you mean “{gan_nhat}”?"
        ),
    ),
    "MA204": Message(
        Words("Tên trùng", "tên khác với các từ ngữ sẵn có", "đổi tên này trong goi.yaml"),
        Words("Name taken", "a name no term has yet", "rename it in goi.yaml"),
    ),
    # ------------------------------------------------------------ DU: the Word template, the file written
    "DU001": Message(
        Words("Không phải tệp Word", "một tệp .docx nguyên vẹn", "mở tệp bằng Word rồi lưu lại dạng .docx"),
        Words("Not a Word file", "a sound .docx", "open it in Word and save it as .docx"),
    ),
    "DU002": Message(
        Words("Tệp Word quá lớn", "tệp giải nén ra không quá 60 MB", "bỏ hình ảnh và đối tượng nhúng khỏi mẫu"),
        Words(
            "Word file too large", "at most 60 MB unpacked", "take pictures and embedded objects out of the template"
        ),
    ),
    "DU101": Message(
        Words(
            "Thẻ viết dở trong mẫu Word, đoạn {doan}",
            "thẻ trọn vẹn, dạng {{{{ ten }}}} hoặc {{%p … %}}",
            "gõ lại thẻ trong đoạn này",
        ),
        Words(
            "Half-written tag in the Word template, paragraph {doan}",
            "a whole tag, {{{{ name }}}} or {{%p … %}}",
            "type the tag of this paragraph again",
        ),
    ),
    "DU102": Message(
        Words(
            "Lệnh trong mẫu Word",
            "mỗi for, if có endfor, endif tương ứng; chỉ dùng tên có thật",
            "sửa lệnh trong mẫu; thông báo gốc: {found}",
        ),
        Words(
            "Command in the Word template",
            "each for and if closed; names that exist",
            "mend the template; original message: {found}",
        ),
    ),
    "DU103": Message(
        Words(
            "Chữ đứng cạnh thẻ đoạn, đoạn {doan}",
            "thẻ {{%p … %}} và {{%tr … %}} đứng một mình trong đoạn",
            "chuyển phần chữ sang đoạn khác, nếu không nó sẽ mất",
        ),
        Words(
            "Text beside a paragraph tag, paragraph {doan}",
            "{{%p … %}} and {{%tr … %}} alone in their paragraph",
            "move the text to another paragraph, or it is lost",
        ),
    ),
    "DU104": Message(
        Words("Lệnh không được phép trong mẫu Word", "chỉ in giá trị, for và if", "bỏ lệnh “{found}”"),
        Words("Command not allowed in a Word template", "only values, for and if", "take “{found}” out"),
    ),
    "DU105": Message(
        Words(
            "Tên lạ trong mẫu Word", "một tên mà chương trình cung cấp", "sửa tên “{found}”", "có phải là “{gan_nhat}”?"
        ),
        Words(
            "Unknown name in the Word template",
            "a name the program provides",
            "mend “{found}”",
            "did you mean “{gan_nhat}”?",
        ),
    ),
    "DU106": Message(
        Words(
            "Mẫu Word còn sửa đổi chưa chấp nhận",
            "mẫu không có Track Changes",
            "trong Word chọn Review, Accept All Changes rồi lưu lại",
        ),
        Words(
            "Tracked changes in the Word template",
            "a template without tracked changes",
            "in Word: Review, Accept All Changes, save",
        ),
    ),
    "DU201": Message(
        Words("Tệp đã có người sửa", "không ghi đè lên bản đã sửa", "bản mới được ghi thành {ten_moi}"),
        Words("File edited by a person", "an edited file is never overwritten", "the new one was written as {ten_moi}"),
    ),
    "DU202": Message(
        Words(
            "Không ghi được tệp",
            "thư mục có thật, được phép ghi và còn chỗ",
            "đóng tệp nếu đang mở trong Word, hoặc chọn thư mục khác bằng -o",
        ),
        Words(
            "File cannot be written",
            "a folder that may be written and has room",
            "close the file in Word, or choose another folder with -o",
        ),
    ),
    "DU203": Message(
        Words(
            "Mẫu Word và thư mục mau khác nhau",
            "hai bản có cùng nội dung",
            "chạy kehoach pack build hoặc kehoach pack unpack cho gói này",
        ),
        Words(
            "Word template and its folder differ",
            "the same content in both",
            "run kehoach pack build or kehoach pack unpack",
        ),
    ),
    "DU301": Message(
        Words(
            "Chưa có LibreOffice để tạo PDF; tệp Word vẫn được ghi",
            "chương trình soffice của LibreOffice",
            "Debian, Ubuntu: sudo apt-get install libreoffice-writer-nogui fonts-liberation2; Windows, macOS: tải bộ cài từ trang libreoffice.org; đã cài ở chỗ khác thì ghi đường dẫn của soffice vào biến KEHOACH_SOFFICE",
        ),
        Words(
            "No LibreOffice to make a PDF with; the Word file is written all the same",
            "LibreOffice's program soffice",
            "Debian, Ubuntu: sudo apt-get install libreoffice-writer-nogui fonts-liberation2; Windows, macOS: install it from libreoffice.org; if it is elsewhere, put the path of soffice into KEHOACH_SOFFICE",
        ),
    ),
    "DU302": Message(
        Words(
            "LibreOffice không chạy được; tệp Word vẫn được ghi",
            "LibreOffice có Writer, chuyển được một tệp chữ sang PDF",
            "mở thử LibreOffice, cài lại nếu không mở được; kiểm tra thư mục tạm còn chỗ; rồi chạy lại lệnh",
        ),
        Words(
            "LibreOffice does not work; the Word file is written all the same",
            "a LibreOffice with Writer that turns a text into a PDF",
            "try to open LibreOffice, install it again if it does not open; see that the temporary folder has room; then run the command again",
        ),
    ),
    "DU303": Message(
        Words(
            "LibreOffice không tạo được PDF của tệp này",
            "một tệp PDF trọn vẹn; đã thử hai lần",
            "mở tệp Word, lưu thành PDF bằng tay; bản .pdf cùng tên, nếu có, là của lần trước",
        ),
        Words(
            "LibreOffice makes no PDF of this file",
            "a whole PDF; it was tried twice",
            "open the Word file and save it as PDF by hand; a .pdf of that name, if there is one, is of an earlier run",
        ),
    ),
    "DU304": Message(
        Words(
            "LibreOffice xử lý tệp này quá lâu nên đã bị dừng",
            "một tệp PDF trong thời gian cho phép; đã thử hai lần",
            "chạy lại lệnh khi máy bớt việc, hoặc mở tệp Word, lưu thành PDF bằng tay; bản .pdf cùng tên, nếu có, là của lần trước",
        ),
        Words(
            "LibreOffice took too long over this file and was ended",
            "a PDF within the time allowed; it was tried twice",
            "run the command again when the machine has less to do, or open the Word file and save it as PDF by hand; a .pdf of that name, if there is one, is of an earlier run",
        ),
    ),
    "DU305": Message(
        Words(
            "Tệp PDF không phải do chương trình ghi, hoặc đã được sửa, ký số",
            "không ghi đè lên tệp PDF ấy",
            "bản mới được ghi thành {ten_moi}",
        ),
        Words(
            "A PDF that is not this program's, or was edited or signed since",
            "such a PDF is never overwritten",
            "the new one was written as {ten_moi}",
        ),
    ),
    "DU306": Message(
        Words(
            "Thiếu phông chữ, bản PDF có thể ngắt dòng, ngắt trang khác bản Word",
            "Times New Roman, hoặc phông cùng độ rộng có đủ chữ tiếng Việt",
            "Debian, Ubuntu: sudo apt-get install fonts-liberation2 (gói fonts-liberation cũ thiếu chữ tiếng Việt)",
        ),
        Words(
            "Font missing, lines and pages of the PDF may break otherwise than in Word",
            "Times New Roman, or a font as wide with all Vietnamese letters",
            "Debian, Ubuntu: sudo apt-get install fonts-liberation2 (the old fonts-liberation lacks Vietnamese letters)",
        ),
    ),
    # ------------------------------------------------------------ LO1: many units at once
    "LO101": Message(
        Words(
            "Chưa biết ngày ban hành của các đơn vị cấp dưới",
            "ngày, tháng hoặc năm ban hành kế hoạch của cấp dưới, ghi trong mẫu cho cấp dưới",
            "thêm vào hồ sơ: mau_cap_duoi: {{ke_hoach: [{{goi_mau: …, ngay_ban_hanh: 02/2026}}]}}; ngày chưa biết thì ghi tháng và năm",
        ),
        Words(
            "Issue date of the units below unknown",
            "the day, month or year in which the units below issue their plans",
            "add to the profile: mau_cap_duoi: {{ke_hoach: [{{goi_mau: …, ngay_ban_hanh: 02/2026}}]}}; month and year will do",
        ),
    ),
    "LO102": Message(
        Words(
            "Hồ sơ chưa có mã đơn vị",
            "mã của {found} trong danh mục hành chính",
            'tra bằng kehoach units find rồi thêm dòng ma_don_vi, ví dụ ma_don_vi: "51"',
        ),
        Words(
            "Profile without a unit code",
            "the code of {found} in the register of units",
            'look it up with kehoach units find and add ma_don_vi, for example ma_don_vi: "51"',
        ),
    ),
    "LO103": Message(
        Words(
            "Danh mục không có đơn vị nào ngay dưới {found}",
            "một đơn vị có cấp dưới trực tiếp vào ngày ban hành",
            "xem lại ma_don_vi và ngày ban hành; trước 01/7/2025, xã đứng dưới huyện: chạy --communes với hồ sơ của huyện",
        ),
        Words(
            "The register has no unit directly below {found}",
            "a unit with units directly below it at the date of issue",
            "look at ma_don_vi and the date; before 01/7/2025 communes stand below districts: use the district's profile",
        ),
    ),
    "LO104": Message(
        Words(
            "Tiến trình soạn {found} bị hệ điều hành dừng",
            "đủ bộ nhớ cho một văn bản",
            "chạy lại với --resume; nếu vẫn vậy, soạn riêng đơn vị này bằng kehoach render",
        ),
        Words(
            "The process drafting {found} was stopped by the system",
            "memory enough for one document",
            "run again with --resume; if it happens again, draft this unit alone with kehoach render",
        ),
    ),
    "LO105": Message(
        Words(
            "Chương trình gặp lỗi ngoài dự kiến khi soạn {found}",
            "soạn được như các đơn vị khác",
            "chi tiết ở {tep}; khi báo lỗi, xin gửi kèm tệp này",
        ),
        Words(
            "The program met an unexpected fault at {found}",
            "a document like those of the others",
            "details are in {tep}; please send it along when you report this",
        ),
    ),
    "LO106": Message(
        Words(
            "Không có đơn vị nào để soạn",
            "thư mục có hồ sơ .yaml, hoặc danh sách có dòng",
            "xem lại tên thư mục hoặc tệp: {found}",
        ),
        Words("No unit to draft for", "a folder with .yaml profiles, or a list with rows", "look at the name: {found}"),
    ),
    "LO107": Message(
        Words(
            "Chưa rõ soạn theo gói mẫu nào",
            "một gói mẫu: {cac_goi}",
            "thêm --pack, ví dụ --pack {vi_du}",
        ),
        Words("No pack named", "one pack: {cac_goi}", "add --pack, for example --pack {vi_du}"),
    ),
    "LO108": Message(
        Words(
            "Không nhận ra nguồn đơn vị",
            "thư mục hồ sơ, danh sách .xlsx hoặc .csv, hoặc hồ sơ .yaml kèm --communes",
            "xem lại: {found}",
        ),
        Words(
            "Source of units not recognized",
            "a folder of profiles, a list .xlsx or .csv, or a profile .yaml with --communes",
            "look at: {found}",
        ),
    ),
    "LO109": Message(
        Words(
            "Chưa cài phần chạy trên nhiều máy",
            "gói distributed",
            'chạy: pip install "kehoach[cluster]"',
        ),
        Words(
            "Support for clusters is not installed", "the package distributed", 'run: pip install "kehoach[cluster]"'
        ),
    ),
    "LO110": Message(
        Words(
            "Không nối được tới cụm máy",
            "một địa chỉ đang chạy, ví dụ tcp://10.0.0.5:8786",
            "xem lại địa chỉ và bộ điều phối: {found}",
        ),
        Words(
            "Cluster cannot be reached",
            "an address that is up, for example tcp://10.0.0.5:8786",
            "look at the address and the scheduler: {found}",
        ),
    ),
    # ------------------------------------------------------------ DS0: a list of units that cannot be read
    "DS001": Message(
        Words(
            "Tệp không phải danh sách",
            "tệp Excel (.xlsx, .xls), LibreOffice Calc (.ods) hoặc .csv",
            "mở tệp bằng Excel, chọn Save As (Lưu thành), kiểu Excel Workbook (.xlsx)",
        ),
        Words(
            "Not a list",
            "an Excel (.xlsx, .xls), LibreOffice Calc (.ods) or .csv file",
            "open the file in Excel and save it as Excel Workbook (.xlsx)",
        ),
    ),
    "DS002": Message(
        Words(
            "Tệp đặt mật khẩu",
            "tệp không có mật khẩu",
            "mở tệp bằng Excel, vào File, Info, Protect Workbook, bỏ mật khẩu rồi lưu lại",
        ),
        Words(
            "File with a password",
            "a file without a password",
            "open it in Excel, File, Info, Protect Workbook, remove the password and save",
        ),
    ),
    "DS003": Message(
        Words("Tệp hỏng", "tệp mở được bằng Excel", "mở tệp bằng Excel, lưu thành tệp .xlsx mới rồi dùng tệp mới"),
        Words("File damaged", "a file that Excel opens", "open it in Excel, save it as a new .xlsx and use that"),
    ),
    "DS004": Message(
        Words("Danh sách quá lớn", "{gioi_han}", "chia thành nhiều danh sách, hoặc xóa các dòng, các cột thừa ở xa"),
        Words("List too large", "{gioi_han}", "split the list, or delete stray rows and columns far away"),
    ),
    "DS005": Message(
        Words(
            "Bảng mã của tệp .csv",
            "chữ tiếng Việt mã UTF-8",
            "trong Excel chọn Save As (Lưu thành), kiểu CSV UTF-8; hoặc lưu thành .xlsx",
        ),
        Words(
            "Encoding of the .csv file",
            "Vietnamese text in UTF-8",
            "in Excel choose Save As, CSV UTF-8; or save it as .xlsx",
        ),
    ),
    "DS006": Message(
        Words(
            "Danh sách trống",
            "một trang có dòng tên cột và các đơn vị",
            "tạo danh sách mẫu: kehoach sheet -o danh-sach.xlsx",
        ),
        Words("Empty list", "a sheet with headings and units", "make a blank list: kehoach sheet -o danh-sach.xlsx"),
    ),
    "DS007": Message(
        Words(
            "Không thấy dòng tên cột",
            "trong 30 dòng đầu có một dòng ghi tên các cột, ví dụ “Loại đơn vị”, “Tên”",
            "thêm dòng tên cột, hoặc chép sang danh sách mẫu: kehoach sheet -o danh-sach.xlsx",
        ),
        Words(
            "No row of headings",
            "a row with the headings, such as “Loại đơn vị”, “Tên”, among the first 30 rows",
            "add it, or copy the units into a blank list: kehoach sheet -o danh-sach.xlsx",
        ),
    ),
    "DS008": Message(
        Words(
            "Chưa có đơn vị nào",
            "ít nhất một dòng đơn vị dưới dòng tên cột",
            "mỗi đơn vị ghi một dòng; dòng “Ví dụ” không tính",
        ),
        Words(
            "No units", "at least one unit below the headings", "write one unit a row; the row “Ví dụ” does not count"
        ),
    ),
    "DS009": Message(
        Words(
            "Tệp .xls kiểu cũ",
            "tệp .xlsx: ở tệp .xls chương trình không thấy được dòng ẩn, ô báo lỗi và công thức chưa tính",
            "mở bằng Excel rồi lưu thành Excel Workbook (.xlsx)",
        ),
        Words(
            "Old .xls file",
            "an .xlsx file: hidden rows, error values and uncomputed formulas cannot be seen in an .xls file",
            "open it in Excel and save it as Excel Workbook (.xlsx)",
        ),
    ),
    "DS010": Message(
        Words(
            "Trang không được đọc",
            "đơn vị ở trang đầu, đơn vị cấp trên ở trang “Cấp trên”",
            "nếu trang “{found}” có đơn vị thì chép sang trang đầu; nếu không thì cứ để nguyên",
        ),
        Words(
            "Sheet not read",
            "units on the first sheet, units above on the sheet “Cấp trên”",
            "copy the units of “{found}” to the first sheet; else leave it as it is",
        ),
    ),
    "DS011": Message(
        Words(
            "Dòng ví dụ đã ghi đè",
            "dòng có chữ “Ví dụ” ở cột STT không được đọc",
            "nếu dòng này là một đơn vị thật thì đổi chữ “Ví dụ” thành số thứ tự",
        ),
        Words(
            "Example row written over",
            "a row with “Ví dụ” in the first column is not read",
            "if it is a unit, put its running number in place of “Ví dụ”",
        ),
    ),
    "DS012": Message(
        Words("Chưa rõ gói mẫu", "một gói mẫu: {cac_goi}", "thêm vào lệnh, ví dụ --pack {goi}"),
        Words("Which pack", "one pack: {cac_goi}", "add it to the command, for example --pack {goi}"),
    ),
    # ------------------------------------------------------------ DS1: the headings of a list
    "DS101": Message(
        Words(
            "Tên cột lạ",
            "một trong các cột: {cac_cot}",
            "sửa tên cột; cột chỉ để ghi nhớ thì đặt tên bắt đầu bằng “Ghi chú”",
            "có phải là “{gan_nhat}”? Cột chỉ để ghi nhớ thì đặt tên bắt đầu bằng “Ghi chú”",
        ),
        Words(
            "Unknown column",
            "one of the columns: {cac_cot}",
            "mend the heading; name a column of your own notes “Ghi chú …”",
            "did you mean “{gan_nhat}”? Name a column of your own notes “Ghi chú …”",
        ),
    ),
    "DS102": Message(
        Words("Hai cột cùng tên", "mỗi cột một lần", "cột này đã có ở ô {o_truoc}; giữ một cột, xóa cột kia"),
        Words("Column twice", "each column once", "it already stands at {o_truoc}; keep one of them"),
    ),
    "DS103": Message(
        Words("Thiếu cột", "cột “{cot}”", "thêm cột “{cot}” vào dòng tên cột và điền cho từng đơn vị"),
        Words("Missing column", "the column “{cot}”", "add the heading “{cot}” and fill it in for each unit"),
    ),
    "DS104": Message(
        Words("Ô không thuộc cột nào", "cột có dữ liệu thì có tên", "đặt tên cho cột ở dòng tên cột, hoặc xóa ô này"),
        Words("Cell without a column", "a heading above every value", "give the column a heading, or clear the cell"),
    ),
    # ------------------------------------------------------------ DS2: the rows of a list
    "DS201": Message(
        Words("Dòng đang ẩn", "dòng hiện trên màn hình", "dòng đang ẩn: hiện ra (bỏ lọc, chọn Unhide) hoặc xóa"),
        Words("Hidden row", "rows that are seen", "show the row (clear the filter, Unhide) or delete it"),
    ),
    "DS202": Message(
        Words("Ô gộp", "mỗi đơn vị một dòng, mỗi ô một giá trị", "bỏ gộp ô (Merge & Center) rồi điền từng ô"),
        Words(
            "Merged cells", "a row for each unit, a cell for each value", "unmerge the cells and fill in each of them"
        ),
    ),
    "DS203": Message(
        Words(
            "Đơn vị ghi hai lần", "mỗi đơn vị một dòng", "đơn vị này đã có ở dòng {dong}; giữ một dòng, xóa dòng kia"
        ),
        Words("Unit given twice", "one row for each unit", "it already stands in row {dong}; keep one of them"),
    ),
    "DS204": Message(
        Words("Ô để trống", "ô này phải có giá trị", "điền giá trị, ví dụ: {vi_du}"),
        Words("Empty cell", "a value", "write one, for example: {vi_du}"),
    ),
    "DS205": Message(
        Words(
            "Chưa rõ cấp của đơn vị",
            "“{found}” có thể là cấp: {cac_cap}",
            "ghi mã đơn vị, hoặc thêm cột “Cấp” và chọn cấp",
        ),
        Words(
            "Level of the unit not clear",
            "“{found}” may be of the levels: {cac_cap}",
            "write the unit's code, or add the column “Cấp”",
        ),
    ),
    "DS206": Message(
        Words("Loại đơn vị", "một trong: {lua_chon}", "chọn trong danh sách của ô"),
        Words("Kind of unit", "one of: {lua_chon}", "choose from the list of the cell"),
    ),
    # ------------------------------------------------------------ DS3: the cells of a list
    "DS301": Message(
        Words("Công thức chưa có kết quả", "một giá trị", "mở tệp bằng Excel rồi lưu lại, hoặc gõ thẳng giá trị vào ô"),
        Words("Formula without a result", "a value", "open the file in Excel and save it, or type the value"),
    ),
    "DS302": Message(
        Words("Ô báo lỗi của Excel", "một giá trị", "sửa công thức của ô, hoặc gõ thẳng giá trị"),
        Words("Error of Excel", "a value", "mend the formula, or type the value"),
    ),
    "DS303": Message(
        Words("Giá trị đúng/sai", "chữ hoặc số", "gõ chữ “có” hoặc “không”, hay giá trị cần ghi"),
        Words("True or false", "a text or a number", "type “có” or “không”, or the value that is meant"),
    ),
    "DS304": Message(
        Words("Tỷ lệ phần trăm", "tỷ lệ viết bằng chữ, có dấu %", "định dạng ô là Text rồi ghi {nen_ghi}"),
        Words("Percentage", "the percentage as text with the sign %", "format the cell as Text and write {nen_ghi}"),
    ),
    "DS305": Message(
        Words("Ngày thành một số", "ngày/tháng/năm", "định dạng ô là Text rồi ghi {nen_ghi}, nếu đó là ngày cần ghi"),
        Words(
            "Date as a number",
            "day/month/year",
            "format the cell as Text and write {nen_ghi}, if that is the day meant",
        ),
    ),
    "DS306": Message(
        Words(
            "Số điện thoại mất số 0",
            "số điện thoại viết bằng chữ: Excel đã bỏ số 0 ở đầu",
            "định dạng ô là Text rồi ghi lại đủ số, ví dụ {nen_ghi}",
        ),
        Words(
            "Phone number without its zero",
            "the number as text: Excel has dropped the zero in front",
            "format the cell as Text and write it in full, for example {nen_ghi}",
        ),
    ),
    "DS307": Message(
        Words("Giá trị giờ", "chữ, số hoặc ngày", "định dạng ô là Text rồi ghi lại giá trị"),
        Words("Time of day", "a text, a number or a date", "format the cell as Text and write the value again"),
    ),
    # ------------------------------------------------------------ DS4: the units above in a list
    "DS401": Message(
        Words(
            "Không thấy đơn vị cấp trên",
            "tên hoặc mã của một dòng ở trang “Cấp trên” hoặc ở danh sách, hay đường dẫn tới một hồ sơ .yaml",
            "ghi đúng tên, hoặc thêm đơn vị đó vào trang “Cấp trên”",
            "có phải là “{gan_nhat}”?",
        ),
        Words(
            "Unit above not found",
            "the name or code of a row of the sheet “Cấp trên” or of the list, or the path of a .yaml profile",
            "write its name, or add the unit to the sheet “Cấp trên”",
            "did you mean “{gan_nhat}”?",
        ),
    ),
    "DS402": Message(
        Words("Nhiều đơn vị cùng tên", "một đơn vị cấp trên", "ghi mã của đơn vị; các đơn vị cùng tên: {cac_dong}"),
        Words("Several units of that name", "one unit above", "write its code; the units of that name: {cac_dong}"),
    ),
    "DS403": Message(
        Words(
            "Chưa rõ cấp trên trực tiếp",
            "tên hoặc mã của đơn vị cấp trên",
            "ghi đơn vị cấp trên vào trang “Cấp trên” rồi ghi tên đơn vị đó vào ô này; hoặc ghi mã đơn vị để tra danh mục",
        ),
        Words(
            "Unit above not clear",
            "the name or code of the unit above",
            "put the unit above on the sheet “Cấp trên” and its name here; or write the unit's code for the register",
        ),
    ),
    "DS404": Message(
        Words("Cấp trên đi vòng", "chuỗi kết thúc ở cấp tỉnh", "sửa cột “Cấp trên trực tiếp”; chuỗi đang là: {chuoi}"),
        Words(
            "Circular chain",
            "a chain that ends at a province",
            "mend the column “Cấp trên trực tiếp”; the chain is: {chuoi}",
        ),
    ),
    "DS405": Message(
        Words("Cấp trên còn lỗi", "đơn vị cấp trên ghi đúng", "sửa lỗi của đơn vị cấp trên ở dòng {o} trước"),
        Words("Unit above has errors", "a unit above without errors", "mend the unit above in row {o} first"),
    ),
    # ------------------------------------------------------------ DS5: writing lists
    "DS501": Message(
        Words(
            "Tệp đã có",
            "tên tệp chưa có: chương trình không ghi đè danh sách",
            "chọn tên khác bằng -o, ví dụ {ten_moi}",
        ),
        Words(
            "File exists",
            "a name that is free: a list is never overwritten",
            "choose another name with -o, for example {ten_moi}",
        ),
    ),
    "DS502": Message(
        Words("Thiếu thư viện ghi Excel", "thư viện openpyxl", "chạy lệnh: pip install openpyxl"),
        Words("No library to write Excel", "the library openpyxl", "run: pip install openpyxl"),
    ),
    "DS503": Message(
        Words(
            "Không thấy tỉnh trong danh mục",
            "tên hoặc mã của một tỉnh, thành phố",
            "ví dụ: --communes 51",
            "có phải là “{gan_nhat}”?",
        ),
        Words(
            "Province not in the register",
            "the name or code of a province",
            "for example --communes 51",
            "did you mean “{gan_nhat}”?",
        ),
    ),
    "DS504": Message(
        Words(
            "Không ghi được tệp Excel",
            "thư mục có thật, được phép ghi và còn chỗ",
            "đóng tệp nếu đang mở trong Excel, hoặc chọn nơi khác",
        ),
        Words(
            "Excel file cannot be written",
            "a folder that may be written and has room",
            "close the file in Excel, or choose another place",
        ),
    ),
    "DS505": Message(
        Words("Tệp kết quả đã có người sửa", "không ghi đè lên tệp của người khác", "bản mới được ghi thành {ten_moi}"),
        Words(
            "Result edited by a person", "a person's file is never overwritten", "the new one was written as {ten_moi}"
        ),
    ),
    "DS506": Message(
        Words("Cấp của danh sách", "cấp có trong gói mẫu: {lua_chon}", "chọn cấp bằng --level, ví dụ --level xã"),
        Words("Level of the list", "a level of the pack: {lua_chon}", "choose it with --level, for example --level xã"),
    ),
    # ------------------------------------------------------------ TT1: a Word document that cannot be checked
    "TT101": Message(
        Words(
            "Không phải văn bản Word",
            "một tệp .docx còn nguyên vẹn",
            "mở tệp bằng Word; nếu mở được thì chọn Save As, kiểu “Word Document (.docx)”",
        ),
        Words("Not a Word document", "a .docx file that is whole", "open it in Word and save it as .docx"),
    ),
    "TT102": Message(
        Words(
            "Tệp kiểu cũ hoặc có mật khẩu",
            "một tệp .docx không đặt mật khẩu",
            "mở tệp bằng Word, bỏ mật khẩu nếu có, rồi chọn Save As, kiểu “Word Document (.docx)”",
        ),
        Words(
            "Old format or locked with a password",
            "a .docx file without a password",
            "open it in Word, take the password off and save it as .docx",
        ),
    ),
    "TT103": Message(
        Words(
            "Tệp quá lớn",
            "tệp không quá 40 MB, phần chữ không quá 16 MB và 30.000 đoạn",
            "kiểm tra xem có chọn nhầm tệp không; ảnh lớn thì nén lại, phụ lục dài thì tách thành tệp riêng",
        ),
        Words(
            "File too large",
            "a file of at most 40 MB, its text at most 16 MB and 30,000 paragraphs",
            "check that this is the right file; make pictures smaller, or put long annexes in files of their own",
        ),
    ),
    "TT104": Message(
        Words(
            "Nội dung tệp Word bị hỏng",
            "một tệp .docx mà Word mở được",
            "mở tệp bằng Word (Word sẽ hỏi có sửa tệp không), rồi lưu lại với tên khác",
        ),
        Words(
            "The text of the Word file is damaged",
            "a .docx that Word can open",
            "open it in Word, let Word repair it and save it under another name",
        ),
    ),
    # ------------------------------------------------------------ TT2: the text itself
    "TT201": Message(
        Words("Từ lặp lại", "mỗi từ viết một lần", "xem lại câu; nếu do giá trị trong hồ sơ thì sửa ở đó"),
        Words(
            "Doubled word", "each word once", "look at the sentence; mend the profile's value if it comes from there"
        ),
    ),
    "TT202": Message(
        Words(
            "Dấu câu hoặc dấu cách thừa",
            "một dấu cách, một dấu câu",
            "xem lại câu; nếu do giá trị trong hồ sơ thì sửa ở đó",
        ),
        Words(
            "Stray blank or mark",
            "one blank, one mark",
            "look at the sentence; mend the profile's value if it comes from there",
        ),
    ),
    "TT203": Message(
        Words(
            "Dấu của mẫu còn sót",
            "không còn dấu ngoặc của mẫu trong văn bản",
            "xem lại câu; nếu giá trị đúng là có dấu này thì giữ nguyên",
        ),
        Words(
            "Template mark left over",
            "no brackets of the template in the text",
            "look at the sentence; keep it if the value has them",
        ),
    ),
}

# ------------------------------------------------------------ TT3, TT4: the form of a document
MESSAGES |= {code: Message(Words(*vi), Words(*en)) for code, (vi, en) in SENTENCES.items()}


def tell(problem: Problem, *, english: bool = False) -> Told:
    """The problem in words of the language."""
    words = MESSAGES[problem.code].en if english else MESSAGES[problem.code].vi
    values = {"found": problem.found, **dict(problem.values)}
    fix = words.near if words.near and values.get("gan_nhat") else words.fix
    subject = glossary.label(problem.path, english)
    what = _filled(words.what, values)
    return Told(
        subject=f"{subject}: {what[:1].lower() + what[1:]}" if subject else what,
        found=problem.found,
        expected=_filled(words.expected, values),
        fix=_filled(fix, values),
        severity=_SEVERITIES[problem.severity][1 if english else 0],
    )


_SEVERITIES = {Severity.ERROR: ("lỗi", "error"), Severity.WARNING: ("lưu ý", "warning")}


class _Lenient(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


def _filled(sentence: str, values: dict[str, str]) -> str:
    return sentence.format_map(_Lenient(values)).strip()
