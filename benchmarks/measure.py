"""The measurements: each comparison runs both ways in turn on the same units; times are CPU seconds of the process."""

from __future__ import annotations

import atexit
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from typing import Any

from benchmarks import worlds
from benchmarks.plain import PlainProgram
from generator import resources
from generator.batch import alike
from generator.batch.drafter import Drafter
from generator.model import Profile
from generator.render import archive, holes, package
from generator.render.compiled import properties_of

Figures = dict[str, Any]
Run = tuple[float, float, float, int]  # CPU seconds, MB, wall seconds, documents
COMMUNES = 3_321  # of the whole country


def machine() -> Figures:
    return {
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()}",
        "processor": next(
            (line.partition(":")[2].strip() for line in _lines(Path("/proc/cpuinfo")) if line.startswith("model name")),
            platform.processor(),
        ),
        "cores": os.cpu_count(),
    }


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines() if path.is_file() else []


@contextmanager
def _folder() -> Iterator[Path]:
    """A fresh folder in memory where there is one: a disk that was just emptied is slow to create files."""
    memory = Path("/dev/shm")
    path = Path(tempfile.mkdtemp(prefix="kehoach-", dir=memory if memory.is_dir() else None))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def _cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _spread(values: list[float], digits: int = 2) -> str:
    """Median and range."""
    middle = round(statistics.median(values), digits)
    return f"{middle} ({round(min(values), digits)}–{round(max(values), digits)})"


# ---------------------------------------------------------------- the document step


def _profiles(count: int) -> list[Profile]:
    with _folder() as folder:
        worlds.write_profiles(folder, count)
        loader = resources.ProfileLoader(resources.load_lexicon())
        paths = sorted(path for path in folder.rglob("*-*-*.yaml") if path.stem.split("-")[-1].isdigit())
        return [profile for path in paths if (profile := loader.load(path)[0]) is not None]


def document_step(rounds: int, units: int) -> Figures:
    """From ready texts to a file: docxtpl's loop, ours with each codec, and the floor for the same bytes."""
    profiles = _profiles(units)
    pack = worlds.PACK
    plain = PlainProgram(profiles[0], pack)
    ready = [plain.texts(holes.values_of(profile, pack)) for profile in profiles]
    ours = {codec.name: _warm(codec, profiles) for codec in (archive.fast_codec(), archive.standard_codec())}
    _check_equal(plain, ready[0], ours, profiles[0])
    samples: dict[str, list[float]] = {"docxtpl": [], **{name: [] for name in ours}, "floor": []}
    floor = _floor(ours["isal"] if "isal" in ours else ours["zlib"], profiles)
    for _ in range(rounds):
        with _folder() as folder:
            samples["docxtpl"].append(
                _cpu(lambda: [_write(folder, n, plain.document(plan)) for n, plan in enumerate(ready)])
            )
        for name, drafter in ours.items():
            with _folder() as folder:
                samples[name].append(_cpu(partial(_draft_all, drafter, profiles, folder)))
        with _folder() as folder:
            samples["floor"].append(_cpu(lambda: floor(folder)))
    figures: Figures = {f"{name}, ms": _spread([1000 * s / units for s in found], 3) for name, found in samples.items()}
    for name in ours:
        ratios = [slow / fast for slow, fast in zip(samples["docxtpl"], samples[name], strict=True)]
        figures[f"times faster than docxtpl, {name}"] = _spread(ratios, 1)
        floors = [fast / least for fast, least in zip(samples[name], samples["floor"], strict=True)]
        figures[f"times the floor, {name}"] = _spread(floors)
    return figures


def _warm(codec: archive.Codec, profiles: list[Profile]) -> Drafter:
    drafter = Drafter(worlds.PACK, codec=codec)
    for profile in profiles * 2:
        drafter.draft(profile)
    return drafter


def _draft_all(drafter: Drafter, profiles: list[Profile], folder: Path) -> None:
    """The document step alone: the checks of each unit are part of the whole job."""
    for number, (profile, group, values) in enumerate(_grouped(drafter, profiles)):
        own = group.document.own_parts(values, properties_of(group.plan, profile.origin), drafter.codec.crc32)
        _write(folder, number, drafter.packed(group.document, own))


_GROUPED: dict[int, list[Any]] = {}


def _grouped(drafter: Drafter, profiles: list[Profile]) -> list[Any]:
    if id(drafter) not in _GROUPED:
        rows = []
        for profile in profiles:
            asked = alike.itself(profile, worlds.PACK)
            rows.append((profile, drafter.group_for(asked), asked.values))
        _GROUPED[id(drafter)] = [row for row in rows if row[1] is not None]
        assert len(_GROUPED[id(drafter)]) == len(profiles), "a unit without a group would not be measured"
    return _GROUPED[id(drafter)]


def _floor(drafter: Drafter, profiles: list[Profile]) -> Callable[[Path], None]:
    """Deflating and writing the very bytes of the documents: no program that makes them can be quicker."""
    made = []
    for profile, group, values in _grouped(drafter, profiles):
        own = group.document.own_parts(values, properties_of(group.plan, profile.origin), drafter.codec.crc32)
        whole = drafter.packed(group.document, own)
        packed = sum(len(drafter.codec.deflate(raw)) for raw, _ in own.values())
        made.append(([raw for raw, _ in own.values()], whole[: len(whole) - packed]))

    def work(folder: Path) -> None:
        for number, (parts, rest) in enumerate(made):
            _write(folder, number, b"".join([rest, *map(drafter.codec.deflate, parts)]))

    return work


def _write(folder: Path, number: int, content: bytes) -> None:
    (folder / f"{number}.docx").write_bytes(content)


def _check_equal(plain: PlainProgram, plan: Any, ours: dict[str, Drafter], profile: Profile) -> None:
    """Both ways print the same body; a quicker program that prints something else proves nothing."""
    theirs = package.finish(package.read_parts(plain.document(plan), ""), title="", properties={})
    for drafter in ours.values():
        draft = drafter.draft(profile)
        assert draft.content is not None
        assert package.read_parts(draft.content, "")[package.DOCUMENT] == theirs[package.DOCUMENT]


# ---------------------------------------------------------------- the whole job


def whole_job(rounds: int, units: int, count: int) -> Figures:
    """CPU per plan of whole runs, start-up included, against the plain program on the same units."""
    plain_ms = _plain_whole(rounds, units)
    figures: Figures = {"plain program, ms a plan": _spread(plain_ms)}
    with _folder() as folder:
        worlds.write_profiles(folder / "profiles", count)
        worlds.write_list(folder / "list.xlsx", count)
        for name, source in (("one Excel list", folder / "list.xlsx"), ("folder of profiles", folder / "profiles")):
            runs = [_batch([str(source)], folder / f"out-{name[:3]}-{number}") for number in range(rounds)]
            made = count + (len(worlds.provinces()) if source.is_dir() else 0)
            cpu = [1000 * run[0] / made for run in runs]
            figures[f"{name}, documents"] = _made(runs, made)
            figures[f"{name}, ms a plan"] = _spread(cpu)
            ratios = [theirs / ours for theirs, ours in zip(plain_ms, cpu, strict=True)]
            figures[f"{name}, times less CPU than the plain program"] = _spread(ratios, 1)
            figures[f"{name}, MB of the process"] = round(max(run[1] for run in runs))
        figures |= _register_job(rounds, plain_ms, folder)
    return figures


def _register_job(rounds: int, plain_ms: list[float], folder: Path) -> Figures:
    """Every commune of the register from the facts of its province."""
    (folder / "tinh").mkdir()
    for unit in worlds.provinces():
        worlds.write_province(folder / "tinh", unit)
    runs = [_batch([str(folder / "tinh"), "--communes"], folder / f"reg-{number}") for number in range(rounds)]
    cpu = [1000 * run[0] / COMMUNES for run in runs]
    ratios = [theirs / ours for theirs, ours in zip(plain_ms, cpu, strict=True)]
    return {
        "register, documents": _made(runs, COMMUNES),
        "register, ms a plan": _spread(cpu),
        "register, times less CPU than the plain program": _spread(ratios, 1),
        "register, MB of the process": round(max(run[1] for run in runs)),
    }


def _plain_whole(rounds: int, units: int) -> list[float]:
    """Milliseconds a plan of the plain program, in one process that does nothing else."""
    profiles = _profiles(units)
    plain = PlainProgram(profiles[0], worlds.PACK)
    found = []
    for _ in range(rounds):
        with _folder() as folder:
            worlds.write_profiles(folder, units)
            paths = sorted(path for path in folder.rglob("*-*-*.yaml") if path.stem.split("-")[-1].isdigit())
            found.append(1000 * _cpu(partial(_plain_all, plain, paths, profiles, folder)) / units)
    return found


def _plain_all(plain: PlainProgram, paths: list[Path], profiles: list[Profile], out: Path) -> None:
    for number, (path, profile) in enumerate(zip(paths, profiles, strict=True)):
        plain.read(path)
        _write(out, number, plain.document(plain.texts(holes.values_of(profile, worlds.PACK))))


@cache
def _as_installed() -> dict[str, str]:
    """Surroundings in which modules are compiled once and kept, as those of an installed program are."""
    folder = tempfile.mkdtemp(prefix="kehoach-modules-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    surroundings = {**kept, "PYTHONPYCACHEPREFIX": folder, "KEHOACH_CACHE": folder}
    with _folder() as world:
        worlds.write_list(world / "list.xlsx", 1)
        for asked in (["batch", str(world / "list.xlsx"), "-o", str(world)], ["render", *_one_profile(world)]):
            command = [sys.executable, "-m", "generator", *asked, "--pack", worlds.PACK]
            subprocess.run(command, check=True, env=surroundings, capture_output=True)
    return surroundings


def _made(runs: list[Run], wanted: int) -> int:
    """How many documents each of the runs has made; a run that made fewer would pass for a quicker one."""
    assert {run[3] for run in runs} == {wanted}, (wanted, runs)
    return wanted


def _batch(source: list[str], output: Path, jobs: int = 1) -> Run:
    """CPU seconds, peak memory in MB, wall seconds and documents of `kehoach batch` as a process of its own."""
    arguments = ["batch", *source, "--pack", worlds.PACK, "-o", str(output), "--jobs", str(jobs)]
    command = [sys.executable, "-m", "generator", *arguments]
    told = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _LAUNCHER, *command], check=True, capture_output=True, env=_as_installed()
    )
    status, cpu, memory, wall = json.loads(told.stdout)
    assert os.waitstatus_to_exitcode(status) == 0, arguments
    documents = sum(1 for _ in output.rglob("*.docx"))
    shutil.rmtree(output, ignore_errors=True)
    return cpu, memory, wall, documents


# A process begins with the peak of the one that starts it: so it is started by one that has loaded nothing.
_LAUNCHER = """
import json, os, sys, time
quiet = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_WRONLY, 0) for number in (1, 2)]
begin = time.perf_counter()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=quiet)
_, status, usage = os.wait4(child, 0)
figures = [status, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, time.perf_counter() - begin]
print(json.dumps(figures))
"""


# ---------------------------------------------------------------- growth, one plan


def growth(sizes: tuple[int, ...]) -> Figures:
    """CPU per plan and memory by the number of units, from one Excel list."""
    figures: Figures = {}
    for size in sizes:
        with _folder() as folder:
            worlds.write_list(folder / "list.xlsx", size)
            run = _batch([str(folder / "list.xlsx")], folder / "out")
            cpu, memory, *_ = run
            start, *_ = _start()
        figures[str(size)] = {
            "documents": _made([run], size),
            "ms a plan": round(1000 * cpu / size, 3),
            "ms a plan without the start": round(1000 * (cpu - start) / size, 3),
            "MB": round(memory),
        }
    return figures


def _start() -> Run:
    """What a batch of one unit costs: nearly all of it is the start."""
    with _folder() as folder:
        worlds.write_list(folder / "list.xlsx", 1)
        return _batch([str(folder / "list.xlsx")], folder / "out")


def _one_profile(folder: Path) -> list[str]:
    worlds.write_profiles(folder, 1)
    return [str(next(path for path in folder.rglob("*.yaml") if path.stem.split("-")[-1].isdigit()))]


def cold(rounds: int) -> Figures:
    """One plan as a process of its own, in wall seconds."""
    walls = []
    with _folder() as folder:
        profile = _one_profile(folder)
        for number in range(rounds):
            begin = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "generator", "render", *profile, "-o", str(folder / f"{number}.docx")],
                check=True,
                stdout=subprocess.DEVNULL,
                env=_as_installed(),
            )
            walls.append(time.perf_counter() - begin)
    return {"seconds": _spread(walls)}
