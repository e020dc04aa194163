"""Calls of the orders endpoints."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from support.examples import Example, call
from walmart_async.api.orders import (
    CancellationReason,
    CancelledLine,
    LineState,
    OrderType,
    RefundedAmount,
    RefundedLine,
    RefundReason,
    ReturnAddress,
    ShipMethod,
    ShipNodeType,
    ShippedLine,
)

PO = "1796277083022"
SHIPPED_AT = datetime(2020, 2, 4, 13, 11, 6, tzinfo=UTC)
CENTER = {
    "name": "Warehouse", "address1": "1 Road", "city": "Town", "state": "AL", "postalCode": "35805",
    "country": "USA", "dayPhone": "12344", "emailId": "returns@example.com",
}  # fmt: skip
ADDRESS = ReturnAddress(
    name="Warehouse",
    address1="1 Road",
    city="Town",
    state="AL",
    postal_code="35805",
    country="USA",
    day_phone="12344",
    email_id="returns@example.com",
)


def units(amount: str, unit: str = "EACH") -> dict[str, str]:
    return {"unitOfMeasurement": unit, "amount": amount}


def line(number: str, status: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"lineNumber": number, **more, "orderLineStatuses": {"orderLineStatus": [status]}}


def lines(*each: dict[str, Any]) -> dict[str, Any]:
    return {"orderLines": {"orderLine": list(each)}}


ORDER = {
    "purchaseOrderId": PO,
    "customerOrderId": "5281956426648",
    "customerEmailId": "A@relay.example.com",
    "orderDate": 1571903747000,
    "shippingInfo": {
        "phone": "5550100",
        "estimatedDeliveryDate": 1572000000000,
        "estimatedShipDate": 1571990000000,
        "methodCode": "Standard",
        "postalAddress": {
            "name": "A",
            "address1": "1 Road",
            "city": "Town",
            "state": "AL",
            "postalCode": "35805",
            "country": "USA",
        },
    },
    **lines(
        {
            "lineNumber": "1",
            "item": {"productName": "Lamp", "sku": "L-1"},
            "charges": {
                "charge": [
                    {
                        "chargeType": "PRODUCT",
                        "chargeName": "ItemPrice",
                        "chargeAmount": {"currency": "USD", "amount": 2.99},
                        "tax": {"taxName": "Tax1", "taxAmount": {"currency": "USD", "amount": 0.15}},
                        "taxAndOtherFees": {"taxName": "Tax1", "taxAmount": {"currency": "USD", "amount": 0.2}},
                    }
                ]
            },
            "orderLineQuantity": units("2"),
            "statusDate": 1571903747000,
            "orderLineStatuses": {"orderLineStatus": [{"status": "Created", "statusQuantity": units("2")}]},
        }
    ),
}
PAGE = {"list": {"meta": {"totalCount": 1, "limit": 100}, "elements": {"order": [ORDER]}}}
ONE = {"order": ORDER}
SELLER_SHIPMENT = {
    "orderShipment": lines(
        line(
            "1",
            {
                "status": "Shipped",
                "statusQuantity": units("1"),
                "trackingInfo": {
                    "shipDateTime": 1580821866000,
                    "carrierName": {"carrier": "UPS"},
                    "methodCode": "Standard",
                    "trackingNumber": "22344",
                    "trackingURL": "http://example.com/ups?&type=MP&seller_id=12345",
                },
                "returnCenterAddress": CENTER,
            },
            intentToCancelOverride=False,
            sellerOrderId="92344",
        ),
        line(
            "2",
            {
                "status": "Shipped",
                "asn": {"packageASN": "P-1", "palletASN": "P-2"},
                "statusQuantity": units("3"),
                "trackingInfo": {
                    "shipDateTime": 1580821866000,
                    "carrierName": {"otherCarrier": "Bike Courier"},
                    "methodCode": "Express",
                    "trackingNumber": "22345",
                },
                "currentTrackingInfo": {"trackingNumber": "22300"},
            },
            sellerOrderId=PO,
            sellerOrderNo="N-1",
        ),
    )
}
SHIPPED = [
    ShippedLine(
        line_number="1",
        carrier="UPS",
        tracking_number="22344",
        shipped_at=SHIPPED_AT,
        tracking_url="http://example.com/ups?&type=MP&seller_id=12345",
        seller_order_id="92344",
        return_address=ADDRESS,
        despite_cancel_request=False,
    ),
    ShippedLine(
        line_number=2,
        quantity=3,
        other_carrier="Bike Courier",
        method=ShipMethod.EXPRESS,
        tracking_number="22345",
        shipped_at=SHIPPED_AT,
        package_asn="P-1",
        pallet_asn="P-2",
        seller_order_no="N-1",
        replaces_tracking_number="22300",
    ),
]
CANCELLED = {
    "status": "Cancelled",
    "cancellationReason": "CUSTOMER_REQUESTED_SELLER_TO_CANCEL",
    "statusQuantity": units("1"),
}
MINUS = {"currency": "USD", "amount": -0.1}
TAX = {"taxName": "ItemPriceTax", "taxAmount": MINUS}
REFUND = {
    "orderRefund": {
        "purchaseOrderId": PO,
        **lines(
            {
                "lineNumber": "4",
                "isFullRefund": False,
                "refunds": {
                    "refund": [
                        {
                            "refundId": "R-1",
                            "refundComments": "sorry",
                            "refundCharges": {
                                "refundCharge": [
                                    {
                                        "refundReason": "Merchandise not received",
                                        "charge": {
                                            "chargeType": "PRODUCT",
                                            "chargeName": "ItemPrice",
                                            "chargeAmount": MINUS,
                                            "tax": TAX,
                                            "taxAndOtherFees": TAX,
                                        },
                                    }
                                ]
                            },
                        }
                    ]
                },
            }
        ),
    }
}
REFUNDED = RefundedLine(
    line_number="4",
    charges=[
        RefundedAmount(reason=RefundReason.MERCHANDISE_NOT_RECEIVED, amount="0.10", tax="0.10", other_fees="0.10")
    ],
    refund_id="R-1",
    comments="sorry",
)

MARKETPLACE = [
    Example(call("list"), "GET /v3/orders?limit=100", answer=PAGE),
    Example(
        call(
            "list",
            limit=10,
            sku="L 1",
            customer_order_id="5281956426648",
            purchase_order_id=PO,
            status=LineState.CREATED,
            created_start_date=datetime(2026, 11, 1, tzinfo=UTC),
            created_end_date=date(2026, 11, 2),
            from_expected_ship_date=date(2026, 11, 3),
            to_expected_ship_date=date(2026, 11, 4),
            last_modified_start_date=date(2026, 11, 5),
            last_modified_end_date=date(2026, 11, 6),
            product_info=True,
            ship_node_type=ShipNodeType.SELLER,
            shipping_program_type="TWO_DAY",
            replacement_info=True,
            order_type=OrderType.REPLACEMENT,
            incentive_info=False,
        ),
        f"GET /v3/orders?limit=10&sku=L%201&customerOrderId=5281956426648&purchaseOrderId={PO}&status=Created"
        "&createdStartDate=2026-11-01T00%3A00%3A00Z&createdEndDate=2026-11-02&fromExpectedShipDate=2026-11-03"
        "&toExpectedShipDate=2026-11-04&lastModifiedStartDate=2026-11-05&lastModifiedEndDate=2026-11-06"
        "&productInfo=true&shipNodeType=SellerFulfilled&shippingProgramType=TWO_DAY&replacementInfo=true"
        "&orderType=REPLACEMENT&incentiveInfo=false",
        answer=PAGE,
    ),
    Example(
        call(
            "released",
            sku="L-1",
            customer_order_id="1",
            purchase_order_id="2",
            created_start_date=date(2026, 11, 1),
            created_end_date=date(2026, 11, 2),
            from_expected_ship_date=date(2026, 11, 3),
            to_expected_ship_date=date(2026, 11, 4),
            product_info=False,
            ship_node_type="3PLFulfilled",
            shipping_program_type="ONE_DAY",
            replacement_info=False,
            order_type="REGULAR",
            incentive_info=True,
        ),
        "GET /v3/orders/released?limit=100&sku=L-1&customerOrderId=1&purchaseOrderId=2&createdStartDate=2026-11-01"
        "&createdEndDate=2026-11-02&fromExpectedShipDate=2026-11-03&toExpectedShipDate=2026-11-04&productInfo=false"
        "&shipNodeType=3PLFulfilled&shippingProgramType=ONE_DAY&replacementInfo=false&orderType=REGULAR"
        "&incentiveInfo=true",
        answer=PAGE,
    ),
    Example(
        call("get", PO, product_info=True, replacement_info=True, incentive_info=True),
        f"GET /v3/orders/{PO}?productInfo=true&replacementInfo=true&incentiveInfo=true",
        answer=ONE,
    ),
    Example(call("acknowledge", PO), f"POST /v3/orders/{PO}/acknowledge", answer=ONE),
    Example(call("ship", PO, SHIPPED), f"POST /v3/orders/{PO}/shipping", body=SELLER_SHIPMENT, answer=ONE),
    Example(
        call("cancel", PO, [CancelledLine(line_number=1, reason=CancellationReason.CUSTOMER_REQUEST)]),
        f"POST /v3/orders/{PO}/cancel",
        body={"orderCancellation": lines(line("1", CANCELLED))},
        answer=ONE,
    ),
    Example(call("refund", PO, [REFUNDED]), f"POST /v3/orders/{PO}/refund", body=REFUND, answer=ONE),
]
SUPPLIER = [
    Example(
        call(
            "list",
            ship_node="721407",
            sku="L-1",
            customer_order_id="1",
            purchase_order_id="2",
            status="Acknowledged",
            created_start_date=date(2026, 11, 1),
            created_end_date=date(2026, 11, 2),
            from_expected_ship_date=date(2026, 11, 3),
            to_expected_ship_date=date(2026, 11, 4),
            product_info=True,
        ),
        "GET /v3/orders?sku=L-1&customerOrderId=1&purchaseOrderId=2&status=Acknowledged&createdStartDate=2026-11-01"
        "&createdEndDate=2026-11-02&fromExpectedShipDate=2026-11-03&toExpectedShipDate=2026-11-04&productInfo=true"
        "&shipNode=721407&limit=100",
        answer=PAGE,
    ),
    Example(
        call(
            "released",
            ship_node="721407",
            limit=2,
            sku="L-1",
            customer_order_id="1",
            purchase_order_id="2",
            created_start_date=date(2026, 11, 1),
            created_end_date=date(2026, 11, 2),
            from_expected_ship_date=date(2026, 11, 3),
            to_expected_ship_date=date(2026, 11, 4),
            product_info=True,
        ),
        "GET /v3/orders/released?sku=L-1&customerOrderId=1&purchaseOrderId=2&createdStartDate=2026-11-01"
        "&createdEndDate=2026-11-02&fromExpectedShipDate=2026-11-03&toExpectedShipDate=2026-11-04&productInfo=true"
        "&shipNode=721407&limit=2",
        answer=PAGE,
    ),
    Example(
        call("get", PO, ship_node="721407", product_info=True),
        f"GET /v3/orders/{PO}?shipNode=721407&productInfo=true",
        answer=ONE,
    ),
    Example(
        call("acknowledge", PO, ship_node="721407"), f"POST /v3/orders/{PO}/acknowledge?shipNode=721407", answer=ONE
    ),
    Example(
        call(
            "ship",
            PO,
            [
                ShippedLine(
                    line_number="1",
                    carrier="FedEx",
                    tracking_number="22344",
                    shipped_at=SHIPPED_AT,
                    tracking_url="http://example.com/x",
                    package_asn="P-1",
                )
            ],
            ship_node="721407",
        ),
        f"POST /v3/orders/{PO}/shipping?shipNode=721407",
        body=lines(
            line(
                "1",
                {
                    "status": "Shipped",
                    "asn": {"packageASN": "P-1"},
                    "statusQuantity": units("1"),
                    "trackingInfo": {
                        "shipDateTime": "2020-02-04T13:11:06.000Z",
                        "carrierName": {"carrier": "FedEx"},
                        "methodCode": "Standard",
                        "trackingNumber": "22344",
                        "trackingUrl": "http://example.com/x",
                    },
                },
            )
        ),
        answer=ONE,
    ),
    Example(
        call(
            "cancel",
            PO,
            [CancelledLine(line_number="1", quantity=2, reason=CancellationReason.SUPPLIER_BACKORDER)],
            ship_node="721407",
        ),
        f"POST /v3/orders/{PO}/cancel?shipNode=721407",
        body=lines(
            line(
                "1",
                {
                    "status": "Cancelled",
                    "cancellationReason": "SUPPLIER_CANCEL_BACKORDER",
                    "statusQuantity": units("2"),
                },
            )
        ),
        answer=ONE,
    ),
]
