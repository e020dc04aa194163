"""What a seller does with Walmart Fulfillment Services (WFS), by topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._declare.family import Group, family
from ..._declare.modes import M

if TYPE_CHECKING:
    from .inbound.marketplace import Inbound
    from .reports.marketplace import Reports
    from .transport.marketplace import Transport

__all__ = ["Fulfillment"]


class Fulfillment(Group[M]):
    """Store stock with Walmart and have it shipped from there."""

    inbound: Inbound[M] = family(".inbound.marketplace", "Inbound")
    reports: Reports[M] = family(".reports.marketplace", "Reports")
    transport: Transport[M] = family(".transport.marketplace", "Transport")
