"""`python -m benchmarks [-o results.json]`: ratios with their spread, stages, floor, growth, memory."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from benchmarks import measure


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="pairs of each comparison")
    parser.add_argument("--units", type=int, default=60, help="documents in each half of a pair")
    parser.add_argument("--quick", action="store_true", help="small numbers, to see that everything runs")
    parser.add_argument("-o", "--output", type=Path, help="write the results as JSON")
    asked = parser.parse_args()
    rounds, units = (2, 8) if asked.quick else (asked.rounds, asked.units)
    sizes = (100, 200) if asked.quick else (100, 1_000, 3_321, 10_000, 20_000)
    results = {"machine": measure.machine(), "rounds": rounds, "units": units}
    for name, part in (
        ("document step", lambda: measure.document_step(rounds, units)),
        ("whole job", lambda: measure.whole_job(rounds, units, 200 if asked.quick else 3_321)),
        ("growth", lambda: measure.growth(sizes)),
        ("one cold plan", lambda: measure.cold(rounds)),
    ):
        print(f"\n== {name}", flush=True)
        results[name] = part()
        print(json.dumps(results[name], ensure_ascii=False, indent=1), flush=True)
    if asked.output:
        asked.output.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
