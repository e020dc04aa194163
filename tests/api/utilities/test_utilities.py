"""Utilities through the client, in both modes."""

from __future__ import annotations

import pytest

from walmart_async import errors
from walmart_async._codec.json import decode
from walmart_async.api.utilities import ApiGroup, ApiState, ApiStatuses, DepartmentCategories, Departments


def test_from_departments_to_categories(seller, emulator) -> None:
    (group, *_) = seller("utilities.departments").super_departments
    (department, *_) = group.departments
    assert seller("utilities.categories", department.department_id).categories
    assert emulator.requests[-1].raw_path == f"/v3/utilities/taxonomy/departments/{department.department_id}"


@pytest.mark.parametrize(
    "asked", [{}, {"feed_type": "item", "version": "3.2"}, {"feed_type": "MP_ITEM", "version": "4.2"}]
)
def test_a_taxonomy(seller, asked) -> None:
    assert seller("utilities.taxonomy", **asked).categories


def test_a_version_that_walmart_does_not_know(seller) -> None:
    with pytest.raises(errors.BadRequestError):
        seller("utilities.taxonomy", feed_type="MP_ITEM", version="1.0")


def test_how_the_apis_do(seller) -> None:
    found = seller("utilities.api_status")
    assert found.api_statuses[0].api_group in set(ApiGroup)
    assert found.api_statuses[0].last_updated_time.tzinfo is not None


def test_which_are_in_trouble() -> None:
    body = b"""{"apiStatuses": [
        {"apiGroup": "Orders", "status": "SERVICE_OUTAGE"}, {"apiGroup": "Items", "status": "OPERATIONAL"},
        {"apiGroup": "Price", "status": "UNKNOWN"}, {"apiGroup": "Feeds", "status": "ON_FIRE"}, {}]}"""
    found = decode(body, ApiStatuses)
    assert [each.api_group for each in found.troubled] == [ApiGroup.ORDERS, "Feeds"]
    assert found.troubled[0].status is ApiState.SERVICE_OUTAGE


def test_one_for_a_list_and_none() -> None:
    one = b'{"status": "SUCCESS", "payload": {"superDepartmentId": 44000, "departments": null}}'
    (group,) = decode(one, Departments).super_departments
    assert (group.super_department_id, group.departments) == ("44000", ())
    found = decode(
        b'{"response": {"departmentId": "1", "category": {"categoryId": 7}}}', DepartmentCategories, ("response",)
    )
    assert found.categories[0].category_id == "7"


def test_drop_ship_vendors_have_none(supplier) -> None:
    assert not hasattr(supplier.walmart, "utilities")
