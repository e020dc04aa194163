"""The catalogue in pages, as the page about item management and the items document have it, and as it really comes."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from walmart_async import errors
from walmart_async._codec.json import decode
from walmart_async.api.items import CatalogItem, ItemPage, LifecycleStatus, PublishedStatus

ROUTE = ("GET", "/v3/items")


def fill(emulator, count: int, **details) -> None:
    for number in range(count):
        emulator.add_item(f"S{number:04}", gtin=f"{number + 1:014}", details=details)


def page(
    first: int, count: int, total: int | None = None, token: str | None = None, name: str = "ItemResponse"
) -> dict:
    items = [{"sku": f"S{number}"} for number in range(first, first + count)]
    more = {"totalItems": total} if total is not None else {}
    return {name: items, **more, **({"nextCursor": token} if token else {})}


def script(emulator, *pages: dict) -> None:
    for each in pages:
        emulator.faults.answer(*ROUTE, status=200, body=each)


def queries(emulator) -> list[dict]:
    return [dict(each.query) for each in emulator.requests if each.path == "/v3/items"]


@pytest.fixture
def client(seller, supplier, surface):
    """The client of the surface that a test is for."""
    return {"seller": seller, "supplier": supplier}[surface]


class TestSupplier:
    @pytest.mark.parametrize("constant", [False, True])
    def test_every_item_once(self, supplier, emulator, constant) -> None:
        """Whether the token changes from page to page or stays the same."""
        fill(emulator, 450)
        emulator.add_item("no gtin")
        emulator.quirks.constant_cursor = constant
        items = supplier.items("items.list")
        assert [each.sku for each in items] == [f"S{number:04}" for number in range(450)]
        first, *rest = queries(emulator)
        assert first == {"nextCursor": "*"}
        assert all(set(each) == {"nextCursor"} for each in rest)
        assert len({each["nextCursor"] for each in rest}) == (1 if constant else 2)

    def test_200_a_page(self, supplier, emulator) -> None:
        fill(emulator, 201)
        pages = supplier.pages("items.list")
        assert [len(each.items) for each in pages] == [200, 1]
        assert [each.total_items for each in pages] == [201, 201]

    def test_filters_go_with_every_page(self, supplier, emulator) -> None:
        fill(emulator, 201, publishedStatus="UNPUBLISHED")
        emulator.add_item("published", gtin="00000000009999")
        found = supplier.items("items.list", published_status=PublishedStatus.UNPUBLISHED)
        assert len(found) == 201
        assert {each["publishedStatus"] for each in queries(emulator)} == {"UNPUBLISHED"}
        assert [each.sku for each in supplier.items("items.list", sku="published")] == ["published"]

    def test_no_token_is_the_end(self, supplier, emulator) -> None:
        script(emulator, page(0, 2, name="itemResponse"))
        assert len(supplier.items("items.list")) == 2

    def test_go_on_from_a_saved_place(self, supplier, emulator) -> None:
        fill(emulator, 450)
        pager = supplier.pager("items.list")
        walk = pager.pages()
        first = next(walk) if supplier.mode == "sync" else supplier.run(anext(walk))
        saved = pager.cursor
        rest = supplier.items("items.list", cursor=saved)
        assert len(first.items) + len(rest) == 450
        assert rest[0].sku == "S0200"
        if supplier.mode == "sync":
            walk.close()


def left(seller) -> tuple[int | None, ...]:
    """What remains of the two limits; ``None`` of one that no call has met."""
    limits = seller.walmart.limits
    names = ("GET /v3/items", "GET /v3/items with filters")
    return tuple(int(limits[name].tokens) if name in limits else None for name in names)


class TestSeller:
    def test_every_item_once(self, seller, emulator) -> None:
        fill(emulator, 250)
        emulator.add_item("no gtin")
        items = seller.items("items.list", limit=100)
        assert [each.sku for each in items] == [*(f"S{number:04}" for number in range(250)), "no gtin"]
        sent = queries(emulator)
        assert [each["offset"] for each in sent] == ["0", "100", "200"]
        assert sent[0]["nextCursor"] == "*"
        assert sent[1]["nextCursor"] == sent[2]["nextCursor"] != "*"

    @pytest.mark.parametrize("later", ["T", None, "U"])
    def test_tokens_of_later_pages_may_be_the_same_absent_or_others(self, seller, emulator, later) -> None:
        script(emulator, page(0, 2, 5, "T"), page(2, 2, 5, later), page(4, 1, 5, later))
        assert [each.sku for each in seller.items("items.list", limit=2)] == ["S0", "S1", "S2", "S3", "S4"]
        assert [(each["offset"], each["nextCursor"]) for each in queries(emulator)] == [
            ("0", "*"),
            ("2", "T"),
            ("4", later or "T"),
        ]

    def test_no_total_and_no_token_is_the_end(self, seller, emulator) -> None:
        script(emulator, page(0, 2, None, "T"), page(2, 2))
        assert len(seller.items("items.list", limit=2)) == 4

    def test_short_and_empty_pages(self, seller, emulator) -> None:
        script(emulator, page(0, 1, 9, "T"), page(1, 1, 9, "T"), page(2, 0, 9, "T"))
        assert [each.sku for each in seller.items("items.list", limit=2)] == ["S0", "S1"]

    def test_begin_anywhere(self, seller, emulator) -> None:
        fill(emulator, 30)
        assert [each.sku for each in seller.items("items.list", offset=25, limit=2)] == [
            f"S{number:04}" for number in range(25, 30)
        ]
        assert [each["offset"] for each in queries(emulator)] == ["25", "27", "29"]

    def test_a_place_beyond_walmarts_reach_is_no_quiet_end(self, seller, emulator) -> None:
        fill(emulator, 10_600)
        with pytest.raises(errors.BadRequestError, match="offset"):
            seller.items("items.list", offset=9_500, limit=1000)
        assert [each.status for each in emulator.requests if each.path == "/v3/items"] == [200, 400]

    def test_a_snapshot_that_is_gone_is_no_quiet_end(self, seller, emulator, clock) -> None:
        fill(emulator, 30)
        pager = seller.pager("items.list", limit=10)
        walk = pager.pages()
        if seller.mode == "sync":
            next(walk)
            cursor = pager.cursor
            walk.close()
        else:
            seller.run(anext(walk))
            cursor = pager.cursor
        clock.advance(121)
        with pytest.raises(errors.BadRequestError, match="nextCursor"):
            seller.items("items.list", limit=10, cursor=cursor)
        assert len(seller.items("items.list", limit=10, offset=10)) == 20

    def test_each_filter_narrows(self, seller, emulator) -> None:
        fill(emulator, 2)
        special = {
            "lifecycleStatus": "RETIRED",
            "publishedStatus": "UNPUBLISHED",
            "variantGroupId": "V1",
            "condition": "Open Box",
        }
        emulator.add_item("special", details=special)
        for filters in (
            {"sku": "special"},
            {"lifecycle_status": LifecycleStatus.RETIRED},
            {"published_status": "UNPUBLISHED"},
            {"variant_group_id": "V1"},
            {"condition": "Open Box"},
        ):
            assert [each.sku for each in seller.items("items.list", **filters)] == ["special"]
        assert len(seller.items("items.list")) == 3

    def test_filters_draw_on_a_smaller_bucket(self, seller, emulator) -> None:
        fill(emulator, 3)
        assert left(seller) == (None, None)
        seller.items("items.list", limit=1)
        assert left(seller) == (297, None)
        seller.items("items.list", limit=1, published_status="PUBLISHED")
        assert left(seller) == (297, 57)

    def test_the_smaller_bucket_is_kept_to(self, seller, emulator) -> None:
        emulator.add_item("A")
        for _ in range(70):
            seller.items("items.list", sku="A")
        assert {request.status for request in emulator.requests} == {200}


@pytest.mark.parametrize("surface", ["seller", "supplier"])
class TestBoth:
    def test_nothing_there_is_an_empty_list(self, client, emulator, surface) -> None:
        assert client.items("items.list") == []
        assert client.items("items.list", sku="nothing") == []
        assert {each.status for each in emulator.requests if each.path == "/v3/items"} == {404}

    def test_a_page_that_repeats_is_noticed(self, client, emulator, surface) -> None:
        script(emulator, page(0, 2, 6, "T"), page(0, 2, 6, "T"))
        with pytest.raises(errors.PagingError, match="repeat"):
            client.items("items.list")

    @pytest.mark.parametrize("name", ["ItemResponse", "itemResponse"])
    def test_both_spellings(self, client, emulator, surface, name) -> None:
        script(emulator, page(0, 2, 2, name=name))
        assert [each.sku for each in client.items("items.list")] == ["S0", "S1"]

    def test_a_page_of_no_known_shape_is_no_empty_page(self, client, emulator, surface) -> None:
        script(emulator, page(0, 2, name="items"))
        with pytest.raises(errors.DecodeError, match="ItemPage"):
            client.items("items.list")

    def test_errors_inside_of_a_page_are_raised(self, client, emulator, surface) -> None:
        script(emulator, {**page(0, 1, 1), "errors": [{"code": "SYSTEM_ERROR", "description": "half of it"}]})
        with pytest.raises(errors.PartialFailureError, match="half of it") as caught:
            client.items("items.list")
        assert [each.sku for each in caught.value.data.items] == ["S0"]


def one(**fields) -> CatalogItem:
    return decode(json.dumps({"ItemResponse": [fields]}).encode(), ItemPage).items[0]


class TestQuirks:
    """Of the real wire: https://developer.walmart.com/us-marketplace/reference/getallitems."""

    @pytest.mark.parametrize(
        ("shelf", "names"),
        [
            ('["Home Page","Food","Candy & \\u00fc"]', ("Home Page", "Food", "Candy & ü")),
            ('["UNNAV"]', ("UNNAV",)),
            ("Home Page", ("Home Page",)),
            ("[1, 2]", ("[1, 2]",)),
            ("", ()),
            (None, ()),
        ],
    )
    def test_a_shelf_is_json_in_a_string(self, shelf, names) -> None:
        assert one(shelf=shelf).shelves == names

    def test_states_nobody_published(self) -> None:
        for state in ("READY_TO_PUBLISH", "IN_PROGRESS", "SYSTEM_PROBLEM", "STAGE", "TELEPORTED"):
            assert one(publishedStatus=state).published_status == state
        assert one(lifecycleStatus="REBORN").lifecycle_status == "REBORN"

    def test_empty_null_and_absent(self) -> None:
        item = one(sku="A", upc="", gtin=None, price=None, unpublishedReasons=None, variantGroupInfo=None, new={"x": 1})
        assert (item.upc, item.gtin, item.price, item.variant_group_info) == ("", None, None, None)

    def test_one_for_many_and_strings_for_the_rest(self) -> None:
        item = one(
            sku=7,
            price={"amount": "59.90", "currency": "USD"},
            unpublishedReasons={"reason": "No image."},
            variantGroupInfo={"isPrimary": "true", "groupingAttributes": {"name": "actual_color", "value": "Red"}},
            additionalAttributes={
                "nameValueAttribute": {"name": "n", "type": "STRING", "value": {"value": "v", "rank": "1"}}
            },
        )
        assert (item.sku, item.price.amount, item.unpublished_reasons.reason) == ("7", Decimal("59.90"), ("No image.",))
        assert item.variant_group_info.is_primary is True
        assert item.variant_group_info.grouping_attributes[0].name == "actual_color"
        assert item.additional_attributes.name_value_attribute[0].value[0].rank == 1

    def test_one_item_without_its_list(self) -> None:
        document = {"ItemResponse": {"sku": "A"}, "totalItems": "1", "errors": None}
        found = decode(json.dumps(document).encode(), ItemPage)
        assert ([each.sku for each in found.items], found.total_items, found.errors) == (["A"], 1, ())
        assert decode(b'{"ItemResponse": null, "itemResponse": ""}', ItemPage).items == ()
