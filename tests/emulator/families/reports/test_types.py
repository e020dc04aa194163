"""Which types of reports are made: those of the documents and of release notes, and no other."""

from __future__ import annotations

import pytest

from walmart_async.api.reports import ReportType

PATH = "/v3/reports/reportRequests?reportType={}&reportVersion=v1"
OF_SUPPLIERS = {ReportType.INVENTORY_DSV, ReportType.DSV_INVENTORY, ReportType.ITEM_CONFIGURATION_DATA}
NOT_OF_THE_UNITED_STATES = {ReportType.ITEM_MX, ReportType.INVENTORY_MX}
NOT_PUBLISHED = {ReportType.ITEM_SALES}
MADE = [each for each in ReportType if each not in NOT_OF_THE_UNITED_STATES | NOT_PUBLISHED]


@pytest.mark.parametrize("kind", MADE)
async def test_each_published_type_is_made_and_listed(seller, supplier, kind) -> None:
    caller = supplier if kind in OF_SUPPLIERS else seller
    made = await caller("POST", PATH.format(kind.value), body={})
    assert made.status == 200, made.body
    listed = await caller("GET", f"/v3/reports/reportRequests?reportType={kind.value}")
    assert [each["requestId"] for each in listed.data["requests"]] == [made.data["requestId"]]


@pytest.mark.parametrize("kind", ["SALES_OF_TOMORROW", "ITEM_SALES"])
async def test_no_other(seller, kind) -> None:
    assert (await seller("POST", PATH.format(kind), body={})).status == 400
