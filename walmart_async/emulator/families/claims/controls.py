"""What users of the emulator may do in this family: decide claims."""

from __future__ import annotations

from ...world import Controls
from .claims import STATUSES, WALMART, Claims, Event

__all__ = ["ClaimControls"]


class ClaimControls(Controls):
    """Decide claims."""

    def decide_claim(self, claim_number: str, status: str = "APPROVED", notes: str = "") -> None:
        """Let a claim be this far now.

        Args:
            claim_number: Its number.
            status: ``APPROVED``, ``REJECTED``, ``NEED_INFO`` to ask the seller for more, or another that claims have.
            notes: What is said with it.

        Raises:
            KeyError: No claim has this number.
            ValueError: There is no such status.
        """
        if status not in STATUSES:
            raise ValueError(f"the status is one of {', '.join(STATUSES)}, not {status!r}")
        with self._lock:
            claim = self._world.of(Claims).find(claim_number)
            if claim is None:
                raise KeyError(claim_number)
            claim.events.append(Event(self._world.clock.time(), WALMART, status, notes))
