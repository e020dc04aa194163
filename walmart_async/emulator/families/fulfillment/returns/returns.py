"""Returns of orders from other channels: what comes back goes to the stock that Walmart keeps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...inventory.wfs import WfsStock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....world import World
    from ..orders.orders import MultichannelLine, MultichannelOrder

__all__ = ["CANCELLED", "INITIATED", "RECEIVED", "MultichannelReturn", "MultichannelReturns", "ReturnedLine"]

INITIATED, RECEIVED, CANCELLED = "MARKET_PLACE_RETURN_INITIATED", "RETURN_RECEIVED", "RETURN_CANCELLED"
_COMES_AFTER = 7 * 86_400


@dataclass(frozen=True, eq=False)
class ReturnedLine:
    """Units of a line that come back."""

    line: MultichannelLine
    units: int
    reason: str


@dataclass(eq=False)
class MultichannelReturn:
    """A return."""

    return_order_id: str
    seller_return_id: str
    order: MultichannelOrder
    lines: Sequence[ReturnedLine]
    created: float
    changed: float
    comes: float
    """When it arrives."""
    status: str = INITIATED


class MultichannelReturns:
    """All returns, oldest first."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.by_id: dict[str, MultichannelReturn] = {}
        world.on_settle(self._move_on)

    def of_seller(self, seller_return_id: str) -> MultichannelReturn | None:
        """The return of the seller's id."""
        return next((each for each in self.by_id.values() if each.seller_return_id == seller_return_id), None)

    def create(
        self, seller_return_id: str, order: MultichannelOrder, lines: Sequence[ReturnedLine]
    ) -> MultichannelReturn:
        """Expect units of an order back."""
        now, return_id = self._world.clock.time(), str(330_250_000_000_000_000 + len(self.by_id))
        comes = now + self._world.hastened(_COMES_AFTER)
        made = MultichannelReturn(return_id, seller_return_id, order, lines, now, now, comes)
        for each in lines:
            each.line.returned += each.units
        self.by_id[return_id] = made
        return made

    def cancel(self, found: MultichannelReturn) -> None:
        """Expect a return no more; its units may be returned once more."""
        for each in found.lines:
            each.line.returned -= each.units
        found.status, found.changed = CANCELLED, self._world.clock.time()

    def receive(self, found: MultichannelReturn) -> None:
        """Let a return arrive: its units can be ordered again."""
        found.status, found.changed = RECEIVED, self._world.clock.time()
        for each in found.lines:
            each.line.back += each.units
            self._world.of(WfsStock).add(
                each.line.item, available=each.units, why="RETURNS", shipment_id=found.return_order_id
            )

    def _move_on(self) -> None:
        for each in self.by_id.values():
            if each.status == INITIATED and each.comes <= self._world.clock.time():
                self.receive(each)
