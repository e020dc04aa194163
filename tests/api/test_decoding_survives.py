"""Answers of every operation, bent as the wire bends them: read with nothing lost, or told where they do not fit."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal, InvalidOperation
from types import NoneType
from typing import TYPE_CHECKING, Any, get_args, get_origin

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from walmart_async import DecodeError, Marketplace, PartialDataError, Supplier, operations
from walmart_async._declare.pager import Pages
from walmart_async.api.items import ItemSpec
from walmart_async.errors import ErrorDetail
from walmart_async.models.values import Instant, OpenEnum, parse_instant

if TYPE_CHECKING:
    from collections.abc import Iterator

OPERATIONS = [pytest.param(each, id=f"{each.surface} {each.family}.{each.name}") for each in operations()]
every_operation = pytest.mark.parametrize("operation", OPERATIONS)
Place = tuple[str | int, ...]


# --- documents ---


def filled(kind: Any, around: tuple[type, ...] = ()) -> Any:  # noqa: PLR0911 - one line a kind of type
    """A document with every field that a type declares, for published examples leave many out."""
    origin, arguments = get_origin(kind), get_args(kind)
    if NoneType in arguments:
        return filled(next(each for each in arguments if each is not NoneType), around)
    if origin is tuple:
        return [filled(arguments[0], around)]
    if origin is not None and issubclass(origin, Mapping):
        return {"some": filled(arguments[1], around)}
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        inner = {field.encode_name: field.type for field in msgspec.structs.fields(kind)}
        return {name: filled(of, (*around, kind)) for name, of in inner.items() if not holds(of, (*around, kind))}
    if isinstance(kind, type) and issubclass(kind, OpenEnum):
        return next(iter(kind)).value
    if kind is ItemSpec:
        return {"schema": {"type": "object"}, "errors": [filled(ErrorDetail), "Carrot is no product type"]}
    simple = {str: "12", int: 7, bool: True, Decimal: 4.99, Instant: 1_700_000_000_000, Any: {"open": [1, "x"]}}
    return simple[kind]


def holds(kind: Any, around: tuple[type, ...]) -> bool:
    """Whether a type is one of those it stands in."""
    return kind in around or any(holds(each, around) for each in get_args(kind))


@pytest.fixture(scope="session")
def examples_of(examples):
    def of(operation) -> list[Any]:
        name = f"{operation.family}.{operation.name}"
        return [each for each in examples if each.endpoint == name and operation.surface in {"both", *each.surfaces}]

    return of


@pytest.fixture(scope="session")
def documents_of(examples_of):
    """The answers of an operation: those of its examples, and one with every field."""

    def of(operation) -> list[Any]:
        answers = [each.answer for each in examples_of(operation)]
        assert answers
        return answers if operation.response_type is bytes else [*answers, filled(operation.response_type)]

    return of


def places(node: Any, at: Place = ()) -> list[Place]:
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [at, *(place for key, value in inner for place in places(value, (*at, key)))]


def changed(document: Any, place: Place, change: Any) -> Any:
    if not place:
        return change(document)
    outcome = copy.deepcopy(document)
    node = outcome
    for key in place[:-1]:
        node = node[key]
    node[place[-1]] = change(node[place[-1]])
    return outcome


def without(document: Any, place: Place) -> Any:
    outcome = copy.deepcopy(document)
    node = outcome
    for key in place[:-1]:
        node = node[key]
    del node[place[-1]]
    return outcome


def encoded(document: Any) -> bytes:
    return document if isinstance(document, bytes) else json.dumps(document, ensure_ascii=False).encode()


# --- read, or told where; nothing else ---

DEEP = "as deep as it gets"
VALUES: list[Any] = [
    None, "", " ", "TELEPORTED", 0, -1, 1.5, 10**30, 1e300, "NaN", "12", "1.50", "x", True, "true", [], {}, [None],
    [[]], [{}, {}], [""], {"a": 1}, "2023-13-45", "31/31/2026", "\ufffe\u0000", DEEP, {"newIn2027": DEEP},
]  # fmt: skip


def as_string(value: Any) -> Any:
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


def as_number(value: Any) -> Any:
    return int(value) if isinstance(value, str) and re.fullmatch(r"[1-9]\d{0,15}", value) else value


def as_list(value: Any) -> Any:
    return [value] if isinstance(value, dict) else value


def as_one(value: Any) -> Any:
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def with_more(value: Any) -> Any:
    return {**value, "newIn2027": {"a": [1, None, "x"], "b": ""}} if isinstance(value, dict) else value


def read_everything(value: Any) -> None:
    """Look at every attribute and property of what was decoded, as callers do."""
    if isinstance(value, msgspec.Struct | ItemSpec):
        assert repr(value)
        for name in dir(type(value)):
            found = None if name.startswith("_") else getattr(value, name)
            if not callable(found) and found is not value:
                read_everything(found)
    elif isinstance(value, Mapping | tuple | list):
        for each in value.values() if isinstance(value, Mapping) else value:
            read_everything(each)


def read_or_told(operation, body: bytes) -> tuple[Any, DecodeError | None]:
    try:
        return operation.decode(body), None
    except DecodeError as error:
        return None, error


def check_read_or_told(operation, body: bytes) -> None:
    decoded, error = read_or_told(operation, body)
    if error is None:
        assert isinstance(decoded, operation.response_type)
        read_everything(decoded)
    else:
        assert error.path.startswith("$")
        assert isinstance(error, PartialDataError) or error.body == body
        assert error.__cause__ is None


@every_operation
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_bent_answer_is_read_or_told_by_its_path(documents_of, operation, data) -> None:
    document = data.draw(st.sampled_from(documents_of(operation)))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.sampled_from(places(document)))
        bend = data.draw(st.sampled_from([None, as_string, as_number, as_list, as_one, with_more, *VALUES]))
        if bend is not None or not place:
            document = changed(document, place, bend if callable(bend) else lambda _, value=bend: value)
        else:
            document = data.draw(st.sampled_from([without(document, place), changed(document, place, lambda _: None)]))
    body = encoded(document).replace(encoded(DEEP), b"[" * 3_000 + b"]" * 3_000)
    at = data.draw(st.integers(0, len(body)))
    noise = data.draw(st.sampled_from([b"", b"", b"\xff", b"\xed\xa0\x80", b"\xc3", b"\x00"]))
    mark = data.draw(st.sampled_from([b"", b"\xef\xbb\xbf"]))
    check_read_or_told(operation, mark + body[:at] + noise + body[at:])


def with_wrong_values(document: Any) -> Iterator[bytes]:
    """What chance may miss: each place of a document with each value that does not belong there."""
    for place in places(document):
        for value in VALUES:
            body = encoded(changed(document, place, lambda _: value))  # noqa: B023 - used at once
            yield body.replace(encoded(DEEP), b'{"a":' * 3_000 + b"1" + b"}" * 3_000)


@every_operation
def test_every_value_everywhere(documents_of, operation) -> None:
    for document in documents_of(operation):
        for body in with_wrong_values(document):
            check_read_or_told(operation, body)


@pytest.fixture(scope="session")
def request_of(examples_of):
    """The first request of an operation's examples as a value; of its walk, where it is paged."""

    def of(operation) -> Any:
        example = examples_of(operation)[0]
        client = {"marketplace": Marketplace, "supplier": Supplier}[example.surfaces[0]](
            client_id="i", client_secret="s"
        )
        family = getattr(client, example.family)
        return getattr(type(family), example.name)(family, *example.args, **example.kwargs)

    return of


@every_operation
def test_failures_and_items_are_found_in_whatever_could_be_read(documents_of, request_of, operation) -> None:
    request = request_of(operation)
    items, request = (request.items, request.first) if isinstance(request, Pages) else (None, request)
    for document in documents_of(operation) if request.failures or items else ():
        for body in with_wrong_values(document):
            decoded, error = read_or_told(operation, body)
            if error is None:
                found = request.failures(decoded, 200) if request.failures else ()
                assert all(isinstance(each, ErrorDetail) and isinstance(str(each), str) for each in found)
                assert not items or isinstance(items(decoded), tuple)


# --- nothing lost ---

LIFTED = "ItemPriceResponse"  # the one wrapper whose content stands outside of it afterwards


def shown(value: Any) -> Any:
    """What was decoded as a document again, with all that encoding leaves out because it is the default."""
    if isinstance(value, ItemSpec):
        return value.document
    if isinstance(value, msgspec.Struct):
        return {field.encode_name: shown(getattr(value, field.name)) for field in msgspec.structs.fields(value)}
    if isinstance(value, Mapping):
        return {name: shown(each) for name, each in value.items()}
    return [shown(each) for each in value] if isinstance(value, tuple | list) else value


def lost(wire: Any, kept: Any, path: str = "$") -> list[str]:
    """Where a document has what is not in what was kept of it."""
    if isinstance(wire, list) and isinstance(kept, list) and len(wire) == len(kept):
        return [each for n, (a, b) in enumerate(zip(wire, kept, strict=True)) for each in lost(a, b, f"{path}[{n}]")]
    if isinstance(wire, list) != isinstance(kept, list) and len(one := wire if isinstance(wire, list) else kept) == 1:
        return lost(wire[0], kept, path) if one is wire else lost(wire, kept[0], path)
    if isinstance(wire, dict) and isinstance(kept, dict):
        inside = {name: kept if name == LIFTED else kept.get(name) for name in wire}
        return [each for name, value in wire.items() for each in lost(value, inside[name], f"{path}.{name}")]
    return [] if same(wire, kept) else [path]


def same(wire: Any, kept: Any) -> bool:
    """Whether a leaf says what it said, whatever its type is now."""
    if wire is None or wire == "":
        return kept is None or kept in ("", [], {})
    if isinstance(kept, datetime):
        return parse_instant(wire) == kept
    if isinstance(wire, bool) or isinstance(kept, bool | dict | list | NoneType):
        return wire is kept
    try:
        return str(wire) == str(kept) or Decimal(str(wire)) == Decimal(str(kept))
    except InvalidOperation:
        return False


def test_the_comparison_notices_what_is_lost() -> None:
    wire = {"a": [{"b": 1}], "c": 2, "d": "x", "e": [1, 2], "f": True, "g": 1_700_000_000_000, "h": {"i": "1"}}
    assert lost(wire, wire) == []
    assert lost(wire, {**wire, "a": {"b": "1"}, "g": parse_instant("2023-11-14T22:13:20Z"), "h": [{"i": 1.0}]}) == []
    kept = {"a": [{}], "d": "y", "e": [1], "f": 1, "g": parse_instant("2023-11-14T22:13:21Z"), "h": []}
    assert lost(wire, kept) == ["$.a[0].b", "$.c", "$.d", "$.e", "$.f", "$.g", "$.h"]


@every_operation
def test_no_field_of_an_answer_is_lost(documents_of, operation) -> None:
    for document in documents_of(operation):
        assert lost(document, shown(operation.decode(encoded(document)))) == []


@every_operation
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_no_field_is_lost_of_an_answer_that_is_written_otherwise(documents_of, operation, data) -> None:
    clean = document = data.draw(st.sampled_from(documents_of(operation)))
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.sampled_from(places(document)))
        bend = data.draw(st.sampled_from([as_string, as_number, as_list, as_one, with_more]))
        if bend is as_list and ((place and isinstance(place[-1], int)) or operation.response_type is ItemSpec):
            continue  # lists of lists, and a schema in a list, are nobody's habit
        if bend is with_more and "scopes" in place[-2:]:
            continue  # a scope is a word, new ones too
        document = changed(document, place, bend)
    mark = data.draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) if not isinstance(document, bytes) else b""
    assert lost(clean, shown(operation.decode(mark + encoded(document)))) == []


# --- habits known of single families: what comes, and the published form of it ---

FEED = {"feedId": "F@A", "feedType": "MP_ITEM_PRICE_UPDATE", "feedStatus": "STUCK", "batchId": ""}
ITEM = {"sku": "7", "upc": "", "publishedStatus": "", "shelf": '["UNNAV"]', "price": {"amount": 9.9, "currency": "USD"}}
IDENTIFIERS = {"sku": {"id": "7"}}
ERROR = {"code": "A.B", "description": "No.", "errorIdentifiers": IDENTIFIERS}
CATEGORY = {"category": "Home", "productTypeGroup": [{"productTypeGroupName": "Decor", "productType": []}]}
READY = {"requestId": "4406b7c3", "requestStatus": "READY", "downloadURL": "https://host.example/x.zip?sig=y"}
HABITS = [
    pytest.param(
        "both authentication.token_detail",
        {"expire_at": "1560973098000", "issued_at": "1560972198", "is_valid": "true", "scopes": [{"item": "audit"}]},
        {"expire_at": 1_560_973_098_000, "issued_at": 1_560_972_198, "is_valid": True, "scopes": {"item": "audit"}},
        id="epochs and flags of a token as text",
    ),
    pytest.param(
        "both feeds.list",
        {"totalResults": "1", "results": {"feed": {**FEED, "partnerId": 100009, "feedDate": "2021-06-12T00:13:09Z"}}},
        {"totalResults": 1, "results": {"feed": [{**FEED, "partnerId": "100009", "feedDate": 1_623_456_789_000}]}},
        id="a feed without its list, of a type and in a state nobody published",
    ),
    pytest.param(
        "both feeds.get",
        {"itemDetails": {"itemIngestionStatus": {"index": "0", "productIdentifiers": {"productIdentifier": {
            "productIdType": "GTIN", "productId": 12947218283}}, "ingestionErrors": {"ingestionError": None}}}},
        {"itemDetails": {"itemIngestionStatus": [{"index": 0, "productIdentifiers": {"productIdentifier": [{
            "productIdType": "GTIN", "productId": "12947218283"}]}, "ingestionErrors": {"ingestionError": []}}]}},
        id="a supplier's product identifier without its list",
    ),
    pytest.param(
        "marketplace inventory.get_nodes",
        {"sku": 7, "nodes": {"shipNode": 1, "errors": {**ERROR, "causes": None, "errorIdentifiers": [IDENTIFIERS]}}},
        {"sku": "7", "nodes": [{"shipNode": "1", "errors": [ERROR]}]},
        id="an error without its list, its identifiers in one",
    ),
    pytest.param(
        "marketplace items.get",
        {"ItemResponse": {**ITEM, "sku": 7, "variantGroupInfo": None}, "totalItems": "1"},
        {"ItemResponse": [ITEM], "totalItems": 1},
        id="an item without its list, of which little is known",
    ),
    pytest.param(
        "supplier items.get",
        {"itemResponse": [{**ITEM, "sku": 7, "unpublishedReasons": {"reason": "No image."}}]},
        {"itemResponse": {**ITEM, "unpublishedReasons": {"reason": ["No image."]}}},
        id="an item in a list that is none",
    ),
    pytest.param(
        "supplier items.get_full",
        {"itemResponse": {"siteDates": {"siteStartDate": "2025-11-14T15:11:33.19Z"}, "customerReviewCount": "3",
                          "customerRating": "4.5", "unpublishedReasons": "No image.", "price": {"amount": "24.99"}}},
        {"itemResponse": {"siteDates": {"siteStartDate": 1_763_133_093_190}, "customerReviewCount": 3,
                          "customerRating": 4.5, "unpublishedReasons": ["No image."], "price": {"amount": 24.99}}},
        id="a vendor's item with its days in ISO and its numbers as text",
    ),
    *(
        pytest.param(
            f"{surface} items.taxonomy",
            {name: CATEGORY, "status": "SUCCESS"},
            {name: [{**CATEGORY, "description": None}], "status": "SUCCESS"},
            id=f"one category in {name} for {surface}",
        )
        for surface, name in (("marketplace", "payload"), ("supplier", "itemTaxonomy"))
    ),
    pytest.param(
        "marketplace promotions.get",
        {"payload": {"pricingList": {"pricing": {"effectiveDate": 1_572_774_597_943, "savingsPercent": "5"}}}},
        {"payload": {"pricingList": {"pricing": [{"effectiveDate": "2019-11-03T09:49:57.943Z", "savingsPercent": 5}]}}},
        id="a promotion whose dates are epochs, though they are sent in ISO",
    ),
    pytest.param(
        "both reports.download_url",
        {**READY, "downloadURLExpirationTime": "2026-11-20T09:03:00Z", "reportVersion": 1},
        {**READY, "downloadURLExpirationTime": 1_795_165_380_000, "reportVersion": "1"},
        id="a report whose dates are in ISO",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "sent", "published"), HABITS)
def test_a_habit_of_one_family_changes_nothing(name, sent, published) -> None:
    (operation,) = (each for each in operations() if f"{each.surface} {each.family}.{each.name}" == name)
    decoded = operation.decode(encoded(sent))
    assert decoded == operation.decode(encoded(published))
    assert lost(published, shown(decoded)) == []
