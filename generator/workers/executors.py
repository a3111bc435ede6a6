"""Who does the work of a batch: this process, several of this machine, or a cluster that is running already."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import contextmanager
from functools import partial
from typing import Any

from generator.errors import BatchError, Place, Problem

_PATIENCE = 10  # seconds to wait for a cluster


class Here(Executor):
    """Does the work at once, in this process."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


@contextmanager
def processes(jobs: int) -> Iterator[Executor]:
    """An executor with that many processes; one needs no other process than this."""
    if jobs <= 1:
        yield Here()
        return
    executor = _pool(jobs)
    try:
        yield executor
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


@contextmanager
def readers(jobs: int) -> Iterator[Executor]:
    """As `processes`, for work that writes nothing: always done elsewhere, and not waited for by whoever stops."""
    executor = _pool(jobs)
    try:
        yield executor
    except BaseException:
        import multiprocessing

        for child in multiprocessing.active_children():
            child.terminate()
        raise
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def _pool(jobs: int) -> Executor:
    import multiprocessing  # nothing of it is needed where one process does all
    from concurrent.futures import ProcessPoolExecutor

    # A fork shares what is loaded already; where there is none (Windows, macOS), each process loads it anew.
    kinds = multiprocessing.get_all_start_methods()
    kind = multiprocessing.get_context("fork" if "fork" in kinds and os.name == "posix" else "spawn")
    return ProcessPoolExecutor(jobs, mp_context=kind, initializer=_follow)


def _follow() -> None:
    """Ctrl-C is for the process that leads; the others finish their chunk. When the leader is killed, they end too."""
    import multiprocessing

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    leader = multiprocessing.parent_process()
    if leader is not None:
        threading.Thread(target=_end_with, args=(leader,), daemon=True).start()


def _end_with(leader: Any) -> None:
    leader.join()
    os._exit(1)


@contextmanager
def cluster(address: str) -> Iterator[Executor]:
    """The Dask cluster at an address; its machines share the folder for results with this one."""
    try:
        import distributed
    except ImportError as error:
        raise BatchError([Problem(code="LO109", place=Place(file=address))]) from error
    connect: Any = distributed.Client
    try:
        client = connect(address, timeout=_PATIENCE)
    except (OSError, ValueError) as error:
        raise BatchError([Problem(code="LO110", place=Place(file=address), found=address)]) from error
    try:
        yield _Cluster(client.get_executor(pure=False))
    finally:
        client.close()


class _Cluster(Executor):
    """An executor of a cluster that breaks in the way those of this machine do: when a piece of work ends a worker."""

    def __init__(self, inner: Executor) -> None:
        self._inner = inner

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        outer: Future[Any] = Future()
        self._inner.submit(fn, *args, **kwargs).add_done_callback(partial(_settle, outer))
        return outer


def _settle(outer: Future[Any], inner: Future[Any]) -> None:
    """Hands on what became of a piece; its own faults are in its result, so an exception is the cluster's."""
    try:
        outer.set_result(inner.result())
    except Exception as error:
        broken = BrokenExecutor(f"{type(error).__name__}: {error}")
        broken.__cause__ = error
        outer.set_exception(broken)
    except CancelledError:
        outer.set_exception(BrokenExecutor("cancelled"))
