"""Rules of an item that its specification leaves to words: warranty, Proposition 65, hazardous materials, variants.

https://developer.walmart.com/us-supplier/docs/item-management-api-overview

Each rule takes the attributes of an item, as `attributes_of` gathers them, and returns what is missing; the names of
attributes are those of the specification. `item_problems` applies all of them to an item of a feed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

from ...errors import ErrorDetail

__all__ = [
    "item_problems",
]

_WARRANTIES: Final = {"Yes - Warranty URL": "warrantyURL", "Yes - Warranty Text": "warrantyText"}
_HAZARDOUS_BATTERIES: Final = ("Lithium", "Lead Acid")
_BATTERY_SECTIONS: Final = {
    "Lithium Ion": "lithiumIonBatteries",
    "Lithium Polymer": "lithiumIonBatteries",
    "Lithium Primary (Lithium Metal)": "lithiumMetalBatteries",
}
_VARIANT: Final = ("variantGroupId", "variantAttributeNames", "isPrimaryVariant")


def attributes_of(item: Mapping[str, Any]) -> dict[str, Any]:
    """The attributes of one item of a feed, from ``Orderable`` and from every product type under ``Visible``."""
    visible = _mapping(item.get("Visible"))
    gathered: dict[str, Any] = dict(_mapping(item.get("Orderable")))
    for attributes in visible.values():
        gathered |= _mapping(attributes)
    return gathered


def item_problems(item: Mapping[str, Any]) -> tuple[ErrorDetail, ...]:
    """What all rules find in one item of a feed; empty where nothing is missing."""
    attributes = attributes_of(item)
    rules = (warranty_problems, prop65_problems, hazmat_problems, variant_problems)
    return tuple(problem for rule in rules for problem in rule(attributes))


def warranty_problems(attributes: Mapping[str, Any]) -> tuple[ErrorDetail, ...]:
    """A written warranty comes with its URL or its text, whichever ``has_written_warranty`` says."""
    answer = attributes.get("has_written_warranty")
    needed = _WARRANTIES.get(answer) if isinstance(answer, str) else None
    return () if needed is None else _missing(attributes, (needed,), f"has_written_warranty is {answer!r}")


def prop65_problems(attributes: Mapping[str, Any]) -> tuple[ErrorDetail, ...]:
    """An item that needs California's warning comes with the text of it."""
    if not _yes(attributes, "isProp65WarningRequired"):
        return ()
    return _missing(attributes, ("prop65WarningText",), "isProp65WarningRequired is Yes")


def hazmat_problems(attributes: Mapping[str, Any]) -> tuple[ErrorDetail, ...]:
    """Chemicals, and batteries of lithium or lead acid, come with a safety data sheet and what describes them."""
    batteries = [kind for kind in _texts(attributes, "batteryTechnologyType") if kind.startswith(_HAZARDOUS_BATTERIES)]
    if batteries:
        sections = dict.fromkeys(_BATTERY_SECTIONS[kind] for kind in batteries if kind in _BATTERY_SECTIONS)
        needed = ("safetyDataSheet", "numberOfHazardousComponents", "hasBatteries", "batterySize", *sections)
        return _missing(attributes, needed, f"batteryTechnologyType is {', '.join(batteries)}")
    if _yes(attributes, "chemicalAerosolPesticide"):
        needed = ("safetyDataSheet", "numberOfHazardousComponents")
        return _missing(attributes, needed, "chemicalAerosolPesticide is Yes")
    return ()


def variant_problems(attributes: Mapping[str, Any]) -> tuple[ErrorDetail, ...]:
    """A variant names its group, what it differs in, and whether it is the primary one; swatches show one of those."""
    if not any(name in attributes for name in (*_VARIANT, "swatchImages")):
        return ()
    names = _texts(attributes, "variantAttributeNames")
    swatches = [_mapping(each).get("swatchVariantAttribute") for each in _several(attributes.get("swatchImages"))]
    strangers = [
        ErrorDetail(field="swatchImages", description=f"{each!r} is not one of variantAttributeNames")
        for each in swatches
        if each not in names
    ]
    return (*_missing(attributes, _VARIANT, "the item is a variant"), *strangers)


def _missing(attributes: Mapping[str, Any], names: Sequence[str], reason: str) -> tuple[ErrorDetail, ...]:
    absent = (name for name in names if attributes.get(name) in (None, "", [], {}))
    return tuple(ErrorDetail(field=name, description=f"is needed, as {reason}") for name in absent)


def _yes(attributes: Mapping[str, Any], name: str) -> bool:
    return str(attributes.get(name)).upper() == "YES"


def _several(value: object) -> Sequence[Any]:
    return cast("Sequence[Any]", value if isinstance(value, list | tuple) else [] if value is None else [value])


def _texts(attributes: Mapping[str, Any], name: str) -> list[str]:
    return [str(each) for each in _several(attributes.get(name))]


def _mapping(value: object) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", value) if isinstance(value, Mapping) else {}
