"""Declarations and structs, held against the facts that were distilled from Walmart's published documents."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin
from urllib.parse import parse_qs

import msgspec
import pytest
from jsonschema import Draft202012Validator

from walmart_async import Form, Upload, operations
from walmart_async.api.authentication import Scope
from walmart_async.api.feeds import FeedState, IngestionState
from walmart_async.models.values import Instant

DOCUMENTS = {
    "marketplace-authentication": ("marketplace", "supplier"),
    "marketplace-feeds": ("marketplace", "supplier"),
    "marketplace-inventory": ("marketplace",),
    "dropship-vendor-inventory": ("supplier",),
    "marketplace-items": ("marketplace",),
    "dropship-vendor-items": ("supplier",),
    "marketplace-prices": ("marketplace",),
    "marketplace-promotions": ("marketplace",),
    "marketplace-recommendations": ("marketplace",),
    "marketplace-on-request-reports": ("marketplace",),
    "dropship-vendor-on-request-reports": ("supplier",),
}
NOT_COVERED = {"getWFSInventory"}
FAMILIES = {
    "updatePrice": {"prices"},
    "updatePromotionalPrices": {"promotions"},
    "updateBulkPromotionalPrice": {"promotions", "feeds"},
}
"""Published operations of one route; the family tells which of them is meant."""
SENT_BY_THE_CLIENT = {"WM_SVC.NAME", "WM_QOS.CORRELATION_ID", "Accept", "WM_CONSUMER.CHANNEL.TYPE"}
INSTEAD = {("dropship-vendor-inventory", "getInventory", "gtin"): "sku"}
"""Published as required; newer pages let the other one stand in for it."""
BY_DEFAULT = {("marketplace-items", "getAnItem", "productIdType")}
"""Published as required, and in the same breath as a SKU where it is left out; without it there is a higher limit."""
NEWER_PARAMETERS = {
    "GET /v3/items/taxonomy": {"feedType", "version"},
    "GET /v3/feeds/{feedId}": {"nextCursor"},
    "GET /v3/reports/reportRequests/{requestId}": {"reportType", "reportVersion"},
}
"""Suppliers are answered a cursor for the items of a feed since 2024; their overview page names a report's type."""
NEWER_MEDIA = {"POST /v3/feeds": {"application/json", "multipart/form-data"}}
"""Every feed type is published as one of the two, and takes both."""
GATEWAY_INTERNALS = {"component", "type", "serviceName", "gatewayErrorCategory"}
"""Fields of an error that tell Walmart's own people where it came from; the raw body has them."""
NOT_WITHOUT_END = "quantity"
"""Published as required, though infinite stock has none."""


def media(published: Mapping[str, Any]) -> set[str]:
    """Media types; ``applications/json`` is a slip of the published documents."""
    return {name.replace("applications/", "application/") for name in published}


def schemas(published: Mapping[str, Any]) -> dict[str, Any]:
    return {name.replace("applications/", "application/"): schema for name, schema in published.items()}


def declared_for(document: str, published: Mapping[str, Any]) -> list[Any]:
    """The declared operations on the route of a published one, on a surface of its document."""
    surfaces = {*DOCUMENTS[document], "both"}
    routes = [each for each in operations() if (each.method, each.path) == (published["method"], published["path"])]
    families = FAMILIES.get(published["id"])
    return [each for each in routes if each.surface in surfaces and (families is None or each.family in families)]


def examples_of(examples: list[Any], declared: list[Any], document: str) -> list[Any]:
    names = {(each.family, each.name) for each in declared}
    surfaces = set(DOCUMENTS[document])
    return [each for each in examples if (each.family, each.name) in names and surfaces & set(each.surfaces)]


@pytest.fixture
def covered(facts):
    """The published operations that are covered, with their documents."""
    return [
        (document, published)
        for document in DOCUMENTS
        for published in facts[document]
        if published["id"] not in NOT_COVERED
    ]


def test_the_documents_are_the_ones_known_here(facts):
    assert facts.keys() == DOCUMENTS.keys()


def test_every_published_operation_is_declared(covered):
    assert len(covered) == 37
    assert [published["id"] for document, published in covered if not declared_for(document, published)] == []


def test_every_declared_operation_is_published(facts):
    for operation in operations():
        found = {
            surface
            for document, surfaces in DOCUMENTS.items()
            for published in facts[document]
            for surface in surfaces
            if (published["method"], published["path"]) == (operation.method, operation.path)
        }
        wanted = {"marketplace", "supplier"} if operation.surface == "both" else {operation.surface}
        if not {"seeds", "disputes-management"} & {
            name.partition("/")[0] for name in (*operation.spec, *operation.variant_of)
        }:
            assert wanted <= found, f"{operation.surface} {operation.route}"
        else:
            assert not wanted & found, f"{operation.route} is published, its source is the spec"


def query_of(example: Any) -> set[str]:
    return set(parse_qs(example.target.partition("?")[2]))


def test_published_parameters_can_be_sent_and_required_ones_always_are(covered, examples):
    for document, published in covered:
        of_it = examples_of(examples, declared_for(document, published), document)
        for parameter in published["parameters"]:
            name = parameter["name"]
            if parameter["in"] != "query":
                continue
            sent = [name in query_of(example) for example in of_it]
            assert any(sent), f"{published['id']} {name} is never sent"
            instead = INSTEAD.get((document, published["id"], name))
            if parameter["required"] and (document, published["id"], name) not in BY_DEFAULT:
                missing = [str(each) for each in of_it if not {name, instead} & query_of(each)]
                assert not missing, f"{published['id']} {name} is not always sent"


def test_parameters_that_nobody_published_are_not_sent(covered, examples):
    for document, published in covered:
        known = {each["name"] for each in published["parameters"] if each["in"] == "query"}
        for declared in declared_for(document, published):
            if declared.surface == "both" and declared.path == "/v3/feeds":
                continue  # its parameters are published in another document for every feed type
            for example in examples_of(examples, [declared], document):
                unknown = query_of(example) - known - NEWER_PARAMETERS.get(declared.route, set())
                assert not unknown, str(example)


def test_path_parameters_have_the_published_names(covered):
    for document, published in covered:
        names = [each["name"] for each in published["parameters"] if each["in"] == "path"]
        for declared in declared_for(document, published):
            assert re.findall(r"\{(\w+)\}", declared.path) == names


def test_required_headers_are_sent(covered, examples):
    for document, published in covered:
        required = {each["name"] for each in published["parameters"] if each["in"] == "header" and each["required"]}
        for declared in declared_for(document, published):
            credentials = "Authorization" if declared.authorization == "client" else "WM_SEC.ACCESS_TOKEN"
            for example in examples_of(examples, [declared], document):
                sent = SENT_BY_THE_CLIENT | {credentials} | set(example.headers)
                if example.content_type or example.body is not None or example.file is not None:
                    sent.add("Content-Type")
                assert required <= sent, f"{published['id']} lacks {required - sent}"


def test_published_enums_of_parameters_are_kept(covered, examples):
    for document, published in covered:
        of_it = examples_of(examples, declared_for(document, published), document)
        for parameter in published["parameters"]:
            if "enum" in parameter["schema"] and published["path"] != "/v3/feeds":
                queries = [parse_qs(each.target.partition("?")[2]) for each in of_it]
                values = {value for query in queries for value in query.get(parameter["name"], ())}
                assert values <= set(parameter["schema"]["enum"])


def test_request_bodies_validate(covered, examples):
    validated = set()
    for document, published in covered:
        for name, schema in schemas(published["request"]).items():
            if name not in {"application/json", "application/x-www-form-urlencoded"}:
                continue
            for declared in declared_for(document, published):
                if declared.request_type in (object, Upload):
                    continue  # any feed
                for example in examples_of(examples, [declared], document):
                    check_body(example, name, schema)
                    validated.add(published["id"])
    assert validated == {"tokenAPI", "updateInventoryForAnItem", "updateMultiNodeInventory"} | {
        "putUpdateInventory",
        "postBulkUpdateInventory",
        "updatePrice",
        "updatePromotionalPrices",
        "getAssortmentRecommendations",
        "getCategorizationDetailsOfAssortmentRecommendations",
        "rejectAssortmentRecommendations",
        "generateReport",
        "createReportRequest",
    }


def check_body(example: Any, media_type: str, schema: dict[str, Any]) -> None:
    if media_type == "application/x-www-form-urlencoded":
        body: Any = {name: values[0] for name, values in parse_qs(example.form).items()}
    else:
        body = example.body
        if body.get("availabilityCode") == "AA":
            schema = {**schema, "required": [each for each in schema["required"] if each != NOT_WITHOUT_END]}
    Draft202012Validator(schema).validate(body)
    known = set(schema["properties"])
    assert set(body) <= known, f"{example} sends more than is published"


def test_what_is_sent_and_asked_for_is_published(covered):
    """An operation that is published for both surfaces takes and answers the media types of either."""
    for document, published in covered:
        for declared in declared_for(document, published):
            taken = media(published["request"]) | NEWER_MEDIA.get(declared.route, set())
            assert declared.request_media is None or declared.request_media in taken, published["id"]
            assert declared.response_media in media(published["responses"]["200"]), published["id"]


def kind_of(kind: Any) -> Any:
    """A type without ``None`` and without the list around it."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Union or origin is UnionType:
        (only,) = (each for each in arguments if each is not NoneType)
        return kind_of(only)
    if origin is not None and not (isinstance(origin, type) and issubclass(origin, Mapping)):
        return kind_of(arguments[0])  # tuple[T, ...], Many[T], Sequence[T]
    return kind


def unread(schema: Mapping[str, Any], kind: Any, path: str = "$") -> list[str]:
    """Published fields that a struct does not have, and those whose shape it does not share."""
    kind = kind_of(kind)
    if schema.get("type") == "array":
        return unread(schema["items"], kind, f"{path}[]")
    properties = schema.get("properties")
    if properties is None or kind in (Any, bytes, Instant) or isinstance(get_origin(kind), type):
        return []
    if not (isinstance(kind, type) and issubclass(kind, msgspec.Struct)):
        return [f"{path} is an object"]
    fields = {field.encode_name: field.type for field in msgspec.structs.fields(kind)}
    missing = [f"{path}.{name}" for name in properties if name not in fields]
    return missing + [
        each
        for name, published in properties.items()
        if name in fields
        for each in unread(published, fields[name], f"{path}.{name}")
    ]


def test_the_comparison_of_fields_notices_what_is_missing():
    """The check itself can fail."""

    inside = msgspec.defstruct("inside", [("known_field", int)], rename="camel")
    outside = msgspec.defstruct("outside", [("inner", tuple[inside, ...] | None), ("flat", str | None)])
    inner = {"type": "object", "properties": {"knownField": {}, "other": {}}}
    schema = {"properties": {"inner": {"type": "array", "items": inner}, "flat": inner, "extra": {}}}
    assert unread(schema, outside) == ["$.extra", "$.inner[].other", "$.flat is an object"]


def test_every_published_field_of_an_answer_is_a_field_of_the_struct(covered):
    missing = {}
    left_out = set()
    for document, published in covered:
        schema = schemas(published["responses"]["200"]).get("application/json")
        for declared in declared_for(document, published):
            for path in unread(schema, declared.response_type) if schema else ():
                parent, _, name = path.rpartition(".")
                if parent.endswith(("errors[]", "causes[]")) and name in GATEWAY_INTERNALS:
                    left_out.add(name)
                else:
                    missing.setdefault(f"{declared.surface} {declared.family}.{declared.name}", []).append(path)
    assert missing == {}
    assert left_out == GATEWAY_INTERNALS, "what is read after all is no longer left out"


def test_published_enums_are_known_by_name(covered):
    """Enums are open, yet what is published should have a name."""
    known = {value.value for kind in (Scope, FeedState, IngestionState) for value in kind}
    for document, published in covered:
        schema = schemas(published["responses"]["200"]).get("application/json", {})
        for path, values in enums(schema):
            if path.endswith(("feedStatus", "ingestionStatus")) or ".scopes." in path:
                assert set(values) <= known, f"{document} {path}"


def enums(schema: Mapping[str, Any], path: str = "$") -> list[tuple[str, list[str]]]:
    found = [(path, schema["enum"])] if "enum" in schema else []
    for name, inner in schema.get("properties", {}).items():
        found += enums(inner, f"{path}.{name}")
    return found + (enums(schema["items"], path) if "items" in schema else [])


def test_examples_of_answers_validate(covered, examples):
    """What the other tests here are answered has the published shape, or they would show nothing."""
    for document, published in covered:
        schema = schemas(published["responses"]["200"]).get("application/json")
        if not schema:
            continue
        for example in examples_of(examples, declared_for(document, published), document):
            Draft202012Validator(schema).validate(json.loads(json.dumps(example.answer)))


def test_a_form_is_a_form():
    (token,) = (each for each in operations() if each.path == "/v3/token")
    assert token.request_type is Form
