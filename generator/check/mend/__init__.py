"""What can be mended by rule alone, in a copy: each mend a record beside the rules it serves."""

from __future__ import annotations

from generator.check.mend import layout, number, page, parts, words
from generator.check.mend.record import Mend

MENDS: tuple[Mend, ...] = (*page.MENDS, *number.MENDS, *parts.MENDS, *layout.MENDS, *words.MENDS)
BY_RULE: dict[str, Mend] = {rule: mend for mend in MENDS for rule in mend.rules}
