"""Every key of the YAML files once: what an official reads, in Vietnamese and in English.

The third column is the name in code. A key that is not here does not exist for the schema either: a test holds
the two together.
"""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    label: str
    english: str
    code: str = ""


KEYS: dict[str, Entry] = {
    # the unit
    "cap": Entry("Cấp", "Level", "level"),
    "loai_don_vi": Entry("Loại đơn vị", "Kind of unit", "unit_kind"),
    "ten": Entry("Tên", "Name", "name"),
    "ma_don_vi": Entry("Mã đơn vị", "Unit code", "unit_code"),
    "viet_hoa_loai": Entry("Viết hoa loại đơn vị", "Kind with a capital", "has_capital_kind"),
    "dia_hinh": Entry("Địa hình", "Terrain", "terrains"),
    "cap_tren_truc_tiep": Entry("Cấp trên trực tiếp", "Unit above", "parent"),
    "dai_hoi": Entry("Đại hội Đảng bộ", "Party congress", "congress"),
    "lan_thu": Entry("lần thứ", "ordinal", "ordinal"),
    "nhiem_ky": Entry("nhiệm kỳ", "term", "term"),
    # signing, recipients, contact
    "nguoi_ky": Entry("Người ký", "Signer", "signer"),
    "quyen_han": Entry("quyền hạn ký", "signing authority", "authority"),
    "thay_mat": Entry("ký thay mặt tập thể", "on behalf of the collective", "is_on_behalf"),
    "chuc_vu": Entry("chức vụ", "position", "position"),
    "ho_ten": Entry("họ và tên", "full name", "name"),
    "noi_nhan": Entry("Nơi nhận", "Recipients", "recipients"),
    "noi_nhan_them": Entry("Nơi nhận thêm", "Further recipients", "extra_recipients"),
    "ghi_chu": Entry("ghi chú", "note", "note"),
    "luu": Entry("Lưu", "Filing", "filing"),
    "lien_he": Entry("Liên hệ", "Contact", "contact"),
    "dau_moi": Entry("đầu mối", "body", "body"),
    "dien_thoai": Entry("số điện thoại", "phone", "phone"),
    # words of the place
    "co_quan": Entry("Cơ quan", "Bodies", "bodies"),
    "tu_ngu": Entry("Từ ngữ", "Words", "words"),
    # house style
    "kieu": Entry("Kiểu trình bày", "House style", "style"),
    "dau_muc": Entry("dấu các mục", "marks", "marks"),
    # the plan
    "ke_hoach": Entry("Kế hoạch", "Plan", "plans"),
    "mau_cap_duoi": Entry("Mẫu cho cấp dưới", "Defaults for the units below", "defaults_below"),
    "goi_mau": Entry("gói mẫu", "pack", "pack"),
    "loai_van_ban": Entry("loại văn bản", "document kind", "document_kind"),
    "so": Entry("số", "number", "number"),
    "ky_hieu": Entry("ký hiệu", "symbol", "symbol"),
    "dia_danh": Entry("địa danh", "place name", "place_name"),
    "ngay_ban_hanh": Entry("ngày ban hành", "issue date", "issue_date"),
    "dong_tu": Entry("động từ của trích yếu", "verb of the title", "verb"),
    "trich_yeu": Entry("trích yếu", "subject line", "subject"),
    "van_ban_cap_tren": Entry("văn bản cấp trên", "document above", "parent"),
    "van_ban_khac": Entry("văn bản khác", "further document", "other_citations"),
    "loai": Entry("loại", "kind", "kind"),
    "so_ky_hieu": Entry("số, ký hiệu", "number and symbol", "symbol"),
    "ngay": Entry("ngày", "date", "issue_date"),
    "co_quan_ban_hanh": Entry("cơ quan ban hành", "issuer", "issuer"),
    "so_lieu": Entry("số liệu", "figures", "figures"),
    "noi_dung_rieng": Entry("nội dung riêng", "own text", "own_text"),
    "nhiem_vu": Entry("nhiệm vụ", "task", "tasks"),
    "chu_tri": Entry("chủ trì", "lead", "lead"),
    "phoi_hop": Entry("phối hợp", "supporting", "supporting"),
    "han": Entry("thời hạn", "deadline", "deadline"),
    "khong_thuc_hien": Entry("lý do không thực hiện", "reason to decline", "declined"),
    "bo_cuc": Entry("bố cục", "arrangement", "arrangement"),
    "thu_tu": Entry("thứ tự", "order", "order"),
    "bo": Entry("phần bỏ", "dropped parts", "dropped"),
    "them": Entry("phần thêm", "added parts", "added"),
    "tieu_de": Entry("tiêu đề", "heading", "headings"),
    "dau_con": Entry("dấu của các ý bên dưới", "marks of the parts below", "child_marks"),
    # packs and lexicon
    "ma": Entry("Mã", "Code", "code"),
    "do_dai_ma": Entry("số chữ số của mã", "digits of a code", "code_digits"),
    "phien_ban": Entry("Phiên bản", "Version", "version"),
    "van_ban_goc": Entry("Văn bản gốc", "Root document", "roots"),
    "tu_ngay": Entry("viện dẫn từ ngày", "cited from", "cited_from"),
    "den_ngay": Entry("viện dẫn đến ngày", "cited until", "cited_until"),
    "cum_tu": Entry("Cụm từ", "Phrase", "phrases"),
    "mau_cau": Entry("Mẫu câu", "Sentence pattern", "patterns"),
    "nhan": Entry("nhãn", "label", "label"),
    "tat": Entry("chữ tắt", "short forms", "short_forms"),
    "kieu_so_lieu": Entry("kiểu số liệu", "kind of figure", "kind"),
    "vi_du": Entry("ví dụ", "example", "example"),
    "tuy_chon": Entry("tùy chọn", "optional", "is_optional"),
    "mac_dinh": Entry("mặc định", "default", "default"),
    "ke_thua": Entry("kế thừa cấp trên", "inherited", "is_inherited"),
    "la_nam_ke_hoach": Entry("là năm kế hoạch", "year of the plan", "is_plan_year"),
    "la_thoi_han": Entry("là thời hạn", "deadline", "is_deadline"),
    "so_voi_cap_tren": Entry("so với cấp trên", "limit", "limit"),
    "nghia": Entry("nghĩa", "meaning", "meaning"),
    "dang": Entry("dạng", "form", "form"),
    "viet": Entry("cách viết", "words", "text"),
    "khong_co": Entry("lý do không có", "reason of absence", "absence"),
    "che_do": Entry("thời kỳ tổ chức", "regime", "regimes"),
    "loai_cap_duoi": Entry("loại đơn vị cấp dưới", "kinds of the units below", "kinds_below"),
    "can": Entry("cần có", "needs", "needs"),
    "khong_can": Entry("khi không có", "needs not", "needs_not"),
    "tham_quyen": Entry("thẩm quyền", "power", "power"),
    "thay_bang": Entry("câu thay thế", "weaker wording", "weaker"),
    "mo_dau": Entry("Mở đầu", "Opening", "opening"),
    "muc": Entry("Mục", "Section", "sections"),
    "ket_thuc": Entry("Kết thúc", "Closing", "closing"),
    "phu_luc": Entry("Phụ lục", "Annex", "annexes"),
    "id": Entry("mã của phần", "id", "id"),
    "noi_dung": Entry("nội dung", "content", "paragraphs"),
    "con": Entry("phần bên trong", "children", "children"),
    "khoa": Entry("khóa", "locked", "is_locked"),
    "chen": Entry("chỗ chèn", "insertion point", "is_insertion"),
    "phan_cong": Entry("phân công", "assignment", "assigns"),
    "cach": Entry("cách trình bày", "entry form", "entry_form"),
    "nhu": Entry("dùng lại", "same as", "same_as"),
    "nhom": Entry("nhóm nhiệm vụ", "group of tasks", "group"),
    "linh_vuc": Entry("lĩnh vực", "field of work", "domain"),
    "san_pham": Entry("sản phẩm", "product", "product"),
    "viec": Entry("tên việc", "task title", "title"),
    "truoc": Entry("đặt trước", "before", "before"),
    "loi_giao": Entry("lời giao việc", "way of asking", "request"),
    "co": Entry("cấp có quyền", "held by", "held_by"),
}


def label(path: tuple[str | int, ...], english: bool = False, last: str = "") -> str:
    """The subject of a problem: `("ke_hoach", "van_ban_khac", 1, "ngay")` → `Kế hoạch, văn bản khác 2, ngày`.

    `last` is what people call the last step where it is a name that a pack gives.
    """
    words: list[str] = []
    for step in path:
        if isinstance(step, int):
            # People count from one.
            words[-1:] = [f"{words[-1]} {step + 1}"] if words else [str(step + 1)]
        else:
            entry = KEYS.get(step)
            words.append((entry.english if english else entry.label) if entry else step)
    return ", ".join([*words[:-1], last] if last else words)
