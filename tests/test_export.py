"""Structs as dicts, JSON, through msgspec and through pydantic: every public one, with every field it has."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient
from pydantic import BaseModel, TypeAdapter, ValidationError

from support.filled import filled
from walmart_async import ErrorDetail, FreshToken, Options, Request
from walmart_async.api.authentication import AccessToken
from walmart_async.api.feeds import FeedState
from walmart_async.api.inventory import NodeInventory, SkuInventory
from walmart_async.api.items import ItemSpec
from walmart_async.api.promotions import ListedPromotion, Money
from walmart_async.jobs import RowState, StockTable, SyncReport
from walmart_async.models import Record, decode_value
from walmart_async.models.redacted import Redacted

from .test_public_names import STRUCTS

RECORDS = {address: kind for address, kind in STRUCTS.items() if issubclass(kind, Record)}
DOCUMENTS = {
    address: kind
    for address, kind in RECORDS.items()
    if not issubclass(kind, Redacted) and kind.to_dict is Record.to_dict
}
OTHERS = {
    address: kind for address, kind in STRUCTS.items() if address not in DOCUMENTS and issubclass(kind, msgspec.Struct)
}


def read(kind: Any) -> Any:
    """A value with every field set."""
    return msgspec.convert(filled(kind), kind, strict=False, dec_hook=decode_value)


@pytest.mark.parametrize("address", DOCUMENTS)
def test_a_dict_can_be_read_back(address):
    value = read(DOCUMENTS[address])
    assert msgspec.convert(value.to_dict(), DOCUMENTS[address], strict=False, dec_hook=decode_value) == value


@pytest.mark.parametrize("address", DOCUMENTS)
def test_json_says_the_same_as_pydantic_and_can_be_read_back(address):
    kind, value = DOCUMENTS[address], read(DOCUMENTS[address])
    adapter = TypeAdapter(kind)
    assert json.loads(adapter.dump_json(value)) == json.loads(value.to_json())
    assert adapter.dump_python(value) == value.to_dict()
    assert adapter.validate_json(value.to_json()) == value
    assert adapter.validate_python(value) is value


@pytest.mark.parametrize("address", DOCUMENTS)
@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_json_schema_shows_every_field_by_walmarts_name(address, mode):
    shown = TypeAdapter(DOCUMENTS[address]).json_schema(mode=mode)
    while "$ref" in shown:
        shown = {**shown["$defs"][shown["$ref"].rpartition("/")[2]], "$defs": shown["$defs"]}
    kind = DOCUMENTS[address]
    tag = {kind.__struct_config__.tag_field} - {None}
    assert set(shown.get("properties", {})) == tag | {each.encode_name for each in msgspec.structs.fields(kind)}


@pytest.mark.parametrize("address", DOCUMENTS)
def test_python_names_are_those_of_the_fields_all_the_way_down(address):
    def compare(value: Any, document: Any) -> None:
        if isinstance(value, msgspec.Struct):
            names = set(document) - {value.__struct_config__.tag_field}
            assert names <= set(value.__struct_fields__)
            for name in names:
                compare(getattr(value, name), document[name])
        elif isinstance(value, tuple):
            assert isinstance(document, list)
            for each, written in zip(value, document, strict=True):
                compare(each, written)

    value = read(DOCUMENTS[address])
    document = value.to_dict(python_names=True)
    assert len(document) == len(value.to_dict())
    compare(value, document)
    assert json.loads(value.to_json(python_names=True)).keys() == document.keys()


@pytest.mark.parametrize("address", DOCUMENTS)
def test_structs_pickle_and_copy(address):
    value = read(DOCUMENTS[address])
    assert pickle.loads(pickle.dumps(value)) == value == copy.deepcopy(value)


@pytest.mark.parametrize("address", OTHERS)
def test_pydantic_takes_every_other_struct_as_it_is(address):
    assert TypeAdapter(OTHERS[address])


def test_names_are_walmarts_unless_asked_otherwise():
    node = msgspec.convert({"sku": "A", "nodes": [{"shipNode": "1", "inputQty": {"amount": 3}}]}, NodeInventory)
    assert node.to_dict() == {"sku": "A", "nodes": [{"shipNode": "1", "inputQty": {"amount": 3}}]}
    assert node.to_dict(python_names=True) == {"sku": "A", "nodes": [{"ship_node": "1", "input_qty": {"amount": 3}}]}
    assert node.to_json() == '{"sku":"A","nodes":[{"shipNode":"1","inputQty":{"amount":3}}]}'


def test_amounts_and_moments_stay_what_they_are_in_a_dict_and_are_plain_in_json():
    moment = datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC)
    promotion = ListedPromotion(savings_amount=Decimal("1.10"), effective_date=moment)
    assert promotion.to_dict() == {"savingsAmount": Decimal("1.10"), "effectiveDate": moment}
    assert promotion.to_json() == '{"savingsAmount":1.10,"effectiveDate":"2026-02-03T04:05:06Z"}'


def test_an_unknown_value_of_an_enum_is_written_as_it_came():
    adapter = TypeAdapter(FeedState)
    assert adapter.dump_json(adapter.validate_python("TELEPORTED")) == b'"TELEPORTED"'
    assert adapter.json_schema() == {"type": "string", "examples": [each.value for each in FeedState]}


def test_mappings_keep_their_keys():
    detail = ErrorDetail(code="A", identifiers={"some_id": (1, 2)})
    assert detail.to_dict(python_names=True)["identifiers"] == {"some_id": [1, 2]}


def test_what_does_not_fit_is_told_with_its_place():
    with pytest.raises(ValidationError, match=r"Expected `int . null`, got `str` - at `\$\.quantity\.amount`"):
        TypeAdapter(SkuInventory).validate_python({"quantity": {"amount": "many"}})


def test_a_document_is_exported_as_it_came():
    spec = ItemSpec({"schema": {"type": "object"}})
    assert spec.to_dict() == {"schema": {"type": "object"}}
    assert spec.to_json() == '{"schema":{"type":"object"}}'
    adapter = TypeAdapter(ItemSpec)
    assert adapter.validate_json(adapter.dump_json(spec)) == spec
    with pytest.raises(ValidationError, match="Expected `object`"):
        adapter.validate_python([])


def test_pydantic_shows_no_secret():
    for value in (
        FreshToken("sesame", 900.0),
        Options(headers={"X-Key": "sesame"}),
        AccessToken(access_token="sesame"),
    ):
        shown = TypeAdapter(type(value)).dump_json(value)
        assert b"sesame" not in shown
        assert type(value).__name__.encode() in shown


def test_a_tool_of_calls_is_no_document():
    with pytest.raises(ValidationError, match="expected a Request"):
        TypeAdapter(Request).validate_python({})


def test_a_report_has_its_totals_and_what_failed():
    table = StockTable()
    for line, (sku, state) in enumerate([("A", RowState.UPDATED), ("B", RowState.FAILED)], 1):
        table.add(sku, None, 5, line=line)
        table.mark(line - 1, state, "refused" if state is RowState.FAILED else "")
    report = SyncReport(table=table, feeds=("F@1",), planned_updates=0, planned_feeds=1, elapsed=1.5)
    row = {"line": 2, "sku": "B", "ship_node": None, "quantity": 5, "held": None}
    failed = {**row, "state": "failed", "reason": "refused"}
    totals = {"ok": False, "rows": 2, "unchanged": 0, "updated": 1, "failed": 1, "unknown": 0, "pending": 0}
    plan = {"feeds": ["F@1"], "planned_updates": 0, "planned_feeds": 1, "elapsed": 1.5}
    assert report.to_dict() == {**totals, **plan, "failures": [failed]} == json.loads(report.to_json())
    assert [outcome.state for outcome in report.outcomes()] == ["updated", "failed"]
    assert [(outcome.sku, outcome.state) for outcome in report.updates()] == [("A", "updated")]
    assert json.loads(TypeAdapter(SyncReport).dump_json(report)) == report.to_dict()


class Wrapped(BaseModel):
    """A model of a user's own, with ours inside."""

    price: Money
    state: FeedState


async def test_fastapi_returns_takes_and_documents_structs():
    app = FastAPI()

    @app.get("/stock")
    async def stock() -> SkuInventory:
        return msgspec.convert({"sku": "A", "quantity": {"unit": "EACH", "amount": 3}}, SkuInventory)

    @app.post("/wrapped")
    async def wrapped(body: Wrapped) -> list[Wrapped]:
        assert isinstance(body.price, Money)
        return [body]

    async with AsyncClient(transport=ASGITransport(app), base_url="http://test") as client:
        assert (await client.get("/stock")).json() == {"sku": "A", "quantity": {"unit": "EACH", "amount": 3}}
        sent = {"price": {"currency": "USD", "amount": 1.1}, "state": "NEW"}
        assert (await client.post("/wrapped", json=sent)).json() == [sent]
        assert (await client.post("/wrapped", json={"price": 5, "state": "NEW"})).status_code == 422
        shown = (await client.get("/openapi.json")).json()
    schemas = shown["components"]["schemas"]
    assert schemas["SkuInventory"]["properties"]["sku"]["description"] == "The seller's SKU."
    assert schemas["Money"]["properties"]["amount"]["anyOf"][0] == {"type": "number"}
