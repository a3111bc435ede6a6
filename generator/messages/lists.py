"""Lists of units in Excel and CSV."""

from __future__ import annotations

from generator.messages.words import Message, Words

MESSAGES: dict[str, Message] = {
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
    "DS013": Message(
        Words(
            "Dấu ngoặc kép mở mà không đóng",
            "ô bắt đầu bằng dấu ngoặc kép thì kết thúc bằng dấu ngoặc kép; các dòng sau đã bị coi là một ô",
            "thêm dấu ngoặc kép ở cuối ô, hoặc bỏ dấu ở đầu ô; chắc nhất là mở tệp bằng Excel và lưu thành .xlsx",
        ),
        Words(
            "Quotation mark not closed",
            "a cell that begins with a quotation mark ends with one; all that follows was taken for one cell",
            "add the mark at the end of the cell, or take away the first; or open the file in Excel and save it as .xlsx",
        ),
    ),
    "DS014": Message(
        Words(
            "Ô quá dài",
            "mỗi ô không quá {toi_da} ký tự",
            "xem lại ô dài nhất ở dòng này; thường là dấu ngoặc kép mở mà không đóng",
        ),
        Words(
            "Cell too long",
            "at most {toi_da} characters in a cell",
            "look at the longest cell of this row; often a quotation mark was not closed",
        ),
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
    "DS207": Message(
        Words(
            "Hai trang ghi khác nhau về một đơn vị",
            "như dòng {dong} của trang danh sách: “{khac}”",
            "sửa cho hai ô giống nhau; các đơn vị bên dưới viện dẫn theo ô này nên chưa soạn",
        ),
        Words(
            "Two sheets say different things of one unit",
            "as row {dong} of the list: “{khac}”",
            "make both cells the same; the units below cite this one, so they are not drafted yet",
        ),
    ),
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
    "DS308": Message(
        Words(
            "Số quá dài, Excel đã làm tròn",
            "số có không quá 15 chữ số, hoặc viết bằng chữ",
            "định dạng ô là Text rồi ghi lại đủ các chữ số",
        ),
        Words(
            "Number too long: Excel has rounded it",
            "at most 15 digits, or text",
            "format the cell as Text and write all digits again",
        ),
    ),
    "DS309": Message(
        Words(
            "Ngày hiện trên màn hình khác ngày Excel giữ",
            "đúng chữ cần in: chương trình không đoán ngày, tháng hay năm đang ẩn có được in hay không",
            "định dạng ô là Text rồi ghi đúng chữ cần in, ví dụ {nen_ghi} hoặc {ca_nam}; tệp .xls thì lưu thành .xlsx trước",
        ),
        Words(
            "The date shown is not the date Excel keeps",
            "the words to be printed: whether a day, month or year that is not shown should be is not guessed",
            "format the cell as Text and write what is to be printed, for example {nen_ghi} or {ca_nam}; save an .xls as .xlsx first",
        ),
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
    "DS507": Message(
        Words(
            "Đuôi của tệp danh sách",
            "tệp .xlsx",
            "ghi -o {ten_moi}; cần tệp khác thì mở tệp ấy bằng Excel rồi chọn Save As",
        ),
        Words(
            "Ending of the list",
            "an .xlsx",
            "write -o {ten_moi}; for another kind of file, open that one in Excel and choose Save As",
        ),
    ),
}
