"""A seller's shipping templates: which methods of shipping items have, where to, how fast, and at what charge."""

from __future__ import annotations

from collections.abc import Sequence

from ..._declare.checks import identifier
from ..._declare.decorators import DELETE, GET, POST, PUT
from ..._declare.modes import M
from ..._declare.rates import bucket
from ..._declare.repeat import once
from ..._declare.request import Request
from ..._declare.resource import Resource
from ..._declare.several import one
from ..feeds.models import FeedAcknowledgement
from ..feeds.types import FeedBody
from .assignments import ASSIGNMENTS, SentAssignment
from .models import ActivationStatus, TemplateDeleted, TemplateDetails, Templates
from .requests import SentTemplate, ShippingTemplate

__all__ = ["ShippingTemplates"]

_ALL = "/v3/settings/shipping/templates"
_ONE = "/v3/settings/shipping/templates/{templateId}"
_UPLOADS = "item-management/itemBulkUploads"
_LIST = bucket(f"GET {_ALL}", "300/min", mx="100/min")


class ShippingTemplates(Resource[M], family="shipping_templates", surface="marketplace"):
    """Read, create, change and delete shipping templates."""

    @GET(_ALL, _LIST, spec="settings-management/getAllShippingTemplates")
    def list(self) -> Request[Templates]:
        """Every template of the account, without its methods."""
        return Request()

    @GET(_ONE, "750/min", spec="settings-management/getShippingTemplateDetails")
    def get(self, template_id: str) -> Request[TemplateDetails]:
        """A template with all of its methods."""
        return Request(path={"templateId": identifier("template_id", template_id)})

    @POST(
        _ALL,
        "60/min",
        sends=SentTemplate,
        repeat=once("a second one would be another template"),
        spec="settings-management/createShippingTemplates",
    )
    def create(self, template: ShippingTemplate) -> Request[TemplateDetails]:
        """Create a template; the answer has its id."""
        return Request(body=one("template", template, ShippingTemplate).sent())

    @PUT(_ONE, "100/min", sends=SentTemplate, spec="settings-management/updateShippingTemplates")
    def update(self, template_id: str, template: ShippingTemplate) -> Request[TemplateDetails]:
        """Set what a template is to be; ``ShippingTemplate.of`` makes one of what it is."""
        path = {"templateId": identifier("template_id", template_id)}
        return Request(path=path, body=one("template", template, ShippingTemplate).sent(), key=template_id)

    @DELETE(_ONE, "100/min", spec="settings-management/deleteShippingTemplateDetails")
    def delete(self, template_id: str) -> Request[TemplateDeleted]:
        """Delete a template."""
        return Request(path={"templateId": identifier("template_id", template_id)})

    @GET(f"{_ALL}/activationStatus", "10/min", spec="settings-management/getShippingTemplateActivationStatus")
    def activation_status(self) -> Request[ActivationStatus]:
        """Whether the account uses templates."""
        return Request()

    @POST("/v3/feeds", ASSIGNMENTS.buckets, sends=FeedBody, variant_of=_UPLOADS)
    def assign(self, template_id: str, ship_node: str, skus: Sequence[str]) -> Request[FeedAcknowledgement]:
        """Have a template hold for 1 to 10,000 items at a ship node, with a feed."""
        body = SentAssignment.feed("Add", template_id, ship_node, skus)
        return Request(query={"feedType": ASSIGNMENTS.name}, body=body)

    @POST("/v3/feeds", ASSIGNMENTS.buckets, sends=FeedBody, variant_of=_UPLOADS)
    def unassign(self, template_id: str, ship_node: str, skus: Sequence[str]) -> Request[FeedAcknowledgement]:
        """Have a template hold for items at a ship node no longer, with a feed like that of `assign`."""
        body = SentAssignment.feed("Remove", template_id, ship_node, skus)
        return Request(query={"feedType": ASSIGNMENTS.name}, body=body)
