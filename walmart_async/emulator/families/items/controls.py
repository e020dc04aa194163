"""What users of the emulator may do in this family: hold items, and apply for GTIN exemptions."""

from __future__ import annotations

from collections.abc import Mapping

from ...world import Controls
from .exemptions import STATUSES as EXEMPTION_STATUSES
from .exemptions import Exemption, Exemptions
from .holds import STATUSES, Hold, Holds

__all__ = ["ItemControls"]


class ItemControls(Controls):
    """Hold items, and apply for GTIN exemptions."""

    def hold_item(self, sku: str, status: str = "IN_REVIEW", *, corrections: Mapping[str, str] | None = None) -> None:
        """Put an item on hold until it is known how hazardous it is, or change how far that is.

        Args:
            sku: The seller's SKU.
            status: ``IN_REVIEW``, ``ACTION_NEEDED`` or ``PROHIBITED``.
            corrections: What to correct, by field.

        Raises:
            KeyError: If no item has this SKU.
            ValueError: There is no such status.
        """
        if status not in STATUSES:
            raise ValueError(f"the status is one of {', '.join(STATUSES)}, not {status!r}")
        with self._lock:
            item, holds, now = self._world.items[sku], self._world.of(Holds).of, self._world.clock.time()
            before = holds.get(item)
            holds[item] = Hold(status, now if before is None else before.created, now, dict(corrections or {}))

    def add_gtin_exemption(
        self,
        brand: str,
        product_type: str = "Candles",
        *,
        category: str = "Home",
        status: str = "PROCESSING",
        reason: str | None = None,
    ) -> str:
        """Apply for leave to sell products of a brand without a GTIN, now; returns the id of the submission.

        Args:
            brand: The brand.
            product_type: The product type.
            category: The category.
            status: ``PROCESSING``, ``APPROVED``, ``DENIED``, ``NEEDS_INFO`` or ``CLOSED``.
            reason: Why it was denied.

        Raises:
            ValueError: There is no such status.
        """
        if status not in EXEMPTION_STATUSES:
            raise ValueError(f"the status is one of {', '.join(EXEMPTION_STATUSES)}, not {status!r}")
        with self._lock:
            kept, now = self._world.of(Exemptions).all, self._world.clock.time()
            submission_id = f"{0x7CBB_553D + len(kept):08X}"
            kept.append(Exemption(submission_id, category, product_type, brand, status, reason, now))
            return submission_id
