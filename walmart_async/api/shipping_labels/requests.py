"""Questions for rates, labels to buy and scan forms to make, as they travel."""

from __future__ import annotations

from collections.abc import Sequence

from ..._declare.checks import known
from ..._declare.several import is_list
from ...errors import RequestInvalidError
from ...models.base import Body
from .models import AddOnKind, ScanFormFormat
from .parcels import Contact, ReturnContact, SentBoxDimensions, SentBoxItem, StreetAddress

__all__ = ["SentEstimate", "SentLabel", "SentScanForm"]


class SentEstimate(Body, frozen=True, kw_only=True):
    """The question what a package would cost."""

    package_type: str
    purchase_order_id: str
    box_items: Sequence[SentBoxItem]
    box_dimensions: SentBoxDimensions
    ship_by_date: str | None = None
    deliver_by_date: str | None = None
    carriers: Sequence[str] | None = None
    from_address: StreetAddress
    to_address: StreetAddress
    add_ons: bool | None = None
    has_battery: bool | None = None
    include_services_not_meeting_delivery_promise: bool | None = None


class SentLabel(Body, frozen=True, kw_only=True):
    """A label to buy."""

    package_type: str
    box_dimensions: SentBoxDimensions
    box_items: Sequence[SentBoxItem]
    from_address: Contact | None = None
    return_address: ReturnContact | None = None
    add_ons: Sequence[AddOnKind] | None = None
    purchase_order_id: str
    carrier_name: str
    carrier_service_type: str
    has_battery: bool | None = None
    hazmat: bool | None = None
    account_type: str | None = None
    ship_on_date: str | None = None


class SentScanForm(Body, frozen=True, kw_only=True):
    """A scan form to make."""

    scan_form_id: str
    carrier_name: str
    ship_on_date: str
    from_address: Contact
    tracking_numbers: Sequence[str]
    carrier_service_type: str | None = None
    document_format: ScanFormFormat


def checked_add_ons(add_ons: Sequence[AddOnKind | str]) -> list[AddOnKind] | None:
    """A list of add-ons, or nothing for an empty one.

    Raises:
        RequestInvalidError: It is something else.
    """
    if not is_list(add_ons):
        raise RequestInvalidError("add_ons", f"is of type {type(add_ons).__name__}", "a list of AddOnKind")
    return [known(f"add_ons[{place}]", each, AddOnKind) for place, each in enumerate(add_ons)] or None
