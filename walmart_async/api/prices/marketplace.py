"""A seller's regular prices, one SKU at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._declare.checks import Amount, currency_code, identifier, money, one_of
from ..._declare.decorators import PUT
from ..._declare.modes import M
from ..._declare.request import Request
from ..._declare.resource import Resource
from ...errors import ErrorDetail
from .models import ItemPricing, Price, PriceType, PriceUpdated, Pricing

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["PRICE_UPDATES", "Prices", "not_taken", "regular_pricing"]

PRICE_UPDATES = "100/hour"
"""Of regular and promotional prices together: they have one route, and nothing says that its rate is not shared."""
_SETTABLE = (PriceType.BASE, PriceType.REDUCED, PriceType.CLEARANCE)
_HARMLESS = frozenset({"INFO", "WARN", "WARNING"})
_FIRST_FAILURE = 400


class Prices(Resource[M], family="prices", surface="marketplace"):
    """Set a seller's regular prices."""

    @PUT(
        "/v3/price",
        PRICE_UPDATES,
        sends=ItemPricing,
        spec="price-management/updatePrice",
    )
    def update(
        self,
        sku: str,
        price: Amount,
        *,
        currency: str = "USD",
        price_type: PriceType = PriceType.BASE,
        comparison_price: Amount | None = None,
        comparison_price_type: PriceType = PriceType.BASE,
    ) -> Request[PriceUpdated]:
        """Set the price of a SKU; the site follows within five minutes.

        Args:
            sku: The seller's SKU, as it is.
            price: What customers pay: more than 0, with at most two decimals. A ``float`` is refused, it is not exact.
            currency: The ISO 4217 code of both prices; outside of the United States not the default.
            price_type: What kind of price it is: ``BASE``, ``REDUCED`` or ``CLEARANCE``.
            comparison_price: What is shown struck through beside it.
            comparison_price_type: What kind of price that is, if there is one.

        Raises:
            RequestInvalidError: An argument is wrong.
            NotFoundError: Walmart knows no such SKU.
            PartialFailureError: Walmart answered, and says in its answer that the price was not taken.
        """
        pricing = regular_pricing(
            "",
            price=price,
            price_type=price_type,
            comparison_price=comparison_price,
            comparison_price_type=comparison_price_type,
            currency=currency,
        )
        body = ItemPricing(sku=identifier("sku", sku), pricing=(pricing,))
        return Request(body=body, key=sku, failures=not_taken)


def regular_pricing(
    prefix: str,
    *,
    price: Amount,
    price_type: PriceType,
    comparison_price: Amount | None,
    comparison_price_type: PriceType,
    currency: str,
) -> Pricing:
    """What all prices have, checked; ``prefix`` goes before the names of arguments in errors.

    Raises:
        RequestInvalidError: Something of it is wrong.
    """
    code = currency_code(f"{prefix}currency", currency)
    current = Price(currency=code, amount=money(f"{prefix}price", price))
    kind = one_of(f"{prefix}price_type", price_type, _SETTABLE)
    if comparison_price is None:
        return Pricing(current_price=current, current_price_type=kind)
    return Pricing(
        current_price=current,
        current_price_type=kind,
        comparison_price=Price(currency=code, amount=money(f"{prefix}comparison_price", comparison_price)),
        comparison_price_type=one_of(f"{prefix}comparison_price_type", comparison_price_type, _SETTABLE),
    )


def not_taken(answer: PriceUpdated, _status: int) -> Sequence[ErrorDetail]:
    """What an answer says was not done, in whichever form it says so; warnings are no failures."""
    failed = [error for error in answer.errors if error.severity.upper() not in _HARMLESS]
    for item in answer.items:
        state = item.ingestion_status.value if item.ingestion_status else ""
        failed.extend(
            ErrorDetail(code=each.code, field=each.field, description=each.description) for each in item.errors
        )
        if state.endswith("ERROR") and not item.errors:
            failed.append(ErrorDetail(field=item.sku or "sku", description=f"status {state}"))
    told = (answer.status or "").upper()
    if not failed and ("ERROR" in told or "FAIL" in told or (answer.status_code or 0) >= _FIRST_FAILURE):
        failed.append(
            ErrorDetail(code=str(answer.status_code or ""), description=answer.message or answer.status or "")
        )
    return failed
