"""The bodies of refusals: one for the gateway, and those of the services behind it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .errors import ORDERS
from .operations import JSON

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..facts import Document, Schema
    from .errors import Refusal
    from .operations import Served

__all__ = ["refusal_document"]

PROBLEM = "application/problem+json"
_KINDS = {str: {"string"}, int: {"integer", "number"}, list: {"array"}, dict: {"object"}}


def refusal_document(served: Served | None, refused: Refusal) -> tuple[Any, str]:
    """The body of a refusal and its media type.

    The gateway and the older services, which put their names behind error codes, answer alike. The others have bodies
    of their own: where one is published, it is filled with what there is to say.
    """
    error = refused.errors[0]
    usual = {"error": refused.errors}
    if refused.document is not None:
        return refused.document, JSON
    if served is not None and error["code"].endswith(ORDERS):
        return {"errors": usual}, JSON
    if served is None or "." in error["code"]:
        return usual, JSON
    bodies = _published(served, refused.status)
    media_type = JSON if JSON in bodies else PROBLEM
    if media_type not in bodies:
        return usual, JSON
    filled = _filled(served.document, bodies[media_type], _said(refused))
    # An entry of the usual list has more than most documents print of it.
    untold = json.dumps(error["description"]) not in json.dumps(filled)
    return (usual, JSON) if untold or isinstance(filled.get("error"), list) else (filled, media_type)


def _published(served: Served, status: int) -> Mapping[str, Schema]:
    responses = served.operation.responses
    return responses.get(str(status)) or responses.get("400") or {}


def _said(refused: Refusal) -> dict[str, Any]:
    """What there is to say, under every name that services have for it."""
    error = refused.errors[0]
    code, description = error["code"], error["description"]
    return error | {
        "errorCode": code,
        "message": description,
        "errorMessage": description,
        "type": "about:blank",
        "title": code,
        "detail": description,
        "status": refused.status,
        "statusCode": refused.status,
    }


def _filled(document: Document, schema: Schema, said: Mapping[str, Any]) -> dict[str, Any]:
    """An object with the properties that there is something to say for; one entry in every list."""
    found: dict[str, Any] = {}
    for name, reference in document.resolve(schema).properties.items():
        sub = document.resolve(reference)
        if name in said and _KINDS[type(said[name])] & set(sub.types):
            found[name] = said[name]
        elif sub.items is not None and (entry := _filled(document, sub.items, said)):
            found[name] = [entry]
        elif inner := _filled(document, sub, said):
            found[name] = inner
    return found
