"""A seller's regular prices, one SKU at a time."""

from __future__ import annotations

from ..._declare.checks import identifier
from ..._declare.decorators import PUT
from ..._declare.modes import M
from ..._declare.request import Request
from ..._declare.resource import Resource
from ...models.money import Amount
from .models import PRICE_UPDATES, ItemPricing, PriceType, PriceUpdated, Pricing

__all__ = ["Prices"]


class Prices(Resource[M], family="prices", surface="marketplace"):
    """Set a seller's regular prices."""

    @PUT("/v3/price", PRICE_UPDATES, sends=ItemPricing, inside="ItemPriceResponse", spec="price-management/updatePrice")
    def update(
        self,
        sku: str,
        price: Amount,
        *,
        currency: str | None = None,
        price_type: PriceType = PriceType.BASE,
        comparison_price: Amount | None = None,
    ) -> Request[PriceUpdated]:
        """Set the price of a SKU; the site follows within five minutes.

        Args:
            price: What customers pay: more than 0, with at most two decimals; a ``float`` is not exact, and refused.
            currency: The ISO 4217 code of both prices; without it, that of the client's market.
            price_type: ``BASE``, ``REDUCED`` or ``CLEARANCE``.
            comparison_price: What is shown struck through beside it.

        Raises:
            PartialFailureError: Walmart says in its answer that the price was not taken.
        """
        code = self._market.currency_of("currency", currency)
        pricing = Pricing.of(price, price_type, comparison_price, code)
        body = ItemPricing(sku=identifier("sku", sku), pricing=(pricing,))
        return Request(body=body, key=sku, failures=lambda answer, _: answer.not_taken())
