"""Arguments of listing quality that are refused before anything is sent."""

from __future__ import annotations

from support.examples import Refusal, call
from walmart_async.api.insights.listing_quality import QualityFilter, QualityFilterField, QualityOperator

SCORE = QualityFilterField.QUALITY_SCORE
EQUALS, BETWEEN = QualityOperator.EQUALS, QualityOperator.BETWEEN

MARKETPLACE = [
    Refusal(call("score", trending="true"), "trending"),
    Refusal(call("score", wfs=1), "wfs"),
    Refusal(call("items", "sku"), "value"),
    Refusal(call("items", None, "LAMP"), "by"),
    Refusal(call("items", "SKU", "LAMP"), "by"),
    Refusal(call("items", "sku", ""), "value"),
    Refusal(call("items", limit=0), "limit"),
    Refusal(call("items", limit=201), "limit"),
    Refusal(call("items", filters=QualityFilter(field=SCORE, op=EQUALS, values=[1])), "filters"),
    Refusal(call("items", filters=[{"field": "oos"}]), "filters[0]"),
    Refusal(call("items", filters=[QualityFilter(field=SCORE, op=EQUALS, values=[])]), "filters[0].values"),
    Refusal(call("items", filters=[QualityFilter(field=SCORE, op=EQUALS, values="New")]), "filters[0].values"),
    Refusal(call("items", filters=[QualityFilter(field=SCORE, op=BETWEEN, values=[1])]), "filters[0].values"),
    Refusal(call("items", filters=[QualityFilter(field=SCORE, op=BETWEEN, values=[1, 2, 3])]), "filters[0].values"),
    Refusal(call("items", filters=[QualityFilter(field=SCORE, op=EQUALS, values=[True])]), "filters[0].values[0]"),
    Refusal(call("items", filters=[QualityFilter(field=SCORE, op=EQUALS, values=[1, " "])]), "filters[0].values[1]"),
    Refusal(call("items", filters=[QualityFilter(field="OOS", op=EQUALS, values=[1])]), "filters[0].field"),
    Refusal(call("items", filters=[QualityFilter(field="oos", op="BETWEEN", values=[1])]), "filters[0].op"),
    Refusal(call("counts", "Brand"), "by"),
    Refusal(call("counts", has_issue=1), "has_issue"),
    Refusal(call("counts", in_demand="yes"), "in_demand"),
    Refusal(call("counts", limit=1_001), "limit"),
]
