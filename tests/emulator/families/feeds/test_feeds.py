"""Feeds, from submission to each record's outcome."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from typing import ClassVar

import pytest

from walmart_async.emulator import SupplierLevel

GTIN, OTHER = "00012345678905", "00012345678912"
DSV_HEADER = {
    "version": "5.0.20240905-15_39_48-api",
    "feedType": "DSV_INVENTORY",
    "feedDate": "2024-12-30T13:03:33.000Z",
    "locale": "en",
    "businessUnit": "WALMART_US",
}


def each(amount: object) -> dict[str, object]:
    return {"unit": "EACH", "amount": amount}


def inventory(*records: object) -> dict[str, object]:
    return {"InventoryHeader": {"version": "1.4"}, "Inventory": list(records)}


def mp_inventory(*records: object) -> dict[str, object]:
    return {"inventoryHeader": {"version": "1.5"}, "inventory": list(records)}


def dsv_inventory(*records: object) -> dict[str, object]:
    return {"InventoryFeedHeader": DSV_HEADER, "Inventory": list(records)}


def form(name: str, content: bytes, disposition: str = 'name="file"; filename="stock.json"') -> dict[str, object]:
    body = b"--b\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n%s\r\n--b--\r\n"
    return {
        "body": body % (disposition.encode(), name.encode(), content),
        "content_type": "multipart/form-data; boundary=b",
    }


def verdicts(document: dict) -> list[tuple[str, str | None]]:
    """Of each item, its status and the field of its first error."""
    return [
        (
            item["ingestionStatus"],
            errors[0]["field"] if (errors := item["ingestionErrors"]["ingestionError"]) else None,
        )
        for item in document["itemDetails"]["itemIngestionStatus"]
    ]


async def details(caller, feed_id: str, query: str = "") -> dict:
    reply = await caller("GET", f"/v3/feeds/{feed_id}?includeDetails=true{query}")
    assert reply.status == 200, reply.body
    return reply.data


class TestLifecycle:
    async def test_received_then_in_progress_then_processed(self, seller, emulator, clock) -> None:
        emulator.add_item("A")
        for number in range(100):
            emulator.add_item(f"S{number}")
        node = emulator.default_ship_node
        feed = await seller.feed(
            "inventory", inventory(*({"sku": f"S{n}", "quantity": each(n + 1)} for n in range(100)))
        )
        received = await details(seller, feed)
        assert (received["feedStatus"], received["itemsReceived"], received["itemsProcessing"]) == (
            "RECEIVED",
            100,
            100,
        )
        assert emulator.stock("S0") == {node: 0}
        clock.advance(15 + 50 * 0.03 + 0.01)
        halfway = await details(seller, feed)
        assert (halfway["feedStatus"], halfway["itemsSucceeded"], halfway["itemsProcessing"]) == ("INPROGRESS", 50, 50)
        assert {item["ingestionStatus"] for item in halfway["itemDetails"]["itemIngestionStatus"]} == {"SUCCESS"}
        assert (emulator.stock("S49"), emulator.stock("S50")) == ({node: 50}, {node: 0})
        clock.advance(50 * 0.03)
        done = await details(seller, feed)
        assert (done["feedStatus"], done["itemsSucceeded"], done["itemsFailed"]) == ("PROCESSED", 100, 0)
        assert emulator.stock("S99") == {node: 100}

    async def test_what_comes_later_wins_though_nobody_looked_in_between(self, seller, emulator, clock) -> None:
        emulator.add_item("A")
        await seller.feed("inventory", inventory({"sku": "A", "quantity": each(1)}))
        clock.advance(60)
        await seller("PUT", "/v3/inventory?sku=A", body={"sku": "A", "quantity": each(2)})
        clock.advance(60)
        assert emulator.stock("A") == {emulator.default_ship_node: 2}

    async def test_two_feeds_are_applied_in_the_order_of_time(self, seller, emulator, clock) -> None:
        emulator.add_item("A")
        long = [{"sku": "nobody", "quantity": each(1)}] * 100
        await seller.feed("inventory", inventory(*long, {"sku": "A", "quantity": each(1)}))
        await seller.feed("inventory", inventory({"sku": "A", "quantity": each(2)}))
        clock.advance(60)
        assert emulator.stock("A") == {emulator.default_ship_node: 1}

    async def test_ids_look_like_walmart_s(self, seller, emulator) -> None:
        reply = await seller("POST", "/v3/feeds?feedType=inventory", body=inventory({"sku": "A"}))
        assert reply.data.keys() == {"feedId"}
        (feed,) = emulator.feeds
        assert reply.data["feedId"] == feed.feed_id
        digits, _, suffix = feed.feed_id.partition("@")
        assert (len(digits), len(bytes.fromhex(digits)), digits.upper(), len(suffix)) == (32, 16, digits, 7)

    async def test_xml(self, seller, emulator) -> None:
        reply = await seller(
            "POST", "/v3/feeds?feedType=inventory", body=inventory({"sku": "A"}), headers={"Accept": None}
        )
        assert b'<ns2:FeedAcknowledgement xmlns:ns2="http://walmart.com/"><ns2:feedId>' in reply.body
        status = await seller("GET", f"/v3/feeds/{emulator.feeds[0].feed_id}", headers={"Accept": "application/xml"})
        assert b"<ns2:PartnerFeedResponse" in status.body
        assert b"<ns2:feedSubmissionDate>2023-11-14T22:13:20.000Z</ns2:feedSubmissionDate>" in status.body

    async def test_an_unknown_feed(self, seller, supplier) -> None:
        feed = await seller.feed("inventory", inventory({"sku": "A"}))
        assert (await seller("GET", "/v3/feeds/x")).status == 404
        assert (await supplier("GET", f"/v3/feeds/{feed}")).status == 404


class TestOutcomes:
    async def test_inventory(self, seller, emulator, clock) -> None:
        emulator.add_item("A", gtin=GTIN, stock=1)
        emulator.add_item("B")
        emulator.add_ship_node("N2")
        feed = await seller.feed(
            "inventory",
            inventory(
                {"sku": "A", "quantity": each(5)},
                {"sku": "A", "quantity": each(6)},
                {"sku": "nobody", "quantity": each(1)},
                {"sku": "B", "quantity": each(-1)},
                {"sku": "B", "quantity": each(1.5)},
                {"quantity": each(1)},
                "not a record",
            ),
            "&shipNode=N2",
        )
        clock.advance(60)
        document = await details(seller, feed)
        assert document["shipNode"] == "N2"
        assert (document["feedStatus"], document["itemsSucceeded"], document["itemsFailed"]) == ("PROCESSED", 1, 6)
        assert verdicts(document) == [
            ("SUCCESS", None),
            ("DATA_ERROR", "shipNode N2"),
            ("DATA_ERROR", "sku"),
            ("DATA_ERROR", "quantity.amount"),
            ("DATA_ERROR", "shipNode N2"),
            ("DATA_ERROR", "sku"),
            ("DATA_ERROR", "record"),
        ]
        first = document["itemDetails"]["itemIngestionStatus"][0]
        assert (first["sku"], first["index"], len(first["wpid"])) == ("A", 0, 12)
        assert first["productIdentifiers"] == {"productIdentifier": [{"productIdType": "GTIN", "productId": GTIN}]}
        assert emulator.stock("A") == {emulator.default_ship_node: 1, "N2": 5}

    async def test_an_unknown_node_fails_every_record(self, seller, emulator, clock) -> None:
        emulator.add_item("A")
        feed = await seller.feed("inventory", inventory({"sku": "A", "quantity": each(5)}), "&shipNode=nowhere")
        clock.advance(60)
        assert verdicts(await details(seller, feed)) == [("DATA_ERROR", "shipNode")]

    async def test_mp_inventory(self, seller, emulator, clock) -> None:
        emulator.add_item("A", stock={"N1": 1, "N2": 1})
        nodes = [{"shipNode": "N1", "quantity": each(3)}, {"shipNode": "N9", "quantity": each(4)}]
        feed = await seller.feed(
            "MP_INVENTORY",
            mp_inventory(
                {"sku": "A", "shipNodes": nodes},
                {"sku": "A", "shipNodes": [{"shipNode": "N2", "quantity": each(7)}]},
                {"sku": "A", "shipNodes": []},
            ),
        )
        clock.advance(60)
        expected = [("DATA_ERROR", "shipNode"), ("SUCCESS", None), ("DATA_ERROR", "shipNodes")]
        assert verdicts(await details(seller, feed)) == expected
        assert emulator.stock("A") == {"N1": 3, "N2": 7}

    async def test_dsv_inventory(self, supplier, emulator, clock) -> None:
        emulator.add_item("A", gtin=GTIN, stock={"N1": 1, "N2": 1, "N3": 1})
        coming = [{"quantity": 4, "expectedAvailabilityDate": "2026-01-01"}]
        feed = await supplier.feed(
            "DSV_INVENTORY",
            dsv_inventory(
                {"productId": GTIN, "shipNode": "N1", "availabilityCode": "AC", "quantity": 100},
                {"productId": GTIN, "shipNode": "N2", "availabilityCode": "AA"},
                {"productId": GTIN, "shipNode": "N3", "availabilityCode": "AC", "inTransitInventory": coming},
                {"productId": GTIN, "shipNode": "N1", "availabilityCode": "AC", "quantity": 1},
                {"productId": OTHER, "shipNode": "N1", "availabilityCode": "AC", "quantity": 1},
                {"productId": "12345678905", "shipNode": "N1", "availabilityCode": "AC", "quantity": 1},
                {"productId": GTIN, "shipNode": "N9", "availabilityCode": "AC", "quantity": 1},
            ),
        )
        clock.advance(60)
        document = await details(supplier, feed)
        assert verdicts(document) == [
            ("SUCCESS", None),
            ("SUCCESS", None),
            ("SUCCESS", None),
            ("DATA_ERROR", "shipNode N1"),
            ("DATA_ERROR", "productId"),
            ("DATA_ERROR", "productId"),
            ("DATA_ERROR", "shipNode"),
        ]
        item = document["itemDetails"]["itemIngestionStatus"][0]
        assert item["productIdentifiers"] == {"productIdentifier": {"productIdType": "GTIN", "productId": GTIN}}
        assert emulator.supplier_stock(GTIN) == {
            "N1": SupplierLevel("AC", 100),
            "N2": SupplierLevel("AA", None),
            "N3": SupplierLevel("AC", 0, tuple(coming)),
        }

    @pytest.mark.parametrize(
        "record",
        [
            {"availabilityCode": "AC"},
            {"availabilityCode": "AC", "quantity": -1},
            {"availabilityCode": "AC", "quantity": 1.5},
            {"availabilityCode": "AC", "quantity": each(1)},
            {"availabilityCode": "AC", "quantity": 1, "inTransitInventory": [{"quantity": -1}]},
            {"availabilityCode": "AC", "quantity": 1, "inTransitInventory": ["soon"]},
            {"availabilityCode": "ac", "quantity": 1},
            {"quantity": 1},
        ],
    )
    async def test_dsv_levels_that_are_none(self, supplier, emulator, clock, record) -> None:
        emulator.add_item("A", gtin=GTIN, stock={"N1": 1})
        feed = await supplier.feed("DSV_INVENTORY", dsv_inventory({"productId": GTIN, "shipNode": "N1", **record}))
        clock.advance(60)
        assert [status for status, _ in verdicts(await details(supplier, feed))] == ["DATA_ERROR"]
        assert emulator.supplier_stock(GTIN) == {"N1": SupplierLevel("AC", 1)}


class TestFiles:
    async def test_a_form_with_a_file(self, seller, emulator, clock) -> None:
        emulator.add_item("Größe 🧦")
        content = json.dumps(inventory({"sku": "Größe 🧦", "quantity": each(4)}), ensure_ascii=False, indent="\r\n")
        reply = await seller("POST", "/v3/feeds?feedType=inventory", **form("application/json", content.encode()))
        assert reply.status == 200
        clock.advance(60)
        assert emulator.stock("Größe 🧦") == {emulator.default_ship_node: 4}
        assert emulator.feeds[0].file_name == "stock.json"

    async def test_a_form_without_one(self, seller, emulator) -> None:
        request = form("application/json", b"{}", 'name="other"; filename="x"')
        reply = await seller("POST", "/v3/feeds?feedType=inventory", **request)
        (error,) = reply.data["errors"]
        assert (reply.status, error["code"], error["field"]) == (400, "MISSING_FILE", "file")
        assert emulator.feeds == []

    async def test_its_name_is_nobody_s_business(self, seller, emulator) -> None:
        request = form("application/json", json.dumps(inventory({"sku": "A"})).encode(), 'name="file"')
        reply = await seller("POST", "/v3/feeds?feedType=inventory", **request)
        assert reply.status == 200
        assert (len(emulator.feeds[0].records), emulator.feeds[0].file_name) == (1, None)

    @pytest.mark.parametrize(
        ("feed_type", "body"),
        [
            ("inventory", b"not json"),
            ("inventory", b"[1]"),
            ("inventory", b'{"Inventory": [{}]}'),
            ("inventory", b'{"InventoryHeader": {}, "Inventory": [{}]}'),
            ("inventory", mp_inventory({"sku": "A"})),
            ("inventory", inventory()),
            ("inventory", inventory(*[{}] * 10_001)),
            ("MP_INVENTORY", inventory({"sku": "A"})),
        ],
    )
    async def test_a_file_that_cannot_be_read_is_taken_and_fails_later(self, seller, clock, feed_type, body) -> None:
        feed = await seller.feed(feed_type, body)
        assert (await details(seller, feed))["feedStatus"] == "RECEIVED"
        clock.advance(15)
        document = await details(seller, feed)
        assert (document["feedStatus"], document["itemsReceived"]) == ("ERROR", 0)
        assert [error["type"] for error in document["ingestionErrors"]["ingestionError"]] == ["DATA_ERROR"]

    async def test_an_array_in_the_wrong_case_has_a_code_of_its_own(self, seller, clock) -> None:
        feed = await seller.feed("inventory", {"InventoryHeader": {"version": "1.4"}, "inventory": [{"sku": "A"}]})
        clock.advance(15)
        (error,) = (await details(seller, feed))["ingestionErrors"]["ingestionError"]
        assert error["code"] == "ERR_EXT_DATA_0503009"

    async def test_a_dsv_header_is_read_whole(self, supplier, clock) -> None:
        record = {"productId": GTIN, "shipNode": "N1", "availabilityCode": "AA"}
        for missing in DSV_HEADER:
            header = {name: value for name, value in DSV_HEADER.items() if name != missing}
            feed = await supplier.feed("DSV_INVENTORY", {"InventoryFeedHeader": header, "Inventory": [record]})
            clock.advance(15)
            assert (await details(supplier, feed))["feedStatus"] == "ERROR"

    @pytest.mark.parametrize(("feed_type", "size"), [("inventory", 10_000_000), ("MP_INVENTORY", 1_000_000)])
    async def test_sizes(self, seller, feed_type, size) -> None:
        path = f"/v3/feeds?feedType={feed_type}"
        assert (await seller("POST", path, body=b" " * size)).status == 200
        assert (await seller("POST", path, body=b" " * (size + 1))).status == 413

    async def test_size_for_suppliers(self, supplier) -> None:
        path = "/v3/feeds?feedType=DSV_INVENTORY"
        assert (await supplier("POST", path, body=b" " * 1_000_000)).status == 200
        assert (await supplier("POST", path, body=b" " * 1_000_001)).status == 413

    async def test_feed_types_of_the_other_side_or_none_at_all(self, seller, supplier, emulator) -> None:
        for caller, feed_type in ((seller, "DSV_INVENTORY"), (supplier, "inventory"), (seller, "nonsense")):
            reply = await caller("POST", f"/v3/feeds?feedType={feed_type}", body={})
            assert (reply.status, reply.error["field"]) == (400, "feedType")
        assert emulator.feeds == []


class TestListing:
    async def test_newest_first_in_pages(self, seller, emulator, clock) -> None:
        for _ in range(3):
            await seller.feed("inventory", inventory({"sku": "A"}))
            clock.advance(1)
        newest, middle, oldest = [feed.feed_id for feed in reversed(emulator.feeds)]
        document = (await seller("GET", "/v3/feeds")).data
        assert (document["totalResults"], document["offset"], document["limit"]) == (3, 0, 50)
        assert [feed["feedId"] for feed in document["results"]["feed"]] == [newest, middle, oldest]
        second = (await seller("GET", "/v3/feeds?offset=1&limit=1")).data
        assert [feed["feedId"] for feed in second["results"]["feed"]] == [middle]
        assert second["totalResults"] == 3
        one = (await seller("GET", f"/v3/feeds?feedId={oldest.replace('@', '%40')}")).data
        assert [feed["feedId"] for feed in one["results"]["feed"]] == [oldest]
        assert one["results"]["feed"][0]["feedDate"] == 1_700_000_000_000

    async def test_counts(self, seller, emulator, clock) -> None:
        emulator.add_item("A")
        await seller.feed("inventory", inventory({"sku": "A", "quantity": each(1)}, {"sku": "B", "quantity": each(1)}))
        clock.advance(60)
        (feed,) = (await seller("GET", "/v3/feeds")).data["results"]["feed"]
        assert (feed["feedStatus"], feed["feedType"]) == ("PROCESSED", "inventory")
        assert (feed["itemsReceived"], feed["itemsSucceeded"], feed["itemsFailed"]) == (2, 1, 1)
        assert feed["modifiedDtm"] > feed["feedDate"]

    async def test_the_list_may_lag(self, seller, emulator, clock) -> None:
        emulator.quirks.feed_listing_lag = 30
        feed = await seller.feed("inventory", inventory({"sku": "A"}))
        assert (await seller("GET", "/v3/feeds")).data["totalResults"] == 0
        assert (await seller("GET", f"/v3/feeds/{feed}")).status == 200
        clock.advance(30)
        assert (await seller("GET", "/v3/feeds")).data["totalResults"] == 1

    @pytest.mark.parametrize("query", ["limit=51", "limit=0", "offset=-1", "offset=x"])
    async def test_limits(self, seller, query) -> None:
        assert (await seller("GET", f"/v3/feeds?{query}")).status == 400

    async def test_each_surface_lists_its_own(self, seller, supplier) -> None:
        await seller.feed("inventory", inventory({"sku": "A"}))
        assert (await supplier("GET", "/v3/feeds")).data["totalResults"] == 0


class TestDetails:
    async def test_a_seller_asks_for_them(self, seller) -> None:
        feed = await seller.feed("inventory", inventory(*({"sku": f"S{n}"} for n in range(60))))
        plain = (await seller("GET", f"/v3/feeds/{feed}")).data
        assert plain["itemDetails"] == {"itemIngestionStatus": []}
        first, second = await details(seller, feed), await details(seller, feed, "&offset=50&limit=20")
        skus = [[item["sku"] for item in page["itemDetails"]["itemIngestionStatus"]] for page in (first, second)]
        assert skus == [[f"S{n}" for n in range(50)], [f"S{n}" for n in range(50, 60)]]
        assert (second["offset"], second["limit"]) == (50, 20)
        assert (await seller("GET", f"/v3/feeds/{feed}?includeDetails=true&limit=51")).status == 400
        for limit in ("0", "51", "1000"):  # pollers ask so
            assert (await seller("GET", f"/v3/feeds/{feed}?limit={limit}")).data["itemDetails"] == plain["itemDetails"]

    async def test_a_supplier_follows_a_cursor(self, supplier) -> None:
        rows = [{"productId": f"{n:014d}", "shipNode": "N1", "availabilityCode": "AA"} for n in range(250)]
        feed = await supplier.feed("DSV_INVENTORY", dsv_inventory(*rows))
        seen, cursor = [], ""
        for _ in range(3):
            page = (await supplier("GET", f"/v3/feeds/{feed}?limit=100{cursor}")).data
            seen += [
                item["productIdentifiers"]["productIdentifier"]["productId"]
                for item in page["itemDetails"]["itemIngestionStatus"]
            ]
            cursor = f"&nextCursor={page.get('nextCursor')}"
        assert seen == [row["productId"] for row in rows]
        assert "nextCursor" not in page

    async def test_what_a_supplier_may_not_ask(self, supplier) -> None:
        row = {"productId": GTIN, "shipNode": "N1", "availabilityCode": "AA"}
        feed = await supplier.feed("DSV_INVENTORY", dsv_inventory(row, row))
        other = await supplier.feed("DSV_INVENTORY", dsv_inventory(row))
        cursor = (await supplier("GET", f"/v3/feeds/{feed}?limit=1")).data["nextCursor"]
        for path in (
            f"{feed}?limit=101",
            f"{feed}?offset=1000",
            f"{feed}?nextCursor=AoE",
            f"{other}?nextCursor={cursor}",
        ):
            assert (await supplier("GET", f"/v3/feeds/{path}")).status == 400


OCTETS = {"Accept": "application/octet-stream"}


class TestErrorReport:
    async def submit(self, seller, clock, content: bytes) -> str:
        request = form("application/zip", content)
        reply = await seller("POST", "/v3/feeds?feedType=FITMENT_ACES", **request)
        clock.advance(60)
        return reply.data["feedId"].replace("@", "%40")

    async def test_a_zip_of_one_csv(self, seller, clock) -> None:
        feed = await self.submit(seller, clock, b"not a zip")
        reply = await seller("GET", f"/v3/feeds/{feed}/errorReport?feedType=FITMENT_ACES", headers=OCTETS)
        assert (reply.status, reply.headers["Content-Type"]) == (200, "application/octet-stream")
        with zipfile.ZipFile(io.BytesIO(reply.body)) as archive:
            (name,) = archive.namelist()
            rows = list(csv.reader(io.StringIO(archive.read(name).decode())))
        assert rows[0] == ["feedId", "errorCode", "errorDescription"]
        assert [row[1] for row in rows[1:]] == ["ERR_PDI_0001"]

    async def test_nothing_to_report(self, seller, clock) -> None:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr("aces.xml", "<ACES/>\r\n\n\r")
        feed = await self.submit(seller, clock, packed.getvalue())
        reply = await seller("GET", f"/v3/feeds/{feed}/errorReport?feedType=FITMENT_ACES", headers=OCTETS)
        assert (reply.status, reply.body) == (204, b"")

    async def test_refused(self, seller, clock) -> None:
        fitment = await self.submit(seller, clock, b"not a zip")
        other = await seller.feed("inventory", inventory({"sku": "A"}))
        path = f"/v3/feeds/{fitment}/errorReport?feedType=FITMENT_ACES"
        assert (await seller("GET", path)).status == 406  # it is no JSON
        for asked in (
            f"{fitment}/errorReport",
            f"{fitment}/errorReport?feedType=FITMENT_PIES",
            f"{other}/errorReport?feedType=inventory",
        ):
            assert (await seller("GET", f"/v3/feeds/{asked}", headers=OCTETS)).status == 400
        missing = await seller("GET", "/v3/feeds/x/errorReport?feedType=FITMENT_ACES", headers=OCTETS)
        assert missing.status == 404


class TestXmlFiles:
    FILE = (
        b'<InventoryFeed xmlns="http://walmart.com/"><InventoryHeader><version>1.4</version></InventoryHeader>'
        b"<inventory><sku>A</sku><quantity><unit>EACH</unit><amount>185</amount></quantity></inventory>"
        b"<inventory><sku>B</sku><quantity><unit>EACH</unit><amount>-1</amount></quantity></inventory></InventoryFeed>"
    )

    @pytest.mark.parametrize("kind", ["body", "form"])
    async def test_stock(self, seller, emulator, clock, kind) -> None:
        for sku in ("A", "B"):
            emulator.add_item(sku)
        sent = form("text/xml", self.FILE) if kind == "form" else {"body": self.FILE, "content_type": "text/xml"}
        feed = (await seller("POST", "/v3/feeds?feedType=inventory", **sent)).data["feedId"].replace("@", "%40")
        clock.advance(60)
        assert verdicts(await details(seller, feed)) == [("SUCCESS", None), ("DATA_ERROR", "quantity.amount")]
        assert emulator.stock("A") == {emulator.default_ship_node: 185}

    async def test_one_record_is_a_list_of_one(self, seller, emulator, clock) -> None:
        emulator.add_item("A")
        file = self.FILE.replace(
            self.FILE[self.FILE.index(b"<inventory><sku>B") : self.FILE.index(b"</InventoryF")], b""
        )
        await seller.feed("inventory", file)
        clock.advance(60)
        assert (len(emulator.feeds[0].records), emulator.feeds[0].succeeded) == (1, 1)

    @pytest.mark.parametrize(("feed_type", "file"), [("MP_INVENTORY", FILE), ("inventory", b"<InventoryFeed>")])
    async def test_what_fails(self, seller, clock, feed_type, file) -> None:
        feed = await seller.feed(feed_type, file)
        clock.advance(60)
        assert (await details(seller, feed))["feedStatus"] == "ERROR"


class TestPublishedTypes:
    """Feed types that are published by name alone are taken, must be about items that are known, and have no effect."""

    async def outcome(self, caller, clock, feed_type, file, query="", **sent) -> dict:
        reply = await caller("POST", f"/v3/feeds?feedType={feed_type}{query}", body=file, **sent)
        assert reply.status == 200, reply.body
        clock.advance(60)
        return await details(caller, reply.data["feedId"].replace("@", "%40"))

    async def test_files_of_which_no_form_is_published(self, seller, clock, emulator) -> None:
        """Only what is about an item that is known can be said to have been processed."""
        emulator.add_item("A")
        rows = [{"Item": {"sku": "A"}}, {"Item": {"sku": "B"}}, {"Item": {"colour": "red"}}]
        file = json.dumps({"Header": {"version": "1.0"}, "Item": rows}).encode()
        done = await self.outcome(
            seller, clock, "split_and_merge", **{"file": None, **renamed(form("text/json", file))}
        )
        assert verdicts(done) == [("SUCCESS", None), ("DATA_ERROR", "sku"), ("DATA_ERROR", "sku")]
        assert emulator.feeds[0].feed_type == "SPLIT_AND_MERGE"

    @pytest.mark.parametrize("feed_type", ["SPLIT_AND_MERGE", "MP_ITEM_INTL", "price", "RETIRE_ITEM", "MP_MAINTENANCE"])
    @pytest.mark.parametrize("file", [b"{}", b"[]", b'{"MPItem": []}', b'{"Item": [1]}', b"<Feed/>", None])
    async def test_a_file_without_a_record_is_an_error(self, seller, clock, feed_type, file) -> None:
        if file is None:
            packed = io.BytesIO()
            with zipfile.ZipFile(packed, "w") as archive:
                archive.writestr("xl/workbook.xml", "<workbook/>")
            file = packed.getvalue()
        done = await self.outcome(seller, clock, feed_type, file)
        assert (done["feedStatus"], done["itemsReceived"], done["itemsSucceeded"]) == ("ERROR", 0, 0)
        assert done["ingestionErrors"]["ingestionError"][0]["code"]

    async def test_what_is_neither_json_nor_xml(self, seller, clock) -> None:
        assert (await self.outcome(seller, clock, "retire_item", b"a,b\n1,2"))["feedStatus"] == "ERROR"

    async def test_a_size_that_is_published(self, seller) -> None:
        path = "/v3/feeds?feedType=DELETE_ITEM"
        assert (await seller("POST", path, body=b" " * 400_001)).status == 413

    async def test_the_part_and_the_answer_are_called_as_published(self, seller, emulator) -> None:
        path = "/v3/feeds?feedType=PROGRAM_ACTIONS&requestType=WALMART_PLUS_SFF"
        wrong = await seller("POST", path, **form("text/csv", b"{}"), headers={"WM_MARKET": "us"})
        assert (wrong.status, wrong.data["errors"][0]["field"]) == (400, "fileName")
        sent = form("application/json", b"{}", 'name="fileName"; filename="a.json"')
        reply = await seller("POST", path, **sent, headers={"WM_MARKET": "us"})
        assert (reply.status, emulator.feeds[0].feed_id in json.dumps(reply.data)) == (200, True)


def renamed(sent: dict[str, object]) -> dict[str, object]:
    return {"file": sent["body"], "content_type": sent["content_type"]}


class TestHeadersOfVendorsStock:
    RECORD: ClassVar = {"productId": GTIN, "shipNode": "N1", "availabilityCode": "AA"}

    async def outcome(self, supplier, clock, **change: object) -> dict:
        header = {**DSV_HEADER, **change}
        feed = await supplier.feed("DSV_INVENTORY", {"InventoryFeedHeader": header, "Inventory": [self.RECORD]})
        clock.advance(60)
        return await details(supplier, feed)

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("feedDate", "yesterday"),
            ("feedDate", "12/30/2024"),
            ("feedDate", "2024-13-30T13:03:33.000Z"),
            ("feedDate", 1735563813000),
            ("feedType", "inventory"),
            ("feedType", "MP_INVENTORY"),
            ("version", "1.4"),
            ("version", "1.5"),
            ("version", "5.0"),
            ("version", 5),
            ("businessUnit", "WALMART"),
            ("locale", "xx"),
        ],
    )
    async def test_what_is_refused(self, supplier, clock, name, value) -> None:
        found = await self.outcome(supplier, clock, **{name: value})
        assert (found["feedStatus"], found["itemsReceived"]) == ("ERROR", 0)
        assert name in found["ingestionErrors"]["ingestionError"][0]["description"]

    @pytest.mark.parametrize(
        "change",
        [
            {},
            {"version": "2.0.20220829-15_11_50-api"},
            {"version": "5.0.20240905-15_39_48"},
            {"feedDate": "2024-12-30"},
            {"feedDate": "2024-12-30T13:03:33+02:00"},
        ],
    )
    async def test_what_is_taken(self, supplier, clock, change) -> None:
        found = await self.outcome(supplier, clock, **change)
        assert (found["feedStatus"], found["itemsReceived"]) == ("PROCESSED", 1)


async def test_rows_look_as_they_were_recorded(seller, emulator, clock) -> None:
    emulator.add_item("A")
    feed = await seller.feed(
        "inventory", inventory({"sku": "A", "quantity": each(1)}, {"sku": "B", "quantity": each(1)})
    )
    clock.advance(60)
    known, unknown = (await details(seller, feed))["itemDetails"]["itemIngestionStatus"]
    assert list(known) == list(unknown)
    assert list(known)[:5] == ["martId", "sku", "wpid", "index", "itemid"]
    assert known["ingestionErrors"] == {"ingestionError": None}
    assert (unknown["wpid"], unknown["itemid"], unknown["productIdentifiers"]) == ("", "", {})
    status = await seller("GET", f"/v3/feeds/{feed}?includeDetails=true", headers={"Accept": "application/xml"})
    places = [status.body.index(name) for name in (b"itemsProcessing>", b"offset>", b"limit>", b"itemDetails>")]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "file",
    [
        b"<InventoryFeed>",
        b"<a>" * 30_000 + b"</a>" * 30_000,
        b'<?xml version="1.0" encoding="none"?><InventoryFeed/>',
        b'<!DOCTYPE a [<!ENTITY b "c">]><InventoryFeed>&b;</InventoryFeed>',
        b"[" * 100_000,
        b"\xff",
        b"",
    ],
)
@pytest.mark.parametrize("feed_type", ["inventory", "price", "MP_ITEM"])
async def test_a_file_that_cannot_be_read_is_an_error_of_its_feed(seller, clock, feed_type, file) -> None:
    feed = await seller.feed(feed_type, file)
    clock.advance(60)
    found = await details(seller, feed)
    assert (found["feedStatus"], found["itemsReceived"]) == ("ERROR", 0)
