"""Word templates, the files written, PDF."""

from __future__ import annotations

from generator.messages.words import Message, Words

MESSAGES: dict[str, Message] = {
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
    "DU107": Message(
        Words(
            "Mẫu Word có phần không được phép",
            "mẫu chỉ có chữ, kiểu, hình: không macro, không đối tượng nhúng, không trỏ ra ngoài tệp, không lối tắt",
            "mở mẫu bằng Word, bỏ phần này rồi lưu lại dạng .docx: {found}",
        ),
        Words(
            "Part not allowed in a Word template",
            "text, styles and pictures only: no macros, no embedded objects, nothing outside the file, no links",
            "open the template in Word, take this out and save it as .docx: {found}",
        ),
    ),
    "DU108": Message(
        Words(
            "Mẫu Word không in {la}",
            "mẫu in đủ các thành phần của văn bản; thẻ có chữ r, p thì giữ đúng chữ ấy",
            "mở mau.docx bằng Word, gõ lại đúng chỗ thẻ {found}",
        ),
        Words(
            "The Word template does not print a part of the plan ({la})",
            "every part of the document; a tag with the letter r or p keeps that letter",
            "open mau.docx in Word and type the tag again at its place: {found}",
        ),
    ),
    "DU109": Message(
        Words(
            "Kế hoạch không có phụ lục in ra khổ giấy {found}",
            "cùng khổ với phần chữ của kế hoạch có phụ lục: {kho}",
            "trong mau.docx, đặt dấu ngắt phần của phần chữ lên trước thẻ {{%p for phan in phu_luc %}}, không để trong vòng lặp ấy",
        ),
        Words(
            "A plan without annexes comes out on pages of {found}",
            "the pages of the text of a plan with annexes: {kho}",
            "in mau.docx put the section break of the text before the tag {{%p for phan in phu_luc %}}, not inside that loop",
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
    "DU204": Message(
        Words(
            "Tệp cùng tên là kế hoạch khác",
            "không ghi đè lên kế hoạch của đơn vị khác, của gói mẫu khác",
            "bản mới được ghi thành {ten_moi}; lần sau chọn thư mục khác bằng -o",
        ),
        Words(
            "The file of that name is another plan",
            "a plan of another unit or another pack is never overwritten",
            "the new one was written as {ten_moi}; choose another folder with -o",
        ),
    ),
    "DU205": Message(
        Words(
            "Có lối tắt (symbolic link) trên đường ghi kết quả",
            "tệp và thư mục thật bên trong thư mục kết quả; chương trình không ghi theo lối tắt sang nơi khác",
            "xóa lối tắt này, hoặc ghi thẳng thư mục thật sau -o",
        ),
        Words(
            "A symbolic link in the way of a result",
            "real files and folders inside the folder for results; nothing is written through a link",
            "delete the link, or name the real folder after -o",
        ),
    ),
    "DU206": Message(
        Words(
            "Đuôi của tệp kết quả",
            "tệp .docx hoặc .pdf, hoặc tên một thư mục",
            "ghi -o {ten_moi}; lệnh này chỉ tạo tệp Word và PDF",
        ),
        Words(
            "Ending of the result",
            "a .docx or a .pdf, or the name of a folder",
            "write -o {ten_moi}; this command makes Word and PDF files only",
        ),
    ),
    "DU211": Message(
        Words(
            "Bản sao trùng với tệp gốc",
            "một tên khác tên tệp gốc; tệp gốc không bao giờ bị ghi đè",
            "ghi tên khác sau --fix hoặc --comments, ví dụ --fix ban-da-sua.docx",
        ),
        Words(
            "The copy is the file itself",
            "another name; the file checked is never written over",
            "give another name after --fix or --comments, as --fix mended.docx",
        ),
    ),
    "DU212": Message(
        Words("Đã có tệp mang tên này", "không ghi đè lên tệp đang có", "bản sao được ghi thành {ten_moi}"),
        Words("There is such a file", "a file that is there is never written over", "the copy is {ten_moi}"),
    ),
    "DU213": Message(
        Words(
            "Không ghi được bản sao",
            "thư mục có thật, được phép ghi và còn chỗ",
            "chọn nơi khác sau --fix hoặc --comments; tệp gốc vẫn nguyên",
        ),
        Words(
            "The copy cannot be written",
            "a folder that may be written and has room",
            "choose another place after --fix or --comments; the file checked is as it was",
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
}
