"""Items, route by route: the catalogue in pages, one item, the taxonomy, specifications, and setup feeds."""

from __future__ import annotations

import copy
import json

import pytest

GTIN = "00012345678905"
VERSION = "5.0.20250828-17_32_59"
HEADER = {"businessUnit": "WALMART_US", "locale": "en", "version": VERSION}
RECORD = {
    "Orderable": {"sku": "new", "productId": GTIN, "price": 5},
    "Visible": {"Candles": {"productName": "Candle", "brand": "Wax", "mainImageUrl": "https://x.example/c.jpg"}},
}


def fill(emulator, count: int) -> None:
    for number in range(count):
        emulator.add_item(f"S{number:03}", gtin=f"{number + 1:014}")


def skus(reply) -> list[str]:
    return [item["sku"] for item in reply.data.get("ItemResponse") or reply.data["itemResponse"]]


class TestSellersCatalogue:
    async def test_the_token_stays_and_the_place_decides(self, seller, emulator) -> None:
        fill(emulator, 50)
        first = await seller("GET", "/v3/items?nextCursor=*")
        token = first.data["nextCursor"].replace("=", "%3D").replace("/", "%2F").replace("+", "%2B")
        assert (len(skus(first)), first.data["totalItems"]) == (20, 50)
        second = await seller("GET", f"/v3/items?nextCursor={token}&offset=20&limit=20")
        assert skus(second) == [f"S{number:03}" for number in range(20, 40)]
        assert second.data["nextCursor"] == first.data["nextCursor"]
        last = await seller("GET", f"/v3/items?nextCursor={token}&offset=40&limit=20")
        assert (len(skus(last)), "nextCursor" in last.data) == (10, False)

    async def test_only_a_walk_has_a_token(self, seller, emulator) -> None:
        for number in range(50):
            emulator.add_item(f"S{number:03}", details={"variantGroupId": "G"})
        for query in ("", "?limit=10", "?nextCursor=*&variantGroupId=G"):
            assert "nextCursor" not in (await seller("GET", f"/v3/items{query}")).data

    async def test_without_a_place_the_token_goes_on(self, seller, emulator) -> None:
        fill(emulator, 50)
        token = (await seller("GET", "/v3/items?nextCursor=*")).data["nextCursor"].replace("+", "%2B")
        seen = [skus(await seller("GET", f"/v3/items?nextCursor={token}")) for _ in range(2)]
        assert [each[0] for each in seen] == ["S020", "S040"]
        assert (await seller("GET", f"/v3/items?nextCursor={token}")).status == 404

    async def test_a_snapshot_lasts_two_minutes_and_does_not_change(self, seller, emulator, clock) -> None:
        fill(emulator, 30)
        token = (await seller("GET", "/v3/items?nextCursor=*")).data["nextCursor"].replace("+", "%2B")
        emulator.add_item("later")
        clock.advance(119)
        assert (await seller("GET", f"/v3/items?nextCursor={token}")).data["totalItems"] == 30
        clock.advance(2)
        gone = await seller("GET", f"/v3/items?nextCursor={token}")
        assert (gone.status, gone.error["field"]) == (400, "nextCursor")
        assert (await seller("GET", "/v3/items?nextCursor=*")).data["totalItems"] == 31

    @pytest.mark.parametrize("query", ["limit=0", "limit=1001", "offset=10001", "offset=x", "nextCursor=made-up"])
    async def test_what_is_refused(self, seller, emulator, query) -> None:
        fill(emulator, 1)
        reply = await seller("GET", f"/v3/items?{query}")
        assert (reply.status, reply.error["code"]) == (400, "INVALID_REQUEST_PARAM.GMP_ITEM_QUERY_API")

    async def test_filters_take_from_a_smaller_bucket(self, seller, emulator) -> None:
        emulator.add_item("A", details={"publishedStatus": "STAGE"})
        left = [
            (await seller("GET", f"/v3/items{query}")).headers["x-current-token-count"]
            for query in ("", "?limit=5", "?publishedStatus=STAGE", "?sku=A&offset=0")
        ]
        assert left == ["299", "298", "59", "58"]
        one = [
            (await seller("GET", f"/v3/items/A{query}")).headers["x-current-token-count"]
            for query in ("", "?productIdType=SKU")
        ]
        assert one == ["899", "59"]

    @pytest.mark.parametrize(
        ("query", "skus"),
        [
            ("availability=In_stock", ["STOCKED"]),
            ("availability=IN_STOCK", ["STOCKED"]),
            ("availability=Out_of_stock", ["EMPTY"]),
            ("publishedStatus=published", ["STOCKED", "EMPTY"]),
            ("sku=stocked", []),
        ],
    )
    async def test_its_stock_makes_an_item_available(self, seller, emulator, query, skus) -> None:
        emulator.add_item("STOCKED", stock={"N1": 0, "N2": 1})
        emulator.add_item("EMPTY", stock={"N1": 0})
        reply = await seller("GET", f"/v3/items?{query}")
        assert [item["sku"] for item in reply.data.get("ItemResponse", [])] == skus

    @pytest.mark.parametrize("query", ["gtin=00012345678905", "availability=Preorder", "bundleType=VIRTUALPACK"])
    async def test_filters(self, seller, emulator, query) -> None:
        emulator.add_item("A")
        emulator.add_item("B", gtin=GTIN, details={"availability": "Preorder", "bundleType": "VIRTUALPACK"})
        assert skus(await seller("GET", f"/v3/items?{query}")) == ["B"]

    async def test_nothing_is_a_404(self, seller) -> None:
        for path in ("/v3/items", "/v3/items?sku=A", "/v3/items/A"):
            reply = await seller("GET", path)
            assert (reply.status, reply.error["code"]) == (404, "CONTENT_NOT_FOUND.GMP_ITEM_QUERY_API")

    async def test_xml_for_callers_without_an_opinion(self, seller, emulator) -> None:
        emulator.add_item("A&B")
        reply = await seller("GET", "/v3/items", headers={"Accept": "*/*"})
        assert reply.headers["Content-Type"].startswith("application/xml")
        assert b"A&amp;B" in reply.body


class TestSuppliersCatalogue:
    async def test_200_a_page_and_a_token_each(self, supplier, emulator) -> None:
        fill(emulator, 450)
        emulator.add_item("no gtin")
        first = await supplier("GET", "/v3/items?nextCursor=*")
        second = await supplier("GET", f"/v3/items?nextCursor={first.data['nextCursor']}")
        third = await supplier("GET", f"/v3/items?nextCursor={second.data['nextCursor']}")
        assert [len(skus(each)) for each in (first, second, third)] == [200, 200, 50]
        assert "nextCursor" not in third.data
        assert skus(first) + skus(second) + skus(third) == [f"S{number:03}" for number in range(450)]
        again = await supplier("GET", f"/v3/items?nextCursor={first.data['nextCursor']}")
        assert skus(again) == skus(second)

    async def test_a_constant_token(self, supplier, emulator) -> None:
        fill(emulator, 450)
        emulator.quirks.constant_cursor = True
        first = await supplier("GET", "/v3/items")
        second = await supplier("GET", f"/v3/items?nextCursor={first.data['nextCursor']}")
        assert second.data["nextCursor"] == first.data["nextCursor"]
        assert skus(second)[0] == "S200"


class TestOneItem:
    async def test_shapes(self, seller, supplier, emulator) -> None:
        emulator.add_item("A", gtin=GTIN, details={"productName": "Lamp"})
        of_seller = (await seller("GET", f"/v3/items/{GTIN}?productIdType=GTIN")).data
        assert (of_seller["ItemResponse"][0]["productName"], of_seller["totalItems"]) == ("Lamp", 1)
        assert (await supplier("GET", "/v3/items/A")).data["itemResponse"] == of_seller["ItemResponse"][0]
        assert json.loads(of_seller["ItemResponse"][0]["shelf"])[0] == "Home Page"
        short = (await supplier("GET", f"/v4/items/{GTIN}")).data["itemResponse"]
        full = (await supplier("GET", f"/v4/items/{GTIN}?includeFullItemDetails=YES")).data["itemResponse"]
        assert short.items() <= full.items()
        assert full.keys() - short.keys() == {
            *("walmartOrderableAttributes", "itemConfigurations", "attributeContentInsights", "variantGroupInfo"),
            "additionalProductAttributes",
        }

    @pytest.mark.parametrize(
        ("query", "field"),
        [("productIdType=X", "productIdType"), ("includeFullItemDetails=1", "includeFullItemDetails")],
    )
    async def test_what_is_refused(self, supplier, emulator, query, field) -> None:
        emulator.add_item("A", gtin=GTIN)
        reply = await supplier("GET", f"/v4/items/{GTIN}?{query}")
        assert (reply.status, reply.error["field"]) == (400, field)

    async def test_a_price_that_was_set_shows(self, seller, emulator) -> None:
        emulator.add_item("A")
        price = {"currency": "USD", "amount": 7.5}
        pricing = [{"currentPriceType": "BASE", "currentPrice": price}]
        reply = await seller("PUT", "/v3/price", body={"sku": "A", "pricing": pricing})
        assert reply.status == 200, reply.body
        assert (await seller("GET", "/v3/items/A")).data["ItemResponse"][0]["price"] == price

    async def test_an_item_added_again_starts_over(self, seller, emulator) -> None:
        emulator.add_item("A", details={"productName": "Lamp"})
        emulator.add_item("A")
        assert (await seller("GET", "/v3/items/A")).data["ItemResponse"][0]["productName"] == "Item A"


class TestSpec:
    async def test_bare_to_suppliers_wrapped_to_sellers(self, seller, supplier) -> None:
        for caller, feed_type in ((supplier, "OMNI_DSV_ITEM"), (seller, "OMNI_DSV_ITEM")):
            body = {"feedType": feed_type, "version": f"{VERSION}-api", "productTypes": ["Candles"]}
            reply = await caller("POST", "/v3/items/spec", body=body)
            assert reply.status == 200
            schema = reply.data.get("schema", reply.data)
            assert schema["required"] == ["ItemFeedHeader", "Item"]
            assert ("schema" in reply.data) == (caller is seller)

    @pytest.mark.parametrize(
        "body",
        [
            {"feedType": "MP_WFS_ITEM", "version": "5.0.20250121-19_24_23-api", "productTypes": ["Candles"]},
            {"feedType": "MP_VIRTUAL_PACK_BUNDLE", "version": "5.0.20260508-19_30_00-api"},
            {"feedType": "MP_ITEM", "version": "5.0.20260608-18_15_07-api", "productTypes": ["Candles"]},
            {"feedType": "MP_MAINTENANCE", "version": "5.0.20260803-17_50_56-api", "productTypes": ["Candles"]},
            {"feedType": "MP_ITEM_MATCH", "version": "5.0.20260607-22_38_54-api", "productTypes": ["Candles"]},
        ],
    )
    async def test_any_version_of_today_s_form(self, seller, body) -> None:
        reply = await seller("POST", "/v3/items/spec", body=body)
        assert (reply.status, reply.data["schema"]["required"]) == (200, ["MPItemFeedHeader", "MPItem"])

    async def test_one_of_items_that_walmart_stores(self, seller) -> None:
        body = {"feedType": "OMNI_WFS", "version": "5.0.20260304-22_45_32", "productTypes": ["Candles"]}
        reply = await seller("POST", "/v3/items/spec", body=body)
        assert (reply.status, reply.data["schema"]["required"]) == (200, ["SupplierItemFeedHeader", "SupplierItem"])

    async def test_207_with_what_is_not_known(self, supplier, emulator) -> None:
        body = {"feedType": "OMNI_OWNED_ITEM", "version": VERSION, "productTypes": ["Candles", "Carrot"]}
        reply = await supplier("POST", "/v3/items/spec", body=body)
        assert reply.status == 207
        assert reply.data["errors"] == [f"Carrot is not a valid PT for OMNI_OWNED_ITEM/{VERSION}"]
        assert emulator.writes == []

    @pytest.mark.parametrize(
        ("change", "field"),
        [
            ({"feedType": "X"}, "feedType"),
            ({"version": "4.8"}, "version"),
            ({"productTypes": []}, "productTypes"),
            ({"productTypes": ["Candles"] * 21}, "productTypes"),
        ],
    )
    async def test_what_is_refused(self, supplier, change, field) -> None:
        body = {"feedType": "OMNI_DSV_ITEM", "version": VERSION, "productTypes": ["Candles"], **change}
        reply = await supplier("POST", "/v3/items/spec", body=body)
        assert (reply.status, reply.error["field"]) == (400, field)

    async def test_three_a_minute(self, seller) -> None:
        body = {"feedType": "OMNI_DSV_ITEM", "version": VERSION, "productTypes": ["Candles"]}
        assert [(await seller("POST", "/v3/items/spec", body=body)).status for _ in range(4)] == [200] * 3 + [429]


async def test_taxonomies(seller, supplier) -> None:
    assert (await supplier("GET", "/v3/items/taxonomy")).status == 400
    assert (await supplier("GET", "/v3/items/taxonomy?version=9")).status == 404
    product_types = (await supplier("GET", f"/v3/items/taxonomy?version={VERSION}")).data
    assert product_types == (await seller("GET", "/v3/items/taxonomy?version=5.0")).data
    assert (await seller("GET", "/v3/items/taxonomy")).data.keys() == {"itemTaxonomy", "payload", "status"}


class TestSetup:
    async def submit(self, caller, body, query: str = "?feedType=OMNI_DSV_ITEM", path: str = "/v3/feeds/items"):
        return await caller("POST", path + query, body=body)

    async def outcome(self, caller, reply, clock):
        clock.advance(60)
        feed = reply.data["feedId"].replace("@", "%40")
        return (await caller("GET", f"/v3/feeds/{feed}?includeDetails=true")).data

    @pytest.mark.parametrize("keys", [("ItemFeedHeader", "Item"), ("SupplierItemFeedHeader", "SupplierItem")])
    async def test_an_item_appears_when_its_feed_is_done(self, supplier, emulator, clock, keys) -> None:
        reply = await self.submit(supplier, {"file": json.dumps({keys[0]: HEADER, keys[1]: [RECORD]})})
        assert reply.status == 200
        assert (await supplier("GET", "/v3/items/new")).status == 404
        done = await self.outcome(supplier, reply, clock)
        assert (done["feedStatus"], done["itemsSucceeded"]) == ("PROCESSED", 1)
        assert len(done["activityId"]) == 8
        (item,) = done["itemDetails"]["itemIngestionStatus"]
        assert (item["sku"], item["productIdentifiers"]["productIdentifier"]["productId"]) == ("new", GTIN)
        assert (await supplier("GET", "/v3/items/new")).data["itemResponse"]["productType"] == "Candles"
        assert emulator.supplier_stock(GTIN) == {}

    @pytest.mark.parametrize(
        "wrong",
        [
            ("Orderable", {"productId": None}, "productId"),
            ("Orderable", {"productId": "123"}, "productId"),
            ("Orderable", {"productId": "00000000000017"}, "productId"),
            ("Orderable", {"sku": "other"}, "sku"),
            ("Orderable", {"price": None}, "price"),
            ("Orderable", {"colour": "Red"}, "colour"),
            ("Visible", {"Carrot": {}}, "Visible"),
            ("Visible", {"Candles": {}}, "productName"),
            ("Visible", None, "Visible"),
        ],
    )
    async def test_what_fails(self, supplier, emulator, clock, wrong) -> None:
        section, change, field = wrong
        emulator.add_item("other", gtin="00000000000017")
        record = copy.deepcopy(RECORD)
        record[section] = change and {**record[section], **change}
        reply = await self.submit(supplier, {"file": json.dumps({"ItemFeedHeader": HEADER, "Item": [record]})})
        done = await self.outcome(supplier, reply, clock)
        (item,) = done["itemDetails"]["itemIngestionStatus"]
        assert item["ingestionStatus"] == "DATA_ERROR"
        assert field in [error["field"] for error in item["ingestionErrors"]["ingestionError"]]
        assert len((await supplier("GET", "/v3/items")).data["itemResponse"]) == 1

    async def test_an_item_is_changed_by_setting_it_up_again(self, supplier, emulator, clock) -> None:
        emulator.add_item("new", gtin=GTIN, stock={"N1": 4})
        reply = await self.submit(supplier, {"file": json.dumps({"ItemFeedHeader": HEADER, "Item": [RECORD]})})
        assert (await self.outcome(supplier, reply, clock))["itemsSucceeded"] == 1
        assert emulator.supplier_stock(GTIN)["N1"].quantity == 4

    async def test_a_sellers_feed(self, seller, clock) -> None:
        record = copy.deepcopy(RECORD)
        del record["Orderable"]["productId"]
        record["Orderable"]["productIdentifiers"] = {"productIdType": "GTIN", "productId": GTIN}
        body = {"MPItemFeedHeader": HEADER, "MPItem": [record, {**record, "Orderable": {"price": 1}}]}
        reply = await self.submit(seller, body, "?feedType=MP_ITEM", "/v3/feeds")
        done = await self.outcome(seller, reply, clock)
        assert (done["itemsSucceeded"], done["itemsFailed"]) == (1, 1)
        assert (await seller("GET", "/v3/items/new")).data["ItemResponse"][0]["gtin"] == GTIN

    @pytest.mark.parametrize(
        ("query", "body", "status"),
        [
            ("", {"file": "x"}, 404),
            ("?feedType=DSV_INVENTORY", {"file": "x"}, 400),
            ("?feedType=OMNI_DSV_ITEM", {}, 400),
            ("?feedType=OMNI_DSV_ITEM", {"file": 7}, 400),
            ("?feedType=OMNI_DSV_ITEM", b"nothing", 400),
        ],
    )
    async def test_what_is_refused(self, supplier, emulator, query, body, status) -> None:
        assert (await self.submit(supplier, body, query)).status == status
        assert emulator.feeds == []

    async def test_only_suppliers_have_it(self, seller) -> None:
        assert (await self.submit(seller, {"file": "x"})).status in {404, 405}

    async def test_both_paths_share_the_limit_of_a_feed_type(self, supplier) -> None:
        first = await self.submit(supplier, {"file": "1"})
        second = await self.submit(supplier, {"ItemFeedHeader": HEADER}, path="/v3/feeds")
        other = await self.submit(supplier, {"file": "1"}, "?feedType=OMNI_OWNED_ITEM")
        assert [each.headers["x-current-token-count"] for each in (first, second, other)] == ["19", "18", "19"]

    @pytest.mark.parametrize(
        ("change", "code"),
        [
            ({"version": "5.0"}, "ERR_INT_SYS_0801003"),
            ({"subset": "EXTERNAL"}, "ERR_PDI_0001"),
            ({"processMode": "REPLACE"}, "ERR_INT_DATA_01010092"),
            ({"sellingChannel": "marketplace"}, "ERR_INT_DATA_01010092"),
            ({"requestId": "1"}, "ERR_PDI_0001"),
            ({"mart": "WALMART_US"}, "ERR_PDI_0001"),
            ({"feedDate": "2026-01-01"}, "ERR_PDI_0001"),
            ({"version": "4.8"}, "ERR_INT_SYS_0801003"),
            ({"version": "5.0.20260608"}, "ERR_INT_SYS_0801003"),
            ({"businessUnit": "WALMART"}, "ERR_PDI_0001"),
            ({"locale": ""}, "ERR_PDI_0001"),
            ({"locale": ["en"]}, "ERR_PDI_0001"),
        ],
    )
    async def test_headers_of_older_specifications(self, seller, clock, change, code) -> None:
        body = {"MPItemFeedHeader": {**HEADER, **change}, "MPItem": [RECORD]}
        done = await self.outcome(seller, await self.submit(seller, body, "?feedType=MP_ITEM", "/v3/feeds"), clock)
        assert (done["feedStatus"], done["itemsReceived"]) == ("ERROR", 0)
        assert done["ingestionErrors"]["ingestionError"][0]["code"] == code


async def test_a_status_is_counted_and_an_item_retired(seller, emulator) -> None:
    for sku in ("A", "B"):
        emulator.add_item(sku)
    assert (await seller("DELETE", "/v3/items/A")).data["sku"] == "A"
    assert (await seller("GET", "/v3/items/A")).data["ItemResponse"][0]["lifecycleStatus"] == "RETIRED"
    counts = {status: (await seller("GET", f"/v3/items/count?status={status}")).data for status in ("ALL", "PUBLISHED")}
    assert counts == {"ALL": {"All": 2}, "PUBLISHED": {"PUBLISHED": 1}}
    assert (await seller("DELETE", "/v3/items/C")).status == 404
