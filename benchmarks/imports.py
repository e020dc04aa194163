"""What making a client costs at start-up, in new processes, against importing aiohttp alone."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

ROUNDS = 15
GOAL = 0.55
OURS = 'from walmart_async import Marketplace; Marketplace(client_id="x", client_secret="y")'
CODE = {"python alone": "pass", "aiohttp": "import aiohttp", "this SDK": OURS}


def main() -> int:
    """Measure, print, and say whether the target is met."""
    seen: dict[str, list[float]] = {name: [] for name in CODE}
    for _ in range(ROUNDS):
        for name, code in CODE.items():
            began = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            seen[name].append((time.perf_counter() - began) * 1000)
    medians = {name: statistics.median(times) for name, times in seen.items()}
    for name, milliseconds in medians.items():
        print(f"{name:<14} {milliseconds:>7.1f} ms")
    ratio = medians["this SDK"] / medians["aiohttp"]
    print(f"{'met   ' if ratio <= GOAL else 'MISSED'} this SDK is {ratio:.2f} x aiohttp, at most {GOAL}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
