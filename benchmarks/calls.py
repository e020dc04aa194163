"""The cost of a call, as ratios: this SDK in both modes against its floor and its peers, on one server and one item.

The floor is aiohttp and msgspec by hand: the same URL, headers with a fresh UUID, timeout and struct. Rounds of all
clients are interleaved, and medians compared, so that what else the machine does falls on all of them alike.
"""

from __future__ import annotations

import cProfile
import gc
import itertools
import json
import pstats
import runpy
import statistics
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
canned_server = runpy.run_path(str(HERE / "_canned_server.py"))["canned_server"]
CLIENTS = runpy.run_path(str(HERE / "_clients.py"))
Clients: Any = CLIENTS["Clients"]
CALLS, MANY = CLIENTS["CALLS"], CLIENTS["MANY"]
ROUNDS = 7
TARGETS = {
    ("CPU a call, alone", "this SDK, async", "floor"): 1.15,
    ("CPU a call, 64 at once", "this SDK, async", "floor"): 1.1,
    ("time a call, alone", "this SDK, blocking", "this SDK, async"): 1.7,
    ("time a call, 64 at once", "this SDK, blocking", "this SDK, async"): 1.5,
}


def measure(clients: Any) -> dict[str, dict[str, float]]:
    """Medians by quantity and client."""
    everybody = clients.everybody()
    seen: dict[str, dict[str, list[float]]] = {}
    for at_once, run in itertools.product((1, MANY), everybody.values()):
        run(at_once)  # connections and caches are warm before anything counts
    gc.collect()
    gc.freeze()  # the modules of all are loaded here, and would be walked again and again on everybody's account
    for _, (at_once, (name, run)) in itertools.product(range(ROUNDS), itertools.product((1, MANY), everybody.items())):
        wall, cpu = time.perf_counter(), time.process_time()
        run(at_once)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        how = "alone" if at_once == 1 else f"{at_once} at once"
        seen.setdefault(f"CPU a call, {how}", {}).setdefault(name, []).append(cpu / CALLS * 1e6)
        seen.setdefault(f"time a call, {how}", {}).setdefault(name, []).append(wall / CALLS * 1e6)
    return {what: {name: statistics.median(all_) for name, all_ in by.items()} for what, by in seen.items()}


def compare(numbers: dict[str, dict[str, float]]) -> list[dict[str, Any]]:
    """The ratios that there are targets for."""
    ratios: list[dict[str, Any]] = []
    for (what, ours, peer), goal in TARGETS.items():
        ratio = numbers[what][ours] / numbers[what][peer]
        ratios.append({"what": what, "of": ours, "to": peer, "ratio": ratio, "goal": goal, "met": ratio <= goal})
    return ratios


def show(numbers: dict[str, dict[str, float]], ratios: list[dict[str, Any]]) -> None:
    """The table."""
    for what, by in numbers.items():
        print(f"\n{what}")
        for name, value in by.items():
            ratio = f"{value / by['floor']:.2f} x floor, {value / by['requests + json']:.2f} x requests"
            print(f"  {name:<20} {value:>8.0f} µs   {ratio}")
    print()
    for each in ratios:
        told = f"{each['what']}: {each['of']} is {each['ratio']:.2f} x {each['to']}, at most {each['goal']}"
        print(f"{'met   ' if each['met'] else 'MISSED'} {told}")


def explain(clients: Any) -> None:
    """Where a call spends its time, for targets that are missed: by package, and what crossing threads alone takes."""
    profile = cProfile.Profile()
    profile.enable()
    clients.ours(1)
    profile.disable()
    seconds: dict[str, float] = {}
    for (file, _, function), (_, _, own, _, _) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        parts = Path(file).parts
        known = [
            name for name in ("walmart_async", "aiohttp", "asyncio", "yarl", "multidict", "urllib") if name in parts
        ]
        name = (
            known[0]
            if known
            else "built-in: " + ("epoll and sockets" if "poll" in function or "socket" in function else "others")
        )
        seconds[name] = seconds.get(name, 0.0) + own
    print("\nwhere an awaited call spends its time, under the profiler")
    for name, own in sorted(seconds.items(), key=lambda item: -item[1])[:8]:
        print(f"  {name:<30} {own / sum(seconds.values()):>5.0%}")

    async def nothing() -> None:
        """Cross over and come back."""

    began = time.perf_counter()
    for _ in range(CALLS):
        clients.hop(nothing)
    print(
        f"a blocking call crosses into the loop's thread and back: {(time.perf_counter() - began) / CALLS * 1e6:.0f} µs"
    )


def main() -> int:
    """Measure, print a table of ratios, and the same as JSON in one line; a missed target is told and explained."""
    with ExitStack() as stack:
        base = stack.enter_context(canned_server())
        clients = Clients(base, stack)
        numbers = measure(clients)
        ratios = compare(numbers)
        show(numbers, ratios)
        if not all(ratio["met"] for ratio in ratios):
            explain(clients)
    print(json.dumps({"numbers": numbers, "ratios": ratios}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
