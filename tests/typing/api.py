"""What type checkers see of the public names, in every mode; checked, never run."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any, assert_type

import walmart_async as wa
import walmart_sync as ws
from walmart_async import (
    AsyncDownload,
    AsyncPager,
    Bucket,
    BucketState,
    Download,
    Downloaded,
    Operation,
    Outcome,
    Pager,
    Quota,
    Request,
    Response,
)
from walmart_async._declare.download import File
from walmart_async._declare.modes import Async
from walmart_async._declare.pager import Pages
from walmart_async.api.authentication import AccessToken, TokenDetail
from walmart_async.api.claims import ClaimPage, ClaimSummary
from walmart_async.api.costs import ItemCost
from walmart_async.api.disputes import DisputeAcknowledgement, DisputeStatuses, DuplicateIssue
from walmart_async.api.feeds import FeedAcknowledgement, FeedDetails, FeedItem, FeedList, FeedSummary
from walmart_async.api.feeds.both import Feeds
from walmart_async.api.fulfillment.inbound import (
    InboundItem,
    InboundShipment,
    InboundShipmentPage,
    LoadType,
    PlannedShipment,
    SellerAddress,
    ShipmentMode,
)
from walmart_async.api.fulfillment.inventory_log import InventoryChange, InventoryLogPage
from walmart_async.api.fulfillment.orders import Buyer, DeliveryAddress, FulfilledItem, FulfillmentRequested
from walmart_async.api.fulfillment.returns import MultichannelReturn, MultichannelReturnPage
from walmart_async.api.fulfillment.transport import CarrierRate, Freight, FreightPackage, ShippingPlace
from walmart_async.api.insights.listing_quality import ListingQualityItem, ListingQualityPage
from walmart_async.api.insights.performance import OnTimeDelivery
from walmart_async.api.inventory import (
    GtinInventory,
    GtinNodeInventory,
    InventoryPage,
    NodeInventory,
    NodesUpdated,
    SkuInventory,
    SupplierLevel,
)
from walmart_async.api.inventory.marketplace import Inventory
from walmart_async.api.items import (
    CatalogFilter,
    CatalogFilterField,
    CatalogItem,
    CatalogSearchPage,
    FilterOperator,
    FoundItem,
    FullItem,
    GtinExemption,
    GtinExemptionPage,
    HeldItem,
    HoldStatus,
    ItemAssociations,
    ItemCount,
    ItemPage,
    ItemSpec,
    OnHoldPage,
    ProductIdType,
    PublishedStatus,
    RetiredItem,
    SetupFeedType,
    SpecSearch,
    Taxonomy,
    VariantCounts,
    WalmartSearch,
)
from walmart_async.api.lag_time import GtinLagTime
from walmart_async.api.orders import LineState, Order, OrderPage
from walmart_async.api.payment_reports import Performance, ReconDates, ReconPage, ReconRow, Statement
from walmart_async.api.payments import EntityProfile, TaxForms
from walmart_async.api.prices import PriceChange, PriceSet, PriceType, PriceUpdated
from walmart_async.api.promotions import Promotion, PromotionSetting, SkuPromotions
from walmart_async.api.recommendations import (
    Categorization,
    CategorizationPage,
    Recommendation,
    RecommendationPage,
    RejectionAcknowledgement,
    RejectionCode,
    where,
)
from walmart_async.api.reports import (
    EnumFilter,
    Recurrence,
    ReportDownload,
    ReportRequest,
    ReportRequests,
    ReportSchedule,
    ReportSchedules,
    ScheduleDeleted,
)
from walmart_async.api.reviews_acceleration import ReviewStatusChange
from walmart_async.api.rich_media import RichMediaAsset, RichMediaPage
from walmart_async.api.simulations import SimulatedItem
from walmart_async.api.utilities import ApiStatuses, DepartmentCategories, Departments
from walmart_async.api.wfs_recommendations import RestockItem
from walmart_async.jobs import ReportRows, RowOutcome, StockLevel, SyncReport


async def async_clients() -> None:
    async with wa.Marketplace(client_id="id", client_secret="secret", retries=2, deadline=None) as walmart:
        assert_type(walmart, wa.Marketplace)
    async with wa.Supplier.from_env(prefix="DSV_", environment="sandbox") as supplier:
        assert_type(supplier, wa.Supplier)
    assert_type(wa.Marketplace.from_env(), wa.Marketplace)
    assert_type(walmart.with_options(timeout=5.0, on_limit="raise"), wa.Marketplace)
    assert_type(await walmart.with_options(max_wait=1.0).inventory.get("SKU-1"), SkuInventory)
    assert_type(walmart.limits, Mapping[str, BucketState])
    assert_type(await walmart.close(grace=1.0), None)


async def async_endpoints(walmart: wa.Marketplace, supplier: wa.Supplier) -> None:
    assert_type(await walmart.authentication.token(), AccessToken)
    assert_type(await walmart.authentication.token_detail(), TokenDetail)
    assert_type(await walmart.inventory.get("SKU-1", ship_node="1"), SkuInventory)
    assert_type(await walmart.inventory.update("SKU-1", 5), SkuInventory)
    assert_type(await walmart.inventory.get_nodes("SKU-1"), NodeInventory)
    assert_type(await walmart.inventory.update_nodes("SKU-1", {"1": 5}), NodesUpdated)
    assert_type(await walmart.inventory.bulk_update({"SKU-1": 5}), FeedAcknowledgement)
    assert_type(await walmart.inventory.bulk_update_nodes({"SKU-1": {"1": 5}}), FeedAcknowledgement)
    assert_type(await walmart.feeds.submit("inventory", {}), FeedAcknowledgement)
    assert_type(await walmart.feeds.upload("inventory", b"{}"), FeedAcknowledgement)
    assert_type(await walmart.feeds.get("feed"), FeedDetails)
    assert_type(walmart.orders.list(sku="SKU-1", status=LineState.SHIPPED), AsyncPager[OrderPage, Order])
    assert_type(await walmart.orders.acknowledge("1"), Order)
    assert_type(walmart.claims.list(limit=1), AsyncPager[ClaimPage, ClaimSummary])
    assert_type(await walmart.claims.download("1", ["2"]).read(), bytes)
    assert_type(await walmart.simulations.items(), tuple[SimulatedItem, ...])
    assert_type(await supplier.inventory.get(gtin="1", ship_node="1"), GtinInventory)
    assert_type(await supplier.inventory.get_nodes(sku="SKU-1"), GtinNodeInventory)
    assert_type(await supplier.inventory.update("1", 5, ship_node="1"), GtinInventory)
    assert_type(await supplier.inventory.bulk_update([SupplierLevel(gtin="1", ship_node="1")]), FeedAcknowledgement)
    assert_type(await supplier.feeds.get("feed"), FeedDetails)
    await assert_type(walmart.feeds.get("feed"), Coroutine[Any, Any, FeedDetails])


async def async_pagers(walmart: wa.Marketplace) -> None:
    pager = walmart.inventory.list(limit=10)
    assert_type(pager, AsyncPager[InventoryPage, NodeInventory])
    assert_type(pager.cursor, str | None)
    async for node in pager:
        assert_type(node, NodeInventory)
    assert_type(pager.pages(), AsyncIterator[InventoryPage])
    async for page in walmart.feeds.list(feed_id="feed").pages():
        assert_type(page, FeedList)
    assert_type(await walmart.feeds.items("feed").first(), FeedDetails)
    assert_type([item async for item in walmart.feeds.items("feed")], list[FeedItem])
    assert_type(await walmart.inventory.list().to_list(), list[NodeInventory])


async def async_raw(walmart: wa.Marketplace, supplier: wa.Supplier) -> None:
    answer = await walmart.raw.inventory.get("SKU-1")
    assert_type(answer, Response[SkuInventory])
    assert_type(answer.data, SkuInventory)
    assert_type(answer.headers, Mapping[str, str])
    assert_type(answer.quota, Quota)
    assert_type(answer.attempts, int)
    assert_type(await supplier.raw.inventory.get(sku="SKU-1", ship_node="1"), Response[GtinInventory])
    assert_type(walmart.raw.feeds.list(), AsyncPager[Response[FeedList], FeedSummary])
    assert_type(await walmart.raw.feeds.list().first(), Response[FeedList])
    async for summary in walmart.raw.feeds.list():
        assert_type(summary, FeedSummary)
    async for page in walmart.raw.feeds.list().pages():
        assert_type(page, Response[FeedList])
    assert_type(await walmart.raw.feeds.list().to_list(), list[FeedSummary])
    assert_type(await walmart.raw.request("GET", "/v3/x", into=SkuInventory), Response[SkuInventory])
    assert_type(await supplier.raw.request("GET", "/v3/x"), Response[Any])


async def async_topics(walmart: wa.Marketplace) -> None:
    assert_type(await walmart.insights.performance.on_time_delivery(14), OnTimeDelivery)
    assert_type(walmart.insights.performance.on_time_delivery_report(), AsyncDownload[bytes])
    assert_type(walmart.insights.listing_quality.items(), AsyncPager[ListingQualityPage, ListingQualityItem])


async def async_downloads(walmart: wa.Marketplace) -> None:
    download = walmart.feeds.error_report("feed", "FITMENT_ACES")
    assert_type(download, AsyncDownload[bytes])
    assert_type(await download.save("file.zip", max_bytes=1), Downloaded)
    assert_type(await download.save(Path("file.zip"), on_progress=lambda received, total: None), Downloaded)
    assert_type((await download.save(BytesIO(), least_speed=0.5)).filename, str | None)
    assert_type(await download.read(max_bytes=None), bytes)
    async with download.stream(least_speed=None) as pieces:
        assert_type(await anext(pieces), bytes)
    async for piece in download:
        assert_type(piece, bytes)
    raw = walmart.raw.feeds.error_report("feed", "FITMENT_ACES")
    assert_type(raw, AsyncDownload[Response[bytes]])
    assert_type(await raw.save("file.zip"), Downloaded)
    assert_type(await raw.read(), Response[bytes])
    assert_type([piece async for piece in raw], list[bytes])


async def async_jobs(walmart: wa.Marketplace, supplier: wa.Supplier) -> None:
    assert_type(await walmart.feeds.wait("feed"), FeedDetails)
    assert_type(await walmart.inventory_sync.run([StockLevel(sku="SKU-1", quantity=5)], dry_run=True), SyncReport)
    assert_type(await supplier.inventory_sync.run([SupplierLevel(gtin="1", ship_node="1")]), SyncReport)


async def async_generic(walmart: wa.Marketplace) -> None:
    assert_type(await walmart.request("GET", "/v3/x/{id}", path_values={"id": "1"}, into=SkuInventory), SkuInventory)
    assert_type(await walmart.request("GET", "/v3/x", query={"limit": 5}), Any)
    assert_type(await walmart.request("GET", "/v3/x", accept="application/xml", raw_query="a=b", into=bytes), bytes)
    assert_type(await walmart.map(walmart.inventory.get, ["SKU-1"]), list[Outcome[str, SkuInventory]])
    assert_type(await walmart.map(walmart.raw.inventory.get, ["SKU-1"]), list[Outcome[str, Response[SkuInventory]]])
    for outcome in await walmart.map(walmart.inventory.get, iter(["SKU-1"]), concurrency=2):
        assert_type(outcome.argument, str)
        assert_type(outcome.value, SkuInventory)
        assert_type(outcome.error, Exception | None)


def sync_clients() -> None:
    with ws.Marketplace(client_id="id", client_secret="secret", market="ca") as walmart:
        assert_type(walmart, ws.Marketplace)
    with ws.Supplier.from_env() as supplier:
        assert_type(supplier, ws.Supplier)
    assert_type(ws.Supplier.from_env(prefix="DSV_"), ws.Supplier)
    assert_type(walmart.with_options(deadline=None), ws.Marketplace)
    assert_type(walmart.with_options(retries=0).inventory.get("SKU-1"), SkuInventory)
    assert_type(walmart.limits, Mapping[str, BucketState])
    assert_type(walmart.close(), None)


def sync_endpoints(walmart: ws.Marketplace, supplier: ws.Supplier) -> None:
    assert_type(walmart.authentication.token(), AccessToken)
    assert_type(walmart.inventory.get("SKU-1"), SkuInventory)
    assert_type(walmart.inventory.update("SKU-1", 5), SkuInventory)
    assert_type(walmart.inventory.update_nodes("SKU-1", {"1": 5}), NodesUpdated)
    assert_type(walmart.inventory.bulk_update({"SKU-1": 5}), FeedAcknowledgement)
    assert_type(walmart.feeds.submit("inventory", {}), FeedAcknowledgement)
    assert_type(walmart.orders.get("1"), Order)
    assert_type(supplier.inventory.get(gtin="1", ship_node="1"), GtinInventory)
    assert_type(supplier.inventory.update("1", 5, ship_node="1"), GtinInventory)


def sync_pagers(walmart: ws.Marketplace) -> None:
    pager = walmart.inventory.list()
    assert_type(pager, Pager[InventoryPage, NodeInventory])
    assert_type(pager.cursor, str | None)
    assert_type(list(pager), list[NodeInventory])
    assert_type(pager.pages(), Iterator[InventoryPage])
    assert_type(pager.first(), InventoryPage)
    for item in walmart.feeds.items("feed"):
        assert_type(item, FeedItem)
    assert_type(walmart.feeds.items("feed").to_list(), list[FeedItem])


def sync_raw(walmart: ws.Marketplace, supplier: ws.Supplier) -> None:
    assert_type(walmart.raw.inventory.get("SKU-1"), Response[SkuInventory])
    assert_type(supplier.raw.inventory.get(sku="SKU-1", ship_node="1"), Response[GtinInventory])
    assert_type(walmart.raw.feeds.list(), Pager[Response[FeedList], FeedSummary])
    assert_type(walmart.raw.feeds.list().first(), Response[FeedList])
    assert_type(list(walmart.raw.feeds.list()), list[FeedSummary])
    assert_type(list(walmart.raw.feeds.list().pages()), list[Response[FeedList]])
    assert_type(walmart.raw.request("GET", "/v3/x", into=str), Response[str])
    assert_type(supplier.raw.request("GET", "/v3/x"), Response[Any])


def sync_downloads(walmart: ws.Marketplace) -> None:
    download = walmart.feeds.error_report("feed", "FITMENT_ACES")
    assert_type(download, Download[bytes])
    assert_type(download.save("file.zip", max_bytes=1).size, int)
    assert_type(download.read(least_speed=1), bytes)
    with download.stream() as pieces:
        assert_type(next(pieces), bytes)
    assert_type(list(download), list[bytes])
    raw = walmart.raw.feeds.error_report("feed", "FITMENT_ACES")
    assert_type(raw, Download[Response[bytes]])
    assert_type(raw.save("file.zip"), Downloaded)
    assert_type(raw.read().data, bytes)


def sync_topics(walmart: ws.Marketplace) -> None:
    item = InboundItem(sku="A", product_id="1", description="A", units=1, expected_delivery=datetime.now(UTC))
    home = SellerAddress(address_line1="1", city="B", state_code="CA", country_code="US", postal_code="1")
    made = walmart.fulfillment.inbound.create("1", [item], return_address=home)
    assert_type(made.shipments, tuple[PlannedShipment, ...])
    assert_type(walmart.fulfillment.inbound.list(), Pager[InboundShipmentPage, InboundShipment])
    loads = {LoadType.PALLET: 1}
    assert_type(walmart.fulfillment.inbound.label("1", loads), Download[bytes])
    assert_type(walmart.fulfillment.inbound.label("1", {"MIXED SKUS": 2}), Download[bytes])


def carriers(walmart: ws.Marketplace, shed: ShippingPlace, now: datetime) -> None:
    freight = Freight(mode=ShipmentMode.LTL, packages=[FreightPackage(length=48, width=40, height=4.5, weight=150)])
    quotes = walmart.fulfillment.transport.quote("1", freight, origin=shed, pickup_from=now)
    assert_type(quotes.rate_quotes, tuple[CarrierRate, ...])
    assert_type(quotes.rate_quotes[0].net_charge, Decimal | None)
    assert_type(walmart.fulfillment.transport.bill_of_lading("1"), Download[bytes])


def orders_from_elsewhere(walmart: ws.Marketplace) -> None:
    buyer = Buyer(first_name="A", last_name="B", phone="1")
    home = DeliveryAddress(line1="1", city="b", state="CA", zip="94086")
    taken = walmart.fulfillment.orders.create("1", "2", [FulfilledItem(sku="A")], customer=buyer, ship_to=home)
    assert_type(taken, FulfillmentRequested)
    assert_type(walmart.fulfillment.returns.list(), Pager[MultichannelReturnPage, MultichannelReturn])
    assert_type(walmart.fulfillment.inventory_log.list("1"), Pager[InventoryLogPage, InventoryChange])


def sync_jobs(walmart: ws.Marketplace, supplier: ws.Supplier) -> None:
    assert_type(walmart.feeds.wait("feed", on_progress=print, on_pause=print), FeedDetails)
    assert_type(walmart.inventory_sync.run([StockLevel(sku="SKU-1", quantity=5)]), SyncReport)
    assert_type(supplier.inventory_sync.run([SupplierLevel(gtin="1", ship_node="1")]), SyncReport)


def sync_generic(walmart: ws.Marketplace) -> None:
    assert_type(walmart.request("PUT", "/v3/x", body={"a": 1}, into=dict[str, int]), dict[str, int])
    assert_type(walmart.request("GET", "/v3/x"), Any)
    assert_type(walmart.map(walmart.inventory.get, ["SKU-1"]), list[Outcome[str, SkuInventory]])
    assert_type(walmart.map(str.upper, ["SKU-1"]), list[Outcome[str, str]])


def exports(stock: SkuInventory, report: SyncReport) -> None:
    assert_type(stock.to_dict(), dict[str, Any])
    assert_type(stock.to_json(python_names=True), str)
    assert_type(report.to_dict(python_names=True), dict[str, Any])
    assert_type(report.outcomes(), Iterator[RowOutcome])


def declarations(inventory: Inventory[Async], feeds: Feeds[Async]) -> None:
    assert_type(wa.operations(), tuple[Operation, ...])
    assert_type(wa.operations()[0].buckets, tuple[Bucket, ...])
    assert_type(Inventory[Async].get(inventory, "SKU-1"), Request[SkuInventory])
    assert_type(Feeds[Async].list(feeds), Pages[FeedList, FeedSummary])
    assert_type(Feeds[Async].error_report(feeds, "feed", "FITMENT_ACES"), File)


def watched(event: object) -> None: ...


on_event: Callable[[object], None] = watched
wa.Marketplace(client_id="id", client_secret="secret", on_event=on_event)

error: wa.WalmartError = wa.RateLimitError("too many", retry_after=1.0)
assert_type(error.status, int | None)
assert_type(error.errors, tuple[wa.ErrorDetail, ...])
assert_type(ws.RateLimitError("too many", retry_after=1.0).retry_after, float)


async def async_disputes_and_recommendations(walmart: wa.Marketplace, issue: DuplicateIssue) -> None:
    assert_type(await walmart.disputes.contest([issue]), DisputeAcknowledgement)
    assert_type(await walmart.raw.disputes.status([issue]), Response[DisputeStatuses])
    for outcome in await walmart.disputes.contest_all([issue]):
        assert_type(outcome, Outcome[Sequence[DuplicateIssue], DisputeAcknowledgement])
    pager = walmart.recommendations.list(where.brand("Disney").price(to=3))
    assert_type(pager, AsyncPager[RecommendationPage, Recommendation])
    async for brand in walmart.recommendations.counts("BRAND"):
        assert_type(brand, Categorization)
    rejected = await walmart.recommendations.reject([RejectionCode.OTHER_REASON], ids=["1"], message="no")
    assert_type(rejected, RejectionAcknowledgement)


def sync_disputes_and_recommendations(walmart: ws.Marketplace, issue: DuplicateIssue) -> None:
    assert_type(walmart.disputes.status([issue]), DisputeStatuses)
    for outcome in walmart.disputes.status_all([issue]):
        assert_type(outcome.value, DisputeStatuses)
    assert_type(walmart.recommendations.list(), Pager[RecommendationPage, Recommendation])
    assert_type(walmart.recommendations.counts("BRAND").first(), CategorizationPage)
    assert_type(walmart.recommendations.reject(["OTHER"], where=where.text("abc")).message, str | None)


async def async_items(walmart: wa.Marketplace, supplier: wa.Supplier) -> None:
    assert_type(await supplier.items.spec("OMNI_DSV_ITEM", "5.0", ["Candles"]), ItemSpec)
    assert_type(await walmart.raw.items.spec("MP_ITEM", "5.0", ["Candles"]), Response[ItemSpec])
    assert_type(walmart.items.list(published_status=PublishedStatus.STAGE), AsyncPager[ItemPage, CatalogItem])
    assert_type(await walmart.items.get("SKU-1"), CatalogItem)
    assert_type(await supplier.items.get("SKU-1"), CatalogItem)
    assert_type(await supplier.items.get_full("1", product_id_type=ProductIdType.UPC), FullItem)
    cheap = CatalogFilter(field=CatalogFilterField.PRICE, op=FilterOperator.LESS_THAN, values=["9"])
    assert_type(walmart.items.search_catalog(filters=[cheap]), AsyncPager[CatalogSearchPage, FoundItem])
    assert_type(walmart.items.on_hold(statuses=[HoldStatus.IN_REVIEW]), AsyncPager[OnHoldPage, HeldItem])
    assert_type(walmart.items.gtin_exemptions(brand="Acme"), AsyncPager[GtinExemptionPage, GtinExemption])
    assert_type(await walmart.items.search("lamp"), WalmartSearch)
    assert_type(await walmart.items.search_spec(gtin="1"), SpecSearch)
    assert_type(await walmart.items.count("PUBLISHED"), ItemCount)
    assert_type(await walmart.items.variant_counts(), VariantCounts)
    assert_type(await walmart.items.associations(["A"]), ItemAssociations)
    assert_type(await walmart.items.retire("A"), RetiredItem)
    assert_type(await walmart.items.bulk_retire(["A"]), FeedAcknowledgement)
    assert_type(await walmart.items.set_up("MP_ITEM", "5.0", [{}]), FeedAcknowledgement)
    assert_type(await supplier.items.set_up("OMNI_DSV_ITEM", "5.0", [{}]), FeedAcknowledgement)
    assert_type(await supplier.items.upload(SetupFeedType.OMNI_DSV_ITEM, {"Item": []}), FeedAcknowledgement)


def sync_items(walmart: ws.Marketplace, supplier: ws.Supplier) -> None:
    assert_type(walmart.items.taxonomy(version="5.0"), Taxonomy)
    assert_type(walmart.raw.items.list(), Pager[Response[ItemPage], CatalogItem])
    assert_type(supplier.items.list(), Pager[ItemPage, CatalogItem])
    assert_type(supplier.items.submit("OMNI_OWNED_ITEM", "27340816"), FeedAcknowledgement)
    assert_type(supplier.items.spec("OMNI_DSV_ITEM", "5.0", ["Candles"]).errors, tuple[wa.ErrorDetail, ...])


async def async_prices(walmart: wa.Marketplace, sale: Promotion) -> None:
    assert_type(await walmart.prices.update("SKU-1", "9.99", price_type=PriceType.BASE), PriceUpdated)
    assert_type(await walmart.prices.set("SKU-1", 9, business_price="8.50"), PriceSet)
    assert_type(await walmart.prices.bulk_set({"SKU-1": "9.99"}, msrps={"SKU-1": 12}), FeedAcknowledgement)
    assert_type(await walmart.prices.set_all({"SKU-1": "9.99"}), Sequence[Outcome[str, PriceSet]])
    for outcome in await walmart.prices.bulk_set_all({"SKU-1": 9}, timeout=60):
        assert_type(outcome, Outcome[str, FeedItem])
    assert_type(await walmart.promotions.update("SKU-1", [sale], replace_all=True), PriceUpdated)
    assert_type(await walmart.promotions.get("SKU-1"), SkuPromotions)
    assert_type(await walmart.promotions.bulk_update({"SKU-1": [sale]}), FeedAcknowledgement)
    assert_type(await walmart.raw.promotions.delete_all("SKU-1"), Response[PriceUpdated])


def sync_prices(walmart: ws.Marketplace, sale: Promotion) -> None:
    assert_type(walmart.prices.update("SKU-1", 10, comparison_price="12.50"), PriceUpdated)
    assert_type(walmart.prices.bulk_set_all({"SKU-1": "9.99"})[0].value, FeedItem)
    assert_type(walmart.raw.prices.bulk_update({"SKU-1": PriceChange(price=9)}), Response[FeedAcknowledgement])
    assert_type(walmart.promotions.set("SKU-1", PromotionSetting(price=3)), PriceSet)
    assert_type(walmart.promotions.bulk_set({"SKU-1": PromotionSetting(price=3)}), FeedAcknowledgement)
    assert_type(walmart.promotions.get("SKU-1"), SkuPromotions)
    assert_type(walmart.raw.promotions.bulk_update({"SKU-1": (sale,)}), Response[FeedAcknowledgement])


async def async_reports(walmart: wa.Marketplace, supplier: wa.Supplier) -> None:
    assert_type(await walmart.reports.create("ITEM", "v4"), ReportRequest)
    column = EnumFilter(column_name="Published Status", values=["PUBLISHED"])
    assert_type(await supplier.reports.create_at_newer_path(row_filters=[column]), ReportRequest)
    assert_type(await supplier.reports.status("request"), ReportRequest)
    assert_type(supplier.reports.list("DSV_INVENTORY"), AsyncPager[ReportRequests, ReportRequest])
    assert_type(await walmart.raw.reports.download_url("request"), Response[ReportDownload])
    assert_type(await walmart.reports.wait("request"), ReportRequest)
    assert_type(await walmart.reports.download("request", to="report.csv", max_bytes=1, timeout=60), Path)
    assert_type(await supplier.reports.rows("request"), ReportRows)
    assert_type(await walmart.reports.create_schedule("ITEM", Recurrence.daily(hour=9)), ReportSchedule)
    assert_type(walmart.reports.schedules("ITEM"), AsyncPager[ReportSchedules, ReportSchedule])


async def async_payment_reports(walmart: wa.Marketplace) -> None:
    day = date(2026, 11, 17)
    assert_type(await walmart.payment_reports.recon_dates(), ReconDates)
    assert_type(walmart.payment_reports.recon_file(day), AsyncDownload[bytes])
    assert_type(walmart.payment_reports.recon_list(day), AsyncPager[ReconPage, ReconRow])
    assert_type(await walmart.payment_reports.recon_rows(day), ReportRows)


async def async_payments_and_utilities(walmart: wa.Marketplace) -> None:
    assert_type(await walmart.payments.tax_forms("1"), TaxForms)
    chosen = walmart.payments.tax_form("1", payout_year="2024", form_type="1099-K", form_id="2")
    assert_type(chosen, AsyncDownload[bytes])
    assert_type(await walmart.utilities.taxonomy(), Taxonomy)
    assert_type(await walmart.utilities.departments(), Departments)


def sync_payments_and_utilities(walmart: ws.Marketplace) -> None:
    assert_type(walmart.payments.entity_match(), EntityProfile)
    assert_type(walmart.utilities.categories("1"), DepartmentCategories)
    assert_type(walmart.utilities.api_status(), ApiStatuses)


def sync_payment_reports(walmart: ws.Marketplace) -> None:
    assert_type(walmart.payment_reports.statement(), Statement)
    assert_type(walmart.payment_reports.performance(), Performance)
    assert_type(walmart.payment_reports.recon_rows(date(2026, 11, 17)), ReportRows)


def sync_reports(walmart: ws.Marketplace, supplier: ws.Supplier) -> None:
    assert_type(supplier.reports.create_at_newer_path(), ReportRequest)
    assert_type(walmart.reports.update_schedule("schedule", hour=7), ReportSchedule)
    assert_type(walmart.reports.delete_schedule("schedule"), ScheduleDeleted)
    assert_type(walmart.reports.wait("request", on_progress=print), ReportRequest)
    assert_type(supplier.reports.download("request", to=Path("report.csv")), Path)
    for row in walmart.reports.rows("request"):
        assert_type(row, dict[str, str])
    assert_type(ws.ReportNotReadyError("not yet", state="RECEIVED").state, str | None)


async def async_small_families(walmart: wa.Marketplace, vendor: wa.Supplier) -> None:
    assert_type(await walmart.reviews_acceleration.enroll({"7": None}), ReviewStatusChange)
    async for item in walmart.wfs_recommendations.restock(sort_order="ASC"):
        assert_type(item, RestockItem)
    assert_type(vendor.reports.item_report(), AsyncDownload[bytes])
    assert_type(await vendor.lag_time.get(sku="A", ship_node="1"), GtinLagTime)


def sync_small_families(walmart: ws.Marketplace, vendor: ws.Supplier) -> None:
    assert_type(walmart.rich_media.list(), Pager[RichMediaPage, RichMediaAsset])
    assert_type(walmart.walmart_plus.submit(b"{}").error_count, int | None)
    assert_type(vendor.costs.bulk_update([ItemCost(sku="A", ship_node="1", cost=5)]).error, str | None)
