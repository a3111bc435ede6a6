"""Two units that differ only in level: their plans differ only where the level demands it; the difference is kept."""

from __future__ import annotations

import difflib
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model import Block, Level, Node, Slot, Tags, plain
from tests.plans import PACKS, Made, make, unit_profile

GOLDEN = Path(__file__).parent / "golden"
PAIRS = {
    "tinh-va-xa-hai-cap": (("hai_cap", Level.PROVINCE, "tỉnh"), ("hai_cap", Level.COMMUNE, "xã")),
    "tinh-va-huyen-ba-cap": (("ba_cap", Level.PROVINCE, "tỉnh"), ("ba_cap", Level.DISTRICT, "huyện")),
    "xa-va-dac-khu": (("hai_cap", Level.COMMUNE, "xã"), ("hai_cap", Level.COMMUNE, "đặc khu")),
}
CASES = [(name, pack) for name in PAIRS for pack in PACKS]


def plan_of(regime: str, level: Level, kind: str, pack: str) -> Made:
    profile = unit_profile(level, kind, regime)
    alike = replace(profile, congress=replace(profile.congress, ordinal="I"))
    return make(alike, pack, kind)


def lines(made: Made) -> list[str]:
    return [f"[{block.node.split('.')[0]}] {block.mark} {plain(block.runs)}" for block in made.blocks]


def difference(first: Made, second: Made) -> str:
    rows = difflib.unified_diff(lines(first), lines(second), "trên", "dưới", lineterm="", n=0)
    return "\n".join(rows) + "\n"


@pytest.fixture(params=CASES, ids=lambda case: "-".join(case))
def pair(request) -> tuple[str, Made, Made]:
    name, pack = request.param
    above, below = (plan_of(*unit, pack) for unit in PAIRS[name])
    return f"{name}-{pack}", above, below


def test_the_difference_is_the_one_that_was_read(pair, update_golden):
    """`pytest --update-golden` writes it anew; read the change as you would read a document."""
    name, above, below = pair
    path = GOLDEN / f"{name}.txt"
    text = difference(above, below)
    if update_golden:
        path.write_text(text, encoding="utf-8")
    print(text)
    assert path.read_text("utf-8") == text


def test_every_difference_has_its_reason(pair):
    """A paragraph of both plans reads differently only if it has a slot; one that stands in one plan only has a tag."""
    _, above, below = pair
    nodes = {node.id: node for node in above.scope.pack.nodes()}
    upper, lower = by_node(above), by_node(below)
    for name in upper.keys() | lower.keys():
        node = nodes[name]
        if name in upper and name in lower:
            words_above, words_below = ([plain(b.runs).rstrip("./") for b in side[name]] for side in (upper, lower))
            if words_above != words_below:
                assert node.assigns or has_slot(node) or node.tags.power, name
        else:
            assert is_bound(node, nodes), name


def by_node(made: Made) -> dict[str, list[Block]]:
    table: dict[str, list[Block]] = {}
    for block in made.blocks:
        table.setdefault(block.node.split(".")[0], []).append(block)
    return table


def has_slot(node: Node) -> bool:
    texts = [text for text in (node.heading, node.weaker, *node.paragraphs) if text]
    return any(isinstance(slot, Slot) for text in texts for slot in text.slots())


def is_bound(node: Node, nodes: dict[str, Node]) -> bool:
    """Whether the node, or one it stands in, is tied to a level, kind, terrain or power."""
    around = [other for other in nodes.values() if node in other.walk()]
    return any(other.tags != Tags() or other.assigns for other in around)


def test_no_golden_file_is_left_over():
    assert {path.stem for path in GOLDEN.glob("*.txt")} == {f"{name}-{pack}" for name, pack in CASES}
