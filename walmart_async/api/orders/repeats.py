"""How the writes of an order may be repeated."""

from __future__ import annotations

from typing import Final

from ..._declare.repeat import once, refused

__all__ = ["ACKNOWLEDGED", "CANCELLED", "SHIPPED"]

_CONTENT: Final = "INVALID_REQUEST_CONTENT"
# Recorded: a 500 with this code and category DATA for a line that had been shipped. It was never seen for a refund, and
# a refund given twice is money lost.
_SHIPPED_ALREADY: Final = (_CONTENT,)

ACKNOWLEDGED: Final = refused(
    "a line that is further than Created cannot be acknowledged again",
    f"{_CONTENT}.GMP_ORDER_API",
    data_errors=_SHIPPED_ALREADY,
)
SHIPPED: Final = once("what ships in two packages is stated twice", data_errors=_SHIPPED_ALREADY)
CANCELLED: Final = once("each call cancels as many units as it says", data_errors=_SHIPPED_ALREADY)
