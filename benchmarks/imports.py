"""What making a client costs at start-up, in new processes, against importing aiohttp alone."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

ROUNDS = 15
CLIENT = 'from walmart_async import Marketplace; Marketplace(client_id="x", client_secret="y")'
FAMILIES = "from walmart_async import operations; operations()"
CODE = {"python alone": "pass", "aiohttp": "import aiohttp", "a client": CLIENT, "all families": FAMILIES}
GOALS = {"a client": 0.55, "all families": 1.1}


def main() -> int:
    """Measure, print, and say whether the target is met."""
    seen: dict[str, list[float]] = {name: [] for name in CODE}
    for _ in range(ROUNDS):
        for name, code in CODE.items():
            began = time.perf_counter()
            # -P: what is installed and compiled, not the source that lies in the working directory.
            subprocess.run([sys.executable, "-P", "-c", code], check=True)
            seen[name].append((time.perf_counter() - began) * 1000)
    medians = {name: statistics.median(times) for name, times in seen.items()}
    for name, milliseconds in medians.items():
        print(f"{name:<14} {milliseconds:>7.1f} ms")
    for name, goal in GOALS.items():
        ratio = medians[name] / medians["aiohttp"]
        print(f"{'met   ' if ratio <= goal else 'MISSED'} {name}: {ratio:.2f} x aiohttp, at most {goal}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
