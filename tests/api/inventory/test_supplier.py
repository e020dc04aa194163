"""The page about a drop-ship vendor's inventory: its samples, call by call, and what it advises."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import msgspec
import pytest

from walmart_async import errors, operations
from walmart_async._codec.json import decode
from walmart_async.api.feeds import FeedAcknowledgement, FeedDetails
from walmart_async.api.inventory import Availability, GtinInventory, GtinNodeInventory, InTransit, SupplierLevel
from walmart_async.api.reports import EnumFilter, ReportDownload, ReportRequest

GTIN, NODE = "00012947218283", "123456701"
REQUEST_ID = "4406b7c3-674e-41e4-a18a-5fd6f123479f"


def each(amount: int) -> dict[str, object]:
    return {"unit": "EACH", "amount": amount}


def flat(document, path="$"):
    """Every leaf of a document by its path; instants by what they mean."""
    if isinstance(document, dict):
        return {
            leaf: value for name, inner in document.items() for leaf, value in flat(inner, f"{path}.{name}").items()
        }
    if isinstance(document, list):
        return {leaf: v for place, inner in enumerate(document) for leaf, v in flat(inner, f"{path}[{place}]").items()}
    return {path: document}


@pytest.fixture(autouse=True)
def items(emulator) -> None:
    emulator.add_item("RG-IRAE-79VD", gtin=GTIN, stock={NODE: 23, "123456702": 4})
    emulator.add_item("other", gtin="00097531246801", stock={NODE: 1})
    emulator.add_item("third", gtin="01234567891011", stock={NODE: 1})


LEVEL = {"sku": "RG-IRAE-79VD", "gtin": GTIN, "quantity": each(23)}
NODES = {
    "sku": "RG-IRAE-79VD",
    "gtin": GTIN,
    "nodes": [{"shipNode": NODE, "inputQty": each(214), "availToSellQty": each(21), "reservedQty": each(24)}],
}
FEED_STATUS = {
    "feedId": "85CF30246B87483BA2290B8300750C47@AVABBgA",
    "activityId": "13CBADE2",
    "feedStatus": "PROCESSED",
    "itemsReceived": 20,
    "itemsSucceeded": 10,
    "itemsFailed": 5,
    "nextCursor": "AoE9MDAw",
}
REQUESTED = {
    "requestId": REQUEST_ID,
    "requestStatus": "RECEIVED",
    "requestSubmissionDate": "2023-08-28T13:34:54Z",
    "reportType": "DSV_INVENTORY",
    "reportVersion": "v1",
}
DOWNLOAD = {
    "requestId": REQUEST_ID,
    "requestStatus": "READY",
    "reportType": "DSV_INVENTORY",
    "reportVersion": "v1",
    "downloadURL": "https://marketplace.walmartapis.com/v3/reports/getReport/f/R_1_2025.277000.zip?se=1%3A1Z&sr=b&sig=x",
    "downloadURLExpirationTime": "2025-08-28T11:13:49Z",
}


class TestSampleAnswers:
    @pytest.mark.parametrize(
        ("kind", "document"),
        [
            (GtinInventory, LEVEL),
            (GtinNodeInventory, NODES),
            (FeedAcknowledgement, {"feedId": "991B8779687C4D5DBC06DF18DB167192@AQkBAQA"}),
            (FeedDetails, FEED_STATUS),
            (ReportRequest, REQUESTED),
            (ReportRequest, REQUESTED | {"requestStatus": "READY", "reportGenerationDate": "2023-08-28T13:40:00Z"}),
            (ReportDownload, DOWNLOAD),
        ],
    )
    def test_no_field_is_lost(self, kind, document) -> None:
        found = json.loads(msgspec.json.encode(decode(json.dumps(document).encode(), kind)))
        assert flat(found) == flat(document)

    def test_feed_items_may_be_none_yet(self) -> None:
        document = {**FEED_STATUS, "itemDetails": {"itemIngestionStatus": []}}
        details = decode(json.dumps(document).encode(), FeedDetails)
        assert (details.items, details.activity_id, details.next_cursor) == ((), "13CBADE2", "AoE9MDAw")


def sample_feed(first: dict[str, object], second: dict[str, object]) -> dict[str, object]:
    return {
        "InventoryFeedHeader": {
            "version": "5.0.20240905-15_39_48-api",
            "feedType": "DSV_INVENTORY",
            "feedDate": "2024-12-30T13:03:33.000Z",
            "locale": "en",
            "businessUnit": "WALMART_US",
        },
        "Inventory": [first, second],
    }


MADE_AT = datetime(2024, 12, 30, 13, 3, 33, tzinfo=UTC)
INFINITE = Availability.INFINITE


class TestSampleRequests:
    @pytest.mark.parametrize(
        ("endpoint", "arguments", "target"),
        [
            ("inventory.get", {"gtin": GTIN, "ship_node": NODE}, f"/v3/inventory?gtin={GTIN}&shipNode={NODE}"),
            ("inventory.get_nodes", {"gtin": GTIN}, f"/v3/inventories/{GTIN}?productIdType=gtin"),
        ],
    )
    def test_reads(self, supplier, emulator, endpoint, arguments, target) -> None:
        assert supplier(endpoint, **arguments).sku == "RG-IRAE-79VD"
        request = emulator.requests[-1]
        assert (request.method, f"{request.raw_path}?{request.raw_query}") == ("GET", target)
        for header in ("WM_SEC.ACCESS_TOKEN", "WM_QOS.CORRELATION_ID", "WM_SVC.NAME"):
            assert request.headers[header]
        assert request.headers["Accept"] == "application/json"

    def test_update(self, supplier, emulator) -> None:
        answer = supplier("inventory.update", GTIN, 23, ship_node=NODE)
        request = emulator.requests[-1]
        assert (request.method, request.raw_path, request.raw_query) == (
            "PUT",
            "/v3/inventory/update",
            f"shipNode={NODE}",
        )
        assert supplier.sent() == {"gtin": GTIN, "availabilityCode": "AC", "quantity": each(23)}
        assert request.headers["Content-Type"] == "application/json"
        assert json.loads(msgspec.json.encode(answer)) == LEVEL

    @pytest.mark.parametrize(
        ("levels", "first", "second"),
        [
            (
                [
                    SupplierLevel(gtin="00097531246801", ship_node="123456701", quantity=100),
                    SupplierLevel(gtin="97531246801", ship_node="123456702", availability=INFINITE),
                ],
                {"productId": "00097531246801", "shipNode": "123456701", "availabilityCode": "AC", "quantity": 100},
                {"productId": "00097531246801", "shipNode": "123456702", "availabilityCode": "AA"},
            ),
            (
                [
                    SupplierLevel(gtin="1234567891011", ship_node="123456701", availability=INFINITE),
                    SupplierLevel(gtin="1234567891011", ship_node="123456702", quantity=11),
                ],
                {"productId": "01234567891011", "shipNode": "123456701", "availabilityCode": "AA"},
                {"productId": "01234567891011", "shipNode": "123456702", "availabilityCode": "AC", "quantity": 11},
            ),
        ],
    )
    def test_feed(self, supplier, emulator, levels, first, second) -> None:
        feed = supplier("inventory.bulk_update", levels, made_at=MADE_AT)
        assert supplier.sent() == sample_feed(first, second)
        assert emulator.requests[-1].raw_query == "feedType=DSV_INVENTORY"
        assert supplier("feeds.wait", feed.feed_id).items_succeeded == 2

    def test_report(self, supplier, emulator) -> None:
        unpublished = EnumFilter(column_name="Published Status", values=["UNPUBLISHED"])
        answer = supplier("reports.create_at_newer_path", row_filters=[unpublished])
        request = emulator.requests[-1]
        assert (request.method, request.raw_path) == ("POST", "/v3/reports")
        assert request.raw_query == "reportType=DSV_INVENTORY&reportVersion=v1"
        assert request.headers["Content-Type"] == "application/json"
        sample = '{"rowFilters":[{"type":"enumFilter","columnName":"Published Status","values":["UNPUBLISHED"]}]}'
        assert request.body.decode() == sample
        assert (answer.request_status, answer.report_type, answer.report_version) == ("RECEIVED", "DSV_INVENTORY", "v1")

    def test_report_status(self, supplier, emulator) -> None:
        request_id = supplier("reports.create_at_newer_path").request_id
        supplier("reports.status", request_id, report_type="DSV_INVENTORY", report_version="v1")
        request = emulator.requests[-1]
        assert request.raw_path == f"/v3/reports/reportRequests/{request_id}"
        assert request.raw_query == "reportType=DSV_INVENTORY&reportVersion=v1"

    def test_report_url(self, supplier, emulator) -> None:
        request_id = supplier("reports.create_at_newer_path").request_id
        assert supplier("reports.download_url", request_id).download_url is None
        request = emulator.requests[-1]
        assert (request.raw_path, request.raw_query) == ("/v3/reports/downloadReport", f"requestId={request_id}")


class TestAdvice:
    def test_one_node_a_record_and_none_twice(self, supplier, emulator) -> None:
        level = SupplierLevel(gtin=GTIN, ship_node=NODE, quantity=1)
        with pytest.raises(errors.RequestInvalidError) as caught:
            supplier("inventory.bulk_update", [level, SupplierLevel(gtin="12947218283", ship_node=NODE, quantity=2)])
        assert caught.value.field == "levels[1]"
        assert emulator.requests == []

    @pytest.mark.parametrize("gtin", ["", "12947218283X", "123456789012345", "٣٤٥"])
    def test_a_gtin_is_checked(self, supplier, emulator, gtin) -> None:
        with pytest.raises(errors.RequestInvalidError):
            supplier("inventory.update", gtin, 1, ship_node=NODE)
        assert emulator.requests == []

    @pytest.mark.parametrize(("amount", "availability"), [(1, "AA"), (None, "AC"), (1, "XX"), (-1, "AC")])
    def test_availability_and_amount_agree(self, supplier, emulator, amount, availability) -> None:
        with pytest.raises(errors.RequestInvalidError):
            supplier("inventory.update", GTIN, amount, ship_node=NODE, availability=Availability(availability))
        assert emulator.requests == []

    def test_stock_on_its_way_can_be_ordered_ahead(self, supplier, emulator) -> None:
        coming = InTransit(quantity=200, expected_availability_date=date(2027, 3, 1))
        level = SupplierLevel(gtin=GTIN, ship_node=NODE, quantity=0, in_transit=coming)
        feed = supplier("inventory.bulk_update", [level])
        arrival = {"quantity": 200, "expectedAvailabilityDate": "2027-03-01"}
        assert supplier.sent()["Inventory"][0]["inTransitInventory"] == [arrival]
        supplier("feeds.wait", feed.feed_id)
        assert emulator.supplier_stock(GTIN)[NODE].in_transit == (arrival,)

    def test_the_items_of_a_feed_are_paged_by_cursor(self, supplier, emulator) -> None:
        levels = [SupplierLevel(gtin=GTIN, ship_node=NODE, quantity=1)]
        levels += [SupplierLevel(gtin=str(number), ship_node=NODE, quantity=1) for number in range(1, 120)]
        feed = supplier("inventory.bulk_update", levels)
        assert supplier("feeds.wait", feed.feed_id).items_failed == 119
        emulator.clear_log()
        assert len(supplier.items("feeds.items", feed.feed_id)) == 120
        queries = [request.query for request in emulator.requests]
        assert ["nextCursor" in query for query in queries] == [False, True, True]
        assert all(query["includeDetails"] == "true" for query in queries)

    @pytest.mark.parametrize(
        ("status", "kind"),
        [
            (400, errors.BadRequestError),
            (401, errors.CredentialsError),
            (403, errors.ForbiddenError),
            (404, errors.NotFoundError),
            (409, errors.ConflictError),
        ],
    )
    def test_its_table_of_errors(self, supplier, emulator, status, kind) -> None:
        emulator.faults.answer("GET", "/v3/inventory", status=status, times=2)
        with pytest.raises(kind) as caught:
            supplier("inventory.get", gtin=GTIN, ship_node=NODE)
        assert caught.value.status == status

    @pytest.mark.parametrize("status", [429, 500, 503])
    def test_what_its_table_says_to_retry_is_retried(self, supplier, emulator, status) -> None:
        emulator.faults.answer("GET", "/v3/inventory", status=status, times=2)
        assert supplier("inventory.get", gtin=GTIN, ship_node=NODE).quantity.amount == 23


def test_every_operation_of_the_page_is_declared() -> None:
    routes = {each.route for each in operations() if each.surface in {"supplier", "both"}}
    assert routes >= {
        "GET /v3/inventory",
        "GET /v3/inventories/{id}",
        "PUT /v3/inventory/update",
        "POST /v3/feeds",
        "GET /v3/feeds/{feedId}",
        "POST /v3/reports",
        "GET /v3/reports/reportRequests/{requestId}",
        "GET /v3/reports/downloadReport",
    }
