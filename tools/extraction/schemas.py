"""The schemas of a document in one form, so that equal ones come out equal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from .documents import Document

Facts = dict[str, Any]

BOUNDS = ("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems")
EXCLUSIVE = {"exclusiveMinimum": "minimum", "exclusiveMaximum": "maximum"}
XML = ("name", "namespace", "attribute")
FORMATS = {
    "yyyy-MM-dd": "date",
    "YYYY-MM-DD": "date",
    "yyyy-MM-dd'T'HH:mm:ss.SSSXXX": "date-time",
    "HH:MM:SS": "time",
    "url": "uri",
    "uri-reference": "uri",
}
TEXT_FORMATS = {"binary", "byte", "date", "date-time", "email", "HH:mm", "time", "uri", "uuid"}


class SchemaReader:
    """Reads the schemas of one document: references followed, prose and examples dropped, slips mended.

    Args:
        document: What references point into.
        doubt: Is told where a schema contradicts itself, and what was made of it.
        answer: The schemas are of answers, so what may only be sent is left out.
    """

    def __init__(
        self, document: Document, doubt: Callable[[str, str], None] | None = None, *, answer: bool = False
    ) -> None:
        self._document = document
        self._tell = doubt
        self._answer = answer
        self._open: list[str] = []

    def read(self, schema: Any, at: str = "$", name: str = "") -> Facts:
        """The schema as facts.

        Args:
            schema: As published.
            at: Where a doubt says that it stands.
            name: The property that it is of.
        """
        if not isinstance(schema, dict):
            self._doubt(at, f"{schema!r} stands for a schema")
            return {}
        if "$ref" in schema:
            return self._followed(schema, at, name)
        facts = self._merged(schema, at) if "allOf" in schema else self._single(schema, at, name)
        if xml := {
            word: each for word, each in schema.get("xml", {}).items() if word in XML and each not in ("", name)
        }:
            facts["xml"] = xml
        if schema.get("deprecated"):
            facts["deprecated"] = True
        return nullable(facts) if schema.get("nullable") else facts

    def _followed(self, schema: Facts, at: str, name: str) -> Facts:
        reference = schema["$ref"]
        if reference in self._open:
            raise ValueError(f"{self._document.name}: {reference} contains itself, which this tool cannot write down")
        self._open.append(reference)
        found = self.read(self._document.follow(schema), at, name)
        self._open.pop()
        return found

    def _merged(self, schema: Facts, at: str) -> Facts:
        """One object of all its parts; no document joins anything but objects."""
        beside = {word: each for word, each in schema.items() if word not in ("allOf", "nullable")}
        parts = [self.read(each, at) for each in [*schema["allOf"], beside]]
        facts: Facts = {"type": "object"}
        if properties := {name: each for part in parts for name, each in part.get("properties", {}).items()}:
            facts["properties"] = properties
        if required := sorted({name for part in parts for name in part.get("required", ())}):
            facts["required"] = required
        return facts

    def _single(self, schema: Facts, at: str, name: str) -> Facts:
        kind = schema.get("type") or ("object" if "properties" in schema else None)
        facts: Facts = {"type": kind} if kind else {}
        facts |= self._content(kind, schema, at, name)
        if "enum" in schema and kind != "array":
            facts["enum"] = self._enum(schema["enum"], kind, at)
        facts |= {word: schema[word] for word in BOUNDS if word in schema}
        for word, bound in EXCLUSIVE.items():
            if schema.get(word) is True and bound in facts:  # a flag in OpenAPI 3.0, the bound itself in JSON Schema
                facts[word] = facts.pop(bound)
        if alternatives := schema.get("oneOf") or schema.get("anyOf"):
            facts["anyOf"] = [self.read(each, f"{at}<{index}>") for index, each in enumerate(alternatives)]
        return facts

    def _content(self, kind: str | None, schema: Facts, at: str, name: str) -> Facts:
        """What is said only of values of one type."""
        if kind == "array":
            return self._array(schema, at, name)
        if kind == "string":
            return self._text(schema, at)
        if kind == "integer" and schema.get("format") == "int64":
            return {"format": "int64"}  # most of them are milliseconds since 1970
        return self._object(schema, at) if kind in ("object", None) else {}

    def _object(self, schema: Facts, at: str) -> Facts:
        facts: Facts = {}
        properties = {
            name.strip(): self.read(each, f"{at}.{name.strip()}", name.strip())
            for name, each in (schema.get("properties") or {}).items()
            if not (self._answer and isinstance(each, dict) and each.get("writeOnly"))
        }
        if properties:
            facts["properties"] = properties
        required = set(schema.get("required") or ())
        if missing := sorted(required - properties.keys()) if properties else []:
            self._doubt(at, f"required, but not described: {', '.join(missing)}")
        if required := required - set(missing):
            facts["required"] = sorted(required)
        others = schema.get("additionalProperties")
        if isinstance(others, bool):
            facts["additionalProperties"] = others
        elif others:
            facts["additionalProperties"] = self.read(others, f"{at}.*")
        return facts

    def _array(self, schema: Facts, at: str, name: str) -> Facts:
        if "items" not in schema:
            self._doubt(at, "a list of nothing in particular")
            return {}
        items = self.read(schema["items"], f"{at}[]", name)
        if "enum" in schema and items.get("type") == "string" and "enum" not in items:
            items["enum"] = self._enum(schema["enum"], "string", at)  # no list is one of their strings
        return {"items": items}

    def _text(self, schema: Facts, at: str) -> Facts:
        if "properties" in schema:
            self._doubt(at, "text, though properties are described")
        facts: Facts = {}
        printed = FORMATS.get(schema.get("format", ""), schema.get("format"))
        if printed in TEXT_FORMATS:
            facts["format"] = printed
        if pattern := schema.get("pattern"):
            facts |= {"format": FORMATS[pattern]} if pattern in FORMATS else {"pattern": pattern}
        return facts

    def _enum(self, values: list[Any], kind: str | None, at: str) -> list[Any]:
        if kind == "string":
            values = [each for each in values if each is not None]
            texts = [str(each).lower() if isinstance(each, bool) else str(each).strip() for each in values]
            if mended := [each for each in values if each not in texts]:
                self._doubt(at, f"enum values mended: {', '.join(repr(each) for each in mended)}")
            values = texts
        return list(dict.fromkeys(values))

    def _doubt(self, at: str, what: str) -> None:
        if self._tell:
            self._tell(at, what)


def nullable(facts: Facts) -> Facts:
    """The same, or null."""
    if "type" in facts:
        facts = {**facts, "type": [*types(facts), "null"]}
    if "enum" in facts and None not in facts["enum"]:
        facts = {**facts, "enum": [*facts["enum"], None]}
    return facts


def types(facts: Facts) -> list[str]:
    """The types that a schema allows; none where any will do."""
    kind = facts.get("type", [])
    return [kind] if isinstance(kind, str) else list(kind)
