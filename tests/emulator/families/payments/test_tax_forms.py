"""Tax forms, route by route."""

from __future__ import annotations

import pytest

LISTED = "/v1/settings/gettaxformprofile"
FORM = "/v1/settings/downloadtaxformprofile?payoutYear={}&taxFormType={}&formId={}"
HEADERS = {"WM_MARKET": "US", "WM_GLOBAL_VERSION": "3.1", "WM_PARTNER_ID": "123456789", "WM.TENANT_ID": "0"}
PDF = {**HEADERS, "Accept": "application/pdf"}


async def test_they_are_listed_by_year_and_downloaded(seller, emulator) -> None:
    ids = [emulator.add_tax_form(year) for year in ("2023", "2024", "2024")]
    assert len(set(ids)) == 3
    listed = (await seller("GET", LISTED, headers=HEADERS)).data
    assert listed == {
        "payload": {
            "partnerId": "123456789",
            "paymentProcessorSummary": [
                {
                    "payoutYear": "2024",
                    "taxForms": [{"formType": "1099-K", "formId": ids[1]}, {"formType": "1099-K", "formId": ids[2]}],
                },
                {"payoutYear": "2023", "taxForms": [{"formType": "1099-K", "formId": ids[0]}]},
            ],
        },
        "status": "OK",
    }
    reply = await seller("GET", FORM.format("2023", "1099-K", ids[0]), headers=PDF)
    assert (reply.status, reply.headers["Content-Type"], reply.body[:4]) == (200, "application/pdf", b"%PDF")


async def test_what_is_not_there(seller, emulator) -> None:
    nothing = await seller("GET", LISTED, headers=HEADERS)
    form_id = emulator.add_tax_form("2024")
    asked = (("2023", "1099-K", form_id), ("2024", "1099-NEC", form_id), ("2024", "1099-K", "0"))
    for reply in (nothing, *[await seller("GET", FORM.format(*each), headers=PDF) for each in asked]):
        assert (reply.status, reply.data["errorCode"]) == (404, "404.RECORD_NOT_FOUND")


@pytest.mark.parametrize("name", HEADERS)
async def test_every_header_is_required(seller, emulator, name) -> None:
    emulator.add_tax_form("2024")
    left = {each: value for each, value in HEADERS.items() if each != name}
    assert (await seller("GET", LISTED, headers=left)).status == 400
