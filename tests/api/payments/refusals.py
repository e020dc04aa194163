"""Arguments of payments that are refused before anything is sent."""

from __future__ import annotations

from support.examples import Call, Refusal, call


def form(partner_id: object = "1", **more: object) -> Call:
    return call("tax_form", partner_id, **{"payout_year": "2024", "form_type": "1099-K", "form_id": "4", **more})


MARKETPLACE = [
    Refusal(call("tax_forms", ""), "partner_id"),
    Refusal(call("tax_forms", 123), "partner_id"),
    Refusal(call("tax_forms", "1\r\nWM_X: y"), "partner_id"),
    Refusal(call("tax_forms", "1", tenant_id=None), "tenant_id"),
    Refusal(form(" "), "partner_id"),
    Refusal(form(payout_year=2024), "payout_year"),
    Refusal(form(payout_year="24"), "payout_year"),
    Refusal(form(payout_year="20245"), "payout_year"),
    Refusal(form(payout_year="２０２４"), "payout_year"),  # noqa: RUF001 - the mistake
    Refusal(form(form_type=""), "form_type"),
    Refusal(form(form_id=4), "form_id"),
    Refusal(form(tenant_id=""), "tenant_id"),
]
