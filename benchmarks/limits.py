"""How much of a rate is used, and how many calls are refused: these limits beside a client that only retries.

In virtual time with the servers of the tests, which count evenly or by windows, and once over sockets, with the
emulator on a faster clock. ``used`` is what got through of all that the server would have let through, from a full
bucket on; ``of the rate`` leaves the full bucket out. ``above`` is by how many calls any span of time t had more than
burst + rate x t, counted when they were sent.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, Any

from walmart_async import Marketplace, MemoryLimits
from walmart_async.clock import ScaledClock
from walmart_async.emulator import Emulator
from walmart_async.events import AttemptFailed

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support.limited.clients import Naive, OfLibrary
from support.limited.trial import Case, excess, play

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from support.limited.trial import Result
    from walmart_async import Bucket, Quota
    from walmart_async._pipeline.limits.memory import MemoryLease
    from walmart_async.clock import Clock

SEEDS = range(4)
READS, SPEED = 600, 10  # faster, and what is a moment for the machine is seconds for the limits
TWO_RATES = ((10, 60), (50, 3_600))


@dataclass
class Line:
    """One line of the table."""

    scenario: str
    client: str
    used: float
    of_rate: float
    above: float
    refused: float
    least_used: float | None = None
    most_refused: float | None = None

    @property
    def met(self) -> bool | None:
        """Whether the targets are met; ``None`` without any. Of windows, the first and the last are cut short."""
        if self.least_used is None or self.most_refused is None:
            return None
        return max(self.used, self.of_rate) >= self.least_used and self.refused <= self.most_refused and self.above <= 0


ALONE: dict[str, Case] = {
    "alone": Case(),
    "alone, by windows": Case(kind="window", phase=25),
    "alone, two rates (10/min, 50/h), 3 h": Case(rates=TWO_RATES, seconds=10_800, callers=400),
    "alone, answers late and in any order": Case(latency="wide", up=0.5),
    "alone, no headers": Case(headers="absent"),
}
RIVALLED: dict[str, Case] = {
    "a rival takes half": Case(rival=0.5),
    "a rival takes half, answers in any order": Case(rival=0.5, latency="wide", up=0.5),
    "a rival takes half, counts without times": Case(rival=0.5, headers="count"),
    "a rival takes half, no headers": Case(rival=0.5, headers="absent"),
}


def shared(clock: Any) -> list[Any]:
    """Two operations of one client that draw on the same bucket."""
    one, other = OfLibrary(clock, Case().rates), OfLibrary(clock, Case().rates)
    other.limits = one.limits
    return [one, other]


def halves(clock: Any) -> list[Any]:
    """Two clients that know nothing of each other but that there are two."""
    return [OfLibrary(clock, Case().rates, share=0.5) for _ in range(2)]


def line(scenario: str, client: str, cases: Sequence[Case], results: Sequence[Result], *target: float) -> Line:
    """The means of several runs, and the worst excess."""

    def above(case: Case, result: Result) -> float:
        return max(excess(result.sent, *rate) for rate in case.rates)

    def of_rate(case: Case, result: Result) -> float:
        slowest = min(calls / seconds for calls, seconds in case.rates)
        return 100 * result.passed / (slowest * case.seconds - result.rival_passed)

    runs = list(zip(cases, results, strict=True))
    return Line(
        scenario,
        client,
        fmean(result.used_percent for result in results),
        fmean(of_rate(*run) for run in runs),
        max(0.0, round(max(above(*run) for run in runs), 3)),
        fmean(result.refused_percent for result in results),
        *target,
    )


def tried(scenario: str, client: str, case: Case, make: Callable[[Any], list[Any]] | None, *target: float) -> Line:
    """A case in virtual time, with several seeds."""
    cases = [replace(case, seed=seed) for seed in SEEDS]
    return line(scenario, client, cases, [play(each, make) for each in cases], *target)


class Noted:
    """Tokens that count when they were taken, if they were used."""

    def __init__(self, lease: MemoryLease, sent: list[float]) -> None:
        self._lease, self._sent = lease, sent
        self.give_back = lease.give_back

    def finish(self, quota: Quota | None, *, refused: bool = False) -> None:
        self._sent.append(self._lease.at)
        self._lease.finish(quota, refused=refused)


class Recorded:
    """The limits of the library, with the times at which reads were sent."""

    def __init__(self, clock: Clock) -> None:
        self._limits = MemoryLimits(clock)
        self.state = self._limits.state
        self.sent: list[float] = []

    def take_now(self, buckets: Sequence[Bucket]) -> MemoryLease | Noted | None:
        lease = self._limits.take_now(buckets)
        return self._noted(lease, buckets) if lease else None

    async def take(self, buckets: Sequence[Bucket], longest: float) -> MemoryLease | Noted:
        return self._noted(await self._limits.take(buckets, longest), buckets)

    def _noted(self, lease: MemoryLease, buckets: Sequence[Bucket]) -> MemoryLease | Noted:
        return Noted(lease, self.sent) if buckets[0].name == "GET /v3/inventory" else lease


def over_sockets() -> Line:
    """600 reads at once at 200 a minute, of the emulator."""
    clock = ScaledClock(SPEED)
    limits, events = Recorded(clock), []

    async def reads(account: dict[str, Any]) -> float:
        async with Marketplace(**account, clock=clock, limits=limits, deadline=None, on_event=events.append) as walmart:
            began = clock.monotonic()
            await asyncio.gather(*(walmart.inventory.get("Lamp 7/B") for _ in range(READS)))
            return clock.monotonic() - began

    with Emulator(clock=clock) as emulator:
        emulator.add_item("Lamp 7/B")
        account = {"client_id": emulator.client_id, "client_secret": emulator.client_secret, "base_url": emulator.url}
        seconds = asyncio.run(reads(account))
    refused = sum(isinstance(event, AttemptFailed) and event.status == 429 for event in events)
    return Line(
        "alone, 600 reads over sockets",
        "this SDK",
        100 * READS / (200 + seconds * 200 / 60),
        100 * READS / (seconds * 200 / 60),
        max(0.0, round(excess(sorted(limits.sent), 200, 60), 3)),
        100 * refused / (READS + refused),
        99,
        0,
    )


def measure() -> list[Line]:
    """The whole table."""
    lines = [over_sockets()]
    for scenario, case in ALONE.items():
        target = () if case.headers == "absent" else (99, 0)
        lines += [tried(scenario, "this SDK", case, None, *target), naive(scenario, case)]
    lines.append(tried("alone, two operations share a bucket", "this SDK", Case(), shared, 99, 0))
    lines.append(tried("two clients, share=0.5 each", "this SDK", Case(), halves, 99, 1))
    for scenario, case in RIVALLED.items():
        target = () if case.headers == "absent" else (95, 1)
        lines += [tried(scenario, "this SDK", case, None, *target), naive(scenario, case)]
    return lines


def naive(scenario: str, case: Case) -> Line:
    """The same with a client that sends at once, and again after a refusal."""
    return line(scenario, "retries alone", [case], [play(case, lambda _: [Naive(random.Random(1))])])


def main() -> int:
    """Measure, print a table, and the same as JSON in one line."""
    lines = measure()
    print(f"{'':<42} {'client':<14} {'used':>7} {'of rate':>8} {'above':>7} {'429':>7}  target")
    for each in lines:
        target = "" if each.met is None else "met" if each.met else "MISSED"
        print(
            f"{each.scenario:<42} {each.client:<14} {each.used:>6.1f}% {each.of_rate:>7.1f}% {each.above:>7.1f}"
            f" {each.refused:>6.2f}%  {target}"
        )
    print(json.dumps([{**vars(each), "met": each.met} for each in lines]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
