"""Carriers that fetch stock, route by route: what is refused, and when."""

from __future__ import annotations

from typing import Any

import pytest

BASE = "/v3/fulfillment"
MARKET = {"WM_MARKET": "US", "WM_GLOBAL_VERSION": "3.1"}
PLACE = {"addressLine1": "1 A St", "city": "Reno", "country": "US", "postalCode": "89501", "stateOrProvince": "NV"}
DAY = 86_400


@pytest.fixture
def shipment(emulator) -> str:
    emulator.add_item("LAMP")
    return emulator.add_inbound_shipment({"LAMP": 10})


def package(**changes: Any) -> dict[str, Any]:
    sizes = {"length": 12, "width": 12, "height": 12, "weight": 20, "weightUOM": "lb", "lengthUOM": "in"}
    return {"packageSequenceNumber": 1, "packageType": "SINGLE SKU", **sizes, **changes}


def question(shipment: str, mode: str = "Parcel", *packages: dict[str, Any], **more: Any) -> dict[str, Any]:
    unit = {"origin": PLACE, "unitDetails": {"shipmentPackages": list(packages or (package(),))}}
    return {"payload": {"shipmentId": shipment, "quoteType": mode, "units": [unit], **more}}


def booking(shipment: str, quote_id: str, mode: str = "Parcel", **more: Any) -> dict[str, Any]:
    details = {"quoteType": mode, "quoteId": quote_id, "unitDetails": [{"noOfSingleSkuBoxes": 1}], **more}
    return {"payload": {"shipmentId": shipment, "bookingDetails": details}}


def coming(*days: str, ready: str = "08:00:00") -> dict[str, Any]:
    windows = [{"pickupDate": day, "readyTime": ready, "closeTime": "17:00:00"} for day in days]
    return {"pickupDetails": {"pickupDateInfo": windows, "pickupInstruction": "RING"}}


@pytest.fixture
def ask(seller):
    async def send(method: str, path: str, body: Any = None) -> Any:
        accept = {"Accept": "application/pdf"} if "-bol" in path else {}
        return await seller(method, f"{BASE}/{path}", body=body, headers={**MARKET, **accept})

    return send


@pytest.fixture
async def quoted(ask, shipment) -> list[str]:
    """The quotes for the pallets of the shipment."""
    reply = await ask("POST", "inbound-shipments-quote", question(shipment, "LTL", totalPalletCount=2))
    return [each["quoteId"] for each in reply.data["payload"]["rateQuotes"]]


def wrong(reply: Any) -> tuple[int, str]:
    return reply.status, reply.data["errors"][0]["field"]


async def test_what_is_large_costs_more_than_what_is_light(ask, shipment) -> None:
    asked = question(shipment, "Parcel", package(), package(length=24, width=24, height=24))
    (rate,) = (await ask("POST", "inbound-shipments-quote", asked)).data["payload"]["rateQuotes"]
    assert (rate["totalWeight"], rate["totalBillingWeight"], rate["netCharge"]) == (40, 120, 58)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"shipmentId": "none"}, "shipmentId"),
        ({"units": []}, "units"),
        ({"quoteType": "FTL"}, "equipmentDetails"),
        ({"quoteType": "LTL", "pickUpFromDate": "2020-01-01T00:00:00Z"}, "pickUpFromDate"),
    ],
)
async def test_a_question_that_is_refused(ask, shipment, changes, field) -> None:
    asked = question(shipment)
    asked["payload"] |= changes
    assert wrong(await ask("POST", "inbound-shipments-quote", asked)) == (400, field)


@pytest.mark.parametrize(
    ("name", "value"), [("length", 0), ("weight", "much"), ("weightUOM", "KG"), ("noOfPackages", -1)]
)
async def test_a_package_that_is_refused(ask, shipment, name, value) -> None:
    reply = await ask("POST", "inbound-shipments-quote", question(shipment, "LTL", package(**{name: value})))
    assert reply.status == 400
    assert name in reply.data["errors"][0]["field"]


async def test_a_cancelled_shipment_is_not_quoted(ask, seller, emulator, shipment) -> None:
    order = emulator.inbound_shipments[0].inbound_order_id
    await seller("DELETE", f"{BASE}/inbound-shipments/{order}")
    assert wrong(await ask("POST", "inbound-shipments-quote", question(shipment))) == (400, "shipmentId")


async def test_only_its_own_quote_is_booked_and_only_once(ask, shipment, quoted) -> None:
    path, days = "inbound-shipments-booking", coming("2030-01-02")
    assert wrong(await ask("POST", path, booking(shipment, "7", "LTL", **days))) == (400, "quoteId")
    assert wrong(await ask("POST", path, booking(shipment, quoted[0]))) == (400, "quoteId")
    assert (await ask("POST", path, booking(shipment, quoted[1], "LTL", **days))).data == {"status": "OK"}
    assert wrong(await ask("POST", path, booking(shipment, quoted[1], "LTL", **days))) == (400, "shipmentId")
    assert wrong(await ask("POST", "inbound-shipments-quote", question(shipment))) == (400, "shipmentId")


@pytest.mark.parametrize(
    "days", [{}, coming("2020-01-01"), coming("2030-13-01"), coming("2030-01-02", ready="18:00:00")]
)
async def test_when_the_carrier_cannot_come(ask, shipment, quoted, days) -> None:
    reply = await ask("POST", "inbound-shipments-booking", booking(shipment, quoted[0], "LTL", **days))
    assert reply.status == 400


async def test_papers_are_for_what_is_booked(ask, emulator, shipment, quoted, clock) -> None:
    bill = f"inbound-shipments-bol?shipmentId={shipment}&mode="
    assert wrong(await ask("GET", f"{bill}LTL")) == (400, "shipmentId")
    await ask("POST", "inbound-shipments-booking", booking(shipment, quoted[0], "LTL", **coming("2030-01-02")))
    assert wrong(await ask("GET", f"{bill}Parcel")) == (400, "shipmentId")
    (made,) = emulator.carrier_bookings
    assert (made.shipment.mode, made.shipment.carrier) == ("LTL", "FXFE")
    gone = await ask("DELETE", f"inbound-shipments-booking?shipmentId={shipment}&mode=LTL")
    assert gone.data == {"status": "OK"}
    assert wrong(await ask("GET", f"inbound-shipments-booking?shipmentId={shipment}&mode=LTL")) == (400, "shipmentId")


async def test_parcels_have_a_day_to_be_given_up(ask, seller, shipment, clock) -> None:
    path = f"inbound-shipments-booking?shipmentId={shipment}&mode=Parcel"
    for late, status in ((DAY, 200), (DAY + 1, 400)):
        reply = await ask("POST", "inbound-shipments-quote", question(shipment))
        (rate,) = reply.data["payload"]["rateQuotes"]
        await ask("POST", "inbound-shipments-booking", booking(shipment, rate["quoteId"]))
        clock.advance(late)
        await seller.log_in()
        assert (await ask("DELETE", path)).status == status


async def test_the_carrier_comes_another_day(ask, shipment, quoted) -> None:
    await ask("POST", "inbound-shipments-booking", booking(shipment, quoted[0], "LTL", **coming("2030-01-02")))
    query = f"inbound-seller-schedule?shipmentId={shipment}&quoteType=LTL&quoteId="
    assert wrong(await ask("GET", f"{query}{quoted[1]}")) == (400, "quoteId")
    other = booking(shipment, quoted[0], "LTL", **coming("2030-01-05"))
    assert (await ask("POST", "inbound-schedule-update", other)).data["payload"]["pickupDate"] == "2030-01-05"
    assert (await ask("GET", f"{query}{quoted[0]}")).data["payload"]["status"] == "SCHEDULED"
    stranger = booking(shipment, quoted[0], "LTL", carrier="UPS", **coming("2030-01-05"))
    assert wrong(await ask("POST", "inbound-schedule-update", stranger)) == (400, "carrier")
