"""The labels that a seller bought, and the forms that carriers scan."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...world import World
    from .carriers import Service

__all__ = ["Label", "Labels"]


@dataclass
class Label:
    """A label that was bought."""

    purchase_order_id: str
    tracking_no: str
    service: Service
    items: Sequence[Mapping[str, Any]]
    add_ons: Sequence[str] = ()
    discarded: bool = False


@dataclass
class Labels:
    """All labels and forms, oldest first."""

    _world: World
    by_tracking: dict[tuple[str, str], Label] = field(default_factory=dict[tuple[str, str], Label])
    """By the carrier's short name and the tracking number."""
    form_ids: set[str] = field(default_factory=set[str])
    """The seller's ids of scan forms."""
    manifests: dict[str, str] = field(default_factory=dict[str, str])
    """The formats of scan forms, by Walmart's ids of them."""

    def buy(
        self,
        purchase_order_id: str,
        service: Service,
        items: Sequence[Mapping[str, Any]],
        add_ons: Sequence[str],
    ) -> Label:
        """Have one more label, with a tracking number of its own."""
        tracking_no = str(100_626_000_000 + len(self.by_tracking))
        label = Label(purchase_order_id, tracking_no, service, items, add_ons)
        self.by_tracking[service.carrier, tracking_no] = label
        return label

    def find(self, carrier: str, tracking_no: str) -> Label | None:
        """The label of a carrier with this number, unless it was discarded."""
        label = self.by_tracking.get((carrier, tracking_no))
        return None if label is None or label.discarded else label

    def of_order(self, purchase_order_id: str) -> list[Label]:
        """Those of a purchase order that were not discarded."""
        found = self.by_tracking.values()
        return [each for each in found if each.purchase_order_id == purchase_order_id and not each.discarded]

    def add_form(self, scan_form_id: str, document_format: str) -> str:
        """Have one more scan form; returns Walmart's id of it."""
        manifest_id = str(599_010_000 + len(self.manifests))
        self.form_ids.add(scan_form_id)
        self.manifests[manifest_id] = document_format
        return manifest_id
