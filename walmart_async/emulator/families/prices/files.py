"""Prices as files of XML have them: more around the same, dates and money in attributes, and texts only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.json_values import is_list, is_object

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["from_xml"]


def from_xml(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """The record that JSON would have; the type of a price may be left out."""
    identifier, listed = record.get("itemIdentifier"), record.get("pricingList")
    if not is_object(identifier) or not is_object(listed):
        return record
    pricing = listed.get("pricing", [])
    entries = [entry for entry in (pricing if is_list(pricing) else [pricing]) if is_object(entry)]
    return {
        "sku": identifier.get("sku"),
        "replaceAll": listed.get("replaceAll", "false"),
        "pricing": [
            {"currentPriceType": "BASE", **{name: _unwrapped(value) for name, value in entry.items()}}
            for entry in entries
        ],
    }


def _unwrapped(value: Any) -> Any:
    money = value.get("value") if is_object(value) else None
    if not is_object(money):
        return value
    try:
        return {**money, "amount": float(money["amount"])}
    except (KeyError, TypeError, ValueError):
        return money
