"""Where a seller stands in the Pro Seller program."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

from ...gateway.operations import Answer, Call, Route

if TYPE_CHECKING:
    from ...world import World

__all__ = ["ROUTES", "TIERS", "ProSeller"]

TIERS = ("Rising", "Advanced", "Pro Seller")
_PACIFIC = timezone(timedelta(hours=-8))
_REWARDS = {"Shipping label discount": 0, "Capital by Walmart": 1, "Pro Seller Badge": 2}
"""With the place of the tier from which on they are to be had."""


class ProSeller:
    """The tier of the account."""

    def __init__(self, _world: World) -> None:
        self.tier: str = TIERS[0]


def _status(call: Call) -> Answer:
    tier = call.world.of(ProSeller).tier
    place = TIERS.index(tier)
    now = datetime.fromtimestamp(call.world.clock.time(), UTC).astimezone(_PACIFIC)
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    status: dict[str, Any] = {
        "partnerId": "10001",
        "currentTier": tier,
        "eligibleTier": tier,
        "isTierOverride": False,
        "tierOverride": None,
        "reasonCodes": [],
        "nextRefreshDate": (midnight + timedelta(days=1)).isoformat(timespec="milliseconds"),
        "rewards": [
            {"reward": name, "isRewardActive": place >= least, "isRewardOverride": False, "rewardOverrideAction": None}
            for name, least in _REWARDS.items()
        ],
    }
    return Answer(document={"status": "OK", "payload": status})


ROUTES = (Route("insights-management/getSellerIncentivesInfo", _status),)
