"""A drop-ship vendor's stock: one item at one ship node, across ship nodes, and in bulk."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from ..._declare.checks import between, day, gtin14, identifier, optional, quantity
from ..._declare.decorators import GET, POST, PUT
from ..._declare.modes import M
from ..._declare.request import Request
from ..._declare.resource import Resource
from ...errors import RequestInvalidError
from ...models.quantity import EachQuantity
from ..feeds.models import FeedAcknowledgement
from ..feeds.types import FeedBody, feed_type
from .supplier_models import (
    Availability,
    GtinInventory,
    GtinInventoryUpdate,
    GtinNodeInventory,
    SupplierInventoryRecord,
    SupplierLevel,
)

__all__ = ["Inventory"]

_DSV_INVENTORY = feed_type("DSV_INVENTORY")


class Inventory(Resource[M], family="inventory", surface="supplier"):
    """Read and write a drop-ship vendor's stock."""

    @GET("/v3/inventory", "2500/min", spec="dropship-vendor-inventory/getInventory")
    def get(self, *, ship_node: str, sku: str | None = None, gtin: str | None = None) -> Request[GtinInventory]:
        """The stock of an item at one ship node.

        Args:
            ship_node: The ship node.
            sku: The vendor's SKU; this or ``gtin``.
            gtin: The GTIN, UPC or EAN in up to 14 digits; this or ``sku``.

        Raises:
            RequestInvalidError: Not exactly one of SKU and GTIN is given.
            NotFoundError: Walmart knows no such item.
        """
        kind, value = _one_identifier(sku, gtin)
        return Request(query={kind: value, "shipNode": identifier("ship_node", ship_node)})

    @GET("/v3/inventories/{id}", "1500/min", spec="dropship-vendor-inventory/getSingleItemInventory")
    def get_nodes(
        self, *, sku: str | None = None, gtin: str | None = None, ship_node: str | None = None
    ) -> Request[GtinNodeInventory]:
        """The stock of an item at its ship nodes, as reported, reserved, and left to sell.

        Args:
            sku: The vendor's SKU; this or ``gtin``.
            gtin: The GTIN, UPC or EAN in up to 14 digits; this or ``sku``.
            ship_node: Only this ship node.

        Raises:
            RequestInvalidError: Not exactly one of SKU and GTIN is given.
            NotFoundError: Walmart knows no such item.
        """
        kind, value = _one_identifier(sku, gtin)
        node = optional("ship_node", ship_node)
        return Request(path={"id": value}, query={"productIdType": kind, "shipNode": node})

    @PUT("/v3/inventory/update", "1500/min", sends=GtinInventoryUpdate, spec="seeds/PUT_/v3/inventory/update")
    def update(
        self,
        gtin: str,
        amount: int | None = None,
        *,
        ship_node: str,
        availability: Availability = Availability.STANDARD,
    ) -> Request[GtinInventory]:
        """Set the stock of an item at one ship node.

        Args:
            gtin: The GTIN, UPC or EAN in up to 14 digits.
            amount: Units on hand, from 0 on; none where stock is infinite.
            ship_node: The ship node.
            availability: Standard with a quantity, infinite without.

        Raises:
            RequestInvalidError: The GTIN is not one, or amount and availability contradict each other.
        """
        return _update(gtin, amount, ship_node, availability)

    @PUT("/v3/inventory", "1500/min", sends=GtinInventoryUpdate, spec="dropship-vendor-inventory/putUpdateInventory")
    def update_at_former_path(
        self,
        gtin: str,
        amount: int | None = None,
        *,
        ship_node: str,
        availability: Availability = Availability.STANDARD,
    ) -> Request[GtinInventory]:
        """Do what `update` does, at the path that Walmart's specification still gives.

        Args:
            gtin: The GTIN, UPC or EAN in up to 14 digits.
            amount: Units on hand, from 0 on; none where stock is infinite.
            ship_node: The ship node.
            availability: Standard with a quantity, infinite without.

        Raises:
            RequestInvalidError: The GTIN is not one, or amount and availability contradict each other.
        """
        return _update(gtin, amount, ship_node, availability)

    @POST("/v3/feeds", _DSV_INVENTORY.buckets, sends=FeedBody, spec="dropship-vendor-inventory/postBulkUpdateInventory")
    def bulk_update(
        self, levels: Sequence[SupplierLevel], *, made_at: datetime | None = None, version: str | None = None
    ) -> Request[FeedAcknowledgement]:
        """Set the stock of many items at many ship nodes with a feed of type ``DSV_INVENTORY``.

        Args:
            levels: 1 to 10,000 levels, no product and ship node twice. Walmart takes 1 MB at most.
            made_at: When the levels were taken; without it, now.
            version: The version of the feed's form, instead of the published one.

        Returns:
            The feed's id; follow it with ``feeds.wait``.

        Raises:
            RequestInvalidError: A level is wrong, or given twice.
            OutcomeUnknownError: It was sent, and Walmart may have it or not.
        """
        between("levels", len(levels), 1, _DSV_INVENTORY.most_items)
        records = tuple(_record(f"levels[{place}]", level) for place, level in enumerate(levels))
        seen: set[tuple[str, str]] = set()
        for place, record in enumerate(records):
            if (record.product_id, record.ship_node) in seen:
                problem = f"is the second for GTIN {record.product_id} at ship node {record.ship_node}"
                raise RequestInvalidError(f"levels[{place}]", problem, "one level a product and ship node")
            seen.add((record.product_id, record.ship_node))
        now = (datetime.now(UTC) if made_at is None else made_at).astimezone(UTC)
        header = {
            "feedType": _DSV_INVENTORY.name,
            "feedDate": now.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "locale": "en",
            "businessUnit": "WALMART_US",
        }
        body = _DSV_INVENTORY.body(records, version=version, **header)
        return Request(query={"feedType": _DSV_INVENTORY.name}, body=body)


def _one_identifier(sku: str | None, gtin: str | None) -> tuple[str, str]:
    if (sku is None) == (gtin is None):
        raise RequestInvalidError("sku, gtin", "are both given" if sku else "are both missing", "exactly one of them")
    return ("sku", identifier("sku", sku)) if sku is not None else ("gtin", gtin14("gtin", gtin))


def _level(record: str, name: str, amount: int | None, availability: Availability) -> int | None:
    field = record + name
    if availability == Availability.INFINITE:
        if amount is not None:
            raise RequestInvalidError(field, f"is {amount}", "none, as availability AA is stock without end")
        return None
    if availability != Availability.STANDARD:
        raise RequestInvalidError(f"{record}availability", f"is {availability!s}", "AC with a quantity, or AA without")
    if amount is None:
        raise RequestInvalidError(field, "is missing", f"units on hand, as availability is {availability}")
    return quantity(field, amount)


def _update(gtin: str, amount: int | None, ship_node: str, availability: Availability) -> Request[GtinInventory]:
    product, units = gtin14("gtin", gtin), _level("", "amount", amount, availability)
    body = GtinInventoryUpdate(
        gtin=product,
        availability_code=Availability(availability),
        quantity=None if units is None else EachQuantity.of(units),
    )
    node = identifier("ship_node", ship_node)
    return Request(query={"shipNode": node}, body=body, key=f"{product} {node}")


def _record(field: str, level: SupplierLevel) -> SupplierInventoryRecord:
    transit = level.in_transit
    if transit is not None:
        between(
            f"{field}.in_transit.quantity", quantity(f"{field}.in_transit.quantity", transit.quantity), 1, 2**31 - 1
        )
        day(f"{field}.in_transit.expected_availability_date", transit.expected_availability_date)
    return SupplierInventoryRecord(
        product_id=gtin14(f"{field}.gtin", level.gtin),
        ship_node=identifier(f"{field}.ship_node", level.ship_node),
        availability_code=Availability(level.availability),
        quantity=_level(f"{field}.", "quantity", level.quantity, level.availability),
        in_transit_inventory=None if transit is None else (transit,),
    )
