"""Tax forms: listed and downloaded; how the company is registered is made from the facts."""

from __future__ import annotations

from ...gateway.errors import Refusal
from ...gateway.operations import Answer, Call, Route
from ...made.files import FILES
from .tax_forms import TaxForm, TaxForms

__all__ = ["ROUTES"]

_PDF = "application/pdf"


def _list(call: Call) -> Answer:
    years = [
        {
            "payoutYear": year,
            "taxForms": [{"formType": form.form_type, "formId": form.form_id} for form in forms],
        }
        for year, forms in call.world.of(TaxForms).by_year().items()
    ]
    if not years:
        raise _not_found()
    payload = {"partnerId": call.headers["WM_PARTNER_ID"], "paymentProcessorSummary": years}
    return Answer(document={"payload": payload, "status": "OK"})


def _download(call: Call) -> Answer:
    form = TaxForm(call.query["payoutYear"], call.query["taxFormType"], call.query["formId"])
    if not call.world.of(TaxForms).has(form):
        raise _not_found()
    return Answer(body=FILES[_PDF], media_type=_PDF)


def _not_found() -> Refusal:
    code = "404.RECORD_NOT_FOUND"
    document = {"errorCode": code, "message": "There is no such tax form.", "status": 404}
    return Refusal(404, [{"code": code}], document)


ROUTES = (Route("payments/getTaxForms", _list), Route("payments/downloadTaxForm", _download))
