"""Who waits for a bucket: first come, first served, and told in time if it would take too long.

Whoever draws on several buckets stands in the line of each, and goes when all of them let it. Nobody sleeps on a token:
one timer for each line wakes the first, so that whoever leaves costs the others neither a place nor a token.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from itertools import islice
from typing import TYPE_CHECKING, Final

from ...errors import RateLimitError
from .allowance import ROUNDING

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Sequence

    from ...clock import Clock, Timer
    from .bucket import TokenBucket

__all__ = ["Line", "Waiter", "too_long"]

_LOOKED_PAST: Final = 8  # who may go is looked for among so many, when others are held up by another bucket
_A_LOOK: Final = 2e-5  # seconds that it takes to look at one waiter


def too_long(line: Line, wait: float) -> RateLimitError:
    """The error for a wait that nobody has the time for."""
    name = line.bucket.declared.name
    return RateLimitError(f"the limit of {name} allows the next call in {wait:.1f} s", retry_after=wait, bucket=name)


class Waiter:
    """A caller in line.

    Args:
        granted: Gets the time at which its tokens were drawn.
        lines: Where it stands.
        latest: When it has waited for too long, on the clock.
        clock: Whose timer ends its wait.
    """

    __slots__ = ("_clock", "_deadline", "granted", "latest", "lines")

    def __init__(self, granted: asyncio.Future[float], lines: Sequence[Line], latest: float, clock: Clock) -> None:
        self.granted, self.lines, self.latest, self._clock = granted, lines, latest, clock
        self._deadline: Timer | None = None
        for line in lines:
            line.waiting[self] = None
        for line in lines:
            line.serve()  # its token may have come since it was looked for
        if latest < math.inf and not granted.done():
            self._deadline = clock.call_later(latest - clock.monotonic(), self.refuse)

    def held_up(self, by: Line, now: float) -> bool:
        """Whether any bucket but ``by`` makes it wait."""
        return any(
            next(iter(line.waiting)) is not self or line.bucket.wait(now) > ROUNDING
            for line in self.lines
            if line is not by
        )

    def grant(self, now: float) -> None:
        """Draw a token of each bucket."""
        self.end()
        for line in self.lines:  # here, not when the caller resumes: a newcomer could take it in between
            line.bucket.draw(now)
        self.granted.set_result(now)

    def refuse(self, wait: float = 0.0) -> None:
        """Tell it that it would take longer than it can wait: ``wait`` seconds, or as many as the next call."""
        if not self.granted.done():
            now = self._clock.monotonic()
            slowest = max(self.lines, key=lambda line: line.bucket.wait(now))
            self.granted.set_exception(too_long(slowest, max(wait, slowest.bucket.wait(now))))
            self.leave()

    def leave(self) -> None:
        """Give up the place."""
        if self in self.lines[0].waiting:
            self.end()
            for line in self.lines:
                line.serve()

    def end(self) -> None:
        """Stand in line no more."""
        for line in self.lines:
            del line.waiting[self]
        if self._deadline is not None:
            self._deadline.cancel()


class Line:
    """Who waits for one bucket.

    Args:
        bucket: What they wait for.
        clock: Whose timers serve them.
    """

    def __init__(self, bucket: TokenBucket, clock: Clock) -> None:
        self.bucket = bucket
        self.waiting: OrderedDict[Waiter, None] = OrderedDict()
        self._clock = clock
        self._timer: Timer | None = None
        self._check: Timer | None = None

    def serve(self) -> None:
        """Let those go who can, the first first. Whoever another bucket holds up has a token set aside."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        now, aside = self._clock.monotonic(), 0
        while aside < _LOOKED_PAST and (waiter := next(islice(self.waiting, aside, None), None)):
            if waiter.granted.done():  # cancelled, and does not know yet
                waiter.end()
            elif (wait := self.bucket.wait(now, aside)) > ROUNDING:
                self._timer = self._clock.call_later(wait, self.serve)
                break
            elif waiter.held_up(self, now):
                aside += 1
            else:
                waiter.grant(now)

    def wait(self, now: float) -> float:
        """Seconds until somebody who comes now could go."""
        return self.bucket.wait(now, len(self.waiting))

    def check_soon(self) -> None:
        """Look for those who cannot be served in time any more; not after each answer, for it looks at everybody."""
        if self._check is None:
            self._check = self._clock.call_later(len(self.waiting) * _A_LOOK, self._turn_away)

    def _turn_away(self) -> None:
        self._check = None
        now = self._clock.monotonic()
        place = -self.bucket.in_flight  # whose answers may yet show that more is left
        for waiter in list(self.waiting):
            if waiter.latest < math.inf:
                wait = self.bucket.wait(now, max(0, place))
                if now + wait > waiter.latest + ROUNDING:
                    waiter.refuse(wait)
                    continue
            place += 1
