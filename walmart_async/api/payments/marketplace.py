"""What a seller needs for taxes and payouts: tax forms, and how the company is registered."""

from __future__ import annotations

import re
from typing import Final

from ..._declare.checks import identifier, short_repr
from ..._declare.decorators import GET
from ..._declare.download import File
from ..._declare.modes import M
from ..._declare.request import Request
from ..._declare.resource import Resource
from ...errors import RequestInvalidError
from .models import EntityProfile, TaxForms

__all__ = ["Payments"]

_YEAR: Final = re.compile(r"[0-9]{4}")


class Payments(Resource[M], family="payments", surface="marketplace"):
    """Download tax forms, and see how the company is registered."""

    @GET("/v3/settings/entitymatchprofile", "300/min", inside="body", spec="payments/getEntityMatch")
    def entity_match(self) -> Request[EntityProfile]:
        """The company behind the account, which payout services compare with what they know."""
        return Request()

    @GET("/v1/settings/gettaxformprofile", inside="payload", spec="payments/getTaxForms")
    def tax_forms(self, partner_id: str, *, tenant_id: str = "0") -> Request[TaxForms]:
        """The tax forms that can be downloaded, year by year.

        Args:
            partner_id: The seller's id in Walmart Marketplace.
            tenant_id: The id of the tenant; ``0`` as published.

        Raises:
            NotFoundError: There are none.
        """
        return Request(headers=self._headers(partner_id, tenant_id))

    @GET("/v1/settings/downloadtaxformprofile", answers="application/pdf", spec="payments/downloadTaxForm")
    def tax_form(
        self, partner_id: str, *, payout_year: str, form_type: str, form_id: str, tenant_id: str = "0"
    ) -> File:
        """A tax form as a PDF file; `tax_forms` says which there are.

        Args:
            partner_id: The seller's id in Walmart Marketplace.
            payout_year: The year, in four digits.
            form_type: Its type: ``1099-K``.
            form_id: Its id.
            tenant_id: The id of the tenant; ``0`` as published.
        """
        year = identifier("payout_year", payout_year)
        if not _YEAR.fullmatch(year):
            raise RequestInvalidError("payout_year", f"is {short_repr(year)}", "four digits, such as '2024'")
        query = {
            "payoutYear": year,
            "taxFormType": identifier("form_type", form_type),
            "formId": identifier("form_id", form_id),
        }
        return File(Request(query=query, headers=self._headers(partner_id, tenant_id)))

    def _headers(self, partner_id: str, tenant_id: str) -> dict[str, str]:
        """What calls for tax forms carry, in the United States too."""
        return {
            **self._market.headers,
            "WM_PARTNER_ID": identifier("partner_id", partner_id),
            "WM.TENANT_ID": identifier("tenant_id", tenant_id),
        }
