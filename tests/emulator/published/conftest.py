"""Requests made from the facts, and one server for all of them."""

from __future__ import annotations

import http.client
import json
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import partial, reduce
from typing import Any
from urllib.parse import quote, urlencode, urlsplit
from uuid import uuid4

import pytest

from walmart_async.clock import ManualClock
from walmart_async.emulator import Emulator, Recommended, RecommendedVariant, facts
from walmart_async.emulator.facts import Document, Published, Schema
from walmart_async.emulator.made import Maker

JSON, MULTIPART, FORM = "application/json", "multipart/form-data", "application/x-www-form-urlencoded"
OPERATIONS = facts.operations()
GTIN = "00012345678905"
KNOWN = {
    "sku": GTIN,
    "value": GTIN,
    "id": GTIN,
    "gtin": GTIN,
    "productid": GTIN,
    "productidtype": "GTIN",
    "shipnode": "N1",
    "linenumber": "1",
    "nextcursor": "*",
    "scrollid": "*",
    "unit": "EACH",
    "currency": "USD",
    "currentpricetype": "BASE",
    "comparisonpricetype": "BASE",
    "fromdate": "2026-11-01",
    "effectivedate": "2026-11-01T00:00:00Z",
    "expirationdate": "2026-12-01T00:00:00Z",
    "processmode": "UPSERT",
    "promotionpricestartdatetime": "2023-12-01T00:00:00Z",
    "promotionpriceenddatetime": "2023-12-31T00:00:00Z",
    "replaceall": "false",
    "from": "1",
    "to": "9",
    "feedtype": "MP_ITEM",
    "version": "5.0",
    "reporttype": "ITEM",
    "reportversion": "v1",
    "reportdate": "11012026",
    "payoutyear": "2024",
    "taxformtype": "1099-K",
    "offset": "0",
    "customerorderid": GTIN,
    "returnorderlinenumber": "1",
    "measurementvalue": "1",
    "schedulestartdate": "2026-11-01",
    "repeatsevery": "1",
    "hour": "9",
    "dayofweek": "4",
    "dayofmonth": "2",
    "monthofyear": "5",
    "grant_type": "client_credentials",
}
"""What the requests ask for, so that families with a state of their own know it."""
PROVIDER = "99351656957153281"
"""The ship node of a company that ships for sellers."""
SET_UP_FIRST = {
    f"simplified-shipping-settings/{name}"
    for name in ("getSimplifiedShippingSettings", "updateSimplifiedShippingSettings")
}
"""Operations on simplified shipping that need some."""
ABOUT_ORDERS = {"claims", "ship-with-walmart", "simulations-api"}
"""Documents whose operations are about a purchase order."""
ASKS_CARRIERS = {"createCarrierRateQuote", "createCarrierRateQuotes"}
NEED_QUOTES = {
    *("getCarrierRateQuote", "getCarrierRateQuotes"),
    *("confirmCarrierRateQuote", "submitBookingQuotes"),
}
NEED_BOOKINGS = {
    *("getBookingQuotes", "voidCarrierRateQuote", "voidCarrierRateQuotes", "printCarrierLabel"),
    *("printBillOfLading", "inboundSellerSchedule", "updatePickUpScheduleQuote"),
}
ABOUT_PALLETS = {"printBillOfLading", "inboundSellerSchedule", "updatePickUpScheduleQuote"}
"""Operations on carriers, by what must have happened before, and those that parcels do not have."""
ABOUT_ORDERS_FROM_ELSEWHERE = {
    *("createFulfillment", "promiseFulfillments", "cancelFulfillment"),
    *("createReturnFulfillment", "cancelReturnFulfillment"),
    *("mcsSellerOnboarding", "updateMcsSellerOnboarding"),
}
"""Operations of fulfillment that are about an order from another channel, or such a channel."""
KNOWN_OF: dict[str, dict[str, str]] = {
    "advertising": {"order": "DESC", "dailybudget": "10", "totalbudget": "900", "targetroas": "3.5", "skus": GTIN},
    "fulfillment-management": {
        "producttype": "GTIN",
        "servicetype": "LABEL",
        "loadtype": "PALLET",
        "labeltype": "Carrier",
        "labelsize": "X4_6",
        "weightuom": "LB",
        "lengthuom": "IN",
        "pickupfromdatetime": "2023-11-16T00:00:00Z",
        "pickupdate": "2026-11-02",
        "readytime": "08:00:00",
        "closetime": "17:00:00",
        "priority": "1",
        "carrier": "FXFE",
        "sellerlineid": "1",
        "partnerid": "P",
        "monthyear": "11-2023",
    },
    "assortment-recommendations": {"trendtypes": "PRICE_TRENDS"},
    "dropship-vendor-pre-generated-reports": {"type": "vendor_item", "version": "2"},
    "claims": {
        "filename": "a.jpg",
        "purchaseorderlineno": "1",
        "quantity": "1",
    },
    "simulations-api": {
        "status": "DELIVERED",
        "qty": "1",
    },
    "notifications-management": {
        "eventtype": "PO_CREATED",
        "eventversion": "V1",
        "resourcename": "ORDER",
        "eventurl": "https://example.com",
        "status": "ACTIVE",
        "authmethod": "BASIC_AUTH",
    },
    "settings-management": {
        "status": "ACTIVE",
        "overridedate": "2030-03-10",
        "actiontype": "ADD",
        "carriermethodname": "FEDEX",
        "name": "Template 1",
        "type": "CUSTOM",
        "ratemodeltype": "TIERED_PRICING",
        "shippingtype": "INTERNATIONAL",
    },
    "simplified-shipping-settings": {
        "shipnodes": "N1",
        "carriername": "UPS",
        "carrierservice": "UPS_GROUND",
        "shippingpriority": "FASTEST",
        "itemshippingconfiguration": "Manual Template",
    },
    "ship-with-walmart": {
        "carriername": "FedEx",
        "carriershortname": "FedEx",
        "carrierservicetype": "FEDEX_GROUND",
        "packagetype": "CUSTOM_PACKAGE",
        "documentformat": "PDF",
        "shipnodeid": "N1",
        "estimatedshipdate": "11/01/2026",
    },
}
"""The same, of one document alone."""
ASKED = ("sku", "gtin", "shipNode")
"""Query parameters that are sent though the documents do not say that one of them is needed."""
_FLAT = ("shippingMethods", 0, "configurations", 0, "perShippingCharge")
LEFT_OUT = {
    "item-management/getCatalogSearch": ("filters",),
    "assortment-recommendations/rejectAssortmentRecommendations": ("filterCriteria",),
    "promotion-management/updatePromotionalPrices": ("pricing", 0, "promoId"),
    "promotion-management/updateSyncPromotionalPrices": ("MPItem", "Price", "promoid"),
    "seeds/POST_/v3/reports": ("rowFilters",),
    "settings-management/createShippingTemplates": _FLAT,
    "settings-management/updateShippingTemplates": _FLAT,
}
"""Where in a body is what must not come with the rest of it, or what only Walmart can know."""


@dataclass(frozen=True)
class Request:
    path: str
    query: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    media_type: str = ""
    body: Any = None


@dataclass(frozen=True)
class Reply:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    def refuses(self) -> bool:
        """Whether this is a refusal that says why."""
        if not 400 <= self.status < 500:
            return False
        media_type = self.headers.get_content_type()
        if media_type == "application/xml":
            return b"<ns4:code>" in self.body
        assert media_type in {JSON, "application/problem+json"}
        assert {"code", "errorCode", "title"} & set(names(json.loads(self.body)))
        return True


def names(document: Any) -> Iterator[str]:
    if isinstance(document, dict):
        yield from document
        for value in document.values():
            yield from names(value)
    elif isinstance(document, list):
        for value in document:
            yield from names(value)


class Caller:
    """One connection to one surface, and what that surface knows."""

    def __init__(self, emulator: Emulator, base: str, report_type: str) -> None:
        self.emulator, self.token, self.known = emulator, "", KNOWN | {"reporttype": report_type}
        self.connection = http.client.HTTPConnection(urlsplit(base).netloc)

    def __call__(self, published: Published, request: Request, *, without: str = "") -> Reply:
        self.emulator.refill()
        headers = {"WM_SVC.NAME": "x", "WM_QOS.CORRELATION_ID": "1", "WM_SEC.ACCESS_TOKEN": self.token}
        pair = f"{self.emulator.client_id}:{self.emulator.client_secret}"
        headers |= {"Authorization": f"Basic {b64encode(pair.encode()).decode()}", **request.headers}
        headers |= {"Accept": "application/json, */*;q=0.1", "Content-Type": request.media_type or JSON}
        headers["Content-Type"] += "; boundary=edge" * (request.media_type == MULTIPART)
        body = b"" if request.body is None else encoded(request.media_type, request.body)
        target = request.path + ("?" + urlencode(request.query) if request.query else "")
        headers = {name: value for name, value in headers.items() if name != without}
        self.connection.request(published.operation.method, target, body, headers)
        response = self.connection.getresponse()
        return Reply(response.status, response.headers, response.read())

    def log_in(self) -> None:
        published = OPERATIONS["authentication/tokenAPI"]
        self.token = json.loads(self(published, self.made(published)).body)["access_token"]

    def prepare(self, report: str, feed: str, **query: str) -> Caller:
        """Get a token, and have a report and a feed to ask about."""
        self.log_in()
        for name, found in ((report, "requestId"), (feed, "feedId")):
            made = self.made(OPERATIONS[name])
            reply = self(OPERATIONS[name], replace(made, query=made.query | query))
            assert reply.status == 200, (name, reply.body)
            self.known[found.lower()] = json.loads(reply.body)[found]
        return self

    def made(self, published: Published) -> Request:
        """A request that has all that an operation takes in its body, and no more than it must in its query."""
        document, operation = published.document, published.operation
        chosen = {name.lower(): values[0] for name, values in operation.when.items()}
        known = self.known | KNOWN_OF.get(document.name, {}) | chosen
        parameters = operation.parameters
        path, query, headers = (
            {name: self.value(document, name, each.schema, known) for name, each in of.items()}
            for of in (parameters.path, parameters.query, parameters.header)
        )
        sent = {name for name, each in parameters.query.items() if each.required} | operation.when.keys()
        media_type = next(iter(operation.request), "")
        body = Maker(document, "test", known).make(operation.request[media_type]) if media_type else None
        if published.name in LEFT_OUT:
            *places, name = LEFT_OUT[published.name]
            del reduce(lambda value, place: value[place], places, body)[name]
        return Request(
            operation.path.format(**{name: quote(value, safe="") for name, value in path.items()}),
            {name: value for name, value in query.items() if name in sent or name in ASKED},
            {name: headers[name] for name, each in parameters.header.items() if each.required},
            media_type,
            body,
        )

    @staticmethod
    def value(document: Document, name: str, schema: Schema, known: dict[str, str]) -> str:
        if name.lower() in known and not schema.enum:
            return known[name.lower()]
        return text(Maker(document, "test", known).make(Schema(type="object", properties={name: schema}))[name])


def encoded(media_type: str, body: Any) -> bytes:
    if media_type == FORM:
        return urlencode(body).encode()
    if media_type == MULTIPART:
        parts = [
            b"--edge\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n" % (head.encode(), text(value).encode())
            for name, value in body.items()
            for head in (f'name="{name}"; filename="a.jpg"' if name == "files" else f'name="{name}"',)
        ]
        return b"".join(parts) + b"--edge--\r\n"
    if media_type == "application/xml":
        return b"<x/>"
    return json.dumps(body).encode()


def text(value: Any) -> str:
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return ",".join(value)
    return value if isinstance(value, str) else json.dumps(value)


@pytest.fixture(scope="module")
def callers() -> Iterator[dict[str, Caller]]:
    with Emulator(seed=3, clock=ManualClock()) as emulator:
        emulator.add_item(GTIN, gtin=GTIN, stock={"N1": 5})
        emulator.add_recon_report(date(2026, 11, 1), [{"Transaction Type": "Sale", "Amount": "1.50"}])
        seller = Caller(emulator, emulator.url, "ITEM")
        supplier = Caller(emulator, emulator.supplier_url, "INVENTORY_DSV")
        uploads = "item-management/itemBulkUploads"
        seller.prepare("on-request-report-management/generateReport", uploads, feedType="FITMENT_ACES")
        supplier.prepare("seeds/POST_/v3/reports", "dropship-vendor-items/itemBulkUploads")
        contest = OPERATIONS["disputes-management/postContest"]
        seller(contest, seller.made(contest))
        seller.known["returnorderid"] = emulator.add_return({GTIN: 9}, customer_order_id=GTIN, reason="DEFECTIVE")
        seller.known["formid"] = emulator.add_tax_form("2024")
        variants = (RecommendedVariant(title="Red lamp", attributes={"Color": "Red"}),)
        lamp = Recommended(
            title="Lamp",
            brand="Lumen",
            category="Home",
            price=Decimal(5),
            variants=variants,
            primary_variant_item_id="B1",
            monthly_prices={"2026-01": 5.5},
            monthly_demand={"JAN": 0.1},
        )
        seller.known |= {"recommendationuniqueid": emulator.add_recommendation(lamp), "primaryvariantitemid": "B1"}
        yield {"marketplace": seller, "supplier": supplier, "both": seller}
        seller.connection.close()
        supplier.connection.close()


@pytest.fixture(params=OPERATIONS)
def published(request: pytest.FixtureRequest) -> Published:
    return OPERATIONS[request.param]


@pytest.fixture
def call(callers: dict[str, Caller], published: Published) -> Callable[..., Reply]:
    return partial(callers[published.document.surface], published)


@pytest.fixture
def made(callers: dict[str, Caller], published: Published) -> Request:
    caller = callers[published.document.surface]
    have_orders(caller, published)
    have_shipments(caller, published)
    have_quotes(caller, published)
    have_orders_from_elsewhere(caller, published)
    have_resources(caller, published)
    have_settings(caller, published)
    made = caller.made(published)
    if published.name == "settings-management/associate3PFulfillmentCenter":
        return replace(made, body={"shipNode": [{"shipNode": PROVIDER, "status": "ACTIVE"}]})
    return made


def have_orders(caller: Caller, published: Published) -> None:
    """Have the order, and what stands on it, that an operation is about."""
    if "{purchaseOrderId}" in published.operation.path or published.document.name in ABOUT_ORDERS:
        node = "N1" if published.document.surface == "supplier" else None
        caller.known["purchaseorderid"] = caller.emulator.add_order({GTIN: 20}, ship_node=node)
    if published.name == "order-management/refundOrderLines" or published.document.name == "simulations-api":
        shipping = OPERATIONS["order-management/shippingUpdates"]
        assert caller(shipping, caller.made(shipping)).status == 200
    if published.document.name == "ship-with-walmart":
        buy_label(caller)
    if published.document.name == "claims":
        order = caller.known["purchaseorderid"]
        caller.known |= {"purchaseorderno": order, "salesorderno": f"5{order[1:]}"}


def have_shipments(caller: Caller, published: Published) -> None:
    """Have the shipment to Walmart that an operation is about, or an order id that is free."""
    if published.document.name != "fulfillment-management":
        return
    emulator = caller.emulator
    caller.known["shipmentid"] = emulator.add_inbound_shipment({GTIN: 10})
    emulator.book_inbound_shipment(caller.known["shipmentid"])
    caller.known["inboundorderid"] = emulator.inbound_shipments[-1].inbound_order_id
    if published.name.endswith(("/createShipment", "/inboundPreview")):
        caller.known["inboundorderid"] = f"next-{len(emulator.inbound_shipments)}"
    if published.name.endswith("/downloadLabel"):
        generate = OPERATIONS["fulfillment-management/generateLabel"]
        assert caller(generate, caller.made(generate)).status == 200
        emulator.clock.advance(10)


def have_quotes(caller: Caller, published: Published) -> None:
    """Have the quote or the booking of a shipment that an operation is about."""
    name = published.name.partition("/")[2]
    if name not in {*ASKS_CARRIERS, *NEED_QUOTES, *NEED_BOOKINGS}:
        return
    mode = "LTL" if name in ABOUT_PALLETS else "Parcel"
    shipment = caller.emulator.add_inbound_shipment({GTIN: 10})
    caller.known |= {"shipmentid": shipment, "mode": mode, "quotetype": mode, "shipdate": "2023-11-15T00:00:00Z"}
    if name in ASKS_CARRIERS:
        return
    place = {"addressLine1": "1", "city": "b", "country": "US", "postalCode": "1", "stateOrProvince": "CA"}
    box = {"length": 1, "width": 1, "height": 1, "weight": 1, "weightUOM": "lb", "lengthUOM": "in"}
    package = {**box, "packageType": "BOX", "packageSequenceNumber": 1}
    unit = {"origin": place, "unitDetails": {"shipmentPackages": [package]}}
    asked = {"shipmentId": shipment, "quoteType": mode, "units": [unit]}
    reply = ask(caller, "createCarrierRateQuote", asked)
    caller.known["quoteid"] = json.loads(reply.body)["payload"]["rateQuotes"][0]["quoteId"]
    if name in NEED_BOOKINGS:
        window = {"pickupDate": "2026-11-02", "readyTime": "08:00:00", "closeTime": "17:00:00"}
        details = {
            "quoteType": mode,
            "quoteId": caller.known["quoteid"],
            "unitDetails": [{"noOfSingleSkuBoxes": 1}],
            "pickupDetails": {"pickupDateInfo": [window]},
        }
        ask(caller, "submitBookingQuotes", {"shipmentId": shipment, "bookingDetails": details})


def ask(caller: Caller, name: str, payload: dict[str, Any]) -> Reply:
    published = OPERATIONS[f"fulfillment-management/{name}"]
    reply = caller(published, replace(caller.made(published), body={"payload": payload}))
    assert reply.status == 200, reply.body
    return reply


def have_orders_from_elsewhere(caller: Caller, published: Published) -> None:
    """Have the sales channel, order or return that an operation is about, and numbers that are free."""
    known, name = KNOWN_OF["fulfillment-management"], published.name.rpartition("/")[2]
    if name not in ABOUT_ORDERS_FROM_ELSEWHERE:
        return
    emulator, count = caller.emulator, len(caller.emulator.multichannel_orders)
    emulator.set_wfs_stock(GTIN, 100)
    known["orderchannelid"] = emulator.add_sales_channel(f"Shop {count}", partner_id="P")
    known |= {"orderchannelname": f"Shop {uuid4()}", "customerorderno": f"O{count}", "sellerreturnorderid": f"R{count}"}
    if name in {"cancelFulfillment", "createReturnFulfillment", "cancelReturnFulfillment"}:
        create = OPERATIONS["fulfillment-management/createFulfillment"]
        assert caller(create, caller.made(create)).status == 200
        known["sellerorderid"] = emulator.multichannel_orders[-1].seller_order_id
    if "Return" in name:
        emulator.deliver_multichannel_order(known["customerorderno"])
    if name == "cancelReturnFulfillment":
        create = OPERATIONS["fulfillment-management/createReturnFulfillment"]
        known["orderid"] = json.loads(caller(create, caller.made(create)).body)["payload"]["returnOrderId"]


def have_resources(caller: Caller, published: Published) -> None:
    """Have the resource that is named in the path."""
    if "{campaignId}" in published.operation.path:
        create = OPERATIONS["advertising/createCampaign"]
        caller.known["campaignid"] = json.loads(caller(create, caller.made(create)).body)["campaignId"]
    if "{scheduleId}" in published.operation.path:
        create = OPERATIONS["on-request-report-management/POST_/v3/reports/schedules"]
        caller.known["scheduleid"] = json.loads(caller(create, caller.made(create)).body)["scheduleId"]
    if "{strategyCollectionId}" in published.operation.path:
        create = OPERATIONS["price-management/createStrategy"]
        caller.known["strategycollectionid"] = json.loads(caller(create, caller.made(create)).body)[
            "strategyCollectionId"
        ]
    if "{subscriptionId}" in published.operation.path:
        subscribe = OPERATIONS["notifications-management/createSubscription"]
        (event,) = json.loads(caller(subscribe, caller.made(subscribe)).body)["events"]
        caller.known["subscriptionid"] = event["subscriptionId"]
    if "{templateId}" in published.operation.path:
        create = OPERATIONS["settings-management/createShippingTemplates"]
        caller.known["templateid"] = json.loads(caller(create, caller.made(create)).body)["id"]
    if "{claimNumber}" in published.operation.path:
        have_claim(caller)


def have_claim(caller: Caller) -> None:
    """Have a claim with a document, of which Walmart wants to know more."""
    submit, history = OPERATIONS["claims/submitClaim"], OPERATIONS["claims/getClaimHistory"]
    number = json.loads(caller(submit, caller.made(submit)).body)["data"]["claimNumber"]
    caller.known["claimnumber"] = number
    (event,) = json.loads(caller(history, caller.made(history)).body)["data"]["history"]
    caller.known["documentids"] = event["documents"][0]["id"]
    caller.emulator.decide_claim(number, "NEED_INFO")


def have_settings(caller: Caller, published: Published) -> None:
    """Have the settings that an operation reads or changes."""
    if published.operation.path == "/v3/settings/shipping/account":
        create = OPERATIONS["settings-management/createAccountLevelSettings"]
        assert caller(create, caller.made(create)).status == 200
    if published.name in SET_UP_FIRST:
        create = OPERATIONS["simplified-shipping-settings/createSimplifiedShippingSettings"]
        assert caller(create, caller.made(create)).status == 200


def buy_label(caller: Caller) -> None:
    """Have a label and a scan form of it."""
    for name, answered, known in (
        ("createLabel", "trackingNo", ("trackingno", "trackingnumbers")),
        ("scanForm", "manifestId", ("manifestid",)),
    ):
        published = OPERATIONS[f"ship-with-walmart/{name}"]
        made = caller.made(published)
        body = {**made.body, "scanFormId": caller.known["purchaseorderid"]} if name == "scanForm" else made.body
        reply = caller(published, replace(made, body=body))
        assert reply.status == 200, reply.body
        caller.known |= dict.fromkeys(known, json.loads(reply.body)["data"][answered])
