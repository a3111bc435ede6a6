"""What the README and the developer pages say is so."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

from tests.plans import ROOT

LAYERS = {
    "packed": 0, "repeats": 0,
    "errors": 0, "text": 0, "dates": 0, "numbering": 0, "yamlio": 0, "later": 0,
    "naming": 0, "periods": 0,
    "model": 1, "glossary": 1, "messages": 1,
    "schema": 2, "reading": 2, "profile": 2, "lexicon": 2, "register": 2, "wording": 2, "citation": 2, "scope": 2,
    "outline": 2, "cascade": 2, "prepare": 2, "pruning": 2, "resolve": 2, "review": 2, "signing": 2,
    "deadlines": 2,
    "store": 3, "resources": 3, "render": 3, "pack": 3, "pdf": 3, "sheet": 3, "check": 3, "workers": 3,
    "actions": 4, "batch": 4,
    "cli": 5, "__main__": 6,
}  # fmt: skip
PURE = {name for name, layer in LAYERS.items() if layer <= 2}


def readme() -> str:
    return (ROOT / "README.md").read_text("utf-8")


def modules() -> dict[Path, str]:
    """Each module with the name of its part of the package."""
    package = ROOT / "generator"
    return {
        path: path.relative_to(package).parts[0].removesuffix(".py")
        for path in package.rglob("*.py")
        if path != package / "__init__.py" and "_shipped" not in path.parts
    }


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """All nodes of a module's syntax tree, the module first."""
    return tuple(ast.walk(ast.parse(path.read_text("utf-8"))))


@cache
def imported(path: Path) -> set[str]:
    names = set()
    for node in nodes(path):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return names


def test_the_readme_has_two_commands_each_on_one_line():
    blocks = re.findall(r"^```sh\n(.*?)^```", readme(), re.M | re.S)
    assert len(blocks) == 2
    for block in blocks:
        assert block.strip().count("\n") == 0 and block.startswith("python3 -m venv .venv && ")
    assert "kehoach render profiles/" in blocks[0] and "pytest" in blocks[1]


def test_the_readme_and_the_first_page_of_the_guide_install_in_one_way():
    first_page = (ROOT / "docs/huong-dan/ke-hoach-dau-tien.md").read_text("utf-8")
    for step in ("-m venv .venv", "pip install .", ".venv\\Scripts\\activate", ". .venv/bin/activate"):
        assert step in first_page and step in readme(), step
    assert first_page.index("-m venv .venv") < first_page.index("\npip install .")


def test_the_profile_and_the_pages_the_readme_names_exist():
    for target in re.findall(r"\]\(([^)#]+)\)", readme()):
        assert (ROOT / target).exists(), target
    for profile in re.findall(r"profiles/[\w/-]+\.yaml", readme()):
        assert (ROOT / profile).is_file(), profile


def test_modules_import_from_their_own_layer_or_below():
    for path, part in modules().items():
        for name in imported(path):
            if name.startswith("generator.") and (other := name.split(".")[1]) in LAYERS:
                assert LAYERS[other] <= LAYERS[part], f"{path.name} imports {name}"


def test_every_module_stands_in_the_table_of_layers():
    assert set(modules().values()) == set(LAYERS) - {"__main__"} | {"__main__"}
    architecture = (ROOT / "docs/dev/architecture.md").read_text("utf-8")
    for part in LAYERS:
        assert f"`{part}`" in architecture or part == "__main__", part


def test_the_core_opens_no_files_and_reads_no_clock():
    for path, part in modules().items():
        if part in PURE:
            source = path.read_text("utf-8")
            assert not re.search(
                r"\bopen\(|read_text|read_bytes|date\.today|datetime\.now|os\.environ|print\(", source
            ), path


def test_cerberus_is_known_to_one_package():
    users = {path.parent.name for path in modules() if any(name.split(".")[0] == "cerberus" for name in imported(path))}
    assert users == {"schema"}


def test_no_code_asks_whether_a_unit_is_of_a_level():
    """A difference between levels is a row of data; only `{tinh.…}` must know where the chain ends."""
    asked = []
    for path in modules():
        for node in nodes(path):
            if isinstance(node, ast.Compare):
                sides = [ast.unparse(side) for side in (node.left, *node.comparators)]
                asked += [f"{path.name}: {ast.unparse(node)}" for side in sides if re.fullmatch(r"Level\.[A-Z]+", side)]
    assert asked == ["scope.py: scope.unit.level is not Level.PROVINCE"]


def test_no_code_knows_a_unit_or_a_pack():
    """Sentences shown to a person may name an example."""
    known = re.compile(r"ket-cau-ha-tang|chuyen-doi-so|Sơn La|Lạng Sơn|Thái Bình|Chiềng Sinh|Hải Dương|Đắk R'Lấp")
    for path in modules():
        docstrings = {id(node.value) for node in nodes(path) if isinstance(node, ast.Expr)}
        for node in nodes(path):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
                assert not known.search(node.value) or path.parent.name == "messages" or path.name == "texts.py", (
                    path,
                    node.value,
                )


def test_every_python_file_opens_with_a_sentence():
    for path in modules():
        assert ast.get_docstring(nodes(path)[0]), path


def test_no_machine_path_and_no_registry_is_named():
    for path in [
        *ROOT.glob("*.md"),
        *ROOT.glob("docs/**/*.md"),
        *ROOT.glob("generator/**/*.py"),
        ROOT / "pyproject.toml",
    ]:
        text = path.read_text("utf-8")
        assert not re.search(r"/(?:root|home)/\w|pypi\.org|pythonhosted|npmjs", text), path
