"""What users of the emulator may do in this family: have ads shown, charge for them, and find fault with items."""

from __future__ import annotations

from datetime import date
from typing import Any

from ...world import Controls
from .campaigns import AdTraffic, Campaigns
from .issue_types import ISSUE_TYPES

__all__ = ["AdvertisingControls"]


class AdvertisingControls(Controls):
    """Have ads shown, charge for them, and find fault with items."""

    @property
    def campaigns(self) -> dict[str, dict[str, Any]]:
        """Every campaign by its id, as the API shows it, with the SKUs that it advertises."""
        with self._lock:
            known = self._world.of(Campaigns)
            return {
                number: {**each.document(known.today()), "skus": [item.sku for item in each.items]}
                for number, each in known.by_id.items()
            }

    def set_ad_traffic(
        self, campaign_id: str, sku: str, *, impressions: int, clicks: int, ad_spend: float, gmv: float
    ) -> None:
        """Say how the ads of an item did in a campaign; amounts are US dollars.

        Raises:
            KeyError: If there is no such campaign, or it does not advertise the SKU.
        """
        with self._lock:
            items = self._world.of(Campaigns).by_id[campaign_id].items
            item = self._world.items[sku]
            if item not in items:
                raise KeyError(sku)
            items[item] = AdTraffic(impressions=impressions, clicks=clicks, ad_spend=ad_spend, gmv=gmv)

    def set_ad_issues(self, sku: str, *issue_types: str) -> None:
        """Say what keeps an item from being advertised; without issue types, nothing does.

        Raises:
            KeyError: If no item has this SKU.
            ValueError: If an issue type is none that the emulator knows.
        """
        with self._lock:
            for each in issue_types:
                if each not in ISSUE_TYPES:
                    raise ValueError(f"{each!r} is no issue type of {', '.join(ISSUE_TYPES)}")
            self._world.of(Campaigns).issues[self._world.items[sku]] = list(issue_types)

    def recommend_budget(self, campaign_id: str, daily_budget: float) -> None:
        """Recommend another daily budget for a campaign, in US dollars.

        Raises:
            KeyError: If there is no such campaign.
        """
        with self._lock:
            campaign = self._world.of(Campaigns).by_id[campaign_id]
            change = daily_budget - campaign.settings["dailyBudget"]
            expected = {
                "value": daily_budget,
                "adspendChange": round(change * 7, 2),
                "clicksChange": round(change * 8),
                "impressionsChange": round(change * 600),
                "isRecommended": True,
            }
            advice = {
                "type": "BUDGET",
                "subType": "INCREASE_DAILY_BUDGET" if change > 0 else "DECREASE_DAILY_BUDGET",
                "recommendedValue": str(daily_budget),
                "recommendedValueImpact": {"recommended": expected},
            }
            campaign.advice = [*(each for each in campaign.advice if each["type"] != "BUDGET"), advice]

    def charge_for_ads(self, first: date, last: date, amount: float, *, status: str = "SUCCESS") -> None:
        """Write an invoice for the ads of some days, today; a charge of 100 US dollars is -100."""
        with self._lock:
            known = self._world.of(Campaigns)
            invoice = {
                "invoiceDate": known.today().isoformat(),
                "billingDateFrom": first.isoformat(),
                "billingDateTo": last.isoformat(),
                "status": status,
                "amount": amount,
                "currency": "USD",
                "paymentMode": "SETTLEMENT",
            }
            known.invoices.insert(0, invoice)
