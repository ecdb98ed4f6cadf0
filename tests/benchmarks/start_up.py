"""Process start to first painted window, and until Generate can be pressed, against a bare QMainWindow."""

from __future__ import annotations

from statistics import median

from tests.benchmarks.probes import probe
from tests.benchmarks.tables import print_table

RUNS = 7


def main() -> None:
    """Alternate between the two, warm, and compare the medians."""
    for kind in ("bare", "app"):
        probe(kind)
    bare, app = [], []
    for _ in range(RUNS):
        bare.append(probe("bare"))
        app.append(probe("app"))
    floor = median(each["painted"] for each in bare)
    painted = median(each["painted"] for each in app)
    ready = median(each["ready"] for each in app)
    print_table(
        ["median of 7, warm", "ms", "× bare"],
        [
            ["bare QMainWindow: first paint", f"{floor * 1000:.0f}", "1.00"],
            ["Hailuo Desktop: first paint", f"{painted * 1000:.0f}", f"{painted / floor:.2f}"],
            ["Hailuo Desktop: ready to generate", f"{ready * 1000:.0f}", f"{ready / floor:.2f}"],
        ],
    )


if __name__ == "__main__":
    main()
