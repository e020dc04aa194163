"""Operations as facts: ids, routes, parameters, selectors, bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from extraction.overlay import Body

if TYPE_CHECKING:
    from collections.abc import Callable

    from extraction.overlay import Overlay

    Operation = Callable[..., dict[str, Any]]

TEXT = {"type": "string"}


def query(name: str, **more: Any) -> dict[str, Any]:
    return {"in": "query", "name": name, "schema": TEXT, **more}


def header(name: str, **more: Any) -> dict[str, Any]:
    return {"in": "header", "name": name, "schema": TEXT, **more}


def body(schema: Any, media: str = "application/json", **more: Any) -> dict[str, Any]:
    return {"content": {media: {"schema": schema, **more}}}


def test_an_operation_without_an_id_is_named_by_its_route_as_printed(operation: Operation) -> None:
    facts = operation({"operationId": None}, path="/v3/feeds?feedType=COST", method="post")
    assert (facts["id"], facts["method"], facts["path"]) == ("POST_/v3/feeds?feedType=COST", "POST", "/v3/feeds")


def test_a_query_in_the_path_is_a_parameter_and_tells_operations_apart(operation: Operation) -> None:
    facts = operation({}, path="/v3/feeds?feedType=COST")
    assert facts["when"] == {"feedType": ["COST"]}
    assert facts["parameters"]["query"] == {
        "feedType": {"schema": {"type": "string", "enum": ["COST"]}, "required": True}
    }


@pytest.mark.parametrize(
    ("parameter", "when"),
    [
        (query("feedType", required=True, schema={"type": "string", "enum": ["A", "B"]}), {"feedType": ["A", "B"]}),
        (query("promo", required=True, schema={"type": "boolean", "default": True}), {"promo": ["true"]}),
        (query("feedType", required=True, example="price"), {"feedType": ["price"]}),
        (query("feedType", schema={"type": "string", "enum": ["A"]}), None),
        (query("limit", required=True, schema={"type": "string", "enum": ["A"]}), None),
    ],
)
def test_required_values_tell_operations_apart(operation: Operation, parameter: Any, when: Any) -> None:
    assert operation({"parameters": [parameter]}).get("when") == when


def test_a_path_has_its_parts_as_parameters_described_or_not(operation: Operation) -> None:
    described = {"in": "path", "name": "id", "required": True, "schema": {"type": "integer"}}
    stray = {"in": "path", "name": "stray", "required": True, "schema": TEXT}
    facts = operation({"parameters": [described, stray]}, path="/v3/things/{id}/{part}/")
    assert facts["path"] == "/v3/things/{id}/{part}"
    assert facts["parameters"]["path"] == {
        "id": {"schema": {"type": "integer"}, "required": True},
        "part": {"schema": TEXT, "required": True},
    }
    assert facts["doubts"] == ["path: described as a part of the path, which has no such part: stray"]


def test_parameters_keep_their_defaults_and_bodies_do_not(operation: Operation) -> None:
    facts = operation(
        {
            "parameters": [query("limit", schema={"type": "integer", "default": 10}), query("ids", explode=False)],
            "requestBody": {**body({"type": "string", "default": "secret"}), "required": True},
        }
    )
    assert facts["parameters"]["query"] == {
        "limit": {"schema": {"type": "integer", "default": 10}},
        "ids": {"schema": TEXT, "explode": False},
    }
    assert facts["request"] == {"application/json": TEXT}
    assert facts["body_required"] is True


def test_headers_of_every_call_are_of_no_operation(operation: Operation) -> None:
    parameters = [
        header("Authorization", required=True),
        header("WM_SEC.ACCESS_TOKEN", required=True),
        header("WM_SANDBOX"),
        header("WM_MARKET", required=True),
    ]
    assert operation({"parameters": parameters})["parameters"] == {
        "header": {"WM_MARKET": {"schema": TEXT, "required": True}}
    }


def test_a_header_that_is_optional_elsewhere_stays_where_it_is_required(operation: Operation) -> None:
    assert operation({"parameters": [header("WM_SANDBOX", required=True)]})["parameters"]["header"].keys() == {
        "WM_SANDBOX"
    }


def test_the_servers_say_what_stands_before_a_path_and_whether_it_is_a_sandbox(operation: Operation) -> None:
    servers = [{"url": "https://sandbox.walmartapis.com/v1"}]
    facts = operation({"operationId": None}, path="/simulations/items", servers=servers)
    assert (facts["id"], facts["path"]) == ("GET_/v1/simulations/items", "/v1/simulations/items")
    assert facts["sandbox"] is True
    assert "sandbox" not in operation({}, servers=[{"url": "https://marketplace.walmartapis.com"}, *servers])


@pytest.mark.parametrize("how", [{"deprecated": True}, {"summary": "Get refunds (Deprecated)"}])
def test_deprecation_is_said_in_two_ways(operation: Operation, how: Any) -> None:
    assert operation(how)["deprecated"] is True


def test_media_types_are_mended(operation: Operation) -> None:
    facts = operation({"requestBody": body(TEXT, "applications/json")})
    assert facts["request"] == {"application/json": TEXT}


def test_a_file_is_a_file_whatever_its_schema_says(operation: Operation) -> None:
    schema = {"type": "object", "properties": {"code": TEXT}}
    facts = operation({"responses": {"200": body(schema, "application/pdf"), "404": body(schema, "application/pdf")}})
    assert facts["responses"] == {
        "200": {"application/pdf": {"type": "string", "format": "binary"}},
        "404": {"application/json": schema},
    }


def test_an_answer_without_a_body_has_no_media(operation: Operation) -> None:
    assert operation({"responses": {"204": {"description": "Prose"}}})["responses"] == {"204": {}}


SCHEMA: Any = {"type": "object", "properties": {"a": {"type": "string"}}}


class TestExamples:
    def answer(self, operation: Operation, *examples: Any, overlay: Overlay, **verdict: Any) -> Any:
        if verdict:
            verdict = {"source": "a page", "of": ("things/doIt",), "body": "200", **verdict}
            overlay = msgspec.structs.replace(overlay, bodies=(Body(**verdict),))
        named = {f"sample {number}": {"value": example} for number, example in enumerate(examples, 1)}
        return operation({"responses": {"200": body(SCHEMA, examples=named)}}, overlay=overlay)

    def test_their_names_and_types_are_facts(self, operation: Operation, overlay: Overlay) -> None:
        facts = self.answer(operation, {"a": 1}, '{"a": "x", "b": true}', overlay=overlay)
        assert facts["responses"]["200"]["application/json"]["properties"] == {
            "a": {"type": ["integer", "string"]},
            "b": {"type": "boolean"},
        }
        assert facts["doubts"] == ["200: string is described, integer shown: a", "200: shown, not described: b"]

    def test_those_of_another_shape_wait_for_a_verdict(self, operation: Operation, overlay: Overlay) -> None:
        facts = self.answer(operation, {"data": {"a": "x"}}, overlay=overlay)
        assert facts["responses"]["200"]["application/json"] == SCHEMA
        assert "the overlay is silent" in facts["doubts"][0]

    def test_an_error_under_a_success_says_nothing_of_it(self, operation: Operation, overlay: Overlay) -> None:
        facts = self.answer(operation, {"errors": [{"code": "X"}]}, overlay=overlay)
        assert facts["responses"]["200"]["application/json"] == SCHEMA
        assert "doubts" not in facts

    @pytest.mark.parametrize(
        ("verdict", "properties"),
        [
            ({"examples": "wrap"}, {"data": SCHEMA}),
            ({"examples": "take"}, {"data": {"type": "object", "properties": {"a": {"type": "string"}}}}),
            ({"ignore": ("sample 1",)}, {"a": {"type": "string"}}),
            (
                {"rename": {"a": "data"}},
                {"data": {"type": ["object", "string"], "properties": {"a": {"type": "string"}}}},
            ),
        ],
    )
    def test_a_verdict_says_what_holds(
        self, operation: Operation, overlay: Overlay, verdict: Any, properties: Any
    ) -> None:
        facts = self.answer(operation, {"data": {"a": "x"}}, overlay=overlay, **verdict)
        assert facts["responses"]["200"]["application/json"]["properties"] == properties

    @pytest.mark.parametrize(
        ("verdict", "complaint"),
        [
            ({"ignore": ("sample 9",)}, "no example of 200 is called sample 9"),
            ({"examples": "wrap"}, "no example of 200 has anything around it"),
        ],
    )
    def test_a_verdict_that_no_longer_fits_is_refused(
        self, operation: Operation, overlay: Overlay, verdict: Any, complaint: str
    ) -> None:
        with pytest.raises(ValueError, match=complaint):
            self.answer(operation, {"a": "x"}, overlay=overlay, **verdict)
