"""Many units at once."""

from __future__ import annotations

from generator.messages.words import Message, Words

MESSAGES: dict[str, Message] = {
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
            "thư mục có hồ sơ .yaml (với --communes: hồ sơ có mục mau_cap_duoi), hoặc danh sách có dòng",
            "xem lại tên thư mục hoặc tệp: {found}",
        ),
        Words(
            "No unit to draft for",
            "a folder with .yaml profiles (with --communes: profiles that have mau_cap_duoi), or a list with rows",
            "look at the name: {found}",
        ),
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
            "thư mục hồ sơ, danh sách .xlsx hoặc .csv, hồ sơ .yaml hoặc thư mục hồ sơ kèm --communes",
            "xem lại: {found}",
        ),
        Words(
            "Source of units not recognized",
            "a folder of profiles, a list .xlsx or .csv, a profile .yaml or a folder of them with --communes",
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
    "LO111": Message(
        Words(
            "Hai hồ sơ trong thư mục cùng là của {found}",
            "mỗi đơn vị một hồ sơ có mau_cap_duoi; hồ sơ kia: {tep}",
            "giữ một hồ sơ, chuyển hồ sơ còn lại ra khỏi thư mục hoặc bỏ mục mau_cap_duoi của nó",
        ),
        Words(
            "Two profiles of the folder are both of {found}",
            "one profile with mau_cap_duoi for each unit; the other one: {tep}",
            "keep one; move the other out of the folder or take its mau_cap_duoi away",
        ),
    ),
    "LO112": Message(
        Words(
            "Một lệnh batch khác đang ghi vào {found}",
            "mỗi thư mục một lệnh batch tại một thời điểm",
            "chờ lệnh kia xong rồi chạy lại, hoặc chọn thư mục khác bằng -o",
        ),
        Words(
            "Another batch is writing into {found}",
            "one batch at a time in a folder",
            "wait for the other one to end and run this again, or choose another folder with -o",
        ),
    ),
    "LO113": Message(
        Words(
            "Tệp đã có người sửa, không soạn lại",
            "hồ sơ của đơn vị không đổi từ lần soạn trước nên bản đã sửa được giữ",
            "muốn có bản mới thì chuyển tệp này sang thư mục khác rồi chạy lại",
        ),
        Words(
            "File edited by a person, not drafted again",
            "the unit's profile is what it was, so the edited file stays",
            "to have a new one, move this file to another folder and run again",
        ),
    ),
    "LO114": Message(
        Words(
            "Tên thư mục kết quả giống tên một tệp",
            "tên một thư mục: mỗi đơn vị một tệp Word trong đó",
            "ghi -o {ten_moi}; soạn riêng một tệp thì dùng kehoach render",
        ),
        Words(
            "The folder for results is named like a file",
            "the name of a folder: each unit has its own Word file in it",
            "write -o {ten_moi}; for one single file use kehoach render",
        ),
    ),
    "LO116": Message(
        Words(
            "Trong thư mục còn {so} văn bản của lần soạn trước, không phải của đơn vị nào vừa soạn",
            "chỉ có văn bản của các đơn vị vừa soạn; đơn vị đã bỏ, đã sửa tên, mã, cấp trên thì tệp cũ vẫn nằm lại",
            "xem các tệp ấy ở phần “Văn bản của lần soạn trước” của {tep} rồi tự xóa hoặc chuyển đi; chương trình không xóa",
        ),
        Words(
            "{so} documents of an earlier run are still in the folder and belong to no unit drafted now",
            "only documents of the units just drafted; of a unit taken away, or with its name, code or unit above mended, "
            "the old file stays",
            "look at them in {tep}, then delete or move them yourself; the program deletes none",
        ),
    ),
}
