"""Reading answers and writing bodies: clean documents, odd documents, and documents that are none."""

from __future__ import annotations

import copy
import json
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from walmart_async import DecodeError, PartialDataError, operations
from walmart_async._codec.json import decode, encode
from walmart_async.api.authentication import AccessToken, TokenDetail
from walmart_async.api.feeds import FeedAcknowledgement, FeedDetails, FeedList, FeedState, IngestionState
from walmart_async.api.inventory import (
    Availability,
    GtinInventoryUpdate,
    GtinNodeInventory,
    InventoryPage,
    InventoryUpdate,
    NodeInventory,
    NodesUpdated,
    SkuInventory,
)
from walmart_async.models.base import Answer, Body
from walmart_async.models.quantity import EachQuantity, Quantity

EACH = {"unit": "EACH", "amount": 7}
DOCUMENTS: dict[type, dict[str, Any]] = {
    SkuInventory: {"sku": "SKU 1/a", "quantity": EACH},
    NodeInventory: {
        "sku": "SKU 1/a",
        "nodes": [
            {
                "shipNode": "721407",
                "inputQty": EACH,
                "availToSellQty": {"unit": "EACH", "amount": 0},
                "reservedQty": EACH,
            },
            {"shipNode": "x", "errors": [{"code": "A.B", "field": "shipNode", "description": "wrong"}]},
        ],
    },
    NodesUpdated: {
        "sku": "SKU 1/a",
        "nodes": [
            {"shipNode": "721407", "status": "Success", "errors": []},
            {"shipNode": "x", "status": "Failure", "errors": [{"code": "A.B", "description": "wrong"}]},
        ],
    },
    InventoryPage: {
        "meta": {"totalCount": 2, "nextCursor": "Y3Vyc29y"},
        "elements": {
            "inventories": [
                {"sku": "1", "nodes": [{"shipNode": "721407", "inputQty": EACH}]},
                {"sku": "2", "nodes": []},
            ]
        },
    },
    GtinNodeInventory: {"sku": "S", "gtin": "00012947218283", "nodes": [{"shipNode": "721407", "inputQty": EACH}]},
    FeedAcknowledgement: {"feedId": "ABCDEF0123456789@AQYBAQA"},
    FeedDetails: {
        "feedId": "ABCDEF0123456789@AQYBAQA",
        "feedStatus": "PROCESSED",
        "feedType": "inventory",
        "feedSubmissionDate": 1_700_000_000_000,
        "itemsReceived": 2,
        "itemsSucceeded": 1,
        "itemsFailed": 1,
        "itemsProcessing": 0,
        "offset": 0,
        "limit": 50,
        "itemDetails": {
            "itemIngestionStatus": [
                {"sku": "a", "index": 0, "martId": 0, "wpid": "4F", "ingestionStatus": "SUCCESS"},
                {
                    "sku": "b",
                    "index": 1,
                    "ingestionStatus": "DATA_ERROR",
                    "productIdentifiers": {
                        "productIdentifier": [{"productIdType": "GTIN", "productId": "00012947218283"}]
                    },
                    "ingestionErrors": {
                        "ingestionError": [
                            {"type": "DATA_ERROR", "code": "ERR_1", "field": "quantity", "description": "below 0"}
                        ]
                    },
                },
            ]
        },
    },
    FeedList: {
        "totalResults": 1,
        "offset": 0,
        "limit": 50,
        "results": {
            "feed": [
                {
                    "feedId": "ABCDEF0123456789@AQYBAQA",
                    "feedSource": "SELLER",
                    "feedType": "inventory",
                    "partnerId": "10001",
                    "feedStatus": "INPROGRESS",
                    "feedDate": 1_700_000_000_000,
                    "modifiedDtm": 1_700_000_060_000,
                    "fileName": "feed.json",
                    "itemsReceived": 2,
                    "itemDataErrorCount": 0,
                }
            ]
        },
    },
    TokenDetail: {
        "expire_at": "1700000900000",
        "issued_at": "1700000000000",
        "is_valid": True,
        "scopes": {"inventory": "full_access", "price": "no_access"},
    },
    AccessToken: {"access_token": "eyJ", "token_type": "Bearer", "expires_in": 900},
}
CASES = list(DOCUMENTS.items())
ids = [kind.__name__ for kind in DOCUMENTS]


def read(document: Any, kind: Any) -> Any:
    return decode(json.dumps(document).encode(), kind)


def told(body: bytes, kind: Any) -> DecodeError | None:
    """What is told of a body that cannot be read as ``kind``; of one that can, that it was."""
    try:
        assert isinstance(decode(body, kind), kind)
    except DecodeError as error:
        return error
    return None


# --- clean ---


def test_a_clean_feed_is_read_into_its_types() -> None:
    feed = read(DOCUMENTS[FeedDetails], FeedDetails)
    assert feed.feed_status is FeedState.PROCESSED
    assert feed.feed_submission_date == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    good, bad = feed.items
    assert (good.sku, good.ingestion_status, good.errors) == ("a", IngestionState.SUCCESS, ())
    assert bad.product_identifiers.product_identifier[0].product_id == "00012947218283"
    assert [str(error) for error in bad.errors] == ["ERR_1 (quantity): below 0"]


def test_a_clean_page_of_stock_is_read_into_its_types() -> None:
    page = read(DOCUMENTS[InventoryPage], InventoryPage)
    assert (page.meta.total_count, page.meta.next_cursor) == (2, "Y3Vyc29y")
    assert page.elements.inventories[0].nodes[0].input_qty == Quantity(unit="EACH", amount=7)
    assert page.elements.inventories[1].nodes == ()


@pytest.mark.parametrize(("kind", "document"), CASES, ids=ids)
def test_unknown_fields_never_fail(kind, document) -> None:
    assert read({**document, "newIn2027": {"a": [1, None]}}, kind) == read(document, kind)


def test_bytes_are_the_body_as_it_is() -> None:
    assert decode(b"\xff\x00PK", bytes) == b"\xff\x00PK"


def test_without_a_type_json_is_plain_lists_and_mappings() -> None:
    assert decode(b'{"a":[1,null,"x"]}', Any) == {"a": [1, None, "x"]}


# --- odd ---


@pytest.mark.parametrize(("kind", "document"), CASES, ids=ids)
def test_a_byte_order_mark_is_no_obstacle(kind, document) -> None:
    assert decode(b"\xef\xbb\xbf" + json.dumps(document).encode(), kind) == read(document, kind)


@pytest.mark.parametrize("odd", [7, "7", 7.0, "7.0"])
def test_a_quantity_is_a_number_however_it_is_written(odd) -> None:
    for sku in ("text", 5):  # the second makes it an odd document, which is read a second time
        assert read({"sku": sku, "quantity": {"amount": odd}}, SkuInventory).quantity.amount == 7


@pytest.mark.parametrize(("odd", "text"), [(12345, "12345"), (0, "0"), (True, "true"), (1.5, "1.5"), (None, "")])
def test_numbers_where_text_is_declared_are_text(odd, text) -> None:
    assert read({"sku": odd}, SkuInventory).sku == text


@pytest.mark.parametrize("nothing", [None, ""])
def test_null_and_empty_text_are_the_absence_of_what_is_declared(nothing) -> None:
    feed = read(
        {
            "feedId": "x",
            "itemsReceived": nothing,
            "feedSubmissionDate": nothing,
            "itemDetails": nothing,
            "ingestionErrors": {"ingestionError": nothing},
            "errors": nothing,
            "offset": nothing,
        },
        FeedDetails,
    )
    assert (feed.items_received, feed.feed_submission_date, feed.items, feed.errors) == (None, None, (), ())
    assert feed.offset is None
    assert read({"sku": nothing, "nodes": nothing}, NodeInventory) == NodeInventory()
    assert read({"meta": nothing, "elements": nothing}, InventoryPage) == InventoryPage()
    assert read({"scopes": nothing}, TokenDetail) == TokenDetail()
    assert (
        read({"scopes": {"price": nothing, "inventory": "no_access"}}, TokenDetail).scopes["inventory"] == "no_access"
    )


def test_one_object_is_a_list_of_one() -> None:
    feed = copy.deepcopy(DOCUMENTS[FeedDetails])
    items = feed["itemDetails"]["itemIngestionStatus"]
    (items[1]["productIdentifiers"]["productIdentifier"],) = items[1]["productIdentifiers"]["productIdentifier"]
    (items[1]["ingestionErrors"]["ingestionError"],) = items[1]["ingestionErrors"]["ingestionError"]
    assert read(feed, FeedDetails) == read(DOCUMENTS[FeedDetails], FeedDetails)
    feed["itemDetails"]["itemIngestionStatus"] = items[1]
    assert [item.sku for item in read(feed, FeedDetails).items] == ["b"]


def test_a_list_of_one_is_its_object() -> None:
    assert read({"sku": "x", "quantity": [EACH]}, SkuInventory) == read({"sku": "x", "quantity": EACH}, SkuInventory)
    assert read([{"sku": "x"}], SkuInventory).sku == "x"


def test_values_nobody_has_heard_of_survive() -> None:
    feed = read(
        {"feedStatus": "TELEPORTED", "itemDetails": {"itemIngestionStatus": [{"ingestionStatus": "?"}]}}, FeedDetails
    )
    assert feed.feed_status == "TELEPORTED"
    assert not feed.feed_status.final
    assert feed.items[0].ingestion_status.value == "?"


def test_instants_are_read_in_odd_documents_too() -> None:
    for stamp in (1_700_000_000_000, 1_700_000_000_000.0, "1700000000000", "2023-11-14T22:13:20Z"):
        feed = read({"feedId": 5, "feedSubmissionDate": stamp}, FeedDetails)
        assert feed.feed_submission_date == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)


# One way each to write the same thing differently, as Walmart's services do.
def _same_number(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _same_text(value: Any) -> Any:
    return int(value) if isinstance(value, str) and re.fullmatch(r"[1-9]\d{0,15}", value) else value


def _same_object(value: Any) -> Any:
    return [value] if isinstance(value, dict) else value


def _same_list(value: Any) -> Any:
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def _places(node: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [at, *(place for key, value in inner for place in _places(value, (*at, key)))]


def _change(document: Any, place: tuple[Any, ...], change: Any) -> Any:
    if not place:
        return change(document)
    changed = copy.deepcopy(document)
    node = changed
    for key in place[:-1]:
        node = node[key]
    node[place[-1]] = change(node[place[-1]])
    return changed


@given(st.data())
def test_whatever_is_written_differently_reads_the_same(data) -> None:
    kind, document = data.draw(st.sampled_from([case for case in CASES if case[0] is not TokenDetail]))
    changed = document
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.sampled_from(_places(changed)))
        same = data.draw(st.sampled_from([_same_number, _same_text, _same_object, _same_list]))
        if same is _same_object and place and isinstance(place[-1], int):
            continue  # lists of lists are nobody's habit
        changed = _change(changed, place, same)
    assert read(changed, kind) == read(document, kind)


WRONG: list[Any] = [
    None, "", " ", 0, -1, 1.5, 1e300, 10**30, "NaN", "x", True, [], {}, [[]], [None], [{}, {}], {"a": 1}, "1e999999999",
    "2023-13-45", [1, 2, 3], {"": {}}, "\ufffe\u0000",
]  # fmt: skip


@given(st.data())
def test_whatever_is_wrong_is_read_or_told_with_its_path_and_nothing_else(data) -> None:
    kind, changed = data.draw(st.sampled_from(CASES))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.sampled_from(_places(changed)))
        wrong = data.draw(st.sampled_from(WRONG))
        changed = _change(changed, place, lambda _: wrong)  # noqa: B023 - used at once
    body = json.dumps(changed).encode()
    if (error := told(body, kind)) is not None:
        assert error.path.startswith("$")
        assert isinstance(error, PartialDataError) or error.body == body
        assert error.__cause__ is None


@given(st.sampled_from([kind for kind, _ in CASES]), st.binary(max_size=80))
def test_no_bytes_whatsoever_raise_anything_else(kind, body) -> None:
    for document in (body, b'{"sku":' + body + b"}", b'{"sku":"' + body + b'"}'):
        error = told(document, kind)
        assert error is None or error.body == document


# --- none ---


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"", "empty"),
        (b" \r\n", "empty"),
        (b"<html><body>Access Denied</body></html>", "markup"),
        (b"<?xml version='1.0'?><a/>", "markup"),
        (b"\xef\xbb\xbf<html/>", "not JSON"),
        (b'{"sku":', "not JSON"),
        (b"{'sku':1}", "not JSON"),
        (b'{"sku":"\xff"}', "not UTF-8"),
        (b'{"sku":"\xed\xa0\x80"}', "not"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (b'{"unknown":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nested too deeply"),
    ],
    ids=lambda value: repr(value)[:24],
)
def test_what_is_no_document_is_told_by_what_it_is(body, told) -> None:
    with pytest.raises(DecodeError, match=told) as caught:
        decode(body, SkuInventory)
    assert caught.value.body == body
    assert caught.value.__cause__ is None


@pytest.mark.parametrize(
    ("document", "kind", "path"),
    [
        ({"sku": {}}, SkuInventory, "$.sku"),
        ({"quantity": {"amount": "many"}}, SkuInventory, "$.quantity.amount"),
        ([1, 2], SkuInventory, "$"),
        ("text", SkuInventory, "$"),
        ({}, FeedAcknowledgement, "$"),
        ({"feedId": None}, FeedAcknowledgement, "$"),
        (
            {"elements": {"inventories": [{"sku": "a"}, {"nodes": [{}, {"inputQty": {"amount": "x"}}]}]}},
            InventoryPage,
            "$.elements.inventories[1].nodes[1].inputQty.amount",
        ),
        ({"feedSubmissionDate": "yesterday"}, FeedDetails, "$.feedSubmissionDate"),
        ({"feedSubmissionDate": True}, FeedDetails, "$.feedSubmissionDate"),
        ({"feedSubmissionDate": 1e300}, FeedDetails, "$.feedSubmissionDate"),
    ],
)
def test_what_does_not_fit_is_told_by_its_path(document, kind, path) -> None:
    with pytest.raises(DecodeError, match=re.escape(path)) as caught:
        read(document, kind)
    assert caught.value.path == path


@pytest.mark.parametrize(
    "kind", [list, dict, tuple, list[int], dict[str, int], tuple[int, ...], int, str, float, bool, Decimal, int | str,
             Literal["a"], Literal["a"] | None, list[Literal["a", "b"]], datetime, date | None]
)  # fmt: skip
@pytest.mark.parametrize(
    "body", [b"{}", b"[]", b"[{}]", b'{"a":{}}', b"null", b'""', b'"b"', b"1.5", b"\xef\xbb\xbf{}", b"<"]
)
def test_any_type_a_caller_asks_for_is_read_or_told(kind, body) -> None:
    try:
        decode(body, kind)
    except DecodeError:
        return


# --- every struct ---


def _below(root: type[msgspec.Struct]) -> list[type[msgspec.Struct]]:
    assert operations()  # imports every family
    found = [each for child in root.__subclasses__() for each in (child, *_below(child))]
    return [each for each in found if each.__module__.startswith("walmart_async.")]


def test_only_none_or_unset_is_a_default_in_what_is_sent() -> None:
    bodies = _below(Body)
    assert {InventoryUpdate, GtinInventoryUpdate, EachQuantity} <= set(bodies)
    wrong = {
        f"{struct.__name__}.{field.name}"
        for struct in bodies
        for field in msgspec.structs.fields(struct)
        if field.default_factory is not msgspec.NODEFAULT
        or (field.default is not msgspec.NODEFAULT and field.default is not None and field.default is not msgspec.UNSET)
    }
    assert wrong == set(), "omit_defaults would leave a constant out that Walmart needs"


def test_nothing_is_required_of_an_answer_but_what_it_is_about() -> None:
    answers = _below(Answer)
    assert set(DOCUMENTS) <= set(answers)
    required = {
        f"{struct.__name__}.{field.name}"
        for struct in answers
        for field in msgspec.structs.fields(struct)
        if field.required
    }
    assert required == {
        "FeedAcknowledgement.feed_id",
        "EnrolmentAcknowledgement.feed_id",
        "CostAcknowledgement.feed_id",
        "WalmartPlusAcknowledgement.feed_id",
        "AccessToken.access_token",
    }


@pytest.mark.parametrize("struct", _below(Answer), ids=lambda struct: struct.__name__)
def test_an_answer_with_nothing_in_it_is_read(struct) -> None:
    required = {field.encode_name: "x" for field in msgspec.structs.fields(struct) if field.required}
    assert isinstance(read(required, struct), struct)


# --- writing ---


def test_constants_that_walmart_requires_are_sent() -> None:
    update = InventoryUpdate(sku="A", quantity=EachQuantity.of(0))
    assert json.loads(encode(update)) == {"sku": "A", "quantity": {"unit": "EACH", "amount": 0}}


def test_what_was_not_given_is_not_sent() -> None:
    update = GtinInventoryUpdate(gtin="00012947218283", availability_code=Availability.INFINITE)
    assert json.loads(encode(update)) == {"gtin": "00012947218283", "availabilityCode": "AA"}


@pytest.mark.parametrize("amount", ["0.10", "19.99", "12345678901234567890.01", "1E+2", "0"])
def test_decimals_are_written_exactly_as_numbers(amount) -> None:
    body = encode({"amount": Decimal(amount)})
    assert json.loads(body, parse_float=Decimal, parse_int=Decimal) == {"amount": Decimal(amount)}
    assert b'"' + amount.encode() not in body


def test_an_enum_of_any_value_is_sent_as_that_value() -> None:
    assert encode([Availability.STANDARD, Availability("ZZ")]) == b'["AC","ZZ"]'


def test_an_operation_reads_and_writes_exactly_as_the_client_does() -> None:
    (get,) = (op for op in operations() if (op.surface, op.family, op.name) == ("marketplace", "inventory", "get"))
    assert get.decode(b'{"sku":5}') == SkuInventory(sku="5")
    assert get.encode({"a": Decimal("1.10")}) == b'{"a":1.10}'
