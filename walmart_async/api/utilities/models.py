"""Departments, their categories, and the state of Walmart's APIs; the taxonomy is that of items."""

from __future__ import annotations

import msgspec

from ...models.base import Answer
from ...models.values import Instant, Many, OpenEnum
from ..items.taxonomy import Taxonomy

__all__ = [
    "ApiGroup",
    "ApiState",
    "ApiStatus",
    "ApiStatuses",
    "Category",
    "DepartmentCategories",
    "DepartmentSummary",
    "Departments",
    "SuperDepartment",
    "Taxonomy",
]


class DepartmentSummary(Answer, frozen=True, kw_only=True):
    """A department."""

    department_name: str | None = None
    """Its name."""
    department_id: str | None = None
    """Its id, by which its categories are found."""


class SuperDepartment(Answer, frozen=True, kw_only=True):
    """A group of departments."""

    super_department: str | None = None
    """Its name."""
    super_department_id: str | None = None
    """Its id."""
    departments: Many[DepartmentSummary] = ()
    """Its departments."""


class Departments(Answer, frozen=True, kw_only=True):
    """All departments."""

    status: str | None = None
    """``SUCCESS``."""
    super_departments: Many[SuperDepartment] = msgspec.field(default=(), name="payload")
    """The departments, group by group."""


class Category(Answer, frozen=True, kw_only=True):
    """A category of a department."""

    category_name: str | None = None
    """Its name."""
    category_id: str | None = None
    """Its id."""


class DepartmentCategories(Answer, frozen=True, kw_only=True):
    """The categories of a department."""

    department_name: str | None = None
    """The department's name."""
    department_id: str | None = None
    """Its id."""
    categories: Many[Category] = msgspec.field(default=(), name="category")
    """Its categories."""


class ApiGroup(OpenEnum):
    """A group of Walmart's APIs."""

    RETURNS = "Returns"
    ITEMS = "Items"
    SANDBOX = "Sandbox"
    LAGTIME = "Lagtime"
    PROMOS = "Promos"
    ORDERS = "Orders"
    AUTHENTICATION = "Authentication"
    PRICE = "Price"
    REFUNDS = "Refunds"
    AUTHORIZATION = "Authorization"
    INVENTORY = "Inventory"


class ApiState(OpenEnum):
    """How a group of APIs does."""

    OPERATIONAL = "OPERATIONAL"
    SERVICE_DEGRADATION = "SERVICE_DEGRADATION"
    SERVICE_OUTAGE = "SERVICE_OUTAGE"
    UNKNOWN = "UNKNOWN"


class ApiStatus(Answer, frozen=True, kw_only=True):
    """How a group of APIs does."""

    api_group: ApiGroup | None = None
    """The group."""
    status: ApiState | None = None
    """How it does."""
    last_updated_time: Instant | None = None
    """When that was found out."""


class ApiStatuses(Answer, frozen=True, kw_only=True):
    """How Walmart's APIs do."""

    api_statuses: Many[ApiStatus] = ()
    """One entry a group."""

    @property
    def troubled(self) -> tuple[ApiStatus, ...]:
        """Those that are known not to be operational."""
        fine = {ApiState.OPERATIONAL, ApiState.UNKNOWN, None}
        return tuple(each for each in self.api_statuses if each.status not in fine)
