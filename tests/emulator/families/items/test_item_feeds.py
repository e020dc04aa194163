"""Feeds about items, type by type: their wrappers and headers, what they do, and what is a row's error."""

from __future__ import annotations

import pytest

GTIN, OTHER = "00012345678905", "00000000000017"
HEADER = {"businessUnit": "WALMART_US", "locale": "en", "version": "5.0.20260803-17_50_56-api"}
MATCH = {"processMode": "REPLACE", "subset": "EXTERNAL", "locale": "en", "sellingChannel": "mpsetupbymatch"}
SHOWN = {"productName": "Candle", "brand": "Wax", "mainImageUrl": "https://x.example/c.jpg"}
RECORD = {"Orderable": {"sku": "A", "productId": GTIN, "price": 5}, "Visible": {"Candles": SHOWN}}
TRADE = {"sku": "A", "orderableGTIN": GTIN}
RETIRE = {"feedDate": "2020-01-22T00:59:14.000Z", "version": "1.0"}
PACK = {"bundle_component_gtin": GTIN, "bundleComponentItemQuantity": 2, "price": 9}
PACKS = {**HEADER, "feedType": "MP_VIRTUAL_PACK_BUNDLE"}
SELLERS = {
    "MP_ITEM": ("MPItemFeedHeader", "MPItem", HEADER, RECORD),
    "MP_WFS_ITEM": ("MPItemFeedHeader", "MPItem", HEADER, RECORD),
    "MP_MAINTENANCE": ("MPItemFeedHeader", "MPItem", HEADER, {"Orderable": {"sku": "A", "price": 6}}),
    "MP_WFS_MAINTENANCE": ("MPItemFeedHeader", "MPItem", HEADER, {"Orderable": {"sku": "A", "price": 6}}),
    "MP_ITEM_MATCH": ("MPItemFeedHeader", "MPItem", HEADER, {"Item": RECORD["Orderable"]}),
    "MP_VIRTUAL_PACK_BUNDLE": ("MPItemFeedHeader", "MPItem", PACKS, {"Orderable": PACK, "Visible": {}}),
    "OMNI_WFS": ("SupplierItemFeedHeader", "SupplierItem", HEADER, {**RECORD, "TradeItem": TRADE}),
    "DELETE_ITEM": ("ItemFeedHeader", "Item", HEADER, {"Deletable": {"sku": "A"}}),
    "RETIRE_ITEM": ("RetireItemHeader", "RetireItem", RETIRE, {"sku": "A"}),
}


@pytest.fixture
def outcome(seller, clock):
    """What becomes of a feed: its status, the code it was refused with, and of each row the fields that are wrong."""

    async def found(feed_type: str, document: object, caller=seller) -> tuple[str, str, list[list[str]]]:
        reply = await caller("POST", f"/v3/feeds?feedType={feed_type}", body=document)
        assert reply.status == 200, reply.body
        clock.advance(60)
        feed = reply.data["feedId"].replace("@", "%40")
        done = (await caller("GET", f"/v3/feeds/{feed}?includeDetails=true")).data
        errors = done["ingestionErrors"]["ingestionError"] or [{"code": ""}]
        rows = [
            [error["field"] for error in each["ingestionErrors"]["ingestionError"] or ()]
            for each in done["itemDetails"]["itemIngestionStatus"]
        ]
        assert done["itemsReceived"] == len(rows)
        assert done["itemsFailed"] == sum(map(bool, rows))
        return done["feedStatus"], errors[0]["code"], rows

    return found


@pytest.mark.parametrize("feed_type", SELLERS)
class TestEveryType:
    async def test_what_is_right(self, emulator, outcome, feed_type) -> None:
        emulator.add_item("A", gtin=GTIN)
        header, items, stated, record = SELLERS[feed_type]
        assert await outcome(feed_type, {header: stated, items: [record]}) == ("PROCESSED", "", [[]])
        assert (emulator.feeds[0].succeeded, emulator.feeds[0].feed_type) == (1, feed_type)

    @pytest.mark.parametrize("wrong", ["header", "items", "no items", "a wrapper", "nothing"])
    async def test_another_wrapper_is_the_whole_feeds_error(self, emulator, outcome, feed_type, wrong) -> None:
        emulator.add_item("A", gtin=GTIN)
        header, items, stated, record = SELLERS[feed_type]
        feed = {header: stated, items: [record]}
        files = {
            "header": {"FeedHeader": stated, items: [record]},
            "items": {header: stated, "Things": [record]},
            "no items": {header: stated, items: []},
            "a wrapper": {"Feed": feed},
            "nothing": {},
        }
        status, code, rows = await outcome(feed_type, files[wrong])
        assert (status, bool(code), rows) == ("ERROR", True, [])

    async def test_another_version_likewise(self, emulator, outcome, feed_type) -> None:
        emulator.add_item("A", gtin=GTIN)
        header, items, stated, record = SELLERS[feed_type]
        for version in ("5.0", "9", ""):
            status, code, rows = await outcome(feed_type, {header: {**stated, "version": version}, items: [record]})
            expected = "ERR_PDI_0001" if feed_type == "RETIRE_ITEM" else "ERR_INT_SYS_0801003"
            assert (status, code, rows) == ("ERROR", expected, [])

    async def test_what_a_header_needs(self, emulator, outcome, feed_type) -> None:
        emulator.add_item("A", gtin=GTIN)
        header, items, stated, record = SELLERS[feed_type]
        for name in stated:
            less = {each: value for each, value in stated.items() if each != name}
            status, code, rows = await outcome(feed_type, {header: less, items: [record]})
            assert (status, code, rows) == ("ERROR", "ERR_PDI_0001", [])

    async def test_an_item_that_nobody_knows_is_its_rows_error(self, outcome, feed_type) -> None:
        header, items, stated, record = SELLERS[feed_type]
        _, _, (row,) = await outcome(feed_type, {header: stated, items: [record]})
        sets_up = feed_type in {"MP_ITEM", "MP_WFS_ITEM", "MP_ITEM_MATCH"}
        of_packs = feed_type == "MP_VIRTUAL_PACK_BUNDLE"
        assert row == ([] if sets_up else ["bundle_component_gtin"] if of_packs else ["sku"])

    async def test_what_a_row_needs(self, emulator, outcome, feed_type) -> None:
        emulator.add_item("A", gtin=GTIN)
        header, items, stated, _ = SELLERS[feed_type]
        _, _, rows = await outcome(feed_type, {header: stated, items: [{}, {"x": 1}, 7]})
        assert all(rows)


async def test_match_keeps_its_older_header(outcome) -> None:
    for version, status in (("4.2", "PROCESSED"), ("4.1", "PROCESSED"), ("4.0", "ERROR")):
        feed = {"MPItemFeedHeader": {**MATCH, "version": version}, "MPItem": [{"Item": RECORD["Orderable"]}]}
        assert (await outcome("MP_ITEM_MATCH", feed))[0] == status


async def test_what_each_type_does(seller, emulator, outcome) -> None:
    async def item(sku: str = "A") -> dict:
        return (await seller("GET", f"/v3/items/{sku}")).data["ItemResponse"][0]

    async def apply(feed_type: str, *records: object) -> None:
        header, items, stated, record = SELLERS[feed_type]
        assert (await outcome(feed_type, {header: stated, items: [*records] or [record]}))[0] == "PROCESSED"

    await apply("MP_WFS_ITEM")
    assert (await item())["productName"] == "Candle"
    await apply(
        "MP_MAINTENANCE", {"Orderable": {"sku": "A", "price": 6}, "Visible": {"Lamps": {"productName": "Lamp"}}}
    )
    changed = await item()
    assert (changed["productName"], changed["productType"], changed["price"]["amount"]) == ("Lamp", "Lamps", 6)
    await apply("DELETE_ITEM")
    assert emulator.feeds[-1].failed == 1
    emulator.add_item("B", gtin=OTHER)
    await apply("RETIRE_ITEM", {"sku": "B"})
    assert ((await item("B"))["lifecycleStatus"], (await item("B"))["publishedStatus"]) == ("RETIRED", "UNPUBLISHED")
    await apply("DELETE_ITEM", {"Deletable": {"sku": "B"}})
    assert (await seller("GET", "/v3/items/B")).status == 404
    assert (await seller("GET", f"/v3/items/{OTHER}?productIdType=GTIN")).status == 404


@pytest.mark.parametrize(
    ("offer", "fields"),
    [
        ({"sku": "B"}, ["productIdentifiers"]),
        ({"productId": OTHER}, ["sku"]),
        ({"productId": "123"}, ["productId"]),
        ({"price": None}, ["price"]),
        ({"productId": None, "productIdentifiers": {"productIdType": "EAN", "productId": "0012345678905"}}, []),
    ],
)
async def test_an_offer_by_match(emulator, outcome, offer, fields) -> None:
    emulator.add_item("A", gtin=GTIN)
    record = {"Item": {**RECORD["Orderable"], **offer}}
    _, _, rows = await outcome("MP_ITEM_MATCH", {"MPItemFeedHeader": HEADER, "MPItem": [record]})
    assert rows == [fields]


async def test_packs_replace_those_of_as_many_units(seller, emulator, outcome) -> None:
    emulator.add_item("A", gtin=GTIN)
    for price in (9, 8):
        packs = [{"Orderable": {**PACK, "price": price}}, {"Orderable": {**PACK, "bundleComponentItemQuantity": 3}}]
        assert await outcome("MP_VIRTUAL_PACK_BUNDLE", {"MPItemFeedHeader": PACKS, "MPItem": packs}) == (
            "PROCESSED",
            "",
            [[], []],
        )
    found = (await seller("GET", "/v3/items?bundleType=VIRTUALPACK")).data["ItemResponse"][0]["bundles"]
    assert sorted((each["quantity"], each["price"]["amount"]) for each in found) == [(2, 8), (3, 9)]
    assert "bundles" not in (await seller("GET", "/v3/items")).data["ItemResponse"][0]
    for pack in found:
        assert (await seller("DELETE", f"/v3/items/{pack['sku']}")).data["sku"] == pack["sku"]
    assert (await seller("GET", "/v3/items?bundleType=VIRTUALPACK")).status == 404
    assert (await seller("GET", "/v3/items/A")).data["ItemResponse"][0]["lifecycleStatus"] == "ACTIVE"


@pytest.mark.parametrize("keys", [("ItemFeedHeader", "Item"), ("SupplierItemFeedHeader", "SupplierItem")])
async def test_vendors_change_items(supplier, emulator, outcome, keys) -> None:
    emulator.add_item("A", gtin=GTIN)
    records = [
        {"Orderable": {"productId": GTIN}, "Visible": {"Candles": {"productName": "Lamp"}}},
        {"Orderable": {"productId": OTHER}},
        {"Orderable": {}},
        {"SupplyChain": {}},
    ]
    _, _, rows = await outcome("OMNI_MAINTENANCE", {keys[0]: HEADER, keys[1]: records}, supplier)
    assert rows == [[], ["productId"], ["productId"], ["SupplyChain"]]
    assert (await supplier("GET", "/v3/items/A")).data["itemResponse"]["productName"] == "Lamp"


@pytest.mark.parametrize("feed_type", ["OMNI_DSV_ITEM", "OMNI_ONLINE_ITEM", "OMNI_OWNED_ITEM", "OMNI_MAINTENANCE"])
@pytest.mark.parametrize(
    "change", [{"version": "5.0"}, {"version": "3.1"}, {"businessUnit": "WALMART"}, {"locale": "xx"}]
)
async def test_what_vendors_headers_must_say(supplier, emulator, outcome, feed_type, change) -> None:
    emulator.add_item("A", gtin=GTIN)
    feed = {"ItemFeedHeader": {**HEADER, **change}, "Item": [RECORD]}
    assert await outcome(feed_type, feed, supplier) == ("ERROR", "ERR_PDI_0001", [])
