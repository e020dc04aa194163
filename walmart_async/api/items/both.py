"""What sellers and drop-ship vendors ask of items in the same way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from ..._declare.checks import between, gtin14, identifier
from ..._declare.cursors.snapshot import SnapshotCursor
from ..._declare.decorators import POST
from ..._declare.modes import M
from ..._declare.repeat import read
from ..._declare.request import Request
from ..._declare.resource import Resource
from ...errors import ErrorDetail, RequestInvalidError
from .models import CatalogItem, ItemPage, ItemSpecRequest, ProductIdType
from .spec import ItemSpec

__all__ = ["SharedItems", "catalog_cursor", "optional", "product_id"]

_MOST_PRODUCT_TYPES: Final = 20


class SharedItems(Resource[M], family="items"):
    """The endpoints of items that both surfaces have."""

    @POST(
        "/v3/items/spec",
        "3/min",
        repeat=read("it only asks"),
        sends=ItemSpecRequest,
        spec=("item-management/getSpec", "seeds/POST_/v3/items/spec"),
    )
    def spec(self, feed_type: str, version: str, product_types: Sequence[str]) -> Request[ItemSpec]:
        """The specification of items: the JSON Schema that a feed of them has to fit.

        Args:
            feed_type: The feed type they will be submitted with: ``MP_ITEM``, ``OMNI_DSV_ITEM``, …
            version: The version of the specification, in full: ``5.0.20250828-17_32_59-api``.
            product_types: 1 to 20 product types, as the taxonomy spells them.

        Returns:
            The schema, and the check of a feed against it.

        Raises:
            PartialFailureError: Walmart does not know some product types: ``errors`` names each as ``field``, and
                ``data`` is the specification of the others.
        """
        if isinstance(product_types, str):
            raise RequestInvalidError("product_types", "is a string", "a list of product types")
        between("product_types", len(product_types), 1, _MOST_PRODUCT_TYPES)
        wanted = tuple(identifier(f"product_types[{place}]", each) for place, each in enumerate(product_types))
        body = ItemSpecRequest(
            feed_type=identifier("feed_type", feed_type), version=identifier("version", version), product_types=wanted
        )
        return Request(body=body, failures=lambda spec, _: _refused(spec, wanted))


def catalog_cursor(*, counted: bool) -> SnapshotCursor[ItemPage, CatalogItem]:
    """How the pages of a catalogue follow one another; ``counted`` where the place is sent along with the token."""
    return SnapshotCursor[ItemPage, CatalogItem](
        lambda page: page.next_cursor, lambda page: page.items, lambda page: page.total_items, counted=counted
    )


def product_id(field: str, value: str, kind: str) -> str:
    """An identifier of the given kind; a GTIN in 14 digits."""
    return gtin14(field, value) if kind == ProductIdType.GTIN else identifier(field, value)


def optional(field: str, value: str | None) -> str | None:
    """A filter that may be left out."""
    return None if value is None else str(identifier(field, value))


def _refused(spec: ItemSpec, wanted: Sequence[str]) -> Sequence[ErrorDetail]:
    """The errors of a partial answer, each with the product type it is about."""
    longest_first = sorted(wanted, key=len, reverse=True)
    return [
        msgspec.structs.replace(error, field=next((each for each in longest_first if each in error.description), ""))
        if not error.field
        else error
        for error in spec.errors
    ]
