"""What every test module shares."""

import importlib
import os
import sys
import tempfile

import pytest

from tests import laws

pytest.register_assert_rewrite("tests.builders")

# What is built once and kept lies in a folder of this run, whatever the user's own holds.
_KEPT = tempfile.TemporaryDirectory(prefix="kehoach-kho-")
os.environ.setdefault("KEHOACH_CACHE", _KEPT.name)
# Where nothing compiled may stay in the checkout, it lies there too, for all processes: else each compiles the program.
_COMPILED = os.environ.setdefault("KEHOACH_TESTS_COMPILED", os.path.join(_KEPT.name, "pyc"))  # noqa: PTH118
_LIBRARIES = ("cerberus", "click.testing", "docxtpl", "hypothesis.strategies", "openpyxl", "openxml_audit", "yaml")


def pytest_configure(config: pytest.Config) -> None:
    laws.load(is_quick="not slow" in config.option.markexpr)
    if getattr(config.option, "dist", "no") == "no":  # not the process that only hands out tests to others
        _keep_what_is_compiled()


def _keep_what_is_compiled() -> None:
    """Libraries lie compiled in their own folders, where Python does not look any more then: they are loaded before."""
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
        for name in _LIBRARIES:
            importlib.import_module(name)
        sys.dont_write_bytecode, sys.pycache_prefix = False, _COMPILED
        os.environ["PYTHONPYCACHEPREFIX"] = _COMPILED


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the expected texts anew, to be read and committed"
    )


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def warm() -> None:
    """Lexicon and register are loaded here, so that no process that branches off must load them."""
    from generator.actions.documents import check_setting

    setting = check_setting()
    assert setting.lifter and setting.is_of_old("tỉnh", "Sơn La")
