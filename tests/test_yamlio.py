import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Place, Problem
from generator.yamlio import MAX_BYTES, MAX_DEPTH, MAX_NODES, Source, parse_yaml
from tests.builders import FILE, assert_problem, source, value_of


def problems_of(text: str | bytes) -> list[Problem]:
    raw = text if isinstance(text, bytes) else text.encode()
    _, problems = parse_yaml(raw, FILE)
    assert problems
    return problems


def nested(data: object) -> int:
    """How deep lists and mappings stand in each other."""
    children = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return 1 + max(map(nested, children), default=0)


# ---------------------------------------------------------------- scalars are text


@pytest.mark.parametrize(
    "written",
    [
        "00123",
        "012",
        "0x1F",
        "0o17",
        "1_000",
        "no",
        "Yes",
        "on",
        "true",
        "12:30",
        "7:30",
        "2026-02-01",
        "21/3/2023",
        "6.50",
        "1e3",
        ".inf",
        "~",
        "null",
        "=",
        "62 - 63%",
        "9" * 5000,
    ],
)
def test_a_scalar_stays_the_text_that_was_written(written):
    assert source(f"a: {written}\n").data == {"a": written}
    assert source(f"- {written}\n").data == [written]


@pytest.mark.parametrize("key", ["007", "no", "12:30", "2026-01-01", "1.0", "true"])
def test_a_key_stays_the_text_that_was_written(key):
    assert source(f"{key}: x\n").data == {key: "x"}


@given(st.from_regex(r"[0-9][0-9:./_-]{0,12}[0-9]", fullmatch=True))
def test_digits_with_signs_between_them_arrive_as_written(written):
    assert source(f"a: {written}\n").data == {"a": written}


@given(st.text(alphabet=st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S")), max_size=40))
def test_a_quoted_text_arrives_composed(written):
    parsed, _ = parse_yaml(f"a: {json.dumps(written, ensure_ascii=False)}\n".encode(), FILE)
    assert parsed.data == {"a": unicodedata.normalize("NFC", written) or None}


def test_an_empty_value_is_none():
    assert source('a:\nb: ""\nc: "  "\n').data == {"a": None, "b": None, "c": None}


def test_blanks_around_and_inside_a_value_are_one_blank():
    assert source('a: "  một \u00a0 hai  "\n').data == {"a": "một hai"}


def test_the_lines_of_a_block_stay_lines():
    assert source("a: |\n  một\n  hai\n").data == {"a": "một\nhai"}


def test_marks_inside_quotes_are_text():
    assert source('a: "{{ x }} & *y* <b> # z"\n').data == {"a": "{{ x }} & *y* <b> # z"}


# ---------------------------------------------------------------- files


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"# a comment only\n", b"---\n"])
def test_an_empty_file_has_no_data_and_no_problem(raw):
    assert parse_yaml(raw, FILE) == (Source(file=FILE, places=parse_yaml(raw, FILE)[0].places), [])


def test_a_byte_order_mark_is_no_part_of_the_first_key():
    assert parse_yaml(b"\xef\xbb\xbften: Ba Gia\n", FILE)[0].data == {"ten": "Ba Gia"}


def test_windows_line_ends_change_neither_data_nor_places():
    text = "ten: Ba Gia\nluu: |\n  một\n  hai\nso_lieu:\n  a: 1\n"
    assert source(text.replace("\n", "\r\n")) == source(text)


def test_a_decomposed_file_is_read_like_a_composed_one():
    text = "cấp: xã\ntên: Chiềng Sinh\n"
    assert source(unicodedata.normalize("NFD", text)).data == source(text).data == {"cấp": "xã", "tên": "Chiềng Sinh"}


def test_a_file_of_ten_megabytes_is_refused_unread():
    assert_problem(problems_of(b"a: " + b"x" * 10_000_000), "HS001", found="10.000.003 byte")


def test_the_size_limit_is_one_million_bytes():
    assert parse_yaml(b"#" * MAX_BYTES, FILE)[1] == []
    assert_problem(problems_of(b"#" * (MAX_BYTES + 1)), "HS001")


def test_utf_16_is_refused():
    assert_problem(problems_of("ten: Chiềng Sinh\n".encode("utf-16")), "HS002", line=1)


def test_another_encoding_is_refused_at_its_first_letter():
    problem = assert_problem(problems_of(b"cap: x\nten: B\xe0 Gia\n"), "HS002", line=2)
    assert problem.place.column == 7


# ---------------------------------------------------------------- places


def test_values_and_keys_know_their_line_and_column():
    parsed = source("cap: xã\nke_hoach:\n  - so: 55\n    ngay: 1/1/2026\n")
    assert parsed.place(("cap",)) == Place(file=FILE, line=1, column=6)
    assert parsed.key_place(("ke_hoach",)) == Place(file=FILE, line=2, column=1)
    assert parsed.place(("ke_hoach", 0, "ngay")) == Place(file=FILE, line=4, column=11)
    assert parsed.key_place(("ke_hoach", 0, "ngay")) == Place(file=FILE, line=4, column=5)


def test_a_path_that_was_not_written_has_the_place_around_it():
    parsed = source("a:\n  b: 1\n")
    assert parsed.place(("a", "x", 0)) == parsed.place(("a",))
    assert Source(file=FILE).place(("a",)) == Place(file=FILE)


def test_columns_count_letters_and_not_bytes():
    assert source("đặc khu: Lý Sơn\n").place(("đặc khu",)).column == 10


# ---------------------------------------------------------------- what could mislead is refused


def test_a_repeated_key_is_told_with_the_line_of_the_first():
    problem = assert_problem(problems_of("ten: A\ncap: xã\nten: B\n"), "HS005", line=3, field="ten", found="ten")
    assert value_of(problem, "dong") == "1"


def test_a_repeated_key_is_seen_inside_a_list():
    assert_problem(problems_of("a:\n  - {x: 1, x: 2}\n"), "HS005", line=2, field="x")


def test_a_key_with_a_look_alike_letter_is_the_same_key():
    assert source("tеn: A\n").data == {"ten": "A"}  # the е is Cyrillic
    assert_problem(problems_of("ten: A\ntеn: B\n"), "HS005", line=2, field="ten")


def test_a_key_composed_in_two_ways_is_one_key():
    assert_problem(problems_of("cấp: A\n" + unicodedata.normalize("NFD", "cấp: B\n")), "HS005", line=2)


def test_an_alias_is_refused():
    assert_problem(problems_of("a: &x một\nb: *x\n"), "HS006", line=1, found="x")


def test_an_alias_to_nothing_is_refused():
    assert_problem(problems_of("a: 1\nb: *x\n"), "HS006", line=2)


def test_a_bomb_of_aliases_is_refused_quickly():
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    assert {problem.code for problem in problems_of("\n".join(lines))} == {"HS006"}


def test_an_alias_of_itself_is_refused():
    assert_problem(problems_of("a: &x [*x]\n"), "HS006")


@pytest.mark.parametrize("text", ["cap: xã\ndai_hoi:\n\tlan_thu: I\n", "cap: xã\n\ndai_hoi: {\n  \tlan_thu: I}\n"])
def test_a_tab_in_the_indent_is_told_with_its_place(text):
    line = next(number for number, row in enumerate(text.splitlines(), start=1) if "\t" in row)
    problem = assert_problem(problems_of(text), "HS003", line=line)
    assert problem.place.column == text.splitlines()[line - 1].index("\t") + 1


def test_every_tab_is_told():
    assert [problem.place.line for problem in problems_of("a:\n\tb: 1\n\tc: 2\n")] == [2, 3]


def test_a_tab_after_the_colon_does_no_harm():
    assert source("a:\t1\n").data == {"a": "1"}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("!!python/object:os.system x", "x"),
        ("!!python/name:os.system", None),
        ("!!binary YQ==", "YQ=="),
        ("!!timestamp2 1", "1"),
        ("!x y", "y"),
    ],
)
def test_a_type_tag_is_refused_and_converts_nothing(value, text):
    parsed, problems = parse_yaml(f"a: 1\nb: {value}\n".encode(), FILE)
    assert parsed.data == {"a": "1", "b": text}
    assert_problem(problems, "HS009", line=2, field="b")


def test_a_tag_of_a_plain_kind_converts_nothing():
    assert source("a: !!int 007\nb: !!bool no\n").data == {"a": "007", "b": "no"}


@pytest.mark.parametrize("letter", ["і", "а", "\u00ad", "\u200b", "Ð"])
def test_a_look_alike_letter_in_a_value_is_told_with_the_mended_text(letter):
    problem = assert_problem(problems_of(f"cap: xã\nten: S{letter}nh\n"), "HS008", line=2, field="ten")
    assert value_of(problem, "nen_la") in {"Sinh", "Sanh", "Snh", "SĐnh"}
    assert f"U+{ord(letter):04X}" in problem.found


def test_a_merge_key_is_refused():
    assert_problem(problems_of("a: {<<: {x: 1}}\n"), "HS004", line=1)


@pytest.mark.parametrize(
    "text", ["a: [1, 2\n", "a: 1\n  b: 2\n", 'a: "x\n', "a: b: c\n", "a: 1\n---\nb: 2\n", "a: @x\n"]
)
def test_bad_syntax_is_one_problem_with_a_place(text):
    assert assert_problem(problems_of(text), "HS004").place.line > 0


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a: 1\nb:2\nc: 3\n", [(2, "b: 2")]),
        ("a:1\nb:2\nc: 3\n", [(1, "a: 1"), (2, "b: 2")]),
        ("a: 1\nTên đơn vị:Bình Sơn\n", [(2, "Tên đơn vị: Bình Sơn")]),
        ("a:\n  - b:1\n    c: 2\n", [(2, "  - b: 1")]),
    ],
)
def test_a_line_without_a_blank_after_the_colon_is_told_as_such(text, lines):
    problems = problems_of(text)
    assert [(problem.place.line, value_of(problem, "nen_la")) for problem in problems] == lines
    assert {problem.code for problem in problems} == {"HS012"}


@pytest.mark.parametrize("text", ["a: [1\nb:2\n", "a: 1\nhttp://b\nc: 3\n", "a: 1\nb:c\n x: : 1\n"])
def test_what_a_blank_would_not_mend_is_told_as_bad_syntax(text):
    assert_problem(problems_of(text), "HS004")


# ---------------------------------------------------------------- bombs


@pytest.mark.parametrize(
    "bomb",
    [
        "[" * 100_000,
        "{a: " * 100_000,
        "\n".join("[" for _ in range(100_000)),
        "- " * 100_000 + "x",
        "a:\n  " + "- " * 100_000 + "x",
        "\n".join(" " * depth + "a:" for depth in range(1_000)),
        "\n".join(" " * depth + "-" for depth in range(1_000)),
        "[[" * 50_000 + "]: 1, " * 50,
        "? " * 100_000,
        "-  " * 100_000,
        "[ # x\n" * 100_000,
    ],
    ids=[
        "lists",
        "mappings",
        "lines",
        "dashes",
        "indented-dashes",
        "indent",
        "indent-dashes",
        "list-as-key",
        "questions",
        "wide-dashes",
        "comments",
    ],
)
def test_a_depth_bomb_is_refused(bomb):
    assert {problem.code for problem in problems_of(bomb)} == {"HS007"}


@pytest.mark.parametrize("shape", [lambda depth: "[" * depth + "]" * depth, lambda depth: "- " * depth + "x"])
def test_the_deepest_allowed_nesting_is_read(shape):
    parsed = source(shape(MAX_DEPTH - 1))
    assert nested(parsed.data) >= MAX_DEPTH - 1


@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 2 * MAX_DEPTH, 5 * MAX_DEPTH])
def test_indented_keys_deeper_than_allowed_are_told(depth):
    text = "\n".join("  " * level + "a:" for level in range(depth))
    assert assert_problem(problems_of(text), "HS007").place.line > MAX_DEPTH


@pytest.mark.parametrize(("letter", "name"), [("\x01", "U+0001"), ("\x1b", "U+001B"), ("\ufffe", "U+FFFE")])
def test_a_control_character_is_told_with_its_line(letter, name):
    problem = assert_problem(problems_of(f"a: 1\nb: Sơn{letter} La\n"), "HS008", line=2)
    assert (problem.found, problem.values) == (name, (("nen_la", "b: Sơn La"),))


def test_the_column_of_a_wrong_byte_counts_letters():
    raw = "ten: Sơn La ".encode() + b"\xe0\n"
    problem = assert_problem(parse_yaml(b"cap: x\n" + raw, FILE)[1], "HS002", line=2)
    assert problem.place.column == len("ten: Sơn La ") + 1


def test_too_many_values_are_told():
    codes = {problem.code for problem in problems_of("[" + "x," * MAX_NODES + "]")}
    assert codes == {"HS007"}


@given(st.binary(max_size=200))
def test_any_bytes_give_data_or_problems_and_never_an_exception(raw):
    parsed, problems = parse_yaml(raw, FILE)
    assert parsed.file == FILE
    assert all(problem.place.file == FILE for problem in problems)


@given(st.text(alphabet="ab:-[]{}#&*!|>'\"?, \n\t", max_size=60))
def test_any_mixture_of_marks_gives_data_or_problems_and_never_an_exception(text):
    parse_yaml(text.encode(), FILE)
