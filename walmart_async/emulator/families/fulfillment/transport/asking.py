"""What is asked and booked, read out of requests."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

from ....gateway.validation import mapping, sequence
from ..inbound.moments import instant
from ..inbound.refusing import check_waiting, entry, refused, shipment_of
from .freight import FTL, PARCEL, count_of, mode_of, number_of, packages_of, units_of
from .quotes import Booked, Load, Quote, Transports, Window

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ....gateway.operations import Call
    from ..inbound.shipments import Shipment

__all__ = ["booked_of", "legacy_load", "load_of", "payload_of", "quote_of", "waiting", "windows_of"]

_A_DAY, _A_YEAR = 86_400, 366 * 86_400


def payload_of(call: Call) -> Mapping[str, Any]:
    """What the request is about."""
    return mapping(call.object.get("payload"), "payload")


def waiting(call: Call, shipment_id: Any) -> Shipment:
    """A shipment that nobody was booked for yet."""
    shipment = shipment_of(call, shipment_id)
    check_waiting([shipment])
    if shipment.is_booked:
        raise refused(entry("shipmentId", "is that of a shipment that a carrier is booked for"))
    return shipment


def load_of(call: Call, payload: Mapping[str, Any]) -> Load:
    """What is to be fetched, as the newer question has it."""
    mode = mode_of(payload.get("quoteType"), "quoteType")
    units = units_of(payload, "units")
    if not units:
        raise refused(entry("units", "must not be empty"))
    if mode == FTL and not units_of(payload, "equipmentDetails"):
        raise refused(entry("equipmentDetails", "must not be empty for FTL"))
    unit = units[0]
    details, origin = (mapping(unit.get(name), f"units[0].{name}") for name in ("unitDetails", "origin"))
    worth = details.get("declaredValue")
    return Load(
        mode=mode,
        packages=packages_of(details.get("shipmentPackages"), "units[0].unitDetails.shipmentPackages", mode),
        origin=_place(origin, ("stateOrProvince", "country")),
        pallets=count_of(details.get("totalPalletCount"), "totalPalletCount"),
        single_sku_boxes=count_of(details.get("noOfSingleSkuBoxes"), "noOfSingleSkuBoxes"),
        mixed_sku_boxes=count_of(details.get("noOfMixedSkuBoxes"), "noOfMixedSkuBoxes"),
        declared_value=number_of(worth, "declaredValue") if worth else 0,
        fetched_from=_fetched(call, payload.get("pickUpFromDate"), "pickUpFromDate"),
    )


def legacy_load(call: Call) -> Load:
    """What is to be fetched, as the older question has it."""
    stated = call.object
    if mode_of(stated.get("mode"), "mode") != PARCEL:
        raise refused(entry("mode", "must be PARCEL"))
    origin = mapping(stated.get("originLocation"), "originLocation")
    address = mapping(origin.get("address"), "originLocation.address")
    return Load(
        mode=PARCEL,
        packages=packages_of(stated.get("shipmentPackages"), "shipmentPackages", PARCEL),
        origin={**_place(address, ("stateCode", "countryCode")), "locationName": str(origin.get("locationName"))},
        fetched_from=_fetched(call, stated.get("pickupFromDateTime"), "pickupFromDateTime"),
    )


def _place(stated: Mapping[str, Any], names: tuple[str, str]) -> dict[str, str]:
    """A place by the names that answers have."""
    return {
        "locationName": str(stated.get("locationName") or ""),
        "addressLine1": str(stated.get("addressLine1") or ""),
        "city": str(stated.get("city") or ""),
        "stateCode": str(stated.get(names[0]) or ""),
        "countryCode": str(stated.get(names[1]) or ""),
        "postalCode": str(stated.get("postalCode") or ""),
        "phone": str(stated.get("phone") or ""),
    }


def _fetched(call: Call, stated: Any, field: str) -> float:
    now = call.world.clock.time()
    at = instant(stated, field) if stated else now + _A_DAY
    if not now - _A_DAY <= at <= now + _A_YEAR:
        raise refused(entry(field, "must not be in the past, nor more than a year ahead"))
    return at


def quote_of(call: Call, shipment: Shipment, mode: str, quote_id: Any) -> Quote:
    """A quote that can be booked."""
    made = call.world.of(Transports).quotes.get((shipment.shipment_id, mode), [])
    found = next((each for each in made if each.quote_id == str(quote_id)), None)
    if found is None:
        raise refused(entry("quoteId", f"is not that of a quote for {mode} of the shipment"))
    if found.expires <= call.world.clock.time():
        raise refused(entry("quoteId", "is that of a quote that has expired"))
    return found


def booked_of(call: Call, shipment_id: Any, mode: Any, field: str = "mode") -> Booked:
    """The booking of a shipment that travels this way."""
    shipment, wanted = shipment_of(call, shipment_id), mode_of(mode, field)
    found = call.world.of(Transports).booked.get(shipment.shipment_id)
    if found is None or not shipment.is_booked or found.mode != wanted:
        raise refused(entry("shipmentId", f"is not that of a shipment that is booked for {wanted}"))
    return found


def windows_of(call: Call, stated: Any, field: str) -> list[Window]:
    """At least one time at which a carrier may come, the best first."""
    found: list[tuple[int, Window]] = []
    today = datetime.fromtimestamp(call.world.clock.time(), UTC).date()
    for place, each in enumerate(sequence(stated, field)):
        where, given = f"{field}[{place}]", mapping(each, field)
        try:
            on = date.fromisoformat(str(given.get("pickupDate")))
            ready, closes = (time.fromisoformat(str(given.get(name))) for name in ("readyTime", "closeTime"))
            rank = int(str(given.get("priority") or place + 1))
        except ValueError:
            raise refused(entry(where, "must have a day, two times of it, and a number for its priority")) from None
        if on < today:
            raise refused(entry(f"{where}.pickupDate", "must not be in the past"))
        if closes.replace(tzinfo=None) <= ready.replace(tzinfo=None):
            raise refused(entry(f"{where}.closeTime", "must be later than readyTime"))
        found.append((rank, Window(on, ready, closes)))
    return [window for _, window in sorted(found, key=_rank)]


def _rank(pair: tuple[int, Window]) -> int:
    return pair[0]
