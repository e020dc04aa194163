"""What is known of campaigns: settings, items, how their ads do, and what was charged."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ...world import Item, World

__all__ = ["NO_END", "AdTraffic", "Campaign", "Campaigns"]

NO_END = "9999-12-30"
_ROAS = 3.5


@dataclass(frozen=True, kw_only=True)
class AdTraffic:
    """How ads did; amounts are US dollars."""

    impressions: int = 0
    clicks: int = 0
    ad_spend: float = 0.0
    gmv: float = 0.0

    def __add__(self, other: AdTraffic) -> AdTraffic:
        """Both together."""
        return AdTraffic(
            impressions=self.impressions + other.impressions,
            clicks=self.clicks + other.clicks,
            ad_spend=self.ad_spend + other.ad_spend,
            gmv=self.gmv + other.gmv,
        )

    def document(self) -> dict[str, Any]:
        """As an answer has it, with the rates that follow from it."""
        return {
            "impressions": self.impressions,
            "clicks": self.clicks,
            "ctr": round(self.clicks / self.impressions, 4) if self.impressions else 0.0,
            "adspend": round(self.ad_spend, 2),
            "cpc": round(self.ad_spend / self.clicks, 4) if self.clicks else 0.0,
            "gmv": round(self.gmv, 2),
            "roas": round(self.gmv / self.ad_spend, 4) if self.ad_spend else 0.0,
        }


@dataclass(kw_only=True)
class Campaign:
    """One campaign."""

    campaign_id: str
    created: date
    settings: dict[str, Any]
    """By the names of the published fields."""
    items: dict[Item, AdTraffic]
    removed: dict[Item, AdTraffic] = field(default_factory=dict["Item", AdTraffic])
    """What items brought in and cost that were taken out since."""
    stopped: bool = False
    advice: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    """What is recommended for it, as answers have it."""

    def status(self, today: date) -> str:
        """How it stands on a day; Walmart publishes no list of states."""
        if self.stopped:
            return "STOPPED"
        if today.isoformat() < self.settings["startDate"]:
            return "SCHEDULED"
        return "COMPLETED" if today.isoformat() > self.settings["endDate"] else "RUNNING"

    def take(self, item: Item) -> None:
        """Advertise an item, or go on with it."""
        self.items.setdefault(item, self.removed.pop(item, AdTraffic()))

    def let_go(self, item: Item) -> None:
        """Advertise an item no more; what its ads cost stays spent."""
        if item in self.items:
            self.removed[item] = self.items.pop(item)

    def traffic(self) -> AdTraffic:
        """How all its ads did."""
        return sum([*self.items.values(), *self.removed.values()], AdTraffic())

    def document(self, today: date) -> dict[str, Any]:
        """As an answer has it, without how it does."""
        return {
            "campaignId": self.campaign_id,
            **self.settings,
            "status": self.status(today),
            "createdDate": self.created.isoformat(),
        }


class Campaigns:
    """Every campaign, and what is wrong with items in the eyes of search engines.

    Args:
        world: Whose they are.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self.by_id: dict[str, Campaign] = {}
        self.issues: dict[Item, list[str]] = {}
        self.invoices: list[dict[str, Any]] = []
        self._made = 0

    def today(self) -> date:
        """The day it is, by the emulator's clock."""
        return datetime.fromtimestamp(self._world.clock.time(), UTC).date()

    def add(self, settings: dict[str, Any], items: list[Item]) -> Campaign:
        """Start a campaign; one that says nothing of its end or strategy gets what Walmart takes then."""
        self._made += 1
        defaults: dict[str, Any] = {"endDate": NO_END, "biddingStrategyType": "TARGET_ROAS"}
        if settings.get("biddingStrategyType", "TARGET_ROAS") == "TARGET_ROAS":
            defaults["targetRoas"] = _ROAS
        made = Campaign(
            campaign_id=str(2_000_000_000 + self._made),
            created=self.today(),
            settings={**defaults, **settings},
            items=dict.fromkeys(items, AdTraffic()),
        )
        self.by_id[made.campaign_id] = made
        return made

    def active(self) -> list[Campaign]:
        """Those whose ads are shown today."""
        today = self.today()
        return [each for each in self.by_id.values() if each.status(today) == "RUNNING"]
