"""What Walmart files items under, and how its APIs do."""

from __future__ import annotations

from ..._declare.checks import identifier, optional
from ..._declare.decorators import GET
from ..._declare.modes import M
from ..._declare.request import Request
from ..._declare.resource import Resource
from .models import ApiStatuses, DepartmentCategories, Departments, Taxonomy

__all__ = ["Utilities"]


class Utilities(Resource[M], family="utilities", surface="marketplace"):
    """Find departments and categories, and see how Walmart's APIs do."""

    @GET("/v3/utilities/taxonomy", "20/min", spec="utilities-management/getTaxonomyResponse")
    def taxonomy(self, *, feed_type: str | None = None, version: str | None = None) -> Request[Taxonomy]:
        """The categories of an item specification; `items.taxonomy` has those of the current one.

        Args:
            feed_type: ``item``, ``MP_ITEM``, ``MP_WFS_ITEM`` or ``MP_MAINTENANCE``.
            version: The version of its specification: ``3.2`` for ``item``, ``4.0`` to ``4.2`` for the others.
        """
        return Request(query={"feedType": optional("feed_type", feed_type), "version": optional("version", version)})

    @GET("/v3/utilities/taxonomy/departments", spec="utilities-management/getDepartmentList")
    def departments(self) -> Request[Departments]:
        """All departments, group by group."""
        return Request()

    @GET(
        "/v3/utilities/taxonomy/departments/{departmentId}",
        inside="response",
        spec="utilities-management/getCategories",
    )
    def categories(self, department_id: str) -> Request[DepartmentCategories]:
        """The categories of a department."""
        return Request(path={"departmentId": identifier("department_id", department_id)})

    @GET("/v3/utilities/apiStatus", "100/min", spec="utilities-management/getApiPlatformStatus")
    def api_status(self) -> Request[ApiStatuses]:
        """How each group of Walmart's APIs does."""
        return Request()
