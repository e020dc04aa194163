"""One trial: callers, a server that may lie, and perhaps a rival; and what came of it.

A call is counted when it arrives, up to ``up`` seconds after it was sent, so in any order. Its answer takes another
5 ms to 30 s, and says what was true when the call was counted.
"""

from __future__ import annotations

import asyncio
import math
import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from walmart_async import RateLimitError

from .clients import OfLibrary
from .servers import Server
from .virtual_time import run

if TYPE_CHECKING:
    from collections.abc import Callable

    from .clients import Client
    from .virtual_time import VirtualClock

__all__ = ["Case", "Result", "excess", "play"]


@dataclass(frozen=True)
class Case:
    """What is tried."""

    kind: str = "even"
    rates: tuple[tuple[int, float], ...] = ((200, 60),)
    known: tuple[tuple[int, float], ...] | None = None
    """What the client takes the rates for, if something else."""
    phase: float = 0.0
    headers: str = "honest"
    skew: float = 0.0
    date: bool = True
    relative: bool = False
    client_skew: float = 0.0
    up: float = 0.05
    latency: str = "fast"
    """Of answers: ``fast``, ``wide`` (5 ms to 30 s), or a number of seconds."""
    seconds: float = 600.0
    callers: int = 3_000
    rival: float = 0.0
    """The part of the first rate that another client takes."""
    cancelled: float = 0.0
    """The part of the callers that give up at some time."""
    deadlines: bool = False
    poison: tuple[float, dict[str, str], bool] | None = None
    """When an answer is spoilt, with which headers, and whether it is a refusal."""
    seed: int = 1


@dataclass
class Result:
    """What came of it."""

    sent: list[float] = field(default_factory=list)
    joined: list[int] = field(default_factory=list)
    passed: int = 0
    refused: int = 0
    rival_passed: int = 0
    rival_refused: int = 0
    late: list[float] = field(default_factory=list)
    """By how much each caller with a deadline was served or told too late."""
    told_after: list[float] = field(default_factory=list)
    """How long those waited who were told that they could not be served."""
    capacity: float = 0.0
    clients: list[Any] = field(default_factory=list)

    @property
    def refused_percent(self) -> float:
        """Of what was sent."""
        return 100 * self.refused / max(1, len(self.sent))

    @property
    def used_percent(self) -> float:
        """Of all that the server would have let through, less what the rival took."""
        return 100 * self.passed / max(1.0, self.capacity - self.rival_passed)


def excess(sent: list[float], calls: float, seconds: float) -> float:
    """By how many calls any span of time ``t`` exceeds ``calls`` + rate x t."""
    lowest, worst = math.inf, -math.inf
    for place, at in enumerate(sorted(sent)):
        lowest = min(lowest, place - at * calls / seconds)
        worst = max(worst, place + 1 - at * calls / seconds - lowest - calls)
    return worst


class _Trial:
    def __init__(self, clock: VirtualClock, case: Case, clients: list[Client]) -> None:
        self.clock, self.case, self.clients = clock, case, clients
        self.result = Result(clients=clients)
        self.random, self.numbers = random.Random(case.seed), case.callers
        self.poison = case.poison
        self.server = Server(
            case.kind,
            case.rates,
            phase=case.phase,
            headers=case.headers,
            skew=case.skew,
            date=case.date,
            relative=case.relative,
            seed=case.seed + 1,
        )
        clock.skew = case.client_skew

    async def run(self) -> Result:
        callers = [asyncio.create_task(self.call(number)) for number in range(self.case.callers)]
        others = [asyncio.create_task(self.rival())] if self.case.rival else []
        if self.case.cancelled:
            others.append(asyncio.create_task(self.cancel(callers)))
        await asyncio.wait(callers, timeout=self.case.seconds)
        ended = min(self.case.seconds, self.clock.monotonic())
        self.result.capacity = min(limit.capacity(ended) for limit in self.server.limits)
        for task in [*callers, *others]:
            task.cancel()
        for outcome in await asyncio.gather(*callers, *others, return_exceptions=True):
            assert outcome is None or isinstance(outcome, asyncio.CancelledError), outcome
        return self.result

    async def call(self, number: int) -> None:
        client, joined = self.clients[number % len(self.clients)], number
        latest = self.clock.monotonic() + (self.random.uniform(0.5, 400) if self.case.deadlines else math.inf)
        for attempt in range(1_000):
            began = self.clock.monotonic()
            try:
                lease = client.take_now() or await client.take(latest - began if latest < math.inf else math.inf)
            except RateLimitError:
                self.result.late.append(self.clock.monotonic() - max(latest, began))  # an answer may come after it
                self.result.told_after.append(self.clock.monotonic() - began)
                return
            self.result.sent.append(self.clock.monotonic())
            self.result.joined.append(joined)
            self.result.late.append(self.clock.monotonic() - max(latest, began))
            passed, headers = await self.exchange(client, lease)
            pause = client.finish(lease, headers, refused=not passed, attempt=attempt)
            if passed:
                return
            await asyncio.sleep(pause)
            self.numbers += 1
            joined = self.numbers

    async def exchange(self, client: Client, lease: Any) -> tuple[bool, dict[str, str]]:
        """Send a call, and wait for its answer."""
        try:
            await asyncio.sleep(self.random.uniform(0, self.case.up))
            at = self.clock.monotonic()
            counted = self.server.take(at)
            passed = counted[0]
            self.result.passed += passed
            self.result.refused += not passed
            await asyncio.sleep(self.latency())
        except BaseException:
            client.finish(lease, None, refused=False, attempt=0)
            raise
        if self.poison is not None and at >= self.poison[0]:
            (_, headers, refused), self.poison = self.poison, None
            return not refused, headers
        return passed, self.server.headers(self.clock.epoch, at, self.clock.monotonic(), counted)

    def latency(self) -> float:
        if self.case.latency == "fast":
            return 0.005 + self.random.expovariate(4)
        if self.case.latency == "wide":
            return math.exp(self.random.uniform(math.log(0.005), math.log(30)))
        return float(self.case.latency)

    async def rival(self) -> None:
        calls, seconds = self.case.rates[0]
        while True:
            await asyncio.sleep(self.random.expovariate(self.case.rival * calls / seconds))
            passed = self.server.take(self.clock.monotonic())[0]
            self.result.rival_passed += passed
            self.result.rival_refused += not passed

    async def cancel(self, callers: list[asyncio.Task[None]]) -> None:
        leavers = self.random.sample(callers, int(len(callers) * self.case.cancelled))
        for leaver in leavers:
            await asyncio.sleep(self.random.expovariate(len(leavers) / (self.case.seconds * 0.8)))
            leaver.cancel()


def play(case: Case, make: Callable[[VirtualClock], list[Client]] | None = None) -> Result:
    """Run a trial in no time, of the library's limits or of those that ``make`` makes."""

    async def main(clock: VirtualClock) -> Result:
        rates = case.rates if case.known is None else case.known
        clients: list[Client] = [OfLibrary(clock, rates)] if make is None else make(clock)
        return await _Trial(clock, case, clients).run()

    return run(main)
