"""What YAML files may contain, as plain tables: keys, shapes, lengths, and the name of the check of each value."""

from __future__ import annotations

from typing import Any

from generator import numbering
from generator.model import EntryForm, Form, Level

Schema = dict[str, Any]
MAX_TEXT = 4_000
MAX_NAME = 120
MAX_PROPER_NAME = 80  # the longest of the register has 31 letters, its kind among them

LEVELS = tuple(level.value for level in Level)
TERRAINS = ("biển", "núi", "khoáng sản", "đô thị", "nông thôn")
YES, NO = "có", "không"
FIGURE_KINDS = ("chữ", "số", "phần trăm", "năm", "ngày", "danh sách")
LATEST = "không muộn hơn"
LIMITS = ("không thấp hơn", "không cao hơn", LATEST)


def _text(**rules: Any) -> Schema:
    return {"type": "string", "maxlength": MAX_TEXT, **rules}


def _name(**rules: Any) -> Schema:
    return {"type": "string", "maxlength": MAX_NAME, **rules}


def _group(fields: Schema | str, **rules: Any) -> Schema:
    return {"type": "dict", "schema": fields, **rules}


def _list(item: Schema, **rules: Any) -> Schema:
    return {"type": "list", "schema": item, "maxlength": 2_000, **rules}


def _free_keys(value: Schema, **rules: Any) -> Schema:
    return {"type": "dict", "valuesrules": value, **rules}


def _choice(*choices: str, **rules: Any) -> Schema:
    return {"type": "string", "choices": list(choices), **rules}


def _texts() -> Schema:
    """One text or a list of texts."""
    return {"type": ["string", "list"], "maxlength": MAX_TEXT, "schema": _text()}


def _names() -> Schema:
    return {"type": ["string", "list"], "maxlength": MAX_NAME, "schema": _name()}


_yes_no = _choice(YES, NO)

_CITATION: Schema = {
    "loai": _name(),
    "so_ky_hieu": _name(check_with="number_and_symbol"),
    "ngay": _name(check_with="date"),
    "co_quan": _name(),
    "trich_yeu": _text(),
}

_RECIPIENT: Schema = {
    "type": ["string", "dict"],
    "maxlength": MAX_NAME,
    "schema": {"ten": _name(required=True), "ghi_chu": _name()},
}

_PLAN: Schema = {
    "goi_mau": _name(),
    "loai_van_ban": _name(),
    "so": _name(check_with="number"),
    "ky_hieu": _name(check_with="symbol"),
    "dia_danh": _name(maxlength=MAX_PROPER_NAME, check_with="place_name"),
    "ngay_ban_hanh": _name(check_with="date"),
    "dong_tu": _name(),
    "trich_yeu": _text(),
    "van_ban_cap_tren": _group(_CITATION),
    "van_ban_khac": _list(_group({**_CITATION, "loai": _name(required=True)})),
    "so_lieu": _free_keys({"type": ["string", "list"], "maxlength": MAX_TEXT, "schema": _text()}),
    "noi_dung_rieng": _free_keys(_texts()),
    "nhiem_vu": _free_keys(
        _group(
            {"chu_tri": _names(), "phoi_hop": _names(), "han": _name(check_with="deadline"), "khong_thuc_hien": _text()}
        )
    ),
    "bo_cuc": _group(
        {
            "thu_tu": _free_keys(_list(_name())),
            "bo": _list(_name()),
            "them": _list(_name()),
            "tieu_de": _free_keys(_text()),
            "dau_con": _free_keys(_choice(*numbering.MARKS)),
            "phan_cong": _free_keys(_list(_name())),
        }
    ),
}

PROFILE: Schema = {
    "cap": _choice(*LEVELS, required=True),
    "loai_don_vi": _name(required=True),
    "ten": _name(required=True, maxlength=MAX_PROPER_NAME, check_with="unit_name"),
    "ma_don_vi": _name(check_with="unit_code"),
    "viet_hoa_loai": _yes_no,
    "dia_hinh": _list(_choice(*TERRAINS)),
    "cap_tren_truc_tiep": _name(maxlength=400),
    "dai_hoi": _group({"lan_thu": _name(check_with="ordinal"), "nhiem_ky": _name(check_with="term")}),
    "nguoi_ky": _group(
        {
            "quyen_han": _name(),
            "thay_mat": _yes_no,
            "chuc_vu": _name(check_with="words"),
            "ho_ten": _name(maxlength=MAX_PROPER_NAME, check_with="person_name"),
        }
    ),
    "noi_nhan": _list(_RECIPIENT),
    "noi_nhan_them": _list(_RECIPIENT),
    "luu": _name(),
    "lien_he": _group({"dau_moi": _name(check_with="words"), "dien_thoai": _name(check_with="phone")}),
    "co_quan": _free_keys(_name()),
    "tu_ngu": _free_keys(_name(maxlength=400)),
    "kieu": _group({"dau_muc": _list(_choice(*numbering.MARKS), check_with="marks")}),
    "ke_hoach": _list(_group(_PLAN)),
}
# What a unit writes once for all units below it; who they are comes from elsewhere.
_IDENTITY = ("cap", "loai_don_vi", "ten", "ma_don_vi", "viet_hoa_loai", "cap_tren_truc_tiep")
PROFILE["mau_cap_duoi"] = _group({key: rules for key, rules in PROFILE.items() if key not in _IDENTITY})

_TAGS: Schema = {
    "cap": _list(_choice(*LEVELS)),
    "loai": _list(_name()),
    "loai_cap_duoi": _list(_name()),
    "che_do": _list(_name()),
    "dia_hinh": _list(_choice(*TERRAINS)),
    "can": _list(_name()),
    "khong_can": _list(_name()),
    "tham_quyen": _name(),
}

_TERM_ROW: Schema = {**_TAGS, "viet": _text(), "khong_co": _text()}
TERM: Schema = {
    "nghia": _text(required=True),
    "loi_giao": _name(),
    "co": _list(_choice(*LEVELS)),
    "dang": _list(_group(_TERM_ROW), required=True),
}
TERMS: Schema = {"*": _group(TERM)}

_KIND: Schema = {"ten": _name(required=True), "nhan": _name(), "tat": _list(_name()), "che_do": _list(_name())}
LEVEL_TABLE: Schema = {
    "che_do": _list(
        _group(
            {
                "ma": _name(required=True),
                "tu": _name(check_with="date"),
                "den": _name(check_with="date"),
                "nghia": _text(),
            }
        ),
        required=True,
    ),
    "cap": _list(
        _group(
            {
                "ma": _choice(*LEVELS, required=True),
                "do_dai_ma": _choice(*map(str, range(1, 10)), required=True),
                "che_do": _list(_name()),
                "loai": _list(_group(_KIND), required=True),
                "cap_tren": _list(_group({"che_do": _list(_name()), "la": _choice(*LEVELS, required=True)})),
            }
        ),
        required=True,
    ),
    "dia_hinh_mac_dinh": _list(
        _group(
            {
                "cap": _list(_choice(*LEVELS)),
                "loai": _list(_name()),
                "dia_hinh": _list(_choice(*TERRAINS), required=True),
            }
        )
    ),
    "ten_co_loai": _list(_group({"loai": _name(required=True), "ten": _name(required=True)})),
    "to_chuc_nhu": _list(_group({name: _name(required=True) for name in ("loai", "ten", "nhu")})),
    "ten_rieng_viet_hoa": _list(_group({"loai": _name(required=True), "ten": _name(required=True)})),
}
_RECIPIENT_ROW: Schema = {**_TAGS, "id": _name(), "viet": _text(required=True), "ghi_chu": _name(), "truoc": _name()}
RECIPIENTS: Schema = {
    "noi_nhan": _list(_group(_RECIPIENT_ROW), required=True),
    "luu": _list(_group({**_TAGS, "viet": _text(required=True)}), required=True),
}
SIGNING: Schema = {
    "quyen_han": _list(
        _group(
            {
                "ma": _name(required=True),
                "nghia": _text(),
                "dong": _list(_text(), required=True),
                "thay_mat": _yes_no,
                "vai": _list(_name(), required=True),
                "con_goi": _list(_name()),
            }
        ),
        required=True,
    ),
    "chuc_vu": _list(
        _group({"ten": _name(required=True), "vai": _name(required=True), "them_ten": _yes_no, "mo_dau": _yes_no}),
        required=True,
    ),
    "co_quan": _list(_name(), required=True),
    "thay_mat": _text(required=True),
    "nguoi_dung_dau": _name(required=True),
}

MANIFEST: Schema = {
    "ma": _name(required=True, check_with="identifier"),
    "ten": _text(required=True),
    "phien_ban": _name(required=True),
    "cap": _list(_choice(*LEVELS), required=True),
    "ky_hieu": _name(check_with="symbol"),
    "ten_loai": _name(),
    "van_ban_goc": _list(
        _group(
            {
                **_CITATION,
                "tu_ngay": _name(check_with="date"),
                "den_ngay": _name(check_with="date"),
            }
        )
    ),
    "dong_tu": _list(_name()),
    "trich_yeu": _text(required=True),
    "so_lieu": _free_keys(
        _group(
            {
                "nhan": _text(required=True),
                "kieu": _choice(*FIGURE_KINDS),
                "vi_du": _texts(),
                "tuy_chon": _yes_no,
                "mac_dinh": _text(),
                "ke_thua": _yes_no,
                "la_nam_ke_hoach": _yes_no,
                "la_thoi_han": _yes_no,
                "so_voi_cap_tren": _choice(*LIMITS),
                "cap": _list(_choice(*LEVELS)),
            }
        )
    ),
    "cum_tu": _free_keys(_group(TERM)),
    "mau_cau": _free_keys(_text()),
    "noi_nhan": _list(_group(_RECIPIENT_ROW)),
}

NODE_NAME = "node"  # a node holds nodes: Cerberus knows it by a name
NODE: Schema = {
    **_TAGS,
    "id": _name(required=True, check_with="identifier"),
    "tieu_de": _text(),
    "noi_dung": _texts(),
    "con": _list(_group(NODE_NAME)),
    "dang": _choice(Form.ITEM.value, Form.PARAGRAPH.value),
    "tuy_chon": _yes_no,
    "khoa": _yes_no,
    "chen": _yes_no,
    "phan_cong": _list(_name()),
    "cach": _choice(*(form.value for form in EntryForm)),
    "nhu": _name(),
    "thay_bang": _text(),
}
CONTENT: Schema = {
    "mo_dau": _list(_group(NODE_NAME), required=True),
    "muc": _list(_group(NODE_NAME), required=True),
    "nhiem_vu": _list(
        _group(
            {
                **_TAGS,
                "id": _name(required=True, check_with="identifier"),
                "nhom": _name(required=True),
                "chu_tri": {**_names(), "required": True},
                "phoi_hop": _names(),
                "noi_dung": _text(),
                "mau_cau": _name(),
                "linh_vuc": _text(),
                "han": _text(),
                "san_pham": _text(),
                "viec": _text(),
                "thay_bang": _text(),
            }
        )
    ),
    "ket_thuc": _list(_group(NODE_NAME)),
    "phu_luc": _list(
        _group(
            {
                "id": _name(required=True, check_with="identifier"),
                "tieu_de": _text(required=True),
                "nhom": _list(_name(), required=True),
                "cap": _list(_choice(*LEVELS)),
                "che_do": _list(_name()),
            }
        )
    ),
}
