"""Calls of simulations with what is sent and answered."""

from __future__ import annotations

from support.examples import Example, call
from walmart_async.api.simulations import NewItem, SimulatedAddress, SimulatedCondition, SimulatedReturnReason

V2 = {"WM_SANDBOX": "v2"}
RETURNS = {**V2, "WM_SVC.VERSION": "1.0.0"}
ITEM = {
    "sku": "SKU011",
    "productName": "A carrier",
    "productType": "Baby Carrier",
    "condition": "REFURBISHED",
    "price": {"amount": 249.99, "currency": "USD"},
}
ITEMS = "/v1/simulations/items"
CARRIER = NewItem(
    sku="SKU011",
    product_name="A carrier",
    product_type="Baby Carrier",
    price="249.99",
    condition=SimulatedCondition.REFURBISHED,
)

MARKETPLACE = [
    Example(call("items"), f"GET {ITEMS}", headers=V2, answer=[ITEM]),
    Example(call("get_item", "a/b c"), f"GET {ITEMS}/a%2Fb%20c", headers=V2, answer=ITEM),
    Example(call("create_items", [CARRIER]), f"POST {ITEMS}", body={"items": [ITEM]}, headers=V2, answer=[ITEM]),
    Example(
        call("create_items", [NewItem(sku="B", product_name="b", product_type="c", price=2, currency="CAD")]),
        f"POST {ITEMS}",
        body={
            "items": [{"sku": "B", "productName": "b", "productType": "c", "price": {"amount": 2, "currency": "CAD"}}]
        },
        headers=V2,
        answer=[],
    ),
    Example(
        call(
            "update_item",
            "SKU011",
            product_name="A carrier",
            product_type="Baby Carrier",
            price="249.99",
            condition="NEW",
            availability="In_stock",
            published_status="PUBLISHED",
            lifecycle_status="ACTIVE",
            shelf=["Home Page", "Baby"],
            gtin="06932096330348",
            upc="Test UPC 123",
            wpid="0RCPILAXM0C1",
            mart="WALMART_US",
            is_duplicate=True,
        ),
        f"PUT {ITEMS}/SKU011",
        body={
            "mart": "WALMART_US",
            "sku": "SKU011",
            "condition": "NEW",
            "availability": "In_stock",
            "wpid": "0RCPILAXM0C1",
            "upc": "Test UPC 123",
            "gtin": "06932096330348",
            "productName": "A carrier",
            "productType": "Baby Carrier",
            "shelf": ["Home Page", "Baby"],
            "price": {"amount": 249.99, "currency": "USD"},
            "publishedStatus": "PUBLISHED",
            "lifecycleStatus": "ACTIVE",
            "isDuplicate": True,
        },
        headers=V2,
        answer={"success": True, "message": "Done."},
    ),
    Example(
        call(
            "create_order",
            {"SKU010": 2},
            customer_email="jo@example.com",
            phone="5555555555",
            address=SimulatedAddress(
                name="Jo",
                address1="1 Gazebo Drive",
                city="Cedar Hill",
                state="MO",
                postal_code="63016",
                country="USA",
                address_type="RESIDENTIAL",
            ),
        ),
        "POST /v1/simulations/orders",
        body={
            "customerEmailId": "jo@example.com",
            "shippingInfo": {
                "phone": "5555555555",
                "postalAddress": {
                    "name": "Jo",
                    "address1": "1 Gazebo Drive",
                    "city": "Cedar Hill",
                    "state": "MO",
                    "postalCode": "63016",
                    "country": "USA",
                    "addressType": "RESIDENTIAL",
                },
            },
            "orderLines": {
                "orderLine": [
                    {
                        "item": {"sku": "SKU010"},
                        "orderLineQuantity": {"unitOfMeasurement": "EACH", "amount": "2"},
                    }
                ]
            },
        },
        headers=V2,
        status=201,
        answer={"purchaseOrderId": "1775020042249"},
    ),
    Example(
        call("deliver_order", "1775020042249", [1]),
        "POST /v1/simulations/orders/1775020042249/deliver",
        body={
            "orderLines": {
                "orderLine": [{"lineNumber": "1", "orderLineStatuses": {"orderLineStatus": [{"status": "Delivered"}]}}]
            }
        },
        headers=V2,
        answer={"success": True, "message": "Done."},
    ),
    Example(
        call("create_return", "1775020042249", 1, 1, reason=SimulatedReturnReason.DEFECTIVE),
        "POST /v1/simulations/returns",
        body={"purchaseOrderId": "1775020042249", "lineNumber": 1, "qty": 1, "returnReason": "DEFECTIVE"},
        headers=RETURNS,
    ),
    Example(
        call("update_return", "2775020740046", 1, 1, status="DELIVERED", event_tag="REFUND_ISSUED"),
        "PUT /v1/simulations/returns",
        body={
            "returnOrderId": "2775020740046",
            "lineNumber": 1,
            "qty": 1,
            "status": "DELIVERED",
            "eventTag": "REFUND_ISSUED",
        },
        headers=RETURNS,
    ),
]
