"""Every sentence of the command line in both languages, and click's own sentences in Vietnamese."""

from __future__ import annotations

import sys
from collections.abc import Callable

VI, EN = "vi", "en"

TEXTS: dict[str, tuple[str, str]] = {
    "app": (
        "Soạn kế hoạch hành chính từ hồ sơ của đơn vị: đúng thể thức Nghị định 30/2020/NĐ-CP, đúng chữ của từng cấp.\n\n"
        "Bắt đầu: kehoach render profiles/quang-ngai/xa-ba-gia.yaml",
        "Draft administrative plans from the profile of a unit: in the form of Decree 30/2020/NĐ-CP, in the words of its level.\n\n"
        "To begin: kehoach render profiles/quang-ngai/xa-ba-gia.yaml",
    ),
    "lang": (
        "Ngôn ngữ của thông báo: vi hoặc en (đặt ở đâu cũng được).",
        "Language of messages: vi or en (may stand anywhere).",
    ),
    "version": ("Hiện phiên bản rồi thoát.", "Show the version and exit."),
    "validate": (
        "Kiểm tra hồ sơ hoặc danh sách, báo mọi lỗi trong một lần.\n\nHO_SO là một hay nhiều hồ sơ .yaml, danh sách .xlsx, .xls, "
        ".ods hoặc .csv. Không ghi tệp nào, trừ bản đánh dấu khi có --marked.",
        "Check profiles or lists and tell every problem in one run.\n\nHO_SO is one or more .yaml profiles or .xlsx, .xls, .ods, "
        ".csv lists. Nothing is written but the marked copy of --marked.",
    ),
    "render": (
        "Soạn kế hoạch Word từ hồ sơ.\n\nHO_SO là một hay nhiều tệp .yaml. Kèm theo kết quả là danh sách “trước khi ký”: những chỗ "
        "còn trống, được tô vàng trong văn bản.",
        "Make a Word plan from a profile.\n\nHO_SO is one or more .yaml files. With the result comes the list “before signing”: the "
        "places still open, marked yellow in the document.",
    ),
    "batch": (
        "Soạn kế hoạch cho nhiều đơn vị trong một lần.\n\nNGUON là thư mục hồ sơ, danh sách .xlsx hoặc .csv, hoặc hồ sơ của "
        "tỉnh kèm --communes. Một đơn vị sai không làm dừng các đơn vị khác; bảng tổng hợp nằm trong thư mục _tong-hop-<gói mẫu>.",
        "Draft plans for many units in one run.\n\nNGUON is a folder of profiles, a list .xlsx or .csv, or the profile of a "
        "province with --communes. A wrong unit does not stop the others; the dossier is in the folder _tong-hop-<pack>.",
    ),
    "opt_folder": ("Thư mục kết quả.", "Folder for the results."),
    "opt_below": (
        "Soạn cho mọi đơn vị ngay dưới đơn vị của hồ sơ, theo danh mục hành chính; nguồn là thư mục thì cho từng hồ sơ trong đó.",
        "Draft for every unit directly below the profile's unit, from the register; for a folder, below each profile in it.",
    ),
    "opt_jobs": (
        "Số tiến trình chạy cùng lúc (mặc định: số nhân của máy).",
        "Number of processes (default: the machine's cores).",
    ),
    "opt_resume": ("Làm tiếp lần chạy đã dừng; việc đã xong không làm lại.", "Go on with a run that was stopped."),
    "opt_strict": ("Có một đơn vị sai thì không ghi gì cả.", "Write nothing when any unit is wrong."),
    "opt_scheduler": (
        "Giao việc cho cụm máy Dask đang chạy tại địa chỉ này; thư mục kết quả phải là ổ đĩa chung.",
        "Hand the work to the Dask cluster at this address; the folder for results must be shared.",
    ),
    "batch_bar": ("Đang soạn", "Drafting"),
    "batch_rate": ("{toc_do}/giây, còn {con_lai}", "{toc_do}/s, {con_lai} left"),
    "batch_line": ("Đã xong {xong}/{tong} đơn vị, {loi} đơn vị lỗi", "{xong}/{tong} units, {loi} failed"),
    "pdf_line": ("Đã chuyển {xong}/{tong} văn bản sang PDF", "{xong}/{tong} documents turned into PDF"),
    "batch_done": (
        "Đã soạn {xong} kế hoạch ({giu} giữ nguyên từ lần trước) vào {thu_muc}",
        "{xong} plans drafted ({giu} kept from before) in {thu_muc}",
    ),
    "batch_failed": (
        "{loi} đơn vị không soạn được; từng lỗi ở trên và trong {tep}",
        "{loi} units failed; each problem is above and in {tep}",
    ),
    "batch_strict": (
        "Có --strict nên không ghi văn bản nào; sửa các lỗi trên rồi chạy lại.",
        "With --strict no document is written; mend the problems above and run again.",
    ),
    "batch_skipped": (
        "{so} hồ sơ không có kế hoạch với gói này, bỏ qua: {ten}",
        "{so} profiles have no plan of this pack, skipped: {ten}",
    ),
    "batch_unasked": (
        "{so} hồ sơ không có mau_cap_duoi, bỏ qua: {ten}",
        "{so} profiles have no mau_cap_duoi, skipped: {ten}",
    ),
    "batch_gaps": (
        "Trước khi ký, mọi văn bản còn {so} chỗ bổ sung (tô vàng):",
        "Before signing, all documents have {so} places to fill in (marked yellow):",
    ),
    "batch_pdfs": ("{so} văn bản đã có bản PDF bên cạnh", "{so} documents have their PDF beside them"),
    "batch_dossier": ("Xem trước: {tep}", "Look at first: {tep}"),
    "batch_stopped": (
        "Đã dừng theo yêu cầu. Các văn bản đã ghi đều trọn vẹn; chạy lại lệnh này với --resume để làm tiếp.",
        "Stopped as asked. Every document written is whole; run this again with --resume to go on.",
    ),
    "sheet": (
        "Tạo danh sách đơn vị trống bằng Excel.\n\nDanh sách chỉ có những cột gói mẫu cần ở cấp đó. Điền mỗi đơn vị một dòng, rồi "
        "kiểm tra bằng lệnh validate.",
        "Make a blank list of units in Excel.\n\nIt has only the columns that the pack needs at the level. Fill in a row for each "
        "unit, then check it with the command validate.",
    ),
    "check": (
        "Kiểm tra văn bản Word: thể thức theo Nghị định 30/2020/NĐ-CP, câu chữ, chữ cũ còn sót, và so với hồ sơ.\n\nVAN_BAN là một "
        "hay nhiều tệp .docx hoặc thư mục (mọi tệp .docx bên trong), do ai soạn cũng được. Tệp gốc chỉ được đọc; --fix và "
        "--comments ghi bản sao.",
        "Check Word documents: form by Decree 30/2020/NĐ-CP, language, text left over from older plans, and a profile.\n\nVAN_BAN "
        "is one or more .docx files or folders (every .docx in them), whoever made them. They are only read; --fix and "
        "--comments write copies.",
    ),
    "check_sound": ("{tep}: không thấy chỗ nào trái quy định", "{tep}: nothing found"),
    "check_must": ("{so} chỗ trái quy định, phải sửa", "{so} against the rules, to mend"),
    "check_facts": ("{so} chỗ khác hồ sơ, phải sửa", "{so} other than in the profile, to mend"),
    "check_others": ("{so} chỗ sai, phải sửa", "{so} wrong, to mend"),
    "check_profile_wrong": (
        "Hồ sơ {tep} chưa đúng; chỉ kiểm tra được thể thức và chữ cũ.",
        "The profile {tep} is wrong; only form and old text were checked.",
    ),
    "check_uncompared": ("Không so được với hồ sơ:", "Not compared with the profile:"),
    "check_profile_notes": ("Hồ sơ cũng cần xem lại:", "The profile is to be looked at too:"),
    "opt_profile": (
        "So văn bản với hồ sơ này: số, ngày, trích yếu, văn bản cấp trên, đại hội, số liệu, nơi nhận, người ký.",
        "Compare with this profile: number, date, subject, upper document, congresses, figures, recipients, signatory.",
    ),
    "opt_check_pack": (
        "Kế hoạch nào của hồ sơ, khi hồ sơ có nhiều kế hoạch; cần có --profile.",
        "Which plan of the profile, when it has several; needs --profile.",
    ),
    "check_pack_alone": ("--pack chỉ dùng cùng với --profile.", "--pack goes with --profile only."),
    "check_should": ("{so} chỗ nên xem lại", "{so} to look at"),
    "check_may": ("{so} chỗ được phép, xin lưu ý", "{so} allowed, to note"),
    "check_changes": (
        "Tệp còn dấu sửa (Track Changes): {them} chỗ thêm được tính là có, {bo} chỗ xóa được tính là đã bỏ",
        "Tracked changes: {them} insertions are read as text, {bo} deletions are left out",
    ),
    "check_place": ("đoạn {so} “{chu}”", "paragraph {so} “{chu}”"),
    "check_whole": ("cả văn bản", "the whole document"),
    "check_more": ("và {so} chỗ khác", "and {so} more places"),
    "check_by": ("theo", "by"),
    "check_use": ("thông lệ soạn thảo văn bản hành chính", "use in administrative documents"),
    "check_practice": ("theo mẫu và thông lệ, không nêu thành lời", "by its samples and use, not in its words"),
    "opt_details": (
        "Kể từng chỗ của từng tệp, dù nhiều tệp.",
        "Tell every place of every file, however many files.",
    ),
    "check_line": (
        "Đã kiểm tra {xong}/{tong} tệp, {loi} tệp không đọc được",
        "{xong}/{tong} files checked, {loi} unreadable",
    ),
    "check_stopped": (
        "Đã dừng theo yêu cầu. Các tệp chỉ được đọc, không bị sửa.",
        "Stopped as asked. Files were only read.",
    ),
    "check_table": (
        "Đã kiểm tra {so} tệp: {phai} tệp có chỗ trái quy định, phải sửa; {nen} tệp chỉ có chỗ nên xem lại; "
        "{luu_y} tệp chỉ có chỗ được phép, xin lưu ý; {dung} tệp không thấy chỗ nào; {hong} tệp không đọc được",
        "{so} files checked: {phai} against the decree, to mend; {nen} only to look at; {luu_y} only with what is "
        "allowed; {dung} with nothing found; {hong} unreadable",
    ),
    "check_table_file": ("tệp", "file"),
    "check_table_left": (
        "… và {so} tệp nữa; thêm --details để xem từng tệp, --json để lấy đủ cho chương trình khác",
        "… and {so} more files; --details tells each, --json gives all",
    ),
    "check_table_rules": ("Quy tắc có nhiều tệp sai nhất, theo mức:", "Rules most often broken, by force:"),
    "check_table_rule": ("{tep} tệp, {cho} chỗ", "{tep} files, {cho} places"),
    "check_table_example": ("ví dụ {tep}, {cho}", "for example {tep}, {cho}"),
    "check_table_more_rules": (
        "… và {so} quy tắc nữa; thêm --json để lấy đủ",
        "… and {so} more rules; --json gives all",
    ),
    "opt_fix": (
        "ghi bản sao đã sửa những chỗ sửa được bằng máy (lề, phông, cỡ chữ, căn dòng, số 0, số trang…); câu chữ giữ nguyên",
        "write a copy with what can be mended by rule (margins, type, alignment, zeros, page numbers …); no word is changed",
    ),
    "opt_comments": (
        "ghi bản sao có lời ghi chú (Comment) tại từng chỗ; đi cùng --fix thì ghi chú những chỗ còn lại sau khi sửa",
        "write a copy with a Word comment at each place; with --fix, for what remains to mend",
    ),
    "copy_fixed": ("{goc}: đã sửa {so} chỗ, bản đã sửa: {tep}", "{goc}: {so} places mended, copy: {tep}"),
    "copy_nothing": (
        "{goc}: không có chỗ nào sửa được bằng máy, bản sao: {tep}",
        "{goc}: nothing that could be mended by rule, copy: {tep}",
    ),
    "copy_places": ("{so} chỗ", "{so}"),
    "copy_commented": ("Bản có ghi chú: {tep} ({so} ghi chú)", "Copy with comments: {tep} ({so} comments)"),
    "copy_more": (
        "Còn {so} chỗ khác cùng loại không ghi chú ở đây; xem đủ bằng --json.",
        "{so} more places of this sort have no comment; --json has them all.",
    ),
    "copy_remains": ("Còn lại, cần người xem:", "What remains, for a person to look at:"),
    "copy_of_whole": ("Về cả văn bản, không riêng đoạn này.", "About the whole document, not this paragraph."),
    "copy_in_header": ("Ở đầu trang (Header): “{chu}”", "In the header: “{chu}”"),
    "copy_in_footer": ("Ở chân trang (Footer): “{chu}”", "In the footer: “{chu}”"),
    "copy_format": (
        "Bản sao là tệp .docx (hoặc một thư mục), ví dụ --fix ban-da-sua.docx",
        "a copy is a .docx file (or a folder), as --fix mended.docx",
    ),
    "copy_many": (
        "Kiểm tra nhiều tệp thì sau --fix, --comments phải ghi tên thư mục, ví dụ --fix da-sua",
        "with several files, --fix and --comments take a folder, as --fix mended",
    ),
    "copy_mixed": (
        "--fix và --comments phải cùng là tệp .docx hoặc cùng là thư mục",
        "--fix and --comments take two .docx files or two folders",
    ),
    "copy_twice": (
        "--fix và --comments phải ghi vào hai nơi khác nhau",
        "--fix and --comments must name two different places",
    ),
    "force_must": ("phải", "must"),
    "force_should": ("nên", "should"),
    "force_may": ("được phép", "may"),
    "source_profile": ("hồ sơ của đơn vị", "the unit's profile"),
    "source_itself": ("chính văn bản này", "the document itself"),
    "source_register": ("danh mục đơn vị hành chính kèm chương trình", "the register of units of this program"),
    "source_dated": (
        "bảng văn bản, cơ quan, nhiệm kỳ kèm chương trình",
        "the tables of documents, bodies and terms of this program",
    ),
    "part_whole": ("Cả văn bản", "The whole document"),
    "part_page": ("Trang giấy, phông chữ", "Page and type"),
    "part_page_number": ("Số trang", "Page number"),
    "part_national_name": ("Quốc hiệu, Tiêu ngữ", "National name and motto"),
    "part_issuer": ("Tên cơ quan", "Issuing body"),
    "part_number": ("Số, ký hiệu", "Number and symbol"),
    "part_date": ("Địa danh, ngày tháng năm", "Place and date"),
    "part_kind": ("Tên loại, trích yếu", "Kind and subject line"),
    "part_bases": ("Căn cứ", "Legal bases"),
    "part_text": ("Nội dung", "Text"),
    "part_recipients": ("Nơi nhận", "Recipients"),
    "part_signature": ("Chữ ký", "Signature"),
    "part_annex": ("Phụ lục", "Annexes"),
    "part_units": ("Đơn vị, cơ quan được nêu", "Units and bodies named"),
    "part_citations": ("Văn bản được viện dẫn", "Documents cited"),
    "part_language": ("Câu chữ", "Wording"),
    "pack": ("Gói mẫu: kiểm tra, đóng và mở mẫu Word.", "Packs: check, build and unpack the Word template."),
    "pack_list": ("Liệt kê các gói mẫu đang có.", "List the packs there are."),
    "pack_check": ("Kiểm tra gói mẫu: câu chữ, mã, mẫu Word.", "Check a pack: its texts, ids and Word template."),
    "pack_build": ("Đóng thư mục mau/ thành mau.docx.", "Build mau.docx from the folder mau/."),
    "pack_unpack": (
        "Mở mau.docx ra thư mục mau/ để so sánh được từng dòng.",
        "Unpack mau.docx into the folder mau/, so that changes can be compared.",
    ),
    "units": ("Danh mục đơn vị hành chính: tra mã, tên.", "The register of units: look up codes and names."),
    "units_find": (
        "Tra đơn vị theo tên hoặc mã, cả đơn vị trước 01/7/2025.\n\nTEN ghi có dấu hay không dấu đều được, thêm tên cấp trên "
        "phía sau để thu hẹp: kehoach units find ba gia quang ngai",
        "Look up a unit by name or code, also those before 01/7/2025.\n\nTEN may be written without marks, with the unit above "
        "behind it: kehoach units find ba gia quang ngai",
    ),
    "opt_day": (
        "Chỉ đơn vị có hiệu lực trong ngày này, ví dụ 30/6/2025.",
        "Only units in force on this day, for example 30/6/2025.",
    ),
    "opt_all": ("Hiện mọi kết quả, không chỉ 20 kết quả đầu.", "Show every result, not only the first 20."),
    "units_bad_text": (
        "Nội dung tra phải có chữ hoặc số, dài không quá {so} ký tự; ví dụ: kehoach units find ba gia quang ngai",
        "Write letters or digits to look for, {so} characters at most; for example: kehoach units find ba gia quang ngai",
    ),
    "units_bad_day": (
        "“{found}” không phải là một ngày; ghi dạng ngày/tháng/năm, ví dụ 30/6/2025",
        "“{found}” is no day; write day/month/year, for example 30/6/2025",
    ),
    "units_too_early": (
        "Danh mục chỉ có từ ngày {ngay}; ghi một ngày từ đó về sau",
        "The register begins on {ngay}; write that day or a later one",
    ),
    "units_none": ("Không có đơn vị nào tên hoặc mã là “{found}”.", "No unit has the name or code “{found}”."),
    "units_near": ("Gần giống nhất:", "Most alike:"),
    "units_since": ("từ {ngay}", "since {ngay}"),
    "units_until": ("đến {ngay}", "until {ngay}"),
    "units_became": ("nay thuộc", "now in"),
    "units_part": ("{ten} (một phần)", "{ten} (in part)"),
    "units_came_from": ("từ {so} đơn vị cũ: {ten}", "from {so} old units: {ten}"),
    "units_and_more": ("{ten} và {so} đơn vị khác", "{ten} and {so} more"),
    "units_changed": (
        "từ {ngay} đổi tên: {cu} → {moi} ({van_ban} ngày {ngay_van_ban})",
        "renamed on {ngay}: {cu} → {moi} ({van_ban} of {ngay_van_ban})",
    ),
    "units_changed_doubtful": (
        "đổi tên: {cu} → {moi} ({van_ban} ngày {ngay_van_ban}); ngày hiệu lực {ngay} chưa đối chiếu được với văn bản gốc",
        "renamed: {cu} → {moi} ({van_ban} of {ngay_van_ban}); the day {ngay} is not checked against the document",
    ),
    "units_left": ("… và {so} kết quả nữa; thêm --all để hiện hết", "… and {so} more results; --all shows them"),
    "units_profile": ("Ghi vào hồ sơ, nếu là {ten}:", "For the profile, if it is {ten}:"),
    "units_profile_old": (
        "Ghi vào hồ sơ của kế hoạch ban hành đến {ngay}, nếu là {ten}:",
        "For the profile of a plan issued until {ngay}, if it is {ten}:",
    ),
    "opt_pack": (
        "Gói mẫu, ví dụ ket-cau-ha-tang; bỏ trống thì theo hồ sơ.",
        "The pack, for example ket-cau-ha-tang; else the profile's own.",
    ),
    "opt_output": (
        "Tệp .docx, tệp .pdf (kèm tệp Word bên cạnh) hoặc thư mục kết quả (mặc định: output/).",
        "A .docx file, a .pdf (with the Word file beside it) or a folder for the results (default: output/).",
    ),
    "opt_marked": (
        "Với danh sách: ghi bản sao …-ket-qua.xlsx, có ghi chú ở từng ô sai.",
        "For lists: write a copy …-ket-qua.xlsx with a note at each wrong cell.",
    ),
    "opt_sheet_pack": ("Gói mẫu, ví dụ ket-cau-ha-tang.", "The pack, for example ket-cau-ha-tang."),
    "opt_level": (
        "Cấp của các đơn vị: tinh, huyen hoặc xa, gõ có dấu hay không đều được; bỏ trống là cấp thấp nhất của gói.",
        "Level of the units: tinh, huyen or xa; the lowest of the pack when left out.",
    ),
    "opt_communes": (
        "Ghi sẵn mã, loại, tên mọi xã, phường, đặc khu của tỉnh này (tên hoặc mã tỉnh).",
        "Write in the code, kind and name of every commune of this province (its name or code).",
    ),
    "opt_sheet_output": (
        "Tệp .xlsx sẽ ghi; không ghi đè tệp đã có.",
        "The .xlsx file to write; never over one that exists.",
    ),
    "list_sound": (
        "{tep}: {so} đơn vị, không có lỗi",
        "{tep}: {so} units, no problems",
    ),
    "list_count": (
        "{tep}: {duoc}/{so} đơn vị soạn được; {loi} lỗi, {luu_y} lưu ý",
        "{tep}: {duoc} of {so} units can be drafted; {loi} errors, {luu_y} warnings",
    ),
    "marked": ("Bản đánh dấu lỗi: {tep}", "Marked copy: {tep}"),
    "opt_final": ("Bản chính thức: còn chỗ trống thì không ghi.", "Final: refuse a plan with open places."),
    "opt_pdf": (
        "Kèm bản PDF cạnh tệp Word; máy cần có LibreOffice.",
        "Also make a PDF beside the Word file; needs LibreOffice.",
    ),
    "opt_json": ("In kết quả dạng JSON.", "Print the result as JSON."),
    "sound": ("{tep}: không có lỗi", "{tep}: no problems"),
    "written": ("Đã ghi {tep}", "Written {tep}"),
    "not_written": ("Không ghi kế hoạch cho {tep}", "No plan written for {tep}"),
    "no_pdf": ("Chưa có bản PDF của {tep}", "No PDF of {tep}"),
    "before_signing": (
        "Trước khi ký, bổ sung {so} chỗ (tô vàng trong văn bản):",
        "Before signing, fill in {so} places (marked yellow in the document):",
    ),
    "left_open": ("Để trống, điền khi phát hành: {ten}", "Left open, filled in at issue: {ten}"),
    "more": ("… và {so} chỗ khác cùng lỗi {ma}: {cho}", "… and {so} more of {ma}: {cho}"),
    "found": ("đang ghi", "found"),
    "expected": ("cần", "expected"),
    "fix": ("cách sửa", "to mend"),
    "count": ("{loi} lỗi, {luu_y} lưu ý", "{loi} errors, {luu_y} warnings"),
    "pack_meant": (
        "“{goi}” được hiểu là gói mẫu tại {tep}, cũng là gói mà render dùng; muốn chỉ thư mục {goi} ở đây thì ghi ./{goi}",
        "“{goi}” is taken for the pack at {tep}, which render takes too; for the folder {goi} here write ./{goi}",
    ),
    "pack_which": (
        "“{goi}” vừa là gói mẫu tại {tep}, vừa là một thư mục ở đây; ghi đường dẫn của gói cần ghi vào, ví dụ ./{goi}",
        "“{goi}” is both the pack at {tep} and a folder here; write the path of the one to write into, such as ./{goi}",
    ),
    "pack_sound": ("Gói {goi}: không có lỗi", "Pack {goi}: no problems"),
    "bug": (
        "Chương trình gặp lỗi ngoài dự kiến; xin lỗi vì sự bất tiện. Không có tệp nào bị ghi dở.\n"
        "Chi tiết đã ghi vào {tep}; khi báo lỗi, xin gửi kèm tệp này.",
        "The program met an unexpected fault; we are sorry. No file was left half-written.\n"
        "Details are in {tep}; please send it along when you report this.",
    ),
    "file_txt": (
        "Trong thư mục ấy có “{ten}”: Notepad đã thêm đuôi .txt. Đổi tên tệp thành “{dung}” (trong Windows bật View, File name extensions để thấy "
        "đuôi); hoặc mở bằng Notepad, chọn Save As, mục Save as type chọn All Files.",
        "That folder has “{ten}”: Notepad has added .txt. Rename the file to “{dung}” (in Windows turn on View, File name extensions), or save it again "
        "with Save as type All Files.",
    ),
    "file_near": (
        "Trong thư mục ấy có “{ten}”; nếu đúng là tệp ấy thì ghi đúng tên này trong lệnh.",
        "That folder has “{ten}”; if it is the one, write that name.",
    ),
    "bad_language": (
        "Ngôn ngữ “{found}” không có; chọn vi hoặc en.",
        "There is no language “{found}”; choose vi or en.",
    ),
}

# click's sentences; what is missing here stays English, and a test looks for it in every screen of help.
_CLICK_VI = {
    "Usage:": "Cách dùng:",
    "Options": "Tùy chọn",
    "Commands": "Các lệnh",
    "Positional arguments": "Tham số",
    "Show this message and exit.": "Hiện trợ giúp này rồi thoát.",
    "Show the version and exit.": "Hiện phiên bản rồi thoát.",
    "%(prog)s, version %(version)s": "%(prog)s, phiên bản %(version)s",
    "Aborted!": "Đã dừng.",
    "Error: {message}": "Lỗi: {message}",
    "Try '{command} {option}' for help.": "Xem trợ giúp: {command} {option}",
    "Missing command.": "Thiếu tên lệnh.",
    "Missing argument": "Thiếu tham số",
    "Missing option": "Thiếu tùy chọn",
    "Missing parameter": "Thiếu tham số",
    "Missing {param_type}": "Thiếu {param_type}",
    "No such command {name!r}.": "Không có lệnh {name!r}.",
    "No such option {name!r}.": "Không có tùy chọn {name!r}.",
    "No such option: {name}": "Không có tùy chọn {name}",
    "Did you mean {possibility}?": "Có phải là {possibility}?",
    "(Possible options: {possibilities})": "(Có thể là: {possibilities})",
    "Did you mean {suggestion}?": "Có phải là {suggestion}?",
    "(Did you mean one of: {suggestions}?)": "(Có phải là một trong: {suggestions}?)",
    "Option {name!r} does not take a value.": "Tùy chọn {name!r} không có giá trị đi kèm.",
    "Option {name!r} requires an argument.": "Tùy chọn {name!r} cần một giá trị.",
    "Option {name!r} requires {nargs} arguments.": "Tùy chọn {name!r} cần {nargs} giá trị.",
    "Invalid value for {param_hint}: {message}": "Giá trị của {param_hint} không hợp lệ: {message}",
    "Invalid value: {message}": "Giá trị không hợp lệ: {message}",
    "Got unexpected extra argument ({args})": "Thừa tham số ({args})",
    "Got unexpected extra arguments ({args})": "Thừa tham số ({args})",
    "{name} {filename!r} does not exist.": "không thấy {filename!r}.",
    "{name} {filename!r} is a directory.": "{filename!r} là thư mục.",
    "{name} {filename!r} is a file.": "{filename!r} là tệp.",
    "{name} {filename!r} is not readable.": "không đọc được {filename!r}.",
    "Could not open file {filename!r}: {message}": "Không mở được {filename!r}: {message}",
    "Choose from:\n\t{choices}": "Chọn một trong:\n\t{choices}",
    "{value} is not in the range {range}.": "{value} không nằm trong khoảng {range}, với x là số cần ghi.",
    "{value!r} is not a valid {number_type}.": "{value!r} không phải là số; ghi một số, ví dụ 4.",
    "{value!r} is not a valid boolean. Recognized values: {states}": "{value!r} không dùng được; ghi một trong: {states}",
    "{value!r} is not {choice}.": "{value!r} không có; chỉ có {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} không có; chọn một trong: {choices}.",
    "{value!r} does not match the format {format}.": "{value!r} không đúng dạng {format}.",
    "{value!r} does not match the formats {formats}.": "{value!r} không đúng các dạng {formats}.",
    "{value!r} is not a valid UUID.": "{value!r} không phải là mã UUID.",
    "{len_type} values are required, but {len_value} was given.": "cần {len_type} giá trị, mới ghi {len_value}.",
    "{len_type} values are required, but {len_value} were given.": "cần {len_type} giá trị, đã ghi {len_value}.",
    "{name} {filename!r} is not writable.": "không ghi được {filename!r}.",
    "{name} {filename!r} is not executable.": "không chạy được {filename!r}.",
    "(Did you mean one of: {possibilities}?)": "(Có phải là một trong: {possibilities}?)",
    "Missing parameter: {param_name}": "Thiếu tham số: {param_name}",
    "Takes {nargs} values but 1 was given.": "Cần {nargs} giá trị, mới ghi một.",
    "Takes {nargs} values but {len} were given.": "Cần {nargs} giá trị, đã ghi {len}.",
    "Argument {name!r} takes {nargs} values.": "Tham số {name!r} cần {nargs} giá trị.",
    "unknown error": "không rõ lỗi",
    "File": "tệp",
    "Directory": "thư mục",
    "Path": "đường dẫn",
    "file": "tệp",
    "directory": "thư mục",
    "path": "đường dẫn",
    "default: {default}": "mặc định: {default}",
    "required": "bắt buộc",
}


def text(language: str, key: str, **values: object) -> str:
    return TEXTS[key][language == EN].format(**values) if values else TEXTS[key][language == EN]


def speak_vietnamese() -> None:
    """Click asks gettext for its sentences; here it is given ours, without a compiled catalogue on disk."""

    def one(message: str) -> str:
        return _CLICK_VI.get(message, message)

    def many(singular: str, plural: str, count: int) -> str:
        return _CLICK_VI.get(singular, _CLICK_VI.get(plural, singular if count == 1 else plural))

    replacements: dict[str, Callable[..., str]] = {"_": one, "ngettext": many}
    for name, module in list(sys.modules.items()):
        if name.startswith("click."):
            for attribute, replacement in replacements.items():
                if hasattr(module, attribute):
                    setattr(module, attribute, replacement)
