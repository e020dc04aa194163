"""What users of the emulator may do in this family: announce, book and receive shipments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ....world import Controls, check_units
from .shipments import AWAITING, RECEIVING, InboundShipments, Line, Shipment

__all__ = ["InboundControls"]

_USUAL_SECONDS = 7 * 86_400
_NO_GTIN = "0" * 14
_SENDER = {
    "addressLine1": "1 Sender Street",
    "city": "Reno",
    "stateCode": "NV",
    "countryCode": "US",
    "postalCode": "89501",
}


class InboundControls(Controls):
    """Announce, book and receive shipments of stock, and see them."""

    @property
    def inbound_shipments(self) -> list[Shipment]:
        """The shipments of stock to Walmart, oldest first, the cancelled ones too."""
        with self._lock:
            self._world.settle()
            return list(self._world.of(InboundShipments).by_id.values())

    def add_inbound_shipment(self, units: Mapping[str, int]) -> str:
        """Let a shipment of so many units of each SKU have been announced, all to one center; returns its id.

        Raises:
            KeyError: If no item has a SKU.
            ValueError: There is no SKU, or a number of units is no whole number from 1 on.
        """
        check_units(units)
        with self._lock:
            items = [(self._world.items[sku], count) for sku, count in units.items()]
            known, expected = self._world.of(InboundShipments), self._world.clock.time() + _USUAL_SECONDS
            lines = [Line(item, item.gtin or _NO_GTIN, item.sku, count, count, 1, expected) for item, count in items]
            (shipment,) = known.create(f"emulated-{self._world.ids.uuid()}", _SENDER, lines, transfer=True)
            return shipment.shipment_id

    def book_inbound_shipment(
        self, shipment_id: str, *, carrier: str = "FEDEX", tracking_numbers: Sequence[str] = ("794600000001",)
    ) -> None:
        """Let a carrier of Walmart's bring the parcels of a shipment.

        Raises:
            KeyError: If no shipment has this id.
        """
        with self._lock:
            known = self._world.of(InboundShipments)
            known.book(known.by_id[shipment_id], carrier, tracking_numbers, mode="Parcel")

    def receive_inbound_shipment(
        self,
        shipment_id: str,
        units: Mapping[str, int] | None = None,
        *,
        damaged: Mapping[str, int] | None = None,
        closes: bool = True,
    ) -> None:
        """Let Walmart take in a shipment, or a part of it: the stock of its items rises.

        Args:
            shipment_id: Which one.
            units: How many of each SKU come in, damaged ones included; all that are missing by default.
            damaged: How many of these cannot be sold.
            closes: Whether nothing more of it is to come.

        Raises:
            KeyError: If no shipment has this id, or a SKU is not in it.
            ValueError: If it was received or cancelled before, or a number of units is not possible.
        """
        with self._lock:
            self._world.settle()
            known = self._world.of(InboundShipments)
            shipment = known.by_id[shipment_id]
            if shipment.status not in {AWAITING, RECEIVING}:
                raise ValueError(f"{shipment_id} is {shipment.status}, and nothing more of it is to come")
            came = shipment.missing if units is None else units
            broken = damaged or {}
            for stated in (units, damaged):
                if stated is not None:
                    check_units(stated)
            if unknown := [sku for sku in [*came, *broken] if shipment.line(sku) is None]:
                raise KeyError(unknown[0])
            if more := [sku for sku, count in broken.items() if count > came.get(sku, 0)]:
                raise ValueError(f"{broken[more[0]]} units of {more[0]!r} cannot be damaged: no more than came in")
            known.receive(shipment, came, broken, closes=closes)
