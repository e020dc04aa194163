"""Claims: looked at, decided and paid in their own time, or as somebody decides; with all that was sent of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ...gateway.json_values import is_object

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...world import World
    from ..orders.orders import Line, Order

__all__ = ["SELLER", "STATUSES", "WALMART", "Claim", "Claims", "Event", "Paper"]

STATUSES = ("INITIATED", "IN_REVIEW", "NEED_INFO", "APPROVED", "PAYMENT_INITIATED", "PAID_OUT", "REJECTED")
_HOUR, _DAY = 3_600.0, 86_400.0
_NEXT = {
    "INITIATED": ("IN_REVIEW", _HOUR),
    "IN_REVIEW": ("APPROVED", _DAY),
    "NEED_INFO": ("REJECTED", 8 * _DAY),
    "APPROVED": ("PAYMENT_INITIATED", _HOUR),
    "PAYMENT_INITIATED": ("PAID_OUT", _DAY),
}
"""What follows on a status unless somebody decides otherwise, and how many seconds later."""
_GROUPS = {"INITIATED": "OPEN", "IN_REVIEW": "OPEN", "NEED_INFO": "ACTION_NEEDED"}
_PAYMENTS = {"PAYMENT_INITIATED": "INITIATED", "PAID_OUT": "PAID", "REJECTED": "REJECTED"}
_FIRST = 1_000_000
WALMART, SELLER = "Walmart Agent", "Seller"


@dataclass(frozen=True)
class Paper:
    """A file that was sent with a claim."""

    id: str
    file_name: str
    document_type: str
    content: bytes


@dataclass(frozen=True)
class Event:
    """Something that happened to a claim."""

    at: float
    """Seconds since the Unix epoch."""
    author: str
    status: str
    notes: str = ""
    papers: Sequence[Paper] = ()


@dataclass
class Claim:
    """What was claimed of one line of an order."""

    number: str
    order: Order
    line: Line
    return_order_id: str
    claim_type: str
    quantity: int
    events: list[Event] = field(default_factory=list[Event])
    """The oldest first."""

    @property
    def status(self) -> str:
        """How far it is."""
        return self.events[-1].status

    @property
    def created(self) -> float:
        """When it was submitted."""
        return self.events[0].at

    @property
    def group(self) -> str:
        """Whose turn it is."""
        return _GROUPS.get(self.status, "CLOSED")

    @property
    def payment(self) -> str:
        """How far its payment is."""
        return _PAYMENTS.get(self.status, "PENDING")

    @property
    def amount(self) -> float:
        """What the units cost."""
        return round(self.line.price * self.quantity, 2)

    @property
    def tracking(self) -> tuple[str, str]:
        """Carrier and tracking number of the package; empty texts where nothing was shipped."""
        for part in self.line.parts:
            if part.tracking:
                carrier: Any = part.tracking.get("carrierName")
                named: Any = carrier
                if is_object(carrier):
                    named = carrier.get("carrier") or carrier.get("otherCarrier")
                return str(named or ""), str(part.tracking.get("trackingNumber") or "")
        return "", ""

    @property
    def papers(self) -> Iterator[Paper]:
        """All that was sent of it."""
        for event in self.events:
            yield from event.papers


class Claims:
    """The claims of a seller, oldest first."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._claims: dict[str, Claim] = {}
        self._papers = 0

    def next_number(self) -> str:
        """A number that no claim has."""
        return str(_FIRST + len(self._claims))

    def add(self, claim: Claim) -> None:
        """Take a claim on."""
        self._claims[claim.number] = claim

    def paper(self, file_name: str, document_type: str, content: bytes) -> Paper:
        """A file with an id that no other has: 24 hex digits."""
        self._papers += 1
        return Paper(
            f"{0x8957_11A7_AA40_0000 + self._papers:016X}{len(content):08X}", file_name, document_type, content
        )

    def all(self) -> list[Claim]:
        """All of them, as they are now."""
        for claim in self._claims.values():
            self._bring_up(claim)
        return list(self._claims.values())

    def find(self, number: str) -> Claim | None:
        """The claim with this number, as it is now."""
        claim = self._claims.get(number)
        if claim is not None:
            self._bring_up(claim)
        return claim

    def days_left(self, claim: Claim) -> int | None:
        """How many days the seller has to answer, begun ones included; None where nothing is asked."""
        if claim.status != "NEED_INFO":
            return None
        left = claim.events[-1].at + self._world.hastened(_NEXT["NEED_INFO"][1]) - self._world.clock.time()
        return -int(-left // self._world.hastened(_DAY))

    def _bring_up(self, claim: Claim) -> None:
        """Let happen what has fallen due."""
        now = self._world.clock.time()
        while claim.status in _NEXT:
            status, seconds = _NEXT[claim.status]
            due = claim.events[-1].at + self._world.hastened(seconds)
            if due > now:
                return
            claim.events.append(Event(due, WALMART, status))
