"""What sellers and drop-ship vendors ask of items in the same way."""

from __future__ import annotations

from collections.abc import Sequence

from ..._declare.checks import gtin14, identifier
from ..._declare.cursors.snapshot import SnapshotCursor
from ..._declare.decorators import POST
from ..._declare.modes import M
from ..._declare.repeat import read
from ..._declare.request import Request
from ..._declare.resource import Resource
from .models import CatalogItem, ItemPage, ItemSpecRequest, ProductIdType
from .spec import ItemSpec

__all__ = ["SharedItems", "catalog_cursor", "product_id"]


class SharedItems(Resource[M], family="items"):
    """The endpoints of items that both surfaces have."""

    @POST(
        "/v3/items/spec",
        "3/min",
        repeat=read("it only asks"),
        sends=ItemSpecRequest,
        spec=("item-management/getSpec", "seeds/POST_/v3/items/spec"),
    )
    def spec(self, feed_type: str, version: str, product_types: Sequence[str] = ()) -> Request[ItemSpec]:
        """The JSON Schema that a feed of items has to fit, and the check of a feed against it.

        Args:
            feed_type: The feed type they will be submitted with: ``MP_ITEM``, ``OMNI_DSV_ITEM``, …
            version: The version of the specification, in full: ``5.0.20250828-17_32_59-api``.
            product_types: 1 to 20 product types, as the taxonomy spells them; none for ``MP_VIRTUAL_PACK_BUNDLE``.

        Raises:
            PartialFailureError: Walmart does not know some product types: ``errors`` names each as ``field``, and
                ``data`` is the specification of the others.
        """
        body = ItemSpecRequest.of(feed_type, version, product_types)
        return Request(body=body, failures=lambda spec, _: spec.refused(body.product_types or ()))


def catalog_cursor(*, counted: bool) -> SnapshotCursor[ItemPage, CatalogItem]:
    """How the pages of a catalogue follow one another; ``counted`` where the place is sent along with the token."""
    return SnapshotCursor[ItemPage, CatalogItem](
        lambda page: page.next_cursor, lambda page: page.items, lambda page: page.total_items, counted=counted
    )


def product_id(field: str, value: str, kind: str) -> str:
    """An identifier of the given kind; a GTIN in 14 digits."""
    return gtin14(field, value) if kind == ProductIdType.GTIN else identifier(field, value)
