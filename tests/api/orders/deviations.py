"""How the declarations of orders differ from what is published."""

from __future__ import annotations

_UNWRAPPED = [
    f"dropship-vendor-orders/{operation}: {difference}"
    for operation, name in (
        ("postAcknowledgeOrders", "acknowledge"),
        ("postCancelOrderLines", "cancel"),
        ("postShipOrderLines", "ship"),
    )
    for difference in (f"answer of an example of {name}: $.order is not published", "answers nothing inside of order")
]
DEVIATIONS = {
    "Vendors' writes answer the order bare in their document, and in its wrapper where they read it: both are taken.": (
        _UNWRAPPED
    ),
    "Newer orders tell tax and other fees together; the vendors' document of 2024 does not know it yet.": [
        f"dropship-vendor-orders/{operation}: answer of an example of {name}: "
        f"$.{path}.orderLines.orderLine[].charges.charge[].taxAndOtherFees is not published"
        for operation, name, path in (
            ("getAllOrders", "list", "list.elements.order[]"),
            ("getAllReleasedOrders", "released", "list.elements.order[]"),
            ("getAnOrder", "get", "order"),
        )
    ],
    "Numbers that come as text are read as numbers.": [
        "orders.LineQuantity.amount: is int, published as string",
        "orders.Weight.value: is Decimal, published as string",
    ],
    "What these attributes may be is an empty schema.": [
        "orders.MiscAttributes.miscAttribute[]: is open, and published with fields",
    ],
    "A published list holds one order in an object of its own.": ["orders.Order.order: is not published"],
    "Recorded answers of 2026 have refunds of lines in this form.": ["orders.OrderLine.refunds: is not published"],
    "A return center is a postal address with a phone and an e-mail address.": [
        "orders.ReturnCenter.addressType: is not published"
    ],
    "Published as optional, though a call without it says nothing.": [
        "orders.SellerCancellation.orderCancellation: is not required",
        "orders.SellerRefund.orderRefund: is not required",
        "orders.SellerShipment.orderShipment: is not required",
        "orders.SentRefundCharges.refundCharge: is not required",
    ],
}
PENDING: list[str] = []
