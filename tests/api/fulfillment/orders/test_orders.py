"""Orders from other channels, through the client and against the emulator."""

from __future__ import annotations

import pytest

from walmart_async.api.fulfillment.orders import Buyer, DeliveryAddress, FulfilledItem, MultichannelStatus
from walmart_async.api.fulfillment.returns import ReturnedItem
from walmart_async.emulator import Emulator
from walmart_async.errors import BadRequestError, RequestInvalidError
from walmart_sync import Marketplace

ADA = Buyer(first_name="Ada", last_name="Lovelace", phone="5550100", email="ada@example.com")
HOME = DeliveryAddress(line1="1 Elm St", city="Reno", state="NV", zip="89501")
SECRETS = ("Ada", "Lovelace", "5550100", "ada@", "Elm", "Reno", "89501")


def shown(value: object) -> list[str]:
    return [each for each in SECRETS if each in repr(value)]


def test_an_order_is_shipped_and_comes_back_and_no_repr_says_whose_it_is() -> None:
    with Emulator(seed=1) as emulator:
        emulator.add_item("lamp", gtin="00012947218283")
        emulator.set_wfs_stock("lamp", 5)
        channel = emulator.add_sales_channel("My shop")
        with Marketplace(
            client_id=emulator.client_id, client_secret=emulator.client_secret, base_url=emulator.url
        ) as walmart:
            orders = walmart.fulfillment.orders
            (delivery,) = orders.promises({"lamp": 2}, HOME).deliveries
            assert delivery.sla is not None
            assert delivery.sla.speed == "STANDARD"
            taken = orders.create(channel, "shop1", [FulfilledItem(sku="lamp", units=2)], customer=ADA, ship_to=HOME)
            assert taken.request_id
            with pytest.raises(BadRequestError) as again:
                orders.create(channel, "shop1", [FulfilledItem(sku="lamp")], customer=ADA, ship_to=HOME)
            assert again.value.errors[0].code == "SELLER_ORDER_ID_CUSTOMER_ORDER_NO_SAME"
            assert shown(again.value) == []
            emulator.deliver_multichannel_order("shop1")
            (order,) = orders.list(order_number="shop1")
            assert order.status is MultichannelStatus.DELIVERED
            (line,) = order.order_lines
            place = line.ship_to_address
            assert place is not None
            assert place.address is not None
            assert (place.address.address_line1, place.address.state_code) == ("1 Elm St", "NV")
            assert shown(order) == []
            returns = walmart.fulfillment.returns
            made = returns.create("r-1", str(order.seller_order_id), [ReturnedItem(sku="lamp")])
            assert returns.create("r-1", str(order.seller_order_id), [ReturnedItem(sku="lamp")]) == made
            emulator.receive_multichannel_return(str(made.return_order_id))
            log = list(walmart.fulfillment.inventory_log.list("12947218283"))
            assert [change.changed_units for change in log] == [5, -2, 1]


@pytest.mark.parametrize(
    "given",
    [HOME, ADA, HOME.sent("ship_to"), ADA.sent("customer"), FulfilledItem(sku="A", ship_to=HOME, recipient=ADA)],
)
def test_no_repr_shows_a_customer(given: object) -> None:
    assert shown(given) == []


def test_no_error_shows_a_customer() -> None:
    for buyer in (
        Buyer(first_name="Ada\n", last_name="x", phone="1"),
        Buyer(first_name="Ada" * 30, last_name="x", phone="1"),
    ):
        with pytest.raises(RequestInvalidError) as error:
            buyer.sent("customer")
        assert shown(error.value) == []
