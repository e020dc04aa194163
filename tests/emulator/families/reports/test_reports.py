"""Reports on request, call by call: how they come to be, what is in them, and who may fetch them."""

from __future__ import annotations

import csv
import gzip
import io
import zipfile
from typing import ClassVar

import pytest
from yarl import URL

GTIN = "00012345678905"
CREATE = "/v3/reports/reportRequests?reportType={}&reportVersion=v1"
COLUMNS = ["SKU", "GTIN", "Ship Node", "Availability Code", "Quantity", "Published Status"]


@pytest.fixture(autouse=True)
def items(emulator) -> None:
    emulator.add_item("A", gtin=GTIN, stock={"N1": 5, "N2": 70}, reserved={"N1": 1})
    emulator.add_item("B, “b”", stock={"N1": 9})


async def ask(caller, kind="INVENTORY_DSV", body=None, path=CREATE) -> str:
    reply = await caller("POST", path.format(kind), body={} if body is None else body)
    assert reply.status == 200, reply.body
    return reply.data["requestId"]


async def url_of(caller, request_id) -> str:
    return (await caller("GET", f"/v3/reports/downloadReport?requestId={request_id}")).data["downloadURL"]


async def fetch(session, url, **headers):
    async with session.get(URL(url, encoded=True), headers=headers) as response:
        return response.status, response.headers["Content-Type"], await response.read()


def table(archive: bytes) -> list[list[str]]:
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        (name,) = opened.namelist()
        return list(csv.reader(io.StringIO(opened.read(name).decode("utf-8-sig"), newline="")))


async def rows(caller, session, clock, kind="INVENTORY_DSV", body=None) -> list[list[str]]:
    request_id = await ask(caller, kind, body)
    clock.advance(100)
    return table((await fetch(session, await url_of(caller, request_id)))[2])


async def test_a_report_takes_its_time(supplier, clock) -> None:
    reply = await supplier("POST", CREATE.format("INVENTORY_DSV"), body={})
    request_id = reply.data["requestId"]
    assert reply.data == {
        "requestId": request_id,
        "requestStatus": "RECEIVED",
        "requestSubmissionDate": "2023-11-14T22:13:20Z",
        "reportType": "INVENTORY_DSV",
        "reportVersion": "v1",
    }
    for seconds, status in ((19, "RECEIVED"), (1, "INPROGRESS"), (79, "INPROGRESS"), (1, "READY")):
        clock.advance(seconds)
        for path in (f"reportRequests/{request_id}", f"downloadReport?requestId={request_id}"):
            found = (await supplier("GET", f"/v3/reports/{path}")).data
            assert found["requestStatus"] == status
            assert ("downloadURL" in found) == (status == "READY" and "download" in path)
    assert found["reportGenerationDate"] == "2023-11-14T22:15:00Z"
    assert found["downloadURLExpirationTime"] == "2023-11-14T22:33:00Z"


async def test_how_long_it_takes_is_a_quirk(supplier, emulator, clock) -> None:
    emulator.quirks.report_seconds = 800
    request_id = await ask(supplier)
    clock.advance(799)
    assert "downloadURL" not in (await supplier("GET", f"/v3/reports/downloadReport?requestId={request_id}")).data
    clock.advance(1)
    assert await url_of(supplier, request_id)


@pytest.mark.parametrize("path", [CREATE, "/v3/reports?reportType={}&reportVersion=v1"])
@pytest.mark.parametrize("kind", ["INVENTORY_DSV", "DSV_INVENTORY"])
async def test_both_spellings_of_a_vendors_stock(supplier, session, clock, path, kind) -> None:
    request_id = await ask(supplier, kind, path=path)
    clock.advance(100)
    found = table((await fetch(session, await url_of(supplier, request_id)))[2])
    assert found == [
        COLUMNS,
        ["A", GTIN, "N1", "AC", "5", "PUBLISHED"],
        ["A", GTIN, "N2", "AC", "70", "PUBLISHED"],
    ]


async def test_it_holds_the_state_of_the_moment_it_was_asked_for(supplier, session, clock) -> None:
    await supplier("PUT", "/v3/inventory?shipNode=N1", body={"gtin": GTIN, "availabilityCode": "AA"})
    request_id = await ask(supplier)
    await supplier(
        "PUT",
        "/v3/inventory?shipNode=N2",
        body={"gtin": GTIN, "availabilityCode": "AC", "quantity": {"unit": "EACH", "amount": 1}},
    )
    clock.advance(100)
    found = table((await fetch(session, await url_of(supplier, request_id)))[2])
    assert [row[3:5] for row in found[1:]] == [["AA", ""], ["AC", "70"]]


async def test_sellers_have_reports_of_their_own(seller, supplier, session, clock) -> None:
    assert [row[:4] for row in await rows(seller, session, clock, "ITEM")] == [
        ["SKU", "GTIN", "Published Status", "Product Name"],
        ["A", GTIN, "PUBLISHED", "Item A"],
        ["B, “b”", "", "PUBLISHED", "Item B, “b”"],
    ]
    assert (await rows(seller, session, clock, "INVENTORY"))[1:] == [
        ["A", "N1", "5", "1"],
        ["A", "N2", "70", "0"],
        ["B, “b”", "N1", "9", "0"],
    ]
    assert (await seller("POST", CREATE.format("INVENTORY_DSV"), body={})).status == 400
    assert (await seller("POST", "/v3/reports?reportType=ITEM&reportVersion=v1", body={})).status == 404
    assert (await supplier("GET", f"/v3/reports/reportRequests/{await ask(seller, 'ITEM')}")).status == 404


@pytest.mark.parametrize(
    ("row_filter", "nodes"),
    [
        ({"type": "enumFilter", "columnName": "Published Status", "values": ["UNPUBLISHED"]}, []),
        ({"type": "enumFilter", "columnName": "Ship Node", "values": ["N2", "N3"]}, ["N2"]),
        ({"type": "multiValueFilter", "columnName": "SKU", "values": ["A"]}, ["N1", "N2"]),
        ({"type": "rangeFilter", "columnName": "Quantity", "from": "10"}, ["N2"]),
        ({"type": "rangeFilter", "columnName": "Quantity", "to": "9"}, ["N1"]),
        ({"type": "rangeFilter", "columnName": "Quantity", "from": "6", "to": "10"}, []),
    ],
)
async def test_row_filters(supplier, session, clock, row_filter, nodes) -> None:
    found = await rows(supplier, session, clock, body={"rowFilters": [row_filter]})
    assert [row[2] for row in found[1:]] == nodes


async def test_columns(supplier, session, clock) -> None:
    only = await rows(supplier, session, clock, body={"includeColumns": ["Quantity", "GTIN"]})
    assert only[0] == ["SKU", "GTIN", "Quantity"]
    without = await rows(supplier, session, clock, body={"excludeColumns": ["GTIN"]})
    assert without[0] == [name for name in COLUMNS if name != "GTIN"]


@pytest.mark.parametrize(
    "body",
    [
        {"excludeColumns": ["no such column"]},
        {"rowFilters": [{"type": "enumFilter", "columnName": "no such column", "values": ["x"]}]},
    ],
)
async def test_a_report_of_unknown_columns_fails_in_the_end(supplier, clock, body) -> None:
    request_id = await ask(supplier, body=body)
    clock.advance(100)
    found = (await supplier("GET", f"/v3/reports/downloadReport?requestId={request_id}")).data
    assert found["requestStatus"] == "ERROR"
    assert not {"downloadURL", "reportGenerationDate"} & found.keys()


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/v3/reports/reportRequests", {}, 404),
        ("/v3/reports/reportRequests?reportType=INVENTORY_DSV", {}, 404),
        ("/v3/reports/reportRequests", {"reportType": "INVENTORY_DSV", "reportVersion": "v1"}, 404),
        (CREATE.format("UNHEARD_OF"), {}, 400),
        ("/v3/reports/reportRequests?reportType=INVENTORY_DSV&reportVersion=v2", {}, 400),
        (CREATE.format("INVENTORY_DSV"), b"{", 400),
        (CREATE.format("INVENTORY_DSV"), {"rowFilters": [{"type": "likeFilter", "columnName": "SKU"}]}, 400),
        (CREATE.format("INVENTORY_DSV"), {"rowFilters": [{"type": "rangeFilter", "columnName": "SKU"}]}, 400),
        (CREATE.format("INVENTORY_DSV"), {"rowFilters": [{"type": "enumFilter", "columnName": "SKU"}]}, 400),
    ],
)
async def test_refused(supplier, emulator, path, body, status) -> None:
    assert (await supplier("POST", path, body=body)).status == status
    assert emulator.writes == []


async def test_json_is_wanted_even_for_nothing(supplier) -> None:
    path = CREATE.format("INVENTORY_DSV")
    assert (await supplier("POST", path)).status == 415
    assert (await supplier("POST", path, headers={"Content-Type": "application/json"})).status == 200


async def test_pages_follow_a_query_string(supplier, emulator, clock) -> None:
    ids = []
    for _ in range(23):
        ids.append(await ask(supplier))
        clock.advance(1)
    await ask(supplier, "ITEM_CONFIGURATION_DATA")
    query, seen = "reportType=INVENTORY_DSV&requestSubmissionStartDate=2023-11-14T22:13:20Z", []
    for page, count in ((1, 10), (2, 10), (3, 3)):
        found = (await supplier("GET", f"/v3/reports/reportRequests?{query}")).data
        assert (found["page"], found["totalCount"], found["limit"]) == (page, 23, 10)
        assert len(found["requests"]) == count
        seen += [one["requestId"] for one in found["requests"]]
        query = found.get("nextCursor", "")
        assert not query.startswith("?")
    assert query == ""
    assert seen == ids[::-1]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("requestStatus=READY", 1),
        ("requestStatus=RECEIVED", 1),
        ("requestStatus=ERROR", 0),
        ("reportVersion=v1", 2),
        ("reportVersion=v2", 0),
        ("requestSubmissionStartDate=2023-11-14T22:13:21Z", 1),
        ("requestSubmissionStartDate=2023-11-14T23:13:21%2B01:00", 1),
        ("requestSubmissionStartDate=2023-11-14T22:13:20.000Z", 2),
        ("requestSubmissionEndDate=2023-11-14T22:13:20Z", 1),
        ("requestSubmissionEndDate=2023-11-14T22:13:19.999Z", 0),
        ("requestSubmissionStartDate=2023-11-14T00:00:00Z&requestSubmissionEndDate=2023-11-15T00:00:00Z", 2),
        ("src=API", 2),
        ("src=SC", 0),
        ("requestStatus=&src=&requestSubmissionStartDate=", 2),
    ],
)
async def test_the_list_can_be_narrowed(supplier, clock, query, count) -> None:
    await ask(supplier)
    clock.advance(100)
    await ask(supplier)
    found = (await supplier("GET", f"/v3/reports/reportRequests?reportType=INVENTORY_DSV&{query}")).data
    assert len(found["requests"]) == found["totalCount"] == count


@pytest.mark.parametrize("name", ["requestSubmissionStartDate", "requestSubmissionEndDate"])
@pytest.mark.parametrize("value", ["yesterday", "11/14/2023", "2023-11-14T22:13:20", "2023-13-14T22:13:20Z", "0"])
async def test_a_bound_that_is_no_instant_is_refused(seller, name, value) -> None:
    reply = await seller("GET", f"/v3/reports/reportRequests?reportType=ITEM&{name}={value}")
    assert (reply.status, reply.error["field"]) == (400, name)


@pytest.mark.parametrize("query", ["requestStatus=BOGUS", "requestStatus=DONE", "src=WEB", "reportType=BOGUS"])
async def test_a_value_that_no_report_can_have_is_refused(seller, query) -> None:
    kind = "" if "reportType" in query else "reportType=ITEM&"
    assert (await seller("GET", f"/v3/reports/reportRequests?{kind}{query}")).status == 400


@pytest.mark.parametrize(
    ("kind", "last"), [("ITEM", 6), ("ITEM_PERFORMANCE", 3), ("INVENTORY", 1), ("BUYBOX", 1), ("LAGTIME", 1)]
)
async def test_the_versions_of_a_report(seller, kind, last) -> None:
    path = f"/v3/reports/reportRequests?reportType={kind}&reportVersion=v"
    period = {"dataStartTime": "2026-06-01T00:00:00.000Z", "dataEndTime": "2026-06-30T23:59:59.000Z"}
    body = {**period, "dateGranularity": "DAILY"}
    assert (await seller("POST", f"{path}{last}", body=body)).status == 200
    for wrong in (0, last + 1):
        reply = await seller("POST", f"{path}{wrong}", body={})
        assert (reply.status, reply.error["field"]) == (400, "reportVersion")


class TestPublishedRequests:
    """The filters and columns that the pages use, in the spellings that they use."""

    async def found(self, caller, session, clock, kind: str, body: dict) -> list[dict[str, str]]:
        header, *lines = await rows(caller, session, clock, kind, body)
        return [dict(zip(header, line, strict=True)) for line in lines]

    @pytest.mark.parametrize(
        "case",
        [
            ({"type": "enumFilter", "columnName": "Publish Status", "values": ["PUBLISHED"]}, ["A", "B, “b”"]),
            ({"type": "enumFilter", "columnName": "Published Status", "values": ["UNPUBLISHED"]}, ["C"]),
            ({"type": "enumFilter", "columnName": "PUBLISHED STATUS", "values": ["UNPUBLISHED"]}, ["C"]),
            ({"type": "rangeFilter", "columnName": "Price", "from": "10", "to": "100"}, ["C"]),
            ({"rowFilterType": "rangeFilter", "columnName": "Price", "to": "9.99"}, ["A", "B, “b”"]),
            ({"type": "rangeFilter", "columnName": "Offer Start Date", "from": "2020-03-16"}, []),
            ({"type": "multiValueFilter", "columnName": "brand", "values": ["ANEZUS"]}, []),
            ({"type": "multiValueFilter", "columnName": "category", "values": ["Candles"]}, ["A", "B, “b”", "C"]),
        ],
    )
    async def test_rows_of_sellers(self, seller, session, clock, case) -> None:
        condition, skus = case
        listed = {"publishedStatus": "UNPUBLISHED", "price": {"currency": "USD", "amount": 50}}
        seller.emulator.add_item("C", details=listed)
        found = await self.found(seller, session, clock, "ITEM", {"rowFilters": [condition]})
        assert [row["SKU"] for row in found] == skus

    async def test_columns_of_sellers(self, seller, session, clock) -> None:
        body = {"excludeColumns": ["Average Rating", "Shelf Name", "product name", "Publish Status"]}
        (row, _) = await self.found(seller, session, clock, "ITEM", body)
        assert {"SKU", "Primary Category Path", "Status Change Reason"} <= row.keys()
        assert not {"Average Rating", "Shelf Name", "Product Name", "Published Status"} & row.keys()

    @pytest.mark.parametrize(
        "body",
        [
            {"rowFilters": [{"type": "enumFilter", "columnName": "SUPPLY ITEM STATUS CODE", "values": ["A", "D"]}]},
            {"rowfilters": [{"type": "rangeFilter", "columnName": "Unit Cost", "from": "5.00", "to": "10.00"}]},
        ],
    )
    async def test_rows_of_vendors(self, supplier, session, clock, body) -> None:
        assert await self.found(supplier, session, clock, "ITEM_CONFIGURATION_DATA", body) == []

    async def test_columns_of_vendors(self, supplier, session, clock) -> None:
        body = {"includeColumns": ["Season Year", "Season Code", "Shipping Dimensions"]}
        (row, *_) = await self.found(supplier, session, clock, "ITEM_CONFIGURATION_DATA", body)
        assert list(row) == ["SKU", "Season Code", "Season Year", "Shipping Dimensions"]


class TestPeriods:
    PERIOD: ClassVar = {"dataStartTime": "2026-06-01T00:00:00.000Z", "dataEndTime": "2026-06-30T23:59:59.000Z"}

    @pytest.mark.parametrize(
        ("version", "body"),
        [
            ("ITEM&reportVersion=v6", {}),
            ("ITEM&reportVersion=v6", PERIOD),
            ("ITEM_PERFORMANCE&reportVersion=v2", {}),
            ("ITEM_PERFORMANCE&reportVersion=v3", {**PERIOD, "dateGranularity": "DAILY"}),
            (
                "ITEM_PERFORMANCE&reportVersion=v3",
                {**PERIOD, "dataStartTime": "2024-06-30T23:59:59.000Z", "dateGranularity": "WEEKLY"},
            ),
        ],
    )
    async def test_what_is_taken(self, seller, version, body) -> None:
        assert (await seller("POST", f"/v3/reports/reportRequests?reportType={version}", body=body)).status == 200

    @pytest.mark.parametrize(
        ("version", "body", "field"),
        [
            ("ITEM_PERFORMANCE&reportVersion=v3", {}, "dataStartTime"),
            ("ITEM_PERFORMANCE&reportVersion=v3", PERIOD, "dateGranularity"),
            ("ITEM_PERFORMANCE&reportVersion=v3", {**PERIOD, "dateGranularity": "HOURLY"}, "dateGranularity"),
            (
                "ITEM_PERFORMANCE&reportVersion=v3",
                {**PERIOD, "dataStartTime": "2024-06-29T00:00:00.000Z", "dateGranularity": "DAILY"},
                "dataEndTime",
            ),
            ("ITEM&reportVersion=v6", {"dataStartTime": "2026-06-01T00:00:00Z"}, "dataStartTime"),
            ("ITEM&reportVersion=v6", {"dataEndTime": "2026-06-01"}, "dataEndTime"),
            ("ITEM&reportVersion=v6", {**PERIOD, "dataEndTime": "2026-05-31T00:00:00.000Z"}, "dataEndTime"),
        ],
    )
    async def test_what_is_refused(self, seller, version, body, field) -> None:
        reply = await seller("POST", f"/v3/reports/reportRequests?reportType={version}", body=body)
        assert (reply.status, reply.error["field"]) == (400, field)


async def test_reports_are_kept_for_thirty_days(supplier, clock) -> None:
    request_id = await ask(supplier)
    clock.advance(30 * 86_400)
    assert await supplier.log_in()
    assert (await supplier("GET", f"/v3/reports/reportRequests/{request_id}")).status == 200
    clock.advance(1)
    assert (await supplier("GET", f"/v3/reports/reportRequests/{request_id}")).status == 404


@pytest.mark.parametrize("query", ["?reportType=DSV_INVENTORY", "?reportVersion=v2"])
async def test_a_status_of_something_else(supplier, query) -> None:
    request_id = await ask(supplier)
    assert (await supplier("GET", f"/v3/reports/reportRequests/{request_id}{query}")).status == 404


@pytest.mark.parametrize("path", ["reportRequests/{}", "downloadReport?requestId={}"])
async def test_twenty_looks_an_hour(seller, clock, path) -> None:
    path = "/v3/reports/" + path.format(await ask(seller, "ITEM"))
    statuses = [(await seller("GET", path)).status for _ in range(21)]
    assert statuses == [200] * 20 + [429]
    clock.advance(180)
    assert (await seller("GET", path)).status == 200


def unzipped(raw: bytes) -> bytes:
    return zipfile.ZipFile(io.BytesIO(raw)).read("InventoryDSVReport.csv")


@pytest.mark.parametrize(("packing", "unpack"), [("zip", unzipped), ("gzip", gzip.decompress), ("plain", bytes)])
async def test_packings(supplier, session, clock, packing, unpack) -> None:
    supplier.emulator.quirks.report_packing = packing
    request_id = await ask(supplier)
    clock.advance(100)
    status, _, body = await fetch(session, await url_of(supplier, request_id))
    assert status == 200
    assert unpack(body).startswith(b"\xef\xbb\xbfSKU,GTIN,")


class TestSignedUrl:
    @pytest.fixture
    async def url(self, supplier, clock) -> str:
        request_id = await ask(supplier)
        clock.advance(100)
        return await url_of(supplier, request_id)

    async def test_it_needs_no_header(self, session, url) -> None:
        assert (await fetch(session, url))[0] == 200

    @pytest.mark.parametrize(
        "header", ["WM_SEC.ACCESS_TOKEN", "WM_SVC.NAME", "wm_qos.correlation_id", "Authorization", "Cookie"]
    )
    async def test_it_can_be_made_to_refuse_what_is_walmarts(self, session, supplier, url, header) -> None:
        assert (await fetch(session, url, **{header: "x", "Accept": "application/json"}))[0] == 200
        supplier.emulator.quirks.storage_refuses_headers = True
        assert (await fetch(session, url, **{header: "x"}))[:2] == (400, "application/xml")

    async def test_it_expires(self, session, url, supplier, clock) -> None:
        clock.advance(18 * 60)
        assert (await fetch(session, url))[0] == 200
        clock.advance(1)
        assert (await fetch(session, url))[0] == 403

    async def test_a_fresh_one_is_another(self, session, url, supplier, clock) -> None:
        clock.advance(18 * 60 + 1)
        await supplier.log_in()
        fresh = await url_of(supplier, url.partition("Report_")[2].partition(".zip")[0])
        assert fresh != url
        assert (await fetch(session, fresh))[0] == 200

    @pytest.mark.parametrize(
        ("old", "new", "status"),
        [("sig=", "sig=x", 403), ("se=2023", "se=2033", 403), ("&sig=", "&gis=", 403), ("Report_", "Report-", 404)],
    )
    async def test_it_cannot_be_bent(self, session, url, old, new, status) -> None:
        assert (await fetch(session, url.replace(old, new)))[0] == status


async def test_types_of_which_only_the_name_is_published(seller, session, clock) -> None:
    found = await rows(seller, session, clock, "ITEM_PERFORMANCE")
    assert [row[0] for row in found] == ["SKU", "A", "B, “b”"]
    assert (await seller("POST", CREATE.format("NO_SUCH_TYPE"), body={})).status == 400


async def test_a_status_that_is_none(seller) -> None:
    refused = await seller("GET", "/v3/reports/reportRequests?reportType=ITEM&requestStatus=BOGUS")
    assert (refused.status, refused.error["field"]) == (400, "requestStatus")
