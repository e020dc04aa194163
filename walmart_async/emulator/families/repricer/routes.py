"""Strategies: made, listed, changed and deleted; and the feed that gives them to items."""

from __future__ import annotations

from typing import Any

from ...gateway.operations import Answer, Call, Route
from ..feeds.feeds import Feeds
from .strategies import ASSIGNMENTS, Strategies, checked_strategy

__all__ = ["ROUTES"]


def _list(call: Call) -> Answer:
    kept = call.world.of(Strategies)
    listed = [{**each, "assignedCount": kept.count(each["repricerStrategy"])} for each in kept.by_id.values()]
    return Answer(document={"totalElements": len(listed), "strategyCollections": listed})


def _create(call: Call) -> Answer:
    return Answer(document=call.world.of(Strategies).add(checked_strategy(call.object)))


def _found(call: Call) -> dict[str, Any]:
    found = call.world.of(Strategies).by_id.get(call.params["strategyCollectionId"])
    if found is None:
        raise call.refusal("CONTENT_NOT_FOUND", "There is no such strategy.", field="strategyCollectionId")
    return found


def _update(call: Call) -> Answer:
    found = _found(call)
    found.update(checked_strategy(call.object))
    return Answer(document=found)


def _delete(call: Call) -> Answer:
    call.world.of(Strategies).remove(_found(call)["strategyCollectionId"])
    return Answer(document={"message": "The strategy is deleted."})


def _assign(call: Call) -> Answer:
    feeds = call.world.of(Feeds)
    feed = feeds.submit(ASSIGNMENTS, call.body.raw, None, file_name=None, ship_node=None, market=call.market)
    return Answer(document={"feedId": feed.feed_id})


ROUTES = (
    Route("price-management/getStrategies", _list),
    Route("price-management/createStrategy", _create),
    Route("price-management/updateStrategy", _update),
    Route("price-management/deleteStrategy", _delete),
    Route("price-management/getRepricerFeed", _assign, checks_body=False),
)
