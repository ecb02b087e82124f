"""Work on what a stranger sent, in a process of its own with bounds on time and memory."""

from __future__ import annotations

import contextlib
import faulthandler
import os
import select
import signal
import time
from collections.abc import Callable

OUT_OF_MEMORY = 77
FAILED = 78


class OutOfBounds(Exception):
    """The work took more than it may; the message says what of."""


def in_bounds(work: Callable[[], bytes], seconds: float, memory: int) -> bytes:
    """What `work` gives. Raises OutOfBounds when it takes more than `seconds`, or than `memory` bytes, or breaks down."""
    source, sink = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(source)
        _work(work, sink, memory)
    os.close(sink)
    end = time.monotonic() + seconds
    pieces: list[bytes] = []
    status = -1
    try:
        while True:
            left = end - time.monotonic()
            if left <= 0 or not select.select([source], [], [], left)[0]:
                raise OutOfBounds(f"it takes more than {seconds:.0f} seconds")
            piece = os.read(source, 1 << 16)
            if not piece:
                break
            pieces.append(piece)
    finally:
        os.close(source)
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL if time.monotonic() >= end else 0)
        if status < 0:
            status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status == OUT_OF_MEMORY:
        raise OutOfBounds(f"it takes more than {memory // 1_000_000:,} MB of memory")
    if status != 0:
        raise OutOfBounds("reading it broke down, or takes too much memory")
    return b"".join(pieces)


def _work(work: Callable[[], bytes], sink: int, memory: int) -> None:
    """The child: never returns."""
    import resource

    status = FAILED
    debug = bool(os.environ.get("BRIEFING_DEBUG"))
    try:
        if not debug:  # what a library writes as it breaks down is no message for people
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            faulthandler.disable()
        with contextlib.suppress(ValueError, OSError):  # some systems know no bound on memory
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        answer = work()
        with os.fdopen(sink, "wb") as file:
            file.write(answer)
        status = 0
    except MemoryError:
        status = OUT_OF_MEMORY
    except BaseException:
        if debug:
            import traceback

            traceback.print_exc()
    finally:
        os._exit(status)
