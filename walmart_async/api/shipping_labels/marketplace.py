"""A seller's labels: rates, buying, downloading and discarding them, and forms that carriers scan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from ..._declare.checks import day, flag, identifier, one_of, optional, written_instant
from ..._declare.decorators import DELETE, GET, POST
from ..._declare.download import File
from ..._declare.modes import M
from ..._declare.rates import bucket
from ..._declare.repeat import once, read
from ..._declare.request import Request
from ..._declare.resource import Resource
from ..._declare.several import texts
from .models import (
    AddOnKind,
    LabelCarriers,
    LabelDiscarded,
    OrderLabels,
    PackageTypes,
    ScanForm,
    ScanFormFormat,
    ShipOnDates,
    ShippingEstimates,
    ShippingLabel,
    failures_of,
)
from .parcels import (
    Contact,
    Parcel,
    ParcelItem,
    ReturnContact,
    StreetAddress,
    checked_parcel,
    checked_place,
    checked_street,
    sent_items,
)
from .requests import SentEstimate, SentLabel, SentScanForm, checked_add_ons

__all__ = ["ShippingLabels"]

_LABEL: Final = "/v3/shipping/labels/carriers/{carrierShortName}/trackings/{trackingNo}"
_MOST_TRACKINGS: Final = 200  # USPS takes no more
_LABEL_READS: Final = bucket(f"GET {_LABEL}", "100/min")


class ShippingLabels(Resource[M], family="shipping_labels", surface="marketplace"):
    """Compare rates, buy labels and download them: Ship with Walmart."""

    @GET("/v3/shipping/labels/carriers", "100/min", spec="ship-with-walmart/getCarriers")
    def carriers(self) -> Request[LabelCarriers]:
        """The carriers whose labels can be bought."""
        return Request()

    @GET(
        "/v3/shipping/labels/carriers/{carrierShortName}/package-types",
        "100/min",
        spec="ship-with-walmart/getCarrierPackageTypes",
    )
    def package_types(self, carrier: str = "ALL") -> Request[PackageTypes]:
        """The kinds of packages that a carrier takes.

        Args:
            carrier: Its short name, or ``ALL``.
        """
        return Request(path={"carrierShortName": identifier("carrier", carrier)})

    @POST(
        "/v3/shipping/labels/shipping-estimates",
        "100/min",
        sends=SentEstimate,
        inside="data",
        repeat=read("it only asks"),
        spec="ship-with-walmart/getShippingEstimate",
    )
    def estimates(
        self,
        purchase_order_id: str,
        items: Sequence[ParcelItem],
        parcel: Parcel,
        *,
        from_address: StreetAddress,
        to_address: StreetAddress,
        ship_by: datetime | None = None,
        deliver_by: datetime | None = None,
        carriers: Sequence[str] | None = None,
        add_ons: bool | None = None,
        has_battery: bool | None = None,
        include_late: bool | None = None,
    ) -> Request[ShippingEstimates]:
        """What each service would take for a package.

        Args:
            purchase_order_id: The order.
            items: What of it is in the package.
            parcel: The package.
            from_address: Where it is sent from.
            to_address: Where it is sent to.
            ship_by: When it is to be shipped, with a time zone.
            deliver_by: When it is to arrive, likewise.
            carriers: Short names; all carriers without.
            add_ons: Whether signature and insurance are priced too.
            has_battery: Whether there is a battery in it; Yanwen requires it.
            include_late: Whether services that deliver too late are listed as well.
        """
        package_type, dimensions = checked_parcel(parcel)
        body = SentEstimate(
            package_type=package_type,
            purchase_order_id=identifier("purchase_order_id", purchase_order_id),
            box_items=sent_items(items),
            box_dimensions=dimensions,
            ship_by_date=None if ship_by is None else written_instant("ship_by", ship_by),
            deliver_by_date=None if deliver_by is None else written_instant("deliver_by", deliver_by),
            carriers=None if carriers is None else texts("carriers", carriers, least=1),
            from_address=checked_street("from_address", from_address),
            to_address=checked_street("to_address", to_address),
            add_ons=flag("add_ons", add_ons),
            has_battery=flag("has_battery", has_battery),
            include_services_not_meeting_delivery_promise=flag("include_late", include_late),
        )
        return Request(body=body, failures=lambda answer, _: failures_of(answer.errors))

    @POST(
        "/v3/shipping/labels",
        "100/min",
        sends=SentLabel,
        inside="data",
        repeat=once("a second label costs as much as the first"),
        spec="ship-with-walmart/createLabel",
    )
    def create(
        self,
        purchase_order_id: str,
        items: Sequence[ParcelItem],
        parcel: Parcel,
        *,
        carrier: str,
        service: str,
        from_address: Contact | None = None,
        return_address: ReturnContact | None = None,
        add_ons: Sequence[AddOnKind | str] = (),
        has_battery: bool | None = None,
        hazmat: bool | None = None,
        account_type: str | None = None,
        ship_on: date | None = None,
    ) -> Request[ShippingLabel]:
        """Buy a label; `download` gets its file.

        Args:
            purchase_order_id: The order.
            items: What of it is in the package.
            parcel: The package.
            carrier: ``carrier_name`` of an estimate.
            service: ``name`` of that estimate.
            from_address: Where it is sent from.
            return_address: Where it goes back to; Yanwen requires it.
            add_ons: Signature and insurance.
            has_battery: Whether there is a battery in it; Yanwen requires it.
            hazmat: Whether there is hazardous material in it.
            account_type: ``OWN`` for the seller's own account with the carrier.
            ship_on: The day that the label says; `ship_on_dates` has those allowed.

        Raises:
            PartialFailureError: Walmart says in its answer that there is no label.
        """
        package_type, dimensions = checked_parcel(parcel)
        body = SentLabel(
            package_type=package_type,
            box_dimensions=dimensions,
            box_items=sent_items(items),
            from_address=None if from_address is None else checked_place("from_address", from_address, Contact),
            return_address=(
                None if return_address is None else checked_place("return_address", return_address, ReturnContact)
            ),
            add_ons=checked_add_ons(add_ons),
            purchase_order_id=identifier("purchase_order_id", purchase_order_id),
            carrier_name=identifier("carrier", carrier),
            carrier_service_type=identifier("service", service),
            has_battery=flag("has_battery", has_battery),
            hazmat=flag("hazmat", hazmat),
            account_type=optional("account_type", account_type),
            ship_on_date=None if ship_on is None else day("ship_on", ship_on).isoformat(),
        )
        return Request(body=body, failures=lambda answer, _: failures_of(answer.errors))

    @GET("/v3/shipping/labels/purchase-orders/{purchaseOrderId}", "100/min", spec="ship-with-walmart/getLabel")
    def of_order(self, purchase_order_id: str) -> Request[OrderLabels]:
        """The labels that were bought for a purchase order."""
        return Request(path={"purchaseOrderId": identifier("purchase_order_id", purchase_order_id)})

    @GET(
        _LABEL,
        _LABEL_READS,
        answers="application/json,application/pdf",
        spec="ship-with-walmart/getLabelByTrackingAndCarrier",
    )
    def download(self, carrier: str, tracking_no: str) -> File:
        """A label as a PDF file.

        Args:
            carrier: Its short name, as the label has it.
        """
        return File(Request(path=_path(carrier, tracking_no)))

    @GET(
        _LABEL,
        _LABEL_READS,
        answers="application/json,image/png",
        variant_of="ship-with-walmart/getLabelByTrackingAndCarrier",
    )
    def download_image(self, carrier: str, tracking_no: str) -> File:
        """A label as a PNG image; the arguments are those of `download`."""
        return File(Request(path=_path(carrier, tracking_no)))

    @DELETE(_LABEL, "100/min", spec="ship-with-walmart/discardLabel")
    def discard(self, carrier: str, tracking_no: str) -> Request[LabelDiscarded]:
        """Discard a label that will not be used; the arguments are those of `download`.

        Raises:
            PartialFailureError: Walmart says in its answer that it was not discarded.
        """
        return Request(path=_path(carrier, tracking_no), failures=lambda answer, _: answer.not_done())

    @GET("/v3/shipping/ship-nodes/{shipNodeId}/ship-on-date", inside="data", spec="ship-with-walmart/getShipOnDate")
    def ship_on_dates(self, ship_node: str, *, estimated_ship_date: date) -> Request[ShipOnDates]:
        """The days that a label of a ship node can say that it is shipped on.

        Args:
            estimated_ship_date: When the order is expected to be shipped.
        """
        estimated = day("estimated_ship_date", estimated_ship_date).strftime("%m/%d/%Y")
        return Request(path={"shipNodeId": identifier("ship_node", ship_node)}, query={"estimatedShipDate": estimated})

    @POST(
        "/v3/shipping/scan-form",
        "100/min",
        sends=SentScanForm,
        inside="data",
        repeat=once("a second form of that id is refused, without the manifest id that the first was answered with"),
        spec="ship-with-walmart/scanForm",
    )
    def create_scan_form(
        self,
        scan_form_id: str,
        carrier: str,
        tracking_numbers: Sequence[str],
        *,
        from_address: Contact,
        ship_on: date,
        service: str | None = None,
        document_format: ScanFormFormat = ScanFormFormat.PDF,
    ) -> Request[ScanForm]:
        """Make one form for up to 200 packages, which the carrier scans instead of each.

        Args:
            scan_form_id: Any id that no form of the seller's has yet.
            carrier: The carrier's short name.
            tracking_numbers: Those of the labels, at most 200.
            from_address: Where the packages are picked up.
            ship_on: When they are picked up.
            service: A service of the carrier's.
            document_format: What `scan_form` is to give.
        """
        body = SentScanForm(
            scan_form_id=identifier("scan_form_id", scan_form_id),
            carrier_name=identifier("carrier", carrier),
            ship_on_date=day("ship_on", ship_on).isoformat(),
            from_address=checked_place("from_address", from_address, Contact),
            tracking_numbers=texts("tracking_numbers", tracking_numbers, _MOST_TRACKINGS, least=1),
            carrier_service_type=optional("service", service),
            document_format=one_of("document_format", document_format, tuple(ScanFormFormat)),
        )
        return Request(body=body)

    @GET(
        "/v3/shipping/scan-form",
        "100/min",
        answers="application/octet-stream",
        spec="ship-with-walmart/getScanFormByManifestId",
    )
    def scan_form(self, manifest_id: str) -> File:
        """The file of a scan form, in the format that was asked for.

        Args:
            manifest_id: ``manifest_id`` of the form.
        """
        return File(Request(query={"manifestId": identifier("manifest_id", manifest_id)}))


def _path(carrier: str, tracking_no: str) -> dict[str, str]:
    return {
        "carrierShortName": identifier("carrier", carrier),
        "trackingNo": identifier("tracking_no", tracking_no),
    }
