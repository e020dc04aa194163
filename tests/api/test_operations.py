"""`operations()` is the whole truth: complete, unique, and its codec is the client's."""

from __future__ import annotations

from operator import attrgetter

import pytest

import walmart_async
import walmart_sync
from support.families import cases
from walmart_async import DecodeError, operations
from walmart_async._declare.pager import Pages
from walmart_async._declare.repeat import Repeat

SURFACES = ("marketplace", "supplier")


def names(surface: str) -> set[str]:
    return {f"{each.family}.{each.name}" for each in operations() if each.surface in {surface, "both"}}


@pytest.mark.parametrize("package", [walmart_async, walmart_sync])
@pytest.mark.parametrize("surface", SURFACES)
def test_every_operation_is_on_its_client_and_nothing_else_is(package, surface) -> None:
    client = getattr(package, surface.capitalize())(client_id="id", client_secret="secret")
    (other,) = set(SURFACES) - {surface}
    for walmart in (client, client.raw):
        for name in names(surface):
            assert callable(attrgetter(name)(walmart))
        for name in names(other) - names(surface):
            with pytest.raises(AttributeError):
                attrgetter(name)(walmart)


def test_no_operation_is_declared_twice() -> None:
    for surface in SURFACES:
        keys = [(each.family, each.name) for each in operations() if each.surface in {surface, "both"}]
        assert len(set(keys)) == len(keys)


def test_how_each_may_be_repeated_has_a_reason() -> None:
    reasons = {each.repetition.reason for each in operations() if each.method == "GET"}
    for each in operations():
        assert each.repetition.reason
        if each.method == "GET":
            assert each.repeat is Repeat.READ
        else:
            assert each.repetition.reason not in reasons, f"{each.route} is no GET"


def test_absolute_writes_name_what_they_write() -> None:
    """Without a key, writes of one record would not go one at a time."""
    for case in cases("examples"):
        if case.operation.repeat is Repeat.SAME and case.operation.method == "PUT":
            assert case.request.key, str(case)


def test_pages_go_by_a_cursor_and_nothing_else_does() -> None:
    for case in cases("examples"):
        assert isinstance(case.request, Pages) == (case.operation.paging is not None), str(case)


def test_only_the_token_call_goes_with_the_clients_secret() -> None:
    assert [each.route for each in operations() if each.authorization == "client"] == ["POST /v3/token"]


def test_types_and_sources() -> None:
    for each in operations():
        assert (each.request_type is None) == (each.request_media is None)
        assert each.response_type is not None
        assert each.response_media
        assert bool(each.spec) != bool(each.variant_of)
        assert each.buckets


@pytest.mark.parametrize("body", [b"", b"<x/>", b"[1]", b'{"sku": {}}', b"\xff"])
def test_decoding_fails_like_the_clients(plain_call, recorder, body) -> None:
    (operation,) = (each for each in operations() if (each.surface, each.route) == ("marketplace", "GET /v3/inventory"))
    recorder.answer = body
    with pytest.raises(DecodeError) as by_hand:
        operation.decode(body)
    with pytest.raises(DecodeError) as by_client:
        plain_call("marketplace", "inventory.get", "A")
    assert by_hand.value.message == by_client.value.message
    assert (by_hand.value.path, by_hand.value.body) == (by_client.value.path, by_client.value.body)


def test_odd_documents_decode_like_the_clients(plain_call, recorder) -> None:
    (operation,) = (each for each in operations() if each.name == "list" and each.family == "inventory")
    recorder.answer = b'\xef\xbb\xbf{"meta": null, "elements": {"inventories": {"sku": 7, "nodes": ""}}}'
    _, (page,) = plain_call.pages("marketplace", "inventory.list")
    assert page == operation.decode(recorder.answer)
    assert page.elements.inventories[0].sku == "7"
