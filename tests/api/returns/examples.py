"""Calls of the returns endpoints."""

from __future__ import annotations

from datetime import UTC, date, datetime

from support.examples import Example, call
from walmart_async.api.returns import RefundedLine, ReturnOverride, ReturnStatus, ReturnType

MADE = datetime(2026, 11, 20, 8, 30, 15, 123456, UTC)
RETURN = {
    "returnOrderId": "106152711271982880",
    "customerOrderId": "1535274411287",
    "returnType": "REFUND",
    "returnOrderDate": "2026-11-20T01:01:08.000Z",
    "totalRefundAmount": {"currencyAmount": 12.45, "currencyUnit": "USD"},
    "returnOrderLines": [
        {
            "returnOrderLineNumber": 1,
            "returnReason": "WRONG_SIZE/POOR_FIT",
            "item": {"sku": "SHIRT-1"},
            "quantity": {"unitOfMeasure": "EACH", "measurementValue": 2},
            "cancellableQty": 0,
            "refundedQty": 0,
            "rechargeableQty": 0,
            "status": "INITIATED",
        }
    ],
    "returnChannel": {"channelName": "ONLINE"},
}
LINES = [{"returnOrderLineNumber": 1, "quantity": {"unitOfMeasure": "EA", "measurementValue": 2}}]
PAGE = {"meta": {"totalCount": 1, "limit": 10, "nextCursor": ""}, "returnOrders": [RETURN]}

MARKETPLACE = [
    Example(
        call("list", limit=10),
        "GET /v3/returns?limit=10",
        answer=PAGE,
    ),
    Example(
        call(
            "list",
            return_order_id="106152711271982880",
            customer_order_id="1535274411287",
            status=ReturnStatus.INITIATED,
            return_type=ReturnType.REPLACEMENT,
            is_wfs_enabled="N",
            replacement_info=True,
            return_creation_start_date=date(2026, 11, 1),
            return_creation_end_date=datetime(2026, 11, 20, 10, tzinfo=UTC),
            return_last_modified_start_date=date(2026, 11, 2),
            return_last_modified_end_date=date(2026, 11, 21),
        ),
        "GET /v3/returns?limit=100&returnOrderId=106152711271982880&customerOrderId=1535274411287"
        "&status=INITIATED&returnType=REPLACEMENT&isWFSEnabled=N&replacementInfo=true&returnCreationStartDate=2026-11-01"
        "&returnCreationEndDate=2026-11-20T10%3A00%3A00Z&returnLastModifiedStartDate=2026-11-02"
        "&returnLastModifiedEndDate=2026-11-21",
        answer=PAGE,
    ),
    Example(call("list", is_wfs_enabled="Y"), "GET /v3/returns?limit=100&isWFSEnabled=Y", answer=PAGE),
    Example(
        call("refund", "10/6", "1535274411287", [RefundedLine(line_number=1, quantity=2, unit="EA")]),
        "POST /v3/returns/10%2F6/refund",
        body={"customerOrderId": "1535274411287", "refundLines": LINES},
        answer={"returnOrderId": "10/6", "customerOrderId": "1535274411287", "refundLines": LINES},
    ),
    Example(
        call("refund", "R", "C", [RefundedLine(line_number=1), RefundedLine(line_number=2, quantity=1)]),
        "POST /v3/returns/R/refund",
        body={
            "customerOrderId": "C",
            "refundLines": [
                {"returnOrderLineNumber": 1},
                {"returnOrderLineNumber": 2, "quantity": {"unitOfMeasure": "EACH", "measurementValue": 1}},
            ],
        },
    ),
    Example(
        call(
            "override",
            [
                ReturnOverride(sku="ABC001", return_center_alias="CAL1", keep_it=True),
                ReturnOverride(sku="ABC002", return_restricted=False, remove=["keep_it"]),
            ],
            filename="holiday.json",
            made_at=MADE,
        ),
        "POST /v3/feeds?feedType=RETURNS_OVERRIDES",
        file=(
            "holiday.json",
            "application/json",
            b"".join(
                (
                    b'{"header":{"feedDate":"2026-11-20T08:30:15.123Z"},"overrideFeed":[{"sku":"ABC001","overrides":',
                    b'{"returnCenterAlias":"CAL1","isKeepIt":"Yes"}},{"sku":"ABC002","overrides":',
                    b'{"isKeepIt":"","isReturnRestricted":"No"}}]}',
                )
            ),
        ),
    ),
]
