"""Refusals, in the error body that Walmart's gateway and services share."""

from __future__ import annotations

from typing import Any

__all__ = ["GATEWAY", "INVENTORY", "ITEMS", "ORDERS", "RECEIVER", "REPORTS", "SERVICES", "Refusal", "error", "refusal"]

GATEWAY, RECEIVER, REPORTS = "GMP_GATEWAY_API", "GMP_RECEIVER_API", "GMP_REPORT_API"
INVENTORY, ITEMS, ORDERS, _PRICE = "GMP_INVENTORY_API", "GMP_ITEM_QUERY_API", "GMP_ORDER_API", "GMP_PRICE_API"
SERVICES = {
    "advertising": "SEM_API",
    "authentication": GATEWAY,
    "assortment-recommendations": "GMP_ASSORTMENT_API",
    "disputes-management": ITEMS,
    "dropship-vendor-inventory": INVENTORY,
    "dropship-vendor-items": ITEMS,
    "dropship-vendor-on-request-reports": REPORTS,
    "dropship-vendor-orders": ORDERS,
    "feed-management": RECEIVER,
    "inventory-management": INVENTORY,
    "item-management": ITEMS,
    "on-request-report-management": REPORTS,
    "order-management": ORDERS,
    "price-management": _PRICE,
    "promotion-management": _PRICE,
    "simulations-api": ITEMS,
}
"""By document, the name that the service behind it puts behind an error code; others put none.

Nobody published the names of the services for reports, recommendations and prices: these follow the others.
"""

_CODES = {
    "INVALID_REQUEST": (400, "DATA", "ERROR"),
    "INVALID_REQUEST_HEADER": (400, "DATA", "ERROR"),
    "INVALID_REQUEST_PARAM": (400, "DATA", "ERROR"),
    "INVALID_REQUEST_CONTENT": (400, "DATA", "ERROR"),
    "INVALID_OFFSET": (400, "DATA", "ERROR"),
    "MISSING_REQUEST_HEADER": (400, "DATA", "ERROR"),
    "MISSING_REQUEST_PARAM": (400, "DATA", "ERROR"),
    "MALFORMED_REQUEST_CONTENT": (400, "DATA", "ERROR"),
    # Callers met this code in Canada, and did not write down its status.
    "MARKET_NOT_SUPPORTED": (400, "DATA", "ERROR"),
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
        document: The whole body, where it is another one.
    """

    def __init__(self, status: int, errors: list[dict[str, Any]], document: Any = None) -> None:
        super().__init__(f"{status} {errors[0]['code']}")
        self.status: int = status
        self.errors: list[dict[str, Any]] = errors
        self.document: Any = document


def error(code: str, service: str, description: str, *, field: str | None = None, info: str = "") -> dict[str, Any]:
    """One entry of an error list, with the category and severity that Walmart gives the code."""
    _, category, severity = _CODES[code]
    return {
        "code": f"{code}.{service}" if service else code,
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
