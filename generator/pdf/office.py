"""LibreOffice: where it is, how it is started, and how it ends with every process it started."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

OVERRIDE = "KEHOACH_SOFFICE"
MAX_FILES = 150  # in one start; LibreOffice drops arguments past the 247th without a word
_OPTIONS = (
    "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo", "--nofirststartwizard",
    "--convert-to", "pdf:writer_pdf_Export",
)  # fmt: skip
# A document is only to be laid out: no macro of it runs, no link of it is followed.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""  # noqa: E501
_LINGER_S = 1.0  # killed processes need a moment to go


def find_office() -> Path | None:
    """The program soffice: the one that KEHOACH_SOFFICE names, else on the path, else where it is usually installed."""
    named = os.environ.get(OVERRIDE)
    if named:
        found = shutil.which(named)
        return Path(found) if found else None
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return Path(found) if found else next((place for place in _usual_places() if place.is_file()), None)


def _usual_places() -> Iterator[Path]:
    if sys.platform == "win32":
        # soffice.com, unlike soffice.exe, stays until the work is done
        for name in ("ProgramFiles", "ProgramFiles(x86)"):
            if os.environ.get(name):
                yield Path(os.environ[name]) / "LibreOffice" / "program" / "soffice.com"
    elif sys.platform == "darwin":
        for root in (Path("/Applications"), Path.home() / "Applications"):
            yield root / "LibreOffice.app" / "Contents" / "MacOS" / "soffice"
    else:
        yield from map(Path, ("/usr/lib/libreoffice/program/soffice", "/usr/lib64/libreoffice/program/soffice"))
        yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)


class Office:
    """One running LibreOffice, with a profile of its own in `folder`; the caller must `stop` it."""

    def __init__(self, program: Path, folder: Path, files: Sequence[Path]) -> None:
        profile, self.outputs, self._log = folder / "profile", folder / "pdf", folder / "log"
        self.outputs.mkdir(parents=True)
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, "utf-8")
        own = f"-env:UserInstallation={profile.resolve().as_uri()}"
        command = [str(program), own, *_OPTIONS, "--outdir", str(self.outputs), *map(str, files)]
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, cwd=folder, **_own_group()
            )

    def is_over(self) -> bool:
        return self._process.poll() is not None

    def last_words(self) -> str:
        """The last line it printed that tells something; empty when there is none."""
        said = self._log.read_text("utf-8", errors="replace").splitlines()
        telling = [line.strip() for line in said if line.strip() and not line.startswith(("Warning", "convert "))]
        return telling[-1][:200] if telling else ""

    def stop(self) -> None:
        """Ends it and all it started, finished or not; nothing of it runs when this returns."""
        _end_group(self._process)
        self._process.wait()


def _own_group() -> dict[str, Any]:
    """LibreOffice is a chain of processes: in a group of its own the chain ends as one, and Ctrl-C reaches only us."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}
    return {"start_new_session": True}


def _end_group(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        if process.poll() is None:
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
            process.kill()
        return
    with suppress(ProcessLookupError, PermissionError):  # macOS says the second of a group that is already dead
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        until = time.monotonic() + _LINGER_S
        while time.monotonic() < until:
            os.killpg(process.pid, 0)
            time.sleep(0.01)


def remove(folder: Path) -> None:
    """Removes a folder that a dying process may still be writing to."""
    for _ in range(5):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(0.1)
