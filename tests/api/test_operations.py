"""`operations()` is the whole truth: complete, unique, and its codec is the client's."""

from __future__ import annotations

import json

import msgspec
import pytest

import walmart_async
import walmart_sync
from walmart_async import DecodeError, Form, Upload, errors, operations
from walmart_async._declare.repeat import Repeat


def operation_of(example, surface):
    (found,) = (
        each
        for each in operations()
        if (each.family, each.name) == (example.family, example.name) and each.surface in {surface, "both"}
    )
    return found


def routes(surface: str) -> dict[str, str]:
    return {f"{each.family}.{each.name}": each.route for each in operations() if each.surface in {surface, "both"}}


SHARED = {
    "authentication.token": "POST /v3/token",
    "authentication.token_detail": "GET /v3/token/detail",
    "feeds.submit": "POST /v3/feeds",
    "feeds.upload": "POST /v3/feeds",
    "feeds.list": "GET /v3/feeds",
    "feeds.get": "GET /v3/feeds/{feedId}",
    "feeds.items": "GET /v3/feeds/{feedId}",
    "feeds.error_report": "GET /v3/feeds/{feedId}/errorReport",
    "reports.create": "POST /v3/reports/reportRequests",
    "reports.status": "GET /v3/reports/reportRequests/{requestId}",
    "reports.list": "GET /v3/reports/reportRequests",
    "reports.download_url": "GET /v3/reports/downloadReport",
}


def test_what_sellers_can_call():
    assert routes("marketplace") == {
        **SHARED,
        "inventory.get": "GET /v3/inventory",
        "inventory.update": "PUT /v3/inventory",
        "inventory.get_nodes": "GET /v3/inventories/{sku}",
        "inventory.update_nodes": "PUT /v3/inventories/{sku}",
        "inventory.list": "GET /v3/inventories",
        "inventory.bulk_update": "POST /v3/feeds",
        "inventory.bulk_update_nodes": "POST /v3/feeds",
        "items.spec": "POST /v3/items/spec",
        "items.list": "GET /v3/items",
        "items.get": "GET /v3/items/{id}",
        "items.taxonomy": "GET /v3/items/taxonomy",
        "disputes.contest": "POST /v3/items/dispute/duplicates/contest",
        "disputes.status": "POST /v3/items/dispute/duplicates/status",
        "prices.update": "PUT /v3/price",
        "promotions.update": "PUT /v3/price",
        "promotions.delete_all": "PUT /v3/price",
        "promotions.get": "GET /v3/promo/sku/{sku}",
        "promotions.bulk_update": "POST /v3/feeds",
        "recommendations.list": "POST /v3/growth/assortment/recommendations",
        "recommendations.counts": "POST /v3/growth/assortment/recommendations/categorization/counts",
        "recommendations.reject": "PUT /v3/growth/assortment/recommendations/rejections",
    }


def test_what_suppliers_can_call():
    assert routes("supplier") == {
        **SHARED,
        "inventory.get": "GET /v3/inventory",
        "inventory.get_nodes": "GET /v3/inventories/{id}",
        "inventory.update": "PUT /v3/inventory/update",
        "inventory.update_at_former_path": "PUT /v3/inventory",
        "items.spec": "POST /v3/items/spec",
        "items.list": "GET /v3/items",
        "items.get": "GET /v3/items/{sku}",
        "items.get_full": "GET /v4/items/{productId}",
        "items.taxonomy": "GET /v3/items/taxonomy",
        "items.submit": "POST /v3/feeds/items",
        "items.upload": "POST /v3/feeds/items",
        "inventory.bulk_update": "POST /v3/feeds",
        "reports.create_at_newer_path": "POST /v3/reports",
    }


@pytest.mark.parametrize("package", [walmart_async, walmart_sync])
@pytest.mark.parametrize("surface", ["marketplace", "supplier"])
def test_every_operation_is_on_its_client_and_nothing_else_is(package, surface):
    client = getattr(package, surface.capitalize())(client_id="id", client_secret="secret")
    for walmart in (client, client.raw):
        for name in routes(surface):
            family, _, endpoint = name.partition(".")
            assert callable(getattr(getattr(walmart, family), endpoint))
    other = {"marketplace": "supplier", "supplier": "marketplace"}[surface]
    for name in routes(other).keys() - routes(surface).keys():
        family, _, endpoint = name.partition(".")
        assert not hasattr(getattr(client, family, None), endpoint)


def test_no_operation_is_declared_twice():
    keys = [(each.surface, each.family, each.name) for each in operations()]
    assert len(set(keys)) == len(keys)


READING_POSTS = {"recommendations.list", "recommendations.counts", "disputes.status", "items.spec"}
ABSOLUTE_POSTS = {"disputes.contest"}


def test_how_each_may_be_repeated():
    for each in operations():
        name = f"{each.family}.{each.name}"
        if each.method == "GET" or each.path == "/v3/token" or name in READING_POSTS:
            assert each.repeat is Repeat.READ
        elif each.method == "PUT" or name in ABSOLUTE_POSTS:
            assert each.repeat is Repeat.SAME
        else:
            assert each.repeat is Repeat.ONCE


def test_absolute_writes_name_what_they_write(examples):
    """Without a key, writes of one record would not go one at a time."""
    for example in examples:
        if example.method == "PUT":
            client = getattr(walmart_async, example.surfaces[0].capitalize())(client_id="id", client_secret="secret")
            family = type(getattr(client, example.family))
            assert getattr(family, example.name)(None, *example.args, **example.kwargs).key


def test_paging_kinds():
    assert {f"{each.family}.{each.name}": each.paging for each in operations() if each.paging} == {
        "feeds.list": "offset",
        "feeds.items": "cursor or offset",
        "inventory.list": "cursor",
        "items.list": "snapshot",
        "recommendations.list": "cursor in the body",
        "recommendations.counts": "cursor in the body",
        "reports.list": "query string",
    }


def test_only_the_token_call_goes_with_the_clients_secret():
    assert [each.route for each in operations() if each.authorization == "client"] == ["POST /v3/token"]


def test_types_and_sources():
    for each in operations():
        assert (each.request_type is None) == (each.request_media is None)
        assert each.response_type is not None
        assert each.response_media
        assert bool(each.spec) != bool(each.variant_of)
        assert each.sunset is None
        assert each.buckets


def test_buckets_that_are_shared():
    by_name = {f"{each.surface} {each.family}.{each.name}": {b.name for b in each.buckets} for each in operations()}
    assert by_name["both feeds.list"] == by_name["both feeds.get"] == by_name["both feeds.items"] == {"feed status"}
    assert by_name["both feeds.submit"] == by_name["both feeds.upload"]
    for name in ("marketplace inventory.bulk_update", "marketplace inventory.bulk_update_nodes"):
        assert by_name[name] < by_name["both feeds.submit"]
    assert by_name["supplier inventory.bulk_update"] < by_name["both feeds.submit"]


def test_the_codec_is_the_clients(plain_call, recorder, example, surface):
    operation = operation_of(example, surface)
    recorder.answer = example.answer if isinstance(example.answer, bytes) else json.dumps(example.answer).encode()
    if example.paged:
        _, (decoded,) = plain_call.pages(surface, example.endpoint, *example.args, **example.kwargs)
    else:
        decoded = plain_call(surface, example.endpoint, *example.args, **example.kwargs)
    assert decoded == operation.decode(recorder.answer)
    if operation.request_type not in (None, Upload, Form):
        sent = recorder.seen[0].body
        assert operation.encode(example.body) == sent
        if operation.request_type is not object:
            assert operation.encode(msgspec.json.decode(sent, type=operation.request_type)) == sent


@pytest.mark.parametrize("body", [b"", b"<x/>", b"[1]", b'{"sku": {}}', b"\xff"])
def test_decoding_fails_like_the_clients(plain_call, recorder, body):
    (operation,) = (each for each in operations() if (each.surface, each.route) == ("marketplace", "GET /v3/inventory"))
    recorder.answer = body
    with pytest.raises(DecodeError) as by_hand:
        operation.decode(body)
    with pytest.raises(errors.DecodeError) as by_client:
        plain_call("marketplace", "inventory.get", "A")
    assert by_hand.value.message == by_client.value.message
    assert (by_hand.value.path, by_hand.value.body) == (by_client.value.path, by_client.value.body)


def test_odd_documents_decode_like_the_clients(plain_call, recorder):
    (operation,) = (each for each in operations() if each.name == "list" and each.family == "inventory")
    recorder.answer = b'\xef\xbb\xbf{"meta": null, "elements": {"inventories": {"sku": 7, "nodes": ""}}}'
    _, (page,) = plain_call.pages("marketplace", "inventory.list")
    assert page == operation.decode(recorder.answer)
    assert page.elements.inventories[0].sku == "7"
