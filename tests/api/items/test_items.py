"""The page about item management: its samples, every endpoint against the emulator, and what each refuses to send."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any

import pytest

from walmart_async import errors
from walmart_async._codec.json import decode, encode
from walmart_async.api.feeds import FeedAcknowledgement, FeedDetails, FeedState, IngestionState
from walmart_async.api.items import (
    FullItem,
    ItemPage,
    ItemSpec,
    LifecycleStatus,
    ProductIdType,
    PublishedStatus,
    SetupFeedType,
    Taxonomy,
)
from walmart_async.models.values import parse_instant

VERSION = "5.0.20250828-17_32_59"
SPEC_REQUEST = {"feedType": "OMNI_OWNED_ITEM", "version": f"{VERSION}-api", "productTypes": ["Shirts", "Shoes"]}
SPEC_PARTIAL = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "object",
    "properties": {"ItemFeedHeader": {"title": "ItemFeedHeader", "type": "object"}},
    "errors": [f"Carrot is not a valid PT for OMNI_OWNED_ITEM/{VERSION}"],
}
TAXONOMY = {
    "itemTaxonomy": {
        "category": "Beauty",
        "productTypeGroup": [
            {"productTypeGroupName": "Fragrances", "productType": [{"productTypeName": "Body Sprays"}]}
        ],
    },
    "status": "SUCCESS",
}
FEED = {
    "feedId": "F0B2F67186314531A5D55FE95FDF9179@AVABBgA",
    "activityId": "0CZ85022",
    "feedStatus": "PROCESSED",
    "itemsReceived": 1,
    "itemsSucceeded": 1,
    "itemsFailed": 0,
    "itemDetails": {
        "itemIngestionStatus": [
            {
                "martId": 0,
                "wpid": "7837PJ41EFC9",
                "productIdentifiers": {"productIdentifier": {"productIdType": "GTIN", "productId": "06996489522161"}},
                "ingestionStatus": "SUCCESS",
            }
        ]
    },
}
CATALOGUE = {
    "itemResponse": [
        {
            "mart": "WALMART_US",
            "sku": "WEJSELIUR1556",
            "wpid": "0TSMMC1ZF383",
            "upc": "405531683348",
            "gtin": "00405531683348",
            "productName": "Coca Cola Big Candy Bar Chocolate Yum",
            "price": {"currency": "USD", "amount": 12.75},
            "publishedStatus": "PUBLISHED",
            "lifecycleStatus": "ACTIVE",
        }
    ],
    "totalItems": 1981,
    "nextCursor": "610c8690-916e-401c-9c51-9f11cd5e8776",
}
FULL = {
    "itemResponse": {
        "gtin": "00012345678905",
        "sku": "RG-IRAE-79VD",
        "productName": "Wrangler Boy's Gamer Cargo Shorts",
        "brand": "Nike",
        "mainImageUrl": "https://m.media-walmart.com/images/I/51FoC6Pg3OL.jpg",
        "publishedStatus": "PUBLISHED",
        "price": {"amount": 24.99, "currency": "USD"},
        "siteDates": {"siteStartDate": "2025-11-14T15:11:33.19Z", "siteEndDate": "2049-03-24T00:00:00Z"},
    }
}
GTIN = "00012345678905"
ITEM = {
    "ItemFeedHeader": {"businessUnit": "WALMART_US", "locale": "en", "version": f"{VERSION}-api"},
    "Item": [
        {
            "Orderable": {"sku": "candle", "productId": GTIN, "price": 19.99},
            "Visible": {
                "Candles": {"productName": "Candle", "brand": "Wax", "mainImageUrl": "https://x.example/c.jpg"}
            },
        }
    ],
}


def lost(wire: Any, kept: Any, path: str = "$") -> list[str]:
    """Where a decoded document, encoded again, has not all that came; one object for a list of one is the same."""
    if isinstance(wire, dict) and isinstance(kept, list):
        return lost([wire], kept, path)
    if isinstance(wire, dict) and isinstance(kept, dict):
        return [each for name, value in wire.items() for each in lost(value, kept.get(name), f"{path}.{name}")]
    if isinstance(wire, list) and isinstance(kept, list) and len(wire) == len(kept):
        return [each for n, (a, b) in enumerate(zip(wire, kept, strict=True)) for each in lost(a, b, f"{path}[{n}]")]
    if wire == kept or (path.endswith("Date") and parse_instant(wire) == parse_instant(kept)):
        return []
    return [] if wire == 0 and kept is None else [path]  # a count of 0 is what is meant when there is none


@pytest.mark.parametrize(
    ("kind", "document"),
    [
        (Taxonomy, TAXONOMY),
        (FeedAcknowledgement, {"feedId": "2D4DB32BC1174C7491720C9EBEB56163@AQMBAAA"}),
        (FeedDetails, FEED),
        (ItemPage, CATALOGUE),
        (FullItem, FULL["itemResponse"]),
    ],
)
def test_no_field_of_a_sample_is_lost(kind, document) -> None:
    assert lost(document, json.loads(encode(decode(json.dumps(document).encode(), kind)))) == []


def test_the_comparison_notices_what_is_lost() -> None:
    assert lost({"a": [{"b": 1}], "c": 2}, {"a": [{}]}) == ["$.a[0].b", "$.c"]


class TestSpec:
    def test_request(self, supplier, emulator) -> None:
        supplier("items.spec", "OMNI_OWNED_ITEM", f"{VERSION}-api", ["Shirts", "Shoes"])
        request = emulator.requests[-1]
        assert (request.method, request.raw_path) == ("POST", "/v3/items/spec")
        assert json.loads(request.body) == SPEC_REQUEST
        assert request.headers["WM_SVC.NAME"] == "supplier"
        assert request.headers["Accept"] == request.headers["Content-Type"] == "application/json"

    @pytest.mark.parametrize("wrapped", [False, True])
    def test_bare_or_wrapped_it_is_the_same_schema(self, supplier, emulator, wrapped) -> None:
        bare = {name: value for name, value in SPEC_PARTIAL.items() if name != "errors"}
        document = {"schema": bare} if wrapped else bare
        emulator.faults.answer("POST", "/v3/items/spec", status=200, body=document)
        spec = supplier("items.spec", "OMNI_OWNED_ITEM", VERSION, ["Shirts"])
        assert (spec.schema, spec.document, spec.errors) == (bare, document, ())

    @pytest.mark.parametrize("wrapped", [False, True])
    def test_product_types_that_failed_cannot_be_overlooked(self, supplier, emulator, wrapped) -> None:
        schema = {name: value for name, value in SPEC_PARTIAL.items() if name != "errors"}
        body = {"schema": schema, "errors": SPEC_PARTIAL["errors"]} if wrapped else SPEC_PARTIAL
        emulator.faults.answer("POST", "/v3/items/spec", status=207, body=body)
        with pytest.raises(errors.PartialFailureError, match="Carrot is not a valid PT") as caught:
            supplier("items.spec", "OMNI_OWNED_ITEM", VERSION, ["Shirts", "Car", "Carrot"])
        assert [each.field for each in caught.value.errors] == ["Carrot"]
        assert caught.value.status == 207
        assert caught.value.data.schema == schema

    def test_errors_may_be_objects_too(self) -> None:
        spec = ItemSpec({"errors": [{"code": "X", "field": "Carrot", "description": "no"}]})
        assert [(each.code, each.field) for each in spec.errors] == [("X", "Carrot")]
        assert ItemSpec({"errors": "alone"}).errors[0].description == "alone"
        assert ItemSpec({"errors": None}).errors == ()

    def test_both_surfaces(self, seller, supplier) -> None:
        for client, feed_type, array in ((seller, "MP_ITEM", "MPItem"), (supplier, "OMNI_DSV_ITEM", "Item")):
            spec = client("items.spec", feed_type, VERSION, ["Candles"])
            assert set(spec.schema["properties"][array]["items"]["properties"]) == {"Orderable", "Visible"}
            with pytest.raises(errors.PartialFailureError) as caught:
                client("items.spec", feed_type, VERSION, ["Candles", "Carrot", "Unicorns"])
            assert [each.field for each in caught.value.errors] == ["Carrot", "Unicorns"]

    def test_asking_again_is_no_harm(self, supplier, emulator) -> None:
        emulator.faults.unavailable("POST", "/v3/items/spec")
        assert supplier("items.spec", "OMNI_DSV_ITEM", VERSION, ["Candles"], raw=True).attempts == 2
        assert emulator.writes == []

    @pytest.mark.parametrize("document", [[], "x", None, 1])
    def test_what_is_no_schema_is_not_taken_for_one(self, supplier, emulator, document) -> None:
        emulator.faults.answer("POST", "/v3/items/spec", status=200, body=json.dumps(document))
        with pytest.raises(errors.DecodeError):
            supplier("items.spec", "OMNI_DSV_ITEM", VERSION, ["Candles"])

    def test_an_unknown_feed_type_is_refused_by_walmart(self, supplier) -> None:
        with pytest.raises(errors.BadRequestError, match="feedType"):
            supplier("items.spec", "OMNI_NOTHING", VERSION, ["Candles"])


class TestTaxonomy:
    @pytest.mark.parametrize("many", [False, True])
    def test_one_category_or_several(self, supplier, emulator, many) -> None:
        category = TAXONOMY["itemTaxonomy"]
        document = {**TAXONOMY, "itemTaxonomy": [category, {"category": "Home"}] if many else category}
        emulator.faults.answer("GET", "/v3/items/taxonomy", status=200, body=document)
        found = supplier("items.taxonomy", VERSION)
        assert [each.category for each in found.categories] == (["Beauty", "Home"] if many else ["Beauty"])
        assert found.categories[0].product_type_group[0].product_type_group_name == "Fragrances"
        assert found.product_types == ("Body Sprays",)
        assert emulator.requests[-1].query == {"version": VERSION}

    def test_of_both_surfaces(self, seller, supplier) -> None:
        of_suppliers = supplier("items.taxonomy", "5.0")
        assert "Candles" in of_suppliers.product_types
        assert of_suppliers == seller("items.taxonomy", version="5.0")
        both_forms = seller("items.taxonomy")
        assert both_forms.categories == of_suppliers.categories
        assert both_forms.payload[0].subcategory[0].sub_category_id

    def test_a_version_that_is_none(self, supplier) -> None:
        with pytest.raises(errors.NotFoundError):
            supplier("items.taxonomy", "1.0")


class TestSetup:
    @pytest.mark.parametrize("kind", ["OMNI_DSV_ITEM", SetupFeedType.OMNI_ONLINE_ITEM, "OMNI_OWNED_ITEM"])
    def test_json_form(self, supplier, emulator, kind) -> None:
        feed = supplier("items.submit", kind, "27340816")
        request = emulator.requests[-1]
        assert (request.method, request.raw_path, request.raw_query) == (
            "POST",
            "/v3/feeds/items",
            f"feedType={kind!s}",
        )
        assert json.loads(request.body) == {"file": "27340816"}
        assert request.headers["Content-Type"] == "application/json"
        assert feed.feed_id == emulator.feeds[-1].feed_id

    def test_multipart_form(self, supplier, emulator) -> None:
        supplier("items.upload", "OMNI_ONLINE_ITEM", ITEM)
        request = emulator.requests[-1]
        head = f"Content-Type: {request.headers['Content-Type']}\r\n\r\n".encode()
        (part,) = BytesParser(policy=HTTP).parsebytes(head + request.body).iter_parts()
        assert part["Content-Disposition"].params == {"name": "file", "filename": "item.json"}
        assert part.get_content_type() == "application/json"
        assert json.loads(part.get_content()) == ITEM

    @pytest.mark.parametrize("content", [ITEM, json.dumps(ITEM).encode()])
    def test_an_item_is_set_up(self, supplier, seller, content) -> None:
        feed = supplier("items.upload", "OMNI_DSV_ITEM", content)
        done = supplier("feeds.wait", feed.feed_id)
        assert (done.items_succeeded, done.activity_id[:3]) == (1, "0CZ")
        (outcome,) = supplier.items("feeds.items", feed.feed_id)
        assert outcome.ingestion_status is IngestionState.SUCCESS
        assert outcome.product_identifiers.product_identifier[0].product_id == GTIN
        item = supplier("items.get", "candle")
        assert (item.product_name, item.price.amount, item.product_type) == ("Candle", Decimal("19.99"), "Candles")
        assert seller("items.get", "candle").gtin == GTIN
        full = supplier("items.get_full", GTIN, full_details=True)
        assert full.brand == "Wax"
        assert full.additional_product_attributes["brand"] == "Wax"

    def test_what_is_wrong_with_an_item_shows_in_its_feed(self, supplier) -> None:
        broken = json.loads(json.dumps(ITEM))
        del broken["Item"][0]["Visible"]["Candles"]["brand"]
        broken["Item"].append({"Orderable": {"price": 1}, "Visible": {"Carrot": {}}})
        feed = supplier("items.upload", "OMNI_DSV_ITEM", broken)
        assert supplier("feeds.wait", feed.feed_id).items_failed == 2
        first, second = supplier.items("feeds.items", feed.feed_id)
        assert [(each.field, first.ingestion_status) for each in first.errors] == [("brand", IngestionState.DATA_ERROR)]
        assert second.errors[0].field == "Visible"
        with pytest.raises(errors.NotFoundError):
            supplier("items.get", "candle")

    def test_a_seller_sets_up_by_the_usual_feed(self, seller) -> None:
        content = {"MPItemFeedHeader": ITEM["ItemFeedHeader"], "MPItem": ITEM["Item"]}
        feed = seller("feeds.submit", "MP_ITEM", content)
        assert seller("feeds.wait", feed.feed_id).items_succeeded == 1
        assert seller("items.get", GTIN, product_id_type="GTIN").sku == "candle"

    def test_older_names_of_header_and_items(self, supplier) -> None:
        content = {"SupplierItemFeedHeader": ITEM["ItemFeedHeader"], "SupplierItem": ITEM["Item"]}
        feed = supplier("items.upload", "OMNI_ONLINE_ITEM", content)
        assert supplier("feeds.wait", feed.feed_id).items_succeeded == 1

    @pytest.mark.parametrize("endpoint", ["items.submit", "items.upload"])
    def test_it_is_never_sent_twice(self, supplier, emulator, endpoint) -> None:
        emulator.faults.cut("POST", "/v3/feeds/items", applied=True)
        with pytest.raises(errors.OutcomeUnknownError):
            supplier(endpoint, "OMNI_DSV_ITEM", "27340816" if endpoint == "items.submit" else ITEM)
        assert len(emulator.feeds) == len(emulator.writes) == 1

    def test_a_file_that_is_no_feed_fails_as_a_feed(self, supplier) -> None:
        feed = supplier("items.submit", "OMNI_OWNED_ITEM", "27340816")
        ended = supplier("feeds.wait", feed.feed_id)
        assert ended.feed_status is FeedState.ERROR
        assert ended.ingestion_errors.ingestion_error


class TestFeedStatus:
    def test_sample(self, supplier, emulator) -> None:
        emulator.faults.answer("GET", "/v3/feeds/{feedId}", status=200, body=FEED)
        feed = supplier("feeds.get", FEED["feedId"])
        request = emulator.requests[-1]
        assert request.raw_path == "/v3/feeds/F0B2F67186314531A5D55FE95FDF9179%40AVABBgA"
        assert request.query["includeDetails"] == "false"
        assert (feed.activity_id, feed.feed_status, feed.items_succeeded) == ("0CZ85022", FeedState.PROCESSED, 1)
        (item,) = feed.items
        assert (item.mart_id, item.wpid, item.ingestion_status) == (0, "7837PJ41EFC9", IngestionState.SUCCESS)
        (identifier,) = item.product_identifiers.product_identifier
        assert (identifier.product_id_type, identifier.product_id) == ("GTIN", "06996489522161")

    def test_all_statuses(self) -> None:
        assert {each.value for each in FeedState} == {"RECEIVED", "INPROGRESS", "PROCESSED", "ERROR"}
        assert {each.value for each in IngestionState} == {
            *("SUCCESS", "PROCESSED", "INPROGRESS", "IN_REVIEW", "DATA_ERROR", "SYSTEM_ERROR", "TIMEOUT_ERROR")
        }
        for state in (*IngestionState, IngestionState("SUCCEEDED_SOMEHOW")):
            item = {"ingestionStatus": state.value}
            document = {"itemDetails": {"itemIngestionStatus": item}, "feedStatus": "INPROGRESS"}
            details = decode(json.dumps(document).encode(), FeedDetails)
            assert details.items[0].ingestion_status is state
            assert not details.feed_status.final

    @pytest.mark.parametrize("token", ["AoE9MDAw", None])
    def test_a_token_or_the_place_leads_on(self, supplier, emulator, token) -> None:
        first = {**FEED, "itemsReceived": 2, "offset": 0, "limit": 1, **({"nextCursor": token} if token else {})}
        emulator.faults.answer("GET", "/v3/feeds/{feedId}", status=200, body=first)
        emulator.faults.answer("GET", "/v3/feeds/{feedId}", status=200, body={**first, "nextCursor": None})
        assert len(supplier.items("feeds.items", FEED["feedId"], limit=1)) == 2
        query = emulator.requests[-1].query
        assert query.get("nextCursor") == token
        assert token or query["offset"] == "1"


class TestOneItem:
    @pytest.fixture(autouse=True)
    def candle(self, emulator) -> None:
        emulator.add_item("a/b c", gtin=GTIN, details={"publishedStatus": "UNPUBLISHED"})

    def test_full_item_sample(self, supplier, emulator) -> None:
        emulator.faults.answer("GET", "/v4/items/{productId}", status=200, body=FULL)
        item = supplier("items.get_full", "12345678905")
        request = emulator.requests[-1]
        assert request.raw_path == f"/v4/items/{GTIN}"
        assert (item.sku, item.brand, item.published_status) == ("RG-IRAE-79VD", "Nike", PublishedStatus.PUBLISHED)
        assert (item.price.amount, item.price.currency) == (Decimal("24.99"), "USD")
        assert item.site_dates.site_start_date == datetime(2025, 11, 14, 15, 11, 33, 190_000, UTC)

    def test_second_example_of_the_page(self, supplier, emulator) -> None:
        emulator.add_item("XYZ12348", gtin="00000000000017")
        item = supplier("items.get_full", "XYZ12348", product_id_type="SKU", full_details=True)
        assert emulator.requests[-1].raw_path == "/v4/items/XYZ12348"
        assert emulator.requests[-1].raw_query == "productIdType=SKU&includeFullItemDetails=YES"
        assert item.walmart_orderable_attributes["electronicsIndicator"] == "NO"
        assert item.item_configurations[0].channel_sold == "DSV"
        assert item.attribute_content_insights[0].content_improvements[0].issue_type == "Missing"
        assert item.variant_group_info.is_primary is True
        assert item.additional_product_attributes == {}
        assert supplier("items.get_full", "17").walmart_orderable_attributes is None

    def test_by_every_kind_of_id(self, seller, supplier) -> None:
        item_id = supplier("items.get_full", "a/b c", product_id_type=ProductIdType.SKU).item_page_url
        number = item_id.rpartition("/")[2]
        ids = {"SKU": "a/b c", "GTIN": GTIN, "EAN": GTIN[1:], "ISBN": GTIN[1:], "UPC": GTIN[2:], "ITEM_ID": number}
        for kind, value in {**ids, "WIN": number}.items():
            assert supplier("items.get_full", value, product_id_type=kind).sku == "a/b c"
        for kind, value in ids.items():
            assert seller("items.get", value, product_id_type=kind).sku == "a/b c"
        assert set(ids) | {"WIN"} == {each.value for each in ProductIdType}
        for client, endpoint, kind in ((supplier, "items.get_full", "NUMBER"), (seller, "items.get", "WIN")):
            with pytest.raises(errors.RequestInvalidError, match="product_id_type"):
                client(endpoint, "1", product_id_type=kind)

    def test_in_short(self, seller, supplier) -> None:
        for client in (seller, supplier):
            item = client("items.get", "a/b c")
            assert (item.sku, item.gtin, item.published_status) == ("a/b c", GTIN, PublishedStatus.UNPUBLISHED)
            assert item.lifecycle_status is LifecycleStatus.ACTIVE
            assert item.shelves == ("Home Page", "Emulated")
            with pytest.raises(errors.NotFoundError, match=r"CONTENT_NOT_FOUND\.GMP_ITEM_QUERY_API"):
                client("items.get", "nothing")

    def test_a_sellers_sku_takes_the_wider_limit(self, seller, emulator) -> None:
        for more in ({}, {"product_id_type": "SKU"}, {"condition": "New"}):
            assert seller("items.get", "a/b c", **more).sku == "a/b c"
        assert [request.raw_query for request in emulator.requests[-3:]] == ["", "", "condition=New"]
        limits = {name: int(state.tokens) for name, state in seller.walmart.limits.items() if "items/{id}" in name}
        assert limits == {"GET /v3/items/{id}": 898, "GET /v3/items/{id} with parameters": 59}

    @pytest.mark.parametrize(
        "around",
        [
            lambda one: {"ItemResponse": [one], "totalItems": 1},
            lambda one: {"ItemResponse": one},
            lambda one: {"itemResponse": [one]},
            lambda one: {"itemResponse": one},
            lambda one: {"responseRecord": one},
            lambda one: one,
        ],
    )
    def test_every_wrapper(self, seller, supplier, emulator, around) -> None:
        one = CATALOGUE["itemResponse"][0]
        emulator.faults.answer("GET", "/v3/items/{id}", status=200, body=around(one))
        assert lost(one, seller("items.get", "x").to_dict()) == []
        if "responseRecord" not in around(one):
            emulator.faults.answer("GET", "/v3/items/{sku}", status=200, body=around(one))
            assert lost(one, supplier("items.get", "x").to_dict()) == []
            emulator.faults.answer("GET", "/v4/items/{productId}", status=200, body=around(FULL["itemResponse"]))
            assert lost(FULL["itemResponse"], json.loads(supplier("items.get_full", "1").to_json())) == []

    @pytest.mark.parametrize("body", ['{"ItemResponse": []}', '{"itemResponse": null}', '{"items": [{"sku": "A"}]}'])
    def test_no_item_at_all_is_no_item_with_nothing_in_it(self, seller, supplier, emulator, body) -> None:
        for client, route in ((seller, "/v3/items/{id}"), (supplier, "/v3/items/{sku}")):
            emulator.faults.answer("GET", route, status=200, body=body)
            with pytest.raises(errors.DecodeError):
                client("items.get", "x")
        emulator.faults.answer("GET", "/v4/items/{productId}", status=200, body=body)
        with pytest.raises(errors.DecodeError):
            supplier("items.get_full", "1")


def test_a_bad_header_is_told_in_walmarts_words(supplier, emulator) -> None:
    told = {
        "code": "INVALID_REQUEST_HEADER.GMP_GATEWAY_API",
        "field": "WM_CONSUMER.CHANNEL.TYPE",
        "description": "WM_CONSUMER.CHANNEL.TYPE set null or invalid.",
        "info": "One or more request headers are invalid.",
        "severity": "ERROR",
        "category": "DATA",
    }
    emulator.faults.answer("GET", "/v3/items/taxonomy", status=400, body={"error": [told]})
    with pytest.raises(errors.BadRequestError) as caught:
        supplier("items.taxonomy", "5.0")
    (error,) = caught.value.errors
    assert {name: getattr(error, name) for name in told} == told
