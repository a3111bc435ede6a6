"""A mistake of ours, met over one piece of work while the others go on."""

from __future__ import annotations

import tempfile
import traceback


def write_log(error: Exception) -> str:
    """The name of a new file with all that is known of the mistake."""
    with tempfile.NamedTemporaryFile("w", prefix="kehoach-", suffix=".log", delete=False, encoding="utf-8") as log:
        log.write("".join(traceback.format_exception(error)))
    return log.name
