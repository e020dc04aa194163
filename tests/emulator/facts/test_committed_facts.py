"""The committed facts: loaded, well-formed, complete for what we declare, and small."""

from __future__ import annotations

import re
from importlib import resources
from typing import TYPE_CHECKING, Any, get_args

import msgspec
import pytest
from jsonschema import Draft202012Validator

from walmart_async.emulator import facts
from walmart_async.emulator.facts import Schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walmart_async.emulator.facts import Document, PublishedOperation

MOST_BYTES = 600_000
METHODS = {"GET", "PUT", "POST", "PATCH", "DELETE"}
PROSE = {"description", "summary", "title", "example", "examples", "externalDocs", "nullable", "discriminator"}

each_document = pytest.mark.parametrize("document", facts.documents(), ids=lambda document: document.name)


def schemas(operation: PublishedOperation) -> Iterator[Schema]:
    for place in (operation.parameters.path, operation.parameters.query, operation.parameters.header):
        yield from (parameter.schema for parameter in place.values())
    for media in (operation.request, *operation.responses.values()):
        yield from media.values()


def parts(schema: Schema) -> Iterator[Schema]:
    """A schema and every schema inside it, references not followed."""
    yield schema
    inner = [*schema.properties.values(), *schema.any_of, schema.items, schema.additional_properties]
    for each in inner:
        if isinstance(each, Schema):
            yield from parts(each)


def json_schema(schema: Schema) -> Any:
    return msgspec.json.decode(msgspec.json.encode(schema))


def all_parts(document: Document) -> Iterator[Schema]:
    for operation in document.operations:
        for schema in schemas(operation):
            yield from parts(schema)
    for schema in document.definitions.values():
        yield from parts(schema)


@each_document
class TestDocument:
    def test_references_lead_somewhere(self, document: Document) -> None:
        used = {part.ref for part in all_parts(document) if part.ref}
        assert used == {f"#/$defs/{name}" for name in document.definitions}

    def test_schemas_are_valid(self, document: Document) -> None:
        for operation in document.operations:
            for schema in schemas(operation):
                Draft202012Validator.check_schema(json_schema(schema))
        for schema in document.definitions.values():
            Draft202012Validator.check_schema(json_schema(schema))

    def test_required_names_are_described(self, document: Document) -> None:
        for part in all_parts(document):
            assert not part.properties or set(part.required) <= part.properties.keys()

    def test_patterns_are_python_s_too(self, document: Document) -> None:
        for part in all_parts(document):
            re.compile(part.pattern)

    def test_ids_are_unique_and_readable(self, document: Document) -> None:
        ids = [operation.id for operation in document.operations]
        assert len(set(ids)) == len(ids)
        for operation in document.operations:
            assert re.fullmatch(r"\w+", operation.id) or operation.id.startswith(f"{operation.method}_{operation.path}")

    def test_paths_have_their_parts_as_parameters(self, document: Document) -> None:
        for operation in document.operations:
            assert operation.method in METHODS
            assert operation.path.startswith("/v")
            assert not operation.path.endswith("/")
            assert set(re.findall(r"\{([^}]*)\}", operation.path)) == operation.parameters.path.keys()
            assert all(parameter.required for parameter in operation.parameters.path.values())

    def test_selectors_are_parameters(self, document: Document) -> None:
        for operation in document.operations:
            assert operation.when.keys() <= operation.parameters.query.keys()

    def test_answers_have_a_success_and_known_media(self, document: Document) -> None:
        for operation in document.operations:
            assert any(status.startswith("2") for status in operation.responses)
            assert all(status.isdecimal() for status in operation.responses)
            for media in (operation.request, *operation.responses.values()):
                assert all(re.fullmatch(r"(application|multipart|image)/[a-z+-]+", name) for name in media)

    def test_rates_are_rates(self, document: Document) -> None:
        for operation in document.operations:
            for rate in operation.rates:
                assert rate.calls > 0
                assert rate.seconds in (60, 3600, 86400)
                assert rate.surface is None or document.surface == "both"
                for name in rate.when.keys() & operation.when.keys():
                    assert rate.when[name] in operation.when[name]

    def test_bodies_have_no_defaults(self, document: Document) -> None:
        """They are examples in disguise, tokens among them."""
        for operation in document.operations:
            for media in (operation.request, *operation.responses.values()):
                assert not [part for schema in media.values() for part in parts(schema) if part.default is not None]
        assert not [
            part for schema in document.definitions.values() for part in parts(schema) if part.default is not None
        ]


def test_everything_together_is_small() -> None:
    files = [file for file in resources.files(facts).iterdir() if file.name.endswith(".json")]
    assert len(files) == len(facts.documents())
    assert sum(len(file.read_bytes()) for file in files) <= MOST_BYTES


def test_documents_are_in_order_and_read_once() -> None:
    names = [document.name for document in facts.documents()]
    assert names == sorted(names)
    assert facts.documents() is facts.documents()


def test_operations_are_named_by_document_and_id() -> None:
    for name, published in facts.operations().items():
        assert name == published.name == f"{published.document.name}/{published.operation.id}"


def test_operations_are_of_one_surface_or_of_both() -> None:
    sellers, suppliers = (set(facts.operations(surface)) for surface in get_args(facts.Surface))
    assert sellers | suppliers == set(facts.operations())
    assert {name.partition("/")[0] for name in sellers & suppliers} == {"authentication", "feed-management"}


def test_a_reference_is_resolved() -> None:
    document, operation = facts.operations()["seeds/POST_/v3/items/spec"]
    answer = operation.responses["200"]["application/json"]
    assert answer.ref
    assert document.resolve(answer).types == ("object",)
    assert document.resolve(document.resolve(answer)) == document.resolve(answer)


@pytest.mark.parametrize(
    ("types", "expected"), [("string", ("string",)), (("string", "null"), ("string", "null")), ((), ())]
)
def test_types_are_always_several(types: str | tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert Schema(type=types).types == expected
