"""What the cells of a stock file mean: products, ship nodes and quantities, as people and spreadsheets write them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from ..._declare import checks
from ...errors import RequestInvalidError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Level", "defused", "seller_level", "supplier_level", "undefused", "without_invisible"]

Level: TypeAlias = tuple[str, str | None, int | None]
"""Product, ship node and quantity; no ship node is the default one, and no quantity unlimited stock."""

_INVISIBLE: Final = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_WHOLE: Final = re.compile(r"[+-]?\d{1,18}", re.ASCII)
_WHOLE_WITH_ZEROS: Final = re.compile(r"([+-]?\d{1,18})[.,](0{1,2}|0{4,})", re.ASCII)  # three could be thousands
_WITH_SEPARATORS: Final = re.compile(r"[+-]?\d{1,3}([., '\u00a0\u202f\u2019]\d{3})+")
_FRACTION: Final = re.compile(r"[+-]?\d*[.,]\d+")
_SCIENTIFIC: Final = re.compile(r"[+-]?\d[\d.,]*[eE][+-]?\d+")
_TEXT_FORMULA: Final = re.compile('="([^"]*)"')
_FORMULA: Final = re.compile(r"'*[=+\-@\t\r\n]")


def defused(cell: str) -> str:
    """A cell that no spreadsheet runs as a formula: after an apostrophe, which `undefused` takes away."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def undefused(cell: str) -> str:
    """A cell as it was before `defused`; of ``="0012"``, with which people keep zeros in spreadsheets, the text."""
    if cell.startswith("'") and _FORMULA.match(cell):
        return cell[1:]
    as_text = _TEXT_FORMULA.fullmatch(cell)
    return cell if as_text is None else as_text[1]


def without_invisible(cell: str) -> str:
    """A cell without characters that nobody sees, and spaces around it."""
    return _INVISIBLE.sub("", cell).strip()


def seller_level(row: Mapping[str, str]) -> Level:
    """The level that a seller's row states.

    Raises:
        RequestInvalidError: A cell is wrong.
    """
    sku = checks.identifier("sku", row["sku"])
    if sku != sku.strip():
        raise RequestInvalidError("sku", f"{checks.short_repr(sku)} begins or ends with a space", "the SKU without it")
    if found := _INVISIBLE.search(sku):
        raise RequestInvalidError(
            "sku",
            f"{checks.short_repr(sku)} holds an invisible character, U+{ord(found[0]):04X}",
            f"{checks.short_repr(without_invisible(sku))}, without it",
        )
    return sku, _ship_node(row), _quantity(row["quantity"])


def supplier_level(row: Mapping[str, str]) -> Level:
    """The level that a drop-ship vendor's row states.

    Raises:
        RequestInvalidError: A cell is wrong.
    """
    gtin = checks.gtin14("gtin", without_invisible(row["gtin"]))
    node = _ship_node(row)
    if node is None:
        raise RequestInvalidError("ship_node", "is empty", "the ship node's id")
    availability = without_invisible(row.get("availability", "")).upper() or "AC"
    if availability not in {"AC", "AA"}:
        raise RequestInvalidError(
            "availability", f"is {checks.short_repr(availability)}", "AC with a quantity, or AA without"
        )
    if availability == "AC":
        return gtin, node, _quantity(row["quantity"])
    if without_invisible(row["quantity"]):
        raise RequestInvalidError(
            "quantity", f"is {checks.short_repr(row['quantity'])}", "none, because availability AA is unlimited stock"
        )
    return gtin, node, None


def _ship_node(row: Mapping[str, str]) -> str | None:
    node = without_invisible(row.get("ship_node", ""))
    return checks.identifier("ship_node", node) if node else None


def _quantity(cell: str) -> int:
    text = without_invisible(cell)
    shown = checks.short_repr(text)
    if not text:
        raise RequestInvalidError("quantity", "is empty", "a whole number from 0 on")
    if with_zeros := _WHOLE_WITH_ZEROS.fullmatch(text):  # as pandas writes whole numbers of a column with gaps
        text = with_zeros[1]
    if _WHOLE.fullmatch(text):
        return checks.quantity("quantity", int(text))
    if _WITH_SEPARATORS.fullmatch(text):
        raise RequestInvalidError("quantity", f"{shown} has separators", "digits only, like 1000")
    if _FRACTION.fullmatch(text):
        raise RequestInvalidError("quantity", f"{shown} is a fraction", "a whole number from 0 on")
    if _SCIENTIFIC.fullmatch(text):
        raise RequestInvalidError(
            "quantity",
            f"{shown} is in scientific notation, as spreadsheets write large numbers",
            "digits only, like 1000",
        )
    raise RequestInvalidError("quantity", f"{shown} is not a number", "a whole number from 0 on")
