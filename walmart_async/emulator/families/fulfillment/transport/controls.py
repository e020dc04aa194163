"""What users of the emulator may see in this topic: what was booked."""

from __future__ import annotations

from ....world import Controls
from .quotes import Booked, Transports

__all__ = ["TransportControls"]


class TransportControls(Controls):
    """See which carriers were booked for shipments."""

    @property
    def carrier_bookings(self) -> list[Booked]:
        """The quotes that were taken and not given up, oldest first."""
        with self._lock:
            return list(self._world.of(Transports).booked.values())
