"""Profiles and the units above them."""

from __future__ import annotations

from generator.messages.words import Message, Words

MESSAGES: dict[str, Message] = {
    # ------------------------------------------------------------ HS0: a YAML file that cannot be read
    "HS001": Message(
        Words(
            "Tệp quá lớn",
            "tệp không quá {toi_da}",
            "kiểm tra xem có chọn nhầm tệp không: một hồ sơ chỉ vài chục dòng; nhiều đơn vị thì ghi vào danh sách Excel (kehoach sheet), mẫu Word thì bỏ bớt hình",
        ),
        Words(
            "File too large",
            "a file of at most {toi_da}",
            "check that this is the right file: a profile is some dozen lines; put many units into a list (kehoach sheet), take pictures out of a template",
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
            "chữ tiếng Việt; ở đây có chữ của bảng chữ khác trông giống hệt, ký tự ẩn, ký tự hỏng hoặc biểu tượng",
            "gõ lại chỗ này thành: {nen_la}",
        ),
        Words(
            "Strange letter",
            "Vietnamese letters; one here is of another alphabet, invisible, broken, or a sign",
            "type it again as: {nen_la}",
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
    "HS011": Message(
        Words(
            "Dòng chưa thụt vào nhóm",
            "dòng này nằm trong nhóm {nhom}: đặt dưới dòng “{nhom}:” và thụt vào",
            "đưa vào nhóm {nhom} (chưa có dòng “{nhom}:” thì thêm ngay trên), viết thành:\n{nen_la}",
        ),
        Words(
            "Line not indented under its group",
            "this line belongs to the group {nhom}: below the line “{nhom}:”, and indented",
            "put it into the group {nhom} (add the line “{nhom}:” right above if it is not there), so that it reads:\n{nen_la}",
        ),
    ),
    "HS012": Message(
        Words(
            "Thiếu dấu cách sau dấu hai chấm",
            "một dấu cách giữa dấu hai chấm và giá trị",
            "thêm dấu cách, viết thành:\n{nen_la}",
        ),
        Words(
            "No blank after the colon",
            "a blank between the colon and the value",
            "put a blank there, so that it reads:\n{nen_la}",
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
        Words(
            "Số văn bản",
            "chỉ chữ số; ký hiệu (KH-UBND) không ghi ở đây",
            "ví dụ: so: 55 (còn để trống thì bỏ dòng này)",
            in_list="ghi riêng con số, ví dụ 55; chưa có số thì để ô trống",
        ),
        Words(
            "Number",
            "digits only; the symbol (KH-UBND) does not stand here",
            "for example so: 55 (leave the line out while it is open)",
            in_list="the number alone, for example 55; an empty cell while it is open",
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
        Words(
            "Tên đơn vị",
            "chỉ tên riêng, không kèm loại đơn vị, chữ viết tắt (P., X., TP.…), ngoặc, tên cấp trên",
            "ghi: ten: {chi_ten}",
            in_list="ghi: {chi_ten}",
        ),
        Words(
            "Name of the unit",
            "the proper name without the kind, short forms (P., X., TP. …), brackets or the unit above",
            "write ten: {chi_ten}",
            in_list="write: {chi_ten}",
        ),
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
            in_list="chọn một động từ, hoặc để trống ô này",
        ),
        Words(
            "Verb of the title",
            "one of the pack's verbs: {lua_chon}",
            "choose one or leave the line out",
            "did you mean “{gan_nhat}”?",
            in_list="choose one or clear the cell",
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
            "có kế hoạch của gói “{goi}”, ít nhất là ngày ban hành",
            "thêm mục ke_hoach với goi_mau: {goi} và ngay_ban_hanh",
            in_list="điền ô “Kế hoạch, ngày ban hành”, ví dụ 02/2026",
        ),
        Words(
            "No plan",
            "a plan of the pack “{goi}”, at least with its issue date",
            "add ke_hoach with goi_mau: {goi} and ngay_ban_hanh",
            in_list="fill in the cell “Kế hoạch, ngày ban hành”, for example 02/2026",
        ),
    ),
    "HS122": Message(
        Words(
            "Thiếu ngày ban hành",
            "ngày ban hành, ít nhất là năm: tên các cơ quan tùy theo ngày này",
            "thêm dòng ngay_ban_hanh; ngày còn để trống thì ghi tháng/năm, ví dụ 02/2026",
            in_list="điền ô này; ngày còn để trống thì ghi tháng/năm, ví dụ 02/2026",
        ),
        Words(
            "No issue date",
            "the issue date, at least its year: the names of bodies hang on it",
            "add ngay_ban_hanh; month/year while the day is open, for example 02/2026",
            in_list="fill in the cell; month/year while the day is open, for example 02/2026",
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
            "Giá trị quá dài",
            "không quá {toi_da} ký tự",
            "đang dài {dai} ký tự, rút gọn lại; nếu do chép nhầm cả đoạn văn thì ghi lại đúng giá trị",
        ),
        Words(
            "Value too long",
            "at most {toi_da} characters",
            "it has {dai}: shorten it; if a whole paragraph was pasted here, write the value again",
        ),
    ),
    "HS125": Message(
        Words("Số điện thoại", "chữ số, dấu cách, dấu chấm, ít nhất bảy chữ số", "ví dụ: 02613.647.024"),
        Words("Phone number", "digits, blanks and dots, at least seven digits", "for example 02613.647.024"),
    ),
    "HS126": Message(
        Words("Mã đơn vị", "mã của cơ quan thống kê, chỉ có chữ số, giữ cả số 0 ở đầu", "ví dụ: 00123"),
        Words("Unit code", "the statistics office's code: digits only, with the zeros in front", "for example 00123"),
    ),
    "HS127": Message(
        Words(
            "Mã đơn vị không có trong danh mục",
            "một mã có hiệu lực tại ngày ban hành ({ngay}, ghi ở {noi_ngay})",
            "tra mã bằng lệnh kehoach units find và tên đơn vị; hoặc bỏ dòng ma_don_vi",
            in_list="tra mã bằng lệnh kehoach units find và tên đơn vị; hoặc để trống ô này",
        ),
        Words(
            "Unit code not in the register",
            "a code in force at the issue date ({ngay}, given at {noi_ngay})",
            "look it up with kehoach units find and the unit's name, or leave ma_don_vi out",
            in_list="look it up with kehoach units find and the unit's name, or clear the cell",
        ),
    ),
    "HS128": Message(
        Words(
            "Tên đơn vị khác danh mục",
            "theo mã này, tại ngày ban hành {ngay} (ghi ở {noi_ngay}) danh mục ghi “{danh_muc}”",
            "kiểm tra lại tên hoặc mã; văn bản vẫn in tên ghi trong hồ sơ",
            "danh mục ghi “{found}” từ ngày {gan_nhat}{het}: xem lại ngày {ngay} trước; ngày ấy đúng thì tách kế hoạch ấy ra danh sách "
            "hoặc hồ sơ riêng rồi sửa tên ở đó, để kế hoạch của các ngày khác giữ đúng tên; văn bản vẫn in tên đã ghi",
            in_list="kiểm tra lại tên hoặc mã; văn bản vẫn in tên ghi trong danh sách",
        ),
        Words(
            "Name differs from the register",
            "on the issue date {ngay} (given at {noi_ngay}) the register has “{danh_muc}” under this code",
            "check name and code; the plan prints the profile's own name",
            "the register has “{found}” from {gan_nhat}{het}: look at the date {ngay} first; if it is right, move that plan into a list or profile "
            "of its own and change the name there, so that the plans of other days keep theirs; the plan prints the name as given",
            in_list="check name and code; the plan prints the name of the list",
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
            "kế hoạch của {don_vi} có đủ thông tin trước khi ký",
            "bổ sung vào hồ sơ, hoặc bỏ --final để in bản thảo",
            in_list="điền ô còn trống của dòng này, hoặc bỏ --final để in bản thảo",
        ),
        Words(
            "Still open: {found}",
            "everything in the plan of {don_vi} filled in before signing",
            "add it to the profile, or leave out --final for a draft",
            in_list="fill in the cell of this row, or leave out --final for a draft",
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
            in_list="điền cột “Người ký, chức vụ”, ví dụ Phó Chủ tịch",
        ),
        Words(
            "No position of the signer",
            "the position of the one who signs by {quyen_han}",
            "add to nguoi_ky, for example chuc_vu: Phó Chủ tịch",
            in_list="fill in the column “Người ký, chức vụ”, for example Phó Chủ tịch",
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
            "Gói mẫu không có động từ để chọn",
            "không có dòng này",
            "xóa dòng dong_tu; cần câu khác thì ghi trich_yeu",
            in_list="để trống ô này; cần câu khác thì thêm cột “Kế hoạch, trích yếu”",
        ),
        Words(
            "Pack without verbs",
            "no such line",
            "delete the line dong_tu; for other words use trich_yeu",
            in_list="clear the cell; for other words add the column “Kế hoạch, trích yếu”",
        ),
    ),
    "HS139": Message(
        Words(
            "Chữ hoa của tên riêng",
            "tên riêng viết hoa chữ đầu mỗi tiếng; chỗ nào cần chữ in hoa thì chương trình tự viết",
            "ghi: {nen_ghi}",
        ),
        Words(
            "Capitals of a name",
            "a capital at each word; where a document has capitals throughout, the program writes them",
            "write: {nen_ghi}",
        ),
    ),
    "HS140": Message(
        Words(
            "Không phải một cái tên",
            "chữ cái; không ký hiệu, không biểu tượng, không chỉ có dấu chấm",
            "ghi đúng tên bằng chữ; họ tên, chức vụ chưa biết thì để trống, trong văn bản sẽ là chỗ tô vàng",
        ),
        Words(
            "Not a name",
            "letters; no signs, no emoji, no dots alone",
            "write the name in letters; a signer not known yet is left out: the document will have a marked gap",
        ),
    ),
    "HS141": Message(
        Words("Tỷ lệ phần trăm quá lớn", "không quá {toi_da}%", "ghi lại tỷ lệ, ví dụ {vi_du}"),
        Words("Percentage too large", "at most {toi_da}%", "write the percentage again, for example {vi_du}"),
    ),
    "HS142": Message(
        Words(
            "Mã đơn vị không phải mã của cấp {cap}",
            "mã {so} chữ số, giữ cả số 0 ở đầu",
            "kiểm tra lại mã: kehoach units find và tên đơn vị; hoặc sửa cấp",
        ),
        Words(
            "The code is not one of the level {cap}",
            "a code of {so} digits, with the zeros in front",
            "check the code: kehoach units find and the unit's name; or mend the level",
        ),
    ),
    "HS143": Message(
        Words(
            "Thư mục của gói mẫu không có tệp goi.yaml",
            "thư mục mang tên một gói mẫu có đủ goi.yaml, noi_dung.yaml và mau.docx",
            "chép lại goi.yaml vào thư mục này; muốn dùng gói {found} kèm chương trình thì đổi tên hoặc chuyển thư mục này đi",
        ),
        Words(
            "The folder of the pack has no file goi.yaml",
            "a folder with the name of a pack has goi.yaml, noi_dung.yaml and mau.docx",
            "put goi.yaml back; to use the pack {found} that comes with the program, rename or move this folder",
        ),
    ),
    "HS144": Message(
        Words(
            "Cấp trên khác danh mục",
            "theo mã {ma}, tại ngày ban hành {ngay} (ghi ở {noi_ngay}) {don_vi} thuộc {danh_muc}",
            "kiểm tra lại cấp trên trực tiếp và mã đơn vị; văn bản vẫn theo cấp trên đã ghi",
        ),
        Words(
            "Unit above differs from the register",
            "by its code {ma}, on the issue date {ngay} (given at {noi_ngay}) {don_vi} is under {danh_muc}",
            "check the unit above and the code; the plan keeps the unit above as given",
        ),
    ),
    "HS150": Message(
        Words(
            "Chức vụ không được ký theo quyền hạn này",
            "ký {quyen_han} thì chức vụ là: {lua_chon}",
            "nếu đúng người này ký thì ghi quyen_han: {nen}; nếu đúng quyền hạn thì sửa chuc_vu",
            in_list="nếu đúng người này ký thì ghi {nen} ở cột “Người ký, quyền hạn ký”; "
            "nếu đúng quyền hạn thì sửa ô này",
        ),
        Words(
            "The office may not sign under this authority",
            "the office of one who signs by {quyen_han}: {lua_chon}",
            "if this person does sign, write quyen_han: {nen}; if the authority is right, mend chuc_vu",
            in_list="if this person does sign, write {nen} into the column “Người ký, quyền hạn ký”; "
            "if the authority is right, mend this cell",
        ),
    ),
    "HS151": Message(
        Words(
            "Quyền hạn ký ghi lẫn trong chức vụ",
            "chỉ chức vụ của người ký; quyền hạn ký ghi riêng, chương trình in ra",
            "ghi quyen_han: {nen} và chuc_vu: {chuc_vu}",
            in_list="ghi {nen} ở cột “Người ký, quyền hạn ký” và {chuc_vu} ở ô này",
        ),
        Words(
            "Signing authority written into the office",
            "the office alone; the authority has its own field and is printed by the program",
            "write quyen_han: {nen} and chuc_vu: {chuc_vu}",
            in_list="write {nen} into the column “Người ký, quyền hạn ký” and {chuc_vu} into this cell",
        ),
    ),
    "HS152": Message(
        Words(
            "Dòng thay mặt tập thể không đi với {quyen_han}",
            "ký {quyen_han} là ký cho người đứng đầu, không có dòng “TM. ỦY BAN NHÂN DÂN”",
            "xóa dòng thay_mat, hoặc ghi thay_mat: không",
            in_list="xóa ô này, hoặc ghi: không",
        ),
        Words(
            "The line for the collective does not go with {quyen_han}",
            "no line “TM. ỦY BAN NHÂN DÂN”: who signs by {quyen_han} signs for the head",
            "delete thay_mat, or write thay_mat: không",
            in_list="clear this cell, or write: không",
        ),
    ),
    "HS153": Message(
        Words(
            "Chức vụ kèm tên cơ quan",
            "chỉ chức vụ; tên cơ quan đã có ở đầu văn bản và ở dòng thay mặt",
            "ghi chuc_vu: {chuc_vu}",
            in_list="ghi ở ô này: {chuc_vu}",
        ),
        Words(
            "Office with the name of the body",
            "the office alone; the body stands in the head and in the line for the collective",
            "write chuc_vu: {chuc_vu}",
            in_list="write into this cell: {chuc_vu}",
        ),
    ),
    "HS154": Message(
        Words(
            "Chức vụ người ký không có trong danh sách đã biết",
            "thường là: {lua_chon}",
            "nếu đúng chức vụ thì giữ nguyên; nếu không thì sửa chuc_vu",
            in_list="nếu đúng chức vụ thì giữ nguyên; nếu không thì sửa ô này",
        ),
        Words(
            "Office of the signer not among those known",
            "usually: {lua_chon}",
            "keep it if it is right, else mend chuc_vu",
            in_list="keep it if it is right, else mend this cell",
        ),
    ),
    "HS155": Message(
        Words(
            "Năm không hợp ngày ban hành",
            "{nam} (năm ban hành) hoặc {nam_sau} (năm liền sau)",
            "trong so_lieu ghi {truong}: {nam}, hoặc sửa ngay_ban_hanh",
            in_list="ghi lại năm ở cột “{nhan}” của dòng này, hoặc sửa ngày ban hành",
        ),
        Words(
            "Year that does not go with the issue date",
            "{nam} (the year of issue) or {nam_sau} (the next)",
            "write in so_lieu {truong}: {nam}, or mend ngay_ban_hanh",
            in_list="write the year again in the column “{nhan}” of this row, or mend the issue date",
        ),
    ),
    "HS156": Message(
        Words(
            "Chữ hoa trong tên cơ quan",
            "theo Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV.1; văn bản ghi như hiện nay thì kehoach check nêu (TT665)",
            "ghi: {nen_ghi}",
        ),
        Words(
            "Capitals in the name of a body",
            "by Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV.1; written so kehoach check tells of it in the document (TT665)",
            "write: {nen_ghi}",
        ),
    ),
    # ------------------------------------------------------------ PR: a unit and the unit above
    "PR101": Message(
        Words(
            "Thiếu cấp trên",
            "hồ sơ của đơn vị cấp {can_cap} đứng trên {don_vi}",
            "thêm vào hồ sơ này dòng cap_tren_truc_tiep: {tep}, rồi tạo tệp {tep} trong cùng thư mục (nếu chưa có); tệp ấy chỉ cần các dòng dưới đây "
            "(hồ sơ này có ma_don_vi đúng danh mục thì chúng được điền sẵn; tra mã: kehoach units find {don_vi}), "
            "số và ngày kế hoạch của cấp trên ghi ở van_ban_cap_tren của hồ sơ này cũng được:\n{mau}",
            in_list="ghi đơn vị cấp {can_cap} vào trang “Cấp trên” rồi ghi tên đơn vị đó ở cột “Cấp trên trực tiếp”; danh sách không có trang ấy thì "
            "chỉ cần ghi mã ở cột “Mã đơn vị” (tra mã: kehoach units find {don_vi}), chương trình tra cấp trên theo danh mục",
        ),
        Words(
            "No unit above",
            "the profile of the unit of level {can_cap} above {don_vi}",
            "add to this profile cap_tren_truc_tiep: {tep}, and make the file {tep} in the same folder (if it is not there); these lines are enough for it "
            "(they are filled in where this profile has ma_don_vi as in the register: kehoach units find {don_vi}), "
            "number and date of the plan above may stand in van_ban_cap_tren of this profile:\n{mau}",
            in_list="put that unit on the sheet “Cấp trên” and its name into the column “Cấp trên trực tiếp”; in a list without that sheet "
            "a code in the column “Mã đơn vị” is enough (kehoach units find {don_vi}): the unit above is looked up",
        ),
    ),
    "PR102": Message(
        Words(
            "Đơn vị không tồn tại tại ngày ban hành",
            "loại đơn vị có trong thời kỳ này ({che_do}): {lua_chon}",
            "sửa loại đơn vị hoặc ngày ban hành; nay đơn vị ấy thuộc về đâu thì tra bằng: kehoach units find {found}",
        ),
        Words(
            "Unit does not exist at the issue date",
            "a kind that exists then ({che_do}): {lua_chon}",
            "mend the kind or the date; what became of the unit is told by: kehoach units find {found}",
        ),
    ),
    "PR103": Message(
        Words(
            "Cấp trên không đúng",
            "tại ngày ban hành, cấp trên trực tiếp của {don_vi} là cấp {can_cap}",
            "trỏ cap_tren_truc_tiep tới hồ sơ cấp {can_cap}",
            in_list="ghi tên đơn vị cấp {can_cap} ở cột “Cấp trên trực tiếp”",
        ),
        Words(
            "Wrong unit above",
            "at the issue date the unit directly above {don_vi} is of level {can_cap}",
            "point cap_tren_truc_tiep to a profile of level {can_cap}",
            in_list="write a unit of level {can_cap} into the column “Cấp trên trực tiếp”",
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
            "kiểm tra đường dẫn, chuỗi đang là: {chuoi}; chưa có hồ sơ cấp trên thì tạo tệp tinh.yaml cạnh hồ sơ này và ghi cap_tren_truc_tiep: tinh.yaml; "
            "tệp ấy chỉ cần các dòng:\ncap: tỉnh  # huyện, nếu ban hành trước 01/7/2025\nloai_don_vi: …  # tỉnh, thành phố\nten: …",
            "có phải là “{gan_nhat}”? Tên có đuôi .txt do Notepad thêm thì đổi tên tệp, bỏ .txt. Chuỗi đang là: {chuoi}",
            in_list="kiểm tra đường dẫn; chuỗi đang là: {chuoi}",
        ),
        Words(
            "Profile above not found",
            "the path of a file, from this profile's folder",
            "check the path, the chain is: {chuoi}; if there is no profile of the unit above, make tinh.yaml beside this one and write "
            "cap_tren_truc_tiep: tinh.yaml; these lines are enough for it:\ncap: tỉnh  # huyện before 01/7/2025\nloai_don_vi: …  # tỉnh, thành phố\nten: …",
            "did you mean “{gan_nhat}”? Rename a file to which Notepad added .txt. The chain is: {chuoi}",
            in_list="check the path; the chain is: {chuoi}",
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
            in_list="ghi ngày ban hành sớm hơn, hoặc soạn đơn vị này bằng hồ sơ riêng (.yaml) để ghi thời hạn khác",
        ),
        Words(
            "Deadline before the issue date",
            "a deadline not before the issue date ({ban_hanh})",
            "mend it with nhiem_vu: {{task: {{han: …}}}}, or issue the plan earlier",
            in_list="an earlier issue date, or a profile of its own (.yaml) for this unit with another deadline",
        ),
    ),
    "PR110": Message(
        Words(
            "Cấp trên thừa",
            "{don_vi} ở cấp cao nhất của chuỗi hồ sơ, không có hồ sơ cấp trên",
            "xóa dòng cap_tren_truc_tiep; văn bản của Trung ương do gói mẫu viện dẫn",
            in_list="để trống ô “Cấp trên trực tiếp”; văn bản của Trung ương do gói mẫu viện dẫn",
        ),
        Words(
            "Unit above where there is none",
            "{don_vi} is at the top of the chain",
            "delete cap_tren_truc_tiep; the pack cites the documents of the centre",
            in_list="clear the cell “Cấp trên trực tiếp”; the pack cites the documents of the centre",
        ),
    ),
    "PR111": Message(
        Words(
            "Tệp ghi là cấp trên không phải hồ sơ",
            "một hồ sơ, có các dòng cap, loai_don_vi, ten; nội dung tệp này không được hiện ra",
            "sửa dòng cap_tren_truc_tiep trong {trong} cho trỏ đúng hồ sơ của cấp trên, ví dụ ../tinh.yaml",
        ),
        Words(
            "The file named as the unit above is no profile",
            "a profile, with the lines cap, loai_don_vi, ten; nothing of this file is shown",
            "mend cap_tren_truc_tiep in {trong}: the profile of the unit above, for example ../tinh.yaml",
        ),
    ),
    "PR112": Message(
        Words(
            "Cấp trên là một thư mục",
            "đường dẫn tới một tệp hồ sơ, tính từ thư mục của hồ sơ này",
            "ghi cả tên tệp, ví dụ cap_tren_truc_tiep: {vi_du}",
        ),
        Words(
            "The unit above is a folder",
            "the path of a profile, from this profile's folder",
            "write the file's name too, for example cap_tren_truc_tiep: {vi_du}",
        ),
    ),
    "HS160": Message(
        Words(
            "Hồ sơ không có kế hoạch nào với trích yếu này",
            "văn bản cùng trích yếu với kế hoạch ghi trong hồ sơ; ở đây chỉ so những điều chung của đơn vị",
            "nếu đúng là kế hoạch ấy thì thêm vào lệnh: --pack và tên gói; nếu là kế hoạch khác thì thêm vào hồ sơ",
        ),
        Words(
            "No plan of the profile has this subject",
            "a document with the subject of the profile's plan; only what is the unit's own was compared",
            "if it is that plan, add --pack and the pack's name; if it is another, write it into the profile",
        ),
    ),
    "PR113": Message(
        Words(
            "Khác năm với kế hoạch cấp trên",
            "năm {nam_cap_tren}, là năm của kế hoạch cấp trên mà kế hoạch này thực hiện",
            "nếu đúng là kế hoạch năm {found} thì viện dẫn kế hoạch năm {found} của cấp trên; nếu không thì trong so_lieu ghi {truong}: {nam_cap_tren}",
            in_list="nếu đúng là kế hoạch năm {found} thì ghi kế hoạch năm {found} của cấp trên; nếu không thì sửa năm ở cột “{nhan}”",
        ),
        Words(
            "Another year than the plan above",
            "{nam_cap_tren}, the year of the plan above that this one carries out",
            "for a plan of {found} cite the plan of {found} of the unit above, else write in so_lieu {truong}: {nam_cap_tren}",
            in_list="for a plan of {found} give the plan of {found} of the unit above, else mend the year in the column “{nhan}”",
        ),
    ),
    "PR114": Message(
        Words(
            "Thời hạn đã qua vào ngày ban hành",
            "thời hạn không sớm hơn ngày ban hành của kế hoạch đang soạn ({ban_hanh})",
            "trong so_lieu của kế hoạch đang soạn ghi {truong}: {som_nhat} hoặc sau đó; hoặc ghi lại ngày ban hành",
            in_list="ghi “{nhan}” của đơn vị đang soạn là {som_nhat} hoặc sau đó, hoặc ghi lại ngày ban hành",
        ),
        Words(
            "A deadline that is over on the issue date",
            "a time not before the issue date of the plan being drafted ({ban_hanh})",
            "write in so_lieu of that plan {truong}: {som_nhat} or later; or mend the issue date",
            in_list="set “{nhan}” of the unit being drafted to {som_nhat} or later, or mend the issue date",
        ),
    ),
}
