"""What a YAML file may contain, checked by Cerberus; nothing else in the project knows of Cerberus.

A schema is a plain table. Each breach becomes a `Problem` with the place of the value and the code of its sentence;
the sentences are in `messages`. Keys typed with marks or spaces (`Cấp trên trực tiếp`) are taken for the key they mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any

import cerberus
from cerberus import errors as cerberus_errors

from generator import dates, naming, numbering
from generator import text as words
from generator.errors import Problem
from generator.glossary import KEYS
from generator.model import EntryForm, Form, Level
from generator.yamlio import Path, Source

Schema = dict[str, Any]
_FEWEST_DIGITS, _MOST_DIGITS = 7, 15
# NĐ 30/2020, Phụ lục I, Phần I, II.7.c: no title of learning or honour, and no form of address, before the name.
_HONOURS = (
    "gs|pgs|ts|ths|cn|ks|bs|ngnd|ngưt|nsnd|nsưt|ttnd|ttưt|đồng chí|đ/c"
    "|tiến sĩ|thạc sĩ|giáo sư|phó giáo sư|cử nhân|kỹ sư|bác sĩ"
)
_FAMILY_NAMES = (
    "nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trịnh|mai|cao|tạ|tô|tống|hà|lương"
    "|châu|quách|thái|lâm|phùng|vương|đoàn|đào|trương|kiều|la|lò|hoa|nông|ma|chu"
)
_PERSON_TITLE = re.compile(
    # "Ông" is a family name too: it is a form of address only before another one.
    rf"(?:{_HONOURS})(?:\.|\b)(?=.)|(?:ông|bà)(?=\s+(?:{_FAMILY_NAMES})\s)",
    re.IGNORECASE,
)
MAX_TEXT = 4_000
MAX_NAME = 120
MAX_PROPER_NAME = 80  # the longest of the register has 31 letters, its kind among them

LEVELS = tuple(level.value for level in Level)
TERRAINS = ("biển", "núi", "khoáng sản", "đô thị", "nông thôn")
YES, NO = "có", "không"
FIGURE_KINDS = ("chữ", "số", "phần trăm", "năm", "ngày", "danh sách")
LIMITS = ("không thấp hơn", "không cao hơn", "không muộn hơn")


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
            }
        ),
        required=True,
    ),
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
                "so_voi_cap_tren": _choice(*LIMITS),
                "cap": _list(_choice(*LEVELS)),
            }
        )
    ),
    "cum_tu": _free_keys(_group(TERM)),
    "mau_cau": _free_keys(_text()),
    "noi_nhan": _list(_group(_RECIPIENT_ROW)),
}

_NODE: Schema = {
    **_TAGS,
    "id": _name(required=True, check_with="identifier"),
    "tieu_de": _text(),
    "noi_dung": _texts(),
    "con": _list(_group("node")),
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
    "mo_dau": _list(_group("node"), required=True),
    "muc": _list(_group("node"), required=True),
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
    "ket_thuc": _list(_group("node")),
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

# Keys whose values hang on names that only the pack or the lexicon knows.
_NODE_NAME = "node"
cerberus.schema_registry.add(_NODE_NAME, _NODE)


def check(source: Source, schema: Schema, *, lists: Iterable[str] = ()) -> tuple[Source, list[Problem]]:
    """The source with its keys in their proper spelling, and everything in it that the schema does not allow.

    `lists` names top-level keys that may also be written as a single entry.
    """
    if source.data is None:
        return source, [Problem(code="HS100", place=source.place(()))]
    if not isinstance(source.data, dict):
        shape = (("dang", _SHAPES["dict"]),)
        return source, [Problem(code="HS103", place=source.place(()), found=_shape_of(source.data), values=shape)]
    validator = _validator(schema)
    schema = dict.fromkeys(source.data, schema["*"]) if "*" in schema else schema
    source = _with_proper_keys(source, schema)
    document = {
        key: [value] if key in lists and not isinstance(value, list) else value for key, value in source.data.items()
    }
    validator.validate(document, None if validator.schema else schema, normalize=False)
    wrapped = {key for key in lists if key in source.data and not isinstance(source.data[key], list)}
    problems = _without_echoes(
        [problem for error in validator._errors for problem in _problems(error, source, schema, wrapped)]
    )
    return Source(file=source.file, data=document, places=source.places, key_places=source.key_places), problems


# ---------------------------------------------------------------- keys


def _with_proper_keys(source: Source, schema: Schema) -> Source:
    """Keys written with marks, spaces or capitals renamed to the key of the schema; empty values left out."""
    places: dict[Path, Any] = {}
    key_places: dict[Path, Any] = {}

    def rename(data: Any, old: Path, new: Path, fields: Any) -> Any:
        if old in source.places:
            places[new] = source.places[old]
        if old in source.key_places:
            key_places[new] = source.key_places[old]
        if isinstance(data, list):
            rules = fields.get("schema") if isinstance(fields, dict) else None
            return [rename(item, (*old, index), (*new, index), rules) for index, item in enumerate(data)]
        if not isinstance(data, dict):
            return data
        known = _fields_of(fields)
        renamed: dict[str, Any] = {}
        for key, value in data.items():
            proper = key if known is None or key in known else _proper_key(key, known)
            if proper in renamed or (proper != key and proper in data):
                proper = key
            kept = rename(value, (*old, key), (*new, proper), _rules_of(fields, proper))
            if kept is not None:
                renamed[proper] = kept
        return renamed

    data = rename(source.data, (), (), {"type": "dict", "schema": schema})
    return Source(file=source.file, data=data, places=places, key_places=key_places)


def _proper_key(key: str, known: Iterable[str]) -> str:
    folded = words.fold(key)
    by_label = {words.fold(KEYS[name].label): name for name in known if name in KEYS}
    return folded if folded in set(known) else by_label.get(folded, key)


def key_of(written: str) -> str:
    """The top-level key of a profile that was meant by what was written."""
    return written if written in PROFILE else _proper_key(written, PROFILE)


def _fields_of(rules: Any) -> Schema | None:
    """The fields a mapping with these rules may have; None when its keys are free."""
    if not isinstance(rules, dict):
        return None
    fields = rules.get("schema")
    if isinstance(fields, str):
        return _NODE
    if isinstance(fields, dict) and rules.get("type") == "list":
        return _fields_of(fields)
    return fields if isinstance(fields, dict) and "type" not in fields else None


def _rules_of(rules: Any, key: str) -> Any:
    if not isinstance(rules, dict):
        return None
    fields = _fields_of(rules)
    if fields is not None:
        return fields.get(key)
    return rules.get("valuesrules")


# ---------------------------------------------------------------- one value


@lru_cache(maxsize=2048)
def is_sound_value(path: tuple[str, ...], value: str) -> bool:
    """Whether a text may stand at a path of a profile, by the rules of the table and with the validator's own checks.

    Thousands of rows that differ in a few values are not each taken through Cerberus; a test holds both equal.
    """
    rules = _rules_at(path)
    checks = [rules["check_with"]] if "check_with" in rules else []
    judge = _Judge()
    for name in checks:
        getattr(judge, f"_check_with_{name}")(path[-1], value)
    if "choices" in rules:
        judge.is_sound &= choice_of(value, rules["choices"]) in rules["choices"]
    return judge.is_sound and "string" in rules["type"] and len(value) <= rules["maxlength"]


@cache
def _rules_at(path: tuple[str, ...]) -> Schema:
    rules: Schema = {"type": "dict", "schema": PROFILE}
    for key in path:
        while rules["type"] == "list":
            rules = rules["schema"]
        rules = rules["schema"][key] if "schema" in rules else rules["valuesrules"]
    if set(rules) - _TEXT_RULES:
        raise KeyError(f"{path}: {sorted(set(rules) - _TEXT_RULES)}")
    return {"maxlength": MAX_TEXT, **rules}


_TEXT_RULES = frozenset({"type", "maxlength", "check_with", "required", "choices", "schema"})


# ---------------------------------------------------------------- breaches


def _problems(error: Any, source: Source, schema: Schema, wrapped: set[str]) -> Iterator[Problem]:
    if error.is_group_error:
        for child in error.child_errors:
            yield from _problems(child, source, schema, wrapped)
        return
    shown: Path = tuple(error.document_path)
    written = (shown[0], *shown[2:]) if shown and shown[0] in wrapped else shown
    known = _known_keys(schema, shown[:-1])
    if error.code == cerberus_errors.UNKNOWN_FIELD.code:
        proper = _proper_key(str(shown[-1]), known)
        if proper in known:  # the same field in another spelling: `Cấp` beside `cap`
            yield _given_twice(source, written, proper)
            return
        near = words.nearest(str(shown[-1]), known)
        yield Problem(
            code="HS101",
            place=source.key_place(written),
            path=written[:-1],
            found=str(shown[-1]),
            values=(("gan_nhat", near or ""), ("cac_truong", ", ".join(known))),
        )
    elif error.code == cerberus_errors.REQUIRED_FIELD.code:
        key = str(shown[-1])
        yield Problem(code="HS102", place=source.place(written[:-1]), path=written, found="", values=(("truong", key),))
    else:
        code, values = _code_of(error)
        yield Problem(code=code, place=source.place(written), path=written, found=_shown(error.value), values=values)


def _given_twice(source: Source, path: Path, proper: str) -> Problem:
    first = source.key_place((*path[:-1], proper))
    return Problem(
        code="HS005",
        place=source.key_place(path),
        path=(*path[:-1], proper),
        found=str(path[-1]),
        values=(("dong", str(first.line)),),
    )


def _without_echoes(problems: list[Problem]) -> list[Problem]:
    """A misspelt key is told once: not also as the missing key that it was meant to be."""
    meant = {(*problem.path, dict(problem.values)["gan_nhat"]) for problem in problems if problem.code == "HS101"}
    return [problem for problem in problems if problem.code != "HS102" or problem.path not in meant]


def _code_of(error: Any) -> tuple[str, tuple[tuple[str, str], ...]]:
    if error.code == cerberus_errors.BAD_TYPE.code:
        return "HS103", (("dang", _SHAPES[str(error.constraint)]),)
    if error.code == cerberus_errors.NOT_NULLABLE.code:
        return "HS133", ()
    if error.code == cerberus_errors.MAX_LENGTH.code:
        length = len(error.value) if isinstance(error.value, str) else 0
        return "HS124", (("toi_da", str(error.constraint)), ("dai", str(length)))
    code, *pairs = error.info
    return code, tuple(pairs)


_SHAPES = {
    "string": "một giá trị viết trên một dòng",
    "dict": "một nhóm các trường",
    "list": "một danh sách",
    "['string', 'list']": "một giá trị hoặc một danh sách các giá trị",
    "['string', 'dict']": "một dòng chữ, hoặc một nhóm hai trường ten và ghi_chu",
}


def _known_keys(schema: Schema, path: Path) -> tuple[str, ...]:
    rules: Any = {"type": "dict", "schema": schema}
    for step in path:
        rules = rules.get("schema") if isinstance(step, int) else _rules_of(rules, str(step))
        if not isinstance(rules, dict):
            return ()
    return tuple(_fields_of(rules) or ())


def _shape_of(value: Any) -> str:
    """What a whole file is; its words are not repeated: it may be any file, named by mistake."""
    return _shown(value) if isinstance(value, list) else "một dòng chữ"


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, dict):
        return "một nhóm trường: " + ", ".join(map(str, list(value)[:5]))
    if isinstance(value, list):
        return f"một danh sách {len(value)} dòng"
    return words.one_line(str(value))[:120]


# ---------------------------------------------------------------- values


def _validator(schema: Schema) -> Any:
    """A validator for a table of this module, made once; for free keys one without a schema of its own."""
    if "*" in schema:
        return _Validator()
    if id(schema) not in _VALIDATORS:
        _VALIDATORS[id(schema)] = (_Validator(schema), schema)
    return _VALIDATORS[id(schema)][0]


_VALIDATORS: dict[int, tuple[Any, Schema]] = {}  # with the table, so that its id stays its own


class _Proven(set[Any]):
    """Stands for "this schema has been checked": the tables above are constants, and a test checks them all.

    Cerberus would check them anew in every process, which is a fifth of the time of a single plan.
    """

    def __contains__(self, schema: object) -> bool:
        return True


class _Validator(cerberus.Validator):  # type: ignore[misc]
    """Cerberus with our kinds of values; each check names the code of its sentence."""

    _valid_schemas = _Proven()

    def _validate_choices(self, choices: list[str], field: str, value: Any) -> None:
        """{'type': 'list'}"""
        # What is no text is told of by its type; Cerberus asks the other rules all the same.
        if isinstance(value, str) and choice_of(value, choices) not in choices:
            near = words.nearest(value, choices) or ""
            self._error(field, cerberus_errors.CUSTOM, "HS104", ("lua_chon", ", ".join(choices)), ("gan_nhat", near))

    def _check_with_deadline(self, field: str, value: str) -> None:
        """Free words ("Hằng năm", "Quý IV/2026"), but a day that is written must be a real one."""
        self._require(not dates.has_unreal_day(value), field, "HS105")

    def _check_with_date(self, field: str, value: str) -> None:
        self._require(dates.parse_date(value) is not None, field, "HS105")

    def _check_with_number(self, field: str, value: str) -> None:
        self._require(re.fullmatch(r"0*[1-9][0-9]{0,4}", value) is not None, field, "HS106")

    def _check_with_ordinal(self, field: str, value: str) -> None:
        self._require(numbering.parse_ordinal(value) is not None, field, "HS107")

    def _check_with_term(self, field: str, value: str) -> None:
        match = re.fullmatch(r"([0-9]{4})\s*[-–]\s*([0-9]{4})", value)
        self._require(match is not None and int(match[1]) < int(match[2]), field, "HS108")

    def _check_with_symbol(self, field: str, value: str) -> None:
        self._require(re.fullmatch(r"[A-ZĐ][A-Za-zĐđ]*(-[A-ZĐ][A-Za-zĐđ0-9]*)+", value) is not None, field, "HS109")

    def _check_with_number_and_symbol(self, field: str, value: str) -> None:
        self._require(re.fullmatch(r"[0-9]{1,5}[-/][\w/-]*\w", value) is not None, field, "HS109")

    def _check_with_unit_name(self, field: str, value: str) -> None:
        first = words.fold(value.split(" ")[0]) if " " in value else ""
        two = words.fold(" ".join(value.split(" ")[:2]))
        is_kind = first in {"tinh", "huyen", "quan", "xa", "phuong"} or two in {
            "thanh_pho",
            "thi_xa",
            "thi_tran",
            "dac_khu",
        }
        # Names such as "Xã Đàn" or "Phường 1" do exist; a lower-case kind or a kind before a capital name is a slip.
        rest = value.split(" ", 2 if two in {"thanh_pho", "thi_xa", "thi_tran", "dac_khu"} else 1)[-1]
        if is_kind and value[:1].islower():
            self._require(False, field, "HS110", ("chi_ten", naming.in_proper_case(rest)))
        else:
            self._check_proper_name(field, value, proper=rest if is_kind and value.isupper() else value)

    def _check_with_place_name(self, field: str, value: str) -> None:
        self._check_proper_name(field, value)

    def _check_with_words(self, field: str, value: str) -> None:
        self._require(naming.has_letters(value) or words.find_bad_letter(value) is not None, field, "HS140")

    def _check_proper_name(self, field: str, value: str, *, proper: str = "", may_have_digits: bool = True) -> None:
        """Letters and capitals of a name, of which `proper` is to be kept; a strange letter was told of when read."""
        if words.find_bad_letter(value):
            return
        is_name = naming.is_name(value, may_have_digits=may_have_digits)
        self._require(is_name, field, "HS140")
        is_well_written = naming.in_proper_case(value) == value
        self._require(
            not is_name or is_well_written, field, "HS139", ("nen_ghi", naming.in_proper_case(proper or value))
        )

    def _check_with_unit_code(self, field: str, value: str) -> None:
        """Digits; how many they are depends on the level, which the lexicon knows."""
        self._require(re.fullmatch("[0-9]{1,9}", value) is not None, field, "HS126")

    def _check_with_person_name(self, field: str, value: str) -> None:
        title = _PERSON_TITLE.match(value)
        self._require(title is None, field, "HS113", ("chuc_danh", title[0] if title else ""))
        if title is None:
            self._check_proper_name(field, value, may_have_digits=False)

    def _check_with_phone(self, field: str, value: str) -> None:
        digits = sum(char in "0123456789" for char in value)
        is_phone = (
            re.fullmatch(r"[+(]?[0-9][0-9 .()-]{5,25}", value) is not None and _FEWEST_DIGITS <= digits <= _MOST_DIGITS
        )
        self._require(is_phone, field, "HS125")

    def _check_with_identifier(self, field: str, value: str) -> None:
        self._require(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value) is not None, field, "MA105")

    def _check_with_marks(self, field: str, value: list[Any]) -> None:
        if not all(isinstance(mark, str) for mark in value):
            return  # told of by the type of the item
        value = [choice_of(mark, numbering.MARKS) for mark in value]
        self._require(
            value[:2] == ["I.", "1."] and len(set(value)) == len(value) and value[-1] in numbering.BULLETS,
            field,
            "HS119",
        )

    def _require(self, is_right: bool, field: str, code: str, *values: tuple[str, str]) -> None:
        if not is_right:
            self._error(field, cerberus_errors.CUSTOM, code, *values)


class _Judge(_Validator):
    """The same checks where only the answer counts; nothing of Cerberus is made ready."""

    def __init__(self) -> None:  # not the validator's own
        self.is_sound = True

    def _require(self, is_right: bool, field: str, code: str, *values: tuple[str, str]) -> None:
        self.is_sound &= is_right


def choice_of(value: str, choices: Iterable[str]) -> str:
    """The choice that the value names, whatever marks or capitals it was typed with; else the value itself."""
    folded = words.fold(value)
    return next((choice for choice in choices if choice == value or (folded and words.fold(choice) == folded)), value)
