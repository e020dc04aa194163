"""Refusals, in the error body that Walmart's gateway and services share."""

from __future__ import annotations

from typing import Any

__all__ = ["ASSORTMENT", "GATEWAY", "INVENTORY", "ITEMS", "PRICE", "RECEIVER", "REPORTS", "Refusal", "error", "refusal"]

GATEWAY, INVENTORY, RECEIVER = "GMP_GATEWAY_API", "GMP_INVENTORY_API", "GMP_RECEIVER_API"
"""The services that put their name behind an error code."""
ITEMS = "GMP_ITEM_QUERY_API"
REPORTS = "GMP_REPORT_API"  # nobody published the name of this one
ASSORTMENT = "GMP_ASSORTMENT_API"  # nobody published the name of this one
PRICE = "GMP_PRICE_API"  # nor of this one

_CODES = {
    "INVALID_REQUEST_HEADER": (400, "DATA", "ERROR"),
    "INVALID_REQUEST_PARAM": (400, "DATA", "ERROR"),
    "INVALID_REQUEST_CONTENT": (400, "DATA", "ERROR"),
    "MISSING_REQUEST_PARAM": (400, "DATA", "ERROR"),
    "MALFORMED_REQUEST_CONTENT": (400, "DATA", "ERROR"),
    "UNAUTHORIZED": (401, "DATA", "ERROR"),
    "CONTENT_NOT_FOUND": (404, "APPLICATION", "INFO"),
    "METHOD_NOT_ALLOWED": (405, "DATA", "ERROR"),
    "INVALID_ACCEPT_TYPE": (406, "APPLICATION", "ERROR"),
    # Walmart publishes the status of an oversize feed, but no code for it.
    "REQUEST_TOO_LARGE": (413, "DATA", "ERROR"),
    "UNSUPPORTED_MEDIA_TYPE": (415, "DATA", "ERROR"),
    "RESOURCE_IS_LOCKED": (423, "APPLICATION", "ERROR"),
    "REQUEST_THRESHOLD_VIOLATED": (429, "REQUEST", "ERROR"),
    "SYSTEM_ERROR": (520, "SYSTEM", "ERROR"),
}


class Refusal(Exception):  # noqa: N818 - it is how a handler declines, not a failure of the emulator
    """A request that is answered with an error body.

    Args:
        status: HTTP status.
        errors: The entries of the body's ``error`` list.
    """

    def __init__(self, status: int, errors: list[dict[str, Any]]) -> None:
        super().__init__(f"{status} {errors[0]['code']}")
        self.status, self.errors = status, errors

    @property
    def document(self) -> dict[str, Any]:
        """The body before it is rendered as JSON or XML."""
        return {"error": self.errors}


def error(code: str, service: str, description: str, *, field: str | None = None, info: str = "") -> dict[str, Any]:
    """One entry of an error list, with the category and severity that Walmart gives the code."""
    _, category, severity = _CODES[code]
    return {
        "code": f"{code}.{service}",
        "field": field or code,
        "description": description,
        "info": info or description,
        "severity": severity,
        "category": category,
        "causes": [],
        "errorIdentifiers": {},
    }


def refusal(code: str, service: str, description: str, *, field: str | None = None, info: str = "") -> Refusal:
    """A refusal with one error and the status that Walmart gives its code."""
    return Refusal(_CODES[code][0], [error(code, service, description, field=field, info=info)])
