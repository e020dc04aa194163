"""A seller's shipping templates."""

from __future__ import annotations

from collections.abc import Sequence

from ..._declare.checks import identifier
from ..._declare.decorators import DELETE, GET, POST, PUT
from ..._declare.modes import M
from ..._declare.rates import bucket
from ..._declare.repeat import once
from ..._declare.request import Request
from ..._declare.resource import Resource
from .methods import ShippingMethod
from .models import (
    SentTemplate,
    ShippingTemplate,
    ShippingTemplates,
    TemplateActivation,
    TemplateDeleted,
    TemplateType,
)

__all__ = ["TemplateFamily"]

_ALL = "/v3/settings/shipping/templates"
_ONE = "/v3/settings/shipping/templates/{templateId}"


class TemplateFamily(Resource[M], family="shipping_templates", surface="marketplace"):
    """Say where you ship to, how fast, and for how much."""

    @GET(_ALL, bucket(f"GET {_ALL}", "300/min", mx="100/min"), spec="settings-management/getAllShippingTemplates")
    def list(self) -> Request[ShippingTemplates]:
        """All templates of the account, without their methods."""
        return Request()

    @GET(_ONE, "750/min", spec="settings-management/getShippingTemplateDetails")
    def get(self, template_id: str) -> Request[ShippingTemplate]:
        """A template with its methods."""
        return Request(path={"templateId": identifier("template_id", template_id)})

    @POST(
        _ALL,
        "60/min",
        sends=SentTemplate,
        repeat=once("a second template of that name might come of it"),
        spec="settings-management/createShippingTemplates",
    )
    def create(
        self,
        name: str,
        methods: Sequence[ShippingMethod],
        *,
        template_type: TemplateType = TemplateType.CUSTOM,
        active: bool = True,
        shipping_type: str | None = None,
        fulfillment_center_ids: Sequence[str] | None = None,
    ) -> Request[ShippingTemplate]:
        """Set up a template; its charges are in the currency of the client's market.

        Args:
            name: Letters, digits and spaces.
            methods: At least one; in the United States all sellers offer ``VALUE``.
            template_type: ``CUSTOM``, or that of a third-party fulfilment provider.
            active: Whether it is in use.
            shipping_type: ``INTERNATIONAL`` for shipping from abroad.
            fulfillment_center_ids: Where an international one ships from, all in one country.
        """
        body = SentTemplate.of(
            name,
            methods,
            self._market.currency,
            template_type=template_type,
            active=active,
            shipping_type=shipping_type,
            fulfillment_center_ids=fulfillment_center_ids,
        )
        return Request(body=body)

    @PUT(_ONE, "100/min", sends=SentTemplate, spec="settings-management/updateShippingTemplates")
    def update(
        self,
        template_id: str,
        name: str,
        methods: Sequence[ShippingMethod],
        *,
        template_type: TemplateType = TemplateType.CUSTOM,
        active: bool = True,
        shipping_type: str | None = None,
        fulfillment_center_ids: Sequence[str] | None = None,
    ) -> Request[ShippingTemplate]:
        """Replace a template; the arguments are those of `create`."""
        body = SentTemplate.of(
            name,
            methods,
            self._market.currency,
            template_type=template_type,
            active=active,
            shipping_type=shipping_type,
            fulfillment_center_ids=fulfillment_center_ids,
        )
        return Request(path={"templateId": identifier("template_id", template_id)}, body=body, key=template_id)

    @DELETE(_ONE, "100/min", spec="settings-management/deleteShippingTemplateDetails")
    def delete(self, template_id: str) -> Request[TemplateDeleted]:
        """Delete a template."""
        return Request(path={"templateId": identifier("template_id", template_id)})

    @GET(
        "/v3/settings/shipping/templates/activationStatus",
        "10/min",
        spec="settings-management/getShippingTemplateActivationStatus",
    )
    def activation(self) -> Request[TemplateActivation]:
        """Whether shipping templates are used by the account."""
        return Request()
