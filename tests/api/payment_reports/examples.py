"""Calls of the payment reports endpoints."""

from __future__ import annotations

from datetime import date
from typing import Any

from support.examples import Example, call

BASE = "/v3/report/reconreport"
BYTES = "application/octet-stream"
ZIP = b"PK\x05\x06" + bytes(18)
DATES = ["07012018", "07032018", "12312025"]
SUMMARY = {
    "Period Start Date": "12/11/2025",
    "Period End Date": "12/19/2025",
    "Currency": "USD",
    "Transaction Type": "PaymentSummary",
    "Total Payable": "0.74",
    "Transaction Description": "Deposited in  account",
    "Transaction Posted Timestamp": "01/02/2025",
}
SALE = {
    "Shipping Method": "Marketplace value",
    "Partner Item Name": "Lamp",
    "Customer Order line #": "1",
    "Contract Category": "Home",
    "Transaction Description": "Purchase",
    "Product Tax Code": "100",
    "Period Start Date": '""',
    "Ship to Zipcode": "72712",
    "Ship to City": "Bentonville",
    "Transaction Key": "2020_12_19_317",
    "Transaction Posted Timestamp": "12/18/2020",
    "Ship Qty": "1",
    "Amount": "14.98",
    "Transaction Type": "Sale",
    "Partner GTIN": "05705584961234",
    "Ship to State": "AR",
    "Amount Type": "Product Price",
    "Fulfillment Type": "Seller Fulfilled",
    "Customer Order #": "6222001976751",
    "Purchase Order #": "1803550130406",
    "Product Type": "Lamps",
    "Partner Item Id": "sku-123",
    "Purchase Order line #": "1",
}
SALES = {
    "productPrice": 3866.61,
    "shipping": 36.78,
    "netTaxCollected": 262.51,
    "productTaxCollected": 260.48,
    "shippingTaxCollected": 2.03,
    "netTaxWithheld": -260.48,
    "productTaxWithheld": -260.48,
    "shippingTaxWithheld": 0,
    "netComm": -542.19,
    "netPayable": 3324.42,
    "wfsShipping": -36.78,
    "wfsShipppingTax": -2.03,
    "totalBaseCommission": -572.99,
    "commissionSavings": 30.8,
}
WINDOW = {
    "refundRateSellerFault": 2.66,
    "refundRateCustomerFault": 4.85,
    "ots": 100,
    "otd": 100,
    "vtr": 93.3333333,
    "cancellationSellerFault": 0,
    "cancellationCustomerFault": 0.98,
}
WINDOWS: dict[str, Any] = {f"{days}DAY": WINDOW for days in (7, 14, 30, 60, 90)}
ENVELOPE = {"statusCode": 200, "status": "OK", "error": "", "partnerId": "10000003437"}

MARKETPLACE = [
    Example(
        call("recon_dates"),
        f"GET {BASE}/availableReconFiles?reportVersion=v1",
        answer={"availableApReportDates": DATES},
    ),
    Example(
        call("legacy_recon_dates"), f"GET {BASE}/availableReconFiles", answer={"availableApReportDates": DATES[:1]}
    ),
    Example(
        call("recon_file", date(2018, 7, 1)),
        f"GET {BASE}/reconFile?reportDate=07012018&reportVersion=v1",
        answer=ZIP,
    ),
    Example(
        call("recon_file", date(2025, 12, 31)),
        f"GET {BASE}/reconFile?reportDate=12312025&reportVersion=v1",
        answer=ZIP,
    ),
    Example(call("legacy_recon_file", date(2018, 7, 1)), f"GET {BASE}/reconFile?reportDate=07012018", answer=ZIP),
    Example(
        call("recon_list", date(2025, 12, 23)),
        f"GET {BASE}/reconFileJson?reportDate=12232025&offset=0&noOfRecords=1000",
        answer={
            "reportData": [SUMMARY, SALE],
            "nextOffset": 973,
            "totalRecords": 1,
            "description": "Number of Lines in file 3             ",
        },
    ),
    Example(
        call("recon_list", date(2025, 12, 23), limit=2, cursor="973 2"),
        f"GET {BASE}/reconFileJson?reportDate=12232025&offset=973&noOfRecords=2",
        answer={"reportData": [], "nextOffset": 973, "totalRecords": 0, "description": "Number of Lines in file 3"},
    ),
    Example(
        call("statement"),
        "GET /v3/report/payment/statement",
        answer={
            **ENVELOPE,
            "payload": {
                "outstandingMCABalance": 0,
                "sellerInfo": {
                    "storeFrontUrl": "https%3A%2F%2Fwww.walmart.com%2Fseller%2F3346",
                    "sellerStatus": "ACTIVE",
                    "paymentStatus": "ACTIVE",
                    "tenure": 1673,
                },
                "accountSummary": {
                    "openingBalance": 0,
                    "orderActivity": 3220.67,
                    "walmartFulfillmentServices": -849.8,
                    "otherActivities": 0,
                    "reserve": 0,
                    "paidToYou": 0,
                    "closingBalance": 2370.87,
                    "scheduledSettlementDate": "2022-10-11",
                    "paymentProcessor": "Payoneer",
                    "settleCycle": "Bi-weekly",
                    "reserveToDate": 0,
                    "lastUpdatedDate": "2022-10-04",
                    "holdAmt": 0,
                    "holdDates": " ",
                },
                "transactionDetails": {
                    "saleAggregate": SALES,
                    "refundDetails": {**SALES, "netPayable": -100.1},
                    "adjustmentAggregate": {"netPayable": -3.65, "returnShipServCharge": -3.65},
                    "wfs": {"netPayable": -849.8, "wfsInventoryRemovalFee": -1.5, "wfsReturnShippingFee": -2.25},
                    "partnerTxns": {"netPayable": 0, "advancePayment": 0},
                },
            },
        },
    ),
    Example(call("performance"), "GET /v3/report/payment/performance", answer={**ENVELOPE, "payload": WINDOWS}),
    Example(call("performance"), "GET /v3/report/payment/performance", answer={**ENVELOPE, **WINDOWS}),
]
