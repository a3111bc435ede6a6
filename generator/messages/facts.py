"""The sentences of what contradicts a profile: what is wrong, what the profile says, how to mend it."""

from __future__ import annotations

from generator.messages.words import Message, Words

_MEND = "sửa văn bản cho khớp; nếu văn bản mới đúng thì sửa hồ sơ"
_MEND_EN = "mend the document; if the document is right, mend the profile"


def _differs(vi: str, en: str, fix: str = _MEND, fix_en: str = _MEND_EN) -> Message:
    """The document says one thing, the profile another."""
    return Message(Words(vi, "theo hồ sơ: {dung}", fix), Words(en, "by the profile: {dung}", fix_en))


def _open(vi: str, en: str) -> Message:
    """The document leaves open what the profile knows."""
    return Message(
        Words(f"Chưa điền {vi}", "theo hồ sơ: {dung}", "điền vào trước khi ký"),
        Words(f"{en} not filled in", "by the profile: {dung}", "fill it in before signing"),
    )


MESSAGES: dict[str, Message] = {
    "TT601": Message(
        Words(
            "Văn bản của đơn vị khác",
            "văn bản của {dung}, đơn vị của hồ sơ",
            "chọn đúng hồ sơ hoặc đúng tệp; nếu chép từ văn bản của đơn vị khác thì sửa tên cơ quan ở đầu văn bản rồi kiểm tra "
            "lại để thấy các chỗ còn lại. Những chỗ khác chưa được so với hồ sơ",
        ),
        Words(
            "Document of another unit",
            "a document of {dung}, the unit of the profile",
            "take the right profile or file; if this was copied from another unit, mend the name at the top and check again to "
            "see the rest. Nothing else was compared with the profile",
        ),
    ),
    "TT602": _differs("Tên cơ quan ban hành khác hồ sơ", "Issuing body differs from the profile"),
    "TT603": Message(
        Words(
            "Cơ quan chủ quản không có trong hồ sơ",
            "một trong các đơn vị của hồ sơ: {dung}",
            "sửa tên cơ quan ở dòng trên; Ủy ban nhân dân thì không ghi cơ quan chủ quản",
        ),
        Words(
            "Superior body is not in the profile",
            "one of the units of the profile: {dung}",
            "mend the line; a People's Committee names no superior body",
        ),
    ),
    "TT604": _differs("Số văn bản khác hồ sơ", "Number differs from the profile"),
    "TT605": _open("số văn bản", "Number"),
    "TT606": _differs("Ký hiệu văn bản khác hồ sơ", "Symbol differs from the profile"),
    "TT607": _differs("Địa danh khác hồ sơ", "Place name differs from the profile"),
    "TT608": _differs("Ngày ban hành khác hồ sơ", "Date of issue differs from the profile"),
    "TT609": _open("ngày ban hành", "Date of issue"),
    "TT610": _differs("Tên loại văn bản khác hồ sơ", "Kind of document differs from the profile"),
    "TT611": _differs("Trích yếu khác hồ sơ", "Subject line differs from the profile"),
    "TT621": Message(
        Words("Viện dẫn sai số văn bản cấp trên", "theo hồ sơ: {dung}", "sửa số ở mọi chỗ viện dẫn; nếu là văn bản khác thì viện dẫn đủ số, ngày, cơ quan"),
        Words("Wrong number of the upper document", "by the profile: {dung}", "mend it wherever it is cited; another document is cited with number, date and issuer"),
    ),
    "TT622": _differs("Sai ngày của {van_ban}", "Wrong date of {van_ban}"),
    "TT623": _differs("Sai cơ quan ban hành của {van_ban}", "Wrong issuer of {van_ban}"),
    "TT624": _differs("Sai tên loại của {van_ban}", "Wrong kind of {van_ban}"),
    "TT625": _differs("Sai trích yếu của {van_ban}", "Wrong subject of {van_ban}"),
    "TT626": Message(
        Words(
            "Không thấy viện dẫn văn bản cấp trên",
            "viện dẫn {dung} của {cua}",
            "thêm vào phần căn cứ hoặc câu mở đầu; nếu văn bản đang viện dẫn là văn bản cũ thì thay",
        ),
        Words(
            "The upper document is not cited",
            "{dung} of {cua}",
            "cite it in the bases or the opening; replace a citation that is left from an older plan",
        ),
    ),
    "TT627": _open("số, ngày của {van_ban}", "Number or date of {van_ban}"),
    "TT631": _differs("Sai lần thứ của Đại hội Đảng bộ {don_vi}", "Wrong number of the party congress of {don_vi}"),
    "TT632": _differs("Sai nhiệm kỳ của Đại hội Đảng bộ {don_vi}", "Wrong term of the party congress of {don_vi}"),
    "TT633": Message(
        Words(
            "Đại hội Đảng bộ của đơn vị khác",
            "Đảng bộ của một trong các đơn vị: {dung}",
            "sửa tên Đảng bộ, rồi xem lại lần thứ và nhiệm kỳ",
        ),
        Words(
            "Party congress of another unit",
            "the committee of one of: {dung}",
            "mend the committee's name, then look at number and term",
        ),
    ),
    "TT634": _open("lần thứ của Đại hội Đảng bộ {don_vi}", "Number of the party congress of {don_vi}"),
    "TT641": _differs("Tên cơ quan khác hồ sơ", "Name of a body differs from the profile"),
    "TT642": _differs("Số điện thoại khác hồ sơ", "Telephone number differs from the profile"),
    "TT643": _differs("Số liệu khác hồ sơ: {so_lieu}", "Figure differs from the profile: {so_lieu}"),
    "TT644": _open("số liệu: {so_lieu}", "Figure: {so_lieu}"),
    "TT651": _differs("Nơi nhận khác hồ sơ", "Recipient differs from the profile"),
    "TT652": Message(
        Words("Thiếu nơi nhận", "có trong danh sách: {dung}", "thêm vào nơi nhận; nếu không gửi thì bỏ khỏi hồ sơ"),
        Words("Recipient missing", "in the list: {dung}", "add it; if it is not sent there, take it out of the profile"),
    ),
    "TT653": Message(
        Words("Nơi nhận không có trong hồ sơ", "chỉ những nơi hồ sơ ghi", "bỏ dòng này; nếu vẫn gửi thì thêm vào noi_nhan của hồ sơ"),
        Words("Recipient not in the profile", "only those of the profile", "take it out, or add it to noi_nhan of the profile"),
    ),
    "TT654": _differs("Dòng “Lưu” khác hồ sơ", "Line on filing differs from the profile"),
    "TT660": _differs(
        "Cấp phó ký thay người đứng đầu ghi trong hồ sơ",
        "A deputy signs for the head whom the profile names",
        "xem lại ai ký; cấp phó vẫn ký kế hoạch này thì ghi quyen_han: KT, chuc_vu, ho_ten của người ấy vào nguoi_ky của hồ sơ",
        "see who signs; if it is the deputy, write quyen_han: KT, chuc_vu, ho_ten into nguoi_ky of the profile",
    ),
    "TT661": _differs("Quyền hạn ký khác hồ sơ", "Authority of signing differs from the profile"),
    "TT662": _differs("Chức vụ người ký khác hồ sơ", "Office of the signatory differs from the profile"),
    "TT663": _differs("Họ tên người ký khác hồ sơ", "Name of the signatory differs from the profile"),
    "TT664": _open("họ tên người ký", "Name of the signatory"),
}  # fmt: skip
