"""The committed facts are valid schemas without prose, and the tool that distils them drops what it should."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "tests" / "facts").glob("*.json"))
PROSE = {"description", "summary", "title", "example", "examples", "externalDocs", "xml", "discriminator", "nullable"}
METHODS = {"GET", "PUT", "POST", "PATCH", "DELETE"}


def bodies(operation: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for media in (operation["request"], *operation["responses"].values()):
        yield from media.items()


def subschemas(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A schema and every schema inside it; the names of properties are not keywords."""
    yield schema
    inner = [*schema.get("properties", {}).values(), *schema.get("anyOf", []), *schema.get("oneOf", [])]
    inner += schema.get("allOf", [])
    inner += [schema[word] for word in ("items", "additionalProperties") if isinstance(schema.get(word), dict)]
    for each in inner:
        yield from subschemas(each)


def test_the_documents_needed_are_there() -> None:
    assert {file.stem for file in FILES} >= {
        "marketplace-authentication",
        "marketplace-inventory",
        "marketplace-feeds",
        "dropship-vendor-inventory",
    }


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
class TestFile:
    def test_lists_its_operations(self, file: Path) -> None:
        facts = json.loads(file.read_text(encoding="utf-8"))
        assert facts.keys() == {"document", "sha256", "operations"}
        assert facts["document"] == file.stem
        assert len(bytes.fromhex(facts["sha256"])) == hashlib.sha256().digest_size
        assert facts["operations"]
        routes = [(each["method"], each["path"]) for each in facts["operations"]]
        assert len(set(routes)) == len(routes)
        assert {method for method, _ in routes} <= METHODS
        assert len({each["id"] for each in facts["operations"]}) == len(routes)

    def test_an_operation_says_its_parameters_and_bodies_and_no_more(self, file: Path) -> None:
        for operation in json.loads(file.read_text(encoding="utf-8"))["operations"]:
            assert operation.keys() == {"id", "method", "path", "parameters", "request", "responses"}
            assert all(each.keys() == {"name", "in", "required", "schema"} for each in operation["parameters"])
            placeholders = {each["name"] for each in operation["parameters"] if each["in"] == "path"}
            assert placeholders == {part[1:-1] for part in operation["path"].split("/") if part.startswith("{")}
            assert all(media.count("/") == 1 for media, _ in bodies(operation))

    def test_schemas_are_valid_and_without_prose(self, file: Path) -> None:
        for operation in json.loads(file.read_text(encoding="utf-8"))["operations"]:
            for schema in [schema for _, schema in bodies(operation)] + [p["schema"] for p in operation["parameters"]]:
                Draft202012Validator.check_schema(schema)
                assert not [each for each in subschemas(schema) if each.keys() & PROSE]

    def test_no_body_has_a_default(self, file: Path) -> None:
        """They are examples in disguise, tokens among them."""
        for operation in json.loads(file.read_text(encoding="utf-8"))["operations"]:
            assert not [each for _, schema in bodies(operation) for each in subschemas(schema) if "default" in each]


DOCUMENT = """
openapi: 3.0.1
info: {title: Prose}
paths:
  /v3/things/{id}:
    put:
      operationId: putThing
      summary: Prose
      parameters:
        - {name: id, in: path, required: true, description: Prose, schema: {type: string, maxLength: 9, example: x}}
        - {name: limit, in: query, schema: {type: integer, minimum: 0, exclusiveMinimum: true, default: 10}}
      requestBody:
        content:
          applications/json:
            example: {a: 1}
            schema:
              type: object
              title: Prose
              required: [description]
              properties:
                description: {type: string, nullable: true, enum: [A, B], description: Prose, default: secret}
                list: {type: array, items: {type: object, xml: {name: i}, additionalProperties: {type: number}}}
      responses:
        '200': {description: Prose}
"""


TWO_MORE = """  /v3/a:
    get: {operationId: getA, responses: {'200': {}}}
  /v3/b:
    get: {operationId: getB, responses: {'200': {}}}
"""


def distil(tmp_path: Path, document: str) -> subprocess.CompletedProcess[str]:
    (tmp_path / "things.yml").write_text(document, encoding="utf-8")
    command = [sys.executable, str(ROOT / "tools" / "facts.py"), str(tmp_path), "things", "--out", str(tmp_path)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_tool_keeps_facts_and_drops_prose(tmp_path: Path) -> None:
    done = distil(tmp_path, DOCUMENT)
    assert done.returncode == 0, done.stderr
    facts = json.loads((tmp_path / "things.json").read_text(encoding="utf-8"))
    assert facts == {
        "document": "things",
        "sha256": hashlib.sha256((tmp_path / "things.yml").read_bytes()).hexdigest(),
        "operations": [
            {
                "id": "putThing",
                "method": "PUT",
                "path": "/v3/things/{id}",
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string", "maxLength": 9}},
                    {
                        "name": "limit",
                        "in": "query",
                        "required": False,
                        "schema": {"type": "integer", "default": 10, "exclusiveMinimum": 0},
                    },
                ],
                "request": {
                    "applications/json": {
                        "type": "object",
                        "required": ["description"],
                        "properties": {
                            "description": {"type": ["string", "null"], "enum": ["A", "B", None]},
                            "list": {
                                "type": "array",
                                "items": {"type": "object", "additionalProperties": {"type": "number"}},
                            },
                        },
                    }
                },
                "responses": {"200": {}},
            }
        ],
    }


def test_the_tool_takes_only_the_operations_asked_for(tmp_path: Path) -> None:
    (tmp_path / "things.yml").write_text(DOCUMENT + TWO_MORE, encoding="utf-8")
    tool, out = [sys.executable, str(ROOT / "tools" / "facts.py"), str(tmp_path)], ["--out", str(tmp_path)]
    subprocess.run([*tool, "things:getA,putThing", *out], check=True, capture_output=True)
    facts = json.loads((tmp_path / "things.json").read_text(encoding="utf-8"))
    assert [each["id"] for each in facts["operations"]] == ["putThing", "getA"]
    refused = subprocess.run([*tool, "things:getC", *out], check=False, capture_output=True, text=True)
    assert refused.returncode != 0
    assert "getC" in refused.stderr


def test_the_tool_refuses_what_it_does_not_know(tmp_path: Path) -> None:
    done = distil(tmp_path, DOCUMENT.replace("title: Prose\n              required", "$ref: x\n              required"))
    assert done.returncode != 0
    assert "$ref" in done.stderr
    assert not (tmp_path / "things.json").exists()
