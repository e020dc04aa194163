"""Arguments of pricing insights that are refused before anything is sent."""

from __future__ import annotations

from support.examples import Refusal, call

BOUNDS = ((1,), (2, 1), ("0", "1"), 7, (0, float("nan")), (0, float("inf")), (False, True), "ab")

MARKETPLACE = [
    *(Refusal(call("list", buy_box_win_rate=bounds), "buy_box_win_rate") for bounds in BOUNDS),
    Refusal(call("list", price_competitiveness=(None, 1)), "price_competitiveness"),
    Refusal(call("list", gmv_30d={}), "gmv_30d"),
    Refusal(call("list", skus=[]), "skus"),
    Refusal(call("list", skus="A"), "skus"),
    Refusal(call("list", skus=["A", ""]), "skus[1]"),
    Refusal(call("list", traffic=[]), "traffic"),
    Refusal(call("list", publish_status="PUBLISHED"), "publish_status"),
    Refusal(call("list", in_demand=[True]), "in_demand[0]"),
    Refusal(call("list", sort_by="gmvl30d"), "sort_by"),
    Refusal(call("list", descending=None), "descending"),
    *(Refusal(call("list", cursor=cursor), "cursor") for cursor in ("x", "3", "3 x", "-1 5")),
]
