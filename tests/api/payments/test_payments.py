"""Payments through the client, in both modes."""

from __future__ import annotations

import asyncio

import pytest

from support.modes import Client
from walmart_async import errors
from walmart_async._codec.json import decode
from walmart_async.api.payments import EntityProfile, TaxForms

CHOSEN = {"payout_year": "2024", "form_type": "1099-K", "form_id": "484202"}


def read(seller, download) -> bytes:
    content = download.read()
    return content if seller.mode == "sync" else seller.run(content)


def test_a_listed_form_is_downloaded(seller, emulator) -> None:
    form_id = emulator.add_tax_form("2024")
    (year,) = seller("payments.tax_forms", "10011478510").years
    (form,) = year.tax_forms
    assert (year.payout_year, form.form_type, form.form_id) == ("2024", "1099-K", form_id)
    download = seller.pager(
        "payments.tax_form",
        "10011478510",
        payout_year=year.payout_year,
        form_type=form.form_type,
        form_id=form.form_id,
    )
    assert read(seller, download).startswith(b"%PDF")
    headers = emulator.requests[-1].headers
    assert (headers["Accept"], headers["WM_PARTNER_ID"]) == ("application/pdf", "10011478510")
    assert (headers["WM_MARKET"], headers["WM_GLOBAL_VERSION"], headers["WM.TENANT_ID"]) == ("us", "3.1", "0")


def test_other_markets_are_named(mode, emulator) -> None:
    emulator.add_tax_form("2024")
    with asyncio.Runner() as runner:
        client = Client(mode, "Marketplace", emulator, runner, market="ca")
        client("payments.tax_forms", "1")
        assert emulator.requests[-1].headers["WM_MARKET"] == "ca"
        client.close()


def test_no_form_is_not_found(seller) -> None:
    with pytest.raises(errors.NotFoundError) as caught:
        seller("payments.tax_forms", "1")
    assert caught.value.errors[0].code == "404.RECORD_NOT_FOUND"
    with pytest.raises(errors.NotFoundError):
        read(seller, seller.pager("payments.tax_form", "1", **CHOSEN))


def test_one_year_that_is_no_list() -> None:
    body = b'{"payload": {"paymentProcessorSummary": {"payoutYear": 2024, "taxForms": {"formId": 4}}}}'
    (year,) = decode(body, TaxForms, ("payload",)).years
    assert (year.payout_year, year.tax_forms[0].form_id) == ("2024", "4")


def test_the_company(seller) -> None:
    found = seller("payments.entity_match")
    assert found.business_registration_number
    assert found.country_of_incorporation


def test_the_number_of_the_company_is_in_no_repr() -> None:
    found = EntityProfile(name="Lamps", business_registration_number="99-1234567", country_of_incorporation="US")
    assert "99-1234567" not in repr(found)
    assert "Lamps" in repr(found)


def test_drop_ship_vendors_have_none(supplier) -> None:
    assert not hasattr(supplier.walmart, "payments")
