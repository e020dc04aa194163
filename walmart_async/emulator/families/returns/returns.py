"""Returns: units of an order that come back, and how many of them are refunded."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ...world import Item, World

__all__ = ["Return", "ReturnedLine", "Returns"]

_RETURN_SECONDS = 30 * 86_400


@dataclass
class ReturnedLine:
    """One line of a return."""

    number: int
    sku: str
    units: int
    price: float
    reason: str
    refunded: int = 0
    purchase_order_id: str = ""
    """The order that it comes from, where that is known; and the line of it."""
    purchase_order_line: int = 0
    events: list[tuple[float, str]] = field(default_factory=list[tuple[float, str]])
    """When something happened on the way back, and what."""


@dataclass
class Return:
    """What one customer sends back of one order."""

    return_order_id: str
    customer_order_id: str
    created: float
    """Seconds since the Unix epoch."""
    lines: list[ReturnedLine]
    changed: float
    return_type: str = "REFUND"
    delivered: bool = False

    @property
    def status(self) -> str:
        """How far it is: all of it is refunded, or it has arrived, or it was begun."""
        if all(line.refunded == line.units for line in self.lines):
            return "COMPLETED"
        return "DELIVERED" if self.delivered else "INITIATED"

    @property
    def return_by(self) -> float:
        """By when it has to be sent back."""
        return self.created + _RETURN_SECONDS


@dataclass
class Returns:
    """The returns of a seller, oldest first, and the overrides of items."""

    world: World
    by_id: dict[str, Return] = field(default_factory=dict[str, Return])
    overrides: dict[Item, dict[str, Any]] = field(default_factory=dict["Item", "dict[str, Any]"])

    def begin(self, customer_order_id: str, lines: list[ReturnedLine]) -> Return:
        """Let a customer begin to send lines back, now."""
        now = self.world.clock.time()
        begun = Return(self.next_id(), customer_order_id, now, lines, changed=now)
        self.by_id[begun.return_order_id] = begun
        return begun

    def next_id(self) -> str:
        """An id that no return has: 18 digits."""
        return str(106_152_711_271_000_000 + len(self.by_id) + 1)
