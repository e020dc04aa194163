"""The labels that boxes and pallets need to be taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .shipments import Shipment

__all__ = ["SIZES", "sheets", "zpl"]

SIZES = {"X4_6": (288, 432), "X4_3": (288, 240)}
"""Width and height in points by Walmart's names; the smaller one is 3 1/3 inches high."""
_BOXES = {"SINGLE SKU": "BOX", "MIXED SKUS": "BOX"}
_BLANK = ("BOX ____ OF ____", "CIRCLE ONE: SINGLE SKU / MIXED SKUS")


def sheets(shipment: Shipment, loads: Sequence[tuple[str, int]]) -> list[list[str]]:
    """The lines of each label: one for each box or pallet, or one to be filled out by hand.

    Args:
        shipment: What the labels are for.
        loads: ``SINGLE SKU`` or ``MIXED SKUS`` of boxes, or ``PALLET``, and how many there are.
    """
    numbered: list[tuple[str, ...]] = [
        (f"{_BOXES.get(kind, kind)} {number} OF {count}", kind)
        for kind, count in loads
        for number in range(1, count + 1)
    ]
    to, sender = shipment.center, shipment.return_address
    header = [
        "WFS RECEIVING LABEL",
        f"INBOUND ORDER {shipment.inbound_order_id}",
        f"SHIPMENT {shipment.shipment_id}",
        f"FROM {sender.get('addressLine1', '')}, {sender.get('city', '')} {sender.get('stateCode', '')}",
        f"TO {to.name}, {to.street}, {to.city} {to.state} {to.postal_code}",
    ]
    items = [f"GTIN {line.product_id}  QTY {line.units}" for line in shipment.lines]
    return [[*header, *mark, *items] for mark in numbered or [_BLANK]]


def zpl(pages: Sequence[Sequence[str]]) -> bytes:
    """The labels as a label printer takes them."""
    return "\n".join(_printer_label(lines) for lines in pages).encode("utf-8", "replace")


def _printer_label(lines: Sequence[str]) -> str:
    # A caret and a tilde begin commands.
    plain = [line.replace("^", " ").replace("~", " ") for line in lines]
    fields = [f"^FO40,{40 + 50 * number}^A0N,36,36^FD{line}^FS" for number, line in enumerate(plain)]
    return f"^XA^CI28{''.join(fields)}^XZ"
