"""Calls of the payments endpoints."""

from __future__ import annotations

from support.examples import Example, call

LISTED, FORM = "/v1/settings/gettaxformprofile", "/v1/settings/downloadtaxformprofile"
HEADERS = {"WM_MARKET": "us", "WM_GLOBAL_VERSION": "3.1", "WM_PARTNER_ID": "123456789", "WM.TENANT_ID": "0"}

MARKETPLACE = [
    Example(
        call("entity_match"),
        "GET /v3/settings/entitymatchprofile",
        answer={
            "body": {"businessRegistrationNumber": "ABCD001122", "name": "Lamps", "countryOfIncorporation": "US"},
            "status": "OK",
        },
    ),
    Example(
        call("tax_forms", "123456789"),
        f"GET {LISTED}",
        headers=HEADERS,
        answer={
            "payload": {
                "partnerId": "10011478510",
                "paymentProcessorSummary": [
                    {"payoutYear": "2024", "taxForms": [{"formType": "1099-K", "formId": "484202"}]}
                ],
            },
            "status": "OK",
        },
    ),
    Example(
        call("tax_form", "123456789", payout_year="2024", form_type="1099-K", form_id="484202", tenant_id="7"),
        f"GET {FORM}?payoutYear=2024&taxFormType=1099-K&formId=484202",
        headers={**HEADERS, "WM.TENANT_ID": "7"},
        answer=b"%PDF-1.4 and so on",
    ),
]
