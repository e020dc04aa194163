"""How a seller's prices do beside those of others."""

from __future__ import annotations

from collections.abc import Sequence

from ..._declare.checks import known, truth
from ..._declare.cursors.page_number import PageNumberCursor
from ..._declare.decorators import POST
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.repeat import read
from ..._declare.request import Request
from ..._declare.resource import Resource
from ..._declare.several import texts
from .models import (
    InsightFilter,
    InsightSearch,
    InsightSort,
    InsightsPage,
    InsightsQuestion,
    PriceInsight,
    SentSort,
)

__all__ = ["PricingInsights"]

_PAGES = PageNumberCursor[InsightsPage](
    lambda page: len(page.insights), lambda page: page.place.total_count if page.place else None
)


class PricingInsights(Resource[M], family="pricing_insights", surface="marketplace"):
    """See how prices do: the buy box, competitors, the repricer, and what Walmart suggests."""

    @POST(
        "/v3/price/getPricingInsights",
        "2/min",
        sends=InsightsQuestion,
        inside="data",
        cursor=_PAGES,
        repeat=read("it only asks"),
        spec="price-management/PricingInsights",
    )
    def list(
        self,
        *,
        skus: Sequence[str] | None = None,
        buy_box_win_rate: tuple[float, float] | None = None,
        price_competitiveness: tuple[float, float] | None = None,
        gmv_30d: tuple[float, float] | None = None,
        traffic: Sequence[str] | None = None,
        publish_status: Sequence[str] | None = None,
        in_demand: Sequence[str] | None = None,
        sort_by: InsightSort | None = None,
        descending: bool = True,
        cursor: str | None = None,
    ) -> Pages[InsightsPage, PriceInsight]:
        """How the price of each item does; Walmart decides how many a page holds.

        Args:
            skus: These items alone.
            buy_box_win_rate: Within these bounds, in percent.
            price_competitiveness: Within these bounds, of 0 to 100.
            gmv_30d: Sold in 30 days, within these bounds.
            traffic: With one of these.
            publish_status: With one of these.
            in_demand: With one of these.
            sort_by: In this order.
            descending: The highest first; counts with ``sort_by`` alone.
        """
        ranges = {
            "buyBoxWinRate": ("buy_box_win_rate", buy_box_win_rate),
            "priceCompetitiveness": ("price_competitiveness", price_competitiveness),
            "gmvL30D": ("gmv_30d", gmv_30d),
        }
        words = {
            "traffic": ("traffic", traffic),
            "itemPublishStatus": ("publish_status", publish_status),
            "isInDemand": ("in_demand", in_demand),
        }
        filters = [
            InsightFilter.between(each[0], name, each[1]) for name, each in ranges.items() if each[1] is not None
        ]
        filters += [InsightFilter.one_of(each[0], name, each[1]) for name, each in words.items() if each[1] is not None]
        order = "DESC" if truth("descending", descending) else "ASC"
        question = InsightsQuestion(
            filter=filters or None,
            search_criteria=(
                None if skus is None else InsightSearch(search_field="SKU", search_value=texts("skus", skus, least=1))
            ),
            sort=(
                None
                if sort_by is None
                else SentSort(sort_field=known("sort_by", sort_by, InsightSort), sort_order=order)
            ),
            page_number=0,
        )
        first: Request[InsightsPage] = Request(body=question)
        return Pages(first, lambda page: page.insights, cursor)
