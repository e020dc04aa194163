"""Arguments about orders from other channels that are refused before anything is sent."""

from __future__ import annotations

from datetime import datetime

import msgspec

from support.examples import Call, Refusal, call
from walmart_async.api.fulfillment.orders import (
    Buyer,
    ChannelAddress,
    DeliveryAddress,
    FulfilledItem,
    StatedChannel,
)

BUYER = Buyer(first_name="Ada", last_name="Doe", phone="5550100")
HOME = DeliveryAddress(line1="1 Elm St", city="Reno", state="NV", zip="89501")
ITEM = FulfilledItem(sku="A")
DEPOT = ChannelAddress(
    first_name="Shop",
    line1="2 Pine St",
    line2="-",
    line3="-",
    city="Reno",
    state="NV",
    country="USA",
    zip="89503",
    address_type="Business",
)
SHOP = StatedChannel(name="My shop", return_address=DEPOT)
NAIVE = datetime(2026, 12, 1)  # noqa: DTZ001 - the mistake


def create(*given: object, **more: object) -> Call:
    first, second, third = (*given, *("c-1", "O1", [ITEM])[len(given) :])
    return call("create", first, second, third, **{"customer": BUYER, "ship_to": HOME, **more})


def item(**fields: object) -> Call:
    return create("c-1", "O1", [ITEM, msgspec.structs.replace(ITEM, **fields)])


def buyer(**fields: object) -> Call:
    return create(customer=msgspec.structs.replace(BUYER, **fields))


def home(**fields: object) -> Call:
    return create(ship_to=msgspec.structs.replace(HOME, **fields))


def shop(**fields: object) -> Call:
    return call("add_channels", "p-1", [msgspec.structs.replace(SHOP, **fields)])


MARKETPLACE = [
    Refusal(create(""), "channel_id"),
    Refusal(create("c-1", ""), "customer_order_no"),
    Refusal(create("c-1", "A" * 37), "customer_order_no"),
    Refusal(create("c-1", "A-1"), "customer_order_no"),
    Refusal(create("c-1", "O1", []), "items"),
    Refusal(create("c-1", "O1", ITEM), "items"),
    Refusal(create("c-1", "O1", [BUYER]), "items[0]"),
    Refusal(item(sku=""), "items[1].sku"),
    Refusal(item(units=0), "items[1].units"),
    Refusal(item(line_id="1234567"), "items[1].line_id"),
    Refusal(item(line_id=2), "items[1].line_id"),
    Refusal(item(line_id="1"), "items"),
    Refusal(item(speed="fast"), "items[1].speed"),
    Refusal(item(ship_to="home"), "items[1].ship_to"),
    Refusal(item(ship_to=msgspec.structs.replace(HOME, city="")), "items[1].ship_to.city"),
    Refusal(item(recipient="Ada"), "items[1].recipient"),
    Refusal(item(recipient=msgspec.structs.replace(BUYER, phone="1" * 16)), "items[1].recipient.phone"),
    Refusal(create(customer="Ada"), "customer"),
    Refusal(buyer(first_name="A" * 65), "customer.first_name"),
    Refusal(buyer(last_name=None), "customer.last_name"),
    Refusal(buyer(email="a\nb"), "customer.email"),
    Refusal(create(ship_to="home"), "ship_to"),
    Refusal(home(line1="1" * 36), "ship_to.line1"),
    Refusal(home(line2=""), "ship_to.line2"),
    Refusal(home(city="R" * 33), "ship_to.city"),
    Refusal(home(state="NEV"), "ship_to.state"),
    Refusal(home(country="AMERICA"), "ship_to.country"),
    Refusal(home(zip="8950"), "ship_to.zip"),
    Refusal(home(address_type=1), "ship_to.address_type"),
    Refusal(create(placed_at=NAIVE), "placed_at"),
    Refusal(call("promises", {}, HOME), "units"),
    Refusal(call("promises", {str(each): 1 for each in range(31)}, HOME), "units"),
    Refusal(call("promises", {"A": 0}, HOME), "units['A']"),
    Refusal(call("promises", {"A": 1}, BUYER), "ship_to"),
    Refusal(call("promises", {"A": 1}, HOME, po_box="no"), "po_box"),
    Refusal(call("cancel", "", {"1": 1}), "customer_order_no"),
    Refusal(call("cancel", "O1", {}), "lines"),
    Refusal(call("cancel", "O1", {"1": 0}), "lines['1']"),
    Refusal(call("cancel", "O1", {"1" * 33: 1}), f"lines['{'1' * 33}']"),
    Refusal(call("cancel", "O1", {"1": 1}, seller_order_id=""), "seller_order_id"),
    Refusal(call("list", limit=51), "limit"),
    Refusal(call("list", order_number=""), "order_number"),
    Refusal(call("list", tracking_number=""), "tracking_number"),
    Refusal(call("list", shipment_number=""), "shipment_number"),
    Refusal(call("list", ordered_from="2026-01-01"), "ordered_from"),
    Refusal(call("list", ordered_until=NAIVE), "ordered_until"),
    Refusal(call("list", oldest_first="yes"), "oldest_first"),
    Refusal(call("list", cursor="next"), "cursor"),
    Refusal(call("channels", ""), "partner_id"),
    Refusal(call("add_channels", "", [SHOP]), "partner_id"),
    Refusal(call("add_channels", "p-1", []), "channels"),
    Refusal(call("add_channels", "p-1", [SHOP] * 11), "channels"),
    Refusal(call("add_channels", "p-1", [DEPOT]), "channels[0]"),
    Refusal(shop(name="My"), "channels[0].name"),
    Refusal(shop(return_address=HOME), "channels[0].return_address"),
    Refusal(shop(return_address=msgspec.structs.replace(DEPOT, zip="")), "channels[0].return_address.zip"),
    Refusal(
        shop(return_address=msgspec.structs.replace(DEPOT, first_name="S")), "channels[0].return_address.first_name"
    ),
    Refusal(shop(carriers="packageD"), "channels[0].carriers"),
    Refusal(shop(shipping=""), "channels[0].shipping"),
    Refusal(call("update_channels", "p-1", {}), "channels"),
    Refusal(call("update_channels", "p-1", {"": SHOP}), "channels"),
    Refusal(call("update_channels", "p-1", {"c-1": DEPOT}), "channels['c-1']"),
]
