"""The sentences of text left over from another year, term or unit."""

from __future__ import annotations

from generator.messages.words import Message, Words

MESSAGES: dict[str, Message] = {
    "TT701": Message(
        Words("Năm kế hoạch trong nội dung khác trích yếu", "{dung}, như trích yếu", "sửa năm; nếu đúng là kế hoạch của năm khác thì viện dẫn kèm số, ngày"),
        Words("Year of the plan differs from its subject line", "{dung}, as in the subject line", "mend the year; a plan of another year is cited with number and date"),
    ),
    "TT702": Message(
        Words("Kế hoạch cho năm đã qua", "kế hoạch của {dung} hoặc sau đó", "xem lại năm ở trích yếu và ngày ban hành"),
        Words("Plan for a year that is over", "a plan for {dung} or later", "look at the year of the subject line and the date of issue"),
    ),
    "TT703": Message(
        Words("Việc của năm khác trong kế hoạch năm nay", "{dung}, năm của kế hoạch", "xem lại: chữ của kế hoạch năm khác thì sửa năm; số liệu năm trước, việc chuyển sang năm sau thì giữ"),
        Words("Work of another year", "{dung}, the year of the plan", "look at it: mend what is left from another year's plan, keep what reports on the past or goes on next year"),
    ),
    "TT704": Message(
        Words("Thời hạn trước ngày ban hành", "thời hạn sau ngày ban hành ({dung})", "đặt lại thời hạn"),
        Words("Deadline before the date of issue", "a deadline after the date of issue ({dung})", "set the deadline anew"),
    ),
    "TT705": Message(
        Words("Thời gian thực hiện trước ngày ban hành", "thời gian sau ngày ban hành ({dung})", "xem lại: việc sắp làm thì đặt lại thời gian, việc đã làm thì ghi rõ là đã làm"),
        Words("Time before the date of issue", "a time after the date of issue ({dung})", "look at it: set a time to come, or say that it was done"),
    ),
    "TT706": Message(
        Words("Mục tiêu của giai đoạn đã hết khi ban hành", "giai đoạn chưa hết vào ngày ban hành ({dung})", "xem lại: “{found}” còn sót từ kế hoạch cũ thì ghi giai đoạn hiện nay, ví dụ: giai đoạn 2026 - 2030; nói về kết quả đã qua thì ghi rõ “kết quả”, “đã”"),
        Words("Goal of a period that was over when the plan was issued", "a period that is not over on the date of issue ({dung})", "look at “{found}”: if left from an old plan write the present period, for example: giai đoạn 2026 - 2030; if results are meant say so (“kết quả”, “đã”)"),
    ),
    "TT707": Message(
        Words("Năm ở tên phụ lục khác năm của kế hoạch", "{dung}, năm của kế hoạch", "xem lại “{found}”: phụ lục của kế hoạch năm khác thì sửa năm và cả nội dung phụ lục; số liệu của năm trước thì ghi rõ “kết quả”"),
        Words("Year of an annex title differs from the plan's", "{dung}, the year of the plan", "look at “{found}”: if the annex is from another year's plan mend the year and what it holds; if it has figures of that year say “kết quả”"),
    ),
    "TT708": Message(
        Words("Một đại hội đảng bộ ghi hai lần thứ khác nhau", "như ở đoạn {doan}: {dung}", "xem lại “{found}”: nếu là cùng đại hội thì sửa cho đúng lần thứ và ghi nhiệm kỳ; nếu là đại hội khác thì ghi thêm nhiệm kỳ"),
        Words("One committee's congress under two numbers", "as in paragraph {doan}: {dung}", "look at “{found}”: if it is the same congress mend the number and write its term; if another, write the term too"),
    ),
    "TT709": Message(
        Words("Tên năm âm lịch không đúng", "năm {nam} là năm {dung}", "sửa “{found}”: tên năm là {dung}, hoặc số năm khác"),
        Words("Name of a lunar year that is not right", "{nam} is {dung}", "mend “{found}”: the name is {dung}, or the year another"),
    ),
    "TT710": Message(
        Words("Tết đã qua khi ban hành kế hoạch", "Tết năm {nam} là Tết {dung}", "sửa “{found}”: năm {nam}, tên năm là {dung}; nếu nói về Tết đã qua thì giữ"),
        Words("A Tết that was over when the plan was issued", "Tết of {nam} is Tết {dung}", "mend “{found}”: the year is {nam}, its name {dung}; keep it where the past is meant"),
    ),
    "TT711": Message(
        Words("Đại hội của nhiệm kỳ đã hết", "đại hội của nhiệm kỳ sau; chậm nhất từ {dung} đã sang nhiệm kỳ mới", "ghi lần thứ, nhiệm kỳ của đại hội gần nhất; nếu đúng là nói về nhiệm kỳ trước thì giữ"),
        Words("Congress of a term that is over", "the congress after it; the new term began by {dung}", "write number and term of the latest congress; keep it if the past term is meant"),
    ),
    "TT712": Message(
        Words("Lần thứ, nhiệm kỳ của đại hội không thống nhất", "như ở đoạn {doan}: {dung}", "xem chỗ nào đúng, sửa chỗ kia"),
        Words("Number and term of a congress contradict each other", "as in paragraph {doan}: {dung}", "see which is right and mend the other"),
    ),
    "TT713": Message(
        Words("Đại hội toàn quốc đã qua", "đại hội gần nhất: lần thứ {dung}", "xem lại: nếu thực hiện nghị quyết đại hội gần nhất thì sửa lần thứ"),
        Words("Past national congress", "the latest: {dung}", "look at it: mend the number if the latest congress is meant"),
    ),
    "TT714": Message(
        Words("Đại hội đã họp mà còn ghi là sắp tới", "việc của thời gian sau ngày ban hành ({dung})", "xem lại “{found}”: đại hội này đã họp trước ngày ban hành; sửa thành “thực hiện Nghị quyết …” hoặc bỏ câu cũ"),
        Words("A congress spoken of as to come was held already", "what is to come after the date of issue ({dung})", "look at “{found}”: it was held before the plan was issued; write “thực hiện Nghị quyết …” or take the old sentence out"),
    ),
    "TT721": Message(
        Words("Đơn vị không còn tên này khi ban hành", "tên hiện nay: {dung}", "sửa tên; nếu cần nhắc tên cũ thì thêm chữ “cũ” hoặc “trước đây”; tra bằng lệnh: kehoach units find {ten}"),
        Words("Unit that no longer bore this name", "its name now: {dung}", "mend the name; if the old one is meant add “cũ” or “trước đây”; look it up: kehoach units find {ten}"),
    ),
    "TT585": Message(
        Words("Cơ quan ban hành mang tên đơn vị không còn", "đơn vị của ngày ban hành: {ten} nay là {dung}", "sửa tên ở đầu văn bản thành tên hiện nay, cùng chữ ký và địa danh; nếu kế hoạch ban hành trước khi sắp xếp thì sửa ngày"),
        Words("Issued in the name of a unit that is no more", "a unit of the date of issue: {ten} is now {dung}", "mend the head, with signature and place; if the plan is older than the change mend its date"),
    ),
    "TT588": Message(
        Words("Ký hiệu của bộ không còn vào ngày của văn bản", "{ten} không còn từ ngày {tu}; nay là {dung}", "tra lại “{found}”: văn bản ban hành sau ngày ấy mang ký hiệu của cơ quan nay có việc; hoặc ngày ghi sai"),
        Words("The symbol of a ministry that had gone by the date of the document", "{ten} was no more from {tu}; now {dung}", "look “{found}” up: a document of a later day bears the symbol of today's body; or the date is wrong"),
    ),
    "TT723": Message(
        Words("Đơn vị khác, nay không còn, ở chỗ của đơn vị ban hành", "kế hoạch của {don_vi} nói việc của {don_vi}; {ten} nay thuộc {dung}", "thay “{found}” bằng “{don_vi}” nếu chép từ kế hoạch của đơn vị khác; nếu cố ý nhắc đơn vị ấy thì viết tên hiện nay"),
        Words("Another unit, no more, in the place of the issuer", "the plan of {don_vi} speaks of {don_vi}; {ten} now belongs to {dung}", "write “{don_vi}” for “{found}” where it was copied; where that unit is meant write its name of today"),
    ),
    "TT724": Message(
        Words("Thứ trong tuần không đúng ngày", "ngày này là {dung}", "xem lại “{found}”: sửa thứ thành “{dung}”, hoặc sửa ngày"),
        Words("Weekday that is not the day's", "this day is {dung}", "look at “{found}”: write “{dung}”, or mend the day"),
    ),
    "TT725": Message(
        Words("Khoảng thời gian kết thúc trước khi bắt đầu", "ngày cuối không sớm hơn ngày đầu", "xem lại “{found}”: đổi chỗ hai mốc, hoặc sửa ngày, tháng, năm ghi sai"),
        Words("A span that ends before it begins", "an end not before the beginning", "look at “{found}”: put the two the other way round, or mend what is wrong"),
    ),
    "TT726": Message(
        Words("Thời gian không có thật", "tháng 1 đến tháng 12, quý I đến quý IV, 00 giờ đến 24 giờ, 00 đến 59 phút", "xem lại rồi ghi lại “{found}”"),
        Words("A time that does not exist", "months 1 to 12, quarters I to IV, hours 00 to 24, minutes 00 to 59", "look at “{found}” and write it again"),
    ),
    "TT727": Message(
        Words("Số năm kỷ niệm không khớp hai mốc ghi trong ngoặc", "{dung} năm", "xem lại “{found}”: sửa số năm thành {dung}, hoặc sửa mốc"),
        Words("An anniversary counted otherwise than its two dates", "{dung} years", "look at “{found}”: write {dung}, or mend a date"),
    ),
    "TT746": Message(
        Words("Ngày dương lịch không phải ngày Tết ấy", "{dung}", "sửa ngày ở “{found}” thành {dung}, hoặc sửa ngày mùng"),
        Words("Not the day of Tết that it is called", "{dung}", "change the day of “{found}” to {dung}, or the day of Tết"),
    ),
    "TT740": Message(
        Words("Số năm kỷ niệm của năm đã qua", "{dung} năm", "xem lại “{found}”: kế hoạch năm nay thì là {dung} năm; nếu nói về đợt kỷ niệm đã qua thì ghi rõ năm"),
        Words("An anniversary of a year that is over", "{dung} years", "look at “{found}”: this year's has {dung}; where the past one is meant, name its year"),
    ),
    "TT745": Message(
        Words("Khóa Quốc hội không đi với nhiệm kỳ", "nhiệm kỳ {nhiem_ky} là Quốc hội khóa {dung}", "sửa “{found}”: ghi khóa {dung}, hoặc sửa nhiệm kỳ thành {khac}"),
        Words("Number of the National Assembly does not fit the term", "the term {nhiem_ky} is that of khóa {dung}", "mend “{found}”: write khóa {dung}, or the term {khac}"),
    ),
    "TT722": Message(
        Words("Cơ quan trung ương không còn tên này từ {tu}", "tên hiện nay: {dung} (theo {nguon}{nho})", "sửa tên; nếu cần nhắc tên cũ thì thêm chữ “trước đây” hoặc “nay là”"),
        Words("Central body without this name since {tu}", "its name now: {dung} (by {nguon}{nho})", "mend the name; if the old one is meant add “trước đây” or “nay là”"),
    ),
    "TT731": Message(
        Words("Căn cứ đã hết hiệu lực từ {tu}: {van_ban}", "viện dẫn {dung}", "thay bằng văn bản đang có hiệu lực"),
        Words("Legal base no longer in force since {tu}: {van_ban}", "cite {dung}", "replace it by what is in force"),
    ),
    "TT732": Message(
        Words("Văn bản đã hết hiệu lực hoặc hết giai đoạn từ {tu}: {van_ban}", "xem {dung}{nho}", "xem lại: thay bằng văn bản đang có hiệu lực; nếu nói về việc đã qua thì giữ"),
        Words("Document no longer in force since {tu}: {van_ban}", "see {dung}{nho}", "look at it: cite what is in force, or keep it where the past is meant"),
    ),
    "TT733": Message(
        Words("Viện dẫn văn bản ban hành sau văn bản này", "văn bản ban hành không muộn hơn văn bản này ({dung})", "xem lại ngày của văn bản viện dẫn và ngày ban hành"),
        Words("Cited document is later than this one", "a document not later than this one ({dung})", "look at its date and at the date of issue"),
    ),
    "TT741": Message(
        Words("Chỗ chờ điền của bản mẫu còn sót", "nội dung thật", "điền vào hoặc bỏ đi trước khi ký"),
        Words("Placeholder left over", "the real words", "fill it in or take it out before signing"),
    ),
    "TT742": Message(
        Words("Còn {so} chỗ chờ điền", "không còn chỗ nào (…………) khi ký", "điền các chỗ tô vàng; danh sách ở phần “trước khi ký” của lệnh render"),
        Words("{so} places still open", "none (…………) when signed", "fill in the places marked yellow; the command render lists them"),
    ),
}  # fmt: skip
