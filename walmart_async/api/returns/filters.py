"""What lists of returns can be narrowed down by."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal, TypedDict

from ..._declare.filters import As
from .lines import ReturnStatus
from .models import ReturnType

__all__ = ["ReturnFilters"]


class ReturnFilters(TypedDict, total=False):
    """What the list of returns takes; a moment has a time zone, a date is a day in Walmart's own."""

    return_order_id: str | None
    """This one."""
    customer_order_id: str | None
    """Returns of this customer order."""
    status: ReturnStatus | None
    """As far as this."""
    return_type: ReturnType | None
    """For a refund, a replacement, or of a pre-order."""
    is_wfs_enabled: Annotated[Literal["Y", "N"] | None, As("isWFSEnabled")]
    """``Y`` for what Walmart fulfils, ``N`` for what the seller does; without it, both."""
    replacement_info: bool | None
    """With what is known of replacements: the order that replaces it, reasons of recharging and cancelling."""
    return_creation_start_date: datetime | date | None
    """Begun from then on; with ``return_creation_end_date``."""
    return_creation_end_date: datetime | date | None
    """Begun until then; with ``return_creation_start_date``."""
    return_last_modified_start_date: datetime | date | None
    """Changed from then on."""
    return_last_modified_end_date: datetime | date | None
    """Changed until then."""
