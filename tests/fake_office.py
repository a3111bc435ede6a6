"""A soffice that does to each document what the document's first line says; for tests of what can go wrong."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path

_SCRIPT = r"""
import json, os, sys, time
here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "setting.json")) as file:
    setting = json.load(file)
at = sys.argv.index("--outdir")
out, files = sys.argv[at + 1], sys.argv[at + 2:]
child = 0
if setting.get("child"):
    child = os.fork()
    if child == 0:
        time.sleep(60)
        os._exit(0)
told = {"pids": [os.getpid()] + [child] * bool(child), "options": sys.argv[1:at], "files": files}
with open(os.path.join(here, "starts"), "a") as file:
    file.write(json.dumps(told) + "\n")
if setting.get("says"):
    print(setting["says"])
if setting.get("refuses"):
    sys.exit(1)
if setting.get("hangs"):
    time.sleep(60)
if setting.get("backwards"):
    files = files[::-1]
for path in files[: setting.get("limit", 247)]:
    with open(path, "rb") as file:
        content = file.read()
    what = content.split(b"\n")[0].decode("utf-8", "replace")
    head = b"%PDF-1.4\n%" + content.replace(b"\n", b" ") + b"\n"
    pdf = head + b"xref\n0 1\ntrailer\n<<>>\nstartxref\n%d\n%%%%EOF\n" % len(head)
    if what == "hang":
        time.sleep(60)
    if what == "crash":
        os._exit(77)
    if what == "skip":
        continue
    if what == "slow":
        time.sleep(0.2)
    pdf = {"partial": pdf[:-20], "empty": b"", "headless": b"x" + pdf, "astray": pdf.replace(b"xref\n0", b"yref\n0")}.get(what, pdf)
    with open(os.path.join(out, os.path.splitext(os.path.basename(path))[0] + ".pdf"), "wb") as file:
        file.write(pdf)
sys.exit(setting.get("exit", 0))
"""  # noqa: E501

SPOILT = ("crash", "skip", "partial", "empty", "headless", "astray")


@dataclass(frozen=True)
class Call:
    """One start as the fake saw it."""

    pids: list[int]
    options: list[str]
    files: list[str]


class FakeOffice:
    """The program in a folder of its own, and what it was asked to do."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.program = folder, folder / "soffice"
        self.program.write_text(f"#!{sys.executable} -SEs{_SCRIPT}", "utf-8")
        self.program.chmod(0o755)
        self.set()

    def set(self, **setting: object) -> None:
        (self.folder / "setting.json").write_text(json.dumps(setting), "utf-8")
        (self.folder / "starts").unlink(missing_ok=True)

    def calls(self) -> list[Call]:
        path = self.folder / "starts"
        return [Call(**json.loads(line)) for line in path.read_text("utf-8").splitlines()] if path.exists() else []

    def alive(self) -> list[int]:
        """The processes it started, or was, that still run."""
        return [pid for call in self.calls() for pid in call.pids if _is_running(pid)]


def _is_running(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    if Path("/proc/self/stat").exists():
        try:
            return stat.read_text("utf-8").rpartition(")")[2].split()[0] not in "ZX"
        except OSError:
            return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
