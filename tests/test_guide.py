"""What holds docs/huong-dan to the program: keys, functions, commands, examples, and the page of codes.

`python -m tests.test_guide` writes the page of codes.
"""

from __future__ import annotations

import re
import shutil
import string
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click
import pytest
import yaml
from click.testing import CliRunner

from generator import resources, schema
from generator.actions.drafts import render_profiles, validate_profiles
from generator.actions.packs import check_pack
from generator.cli.main import build
from generator.cli.texts import VI
from generator.glossary import KEYS
from generator.messages import MESSAGES
from generator.schema import tables

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "docs" / "huong-dan"
PAGES = sorted(GUIDE.glob("*.md"))
ERROR_PAGE = GUIDE / "ma-loi.md"
FIRST_PROFILE = "quang-ngai/xa-binh-son.yaml"
TO_REWRITE = "the page of codes is old; to write it: python -m tests.test_guide"


# ---------------------------------------------------------------- fields that messages name

_FIELD = re.compile(r"(?<![\w./%-])[a-z]+(?:_[a-z]+)+(?![\w./])")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_field_that_a_message_names_exists(language):
    unknown = {
        (code, field)
        for code, message in MESSAGES.items()
        for text in getattr(message, language)
        for field in _FIELD.findall(re.sub(r"\{[^}]*\}", "", text))
        if field not in KEYS
    }
    assert unknown == set()


# ---------------------------------------------------------------- the page of codes

GROUPS = {
    "HS0": ("Tệp không đọc được", "Tệp hồ sơ hoặc tệp của gói mẫu chưa viết đúng cách."),
    "HS1": ("Hồ sơ ghi sai hoặc thiếu", "Xem ý nghĩa từng trường ở trang [Hồ sơ](ho-so.md)."),
    "PR": ("Đơn vị và cấp trên", "Cấp trên, ngày ban hành, chỉ tiêu không khớp nhau."),
    "TN": ("Từ ngữ theo cấp và thời kỳ", "Tên cơ quan, câu chữ không hợp với cấp hoặc ngày ban hành."),
    "MA": ("Gói mẫu", "Dành cho người soạn gói mẫu; xem trang [Gói mẫu](goi-mau.md)."),
    "DU": (
        "Mẫu Word và tệp kết quả",
        "Mã DU0, DU1 dành cho người soạn gói mẫu; DU2, DU3 (bản PDF) dành cho mọi người.",
    ),
    "LO": ("Nhiều đơn vị trong một lần", "Xem trang [Soạn cho nhiều đơn vị](soan-hang-loat.md)."),
    "DS": ("Danh sách đơn vị", "Danh sách Excel hoặc .csv; xem trang [Danh sách Excel](danh-sach-excel.md)."),
    "TT1": ("Văn bản Word đưa vào kiểm tra", "Tệp không đọc được thì không kiểm tra được."),
    "TT2": ("Câu chữ trong văn bản", "Chương trình đọc lại văn bản lần cuối; đều là lưu ý."),
    "TT3": (
        "Thể thức: khổ giấy, phần đầu văn bản",
        "Điều khoản và mức của từng quy tắc: [Quy tắc thể thức](quy-tac-the-thuc.md).",
    ),
    "TT4": (
        "Thể thức: nội dung, phần cuối văn bản",
        "Điều khoản và mức của từng quy tắc: [Quy tắc thể thức](quy-tac-the-thuc.md).",
    ),
    "TT5": (
        "Câu chữ: đơn vị, cơ quan, số thứ tự, viện dẫn, chính tả",
        "Căn cứ và mức của từng quy tắc: [Quy tắc thể thức](quy-tac-the-thuc.md).",
    ),
    "TT6": (
        "Văn bản khác hồ sơ; chữ hoa, chính tả",
        "Đến TT664: khi kiểm tra với `--profile`; từ TT665: chữ hoa theo Phụ lục II, chữ viết sai. Xem trang "
        "[Kiểm tra văn bản](kiem-tra-van-ban.md).",
    ),
    "TT7": (
        "Chữ cũ còn sót",
        "Năm, thời hạn, nhiệm kỳ, đơn vị cũ; xem trang [Kiểm tra văn bản](kiem-tra-van-ban.md).",
    ),
}
INTRODUCTION = """\
# Mã lỗi

Mỗi thông báo có một mã, ví dụ HS105. Tìm mã ở bảng dưới đây để biết cần gì và sửa thế nào.

“Lỗi” thì phải sửa mới soạn được kế hoạch; “lưu ý” thì vẫn soạn được, nhưng xin xem lại. Thông báo trên màn hình cho
biết tên tệp, dòng, chữ thứ mấy và giá trị cụ thể; trong bảng, chỗ của giá trị ấy là dấu “…”.
"""


def error_page() -> str:
    """The page of codes, made from `MESSAGES`."""
    lines = [INTRODUCTION]
    for prefix, (title, purpose) in GROUPS.items():
        lines += [f"## {prefix} – {title}", "", purpose, ""]
        lines += ["| mã | triệu chứng | cần gì | cách sửa |", "|--|--|--|--|"]
        lines += [_row(code) for code in MESSAGES if code.startswith(prefix)]
        lines.append("")
    return "\n".join(lines)


def _row(code: str) -> str:
    words = MESSAGES[code].vi
    fix = f"{words.fix}; hoặc chương trình gợi ý: {words.near}" if words.near else words.fix
    fix = f"{fix}; trong danh sách Excel: {words.in_list}" if words.in_list else fix
    cells = (_without_values(sentence) for sentence in (words.what, words.expected, fix))
    return f"| {code} | " + " | ".join(cells) + " |"


class _Dots(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


def _without_values(sentence: str) -> str:
    told = string.Formatter().vformat(sentence, (), _Dots())
    return told.replace("|", "\\|").replace("*", "\\*")


def test_every_code_belongs_to_one_group_of_the_page():
    for code in MESSAGES:
        assert len([prefix for prefix in GROUPS if code.startswith(prefix)]) == 1, code


def test_the_page_of_codes_is_up_to_date():
    assert ERROR_PAGE.read_text("utf-8") == error_page(), TO_REWRITE


# ---------------------------------------------------------------- keys, functions, words


def page(name: str) -> str:
    return (GUIDE / name).read_text("utf-8")


def in_backticks(text: str) -> set[str]:
    """The words in backticks outside the blocks; of `cap: [tỉnh]` the key alone counts too."""
    quoted = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))
    return {part for words in quoted for part in (words, words.partition(":")[0])}


def keys_of(rules: Any, seen: frozenset[str] = frozenset()) -> Iterator[str]:
    """Every key a mapping with these fields may hold, at any depth."""
    if isinstance(rules, str):
        if rules not in seen:
            yield from keys_of(tables.NODE, seen | {rules})
    elif isinstance(rules, Mapping):
        if isinstance(rules.get("type"), str | list):
            yield from keys_of(rules.get("schema", {}), seen)
            yield from keys_of(rules.get("valuesrules", {}), seen)
        else:
            for key, inner in rules.items():
                yield key
                yield from keys_of(inner, seen)


def table(text: str, heading: str) -> list[str]:
    """The first cells, in backticks, of the table with that first heading."""
    rows = text.split(f"| {heading} |", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    return [re.match(r"\| `([a-z0-9_]+)` \|", row)[1] for row in rows]


def test_the_keys_of_every_depth_are_found():
    assert {"cap", "ho_ten", "ghi_chu", "khong_thuc_hien", "phan_cong", "so_ky_hieu"} <= set(keys_of(schema.PROFILE))
    assert {"nhu", "linh_vuc", "con"} <= set(keys_of(schema.CONTENT))


@pytest.mark.parametrize("key", sorted(set(keys_of(schema.PROFILE))))
def test_every_key_of_a_profile_is_explained(key):
    assert key in in_backticks(page("ho-so.md"))


@pytest.mark.parametrize("key", sorted({*keys_of(schema.MANIFEST), *keys_of(schema.CONTENT)}))
def test_every_key_of_a_pack_is_explained(key):
    assert key in in_backticks(page("goi-mau.md"))


def test_the_table_of_functions_has_those_of_the_lexicon():
    listed = table(page("ho-so.md"), "Chức năng")
    assert sorted(listed) == sorted(resources.load_lexicon().bodies)


def test_the_table_of_words_has_only_words_of_the_lexicon():
    assert set(table(page("ho-so.md"), "Từ ngữ")) <= set(resources.load_lexicon().terms)


def test_the_powers_and_places_named_for_packs_exist():
    lexicon, quoted = resources.load_lexicon(), in_backticks(page("goi-mau.md"))
    assert set(lexicon.powers) <= quoted
    assert {row.id for row in lexicon.recipients} <= quoted


def test_the_table_of_styles_has_those_of_the_word_templates():
    styles: set[str] = set()
    for name in resources.pack_names():
        with zipfile.ZipFile(resources.pack_folder(name) / resources.TEMPLATE) as archive:
            styles |= set(re.findall(r'w:name w:val="(KH [^"]+)"', archive.read("word/styles.xml").decode("utf-8")))
    told = {words for words in in_backticks(page("goi-mau.md")) if words.startswith("KH ")}
    assert told == styles


# ---------------------------------------------------------------- commands


def commands(command: click.Command, path: str = "kehoach") -> Iterator[tuple[str, click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        for name, inner in command.commands.items():
            yield from commands(inner, f"{path} {name}")


def spoken(path: str, command: click.Command) -> Iterator[str]:
    yield path
    for parameter in command.get_params(click.Context(command)):
        if isinstance(parameter, click.Option):
            yield from (*parameter.opts, *parameter.secondary_opts)


@pytest.mark.parametrize("words", sorted({words for pair in commands(build(VI)) for words in spoken(*pair)}))
def test_every_command_and_option_is_mentioned(words):
    everything = "\n".join(path.read_text("utf-8") for path in PAGES)
    assert re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", everything)


def test_every_command_in_the_guide_exists():
    known = {path for path, _ in commands(build(VI))}
    for path in PAGES:
        for words in re.findall(r"kehoach( pack| units)? ([a-z]+)\b", path.read_text("utf-8")):
            assert f"kehoach{words[0]} {words[1]}" in known, path.name


# ---------------------------------------------------------------- examples


def yaml_blocks(text: str) -> list[tuple[str, str]]:
    """Each YAML block with the last file that is named before it."""
    found = []
    for match in re.finditer(r"```yaml\n(.*?)```", text, flags=re.DOTALL):
        named = re.findall(r"Tệp `([\w./-]+\.yaml)`", text[: match.start()])
        found.append((named[-1] if named else "", match[1]))
    return found


def profile_blocks(text: str) -> dict[str, str]:
    blocks = [(name, block) for name, block in yaml_blocks(text) if block.startswith("cap:")]
    assert len({name for name, _ in blocks}) == len(blocks), "two profiles of one name"
    return dict(blocks)


def write_profiles(folder: Path, blocks: Mapping[str, str]) -> list[Path]:
    """The example profiles of the repository with those of a page written over them."""
    shutil.copytree(ROOT / "profiles", folder / "profiles")
    paths = [folder / "profiles" / name for name in blocks]
    for path, block in zip(paths, blocks.values(), strict=True):
        path.write_text(block, "utf-8")
    return paths


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_profiles_in_the_guide_are_sound(path, tmp_path):
    paths = write_profiles(tmp_path, profile_blocks(path.read_text("utf-8")))
    for result in validate_profiles(paths):
        assert result.problems == (), result.profile.name


def test_the_guide_shows_profiles():
    assert FIRST_PROFILE in profile_blocks(page("ke-hoach-dau-tien.md"))
    assert len(profile_blocks(page("ho-so.md"))) >= 4


def as_text(block: str) -> Any:
    """The block with every value as it was written."""
    return yaml.load(block, Loader=yaml.BaseLoader)


FRAGMENTS = [block for _, block in yaml_blocks(page("ho-so.md")) if not block.startswith("cap:")]


@pytest.mark.parametrize("block", FRAGMENTS, ids=lambda block: block.split(":", 1)[0])
def test_each_part_of_a_profile_in_the_guide_fits_the_first_profile(block, tmp_path):
    fields, added = as_text(profile_blocks(page("ke-hoach-dau-tien.md"))[FIRST_PROFILE]), as_text(block)
    plan = added.get("ke_hoach", {})
    merged = {**fields, **added, "ke_hoach": {**fields["ke_hoach"], **plan} if isinstance(plan, dict) else plan}
    [path] = write_profiles(tmp_path, {FIRST_PROFILE: yaml.safe_dump(merged, allow_unicode=True)})
    [result] = validate_profiles([path])
    assert result.problems == ()


def test_the_small_pack_in_the_guide_is_sound_and_prints(tmp_path, monkeypatch):
    files = {name: block for name, block in yaml_blocks(page("goi-mau.md")) if name}
    folder = tmp_path / "templates" / as_text(files["goi.yaml"])["ma"]
    folder.mkdir(parents=True)
    for name in (resources.MANIFEST, resources.CONTENT):
        (folder / name).write_text(files[name], "utf-8")
    shutil.copy(resources.pack_folder("ket-cau-ha-tang") / resources.TEMPLATE, folder)
    assert check_pack(folder) == ()

    fields = as_text(profile_blocks(page("ke-hoach-dau-tien.md"))[FIRST_PROFILE])
    fields["ke_hoach"] = {"goi_mau": folder.name, "ngay_ban_hanh": "5/2026", "so_lieu": {"ngay_ra_quan": "05/6/2026"}}
    [path] = write_profiles(tmp_path, {FIRST_PROFILE: yaml.safe_dump(fields, allow_unicode=True)})
    monkeypatch.setenv("KEHOACH_TEMPLATES", str(folder.parent))
    [result] = render_profiles([path], output=tmp_path)
    assert result.is_done and result.problems == ()


def test_the_first_plan_goes_as_it_is_told(tmp_path, monkeypatch):
    told = page("ke-hoach-dau-tien.md")
    block = profile_blocks(told)[FIRST_PROFILE]
    [path] = write_profiles(tmp_path, {FIRST_PROFILE: block})
    monkeypatch.chdir(tmp_path)
    shown = path.relative_to(tmp_path).as_posix()

    def kehoach(*arguments: str) -> str:
        assert " ".join(("kehoach", *arguments)) in told
        return CliRunner().invoke(build(VI), arguments).output.strip()

    assert kehoach("render", "profiles/quang-ngai/xa-ba-gia.yaml") in told
    assert kehoach("validate", shown) in told

    mistaken = block.replace("ten: Bình Sơn", "ten: xã Bình Sơn").replace("ngay_ban_hanh", "ngay_ban_hang")
    path.write_text(mistaken, "utf-8")
    assert kehoach("validate", shown) in told

    path.write_text(block, "utf-8")
    written = kehoach("render", shown)
    assert written in told
    assert kehoach("render", shown, "--final") == written

    path.write_text(re.sub(r"(?m)^(dai_hoi|  ho_ten):.*\n", "", block), "utf-8")
    assert kehoach("render", shown).split("\n", 1)[1] in told
    path.write_text(re.sub(r"(?m)^  ho_ten:.*\n", "", block), "utf-8")
    refused = kehoach("render", shown, "--final")
    assert refused.rsplit("\n", 1)[0] in told

    path.write_text(block, "utf-8")
    kehoach("render", shown)
    [edited] = Path("output").glob("*xa-binh-son.docx")
    with zipfile.ZipFile(edited, "a") as archive:
        archive.writestr("word/ghi-chu.xml", "<a/>")
    assert kehoach("render", shown).rsplit("\n", 1)[0] in told


def test_links_between_the_pages_lead_somewhere():
    for path in PAGES:
        for target in re.findall(r"\]\(([\w-]+\.md)", path.read_text("utf-8")):
            assert (GUIDE / target).is_file(), f"{path.name}: {target}"


if __name__ == "__main__":
    ERROR_PAGE.write_text(error_page(), "utf-8")
