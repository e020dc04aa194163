"""Disputes about duplicates: under review for a while after they are contested, then decided."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...world import World

__all__ = ["Dispute", "Disputes"]

REVIEW_SECONDS = 600.0


@dataclass(frozen=True)
class Dispute:
    """One contested product."""

    contested: float
    """Seconds since the Unix epoch."""
    decided: float
    """When its review ends, likewise."""
    decision: str
    """What the review will have found."""

    def status(self, now: float) -> str:
        """How far it is."""
        return self.decision if now >= self.decided else "IN_REVIEW"

    def updated(self, now: float) -> datetime:
        """When that last changed."""
        return datetime.fromtimestamp(self.decided if now >= self.decided else self.contested, UTC)


class Disputes:
    """The disputes of a seller, by product id and its type."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.decisions: dict[str, str] = {}
        """What reviews that are still to begin will find, by product id."""
        self._disputes: dict[tuple[str, str], Dispute] = {}

    def decide(self, product_id: str, decision: str, now: float) -> None:
        """Say what the review of a product finds, whether it has begun or not."""
        self.decisions[product_id] = decision
        for key, known in self._disputes.items():
            if key[0] == product_id and known.status(now) == "IN_REVIEW":
                self._disputes[key] = replace(known, decision=decision)

    def contest(self, product_id: str, kind: str, now: float) -> None:
        """Open a dispute, or open it again when it was decided; one under review goes on."""
        known = self._disputes.get((product_id, kind))
        if known is None or known.status(now) != "IN_REVIEW":
            decision = self.decisions.get(product_id, "NOT_DUPLICATE")
            self._disputes[product_id, kind] = Dispute(now, now + self._world.hastened(REVIEW_SECONDS), decision)

    def find(self, product_id: str, kind: str) -> Dispute | None:
        """The dispute of a product."""
        return self._disputes.get((product_id, kind))
