"""What items are tied to: shipping templates and fulfillment centers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from ..._declare.several import texts
from ...errors import ErrorDetail
from ...models.base import Answer, Body
from ...models.values import Many, OpenEnum

__all__ = [
    "AssociatedTemplate",
    "AssociationQuery",
    "ItemAssociation",
    "ItemAssociations",
    "QueriedSku",
    "SkuAssociations",
    "TemplateType",
]

_MOST_SKUS: Final = 50


class QueriedSku(Body, frozen=True, kw_only=True):
    """One SKU that is asked about."""

    sku: str


class AssociationQuery(Body, frozen=True, kw_only=True):
    """The SKUs that are asked about."""

    items: tuple[QueriedSku, ...]

    @classmethod
    def of(cls, skus: Sequence[str]) -> AssociationQuery:
        """1 to 50 SKUs."""
        return cls(items=tuple(QueriedSku(sku=sku) for sku in texts("skus", skus, _MOST_SKUS, least=1)))


class TemplateType(OpenEnum):
    """Where a shipping template comes from."""

    DEFAULT = "DEFAULT"
    CUSTOM = "CUSTOM"
    DELIVERR = "DELIVERR"


class AssociatedTemplate(Answer, frozen=True, kw_only=True):
    """A shipping template that an item ships by."""

    name: str | None = None
    """Its name."""
    type: TemplateType | None = None
    """Where it comes from."""
    id: str | None = None
    """Its id."""


class ItemAssociation(Answer, frozen=True, kw_only=True):
    """A fulfillment center that an item ships from, and by which template."""

    shipping_template: AssociatedTemplate | None = None
    """The template."""
    ship_node_name: str | None = None
    """The fulfillment center's name."""
    ship_node: str | None = None
    """The fulfillment center."""


class SkuAssociations(Answer, frozen=True, kw_only=True):
    """What one SKU is tied to."""

    sku: str | None = None
    """The seller's SKU."""
    associations: Many[ItemAssociation] = ()
    """One entry a fulfillment center and template."""
    errors: Many[ErrorDetail] = ()
    """Why Walmart cannot say."""


class ItemAssociations(Answer, frozen=True, kw_only=True):
    """What the SKUs are tied to that were asked about."""

    items: Many[SkuAssociations] = ()
    """One entry a SKU."""
    errors: Many[ErrorDetail] = ()
    """Errors of the call itself."""

    def failed(self) -> list[ErrorDetail]:
        """The errors of all SKUs, each with its SKU as ``field`` where it names none."""
        told = [msgspec.structs.replace(e, field=e.field or each.sku or "") for each in self.items for e in each.errors]
        return [*self.errors, *told]
