"""The sentences of the rules of language: units and bodies, numbers, citations, capitals, spelling, characters."""

from __future__ import annotations

from generator.messages.words import Message, Words

Sentences = tuple[str, str, str]


def _said(vi: Sentences, en: Sentences) -> Message:
    return Message(Words(*vi), Words(*en))


_UNITS = {
    "TT501": _said(
        (
            "Cơ quan cấp trên đứng ở chỗ được giao việc",
            "việc giao cho cơ quan của chính cấp mình; với cơ quan cấp trên thì ghi “Đề nghị …”, “theo hướng dẫn của …”",
            "thay {found} bằng bộ phận, người phụ trách lĩnh vực ấy ở cấp mình, hoặc viết lại thành “Đề nghị {found} …”",
        ),
        (
            "A body of the level above is given a task",
            "tasks go to bodies of the unit's own level; one above is asked (“Đề nghị …”) or followed (“theo hướng dẫn của …”)",
            "put the body in charge at your level instead of {found}, or write “Đề nghị {found} …”",
        ),
    ),
    "TT502": _said(
        (
            "Cơ quan không còn vào ngày ban hành",
            "tên cơ quan đang có vào ngày ban hành kế hoạch",
            "thay {found} bằng {dung}; nếu nhắc chuyện đã qua thì thêm “trước đây”",
        ),
        (
            "A body that is no more on the date of issue",
            "the body that exists on the date of the plan",
            "put {dung} in place of {found}; where the past is meant add “trước đây”",
        ),
    ),
    "TT586": _said(
        (
            "Giao việc cho sở không còn ở tỉnh, thành phố nào",
            "sở đang có việc ấy: {dung}",
            "thay “{found}” bằng {dung}, nơi đã nhận việc ấy",
        ),
        (
            "A task for a department that no province has any more",
            "the department that has the work now: {dung}",
            "put {dung}, which took over the work, in place of “{found}”",
        ),
    ),
    "TT503": _said(
        (
            "Đơn vị cấp huyện, thị trấn sau ngày 01/7/2025",
            "từ ngày 01/7/2025 chỉ còn cấp tỉnh và cấp xã (xã, phường, đặc khu){nay}",
            "thay “{found}” bằng {dung}; nếu nhắc chuyện đã qua thì thêm “trước đây” hoặc “cũ”",
        ),
        (
            "A district or township after 1 July 2025",
            "from 1 July 2025 there are provinces and communes (xã, phường, đặc khu) only{nay}",
            "write {dung} for “{found}”; where the past is meant add “trước đây” or “cũ”",
        ),
    ),
    "TT504": _said(
        (
            "Tên đơn vị khác cùng cấp",
            "kế hoạch của {don_vi} nói việc của {don_vi}",
            "xem lại: nếu chép từ kế hoạch của đơn vị khác thì thay {found} bằng {don_vi}; nếu cố ý nêu thì để nguyên",
        ),
        (
            "Name of another unit of the same level",
            "the plan of {don_vi} speaks of {don_vi}",
            "look again: if copied from another unit's plan write {don_vi} for {found}; if meant, leave it",
        ),
    ),
    "TT505": _said(
        (
            "Địa danh là tên đơn vị khác cùng cấp",
            "tên nơi {don_vi} đóng trụ sở",
            "xem lại địa danh “{found}” trước ngày, tháng, năm; thường là tên của chính {don_vi}",
        ),
        (
            "The place is another unit of the same level",
            "the name of the place where {don_vi} has its seat",
            "look again at “{found}” before the date; usually it is the name of {don_vi}",
        ),
    ),
    "TT506": _said(
        (
            "Ủy ban nhân dân cấp khác đứng ra ban hành, yêu cầu",
            "trong kế hoạch của {don_vi}, Ủy ban nhân dân {don_vi} ban hành và yêu cầu",
            "thay “{found}” bằng Ủy ban nhân dân {don_vi}; nếu là việc của cấp trên thì viết “theo …”, “thực hiện …”",
        ),
        (
            "The committee of another level issues or asks",
            "in a plan of {don_vi} its own committee issues and asks",
            "write Ủy ban nhân dân {don_vi} for “{found}”; if it is what the level above does, write “theo …”, “thực hiện …”",
        ),
    ),
    "TT507": _said(
        (
            "Tên đơn vị khác ở chỗ của đơn vị ban hành",
            "{don_vi}, như tên ở đầu văn bản",
            "thay “{found}” bằng “{don_vi}” và tìm tên ấy trong cả văn bản (Ctrl+H); nếu tên ở đầu văn bản mới là tên sai thì sửa tên ở đầu",
        ),
        (
            "Another unit in the place of the issuer",
            "{don_vi}, as the head of the document says",
            "write “{don_vi}” for “{found}” and look for that name in the whole document (Ctrl+H); if the head is what is wrong, mend the head",
        ),
    ),
    "TT508": _said(
        (
            "Loại đơn vị khác, không kèm tên, ở chỗ của đơn vị mình hoặc cấp trên",
            "“{dung}”, đúng loại đơn vị",
            "thay “{found}” bằng “{dung}” và tìm chữ ấy trong cả văn bản (Ctrl+H); nếu nói về đơn vị khác thì ghi cả tên riêng",
        ),
        (
            "Another kind of unit, without a name, where the issuer or the unit above it is meant",
            "“{dung}”, the kind it is",
            "write “{dung}” for “{found}” and look for it in the whole document (Ctrl+H); if another unit is meant, write its name too",
        ),
    ),
    "TT509": _said(
        (
            "Giao việc cho cơ quan mà Ủy ban nhân dân chỉ đề nghị phối hợp",
            "“{dung}”: cơ quan của Đảng, Mặt trận Tổ quốc, đoàn thể, Hội đồng nhân dân, tòa án, viện kiểm sát, bộ, ngành trung ương không do Ủy ban nhân dân giao việc",
            "thay “{found}” bằng “{dung}”; nếu đứng chung danh sách với các phòng, ban thì tách thành câu riêng",
        ),
        (
            "A body that the committee can only ask is given an order",
            "“{dung}”: bodies of the Party, the Front, mass organisations, the council, courts and ministries take no orders from a People's Committee",
            "write “{dung}” for “{found}”; where it stands in a list with the unit's own offices make it a sentence of its own",
        ),
    ),
    "TT510": _said(
        (
            "Giao việc cho cơ quan không thuộc đơn vị mình",
            "việc trong kế hoạch của {don_vi} giao cho cơ quan, đơn vị thuộc {don_vi}",
            "thay “{found}” bằng cơ quan, đơn vị của {don_vi}; nếu cần cơ quan ấy giúp thì viết “Đề nghị {dung} …”",
        ),
        (
            "A task for bodies that are not the unit's own",
            "tasks in the plan of {don_vi} go to bodies of {don_vi}",
            "put a body of {don_vi} for “{found}”; where those are to help write “Đề nghị {dung} …”",
        ),
    ),
    "TT594": _said(
        (
            "Chữ hoa của tên luật",
            "viết hoa chữ đầu của “Luật”, “Bộ luật” và chữ đầu của tên: {dung}",
            "sửa “{found}” thành “{dung}”",
        ),
        (
            "Capitals of the name of a law",
            "capitals for “Luật”, “Bộ luật” and the first syllable of the name: {dung}",
            "write “{dung}” for “{found}”",
        ),
    ),
    "TT595": _said(
        (
            "Họ tên người ký viết thường một chữ",
            "viết hoa chữ đầu của mọi chữ trong họ tên: {dung}",
            "sửa “{found}” thành “{dung}”",
        ),
        (
            "A syllable of the signer's name in small letters",
            "a capital for every syllable of a name: {dung}",
            "write “{dung}” for “{found}”",
        ),
    ),
    "TT596": _said(
        (
            "Xã, phường ở dưới đơn vị cấp xã",
            "{don_vi} là đơn vị cấp xã, không có xã, phường ở dưới",
            "thay “{found}” bằng “{loai}”, hoặc “các thôn, tổ dân phố trên địa bàn {loai}”",
        ),
        (
            "Communes below a commune",
            "{don_vi} is of the commune level and has no communes below it",
            "write “{loai}” for “{found}”, or “các thôn, tổ dân phố trên địa bàn {loai}”",
        ),
    ),
    "TT597": _said(
        (
            "Cơ quan ở dòng “Kèm theo …” của phụ lục",
            "phụ lục kèm theo kế hoạch của Ủy ban nhân dân {don_vi}",
            "thay “{found}” bằng “Ủy ban nhân dân {don_vi}”; nếu phụ lục in mẫu của văn bản khác thì ghi đúng số, ngày của văn bản ấy",
        ),
        (
            "Who issued what the annex goes with",
            "the annex goes with the plan of Ủy ban nhân dân {don_vi}",
            "write “Ủy ban nhân dân {don_vi}” for “{found}”; where it prints the form of another document, give the number and date of that",
        ),
    ),
    "TT584": _said(
        (
            "Văn bản cấp trên của tỉnh, huyện khác",
            "văn bản của {dung}",
            "xem lại “{found}”: {don_vi} không thuộc nơi ban hành ấy; nếu là văn bản của cấp trên mình thì ghi {dung}",
        ),
        (
            "A document carried out that comes from above another unit",
            "a document of {dung}",
            "look at “{found}”: {don_vi} does not lie below who issued it; where the unit above is meant write {dung}",
        ),
    ),
    "TT587": _said(
        (
            "Loại đơn vị mà bên dưới mình không có",
            "{don_vi} có {dung}",
            "xem lại “{found}”: bên dưới {don_vi} không có {sai}; nếu nói về nơi khác thì ghi rõ tên nơi ấy",
        ),
        (
            "A kind of unit that the issuer has not below it",
            "{don_vi} has {dung} below it",
            "look at “{found}”: {don_vi} has no {sai} below it; where another place is meant write its name",
        ),
    ),
    "TT589": _said(
        (
            "Số, ký hiệu thiếu năm ban hành",
            "{dung}: nghị định, thông tư có năm ban hành trong số, ký hiệu",
            "tra lại “{found}” rồi ghi đủ, ví dụ {dung}",
        ),
        (
            "A symbol without the year",
            "{dung}: decrees and circulars have their year in the symbol",
            "look “{found}” up and write it in full, for instance {dung}",
        ),
    ),
    "TT557": _said(
        (
            "Dấu mở ngoặc không có dấu đóng",
            "“{dung}” ở cuối phần trong ngoặc",
            "thêm “{dung}” vào sau phần bắt đầu bằng “{found}”",
        ),
        (
            "A bracket or quotation mark that is not closed",
            "“{dung}” at the end of what it holds",
            "put “{dung}” behind what begins with “{found}”",
        ),
    ),
    "TT590": _said(
        (
            "Tên không cơ quan nào có",
            "{dung} (theo {nguon})",
            "thay “{found}” bằng tên đúng; nếu nhắc chuyện đã qua thì thêm “trước đây” hoặc “cũ”",
        ),
        (
            "A name that no body has",
            "{dung} (by {nguon})",
            "put the right name for “{found}”; where the past is meant add “trước đây” or “cũ”",
        ),
    ),
    "TT591": _said(
        (
            "Cơ quan chưa có vào ngày ban hành",
            "tên cơ quan đang có vào ngày ban hành kế hoạch",
            "xem lại “{found}” và ngày ban hành: cơ quan này được lập sau ngày ấy; thay bằng tên của cơ quan lúc đó",
        ),
        (
            "A body that did not exist yet on the date of issue",
            "the body that exists on the date of the plan",
            "look at “{found}” and at the date of issue: the body was set up later; write the name of the body of that day",
        ),
    ),
    "TT592": _said(
        (
            "Tên phòng của loại đơn vị khác",
            "{dung}, tên thường dùng ở loại đơn vị này",
            "xem lại “{found}”: chép từ kế hoạch của xã hay phường khác thì thay bằng {dung}; nếu nơi mình đặt tên ấy thì giữ",
        ),
        (
            "An office of another kind of unit",
            "{dung}, its usual name in this kind of unit",
            "look at “{found}”: if copied from another kind of unit write {dung}; if it is so called here, keep it",
        ),
    ),
    "TT593": _said(
        (
            "Loại đơn vị khác, không kèm tên, ở chỗ của chính đơn vị ban hành",
            "“{dung}”, đúng loại đơn vị",
            "thay “{found}” bằng “{dung}”; nếu nói về đơn vị khác thì ghi cả tên riêng",
        ),
        (
            "Another kind of unit, without a name, where the issuer itself is meant",
            "“{dung}”, the kind it is",
            "write “{dung}” for “{found}”; if another unit is meant, write its name too",
        ),
    ),
    "TT583": _said(
        (
            "Tỉnh, thành phố khác ở chỗ của cấp trên",
            "{dung}, nơi có đơn vị ban hành",
            "thay “{found}” bằng “{dung}”; nếu đúng là gửi, phối hợp với nơi khác thì ghi “(để phối hợp)” hoặc “phối hợp với …”",
        ),
        (
            "Another province in the place of the one above",
            "{dung}, where the issuer lies",
            "put “{dung}” in place of “{found}”; where another one is meant write “(để phối hợp)” or “phối hợp với …”",
        ),
    ),
    "TT571": _said(
        (
            "Chức danh, cơ quan ở địa phương không còn từ {tu}",
            "nay: {dung} (theo {nguon}{nho})",
            "thay {found} bằng cơ quan đang có vào ngày ban hành; nếu nhắc chuyện đã qua thì thêm “trước đây” hoặc “cũ”",
        ),
        (
            "A local post or body that is no more since {tu}",
            "now: {dung} (by {nguon}{nho})",
            "put the body that exists on the date of the plan for {found}; where the past is meant add “trước đây” or “cũ”",
        ),
    ),
}

_NUMBERS = {
    "TT511": _said(
        (
            "Số thứ tự của khoản",
            "các khoản trong một mục đánh số liên tục từ 1, không thiếu, không trùng: {dung}",
            "sửa số {found} thành {dung} và xem lại các khoản sau",
        ),
        (
            "Order of clauses",
            "clauses of a section count on from 1, none missing, none twice: {dung}",
            "change {found} to {dung} and look at those that follow",
        ),
    ),
    "TT512": _said(
        (
            "Số thứ tự nhiều cấp",
            "số nối tiếp số trước và theo số của khoản ở trên: {dung}",
            "sửa {found} thành {dung} và xem lại các số sau",
        ),
        (
            "Order of decimal numbers",
            "each counts on under the clause above it: {dung}",
            "change {found} to {dung} and look at those that follow",
        ),
    ),
    "TT513": _said(
        (
            "Chữ của điểm không có trong bảng chữ cái tiếng Việt",
            "chữ cái tiếng Việt, không có f, j, w, z: {dung}",
            "sửa {found} thành {dung}; danh sách đánh chữ tự động của Word không theo tiếng Việt, nên gõ tay",
        ),
        (
            "A point with a letter that Vietnamese lacks",
            "letters of the Vietnamese alphabet, without f, j, w, z: {dung}",
            "change {found} to {dung}; lettered lists of Word are not Vietnamese, type the letters by hand",
        ),
    ),
}

_CITATIONS = {
    "TT521": _said(
        (
            "Viện dẫn lần đầu chưa đầy đủ",
            "lần đầu ghi đủ tên loại, số, ký hiệu, ngày ban hành, cơ quan ban hành, trích yếu; ở đây thiếu {thieu}",
            "ghi thêm cho “{found}”, ví dụ: {vi_du}",
        ),
        (
            "First citation not in full",
            "the first time: kind, number, symbol, date, issuer, subject; lacking here: {thieu}",
            "add to “{found}”, for example: {vi_du}",
        ),
    ),
    "TT522": _said(
        (
            "Viện dẫn đầy đủ lần nữa",
            "từ lần thứ hai chỉ ghi tên loại và số, ký hiệu: {dung}",
            "bỏ ngày, cơ quan ban hành, trích yếu; để lại: {dung}",
        ),
        (
            "Cited in full again",
            "from the second time on kind, number and symbol only: {dung}",
            "take out date, issuer and subject; keep {dung}",
        ),
    ),
    "TT523": _said(
        (
            "Một văn bản ghi hai ngày khác nhau",
            "một số, ký hiệu có một ngày ban hành; lần trước ghi ngày {truoc}",
            "tra lại văn bản “{found}” rồi ghi thống nhất số và ngày",
        ),
        (
            "One document with two dates",
            "one number has one date; before it was {truoc}",
            "look the document up (“{found}”) and write the same number and date",
        ),
    ),
    "TT524": _said(
        (
            "Một văn bản ghi hai số khác nhau",
            "cùng ngày, cùng cơ quan, cùng trích yếu thì một số; lần trước ghi {truoc}",
            "tra lại văn bản “{found}” rồi ghi thống nhất số, ký hiệu",
        ),
        (
            "One document with two numbers",
            "the same date, issuer and subject is one document; before it was {truoc}",
            "look the document up (“{found}”) and write the same number",
        ),
    ),
    "TT580": _said(
        (
            "Cơ quan ban hành văn bản viện dẫn không còn vào ngày của văn bản",
            "văn bản ngày {ngay} thì cơ quan ban hành đang có vào ngày ấy, như {dung}; {ten} đã hết trước ngày đó",
            "tra lại văn bản: sửa “{found}” thành cơ quan đã ban hành, hoặc sửa số, ngày nếu là văn bản cũ",
        ),
        (
            "The issuer of a document cited was no more on its date",
            "a document of {ngay} has an issuer of that day, such as {dung}; {ten} had ceased before",
            "look the document up: put the body that issued it for “{found}”, or mend number and date of an older one",
        ),
    ),
    "TT581": _said(
        (
            "Năm trong số, ký hiệu khác năm ban hành",
            "một năm ở cả hai chỗ; ký hiệu ghi năm {dung}, ngày ban hành ghi năm {nam}",
            "tra lại “{found}” rồi sửa ký hiệu hoặc ngày",
        ),
        (
            "The year in the symbol is not that of the date",
            "one year in both; the symbol says {dung}, the date {nam}",
            "look “{found}” up and mend symbol or date",
        ),
    ),
    "TT582": _said(
        (
            "Ký hiệu không hợp với cơ quan ban hành",
            "ký hiệu có chữ {chu} là văn bản của {dung}",
            "tra lại “{found}” rồi sửa ký hiệu hoặc tên cơ quan ban hành",
        ),
        (
            "The symbol does not fit the issuer",
            "a symbol with {chu} is of {dung}",
            "look “{found}” up and mend the symbol or the issuer",
        ),
    ),
    "TT525": _said(
        (
            "Tên loại không hợp với ký hiệu",
            "ký hiệu mang chữ viết tắt của tên loại: {dung}; chữ trong ký hiệu này là của {loai}",
            "tra lại “{found}” rồi sửa tên loại hoặc ký hiệu",
        ),
        (
            "Kind and symbol do not fit",
            "the symbol bears the abbreviation of the kind: {dung}; this one is that of {loai}",
            "look “{found}” up and mend kind or symbol",
        ),
    ),
    "TT526": _said(
        (
            "Viện dẫn thiếu chữ “số”",
            "tên loại, chữ “số”, rồi số và ký hiệu: {dung}",
            "sửa “{found}” thành “{dung}”",
        ),
        (
            "A citation without the word “số”",
            "kind, the word “số”, then number and symbol: {dung}",
            "change “{found}” to “{dung}”",
        ),
    ),
    "TT527": _said(
        (
            "Tên loại văn bản viết tắt",
            "tên loại viết đủ, rồi số, ký hiệu: {dung}",
            "sửa “{found}” thành “{dung}”",
        ),
        (
            "The kind of a document abbreviated",
            "the kind in full, then number and symbol: {dung}",
            "change “{found}” to “{dung}”",
        ),
    ),
    "TT528": _said(
        (
            "Viện dẫn thiếu ký hiệu",
            "tên loại kèm số và ký hiệu, ví dụ: Quyết định số 1478/QĐ-TTg",
            "tra văn bản ấy rồi ghi thêm ký hiệu sau “{found}”",
        ),
        (
            "A citation without the symbol",
            "kind with number and symbol, for example: Quyết định số 1478/QĐ-TTg",
            "look the document up and add the symbol behind “{found}”",
        ),
    ),
}

_DATES = {
    "TT531": _said(
        ("Ngày không có thật trong nội dung", "một ngày có trong lịch; {lich}", "xem lại rồi ghi lại “{found}”"),
        ("A day that does not exist", "a day of the calendar; {lich}", "look at “{found}” and write it again"),
    ),
    "TT532": _said(
        (
            "Ngày, tháng trong nội dung thiếu số 0",
            "ngày nhỏ hơn 10 và tháng 1, tháng 2 có số 0 phía trước: {dung}",
            "sửa “{found}” thành “{dung}”",
        ),
        (
            "A date without its leading zero",
            "days under 10 and months 1 and 2 have a leading zero: {dung}",
            "change “{found}” to “{dung}”",
        ),
    ),
    "TT533": _said(
        (
            "Dấu “./.” ở giữa nội dung",
            "“./.” chỉ ở cuối nội dung",
            "thay “./.” bằng dấu chấm, hoặc xem lại đoạn sau có thừa không",
        ),
        (
            "“./.” within the text",
            "“./.” stands at the end of the text only",
            "write a full stop for “./.”, or see whether what follows belongs here",
        ),
    ),
}

_CAPITALS = {
    "TT541": _said(
        ("Chữ “nhà nước” không viết hoa", "Nhà nước", "sửa thành “Nhà nước” ở chỗ “{found}”"),
        ("“nhà nước” without a capital", "Nhà nước", "write “Nhà nước” in “{found}”"),
    ),
    "TT542": _said(
        (
            "Chữ “nhân dân” không viết hoa",
            "đứng riêng là “Nhân dân”; trong tên gọi thì không (Ủy ban nhân dân, Hội đồng nhân dân)",
            "sửa thành “Nhân dân” ở chỗ “{found}”",
        ),
        (
            "“nhân dân” without a capital",
            "“Nhân dân” by itself; not inside a name (Ủy ban nhân dân, Hội đồng nhân dân)",
            "write “Nhân dân” in “{found}”",
        ),
    ),
    "TT543": _said(
        ("Chữ “Đảng” không viết hoa", "Đảng, Đảng Cộng sản Việt Nam", "sửa chữ hoa ở chỗ “{found}”"),
        ("“Đảng” without its capital", "Đảng, Đảng Cộng sản Việt Nam", "mend the capitals in “{found}”"),
    ),
    "TT544": _said(
        (
            "Chức vụ không viết hoa",
            "Chủ tịch Ủy ban nhân dân …, Phó Chủ tịch …, Thủ tướng Chính phủ",
            "sửa chữ hoa ở chỗ “{found}”",
        ),
        (
            "An office without its capitals",
            "Chủ tịch Ủy ban nhân dân …, Phó Chủ tịch …, Thủ tướng Chính phủ",
            "mend the capitals in “{found}”",
        ),
    ),
    "TT545": _said(
        (
            "Chữ hoa của tên Ủy ban nhân dân, Hội đồng nhân dân",
            "Ủy ban nhân dân, Hội đồng nhân dân",
            "sửa chữ hoa ở chỗ “{found}”",
        ),
        (
            "Capitals of Ủy ban nhân dân, Hội đồng nhân dân",
            "Ủy ban nhân dân, Hội đồng nhân dân",
            "mend the capitals in “{found}”",
        ),
    ),
    "TT546": _said(
        ("Chữ “điều” khi viện dẫn không viết hoa", "ví dụ: khoản 2 Điều 103", "sửa thành “Điều” ở chỗ “{found}”"),
        ("“điều” of a citation without a capital", "for example: khoản 2 Điều 103", "write “Điều” in “{found}”"),
    ),
    "TT547": _said(
        (
            "Chữ “khoản”, “điểm” khi viện dẫn viết hoa",
            "khoản, điểm viết thường, ví dụ: điểm a khoản 2 Điều 103",
            "sửa thành chữ thường ở chỗ “{found}”",
        ),
        (
            "“khoản” or “điểm” of a citation with a capital",
            "small letters, for example: điểm a khoản 2 Điều 103",
            "write it small in “{found}”",
        ),
    ),
    "TT548": _said(
        (
            "Loại đơn vị viết hoa",
            "danh từ chung viết thường: {dung}; trừ tên là số, tên người, tên sự kiện lịch sử (Quận 1, Phường Điện Biên Phủ)",
            "sửa “{found}” thành “{dung}”",
        ),
        (
            "The kind of a unit with a capital",
            "small: {dung}; not where the name is a number, a person or an event (Quận 1, Phường Điện Biên Phủ)",
            "change “{found}” to “{dung}”",
        ),
    ),
}


def _mixed(vi: str, en: str) -> Message:
    return _said(
        (vi, "một cách viết trong cả văn bản: {nhieu}", "sửa ({it}) ở các đoạn {cac_doan}"),
        (en, "one way of writing in a document: {nhieu}", "change ({it}) in paragraphs {cac_doan}"),
    )


_SPELLING = {
    "TT551": _mixed("Hai cách đặt dấu thanh (hòa – hoà, ủy – uỷ)", "Two ways of placing tones (hòa – hoà, ủy – uỷ)"),
    "TT552": _mixed("Lẫn “hằng năm” và “hàng năm”", "“hằng năm” and “hàng năm” mixed"),
    "TT553": _mixed("Lẫn “bảo đảm” và “đảm bảo”", "“bảo đảm” and “đảm bảo” mixed"),
    "TT554": _mixed("Lẫn i và y trong một từ (kỹ – kĩ)", "i and y mixed in one word (kỹ – kĩ)"),
    "TT555": _mixed("Nhiều cách nối hai năm (2021 - 2025)", "Several ways of joining years (2021 - 2025)"),
    "TT556": _mixed("Lẫn dấu ngoặc kép cong và thẳng", "Curly and straight quotes mixed"),
}

_CHARACTERS = {
    "TT561": _said(
        (
            "Thừa dấu cách",
            "một dấu cách giữa hai chữ",
            "xóa dấu cách thừa; Ctrl+H thay hai dấu cách bằng một để sửa cả văn bản",
        ),
        ("Doubled blanks", "one blank between words", "delete the extra blank; Ctrl+H, two blanks by one, mends all"),
    ),
    "TT562": _said(
        (
            "Dấu cách ở trước dấu câu",
            "dấu câu viết liền chữ đứng trước; ngoặc viết liền chữ bên trong",
            "xóa dấu cách ở chỗ “{found}”",
        ),
        (
            "A blank before a mark",
            "marks stand right behind the word, brackets right beside it",
            "delete the blank in “{found}”",
        ),
    ),
    "TT563": _said(
        ("Thiếu dấu cách sau dấu câu", "một dấu cách sau dấu câu", "thêm dấu cách ở chỗ “{found}”"),
        ("No blank behind a mark", "one blank behind a mark", "add a blank in “{found}”"),
    ),
    "TT564": _said(
        ("Phím Tab giữa câu", "một dấu cách giữa hai chữ", "thay phím Tab bằng dấu cách; lùi dòng thì dùng First line"),
        ("A tab within a sentence", "one blank between words", "type a blank for the tab; indent with First line"),
    ),
    "TT565": _said(
        (
            "Chữ tổ hợp (dấu tách rời chữ)",
            "chữ dựng sẵn của bảng mã Unicode",
            "chuyển sang Unicode dựng sẵn bằng công cụ của bộ gõ (UniKey: Ctrl+Shift+F6), ở các đoạn {cac_doan}",
        ),
        (
            "Decomposed letters",
            "composed Unicode letters",
            "convert to composed Unicode with the tool of the input method, in paragraphs {cac_doan}",
        ),
    ),
    "TT566": _said(
        (
            "Chữ giống chữ Việt nhưng của bảng chữ khác",
            "chữ của tiếng Việt theo bảng mã Unicode",
            "xóa chữ “{chu}” rồi gõ lại bằng bộ gõ tiếng Việt",
        ),
        (
            "A letter of another alphabet that looks like ours",
            "Vietnamese letters in Unicode",
            "delete “{chu}”, type it again",
        ),
    ),
    "TT567": _said(
        (
            "Ký tự không nhìn thấy",
            "không có ký tự ẩn trong câu",
            "chép đoạn sang Notepad rồi dán lại, hoặc gõ lại, ở các đoạn {cac_doan}",
        ),
        (
            "Invisible characters",
            "none within sentences",
            "copy through a plain editor and back, or type again, in paragraphs {cac_doan}",
        ),
    ),
    "TT568": _said(
        (
            "Dấu cách không ngắt dòng giữa hai chữ thường",
            "dấu cách thường; dấu cách không ngắt chỉ để giữ số với chữ đi liền",
            "Ctrl+H, thay ^s bằng một dấu cách; có ở các đoạn {cac_doan}",
        ),
        (
            "No-break blanks between ordinary words",
            "ordinary blanks; no-break ones only keep a figure with its word",
            "Ctrl+H, ^s by a blank; in paragraphs {cac_doan}",
        ),
    ),
    "TT569": _said(
        (
            "Ký tự riêng của phông cũ",
            "ký tự của bảng mã Unicode",
            "xóa ký tự lạ (thường hiện là ô vuông) rồi gõ lại, ở các đoạn {cac_doan}",
        ),
        (
            "Private characters of an old font",
            "characters of Unicode",
            "delete the odd character (often shown as a box) and type it again, in paragraphs {cac_doan}",
        ),
    ),
    "TT570": _said(
        (
            "Bảng mã cũ (TCVN3, VNI)",
            "bảng mã Unicode, phông Times New Roman",
            "chuyển mã cả văn bản sang Unicode bằng công cụ của bộ gõ rồi chọn phông Times New Roman; có ở các đoạn {cac_doan}",
        ),
        (
            "An old code table (TCVN3, VNI)",
            "Unicode, in Times New Roman",
            "convert the document to Unicode with the tool of the input method, then set Times New Roman; in paragraphs {cac_doan}",
        ),
    ),
}

_SLIPS = {
    "TT500": _said(
        (
            "Ngắt dòng bằng Shift+Enter ở {so} đoạn",
            "mỗi ý, mỗi khoản, mỗi điểm là một đoạn (phím Enter); thứ tự mục, khoản, điểm chưa được xem",
            "bấm Ctrl+H, ô trên gõ ^l, ô dưới gõ ^p, Replace All để đổi thành đoạn, rồi kiểm tra lại; có ở các đoạn {cac_doan}",
        ),
        (
            "Lines parted by Shift+Enter in {so} paragraphs",
            "a paragraph (Enter) for each sentence, clause and point; the order of their numbers was not looked at",
            "press Ctrl+H, replace ^l by ^p everywhere and check again; in paragraphs {cac_doan}",
        ),
    ),
    "TT665": _said(
        (
            "Chữ hoa trong tên cơ quan, tổ chức",
            "viết hoa chữ đầu của từ chỉ loại hình và chữ đầu của từ chỉ chức năng, lĩnh vực: {dung}",
            "sửa “{found}” thành “{dung}”",
        ),
        (
            "Capitals in the name of a body",
            "a capital on the word for its kind and on that for its field: {dung}",
            "change “{found}” to “{dung}”",
        ),
    ),
    "TT737": _said(
        (
            "Mục tổ chức thực hiện đứng trước mục đích, mục tiêu",
            "“{dung}” đứng trước “{found}”",
            "chuyển mục “{found}” xuống cuối kế hoạch rồi đánh lại số các mục",
        ),
        (
            "The section on carrying out stands before that on purpose",
            "“{dung}” before “{found}”",
            "move “{found}” to the end of the plan and number the sections anew",
        ),
    ),
    "TT728": _said(
        ("Chữ hoa chưa đúng chỗ", "{dung}", "sửa “{found}” thành “{dung}”"),
        ("Capitals out of their place", "{dung}", "change “{found}” to “{dung}”"),
    ),
    "TT738": _said(
        (
            "Dấu phẩy ngăn hàng nghìn",
            "dấu chấm ngăn hàng nghìn, dấu phẩy trước phần lẻ: {dung}",
            "sửa “{found}” thành “{dung}”; xem các số ở đoạn {cac_doan}",
        ),
        (
            "A comma that parts thousands",
            "a point parts thousands, a comma the decimals: {dung}",
            "write “{dung}” for “{found}”; see the figures of paragraphs {cac_doan}",
        ),
    ),
    "TT739": _said(
        (
            "Dấu chấm trước phần lẻ",
            "dấu phẩy trước phần lẻ, dấu chấm ngăn hàng nghìn: {dung}",
            "sửa “{found}” thành “{dung}”; xem các số ở đoạn {cac_doan}",
        ),
        (
            "A point before decimals",
            "a comma before decimals, a point parts thousands: {dung}",
            "write “{dung}” for “{found}”; see the figures of paragraphs {cac_doan}",
        ),
    ),
    "TT729": _said(
        ("Hai dấu chấm liền nhau", "một dấu chấm: {dung}", "sửa “{found}” thành “{dung}”"),
        ("Two full stops in a row", "one full stop: {dung}", "change “{found}” to “{dung}”"),
    ),
    "TT666": _said(
        (
            "Tên riêng của đơn vị hành chính viết thiếu chữ hoa",
            "viết hoa chữ đầu của mọi âm tiết: {dung}",
            "sửa “{found}” thành “{dung}”",
        ),
        (
            "The name of a unit without its capitals",
            "a capital on every syllable: {dung}",
            "change “{found}” to “{dung}”",
        ),
    ),
    "TT667": _said(
        (
            "Chức vụ đi liền với tên người viết thiếu chữ hoa",
            "viết hoa chức vụ: {dung}",
            "sửa “{found}” thành “{dung}”",
        ),
        (
            "An office beside a person's name without its capitals",
            "with capitals: {dung}",
            "change “{found}” to “{dung}”",
        ),
    ),
    "TT668": _said(
        ("Chữ viết sai chính tả", "{dung}", "sửa “{found}” thành “{dung}” và tìm chữ ấy trong cả văn bản (Ctrl+H)"),
        ("A misspelled word", "{dung}", "change “{found}” to “{dung}” and look for it in the whole document (Ctrl+H)"),
    ),
}

MESSAGES = {**_UNITS, **_NUMBERS, **_CITATIONS, **_DATES, **_CAPITALS, **_SPELLING, **_CHARACTERS, **_SLIPS}
