"""The specification of items: a JSON Schema that Walmart makes on request, and the check of a feed against it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from importlib import import_module
from typing import Any, Final, cast

import msgspec

from ..._declare.codec import encode, errors_in
from ...errors import ConfigurationError, ErrorDetail, RequestInvalidError
from ...models.document import Document

__all__ = ["ItemSpec"]

_SHOWN: Final = 3
_LONGEST: Final = 200


class ItemSpec(Document):
    """What Walmart answers when asked for a specification.

    It is a JSON Schema, bare or under ``schema``, with ``errors`` beside it where product types were refused.
    """

    __slots__ = ()

    @property
    def schema(self) -> Mapping[str, Any]:
        """The JSON Schema of a whole feed, header and all; an open mapping."""
        wrapped = self.document.get("schema")
        if isinstance(wrapped, Mapping):
            return cast("Mapping[str, Any]", wrapped)
        return {name: value for name, value in self.document.items() if name != "errors"}

    @property
    def errors(self) -> tuple[ErrorDetail, ...]:
        """What Walmart refused of the request, one for each product type that it does not know."""
        found = self.document.get("errors")
        return errors_in(found) if found else ()

    def refused(self, asked: Sequence[str]) -> Sequence[ErrorDetail]:
        """The same, each with the product type it is about as ``field``, of those that were asked for."""
        longest_first = sorted(asked, key=len, reverse=True)
        return [
            error
            if error.field
            else msgspec.structs.replace(
                error, field=next((each for each in longest_first if each in error.description), "")
            )
            for error in self.errors
        ]

    def problems(self, feed: object) -> tuple[ErrorDetail, ...]:
        """Where a feed does not fit, each problem with its path as ``field``; empty where all of it fits.

        Args:
            feed: The whole feed, header and items, as it would be sent: mappings and lists, structs, or the bytes of
                a file.

        Raises:
            ConfigurationError: The library that checks schemas is not installed, for it is an extra; or the
                specification holds a pattern or a reference that nobody here can read.
        """
        try:
            document = msgspec.json.decode(feed if isinstance(feed, bytes) else encode(feed))
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            return (ErrorDetail(field="$", description=f"is no JSON: {error}"),)
        return tuple(_problems(self.schema, document))

    def validate(self, feed: object, *, field: str = "feed") -> None:
        """Refuse a feed that does not fit.

        Args:
            feed: The whole feed, as for `problems`.
            field: What the error calls it.

        Raises:
            RequestInvalidError: It does not fit; ``errors`` lists every problem, the message the first few.
            ConfigurationError: As `problems` does.
        """
        problems = self.problems(feed)
        if problems:
            shown = "; ".join(f"{each.field}: {each.description}" for each in problems[:_SHOWN])
            rest = f"; and {len(problems) - _SHOWN} more" if len(problems) > _SHOWN else ""
            told = f"does not fit its specification: {shown}{rest}"
            raise RequestInvalidError(field, told, "what the specification asks for", errors=problems)


def _problems(schema: Mapping[str, Any], document: object) -> Iterator[ErrorDetail]:
    try:
        validators: Any = import_module("jsonschema.validators")
    except ImportError:
        raise ConfigurationError(
            "checking a feed against its specification needs jsonschema: pip install 'walmart-sdk[schema]'"
        ) from None
    kind = validators.validator_for(schema, default=validators.Draft7Validator)
    exact = validators.extend(kind, {"multipleOf": _multiple_of})
    # With a registry of its own it fetches nothing, whatever a schema refers to.
    checker = exact(schema, registry=import_module("referencing").Registry())
    try:
        errors = sorted(checker.iter_errors(document), key=lambda error: error.json_path)
    except (re.error, import_module("referencing.exceptions").Unresolvable) as unreadable:
        raise ConfigurationError(f"this specification cannot be checked here: {unreadable}") from None
    for error in errors:
        message = error.message if len(error.message) <= _LONGEST else f"{error.message[:_LONGEST]}…"
        yield ErrorDetail(code=str(error.validator), field=error.json_path, description=message)


def _multiple_of(_validator: Any, step: float, value: object, _schema: Any) -> Iterator[Exception]:
    """In decimals: binary fractions make of 19.99 no multiple of 0.01."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return
    if Decimal(str(value)) % Decimal(str(step)):
        problem: Any = import_module("jsonschema").ValidationError
        yield problem(f"{value} is not a multiple of {step}")
