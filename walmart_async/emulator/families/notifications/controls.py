"""What users of the emulator may do in this family: see which addresses a test of a delivery named."""

from __future__ import annotations

from ...world import Controls
from .subscriptions import Subscriptions

__all__ = ["NotificationControls"]


class NotificationControls(Controls):
    """See subscriptions, and tests of deliveries."""

    @property
    def subscriptions(self) -> dict[str, str]:
        """The address of each active subscription, by its id."""
        with self._lock:
            kept = self._world.of(Subscriptions).by_id.values()
            return {each["subscriptionId"]: each["eventUrl"] for each in kept if each["status"] == "ACTIVE"}

    @property
    def tested_deliveries(self) -> list[str]:
        """The addresses to which a sample was to go; the emulator delivers nothing."""
        with self._lock:
            return list(self._world.of(Subscriptions).tested)
