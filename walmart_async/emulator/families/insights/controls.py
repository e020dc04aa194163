"""What users of the emulator may do in this family: arrange listings, unpublished items, metrics and a tier."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...world import Controls
from ..items.catalogue import Catalogue
from .listings import Listing, Listings
from .performance import METRICS, Figures, Performance
from .pro_seller import TIERS, ProSeller

__all__ = ["InsightControls"]


class InsightControls(Controls):
    """Arrange how listings and service do."""

    def set_listing_quality(self, sku: str, listing: Listing) -> None:
        """Let the listing of an item be this good.

        Raises:
            KeyError: If no item has this SKU.
        """
        with self._lock:
            self._world.of(Listings).arranged[self._world.items[sku]] = listing

    def unpublish_item(self, sku: str, *reasons: str) -> None:
        """Hide an item from customers, now; without a reason, because its time is over (``END_DATE``).

        Raises:
            KeyError: If no item has this SKU.
        """
        with self._lock:
            listed = {"reason": list(reasons or ("END_DATE",))}
            item = self._world.items[sku]
            self._world.of(Catalogue).change(item, publishedStatus="UNPUBLISHED", unpublishedReasons=listed)

    def set_performance(
        self, metric: str, summary: Mapping[str, object] | None, rows: Sequence[Mapping[str, object]] = ()
    ) -> None:
        """Let a metric say this, whatever orders there are.

        Args:
            metric: As its route has it: ``otd``, ``srr``, ``sss/cma``.
            summary: What it says, by Walmart's names; ``None`` where it has no data.
            rows: The rows of its report, each by column.

        Raises:
            ValueError: There is no such metric.
        """
        if metric not in METRICS:
            raise ValueError(f"the metric is one of {', '.join(METRICS)}, not {metric!r}")
        with self._lock:
            figures = None if summary is None else Figures(dict(summary), [dict(row) for row in rows])
            self._world.of(Performance).arranged[metric] = figures

    def set_pro_seller_tier(self, tier: str) -> None:
        """Let the account be in a tier.

        Raises:
            ValueError: There is no such tier.
        """
        if tier not in TIERS:
            raise ValueError(f"the tier is one of {', '.join(TIERS)}, not {tier!r}")
        with self._lock:
            self._world.of(ProSeller).tier = tier
