"""Sales channels that orders come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ....gateway.operations import Answer, Call, Route
from ....gateway.validation import mapping, sequence
from ..mcs import iso, refused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ....world import World

__all__ = ["ROUTES", "SalesChannels"]

_NOT_KEPT = {"carrierPreferences", "rapResponse", "orderChannelId"}


class SalesChannels:
    """All channels, oldest first."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.by_id: dict[str, dict[str, Any]] = {}
        self.partners: dict[str, str] = {}
        """By channel, whose it is."""

    def add(self, partner_id: str, stated: Mapping[str, Any]) -> dict[str, Any]:
        """Know a channel from now on."""
        now, channel_id = iso(self._world.clock.time()), self._world.ids.uuid()
        kept = {name: value for name, value in stated.items() if name not in _NOT_KEPT}
        made = {"orderChannelId": channel_id, "active": "true", "martId": "202", **kept}
        self.by_id[channel_id] = {**made, "createdDate": now, "modifiedDate": now}
        self.partners[channel_id] = partner_id
        return self.by_id[channel_id]

    def of(self, partner_id: str) -> list[dict[str, Any]]:
        """Those of a seller."""
        return [each for channel_id, each in self.by_id.items() if self.partners[channel_id] == partner_id]


def _list(call: Call) -> Answer:
    return Answer(document={"status": "OK", "payload": call.world.of(SalesChannels).of(call.query["partnerId"])})


def _add(call: Call) -> Answer:
    known, partner, stated = call.world.of(SalesChannels), *_stated(call)
    names = [str(each.get("orderChannelName")) for each in stated]
    taken = [str(each["orderChannelName"]) for each in known.of(partner)]
    for place, name in enumerate(names):
        if name in taken or name in names[:place]:
            raise refused(f"mcsDetails[{place}].orderChannelName", "is that of another channel")
    return _changed([known.add(partner, each) for each in stated])


def _change(call: Call) -> Answer:
    known, partner, stated = call.world.of(SalesChannels), *_stated(call)
    for place, each in enumerate(stated):
        if known.partners.get(str(each.get("orderChannelId"))) != partner:
            raise refused(f"mcsDetails[{place}].orderChannelId", "is not that of a channel")
    changed: list[dict[str, Any]] = []
    for each in stated:
        channel = known.by_id[str(each["orderChannelId"])]
        channel |= {name: value for name, value in each.items() if name not in _NOT_KEPT}
        channel["modifiedDate"] = iso(call.world.clock.time())
        changed.append(channel)
    return _changed(changed)


def _stated(call: Call) -> tuple[str, list[Mapping[str, Any]]]:
    payload = mapping(call.object["payload"], "payload")
    details = sequence(payload.get("mcsDetails"), "mcsDetails")
    return str(payload.get("partnerId")), [mapping(each, "mcsDetails") for each in details]


def _changed(channels: list[dict[str, Any]]) -> Answer:
    return Answer(document={"status": "OK", "payload": {"mcsDetails": channels}})


_DOCUMENT = "fulfillment-management"
ROUTES = (
    Route(f"{_DOCUMENT}/getMcsSellerOrderChannelIds", _list),
    Route(f"{_DOCUMENT}/mcsSellerOnboarding", _add),
    Route(f"{_DOCUMENT}/updateMcsSellerOnboarding", _change),
)
