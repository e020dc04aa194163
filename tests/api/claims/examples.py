"""Calls of claims with what is sent and answered."""

from __future__ import annotations

from support.examples import Example, call
from walmart_async.api.claims import ClaimDocumentType, ClaimFile, ClaimGroup, ClaimStatus, ClaimType

PICTURE = ClaimFile(
    content=b"\xff\xd8\r\n--x", filename="file1.jpg", document_type=ClaimDocumentType.PROOF_OF_DAMAGED_ITEM
)
INVOICE = ClaimFile(content=b"%PDF", filename="invoice.pdf", document_type="INVOICE")
DAMAGE = ClaimFile(content=b"\x00", filename="item_damage.jpg", document_type="PROOF_OF_DAMAGED_ITEM")
PROOF = {"fileName": "file1.jpg", "type": "PROOF_OF_DAMAGED_ITEM"}
BINARY, JSON = "application/octet-stream", "application/json"
CLAIM = "/v3/claims/shipment-protection/claim"
MONEY = {"amount": 8.25, "currency": "USD"}

MARKETPLACE = [
    Example(
        call(
            "submit",
            [PICTURE, INVOICE],
            claim_type=ClaimType.DAMAGED,
            purchase_order_id="RAPMOCK1729803026938",
            purchase_order_line=1,
            customer_order_id="RAPMOCK1729803026883",
            customer_order_line="1",
            return_order_id="136900073772361154",
            fulfiller_line_id=1,
            quantity=3,
            notes="Claim submission notes.",
        ),
        f"POST {CLAIM}",
        parts=[
            ("files", "file1.jpg", BINARY, PICTURE.content),
            ("files", "invoice.pdf", BINARY, INVOICE.content),
            ("documentTypes", None, JSON, [PROOF, {"fileName": "invoice.pdf", "type": "INVOICE"}]),
            (
                "payload",
                None,
                JSON,
                {
                    "purchaseOrderNo": "RAPMOCK1729803026938",
                    "purchaseOrderLineNo": "1",
                    "salesOrderNo": "RAPMOCK1729803026883",
                    "salesOrderLineNo": "1",
                    "fulfillerLineId": "1",
                    "quantity": 3,
                    "returnOrderId": "136900073772361154",
                    "claimType": "DAMAGED",
                    "notes": "Claim submission notes.",
                },
            ),
        ],
        answer={"data": {"claimNumber": "1000031", "message": "Taken."}},
    ),
    Example(
        call("list"),
        "GET /v3/claims/shipment-protection?limit=100&offset=0&sortBy=claimDate&sortOrder=DESC",
        answer={
            "data": {
                "claims": [
                    {
                        "claimNumber": "1000031",
                        "claimDate": "2026-01-02 13:00",
                        "claimType": "LIT",
                        "purchaseOrderId": "1796277083022",
                        "claimAmount": MONEY,
                        "trackingNo": "9400",
                        "status": "APPROVED",
                    }
                ],
                "totalPages": 1,
                "currentPage": 0,
                "totalElements": 1,
            }
        },
    ),
    Example(
        call(
            "list",
            group=ClaimGroup.ACTION_NEEDED,
            claim_number="1000031",
            purchase_order_id="1",
            tracking_number="2",
            claim_types=[ClaimType.LOST_IN_TRANSIT, "DAMAGED"],
            statuses=[ClaimStatus.NEED_INFO],
            oldest_first=True,
            limit=300,
            cursor="300",
        ),
        "GET /v3/claims/shipment-protection?limit=300&offset=300&claimsGroup=ACTION_NEEDED&claimNumber=1000031"
        "&purchaseOrderId=1&trackingNo=2&claimTypes=LIT%2CDAMAGED&claimStatuses=NEED_INFO&sortBy=claimDate"
        "&sortOrder=ASC",
        answer={"data": {"claims": [], "totalPages": 0, "currentPage": 0, "totalElements": 0}},
    ),
    Example(
        call("get", "1000031"),
        f"GET {CLAIM}/1000031",
        answer={
            "data": {
                "claimInfo": {
                    "claimNumber": 1000031,
                    "claimsGroup": "AWAITING_ACTION",
                    "claimType": "DAMAGED",
                    "status": "INITIATED",
                    "returnOrderId": "106152711271000001",
                    "purchaseOrderId": "1796277083022",
                    "orderNo": "5796277083022",
                    "trackingNo": "9400",
                    "carrier": "USPS",
                    "claimAmount": MONEY,
                    "paymentStatus": "PENDING",
                    "autoRejectCountdownMessage": "7",
                },
                "orderDetails": {
                    "customerName": "Jo",
                    "fulfillmentCenterId": "721407",
                    "fulfillmentCenterName": "Lamps - MP",
                    "shipMethod": "EXPEDITED",
                    "orderedDate": "Fri Jan 02 08:46:37 GMT 2026",
                    "deliverByDate": "Tue Jan 06 08:46:37 GMT 2026",
                    "shipByDate": "Sun Jan 04 08:46:37 GMT 2026",
                    "itemsDetails": [
                        {"quantity": "2", "sku": "LAMP", "productName": "A lamp", "chargesPerItem": MONEY}
                    ],
                },
            }
        },
    ),
    Example(
        call("add_information", "1000031", [DAMAGE], notes="Here is the picture you requested."),
        f"PATCH {CLAIM}/1000031",
        parts=[
            ("files", "item_damage.jpg", BINARY, DAMAGE.content),
            ("documentTypes", None, JSON, [{"fileName": "item_damage.jpg", "type": "PROOF_OF_DAMAGED_ITEM"}]),
            ("notes", None, "text/plain", "Here is the picture you requested."),
        ],
        answer={
            "data": {
                "message": "Added.",
                "documents": [{"id": "89", "fileName": "item_damage", "fileType": "jpg", "documentType": "OTHER"}],
            }
        },
    ),
    Example(
        call("history", "1000031"),
        f"GET {CLAIM}/1000031/history",
        answer={
            "data": {
                "currentClaimStatus": "ACTION_NEEDED",
                "history": [
                    {"author": "A", "timestamp": "2026-01-03 05:04 PM", "status": "ACTION_NEEDED", "notes": "Which?"},
                    {
                        "author": "B",
                        "timestamp": "2026-01-02 12:04 AM",
                        "status": "IN_REVIEW",
                        "documents": [{"id": "89", "fileName": "ups", "fileType": "png", "documentType": "PPOD"}],
                    },
                ],
            }
        },
    ),
    Example(
        call("download", "1000031", ["8963F684F4400000D47C1AE5", "896C4BF9E180000086B5363F"]),
        f"POST {CLAIM}/1000031/documents",
        body={"documentIds": ["8963F684F4400000D47C1AE5", "896C4BF9E180000086B5363F"]},
        answer=b"PK\x05\x06",
    ),
]
