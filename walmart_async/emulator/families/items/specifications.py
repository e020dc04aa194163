"""The taxonomy and the specifications of items: small ones, in the form of Walmart's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ...gateway.validation import Problem, mapping
from ..feeds.records import BUSINESS_UNITS, LOCALES

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "FEEDS",
    "SELLER_TAXONOMY",
    "TAXONOMY",
    "WITHOUT_PRODUCT_TYPES",
    "check_fields",
    "check_record",
    "is_version",
    "specification",
    "visible_of",
]

_OLDER = re.compile(r"4\.\d", re.ASCII)
_VERSION = re.compile(r"5\.0(\.(\d{8}-\d{2}_\d{2}_\d{2}(-api)?|\d{2}\.\d{4}))?", re.ASCII)
_GROUPS = {
    "Beauty": {"Fragrances": ["Body Sprays", "Perfumes"]},
    "Home": {"Decor": ["Candles", "Lamps"]},
    "Fashion": {"Clothing": ["Shirts", "Shoes"]},
}
PRODUCT_TYPES = {name for groups in _GROUPS.values() for names in groups.values() for name in names}
FEEDS = {
    "OMNI_DSV_ITEM": ("ItemFeedHeader", "Item"),
    "OMNI_ONLINE_ITEM": ("ItemFeedHeader", "Item"),
    "OMNI_OWNED_ITEM": ("ItemFeedHeader", "Item"),
    "MP_ITEM": ("MPItemFeedHeader", "MPItem"),
    "MP_MAINTENANCE": ("MPItemFeedHeader", "MPItem"),
    "MP_WFS_ITEM": ("MPItemFeedHeader", "MPItem"),
    "MP_ITEM_MATCH": ("MPItemFeedHeader", "MPItem"),
    "OMNI_WFS": ("SupplierItemFeedHeader", "SupplierItem"),
    "MP_VIRTUAL_PACK_BUNDLE": ("MPItemFeedHeader", "MPItem"),
}
"""By feed type, the keys of its header and of its items."""
WITHOUT_PRODUCT_TYPES = {"MP_VIRTUAL_PACK_BUNDLE"}

TAXONOMY: list[dict[str, Any]] = [
    {
        "category": category,
        "description": category,
        "productTypeGroup": [
            {
                "productTypeGroupName": group,
                "description": group,
                "productType": [{"productTypeName": name, "description": name} for name in names],
                "department": [{"departmentName": category.upper(), "departmentNumber": str(number)}],
            }
            for group, names in groups.items()
        ],
    }
    for number, (category, groups) in enumerate(_GROUPS.items(), 1)
]
SELLER_TAXONOMY: list[dict[str, Any]] = [
    {
        "category": category,
        "subcategory": [
            {"subCategoryName": group, "subCategoryId": f"{number:024x}"} for number, group in enumerate(groups, 1)
        ],
    }
    for category, groups in _GROUPS.items()
]

_YES_NO = {"type": "string", "enum": ["Yes", "No"]}
_TEXT = {"type": "string", "minLength": 1, "maxLength": 4000}
_ORDERABLE = {
    "sku": {"type": "string", "minLength": 1, "maxLength": 50},
    "productIdentifiers": {
        "type": "object",
        "properties": {"productIdType": {"type": "string"}, "productId": {"type": "string"}},
        "required": ["productIdType", "productId"],
    },
    "productId": {"type": "string", "minLength": 14, "maxLength": 14},
    "price": {"type": "number", "minimum": 0, "exclusiveMaximum": 10_000_000, "multipleOf": 0.01},
    "batteryTechnologyType": {"type": "string"},
    "chemicalAerosolPesticide": _YES_NO,
    "electronicsIndicator": _YES_NO,
}
_VISIBLE = {
    "productName": {"type": "string", "minLength": 1, "maxLength": 200},
    "brand": {"type": "string", "minLength": 1, "maxLength": 60},
    "shortDescription": _TEXT,
    "keyFeatures": {"type": "array", "items": _TEXT, "minItems": 1},
    "mainImageUrl": {"type": "string", "format": "uri"},
    "isProp65WarningRequired": _YES_NO,
    "prop65WarningText": _TEXT,
    "has_written_warranty": {"type": "string", "enum": ["Yes - Warranty URL", "Yes - Warranty Text", "No"]},
    "warrantyURL": {"type": "string"},
    "warrantyText": _TEXT,
    "variantGroupId": {"type": "string"},
    "variantAttributeNames": {"type": "array", "items": {"type": "string"}},
    "isPrimaryVariant": _YES_NO,
}
_PROP65 = {
    "if": {"properties": {"isProp65WarningRequired": {"const": "Yes"}}, "required": ["isProp65WarningRequired"]},
    "then": {"required": ["prop65WarningText"]},
}
REQUIRED: dict[str, tuple[str, ...]] = {"Orderable": ("price",), "Visible": ("productName", "brand", "mainImageUrl")}


def is_version(version: object, *, older: bool = False) -> bool:
    """Whether a version has the form of those that Walmart rolls every few weeks; any of them will do."""
    return isinstance(version, str) and any(
        form.fullmatch(version) for form in ((_VERSION, _OLDER) if older else (_VERSION,))
    )


def specification(feed_type: str, version: str, product_types: list[str]) -> dict[str, Any]:
    """The JSON Schema of a feed of these product types."""
    header, items = FEEDS[feed_type]
    visible = {
        name: {
            "type": "object",
            "properties": _VISIBLE,
            "required": list(REQUIRED["Visible"]),
            "additionalProperties": False,
            "allOf": [_PROP65],
        }
        for name in product_types
    }
    orderable = {
        "type": "object",
        "properties": _ORDERABLE,
        "required": list(REQUIRED["Orderable"]),
        "additionalProperties": False,
    }
    item = {
        "type": "object",
        "properties": {
            "Orderable": orderable,
            "Visible": {"type": "object", "properties": visible, "additionalProperties": False, "maxProperties": 1},
        },
        "required": ["Orderable", "Visible"],
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"{feed_type} {version}",
        "type": "object",
        "properties": {
            header: {
                "title": header,
                "type": "object",
                "properties": {
                    "businessUnit": {"type": "string", "enum": list(BUSINESS_UNITS)},
                    "locale": {"type": "string", "enum": list(LOCALES)},
                    "version": {"type": "string"},
                },
                "required": ["businessUnit", "locale", "version"],
                "additionalProperties": False,
            },
            items: {"type": "array", "items": item, "minItems": 1, "maxItems": 10_000},
        },
        "required": [header, items],
        "additionalProperties": False,
    }


def check_record(record: Mapping[str, Any]) -> tuple[str, Mapping[str, Any], Mapping[str, Any], list[Problem]]:
    """The product type of a record, its two sections, and every problem it has."""
    orderable = mapping(record.get("Orderable"), "Orderable")
    product_type, shown = visible_of(record)
    absent = [name for name in REQUIRED["Orderable"] if not orderable.get(name)]
    absent += [name for name in REQUIRED["Visible"] if not shown.get(name)]
    problems = [Problem(name, "is required") for name in absent]
    return product_type, orderable, shown, problems + check_fields(orderable, shown)


def visible_of(record: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """The product type of a record, and the attributes of it."""
    visible = mapping(record.get("Visible"), "Visible")
    if len(visible) != 1 or not set(visible) <= PRODUCT_TYPES:
        raise Problem("Visible", "must hold one product type of the taxonomy")
    ((product_type, attributes),) = visible.items()
    return product_type, mapping(attributes, product_type)


def check_fields(orderable: Mapping[str, Any], shown: Mapping[str, Any]) -> list[Problem]:
    """What is wrong with the fields that are there."""
    problems = [
        Problem(name, "is not a valid field")
        for section, allowed in ((orderable, _ORDERABLE), (shown, _VISIBLE))
        for name in section
        if name not in allowed
    ]
    if shown.get("isProp65WarningRequired") == "Yes" and not shown.get("prop65WarningText"):
        problems.append(Problem("prop65WarningText", "is required with isProp65WarningRequired"))
    return problems
