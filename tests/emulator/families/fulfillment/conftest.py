"""An item in Walmart's stock, and orders of it from another channel."""

from __future__ import annotations

from typing import Any

import pytest

BASE = "/v3/fulfillment/orders-fulfillments"
GTIN = "00894147009695"
CONTACT = {"name": {"firstName": "Ada", "lastName": "Doe"}, "phone": "5550100"}
ADDRESS = {"line1": "1 Elm St", "city": "Reno", "state": "NV", "country": "USA", "zip": "89501"}


def line(number: str = "1", sku: str = "LAMP", amount: Any = 2, **more: Any) -> dict[str, Any]:
    return {
        "sellerLineId": number,
        "itemDetail": {"sku": sku},
        "qty": {"unitOfMeasure": "EACH", "measurementValue": amount},
        "shippingTo": {"contact": CONTACT, "address": ADDRESS},
        **more,
    }


@pytest.fixture
def channel(emulator) -> str:
    """A sales channel, and ten lamps in stock."""
    emulator.add_item("LAMP", gtin=GTIN)
    emulator.set_wfs_stock("LAMP", 10)
    return emulator.add_sales_channel("My shop")


@pytest.fixture
def place(seller, channel):
    """Place an order."""

    async def placed(number: str = "O1", *lines: dict[str, Any], **changes: Any) -> Any:
        payload = {
            "orderChannelId": channel,
            "customerOrderNo": number,
            "customer": {"contact": CONTACT},
            "orderItems": list(lines or (line(),)),
            **changes,
        }
        return await seller("POST", BASE, body={"payload": payload})

    return placed


@pytest.fixture
def lamps(seller):
    """Lamps that can be ordered, and those set aside."""

    async def units() -> tuple[int, int]:
        (found,) = (await seller("GET", "/v3/wfs/inventory?sku=LAMP")).data["payload"]["inventory"]
        return found["inventoryData"]["availableUnits"], found["inventoryData"]["reservedUnits"]

    return units


@pytest.fixture
def listed(seller):
    """The orders that a query finds."""

    async def found(query: str = "") -> list[dict[str, Any]]:
        return (await seller("GET", f"{BASE}/status?{query}")).data["payload"]

    return found
