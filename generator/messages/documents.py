"""Word documents that are checked: whether they can be read, and the text itself."""

from __future__ import annotations

from generator.messages.words import Message, Words

MESSAGES: dict[str, Message] = {
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
    "TT105": Message(
        Words(
            "Tệp lưu theo kiểu “Strict Open XML”",
            "tệp kiểu “Word Document (*.docx)” thường dùng",
            "mở tệp bằng Word, chọn Save As, kiểu “Word Document (*.docx)” (không chọn “Strict Open XML Document”)",
        ),
        Words(
            "Saved as Strict Open XML",
            "the usual “Word Document (*.docx)”",
            "open it in Word and save it as “Word Document (*.docx)”, not as “Strict Open XML Document”",
        ),
    ),
    "TT106": Message(
        Words(
            "Tệp không có chữ nào",
            "văn bản có chữ gõ được; ảnh chụp, bản quét không đọc được",
            "tệp trống thì chọn lại tệp; bản chụp, bản quét, nội dung chèn từ tệp khác thì lấy bản gõ, hoặc mở bằng Word, chép chữ sang tệp mới rồi lưu",
        ),
        Words(
            "No letter in the file",
            "a document with text; pictures and scans of one cannot be read",
            "an empty file: take the right one; a scan, or text inserted from another file: take the typed document, or copy its text into a new file",
        ),
    ),
    "TT111": Message(
        Words(
            "Không kiểm tra xong tệp này",
            "một tệp kiểm tra xong trong {giay} giây, không làm hết bộ nhớ",
            "mở tệp bằng Word, lưu lại với tên khác rồi kiểm tra riêng bản ấy; phụ lục dài thì tách thành tệp riêng",
        ),
        Words(
            "The check of this file did not end",
            "a file that is checked within {giay} seconds and without filling the memory",
            "open it in Word, save it under another name and check that alone; put long annexes in files of their own",
        ),
    ),
    "TT112": Message(
        Words(
            "Chương trình gặp lỗi ngoài dự kiến khi kiểm tra tệp này",
            "kiểm tra được như các tệp khác",
            "chi tiết ở {tep}; khi báo lỗi, xin gửi kèm tệp này",
        ),
        Words(
            "The program met an unexpected fault at this file",
            "a file checked like the others",
            "details are in {tep}; please send it along when you report this",
        ),
    ),
    "TT113": Message(
        Words(
            "Thư mục không có tệp Word nào",
            "một thư mục có tệp .docx, kể cả trong các thư mục con",
            "xem lại tên thư mục; tệp .doc kiểu cũ thì lưu lại thành .docx; tệp ẩn và lối tắt không được tính",
        ),
        Words(
            "No Word file in the folder",
            "a folder with .docx files, also in folders below",
            "look at the name; save old .doc files as .docx; hidden files and links do not count",
        ),
    ),
    "TT114": Message(
        Words(
            "Thư mục có quá nhiều tệp",
            "không quá 20.000 tệp Word trong một lần kiểm tra",
            "kiểm tra từng thư mục con, ví dụ: kehoach check {found}/tinh-a",
        ),
        Words(
            "Too many files in the folder",
            "at most 20,000 Word files in one run",
            "check the folders below one by one, for example: kehoach check {found}/tinh-a",
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
