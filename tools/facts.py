# /// script
# requires-python = ">=3.11"
# dependencies = ["PyYAML>=6"]
# ///
"""Distil published OpenAPI documents into facts: names, types, limits, no prose.

    python tools/facts.py DIRECTORY [DOCUMENT[:OPERATION,...] ...] [--out tests/facts]

The contract tests and the emulator are held against these facts, so the result is committed and no check ever skips.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection

try:
    import yaml
except ImportError:
    sys.exit("tools/facts.py reads YAML: pip install PyYAML (or: pipx run tools/facts.py / uv run tools/facts.py)")

DOCUMENTS = (
    "marketplace-authentication",
    "marketplace-inventory",
    "marketplace-feeds",
    "marketplace-prices:updatePrice",
    "marketplace-promotions",
    "marketplace-recommendations",
    "marketplace-on-request-reports",
    "marketplace-items:getAllItems,getAnItem,getTaxonomyResponse",
    "dropship-vendor-inventory",
    "dropship-vendor-items:getAllItems,getAnItemV4,getAnItem,getTaxonomyResponse",
    "dropship-vendor-on-request-reports",
)
OUT = Path(__file__).resolve().parent.parent / "tests" / "facts"
METHODS = ("get", "put", "post", "patch", "delete")
VALUES = (
    *("type", "format", "enum", "default", "pattern", "required"),
    *("minimum", "maximum", "multipleOf", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems"),
)
EXCLUSIVE = {"exclusiveMinimum": "minimum", "exclusiveMaximum": "maximum"}
NESTED = {"properties", "items", "additionalProperties", "anyOf", "oneOf", "allOf"}
DROPPED = {
    "description",
    "title",
    "example",
    "xml",
    "discriminator",
    "externalDocs",
    "readOnly",
    "writeOnly",
    "deprecated",
}
KNOWN = {*VALUES, *EXCLUSIVE, *NESTED, *DROPPED, "nullable"}


def schema_facts(schema: dict[str, Any], *, defaults: bool = False) -> dict[str, Any]:
    """An OpenAPI 3.0 schema as a plain JSON Schema, its keywords in a fixed order and its properties in the document's.

    A default of a body is an example in disguise (tokens among them), so only parameters keep theirs.
    """
    if unknown := schema.keys() - KNOWN:
        raise SystemExit(f"a schema has keywords that this tool does not know: {', '.join(sorted(unknown))}")
    kept = {word: schema[word] for word in VALUES if word in schema and (defaults or word != "default")}
    if kept.get("type") == "array":
        kept.pop("enum", None)  # repeated from the items, and no list is one of their strings
    for exclusive, bound in EXCLUSIVE.items():
        if schema.get(exclusive):  # a flag beside the bound in OpenAPI 3.0, the bound itself in JSON Schema
            kept[exclusive] = kept.pop(bound)
    if schema.get("nullable"):
        kept |= {"type": [schema["type"], "null"]}
        kept |= {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return kept | nested_facts(schema)


def nested_facts(schema: dict[str, Any]) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    if "properties" in schema:
        facts["properties"] = {name: schema_facts(each) for name, each in schema["properties"].items()}
    for word in ("items", "additionalProperties"):
        if word in schema:
            facts[word] = schema[word] if isinstance(schema[word], bool) else schema_facts(schema[word])
    for word in ("anyOf", "oneOf", "allOf"):
        if word in schema:
            facts[word] = [schema_facts(each) for each in schema[word]]
    return facts


def media_facts(body: dict[str, Any]) -> dict[str, Any]:
    """The schema of each media type, under the name that the document gives it, misspelt or not."""
    return {media: schema_facts(found.get("schema", {})) for media, found in body.get("content", {}).items()}


def operation_facts(method: str, path: str, operation: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": operation["operationId"],
        "method": method.upper(),
        "path": path,
        "parameters": [
            {
                "name": each["name"],
                "in": each["in"],
                "required": each.get("required", False),
                "schema": schema_facts(each["schema"], defaults=True),
            }
            for each in operation.get("parameters", [])
        ],
        "request": media_facts(operation.get("requestBody", {})),
        "responses": {str(status): media_facts(each) for status, each in operation["responses"].items()},
    }


def document_facts(source: Path, only: Collection[str] = ()) -> dict[str, Any]:
    """The facts of a document, or of some of its operations by id."""
    if not source.is_file():
        raise SystemExit(f"no such document: {source}")
    content = source.read_bytes()
    paths = yaml.safe_load(content)["paths"]
    if missing := set(only) - {
        item[method]["operationId"] for item in paths.values() for method in METHODS if method in item
    }:
        raise SystemExit(f"{source.name} has no operation {', '.join(sorted(missing))}")
    return {
        "document": source.stem,
        "sha256": hashlib.sha256(content).hexdigest(),
        "operations": [
            operation_facts(method, path, item[method])
            for path, item in paths.items()
            for method in METHODS
            if method in item and (not only or item[method]["operationId"] in only)
        ],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description="Distil published OpenAPI documents into facts, one JSON file each.")
    parser.add_argument("directory", type=Path, help="where the published documents lie, as DOCUMENT.yml")
    parser.add_argument(
        "documents",
        nargs="*",
        default=DOCUMENTS,
        metavar="DOCUMENT",
        help="DOCUMENT or DOCUMENT:OPERATION,...; default: those we need",
    )
    parser.add_argument("--out", type=Path, default=OUT, help="default: tests/facts")
    arguments = parser.parse_intermixed_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    for wanted in arguments.documents:
        name, _, operations = wanted.partition(":")
        facts = document_facts(arguments.directory / f"{name}.yml", operations.split(",") if operations else ())
        text = json.dumps(facts, indent=1, ensure_ascii=False)
        (arguments.out / f"{name}.json").write_text(text + "\n", encoding="utf-8")
        print(f"{name}: {len(facts['operations'])} operations")


if __name__ == "__main__":
    main()
