"""What users of the emulator may do in this family: have tax forms."""

from __future__ import annotations

from ...world import Controls
from .tax_forms import TaxForms

__all__ = ["PaymentControls"]


class PaymentControls(Controls):
    """Have tax forms."""

    def add_tax_form(self, payout_year: str, form_type: str = "1099-K") -> str:
        """Have one more tax form of a year; returns its id."""
        with self._lock:
            return self._world.of(TaxForms).add(payout_year, form_type).form_id
