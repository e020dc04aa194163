"""The metrics of a seller's service against the emulator, in both modes."""

from __future__ import annotations

import io
import json
import zipfile
from decimal import Decimal

import pytest

from walmart_async import NotFoundError
from walmart_async._codec.json import decode
from walmart_async.api.insights.performance import OnTimeDelivery, RiskLevel, ShippingAccuracy

FAMILY, PATH = "insights.performance", "/v3/insights/performance"
NO_DATA = {"code": "404", "description": "No data", "info": "No data", "severity": "ERROR", "category": "DATA"}


def downloaded(seller, name: str, *args, **kwargs) -> bytes:
    read = seller.pager(f"{FAMILY}.{name}", *args, **kwargs).read()
    return read if isinstance(read, bytes) else seller.run(read)


def test_a_metric_and_the_orders_behind_it(seller, emulator) -> None:
    kept, lost = emulator.add_order({"A": 1}, price=20.0), emulator.add_order({"A": 2})
    emulator.set_performance("cancellations", {"cumulativeRate": 50, "gmvLoss": 19.98}, [{"PO #": lost, "Units": 2}])
    found = seller(f"{FAMILY}.cancellations", 14)
    assert (found.report_duration, found.rate, found.gmv_loss) == (14, 50, Decimal("19.98"))
    assert found.updated_timestamp.tzinfo is not None
    with zipfile.ZipFile(io.BytesIO(downloaded(seller, "cancellations_report"))) as workbook:
        sheet = workbook.read("xl/worksheets/sheet1.xml").decode()
    assert lost in sheet
    assert kept not in sheet


def test_what_follows_from_orders(seller, emulator, clock) -> None:
    for _ in range(11):
        emulator.add_order({"A": 1})
    clock.advance(3 * 86_400)
    late = seller(f"{FAMILY}.late_shipment", 30)
    assert (late.rate, late.performance_risk_level, late.orders_impacted) == (100, RiskLevel.URGENT, 11)
    assert late.seller_accountable_drivers.late_shipment_rate == 100


@pytest.mark.parametrize(
    "name", ["seller_response", "on_time_delivery", "negative_feedback", "ship_from_location_accuracy"]
)
def test_no_data_is_nothing_found(seller, emulator, name) -> None:
    """It comes with 204 or with 404, by the metric and the day."""
    with pytest.raises(NotFoundError):
        seller(f"{FAMILY}.{name}")
    with pytest.raises(NotFoundError):
        downloaded(seller, f"{name}_report")


def test_no_data_with_404(seller, emulator) -> None:
    emulator.faults.answer("GET", f"{PATH}/vtr/summary", status=404, body=NO_DATA)
    with pytest.raises(NotFoundError):
        seller(f"{FAMILY}.valid_tracking")


def test_a_burst_of_520_passes(seller, emulator) -> None:
    emulator.set_performance("srr", {"cumulativeRate": 97.5})
    emulator.faults.gateway_failure("GET", f"{PATH}/srr/summary")
    assert seller(f"{FAMILY}.seller_response").rate == Decimal("97.5")


def test_rates_are_read_as_they_come() -> None:
    body = {
        "payload": {
            "overallRate": "97.5",
            "sellerAccountableRate": 90.99999999999999,
            "sellerAccountableTrend": "red_down",
            "updatedTimestamp": "2026-11-27T08:00:00",
            "recommendations": {"recommendation": "Ship earlier"},
        }
    }
    found = decode(json.dumps(body).encode(), OnTimeDelivery, ("payload",))
    assert (found.overall_rate, found.rate) == (Decimal("97.5"), Decimal("90.99999999999999"))
    assert (found.seller_accountable_trend, found.updated_timestamp.tzinfo is not None) == ("RED_DOWN", True)
    assert [each.recommendation for each in found.recommendations] == ["Ship earlier"]
    assert decode(b'{"payload":{"overallRate":97}}', OnTimeDelivery, ("payload",)).rate == 97


def test_the_accuracy_of_each_place() -> None:
    body = b'{"payload":{"cumulativeAccuracy":80,"infractionDrivers":{"Reno, NV":75.5,"Dallas, TX":"84.5"}}}'
    found = decode(body, ShippingAccuracy, ("payload",))
    assert (found.rate, found.infraction_drivers["Dallas, TX"]) == (80, Decimal("84.5"))
